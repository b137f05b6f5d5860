# The prompt library: one warm, concrete question each, that two sentences answer. What each is about: library.toml
theme-classroom = Leading the class
prompt-classroom-calm-moment = What did you do just before your class was at its calmest this week?
prompt-classroom-noise = Think of one noisy moment this week: what happened just before it?
prompt-classroom-lesson-start = What helped your pupils settle at the start of a lesson this week?
prompt-classroom-own-rule = Which rule of your class works by itself by now, and how did it get there?
prompt-classroom-last-lesson = What keeps your pupils awake in the last lesson of a hot day?

theme-large-classes = Large classes
prompt-large-classes-quiet-voices = When your classroom is full, where do the quiet pupils sit, and what can they see and hear from there?
prompt-large-classes-in-groups = What did your pupils manage to do in pairs or groups this week, without your help?
prompt-large-classes-who-is-lost = With so many pupils in the room, what told you this week that some were lost?
prompt-large-classes-handed-over = Which task did you hand over to pupils this week, and how did it go?

theme-assessment = Seeing what was learnt
prompt-assessment-useful-mistake = Which mistake did you see many pupils make this week, and what does it tell you?
prompt-assessment-what-stayed = How did you find out this week what your pupils took away from a lesson?
prompt-assessment-good-question = Which question of yours made your pupils think longest this week?
prompt-assessment-words-that-help = What did you say or write about a pupil's work lately that helped them move forward?
prompt-assessment-beyond-exams = When did your pupils last learn something that no exam asks for?

theme-inclusion = Everyone takes part
prompt-inclusion-when-one-shone = Think of a pupil who finds school hard (no name needed): when did they shine lately?
prompt-inclusion-what-was-in-the-way = What in your room or your lesson made it hard for someone to take part this week?
prompt-inclusion-small-change = Which small change lately helped a pupil to see, hear, move or follow better?
prompt-inclusion-classmates = When did you see pupils help a classmate who learns or moves differently?
prompt-inclusion-coming-back-to-learn = From what you see in your group, what does an adult need to come back to learning?

theme-language = Language in class
prompt-language-home-words = When did the language of home help your pupils understand something this week?
prompt-language-hard-word = Which word stopped your pupils this week, and what helped them past it?
prompt-language-speak-freely = In which language do your pupils speak most freely, and when may they use it in class?
prompt-language-own-story = When did you yourself have to learn in a language that was hard for you, and what helped?
prompt-language-once-more = Which song, story or rhyme did your little ones ask to hear again?

theme-wellbeing = Wellbeing
prompt-wellbeing-smile = What made you smile at school this week?
prompt-wellbeing-heavy = What weighed on you most this week, and who could carry a little of it with you?
prompt-wellbeing-strength = When in the day do you have most energy, and what uses it up?
prompt-wellbeing-proud = What did you do this week that a good friend would be proud of?

theme-parents = Parents and families
prompt-parents-good-news = When did you last bring a family good news, and how did they take it?
prompt-parents-talk = Think of a recent talk with a parent: how did you feel, and how might they have felt?
prompt-parents-what-they-know = What do your pupils' parents know or do well that could help in a lesson?
prompt-parents-far-away = How does news from school reach the families who never come there?
prompt-parents-morning = What helped a little one who found it hard to part from home in the morning?

theme-materials = Materials that cost little
prompt-materials-cost-nothing = What did you teach with lately that cost nothing?
prompt-materials-not-enough = The last time there were not enough books or chalk, what did you do?
prompt-materials-around = What is there around your school that could help in a lesson next week?
prompt-materials-pupils-made = What did your pupils make or bring that helped the whole class learn?
prompt-materials-play = What did your little ones learn this week while they played?

theme-reading = Reading and writing
prompt-reading-joy = What was a pupil reading or writing when you last saw real joy in it?
prompt-reading-stuck = Where in a text did your pupils get stuck this week, whatever the subject?
prompt-reading-aloud = How may it feel for the shyest pupil in your class to read aloud?
prompt-reading-real-reader = What did your pupils write lately that somebody truly wanted to read?
prompt-reading-whole-sentence = When did a child in your class first read a whole sentence alone, and what helped?

