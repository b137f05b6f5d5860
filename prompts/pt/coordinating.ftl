# O que quem coordena partilha: que área, e o que pode fazer.
needs-coordinator = Só quem coordena pode fazer isso, na área de que cuida.
needs-identifier = Pode exportar o que se disse, mas não quem o disse. Quem administra o Staffroom pode dar esse direito.
area-not-yours = Não conheço nenhuma área { $area } entre as que estão a seu cuidado. COMUNIDADES mostra quais são.
realm-which = Várias estão a seu cuidado. A qual se refere?
menu-coordinating =
    Para você que cuida de comunidades:
    COMUNIDADES - como vão
    NOVA COMUNIDADE - criar uma
    EXPORTAR mês passado - o que se disse, num arquivo
    ANUNCIAR - uma notícia a todas
    PAINEL - tudo em páginas, com um link
    RELATÓRIO - um mês em duas páginas
menu-not-coordinating = Só quem coordena tem um quarto menu. MENU 2 mostra o resto.
menu-coordinates = MENU 4 - para quem coordena
