# Palabras y frases de todos los temas. En un SMS caben 160 signos, pero 70 si hay á í ó ú: sin ellas donde suena igual de bien.
language-en = English
language-fr = Français
language-sw = Kiswahili
language-ar = العربية
language-es = Español
language-pt = Português

yes = Sí
no = No
also-yes = de acuerdo, acepto, claro, está bien, sí acepto, sí claro, sí de acuerdo, sí por favor
also-no = no gracias, no acepto
literal = { $words }
plain-date = { DATETIME($day, dateStyle: "long") }
comma = ,
also-and = y, e

choose-number = Elige una opción, por favor. Puedes mandar su número, del { $first } al { $count }.
choose-one = Aquí hay una sola opción: manda { $number }, o MENÚ para ver qué puedes hacer.
question-over = Esa pregunta ya se cerró. Manda MENÚ para ver qué puedes hacer.
nothing-asked = Ahora no hay ninguna pregunta pendiente. Manda MENÚ para ver qué puedes hacer.
small-talk = Qué bueno leerte. Manda MENÚ para ver qué puedes hacer.
also-small-talk = hola, buenos días, buenas tardes, buenas noches, buenas, gracias, muchas gracias, mil gracias, de acuerdo, vale, ok, sí, no, nada, ahora no, luego, más tarde, amén, bien, muy bien, genial, hola a todos, hola a todas, buen día, gracias a todos, gracias a todas, ok gracias, vale gracias, claro, entendido, perfecto, qué tal, cómo están
code-unknown = No hay ningún { $code } en tu comunidad. Revisa el código, por favor.
code-withdrawn = { $code } fue retirado y ya no se puede leer.
needs-facilitator = Solo quienes facilitan esa comunidad pueden hacer esto.
no-community = Ahora no estás en ninguna comunidad. Para unirte a una, manda UNIRME y su código.
in-private = Escríbeme eso en privado, por favor, no en el grupo.

cannot-read = No puedo leer ese tipo de mensaje. Por favor, manda un texto, una foto, una nota de voz o un documento.
file-failed = Tu archivo no me ha llegado. Por favor, vuelve a mandarlo: fotos y archivos de hasta 16 MB.
hidden-characters = Tu mensaje tiene caracteres ocultos que pueden confundir a quien lo lee. Por favor, vuelve a escribirlo.
too-long = Es demasiado largo para un solo mensaje. Por favor, que no pase de { NUMBER($limit, useGrouping: 0) } caracteres.
too-fast = Pasaste de { NUMBER($limit, useGrouping: 0) } mensajes en un minuto. Los siguientes quedan aparte. Por favor, espera un minuto.
fault = Lo siento, hubo un problema de nuestro lado. Tu mensaje queda guardado y lo vamos a revisar.
