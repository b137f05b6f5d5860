# Reflexiones: lo que se escribe para sí, lo que se comparte y volver a leerlo. Un SMS cada una, si se puede.
reflect-question =
    { $question }
    Nadie más ve tu respuesta, por escrito o de voz.
reflect-thanks-next = Gracias. Nadie más ve esto. { $next }
reflect-thanks = Gracias. Nadie más ve esto. COMPARTIR lo mostraría a tus colegas.
reflect-other = No es reflexión
reflect-added = Gracias, lo he puesto con lo demás. Nadie más lo ve.
reflect-one-file = Con una reflexión va una foto o una nota de voz: he guardado la primera.
reflect-plan-kept = Gracias. Eso queda con ella, solo para ti. COMPARTIR mostraría tu reflexión a { $community }, sin esto.
reflect-plan-other = No es mi respuesta
reflect-fine = De acuerdo.

reflect-off = De acuerdo, no habrá más preguntas semanales. Todo lo demás sigue, también REFLEXIONAR. Con REFLEXIONAR y la palabra sí vuelven.
reflect-on = Bien, la pregunta de la semana te llega otra vez.
also-reflect-off = no, parar, basta
also-reflect-on = sí

reflect-share = ¿Puede leer esto { $community }? { $words }
reflect-share-named = Con mi nombre
reflect-share-unnamed = Sin mi nombre
reflect-share-no = Guardarlo para mí
reflect-shared-not = De acuerdo, queda contigo.
reflect-shared-already = Ya la has compartido, es { $code }. Para quitarla: RETIRAR { $code }
relay-reflection =
    { $code } - { $author }, a la pregunta: { $question }
    { $text }

relay-back =
    { $when ->
        [month] Hace un mes más o menos, el { $date }:
        [year] Hace un año más o menos, el { $date }:
       *[once] El { $date }:
    }
    { $text }
relay-back-plan =
    { $when ->
        [month] Hace un mes más o menos, el { $date }:
        [year] Hace un año más o menos, el { $date }:
       *[once] El { $date }:
    }
    { $text }
    Tu plan de entonces: { $plan }
relay-back-planned =
    Tu plan de entonces:
    { $text }
relay-back-rest = { $text }
reflect-look-none = Todavía no has escrito ninguna reflexión. REFLEXIONAR te pregunta algo, solo para ti.
reflect-look-nothing = Todavía no hay nada de hace un mes o un año. Lo que escribas ahora estará entonces.
reflect-look-more = Hay más cosas que escribiste.
reflect-look-all = Mostrar todo
reflect-list = ¿Cuál quieres leer? La más reciente va primero.
reflect-list-older = Más antiguas

reflect-plan-ask =
    Hace cuatro semanas escribiste lo que harías: { $plan }
    ¿Se ha cumplido?
reflect-plan-ask-voice = Hace cuatro semanas me contaste lo que harías. ¿Se ha cumplido?
reflect-true-yes = Sí
reflect-true-partly = En parte
reflect-true-no = Todavía no
reflect-thanks-yes = ¡Qué bien! ¿Querrán probarlo otros? PRÁCTICA y tus palabras lo comparte.
reflect-thanks-partly = Gracias por contarlo. Un trecho del camino también cuenta.
reflect-thanks-no = Gracias por contarlo. No todo llega de una vez.

prompt-weekly-group =
    { $question }
    Toca abajo para responder solo para ti. Lo que se escribe aquí lo leemos todos.
reflect-private = En privado
reflect-in-group = Tus colegas pueden leer lo que has escrito en el grupo. ¿Lo guardo también para ti como reflexión? También puedes mandarme REFLEXIONAR y tus palabras.
reflect-keep = Guardarlo
reflect-leave = No, gracias
