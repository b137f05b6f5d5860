# Os costumes de uma comunidade, que define quem a facilita. Cada título pode ser enviado.
customs-head = As definições de { $community }:
customs-how = Para mudar uma, envie DEFINIÇÕES, o número e o valor novo, por exemplo: DEFINIÇÕES 5 7
customs-changed = Tudo bem. A partir de agora:
customs-unknown = Essa definição não existe. DEFINIÇÕES mostra todas com o número.

customs-rhythm = Os membros recebem
customs-digest-hour = Hora do resumo
customs-digest-day = Dia do resumo
customs-quiet = Horas de silêncio
customs-cap = Mensagens por dia
customs-escalate = Um pedido sem resposta chega a quem facilita depois de
customs-travel = Um pedido sem resposta vai para outras comunidades depois de
customs-circle = Membros para um círculo
customs-stories = Histórias de outros lugares
customs-weekend = Dias de descanso
customs-hosting = Pergunta mensal de quem facilita

customs-none = nenhum
customs-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
customs-day = { $day ->
    [0] segunda-feira
    [1] terça-feira
    [2] quarta-feira
    [3] quinta-feira
    [4] sexta-feira
    [5] sábado
   *[6] domingo
}

customs-ask-rhythm = Como recebem os membros as mensagens, se não escolherem?
customs-ask-digest-hour = A que horas chega o resumo? Envie uma hora certa de 0 a 23.
customs-ask-digest-day = Em que dia chega o resumo da semana?
customs-ask-quiet = Quando deve haver silêncio? Envie duas horas certas de 0 a 23, por exemplo 20-6, ou 0-0 para nunca.
customs-ask-cap = Quantas mensagens por dia podem chegar logo? Envie um número de { $least } a { $most }.
customs-ask-escalate = Depois de quantas horas sem resposta se avisa quem facilita? Envie um número de { $least } a { $most }.
customs-ask-travel = Depois de quantas horas sem resposta se pergunta a outras comunidades? Envie um número de { $least } a { $most }.
customs-ask-circle = Quantas pessoas são precisas para abrir o círculo de uma ideia? Envie um número de { $least } a { $most }.
customs-ask-stories = Deve chegar uma história de outro lugar uma vez por semana?
customs-ask-weekend = Em que dias se descansa? Envie os dias, por exemplo: sábado domingo. Ou 0 se não há.
customs-ask-hosting = Uma vez por mês, devo perguntar a todos quem gostaria de facilitar?
