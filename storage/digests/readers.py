"""Who gets a digest now: members whose time has come, and for whom something waits."""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.dialect import table_of
from storage.reaching import DELIVERY_COLUMNS, delivery_rows, reachable
from storage.tables import Address, Delivery, Member, Membership, Priority, Rhythm

DAILY = (Rhythm.NOW, Rhythm.DAILY)
"""The rhythms that have a digest a day, if anything waits; the others have one a week."""


@cache
def somebody() -> sa.Select[*tuple[Any, ...]]:
    """Whether anybody among these members gets a digest now."""
    return _readers(sa.select(sa.literal(1))).limit(1)


@cache
def making() -> sa.Insert:
    """A delivery for each of these members who gets a digest now."""
    rows = delivery_rows(priority=Priority.DIGEST)
    return sa.insert(Delivery).from_select(list(DELIVERY_COLUMNS), _readers(rows))


def _readers(what: sa.Select[*tuple[Any, ...]]) -> sa.Select[*tuple[Any, ...]]:
    """Of the members who call this community theirs those whose time has come and for whom something waits.

    None who takes a rest, or has a digest that waits for their window: all goes together one day.
    """
    membership, member, address = table_of(Membership), table_of(Member), table_of(Address)
    usual = sa.bindparam("usual", type_=member.c.rhythm.type)
    rhythm = sa.func.coalesce(member.c.rhythm, usual)
    return what.select_from(
        membership.join(member, member.c.id == membership.c.member_id).join(
            address, address.c.id == member.c.address_id
        )
    ).where(
        membership.c.community_id == sa.bindparam("community"),
        membership.c.id > sa.bindparam("after"),
        membership.c.id <= sa.bindparam("upto"),
        membership.c.left_at.is_(None),
        member.c.community_id == sa.bindparam("community"),
        *reachable(sa.bindparam("now")),
        sa.or_(rhythm.in_(DAILY), sa.bindparam("weekly", type_=sa.Boolean)),
        _something_waits(),
        ~_a_digest_is_parked(),
    )


def _something_waits() -> sa.ColumnElement[bool]:
    """At any address of the member: they may read on another phone by now."""
    theirs, waiting = table_of(Address).alias("theirs"), table_of(Delivery).alias("waiting")
    return sa.exists(
        sa.select(sa.literal(1))
        .select_from(theirs.join(waiting, waiting.c.address_id == theirs.c.id))
        .where(
            theirs.c.member_id == table_of(Member).c.id,
            sa.text("waiting.state = 'digest'"),  # literal: the partial index needs it
            waiting.c.due_at <= sa.bindparam("until"),
        )
    )


def _a_digest_is_parked() -> sa.ColumnElement[bool]:
    parked = table_of(Delivery).alias("parked")
    return sa.exists().where(
        parked.c.address_id == table_of(Address).c.id,
        sa.text("parked.state = 'parked'"),
        parked.c.priority == Priority.DIGEST,
    )
