# As notícias de um programa a todas as comunidades de uma área, e como vão.
news =
    { $code } - Notícia de { $programme }:
    { $news }

announce-which = Qual é a notícia? Envie numa só mensagem; pode ir com uma foto ou um documento.
announce-too-long = São { $length } caracteres, demais para uma notícia, e nada foi enviado. Por favor, fique abaixo de { $limit }.
announce-one-file = Com uma notícia só pode ir um arquivo, e nada foi enviado. Envie outra vez ANUNCIAR e as suas palavras com um deles.
announce-nobody = Agora não se pode chegar a ninguém em { $where }, e nada foi enviado.
announce-just = { $code } seguiu para { $where } às { $time }.
announce-just-by = { $name } enviou { $code } a { $where } às { $time }.
announce-same = Estas mesmas palavras seguiram para { $where } como { $code } às { $time }, e não foram enviadas outra vez.
announce-reach = A { $count ->
    [one] { $count } membro
   *[other] { $count } membros
} em { $communities ->
    [one] { $communities } comunidade
   *[other] { $communities } comunidades
}: { $inside } logo{ $grouped ->
    [0] {""}
   *[other] {" "}({ $grouped } num grupo)
}{ $digest ->
    [0] {""}
   *[other] , { $digest } com o resumo
}{ $parked ->
    [0] {""}
   *[other] , { $parked } quando voltarem a escrever
}. Cerca de { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h
}{ $cost ->
    [none] .
   *[other] , { $cost }.
}
announce-send = Enviar agora a { $where }?
announce-part = Só a uma parte
announce-part-which = A que parte de { $where }?
announce-sent = { $code } segue para { $count ->
    [one] { $count } membro
   *[other] { $count } membros
} em { $communities ->
    [one] { $communities } comunidade
   *[other] { $communities } comunidades
}. Daqui a uma hora e a um dia digo como foi. Para retirar: RETIRAR { $code }
announce-not-sent = Tudo bem, nada foi enviado.

# Como vai, em números.
news-state = { $count ->
    [one] { $count } membro tem { $code }
   *[other] { $count } membros têm { $code }
}{ $read ->
    [none] {""}
   *[other] , { $read } já leram
}{ $groups ->
    [0] {""}
    [one] , { $groups } grupo tem
   *[other] , { $groups } grupos têm
}{ $digest ->
    [0] {""}
   *[other] , { $digest } recebem com o resumo
}{ $parked ->
    [0] {""}
   *[other] , { $parked } quando voltarem a escrever
}{ $way ->
    [0] {""}
    [more] , e ainda segue para mais
   *[other] , { $way } a caminho
}{ $failed ->
    [0] {""}
   *[other] , { $failed } fora de alcance
}.
news-list =
    Notícias:
    { $lines }
    Para ler uma: LER { $code }
news-none = Ainda não há notícias.

# O que se responde chega a quem anunciou, e o que diz volta.
news-reply =
    { $name }, { $community }, sobre { $code }:
    { $words }
news-reply-sent = As suas palavras seguem para { $programme }, com o seu nome. Os colegas não as veem.
news-nobody = Agora não se pode chegar a ninguém de { $programme }, e as suas palavras não foram para ninguém.
news-no-file = Às notícias responde-se com palavras: um arquivo não pode ir. Por favor, escreva.
news-own = { $code } é a sua própria notícia. Para dizer mais a todos: ANUNCIAR e as suas palavras.
news-answer =
    { $programme } sobre { $code }, só para você:
    { $words }
news-answer-sent = A sua resposta segue para quem escreveu, e para mais ninguém.
news-unheard = Já não se pode chegar a quem escreveu, e a sua resposta não foi para ninguém.
