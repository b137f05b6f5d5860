"""Reading: the whole of what was cut, what waits, and how one wants to hear from colleagues."""

from __future__ import annotations

import re

from handlers.cutting import excerpt
from handlers.named import named
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.coordinating import news
from handlers.topics.hosting import people
from handlers.topics.reading import finding
from handlers.turn import Answer, Choice, Turn
from prompts.fold import fold, number
from storage import announcements, communities, contributions, digests, helping, members, readers
from storage.contributions import Given
from storage.messages import FILE, FILES, PART
from storage.tables import ContributionKind, Rhythm

ANSWERS = 5
"""Answers to a request that are listed, the newest."""

AT_ONCE, ON_REQUEST = "at-once", "on-request"
USUAL, NONE = "usual", "none"
HOURS = re.compile(r"\d{1,2}(:\d\d)?(\s*[-–,]\s*|\s+(\w+\s+)?)\d{1,2}(:\d\d)?|\d{1,4}")
"""`21 6`, `21:00 - 6:00`, `21 to 6`, and a number too few, which is told."""


def register(router: Registrations) -> None:
    """Add this topic's commands and questions."""
    router.command("more", more, takes=fits.a_code, needs=Needs.COMMUNITY, about_quoted=True)
    router.command("digest", digest, takes=_rhythm_or_nothing, needs=Needs.COMMUNITY)
    router.command("hours", hours, takes=_hours_or_nothing, needs=Needs.COMMUNITY)
    router.command("files", files, needs=Needs.COMMUNITY)
    router.question("reading.rhythm", take_rhythm, needs=Needs.COMMUNITY)
    router.question("reading.hours", take_hours, needs=Needs.COMMUNITY)
    router.question("reading.files", take_files, needs=Needs.COMMUNITY)


def _rhythm_or_nothing(rest: str) -> bool:
    """`DIGEST weekly`: "Digest what you have read today" is a thought to share."""
    return len(rest.split()) <= 2


def _hours_or_nothing(rest: str) -> bool:
    return not rest or HOURS.fullmatch(rest) is not None


async def more(turn: Turn, rest: str) -> None:
    """`MORE P7`: the whole of it with its files, `MORE P7 3` from its third part on; `MORE`: what waits.

    `MORE 2` is taken for the second of a list that was just shown.
    """
    code, _, part = rest.partition(" ")
    index = number(rest)
    if index is not None and await finding.show_listed(turn, index):
        return
    if (told := announcements.number_of(code)) is not None:
        await news.show_called(turn, told)
        return
    given = await _meant(turn, code, part) if code else None
    if not code:
        await _go_on(turn)
    elif given is None:
        await turn.reply("code-unknown", {"code": code[:20]})
    elif given.is_gone:
        await turn.reply("code-withdrawn", {"code": given.code})
    else:
        await _show(turn, given, number(part) or 1)


async def _meant(turn: Turn, code: str, behind: str) -> Given | None:
    """What a code names here, or (`MORE P7 KAKUMA7`) in a community that closed while they were in it."""
    closed = await communities.closed_called(turn.session, behind) if behind else None
    given = await named(turn, code) if closed is None else None
    if given is not None or turn.inbound.in_group:
        return given
    where = behind if closed is not None else ""
    return await contributions.by_code_before(turn.session, turn.member.id, code, where)


async def _go_on(turn: Turn) -> None:
    """The next page of the list that is open, else what waits."""
    if await finding.go_on(turn) or await people.go_on(turn):
        return
    if not await digests.give(turn.session, turn.sender.address_id, turn.now):
        await turn.reply("digest-nothing")


async def _show(turn: Turn, given: Given, part: int) -> None:
    said = {PART: part, FILES: True} if part == 1 else {PART: part}
    await turn.reply("relay-rest", said, contribution_id=given.id, carries=True)
    if part > 1:
        return
    further = await contributions.files_of(turn.session, given.id)
    count = len(further) + (given.media_id is not None)
    for position, media_id in enumerate(further, start=count - len(further) + 1):
        about = {"code": given.code, "number": position, "count": count, FILES: True, FILE: media_id}
        await turn.reply("relay-next-file", about, contribution_id=given.id, carries=True)
    if given.kind is ContributionKind.HELP:
        await _show_answers(turn, given)


async def _show_answers(turn: Turn, asked: Given) -> None:
    """What was answered to a request: the answer that helped, or the only one, whole; else a line of each."""
    origin = await contributions.origin_of(turn.session, asked)
    helped = origin.helped_by_id
    if helped is not None and await finding.show_answer(turn, asked, helped):
        return
    replies = await helping.answers_of(turn.session, asked, ANSWERS)
    if len(replies) == 1:
        await turn.reply("relay-answer", contribution_id=replies[0].id, carries=True)
    elif replies:
        lines = [
            turn.texts.render(
                turn.language, "help-answers-line", {"code": reply.code, "words": excerpt(reply.text)}
            )
            for reply in replies
        ]
        said = {"about": asked.code, "lines": "\n".join(lines), "code": replies[0].code}
        await turn.reply("help-answers", said)


