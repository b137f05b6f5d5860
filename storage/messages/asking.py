"""Many messages at once, each to its own community: their deliveries are one statement."""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.dialect import Insert, table_of
from storage.reaching import delivery_rows, inserting_deliveries, reachable, unheard
from storage.tables import (
    Address,
    AddressKind,
    GroupPresence,
    Member,
    Membership,
    Message,
    Priority,
    Role,
)


@cache
def asking_groups(dialect: str) -> Insert:
    """Deliveries of `messages` (their ids) at `now` to the linked groups of the community of each."""
    message, address = table_of(Message), table_of(Address)
    joined = message.join(address, _linked(address, message))
    return inserting_deliveries(dialect, _rows(Priority.COMMUNITY).select_from(joined))


@cache
def asking_members(dialect: str) -> Insert:
    """The same to its members who want prompts and are in none of those groups, those longest unheard first;
    not of wide communities.
    """
    message, member, presence = table_of(Message), table_of(Member), table_of(GroupPresence)
    linked = table_of(Address).alias("linked")
    hears_it_there = sa.exists().where(
        presence.c.member_id == member.c.id, linked.c.id == presence.c.group_id, _linked(linked, message)
    )
    rows = _to_members(Priority.COMMUNITY).where(
        message.c.fanned_to.is_(None), member.c.wants_prompts, ~hears_it_there
    )
    return inserting_deliveries(dialect, rows.order_by(unheard(), table_of(Membership).c.id))


@cache
def asking_facilitators(dialect: str) -> Insert:
    """The same to its facilitators, each on their own phone."""
    rows = _to_members(Priority.DIRECT).where(table_of(Membership).c.role == Role.FACILITATOR)
    return inserting_deliveries(dialect, rows)


def _linked(address: sa.FromClause, message: sa.Table) -> sa.ColumnElement[bool]:
    return sa.and_(
        address.c.community_id == message.c.community_id,
        address.c.kind == AddressKind.GROUP,
        address.c.suspended_at.is_(None),
    )


def _to_members(priority: Priority) -> sa.Select[*tuple[Any, ...]]:
    message, membership = table_of(Message), table_of(Membership)
    member, address = table_of(Member), table_of(Address)
    joined = (
        message.join(membership, membership.c.community_id == message.c.community_id)
        .join(member, member.c.id == membership.c.member_id)
        .join(address, address.c.id == member.c.address_id)
    )
    present = sa.and_(membership.c.left_at.is_(None), *reachable(sa.bindparam("now")))
    return _rows(priority).select_from(joined).where(present)


def _rows(priority: Priority) -> sa.Select[*tuple[Any, ...]]:
    message = table_of(Message).c.id
    rows = delivery_rows(message=message, priority=priority)
    return rows.where(message.in_(sa.bindparam("messages", expanding=True)))
