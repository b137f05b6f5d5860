# Ce que les coordinations partagent : quelle zone, et ce qu'elles peuvent faire.
needs-coordinator = Seule la coordination peut le faire, dans la zone dont elle s'occupe.
needs-identifier = Vous pouvez exporter ce qui s'est dit, mais pas qui l'a dit. La personne qui gère Staffroom peut vous donner ce droit.
area-not-yours = Je ne connais pas de zone { $area } parmi celles dont vous vous occupez. COMMUNAUTÉS les montre.
realm-which = Vous vous occupez de plusieurs zones. Laquelle voulez-vous dire ?
menu-coordinating =
    Pour vous qui coordonnez des communautés :
    COMMUNAUTÉS - comment elles vont
    NOUVELLE COMMUNAUTÉ - en créer une
    EXPORTER mois dernier - ce qui s'est dit, en fichier
    ANNONCER - une nouvelle à toutes
    PILOTAGE - le tout en pages, par un lien
    RAPPORT - un mois en deux pages
menu-not-coordinating = Seule la coordination a un quatrième menu. MENU 2 montre le reste.
menu-coordinates = MENU 4 - pour la coordination
