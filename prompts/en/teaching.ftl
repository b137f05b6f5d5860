# What a member teaches, and whom.
subjects-which =
    What do you teach? Send the numbers, like: 1 4. Then requests for help on it reach you first. 0 for none.
    { $lines }
subjects-now = You teach: { $subjects }. Requests for help on that reach you first.
subjects-none = All right, I keep no subject for you.
subjects-unknown = I found no subject in that. Please send numbers from 1 to { $count }, or SUBJECTS to see the list.
level-which = Whom do you teach?
level-now = You teach: { $level }. Thank you.
level-early = Early years
level-primary = Primary
level-secondary = Secondary
level-adult = Adults
also-level-early = early, kindergarten, nursery, preschool, pre-primary, ecd, ecde
also-level-primary = primary school, elementary
also-level-secondary = secondary school, high school
also-level-adult = adult, adult learners
