"""Hiding, warning, removing and showing again, once that is decided.

Whoever is acted upon is told the reason, and nobody else is. All of it is in the audit.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from handlers.topics.hosting.authors import name_of, place_of
from handlers.topics.hosting.objections import HIDE, REMOVE, WARN
from handlers.turn import Turn
from storage import audit, contributions, groups, members, memberships, practices, questions, reports
from storage.contributions import Given
from storage.messages import Draft


async def _hide(turn: Turn, given: Given, reason: str) -> None:
    beyond = await contributions.hide(turn.session, given.id, turn.now, turn.services.retracting)
    await practices.uncount(turn.session, given)
    await settle(turn, given, "contribution.hidden", reason)
    if beyond:
        await turn.reply("hide-done-partly", {"code": given.code, "count": beyond})
    else:
        await turn.reply("hide-done", {"code": given.code})
    await _tell_author(turn, given, "hide-told", reason)


async def _warn(turn: Turn, given: Given, reason: str) -> None:
    await settle(turn, given, "member.warned", reason)
    await turn.reply("warn-done", {"name": await name_of(turn, given), "code": given.code})
    await _tell_author(turn, given, "warn-told", reason)


async def _remove(turn: Turn, given: Given, reason: str) -> None:
    here, author_id = await place_of(turn, given), given.author_id
    said = {"name": await name_of(turn, given), "community": here.name}
    if author_id is None or not await memberships.remove(turn.session, author_id, here.id, turn.now):
        await turn.reply("safety-nobody", {"code": given.code, "community": here.name})
        return
    await members.cancel_waiting(turn.session, author_id, here.id)
    await questions.close_of(turn.session, author_id)
    await settle(turn, given, "member.removed", reason)
    await turn.reply("remove-done", {**said, "code": given.code})
    if await groups.are_linked(turn.session, here.id):
        await turn.reply("remove-group", {"name": said["name"]})
    await _tell_author(turn, given, "remove-told", reason)


DOING: dict[str, Callable[[Turn, Given, str], Awaitable[None]]] = {HIDE: _hide, WARN: _warn, REMOVE: _remove}
"""How each act is done, for a reason."""


async def show(turn: Turn, given: Given, hidden_at: datetime) -> None:
    """Let be read again what was hidden then."""
    await contributions.show(turn.session, given.id, hidden_at)
    await practices.uncount(turn.session, given)
    await settle(turn, given, "contribution.shown", None)
    await turn.reply("keep-shown", {"code": given.code})
    await _tell_author(turn, given, "keep-told")


async def settle(turn: Turn, given: Given, action: str, reason: str | None) -> None:
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
    said = {"community": (await place_of(turn, given)).name, **({"reason": reason} if reason else {})}
    if key != "remove-told":
        said["code"] = origin.code
    if origin.author_id is None or not await turn.tell(origin.author_id, Draft(key, said), after_rest=True):
        await turn.reply("safety-untold")
