# Les nouvelles d'un programme à toutes les communautés d'une zone, et ce qu'elles deviennent.
news =
    { $code } - Nouvelles de { $programme } :
    { $news }

announce-which = Quelle est la nouvelle ? Envoyez-la en un seul message ; une photo ou un document peut l'accompagner.
announce-too-long = Cela fait { $length } caractères, c'est trop long : rien n'est parti. Restez sous { $limit }, s'il vous plaît.
announce-one-file = Un seul fichier peut partir avec une nouvelle : rien n'est parti. Renvoyez ANNONCER et vos mots avec un seul d'entre eux.
announce-nobody = Personne n'est joignable en ce moment dans { $where } : rien n'est parti.
announce-just = { $code } est parti vers { $where } à { $time }.
announce-just-by = { $name } a envoyé { $code } à { $where } à { $time }.
announce-same = Ces mêmes mots sont partis vers { $where } sous { $code } à { $time } : rien n'est reparti.
announce-reach = À { $count ->
    [one] { $count } membre
   *[other] { $count } membres
} dans { $communities ->
    [one] { $communities } communauté
   *[other] { $communities } communautés
} : { $inside } tout de suite{ $grouped ->
    [0] {""}
   *[other] {" "}({ $grouped } dans un groupe)
}{ $digest ->
    [0] {""}
   *[other] , { $digest } avec leur bulletin
}{ $parked ->
    [0] {""}
   *[other] , { $parked } dès leur prochain message
}. Environ { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h
}{ $cost ->
    [none] .
   *[other] , { $cost }.
}
announce-send = L'envoyer maintenant à { $where } ?
announce-part = À une partie
announce-part-which = À quelle partie de { $where } ?
announce-sent = { $code } est en route vers { $count ->
    [one] { $count } membre
   *[other] { $count } membres
} dans { $communities ->
    [one] { $communities } communauté
   *[other] { $communities } communautés
}. Je vous dis dans une heure et dans un jour où cela en est. Pour le retirer : RETIRER { $code }
announce-not-sent = D'accord, rien n'est parti.

# Où cela en est, en chiffres.
news-state = { $count ->
    [one] { $count } membre a { $code }
   *[other] { $count } membres ont { $code }
}{ $read ->
    [none] {""}
   *[other] , dont { $read } qui l'ont lu
}{ $groups ->
    [0] {""}
    [one] , { $groups } groupe l'a
   *[other] , { $groups } groupes l'ont
}{ $digest ->
    [0] {""}
   *[other] , { $digest } l'auront avec leur bulletin
}{ $parked ->
    [0] {""}
   *[other] , { $parked } dès leur prochain message
}{ $way ->
    [0] {""}
    [more] , et d'autres vont encore le recevoir
   *[other] , { $way } en route
}{ $failed ->
    [0] {""}
   *[other] , { $failed } injoignables
}.
news-list =
    Nouvelles :
    { $lines }
    Pour en lire une : VOIR { $code }
news-none = Il n'y a pas encore de nouvelles.

# Ce qu'on répond va à qui a annoncé, et sa réponse revient.
news-reply =
    { $name }, { $community }, sur { $code } :
    { $words }
news-reply-sent = Vos mots sont partis vers { $programme }, avec votre nom. Vos collègues ne les voient pas.
news-nobody = Personne de { $programme } n'est joignable en ce moment : vos mots ne sont partis nulle part.
news-no-file = On répond aux nouvelles par des mots : aucun fichier ne part avec. Écrivez-le, s'il vous plaît.
news-own = { $code } est votre propre nouvelle. Pour en dire plus à tous : ANNONCER et vos mots.
news-answer =
    { $programme } sur { $code }, pour vous seulement :
    { $words }
news-answer-sent = Votre réponse est en route vers la personne qui a écrit, et personne d'autre.
news-unheard = La personne qui a écrit n'est plus joignable : votre réponse n'est partie nulle part.
