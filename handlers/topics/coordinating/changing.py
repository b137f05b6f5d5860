"""What a coordinator does with one community: another name or area, merge, close, open again."""

from __future__ import annotations

from handlers import overseeing
from handlers.rights import Right
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.coordinating.common import acting, tried
from handlers.turn import YES_NO, Answer, Turn
from storage.overseen import Overseen


def register(router: Registrations) -> None:
    """Add this topic's questions."""
    router.question("community.name", take_name, free=True, needs=Needs.COORDINATOR)
    router.question("community.area", take_area, free=True, needs=Needs.COORDINATOR)
    router.question("community.into", take_into, free=True, needs=Needs.COORDINATOR)
    router.question("community.merge", take_merge, needs=Needs.COORDINATOR)
    router.question("community.close", take_close, needs=Needs.COORDINATOR)


async def ask_name(turn: Turn, community_id: int) -> None:
    """Which name it shall have."""
    if place := await _seen(turn, Right.CHANGE_COMMUNITY, community_id):
        said = {"community": place.name}
        await turn.ask("community.name", "community-which-name", said, data={"id": place.id})


async def take_name(turn: Turn, answer: Answer) -> None:
    """The name; one that cannot be is asked for again."""
    done = await tried(turn, overseeing.rename(await acting(turn), answer.data["id"], answer.text))
    if done is not None:
        await turn.close_question()
        await turn.reply("community-renamed", {"before": done[0].name, "name": done[1]})


async def ask_area(turn: Turn, community_id: int) -> None:
    """Which area it shall lie in."""
    if place := await _seen(turn, Right.CHANGE_COMMUNITY, community_id):
        said = {"community": place.name, "area": place.area}
        await turn.ask("community.area", "community-which-area", said, data={"id": place.id})


async def take_area(turn: Turn, answer: Answer) -> None:
    """The area; one that cannot be is asked for again."""
    done = await tried(turn, overseeing.move(await acting(turn), answer.data["id"], answer.text))
    if done is not None:
        await turn.close_question()
        await turn.reply("community-moved", {"community": done[0].name, "area": done[1]})


async def ask_into(turn: Turn, community_id: int) -> None:
    """Which other one it shall become part of."""
    if place := await _seen(turn, Right.MERGE_COMMUNITIES, community_id):
        said = {"community": place.name}
        await turn.ask("community.into", "community-which-into", said, data={"id": place.id})


async def take_into(turn: Turn, answer: Answer) -> None:
    """The other, by its code or its name: shows what will be, and asks."""
    who = await acting(turn)
    old = await _seen(turn, Right.MERGE_COMMUNITIES, answer.data["id"])
    if old is None:
        await turn.close_question()
        return
    new = await tried(turn, overseeing.other_called(who, answer.text))
    if new is None:
        return
    if new.id == old.id:
        await turn.reply("merge-same", {"community": old.name})
        return
    said = {"old": old.name, "members": old.members, "new": new.name, "others": new.members}
    data = {"old": old.id, "new": new.id}
    await turn.ask("community.merge", "merge-sure", said, choices=YES_NO, data=data)


async def take_merge(turn: Turn, answer: Answer) -> None:
    """Yes or no; what held when it was asked is looked at again."""
    await turn.close_question()
    if answer.value != "yes":
        await turn.reply("community-left")
        return
    who = await acting(turn)
    done = await tried(turn, overseeing.merge(who, answer.data["old"], answer.data["new"]))
    if done is not None:
        old, new, taken = done
        await turn.reply("merge-done", {"old": old.name, "new": new.name, "count": taken, "code": old.code})


async def ask_whether_close(turn: Turn, community_id: int) -> None:
    """Whether they are sure."""
    if place := await _seen(turn, Right.CLOSE_COMMUNITY, community_id):
        said = {"community": place.name, "members": place.members}
        await turn.ask("community.close", "close-sure", said, choices=YES_NO, data={"id": place.id})


async def take_close(turn: Turn, answer: Answer) -> None:
    """Yes or no."""
    await turn.close_question()
    if answer.value != "yes":
        await turn.reply("community-left")
        return
    done = await tried(turn, overseeing.close(await acting(turn), answer.data["id"]))
    if done is not None:
        await turn.reply("close-done", {"community": done.name})


async def reopen(turn: Turn, community_id: int) -> None:
    """Open it again."""
    done = await tried(turn, overseeing.reopen(await acting(turn), community_id))
    if done is not None:
        await turn.reply("reopen-done", {"community": done.name, "members": done.members})


async def _seen(turn: Turn, right: Right, community_id: int) -> Overseen | None:
    return await tried(turn, (await acting(turn)).seen(right, community_id))
