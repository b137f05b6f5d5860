# Le tableau de bord : les mots dans le chat, à sa porte et sur ses pages.
dashboard-link =
    { $link }
    Ce lien ouvre le tableau de bord une fois, dans les { $minutes } minutes. Il y reste ouvert { $hours } heures. PILOTAGE STOP le ferme partout.
dashboard-no-address = Le tableau de bord n'est pas encore accessible. Demandez à la personne qui gère Staffroom d'indiquer son adresse publique (PUBLIC_URL).
dashboard-how = Envoyez PILOTAGE pour un lien vers le tableau de bord, ou PILOTAGE STOP pour le fermer partout.
also-dashboard-off = stop, non, fermer
dashboard-off = { $count ->
    [0] Le tableau de bord n'est ouvert nulle part, et aucun de vos liens ne marche plus.
   *[other] C'est fait : le tableau de bord est fermé partout, et aucun de vos liens ne marche plus.
}

dashboard-title = Tableau de bord
dashboard-door = Ouvrir le tableau de bord
dashboard-door-why = Ce lien marche une seule fois. Le tableau de bord reste ensuite ouvert { $hours } heures dans ce navigateur.
dashboard-link-used = Ce lien a déjà servi. Pour en avoir un autre, envoyez PILOTAGE à Staffroom dans votre chat. Si ce n'est pas vous qui l'avez utilisé, envoyez d'abord PILOTAGE STOP : cela ferme le tableau de bord partout.
dashboard-link-expired = Ce lien est trop ancien : un lien marche pendant { $minutes } minutes. Pour en avoir un autre, envoyez PILOTAGE à Staffroom dans votre chat.
dashboard-link-unknown = Ce lien ne marche pas. Touchez-le à nouveau dans votre chat, ou envoyez-y PILOTAGE à Staffroom pour en avoir un autre.
dashboard-closed = Le tableau de bord n'est pas ouvert dans ce navigateur. Envoyez PILOTAGE à Staffroom dans votre chat : il répond avec un lien.
dashboard-not-yours = Seules les personnes qui coordonnent un programme ou une zone peuvent ouvrir le tableau de bord, et ce n'est pas (ou plus) votre cas. La personne qui gère Staffroom peut vous inviter.
dashboard-not-ours = Cela n'a pas été envoyé depuis cette page : rien n'a été fait. Revenez en arrière, rechargez la page et essayez encore une fois.
dashboard-left = Le tableau de bord est fermé dans ce navigateur. Pour le rouvrir, envoyez PILOTAGE à Staffroom dans votre chat.
dashboard-leave = Fermer le tableau de bord

dashboard-skip = Aller aux chiffres
dashboard-in-month = Chiffres de { $month }
dashboard-so-far = Chiffres de { $month }, jusqu'ici
dashboard-drawings = Les dessins vont de { $start } à { $end }, mois par mois ; la dernière barre est la plus foncée.
dashboard-filter = Ce qu'il faut montrer
dashboard-area = Zone
dashboard-from = De
dashboard-to = À
dashboard-language = Langue
dashboard-channel = Canal
dashboard-life = État
dashboard-all = Tout
dashboard-show = Montrer
dashboard-find = Code d'une communauté
dashboard-realms = Ce dont vous vous occupez

dashboard-map = Zones et communautés
dashboard-map-about = Vivante : quelqu'un a donné quelque chose ces { $alive } derniers jours. Calme : ces { $quiet } derniers jours. Endormie : plus rien depuis. Nouvelle : créée ces { $alive } derniers jours, rien encore.
dashboard-count = { $count ->
    [one] Une communauté
   *[other] { $shown } communautés
}
dashboard-lives = vivantes : { $alive }, calmes : { $quiet }, endormies : { $asleep }{ $begun ->
    [0] {""}
   *[other] , nouvelles : { $new }
}
dashboard-members = Membres : { $shown }
dashboard-spoke = Ont parlé : { $shown }
dashboard-last = Dernière nouvelle : { $when }
dashboard-never = Aucune nouvelle encore
dashboard-nothing = Il n'y a pas de communauté ouverte ici.
dashboard-list = Liste des communautés
dashboard-page = Page { $page } sur { $pages }
dashboard-next = Suivante
dashboard-previous = Précédente

dashboard-few = trop peu de personnes pour le montrer
dashboard-few-short = peu
dashboard-none = rien
dashboard-before = { $month } : { $value }
dashboard-trend = Au plus bas { $low }, au plus haut { $high }.
dashboard-trend-none = Rien à montrer.
dashboard-table = En tableau
dashboard-month = Mois

dashboard-people = Langues et canaux
dashboard-people-about = Dans quelle langue lisent les membres, et où on leur écrit.
dashboard-carried = Les messages en route
dashboard-carried-about = Si ce qui est dit arrive, ce que cela pèse et ce que cela coûte.
dashboard-sent = Envoyés
dashboard-delivered = Arrivés
dashboard-read = Lus
dashboard-failed = Échoués
dashboard-parked = En attente d'un mot du lecteur
dashboard-size = Poids
dashboard-kilobytes = { $size } Ko
dashboard-megabytes = { $size } Mo
dashboard-cost = Coût
dashboard-unpriced = inconnu

dashboard-about = L'ordre suit les cycles de création de valeur de Wenger, Trayner et de Laat (2011). Les chiffres sur moins de cinq personnes ne sont pas montrés, pour que nul ne soit reconnu. Rien ici ne montre ce que chacun écrit pour soi.
dashboard-as-of = Les mois sont comptés en UTC ; les chiffres ont quelques secondes.
dashboard-back = Retour au tableau de bord
dashboard-area-not-yours = Il n'y a pas de telle zone parmi celles dont vous vous occupez.
dashboard-community-not-yours = Il n'y a pas de telle communauté parmi celles dont vous vous occupez.
dashboard-month-unreadable = Ce mois ne peut pas être montré. Choisissez-en un dans la liste.
dashboard-range-turned = Le premier mois vient après le dernier. Choisissez-les dans l'autre sens.
dashboard-choice-unknown = Cela ne peut pas être choisi ici. Choisissez dans la liste.
dashboard-nowhere = Cette page n'existe pas.

dashboard-change = Modifier cette communauté
dashboard-name = Nom
dashboard-rename = Renommer
dashboard-move = Déplacer
dashboard-merge = Fusionner avec elle
dashboard-close = Fermer cette communauté
dashboard-reopen = La rouvrir
dashboard-found = Nouvelle communauté
dashboard-timezone = Fuseau horaire
