"""Practices: sharing what works, letting others find it, and looking how it travelled."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from handlers import notices, privately, sharing
from handlers.cutting import excerpt
from handlers.named import PUNCTUATION, named_or_told
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Answer, Choice, Turn
from storage import contributions, practices, search
from storage.contributions import Given
from storage.practices import TRIABLE, Change
from storage.tables import ContributionKind, Reach

REACHES = [Choice(reach.value, f"reach-{reach.value}") for reach in (Reach.NAMED, Reach.UNNAMED)]
HERE_ONLY = Choice(Reach.COMMUNITY.value, "reach-community")

SHOWN = 5
"""Changes that one message lists."""


def register(router: Registrations) -> None:
    """Add this topic's commands, questions and offer."""
    router.command("practice", practice, needs=Needs.COMMUNITY, takes=fits.anything, in_group=True)
    router.command("practices", best, needs=Needs.COMMUNITY)
    router.command("reach", reach, needs=Needs.COMMUNITY, takes=fits.only_a_code, about_quoted=True)
    router.command("how", how, needs=Needs.COMMUNITY, takes=fits.only_a_code, about_quoted=True)
    router.question("practice.text", partial(sharing.take, practice), free=True, needs=Needs.COMMUNITY)
    router.question("practice.reach", take_reach, needs=Needs.COMMUNITY)
    router.offer("practice", "practice-offer", share)


async def practice(turn: Turn, text: str) -> None:
    """`PRACTICE text`, a file with that word under it, or `PRACTICE` and then the question."""
    if await sharing.has_something(turn, text, "practice.text", "practice-which", "practice-how"):
        await share(turn, text, turn.media_ids)


async def share(turn: Turn, text: str, media_ids: Sequence[int]) -> None:
    """Share a practice with its files, and ask how far it may go: without an answer it stays here."""
    given = await sharing.keep_whole(turn, ContributionKind.PRACTICE, text, media_ids)
    draft = sharing.relay(
        given,
        "relay-practice",
        buttons=[(f"c:tried:{given.code}", "practice-button", {})],
        count_key=sharing.COUNTED,
    )
    reached = await sharing.send(turn, draft)
    await _tell(turn, given, reached, await notices.of_photo(turn, media_ids))


async def _tell(turn: Turn, given: Given, reached: int | None, notice: dict[str, Any]) -> None:
    """Say how many it goes to, and ask in private how far it may go."""
    if turn.inbound.in_group:
        await sharing.say_reached(turn, given, reached, notice)
        await _ask_reach(turn, given, "reach-which", {"code": given.code})
    elif reached is None:
        await _ask_reach(turn, given, "practice-sent-wide", {"code": given.code, **notice})
    else:
        said = {"code": given.code, "count": reached, **notice}
        await _ask_reach(turn, given, "practice-sent", said)


async def _ask_reach(turn: Turn, given: Given, text_key: str, said: dict[str, Any]) -> None:
    choices, data = [*REACHES, HERE_ONLY], {"contribution_id": given.id}
    await privately.ask(turn, "practice.reach", text_key, said, choices, data)


async def reach(turn: Turn, code: str) -> None:
    """`REACH R5`: who may find one's practice, to be decided anew at any time."""
    given = await named_or_told(turn, code.strip(PUNCTUATION), "reach-how")
    if given is None:
        return
    if given.author_id != turn.member.id:
        await turn.reply("reach-not-yours", {"code": given.code})
    elif given.kind not in TRIABLE:
        await turn.reply("reach-no-practice", {"code": given.code})
    elif given.is_gone:
        await turn.reply("code-withdrawn", {"code": given.code})
    else:
        await _ask_reach(turn, given, "reach-which", {"code": given.code})


async def take_reach(turn: Turn, answer: Answer) -> None:
    """How far a practice may go, as its author chose."""
    await turn.close_question()
    given = await contributions.by_id(turn.session, answer.data["contribution_id"])
    if given is None or given.is_gone or given.author_id != turn.member.id:
        await turn.reply("question-over")
        return
    wanted = Reach(answer.value or Reach.COMMUNITY)
    await practices.let_find(turn.session, given.id, wanted)
    await search.refresh(turn.session, given.id)
    said = {"code": given.code}
    if wanted is Reach.COMMUNITY:
        await turn.reply("reach-now-community", {**said, "community": turn.here.name})
    else:
        await turn.reply("reach-now-named" if wanted is Reach.NAMED else "reach-now-unnamed", said)


async def how(turn: Turn, code: str) -> None:
    """`HOW R5`: how often it was tried and worked, and what it became elsewhere."""
    given = await named_or_told(turn, code.strip(PUNCTUATION), "how-which")
    if given is None:
        return
    if given.kind not in TRIABLE:
        await turn.reply("tried-no-practice", {"code": given.code})
    elif given.is_gone:
        await turn.reply("code-withdrawn", {"code": given.code})
    elif not given.tried:
        await turn.reply("how-untried", {"code": given.code})
    else:
        changes = await practices.changes_of(turn.session, given, turn.here.id)
        await turn.reply("literal", {"words": _journey(turn, given, changes)})


def _journey(turn: Turn, given: Given, changes: Sequence[Change]) -> str:
    said = turn.texts.render
    counts = {"code": given.code, "tried": given.tried, "worked": given.worked, "partly": given.partly}
    lines = [said(turn.language, "how-tried", counts)]
    lines.append(said(turn.language, "how-travelled" if changes else "how-alone"))
    lines += [_change_line(turn, change) for change in changes[:SHOWN]]
    if len(changes) > SHOWN:
        lines.append(said(turn.language, "how-rest", {"count": len(changes) - SHOWN}))
    return "\n".join(lines)


def _change_line(turn: Turn, change: Change) -> str:
    words = excerpt(change.text)
    if change.failed:
        words = turn.texts.render(turn.language, "how-failed", {"words": words})
    said = {"place": change.place, "words": words}
    if change.code is None:
        return turn.texts.render(turn.language, "how-change-far", said)
    said["code"] = change.code
    if not change.tried:
        return turn.texts.render(turn.language, "how-change", said)
    counts = {"tried": change.tried, "worked": change.worked}
    return turn.texts.render(turn.language, "how-change-tried", {**said, **counts})


async def best(turn: Turn, _rest: str) -> None:
    """`PRACTICES`: what was tried here and worked best."""
    found = await practices.best(turn.session, turn.here.id)
    if not found:
        await turn.reply("practices-none", {"count": practices.ENOUGH})
        return
    said = turn.texts.render
    lines = [said(turn.language, "practices-best", {"community": turn.here.name})]
    for one in found:
        counts = {"code": one.code, "worked": one.worked, "tried": one.tried}
        lines.append(said(turn.language, "practices-line", {**counts, "words": excerpt(one.text)}))
    lines.append(said(turn.language, "practices-more", {"code": found[0].code}))
    await turn.reply("literal", {"words": "\n".join(lines)})
