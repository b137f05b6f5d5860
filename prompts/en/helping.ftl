# Requests for help: asking, answering, what came of it. One SMS each where they can be.
help-which = What do you need help with? Send it in one message.
help-how = What do you need help with? Please send #ask and your question in one message.
help-what = Ask for help
also-help-what = { command-ask }
relay-help =
    { $code } - { $author } asks:
    { $text }
help-sent = { $count ->
    [one] { $code } is on its way to one colleague.
   *[other] { $code } is on its way to { $count } colleagues.
} I tell you when somebody answers. To take it back: WITHDRAW { $code }

help-helped-button = That helped
help-answer-closed = { $code } is closed, so I sent your answer to nobody.
help-no-request = { $code } is no request for help.
help-not-yours = { $code } is not yours, so I left it as it is. Only who asked can do that.
solved-how = Which one? Please send SOLVED and its code, like: SOLVED H12. MINE lists your requests.
help-which-answer = Which answer to { $about } helped? I thank its author.
help-none-of-these = None of these
help-answers-line = { $code }: { $words }
help-answers =
    Answers to { $about }:
    { $lines }
    To read one: MORE { $code }
help-solved = { $code } is solved. Well done! Now others can find it.
help-solved-thanked = { $about } is solved, and the author of { $code } hears your thanks. Now others can find it.
help-thanks = Your answer { $code } helped the one who asked { $about }. Thank you!
help-solved-already = { $code } is solved already.
close-how = Which one? Please send CLOSE and its code, like: CLOSE H12. MINE lists your requests.
help-closed = { $code } is closed. Nobody is asked about it any more.
help-closed-already = { $code } is closed already.
help-mine =
    You asked:
    { $lines }
    When one is settled, send SOLVED and its code.
help-mine-line = { $count ->
    [0] { $code } { $words } (no answer yet)
    [one] { $code } { $words } (one answer)
   *[other] { $code } { $words } ({ $count } answers)
}
help-mine-none = None of your requests is open. To ask for help, send ASK and your question.

help-helped = Did an answer to { $about } help? I thank its author. Later you can send SOLVED { $about }
help-not-yet = Not yet
help-still-open = All right, { $code } stays open.
relay-unanswered =
    { $code } - nobody has answered { $author } yet. Can you help, or do you know who can?
    { $text }
help-waits = Nobody has answered { $code } yet. I have asked your facilitator to help.
help-consent = Nobody has answered { $code } yet. Shall I ask other communities too, without your name? You can also send ELSEWHERE { $code }
elsewhere-how = Which one? Please send ELSEWHERE and its code, like: ELSEWHERE H12
help-elsewhere-no = All right, { $code } stays in your community.
help-elsewhere-now = All right, I ask other communities about { $code }, without your name.
help-elsewhere-later = All right. If nobody answers { $code } before { $on }, I ask other communities, without your name.
help-elsewhere-nobody = No other community teaches the subject of { $code } yet. It stays in yours.
help-elsewhere-over = { $code } is not open any more, so I ask nobody else.
