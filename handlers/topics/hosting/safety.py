"""What a facilitator does about what should not stand: hide it, warn or remove its author, or let it be.

Nobody acts on what is their own, and no facilitator removes another: that is for the coordinator. Whoever is
acted upon is told the reason, and nobody else is. All of it is in the audit.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from handlers.named import named
from handlers.routing.may import facilitates
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.giving import answering
from handlers.topics.hosting.reporting import CODE_FIRST, a_code_and_words, parted
from handlers.turn import Answer, Choice, Turn
from storage import (
    audit,
    communities,
    contributions,
    groups,
    members,
    practices,
    questions,
    reports,
)
from storage.contributions import Given
from storage.messages import Draft
from storage.senders import Place
from storage.tables import Reach, Role

HIDE, WARN, REMOVE, KEEP = "hide", "warn", "remove", "keep"
WHY = {HIDE: "hide-why", WARN: "warn-why", REMOVE: "remove-why"}
SURE = {HIDE: "hide-sure", WARN: "warn-sure", REMOVE: "remove-sure"}
REASON_WITHIN = timedelta(hours=1)
"""A reason that comes later than this is none: it may be meant for everybody."""

LONGEST_REASON = 300
MOST_WORDS = 3


def register(router: Registrations) -> None:
    """Add this topic's commands and questions."""
    for act in WHY:
        router.command(
            act,
            partial(begin, act),
            takes=a_code_and_words,
            needs=Needs.COMMUNITY,
            about_quoted=True,
            with_words=True,
        )
    router.command(KEEP, keep, takes=a_code_alone, needs=Needs.COMMUNITY, about_quoted=True)
    router.question("safety.reason", take_reason, free=True, private=True, needs=Needs.COMMUNITY)
    router.question("safety.sure", take_sure, needs=Needs.COMMUNITY)


def a_code_alone(rest: str) -> bool:
    """`KEEP H12`, `KEEP H12 KAKUMA7`: "Keep it up!" and "Keep the chalk dry" are thoughts to share."""
    return not rest or (CODE_FIRST.match(rest) is not None and len(rest.split()) <= MOST_WORDS)


async def begin(act: str, turn: Turn, rest: str) -> None:
    """`HIDE H12`, `WARN H12`, `REMOVE H12`: asks for the reason, as long as it may be done.

    With words behind it they are the reason. In a quoted reply "Remove the lids first" may be meant for its
    author: from who is no facilitator it is, and a facilitator is asked.
    """
    quoted = bool(turn.inbound.reply_to) and parted(rest)[0] not in turn.text.upper().replace(" ", "")
    given, reason = await _spoken_of(turn, rest)
    if given is None:
        return
    if reason and quoted and not await facilitates(turn, given.community_id):
        await answering.answer(turn, given, turn.text)
    elif await _objects(turn, act, given):
        return
    elif reason:
        await _ask_whether_sure(turn, act, given, reason, quoted=quoted)
    else:
        await _ask_why(turn, act, given)


async def _ask_why(turn: Turn, act: str, given: Given) -> None:
    await turn.ask(
        "safety.reason",
        WHY[act],
        await _about(turn, given),
        choices=[Choice("cancel", "safety-cancel")],
        data={"act": act, "contribution_id": given.id, "code": given.code},
        within=REASON_WITHIN,
    )


async def _ask_whether_sure(turn: Turn, act: str, given: Given, reason: str, *, quoted: bool) -> None:
    """They see whose it is before it is done: a code is soon mistyped."""
    if len(reason) > LONGEST_REASON:
        await turn.reply("safety-words", {"limit": LONGEST_REASON})
        return
    answers = [Choice("answer", "report-meant-answer")] if quoted else []
    await turn.ask(
        "safety.sure",
        SURE[act],
        {**await _about(turn, given), "reason": reason},
        choices=[Choice("yes", "yes"), *answers, Choice("no", "no")],
        data={
            "act": act,
            "contribution_id": given.id,
            "reason": reason,
            "text": turn.text,
            "media_ids": turn.media_ids,
        },
        within=REASON_WITHIN,
    )


