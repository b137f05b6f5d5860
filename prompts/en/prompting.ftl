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
