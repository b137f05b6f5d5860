# Mensagens e respostas.
former-member = um antigo membro
colleague = um colega
signed = { $name }, { $place }

relay =
    { $code } - { $author }
    { $text }
relay-answer =
    { $code } - { $author } responde a { $about }:
    { $text }
relay-rest =
    { $code } - { $author }
    { $text }
relay-more = ... LER { $code }
relay-file = (Traz { $kind ->
    [photo] uma foto
    [voice] uma mensagem de voz
   *[document] um documento
} que este telefone não pode mostrar.)

post-which = O que quer partilhar com { $community }? Por favor, envie tudo em uma mensagem.
post-what = O que faço com isto? Posso partilhar com { $community }.
post-what-code = Aqui não há nenhuma mensagem { $code }. O que faço com isto? Posso partilhar com { $community }.
post-what-still = Refere-se a "{ $words }"? O que faço com isto? Posso partilhar com { $community }.
post-what-files = O que faço com estes { $count } arquivos? Posso partilhar com { $community }.
post-what-all = O que faço com tudo isto: "{ $words }"? Posso partilhar com { $community }.
post-what-post = Partilhar
also-post-what-post = { command-post }
post-what-nothing = Nada
also-post-what-nothing = não, não obrigado, não obrigada, cancelar
post-dropped = Tudo bem, não partilhei.
post-sent = { $count ->
    [one] { $code } segue para { $count } colega.
   *[other] { $code } segue para { $count } colegas.
} Para retirar: RETIRAR { $code }
post-sent-wide = { $code } segue para toda a comunidade. Em breve digo a quantos colegas chegou. Para retirar: RETIRAR { $code }
post-reached = { $count ->
    [0] { $code } fica guardado, mas por agora ninguém mais pode receber. Os colegas podem ler quando chegarem.
    [one] { $code } chegou a { $count } colega no total.
   *[other] { $code } chegou a { $count } colegas no total.
}
post-rest = O resto segue como { $codes }.
post-first = { $code } fica guardado, mas por agora ninguém mais pode receber em { $community }. Os colegas podem ler quando chegarem.

answer-empty = Qual é a sua resposta? Por favor, envie { $code } e as suas palavras em uma mensagem.
answer-sent = A sua resposta { $code } segue para quem escreveu { $about }.
answer-kept = A sua resposta { $code } fica guardada com { $about }. Por agora não consigo avisar quem o escreveu.
answer-own = A sua resposta { $code } fica guardada com { $about }, que é seu. Para contar a todos, envie PUBLICAR e as suas palavras.
answer-which = A qual destas responde?

withdraw-how = Qual mensagem? Envie RETIRAR e o código, por exemplo: RETIRAR P7
withdraw-not-yours = { $code } não é seu e ficou como estava. Só quem escreveu pode retirar.
withdrawn = { $code } foi retirado. Apagamos aqui e em todos os lugares onde estava.
withdrawn-partly = { $count ->
    [one] { $code } foi retirado. Fica em { $count } telefone, onde não se pode apagar.
   *[other] { $code } foi retirado. Fica em { $count } telefones, onde não se pode apagar.
}

edit-done = { $code } agora diz o que mudou. Quem já recebeu fica com as palavras de antes.
edit-review = { $code } agora diz o que mudou. As outras comunidades vão ler assim quando quem facilita tiver lido.
edit-kept = Deixei { $code } como estava: não posso usar essas palavras novas.
