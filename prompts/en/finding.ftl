# Finding what colleagues have solved, told and tried. A result is one line: keep the words around it short.
find-which = What are you looking for? A word or two are enough.
find-short = Please send FIND and a word or two that say what you look for, like: FIND fractions
find-long = That is much to look for. Please send FIND and a few words, at most { $limit } letters.
find-nothing = I found nothing about that yet. Please send other words, or fewer. To ask everyone: ASK and your question.
find-more = Which one do you want to read? MORE shows the next.
find-all = Which one do you want to read? There are no others.
find-end = Those were all. To look for something else, send FIND and your words.
find-gone = That one is not there any more.
find-from = { $kind ->
    [help] solved
    [story] story
    [practice] practice
    [idea] idea
    [reflection] reflection
   *[other] post
}, { $place }
find-tried = (tried by { $tried }, worked for { $worked })
