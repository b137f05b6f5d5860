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
from storage.tables import Address, Community, GroupPresence, Member, Membership, Rhythm

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
    digest: bool = False  # they chose to hear what is not urgent with their digest


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
    """The same for what all open communities of a programme hear, from an area path downwards ("" is all of
    it): a member of several is in a group if that of one of them tells it.
    """
    table = table_of(Community)
    there = sa.select(table.c.id).where(
        table.c.programme_id == programme_id, table.c.closed_at.is_(None), within(table.c.area, area)
    )
    people = _people(table_of(Membership).c.community_id.in_(there), _waits(), together=True)
    return [Lot(*row) for row in await session.execute(_adding_up(people), {"now": now, "since": since})]


@cache
def _reaching(asks: bool) -> sa.Select[*tuple[Any, ...]]:
    wanted = (table_of(Member).c.wants_prompts,) if asks else ()
    there = table_of(Membership).c.community_id.in_(sa.bindparam("communities", expanding=True))
    return _adding_up(_people(there, sa.literal(0), *wanted))


def _adding_up(people: sa.Select[*tuple[Any, ...]]) -> sa.Select[*tuple[Any, ...]]:
    each = people.subquery("people")
    ways = [each.c[name] for name in Lot.__slots__ if name != "people"]
    columns = [sa.func.count() if name == "people" else each.c[name] for name in Lot.__slots__]
    return sa.select(*columns).select_from(each).group_by(*ways)


def _people(
    there: sa.ColumnElement[bool],
    waits: sa.ColumnElement[int],
    *wanted: sa.ColumnElement[bool],
    together: bool = False,
) -> sa.Select[*tuple[Any, ...]]:
    """Each member once. Of several communities, each with news of its own, they are in a group if they are in
    one for all; of those that hear the same `together`, for one.
    """
    membership, member, address = table_of(Membership), table_of(Member), table_of(Address)
    home = _home()
    inside = sa.and_(address.c.window_closed.is_(False), address.c.last_inbound_at > sa.bindparam("since"))
    ways = (
        sa.case((inside, 1), else_=0).label("inside"),
        member.c.language,
        sa.func.coalesce(home.c.language, "").label("home_language"),
        _prefix(address.c.value).label("prefix"),
        waits.label("digest"),
    )
    grouped = sa.case((_in_a_group(), 1), else_=0)
    return (
        sa.select(
            member.c.id,
            address.c.channel,
            (sa.func.max if together else sa.func.min)(grouped).label("grouped"),
            *ways,
        )
        .select_from(
            membership.join(member, member.c.id == membership.c.member_id)
            .join(address, address.c.id == member.c.address_id)
            .outerjoin(home, home.c.id == member.c.community_id)
        )
        .where(there, membership.c.left_at.is_(None), *reachable(sa.bindparam("now")), *wanted)
        .group_by(member.c.id, address.c.channel, *ways)
    )


@cache
def _home() -> sa.FromClause:
    """The community that a member calls theirs."""
    return table_of(Community).alias("home")


def _waits() -> sa.ColumnElement[int]:
    """Whether what is said to all comes to them with their digest."""
    member, home = table_of(Member), _home()
    rhythm = sa.func.coalesce(member.c.rhythm, home.c.rhythm, Rhythm.NOW.value)
    return sa.case((rhythm == Rhythm.NOW.value, 0), else_=1)


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