async def _about(turn: Turn, given: Given) -> dict[str, str]:
    here = await _place(turn, given)
    return {"code": given.code, "name": await _name(turn, given), "community": here.name}


async def keep(turn: Turn, rest: str) -> None:
    """`KEEP H12`: nothing is wrong with it, and if it was hidden it can be read again."""
    given, _ = await _spoken_of(turn, rest)
    if given is None or await _objects(turn, KEEP, given):
        return
    if given.hidden_at is not None:
        await _show(turn, given, given.hidden_at)
        return
    await _settle(turn, given, "contribution.kept", None)
    await turn.reply("keep-done", {"code": given.code})


async def _show(turn: Turn, given: Given, hidden_at: datetime) -> None:
    await contributions.show(turn.session, given.id, hidden_at)
    await practices.uncount(turn.session, given)
    await _settle(turn, given, "contribution.shown", None)
    await turn.reply("keep-shown", {"code": given.code})
    await _tell_author(turn, given, "keep-told")


async def _spoken_of(turn: Turn, rest: str) -> tuple[Given | None, str]:
    """What the code names, of the community whose join code stands behind it if one does; and the words
    behind these.
    """
    code, behind = parted(rest)
    if not code:
        await turn.reply("safety-which" if await facilitates(turn, turn.here.id) else "needs-facilitator")
        return None, ""
    where, _, words = behind.partition(" ")
    place = await communities.by_code(turn.session, where) if where else None
    if place is None:
        given, words = await named(turn, code), behind
    else:
        given = await contributions.by_code(turn.session, place.id, code)
    if given is None:
        await turn.reply("code-unknown", {"code": code[:20]})
    return given, words.strip()


async def _objects(turn: Turn, act: str, given: Given) -> bool:
    """Whether it may not be done; then they were told why."""
    found = await _objection(turn, act, given)
    if found is not None:
        await turn.reply(*found)
    return found is not None


async def _objection(turn: Turn, act: str, given: Given) -> tuple[str, dict[str, Any]] | None:
    """The text that says why it may not be done, with its variables."""
    if not await facilitates(turn, given.community_id):
        return "needs-facilitator", {}
    origin = await contributions.origin_of(turn.session, given)
    if origin.author_id == turn.member.id:
        return "safety-own", {"code": origin.code}
    if act in (WARN, REMOVE):
        return await _why_not_the_author(turn, act, given)
    if given.withdrawn_at is not None:
        return "code-withdrawn", {"code": given.code}
    if act == KEEP:
        at_home = given.hidden_at is not None and origin is not given and origin.hidden_at is not None
        return ("keep-hidden-at-home", {"code": given.code}) if at_home else None
    return ("safety-hidden-already", {"code": given.code}) if given.hidden_at is not None else None


async def _why_not_the_author(turn: Turn, act: str, given: Given) -> tuple[str, dict[str, Any]] | None:
    """What was hidden or taken back protects nobody who wrote it."""
    if given.origin_id is not None:
        return "safety-elsewhere", {"code": given.code}
    role = None
    if given.author_id is not None:
        role = await communities.role_in(turn.session, given.author_id, given.community_id)
    if role is None:
        return "safety-nobody", {"code": given.code, "community": (await _place(turn, given)).name}
    if act == REMOVE and given.is_unnamed:
        return "safety-unnamed", {"code": given.code}
    if act == REMOVE and role is Role.FACILITATOR:
        return "safety-facilitator", {"name": await _name(turn, given), "code": given.code}
    return None


async def take_reason(turn: Turn, answer: Answer) -> None:
    """The reason; what held when it was asked for is looked at again."""
    if answer.value == "cancel":
        await turn.close_question()
        await turn.reply("safety-cancelled")
        return
    reason = answer.text.strip()
    if not 0 < len(reason) <= LONGEST_REASON:
        await turn.reply("safety-words", {"limit": LONGEST_REASON})
        return
    await turn.close_question()
    await _do(turn, answer, reason)


