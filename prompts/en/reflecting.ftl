# Reflections: what one writes for oneself, what one shares of it, and looking back. One SMS each where they can be.
reflect-question =
    { $question }
    Nobody else sees your answer, in words or by voice.
reflect-thanks-next = Thank you. Nobody else sees this. { $next }
reflect-thanks = Thank you. Nobody else sees this. SHARE would show it to colleagues.
reflect-other = Not a reflection
reflect-added = Thank you, I have put it with the rest. Nobody else sees it.
reflect-one-file = One photo or voice note goes with a reflection, so I kept the first.
reflect-plan-kept = Thank you. That stays with it, for you alone. SHARE would show your reflection to { $community }, without this.
reflect-plan-other = Not my answer
reflect-fine = All right.

reflect-off = All right, no more weekly questions. Everything else stays, REFLECT too. REFLECT ON brings them back.
reflect-on = Good, the weekly question comes to you again.
also-reflect-off = off, stop, no
also-reflect-on = on, yes

reflect-share = Shall { $community } read this? { $words }
reflect-share-named = With my name
reflect-share-unnamed = Without my name
reflect-share-no = Keep it to myself
reflect-shared-not = All right, it stays with you.
reflect-shared-already = You have shared it, it is { $code }. To take it back: WITHDRAW { $code }
relay-reflection =
    { $code } - { $author }, on the question: { $question }
    { $text }

relay-back =
    { $when ->
        [month] About a month ago, on { $date }:
        [year] About a year ago, on { $date }:
       *[once] On { $date }:
    }
    { $text }
relay-back-plan =
    { $when ->
        [month] About a month ago, on { $date }:
        [year] About a year ago, on { $date }:
       *[once] On { $date }:
    }
    { $text }
    Your plan then: { $plan }
relay-back-planned =
    Your plan then:
    { $text }
relay-back-rest = { $text }
reflect-look-none = You have written no reflection yet. REFLECT asks you something, for you alone.
reflect-look-nothing = Nothing is from a month or a year ago yet. What you write now will be there then.
reflect-look-more = There is more that you wrote.
reflect-look-all = Show all
reflect-list = Which one do you want to read? The newest comes first.
reflect-list-older = Older ones

reflect-plan-ask =
    Four weeks ago you wrote what you would do: { $plan }
    Did it come true?
reflect-plan-ask-voice = Four weeks ago you told me what you would do. Did it come true?
reflect-true-yes = Yes
reflect-true-partly = Partly
reflect-true-no = Not yet
reflect-thanks-yes = Well done! Would others like to try it? PRACTICE and your words shares it.
reflect-thanks-partly = Thank you for telling me. A part of the way counts, too.
reflect-thanks-no = Thank you for telling me. Not everything comes true at once.

prompt-weekly-group =
    { $question }
    Tap below to answer for yourself alone. What you write here, all of us can read.
reflect-private = Reflect in private
reflect-in-group = Colleagues can read what you wrote in the group. Shall I keep it for you as a reflection, too? You can also send me REFLECT and your words.
reflect-keep = Keep it
reflect-leave = No, thank you
