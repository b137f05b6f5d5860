# Recibir a su manera: el resumen, las horas de silencio, los archivos.
digest = De tus colegas:
relay-line = { $code } { $author }: { $text }
relay-line-answer = { $code } { $author } a { $about }: { $text }
relay-line-bare = { $code }: { $text }
relay-line-elsewhere = ({ $community }) { $line }
digest-file = { $kind ->
    [photo] (foto)
    [voice] (nota de voz)
   *[document] (documento)
}
digest-left = { $count ->
    [one] Y uno más: LEER
   *[other] Y { $count } más: LEER
}
digest-read = Para leer uno: LEER { $code }
digest-nothing = No te espera nada más. Para leer un mensaje otra vez, manda LEER y su código, por ejemplo: LEER P7

relay-file-more = ({ $count ->
    [one] Trae { $kind ->
        [photo] una foto
        [voice] una nota de voz
       *[document] un documento
    }
   *[other] Trae { $count } archivos
}: LEER { $code })
relay-next-file = { $code }: archivo { $number } de { $count }

rhythm-which = { $now ->
    [now] Los mensajes de tus colegas te llegan enseguida.
    [daily] Los mensajes de tus colegas te llegan una vez al día.
    [weekly] Los mensajes de tus colegas te llegan una vez a la semana.
   *[help] Las peticiones de ayuda te llegan enseguida, lo demás una vez a la semana.
} ¿Cómo los quieres?
rhythm-now = Enseguida
rhythm-daily = Una vez al día
rhythm-weekly = Una vez a la semana
rhythm-help = Ayuda enseguida
also-rhythm-now = ahora, ya
also-rhythm-daily = diario, día, al día, cada día, todos los días
also-rhythm-weekly = semanal, semana, cada semana, todas las semanas
also-rhythm-help = ayuda
rhythm-chosen = { $now ->
    [now] De acuerdo: los mensajes llegan enseguida, { $most } al día como mucho. Lo demás llega en uno solo.
    [daily] De acuerdo: todo llega una vez al día, en un mensaje. Lo que te responden llega enseguida.
    [weekly] De acuerdo: todo llega una vez a la semana, en un mensaje. Lo que te responden llega enseguida.
   *[help] De acuerdo: las peticiones de ayuda llegan enseguida, lo demás una vez a la semana.
}

hours-which = { $quiet ->
    [yes] De { $from } a { $to } no llega nada, salvo respuestas a lo que escribes.
   *[no] No tienes horas de silencio: los mensajes llegan de día y de noche.
} Para cambiarlas, manda HORAS y dos números de 0 a 23: HORAS 21 6
hours-usual = De { $from } a { $to }
hours-none = Sin horas de silencio
hours-set = De acuerdo: de { $from } a { $to } no llega nada, salvo respuestas a lo que escribes.
hours-off = De acuerdo: no tienes horas de silencio.
hours-wrong = Manda HORAS y dos números de 0 a 23: cuándo empieza el silencio y cuándo acaba. Por ejemplo: HORAS 21 6

files-which = { $now ->
    [at-once] Las fotos y documentos llegan con su texto.
   *[on-request] Las fotos y documentos llegan cuando los pides: LEER y el código.
} ¿Cómo los quieres?
files-at-once = Con el texto
files-on-request = Cuando los pida
files-set-at-once = De acuerdo: las fotos y documentos llegan con su texto.
files-set-on-request = De acuerdo: las fotos y documentos llegan cuando mandes LEER y el código.
