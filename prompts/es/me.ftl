# Lo propio: menú, nombre, idioma, pausa, parar, datos.
menu =
    Participas en { $community }. Manda una palabra y luego tu texto:
    PREGUNTAR - pedir ayuda
    HISTORIA - contar lo que pasó
    PRÁCTICA - compartir lo que funciona
    IDEA - proponer algo nuevo
    PUBLICAR - decir otra cosa
    BUSCAR - hallar lo que otros saben
    P7 y tus palabras - responder
    MENÚ 2 - todo lo demás
menu-facilitator =
    Facilitas { $community }. Manda una palabra y luego tu texto:
    PREGUNTAR - pedir ayuda
    HISTORIA - contar lo que pasó
    PRÁCTICA - compartir lo que funciona
    IDEA - proponer algo nuevo
    PUBLICAR - decir otra cosa
    BUSCAR - hallar lo que otros saben
    P7 y tus palabras - responder
    MENÚ 2 - todo lo demás
    MENÚ 3 - para quien facilita
menu-rest =
    LEER H12 - leerlo entero
    RESUELTO H12 - decir que ayudó
    CONSULTAS - tus preguntas abiertas
    PROBADO R5 - contar cómo te fue
    DENTRO I3 - unirte a una idea
    COMPAÑERO - conocer a un colega
    REFLEXIONAR, RECORDAR, COMPARTIR - lo que piensas
    NOTICIAS - lo que dice el programa
    RETIRAR P7, REPORTAR P7
    RESUMEN, HORAS, ARCHIVOS - cuánto te mando
    MATERIAS, NIVEL, NOMBRE, IDIOMA
    COMUNIDAD, VINCULAR, PAUSA 7
    SALIR, PARAR, MIS DATOS, BORRARME
menu-hosting =
    Para ti, que facilitas { $community }:
    CONSIGNA - mandar una pregunta para pensar
    CALENDARIO - la pregunta de cada semana
    VACACIONES - semanas sin ella
    REVISAR - historias para otras comunidades
    MANTENER P7, OCULTAR P7 - lo que se reportó
    ADVERTIR P7, EXPULSAR P7 - su autor
    PULSO, CALLADOS, MIEMBROS - cómo va
    INVITAR, BIENVENIDA - quien entra
    COFACILITAR, TRASPASAR, RENUNCIAR - quien facilita
    AJUSTES - horas y límites
    /link y el código, en un grupo de Telegram - conectarlo
menu-not-hosting = Solo quien facilita tiene un tercer menú. MENÚ 2 muestra lo demás.

name-which = Tus colegas te ven como { $name }. ¿Qué nombre quieres que vean? Puedes agregar tu escuela después de una coma.
name-now = Ahora tus colegas ven: { $name }
language-which = ¿En qué idioma te escribo?
language-now = De acuerdo, ahora te escribo en español.

paused = { $days ->
    [one] Tienes un día de descanso. Para volver antes: REANUDAR
   *[other] Tienes { $days } días de descanso. Para volver antes: REANUDAR
}
pause-days = ¿Cuántos días? Manda PAUSA y un número del 1 al { $most }, como: PAUSA 7
resumed = ¡Qué bueno tenerte de vuelta en { $community }! Los mensajes te llegan otra vez.

stopped = Todo queda detenido, en todos tus teléfonos. Ya no te mandamos nada. INICIAR te trae de vuelta, BORRARME te borra.
stopped-still = Detuviste todos los mensajes. Para volver, manda INICIAR.
stopped-stranger = De acuerdo, no te mandamos nada.

mydata =
    Esto es lo que guardamos de ti.
    Nombre: { $name }
    Lugar: { $place }
    Enseñas: { $teaches }
    Idioma: { $language ->
        [en] inglés
        [fr] francés
        [sw] suajili
        [ar] árabe
        [es] español
        [pt] portugués
       *[other] { $language }
    }
    Con nosotros desde: { $since }
    Escribes desde: { $addresses }
    Comunidades: { $communities }
    Mensajes y respuestas: { $contributions } (retirados: { $withdrawn }, con archivo: { $files }){ $drafts ->
        [0] {""}
       *[other] ; aún sin compartir: { $drafts }
    }
    Reflexiones, solo para ti: { $reflections } (RECORDAR)
    Te mandamos: { NUMBER($received, useGrouping: 0) } mensajes, { NUMBER($kilobytes, useGrouping: 0) } KB (esta semana { NUMBER($week, useGrouping: 0) } KB)
    NOMBRE cambia tu nombre. BORRARME te borra.
mydata-nothing = No guardamos nada de ti, salvo esta charla, y se borra en un día.

forget-sure = ¿Quieres que te borre? Tu nombre, tus teléfonos y tus comunidades se borran para siempre. Tus mensajes quedan, firmados "un antiguo miembro"; si quieres retirar alguno, hazlo antes con RETIRAR.
forget-yes = Sí, bórrame
forget-no = No, quiero seguir
forget-kept = De acuerdo, no se ha borrado nada.
forgotten = Tus datos quedan borrados. Gracias por todo lo que diste. Puedes volver cuando quieras.

link-code = En tu otro teléfono o app, manda: VINCULAR { $digits }. Sirve durante { $minutes } minutos.
link-how = Para vincular este teléfono a tu lugar en una comunidad, manda VINCULAR desde el otro, con el que te uniste. Te llegan seis cifras para mandar desde este.
link-wrong = Esas cifras no son correctas o ya vencieron. Por favor, manda otra vez VINCULAR desde tu primer teléfono.
link-wait = Demasiadas cifras equivocadas. Por favor, espera { $minutes } minutos.
link-taken = Este teléfono ya es de un miembro. Para vincularlo a otra persona, manda primero BORRARME desde este mismo teléfono.
linked = ¡Listo! Este teléfono y el otro son ahora la misma persona. Te escribo al que usaste por última vez.

channel-name = { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
    [sms] SMS
   *[other] { $channel }
}
