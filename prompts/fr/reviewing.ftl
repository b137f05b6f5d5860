# Ce qui attend une relecture avant d'aller vers d'autres communautés.
review-waits = { $code } de { $community } attend d'aller vers d'autres communautés. Pour le lire et décider, envoyez RELIRE.
review-none = Aucun récit ne vous attend.
relay-review =
    En attente : { $codes }
    Le plus ancien, de { $community }, doit partir { $reach ->
        [named] avec le nom de l'auteur
       *[other] sans nom (vérifiez qu'il ne nomme personne, ni école)
    }. Fichiers : { $files }
    { $code } - { $author }
    { $text }
review-approve = Le laisser partir
review-return = Le renvoyer
review-later = Plus tard
review-over = { $code } n'attend plus : c'est décidé, ou il a été retiré entre-temps.
review-reason = Que faut-il changer dans { $code } ? Vos mots iront à son auteur.
review-approved = { $code } peut maintenant aller vers d'autres communautés.
review-sent-back = { $code } est revenu à son auteur, avec vos mots.
review-put-off = D'accord. RELIRE le montre à nouveau.
