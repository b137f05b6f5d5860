"""Erasing a person, and the addresses of those who never joined."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage import circles, inbox
from storage.dialect import id_of, rows_of
from storage.tables import (
    Address,
    Announcement,
    Contribution,
    ContributionFile,
    Coordination,
    Delivery,
    ExportJob,
    GroupPresence,
    Guest,
    Invite,
    LinkCode,
    MediaFile,
    Member,
    Membership,
    Message,
    OpenQuestion,
    Reflection,
    Status,
    StoryPart,
)

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)

STRANGERS_AT_ONCE = 20  # of each the deliveries are looked for: one transaction must not last


async def erase(session: AsyncSession, member_id: int, now: datetime) -> None:
    """Erase a person and keep what they gave to the community, without an author.

    What they had not shared yet goes, their reflections too, and its files with the next housekeeping.
    Their addresses stay, untied and emptied of what they tell, until the last word to them has gone;
    `purge_strangers` deletes them then.
    """
    addresses = (
        await session.execute(
            sa.select(col(Address.id), col(Address.channel), col(Address.value)).where(
                col(Address.member_id) == member_id
            )
        )
    ).all()
    await _delete_drafts(session, member_id)
    await _delete_reflections(session, member_id)
    theirs = sa.select(col(Contribution.id)).where(col(Contribution.author_id) == member_id)
    await session.execute(sa.delete(StoryPart).where(col(StoryPart.contribution_id).in_(theirs)))
    given = sa.update(Contribution).where(col(Contribution.author_id) == member_id)
    await session.execute(given.values(author_id=None, source=None))  # a source tells in which chat
    await _delete_messages_about(session, member_id)
    await session.execute(
        sa.update(Message).where(col(Message.author_id) == member_id).values(author_id=None)
    )
    said = sa.update(Announcement).where(col(Announcement.author_id) == member_id)
    await session.execute(said.values(author_id=None))
    await session.execute(sa.update(Invite).where(col(Invite.used_by) == member_id).values(used_by=None))
    await circles.forget(session, member_id)
    for table in (Membership, Coordination, ExportJob, LinkCode, GroupPresence):
        await session.execute(sa.delete(table).where(col(table.member_id) == member_id))
    for address_id, channel, value in addresses:
        await _empty_address(session, id_of(address_id))
        await inbox.scrub(session, channel, value)
    await session.execute(sa.update(Member).where(col(Member.id) == member_id).values(address_id=None))
    await session.execute(sa.delete(Member).where(col(Member.id) == member_id))


async def _delete_drafts(session: AsyncSession, member_id: int) -> None:
    """Delete what nobody else has seen, and let its files look as old as what is dropped at once."""
    mine = sa.select(col(Contribution.id)).where(
        col(Contribution.author_id) == member_id, col(Contribution.status) == Status.DRAFT
    )
    drafts = list((await session.execute(mine)).scalars())
    first = sa.select(col(Contribution.media_id)).where(col(Contribution.id).in_(drafts))
    further = sa.select(col(ContributionFile.media_id)).where(
        col(ContributionFile.contribution_id).in_(drafts)
    )
    held = sa.or_(col(MediaFile.id).in_(first), col(MediaFile.id).in_(further))
    await session.execute(sa.update(MediaFile).where(held).values(created_at=LONG_AGO))
    about = sa.select(col(Message.id)).where(col(Message.contribution_id).in_(drafts))
    await session.execute(sa.delete(Delivery).where(col(Delivery.message_id).in_(about)))
    await session.execute(sa.delete(Message).where(col(Message.contribution_id).in_(drafts)))
    await session.execute(sa.delete(Contribution).where(col(Contribution.id).in_(drafts)))


async def _delete_reflections(session: AsyncSession, member_id: int) -> None:
    """Delete what they wrote for themselves; what they shared of it stays as a contribution."""
    mine = col(Reflection.member_id) == member_id
    columns = (col(Reflection.media_id), col(Reflection.plan_media_id))
    files = sa.or_(*(col(MediaFile.id).in_(sa.select(column).where(mine)) for column in columns))
    await session.execute(sa.update(MediaFile).where(files).values(created_at=LONG_AGO))
    await session.execute(sa.delete(Reflection).where(mine))


async def _delete_messages_about(session: AsyncSession, member_id: int) -> None:
    """Delete what was said in groups to a member by name."""
    about = list(
        (
            await session.execute(
                sa.select(col(Message.id)).where(
                    col(Message.author_id) == member_id, col(Message.contribution_id).is_(None)
                )
            )
        ).scalars()
    )
    await session.execute(sa.delete(Delivery).where(col(Delivery.message_id).in_(about)))
    await session.execute(sa.delete(Message).where(col(Message.id).in_(about)))


async def _empty_address(session: AsyncSession, address_id: int) -> None:
    """Delete what was said to an address alone, and untie it."""
    ours = sa.select(col(Delivery.message_id)).where(col(Delivery.address_id) == address_id)
    private = list(
        (
            await session.execute(
                sa.select(col(Message.id)).where(
                    col(Message.id).in_(ours),
                    col(Message.contribution_id).is_(None),
                    col(Message.community_id).is_(None),
                    ~sa.exists().where(col(Announcement.message_id) == col(Message.id)),
                )
            )
        ).scalars()
    )
    await session.execute(sa.delete(Delivery).where(col(Delivery.address_id) == address_id))
    await session.execute(sa.delete(Message).where(col(Message.id).in_(private)))
    await session.execute(sa.delete(OpenQuestion).where(col(OpenQuestion.address_id) == address_id))
    await session.execute(
        sa.update(Address)
        .where(col(Address.id) == address_id)
        .values(
            member_id=None,
            profile_name="",
            language=None,
            parked_since=None,
            nudge_at=None,
            nudged_until=None,
        )
    )


async def purge_strangers(session: AsyncSession, before: datetime) -> int:
    """Delete the addresses of people who never joined, or were erased, and were silent since `before`.

    Guests stay until their time is over (see `guests.purge`), and what is left of them then tells nothing.
    """
    guest = sa.exists().where(col(Guest.address_id) == col(Address.id), col(Guest.ended_at).is_(None))
    idle = (
        sa.select(col(Address.id), col(Address.channel), col(Address.value))
        .where(
            col(Address.member_id).is_(None),
            col(Address.kind) == "person",
            sa.or_(col(Address.last_inbound_at).is_(None), col(Address.last_inbound_at) < before),
            col(Address.created_at) < before,
            col(Address.channel) != "",
            ~guest,
        )
        .limit(STRANGERS_AT_ONCE)
    )
    rows = (await session.execute(idle)).all()
    for address_id, channel, value in rows:
        await _empty_address(session, id_of(address_id))
        await inbox.scrub(session, channel, value)
    if not rows:
        return 0
    statement = sa.delete(Address).where(col(Address.id).in_([row.id for row in rows]))
    return rows_of(await session.execute(statement))
