# Garder l'échange sûr : signaler, et ce que fait la personne qui anime.
report-how = Quel message ? Envoyez SIGNALER et son code, par exemple : SIGNALER P7
report-own = { $code } est de vous. Pour le retirer, envoyez RETIRER { $code }
report-twice = Vous nous avez déjà signalé { $code }. Merci, ce n'est pas oublié.
report-thanks = Merci de nous le dire. La personne qui anime va regarder { $code }. Son auteur ne saura jamais qui l'a signalé.
report-why = Merci de nous le dire. La personne qui anime va regarder { $code }. Son auteur ne saura jamais qui l'a signalé. Voulez-vous dire ce qui ne va pas ?
report-no-more = Non, c'est tout
report-no-words = D'accord. Merci de votre attention.
report-words = Merci. La personne qui anime a reçu vos mots au sujet de { $code }.
report-settled = La personne qui anime a déjà décidé au sujet de { $code } : je n'ai rien transmis.
report-kept = Merci de nous le dire. Personne ne peut regarder { $code } pour l'instant : c'est gardé pour la coordination. Son auteur ne saura jamais qui l'a signalé.
report-meant = Dois-je signaler { $code } à la personne qui anime, ou envoyer vos mots à son auteur ?
report-meant-report = Signaler
report-meant-answer = Envoyer la réponse
report-told =
    Dans { $community }, un message vous est signalé :
    { $code } - { $author }
    { $text }
    EXCLURE { $call } mettrait fin à la participation de son auteur.
report-told-words =
    Dans { $community }, un message vous est signalé, avec ces mots : { $words }
    { $code } - { $author }
    { $text }
    EXCLURE { $call } mettrait fin à la participation de son auteur.
report-told-more = Au sujet de { $code } dans { $community }, la personne qui l'a signalé ajoute : { $words }
report-hide = Masquer
report-warn = Avertir l'auteur
report-keep = Tout va bien

safety-which = Quel message ? Envoyez le mot et un code, par exemple : MASQUER P7, AVERTIR P7, EXCLURE P7 ou GARDER P7
safety-own = { $code } est de vous : c'est à une autre personne qui anime d'en décider. Pour le retirer : RETIRER { $code }
safety-hidden-already = { $code } est déjà masqué. GARDER { $code } le montre de nouveau.
safety-nobody = L'auteur de { $code } n'est plus dans { $community }. MASQUER { $code } reste possible.
safety-elsewhere = L'auteur de { $code } est dans une autre communauté. SIGNALER { $code } prévient ceux qui l'animent, MASQUER { $code } le masque ici.
safety-facilitator = { $name } anime aussi la communauté : c'est à la coordination d'en décider. AVERTIR { $code } et MASQUER { $code } restent possibles.
safety-unnamed = { $code } est partagé sans nom, et je ne le dis à personne. AVERTIR { $code } et MASQUER { $code } restent possibles.
safety-cancel = Annuler
safety-cancelled = D'accord, je n'ai rien changé.
safety-words = Merci d'écrire la raison avec des mots, { $limit } signes au plus.
safety-untold = L'auteur n'est pas joignable en ce moment et n'a pas lu votre raison.

hide-why = Pourquoi masquer { $code } de { $name } dans { $community } ? Seul l'auteur lira votre raison.
warn-why = Qu'est-ce qui ne va pas avec { $code } de { $name } dans { $community } ? Seul l'auteur lira vos mots.
remove-why = Pourquoi exclure { $name } de { $community }, pour { $code } ? Votre raison ne sera lue par personne d'autre.
hide-sure = Faut-il masquer { $code } de { $name } dans { $community } ? Seul l'auteur lira votre raison : { $reason }
warn-sure = Faut-il avertir { $name } au sujet de { $code }, dans { $community } ? Vos mots ne seront lus par personne d'autre : { $reason }
remove-sure = Faut-il exclure { $name } de { $community }, pour { $code } ? Votre raison ne sera lue par personne d'autre : { $reason }
hide-done = { $code } est masqué ici et partout où il est allé. GARDER { $code } le montre de nouveau.
hide-done-partly = { $count ->
    [one] { $code } est masqué. Il reste sur { $count } téléphone, où on ne peut pas l'effacer.
   *[other] { $code } est masqué. Il reste sur { $count } téléphones, où on ne peut pas l'effacer.
} GARDER { $code } le montre de nouveau.
hide-told = Une personne qui anime { $community } a masqué votre { $code }. La raison : { $reason }
warn-done = { $name } reçoit vos mots au sujet de { $code }.
warn-told = Une personne qui anime { $community } vous demande de faire attention, au sujet de { $code } : { $reason }
remove-done = { $name } ne fait plus partie de { $community }. { $code } reste visible : MASQUER { $code } le masque. INVITER 1 donne un code pour revenir.
remove-group = Je ne peux exclure personne de votre groupe Telegram : si { $name } s'y trouve, merci de le faire là aussi.
remove-told = Votre participation à { $community } a pris fin, par décision de la personne qui anime. Plus rien ne vous arrivera de là. La raison : { $reason }
keep-done = D'accord, { $code } reste tel quel.
keep-shown = On peut de nouveau lire et trouver { $code }. Il ne repart pas une deuxième fois.
keep-hidden-at-home = { $code } est masqué là d'où il vient : il reste donc masqué ici.
keep-told = Une personne qui anime { $community } laisse de nouveau lire votre { $code }.

join-removed = Votre participation à { $community } a pris fin, par décision de la personne qui anime. Pour revenir, demandez-lui une invitation.
invite-code = Votre collègue entre avec : REJOINDRE { $code }. Cela marche une fois, pendant { $days } jours.
