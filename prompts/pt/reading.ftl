# Receber à sua maneira: o resumo, as horas de silêncio, os arquivos.
digest = Dos seus colegas:
relay-line = { $code } { $author }: { $text }
relay-line-answer = { $code } { $author } a { $about }: { $text }
relay-line-bare = { $code }: { $text }
relay-line-elsewhere = ({ $community }) { $line }
digest-file = { $kind ->
    [photo] (foto)
    [voice] (mensagem de voz)
   *[document] (documento)
}
digest-left = { $count ->
    [one] E mais { $count }: LER
   *[other] E mais { $count }: LER
}
digest-read = Para ler um: LER { $code }
digest-nothing = Nada mais espera por si. Para reler uma mensagem, envie LER e o código, por exemplo: LER P7

relay-file-more = ({ $count ->
    [one] Traz { $kind ->
        [photo] uma foto
        [voice] uma mensagem de voz
       *[document] um documento
    }
   *[other] Traz { $count } arquivos
}: LER { $code })
relay-next-file = { $code }: arquivo { $number } de { $count }

rhythm-which = { $now ->
    [now] As mensagens dos colegas chegam logo.
    [daily] As mensagens dos colegas chegam uma vez por dia.
    [weekly] As mensagens dos colegas chegam uma vez por semana.
   *[help] Os pedidos de ajuda chegam logo, o resto uma vez por semana.
} Como as quer receber?
rhythm-now = Logo
rhythm-daily = Uma vez por dia
rhythm-weekly = Uma vez por semana
rhythm-help = Ajuda logo
also-rhythm-now = agora, já
also-rhythm-daily = diário, dia, por dia, cada dia, todos os dias
also-rhythm-weekly = semanal, semana, cada semana, todas as semanas
also-rhythm-help = ajuda
rhythm-chosen = { $now ->
    [now] Certo: as mensagens chegam logo, no máximo { $most } por dia. O resto vem numa só.
    [daily] Certo: tudo chega uma vez por dia, numa mensagem. O que lhe respondem chega logo.
    [weekly] Certo: tudo chega uma vez por semana, numa mensagem. O que lhe respondem chega logo.
   *[help] Certo: os pedidos de ajuda chegam logo, o resto uma vez por semana.
}

hours-which = { $quiet ->
    [yes] Das { $from } às { $to } nada chega, a não ser respostas ao que escreve.
   *[no] Não tem horas de silêncio: as mensagens chegam de dia e de noite.
} Para mudar, envie HORAS e dois números de 0 a 23: HORAS 21 6
hours-usual = Das { $from } às { $to }
hours-none = Sem horas de silêncio
hours-set = Certo: das { $from } às { $to } nada chega, a não ser respostas ao que escreve.
hours-off = Certo: não tem horas de silêncio.
hours-wrong = Envie HORAS e dois números de 0 a 23: quando começa o silêncio e quando acaba. Por exemplo: HORAS 21 6

files-which = { $now ->
    [at-once] Fotos e documentos chegam com o texto.
   *[on-request] Fotos e documentos chegam quando pede: LER e o código.
} Como os quer receber?
files-at-once = Com o texto
files-on-request = Quando eu pedir
files-set-at-once = Certo: fotos e documentos chegam com o texto.
files-set-on-request = Certo: fotos e documentos chegam quando enviar LER e o código.
