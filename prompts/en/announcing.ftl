# News from a programme to all communities of an area, and what becomes of it.
news =
    { $code } - News from { $programme }:
    { $news }

announce-which = What is the news? Send it in one message; a photo or a document may come with it.
announce-too-long = That is { $length } characters, too long for news, so nothing was sent. Please keep it under { $limit }.
announce-one-file = Only one file can go with news, so nothing was sent. Please send ANNOUNCE and your words again with one of them.
announce-nobody = Nobody in { $where } can be reached now, so nothing was sent.
announce-just = { $code } went to { $where } at { $time }.
announce-just-by = { $name } sent { $code } to { $where } at { $time }.
announce-same = These very words went to { $where } as { $code } at { $time }, so nothing was sent again.
announce-reach = To { $count ->
    [one] one member
   *[other] { $count } members
} in { $communities ->
    [one] one community
   *[other] { $communities } communities
}: { $inside } at once{ $grouped ->
    [0] {""}
   *[other] {" "}({ $grouped } in a group)
}{ $digest ->
    [0] {""}
   *[other] , { $digest } with their digest
}{ $parked ->
    [0] {""}
   *[other] , { $parked } when they next write
}. About { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h
}{ $cost ->
    [none] .
   *[other] , { $cost }.
}
announce-send = Send this to { $where } now?
announce-part = Only to a part
announce-part-which = To which part of { $where }?
announce-sent = { $code } is on its way to { $count ->
    [one] one member
   *[other] { $count } members
} in { $communities ->
    [one] one community
   *[other] { $communities } communities
}. I tell you in an hour and in a day how it went. To take it back: WITHDRAW { $code }
announce-not-sent = All right, nothing was sent.

# How it got on, in numbers.
news-state = { $count ->
    [one] One member has { $code }
   *[other] { $count } members have { $code }
}{ $read ->
    [none] {""}
   *[other] , { $read } read it
}{ $groups ->
    [0] {""}
    [one] , one group has it
   *[other] , { $groups } groups have it
}{ $digest ->
    [0] {""}
   *[other] , { $digest } get it with their digest
}{ $parked ->
    [0] {""}
   *[other] , { $parked } when they next write
}{ $way ->
    [0] {""}
    [more] , and it still goes to more
   *[other] , { $way } on the way
}{ $failed ->
    [0] {""}
   *[other] , { $failed } out of reach
}.
news-list =
    News:
    { $lines }
    To read one: MORE { $code }
news-none = There is no news yet.

# What is said to news goes to who announced it, and what they say to that goes back.
news-reply =
    { $name }, { $community }, on { $code }:
    { $words }
news-reply-sent = Your words went to { $programme }, with your name. Your colleagues do not see them.
news-nobody = Nobody of { $programme } can be reached now, so your words went to nobody.
news-no-file = News is answered in words: a file cannot go with them. Please write it.
news-own = { $code } is your own news. To say more to all of them: ANNOUNCE and your words.
news-answer =
    { $programme } on { $code }, to you alone:
    { $words }
news-answer-sent = Your answer is on its way to the one who wrote, and to nobody else.
news-unheard = Who wrote that cannot be reached any more, so your answer went to nobody.
