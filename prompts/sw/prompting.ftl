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
