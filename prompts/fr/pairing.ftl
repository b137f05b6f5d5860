# Binômes : deux qui se rendent visite, s'épaulent ou se guident.
partner-which = Qu'aimeriez-vous faire à deux ?
partner-visit = Se rendre visite
partner-coach = S'épauler à deux
partner-mentee = Trouver un mentor
partner-mentor = Être mentor
partner-waits = Je vous cherche un binôme dans { $community } et vous écris dès que c'est fait. BINÔME STOP arrête la recherche.
partner-found =
    Voici votre binôme : { $name }. { $purpose ->
        [visit] Vous voulez vous rendre visite. Première question : quelle leçon l'autre doit-il venir voir, et que doit-il y regarder ?
        [coach] Vous voulez vous épauler. Première question : que voulez-vous mieux faire ce mois-ci ?
        [mentee] Ce sera votre mentor. Première question : qu'est-ce qui a été le plus dur dans votre classe la semaine passée ?
       *[mentor] Vous serez son mentor. Première question : qu'est-ce qui a été le plus dur dans sa classe la semaine passée ?
    }
    Envoyez BINÔME et vos mots : je ne les transmets à personne d'autre.
partner-off-words = stop, non, fin
partner-off = D'accord, je ne vous cherche plus de binôme.
partner-off-none = Je ne vous cherchais pas de binôme. Pour en trouver un, envoyez BINÔME.
partner-passed = Je l'ai transmis à votre binôme.
relay-partner =
    { $name }, votre binôme :
    { $words }
    Pour répondre, envoyez BINÔME et vos mots.
partner-none = Vous n'avez pas encore de binôme : je n'ai rien transmis. Pour en trouver un, envoyez BINÔME tout seul.
partner-gone = Votre binôme est parti ou en a un autre : je n'ai rien transmis. Pour en trouver un nouveau, envoyez BINÔME tout seul.
partner-rests = Votre binôme fait une pause ou n'est pas joignable : je n'ai rien transmis. Réessayez plus tard.
partner-too-long = C'est trop long à transmettre. Restez sous { $limit } caractères.
partner-no-file = Je peux transmettre des mots à votre binôme, mais pas de fichiers.
