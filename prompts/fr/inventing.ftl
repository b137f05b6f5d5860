# Idées : proposées, rejointes, et essayées ensemble dans un cercle.
relay-idea =
    { $code } - { $author }
    { $text }

idea-which = Qu'aimeriez-vous essayer avec des collègues ? Racontez votre idée en un seul message.
idea-how = Envoyez IDÉE et ce que vous aimeriez essayer ensemble, en un seul message.
idea-offer = Une idée
also-idea-offer = { command-idea }
idea-button = Je participe
idea-sent = { $count ->
    [0] { $code } est gardé, mais personne d'autre n'est encore joignable ici.
    [one] { $code } est en route vers { $count } collègue.
   *[other] { $code } est en route vers { $count } collègues.
} À { $size }, vous compris, je vous réunis.
idea-sent-wide = { $code } est en route vers tout le monde. À { $size }, vous compris, je vous réunis.

in-which = Laquelle ? Envoyez PARTANT et son code, par exemple : PARTANT I3
in-no-idea = { $code } n'est pas une idée. On participe à ce qui a un code comme I3.
in-now = Vous participez à { $code } : { $count } sur { $size } jusqu'ici. Pour en sortir : SORTIR { $code }
in-already = Vous participez déjà à { $code } : { $count } sur { $size } jusqu'ici.
in-opens = Vous participez à { $code }, et vous voilà { $size } : je vous réunis.
in-joins = Vous participez aussi à { $code }. Je le dis aux autres.
in-told = { $name } participe à votre { $code } : { $count } sur { $size } jusqu'ici.
in-ended = Le cercle de { $code } est terminé. Pour recommencer, envoyez IDÉE et vos mots.

out-which = Laquelle ? Envoyez SORTIR et son code, par exemple : SORTIR I3
out-now = Vous ne participez plus à { $code }.
out-circle = Vous ne participez plus à { $code } et avez quitté son cercle { $circle }.
out-not = Vous ne participez pas à { $code } : rien n'a changé.

circle-name = Cercle : { $idea }
circle-opened =
    { $code } réunit assez de monde ! Vous formez maintenant un cercle, { $circle } : { $people }.
    Ce que vous écrivez va toujours à { $community }. Pour écrire dans le cercle, envoyez COMMUNAUTÉ et choisissez-le. QUITTER vous en fait sortir.
    Dans { $weeks } semaines, je vous demande à tous s'il continue.
circle-host = Vous animez { $circle } : accueillez les autres avec une première question. TERMINER le clôt pour tous, quand le travail est fait.
circle-joined =
    Vous êtes maintenant dans { $circle }, avec { $people }.
    Ce que vous écrivez va toujours à { $community }. Pour écrire dans le cercle, envoyez COMMUNAUTÉ et choisissez-le.
circle-newcomer = { $name } a rejoint { $circle }. Dites-lui bonjour !
circle-host-now = Vous animez maintenant { $circle }, car son animateur est parti. TERMINER le clôt pour tous, quand le travail est fait.
circle-ask = { $circle } vit depuis un moment : doit-il continuer ? Vous pouvez aussi envoyer CONTINUER ou TERMINER.
circle-on = Continuer
circle-finish = Terminer
circle-voted = Merci ! Je vous dis ce que veut la majorité quand tous ont répondu, ou dans une semaine.
circle-continues = { $circle } continue, comme la majorité le veut. Je redemande dans { $weeks } semaines.
circle-ended = { $circle } est terminé. Merci pour tout ce que vous avez essayé ensemble ! Ce que vous avez laissé trouver reste à trouver.
circle-ended-back = { $circle } est terminé. Merci pour tout ce que vous avez essayé ensemble ! Vous écrivez de nouveau à { $community }. PRATIQUE leur dit ce qui a marché.
circle-none = Vous n'êtes dans aucun cercle. Pour en lancer un, envoyez IDÉE et vos mots.
circle-runs = { $circle } continue pour l'instant. Je vous demande à tous quand ses semaines sont passées. QUITTER vous en fait sortir.
circle-not-host = Seul l'animateur de { $circle } peut le terminer pour tous. QUITTER vous en fait sortir.
circle-sure = Dois-je terminer { $circle } pour vous tous ?
circle-sure-yes = Oui, terminer
circle-sure-no = Non, continuer
circle-kept = D'accord, { $circle } continue.
