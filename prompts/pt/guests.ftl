# Convidados: pessoas de uma lista, convidadas uma vez, que só são membros se disserem que sim.
guest-which = { $programme } tem um convite para si: { $community }, onde professores se ajudam. Quer entrar?
guest-declined = Tudo bem. O seu nome e o seu número foram apagados e não voltamos a convidar. Pode entrar quando quiser: ENTRAR { $code }
guest-data = { $programme } deu-nos o seu número e o que diz a sua lista, para o convite a { $community }. Guardamos isso até { $until }. PARAR apaga já.
guest-teaches = A lista diz também o que ensina: { $teaches }. DISCIPLINAS e NÍVEL mudam isso.
