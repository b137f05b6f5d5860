# A pergunta da semana.
prompt-weekly =
    { $question }
    A sua resposta fica privada. Quando quiser, nesta semana.
prompt-missed = A pergunta de { $community } de { $weekday } às { $time } não saiu a tempo e ficou de fora. Para enviar uma agora: QUESTÃO

prompt-which = Que pergunta recebe agora { $community }? Escolha uma ou escreva a sua.
prompt-send = Enviar agora a { $count ->
    [one] { $count } membro
   *[other] { $count } membros
} de { $community }?
prompt-just = { $community } recebeu a sua pergunta da semana às { $time }.
prompt-just-by = { $name } enviou uma pergunta a { $community } às { $time }.
prompt-sent = Está a caminho de { $count ->
    [one] { $count } membro
   *[other] { $count } membros
}. O que responderem fica privado.
prompt-sent-wide = Está a caminho de todos em { $community }. O que responderem fica privado.
prompt-not-sent = Tudo bem, nada foi enviado.
prompt-nobody = Agora não se pode escrever a ninguém em { $community }: nada foi enviado.
prompt-too-long = É longo demais para uma pergunta. Por favor, menos de { $limit } caracteres.
prompt-no-file = Uma pergunta vai só em palavras. Envie QUESTÃO e as suas palavras.

prompt-add-words = acrescentar, adicionar, guardar
prompt-own-words = nossas, próprias, lista
removing-words = tirar, remover, apagar
stopping-words = parar, não, nunca, chega
prompt-kept = Guardada: { $community } recebe esta pergunta numa das próximas semanas. QUESTÃO NOSSAS mostra as suas perguntas.
prompt-kept-how = Envie QUESTÃO ACRESCENTAR e a pergunta a guardar para uma próxima semana.
prompt-own-none = Não há perguntas suas guardadas. Para guardar uma, envie QUESTÃO ACRESCENTAR e a pergunta.
prompt-own-head = As suas próprias perguntas em { $community }:
prompt-own-how = Para tirar uma, envie o número dela, como: QUESTÃO TIRAR 1
prompt-own-removed = Tirada: { $words }
prompt-own-unknown = Nenhuma pergunta sua tem esse número. QUESTÃO NOSSAS mostra todas.
prompt-own-many = Já há { $most } perguntas guardadas. Tire uma primeiro: QUESTÃO NOSSAS mostra todas.

schedule-none = { $community } ainda não tem pergunta da semana. Para marcar, envie um dia e uma hora, como: CALENDÁRIO sexta-feira 16:00
schedule-shown = { $community } recebe uma pergunta cada { $weekday } às { $time } ({ $zone }).
schedule-next = A próxima: { $when }, { $time }
schedule-next-none = Nenhuma está prevista: as férias não deixam um dia assim.
schedule-holidays = Salvo nas férias: { $list }
schedule-how = Para mudar: CALENDÁRIO sexta-feira 16:00. Para terminar: CALENDÁRIO PARAR. Férias: FÉRIAS 12 dez a 6 jan
schedule-set = Tudo bem: { $community } recebe uma pergunta cada { $weekday } às { $time } ({ $zone }).
schedule-quiet = A essa hora há silêncio lá: a pergunta chega às { $time }.
schedule-stopped = Tudo bem, já não há pergunta todas as semanas. QUESTÃO envia uma à mão.
schedule-stopped-none = Não há pergunta da semana para terminar.
schedule-unread = Não consegui ler um dia e uma hora, por isso nada mudou. Envie assim: CALENDÁRIO sexta-feira 16:00
schedule-zone-unknown = Não conheço o fuso horário { $zone }, por isso nada mudou. Os fusos escrevem-se como Africa/Maputo.

holiday-none = Não há férias marcadas. Para marcar, envie os dias, como: FÉRIAS 12 dez a 6 jan
holiday-head = Férias de { $community }, sem pergunta:
holiday-how = Para tirar umas, envie o número delas, como: FÉRIAS TIRAR 1
holiday-set = Tudo bem, { $community } não recebe pergunta de { $first } a { $last }.
holiday-set-day = Tudo bem, { $community } não recebe pergunta em { $first }.
holiday-removed = Tudo bem, já não são férias: { $days }
holiday-unread = Não consegui ler os dias, por isso nada mudou. Envie assim: FÉRIAS 12 dez a 6 jan
holiday-past = Esses dias já passaram, por isso nada mudou.
holiday-long = São mais de { $most } dias, por isso nada mudou. Veja as datas outra vez.
holiday-backwards = Essas férias terminam antes de começar, por isso nada mudou. Veja as datas outra vez.
holiday-unknown = Nenhumas férias têm esse número. FÉRIAS mostra todas.
holiday-many = Já há { $most } férias marcadas. Tire umas primeiro: FÉRIAS mostra todas.

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
