"""What a member teaches: subjects, about which requests for help reach them first, and a level."""

from __future__ import annotations

from functools import cache

from handlers import subjects
from handlers.listing import in_a_row
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Answer, Choice, Turn
from prompts.fold import fold, number
from prompts.texts import Texts
from storage import members, teaching
from storage.tables import Level

FEW = 8
"""Words behind SUBJECTS or LEVEL: more than that is a sentence that begins so."""


def register(router: Registrations) -> None:
    """Add this topic's commands and questions."""
    router.command("subjects", choose_subjects, needs=Needs.MEMBER, takes=few_words)
    router.command("level", choose_level, needs=Needs.MEMBER, takes=few_words)
    router.question("subjects", take_subjects, free=True, needs=Needs.MEMBER)
    router.question("level", take_level, needs=Needs.MEMBER)


def few_words(rest: str) -> bool:
    """`SUBJECTS maths, science`, `SUBJECTS 1 2 3 4 5 6 7 8 9`."""
    words = rest.split()
    return len(words) <= FEW or any(number(word) is not None for word in words[:1])


async def choose_subjects(turn: Turn, rest: str) -> None:
    """`SUBJECTS` shows the list, `SUBJECTS 1 4` or `SUBJECTS maths` chooses."""
    if rest:
        await _set_subjects(turn, rest)
        return
    names = (subjects.name_of(turn.texts, turn.language, subject) for subject in subjects.SUBJECTS)
    lines = "\n".join(f"{place} {name}" for place, name in enumerate(names, start=1))
    await turn.ask("subjects", "subjects-which", {"lines": lines})


async def take_subjects(turn: Turn, answer: Answer) -> None:
    """The subjects that were asked for."""
    await _set_subjects(turn, answer.text)


async def _set_subjects(turn: Turn, text: str) -> None:
    chosen = subjects.read(turn.texts, [turn.language, "en"], text)
    if not chosen and number(text) != 0:
        await turn.reply("subjects-unknown", {"count": len(subjects.SUBJECTS)})
        return
    await turn.close_question()
    await teaching.set_subjects(turn.session, turn.member.id, chosen)
    if chosen:
        names = in_a_row(turn, (subjects.name_of(turn.texts, turn.language, one) for one in chosen))
        await turn.reply("subjects-now", {"subjects": names})
    else:
        await turn.reply("subjects-none")


async def choose_level(turn: Turn, rest: str) -> None:
    """`LEVEL` asks, `LEVEL primary` chooses."""
    level = _level_called(turn.texts, rest)
    if level is not None:
        await _set_level(turn, level)
        return
    await turn.ask("level", "level-which", choices=[Choice(one.value, f"level-{one.value}") for one in Level])


async def take_level(turn: Turn, answer: Answer) -> None:
    """The level that was chosen."""
    await turn.close_question()
    await _set_level(turn, Level(answer.value or answer.text))


async def _set_level(turn: Turn, level: Level) -> None:
    await members.update(turn.session, turn.member.id, level=level)
    named = turn.texts.render(turn.language, f"level-{level.value}")
    await turn.reply("level-now", {"level": named})


def _level_called(texts: Texts, text: str) -> Level | None:
    typed = number(text)
    if typed is not None:
        return [*Level][typed - 1] if 1 <= typed <= len(Level) else None
    return _levels(texts).get(fold(text))


@cache
def _levels(texts: Texts) -> dict[str, Level]:
    """Every word for a level, in all languages."""
    return {
        fold(word): level
        for level in Level
        for language in texts.languages
        for key in (f"level-{level.value}", f"also-level-{level.value}")
        for word in texts.words(language, key)
    }