async def digest(turn: Turn, rest: str) -> None:
    """`DIGEST daily`, or `DIGEST` and then the question."""
    wanted = _rhythm_called(turn, rest)
    if wanted is not None:
        await take_rhythm(turn, Answer(wanted, rest, {}))
        return
    now = (await readers.ways_of(turn.session, turn.member.id)).rhythm
    choices = [Choice(rhythm.value, f"rhythm-{rhythm.value}") for rhythm in Rhythm]
    await turn.ask("reading.rhythm", "rhythm-which", {"now": now.value}, choices=choices)


def _rhythm_called(turn: Turn, word: str) -> str | None:
    """The rhythm that is meant: by its number or a word for it, in any language."""
    said, values = fold(word), [rhythm.value for rhythm in Rhythm]
    index = number(word)
    if index is not None:
        return values[index - 1] if 1 <= index <= len(values) else None
    for value in values:
        for language in turn.texts.languages:
            words = turn.texts.words(language, f"also-rhythm-{value}")
            if said in map(fold, (value, turn.texts.render(language, f"rhythm-{value}"), *words)):
                return value
    return None


async def take_rhythm(turn: Turn, answer: Answer) -> None:
    """The rhythm that was chosen; what waits already comes with the next digest."""
    rhythm = Rhythm(answer.value or Rhythm.NOW)
    await members.update(turn.session, turn.member.id, rhythm=rhythm)
    await turn.close_question()
    most = (await readers.ways_of(turn.session, turn.member.id)).daily_cap
    await turn.reply("rhythm-chosen", {"now": rhythm.value, "most": most})


async def hours(turn: Turn, rest: str) -> None:
    """`HOURS 21 6`: one's own quiet hours; `HOURS` tells what they are and asks."""
    chosen = [int(hour) for hour in re.findall(r"\d+", re.sub(r":\d+", "", rest))]
    if not rest:
        await _ask_hours(turn)
    elif len(chosen) != 2 or max(chosen) > 24:
        await turn.reply("hours-wrong")
    else:
        await _set_hours(turn, chosen[0] % 24, chosen[1] % 24)


async def _ask_hours(turn: Turn) -> None:
    ways = await readers.ways_of(turn.session, turn.member.id)
    usual = Choice(USUAL, "hours-usual", _span(ways.usual_from, ways.usual_to))
    await turn.ask(
        "reading.hours",
        "hours-which",
        {"quiet": "yes" if ways.has_quiet else "no", **_span(ways.quiet_from, ways.quiet_to)},
        choices=[*([usual] if ways.has_usual else []), Choice(NONE, "hours-none")],
    )


async def take_hours(turn: Turn, answer: Answer) -> None:
    """Those of the community, or none."""
    if answer.value == NONE:
        await _set_hours(turn, 0, 0)
    else:
        await _set_hours(turn, None, None)


async def _set_hours(turn: Turn, quiet_from: int | None, quiet_to: int | None) -> None:
    await members.update(turn.session, turn.member.id, quiet_from=quiet_from, quiet_to=quiet_to)
    await readers.look_again(turn.session, turn.member.id, turn.now)
    await turn.close_question()
    ways = await readers.ways_of(turn.session, turn.member.id)
    if ways.has_quiet:
        await turn.reply("hours-set", _span(ways.quiet_from, ways.quiet_to))
    else:
        await turn.reply("hours-off")


def _span(quiet_from: int, quiet_to: int) -> dict[str, str]:
    return {"from": f"{quiet_from:02}:00", "to": f"{quiet_to:02}:00"}


async def files(turn: Turn, _rest: str) -> None:
    """`FILES`: whether pictures come along at once, and the choice."""
    ways = await readers.ways_of(turn.session, turn.member.id)
    await turn.ask(
        "reading.files",
        "files-which",
        {"now": AT_ONCE if ways.files_at_once else ON_REQUEST},
        choices=[Choice(AT_ONCE, "files-at-once"), Choice(ON_REQUEST, "files-on-request")],
    )


async def take_files(turn: Turn, answer: Answer) -> None:
    """At once, or on request."""
    at_once = answer.value == AT_ONCE
    await members.update(turn.session, turn.member.id, files_at_once=at_once)
    await turn.close_question()
    await turn.reply(f"files-set-{AT_ONCE if at_once else ON_REQUEST}")
