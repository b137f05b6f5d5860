# What waits for a facilitator before it goes to other communities.
review-waits = { $code } in { $community } waits to go to other communities. To read it and decide, send REVIEW.
review-none = No story waits for you.
relay-review =
    Waiting: { $codes }
    The oldest, of { $community }, is to go out { $reach ->
        [named] with its author's name
       *[other] without a name (look that it names nobody, and no school)
    }. Files: { $files }
    { $code } - { $author }
    { $text }
review-approve = Let it go out
review-return = Send it back
review-later = Later
review-over = { $code } does not wait any more: it was decided or taken back meanwhile.
review-reason = What should change in { $code }? Your words go to its author.
review-approved = { $code } may now go to other communities.
review-sent-back = { $code } is back with its author, with your words.
review-put-off = All right. REVIEW shows it again.
