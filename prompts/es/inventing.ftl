# Ideas: propuestas, apoyadas y probadas en un círculo.
relay-idea =
    { $code } - { $author }
    { $text }

idea-which = ¿Qué te gustaría probar junto con tus colegas? Cuenta tu idea en un solo mensaje.
idea-how = Manda IDEA y lo que te gustaría probar con otros, en un solo mensaje.
idea-offer = Una idea
also-idea-offer = { command-idea }
idea-button = Me apunto
idea-sent = { $count ->
    [0] { $code } queda guardada, aunque por ahora no hay a quién mandarla aquí.
    [one] { $code } va en camino a un colega.
   *[other] { $code } va en camino a { $count } colegas.
} Cuando sean { $size }, contigo, los reúno.
idea-sent-wide = { $code } va en camino a toda la comunidad. Cuando sean { $size }, contigo, los reúno.

in-which = ¿Cuál? Manda DENTRO y su código, por ejemplo: DENTRO I3
in-no-idea = { $code } no es una idea. Puedes apuntarte a lo que tiene un código como I3.
in-now = Estás en { $code }: { $count } de { $size } hasta ahora. Para salir: SALGO { $code }
in-already = Ya estás en { $code }: { $count } de { $size } hasta ahora.
in-opens = Estás en { $code }, y con eso son { $size }: los reúno ahora.
in-joins = También estás en { $code }. Se lo digo a los demás.
in-told = { $name } se apunta a tu { $code }: { $count } de { $size } hasta ahora.
in-ended = El círculo de { $code } ha terminado. Para probar otra vez, manda IDEA y tus palabras.

out-which = ¿Cuál? Manda SALGO y su código, por ejemplo: SALGO I3
out-now = Ya no estás en { $code }.
out-circle = Ya no estás en { $code } y has dejado su círculo { $circle }.
out-not = No estás en { $code }, nada ha cambiado.

circle-name = Círculo: { $idea }
circle-opened =
    ¡{ $code } ya tiene suficiente gente! Ahora forman un círculo, { $circle }: { $people }.
    Lo que escribes sigue yendo a { $community }. Para escribir en el círculo, manda COMUNIDAD y elígelo. SALIR te saca de él.
    En { $weeks } semanas pregunto si sigue.
circle-host = Tú acompañas { $circle }: da la bienvenida con una primera pregunta. TERMINAR lo cierra para todos, cuando el trabajo esté hecho.
circle-joined =
    Ahora estás en { $circle }, con { $people }.
    Lo que escribes sigue yendo a { $community }. Para escribir en el círculo, manda COMUNIDAD y elígelo.
circle-newcomer = { $name } ha entrado en { $circle }. ¡Salúdenle allí!
circle-host-now = Ahora acompañas tú { $circle }, porque quien lo hacía se ha ido. TERMINAR lo cierra para todos, cuando el trabajo esté hecho.
circle-ask = { $circle } lleva un tiempo: ¿debe seguir? También puedes mandar SEGUIR o TERMINAR.
circle-on = Seguir
circle-finish = Terminar
circle-voted = ¡Gracias! Les digo qué quiere la mayoría cuando respondan todos, o en una semana.
circle-continues = { $circle } sigue, como quiere la mayoría. En { $weeks } semanas pregunto otra vez.
circle-ended = { $circle } ha terminado. ¡Gracias por todo lo que probaron! Lo que dejaste encontrar a otros sigue ahí.
circle-ended-back = { $circle } ha terminado. ¡Gracias por todo lo que probaron! Ahora escribes otra vez a { $community }. PRÁCTICA les cuenta lo que funcionó.
circle-none = No estás en ningún círculo. Para empezar uno, manda IDEA y tus palabras.
circle-runs = { $circle } sigue por ahora. Pregunto a todos cuando pasen sus semanas. SALIR te saca de él.
circle-not-host = Solo quien acompaña { $circle } puede terminarlo para todos. SALIR te saca de él.
circle-sure = ¿Termino { $circle } para todos?
circle-sure-yes = Sí, termínalo
circle-sure-no = No, que siga
circle-kept = De acuerdo, { $circle } sigue.
