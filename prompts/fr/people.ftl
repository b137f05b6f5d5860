# Qui est dans une communauté, et qui se tait depuis longtemps : des listes pour qui l'anime.
quiet-list =
    Silencieux depuis un mois dans { $community } : { $count }
    { $lines }
    Un petit bonjour de votre part suffit peut-être. Cette liste ne va qu'à vous.
quiet-line = { $name } ({ $span })
quiet-none = Dans { $community }, personne n'est silencieux depuis un mois. C'est très bien !

members-page =
    { $community }, membres : { $count }
    { $lines }
    Pour la suite, envoyez VOIR.
members-end =
    { $community }, membres : { $count }
    { $lines }
members-line = { $name }{ $role ->
    [facilitator] , facilitation
   *[other] {""}
}{ $new ->
    [yes] {" "}(nouveau)
   *[other] {""}
}
