# Réflexions : ce qu'on écrit pour soi, ce qu'on en partage, et les revoir. Un SMS chacun, si possible.
reflect-question =
    { $question }
    Personne d'autre ne voit votre réponse, par écrit ou de vive voix.
reflect-thanks-next = Merci. Personne d'autre ne voit ceci. { $next }
reflect-thanks = Merci. Personne d'autre ne voit ceci. PARTAGER le montrerait aux collègues.
reflect-other = Pas une réflexion
reflect-added = Merci, je l'ai mis avec le reste. Personne d'autre ne le voit.
reflect-one-file = Une photo ou une note vocale va avec une réflexion : j'ai gardé la première.
reflect-plan-kept = Merci. Cela reste avec, rien que pour vous. PARTAGER montrerait votre réflexion à { $community }, sans ceci.
reflect-plan-other = Pas ma réponse
reflect-fine = D'accord.

reflect-off = D'accord, plus de question chaque semaine. Tout le reste demeure, RÉFLÉCHIR aussi. RÉFLÉCHIR OUI la fait revenir.
reflect-on = Bien, la question de la semaine vous revient.
also-reflect-off = non, stop, arrêter
also-reflect-on = oui

reflect-share = { $community } peut-elle lire ceci ? { $words }
reflect-share-named = Avec mon nom
reflect-share-unnamed = Sans mon nom
reflect-share-no = Le garder pour moi
reflect-shared-not = D'accord, cela reste entre nous.
reflect-shared-already = Vous l'avez partagée, c'est { $code }. Pour la reprendre : RETIRER { $code }
relay-reflection =
    { $code } - { $author }, à la question : { $question }
    { $text }

relay-back =
    { $when ->
        [month] Il y a environ un mois, le { $date } :
        [year] Il y a environ un an, le { $date } :
       *[once] Le { $date } :
    }
    { $text }
relay-back-plan =
    { $when ->
        [month] Il y a environ un mois, le { $date } :
        [year] Il y a environ un an, le { $date } :
       *[once] Le { $date } :
    }
    { $text }
    Votre projet d'alors : { $plan }
relay-back-planned =
    Votre projet d'alors :
    { $text }
relay-back-rest = { $text }
reflect-look-none = Vous n'avez pas encore écrit de réflexion. RÉFLÉCHIR vous pose une question, rien que pour vous.
reflect-look-nothing = Rien ne date encore d'un mois ou d'un an. Ce que vous écrivez maintenant y sera alors.
reflect-look-more = Il y en a d'autres de vous.
reflect-look-all = Tout montrer
reflect-list = Laquelle voulez-vous lire ? La plus récente vient d'abord.
reflect-list-older = Les plus anciennes

reflect-plan-ask =
    Il y a quatre semaines, vous écriviez ce que vous feriez : { $plan }
    Est-ce devenu vrai ?
reflect-plan-ask-voice = Il y a quatre semaines, vous me disiez ce que vous feriez. Est-ce devenu vrai ?
reflect-true-yes = Oui
reflect-true-partly = En partie
reflect-true-no = Pas encore
reflect-thanks-yes = Bravo ! D'autres voudraient-ils l'essayer ? PRATIQUE et vos mots le partage.
reflect-thanks-partly = Merci de me le dire. Un bout de chemin compte aussi.
reflect-thanks-no = Merci de me le dire. Tout ne vient pas d'un coup.

prompt-weekly-group =
    { $question }
    Touchez ci-dessous pour répondre rien que pour vous. Ce qui est écrit ici, nous le lisons tous.
reflect-private = Répondre en privé
reflect-in-group = Les collègues peuvent lire ce que vous avez écrit dans le groupe. Dois-je le garder aussi comme réflexion, pour vous ? Vous pouvez aussi m'envoyer RÉFLÉCHIR et vos mots.
reflect-keep = Le garder
reflect-leave = Non merci
