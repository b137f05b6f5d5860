# Las palabras que llaman a una orden, separadas por comas. La primera es la que nombran los otros textos.
command-join = unirme, unirse, inscribirme
command-menu = menú, ayuda, ?
command-start = iniciar, empezar, comenzar
command-stop = parar, alto, detener, basta
command-name = nombre
command-language = idioma, lengua
command-community = comunidad
command-pause = pausa, pausar, descanso
command-resume = reanudar, continuar, volver
command-leave = salir, dejar
command-mydata = mis datos, misdatos
command-forget = borrarme, bórrame, bórreme, olvídame, olvídeme
command-link = vincular, enlazar, conectar
command-here = presente, aquí, estoy aquí
command-post = publicar, compartir
command-withdraw = retirar, borrar, eliminar
command-more = leer, leer más, ver, ver más
