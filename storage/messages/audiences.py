"""Who a message goes to: `INSERT … SELECT` of deliveries, so that no row passes through Python."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache, partial
from typing import Any

import sqlalchemy as sa

from storage.dialect import Insert, table_of
from storage.reaching import delivery_rows, inserting_deliveries, reachable, unheard
from storage.tables import (
    Address,
    AddressKind,
    Community,
    Delivery,
    DeliveryState,
    GroupPresence,
    Hearing,
    Member,
    Membership,
    MemberSubject,
    Priority,
    Rhythm,
)

AT_ONCE = {Hearing.AT_ONCE: (Rhythm.NOW,), Hearing.HELP: (Rhythm.NOW, Rhythm.HELP)}
"""The rhythms of those who hear it at once."""


@cache
def inserting(dialect: str, whom: str, hearing: Hearing = Hearing.EVERYBODY, *, asks: bool = False) -> Insert:
    """`INSERT … SELECT` of deliveries to a `member`, an `author`, `groups`, `everybody` or a `slice` of them.

    Who is in a linked group need not be asked of each of a million where there is no such group. `hearing`
    says which of many have it at once; it waits for the digest of the others. What `asks` the weekly question
    is not for who does not want it, and goes to those longest unheard first.
    """
    wanted = (table_of(Member).c.wants_prompts,) if asks else ()
    rows: dict[str, Callable[[], sa.Select[*tuple[Any, ...]]]] = {
        "member": _one_member,
        "groups": _groups,
        "author": _author,
        "everybody": partial(_everybody, hearing, *wanted),
        "slice": partial(_slice, hearing, _in_no_group(), *wanted),
        "slice of no group": partial(_slice, hearing, *wanted),
    }
    chosen = rows[whom]()
    if asks:
        chosen = chosen.order_by(None).order_by(unheard(), table_of(Membership).c.id)
    return inserting_deliveries(dialect, chosen)


def span(
    message_id: int, community_id: int, now: datetime, but_member: int | None, after: int
) -> dict[str, Any]:
    """What a statement to many members wants to know; `after` is the last membership that had its turn."""
    return {
        "message": message_id,
        "community": community_id,
        "now": now,
        "but": but_member or 0,
        "after": after,
        "priority": Priority.COMMUNITY,
    }


def _delivery_rows(hearing: Hearing = Hearing.EVERYBODY) -> sa.Select[*tuple[Any, ...]]:
    return delivery_rows(state=_state(hearing))


def _state(hearing: Hearing) -> sa.ColumnElement[DeliveryState]:
    kind = table_of(Delivery).c.state.type
    if hearing is Hearing.EVERYBODY:
        return sa.literal(DeliveryState.QUEUED, kind)
    if hearing is Hearing.DIGEST:
        return sa.literal(DeliveryState.DIGEST, kind)
    member, community = table_of(Member), table_of(Community)
    usual = sa.select(community.c.rhythm).where(community.c.id == sa.bindparam("community"))
    return waiting_unless(sa.func.coalesce(member.c.rhythm, usual.scalar_subquery()), hearing)


def waiting_unless(rhythm: sa.ColumnElement[Any], hearing: Hearing) -> sa.ColumnElement[DeliveryState]:
    """It goes at once to who has a rhythm of this hearing, and waits for the digest of the others."""
    kind = table_of(Delivery).c.state.type
    queued, waits = sa.literal(DeliveryState.QUEUED, kind), sa.literal(DeliveryState.DIGEST, kind)
    return sa.case((sa.or_(*(rhythm == one.value for one in AT_ONCE[hearing])), queued), else_=waits)


def _one_member() -> sa.Select[*tuple[Any, ...]]:
    member, address = table_of(Member), table_of(Address)
    return (
        _delivery_rows()
        .select_from(member.join(address, address.c.id == member.c.address_id))
        .where(member.c.id == sa.bindparam("member"), *reachable(sa.bindparam("now")))
    )


def _author() -> sa.Select[*tuple[Any, ...]]:
    """As for any member, but a rest only puts off what they asked for themselves: the sender sees to that."""
    member, address = table_of(Member), table_of(Address)
    return (
        _delivery_rows()
        .select_from(member.join(address, address.c.id == member.c.address_id))
        .where(
            member.c.id == sa.bindparam("member"),
            member.c.stopped_at.is_(None),
            address.c.suspended_at.is_(None),
        )
    )


def _groups() -> sa.Select[*tuple[Any, ...]]:
    address = table_of(Address)
    return _delivery_rows().where(
        address.c.community_id == sa.bindparam("community"),
        address.c.kind == AddressKind.GROUP,
        address.c.suspended_at.is_(None),
        address.c.id != sa.bindparam("but"),
    )


def _everybody(hearing: Hearing, *but: sa.ColumnElement[bool]) -> sa.Select[*tuple[Any, ...]]:
    """In the order in which they joined; those who teach the subject of a help request first."""
    membership, taught = table_of(Membership), table_of(MemberSubject)
    rows = _members(hearing, _in_no_group(), *but)
    if hearing is Hearing.HELP:
        teaches = sa.exists().where(
            taught.c.member_id == membership.c.member_id, taught.c.subject == sa.bindparam("subject")
        )
        rows = rows.order_by(sa.case((teaches, 0), else_=1))
    return rows.order_by(membership.c.id)


def _slice(hearing: Hearing, *but: sa.ColumnElement[bool]) -> sa.Select[*tuple[Any, ...]]:
    return _members(hearing, *but).where(table_of(Membership).c.id <= sa.bindparam("upto"))


@cache
def linked_groups() -> sa.Select[*tuple[Any, ...]]:
    """The group chats that hear what the community hears."""
    linked = table_of(Address).alias("linked")
    return sa.select(linked.c.id).where(
        linked.c.community_id == sa.bindparam("community"),
        linked.c.kind == AddressKind.GROUP,
        linked.c.suspended_at.is_(None),
    )


def _in_no_group() -> sa.ColumnElement[bool]:
    presence = table_of(GroupPresence)
    return ~sa.exists().where(
        presence.c.member_id == table_of(Membership).c.member_id, presence.c.group_id.in_(linked_groups())
    )


def _members(hearing: Hearing, *but: sa.ColumnElement[bool]) -> sa.Select[*tuple[Any, ...]]:
    return _who_can_be_reached(_delivery_rows(hearing)).where(*but)


@cache
def counting_reachable(*, asks: bool = False) -> sa.Select[*tuple[Any, ...]]:
    """How many members can be reached, in a group or on their own; with `asks`, by the weekly question."""
    counted = _who_can_be_reached(sa.select(sa.func.count()))
    return counted.where(table_of(Member).c.wants_prompts) if asks else counted


@cache
def counting_in_groups() -> sa.Select[*tuple[Any, ...]]:
    """How many members of a slice hear it in a linked group, as long as they could be reached themselves."""
    upto = table_of(Membership).c.id <= sa.bindparam("upto")
    return counting_reachable().where(upto, ~_in_no_group())


def _who_can_be_reached(what: sa.Select[*tuple[Any, ...]]) -> sa.Select[*tuple[Any, ...]]:
    membership, member, address = table_of(Membership), table_of(Member), table_of(Address)
    return what.select_from(
        membership.join(member, member.c.id == membership.c.member_id).join(
            address, address.c.id == member.c.address_id
        )
    ).where(
        membership.c.community_id == sa.bindparam("community"),
        membership.c.id > sa.bindparam("after"),
        membership.c.left_at.is_(None),
        membership.c.member_id != sa.bindparam("but"),
        *reachable(sa.bindparam("now")),
    )
