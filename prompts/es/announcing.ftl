# Las noticias de un programa a todas las comunidades de una zona, y cómo les va.
news =
    { $code } - Noticia de { $programme }:
    { $news }

announce-which = ¿Cuál es la noticia? Mándala en un solo mensaje; puede ir con una foto o un documento.
announce-too-long = Son { $length } caracteres, demasiado para una noticia, y no se mandó nada. Que no pase de { $limit }, por favor.
announce-one-file = Con una noticia solo puede ir un archivo, y no se mandó nada. Manda otra vez ANUNCIAR y tus palabras con uno de ellos.
announce-nobody = Ahora no se puede llegar a nadie en { $where }, y no se mandó nada.
announce-just = { $code } salió para { $where } a las { $time }.
announce-just-by = { $name } mandó { $code } a { $where } a las { $time }.
announce-same = Estas mismas palabras salieron para { $where } como { $code } a las { $time }, y no se mandaron otra vez.
announce-reach = A { $count ->
    [one] un miembro
   *[other] { $count } miembros
} en { $communities ->
    [one] una comunidad
   *[other] { $communities } comunidades
}: { $inside } enseguida{ $grouped ->
    [0] {""}
   *[other] {" "}({ $grouped } en un grupo)
}{ $digest ->
    [0] {""}
   *[other] , { $digest } con su resumen
}{ $parked ->
    [0] {""}
   *[other] , { $parked } cuando vuelvan a escribir
}. Cerca de { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h
}{ $cost ->
    [none] .
   *[other] , { $cost }.
}
announce-send = ¿Lo mando ahora a { $where }?
announce-part = Solo a una parte
announce-part-which = ¿A qué parte de { $where }?
announce-sent = { $code } va en camino a { $count ->
    [one] un miembro
   *[other] { $count } miembros
} en { $communities ->
    [one] una comunidad
   *[other] { $communities } comunidades
}. En una hora y en un día te digo cómo va. Para retirarlo: RETIRAR { $code }
announce-not-sent = De acuerdo, no se mandó nada.

# Cómo le va, en números.
news-state = { $count ->
    [one] Un miembro tiene { $code }
   *[other] { $count } miembros tienen { $code }
}{ $read ->
    [none] {""}
   *[other] , { $read } lo han leído
}{ $groups ->
    [0] {""}
    [one] , un grupo lo tiene
   *[other] , { $groups } grupos lo tienen
}{ $digest ->
    [0] {""}
   *[other] , { $digest } lo tendrán con su resumen
}{ $parked ->
    [0] {""}
   *[other] , { $parked } cuando vuelvan a escribir
}{ $way ->
    [0] {""}
    [more] , y sigue saliendo para más
   *[other] , { $way } en camino
}{ $failed ->
    [0] {""}
   *[other] , { $failed } fuera de alcance
}.
news-list =
    Noticias:
    { $lines }
    Para leer una: LEER { $code }
news-none = Todavía no hay noticias.

# Lo que se responde llega a quien anunció, y lo que contesta vuelve.
news-reply =
    { $name }, { $community }, sobre { $code }:
    { $words }
news-reply-sent = Tus palabras van a { $programme }, con tu nombre. Tus colegas no las ven.
news-nobody = Ahora no se puede llegar a nadie de { $programme }, y tus palabras no fueron a nadie.
news-no-file = A las noticias se responde con palabras: no puede ir un archivo. Escríbelo, por favor.
news-own = { $code } es tu propia noticia. Para decirles algo más: ANUNCIAR y tus palabras.
news-answer =
    { $programme } sobre { $code }, solo para ti:
    { $words }
news-answer-sent = Tu respuesta va en camino a quien escribió, y a nadie más.
news-unheard = Ya no se puede llegar a quien escribió, y tu respuesta no fue a nadie.
