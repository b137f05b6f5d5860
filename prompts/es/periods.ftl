# Cómo se llaman los tiempos pasados: listas de palabras, como se escriben.
period-always = todo, siempre, desde el principio
period-this-week = esta semana
period-last-week = semana pasada, la semana pasada
period-this-month = este mes
period-last-month = mes pasado, el mes pasado, último mes
period-this-quarter = este trimestre
period-last-quarter = trimestre pasado, el trimestre pasado
period-this-year = este año
period-last-year = año pasado, el año pasado
period-last-days = últimos # días, los últimos # días, # días
period-since = desde, desde el, a partir del
