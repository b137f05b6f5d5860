# O pulso de uma comunidade, para quem a anima: em palavras que dispensam a imagem, e as da imagem.
span-hours = { $count ->
    [0] menos de uma hora
    [one] uma hora
   *[other] { $count } horas
}
span-days = { $count ->
    [one] um dia
   *[other] { $count } dias
}

pulse-head = { $community }, os últimos { $days } dias
pulse-people = { $members ->
    [one] Um membro
   *[other] { $members } membros
}. Ativos: { $active }, novos: { $new }, em silêncio: { $silent }
pulse-help = { $open ->
    [0] Nenhum pedido de ajuda espera resposta
    [one] Um pedido de ajuda espera resposta há { $longest }
   *[other] { $open } pedidos de ajuda esperam resposta: metade há mais de { $median }, o mais antigo há { $longest }
}
pulse-answered = Primeiras respostas: metade em { $span }
pulse-reflections = Reflexões: { $count }
pulse-reflections-few = Reflexões: de menos de cinco pessoas
pulse-voices = { $voices ->
    [0] Ninguém disse nada ainda
    [one] Uma só pessoa disse tudo
   *[other] Duas pessoas disseram { $share }% de tudo
}
pulse-ideas = O que você pode fazer:
pulse-idea-help = Ler { $code }, que espera há mais tempo
pulse-idea-ask = Fazer a todos uma pergunta fácil
pulse-idea-voices = Uma pergunta a quem fala pouco
pulse-idea-quiet = Saudar quem já não se ouve
pulse-idea-new = Ver quem é novo e saudar
pulse-idea-invite = Convidar um colega
pulse-idea-cohost = Achar com quem facilitar
pulse-idea-welcome = Escrever uma saudação a quem entra
pulse-idea-thank = Agradecer a todos

pulse-chart-days = Os últimos { $days } dias
pulse-chart-people = Membros: { $count }
pulse-chart-active = falaram: { $count }
pulse-chart-new = novos: { $count }
pulse-chart-silent = em silêncio: { $count }
pulse-chart-help = Pedidos de ajuda à espera: { $count }
pulse-chart-median = metade, há mais de { $span }
pulse-chart-longest = o mais antigo: { $span }
pulse-chart-voices = Quem disse tudo
pulse-chart-two = duas pessoas
pulse-chart-others = todos os outros
