# Ideas: proposed, joined, and tried together in a circle.
relay-idea =
    { $code } - { $author }
    { $text }

idea-which = What would you like to try together with colleagues? Tell your idea in one message.
idea-how = Please send IDEA and what you would like to try together, in one message.
idea-offer = An idea to try together
also-idea-offer = { command-idea }
idea-button = I am in
idea-sent = { $count ->
    [0] { $code } is kept, though nobody else can be reached here yet.
    [one] { $code } is on its way to one colleague.
   *[other] { $code } is on its way to { $count } colleagues.
} When { $size } are in, you with them, I bring you together.
idea-sent-wide = { $code } is on its way to everyone. When { $size } are in, you with them, I bring you together.

in-which = Which one? Please send IN and its code, like: IN I3
in-no-idea = { $code } is not an idea. You can be in on what has a code like I3.
in-now = You are in on { $code }: { $count } of { $size } so far. To go out again: OUT { $code }
in-already = You are in on { $code } already: { $count } of { $size } so far.
in-opens = You are in on { $code }, and that makes { $size }: I bring you together now.
in-joins = You are in on { $code }, too. I tell the others.
in-told = { $name } is in on your { $code }: { $count } of { $size } so far.
in-ended = The circle of { $code } has ended. To try it again, send IDEA and your words.

out-which = Which one? Please send OUT and its code, like: OUT I3
out-now = You are out of { $code }.
out-circle = You are out of { $code } and have left its circle { $circle }.
out-not = You are not in on { $code }, so nothing has changed.

circle-name = Circle: { $idea }
circle-opened =
    { $code } has enough people! You are now a circle of your own, { $circle }: { $people }.
    What you write still goes to { $community }. To write in the circle, send COMMUNITY and choose it. LEAVE there takes you out.
    In { $weeks } weeks I ask you all whether it goes on.
circle-host = You host { $circle }: welcome the others with a first question. END closes it for all, when its work is done.
circle-joined =
    You are now in { $circle }, with { $people }.
    What you write still goes to { $community }. To write in the circle, send COMMUNITY and choose it.
circle-newcomer = { $name } has joined { $circle }. Say hello there!
circle-host-now = You host { $circle } now, since its host has left. END closes it for all, when its work is done.
circle-ask = { $circle } has run for a while: shall it go on? You can also send GO ON or END.
circle-on = Go on
circle-finish = End it
circle-voted = Thank you! I tell you what most of you want when all have answered, or in a week.
circle-continues = { $circle } goes on, as most of you want. In { $weeks } weeks I ask again.
circle-ended = { $circle } has ended. Thank you for all that you tried together! What you let others find can still be found.
circle-ended-back = { $circle } has ended. Thank you for all that you tried together! You write to { $community } again. PRACTICE tells them what worked.
circle-none = You are in no circle. To start one, send IDEA and your words.
circle-runs = { $circle } goes on for now. I ask you all when its weeks are over. LEAVE takes you out.
circle-not-host = Only the host of { $circle } can end it for all. LEAVE takes you out.
circle-sure = Shall I end { $circle } for all of you?
circle-sure-yes = Yes, end it
circle-sure-no = No, go on
circle-kept = All right, { $circle } goes on.
