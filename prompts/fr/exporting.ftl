# EXPORTER : les journaux d'un programme en fichier, pour les coordinations.
export-when = De quelle période doit être l'export de { $programme } ? Vous pouvez aussi écrire : EXPORTER 1 janvier au 31 mars
export-this-month = Ce mois-ci
export-last-month = Le mois dernier
export-this-year = Cette année
export-last-year = L'année dernière
export-always = Tout
export-days = { $first } au { $last }
export-unread = Je n'ai pas compris "{ $words }" : rien n'a été fait. Envoyez par exemple : EXPORTER mois dernier, ou EXPORTER 1 janvier au 31 mars récits Excel
export-backwards = Ces jours finissent avant de commencer : rien n'a été fait. Merci de revoir les dates.
export-future = Ces jours sont encore à venir : rien n'a été fait. Merci de revoir les dates.
export-no-day = Ce jour n'existe pas : rien n'a été fait. Merci de revoir les dates.
export-begun = Je le prépare, sans noms : { $programme }, { $days }. Vous le recevrez ici quand il sera prêt.
export-begun-named = Je le prépare, avec les noms : { $programme }, { $days }. Vous le recevrez ici quand il sera prêt.
export-under-way = Un autre de vos exports est en préparation. Redemandez quand vous l'aurez reçu.
export-no-links = Je ne peux envoyer aucun fichier dans ce chat sans adresse web. Demandez à la personne qui gère Staffroom de régler PUBLIC_URL.
export-no-key = Les exports ne sont pas encore prêts. Demandez à la personne qui gère Staffroom de régler SECRET_KEY.
export-no-format = Ce format n'est pas installé ici : rien n'a été fait. Demandez du CSV, par exemple : EXPORTER mois dernier
export-why = Un export avec les noms montre qui a dit quoi. Pour quoi en avez-vous besoin ? Votre réponse reste dans le registre de qui a fait quoi.
export-why-short = Dites en quelques mots pour quoi vous en avez besoin, { $limit } lettres au plus.
export-sure = Avec les noms et les textes entiers : { $programme }, { $days }. Gardez-le fermé, et effacez-le quand il a servi. Je le prépare ?
export-not = D'accord, rien n'a été fait.
export-file = Voici l'export de { $programme }. Commencez par dictionary.csv. Un programme a retiré noms et numéros : relisez les textes avant de les publier.
export-file-named = Voici l'export de { $programme }, avec les noms. Gardez-le fermé, et effacez-le quand il a servi.
export-link = L'export de { $programme } est prêt, pour { $hours } heures : { $link }
    Commencez par dictionary.csv. Relisez les textes avant de les publier.
export-link-named = L'export de { $programme } avec les noms est prêt, pour { $hours } heures : { $link }
    Ne donnez le lien à personne, et effacez le fichier quand il a servi.
export-no-room = Il n'y avait pas assez de place pour votre export : rien n'en a été gardé. Réessayez plus tard, ou pour moins de temps : EXPORTER
export-failed = Votre export n'a pas pu être fait, rien n'en a été gardé. Merci de réessayer : EXPORTER
export-no-right = Cet export n'est plus dans ce dont vous vous occupez : il n'a pas été fait.
export-too-large = Votre export est trop grand pour ce chat. Demandez moins de temps : EXPORTER
export-link-over = Ce lien n'est plus valable, ou il n'est pas entier. Envoyez EXPORTER au bot pour en avoir un autre.

# Ce qu'on peut écrire à côté de la période. Derrière les mots, ce qu'ils veulent dire.
export-named-words = avec les noms, avec noms, noms
export-kind-words = messages post, message post, publications post, demandes help, demande help, aide help, récits story, récit story, pratiques practice, pratique practice, idées idea, idée idea, essais trial, adaptations adaptation
export-log-words = contributions contributions, réponses answers, réflexions reflections, questions prompt_runs, envois deliveries, membres membership
export-small-words = en, de, des, du, pour, le, la, les, et, svp, seulement, un, fichier, format

# La même chose sur une page.
export-page-title = Exporter les journaux
export-page-about = Ce qui a été donné, répondu, demandé et envoyé, en fichiers dans une archive, gardée deux jours. Ni nom ni numéro n'y figure, autant qu'un programme les trouve : relisez les textes avant de les publier.
export-page-made = Vos exports
export-page-get = Télécharger
export-page-until = jusqu'au { $when }
export-page-failed = n'a pas pu être fait : pas assez de place, ou un problème. Merci de réessayer
export-page-under-way = est en préparation.
export-page-again = Regarder encore
export-page-from = Premier jour
export-page-to = Dernier jour
export-page-format = Format
export-page-logs = Journaux (tous, si vous n'en choisissez aucun)
export-page-kinds = Sortes de contributions (toutes, si vous n'en choisissez aucune)
export-page-names = Noms
export-page-named = Avec les noms et les textes entiers
export-page-why = Pour quoi avez-vous besoin des noms ? Gardé dans le registre de qui a fait quoi
export-page-reason = Dites en quelques mots pour quoi vous avez besoin des noms. Rien n'a été fait.
export-page-make = Préparer l'export
export-log = { $log ->
    [contributions] Contributions
    [answers] Qui a répondu à qui
    [reflections] Réflexions partagées
    [reflection_counts] Combien ont réfléchi
    [prompt_runs] Questions posées
    [deliveries] Ce qui a été envoyé
   *[membership] Membres
}
export-kind = { $kind ->
    [post] Messages
    [help] Demandes d'aide
    [answer] Réponses
    [story] Récits
    [practice] Pratiques
    [idea] Idées
    [trial] Essais
    [adaptation] Adaptations
   *[reflection] Réflexions partagées
}
