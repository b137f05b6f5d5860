"""Reporting what should not stand: the facilitators are told, and its author never hears by whom."""

from __future__ import annotations

import re
from datetime import timedelta

from handlers.named import named_or_told
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.giving import answering
from handlers.turn import Answer, Choice, Turn
from storage import audit, communities, contributions, memberships, reports
from storage.contributions import CODE, Given
from storage.messages import Draft
from storage.senders import Place

LONGEST_WORDS = 300
"""Characters of what a report says that a facilitator is shown; all of it is kept."""

WHY_WITHIN = timedelta(hours=1)
"""Words that come later than this are no reason: they may be meant for everybody."""

NO_MORE = Choice("nothing", "report-no-more")

CODE_FIRST = re.compile(rf"{CODE.pattern}\b[\s:,.-]*", re.IGNORECASE)


def register(router: Registrations) -> None:
    """Add this topic's command and questions."""
    router.command(
        "report", report, takes=a_code_and_words, needs=Needs.COMMUNITY, about_quoted=True, with_words=True
    )
    router.question("report.meant", take_meant, lenient=True, needs=Needs.COMMUNITY)
    router.question("report.why", take_why, free=True, prose=True, private=True, needs=Needs.COMMUNITY)


def a_code_and_words(rest: str) -> bool:
    """`REPORT H12 it names a pupil`: "Report cards are due" is a thought to share."""
    return not rest or CODE_FIRST.match(rest) is not None


def parted(rest: str) -> tuple[str, str]:
    """The code at the start, and the words behind it; without one, two empty texts."""
    match = CODE_FIRST.match(rest)
    return (f"{match[1]}{match[2]}".upper(), rest[match.end() :].strip()) if match else ("", "")


async def report(turn: Turn, rest: str) -> None:
    """`REPORT H12`, with or without words, or `REPORT` in a quoted reply."""
    code, words = parted(rest)
    given = await named_or_told(turn, code, "report-how")
    if given is None:
        return
    if words and turn.inbound.reply_to and code not in turn.text.upper().replace(" ", ""):
        await _ask_what_is_meant(turn, given, words)
    else:
        await _report(turn, given, words)


async def _ask_what_is_meant(turn: Turn, given: Given, words: str) -> None:
    """In a quoted reply, "Report back on Monday" is meant for its author, and what a report says never is."""
    await turn.ask(
        "report.meant",
        "report-meant",
        {"code": given.code},
        choices=[Choice("report", "report-meant-report"), Choice("answer", "report-meant-answer")],
        data={
            "contribution_id": given.id,
            "words": words,
            "text": turn.text,
            "media_ids": turn.media_ids,
        },
    )


async def take_meant(turn: Turn, answer: Answer) -> None:
    """Report it, or answer it, as they chose."""
    await turn.close_question()
    given = await contributions.by_id(turn.session, answer.data["contribution_id"])
    if given is None:
        await turn.reply("question-over")
    elif answer.value == "report":
        await _report(turn, given, answer.data["words"])
    else:
        turn.media_ids = answer.data["media_ids"]
        await answering.answer(turn, given, answer.data["text"])


async def _report(turn: Turn, given: Given, words: str) -> None:
    origin = await contributions.origin_of(turn.session, given)
    here = await communities.by_id(turn.session, given.community_id)
    role = await memberships.role_in(turn.session, turn.member.id, given.community_id)
    said = {"code": given.code}
    if here is None or role is None:
        await turn.reply("code-unknown", said)
    elif origin.author_id == turn.member.id:
        await turn.reply("report-own", {"code": origin.code})
    elif given.is_gone:
        await turn.reply("code-withdrawn", said)
    elif await reports.add(turn.session, given.id, turn.member.id, words, turn.now):
        await _pass_on(turn, given, here, origin, words)
    elif not words or not await _add_words(turn, given, words):
        await turn.reply("report-twice", said)


async def _pass_on(turn: Turn, given: Given, here: Place, origin: Given, words: str) -> None:
    """Tell the facilitators; and who has not said what is wrong may do so now."""
    told = await _tell_facilitators(turn, given, here, origin, words)
    about = {"contribution_id": given.id, "told": told}
    await audit.note(
        turn.session, "reported", turn.now, actor_id=turn.member.id, community_id=here.id, **about
    )
    said = {"code": given.code}
    if words or not told:
        await turn.reply("report-thanks" if told else "report-kept", said)
    else:
        data = {"contribution_id": given.id, "code": given.code}
        await turn.ask("report.why", "report-why", said, zero=NO_MORE, data=data, within=WHY_WITHIN)


async def take_why(turn: Turn, answer: Answer) -> None:
    """What is wrong with it, in words, or nothing more."""
    await turn.close_question()
    given = await contributions.by_id(turn.session, answer.data["contribution_id"])
    if answer.value is not None or not answer.text:
        await turn.reply("report-no-words")
    elif given is None:
        await turn.reply("question-over")
    elif given.is_gone:
        await turn.reply("code-withdrawn", {"code": given.code})
    else:
        match = CODE_FIRST.match(answer.text)
        if not await _add_words(turn, given, answer.text[match.end() :] if match else answer.text):
            await turn.reply("report-settled", {"code": given.code})


async def _add_words(turn: Turn, given: Given, words: str) -> bool:
    """A report without words that waits gets them, and the facilitators hear them too; False if none does."""
    here = await communities.by_id(turn.session, given.community_id)
    if here is None or not await reports.explain(turn.session, given.id, turn.member.id, words):
        return False
    origin = await contributions.origin_of(turn.session, given)
    await _tell_facilitators(turn, given, here, origin, words, more=True)
    await turn.reply("report-words", {"code": given.code})
    return True


async def _tell_facilitators(
    turn: Turn, given: Given, here: Place, origin: Given, words: str, *, more: bool = False
) -> int:
    """Tell those of this community and of the one that it came from, but its author; how many it reaches."""
    home = await communities.by_id(turn.session, origin.community_id)
    asked: dict[int, tuple[Given, Place]] = {}
    for one, place in ((given, here), (origin, home)):
        for member_id in await memberships.facilitators_of(turn.session, one.community_id):
            if place is not None and member_id != origin.author_id:
                asked.setdefault(member_id, (one, place))
    tell = _tell_more if more else _tell
    told = [await tell(turn, member_id, *about, words) for member_id, about in asked.items()]
    return sum(told)


async def _tell(turn: Turn, member_id: int, given: Given, place: Place, words: str) -> bool:
    """Show a facilitator what was reported, and what can be done; not by whom."""
    mine = await memberships.of_member(turn.session, member_id)
    call = given.code if len(mine) == 1 else f"{given.code} {place.code}"
    said = {"community": place.name, "call": call}
    draft = Draft(
        "report-told-words" if words else "report-told",
        {**said, "words": _shown(words)} if words else said,
        [
            (f"c:hide:{call}", "report-hide", {}),
            (f"c:warn:{call}", "report-warn", {}),
            (f"c:keep:{call}", "report-keep", {}),
        ],
        community_id=place.id,
        contribution_id=given.id,
        carries=True,
    )
    return await turn.tell(member_id, draft)


async def _tell_more(turn: Turn, member_id: int, given: Given, place: Place, words: str) -> bool:
    """Words about what a facilitator was shown before."""
    said = {"community": place.name, "code": given.code, "words": _shown(words)}
    return await turn.tell(member_id, Draft("report-told-more", said, community_id=place.id))


def _shown(words: str) -> str:
    return f"{words[:LONGEST_WORDS]} ..." if len(words) > LONGEST_WORDS else words
