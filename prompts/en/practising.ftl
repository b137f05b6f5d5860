# Practices: sharing what works, trying what others shared, and how it travels.
relay-practice =
    { $code } - { $author }
    { $text }
relay-trial =
    { $author } tried { $about }: { $outcome ->
        [worked] it worked!
        [partly] it worked in part.
       *[failed] it did not work there.
    }
    { $text }
relay-adaptation =
    { $code } - { $author } { $outcome ->
        [worked] changed { $about }, and it worked:
        [partly] changed { $about }, and it worked in part:
       *[failed] tried { $about }, and it did not work there:
    }
    { $text }

practice-which = What works in your class? Tell it in one message, so that a colleague can try it.
practice-how = Please send PRACTICE and what works in your class, in one message.
practice-sent = { $count ->
    [0] { $code } is kept, though nobody else can be reached here yet. May other communities find it, too?
    [one] { $code } is on its way to one colleague. May other communities find it, too?
   *[other] { $code } is on its way to { $count } colleagues. May other communities find it, too?
}
practice-sent-wide = { $code } is on its way to everyone. May other communities find it, too?
practice-offer = A practice that works
also-practice-offer = { command-practice }
practice-button = I tried it

reach-which = May other communities find { $code }? To be asked later: REACH { $code }
reach-how = Which one? Please send REACH and its code, like: REACH R5
reach-not-yours = { $code } is not yours. Only its author can say who finds it.
reach-no-practice = { $code } stays in its community. You can let others find your practices, which have codes like R5.
reach-named = Yes, with my name
reach-unnamed = Yes, without name
reach-community = No, only here
reach-now-named = Thank you! Teachers of other communities can now find { $code } under your name.
reach-now-unnamed = Thank you! Teachers of other communities can now find { $code }, without your name.
reach-now-community = All right, { $code } stays in { $community }.

tried-which = Which one? Please send TRIED and its code, like: TRIED R5
tried-no-practice = { $code } is not a practice. You can try what has a code like R5 or D8.
tried-own = { $code } is your own. It counts when colleagues try it. If you do it another way now, share that with PRACTICE.
tried-already = You told me about { $code } already and it counts. If you do it another way now, share that with PRACTICE.
tried-in-private = Thank you for trying { $code }! I ask you in private how it went. If you hear nothing, send me there: TRIED { $code }
tried-how = How did { $code } go in your class?
tried-worked = It worked
tried-partly = Partly
tried-failed = It did not
tried-change = { $outcome ->
    [failed] What got in the way?
   *[other] What did you change?
} One line is enough. It will stand under { $code } for those who want to try it.
tried-nothing = Nothing
tried-change-far = { $outcome ->
    [failed] What got in the way?
   *[other] What did you change?
} One line is enough. It will stand under { $code }, without your name where other communities read it.
tried-thanks = Thank you! So far { $code } was tried by { $tried } and worked for { $worked }.
tried-adapted = { $outcome ->
    [failed] Thank you! Your words are kept as { $adapted } under { $code }, so that others can do better.
   *[other] Thank you! Your change is kept as { $adapted } under { $code }, for others to try.
} So far { $code } was tried by { $tried } and worked for { $worked }.

how-which = Which one? Please send HOW and its code, like: HOW R5
how-untried = { $code }: nobody has told yet how it went. TRIED { $code } makes a start.
how-tried = { $code }: tried by { $tried }, worked for { $worked }, in part for { $partly }.
how-alone = Nobody has changed it yet.
how-travelled = How it travelled:
how-change = { $code }, { $place }: { $words }
how-change-tried = { $code }, { $place } (tried by { $tried }, worked for { $worked }): { $words }
how-change-far = { $place }: { $words }
how-failed = (it did not work) { $words }
how-rest = And { $count } more.

practices-none = No practice here has been tried by { $count } colleagues yet. PRACTICE shares one. TRIED R5 tells how one went.
practices-best = Tried and good in { $community }:
practices-line = { $code }, worked for { $worked } of { $tried }: { $words }
practices-more = MORE { $code } shows one, HOW { $code } how it travelled.
