"""COMMUNITY and LEAVE: which community one speaks in, of those that one is in, and taking leave of it."""

from __future__ import annotations

from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Answer, Choice, Turn
from prompts.fold import number
from storage import members, memberships


def register(router: Registrations) -> None:
    """Add this topic's commands and question."""
    router.command("community", choose_community, needs=Needs.MEMBER, takes=fits.a_page)
    router.command("leave", leave, needs=Needs.COMMUNITY)
    router.question("community", take_community)


async def choose_community(turn: Turn, rest: str) -> None:
    """`COMMUNITY`: switch between the communities that one is in; `COMMUNITY 2`: to the second at once."""
    mine = await memberships.of_member(turn.session, turn.member.id)
    index = number(rest)
    if not mine:
        await turn.reply("no-community")
    elif len(mine) == 1:
        await turn.reply("community-only", {"community": mine[0].name})
    elif index is not None and 1 <= index <= len(mine):
        await take_community(turn, Answer(str(mine[index - 1].id), rest, {}))
    else:
        choices = [Choice(str(place.id), "literal", {"words": place.name}) for place in mine]
        now = turn.sender.community
        await turn.ask(
            "community", "community-which", {"community": now.name if now else "-"}, choices=choices
        )


async def take_community(turn: Turn, answer: Answer) -> None:
    """The community that was chosen, if they are still in it."""
    await turn.close_question()
    mine = {str(place.id): place for place in await memberships.of_member(turn.session, turn.member.id)}
    chosen = mine.get(answer.value or "")
    if chosen is None:
        await turn.reply("question-over")
        return
    await members.update(turn.session, turn.member.id, community_id=chosen.id)
    await turn.reply("community-now", {"community": chosen.name})


async def leave(turn: Turn, _rest: str) -> None:
    """`LEAVE`: the community that one now speaks in."""
    left = turn.here
    await turn.close_question()  # what was asked was asked about this community
    await members.cancel_waiting(turn.session, turn.member.id, left.id)
    other = await memberships.leave(turn.session, turn.member.id, left.id, turn.now)
    said = {"community": left.name, "code": left.code}
    if other is None:
        await turn.reply("left", said)
    else:
        await turn.reply("left-one", {**said, "other": other.name})
