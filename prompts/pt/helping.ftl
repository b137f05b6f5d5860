# Pedidos de ajuda: pedir, responder, e o que resultou.
help-which = Em que precisa de ajuda? Envie em uma só mensagem.
help-how = Em que precisa de ajuda? Envie #perguntar e a sua pergunta em uma só mensagem.
help-what = Pedir ajuda
also-help-what = { command-ask }
relay-help =
    { $code } - { $author } pergunta:
    { $text }
help-sent = { $count ->
    [one] { $code } segue para { $count } colega.
   *[other] { $code } segue para { $count } colegas.
} Aviso assim que alguém responder. Para retirar: RETIRAR { $code }

help-helped-button = Isto ajudou
help-answer-closed = { $code } está fechado: não enviei a sua resposta a ninguém.
help-no-request = { $code } não é um pedido de ajuda.
help-not-yours = { $code } não é seu e ficou como estava. Só quem perguntou pode fazer isso.
solved-how = Qual pedido? Envie RESOLVIDO e o código, por exemplo: RESOLVIDO H12. PEDIDOS mostra os seus.
help-which-answer = Que resposta a { $about } ajudou? Agradeço a quem a deu.
help-none-of-these = Nenhuma
help-answers-line = { $code }: { $words }
help-answers =
    Respostas a { $about }:
    { $lines }
    Para ler uma: LER { $code }
help-solved = { $code } está resolvido. Parabéns! Agora outros podem encontrar.
help-solved-thanked = { $about } fica resolvido, e quem escreveu { $code } recebe o seu obrigado. Agora outros podem encontrar.
help-thanks = A sua resposta { $code } ajudou quem perguntou { $about }. Obrigado!
help-solved-already = { $code } já estava resolvido.
close-how = Qual pedido? Envie FECHAR e o código, por exemplo: FECHAR H12. PEDIDOS mostra os seus.
help-closed = { $code } está fechado. Já não pergunto a ninguém.
help-closed-already = { $code } já estava fechado.
help-mine =
    Os seus pedidos:
    { $lines }
    Quando um se resolver, envie RESOLVIDO e o código.
help-mine-line = { $count ->
    [0] { $code } { $words } (sem resposta)
    [one] { $code } { $words } ({ $count } resposta)
   *[other] { $code } { $words } ({ $count } respostas)
}
help-mine-none = Não tem pedidos abertos. Para pedir ajuda, envie PERGUNTAR e a sua pergunta.

help-helped = Alguma resposta a { $about } ajudou? Digo obrigado a quem a deu. Mais tarde: RESOLVIDO { $about }
help-not-yet = Ainda não
help-still-open = Está bem, { $code } continua aberto.
relay-unanswered =
    { $code } - ainda ninguém respondeu a { $author }. Pode ajudar, ou conhece quem possa?
    { $text }
help-waits = Ainda ninguém respondeu a { $code }. Pedi ajuda a quem facilita a sua comunidade.
help-consent = Ainda ninguém respondeu a { $code }. Pergunto também a outras comunidades, sem o seu nome? Ou envie FORA { $code }
elsewhere-how = Qual pedido? Envie FORA e o código, por exemplo: FORA H12
help-elsewhere-no = Está bem, { $code } fica na sua comunidade.
help-elsewhere-now = Está bem, pergunto a outras comunidades sobre { $code }, sem o seu nome.
help-elsewhere-later = Está bem. Se ninguém responder a { $code } antes de { $on }, pergunto a outras comunidades, sem o seu nome.
help-elsewhere-nobody = Ainda nenhuma outra comunidade ensina a disciplina de { $code }. Fica na sua.
help-elsewhere-over = { $code } já não está aberto: não pergunto a mais ninguém.
