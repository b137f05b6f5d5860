# Mensajes y respuestas.
former-member = un antiguo miembro
colleague = un colega
signed = { $name }, { $place }

relay =
    { $code } - { $author }
    { $text }
relay-answer =
    { $code } - { $author } responde a { $about }:
    { $text }
relay-rest =
    { $code } - { $author }
    { $text }
relay-more = ... LEER { $code }
relay-file = (Trae { $kind ->
    [photo] una foto
    [voice] una nota de voz
   *[document] un documento
} que este teléfono no puede mostrar.)

post-which = ¿Qué quieres compartir con { $community }? Por favor, todo en un solo mensaje.
post-what = ¿Qué hago con esto? Lo puedo compartir con { $community }.
post-what-code = Aquí no hay ningún mensaje { $code }. ¿Qué hago con esto? Lo puedo compartir con { $community }.
post-what-still = ¿Te refieres a "{ $words }"? ¿Qué hago con esto? Lo puedo compartir con { $community }.
post-what-files = ¿Qué hago con estos { $count } archivos? Los puedo compartir con { $community }.
post-what-all = ¿Qué hago con todo esto: "{ $words }"? Lo puedo compartir con { $community }.
post-what-post = Compartir
also-post-what-post = { command-post }
post-what-nothing = Nada
also-post-what-nothing = no, no gracias, cancelar
post-dropped = De acuerdo, no lo he compartido.
post-sent = { $count ->
    [one] { $code } va en camino a un colega.
   *[other] { $code } va en camino a { $count } colegas.
} Para retirarlo: RETIRAR { $code }
post-sent-wide = { $code } va en camino a toda la comunidad. Pronto te diré el total. Para retirarlo: RETIRAR { $code }
post-reached = { $count ->
    [0] { $code } queda guardado, pero por ahora no hay a quién mandarlo. Quien llegue después lo puede leer.
    [one] { $code } llegó a un colega en total.
   *[other] { $code } llegó a { $count } colegas en total.
}
post-rest = El resto va como { $codes }.
post-first = { $code } queda guardado, pero por ahora no hay a quién mandarlo en { $community }. Quien llegue después lo puede leer.

answer-empty = ¿Qué respondes? Por favor, manda { $code } y tus palabras en un solo mensaje.
answer-sent = Tu respuesta { $code } va en camino a quien escribió { $about }.
answer-kept = Tu respuesta { $code } queda guardada con { $about }. Por ahora no puedo avisar a quien lo ha escrito.
answer-own = Tu respuesta { $code } queda guardada con { $about }, que es tuyo. Para contarlo a la comunidad, manda PUBLICAR y tus palabras.
answer-which = ¿A cuál de estas respondes?

withdraw-how = ¿Qué mensaje? Manda RETIRAR y su código, por ejemplo: RETIRAR P7
withdraw-not-yours = { $code } no es tuyo y lo he dejado como estaba. Solo puede retirarlo quien lo ha escrito.
withdrawn = { $code } queda retirado. Lo borramos de todos los lugares donde estaba.
withdrawn-partly = { $count ->
    [one] { $code } queda retirado. Sigue en un teléfono, donde no se puede borrar.
   *[other] { $code } queda retirado. Sigue en { $count } teléfonos, donde no se puede borrar.
}

edit-done = { $code } ya dice lo que cambiaste. Quien ya lo tiene conserva las palabras de antes.
edit-review = { $code } ya dice lo que cambiaste. Otras comunidades lo leerán así cuando alguien que facilita lo haya leído.
edit-kept = Dejé { $code } como estaba: no puedo usar esas palabras nuevas.
