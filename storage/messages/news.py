"""Who hears an announcement: all members and groups of the open communities of its area, each once."""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.dialect import Insert, table_of
from storage.messages.audiences import waiting_unless
from storage.reaching import delivery_rows, inserting_deliveries, reachable
from storage.tables import (
    Address,
    AddressKind,
    Announcement,
    Community,
    GroupPresence,
    Hearing,
    Member,
    Membership,
    Priority,
)


def covers(announcement: Any, community: Any) -> sa.ColumnElement[bool]:
    """Whether a community is to hear an announcement: one of its programme, open, in its area; of the tables
    or aliases of them.
    """
    area, path = announcement.c.area, community.c.area
    below = sa.func.substr(path, 1, sa.func.length(area) + 1) == area.concat("/")
    return sa.and_(
        community.c.programme_id == announcement.c.programme_id,
        community.c.closed_at.is_(None),
        sa.or_(area == "", path == area, below),
    )


def still_hears(announcement: Any, address: Any) -> sa.ColumnElement[bool]:
    """Whether who is behind an address belongs to what an announcement is for: in a community of it, or the
    group chat of one.
    """
    community, membership = table_of(Community).alias("told"), table_of(Membership).alias("there")
    as_a_member = sa.exists().where(
        membership.c.member_id == address.c.member_id,
        membership.c.left_at.is_(None),
        community.c.id == membership.c.community_id,
        covers(announcement, community),
    )
    as_a_group = sa.exists().where(community.c.id == address.c.community_id, covers(announcement, community))
    return sa.or_(as_a_member, as_a_group)


@cache
def telling_groups(dialect: str) -> Insert:
    """Deliveries of a `message` at `now` to the group chats of all that its announcement is for."""
    told, community, address = table_of(Announcement), table_of(Community), table_of(Address)
    joined = told.join(community, covers(told, community)).join(address, _linked(address, community))
    rows = delivery_rows(priority=Priority.COMMUNITY).select_from(joined).where(_of_the_message(told))
    return inserting_deliveries(dialect, rows)


@cache
def telling_members(dialect: str) -> Insert:
    """The same to their members who are in none of those groups, at once or with their digest."""
    told, community, membership = table_of(Announcement), table_of(Community), table_of(Membership)
    begin = told.join(community, covers(told, community)).join(
        membership, membership.c.community_id == community.c.id
    )
    return inserting_deliveries(dialect, _to_members(begin).where(_of_the_message(told)))


@cache
def telling_a_slice(dialect: str) -> Insert:
    """The same to those of the memberships behind `after` up to `upto`."""
    told, community, membership = table_of(Announcement), table_of(Community), table_of(Membership)
    there = _some(_of_the_message(told), community.c.id == membership.c.community_id, covers(told, community))
    some = (membership.c.id > sa.bindparam("after"), membership.c.id <= sa.bindparam("upto"))
    return inserting_deliveries(dialect, _to_members(membership).where(*some, there.is_not(None)))


@cache
def slice_end() -> sa.Select[*tuple[Any, ...]]:
    """The last of the next `most` memberships behind `after`, wherever they are."""
    table = table_of(Membership)
    behind = table.c.id > sa.bindparam("after")
    most = sa.bindparam("most", type_=sa.Integer)
    step = sa.select(table.c.id).where(behind).order_by(table.c.id).limit(most).subquery()
    return sa.select(sa.func.max(step.c.id))


@cache
def more_than() -> sa.Select[*tuple[Any, ...]]:
    """Whether more than `most` memberships belong to what the announcement of a `message` is for."""
    told, community, membership = table_of(Announcement), table_of(Community), table_of(Membership)
    return (
        sa.select(membership.c.id)
        .select_from(
            told.join(community, covers(told, community)).join(
                membership, membership.c.community_id == community.c.id
            )
        )
        .where(_of_the_message(told), membership.c.left_at.is_(None))
        .offset(sa.bindparam("most", type_=sa.Integer))
        .limit(1)
    )


def _of_the_message(told: sa.Table) -> sa.ColumnElement[bool]:
    return told.c.message_id == sa.bindparam("message")


def _linked(address: Any, community: Any) -> sa.ColumnElement[bool]:
    return sa.and_(
        address.c.community_id == community.c.id,
        address.c.kind == AddressKind.GROUP,
        address.c.suspended_at.is_(None),
    )


def _to_members(begin: sa.FromClause) -> sa.Select[*tuple[Any, ...]]:
    """Present members, by memberships that `begin` brings; the rhythm is theirs or their community's."""
    membership, member, address = table_of(Membership), table_of(Member), table_of(Address)
    home = table_of(Community).alias("home")
    joined = (
        begin.join(member, member.c.id == membership.c.member_id)
        .join(address, address.c.id == member.c.address_id)
        .outerjoin(home, home.c.id == sa.func.coalesce(member.c.community_id, membership.c.community_id))
    )
    state = waiting_unless(sa.func.coalesce(member.c.rhythm, home.c.rhythm), Hearing.AT_ONCE)
    return (
        delivery_rows(state=state, priority=Priority.COMMUNITY)
        .select_from(joined)
        .where(membership.c.left_at.is_(None), *reachable(sa.bindparam("now")), _in_a_group(member).is_(None))
    )


def _in_a_group(member: sa.Table) -> sa.ScalarSelect[int]:
    """Whether they hear it in a group of any community that it is for."""
    told, community = table_of(Announcement).alias("heard"), table_of(Community).alias("around")
    presence, group = table_of(GroupPresence), table_of(Address).alias("linked")
    return _some(
        presence.c.member_id == member.c.id,
        group.c.id == presence.c.group_id,
        _linked(group, community),
        told.c.message_id == sa.bindparam("message"),
        covers(told, community),
    )


def _some(*such: sa.ColumnElement[bool]) -> sa.ScalarSelect[int]:
    """1 if there is something such, else NULL; looked up for each row by its keys.

    PostgreSQL cannot guess how much an area covers, and would join an EXISTS the wrong way round.
    """
    return sa.select(sa.literal(1)).where(*such).limit(1).scalar_subquery()
