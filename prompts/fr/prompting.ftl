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

# What may stand around an hour. A part of the day shifts the hour so much, and begins at the hour behind it.
when-parts = du matin 0 0, matin 0 0, de l'après-midi 0 12, après-midi 0 12, du soir 0 12, soir 0 12
when-small-words = à, a, le, les, tous, chaque, heures, heure, heure de, fuseau, de, svp
holiday-small-words = du, de, au, le, jusqu'au, et, à, a, entre, la
