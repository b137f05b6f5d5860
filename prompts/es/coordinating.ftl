# Lo que comparten quienes coordinan: qué zona, y qué pueden hacer.
needs-coordinator = Solo quien coordina puede hacer esto, en la zona que cuida.
needs-identifier = Puedes exportar lo que se dijo, pero no quién lo dijo. Quien administra Staffroom puede darte ese derecho.
area-not-yours = No conozco ninguna zona { $area } entre las que cuidas. COMUNIDADES las muestra.
realm-which = Cuidas de varias. ¿A cuál te refieres?
menu-coordinating =
    Para ti, que cuidas de comunidades:
    COMUNIDADES - cómo van
    NUEVA COMUNIDAD - crear una
    EXPORTAR mes pasado - lo que se dijo, en un archivo
    ANUNCIAR - una noticia para todas
    PANEL - todo en páginas, con un enlace
    INFORME - un mes en dos páginas
menu-not-coordinating = Solo quien coordina tiene un cuarto menú. MENÚ 2 muestra lo demás.
menu-coordinates = MENÚ 4 - para quien coordina
