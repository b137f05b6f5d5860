# Partners: two who visit, coach or mentor each other.
partner-which = What would you like to do with a partner?
partner-visit = Visit each other
partner-coach = Coach each other
partner-mentee = Find a mentor
partner-mentor = Be a mentor
partner-waits = I am looking for a partner for you in { $community } and write as soon as there is one. PARTNER OFF ends the search.
partner-found =
    Meet your partner: { $name }. { $purpose ->
        [visit] You both want to visit each other. Your first question: which lesson should the other come and see, and what should they look for?
        [coach] You both want to coach each other. Your first question: what do you want to get better at this month?
        [mentee] They will be your mentor. Your first question: what was hardest in your class last week?
       *[mentor] You will be their mentor. Your first question: what was hardest in their class last week?
    }
    Send PARTNER and your words: I pass them on to nobody else.
partner-off-words = off, stop, no
partner-off = All right, I have stopped looking for a partner for you.
partner-off-none = I was not looking for a partner for you. To find one, send PARTNER.
partner-passed = I have passed it on to your partner.
relay-partner =
    { $name }, your partner:
    { $words }
    To answer, send PARTNER and your words.
partner-none = You have no partner yet, so I passed on nothing. To find one, send PARTNER alone.
partner-gone = Your partner has gone or has another partner now, so I passed on nothing. To find a new one, send PARTNER alone.
partner-rests = Your partner takes a rest or cannot be reached now, so I passed on nothing. Please try again later.
partner-too-long = That is too long to pass on. Please keep it under { $limit } characters.
partner-no-file = I can pass on words to your partner, but no files.
