# Facilitar de mão em mão, e o que mantém viva uma comunidade por si mesma.
host-line = { $number } { $name }
host-whom-over =
    Quem vai facilitar { $community } em seu lugar? Envie um número ou o nome de um membro:
    { $lines }
host-whom-with =
    Quem vai facilitar { $community } com você? Envie um número ou o nome de um membro:
    { $lines }
host-which = Envie um número de 1 a { $count }, ou um nome.
host-unknown = Não conheço nenhum membro chamado { $words } a quem perguntar. MEMBROS mostra todos os nomes.
host-several =
    Vários têm esse nome. Envie o nome inteiro:
    { $lines }
host-alone = Ainda não há a quem perguntar. CONVIDAR mostra como os colegas entram.
host-asked-already = Já perguntei a { $name }, que ainda pode dizer sim.
host-asked-over = { $name } pede que você facilite { $community } a partir de agora. Aceita? Você tem uma semana; FACILITAR mostra isto de novo.
host-asked-with = { $name } pede que facilitem { $community } em conjunto. Aceita? Você tem uma semana; FACILITAR mostra isto de novo.
host-offered-over = Perguntei a { $name } se facilita em seu lugar, e espero um sim até { $until }. Para anular: TRANSMITIR TIRAR
host-offered-with = Perguntei a { $name } se facilita com você, e espero um sim até { $until }. Para anular: COFACILITAR TIRAR
host-withdrawn = Certo, anulei a pergunta.
host-nothing = Não se perguntou a ninguém, por isso nada mudou.
host-already = Você já facilita. Envie COFACILITAR para pedir a um colega que facilite com você.
host-thanks = Muito bem! Quem facilita já sabe.
host-nobody = Muito bem! Agora não consigo avisar quem facilita, mas vão ver quando perguntarem a você.
host-volunteers = { $name } gostaria de facilitar { $community }. O que diz? Também pode enviar COFACILITAR { $name }
host-together = Facilitar juntos
host-over = Transmitir
host-not-now = Agora não
host-offer-over = Essa pergunta já passou: foi anulada, respondida, ou acabou a semana.
host-left = Certo, não mudei nada.
host-declined = { $name } prefere não facilitar { $community } agora. Nada mudou.
host-no-word = { $name } não disse sim a facilitar { $community }. Nada mudou, e você pode perguntar a outra pessoa.
host-is-you = Agora você facilita { $community }. Bom trabalho! MENU 3 mostra o que pode fazer.
host-gave-over = { $name } facilita agora { $community } em seu lugar. Agradecemos por tudo!
host-joined-you = { $name } facilita agora { $community } com você.
host-news-over = { $name } facilita agora { $community }. Agradecemos a { $before }!
host-news-with = { $name } facilita agora também { $community }.
host-last = Só você facilita { $community }. Envie antes TRANSMITIR, para que alguém o faça.
host-down-sure = Quer deixar de facilitar { $community }?
host-down = Você já não facilita { $community }. Agradecemos por tudo!
host-stepped-down = { $name } já não facilita { $community }. Você sim.

host-month = Quem gostaria de facilitar { $community }, só ou com outros? Bastam alguns minutos por semana.
host-would = Eu gostaria
silent-suggest =
    Ninguém escreveu em { $community } há { $days } dias. Talvez uma pergunta ajude:
    { $question }
    { $reach }
    QUESTÃO mostra outras.
silent-send = Enviar esta
silent-another = Ver outras
silent-not-now = Agora não
silent-elsewhere = Envie COMUNIDADE, escolha { $community } e depois QUESTÃO.
silent-sent-already = { $community } acaba de receber uma pergunta, por isso não enviei outra.
hosting-wide = { $community } tem mais de { $most } membros: são demasiados para ver num telefone.
