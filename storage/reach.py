"""Reach: how a message to many would get to them, before it is sent: one query, whatever their number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from storage.coordinators import within
from storage.dialect import table_of
from storage.reaching import reachable
from storage.tables import Address, Community, GroupPresence, Member, Membership

DIGITS = 4
"""Of a number so many tell its country."""


@dataclass(frozen=True, slots=True)
class Lot:
    """People whom a message reaches in the same way and at the same price.

    `grouped` ones hear it in a linked group. `inside` ones wrote so lately that anything may go to them.
    `prefix` are the first digits of their number, "" if they have none.
    """

    channel: str
    grouped: bool
    inside: bool
    language: str
    home_language: str
    prefix: str
    people: int


async def lots(
    session: AsyncSession, communities: Sequence[int], now: datetime, since: datetime, *, asks: bool = False
) -> list[Lot]:
    """Who can be reached in these communities, each member once.

    Who wrote after `since` is inside a window; with `asks` only those who want to be asked weekly questions.
    """
    values = {"communities": list(communities), "now": now, "since": since}
    return [Lot(*row) for row in await session.execute(_reaching(asks), values)]


async def lots_of_area(
    session: AsyncSession, programme_id: int, area: str, now: datetime, since: datetime
) -> list[Lot]:
    """The same for all open communities of a programme, from an area path downwards ("" is all of it)."""
    table = table_of(Community)
    statement = sa.select(table.c.id).where(
        table.c.programme_id == programme_id, table.c.closed_at.is_(None), within(table.c.area, area)
    )
    return await lots(session, list((await session.execute(statement)).scalars()), now, since)


@cache
def _reaching(asks: bool) -> sa.Select[*tuple[Any, ...]]:
    people = _people(asks).subquery("people")
    ways = [people.c[name] for name in Lot.__slots__ if name != "people"]
    return sa.select(*ways, sa.func.count()).select_from(people).group_by(*ways)


def _people(asks: bool) -> sa.Select[*tuple[Any, ...]]:
    membership, member, address = table_of(Membership), table_of(Member), table_of(Address)
    home = table_of(Community).alias("home")
    inside = sa.and_(address.c.window_closed.is_(False), address.c.last_inbound_at > sa.bindparam("since"))
    wanted = (member.c.wants_prompts,) if asks else ()
    ways = (
        sa.case((inside, 1), else_=0).label("inside"),
        member.c.language,
        sa.func.coalesce(home.c.language, "").label("home_language"),
        _prefix(address.c.value).label("prefix"),
    )
    return (
        sa.select(
            member.c.id,
            address.c.channel,
            sa.func.min(sa.case((_in_a_group(), 1), else_=0)).label("grouped"),
            *ways,
        )
        .select_from(
            membership.join(member, member.c.id == membership.c.member_id)
            .join(address, address.c.id == member.c.address_id)
            .outerjoin(home, home.c.id == member.c.community_id)
        )
        .where(
            membership.c.community_id.in_(sa.bindparam("communities", expanding=True)),
            membership.c.left_at.is_(None),
            *reachable(sa.bindparam("now")),
            *wanted,
        )
        .group_by(member.c.id, address.c.channel, *ways)
    )


def _in_a_group() -> sa.ColumnElement[bool]:
    """Whether a member is in a group chat that is linked to the community."""
    membership, presence, group = table_of(Membership), table_of(GroupPresence), table_of(Address).alias()
    return sa.exists(
        sa.select(sa.literal(1))
        .select_from(presence.join(group, group.c.id == presence.c.group_id))
        .where(
            presence.c.member_id == membership.c.member_id,
            group.c.community_id == membership.c.community_id,
            group.c.suspended_at.is_(None),
        )
    )


def _prefix(value: sa.ColumnElement[str]) -> sa.ColumnElement[str]:
    """The first digits of `whatsapp:+254700000001` and of `+254700000001`."""
    cases = [
        (value.startswith(begin, autoescape=True), sa.func.substr(value, len(begin) + 1, DIGITS))
        for begin in ("whatsapp:+", "+")
    ]
    return sa.case(*cases, else_="")
