"""What a facilitator does about what should not stand: HIDE it, WARN or REMOVE its author, or KEEP it."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from handlers.named import named
from handlers.routing.may import facilitates
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.giving import answering
from handlers.topics.hosting.authors import name_of, place_of
from handlers.topics.hosting.measures import DOING, settle, show
from handlers.topics.hosting.objections import HIDE, KEEP, REMOVE, WARN, objects
from handlers.topics.hosting.reporting import CODE_FIRST, a_code_and_words, parted
from handlers.turn import Answer, Choice, Turn
from storage import communities, contributions, reports
from storage.contributions import Given

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
    elif await objects(turn, act, given):
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
    here = await place_of(turn, given)
    return {"code": given.code, "name": await name_of(turn, given), "community": here.name}


async def keep(turn: Turn, rest: str) -> None:
    """`KEEP H12`: nothing is wrong with it, and if it was hidden it can be read again."""
    given, _ = await _spoken_of(turn, rest)
    if given is None or await objects(turn, KEEP, given):
        return
    if given.hidden_at is not None:
        await show(turn, given, given.hidden_at)
        return
    await settle(turn, given, "contribution.kept", None)
    await turn.reply("keep-done", {"code": given.code})


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
    elif not await objects(turn, act, given):
        await DOING[act](turn, given, reason)
