"""What is said in Kakuma in the week, as data."""

from __future__ import annotations

from bot.demo.cast import ACHOL, AMINA, GRACE, JUMA, PETER, ROSE, STAFFROOM_GROUP, YUSUF
from bot.demo.script import Line, On

HELLO: tuple[Line, ...] = (
    Line(On(0, "08:02"), AMINA, "SUBJECTS maths"),
    Line(
        On(0, "12:10"),
        GRACE,
        "#post Welcome, colleagues! One thing from your class this week: what went a little better?",
        name="welcome",
        group=STAFFROOM_GROUP,
    ),
    Line(
        On(0, "17:45"),
        AMINA,
        "{welcome} My 94 learners now sit in rows of five and the row leader checks the sums. "
        "I hear children talking about numbers!",
    ),
    Line(On(7, "09:40"), PETER, "Habari zenu wote!", group=STAFFROOM_GROUP),
    Line(
        On(7, "10:35"),
        AMINA,
        "POST Market day sums: I brought 3 onions and a price list. They argued about change for 40 minutes. "
        "Best noise of the term.",
        name="market",
    ),
    Line(On(7, "10:50"), JUMA, "{market} Safi sana! Kesho naleta sukuma wiki."),
    Line(
        On(7, "11:35"),
        GRACE,
        "#post For tomorrow: send one photo or one sentence of something that your learners made.",
        name="made",
        group=STAFFROOM_GROUP,
    ),
)

HOSTING: tuple[Line, ...] = (
    Line(
        On(7, "14:50"), GRACE, "WELCOME We meet here after school. Ask anything, however small!", then=("1",)
    ),
    Line(On(7, "14:55"), GRACE, "PULSE"),
)

HELP: tuple[Line, ...] = (
    Line(
        On(1, "10:20"),
        ACHOL,
        "ASK Grade 3 cannot see tens and ones. I have 71 children and no counters. What do you use?",
        name="counters",
    ),
    Line(
        On(1, "10:48"),
        JUMA,
        "{counters} Mimi natumia vizibo vya soda. Watoto huvikusanya sokoni, kumi kwa kila mfuko.",
        name="caps",
    ),
    Line(On(1, "11:10"), AMINA, "{counters} Egg boxes! I will show you after school."),
    Line(
        On(1, "12:15"),
        YUSUF,
        "سؤال عندي تلميذة خجولة جدًا لا تتكلم في الصف أبدًا. كيف تشجعون مثلها على المشاركة؟",
        name="shy",
    ),
    Line(
        On(1, "12:40"),
        ROSE,
        "{shy} I let pairs whisper the answer first, then one of the pair speaks. After two weeks "
        "my quiet one asked to be the speaker.",
    ),
    Line(
        On(1, "13:05"),
        AMINA,
        "Give her a job first: mine hands out the chalk and counts it aloud.",
        quotes="shy",
    ),
    Line(On(1, "15:20"), ACHOL, "SOLVED {caps}"),
    Line(On(1, "15:22"), ACHOL, "DIGEST daily"),
    Line(On(4, "07:30"), YUSUF, "2"),  # to whether an answer helped: Rose's did
    Line(
        On(4, "10:00"),
        PETER,
        "ULIZA Darasa langu la pili wanakariri tu, hawasomi maneno mapya. Nina vitabu 6 kwa watoto 80. "
        "Mnafundishaje kusoma?",
        name="books",
    ),
    Line(On(5, "10:30"), PETER, "Ndiyo"),  # to whether other communities may be asked, too
    Line(On(6, "17:00"), ROSE, "FIND counters", then=("1",)),
)

PRACTICES: tuple[Line, ...] = (
    Line(
        On(1, "16:05"),
        AMINA,
        "PRACTICE Egg boxes for counting: cut them to ten holes. A full box is a ten, loose stones are ones. "
        "Today even a boy at the back said 34 without help.",
        name="eggs",
        photo=True,
        then=("1",),
    ),
    Line(
        On(1, "16:30"),
        PETER,
        "Nitajaribu kesho na darasa la pili. Je, mayai matupu hupatikana wapi?",
        quotes="eggs",
        group=STAFFROOM_GROUP,
    ),
    Line(On(1, "16:50"), ROSE, "MORE {eggs}"),
    Line(On(4, "12:30"), PETER, "NIMEJARIBU {eggs}", then=("1", "0")),
    Line(
        On(4, "13:10"),
        ACHOL,
        "TRIED {eggs}",
        then=("2", "No egg boxes here: we drew ten circles on a strip of sack and laid bottle caps on them."),
    ),
    Line(On(4, "15:05"), JUMA, "NIMEJARIBU {eggs}", then=("1", "0")),
    Line(On(5, "12:20"), YUSUF, "جربت {eggs}", then=("3", "0")),
    Line(On(5, "12:45"), ROSE, "HOW {eggs}"),
)

