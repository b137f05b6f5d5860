# La question de la semaine.
prompt-weekly =
    { $question }
    Réponse privée, quand vous voulez cette semaine.
prompt-missed = La question de { $community } prévue { $weekday } à { $time } n'a pas pu partir à temps et a été laissée de côté. Pour en envoyer une : AMORCE

prompt-which = Quelle question pour { $community } maintenant ? Choisissez-en une ou écrivez la vôtre.
prompt-send = L'envoyer maintenant à { $count ->
    [one] { $count } membre
   *[other] { $count } membres
} de { $community } ?
prompt-just = { $community } a reçu sa question de la semaine à { $time }.
prompt-just-by = { $name } a envoyé une question à { $community } à { $time }.
prompt-sent = Elle part vers { $count ->
    [one] { $count } membre
   *[other] { $count } membres
}. Leurs réponses restent privées.
prompt-sent-wide = Elle part vers tout le monde dans { $community }. Les réponses restent privées.
prompt-not-sent = D'accord, rien n'est parti.
prompt-nobody = Personne n'est joignable dans { $community } pour le moment : rien n'est parti.
prompt-too-long = C'est trop long pour une question. Restez sous { $limit } caractères.
prompt-no-file = Une question part en mots seulement. Envoyez AMORCE et vos mots.

prompt-add-words = ajouter, garder
prompt-own-words = liste, les nôtres
removing-words = retirer, supprimer, effacer, non
stopping-words = stop, arrêt, arrêter, jamais, aucun, non
prompt-kept = Gardée : { $community } la recevra une des prochaines semaines. AMORCE LISTE montre vos questions.
prompt-kept-how = Envoyez AMORCE AJOUTER et la question à garder pour une prochaine semaine.
prompt-own-none = Aucune question à vous n'est gardée. Pour en garder une, envoyez AMORCE AJOUTER et la question.
prompt-own-head = Vos propres questions dans { $community } :
prompt-own-how = Pour en retirer une, envoyez son numéro, par exemple : AMORCE RETIRER 1
prompt-own-removed = Retirée : { $words }
prompt-own-unknown = Aucune de vos questions n'a ce numéro. AMORCE LISTE les montre.
prompt-own-many = { $most } questions sont déjà gardées. Retirez-en une d'abord : AMORCE LISTE les montre.

schedule-none = { $community } n'a pas encore de question de la semaine. Pour la fixer, envoyez un jour et une heure, par exemple : CALENDRIER vendredi 16h
schedule-shown = { $community } reçoit une question chaque { $weekday } à { $time } ({ $zone }).
schedule-next = La prochaine : { $when }, { $time }
schedule-next-none = Aucune n'est prévue : les vacances ne laissent pas de tel jour.
schedule-holidays = Sauf en vacances : { $list }
schedule-how = Pour changer : CALENDRIER vendredi 16h. Pour finir : CALENDRIER STOP. Vacances : VACANCES 12 déc au 6 janv
schedule-set = D'accord : { $community } reçoit une question chaque { $weekday } à { $time } ({ $zone }).
schedule-quiet = C'est une heure calme là-bas : la question arrivera à { $time }.
schedule-stopped = D'accord, plus de question chaque semaine. AMORCE en envoie une à la main.
schedule-stopped-none = Il n'y a pas de question de la semaine à arrêter.
schedule-unread = Je n'ai pas pu y lire un jour et une heure : rien n'a changé. Envoyez par exemple : CALENDRIER vendredi 16h
schedule-zone-unknown = Je ne connais pas le fuseau horaire { $zone } : rien n'a changé. Un fuseau s'écrit comme Africa/Nairobi.

holiday-none = Aucunes vacances ne sont notées. Pour en noter, envoyez les jours, par exemple : VACANCES 12 déc au 6 janv
holiday-head = Vacances de { $community }, sans question :
holiday-how = Pour en retirer, envoyez leur numéro, par exemple : VACANCES RETIRER 1
holiday-set = D'accord, { $community } ne reçoit pas de question du { $first } au { $last }.
holiday-set-day = D'accord, { $community } ne reçoit pas de question le { $first }.
holiday-removed = D'accord, ce ne sont plus des vacances : { $days }
holiday-unread = Je n'ai pas pu y lire les jours : rien n'a changé. Envoyez par exemple : VACANCES 12 déc au 6 janv
holiday-past = Ces jours sont passés : rien n'a changé.
holiday-long = C'est plus de { $most } jours : rien n'a changé. Regardez les dates encore une fois.
holiday-backwards = Ces vacances finissent avant de commencer : rien n'a changé. Regardez les dates encore une fois.
holiday-unknown = Aucunes vacances n'ont ce numéro. VACANCES les montre.
holiday-many = { $most } vacances sont déjà notées. Retirez-en d'abord : VACANCES les montre.

weekday-0 = lundi
weekday-1 = mardi
weekday-2 = mercredi
weekday-3 = jeudi
weekday-4 = vendredi
weekday-5 = samedi
weekday-6 = dimanche

# What may stand around an hour. A part of the day shifts the hour so much, and begins at the hour behind it.
when-parts = du matin 0 0, matin 0 0, de l'après-midi 0 12, après-midi 0 12, du soir 0 12, soir 0 12
when-small-words = à, a, le, les, tous, chaque, heures, heure, heure de, fuseau, de, svp
holiday-small-words = du, de, au, le, jusqu'au, et, à, a, entre, la
