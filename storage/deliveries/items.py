"""What a digest tells: looked up when it goes, so that what was taken back meanwhile is not in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.contributions import unnamed_at_home
from storage.deliveries.news import with_news
from storage.deliveries.people import named
from storage.dialect import table_of
from storage.messages.news import still_hears
from storage.tables import (
    Address,
    Announcement,
    Community,
    Contribution,
    ContributionKind,
    Delivery,
    DeliveryState,
    MediaFile,
    Member,
    Membership,
    Message,
    Reach,
    Status,
)

S = DeliveryState
AT_MOST = 20
"""Things of one digest that are looked up: no channel holds more lines."""

BEGINNING = 200
"""Characters of each."""

OPEN = (Status.OPEN, Status.ANSWERED)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a digest; `community` names it where it is not the reader's own."""

    delivery_id: int
    text_key: str
    variables: dict[str, Any]
    carries: bool
    kind: ContributionKind | None
    number: int | None
    text: str | None
    author: str | None
    nameless: bool  # its author is a colleague whom it does not name
    media_kind: str | None
    community: str | None
    parent_number: int | None
    parent_kind: ContributionKind | None


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a digest tells: help requests first, the newest first; `count` includes what was not looked up."""

    items: tuple[Item, ...] = ()
    count: int = 0


NOTHING = Bundle()


def load_bundles(connection: sa.Connection, digests: Sequence[int]) -> dict[int, Bundle]:
    """What these digests tell, by their deliveries; for all of them one query."""
    found: dict[int, list[Item]] = defaultdict(list)
    counts: dict[int, int] = {}
    rows = connection.execute(_telling(), {"digests": list(digests)}).all()
    told = with_news(connection, named(connection, (row.variables for row in rows)))
    for (bundle_id, count, _, *item), variables in zip(rows, told, strict=True):
        counts[bundle_id] = count
        found[bundle_id].append(replace(Item(*item), variables=variables))
    return {bundle_id: Bundle(tuple(items), counts[bundle_id]) for bundle_id, items in found.items()}


def drop_gone(connection: sa.Connection, digests: Sequence[int]) -> None:
    """Take out of digests on their way what may not be told any more, or was told already.

    That is what was withdrawn or hidden, what comes from where its reader has left, and what they have had
    in full.
    """
    connection.execute(_dropping(), {"digests": list(digests)})


def keep_untold(connection: sa.Connection, digest: int, told: Sequence[int]) -> None:
    """What found no room in a digest waits on: for `MORE`, or for the next."""
    connection.execute(_keeping(), {"digest": digest, "told": list(told)})


@cache
def _keeping() -> sa.Update:
    item = table_of(Delivery)
    return (
        sa.update(item)
        .where(
            item.c.bundle_id == sa.bindparam("digest"),
            item.c.state == S.BUNDLED,
            item.c.id.not_in(sa.bindparam("told", expanding=True)),
        )
        .values(state=S.DIGEST, bundle_id=None)
    )


@cache
def _dropping() -> sa.Update:
    item, message, given = table_of(Delivery), table_of(Message), table_of(Contribution)
    address, membership = table_of(Address), table_of(Membership)
    bundled, news = table_of(Delivery).alias("bundled"), table_of(Announcement)
    left = sa.or_(membership.c.id.is_(None), membership.c.left_at.is_not(None))
    away = sa.or_(
        sa.and_(message.c.community_id.is_not(None), left),
        sa.and_(news.c.id.is_not(None), ~still_hears(news, address)),
    )
    gone = (
        sa.select(bundled.c.id)
        .select_from(bundled)
        .join(message, message.c.id == bundled.c.message_id)
        .join(address, address.c.id == bundled.c.address_id)
        .outerjoin(given, given.c.id == message.c.contribution_id)
        .outerjoin(news, news.c.message_id == message.c.id)
        .outerjoin(
            membership,
            sa.and_(
                membership.c.member_id == address.c.member_id,
                membership.c.community_id == message.c.community_id,
            ),
        )
        .where(
            bundled.c.bundle_id.in_(sa.bindparam("digests", expanding=True)),
            bundled.c.state == S.BUNDLED,
            sa.or_(
                given.c.withdrawn_at.is_not(None),
                given.c.hidden_at.is_not(None),
                news.c.withdrawn_at.is_not(None),
                away,
                _told_in_full(bundled),
            ),
        )
    )
    return sa.update(item).where(item.c.id.in_(gone)).values(state=S.CANCELLED)


def _told_in_full(bundled: sa.FromClause) -> sa.ColumnElement[bool]:
    """The same contribution went to the same address on its own: an answer to who asked, or on `MORE`."""
    message, other = table_of(Message), table_of(Message).alias("other")
    whole = table_of(Delivery).alias("whole")
    went = (S.QUEUED, S.SENDING, S.SENT, S.DELIVERED, S.READ)
    return sa.and_(
        message.c.carries,
        sa.exists().where(
            other.c.contribution_id == message.c.contribution_id,
            other.c.id != message.c.id,
            other.c.carries,
            whole.c.message_id == other.c.id,
            whole.c.address_id == bundled.c.address_id,
            whole.c.state.in_(went),
        ),
    )


@cache
def _telling() -> sa.Select[*tuple[Any, ...]]:
    ranked = _ranked().subquery("ranked")
    author, origin = sa.orm.aliased(Member), sa.orm.aliased(Contribution)
    reader, parent = sa.orm.aliased(Member), sa.orm.aliased(Contribution)
    elsewhere = sa.or_(
        col(reader.community_id).is_(None), col(reader.community_id) != col(Message.community_id)
    )
    named = sa.case((col(origin.reach) == Reach.NAMED, col(origin.author_id)))
    unnamed = unnamed_at_home(Contribution)
    here = sa.case((~unnamed, col(Contribution.author_id)))
    return (
        sa.select(
            ranked.c.bundle_id,
            ranked.c.count,
            ranked.c.rank,
            ranked.c.id,
            col(Message.text_key),
            col(Message.variables),
            col(Message.carries),
            col(Contribution.kind),
            col(Contribution.number),
            sa.func.substr(col(Contribution.text), 1, BEGINNING),
            col(author.name),
            sa.or_(col(origin.id).is_not(None), sa.func.coalesce(unnamed, sa.false())),
            col(MediaFile.kind),
            sa.case((elsewhere, col(Community.name))),
            col(parent.number),
            col(parent.kind),
        )
        .select_from(ranked)
        .join(Message, col(Message.id) == ranked.c.message_id)
        .join(Address, col(Address.id) == ranked.c.address_id)
        .outerjoin(reader, col(reader.id) == col(Address.member_id))
        .outerjoin(Community, col(Community.id) == col(Message.community_id))
        .outerjoin(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .outerjoin(origin, col(origin.id) == col(Contribution.origin_id))
        .outerjoin(parent, col(parent.id) == col(Contribution.parent_id))
        .outerjoin(author, col(author.id) == sa.func.coalesce(here, named))
        .outerjoin(MediaFile, col(MediaFile.id) == col(Contribution.media_id))
        .where(ranked.c.rank <= AT_MOST)
        .order_by(ranked.c.bundle_id, ranked.c.rank)
    )


def _ranked() -> sa.Select[*tuple[Any, ...]]:
    """All that goes with these digests, counted and in order: open requests for help, then the newest."""
    item, message, given = table_of(Delivery), table_of(Message), table_of(Contribution)
    wanted = sa.and_(given.c.kind == ContributionKind.HELP, given.c.status.in_(OPEN))
    order = (sa.case((wanted, 0), else_=1), item.c.message_id.desc())
    return (
        sa.select(
            item.c.id,
            item.c.bundle_id,
            item.c.message_id,
            item.c.address_id,
            sa.func.count().over(partition_by=item.c.bundle_id).label("count"),
            sa.func.row_number().over(partition_by=item.c.bundle_id, order_by=order).label("rank"),
        )
        .select_from(item)
        .join(message, message.c.id == item.c.message_id)
        .outerjoin(given, given.c.id == message.c.contribution_id)
        .where(
            item.c.bundle_id.in_(sa.bindparam("digests", expanding=True)),
            item.c.state == S.BUNDLED,
        )
    )
