"""Reviewing: what shall go to other communities is read by a facilitator first."""

from __future__ import annotations

import zlib

from handlers.routing.registrations import Needs, Registrations
from handlers.topics.stories.sharing import begin_round
from handlers.turn import Answer, Choice, Turn
from storage import attachments, audit, communities, contributions, search, stories
from storage.contributions import Given
from storage.messages import Draft
from storage.stories import Waiting
from storage.tables import Role, Status

WHAT, REASON = "review.what", "review.reason"
LISTED = 8
"""Codes that are listed of what waits: the oldest."""


def register(router: Registrations) -> None:
    """Add this topic's command and questions."""
    router.command("review", review, needs=Needs.COMMUNITY)
    router.question(WHAT, take_what, needs=Needs.COMMUNITY)
    router.question(REASON, take_reason, free=True, needs=Needs.COMMUNITY, private=True)


async def review(turn: Turn, _rest: str) -> None:
    """`REVIEW`: what waits in the communities that one facilitates, the oldest of it whole."""
    waiting = await stories.waiting_for(turn.session, turn.member.id)
    if waiting:
        await _show(turn, waiting)
    elif turn.role is Role.FACILITATOR:
        await turn.reply("review-none")
    else:
        await turn.reply("needs-facilitator")


async def _show(turn: Turn, waiting: list[Waiting]) -> None:
    oldest = waiting[0].story
    await turn.ask(
        WHAT,
        "relay-review",
        {
            "codes": ", ".join(one.story.code for one in waiting[:LISTED]),
            "community": waiting[0].community,
            "reach": oldest.reach.value,
            "files": await attachments.count(turn.session, oldest),
        },
        choices=[
            Choice("approve", "review-approve"),
            Choice("return", "review-return"),
            Choice("later", "review-later"),
        ],
        data={"story": oldest.id, "code": oldest.code, "read": _trace(oldest)},
        contribution_id=oldest.id,
        carries=True,
    )


def _trace(story: Given) -> int:
    """What tells whether a story was changed since it was shown."""
    return zlib.crc32(story.text.encode())


async def _waits(turn: Turn, story_id: int) -> Given | None:
    """The story, if it still waits, and for this facilitator; else they are told."""
    waiting = await stories.waiting_for(turn.session, turn.member.id)
    return next((one.story for one in waiting if one.story.id == story_id), None)


async def take_what(turn: Turn, answer: Answer) -> None:
    """Let it go out, send it back (why?), or leave it for later."""
    await turn.close_question()
    story = await _waits(turn, answer.data["story"])
    if answer.value == "later":
        await turn.reply("review-put-off")
    elif story is None:
        await turn.reply("review-over", {"code": answer.data["code"]})
    elif _trace(story) != answer.data["read"]:
        await review(turn, "")
    elif answer.value == "return":
        await turn.ask(REASON, "review-reason", {"code": story.code}, data=answer.data)
    else:
        await _approve(turn, story)


async def _approve(turn: Turn, story: Given) -> None:
    if not await _decide(turn, story, Status.APPROVED, "story.approved"):
        return
    await turn.reply("review-approved", {"code": story.code}, contribution_id=story.id)
    here = await communities.by_id(turn.session, story.community_id)
    if here is not None:
        await begin_round(turn, here.programme_id)
    await _tell_teller(turn, story, Draft("story-approved", {"code": story.code}))


async def _decide(turn: Turn, story: Given, status: Status, action: str) -> bool:
    """Decide it, unless another did at the same instant; the audit says who."""
    decided = await stories.decide(turn.session, story.id, status, turn.now)
    if not decided:
        await turn.reply("review-over", {"code": story.code})
        return False
    await audit.note(
        turn.session,
        action,
        turn.now,
        actor_id=turn.member.id,
        community_id=story.community_id,
        contribution_id=story.id,
    )
    await search.refresh(turn.session, story.id)
    return True


async def take_reason(turn: Turn, answer: Answer) -> None:
    """Why it goes back: its teller reads it, and may tell it anew."""
    story = await _waits(turn, answer.data["story"])
    code = answer.data["code"]
    if story is not None and not answer.text:
        await turn.ask(REASON, "review-reason", {"code": code}, data=answer.data)
        return
    await turn.close_question()
    if story is None:
        await turn.reply("review-over", {"code": code})
    elif await _decide(turn, story, Status.RETURNED, "story.returned"):
        await turn.reply("review-sent-back", {"code": code}, contribution_id=story.id)
        draft = Draft(
            "story-returned",
            {"code": code, "reason": answer.text},
            [(f"c:story:{code}", "story-tell-anew", {})],
            community_id=story.community_id,
            author_id=turn.member.id,
        )
        await _tell_teller(turn, story, draft)


async def _tell_teller(turn: Turn, story: Given, draft: Draft) -> None:
    teller = await contributions.by_id(turn.session, story.id)
    if teller is not None and teller.author_id not in (None, turn.member.id):
        await turn.tell(teller.author_id or 0, draft)
