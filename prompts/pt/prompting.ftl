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
