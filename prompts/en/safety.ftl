# Keeping it safe: reporting, and what a facilitator does about it.
report-how = Which one? Please send REPORT and its code, like: REPORT P7
report-own = { $code } is yours. To take it back, send WITHDRAW { $code }
report-twice = You have told us of { $code } before. Thank you, it is not forgotten.
report-thanks = Thank you for telling us. A facilitator will look at { $code }. Its author never hears who told.
report-why = Thank you for telling us. A facilitator will look at { $code }. Its author never hears who told. Would you like to say what is wrong with it?
report-no-more = No, that is all
report-no-words = All right. Thank you for taking care.
report-words = Thank you. The facilitators have your words about { $code }.
report-settled = A facilitator has decided about { $code } already, so I passed on nothing.
report-kept = Thank you for telling us. No facilitator can look at { $code } now, so it is kept for the coordinator. Its author never hears who told.
report-meant = Shall I report { $code } to the facilitators, or send your words to its author?
report-meant-report = Report it
report-meant-answer = Send as an answer
report-told =
    A colleague asks you to look at this, in { $community }:
    { $code } - { $author }
    { $text }
    REMOVE { $call } would end its author's membership.
report-told-words =
    A colleague asks you to look at this, in { $community }. They say: { $words }
    { $code } - { $author }
    { $text }
    REMOVE { $call } would end its author's membership.
report-told-more = About { $code } in { $community }, who reported it adds: { $words }
report-hide = Hide it
report-warn = Warn the author
report-keep = Nothing is wrong

safety-which = Which one? Please send the word and a code, like: HIDE P7, WARN P7, REMOVE P7 or KEEP P7
safety-own = { $code } is yours, so another facilitator must decide. To take it back: WITHDRAW { $code }
safety-hidden-already = { $code } is hidden already. KEEP { $code } shows it again.
safety-nobody = The author of { $code } is not in { $community } any more. HIDE { $code } still hides it.
safety-elsewhere = The author of { $code } is in another community. REPORT { $code } tells the facilitators there, HIDE { $code } hides it here.
safety-facilitator = { $name } is a facilitator, too: that is for the coordinator to decide. WARN { $code } and HIDE { $code } are open to you.
safety-unnamed = { $code } was shared without a name, which I tell nobody. WARN { $code } and HIDE { $code } are open to you.
safety-cancel = Cancel
safety-cancelled = All right, I have changed nothing.
safety-words = Please write the reason in words, at most { $limit } letters.
safety-untold = The author cannot be reached now, and has not read your reason.

hide-why = Why shall { $code } by { $name } be hidden in { $community }? Its author alone reads your reason.
warn-why = What is wrong with { $code } by { $name } in { $community }? Its author alone reads your words.
remove-why = Why shall { $name } be removed from { $community }, for { $code }? They alone read your reason.
hide-sure = Shall { $code } by { $name } be hidden in { $community }? Its author alone reads your reason: { $reason }
warn-sure = Shall I warn { $name } about { $code }, in { $community }? They alone read your words: { $reason }
remove-sure = Shall { $name } be removed from { $community }, for { $code }? They alone read your reason: { $reason }
hide-done = { $code } is hidden here and wherever it went. KEEP { $code } shows it again.
hide-done-partly = { $count ->
    [one] { $code } is hidden. It stays on one phone, where it cannot be deleted.
   *[other] { $code } is hidden. It stays on { $count } phones, where it cannot be deleted.
} KEEP { $code } shows it again.
hide-told = A facilitator of { $community } has hidden your { $code }. The reason: { $reason }
warn-done = { $name } gets your words about { $code }.
warn-told = A facilitator of { $community } asks you to take care with { $code }: { $reason }
remove-done = { $name } is removed from { $community }. { $code } still stands: HIDE { $code } hides it. INVITE 1 gives a code to come back with.
remove-group = Your Telegram group is not in my hands: if { $name } is there, please remove them there, too.
remove-told = A facilitator has removed you from { $community }. Nothing more comes from there. The reason: { $reason }
keep-done = All right, { $code } stays as it is.
keep-shown = { $code } can be read and found again. It does not go out anew.
keep-hidden-at-home = { $code } was hidden where it comes from, so it stays hidden here.
keep-told = A facilitator of { $community } lets your { $code } be read again.

join-removed = A facilitator has removed you from { $community }. To come back, please ask them for an invitation.
invite-code = Your colleague comes in with: JOIN { $code }. It works once, within { $days } days.
