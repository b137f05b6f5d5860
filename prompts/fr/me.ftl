# Ce qui me concerne : menu, nom, langue, pause, stop, données.
menu =
    Vous participez à { $community }. Envoyez un mot, puis votre texte :
    DEMANDER - demander de l'aide
    RÉCIT - raconter un moment de classe
    PRATIQUE - partager ce qui marche
    IDÉE - proposer du nouveau
    PUBLIER - dire autre chose
    CHERCHER - trouver ce que d'autres savent
    P7 et vos mots - répondre à un collègue
    MENU 2 - tout le reste
menu-facilitator =
    Vous animez { $community }. Envoyez un mot, puis votre texte :
    DEMANDER - demander de l'aide
    RÉCIT - raconter un moment de classe
    PRATIQUE - partager ce qui marche
    IDÉE - proposer du nouveau
    PUBLIER - dire autre chose
    CHERCHER - trouver ce que d'autres savent
    P7 et vos mots - répondre à un collègue
    MENU 2 - tout le reste
    MENU 3 - pour qui anime
menu-rest =
    VOIR H12 - le lire en entier
    RÉSOLU H12 - dire que cela a aidé
    DEMANDES - vos questions ouvertes
    ESSAYÉ R5 - dire comment cela s'est passé
    PARTANT I3 - rejoindre une idée
    BINÔME - rencontrer un collègue
    RÉFLÉCHIR, REVOIR, PARTAGER - vos pensées
    NOUVELLES - ce que dit le programme
    RETIRER P7, SIGNALER P7
    BULLETIN, HEURES, FICHIERS - ce que j'envoie
    MATIÈRES, NIVEAU, NOM, LANGUE
    COMMUNAUTÉ, LIER, PAUSE 7
    QUITTER, STOP, MES DONNÉES, EFFACEZ-MOI
menu-hosting =
    Pour vous qui animez { $community } :
    AMORCE - envoyer une question à méditer
    CALENDRIER - la question de chaque semaine
    VACANCES - les semaines sans elle
    RELIRE - les récits pour d'autres communautés
    GARDER P7, MASQUER P7 - ce qui a été signalé
    AVERTIR P7, EXCLURE P7 - son auteur
    POULS, SILENCIEUX, MEMBRES - comment elle va
    INVITER, ACCUEIL - qui entre
    COANIMER, TRANSMETTRE, DÉSISTER - qui anime
    RÉGLAGES - heures et limites
    /link et le code, dans un groupe Telegram - le relier
menu-not-hosting = Seul qui anime a un troisième menu. MENU 2 montre le reste.

name-which = Vos collègues vous voient sous le nom { $name }. Quel nom doivent-ils voir ? Vous pouvez ajouter votre école après une virgule.
name-now = Vos collègues voient maintenant : { $name }
language-which = Quelle langue dois-je utiliser ?
language-now = D'accord, je vous écris maintenant en français.

paused = { $days ->
    [one] Vous avez { $days } jour de repos. REPRENDRE y met fin.
   *[other] Vous avez { $days } jours de repos. REPRENDRE y met fin.
}
pause-days = Pour combien de jours ? Envoyez PAUSE et un nombre de 1 à { $most }, par exemple : PAUSE 7
resumed = Quel plaisir de vous retrouver dans { $community } ! Les messages vous arrivent à nouveau.

stopped = C'est fini, sur tous vos téléphones : nous ne vous envoyons plus rien. DÉMARRER pour revenir, EFFACEZ-MOI pour effacer vos données.
stopped-still = Vous avez coupé tous les messages. Envoyez DÉMARRER pour revenir.
stopped-stranger = D'accord, nous ne vous envoyons rien.

mydata =
    Voici ce que nous gardons de vous.
    Nom : { $name }
    Lieu : { $place }
    Vous enseignez : { $teaches }
    Langue : { $language ->
        [en] anglais
        [fr] français
        [sw] swahili
        [ar] arabe
        [es] espagnol
        [pt] portugais
       *[other] { $language }
    }
    Avec nous depuis : { $since }
    Vous écrivez depuis : { $addresses }
    Communautés : { $communities }
    Messages et réponses : { $contributions } (retirés : { $withdrawn }, avec un fichier : { $files }){ $drafts ->
        [0] {""}
       *[other] {" "}; pas encore partagés : { $drafts }
    }
    Réflexions, pour vous seulement : { $reflections } (REVOIR)
    Nos envois : { NUMBER($received, useGrouping: 0) } messages, { NUMBER($kilobytes, useGrouping: 0) } Ko (cette semaine { NUMBER($week, useGrouping: 0) } Ko)
    NOM change votre nom. EFFACEZ-MOI vous efface.
mydata-nothing = Nous ne gardons rien de vous, sauf cette conversation, et elle sera effacée dans un jour.

forget-sure = Dois-je vous effacer ? Votre nom, vos numéros et vos adhésions disparaissent pour toujours. Vos messages restent, signés "un ancien membre" ; pour en retirer un, envoyez d'abord RETIRER et son code.
forget-yes = Oui, effacez-moi
forget-no = Non, gardez-moi
forget-kept = D'accord, rien n'a été effacé.
forgotten = C'est fait, vos données sont effacées. Merci pour tout ce que vous avez donné. Vous pouvez revenir à tout moment.

link-code = Sur votre autre téléphone ou application, envoyez-moi : LIER { $digits }. Cela marche pendant { $minutes } minutes.
link-how = Pour relier ce téléphone à votre place dans une communauté, envoyez LIER depuis votre premier téléphone. Six chiffres y arriveront, à envoyer ici.
link-wrong = Ces chiffres ne sont pas bons, ou trop anciens. Envoyez à nouveau LIER depuis votre premier téléphone.
link-wait = Trop d'essais avec de mauvais chiffres. Merci d'attendre { $minutes } minutes.
link-taken = Ce téléphone est déjà celui d'un membre. Pour le relier à quelqu'un d'autre, envoyez d'abord EFFACEZ-MOI ici.
linked = C'est fait ! Pour moi, ce téléphone et l'autre sont maintenant une seule personne. J'écris à celui que vous avez utilisé en dernier.

channel-name = { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
    [sms] SMS
   *[other] { $channel }
}
