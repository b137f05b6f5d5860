# Le pouls d'une communauté, pour qui l'anime : en mots qui se passent de l'image, puis les mots de l'image.
span-hours = { $count ->
    [0] moins d'une heure
    [one] une heure
   *[other] { $count } heures
}
span-days = { $count ->
    [one] un jour
   *[other] { $count } jours
}

pulse-head = { $community }, les { $days } derniers jours
pulse-people = { $members ->
    [one] Un membre
   *[other] { $members } membres
}. Actifs : { $active }, nouveaux : { $new }, silencieux : { $silent }
pulse-help = { $open ->
    [0] Aucune demande d'aide n'attend de réponse
    [one] Une demande d'aide attend une réponse depuis { $longest }
   *[other] { $open } demandes d'aide attendent une réponse : la moitié depuis plus de { $median }, la plus ancienne depuis { $longest }
}
pulse-answered = Premières réponses : la moitié en { $span }
pulse-reflections = Réflexions : { $count }
pulse-reflections-few = Réflexions : de moins de cinq personnes
pulse-voices = { $voices ->
    [0] Personne n'a encore rien dit
    [one] Une seule personne a tout dit
   *[other] Deux personnes ont dit { $share } % de tout
}
pulse-ideas = Ce que vous pouvez faire :
pulse-idea-help = Lire { $code }, qui attend le plus
pulse-idea-ask = Poser à tous une question facile
pulse-idea-voices = Une question à ceux qui parlent peu
pulse-idea-quiet = Saluer ceux qu'on n'entend plus
pulse-idea-new = Voir qui est nouveau, et les saluer
pulse-idea-invite = Inviter un collègue
pulse-idea-cohost = Trouver quelqu'un pour coanimer
pulse-idea-welcome = Écrire un mot d'accueil
pulse-idea-thank = Dire merci à tous

pulse-chart-days = Les { $days } derniers jours
pulse-chart-people = Membres : { $count }
pulse-chart-active = ont parlé : { $count }
pulse-chart-new = nouveaux : { $count }
pulse-chart-silent = silencieux : { $count }
pulse-chart-help = Demandes d'aide en attente : { $count }
pulse-chart-median = la moitié depuis plus de { $span }
pulse-chart-longest = la plus ancienne : { $span }
pulse-chart-voices = Qui a tout dit
pulse-chart-two = deux personnes
pulse-chart-others = tous les autres
