# O que é de cada um: menu, nome, idioma, pausa, parar, dados.
menu =
    A sua comunidade: { $community }. Mande uma palavra e depois o seu texto:
    PERGUNTAR - pedir ajuda
    HISTÓRIA - contar o que aconteceu
    PRÁTICA - partilhar o que funciona
    IDEIA - propor algo novo
    PUBLICAR - dizer outra coisa
    PROCURAR - achar o que outros sabem
    P7 e as suas palavras - responder
    MENU 2 - tudo o resto
menu-facilitator =
    Você facilita { $community }. Mande uma palavra e depois o seu texto:
    PERGUNTAR - pedir ajuda
    HISTÓRIA - contar o que aconteceu
    PRÁTICA - partilhar o que funciona
    IDEIA - propor algo novo
    PUBLICAR - dizer outra coisa
    PROCURAR - achar o que outros sabem
    P7 e as suas palavras - responder
    MENU 2 - tudo o resto
    MENU 3 - para quem facilita
menu-rest =
    LER H12 - ler tudo
    RESOLVIDO H12 - dizer que ajudou
    PEDIDOS - as suas perguntas abertas
    TESTEI R5 - contar como foi
    DENTRO I3 - entrar numa ideia
    PARCEIRO - conhecer um colega
    REFLETIR, RECORDAR, PARTILHAR - o que pensa
    NOTÍCIAS - o que diz o programa
    RETIRAR P7, DENUNCIAR P7
    RESUMO, HORAS, ARQUIVOS - quanto lhe mando
    DISCIPLINAS, NÍVEL, NOME, IDIOMA
    COMUNIDADE, CONECTAR, PAUSA 7
    SAIR, PARAR, MEUS DADOS, APAGUE-ME
menu-hosting =
    Para você que facilita { $community }:
    QUESTÃO - enviar uma pergunta para pensar
    CALENDÁRIO - a pergunta de cada semana
    FÉRIAS - semanas sem ela
    REVER - histórias para outras comunidades
    MANTER P7, OCULTAR P7 - o que foi denunciado
    ADVERTIR P7, EXPULSAR P7 - quem escreveu
    PULSO, CALADOS, MEMBROS - como vai
    CONVIDAR, BOAS-VINDAS - quem entra
    COFACILITAR, TRANSMITIR, RENUNCIAR - quem facilita
    DEFINIÇÕES - horas e limites
    /link e o código, em um grupo do Telegram - conectar o grupo
menu-not-hosting = Só quem facilita tem um terceiro menu. MENU 2 mostra o resto.

name-which = Os colegas veem o nome { $name }. Que nome devem ver? Pode acrescentar a sua escola depois de uma vírgula.
name-now = Agora os colegas veem: { $name }
language-which = Em que idioma devo escrever?
language-now = Tudo bem, agora escrevo em português.

paused = { $days ->
    [one] Tem { $days } dia de descanso. Para voltar antes: RETOMAR
   *[other] Tem { $days } dias de descanso. Para voltar antes: RETOMAR
}
pause-days = Por quantos dias? Envie PAUSA e um número de 1 a { $most }, como: PAUSA 7
resumed = Que bom ter você de volta em { $community }! As mensagens chegam de novo.

stopped = Tudo parou, em todos os seus telefones: nada mais lhe enviamos. Envie INICIAR para voltar, APAGUE-ME para apagar os seus dados.
stopped-still = Você parou todas as mensagens. Para voltar, envie INICIAR.
stopped-stranger = Tudo bem, não enviamos nada.

mydata =
    Isto é o que guardamos sobre você.
    Nome: { $name }
    Lugar: { $place }
    Ensina: { $teaches }
    Idioma: { $language ->
        [en] inglês
        [fr] francês
        [sw] suaíli
        [ar] árabe
        [es] espanhol
        [pt] português
       *[other] { $language }
    }
    Entrou em: { $since }
    Escreve de: { $addresses }
    Comunidades: { $communities }
    Mensagens e respostas: { $contributions } (retiradas: { $withdrawn }, com arquivo: { $files }){ $drafts ->
        [0] {""}
       *[other] ; ainda não compartilhadas: { $drafts }
    }
    Reflexões, só para você: { $reflections } (RECORDAR)
    Enviamos: { NUMBER($received, useGrouping: 0) } mensagens, { NUMBER($kilobytes, useGrouping: 0) } KB (esta semana { NUMBER($week, useGrouping: 0) } KB)
    NOME muda o seu nome. APAGUE-ME apaga os seus dados.
mydata-nothing = Não guardamos nada sobre você, só esta conversa, que se apaga em um dia.

forget-sure = Devo apagar os seus dados? O seu nome, os seus telefones e as suas comunidades apagam-se para sempre. As suas mensagens ficam, assinadas "um antigo membro"; se quer retirar alguma, use antes RETIRAR.
forget-yes = Sim, apague-me
forget-no = Não, quero ficar
forget-kept = Tudo bem, nada foi apagado.
forgotten = Os seus dados foram apagados. Agradecemos tudo o que partilhou. Pode voltar quando quiser.

link-code = No seu outro telefone ou app, escreva-me: CONECTAR { $digits }. Funciona durante { $minutes } minutos.
link-how = Para conectar este telefone ao seu lugar em uma comunidade, envie CONECTAR do telefone com que entrou. Nele chegam seis algarismos para enviar aqui.
link-wrong = Esses algarismos não estão certos, ou já não valem. Por favor, envie de novo CONECTAR do seu primeiro telefone.
link-wait = Houve tentativas erradas demais. Por favor, espere { $minutes } minutos.
link-taken = Este telefone é de um membro. Para conectar este telefone a outra pessoa, envie primeiro APAGUE-ME aqui.
linked = Pronto! Este telefone e o outro são agora a mesma pessoa. Escrevo para o último que usou.

channel-name = { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
    [sms] SMS
   *[other] { $channel }
}