theme-numbers = Numbers
prompt-numbers-daily-life = Where did your pupils meet numbers lately: at the market, in a game, in a field?
prompt-numbers-other-way = When did a pupil solve a problem in a way you did not expect?
prompt-numbers-own-story = What made you like or fear numbers when you were at school?
prompt-numbers-in-hands = What did your pupils touch or draw when they last worked with numbers?
prompt-numbers-games = Which game or song makes counting or sums easier in your class?
prompt-numbers-in-the-head = Which sums do your learners do in their heads at work, without calling it maths?

theme-girls = Girls and boys
prompt-girls-who-answers = Who answered more in your last lesson, girls or boys, and why might that be?
prompt-girls-jobs = Which jobs in your classroom fall to girls, and which to boys?
prompt-girls-every-day = Where you work, what makes it hard for girls to come to school every day?
prompt-girls-who-shows = Who, of the people your pupils know, shows them all that a girl can become?
prompt-girls-not-for-us = Which subject do girls or boys say is not for them, and where does that come from?

theme-multigrade = Several levels in one class
prompt-multigrade-own-work = What did one group do well on its own this week while you were with another?
prompt-multigrade-pupil-teaches = When did a pupil explain something to another better than you could have?
prompt-multigrade-same-topic = Which topic worked for all the levels in your class at once, and why?
prompt-multigrade-first-to-finish = What do those who finish first do in your class, and what do they gain from it?

theme-colleagues = Colleagues and own learning
prompt-colleagues-learnt-from = What did you learn from a colleague lately, perhaps without their knowing?
prompt-colleagues-visit = If a kind colleague sat in your lesson tomorrow, what would you like them to look at?
prompt-colleagues-first-year = What do you do differently now from your first year of teaching, and what changed your mind?
prompt-colleagues-read-or-heard = What did you read or hear lately that made you see your teaching in a new way?

theme-absence = Pupils who miss school
prompt-absence-coming-back = What happened in class the last time a pupil came back after days away?
prompt-absence-reasons = On days when many pupils are missing, what keeps them away?
prompt-absence-missed = What shows a pupil who was away that the class missed them?
prompt-absence-full-days = On which days do most pupils come, and what draws them?
prompt-absence-after-work = What brings your learners back to class after a long day's work?

theme-crisis = When life is hard
prompt-crisis-what-stays = What in your class stays the same every day, even when life outside is hard?
prompt-crisis-newcomer = What does a pupil from somewhere else see and hear on the first day in your class?
prompt-crisis-signs = How do you notice that a pupil carries something heavy, even if nothing is said?
prompt-crisis-own-calm = What helps you stay calm for your pupils when the news is bad?

theme-participation = Pupils who ask and decide
prompt-participation-surprise = Which question from a pupil surprised you this week?
prompt-participation-waiting = How long did you wait after your questions this week, and what came of it?
prompt-participation-choice = What did your pupils decide for themselves this week?
prompt-participation-whose-voice = In your last lesson, when did your pupils talk more than you?
prompt-participation-future = What do your pupils dream of becoming, and where does your subject touch that dream?

# Frames, and the next step of each: asked once after a reflection, and never again.
frame-what = What, so what, now what
frame-what-next = So what will you do differently next time?
frame-gibbs = Gibbs' reflective cycle
frame-gibbs-next = If it comes up again, what will you do?
frame-kolb = Kolb's learning cycle
frame-kolb-next = What will you try out next week because of this?
frame-lenses = Brookfield's four lenses
frame-lenses-next = Seen that way, what will you do next week?
frame-schon = The reflective practitioner
frame-schon-next = What will you have ready for next time?
frame-alact = Korthagen's spiral
frame-alact-next = What else could you do, and when will you try it?
frame-appreciative = Appreciative inquiry
frame-appreciative-next = Which small step next week would bring more of this?
frame-rose = Rose, thorn, bud
frame-rose-next = And what would you like to see grow next week?
