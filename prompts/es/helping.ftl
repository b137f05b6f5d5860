# Pedir ayuda, responder, y lo que salió de ello.
help-which = ¿Con qué necesitas ayuda? Mándalo en un solo mensaje.
help-how = ¿Con qué necesitas ayuda? Manda #preguntar y tu pregunta en un solo mensaje.
help-what = Pedir ayuda
also-help-what = { command-ask }
relay-help =
    { $code } - { $author } pregunta:
    { $text }
help-sent = { $count ->
    [one] { $code } va en camino a un colega.
   *[other] { $code } va en camino a { $count } colegas.
} Te aviso en cuanto alguien responda. Para retirarlo: RETIRAR { $code }

help-helped-button = Me ha servido
help-answer-closed = { $code } ya está cerrada: no he mandado tu respuesta a nadie.
help-no-request = { $code } no es una consulta.
help-not-yours = { $code } no es tuya y la he dejado como estaba. Solo puede hacerlo quien preguntó.
solved-how = ¿Cuál? Manda RESUELTO y su código, por ejemplo: RESUELTO H12. CONSULTAS muestra las tuyas.
help-which-answer = ¿Qué respuesta a { $about } te ha servido? Doy las gracias a quien la dio.
help-none-of-these = Ninguna
help-answers-line = { $code }: { $words }
help-answers =
    Respuestas a { $about }:
    { $lines }
    Para leer una: LEER { $code }
help-solved = { $code } queda resuelta. ¡Bien hecho! Ahora otras personas pueden encontrarla.
help-solved-thanked = { $about } queda resuelta. Doy las gracias por { $code }. Ahora otras personas la pueden encontrar.
help-thanks = Tu respuesta { $code } ha ayudado a quien preguntó { $about }. ¡Gracias!
help-solved-already = { $code } ya estaba resuelta.
close-how = ¿Cuál? Manda CERRAR y su código, por ejemplo: CERRAR H12. CONSULTAS muestra las tuyas.
help-closed = { $code } queda cerrada. Ya no pregunto a nadie por ella.
help-closed-already = { $code } ya estaba cerrada.
help-mine =
    Has preguntado:
    { $lines }
    Cuando algo se resuelva, manda RESUELTO y su código.
help-mine-line = { $count ->
    [0] { $code } { $words } (sin respuesta)
    [one] { $code } { $words } (una respuesta)
   *[other] { $code } { $words } ({ $count } respuestas)
}
help-mine-none = No tienes consultas abiertas. Para pedir ayuda, manda PREGUNTAR y tu pregunta.

help-helped = ¿Te ha servido alguna respuesta a { $about }? Doy las gracias por ella. Si es luego: RESUELTO { $about }
help-not-yet = Todavía no
help-still-open = De acuerdo, { $code } sigue abierta.
relay-unanswered =
    { $code } - nadie ha respondido aún a { $author }. ¿Puedes ayudar, o sabes quién puede?
    { $text }
help-waits = { $code } sigue sin respuesta. He pedido ayuda a quien facilita tu comunidad.
help-consent = { $code } sigue sin respuesta. ¿Pregunto también a otras comunidades, sin tu nombre? O manda FUERA { $code }
elsewhere-how = ¿Cuál? Manda FUERA y su código, por ejemplo: FUERA H12
help-elsewhere-no = De acuerdo, { $code } se queda en tu comunidad.
help-elsewhere-now = De acuerdo, pregunto a otras comunidades por { $code }, sin tu nombre.
help-elsewhere-later = De acuerdo. Si nadie responde a { $code } antes del { $on }, pregunto a otras comunidades, sin tu nombre.
help-elsewhere-nobody = Todavía ninguna otra comunidad enseña la materia de { $code }. Se queda en la tuya.
help-elsewhere-over = { $code } ya no está abierta: no pregunto a nadie más.
