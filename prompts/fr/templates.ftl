# Modèles pour WhatsApp hors de ses 24 heures : sans choix selon le nombre, sans variable au début, à la fin ou côte à côte.
template-prompt =
    Cette semaine, votre communauté { $community } demande :
    { $question }
    Répondez ici par écrit ou de vive voix, quand vous voulez ; votre réponse reste privée.
template-nudge = Des messages vous attendent ({ $count }) dans { $community }. Répondez par un mot et ils arrivent.
template-invitation = Bonjour ! { $programme } vous invite dans { $community } : des enseignants qui s'entraident. Oui ? Répondez REJOINDRE { $code }. Non ? STOP. Sans réponse, nous n'écrivons plus.

template-sample-community = Cercle de maths de Kakuma
template-sample-question = Qu'est-ce qui a marché dans votre classe cette semaine, et pourquoi ?
template-sample-count = 3
template-sample-programme = Apprendre Ensemble
template-sample-code = KAKUMA7
