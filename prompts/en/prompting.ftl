# The weekly question to reflect on.
prompt-weekly =
    { $question }
    Replies stay private. Any time this week, if you like.
prompt-missed = The question of { $community } for { $weekday } { $time } could not go out in time and was left out. To send one now: PROMPT

prompt-which = Which question shall { $community } get now? Choose one, or write your own.
prompt-send = Send it to { $count ->
    [one] one member
   *[other] { $count } members
} of { $community } now?
prompt-just = { $community } got its weekly question at { $time }.
prompt-just-by = { $name } sent { $community } a question at { $time }.
prompt-sent = It is on its way to { $count ->
    [one] one member
   *[other] { $count } members
}. What they reply stays private.
prompt-sent-wide = It is on its way to everybody in { $community }. What they reply stays private.
prompt-not-sent = All right, nothing was sent.
prompt-nobody = Nobody in { $community } can be reached now, so nothing was sent.
prompt-too-long = That is too long for a question. Please keep it under { $limit } characters.
prompt-no-file = A question goes as words alone. Please send PROMPT and your words.

prompt-add-words = add, keep
prompt-own-words = own, ours, list
removing-words = off, remove, delete
stopping-words = stop, off, never, none, no
prompt-kept = Kept: { $community } gets it in a coming week. PROMPT OWN lists your questions.
prompt-kept-how = Please send PROMPT ADD and the question to keep for a coming week.
prompt-own-none = No question of your own is kept. To keep one for a coming week, send PROMPT ADD and the question.
prompt-own-head = Your own questions in { $community }:
prompt-own-how = To remove one, send its number, like: PROMPT OFF 1
prompt-own-removed = Removed: { $words }
prompt-own-unknown = There is no question of your own with that number. PROMPT OWN lists them.
prompt-own-many = { $most } questions are kept already. Please remove one first: PROMPT OWN lists them.

schedule-none = { $community } has no weekly question yet. To set one, send a day and an hour, like: SCHEDULE Friday 16:00
schedule-shown = { $community } gets a question every { $weekday } at { $time } ({ $zone }).
schedule-next = Next: { $when }, { $time }
schedule-next-none = None is planned: the holidays leave no such day.
schedule-holidays = Not in the holidays: { $list }
schedule-how = To change it: SCHEDULE Friday 16:00. To end it: SCHEDULE STOP. Holidays: HOLIDAY 12 Dec to 6 Jan
schedule-set = All right: { $community } gets a question every { $weekday } at { $time } ({ $zone }).
schedule-quiet = That hour is quiet there: the question arrives at { $time }.
schedule-stopped = All right, no weekly question any more. PROMPT sends one by hand.
schedule-stopped-none = There is no weekly question to end.
schedule-unread = I could not read a day and an hour in that, so nothing has changed. Please send it like: SCHEDULE Friday 16:00
schedule-zone-unknown = I do not know the time zone { $zone }, so nothing has changed. Zones look like Africa/Nairobi.

holiday-none = No holidays are set. To set some, send the days, like: HOLIDAY 12 Dec to 6 Jan
holiday-head = Holidays of { $community }, without a question:
holiday-how = To remove one, send its number, like: HOLIDAY OFF 1
holiday-set = All right, { $community } gets no question from { $first } to { $last }.
holiday-set-day = All right, { $community } gets no question on { $first }.
holiday-removed = All right, that is no holiday any more: { $days }
holiday-unread = I could not read the days in that, so nothing has changed. Please send them like: HOLIDAY 12 Dec to 6 Jan
holiday-past = Those days are over, so nothing has changed.
holiday-long = That is longer than { $most } days, so nothing has changed. Please look at the dates again.
holiday-backwards = Those holidays end before they begin, so nothing has changed. Please look at the dates again.
holiday-unknown = There is no holiday with that number. HOLIDAY lists them.
holiday-many = { $most } holidays are set already. Please remove one first: HOLIDAY lists them.

weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday

# What may stand around an hour. A part of the day shifts the hour so much, and begins at the hour behind it.
when-parts = am 0 0, pm 0 12, a.m. 0 0, p.m. 0 12, in the morning 0 0, in the afternoon 0 12, in the evening 0 12
when-small-words = at, on, every, each, o'clock, oclock, time, of, the, in, please
holiday-small-words = from, to, until, till, through, and, of, the, on, between
