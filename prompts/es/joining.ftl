# Entrar, salir y pasar de una comunidad a otra.
join-how = ¡Te damos la bienvenida! Esta es una comunidad de docentes. Para entrar, manda UNIRME y el código que te dieron, por ejemplo: UNIRME KAKUMA7
join-unknown-code = No conozco el código { $code }. Revísalo con quien facilita la comunidad y manda otra vez UNIRME y el código.
join-language = ¡Hola! Esto es { $community }. ¿En qué idioma te escribo?
join-notice =
    Guardamos tu número, tu nombre y lo que mandas, para que la comunidad funcione.
    Tus colegas ven tu nombre y tus mensajes, nunca tu número. La coordinación solo ve cifras.
    MIS DATOS muestra lo que guardamos. BORRARME te borra. ¿Estás de acuerdo?
join-declined = Está bien, no te has unido y no guardamos nada. Puedes mandar UNIRME y el código cuando quieras.
join-name = ¿Qué nombre van a ver tus colegas? Puedes agregar tu escuela: Amina, Escuela de Kakuma
also-my-name = me llamo, mi nombre es, yo soy, yo me llamo
join-name-offered = { $name }

welcome = ¡Te damos la bienvenida a { $community }, { $name }! Escríbeme cuando quieras: pregunto antes de compartir. Los mensajes de tus colegas llegan con un código como P7; responde con P7 y tus palabras. MENÚ muestra lo demás. Nada es obligatorio.
welcome-facilitator = ¡Gracias por facilitar { $community }! Tus colegas entran con: UNIRME { $code }. Para un grupo de Telegram: agrégame y manda allí /link { $code }. MENÚ muestra lo demás.
welcome-coordinator = ¡Te damos la bienvenida! Ahora coordinas el programa. Gracias por cuidar de sus comunidades. MENÚ 4 muestra lo que puedes hacer.
joined-another = Ahora también estás en { $community }. Lo que publiques va allí; COMUNIDAD permite cambiar.
joined-already = Ya estás en { $community }. Lo que publiques va allí.

community-only = Estás en una sola comunidad: { $community }. Para unirte a otra, manda UNIRME y su código.
community-which = Ahora tus mensajes van a { $community }. ¿A qué comunidad quieres ir?
community-now = Ahora tus mensajes van a { $community }.
left = Saliste de { $community }. De esa comunidad ya no te llega nada. Para volver: UNIRME { $code }
left-one = Saliste de { $community }. Ahora tus mensajes van a { $other }. Para volver: UNIRME { $code }

name-empty = Necesito un nombre con letras, por ejemplo: Amina, Escuela de Kakuma
name-too-long = Es largo para un nombre. Por favor, que no pase de 40 letras, y la escuela de 60.
name-characters = Ese nombre tiene signos que no puedo mostrar. Por favor, usa solo letras.
