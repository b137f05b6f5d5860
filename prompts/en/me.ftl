# One's own matters: menu, name, language, pause, stop, data.
menu =
    You are in { $community }. Send a word, then yours:
    ASK - ask for help
    STORY - tell what happened
    PRACTICE - share what works
    IDEA - propose something new
    POST - anything else
    FIND - look up what others know
    P7 and words - answer a colleague
    MENU 2 - everything else
menu-facilitator =
    You host { $community }. Send a word, then yours:
    ASK - ask for help
    STORY - tell what happened
    PRACTICE - share what works
    IDEA - propose something new
    POST - anything else
    FIND - look up what others know
    P7 and words - answer a colleague
    MENU 2 - everything else
    MENU 3 - for facilitators
menu-rest =
    MORE H12 - read the whole of it
    SOLVED H12 - say that it helped
    MINE - your open questions
    TRIED R5 - say how it went
    IN I3 - join an idea
    PARTNER - meet a colleague
    REFLECT, LOOK BACK, SHARE - your own thoughts
    NEWS - what the programme says
    WITHDRAW P7, REPORT P7
    DIGEST, HOURS, FILES - how much I send
    SUBJECTS, LEVEL, NAME, LANGUAGE
    COMMUNITY, LINK, PAUSE 7
    LEAVE, STOP, MYDATA, FORGET ME
menu-hosting =
    For you who host { $community }:
    PROMPT - send a question to reflect on
    SCHEDULE - the question of each week
    HOLIDAY - weeks without it
    REVIEW - stories for other communities
    KEEP P7, HIDE P7 - what was reported
    WARN P7, REMOVE P7 - its author
    PULSE, QUIET, MEMBERS - how it lives
    INVITE, WELCOME - who joins
    COHOST, HANDOVER, STEP DOWN - who hosts
    SETTINGS - hours and limits
    /link and the code, in a Telegram group - connect it
menu-not-hosting = Only a facilitator has a third menu. MENU 2 shows the rest.

name-which = Colleagues see you as { $name }. What name shall they see? You may add your school after a comma.
name-now = Colleagues now see: { $name }
language-which = Which language shall I use?
language-now = All right, I use English now.

paused = { $days ->
    [one] You have one day of rest. RESUME ends it.
   *[other] You have { $days } days of rest. RESUME ends it.
}
pause-days = For how many days? Please send PAUSE and a number from 1 to { $most }, like: PAUSE 7
resumed = Good to have you back in { $community }. Posts come to you again.

stopped = Everything has stopped, on all your phones. You get nothing more from us. START brings you back, FORGET ME erases you.
stopped-still = You have stopped all messages. Send START to come back.
stopped-stranger = All right, you get nothing from us.

mydata =
    This is what we keep of you.
    Name: { $name }
    Place: { $place }
    You teach: { $teaches }
    Language: { $language ->
        [en] English
        [fr] French
        [sw] Swahili
        [ar] Arabic
        [es] Spanish
        [pt] Portuguese
       *[other] { $language }
    }
    Joined: { $since }
    You write from: { $addresses }
    Communities: { $communities }
    Posts and answers: { $contributions } (taken back: { $withdrawn }, with a file: { $files }){ $drafts ->
        [0] {""}
       *[other] ; not shared yet: { $drafts }
    }
    Reflections, for you alone: { $reflections } (LOOK BACK)
    Sent to you: { $received } messages, { $kilobytes } KB ({ $week } KB this week)
    NAME changes your name. FORGET ME erases you.
mydata-nothing = We keep nothing of you except this chat, and that goes in a day.

forget-sure = Shall I erase you? Your name, numbers and memberships go for good. Your posts stay, under "a former member"; to take one back, send WITHDRAW and its code first.
forget-yes = Yes, erase me
forget-no = No, keep me
forget-kept = All right, nothing was erased.
forgotten = You are erased. Thank you for all that you gave. You are welcome back at any time.

link-code = On your other phone or app, send me: LINK { $digits }. It works for { $minutes } minutes.
link-how = To connect this phone to your place in a community, send LINK from the phone that you joined with. It gives you six digits to send here.
link-wrong = Those digits are not right, or they are too old. Please send LINK from your first phone again.
link-wait = Too many wrong digits. Please wait { $minutes } minutes.
link-taken = This phone already belongs to a member. To connect it to someone else, send FORGET ME here first.
linked = Done! This phone and your other one are now the same person. I write to the one that you used last.

channel-name = { $channel ->
    [telegram] Telegram
    [whatsapp] WhatsApp
    [sms] SMS
   *[other] { $channel }
}
