# Facilitar de mano en mano, y lo que mantiene viva a una comunidad por sí misma.
host-line = { $number } { $name }
host-whom-over =
    ¿Quién facilita { $community } en tu lugar? Envía un número o el nombre de un miembro:
    { $lines }
host-whom-with =
    ¿Quién facilita { $community } contigo? Envía un número o el nombre de un miembro:
    { $lines }
host-which = Envía un número del 1 al { $count }, o un nombre.
host-unknown = No conozco a ningún miembro llamado { $words } a quien preguntar. MIEMBROS muestra todos los nombres.
host-several =
    Varios tienen ese nombre. Envía el nombre completo:
    { $lines }
host-alone = Todavía no hay a quién preguntar. INVITAR muestra cómo entran tus colegas.
host-asked-already = Ya se le ha preguntado a { $name }, y todavía puede decir que sí.
host-asked-over = { $name } te pide que facilites { $community } desde ahora. ¿Quieres? Tienes una semana; FACILITAR vuelve a mostrar esto.
host-asked-with = { $name } te pide que faciliten juntos { $community }. ¿Quieres? Tienes una semana; FACILITAR vuelve a mostrar esto.
host-offered-over = Le he pedido a { $name } que facilite en tu lugar, y espero un sí hasta el { $until }. Para anularlo: TRASPASAR QUITAR
host-offered-with = Le he pedido a { $name } que facilite contigo, y espero un sí hasta el { $until }. Para anularlo: COFACILITAR QUITAR
host-withdrawn = De acuerdo, he anulado la pregunta.
host-nothing = No se le ha preguntado a nadie, así que nada ha cambiado.
host-already = Ya facilitas. Envía COFACILITAR para pedirle a un colega que facilite contigo.
host-thanks = ¡Gracias! Quienes facilitan ya lo saben.
host-nobody = ¡Gracias! Ahora no se puede avisar a nadie que facilite, pero lo verán cuando te pregunten.
host-volunteers = A { $name } le gustaría facilitar { $community }. ¿Qué dices? También puedes enviar COFACILITAR { $name }
host-together = Facilitar juntos
host-over = Traspasar
host-not-now = Ahora no
host-offer-over = Esa pregunta ya pasó: se anuló, se respondió o terminó la semana.
host-left = De acuerdo, no he cambiado nada.
host-declined = { $name } prefiere no facilitar { $community } ahora. Nada ha cambiado.
host-no-word = { $name } no ha dicho que sí a facilitar { $community }. Nada ha cambiado, y puedes preguntar a otra persona.
host-is-you = Ahora facilitas { $community }. ¡Gracias! MENÚ 3 muestra lo que puedes hacer.
host-gave-over = { $name } facilita ahora { $community } en tu lugar. ¡Gracias por todo!
host-joined-you = { $name } facilita ahora { $community } contigo.
host-news-over = { $name } facilita ahora { $community }. ¡Gracias, { $before }!
host-news-with = { $name } facilita ahora también { $community }.
host-last = Solo tú facilitas { $community }. Envía antes TRASPASAR, para que alguien lo haga.
host-down-sure = ¿Quieres dejar de facilitar { $community }?
host-down = Ya no facilitas { $community }. ¡Gracias por todo!
host-stepped-down = { $name } ya no facilita { $community }. Tú sí.

host-month = ¿A quién le gustaría facilitar { $community }, a solas o con otros? Bastan unos minutos por semana.
host-would = A mí
silent-suggest =
    Nadie ha escrito en { $community } desde hace { $days } días. Quizás ayude una pregunta:
    { $question }
    { $reach }
    CONSIGNA muestra otras.
silent-send = Enviarla
silent-another = Ver otras
silent-not-now = Ahora no
silent-elsewhere = Envía COMUNIDAD, elige { $community } y luego CONSIGNA.
silent-sent-already = { $community } acaba de recibir una pregunta, así que no envié otra.
hosting-wide = { $community } tiene más de { $most } miembros: son demasiados para verlos desde un teléfono.
