"""A community's customs: what each may be, and changing them. Hours are local, full, from 0 to 23."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from prompts.fold import fold, number
from storage import audit, communities, occurrences
from storage.communities import Customs
from storage.hours import next_at
from storage.prompting import schedules
from storage.tables import Rhythm

NAMES = (
    "rhythm",
    "digest-hour",
    "digest-day",
    "quiet",
    "cap",
    "escalate",
    "travel",
    "circle",
    "stories",
    "weekend",
    "hosting",
)
"""All of them, in the order of their numbers."""

NUMBERS = {
    "cap": "daily_cap",
    "escalate": "escalate_after",
    "travel": "travel_after",
    "circle": "circle_size",
}
"""Those that are plain numbers, and what they are called in `Customs`."""

WEEK_OF_HOURS = 7 * 24
BOUNDS = {"cap": (1, 50), "escalate": (1, WEEK_OF_HOURS), "travel": (1, 2 * WEEK_OF_HOURS), "circle": (2, 20)}

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORTEST_DAY = 3
"""Letters that tell the days apart in English; in other languages their whole names do."""

BETWEEN_DAYS = re.compile(r"[\s,،;+&]+|(?<=\d)-(?=\d)")
"""Between digits a dash parts days; a `sexta-feira` is one."""

Words = Mapping[str, str]
"""What a folded word of the reader's language stands for: a rhythm, `yes`, `no`, `and`, a day's digit."""


def bounds(name: str, customs: Customs) -> tuple[int, int]:
    """The least and the most that a number may be: facilitators hear of a request before others do."""
    least, most = BOUNDS[name]
    if name == "escalate":
        return least, min(most, customs.travel_after)
    return (max(least, customs.escalate_after), most) if name == "travel" else (least, most)


def read(name: str, text: str, customs: Customs, words: Words) -> dict[str, Any] | None:
    """What a text sets a custom to, by the names of `Customs`; None if it cannot be that."""
    if name in NUMBERS:
        value, (least, most) = number(text), bounds(name, customs)
        return {NUMBERS[name]: value} if value is not None and least <= value <= most else None
    return READING[name](text, words)


def _rhythm(text: str, words: Words) -> dict[str, Any] | None:
    values = [rhythm.value for rhythm in Rhythm]
    index = number(text)
    if index is not None:
        return {"rhythm": Rhythm(values[index - 1])} if 1 <= index <= len(values) else None
    said = words.get(fold(text), fold(text))
    return {"rhythm": Rhythm(said)} if said in values else None


def _hours(text: str) -> list[int]:
    """The full hours in a text; none at all where something else is in it."""
    found = re.fullmatch(r"(\d{1,2})(?::00)?(?:\D{1,8}?(\d{1,2})(?::00)?)?", text.strip())
    hours = [int(hour) for hour in found.groups() if hour is not None] if found else []
    return hours if all(hour < 24 for hour in hours) else []


def _digest_hour(text: str, _words: Words) -> dict[str, Any] | None:
    hours = _hours(text)
    return {"digest_hour": hours[0]} if len(hours) == 1 else None


def _quiet(text: str, _words: Words) -> dict[str, Any] | None:
    hours = _hours(text)
    return {"quiet_from": hours[0], "quiet_to": hours[1]} if len(hours) == 2 else None


def _day(word: str, words: Words) -> str | None:
    """A day's digit, Monday being 0: by its name, in the reader's language or English, or from 1 to 7."""
    index, said = number(word), fold(word)
    if index is not None:
        return str(index - 1) if 1 <= index <= len(DAYS) else None
    if said in words and words[said].isdecimal():
        return words[said]
    named = [str(i) for i, day in enumerate(DAYS) if len(said) >= SHORTEST_DAY and day.startswith(said)]
    return named[0] if named else None


def _digest_day(text: str, words: Words) -> dict[str, Any] | None:
    day = _day(text, words)
    return {"digest_weekday": int(day)} if day is not None else None


def _weekend(text: str, words: Words) -> dict[str, Any] | None:
    if number(text) == 0 or words.get(fold(text), fold(text)) in ("no", "none"):
        return {"weekend": ""}
    said = [word for word in BETWEEN_DAYS.split(text.strip()) if words.get(fold(word)) != "and"]
    days = {_day(word, words) for word in said}
    known = sorted(day for day in days if day is not None)
    return {"weekend": "".join(known)} if len(known) == len(days) < len(DAYS) else None


def _yes_or_no(column: str, text: str, words: Words) -> dict[str, Any] | None:
    said = words.get(fold(text), fold(text))
    chosen = {"1": "yes", "2": "no"}.get(str(number(text)), said)
    return {column: chosen == "yes"} if chosen in ("yes", "no") else None


READING: dict[str, Callable[[str, Words], dict[str, Any] | None]] = {
    "rhythm": _rhythm,
    "digest-hour": _digest_hour,
    "digest-day": _digest_day,
    "quiet": _quiet,
    "stories": partial(_yes_or_no, "wants_stories"),
    "weekend": _weekend,
    "hosting": partial(_yes_or_no, "offers_hosting"),
}


def written(now: Customs) -> dict[str, str]:
    """All customs as `read` reads them."""
    return {
        "rhythm": now.rhythm.value,
        "digest-hour": str(now.digest_hour),
        "digest-day": DAYS[now.digest_weekday],
        "quiet": f"{now.quiet_from}-{now.quiet_to}",
        **{name: str(getattr(now, column)) for name, column in NUMBERS.items()},
        "stories": "yes" if now.wants_stories else "no",
        "weekend": " ".join(DAYS[int(day)] for day in now.weekend) or "0",
        "hosting": "yes" if now.offers_hosting else "no",
    }


async def change(
    session: AsyncSession, community_id: int, values: Mapping[str, Any], now: datetime, actor_id: int | None
) -> None:
    """Set some customs (`timezone` too), and note what they were; who changed them is None for an operator.

    The next digest comes at the new hour, and the next weekly question by the clocks of the new zone.
    """
    before = await communities.customs_of(session, community_id)
    was = {name: value for name, value in asdict(before).items() if name in values}
    if values.keys() & {"digest_hour", "timezone"}:
        zone, hour = values.get("timezone", before.timezone), values.get("digest_hour", before.digest_hour)
        await occurrences.plan(session, occurrences.DIGEST, community_id, next_at(now, zone, hour))
    await communities.change_customs(session, community_id, **values)
    if "timezone" in values:
        await schedules.replan(session, community_id, now)
    detail = {"was": was, "became": dict(values)}
    await audit.note(session, "customs.changed", now, actor_id=actor_id, community_id=community_id, **detail)
