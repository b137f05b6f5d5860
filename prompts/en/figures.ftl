# The figures by which one sees how communities live, and the cycles of value that they are arranged by.
figure-members = Members
figure-active = Members who were active
figure-said = Contributions
figure-voices = Said by the two who say most
figure-helps = Requests for help
figure-reflecting = Members who reflected
figure-answers = Answers
figure-stories = Stories told
figure-travelled = Stories that travelled
figure-practices = Practices shared
figure-trials = Practices tried
figure-adaptations = Practices changed to fit
figure-worked = Trials that worked
figure-partly = Trials that worked in part
figure-failed = Trials that did not work
figure-solved = Requests solved
figure-first-answer = Half of the first answers came within
figure-came-true = Plans that came true
figure-ideas = Ideas
figure-circles = Circles begun from ideas
figures-each = Who is in two communities counts in each of them.

cycle-immediate = Immediate value
cycle-immediate-about = What happens: people meet, speak and ask.
cycle-potential = Potential value
cycle-potential-about = What they take along: answers, stories and practices to use later.
cycle-applied = Applied value
cycle-applied-about = What is tried: something is done differently in a classroom.
cycle-realised = Realised value
cycle-realised-about = What comes of it: a trial went well, a question is solved.
cycle-reframing = Reframing value
cycle-reframing-about = What is seen anew: plans come true, and new ideas bring people together.

life-new = new
life-alive = alive
life-quiet = quiet
life-asleep = asleep
