# Cuidar el espacio: reportar, y lo que hace quien facilita.
report-how = ¿Qué mensaje? Manda REPORTAR y su código, por ejemplo: REPORTAR P7
report-own = { $code } es tuyo. Para retirarlo, manda RETIRAR { $code }
report-twice = Ya nos avisaste de { $code }. Gracias, no queda en el olvido.
report-thanks = Gracias por avisar. Quien facilita va a revisar { $code }. Quien lo escribió nunca sabrá quién avisó.
report-why = Gracias por avisar. Quien facilita va a revisar { $code }. Quien lo escribió nunca sabrá quién avisó. ¿Quieres decir qué tiene de malo?
report-no-more = No, eso es todo
report-no-words = De acuerdo. Gracias por cuidar el espacio.
report-words = Gracias. Quienes facilitan tienen tus palabras sobre { $code }.
report-settled = Quien facilita ya ha decidido sobre { $code }, así que no he pasado nada.
report-kept = Gracias por avisar. Por ahora nadie puede revisar { $code } y queda guardado para la coordinación. Quien lo escribió nunca sabrá quién avisó.
report-meant = ¿Reporto { $code } a quienes facilitan, o mando tus palabras a quien lo escribió?
report-meant-report = Reportarlo
report-meant-answer = Mandar como respuesta
report-told =
    Un colega te pide que revises esto en { $community }:
    { $code } - { $author }
    { $text }
    EXPULSAR { $call } saca de la comunidad a quien lo escribió.
report-told-words =
    Un colega te pide que revises esto en { $community }. Dice: { $words }
    { $code } - { $author }
    { $text }
    EXPULSAR { $call } saca de la comunidad a quien lo escribió.
report-told-more = Sobre { $code } en { $community }, quien lo reportó añade: { $words }
report-hide = Ocultarlo
report-warn = Advertir
report-keep = Todo está bien

safety-which = ¿Qué mensaje? Manda la palabra y un código, por ejemplo: OCULTAR P7, ADVERTIR P7, EXPULSAR P7 o MANTENER P7
safety-own = { $code } es tuyo: lo decide otra persona que facilita. Para retirarlo: RETIRAR { $code }
safety-hidden-already = { $code } ya está oculto. MANTENER { $code } lo muestra de nuevo.
safety-nobody = Quien escribió { $code } ya no está en { $community }. Todavía puedes mandar OCULTAR { $code }
safety-elsewhere = Quien escribió { $code } está en otra comunidad. REPORTAR { $code } avisa a quienes la facilitan, OCULTAR { $code } lo oculta aquí.
safety-facilitator = { $name } también facilita: lo decide la coordinación. Puedes mandar ADVERTIR { $code } u OCULTAR { $code }
safety-unnamed = { $code } se compartió sin nombre, y no se lo digo a nadie. Puedes mandar ADVERTIR { $code } u OCULTAR { $code }
safety-cancel = Cancelar
safety-cancelled = De acuerdo, no he cambiado nada.
safety-words = Por favor, escribe el motivo con palabras, hasta { $limit } letras.
safety-untold = Por ahora no puedo llegar a quien lo escribió, y no ha leído tu motivo.

hide-why = ¿Por qué ocultar { $code } de { $name } en { $community }? Solo quien lo escribió lee tu motivo.
warn-why = ¿Qué tiene de malo { $code } de { $name } en { $community }? Solo quien lo escribió lee tus palabras.
remove-why = ¿Por qué expulsar a { $name } de { $community }, por { $code }? Nadie más lee tu motivo.
hide-sure = ¿Oculto { $code } de { $name } en { $community }? Solo quien lo escribió lee tu motivo: { $reason }
warn-sure = ¿Advierto a { $name } sobre { $code }, en { $community }? Nadie más lee tus palabras: { $reason }
remove-sure = ¿Expulso a { $name } de { $community }, por { $code }? Nadie más lee tu motivo: { $reason }
hide-done = { $code } queda oculto aquí y en todos los lugares donde estaba. MANTENER { $code } lo muestra de nuevo.
hide-done-partly = { $count ->
    [one] { $code } queda oculto. Sigue en un teléfono, donde no se puede borrar.
   *[other] { $code } queda oculto. Sigue en { $count } teléfonos, donde no se puede borrar.
} MANTENER { $code } lo muestra de nuevo.
hide-told = Quien facilita { $community } ha ocultado tu { $code }. El motivo: { $reason }
warn-done = { $name } recibe tus palabras sobre { $code }.
warn-told = Quien facilita { $community } te pide cuidado con { $code }: { $reason }
remove-done = { $name } ya no está en { $community }. { $code } sigue a la vista: OCULTAR { $code } lo oculta. INVITAR 1 da un código para volver.
remove-group = Tu grupo de Telegram no está en mis manos: si { $name } está allí, hay que sacarle también del grupo.
remove-told = Quien facilita { $community } te ha sacado de la comunidad. De allí ya no te llega nada. El motivo: { $reason }
keep-done = De acuerdo, { $code } queda como está.
keep-shown = { $code } se puede leer y encontrar de nuevo. No se manda otra vez.
keep-hidden-at-home = { $code } está oculto en su lugar de origen, así que aquí sigue oculto.
keep-told = Quien facilita { $community } deja que se lea de nuevo tu { $code }.

join-removed = Quien facilita { $community } te ha sacado de la comunidad. Para volver, pídele una invitación.
invite-code = Tu colega entra con: UNIRME { $code }. Sirve una vez, durante { $days } días.
