# The ways of a community, which its facilitators set. Each title stands before its value, and can be typed.
customs-head = The ways of { $community }:
customs-how = To change one, send SETTINGS, its number and the new value, like: SETTINGS 5 7
customs-changed = All right. From now on:
customs-unknown = There is no such setting. SETTINGS shows them all with their numbers.

customs-rhythm = Members hear
customs-digest-hour = Digest hour
customs-digest-day = Digest day
customs-quiet = Quiet hours
customs-cap = Messages a day
customs-escalate = Help goes to facilitators after
customs-travel = Help goes to other communities after
customs-circle = Members for a circle
customs-stories = Stories from elsewhere
customs-weekend = Weekend
customs-hosting = Who hosts next, asked monthly

customs-none = none
customs-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
customs-day = { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}

customs-ask-rhythm = How shall members hear from each other, unless they choose for themselves?
customs-ask-digest-hour = When shall the digest come? Please send a full hour from 0 to 23.
customs-ask-digest-day = On which day shall the weekly digest come?
customs-ask-quiet = When shall it be quiet? Please send two full hours from 0 to 23, like 20-6, or 0-0 for never.
customs-ask-cap = How many messages a day may reach a member at once? Please send a number from { $least } to { $most }.
customs-ask-escalate = After how many hours without an answer shall facilitators hear of a request for help? Please send a number from { $least } to { $most }.
customs-ask-travel = After how many hours without an answer may other communities be asked? Please send a number from { $least } to { $most }.
customs-ask-circle = How many must join an idea before its circle opens? Please send a number from { $least } to { $most }.
customs-ask-stories = Shall a story from elsewhere come once a week?
customs-ask-weekend = On which days do teachers rest? Please send them, like: Saturday Sunday. Or 0 for none.
customs-ask-hosting = Once a month, shall I ask everyone who would like to host next?