STORIES: tuple[Line, ...] = (
    Line(
        On(4, "17:00"),
        AMINA,
        "STORY In March I gave up on maths after lunch. Ninety-four children, one fan, nobody listened.",
        then=(
            "Then a girl who never speaks began to count the birds on the wire. So we all counted birds.",
            "Now we start every afternoon at the window: how many, how many more, how many flew?",
            "Last week they asked me for bigger numbers.",
            "DONE",
            "2",
        ),
        name="birds",
    ),
    Line(On(4, "17:40"), GRACE, "REVIEW", then=("1",)),
)

TOGETHER: tuple[Line, ...] = (
    Line(
        On(4, "16:10"),
        ROSE,
        "IDEA Let us plan one maths lesson together, all teach it in the same week, and tell what happened.",
        name="lesson",
    ),
    Line(On(4, "16:25"), AMINA, "IN {lesson}"),
    Line(On(4, "19:10"), YUSUF, "معكم {lesson}"),
    Line(
        On(5, "17:10"),
        ROSE,
        "COMMUNITY",
        then=(
            "1",
            "POST Which lesson shall we plan first? I say: subtraction with borrowing.",
            "COMMUNITY",
            "2",
        ),
    ),
    Line(On(5, "13:30"), ACHOL, "PARTNER", then=("1",)),
    Line(On(5, "14:05"), JUMA, "MWENZA", then=("1",)),
    Line(
        On(5, "14:30"), ACHOL, "PARTNER Hello Juma! May I come on Friday, to see how you count by clapping?"
    ),
)

SAFETY: tuple[Line, ...] = (
    Line(
        On(5, "15:30"),
        ROSE,
        "POST Lokol in 4B still cannot read at ten, and his mother does not care. What shall I do with him?",
        name="named",
    ),
    Line(On(5, "15:41"), AMINA, "REPORT {named} It names a child"),
    Line(
        On(5, "15:50"),
        GRACE,
        "HIDE {named}",
        then=("It names a child and his family. Please ask again without.",),
    ),
    Line(
        On(5, "16:20"),
        ROSE,
        "POST Sorry, I was tired. Grace is right: no names of children here. I will ask again tomorrow.",
    ),
)

REFLECTING: tuple[Line, ...] = (
    Line(On(0, "18:10"), GRACE, "SCHEDULE Friday 16:00"),
    Line(
        On(1, "17:10"),
        AMINA,
        "At my back row. I think that I teach the front, and the back copies.",
        then=("On Monday the first question of every lesson goes to the back.",),
    ),
    Line(
        On(1, "17:20"),
        ROSE,
        "How long I wait after a question. I count to two, and then I answer it myself.",
        name="waiting",
        then=("Count to five, with my fingers behind my back.", "SHARE", "2"),
    ),
    Line(On(1, "17:35"), JUMA, "{waiting} Mimi pia! Sasa ninashika chaki mpaka nihesabu tano."),
    Line(On(1, "17:50"), PETER, "Ninavyowaita wasichana: ni wachache tu wanaojibu."),
    Line(On(7, "12:20"), AMINA, "LOOK BACK", then=("1", "1")),
)

DAILY_LIFE: tuple[Line, ...] = (
    Line(
        On(2, "19:10"),
        YUSUF,
        "نشر جربت الهمس في أزواج اليوم، ورفعت يدها لأول مرة! شكرًا يا روز ويا أمينة.",
        name="hand",
    ),
    Line(
        On(4, "08:05"),
        PETER,
        "#post Leo nina vitabu 6 kwa watoto 80. Nimeandika tatizo moja kwenye gunia na kulitundika ukutani: "
        "wote wanaliona.",
        name="sack",
        group=STAFFROOM_GROUP,
    ),
    Line(
        On(4, "08:50"),
        AMINA,
        "{sack} One problem on the wall for all to see. I will borrow this, and a sack from the market.",
    ),
    Line(
        On(6, "15:30"), ROSE, "POST Staff meeting moved to Friday, please bring the mark books.", name="slip"
    ),
    Line(On(6, "15:32"), ROSE, "WITHDRAW {slip}"),
    Line(On(6, "15:40"), ROSE, "POST Sorry, that was for my own school! Have a good evening, all."),
    Line(
        On(6, "13:00"),
        GRACE,
        "#post I sat in Amina's class today: 94 children, egg boxes on every mat, nobody asked me the time. "
        "Who shall I visit next?",
        name="visit",
        group=STAFFROOM_GROUP,
    ),
    Line(
        On(6, "13:20"),
        PETER,
        "Hongera sana Amina! Karibu darasani kwangu pia.",
        quotes="visit",
        group=STAFFROOM_GROUP,
    ),
    Line(On(6, "18:00"), AMINA, "Thank you Grace! Come again on market day.", quotes="visit"),
)

KAKUMA_LINES: tuple[Line, ...] = (
    HELLO + HOSTING + HELP + PRACTICES + STORIES + TOGETHER + SAFETY + REFLECTING + DAILY_LIFE
)
