# Entrar, sair e passar de uma comunidade para outra.
join-how = Boas-vindas! Esta é uma comunidade de professores. Para entrar, envie ENTRAR e o código que recebeu, por exemplo: ENTRAR KAKUMA7
join-unknown-code = Não conheço o código { $code }. Confira-o com quem facilita a comunidade e envie de novo ENTRAR e o código.
join-language = Boas-vindas a { $community }! Em que idioma devo escrever?
join-notice =
    Guardamos o seu número, o seu nome e o que envia, para a comunidade funcionar.
    Os colegas veem o seu nome e as suas mensagens, nunca o seu número. A coordenação só vê totais.
    MEUS DADOS mostra o que guardamos. APAGUE-ME apaga os seus dados. Concorda?
join-declined = Tudo bem, não entrou na comunidade e não guardamos nada. Pode enviar ENTRAR e o código quando quiser.
join-name = Que nome os colegas devem ver? Pode acrescentar a sua escola: Amina, Escola de Kakuma
also-my-name = chamo-me, me chamo, meu nome é, o meu nome é, eu sou
join-name-offered = { $name }

welcome = Boas-vindas a { $community }, { $name }! Escreva-me quando quiser: pergunto antes de partilhar. As mensagens dos colegas chegam com um código como P7; para responder, envie P7 e as suas palavras. MENU mostra o resto. Nada é obrigatório.
welcome-facilitator = Agradecemos por facilitar { $community }! Os colegas entram com: ENTRAR { $code }. Para um grupo do Telegram: adicione-me e envie nele /link { $code }. MENU mostra o resto.
welcome-coordinator = Boas-vindas! Agora coordena o programa. Agradecemos por cuidar das comunidades dele. MENU 4 mostra o que pode fazer.
joined-another = Agora está também em { $community }. O que publicar vai para lá; COMUNIDADE permite mudar.
joined-already = Já está em { $community }. O que publicar vai para lá.

community-only = Está em uma só comunidade: { $community }. Para entrar em outra, envie ENTRAR e o código dela.
community-which = Agora as suas mensagens vão para { $community }. Para onde quer ir?
community-now = Agora as suas mensagens vão para { $community }.
left = Você saiu de { $community }. De lá não chega mais nada. Para voltar: ENTRAR { $code }
left-one = Você saiu de { $community }. Agora as suas mensagens vão para { $other }. Para voltar: ENTRAR { $code }

name-empty = Preciso de um nome com letras, por exemplo: Amina, Escola de Kakuma
name-too-long = É longo para um nome. Por favor, use até 40 letras, e até 60 para a escola.
name-characters = Esse nome tem sinais que não consigo mostrar. Por favor, use só letras.
