"""People: members, where they are reached, and where they belong."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import NEVER_AGAIN, BigId, key, ref, utc_now, words


class Role(StrEnum):
    """What a person may do: in a community, or (coordinators) in a programme down to an area."""

    TEACHER = "teacher"
    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"


class AddressKind(StrEnum):
    """Whether an address reaches one person or a group chat."""

    PERSON = "person"
    GROUP = "group"


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
    parked_since: datetime | None = None
    nudged_at: datetime | None = None
    suspended_at: datetime | None = None
    suspended_reason: str = ""
    wrong_digits: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    wrong_digits_until: datetime | None = None  # from then on wrong digits count anew
    created_at: datetime = Field(default_factory=utc_now)


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


class Coordination(SQLModel, table=True):
    """A member coordinates a programme, from an area path downwards ("" is all of it)."""

    __tablename__ = "coordinations"
    __table_args__ = (sa.UniqueConstraint("member_id", "programme_id", "area"),)

    id: int | None = key()
    member_id: int = ref("members.id")
    programme_id: int = ref("programmes.id", index=True)
    area: str = ""
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
    expires_at: datetime
    used_by: int | None = ref("members.id", nullable=True)
    used_at: datetime | None = None


class LinkCode(SQLModel, table=True):
    """Six digits that tie a second address to the same person, stored as a digest only."""

    __tablename__ = "link_codes"

    member_id: int = Field(foreign_key="members.id", primary_key=True, sa_type=BigId, ondelete="CASCADE")
    digest: str = Field(unique=True)
    expires_at: datetime
