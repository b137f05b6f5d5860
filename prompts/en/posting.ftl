# Posts and answers. No "·", no "…": such a sign makes an SMS hold 70 characters in place of 160.
former-member = a former member
colleague = a colleague
signed = { $name }, { $place }

relay =
    { $code } - { $author }
    { $text }
relay-answer =
    { $code } - { $author } answers { $about }:
    { $text }
relay-rest =
    { $code } - { $author }
    { $text }
relay-more = ... MORE { $code }
relay-file = (There is a { $kind ->
    [photo] photo
    [voice] voice note
   *[document] document
} with it. This phone cannot show it.)

post-which = What do you want to share with { $community }? Send it in one message.
post-what = What shall I do with this? It can go to { $community }.
post-what-code = There is no message { $code } here. What shall I do with this? It can go to { $community }.
post-what-still = Do you mean "{ $words }"? What shall I do with this? It can go to { $community }.
post-what-files = What shall I do with these { $count } files? They can go to { $community }.
post-what-all = What shall I do with all of this: "{ $words }"? It can go to { $community }.
post-what-post = Share it
also-post-what-post = { command-post }
post-what-nothing = Nothing
also-post-what-nothing = no, nope, no thanks, no thank you, cancel
post-dropped = All right, I did not share it.
post-sent = { $count ->
    [one] { $code } is on its way to one colleague.
   *[other] { $code } is on its way to { $count } colleagues.
} To take it back: WITHDRAW { $code }
post-sent-wide = { $code } is on its way to everyone. How many that is, you will hear soon. To take it back: WITHDRAW { $code }
post-reached = { $count ->
    [0] { $code } is kept, but nobody else can be reached yet. Colleagues can find it when they come.
    [one] { $code } went to one colleague in all.
   *[other] { $code } went to { $count } colleagues in all.
}
post-rest = The rest goes as { $codes }.
post-first = { $code } is kept, but nobody else can be reached in { $community } yet. Colleagues can find it when they come.

answer-empty = What is your answer? Please send { $code } and your words in one message.
answer-sent = Your answer { $code } is on its way to the author of { $about }.
answer-kept = Your answer { $code } is kept with { $about }, whose author cannot be reached now.
answer-own = Your answer { $code } is kept with { $about }, your own. To tell everyone, send POST and your words.
answer-which = Which of these do you answer?

withdraw-how = Which one? Please send WITHDRAW and its code, like: WITHDRAW P7
withdraw-not-yours = { $code } is not yours, so I left it. Only its author can take it back.
withdrawn = { $code } is taken back. It is deleted here and wherever it went.
withdrawn-partly = { $count ->
    [one] { $code } is taken back. It stays on one phone, where it cannot be deleted.
   *[other] { $code } is taken back. It stays on { $count } phones, where it cannot be deleted.
}

edit-done = { $code } now reads as you changed it. Whoever has it already keeps the old words.
edit-review = { $code } now reads as you changed it. Other communities read it so when a facilitator has read the change.
edit-kept = I kept { $code } as it was: those new words cannot be used.
