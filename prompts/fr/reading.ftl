# Recevoir à sa manière : le bulletin, les heures calmes, les fichiers.
digest = De vos collègues :
relay-line = { $code } { $author } : { $text }
relay-line-answer = { $code } { $author } sur { $about } : { $text }
relay-line-bare = { $code } : { $text }
relay-line-elsewhere = ({ $community }) { $line }
digest-file = { $kind ->
    [photo] (photo)
    [voice] (message vocal)
   *[document] (document)
}
digest-left = { $count ->
    [one] Et { $count } autre : VOIR
   *[other] Et { $count } autres : VOIR
}
digest-read = Pour en lire un : VOIR { $code }
digest-nothing = Rien d'autre ne vous attend. Pour relire un message, envoyez VOIR et son code, par exemple : VOIR P7

relay-file-more = ({ $count ->
    [one] Avec { $kind ->
        [photo] une photo
        [voice] un message vocal
       *[document] un document
    }
   *[other] Avec { $count } fichiers
} : VOIR { $code })
relay-next-file = { $code } : fichier { $number } sur { $count }

rhythm-which = { $now ->
    [now] Les messages de vos collègues arrivent tout de suite.
    [daily] Les messages de vos collègues arrivent une fois par jour.
    [weekly] Les messages de vos collègues arrivent une fois par semaine.
   *[help] Les demandes d'aide arrivent tout de suite, le reste une fois par semaine.
} Comment les voulez-vous ?
rhythm-now = Tout de suite
rhythm-daily = Une fois par jour
rhythm-weekly = Une fois par semaine
rhythm-help = L'aide tout de suite
also-rhythm-now = immédiat, maintenant
also-rhythm-daily = jour, quotidien, par jour, chaque jour, tous les jours
also-rhythm-weekly = semaine, hebdo, hebdomadaire, par semaine, chaque semaine, toutes les semaines
also-rhythm-help = aide
rhythm-chosen = { $now ->
    [now] D'accord : les messages arrivent tout de suite, { $most } par jour au plus. Le reste vient en un seul message.
    [daily] D'accord : tout vient une fois par jour, en un message. Les réponses à vous viennent tout de suite.
    [weekly] D'accord : tout vient une fois par semaine, en un message. Les réponses à vous viennent tout de suite.
   *[help] D'accord : les demandes d'aide viennent tout de suite, le reste une fois par semaine.
}

hours-which = { $quiet ->
    [yes] De { $from } à { $to }, rien ne vient sauf les réponses à ce que vous écrivez.
   *[no] Vous n'avez pas d'heures calmes : les messages viennent jour et nuit.
} Pour les changer, envoyez HEURES et deux nombres de 0 à 23 : HEURES 21 6
hours-usual = De { $from } à { $to }
hours-none = Aucune heure calme
hours-set = D'accord : de { $from } à { $to }, rien ne vient sauf les réponses à ce que vous écrivez.
hours-off = D'accord : vous n'avez pas d'heures calmes.
hours-wrong = Envoyez HEURES et deux nombres de 0 à 23 : le début du calme et sa fin. Par exemple : HEURES 21 6

files-which = { $now ->
    [at-once] Photos et documents arrivent avec le texte.
   *[on-request] Photos et documents arrivent quand vous les demandez : VOIR et le code.
} Comment les voulez-vous ?
files-at-once = Avec le texte
files-on-request = Sur demande
files-set-at-once = D'accord : photos et documents arrivent avec le texte.
files-set-on-request = D'accord : photos et documents arrivent quand vous envoyez VOIR et le code.
