# Le rapport d'un programme ou d'une zone : ce que dit le chat, et les mots de ses pages et de son image.
# Le mot de la commande pour qui coordonne : pour les autres, il veut dire autre chose.
special-report = rapport
also-report-off = stop, non, arrêter
also-report-on = oui, reprendre

report-head = { $realm }, { $month }
report-lives = { $count ->
    [one] Une communauté
   *[other] { $count } communautés
} : vivantes { $alive }, calmes { $quiet }, endormies { $asleep }{ $new ->
    [0] {""}
   *[other] , nouvelles { $new }
}
report-active = Membres actifs : { $count } sur { $members }
report-active-before = Membres actifs : { $count } sur { $members } ({ $before } le mois d'avant)
report-active-few = Moins de cinq membres étaient actifs : je n'en dis pas le nombre.
report-active-none = { $members ->
    [0] Pas encore de membres.
   *[other] Aucun des { $members } membres n'a rien dit. Une question facile à tous réveille souvent une communauté.
}
report-help = Demandes d'aide : { $count }
report-help-answered = Demandes d'aide : { $count }, la moitié avec une réponse en { $span }
report-help-few = Moins de cinq membres ont demandé de l'aide : je n'en dis pas le nombre.
report-nothing = Il n'y a pas encore de communauté ouverte ici. Dès qu'il y en aura une, ce rapport dira comment elle vit.
report-pages = { $realm }, { $month } : tout le rapport en deux pages, à lire, imprimer et transmettre.
report-pages-monthly = { $realm }, { $month } : tout le rapport en deux pages, à lire, imprimer et transmettre. Il vient chaque mois ; RAPPORT STOP y met fin.
report-undrawn = Les deux pages du rapport n'ont pas pu être dessinées. Les chiffres ci-dessus restent valables. Merci de prévenir la personne qui gère Staffroom.
report-ahead = Ce mois n'a pas encore commencé. Essayez RAPPORT, ou RAPPORT mois dernier.
report-monthly-on = D'accord, un rapport viendra à la fin de chaque mois. RAPPORT STOP y met fin.
report-monthly-off = D'accord, plus de rapport mensuel. RAPPORT le montre quand vous voulez, RAPPORT OUI le fait revenir.

report-subtitle = { $area }, { $month }
report-subtitle-so-far = { $area }, { $month } jusqu'ici
report-everywhere = Tout le programme
report-footer = Staffroom. Les chiffres sur moins de cinq personnes sont omis, pour ne montrer personne.
report-page = Page { $page } sur { $pages }
report-map = Comment vivent les communautés
report-map-about = Vivante : une contribution dans les { $alive } derniers jours. Calme : dans les { $quiet } derniers. Endormie : plus depuis. Nouvelle : créée ces { $alive } derniers jours, rien encore. À ce jour.
report-new = nouvelles
report-alive = vivantes
report-quiet = calmes
report-asleep = endormies

report-withheld = omis
report-no-value = aucun
report-before = { $month } : { $value }
report-trend = Par mois : { $months }

report-carried = Ce qui le porte
report-carried-about = Les messages, les téléphones et les langues derrière tout cela.
figure-messages-sent = Messages envoyés
figure-messages-failed = Messages non remis
figure-messages-parked = Messages en attente de lecture
figure-messages-cost = Coût des messages
report-channels = Membres par canal
report-languages = Membres par langue
report-areas = Zones
report-areas-area = Zone
report-areas-alive = Vivantes
report-areas-quiet = Calmes
report-areas-asleep = Endormies
report-areas-members = Membres
report-areas-active = Actifs
report-areas-more = { $count ->
    [one] Le tableau de bord montre une zone de plus.
   *[other] Le tableau de bord montre { $count } zones de plus.
}
report-note-trend = Les petits graphiques montrent douze mois. La barre sombre est le mois de ce rapport ; une barre creuse est omise ou inconnue.
report-note-cycles = Selon les cycles de création de valeur de Wenger, Trayner et de Laat (2011).