async def take_sure(turn: Turn, answer: Answer) -> None:
    """Do it for the reason that was given, send the words as an answer, or do nothing."""
    await turn.close_question()
    if answer.value == "yes":
        await _do(turn, answer, answer.data["reason"])
        return
    given = await contributions.by_id(turn.session, answer.data["contribution_id"])
    if answer.value == "no" or given is None:
        await turn.reply("safety-cancelled")
        return
    turn.media_ids = answer.data["media_ids"]
    await answering.answer(turn, given, answer.data["text"])


async def _do(turn: Turn, answer: Answer, reason: str) -> None:
    act, given = answer.data["act"], await reports.hold(turn.session, answer.data["contribution_id"])
    if given is None:
        await turn.reply("question-over")
    elif not await _objects(turn, act, given):
        await DOING[act](turn, given, reason)


async def _hide(turn: Turn, given: Given, reason: str) -> None:
    beyond = await contributions.hide(turn.session, given.id, turn.now, turn.services.retracting)
    await practices.uncount(turn.session, given)
    await _settle(turn, given, "contribution.hidden", reason)
    if beyond:
        await turn.reply("hide-done-partly", {"code": given.code, "count": beyond})
    else:
        await turn.reply("hide-done", {"code": given.code})
    await _tell_author(turn, given, "hide-told", reason)


async def _warn(turn: Turn, given: Given, reason: str) -> None:
    await _settle(turn, given, "member.warned", reason)
    await turn.reply("warn-done", {"name": await _name(turn, given), "code": given.code})
    await _tell_author(turn, given, "warn-told", reason)


async def _remove(turn: Turn, given: Given, reason: str) -> None:
    here, author_id = await _place(turn, given), given.author_id
    said = {"name": await _name(turn, given), "community": here.name}
    if author_id is None or not await communities.remove(turn.session, author_id, here.id, turn.now):
        await turn.reply("safety-nobody", {"code": given.code, "community": here.name})
        return
    await members.cancel_waiting(turn.session, author_id, here.id)
    await questions.close_of(turn.session, author_id)
    await _settle(turn, given, "member.removed", reason)
    await turn.reply("remove-done", {**said, "code": given.code})
    if await groups.are_linked(turn.session, here.id):
        await turn.reply("remove-group", {"name": said["name"]})
    await _tell_author(turn, given, "remove-told", reason)


DOING: dict[str, Callable[[Turn, Given, str], Awaitable[None]]] = {HIDE: _hide, WARN: _warn, REMOVE: _remove}


async def _settle(turn: Turn, given: Given, action: str, reason: str | None) -> None:
    """The reports of it are settled; who decided what, about whom and why stands in the audit."""
    await reports.settle(turn.session, given.id, turn.now)
    why = {"reason": reason} if reason is not None else {}
    await audit.note(
        turn.session,
        action,
        turn.now,
        actor_id=turn.member.id,
        community_id=given.community_id,
        contribution_id=given.id,
        code=given.code,
        member_id=None if given.is_unnamed else given.author_id,
        **why,
    )


async def _tell_author(turn: Turn, given: Given, key: str, reason: str | None = None) -> None:
    """Tell the author, by the code that they know; what tells of it names neither it nor the community to the
    sender, who would else keep it back: it is hidden, and they may have left.
    """
    origin = await contributions.origin_of(turn.session, given)
    said = {"community": (await _place(turn, given)).name, **({"reason": reason} if reason else {})}
    if key != "remove-told":
        said["code"] = origin.code
    if origin.author_id is None or not await turn.tell(origin.author_id, Draft(key, said), after_rest=True):
        await turn.reply("safety-untold")


async def _place(turn: Turn, given: Given) -> Place:
    place = await communities.by_id(turn.session, given.community_id)
    if place is None:
        raise LookupError("a contribution is in a community")
    return place


async def _name(turn: Turn, given: Given) -> str:
    """What the author is called here."""
    origin = await contributions.origin_of(turn.session, given)
    if given.is_unnamed or (given.origin_id is not None and origin.reach is not Reach.NAMED):
        return turn.texts.render(turn.language, "colleague")
    if origin.author_id is None:
        return turn.texts.render(turn.language, "former-member")
    return await members.name_of(turn.session, origin.author_id)
