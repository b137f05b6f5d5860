# Words and sentences that every topic uses.
language-en = English
language-fr = Français
language-sw = Kiswahili
language-ar = العربية
language-es = Español
language-pt = Português

yes = Yes
no = No
# Words that are taken for yes and no, too.
also-yes = ok, okay, y, yeah, agree, i agree, yes please
also-no = n, nope, no thanks, no thank you
literal = { $words }
plain-date = { DATETIME($day, dateStyle: "long") }
# What stands between the names of a list.
comma = ,
also-and = and

choose-number = Please choose one. You can also send its number from { $first } to { $count }.
choose-one = There is one choice here: send { $number } for it, or MENU to see what you can do.
question-over = That question is closed. Send MENU to see what you can do.
nothing-asked = No question waits for an answer just now. Send MENU to see what you can do.
small-talk = Good to hear from you. Send MENU to see what you can do.
# What wants nothing: greetings, thanks, a short word that answers no question.
also-small-talk = hello, hi, hey, good morning, good afternoon, good evening, good night, thanks, thank you, thank you very much, thanks a lot, ok, okay, fine, yes, no, nothing, not now, later, amen, great, nice, welcome, good, cool, thanks all, thank you all, thank you so much, ok thanks, ok thank you, noted, sure, how are you, hello everyone, hi everyone, hello all, hi all
code-unknown = There is no { $code } in your community. Please look at the code again.
code-withdrawn = { $code } was taken back and cannot be read any more.
needs-facilitator = Only a facilitator of that community can do this.
no-community = You are in no community now. To join one, send JOIN and its code.
in-private = Please write that to me in private, not in the group.

cannot-read = I cannot read that kind of message. Please send text, a photo, a voice note or a document.
file-failed = Your file did not reach me. Please send it again: pictures and files up to 16 MB.
hidden-characters = Your message has hidden characters that could mislead readers. Please type it again.
too-long = That is too long for one message. Please keep it under { $limit } characters.
too-fast = You sent over { $limit } messages in a minute. I keep the rest aside. Please wait a minute.
fault = Sorry, something went wrong on our side. Your message is kept and we will look at it.
