# La question de la semaine.
prompt-weekly =
    { $question }
    Votre réponse reste privée. Quand vous voulez cette semaine.
prompt-missed = La question de { $community } prévue { $weekday } à { $time } n'a pas pu partir à temps : je l'ai laissée de côté.

weekday-0 = lundi
weekday-1 = mardi
weekday-2 = mercredi
weekday-3 = jeudi
weekday-4 = vendredi
weekday-5 = samedi
weekday-6 = dimanche
