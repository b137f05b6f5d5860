"""People: members, where they are reached, and where they belong."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import NEVER_AGAIN, BigId, default, key, ref, utc_now, words
from storage.tables.places import Rhythm


class Role(StrEnum):
    """What a person may do: in a community, or (coordinators) in a programme down to an area."""

    TEACHER = "teacher"
    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"


class AddressKind(StrEnum):
    """Whether an address reaches one person or a group chat."""

    PERSON = "person"
    GROUP = "group"


class Level(StrEnum):
    """Whom a member teaches."""

    EARLY = "early"
    PRIMARY = "primary"
    SECONDARY = "secondary"
    ADULT = "adult"


class Member(SQLModel, table=True):
    """A person. `address_id` is where they are written to: the address that they last used."""

    __tablename__ = "members"
    __table_args__ = NEVER_AGAIN

    id: int | None = key()
    name: str
    place: str = ""
    language: str
    address_id: int | None = Field(
        default=None,
        sa_column=sa.Column(
            BigId, sa.ForeignKey("addresses.id", use_alter=True, ondelete="SET NULL"), index=True
        ),
    )
    community_id: int | None = ref("communities.id", nullable=True)
    rhythm: Rhythm | None = Field(default=None, sa_type=words(Rhythm))  # else their community's
    quiet_from: int | None = None  # else their community's
    quiet_to: int | None = None
    level: Level | None = Field(default=None, sa_type=words(Level))
    files_at_once: bool = Field(default=False, sa_column_kwargs={"server_default": sa.false()})
    wants_prompts: bool = Field(default=True, sa_column_kwargs={"server_default": sa.true()})
    wants_report: bool = Field(default=True, sa_column_kwargs={"server_default": sa.true()})  # of each month
    told_story_at: datetime | None = None  # that no pupil be named or shown
    told_photo_at: datetime | None = None
    consented_at: datetime
    paused_until: datetime | None = None
    stopped_at: datetime | None = None
    created_at: datetime = Field(default_factory=utc_now)


class Address(SQLModel, table=True):
    """Where a person or a group chat is reached; a group's may be tied to a community."""

    __tablename__ = "addresses"
    __table_args__ = (
        sa.UniqueConstraint("channel", "value"),
        sa.Index(
            "ix_addresses_linked",  # of the groups alone: among a million people they must be found at once
            "community_id",
            sqlite_where=sa.text("community_id IS NOT NULL"),
            postgresql_where=sa.text("community_id IS NOT NULL"),
        ),
        sa.Index(
            "ix_addresses_nudge_at",
            "channel",
            "nudge_at",
            sqlite_where=sa.text("nudge_at IS NOT NULL"),
            postgresql_where=sa.text("nudge_at IS NOT NULL"),
        ),
        NEVER_AGAIN,
    )

    id: int | None = key()
    channel: str
    value: str
    kind: AddressKind = Field(default=AddressKind.PERSON, sa_type=words(AddressKind))
    member_id: int | None = ref("members.id", index=True, nullable=True)
    community_id: int | None = ref("communities.id", nullable=True)
    language: str | None = None
    profile_name: str = ""
    last_inbound_at: datetime | None = None
    window_closed: bool = False  # the provider said so; the member's next message opens it
    parked_since: datetime | None = None  # something waits until they write
    nudge_at: datetime | None = None  # when to tell of it; None when all that waits was told of
    nudged_until: datetime | None = None  # no other nudge before then
    initiated_at: datetime | None = None  # when we last wrote first, which counts for 24 hours
    suspended_at: datetime | None = None
    suspended_reason: str = ""
    instants_on: date | None = None  # the day, there, that `instants` counts
    instants: int = Field(default=0, sa_column_kwargs=default("0"))
    wrong_digits: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    wrong_digits_until: datetime | None = None  # from then on wrong digits count anew
    created_at: datetime = Field(default_factory=utc_now)


class MemberSubject(SQLModel, table=True):
    """What a member teaches, and would be asked about first."""

    __tablename__ = "member_subjects"

    member_id: int = Field(foreign_key="members.id", primary_key=True, sa_type=BigId, ondelete="CASCADE")
    subject: str = Field(primary_key=True)


class AddressWeek(SQLModel, table=True):
    """What an address was sent in a week: messages, and bytes that it cost its reader."""

    __tablename__ = "address_weeks"

    address_id: int = Field(foreign_key="addresses.id", primary_key=True, sa_type=BigId, ondelete="CASCADE")
    week: date = Field(primary_key=True, index=True)  # its Monday, in UTC
    messages: int = 0
    size: int = Field(default=0, sa_type=BigId)


class GroupPresence(SQLModel, table=True):
    """A member is in a group chat, so that what the group hears need not go to them again."""

    __tablename__ = "group_presence"

    group_id: int = Field(foreign_key="addresses.id", primary_key=True, sa_type=BigId, ondelete="CASCADE")
    member_id: int = Field(
        foreign_key="members.id", primary_key=True, sa_type=BigId, ondelete="CASCADE", index=True
    )
    seen_at: datetime


class Membership(SQLModel, table=True):
    """A member in a community, as teacher or facilitator."""

    __tablename__ = "memberships"
    __table_args__ = (
        sa.UniqueConstraint("member_id", "community_id"),
        sa.Index(
            "ix_memberships_present",
            "community_id",
            "id",
            "left_at",  # for SQLite, which else looks into each row for what the index promises
            sqlite_where=sa.text("left_at IS NULL"),
            postgresql_where=sa.text("left_at IS NULL"),
        ),
    )

    id: int | None = key()
    member_id: int = ref("members.id")
    community_id: int = ref("communities.id")
    role: Role = Field(default=Role.TEACHER, sa_type=words(Role))
    joined_at: datetime
    left_at: datetime | None = None
    removed_at: datetime | None = None  # by a facilitator: a join code does not bring them back
    goes_on: bool | None = None  # whether they want the circle to, when all are asked


class Coordination(SQLModel, table=True):
    """A member coordinates a programme, from an area path downwards ("" is all of it)."""

    __tablename__ = "coordinations"
    __table_args__ = (sa.UniqueConstraint("member_id", "programme_id", "area"),)

    id: int | None = key()
    member_id: int = ref("members.id")
    programme_id: int = ref("programmes.id", index=True)
    area: str = ""
    may_identify: bool = Field(default=False, sa_column_kwargs={"server_default": sa.false()})  # in exports
    since: datetime


class Invite(SQLModel, table=True):
    """A one-time code that makes who types it a facilitator or a coordinator."""

    __tablename__ = "invites"

    id: int | None = key()
    code: str = Field(unique=True)
    role: Role = Field(sa_type=words(Role))
    programme_id: int = ref("programmes.id")
    community_id: int | None = ref("communities.id", nullable=True)
    area: str = ""
    may_identify: bool = Field(default=False, sa_column_kwargs={"server_default": sa.false()})
    expires_at: datetime
    used_by: int | None = ref("members.id", nullable=True)
    used_at: datetime | None = None


class LinkCode(SQLModel, table=True):
    """Six digits that tie a second address to the same person, stored as a digest only."""

    __tablename__ = "link_codes"

    member_id: int = Field(foreign_key="members.id", primary_key=True, sa_type=BigId, ondelete="CASCADE")
    digest: str = Field(unique=True)
    expires_at: datetime
