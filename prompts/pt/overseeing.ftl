# As comunidades vistas por quem coordena: lista, mudanças, fins e começos.
communities-none = Lá ainda não há nenhuma comunidade. NOVA COMUNIDADE cria uma.
communities-list = Comunidades { $from } a { $to } de { $count }. Escolha uma para ver mais:
communities-line = { $name }: { $life ->
    [new] nova
    [alive] viva
    [quiet] calma
    [asleep] adormecida
   *[closed] fechada
}, { $members ->
    [one] { $members } membro
   *[other] { $members } membros
}
communities-next = As seguintes
community-shown =
    { $name } ({ $area })
    { $life ->
        [new] Nova: ainda ninguém escreveu.
        [alive] Viva: alguém escreveu nos últimos 10 dias.
        [quiet] Calma: ninguém escreve há 10 dias.
        [asleep] Adormecida: ninguém escreve há 30 dias.
       *[closed] Fechada.
    }
    Membros: { $members }, facilitam: { $hosts }
    { $language }, { $zone }
    ENTRAR { $code }
community-invite = Convidar quem facilite
community-hosts = Quem facilita
community-rename = Outro nome
community-move = Outra área
community-merge = Juntar a outra
community-close = Fechar
community-reopen = Abrir de novo
community-back = Voltar à lista

community-not-yours = Não conheço essa comunidade entre as que estão a seu cuidado. COMUNIDADES mostra quais são.
community-closed-already = { $community } está fechada. COMUNIDADES mostra-a no fim da lista, para abrir de novo.
community-open-already = { $community } já está aberta.
community-merged = { $community } faz agora parte de outra comunidade e não pode ser aberta de novo.
community-left = Muito bem, não mudei nada.
community-name-bad = Um nome tem de 1 a { $limit } letras, todas visíveis. Por favor, envie outro.
community-name-taken = Já existe { $name } no programa. Por favor, envie outro nome.
community-area-bad = Uma área é um caminho de palavras, como: mocambique/sofala/beira. Por favor, envie de novo.
community-zone-bad = Não conheço língua nem fuso horário { $zone }. Envie assim: pt Africa/Maputo
community-which-name = Como deve chamar-se { $community } a partir de agora?
community-renamed = { $before } chama-se agora { $name }.
community-which-area = { $community } fica em { $area }. Onde a partir de agora? Envie o caminho inteiro, como: mocambique/sofala/beira
community-moved = { $community } fica agora em { $area }.

community-which-into = A que outra comunidade se junta { $community }? Envie o código ou o nome dela.
merge-unknown = Não conheço nenhuma comunidade aberta { $words } entre as que estão a seu cuidado. Envie o código ou o nome inteiro.
merge-same = Essa é a própria { $community }. Envie o código da outra.
merge-programmes = São de dois programas e não podem ser juntas.
merge-sure = { $old } (membros: { $members }) passa a fazer parte de { $new } (membros: { $others }). Todos são avisados e podem sair. O que foi dito fica em { $old }. Não se pode desfazer. Faço isso?
merge-done = { $old } faz agora parte de { $new }: { $count ->
    [one] { $count } pessoa é nova lá
   *[other] { $count } pessoas são novas lá
}. ENTRAR { $code } também leva até lá.
merge-news = { $old } faz agora parte de { $new }: colegas de lá leem e escrevem aqui a partir de agora. Boas-vindas!
merge-group = { $old } faz agora parte de { $new }. Este grupo recebe agora o que se diz em { $new }. Para acabar com isso: /link e outro código, ou retire-me do grupo.
merge-moved = { $old } faz agora parte de { $new }, e você está lá: o que publica vai para lá. Para sair: COMUNIDADE e depois SAIR. O que foi dito antes: LER P7 { $code }
merge-left = { $old } faz agora parte de { $new }. Você não está lá. Se quiser estar: ENTRAR { $code }

close-sure = { $community } tem { $members ->
    [one] { $members } membro, que será avisado
   *[other] { $members } membros, que serão avisados
}. Mais nada vai para lá até que a abra de novo. Fecho?
close-done = { $community } está fechada. COMUNIDADES mostra-a no fim da lista.
community-closes = { $community } está fechada a partir de hoje: de lá não chega mais nada. Agradecemos tudo o que deu! Quem coordena pode abri-la de novo.
reopen-done = { $community } está aberta de novo. Membros: { $members }
community-reopens = { $community } está aberta de novo, e você está lá como antes. Para sair: COMUNIDADE e depois SAIR
join-closed = { $community } está fechada. Quem coordena pode abri-la de novo.

hosts-invited =
    Para quem vai facilitar { $community }. Funciona uma vez, até { $until }:
    ENTRAR { $code }
hosts-none = Ninguém facilita { $community } ainda. COMUNIDADES e depois Convidar quem facilite dá um código.
hosts-who =
    Quem facilita { $community }. Envie um número para mudar:
    { $lines }
hosts-which = Por favor, envie um número de 1 a { $count }.
hosts-what = O que fazer quanto a { $name }?
hosts-relieve = Não facilita mais, mas fica
hosts-remove = Sai da comunidade
hosts-nothing = Nada
hosts-relieved = { $name } não facilita mais { $community } e continua membro.
hosts-removed = { $name } não está mais em { $community }.
host-not-there = Essa pessoa não facilita mais { $community }. Nada mudou.
host-relieved = Você não facilita mais { $community }, por decisão de quem coordena. Continua membro. Agradecemos tudo o que fez!
host-removed = A sua participação em { $community } terminou por decisão de quem coordena. De lá não chega mais nada.

found-which-name = Como se chama a nova comunidade?
found-which-area = Em que área fica { $community }? Escolha, ou envie outro caminho, como: mocambique/sofala/beira
found-sure = { $community } em { $area }, em { $language }, com a hora de { $zone }. Está certo?
found-other-ways = Outra língua ou hora
found-which-ways = Que língua e que fuso horário? Envie os dois, assim: pt Africa/Maputo
found-not = Muito bem, não criei nenhuma comunidade.
found-done =
    { $community } já existe. Entra-se com: ENTRAR { $code }
    Para quem a vai facilitar (funciona uma vez): ENTRAR { $host }
    Com CONVIDAR terá os links e um cartaz.
found-done-links =
    { $community } já existe. Entra-se com: ENTRAR { $code }
    { $lines }
    A imagem é para a parede da sala de professores. Para quem a vai facilitar (funciona uma vez): ENTRAR { $host }
