# La pregunta de la semana.
prompt-weekly =
    { $question }
    Tu respuesta queda privada. Cuando quieras esta semana.
prompt-missed = La pregunta de { $community } del { $weekday } a las { $time } no pudo salir a tiempo y se dejó pasar. Para mandar una: CONSIGNA

prompt-which = ¿Qué pregunta recibe ahora { $community }? Elige una o escribe la tuya.
prompt-send = ¿La mando ahora a { $count ->
    [one] un miembro
   *[other] { $count } miembros
} de { $community }?
prompt-just = { $community } recibió su pregunta de la semana a las { $time }.
prompt-just-by = { $name } mandó una pregunta a { $community } a las { $time }.
prompt-sent = Va en camino a { $count ->
    [one] un miembro
   *[other] { $count } miembros
}. Lo que respondan queda privado.
prompt-sent-wide = Va en camino a todos en { $community }. Lo que respondan queda privado.
prompt-not-sent = De acuerdo, no se mandó nada.
prompt-nobody = Ahora no se puede escribir a nadie en { $community }: no se mandó nada.
prompt-too-long = Es demasiado largo para una pregunta. Por favor, menos de { $limit } caracteres.
prompt-no-file = Una pregunta va solo en palabras. Manda CONSIGNA y tus palabras.

prompt-add-words = agregar, añadir, guardar
prompt-own-words = propias, nuestras, lista
removing-words = quitar, borrar, eliminar
stopping-words = parar, no, nunca, basta, alto
prompt-kept = Guardada: { $community } la recibe en una semana próxima. CONSIGNA PROPIAS muestra sus preguntas.
prompt-kept-how = Manda CONSIGNA AGREGAR y la pregunta que se guarda para una semana próxima.
prompt-own-none = No hay preguntas propias guardadas. Para guardar una, manda CONSIGNA AGREGAR y la pregunta.
prompt-own-head = Preguntas propias en { $community }:
prompt-own-how = Para quitar una, manda su número, como: CONSIGNA QUITAR 1
prompt-own-removed = Quitada: { $words }
prompt-own-unknown = Ninguna pregunta propia tiene ese número. CONSIGNA PROPIAS las muestra.
prompt-own-many = Ya hay { $most } preguntas guardadas. Quita una primero: CONSIGNA PROPIAS las muestra.

schedule-none = { $community } todavía no tiene pregunta de la semana. Para fijarla, manda un día y una hora, como: CALENDARIO viernes 16:00
schedule-shown = { $community } recibe una pregunta cada { $weekday } a las { $time } ({ $zone }).
schedule-next = La próxima: { $when }, { $time }
schedule-next-none = No hay ninguna prevista: las vacaciones no dejan ese día libre.
schedule-holidays = Salvo en vacaciones: { $list }
schedule-how = Para cambiarla: CALENDARIO viernes 16:00. Para terminarla: CALENDARIO PARAR. Vacaciones: VACACIONES 12 dic al 6 ene
schedule-set = De acuerdo: { $community } recibe una pregunta cada { $weekday } a las { $time } ({ $zone }).
schedule-quiet = A esa hora hay silencio allí: la pregunta llega a las { $time }.
schedule-stopped = De acuerdo, ya no hay pregunta cada semana. CONSIGNA manda una a mano.
schedule-stopped-none = No hay pregunta de la semana que terminar.
schedule-unread = No pude leer un día y una hora, así que nada ha cambiado. Mándalo así: CALENDARIO viernes 16:00
schedule-zone-unknown = No conozco la zona horaria { $zone }, así que nada ha cambiado. Las zonas se escriben como Africa/Nairobi.

holiday-none = No hay vacaciones anotadas. Para anotarlas, manda los días, como: VACACIONES 12 dic al 6 ene
holiday-head = Vacaciones de { $community }, sin pregunta:
holiday-how = Para quitar unas, manda su número, como: VACACIONES QUITAR 1
holiday-set = De acuerdo, { $community } no recibe pregunta del { $first } al { $last }.
holiday-set-day = De acuerdo, { $community } no recibe pregunta el { $first }.
holiday-removed = De acuerdo, ya no son vacaciones: { $days }
holiday-unread = No pude leer los días, así que nada ha cambiado. Mándalos así: VACACIONES 12 dic al 6 ene
holiday-past = Esos días ya pasaron, así que nada ha cambiado.
holiday-long = Son más de { $most } días, así que nada ha cambiado. Mira las fechas otra vez.
holiday-backwards = Esas vacaciones terminan antes de empezar, así que nada ha cambiado. Mira las fechas otra vez.
holiday-unknown = Ningunas vacaciones tienen ese número. VACACIONES las muestra.
holiday-many = Ya hay { $most } vacaciones anotadas. Quita unas primero: VACACIONES las muestra.

weekday-0 = lunes
weekday-1 = martes
weekday-2 = miércoles
weekday-3 = jueves
weekday-4 = viernes
weekday-5 = sábado
weekday-6 = domingo

# What may stand around an hour. A part of the day shifts the hour so much, and begins at the hour behind it.
when-parts = de la mañana 0 0, de la tarde 0 12, de la noche 0 12
when-small-words = a, las, la, el, los, cada, todos, horas, hora, hora de, en, de, por favor
holiday-small-words = del, de, al, el, desde, hasta, y, a, entre, la
