"""A community's customs in the chat: facilitators see and change them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers import customs
from handlers.customs import NAMES, NUMBERS, Words
from handlers.dates.names import weekdays
from handlers.listing import in_a_row, show_list
from handlers.routing.may import may_still
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Answer, Choice, Turn
from prompts.fold import fold, number
from storage import communities
from storage.communities import Customs
from storage.tables import Rhythm

WEEK = range(7)  # Monday is 0
SHORT = 3
"""Words behind SETTINGS that may be the name of one; with a digit among them it may be more."""

LONGEST_VALUE = 9


def register(router: Registrations) -> None:
    """Add this topic's command and question."""
    router.command("settings", settings, takes=a_setting, needs=Needs.HOST)
    router.question("customs.value", take_value, free=True, needs=Needs.COMMUNITY)


def a_setting(rest: str) -> bool:
    """`SETTINGS 4 20-6`, `SETTINGS quiet hours 20-6`: "Settings in our school" is a thought."""
    words = rest.split()
    if not words or number(words[0]) is not None:
        return True
    return len(words) <= SHORT or (len(words) <= LONGEST_VALUE and any(char.isdecimal() for char in rest))


async def settings(turn: Turn, rest: str) -> None:
    """`SETTINGS` shows all, `SETTINGS 4` asks for a value, `SETTINGS 4 20-6` sets one."""
    if not rest:
        await _show(turn)
    elif (called := _called(turn, rest)) is None:
        await turn.reply("customs-unknown")
    elif called[1]:
        await _set(turn, *called)
    else:
        await _ask(turn, called[0])


async def take_value(turn: Turn, answer: Answer) -> None:
    """The value that was asked for; their role is looked at again."""
    if await may_still(turn, answer):
        await _set(turn, answer.data["name"], answer.value or answer.text)


async def _show(turn: Turn) -> None:
    now = await communities.customs_of(turn.session, turn.here.id)
    lines = [f"{index} {_line(turn, name, now)}" for index, name in enumerate(NAMES, start=1)]
    await show_list(turn, "customs-head", {"community": turn.here.name}, lines, "customs-how")


async def _set(turn: Turn, name: str, text: str) -> None:
    """Set one; what it cannot be is asked for again, with what it can be."""
    before = await communities.customs_of(turn.session, turn.here.id)
    values = customs.read(name, text, before, _words(turn))
    if values is None:
        await _ask(turn, name)
        return
    await turn.close_question()
    await customs.change(turn.session, turn.here.id, values, turn.now, turn.member.id)
    now = await communities.customs_of(turn.session, turn.here.id)
    done = turn.texts.render(turn.language, "customs-changed")
    await turn.reply("literal", {"words": f"{done}\n{_line(turn, name, now)}"})


async def _ask(turn: Turn, name: str) -> None:
    now = await communities.customs_of(turn.session, turn.here.id)
    said: dict[str, Any] = {}
    if name in NUMBERS:
        said["least"], said["most"] = customs.bounds(name, now)
    data = {"name": name, "community_id": turn.here.id}
    await turn.ask("customs.value", f"customs-ask-{name}", said, choices=_choices(name), data=data)


def _choices(name: str) -> Sequence[Choice]:
    if name == "rhythm":
        return [Choice(rhythm.value, f"rhythm-{rhythm.value}") for rhythm in Rhythm]
    if name == "digest-day":
        return [Choice(str(day + 1), "customs-day", {"day": day}) for day in WEEK]
    return [Choice(word, word) for word in ("yes", "no")] if name in ("stories", "hosting") else ()


def _called(turn: Turn, rest: str) -> tuple[str, str] | None:
    """The setting that is meant, by its number or title, and the value behind it."""
    first, _, behind = rest.partition(" ")
    index = number(first)
    if index is not None:
        return (NAMES[index - 1], behind.strip()) if 1 <= index <= len(NAMES) else None
    words = rest.split()
    for count in range(len(words), 0, -1):
        said = fold(" ".join(words[:count]))
        named = [name for name in NAMES if said in _titles(turn, name)]
        if named:
            return named[0], " ".join(words[count:])
    return None


def _titles(turn: Turn, name: str) -> set[str]:
    titles = (turn.texts.render(language, f"customs-{name}") for language in turn.texts.languages)
    return {fold(name), fold(name.replace("-", " ")), *map(fold, titles)}


def _line(turn: Turn, name: str, now: Customs) -> str:
    """A setting's title and its value, in plain words."""
    return f"{turn.texts.render(turn.language, f'customs-{name}')}: {_value(turn, name, now)}"


def _value(turn: Turn, name: str, now: Customs) -> str:
    said = {
        "rhythm": lambda: turn.texts.render(turn.language, f"rhythm-{now.rhythm.value}"),
        "digest-hour": lambda: f"{now.digest_hour}:00",
        "digest-day": lambda: _days(turn, [now.digest_weekday]),
        "quiet": lambda: _quiet(turn, now),
        "cap": lambda: str(now.daily_cap),
        "escalate": lambda: turn.texts.render(turn.language, "customs-hours", {"count": now.escalate_after}),
        "travel": lambda: turn.texts.render(turn.language, "customs-hours", {"count": now.travel_after}),
        "circle": lambda: str(now.circle_size),
        "stories": lambda: turn.texts.render(turn.language, "yes" if now.wants_stories else "no"),
        "hosting": lambda: turn.texts.render(turn.language, "yes" if now.offers_hosting else "no"),
        "weekend": lambda: _days(turn, [int(day) for day in now.weekend]),
    }
    return said[name]()


def _days(turn: Turn, days: Sequence[int]) -> str:
    named = [turn.texts.render(turn.language, "customs-day", {"day": day}) for day in days]
    return in_a_row(turn, named) or turn.texts.render(turn.language, "customs-none")


def _quiet(turn: Turn, now: Customs) -> str:
    if now.quiet_from == now.quiet_to:
        return turn.texts.render(turn.language, "customs-none")
    return f"{now.quiet_from}:00 - {now.quiet_to}:00"


def _words(turn: Turn) -> Words:
    """What the words of a value stand for, in the reader's language."""

    def also(key: str) -> list[str]:
        return [turn.texts.render(turn.language, key), *turn.texts.words(turn.language, f"also-{key}")]

    days = {name: str(day) for name, day in weekdays(turn.language).items()}
    rhythms = {word: rhythm.value for rhythm in Rhythm for word in also(f"rhythm-{rhythm.value}")}
    answers = {word: key for key in ("yes", "no") for word in also(key)}
    none = {turn.texts.render(turn.language, "customs-none"): "none"}
    ands = dict.fromkeys(turn.texts.words(turn.language, "also-and"), "and")
    joined = {f"{fold(word)}{day}": digit for word in ands for day, digit in days.items()}  # `والسبت`
    said = {**ands, **joined, **none, **answers, **rhythms, **days}
    return {fold(word): meant for word, meant in said.items()}
