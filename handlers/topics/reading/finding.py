"""Finding what the community, and what others shared, has solved, told and tried."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from handlers import cutting
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Answer, Choice, Turn, numbered
from storage import contributions, copies, search
from storage.contributions import Given
from storage.messages import FILES, PART
from storage.search import Found
from storage.tables import ContributionKind

PAGE = 3
LISTS = ("find.results", "help.similar")
"""Questions whose choices are things that can be read."""

AGAIN_WITHIN = timedelta(minutes=10)
"""Who found nothing may send other words alone; what comes later is no search."""

LONGEST = 200
"""Characters of a search: who sends more has pasted a text."""


def register(router: Registrations) -> None:
    """Add this topic's commands and questions."""
    router.command("find", find, takes=fits.anything, needs=Needs.COMMUNITY)
    router.question("find.words", take_words, free=True, needs=Needs.COMMUNITY)
    router.question("find.results", take_result, lenient=True, needs=Needs.COMMUNITY)


async def find(turn: Turn, text: str) -> None:
    """`FIND egg boxes`, or `FIND` and then the question."""
    if not text:
        await turn.ask("find.words", "find-which")
    elif len(text) > LONGEST:
        await turn.reply("find-long", {"limit": LONGEST})
    elif not search.significant(text, turn.language):
        await turn.ask("find.words", "find-short", within=AGAIN_WITHIN)
    elif found := await search.find(turn.session, turn.here, text, turn.language):
        await _show(turn, text, found[:PAGE], [one.contribution_id for one in found[PAGE:]])
    else:
        await turn.ask("find.words", "find-nothing", within=AGAIN_WITHIN)


async def take_words(turn: Turn, answer: Answer) -> None:
    """What they look for, which was asked."""
    await turn.close_question()
    await find(turn, answer.text)


async def go_on(turn: Turn) -> bool:
    """The next results of the search that is open at this phone; False if there is none."""
    question = turn.sender.question
    if question is None or question.name != "find.results" or turn.inbound.in_group:
        return False
    if question.data["community_id"] != turn.here.id:
        return False
    found = await search.shown(turn.session, turn.here, question.data["rest"])
    if found:
        rest = [one.contribution_id for one in found[PAGE:]]
        await _show(turn, question.data["text"], found[:PAGE], rest)
    else:
        await turn.reply("find-end")
    return True


async def show_listed(turn: Turn, index: int) -> bool:
    """`MORE 2`: the whole of the second in the list that is open at this phone; False if there is none."""
    question = turn.sender.question
    if question is None or question.name not in LISTS or turn.inbound.in_group:
        return False
    choice = numbered(question.data).get(index) if index else None
    if choice is None:
        return False
    await show_whole(turn, int(choice[0]))
    return True


async def take_result(turn: Turn, answer: Answer) -> None:
    """A result's number; the question stays open, for the others and for `MORE`."""
    if answer.data["community_id"] != turn.here.id:
        await turn.close_question()
        await turn.reply("question-over")
    else:
        await show_whole(turn, int(answer.value or 0))


async def show_whole(turn: Turn, found_id: int) -> None:
    """The whole of what was found, with the answer that helped.

    What comes from elsewhere gets a code here, so that it can be answered and tried like all else.
    """
    found = await search.shown(turn.session, turn.here, [found_id])
    origin = await contributions.by_id(turn.session, found_id) if found else None
    if origin is None:
        await turn.reply("find-gone")
        return
    here = await copies.standing(turn.session, origin, turn.here.id, turn.now)
    await turn.reply("relay-rest", {PART: 1, FILES: True}, contribution_id=here.id, carries=True)
    if origin.helped_by_id is not None:
        await show_answer(turn, here, origin.helped_by_id)


async def show_answer(turn: Turn, here: Given, answer_id: int) -> bool:
    """The whole of an answer to what stands here, under a code of this community; False if it is gone."""
    answer = await contributions.by_id(turn.session, answer_id)
    if answer is None or answer.is_gone:
        return False
    answer = await copies.standing(turn.session, answer, turn.here.id, turn.now, here.id)
    if answer.hidden_at is not None:
        return False
    await turn.reply("relay-answer", contribution_id=answer.id, carries=True)
    return True


async def _show(turn: Turn, text: str, found: Sequence[Found], rest: Sequence[int]) -> None:
    words = search.significant(text, turn.language)
    tails = [_tried(turn, one) for one in found]
    width = cutting.width([*(one.text for one in found), *tails], len(found))
    choices = [
        Choice(str(one.contribution_id), "literal", {"words": _line(turn, one, tail, words, width)})
        for one, tail in zip(found, tails, strict=True)
    ]
    data = {"community_id": turn.here.id, "text": text, "rest": list(rest)}
    await turn.ask("find.results", "find-more" if rest else "find-all", choices=choices, data=data)


def _line(turn: Turn, one: Found, tail: str, words: Sequence[str], width: int) -> str:
    """`H12: How do I...`, or for what has no code here `practice, Lodwar: ...`."""
    head = one.code or _from(turn, one)
    room = width - len(head) - len(tail) - 3
    return f"{head}: {cutting.around(one.text, words, max(room, cutting.LEAST))} {tail}".rstrip()


def _from(turn: Turn, one: Found) -> str:
    place = one.area.rsplit("/", 1)[-1].replace("-", " ").title()
    return turn.texts.render(turn.language, "find-from", {"kind": one.kind.value, "place": place})


def _tried(turn: Turn, one: Found) -> str:
    if one.kind is not ContributionKind.PRACTICE or not one.tried:
        return ""
    said = {"tried": one.tried, "worked": one.worked}
    return turn.texts.render(turn.language, "find-tried", said)
