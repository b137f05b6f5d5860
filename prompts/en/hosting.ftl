# Hosting from hand to hand, and what keeps a community going by itself.
host-line = { $number } { $name }
host-whom-over =
    Who shall host { $community } in your place? Send a number, or any member's name:
    { $lines }
host-whom-with =
    Who shall host { $community } with you? Send a number, or any member's name:
    { $lines }
host-which = Please send a number from 1 to { $count }, or a name.
host-unknown = I know no member called { $words } who could be asked. MEMBERS lists all names.
host-several =
    Several have such a name. Please send the whole name:
    { $lines }
host-alone = There is nobody yet who could be asked. INVITE shows how colleagues join.
host-asked-already = { $name } has been asked already, and can still say yes.
host-asked-over = { $name } asks you to host { $community } from now on. Will you? You have a week; HOST shows this again.
host-asked-with = { $name } asks you to host { $community } together. Will you? You have a week; HOST shows this again.
host-offered-over = I have asked { $name } to host in your place, and wait for a yes until { $until }. To take it back: HANDOVER OFF
host-offered-with = I have asked { $name } to host with you, and wait for a yes until { $until }. To take it back: COHOST OFF
host-withdrawn = All right, I have taken the question back.
host-nothing = Nobody has been asked, so nothing has changed.
host-already = You host already. Send COHOST to ask a colleague to host with you.
host-thanks = Thank you! Those who host know it now.
host-nobody = Thank you! Nobody who hosts can be reached now, but they see it when they ask you.
host-volunteers = { $name } would like to host { $community }. What do you say? You can also send COHOST { $name }
host-together = Host together
host-over = Hand over
host-not-now = Not now
host-offer-over = That question is over: it was taken back or answered, or the week has passed.
host-left = All right, I have changed nothing.
host-declined = { $name } would rather not host { $community } now. Nothing has changed.
host-no-word = { $name } has not said yes to hosting { $community }. Nothing has changed, and you can ask somebody else.
host-is-you = You host { $community } now. Thank you! MENU 3 shows what you can do.
host-gave-over = { $name } hosts { $community } now in your place. Thank you for all you did!
host-joined-you = { $name } hosts { $community } with you now.
host-news-over = { $name } hosts { $community } now. Thank you, { $before }!
host-news-with = { $name } hosts { $community } now, too.
host-last = You are the only one who hosts { $community }. Send HANDOVER first, so that somebody does.
host-down-sure = Shall you host { $community } no more?
host-down = You host { $community } no more. Thank you for all you did!
host-stepped-down = { $name } hosts { $community } no more. You still do.

host-month = Who would like to host { $community } next, alone or with others? A few minutes a week are enough.
host-would = I would
silent-suggest =
    Nobody has written in { $community } for { $days } days. Perhaps a question helps:
    { $question }
    { $reach }
    PROMPT shows others.
silent-send = Send it
silent-another = Show me others
silent-not-now = Not now
silent-elsewhere = Please send COMMUNITY, choose { $community }, then PROMPT.
silent-sent-already = { $community } has just got a question, so I sent no other.
hosting-wide = { $community } has more than { $most } members: too many to look through from a phone.
