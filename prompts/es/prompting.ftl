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
