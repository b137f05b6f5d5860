"""Who is in the demo: three communities, their people, and a newcomer for each kind of phone."""

from __future__ import annotations

from dataclasses import dataclass

WHATSAPP, TELEGRAM, SMS = "sim-whatsapp", "sim-telegram", "sim-sms"


@dataclass(frozen=True, slots=True)
class Home:
    """A community of the demo, in an IANA `timezone`.

    `code` is typed to join it, `host_code` once by its facilitator.
    """

    name: str
    area: str
    language: str
    timezone: str
    code: str
    host_code: str


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with a simulated phone; `key` is their address there.

    Without a home: not yet joined, unless they coordinate the programme.
    """

    key: str
    name: str
    place: str
    language: str
    channel: str
    home: Home | None = None
    hosts: bool = False
    coordinates: bool = False

    @property
    def joins(self) -> bool:
        """Whether they join in the week that is played."""
        return self.home is not None or self.coordinates

    @property
    def timezone(self) -> str:
        """The IANA zone that they live in."""
        return (self.home or KAKUMA).timezone


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat: `key` is its address, `people` may speak in it."""

    key: str
    name: str
    channel: str
    home: Home
    people: tuple[Person, ...]


PROGRAMME = "Learning Together"
COORDINATOR_CODE = "LOOKAFTER"

KAKUMA = Home("Kakuma Maths Circle", "kenya/turkana/kakuma", "en", "Africa/Nairobi", "KAKUMA7", "HOSTKAKUMA")
GOMA = Home("Cercle de Goma", "drc/nord-kivu/goma", "fr", "Africa/Lubumbashi", "GOMA5", "HOSTGOMA")
LETHEM = Home("Lethem Teachers", "guyana/rupununi/lethem", "en", "America/Guyana", "LETHEM3", "HOSTLETHEM")
HOMES = (KAKUMA, GOMA, LETHEM)

AMINA = Person("amina", "Amina Hassan", "Kakuma Primary", "en", WHATSAPP, KAKUMA)
ACHOL = Person("achol", "Achol Deng", "Fashoda Primary", "en", WHATSAPP, KAKUMA)
GRACE = Person("grace", "Grace Ekiru", "Kakuma Teachers' Centre", "en", TELEGRAM, KAKUMA, hosts=True)
PETER = Person("peter", "Peter Lokai", "Shule ya Mogadishu", "sw", TELEGRAM, KAKUMA)
ROSE = Person("rose", "Rose Akiru", "Lodwar Girls", "en", TELEGRAM, KAKUMA)
YUSUF = Person("yusuf", "يوسف إبراهيم", "مدرسة الأمل", "ar", TELEGRAM, KAKUMA)
JUMA = Person("juma", "Juma Lokwang", "Kalobeyei", "sw", SMS, KAKUMA)
ESPERANCE = Person("esperance", "Espérance Kavira", "EP Mugunga", "fr", WHATSAPP, GOMA, hosts=True)
JEAN_PAUL = Person("jean-paul", "Jean-Paul Bahati", "EP Himbi", "fr", TELEGRAM, GOMA)
FURAHA = Person("furaha", "Furaha Masika", "EP Keshero", "sw", SMS, GOMA)
MARIA = Person("maria", "María Rondón", "St Ignatius", "es", WHATSAPP, LETHEM, hosts=True)
CELESTE = Person("celeste", "Celeste Moura", "Arapaima Primary", "pt", TELEGRAM, LETHEM)
LUCY = Person("lucy", "Lucy Wanjala", "Programme office", "en", WHATSAPP, coordinates=True)
NADIA = Person("nadia", "Nadia", "", "en", WHATSAPP)
OMAR = Person("omar", "Omar", "", "en", TELEGRAM)
TABITHA = Person("tabitha", "Tabitha", "", "en", SMS)

PEOPLE = (
    *(AMINA, ACHOL, GRACE, PETER, ROSE, YUSUF, JUMA),
    *(ESPERANCE, JEAN_PAUL, FURAHA),
    *(MARIA, CELESTE),
    LUCY,
    *(NADIA, OMAR, TABITHA),
)
STAFFROOM_GROUP = Group("group:kakuma", "Kakuma maths", TELEGRAM, KAKUMA, (PETER, GRACE, OMAR))
