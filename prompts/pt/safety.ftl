# Cuidar do espaço: denunciar, e o que faz quem facilita.
report-how = Qual mensagem? Envie DENUNCIAR e o código, por exemplo: DENUNCIAR P7
report-own = { $code } é seu. Para retirar, envie RETIRAR { $code }
report-twice = Já nos avisou de { $code }. Agradecemos, não ficou esquecido.
report-thanks = Agradecemos o aviso. Quem facilita vai ver { $code }. Quem escreveu nunca vai saber quem avisou.
report-why = Agradecemos o aviso. Quem facilita vai ver { $code }. Quem escreveu nunca vai saber quem avisou. Quer dizer o que há de errado?
report-no-more = Não, é tudo
report-no-words = Tudo bem. Agradecemos o cuidado.
report-words = Agradecemos. Quem facilita recebeu as suas palavras sobre { $code }.
report-settled = Quem facilita já decidiu sobre { $code }, por isso não passei nada.
report-kept = Agradecemos o aviso. Por agora ninguém pode ver { $code }, que fica guardado para a coordenação. Quem escreveu nunca vai saber quem avisou.
report-meant = Denuncio { $code } a quem facilita, ou envio as suas palavras a quem o escreveu?
report-meant-report = Denunciar
report-meant-answer = Enviar a resposta
report-told =
    Um colega pede que veja isto em { $community }:
    { $code } - { $author }
    { $text }
    EXPULSAR { $call } tira da comunidade quem o escreveu.
report-told-words =
    Um colega pede que veja isto em { $community }. Diz: { $words }
    { $code } - { $author }
    { $text }
    EXPULSAR { $call } tira da comunidade quem o escreveu.
report-told-more = Sobre { $code } em { $community }, quem denunciou acrescenta: { $words }
report-hide = Ocultar
report-warn = Advertir
report-keep = Está tudo bem

safety-which = Qual mensagem? Envie a palavra e um código, por exemplo: OCULTAR P7, ADVERTIR P7, EXPULSAR P7 ou MANTER P7
safety-own = { $code } é seu: a decisão cabe a outra pessoa que facilita. Para retirar: RETIRAR { $code }
safety-hidden-already = { $code } já está oculto. MANTER { $code } mostra-o de novo.
safety-nobody = Quem escreveu { $code } já não está em { $community }. Ainda pode enviar OCULTAR { $code }
safety-elsewhere = Quem escreveu { $code } está em outra comunidade. DENUNCIAR { $code } avisa quem a facilita, OCULTAR { $code } oculta-o aqui.
safety-facilitator = { $name } também facilita: a decisão cabe à coordenação. Pode enviar ADVERTIR { $code } ou OCULTAR { $code }
safety-unnamed = { $code } foi partilhado sem nome, e não o digo a ninguém. Pode enviar ADVERTIR { $code } ou OCULTAR { $code }
safety-cancel = Cancelar
safety-cancelled = Tudo bem, não mudei nada.
safety-words = Por favor, escreva o motivo com palavras, até { $limit } letras.
safety-untold = Por agora não consigo avisar quem escreveu, que não leu o seu motivo.

hide-why = Porque deve { $code } de { $name } ficar oculto em { $community }? Só quem o escreveu lê o seu motivo.
warn-why = O que há de errado em { $code } de { $name } em { $community }? Só quem o escreveu lê as suas palavras.
remove-why = Porque deve { $name } sair de { $community }, por { $code }? Mais ninguém lê o seu motivo.
hide-sure = Oculto { $code } de { $name } em { $community }? Só quem o escreveu lê o seu motivo: { $reason }
warn-sure = Advirto { $name } sobre { $code }, em { $community }? Mais ninguém lê as suas palavras: { $reason }
remove-sure = Deve { $name } sair de { $community }, por { $code }? Mais ninguém lê o seu motivo: { $reason }
hide-done = { $code } ficou oculto aqui e em todos os lugares onde estava. MANTER { $code } mostra-o de novo.
hide-done-partly = { $count ->
    [one] { $code } ficou oculto. Fica em { $count } telefone, onde não se pode apagar.
   *[other] { $code } ficou oculto. Fica em { $count } telefones, onde não se pode apagar.
} MANTER { $code } mostra-o de novo.
hide-told = Quem facilita { $community } ocultou { $code }, que é seu. O motivo: { $reason }
warn-done = { $name } recebe as suas palavras sobre { $code }.
warn-told = Quem facilita { $community } pede que tenha cuidado com { $code }: { $reason }
remove-done = { $name } já não está em { $community }. { $code } continua à vista: OCULTAR { $code } oculta-o. CONVIDAR 1 dá um código para voltar.
remove-group = O vosso grupo do Telegram não depende de mim: se { $name } está lá, é preciso expulsar também no grupo.
remove-told = A sua participação em { $community } terminou por decisão de quem facilita. De lá não chega mais nada. O motivo: { $reason }
keep-done = Tudo bem, { $code } fica como está.
keep-shown = { $code } pode ser lido e encontrado de novo. Não é enviado outra vez.
keep-hidden-at-home = { $code } está oculto no lugar de onde vem, por isso continua oculto aqui.
keep-told = Quem facilita { $community } deixa que se leia de novo { $code }, que é seu.

join-removed = A sua participação em { $community } terminou por decisão de quem facilita. Para voltar, peça um convite a essa pessoa.
invite-code = O seu colega entra com: ENTRAR { $code }. Serve uma vez, durante { $days } dias.
