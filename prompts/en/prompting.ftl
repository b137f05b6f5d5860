# The weekly question to reflect on.
prompt-weekly =
    { $question }
    Your reply stays private. Any time this week, if you like.
prompt-missed = The question of { $community } for { $weekday } { $time } could not go out in time, so I left it out.

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
