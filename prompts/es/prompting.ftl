# La pregunta de la semana.
prompt-weekly =
    { $question }
    Tu respuesta queda privada. Cuando quieras esta semana.
prompt-missed = La pregunta de { $community } para el { $weekday } a las { $time } no pudo salir a tiempo y la he dejado pasar.

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
