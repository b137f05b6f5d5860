# Finding what colleagues have solved, told and tried. A result is one line: keep the words around it short.
find-which = ¿Qué buscas? Basta con una o dos palabras.
find-short = Manda BUSCAR y una o dos palabras que digan lo que buscas, por ejemplo: BUSCAR fracciones
find-long = Es mucho de una vez. Manda BUSCAR y unas pocas palabras, { $limit } letras como máximo.
find-nothing = Aún no encontré nada sobre eso. Manda otras palabras, o menos. Para preguntar a todos: PREGUNTAR y tu pregunta.
find-more = ¿Cuál quieres leer? LEER muestra los siguientes.
find-all = ¿Cuál quieres leer? No hay más.
find-end = Eso era todo. Para buscar otra cosa, manda BUSCAR y tus palabras.
find-gone = Ese mensaje ya no está.
find-from = { $kind ->
    [help] resuelto
    [story] relato
    [practice] práctica
    [idea] idea
    [reflection] reflexión
   *[other] mensaje
}, { $place }
find-tried = (lo probaron { $tried }, les sirvió a { $worked })
