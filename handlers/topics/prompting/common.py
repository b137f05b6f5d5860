"""What the topics of the weekly question share: days and hours in plain words."""

from __future__ import annotations

from datetime import date, datetime

from handlers.dates.names import plain
from handlers.dates.weekly import listed_words
from handlers.prompting import WEEKDAYS
from handlers.turn import Turn
from prompts.fold import number
from storage.hours import local
from storage.prompting import schedules
from storage.prompting.times import Weekly, clock_time

SHORT, LONG = 3, 12
"""Words that may be a day or an hour; with a digit among them it may be more."""


def day(turn: Turn, at: date) -> str:
    """A day in the reader's words."""
    return turn.texts.render(turn.language, "plain-date", {"day": at})


def days(turn: Turn, first: date, last: date) -> str:
    """A span of days in the reader's words, or the one day that it is."""
    return day(turn, first) if first == last else f"{day(turn, first)} - {day(turn, last)}"


def weekday(turn: Turn, index: int) -> str:
    """A weekday in the reader's words, Monday being 0."""
    return turn.texts.render(turn.language, WEEKDAYS[index])


def clock(at: datetime, zone: str) -> str:
    """A moment (UTC) as the clocks there show it."""
    there = local(at, zone)
    return clock_time(there.hour * 60 + there.minute)


async def next_line(turn: Turn, weekly: Weekly) -> str:
    """When the next question comes, in the reader's words."""
    at = await schedules.upcoming(turn.session, turn.here.id, weekly, turn.now)
    if at is None:
        return turn.texts.render(turn.language, "schedule-next-none")
    said = {"when": day(turn, local(at, weekly.zone).date()), "time": clock(at, weekly.zone)}
    return turn.texts.render(turn.language, "schedule-next", said)


def means(turn: Turn, text: str, key: str) -> bool:
    """Whether a text is one of the words that are listed under a key, in any language."""
    return plain(text) in listed_words(turn.texts, key)


def to_remove(turn: Turn, rest: str) -> int | None:
    """The number in `OFF 2` or `2 OFF`; 0 for `OFF` alone, None if it is something else."""
    words = rest.split()
    numbers = [found for word in words if (found := number(word)) is not None]
    others = [word for word in words if number(word) is None]
    if len(others) != 1 or len(numbers) > 1 or not means(turn, others[0], "removing-words"):
        return None
    return numbers[0] if numbers else 0
