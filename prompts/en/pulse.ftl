# The pulse of a community, for who hosts it: in words that do without the picture, and the words on the picture.
span-hours = { $count ->
    [0] less than an hour
    [one] one hour
   *[other] { $count } hours
}
span-days = { $count ->
    [one] one day
   *[other] { $count } days
}

pulse-head = { $community }, the last { $days } days
pulse-people = { $members ->
    [one] One member
   *[other] { $members } members
}: { $active } active, { $new } new, { $silent } silent
pulse-help = { $open ->
    [0] No request for help waits for an answer
    [one] One request for help has waited { $longest } for an answer
   *[other] { $open } requests for help wait for an answer: half of them over { $median }, the longest { $longest }
}
pulse-answered = First answers: half within { $span }
pulse-reflections = Reflections: { $count }
pulse-reflections-few = Reflections: from fewer than five people
pulse-voices = { $voices ->
    [0] Nobody has said anything yet
    [one] All was said by one person
   *[other] Two people said { $share }% of it all
}
pulse-ideas = What you could do:
pulse-idea-help = Read { $code }, which waits longest
pulse-idea-ask = Ask everyone one easy question
pulse-idea-voices = Ask those who say little, one question
pulse-idea-quiet = Say hello to who has gone silent
pulse-idea-new = See who is new, and greet them
pulse-idea-invite = Invite a colleague
pulse-idea-cohost = Ask a colleague to host with you
pulse-idea-welcome = Write a greeting for who joins
pulse-idea-thank = Thank everyone for what they gave

pulse-chart-days = The last { $days } days
pulse-chart-people = Members: { $count }
pulse-chart-active = spoke: { $count }
pulse-chart-new = new: { $count }
pulse-chart-silent = silent: { $count }
pulse-chart-help = Requests for help that wait: { $count }
pulse-chart-median = half of them over { $span }
pulse-chart-longest = the longest: { $span }
pulse-chart-voices = Who said it all
pulse-chart-two = two people
pulse-chart-others = everyone else
