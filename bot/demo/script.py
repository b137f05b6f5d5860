"""A week of life in two communities of teachers, as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.demo.cast import (
    ACHOL,
    AMINA,
    ESPERANCE,
    FURAHA,
    GRACE,
    JEAN_PAUL,
    JUMA,
    KAKUMA,
    PETER,
    ROSE,
    STAFFROOM_GROUP,
    YUSUF,
    Group,
    Person,
)

DAYS = 7


class When(Protocol):
    """A moment, counted from the moment (UTC) that the demo opens."""

    def __call__(self, opening: datetime) -> datetime:
        """The moment, in UTC."""


@dataclass(frozen=True, slots=True)
class On:
    """A time of day in Kakuma on day 0 (a week ago) to 6 (yesterday)."""

    day: int
    time: str

    def __call__(self, opening: datetime) -> datetime:
        """The moment, in UTC."""
        hour, minute = map(int, self.time.split(":"))
        there = opening.astimezone(ZoneInfo(KAKUMA.timezone)) - timedelta(days=DAYS - self.day)
        return there.replace(hour=hour, minute=minute, second=0, microsecond=0).astimezone(opening.tzinfo)


@dataclass(frozen=True, slots=True)
class Ago:
    """So many minutes before the demo opens."""

    minutes: int

    def __call__(self, opening: datetime) -> datetime:
        """The moment, in UTC."""
        return opening - timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Join:
    """People join their communities together, through the whole dialogue; a host with the host's code."""

    when: When
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Connect:
    """A facilitator adds the bot to a group and links it; then `members` say that they are in it."""

    when: When
    who: Person
    group: Group
    members: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Someone says something, in private or in a group.

    `name` makes what they post known to later lines: `{name}` in their text is its code, and `quotes` names
    the one whose message they quote. `photo` goes along if it is set.
    """

    when: When
    who: Person
    text: str
    name: str = ""
    quotes: str = ""
    group: Group | None = None
    photo: bool = False


Step = Join | Connect | Line

ARRIVALS: tuple[Step, ...] = (
    Join(
        On(0, "07:05"),
        (GRACE, AMINA, JUMA, PETER, ROSE, ACHOL, YUSUF, ESPERANCE, JEAN_PAUL, FURAHA),
    ),
    Connect(On(0, "07:50"), GRACE, STAFFROOM_GROUP, (PETER,)),
)

KAKUMA_LINES: tuple[Line, ...] = (
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
    Line(
        On(1, "10:20"),
        ACHOL,
        "POST Grade 3 cannot see tens and ones. I have 71 children and no counters. What do you use?",
        name="counters",
    ),
    Line(
        On(1, "10:48"),
        JUMA,
        "{counters} Mimi natumia vizibo vya soda. Watoto huvikusanya sokoni, kumi kwa kila mfuko.",
    ),
    Line(
        On(1, "16:05"),
        AMINA,
        "POST Egg boxes for counting: cut them to ten holes. A full box is a ten, loose stones are ones. "
        "Today even Ali at the back said 34 without help.",
        name="eggs",
        photo=True,
    ),
    Line(
        On(1, "16:30"),
        PETER,
        "Nitajaribu kesho na darasa la pili. Je, mayai matupu hupatikana wapi?",
        quotes="eggs",
        group=STAFFROOM_GROUP,
    ),
    Line(On(1, "16:50"), ROSE, "MORE {eggs}"),
    Line(On(1, "17:02"), ACHOL, "Thank you Amina, the hotel by the airstrip gives me theirs.", quotes="eggs"),
    Line(
        On(2, "09:15"),
        YUSUF,
        "POST عندي تلميذة خجولة جدًا لا تتكلم في الصف أبدًا. كيف تشجعون مثلها على المشاركة؟",
        name="shy",
    ),
    Line(
        On(2, "12:40"),
        ROSE,
        "{shy} I let pairs whisper the answer first, then one of the pair speaks. After two weeks "
        "my quiet one asked to be the speaker.",
    ),
    Line(
        On(2, "13:05"),
        AMINA,
        "Give her a job first: mine hands out the chalk and counts it aloud.",
        quotes="shy",
    ),
    Line(
        On(2, "19:10"),
        YUSUF,
        "POST جربت الهمس في أزواج اليوم، ورفعت يدها لأول مرة! شكرًا يا روز ويا أمينة.",
        name="hand",
    ),
    Line(
        On(3, "08:05"),
        PETER,
        "#post Leo nina vitabu 6 kwa watoto 80. Nimeandika tatizo moja kwenye gunia na kulitundika ukutani: "
        "wote wanaliona.",
        name="sack",
        group=STAFFROOM_GROUP,
    ),
    Line(
        On(3, "12:50"),
        AMINA,
        "One problem on the wall for all to see. I will borrow this, and a sack from the market.",
        quotes="sack",
    ),
    Line(
        On(3, "15:30"),
        ROSE,
        "POST Staff meeting moved to Thursday, please bring the mark books.",
        name="slip",
    ),
    Line(On(3, "15:32"), ROSE, "WITHDRAW {slip}"),
    Line(On(3, "15:40"), ROSE, "POST Sorry, that was for my own school! Have a good evening, all."),
    Line(
        On(4, "10:30"),
        JUMA,
        "POST Nina watoto 112 darasa la kwanza. Tunahesabu kwa kupiga makofi: kumi kwa pamoja, "
        "kisha moja moja. Kelele, lakini wanajua!",
        name="claps",
    ),
    Line(
        On(4, "11:15"),
        AMINA,
        "Clapping tens! I will take this to assembly tomorrow.",
        quotes="claps",
    ),
    Line(
        On(4, "17:20"),
        AMINA,
        "POST Small thing: I greet ten children by name at the door, a different ten each day. "
        "In nine days I have met them all.",
        name="door",
    ),
    Line(
        On(5, "13:00"),
        GRACE,
        "#post I sat in Amina's class today: 94 children, egg boxes on every mat, nobody asked me the time. "
        "Who shall I visit next?",
        name="visit",
        group=STAFFROOM_GROUP,
    ),
    Line(
        On(5, "13:20"),
        PETER,
        "Hongera sana Amina! Karibu darasani kwangu pia.",
        quotes="visit",
        group=STAFFROOM_GROUP,
    ),
    Line(On(5, "18:00"), AMINA, "Thank you Grace! Come again on market day.", quotes="visit"),
    Line(
        On(6, "17:20"),
        ROSE,
        "POST What do you do with the ones who finish early? Mine start climbing out of the window.",
        name="early",
    ),
    Line(
        On(6, "17:55"),
        YUSUF,
        "أطلب منهم أن يكتبوا مسألة لزملائهم. يحبون أن يكونوا المعلم!",
        quotes="early",
    ),
    Line(
        On(6, "19:05"),
        AMINA,
        "{early} A box of riddles on old exam paper. Finished? Take a riddle, help a neighbour with it.",
    ),
    Line(Ago(150), PETER, "Habari zenu wote!", group=STAFFROOM_GROUP),
    Line(
        Ago(95),
        AMINA,
        "POST Market day sums: I brought 3 onions and a price list. They argued about change for 40 minutes. "
        "Best noise of the term.",
        name="market",
    ),
    Line(Ago(80), JUMA, "{market} Safi sana! Kesho naleta sukuma wiki."),
    Line(
        Ago(35),
        GRACE,
        "#post For tomorrow: send one photo or one sentence of something that your learners made.",
        name="made",
        group=STAFFROOM_GROUP,
    ),
)

GOMA_LINES: tuple[Line, ...] = (
    Line(
        On(0, "17:00"),
        ESPERANCE,
        "POST Bienvenue, chers collègues ! Combien d'élèves avez-vous devant vous ce trimestre ?",
        name="combien",
    ),
    Line(On(0, "17:25"), JEAN_PAUL, "{combien} 88 en troisième, trois par banc. On respire quand même !"),
    Line(
        On(2, "08:15"),
        ESPERANCE,
        "POST Demain je visite deux classes. Qui veut me montrer un moment de lecture ?",
        name="visite",
    ),
    Line(
        On(2, "16:45"),
        JEAN_PAUL,
        "POST Mes élèves lisent mieux quand ils s'enregistrent en petits groupes sur mon téléphone, "
        "puis s'écoutent. Ils se corrigent tout seuls.",
        name="voix",
    ),
    Line(On(2, "17:30"), ESPERANCE, "J'aimerais voir cela de mes yeux. À demain, 8 heures ?", quotes="voix"),
    Line(On(2, "18:10"), FURAHA, "{voix} Wazo zuri! Nitajaribu na wasichana wangu."),
    Line(
        On(4, "17:30"),
        FURAHA,
        "POST Tumepoteza wiki mbili kwa sababu ya mvua. Ninaanza kila somo na maswali matatu "
        "ya wiki iliyopita.",
        name="mvua",
    ),
    Line(
        On(4, "18:05"), JEAN_PAUL, "{mvua} Même chose ici : trois petites questions, et tout le monde y est."
    ),
    Line(
        Ago(120),
        ESPERANCE,
        "POST Ce matin une élève a lu à voix haute pour la première fois. Merci Jean-Paul pour l'idée !",
        name="merci",
    ),
    Line(Ago(60), JEAN_PAUL, "Bravo à elle, et à toi.", quotes="merci"),
)

WEEK: tuple[Step, ...] = ARRIVALS + KAKUMA_LINES + GOMA_LINES
