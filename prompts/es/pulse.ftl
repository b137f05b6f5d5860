# El pulso de una comunidad, para quien la anima: en palabras que no necesitan la imagen, y las de la imagen.
span-hours = { $count ->
    [0] menos de una hora
    [one] una hora
   *[other] { $count } horas
}
span-days = { $count ->
    [one] un día
   *[other] { $count } días
}

pulse-head = { $community }, los últimos { $days } días
pulse-people = { $members ->
    [one] Un miembro
   *[other] { $members } miembros
}. Con actividad: { $active }, nuevos: { $new }, en silencio: { $silent }
pulse-help = { $open ->
    [0] Ninguna petición de ayuda espera respuesta
    [one] Una petición de ayuda espera respuesta desde hace { $longest }
   *[other] { $open } peticiones de ayuda esperan respuesta: la mitad desde hace más de { $median }, la más antigua { $longest }
}
pulse-answered = Primeras respuestas: la mitad en { $span }
pulse-reflections = Reflexiones: { $count }
pulse-reflections-few = Reflexiones: de menos de cinco personas
pulse-voices = { $voices ->
    [0] Nadie ha dicho nada todavía
    [one] Todo lo dijo una sola persona
   *[other] Dos personas dijeron el { $share }% de todo
}
pulse-ideas = Lo que puedes hacer:
pulse-idea-help = Leer { $code }, que es quien más espera
pulse-idea-ask = Hacer a todos una pregunta fácil
pulse-idea-voices = Una pregunta a quienes hablan poco
pulse-idea-quiet = Saludar a quienes ya no se oyen
pulse-idea-new = Ver quién es nuevo y saludar
pulse-idea-invite = Invitar a un colega
pulse-idea-cohost = Buscar con quién facilitar
pulse-idea-welcome = Escribir un saludo para quien entra
pulse-idea-thank = Dar las gracias a todos

pulse-chart-days = Los últimos { $days } días
pulse-chart-people = Miembros: { $count }
pulse-chart-active = hablaron: { $count }
pulse-chart-new = nuevos: { $count }
pulse-chart-silent = en silencio: { $count }
pulse-chart-help = Peticiones de ayuda en espera: { $count }
pulse-chart-median = la mitad, más de { $span }
pulse-chart-longest = la más antigua: { $span }
pulse-chart-voices = Quién lo dijo todo
pulse-chart-two = dos personas
pulse-chart-others = todos los demás
