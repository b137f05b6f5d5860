"""What came of a request for help: solved, by whose answer, or closed."""

from __future__ import annotations

from handlers.cutting import excerpt
from handlers.named import named
from handlers.occasion import Occasion
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Answer, Choice, Turn
from storage import contributions, helping, memberships, search
from storage.contributions import Given
from storage.helping import Reply
from storage.messages import Draft
from storage.tables import ContributionKind, Status

LISTED = 9
"""Answers in one list: each has a number of one digit."""


def register(router: Registrations) -> None:
    """Add this topic's commands, questions and occasions."""
    for name, handler in (("solved", solved), ("close", close)):
        router.command(
            name, handler, takes=fits.a_code, needs=Needs.COMMUNITY, in_group=True, about_quoted=True
        )
    router.question("help.which", take_which, lenient=True, needs=Needs.COMMUNITY)
    router.occasion(helping.HELPED, ask_whether_it_helped)


async def request_of(turn: Turn, code: str, how: str) -> tuple[Given, Given | None] | None:
    """The member's own request, and the answer to it if a code names that; None if they were told why not.

    Args:
        turn: the turn.
        code: as typed or quoted.
        how: the text that says how it is typed.
    """
    given = await named(turn, code)
    answer = given if given is not None and given.kind is ContributionKind.ANSWER else None
    asked = given
    if answer is not None and answer.parent_id is not None:
        asked = await contributions.by_id(turn.session, answer.parent_id)
    if given is None or asked is None:
        await turn.reply("code-unknown" if code else how, {"code": code[:20]} if code else None)
    elif asked.kind is not ContributionKind.HELP:
        await turn.reply("help-no-request", {"code": given.code})
    elif asked.author_id != turn.member.id:
        await turn.reply("help-not-yours", {"code": asked.code})
    elif gone := next((one for one in (asked, given) if one.is_gone), None):
        await turn.reply("code-withdrawn", {"code": gone.code})
    else:
        return asked, answer
    return None


async def solved(turn: Turn, code: str) -> None:
    """`SOLVED H12` asks which answer helped; `SOLVED A14`, or the button under it, says which."""
    found = await request_of(turn, code, "solved-how")
    if found is None:
        return
    asked, answer = found
    if asked.status is Status.SOLVED:
        await turn.reply("help-solved-already", {"code": asked.code})
    elif answer is not None:
        await settle(turn, asked, answer.id if answer.author_id != asked.author_id else None)
    elif replies := await helping.answers_of(turn.session, asked, LISTED):
        await turn.ask(
            "help.which",
            "help-which-answer",
            {"about": asked.code},
            choices=_choices(replies),
            zero=Choice("none", "help-none-of-these"),
            data={"id": asked.id},
        )
    else:
        await settle(turn, asked, None)


def _choices(replies: list[Reply]) -> list[Choice]:
    return [
        Choice(str(reply.id), "literal", {"words": f"{reply.code} {excerpt(reply.text)}".strip()})
        for reply in replies
    ]


async def take_which(turn: Turn, answer: Answer) -> None:
    """Which answer helped, none of them, or not yet."""
    await turn.close_question()
    asked = await contributions.by_id(turn.session, answer.data["id"])
    if asked is None or asked.author_id != turn.member.id or asked.is_gone:
        await turn.reply("question-over")
    elif asked.status is Status.SOLVED:
        await turn.reply("help-solved-already", {"code": asked.code})
    elif answer.value == "later":
        await turn.reply("help-still-open", {"code": asked.code})
    else:
        await settle(turn, asked, None if answer.value == "none" else int(answer.value or 0))


async def settle(turn: Turn, asked: Given, helped_by_id: int | None) -> None:
    """A request is solved; the author of what helped is thanked."""
    answer = await contributions.by_id(turn.session, helped_by_id) if helped_by_id else None
    if answer is None or answer.is_gone:
        await helping.settle(turn.session, asked.id, Status.SOLVED, turn.now)
        await search.refresh(turn.session, asked.id)
        await turn.reply("help-solved", {"code": asked.code}, contribution_id=asked.id)
        return
    await helping.settle(turn.session, asked.id, Status.SOLVED, turn.now, answer.id)
    await search.refresh(turn.session, asked.id)
    await _thank(turn, answer)
    await turn.reply(
        "help-solved-thanked", {"about": asked.code, "code": answer.code}, contribution_id=asked.id
    )


async def _thank(turn: Turn, answer: Given) -> None:
    """Tell who answered, by the codes that they know: an answer from elsewhere was given there."""
    given = await contributions.origin_of(turn.session, answer)
    asked = await contributions.by_id(turn.session, given.parent_id) if given.parent_id else None
    if given.author_id is None or asked is None:
        return
    if await memberships.role_in(turn.session, given.author_id, given.community_id) is not None:
        draft = Draft(
            "help-thanks",
            {"code": given.code, "about": asked.code},
            community_id=given.community_id,
            contribution_id=given.id,
        )
        await turn.tell(given.author_id, draft, after_rest=True)


async def close(turn: Turn, code: str) -> None:
    """`CLOSE H12`: it needs no answer any more."""
    found = await request_of(turn, code, "close-how")
    if found is None:
        return
    asked, _ = found
    if asked.status is Status.CLOSED:
        await turn.reply("help-closed-already", {"code": asked.code})
    elif asked.status is Status.SOLVED:
        await turn.reply("help-solved-already", {"code": asked.code})
    else:
        await helping.settle(turn.session, asked.id, Status.CLOSED, turn.now)
        await search.refresh(turn.session, asked.id)
        await turn.reply("help-closed", {"code": asked.code}, contribution_id=asked.id)


async def ask_whether_it_helped(occasion: Occasion) -> None:
    """Two days after the first answer: did it help? Asked once."""
    asked = await contributions.by_id(occasion.session, occasion.subject_id)
    if asked is None or asked.status is not Status.ANSWERED or asked.is_gone:
        return
    author = asked.author_id
    if author is None or await memberships.role_in(occasion.session, author, asked.community_id) is None:
        return
    until = await occasion.rests_until(author)
    if until is not None:
        await occasion.again(until)
    elif replies := await helping.answers_of(occasion.session, asked, LISTED):
        draft = Draft(
            "help-helped", {"about": asked.code}, community_id=asked.community_id, contribution_id=asked.id
        )
        zero = Choice("later", "help-not-yet")
        await occasion.ask(author, "help.which", draft, _choices(replies), {"id": asked.id}, zero=zero)
