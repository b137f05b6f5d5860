# Reflexões: o que se escreve para si, o que se partilha e voltar a ler. Um SMS cada uma, se possível.
reflect-question =
    { $question }
    Mais ninguém vê a sua resposta, por escrito ou por voz.
reflect-thanks-next = Obrigado. Mais ninguém vê isto. { $next }
reflect-thanks = Obrigado. Mais ninguém vê isto. PARTILHAR mostraria aos colegas.
reflect-other = Não é reflexão
reflect-added = Obrigado, pus junto com o resto. Mais ninguém vê.
reflect-one-file = Com uma reflexão vai uma foto ou uma nota de voz: guardei a primeira.
reflect-plan-kept = Obrigado. Isso fica com ela, só para você. PARTILHAR mostraria a sua reflexão a { $community }, sem isto.
reflect-plan-other = Não é a resposta
reflect-fine = Tudo bem.

reflect-off = Tudo bem, não há mais perguntas semanais. Tudo o resto continua, REFLETIR também. REFLETIR SIM traz as perguntas de volta.
reflect-on = Bem, a pergunta da semana volta a chegar.
also-reflect-off = não, parar, chega
also-reflect-on = sim

reflect-share = { $community } pode ler isto? { $words }
reflect-share-named = Com o meu nome
reflect-share-unnamed = Sem o meu nome
reflect-share-no = Fica só para mim
reflect-shared-not = Tudo bem, fica consigo.
reflect-shared-already = Já partilhou, é { $code }. Para retirar: RETIRAR { $code }
relay-reflection =
    { $code } - { $author }, à pergunta: { $question }
    { $text }

relay-back =
    { $when ->
        [month] Há cerca de um mês, em { $date }:
        [year] Há cerca de um ano, em { $date }:
       *[once] Em { $date }:
    }
    { $text }
relay-back-plan =
    { $when ->
        [month] Há cerca de um mês, em { $date }:
        [year] Há cerca de um ano, em { $date }:
       *[once] Em { $date }:
    }
    { $text }
    O seu plano de então: { $plan }
relay-back-planned =
    O seu plano de então:
    { $text }
relay-back-rest = { $text }
reflect-look-none = Ainda não escreveu nenhuma reflexão. REFLETIR faz-lhe uma pergunta, só para você.
reflect-look-nothing = Ainda não há nada de há um mês ou um ano. O que escrever agora estará lá então.
reflect-look-more = Há mais coisas que escreveu.
reflect-look-all = Mostrar tudo
reflect-list = Qual quer ler? A mais recente vem primeiro.
reflect-list-older = Mais antigas

reflect-plan-ask =
    Há quatro semanas escreveu o que ia fazer: { $plan }
    Tornou-se realidade?
reflect-plan-ask-voice = Há quatro semanas contou-me o que ia fazer. Tornou-se realidade?
reflect-true-yes = Sim
reflect-true-partly = Em parte
reflect-true-no = Ainda não
reflect-thanks-yes = Muito bem! Outros gostariam de testar? PRÁTICA e as suas palavras partilha isso.
reflect-thanks-partly = Obrigado por contar. Um pedaço do caminho também conta.
reflect-thanks-no = Obrigado por contar. Nem tudo chega de uma vez.

prompt-weekly-group =
    { $question }
    Toque abaixo para responder só para si. O que se escreve aqui, todos nós lemos.
reflect-private = Em privado
reflect-in-group = Os colegas podem ler o que escreveu no grupo. Guardo também para você como reflexão? Também me pode enviar REFLETIR e as suas palavras.
reflect-keep = Guardar
reflect-leave = Não, obrigado
