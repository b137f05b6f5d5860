# Communities as their coordinators see them: list, changes, ends, and new ones.
communities-none = There is no community there yet. NEW COMMUNITY makes one.
communities-list = Communities { $from } to { $to } of { $count }. Choose one to see more:
communities-line = { $name }: { $life ->
    [new] new
    [alive] alive
    [quiet] quiet
    [asleep] asleep
   *[closed] closed
}, { $members ->
    [one] 1 member
   *[other] { $members } members
}
communities-next = Next ones
community-shown =
    { $name } ({ $area })
    { $life ->
        [new] New: nobody has written yet.
        [alive] Alive: somebody wrote within 10 days.
        [quiet] Quiet: nobody has written for 10 days.
        [asleep] Asleep: nobody has written for 30 days.
       *[closed] Closed.
    }
    Members: { $members }, facilitators: { $hosts }
    { $language }, { $zone }
    JOIN { $code }
community-invite = Invite a facilitator
community-hosts = Facilitators
community-rename = Another name
community-move = Another area
community-merge = Merge it into another
community-close = Close it
community-reopen = Open it again
community-back = Back to the list

community-not-yours = I know no such community among those that you look after. COMMUNITIES shows them.
community-closed-already = { $community } is closed. COMMUNITIES shows it at the end, to open it again.
community-open-already = { $community } is open already.
community-merged = { $community } has become part of another community, and cannot be opened again.
community-left = All right, I have changed nothing.
community-name-bad = A name has 1 to { $limit } letters, all of them visible. Please send another.
community-name-taken = There is a { $name } already in the programme. Please send another name.
community-area-bad = An area is a path of words, like: kenya/turkana/kakuma. Please send it again.
community-zone-bad = I know no language or time zone { $zone }. Send them like: en Africa/Nairobi
community-which-name = { $community } has which name from now on?
community-renamed = { $before } is now called { $name }.
community-which-area = { $community } lies in { $area }. Where from now on? Send the whole path, like: kenya/turkana/kakuma
community-moved = { $community } now lies in { $area }.

community-which-into = { $community } becomes part of which other? Send its join code or its name.
merge-unknown = I know no open community { $words } among those that you look after. Send its join code or its whole name.
merge-same = That is { $community } itself. Send the code of the other one.
merge-programmes = They belong to two programmes, and cannot be merged.
merge-sure = { $old } (members: { $members }) becomes part of { $new } (members: { $others }). All are told, and can leave. What was said stays in { $old }. This cannot be undone. Shall I?
merge-done = { $old } is now part of { $new }: { $count ->
    [one] one person is new there
   *[other] { $count } people are new there
}. JOIN { $code } leads there, too.
merge-news = { $old } is now part of { $new }: colleagues from there read and write here from now on. Welcome!
merge-group = { $old } is now part of { $new }. This group hears { $new } from now on. To end that: /link and another code, or remove me.
merge-moved = { $old } is now part of { $new }, and you are in it: what you post goes there. To leave it: COMMUNITY, then LEAVE. What was said before: MORE P7 { $code }
merge-left = { $old } has become part of { $new }. You are not in it. If you want to be: JOIN { $code }

close-sure = { $community } has { $members ->
    [one] 1 member, who is
   *[other] { $members } members, who are
} told. Nothing goes there any more, until you open it again. Shall I close it?
close-done = { $community } is closed. COMMUNITIES shows it at the end of the list.
community-closes = { $community } is closed from today, so nothing more comes from there. Thank you for all you gave! Your coordinator can open it again.
reopen-done = { $community } is open again. Members: { $members }
community-reopens = { $community } is open again, and you are in it as before. To leave it: COMMUNITY, then LEAVE
join-closed = { $community } is closed. Your coordinator can open it again.

hosts-invited =
    Pass this on to who shall host { $community }. It works once, until { $until }:
    JOIN { $code }
hosts-none = Nobody hosts { $community } yet. COMMUNITIES, then Invite a facilitator, gives a code.
hosts-who =
    Who hosts { $community }. Send a number to change it:
    { $lines }
hosts-which = Please send a number from 1 to { $count }.
hosts-what = What shall be with { $name }?
hosts-relieve = Host no more, but stay
hosts-remove = Leave the community
hosts-nothing = Nothing
hosts-relieved = { $name } hosts { $community } no more, and stays a member.
hosts-removed = { $name } is in { $community } no more.
host-not-there = They do not host { $community } any more. Nothing has changed.
host-relieved = You host { $community } no more, by decision of your coordinator. You are still a member. Thank you for all you did!
host-removed = Your coordinator has removed you from { $community }. Nothing more comes from there.

found-which-name = What shall the new community be called?
found-which-area = In which area is { $community }? Choose, or send another path, like: kenya/turkana/kakuma
found-sure = { $community } in { $area }, in { $language }, with the time of { $zone }. Is that right?
found-other-ways = Other language or zone
found-which-ways = Which language, and which time zone? Send both, like: en Africa/Nairobi
found-not = All right, I have made no community.
found-done =
    { $community } is there. Teachers join with: JOIN { $code }
    For who shall host it (works once): JOIN { $host }
    They find links and a poster with INVITE.
found-done-links =
    { $community } is there. Teachers join with: JOIN { $code }
    { $lines }
    The picture is for the staffroom's wall. For who shall host it (works once): JOIN { $host }
