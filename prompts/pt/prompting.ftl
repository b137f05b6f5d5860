# A pergunta da semana.
prompt-weekly =
    { $question }
    A sua resposta fica privada. Quando quiser, nesta semana.
prompt-missed = A pergunta de { $community } para { $weekday } às { $time } não saiu a tempo e deixei-a passar.

weekday-0 = segunda-feira
weekday-1 = terça-feira
weekday-2 = quarta-feira
weekday-3 = quinta-feira
weekday-4 = sexta-feira
weekday-5 = sábado
weekday-6 = domingo

# What may stand around an hour. A part of the day shifts the hour so much, and begins at the hour behind it.
when-parts = da manhã 0 0, da tarde 0 12, da noite 0 12
when-small-words = às, as, à, a, na, nas, no, o, cada, todas, toda, todos, horas, hora, hora de, de, por favor
holiday-small-words = de, do, da, a, ao, à, até, desde, e, o, entre, dia
