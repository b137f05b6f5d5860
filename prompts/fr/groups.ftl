# Les groupes Telegram.
group-hello = Bonjour ! Je relie ce groupe aux collègues qui sont sur WhatsApp et par SMS. La personne qui anime la communauté envoie ici : /link et le code de la communauté.
group-link-how = Envoyez /link et le code de la communauté, par exemple : /link KAKUMA7
group-linked = Ce groupe fait maintenant partie de { $community }. Commencez par #publier pour partager avec tout le monde. Si vous avez déjà rejoint la communauté, touchez le bouton : chaque message vous arrivera une seule fois.
group-here-button = Je suis dans ce groupe
group-here = Merci, { $name }. Les messages vous arrivent maintenant ici, et plus en double.
group-here-where = Merci d'écrire cela dans le groupe Telegram, pas à moi seul.
group-join-how = Pour participer, écrivez-moi d'abord en privé : envoyez REJOINDRE et le code de la communauté.
group-how = Pour partager avec toute la communauté, commencez par #publier. Pour répondre à quelqu'un, répondez à son message.
group-one-file = De plusieurs images envoyées ensemble, je ne vois que celle avec #publier. Envoyez-les une par une avec #publier, ou toutes à moi en privé.
