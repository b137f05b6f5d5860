# Las cifras que muestran cómo viven las comunidades, y los ciclos de valor que las ordenan.
figure-members = Miembros
figure-active = Miembros con actividad
figure-said = Aportes
figure-voices = Dicho por los dos que más hablan
figure-helps = Peticiones de ayuda
figure-reflecting = Miembros que reflexionaron
figure-answers = Respuestas
figure-stories = Historias contadas
figure-travelled = Historias que viajaron
figure-practices = Prácticas compartidas
figure-trials = Prácticas probadas
figure-adaptations = Prácticas adaptadas
figure-worked = Pruebas que funcionaron
figure-partly = Pruebas que funcionaron en parte
figure-failed = Pruebas que no funcionaron
figure-solved = Peticiones resueltas
figure-first-answer = La mitad de las primeras respuestas en
figure-came-true = Planes cumplidos
figure-ideas = Ideas
figure-circles = Círculos nacidos de una idea
figures-each = Quien está en dos comunidades cuenta en cada una de ellas.

cycle-immediate = Valor inmediato
cycle-immediate-about = Lo que pasa: la gente se encuentra, habla y pregunta.
cycle-potential = Valor potencial
cycle-potential-about = Lo que se llevan: respuestas, historias y prácticas para más tarde.
cycle-applied = Valor aplicado
cycle-applied-about = Lo que se prueba: algo se hace de otra manera en una clase.
cycle-realised = Valor realizado
cycle-realised-about = Lo que resulta: una prueba funcionó, una pregunta se resolvió.
cycle-reframing = Valor transformador
cycle-reframing-about = Lo que se ve de otra manera: planes que se cumplen e ideas nuevas que reúnen a la gente.

life-new = nueva
life-alive = viva
life-quiet = tranquila
life-asleep = dormida
