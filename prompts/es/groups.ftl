# Los grupos de Telegram.
group-hello = ¡Hola! Conecto este grupo con colegas que usan WhatsApp y SMS. Quien facilita la comunidad manda aquí: /link y el código de la comunidad.
group-link-how = Manda /link y el código de la comunidad, por ejemplo: /link KAKUMA7
group-linked = Este grupo ya es parte de { $community }. Empieza con #publicar para compartir con toda la comunidad. Si ya te uniste a ella, toca el botón: así cada mensaje te llega una sola vez.
group-here-button = Estoy en este grupo
group-here = Gracias, { $name }. Ahora los mensajes te llegan aquí, y ya no dos veces.
group-here-where = Escribe eso en el grupo de Telegram, por favor, no solo a mí.
group-join-how = Para participar, escríbeme primero en privado: manda UNIRME y el código de la comunidad.
group-how = Para compartir con toda la comunidad, empieza con #publicar. Para responder a alguien, responde a su mensaje.
group-one-file = De varias fotos mandadas juntas solo veo la que lleva #publicar. Manda cada una con #publicar, o todas a mí en privado.
