# O relatório de um programa ou de uma área: o que diz o chat, e as palavras das suas páginas e da sua imagem.
# A palavra do comando para quem coordena: para os outros significa outra coisa.
special-report = relatório
also-report-off = parar, não, chega
also-report-on = sim, continuar

report-head = { $realm }, { $month }
report-lives = { $count ->
    [one] Uma comunidade
   *[other] { $count } comunidades
}: { $alive } vivas, { $quiet } calmas, { $asleep } adormecidas{ $new ->
    [0] {""}
   *[other] , { $new } novas
}
report-active = Membros ativos: { $count } de { $members }
report-active-before = Membros ativos: { $count } de { $members } ({ $before } no mês anterior)
report-active-few = Menos de cinco membros estiveram ativos, por isso não digo o número.
report-active-none = { $members ->
    [0] Ainda sem membros.
   *[other] Nenhum dos { $members } membros disse nada. Uma pergunta fácil a todos costuma acordar uma comunidade.
}
report-help = Pedidos de ajuda: { $count }
report-help-answered = Pedidos de ajuda: { $count }, metade com resposta em { $span }
report-help-few = Menos de cinco membros pediram ajuda, por isso não digo o número.
report-nothing = Ainda não há aqui nenhuma comunidade aberta. Assim que uma começar, este relatório conta como ela vive.
report-pages = { $realm }, { $month }: o relatório inteiro em duas páginas, para ler, imprimir e passar adiante.
report-pages-monthly = { $realm }, { $month }: o relatório inteiro em duas páginas, para ler, imprimir e passar adiante. Chega todos os meses; RELATÓRIO PARAR acaba com isso.
report-undrawn = As duas páginas do relatório não puderam ser desenhadas agora. Os números acima valem na mesma. Por favor, avise quem administra o Staffroom.
report-ahead = Esse mês ainda não começou. Tente RELATÓRIO, ou RELATÓRIO mês passado.
report-monthly-on = Tudo bem, um relatório de cada mês chega quando ele acabar. RELATÓRIO PARAR acaba com isso.
report-monthly-off = Tudo bem, já não chega nenhum relatório mensal. RELATÓRIO mostra-o quando quiser, e RELATÓRIO SIM faz com que volte a chegar.

report-subtitle = { $area }, { $month }
report-subtitle-so-far = { $area }, { $month } até agora
report-everywhere = Todo o programa
report-footer = Staffroom. Números sobre menos de cinco pessoas são omitidos, para não mostrar ninguém.
report-page = Página { $page } de { $pages }
report-map = Como vivem as comunidades
report-map-about = Viva: houve uma contribuição nos últimos { $alive } dias. Calma: nos últimos { $quiet }. Adormecida: nada desde então. Nova: criada nos últimos { $alive } dias, ainda sem nada. Tal como está hoje.
report-new = novas
report-alive = vivas
report-quiet = calmas
report-asleep = adormecidas

report-withheld = omitido
report-no-value = nada
report-before = { $month }: { $value }
report-trend = Por mês: { $months }

report-carried = O que o sustenta
report-carried-about = As mensagens, os telefones e as línguas por trás de tudo.
figure-messages-sent = Mensagens enviadas
figure-messages-failed = Mensagens que falharam
figure-messages-parked = Mensagens à espera do leitor
figure-messages-cost = Custo das mensagens
report-channels = Membros por canal
report-languages = Membros por língua
report-areas = Áreas
report-areas-area = Área
report-areas-alive = Vivas
report-areas-quiet = Calmas
report-areas-asleep = Adormecidas
report-areas-members = Membros
report-areas-active = Ativos
report-areas-more = { $count ->
    [one] O painel mostra mais uma área.
   *[other] O painel mostra mais { $count } áreas.
}
report-note-trend = Os gráficos pequenos mostram doze meses. A barra escura é o mês deste relatório; uma barra oca é omitida ou desconhecida.
report-note-cycles = Segundo os ciclos de criação de valor de Wenger, Trayner e de Laat (2011).
