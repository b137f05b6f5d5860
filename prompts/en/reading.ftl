# Hearing in one's own way: the digest, quiet hours, files. No "·", no "…": such a sign makes an SMS hold less.
digest = From your colleagues:
relay-line = { $code } { $author }: { $text }
relay-line-answer = { $code } { $author } to { $about }: { $text }
relay-line-bare = { $code }: { $text }
relay-line-elsewhere = ({ $community }) { $line }
digest-file = { $kind ->
    [photo] (photo)
    [voice] (voice note)
   *[document] (document)
}
digest-left = { $count ->
    [one] And one more: MORE
   *[other] And { $count } more: MORE
}
digest-read = To read one: MORE { $code }
digest-nothing = Nothing else waits for you. To read one again, send MORE and its code, like: MORE P7

relay-file-more = ({ $count ->
    [one] There is a { $kind ->
        [photo] photo
        [voice] voice note
       *[document] document
    } with it
   *[other] There are { $count } files with it
}: MORE { $code })
relay-next-file = { $code }: file { $number } of { $count }

rhythm-which = { $now ->
    [now] You get your colleagues' messages at once.
    [daily] You get your colleagues' messages once a day.
    [weekly] You get your colleagues' messages once a week.
   *[help] You get requests for help at once, the rest once a week.
} How do you want them?
rhythm-now = At once
rhythm-daily = Once a day
rhythm-weekly = Once a week
rhythm-help = Help requests at once
also-rhythm-now = now
also-rhythm-daily = daily, day, every day, each day, once a day
also-rhythm-weekly = weekly, week, every week, each week, once a week
also-rhythm-help = help
rhythm-chosen = { $now ->
    [now] All right: messages come at once, at most { $most } a day. What is more comes in one message.
    [daily] All right: messages come once a day, in one. Answers to you come at once.
    [weekly] All right: messages come once a week, in one. Answers to you come at once.
   *[help] All right: requests for help come at once, the rest once a week, in one message.
}

hours-which = { $quiet ->
    [yes] From { $from } to { $to } nothing comes but answers to what you write.
   *[no] You have no quiet hours: messages come day and night.
} For other hours, send HOURS and two numbers from 0 to 23, like: HOURS 21 6
hours-usual = { $from } to { $to }
hours-none = No quiet hours
hours-set = All right: from { $from } to { $to } nothing comes but answers to what you write.
hours-off = All right: you have no quiet hours.
hours-wrong = Please send HOURS and two numbers from 0 to 23: when the quiet begins, and when it ends. Like: HOURS 21 6

files-which = { $now ->
    [at-once] Pictures and documents come with their text.
   *[on-request] Pictures and documents come when you ask: MORE and the code.
} How do you want them?
files-at-once = With the text
files-on-request = When I ask
files-set-at-once = All right: pictures and documents come with their text.
files-set-on-request = All right: pictures and documents come when you send MORE and the code.
