# Swali la wiki la kutafakari.
prompt-weekly =
    { $question }
    Jibu lako ni siri yako. Wakati wowote wiki hii, ukipenda.
prompt-missed = Swali la { $community } la { $weekday } { $time } halikuweza kutumwa kwa wakati, kwa hiyo nimeliacha.

weekday-0 = Jumatatu
weekday-1 = Jumanne
weekday-2 = Jumatano
weekday-3 = Alhamisi
weekday-4 = Ijumaa
weekday-5 = Jumamosi
weekday-6 = Jumapili

# What may stand around an hour. A part of the day shifts the hour so much, and begins at the hour behind it.
when-parts = asubuhi 6 1, mchana 6 10, alasiri 6 12, jioni 6 12, usiku 6 18, alfajiri 6 0
when-small-words = saa, kila, siku, siku ya, ya, za, tafadhali
holiday-small-words = kuanzia, kutoka, tangu, tarehe, hadi, mpaka, na, ya, mwezi, wa
