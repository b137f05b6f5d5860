"""How an announcement gets on: how many have it, wait for it, or cannot be reached; never who."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.few import FEWEST
from storage.tables import Address, AddressKind, Delivery, Message
from storage.tables import DeliveryState as S

CAME = (S.SENT, S.DELIVERED, S.READ, S.BUNDLED)
ON_THE_WAY = (S.QUEUED, S.SENDING, S.UNKNOWN)


@dataclass(frozen=True, slots=True)
class State:
    """People by how far it has come to them: `came`, of whom some `read` it, as far as phones tell (None
    where too few have it); `on_the_way`, waiting until they write (`parked`) or for their `digest`, and those
    whom it could not reach (`failed`). `groups` are the group chats that have it. Not `done`: it still
    goes to more.
    """

    came: int
    read: int | None
    on_the_way: int
    parked: int
    digest: int
    failed: int
    groups: int
    done: bool


async def state_of(session: AsyncSession, message_id: int) -> State:
    """The state of the message that brings an announcement, counted from its deliveries."""
    whole = sa.orm.aliased(Delivery)
    digest_goes = sa.and_(col(Delivery.state) == S.BUNDLED, col(whole.state).in_((*ON_THE_WAY, S.PARKED)))
    state = sa.case((digest_goes, S.DIGEST.value), else_=sa.cast(col(Delivery.state), sa.String))
    statement = (
        sa.select(col(Address.kind), state.label("state"), sa.func.count())
        .join(Address, col(Address.id) == col(Delivery.address_id))
        .outerjoin(whole, col(whole.id) == col(Delivery.bundle_id))
        .where(col(Delivery.message_id) == message_id)
        .group_by(col(Address.kind), state)
    )
    rows = (await session.execute(statement)).all()
    people = {S(state): count for kind, state, count in rows if kind is not AddressKind.GROUP}
    groups = {S(state): count for kind, state, count in rows if kind is AddressKind.GROUP}
    came = _of(people, *CAME)
    fanning = sa.select(col(Message.fanned_to)).where(col(Message.id) == message_id)
    return State(
        came=came,
        read=people.get(S.READ, 0) if came >= FEWEST else None,
        on_the_way=_of(people, *ON_THE_WAY),
        parked=people.get(S.PARKED, 0),
        digest=people.get(S.DIGEST, 0),
        failed=_of(people, S.FAILED, S.CANCELLED),
        groups=_of(groups, *CAME),
        done=(await session.execute(fanning)).scalar() is None,
    )


def _of(counts: dict[S, int], *states: S) -> int:
    return sum(counts.get(state, 0) for state in states)
