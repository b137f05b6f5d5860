# Rejoindre, quitter, passer d'une communauté à une autre.
join-how = Bienvenue ! Ici, une communauté d'enseignants partage et s'entraide. Pour entrer, envoyez REJOINDRE et votre code, par exemple : REJOINDRE KAKUMA7
join-unknown-code = Je ne connais pas le code { $code }. Vérifiez-le avec la personne qui anime la communauté, puis renvoyez REJOINDRE et le code.
join-language = Bienvenue dans { $community } ! Quelle langue dois-je utiliser ?
join-notice =
    Nous gardons votre numéro, votre nom et vos envois, pour faire vivre la communauté.
    Les collègues voient votre nom et vos messages, jamais votre numéro. La coordination voit des totaux.
    MES DONNÉES montre ce que nous gardons. EFFACEZ-MOI vous efface. Acceptez-vous ?
join-declined = D'accord, vous n'avez pas rejoint la communauté et nous ne gardons rien. Vous pouvez envoyer REJOINDRE et le code à tout moment.
join-name = Quel nom verront vos collègues ? Vous pouvez ajouter votre école : Amina, École de Kakuma
also-my-name = je m'appelle, mon nom est, moi c'est, je suis
join-name-offered = { $name }

welcome = Bienvenue dans { $community }, { $name } ! Écrivez-moi quand vous voulez : je demande avant de partager. Les messages des collègues arrivent avec un code comme P7 ; pour répondre, envoyez P7 et vos mots. MENU montre le reste. Rien n'est obligatoire.
welcome-facilitator = Merci d'animer { $community } ! Les collègues entrent avec : REJOINDRE { $code }. Pour un groupe Telegram : ajoutez-moi et envoyez-y /link { $code }. MENU montre le reste.
welcome-coordinator = Bienvenue ! Vous coordonnez maintenant le programme. Merci de veiller sur ses communautés. MENU 4 montre ce que vous pouvez faire.
joined-another = Vous participez maintenant aussi à { $community }. Vos messages y vont désormais ; COMMUNAUTÉ permet de changer.
joined-already = Vous participez déjà à { $community }. Vos messages y vont.

community-only = Vous participez à une seule communauté : { $community }. Pour en rejoindre une autre, envoyez REJOINDRE et son code.
community-which = Vos messages vont maintenant à { $community }. Où voulez-vous aller ?
community-now = Vos messages vont maintenant à { $community }.
left = Vous avez quitté { $community }. Plus rien ne vous arrivera de là. Pour revenir : REJOINDRE { $code }
left-one = Vous avez quitté { $community }. Vos messages vont maintenant à { $other }. Pour revenir : REJOINDRE { $code }

name-empty = Il me faut un nom avec des lettres, par exemple : Amina, École de Kakuma
name-too-long = C'est long pour un nom. Merci de ne pas dépasser 40 lettres, et 60 pour l'école.
name-characters = Ce nom contient des signes que je ne peux pas afficher. Merci d'utiliser seulement des lettres.
