# EXPORTAR: los registros de un programa en un archivo, para quienes coordinan.
export-when = ¿De qué tiempo quieres el archivo de { $programme }? También puedes escribir: EXPORTAR 1 enero al 31 marzo
export-this-month = Este mes
export-last-month = El mes pasado
export-this-year = Este año
export-last-year = El año pasado
export-always = Todo
export-days = { $first } al { $last }
export-unread = No entendí "{ $words }", así que no hice nada. Mándalo así: EXPORTAR mes pasado, o EXPORTAR 1 enero al 31 marzo historias Excel
export-backwards = Esos días terminan antes de empezar, así que no hice nada. Revisa las fechas, por favor.
export-future = Esos días todavía no llegan, así que no hice nada. Revisa las fechas, por favor.
export-no-day = Ese día no existe, así que no hice nada. Revisa las fechas, por favor.
export-begun = Lo preparo, sin nombres: { $programme }, { $days }. Te llega aquí cuando esté listo.
export-begun-named = Lo preparo, con nombres: { $programme }, { $days }. Te llega aquí cuando esté listo.
export-under-way = Ya se prepara otro archivo tuyo. Pide de nuevo cuando lo tengas.
export-no-links = No puedo mandar archivos en este chat sin una dirección web. Pide a quien administra Staffroom que ponga PUBLIC_URL.
export-no-key = Todavía no se puede exportar. Pide a quien administra Staffroom que ponga SECRET_KEY.
export-no-format = Ese formato no está instalado aquí, así que no hice nada. Pide CSV, así: EXPORTAR mes pasado
export-why = Un archivo con nombres muestra quién dijo qué. ¿Para qué lo necesitas? Tu respuesta queda en el registro de quién hizo qué.
export-why-short = Di en pocas palabras para qué lo necesitas, { $limit } letras como máximo.
export-sure = Con nombres y textos completos: { $programme }, { $days }. Guárdalo bien, y bórralo cuando haya servido. ¿Lo preparo?
export-not = De acuerdo, no hice nada.
export-file = Aquí está el archivo de { $programme }. Empieza por dictionary.csv. Un programa quitó nombres y números: lee los textos antes de publicarlos.
export-file-named = Aquí está el archivo de { $programme }, con nombres. Guárdalo bien, y bórralo cuando haya servido.
export-link = El archivo de { $programme } está listo, por { $hours } horas: { $link }
    Empieza por dictionary.csv. Lee los textos antes de publicarlos.
export-link-named = El archivo de { $programme } con nombres está listo, por { $hours } horas: { $link }
    No pases el enlace a nadie, y borra el archivo cuando haya servido.
export-no-room = No había espacio para tu archivo, así que no quedó nada. Prueba más tarde, o con menos tiempo: EXPORTAR
export-failed = No se pudo preparar tu archivo, y no quedó nada. Prueba otra vez: EXPORTAR
export-no-right = Ese archivo ya no es de lo que cuidas, así que no se preparó.
export-too-large = Tu archivo es demasiado grande para este chat. Pide menos tiempo: EXPORTAR
export-link-over = Este enlace ya venció, o no está completo. Manda EXPORTAR al bot para tener otro.

# Lo que se puede escribir junto al tiempo. Detrás de las palabras está lo que significan.
export-named-words = con nombres, con los nombres, nombres
export-kind-words = mensajes post, publicaciones post, pedidos help, pedido help, peticiones help, petición help, ayuda help, historias story, historia story, prácticas practice, práctica practice, ideas idea, idea idea, pruebas trial, adaptaciones adaptation
export-log-words = contribuciones contributions, respuestas answers, reflexiones reflections, preguntas prompt_runs, envíos deliveries, miembros membership
export-small-words = en, de, del, para, el, la, los, las, y, solo, por favor, un, archivo

# Lo mismo en una página.
export-page-title = Exportar los registros
export-page-about = Lo que se dio, respondió, preguntó y mandó, en archivos dentro de un paquete que se guarda dos días. No lleva nombres ni números de nadie, hasta donde un programa los encuentra: lee los textos antes de publicarlos.
export-page-made = Tus archivos
export-page-get = Descargar
export-page-until = hasta el { $when }
export-page-failed = no se pudo preparar: no había espacio, o algo salió mal. Prueba otra vez
export-page-under-way = se está preparando.
export-page-again = Mirar otra vez
export-page-from = Primer día
export-page-to = Último día
export-page-format = Formato
export-page-logs = Registros (todos, si no eliges ninguno)
export-page-kinds = Tipos de contribuciones (todos, si no eliges ninguno)
export-page-names = Nombres
export-page-named = Con nombres y textos completos
export-page-why = ¿Para qué necesitas los nombres? Queda en el registro de quién hizo qué
export-page-reason = Di en pocas palabras para qué necesitas los nombres. No se hizo nada.
export-page-make = Preparar el archivo
export-log = { $log ->
    [contributions] Contribuciones
    [answers] Quién respondió a quién
    [reflections] Reflexiones compartidas
    [reflection_counts] Cuántas personas reflexionaron
    [prompt_runs] Preguntas hechas
    [deliveries] Lo que se mandó
   *[membership] Miembros
}
export-kind = { $kind ->
    [post] Mensajes
    [help] Peticiones de ayuda
    [answer] Respuestas
    [story] Historias
    [practice] Prácticas
    [idea] Ideas
    [trial] Pruebas
    [adaptation] Adaptaciones
   *[reflection] Reflexiones compartidas
}
