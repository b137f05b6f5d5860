"""Who acts, by what right, and why something may not be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from handlers.rights import Right, Who, may, may_in, realms_with
from storage import audit, communities, coordinators, overseen
from storage.coordinators import Realm
from storage.overseen import Overseen


class RefusedError(Exception):
    """It may not be done: the key of the text that says why, in one sentence with the way out."""

    def __init__(self, text_key: str, variables: dict[str, Any] | None = None) -> None:
        super().__init__(text_key)
        self.text_key = text_key
        self.variables = variables or {}


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts at `now` (UTC) within a transaction: a coordinator of these realms, or, without a member, the
    operator, who may do what the table gives an operator everywhere.
    """

    session: AsyncSession
    now: datetime
    member_id: int | None = None
    realms: tuple[Realm, ...] = ()

    @classmethod
    async def coordinator(cls, session: AsyncSession, now: datetime, member_id: int) -> Acting:
        """A coordinator, with what they look after now: it is asked anew each time."""
        return cls(session, now, member_id, tuple(await coordinators.realms_of(session, member_id)))

    def may(self, right: Right, programme_id: int, area: str) -> bool:
        """Whether they may do it there."""
        if self.member_id is None:
            return may(right, (Who.OPERATOR,))
        return may_in(right, self.realms, programme_id, area)

    def demand(self, right: Right, programme_id: int, area: str) -> None:
        """Go on only if they may do it there.

        Raises:
            RefusedError: they may not; whoever has that right nowhere is told who does.
        """
        if self.may(right, programme_id, area):
            return
        if not realms_with(right, self.realms):
            raise RefusedError("needs-coordinator")
        raise RefusedError("area-not-yours", {"area": area})

    async def held(self, right: Right, community_id: int) -> Overseen:
        """A community with which they may do this; nobody else changes it until the transaction ends.

        Raises:
            RefusedError: there is none such, or none of theirs: which of these is nobody's matter.
        """
        await communities.hold(self.session, community_id)
        return await self.seen(right, community_id)

    async def seen(self, right: Right, community_id: int) -> Overseen:
        """The same, only to be looked at."""
        if self.member_id is not None and not realms_with(right, self.realms):
            raise RefusedError("needs-coordinator")
        found = await overseen.one(self.session, community_id)
        if found is None or not self.may(right, found.programme_id, found.area):
            raise RefusedError("community-not-yours")
        return found

    async def held_open(self, right: Right, community_id: int) -> Overseen:
        """The same, of one that is not closed."""
        found = await self.held(right, community_id)
        if found.closed_at is not None:
            raise RefusedError("community-closed-already", {"community": found.name})
        return found

    async def note(self, action: str, place_id: int, **detail: Any) -> None:
        """Write it into the audit; an operator is nobody by an id."""
        await audit.note(
            self.session, action, self.now, actor_id=self.member_id, community_id=place_id, **detail
        )
