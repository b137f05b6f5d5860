# Messages et réponses.
former-member = un ancien membre
colleague = un collègue
signed = { $name }, { $place }

relay =
    { $code } - { $author }
    { $text }
relay-answer =
    { $code } - { $author } répond à { $about } :
    { $text }
relay-rest =
    { $code } - { $author }
    { $text }
relay-more = ... VOIR { $code }
relay-file = (Avec { $kind ->
    [photo] une photo
    [voice] un message vocal
   *[document] un document
}. Ce téléphone ne peut pas l'ouvrir.)

post-which = Que voulez-vous partager avec { $community } ? Envoyez-le en un seul message.
post-what = Que dois-je en faire ? Cela peut aller à { $community }.
post-what-code = Il n'y a pas de message { $code } ici. Que dois-je en faire ? Cela peut aller à { $community }.
post-what-still = Parlez-vous de "{ $words }" ? Que dois-je en faire ? Cela peut aller à { $community }.
post-what-files = Que dois-je faire de ces { $count } fichiers ? Cela peut aller à { $community }.
post-what-all = Que dois-je faire de tout ceci : "{ $words }" ? Cela peut aller à { $community }.
post-what-post = Partager
also-post-what-post = { command-post }
post-what-nothing = Rien
also-post-what-nothing = non, non merci, annuler
post-dropped = D'accord, je ne l'ai pas partagé.
post-sent = { $count ->
    [one] { $code } est en route vers { $count } collègue.
   *[other] { $code } est en route vers { $count } collègues.
} Pour le retirer : RETIRER { $code }
post-sent-wide = { $code } est en route vers tout le monde. Je vous dirai leur nombre. Pour le retirer : RETIRER { $code }
post-reached = { $count ->
    [0] { $code } est gardé, mais personne d'autre n'est encore joignable. Les collègues le trouveront en arrivant.
    [one] { $code } est allé à { $count } collègue en tout.
   *[other] { $code } est allé à { $count } collègues en tout.
}
post-rest = Le reste part sous { $codes }.
post-first = { $code } est gardé, mais personne d'autre n'est encore joignable dans { $community }. Les collègues le trouveront en arrivant.

answer-empty = Quelle est votre réponse ? Envoyez { $code } et vos mots en un seul message.
answer-sent = Votre réponse { $code } est en route vers l'auteur de { $about }.
answer-kept = Votre réponse { $code } est gardée avec { $about }. Son auteur n'est pas joignable en ce moment.
answer-own = Votre réponse { $code } est gardée avec { $about }, votre message. Pour la dire à tous, envoyez PUBLIER et vos mots.
answer-which = À laquelle de ces contributions répondez-vous ?

withdraw-how = Quel message ? Envoyez RETIRER et son code, par exemple : RETIRER P7
withdraw-not-yours = { $code } n'est pas de vous : je n'y ai pas touché. Seul son auteur peut le retirer.
withdrawn = { $code } est retiré. Il est effacé ici et partout où il est allé.
withdrawn-partly = { $count ->
    [one] { $code } est retiré. Il reste sur { $count } téléphone, où on ne peut pas l'effacer.
   *[other] { $code } est retiré. Il reste sur { $count } téléphones, où on ne peut pas l'effacer.
}

edit-done = { $code } est maintenant comme vous l'avez changé. Qui l'a déjà reçu garde les anciens mots.
edit-review = { $code } est maintenant comme vous l'avez changé. Les autres communautés le liront ainsi quand il aura été relu.
edit-kept = J'ai gardé { $code } tel quel : ces nouveaux mots ne conviennent pas.
