# Ideias: propostas, apoiadas e testadas num círculo.
relay-idea =
    { $code } - { $author }
    { $text }

idea-which = O que gostaria de testar com colegas? Conte a sua ideia em uma mensagem.
idea-how = Envie IDEIA e o que gostaria de testar com outros, em uma mensagem.
idea-offer = Uma ideia
also-idea-offer = { command-idea }
idea-button = Estou dentro
idea-sent = { $count ->
    [0] { $code } fica guardada, mas por agora ninguém mais pode receber aqui.
    [one] { $code } segue para { $count } colega.
   *[other] { $code } segue para { $count } colegas.
} Quando forem { $size }, com você, eu junto todos.
idea-sent-wide = { $code } segue para toda a comunidade. Quando forem { $size }, com você, eu junto todos.

in-which = Qual? Envie DENTRO e o código, por exemplo: DENTRO I3
in-no-idea = { $code } não é uma ideia. Pode estar dentro do que tem um código como I3.
in-now = Está dentro de { $code }: { $count } de { $size } até agora. Para sair: SAIO { $code }
in-already = Já está dentro de { $code }: { $count } de { $size } até agora.
in-opens = Está dentro de { $code }, e assim são { $size }: eu junto todos agora.
in-joins = Também está dentro de { $code }. Conto aos outros.
in-told = { $name } está dentro da sua { $code }: { $count } de { $size } até agora.
in-ended = O círculo de { $code } terminou. Para testar de novo, envie IDEIA e as suas palavras.

out-which = Qual? Envie SAIO e o código, por exemplo: SAIO I3
out-now = Já não está dentro de { $code }.
out-circle = Já não está dentro de { $code } e deixou o seu círculo { $circle }.
out-not = Não está dentro de { $code }, nada mudou.

circle-name = Círculo: { $idea }
circle-opened =
    { $code } já tem gente suficiente! Agora formam um círculo, { $circle }: { $people }.
    O que escreve continua a ir para { $community }. Para escrever no círculo, envie COMUNIDADE e escolha. SAIR tira você dele.
    Em { $weeks } semanas pergunto a todos se continua.
circle-host = Você acompanha { $circle }: receba os outros com uma primeira pergunta. TERMINAR fecha para todos, quando o trabalho estiver feito.
circle-joined =
    Agora está em { $circle }, com { $people }.
    O que escreve continua a ir para { $community }. Para escrever no círculo, envie COMUNIDADE e escolha.
circle-newcomer = { $name } entrou em { $circle }. Dê um olá por lá!
circle-host-now = Agora é você que acompanha { $circle }, pois quem o fazia saiu. TERMINAR fecha para todos, quando o trabalho estiver feito.
circle-ask = { $circle } já dura um tempo: deve continuar? Também pode enviar SEGUIR ou TERMINAR.
circle-on = Seguir
circle-finish = Terminar
circle-voted = Obrigado! Digo o que quer a maioria quando todos responderem, ou em uma semana.
circle-continues = { $circle } continua, como quer a maioria. Em { $weeks } semanas pergunto de novo.
circle-ended = { $circle } terminou. Obrigado por tudo o que testaram juntos! O que deixou outros encontrarem continua lá.
circle-ended-back = { $circle } terminou. Obrigado por tudo o que testaram juntos! Agora escreve de novo para { $community }. PRÁTICA conta-lhes o que funcionou.
circle-none = Não está em nenhum círculo. Para começar um, envie IDEIA e as suas palavras.
circle-runs = { $circle } continua por agora. Pergunto a todos quando as semanas passarem. SAIR tira você dele.
circle-not-host = Só quem acompanha { $circle } pode terminar para todos. SAIR tira você dele.
circle-sure = Termino { $circle } para todos?
circle-sure-yes = Sim, terminar
circle-sure-no = Não, continuar
circle-kept = Tudo bem, { $circle } continua.
