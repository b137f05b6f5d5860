# O painel: as palavras no chat, à sua porta e nas suas páginas.
dashboard-link =
    { $link }
    Este link abre o painel uma vez, dentro de { $minutes } minutos. Depois fica aberto ali { $hours } horas. PAINEL FECHAR fecha o painel em toda parte.
dashboard-no-address = Ainda não se pode chegar ao painel. Peça a quem administra o Staffroom que indique o endereço público (PUBLIC_URL).
dashboard-how = Envie PAINEL para receber um link para o painel, ou PAINEL FECHAR para o fechar em toda parte.
also-dashboard-off = fechar, não, parar
dashboard-off = { $count ->
    [0] O painel não está aberto em parte alguma, e nenhum link seu funciona mais.
   *[other] Pronto: o painel está fechado em toda parte, e nenhum link seu funciona mais.
}

dashboard-title = Painel
dashboard-door = Abrir o painel
dashboard-door-why = Este link funciona uma só vez. Depois o painel fica aberto neste navegador { $hours } horas.
dashboard-link-used = Este link já foi usado. Para receber outro, envie PAINEL ao Staffroom no seu chat. Se não foi você quem o usou, envie primeiro PAINEL FECHAR: isso fecha o painel em toda parte.
dashboard-link-expired = Este link já não vale: um link funciona durante { $minutes } minutos. Para receber outro, envie PAINEL ao Staffroom no seu chat.
dashboard-link-unknown = Este link não funciona. Toque nele de novo no seu chat, ou envie ali PAINEL ao Staffroom para receber outro.
dashboard-closed = O painel não está aberto neste navegador. Envie PAINEL ao Staffroom no seu chat: a resposta traz um link.
dashboard-not-yours = Só quem coordena um programa ou uma área pode abrir o painel, e não é (ou já não é) o seu caso. Quem administra o Staffroom pode convidar.
dashboard-not-ours = Isso não foi enviado desta página, por isso nada foi feito. Volte atrás, carregue a página de novo e tente outra vez.
dashboard-left = O painel está fechado neste navegador. Para abrir de novo, envie PAINEL ao Staffroom no seu chat.
dashboard-leave = Fechar o painel

dashboard-skip = Ir para os números
dashboard-in-month = Números de { $month }
dashboard-so-far = Números de { $month }, até agora
dashboard-drawings = Os desenhos vão de { $start } a { $end }, mês a mês; a última barra é a mais escura.
dashboard-filter = O que mostrar
dashboard-area = Área
dashboard-from = De
dashboard-to = Até
dashboard-language = Língua
dashboard-channel = Canal
dashboard-life = Estado
dashboard-all = Tudo
dashboard-show = Mostrar
dashboard-find = Código de comunidade
dashboard-realms = O que está a seu cuidado

dashboard-map = Áreas e comunidades
dashboard-map-about = Viva: alguém contribuiu nos últimos { $alive } dias. Calma: nos últimos { $quiet }. Adormecida: nada desde então. Nova: criada nos últimos { $alive } dias, ainda sem nada.
dashboard-count = { $count ->
    [one] Uma comunidade
   *[other] { $shown } comunidades
}
dashboard-lives = vivas: { $alive }, calmas: { $quiet }, adormecidas: { $asleep }{ $begun ->
    [0] {""}
   *[other] , novas: { $new }
}
dashboard-members = Membros: { $shown }
dashboard-spoke = Falaram: { $shown }
dashboard-last = Última notícia: { $when }
dashboard-never = Ainda sem notícias
dashboard-nothing = Não há nenhuma comunidade aberta aqui.
dashboard-list = Lista de comunidades
dashboard-page = Página { $page } de { $pages }
dashboard-next = Seguinte
dashboard-previous = Anterior

dashboard-few = pessoas de menos para mostrar
dashboard-few-short = poucas
dashboard-none = nada
dashboard-before = { $month }: { $value }
dashboard-trend = O mais baixo { $low }, o mais alto { $high }.
dashboard-trend-none = Nada para mostrar.
dashboard-table = Em tabela
dashboard-month = Mês

dashboard-people = Línguas e canais
dashboard-people-about = Em que língua os membros leem, e onde recebem as mensagens.
dashboard-carried = Mensagens a caminho
dashboard-carried-about = Se o que foi dito chega, quanto pesa e quanto custa.
dashboard-sent = Enviadas
dashboard-delivered = Entregues
dashboard-read = Lidas
dashboard-failed = Falhadas
dashboard-parked = À espera de que o leitor escreva
dashboard-size = Tamanho
dashboard-kilobytes = { $size } KB
dashboard-megabytes = { $size } MB
dashboard-cost = Custo
dashboard-unpriced = não se sabe

dashboard-about = A ordem segue os ciclos de criação de valor de Wenger, Trayner e de Laat (2011). Os números sobre menos de cinco pessoas não são mostrados, para que ninguém seja reconhecido. Nada aqui mostra o que alguém escreveu para si.
dashboard-as-of = Os meses são contados em UTC; os números têm alguns segundos.
dashboard-back = Voltar ao painel
dashboard-area-not-yours = Não há tal área entre as que estão a seu cuidado.
dashboard-community-not-yours = Não há tal comunidade entre as que estão a seu cuidado.
dashboard-month-unreadable = Esse mês não pode ser mostrado. Escolha um da lista.
dashboard-range-turned = O primeiro mês vem depois do último. Escolha ao contrário.
dashboard-choice-unknown = Isso não pode ser escolhido aqui. Escolha da lista.
dashboard-nowhere = Essa página não existe.

dashboard-change = Mudar esta comunidade
dashboard-name = Nome
dashboard-rename = Mudar o nome
dashboard-move = Mover
dashboard-merge = Juntar a ela
dashboard-close = Fechar esta comunidade
dashboard-reopen = Abrir de novo
dashboard-found = Nova comunidade
dashboard-timezone = Fuso horário
