# Las costumbres de una comunidad, que fijan quienes la facilitan. Cada título se puede mandar.
customs-head = Los ajustes de { $community }:
customs-how = Para cambiar uno, manda AJUSTES, su número y el valor nuevo, por ejemplo: AJUSTES 5 7
customs-changed = De acuerdo. A partir de ahora:
customs-unknown = Ese ajuste no existe. AJUSTES los muestra todos con su número.

customs-rhythm = Los miembros reciben
customs-digest-hour = Hora del resumen
customs-digest-day = Día del resumen
customs-quiet = Horas de silencio
customs-cap = Mensajes al día
customs-escalate = Una ayuda sin respuesta llega a quien facilita después de
customs-travel = Una ayuda sin respuesta va a otras comunidades después de
customs-circle = Miembros para un círculo
customs-stories = Historias de otros lugares
customs-weekend = Días de descanso
customs-hosting = Pregunta mensual de quién facilita

customs-none = ninguno
customs-hours = { $count ->
    [one] una hora
   *[other] { $count } horas
}
customs-day = { $day ->
    [0] lunes
    [1] martes
    [2] miércoles
    [3] jueves
    [4] viernes
    [5] sábado
   *[6] domingo
}

customs-ask-rhythm = ¿Cómo reciben los miembros los mensajes, si no eligen por su cuenta?
customs-ask-digest-hour = ¿A qué hora llega el resumen? Manda una hora en punto del 0 al 23.
customs-ask-digest-day = ¿Qué día llega el resumen de la semana?
customs-ask-quiet = ¿Cuándo hay silencio? Manda dos horas en punto del 0 al 23, por ejemplo 20-6, o 0-0 para nunca.
customs-ask-cap = ¿Cuántos mensajes al día pueden llegar enseguida? Manda un número del { $least } al { $most }.
customs-ask-escalate = ¿Después de cuántas horas sin respuesta se avisa a quien facilita? Manda un número del { $least } al { $most }.
customs-ask-travel = ¿Después de cuántas horas sin respuesta se pregunta a otras comunidades? Manda un número del { $least } al { $most }.
customs-ask-circle = ¿Cuántas personas hacen falta para abrir el círculo de una idea? Manda un número del { $least } al { $most }.
customs-ask-stories = ¿Debe llegar una historia de otro lugar una vez a la semana?
customs-ask-weekend = ¿Qué días se descansa? Manda los días, por ejemplo: sábado domingo. O 0 si no hay.
customs-ask-hosting = Una vez al mes, ¿pregunto a todos a quién le gustaría facilitar?
