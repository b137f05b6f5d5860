"""Which of their realms a coordinator means: asked only where they have several.

A command of a coordinator begins with `which_realm`, and the answer to its question with `chosen_realm`:

    router.command("announce", announce, takes=fits.anything, needs=Needs.COORDINATOR)
    router.question("announce.realm", take_realm, needs=Needs.COORDINATOR)

    async def announce(turn, rest):
        if realm := await which_realm(turn, Right.ANNOUNCE, "announce.realm", {"text": rest}):
            await _preview(turn, realm, rest)

    async def take_realm(turn, answer):
        if realm := await chosen_realm(turn, Right.ANNOUNCE, answer):
            await _preview(turn, realm, answer.data["text"])
"""

from __future__ import annotations

from typing import Any

from handlers.areas import read_area
from handlers.rights import Right, realms_with
from handlers.turn import Answer, Choice, Turn
from storage import coordinators
from storage.coordinators import Realm

NEEDS_COORDINATOR = "needs-coordinator"
NO_RIGHT = {Right.EXPORT_IDENTIFIED: "needs-identifier"}
"""What is said to a coordinator who may not, where it is another thing than not to be one."""


async def realms_for(turn: Turn, right: Right) -> list[Realm]:
    """The realms in which the writer may do it."""
    return realms_with(right, await coordinators.realms_of(turn.session, turn.member.id))


async def which_realm(
    turn: Turn, right: Right, question: str, data: dict[str, Any] | None = None, *, area: str = ""
) -> Realm | None:
    """The realm in which the writer may do this, narrowed to the `area` that they typed, if any.

    None if there is none, which they are told, or if there are several: then `question` is asked, whose
    answer comes with `data`, to be read by `chosen_realm`.
    """
    realms = await realms_for(turn, right)
    if not realms:
        await turn.reply(NO_RIGHT.get(right, NEEDS_COORDINATOR))
        return None
    if area:
        path = read_area(area)
        realms = await coordinators.meant(turn.session, realms, path) if path else []
        if not realms:
            await turn.reply("area-not-yours", {"area": area[:40]})
            return None
    if len(realms) == 1:
        return realms[0]
    choices = [Choice(key_of(one), "literal", {"words": title_of(one)}) for one in realms]
    await turn.ask(question, "realm-which", choices=choices, data=data)
    return None


async def chosen_realm(turn: Turn, right: Right, answer: Answer) -> Realm | None:
    """The realm that was chosen, if they still may do this there; else they are told so.

    The question is closed.
    """
    await turn.close_question()
    return await realm_called(turn, right, answer.value or "")


def key_of(realm: Realm) -> str:
    """What a question keeps of a realm; see `realm_called`."""
    return f"{realm.id}:{realm.area}"


async def realm_called(turn: Turn, right: Right, key: str) -> Realm | None:
    """The realm that a question has kept, if they still may do this there; else they are told so."""
    chosen, _, area = key.partition(":")
    realms = {str(one.id): one for one in await realms_for(turn, right)}
    realm = realms.get(chosen)
    if realm is None or not realm.holds(realm.programme_id, area):
        await turn.reply(NO_RIGHT.get(right, NEEDS_COORDINATOR))
        return None
    return realm.narrowed(area)


def title_of(realm: Realm) -> str:
    """A realm as people read it: `Learning Together: kenya/turkana`."""
    return f"{realm.programme}: {realm.area}" if realm.area else realm.programme
