"""The steps that a script is made of: who does what, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.demo.cast import KAKUMA, Group, Person

DAYS = 7
OPENS_ON, OPENS_AT = 3, (15, 10)
"""When the demo opens, in Kakuma: on a Thursday (Monday is 0), an hour before the digests."""


def opening_after(now: datetime) -> datetime:
    """The next moment (UTC) at which the demo may open, while everybody is awake: the same weekday always.

    Quiet hours and weekends hold messages back: who opened it at night would see nothing happen.
    """
    there = now.astimezone(ZoneInfo(KAKUMA.timezone))
    hour, minute = OPENS_AT
    at = there.replace(hour=hour, minute=minute, second=0, microsecond=0)
    at += timedelta(days=(OPENS_ON - at.weekday()) % 7)
    return (at if at >= there else at + timedelta(days=7)).astimezone(now.tzinfo)


@dataclass(frozen=True, slots=True)
class On:
    """A time of day in Kakuma on day 0 (a week ago, a Thursday) to 7 (today)."""

    day: int
    time: str

    def __call__(self, opening: datetime) -> datetime:
        """The moment, in UTC."""
        hour, minute = map(int, self.time.split(":"))
        there = opening.astimezone(ZoneInfo(KAKUMA.timezone)) - timedelta(days=DAYS - self.day)
        return there.replace(hour=hour, minute=minute, second=0, microsecond=0).astimezone(opening.tzinfo)


@dataclass(frozen=True, slots=True)
class Join:
    """People join their communities together, through the whole dialogue; a host with the host's code."""

    when: On
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Connect:
    """A facilitator adds the bot to a group and links it; then `members` say that they are in it."""

    when: On
    who: Person
    group: Group
    members: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Someone says something, in private or in a group.

    `name` makes what they gave known to later lines: `{name}` in their text is its code, and `quotes` names
    the one whose message they quote. A `photo` or a `voice` note goes along if it is set. `then` is what they
    answer to what the bot asks, one after the other; `VOICE` in it is a voice note.
    """

    when: On
    who: Person
    text: str
    name: str = ""
    quotes: str = ""
    group: Group | None = None
    photo: bool = False
    then: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wait:
    """Nobody says anything, and what is due by then happens: digests, questions, stories from elsewhere."""

    when: On


VOICE = "(a voice note)"

Step = Join | Connect | Line | Wait
