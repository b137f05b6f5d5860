# Bringing colleagues in, and the greeting that they read.
invite-all =
    Colleagues join { $community } with: JOIN { $code }
    For one person, even one who was removed: INVITE 1
invite-links =
    Colleagues join { $community } with: JOIN { $code }
    { $lines }
    The picture is for your staffroom's wall. For one person, even one who was removed: INVITE 1
invite-how = INVITE shows how all can join. INVITE 1 gives a code for one person.

welcome-none = No greeting is set. Send WELCOME and your words, at most { $limit } letters: who joins will read them.
welcome-now =
    Who joins reads:
    { $words }
    To change it, send WELCOME and new words. To remove it: WELCOME OFF
welcome-what =
    What shall I do with this?
    { $words }
welcome-choose-greet = Greet who joins with it
welcome-choose-share = Share it now
welcome-choose-nothing = Nothing
welcome-set = All right: who joins will read your greeting.
welcome-removed = All right: there is no greeting now.
welcome-nothing = All right, I have changed nothing.
welcome-long = A greeting may have { $limit } letters, and this one has { $count }. To share it instead, send POST and your words.
welcome-greeting = From your facilitator: { $words }
