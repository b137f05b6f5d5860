"""The greeting that who joins reads after the welcome, in the words of those who host the community."""

from __future__ import annotations

from functools import partial

from handlers.routing import fits
from handlers.routing.may import facilitates
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.giving import posting
from handlers.topics.prompting.common import means
from handlers.turn import Answer, Choice, Turn
from storage import audit, communities

LONGEST = 300
"""Characters of a greeting: with the welcome before it, two or three SMS."""

CHOICES = [
    Choice("greet", "welcome-choose-greet"),
    Choice("share", "welcome-choose-share"),
    Choice("nothing", "welcome-choose-nothing"),
]


def register(router: Registrations) -> None:
    """Add this topic's command and question."""
    router.command("welcome", partial(welcome, router), takes=fits.anything, needs=Needs.COMMUNITY)
    router.question("welcome.what", take_what, lenient=True, needs=Needs.COMMUNITY)


async def welcome(router: Registrations, turn: Turn, rest: str) -> None:
    """`WELCOME` shows the greeting, `WELCOME OFF` removes it, `WELCOME` and words asks whether they are one.

    "Welcome back, everybody!" is what teachers say, and hosts too: so nothing is set unasked.
    """
    hosts = await facilitates(turn, turn.here.id)
    if (rest and not hosts) or turn.media_ids:
        if router.on_otherwise is not None:
            await router.on_otherwise(turn)
    elif not hosts:
        await turn.reply("needs-facilitator")
    elif not rest:
        await show(turn, rest)
    elif means(turn, rest, "removing-words"):
        await _set(turn, "")
    elif len(rest) > LONGEST:
        await turn.reply("welcome-long", {"count": len(rest), "limit": LONGEST})
    else:
        data = {"community_id": turn.here.id, "words": rest, "text": turn.text}
        await turn.ask("welcome.what", "welcome-what", {"words": rest}, choices=CHOICES, data=data)


async def show(turn: Turn, _rest: str) -> None:
    """The greeting as it is now, and how to change it."""
    words = await communities.welcome_of(turn.session, turn.here.id)
    if words:
        await turn.reply("welcome-now", {"words": words})
    else:
        await turn.reply("welcome-none", {"limit": LONGEST})


async def take_what(turn: Turn, answer: Answer) -> None:
    """Greet with these words, share them now, or neither; their role is looked at again."""
    await turn.close_question()
    if answer.data["community_id"] != turn.here.id:
        await turn.reply("question-over")
    elif answer.value == "share":
        await posting.share(turn, answer.data["text"], [])
    elif answer.value != "greet":
        await turn.reply("welcome-nothing")
    elif not await facilitates(turn, turn.here.id):
        await turn.reply("needs-facilitator")
    else:
        await _set(turn, answer.data["words"])


async def _set(turn: Turn, words: str) -> None:
    await communities.change_customs(turn.session, turn.here.id, welcome=words)
    action = "welcome.set" if words else "welcome.removed"
    await audit.note(turn.session, action, turn.now, actor_id=turn.member.id, community_id=turn.here.id)
    await turn.reply("welcome-set" if words else "welcome-removed")


async def greet(turn: Turn, community_id: int) -> None:
    """Say the greeting of a community, if it has one, to who has just joined."""
    words = await communities.welcome_of(turn.session, community_id)
    if words:
        await turn.reply("welcome-greeting", {"words": words})
