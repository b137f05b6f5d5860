"""The tables. All times are UTC; the words are those of the glossary."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

BigId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

NEVER_AGAIN = {"sqlite_autoincrement": True}
"""For what is deleted and still named elsewhere: SQLite else gives the highest id again, PostgreSQL never."""


def utc_now() -> datetime:
    """The time now, in UTC, for rows whose time no rule reads."""
    return datetime.now(UTC)


def words(kind: type[StrEnum]) -> sa.Enum:
    """A column that stores the words of an enumeration, not the names of its members."""
    return sa.Enum(kind, values_callable=lambda k: [m.value for m in k], native_enum=False, length=16)


def key() -> Any:
    """A 64-bit primary key."""
    return Field(default=None, primary_key=True, sa_type=BigId)


def ref(column: str, *, index: bool = False, nullable: bool = False) -> Any:
    """A 64-bit foreign key."""
    default = None if nullable else ...
    return Field(default=default, foreign_key=column, index=index, nullable=nullable, sa_type=BigId)


class Role(StrEnum):
    """What a person may do: in a community, or (coordinators) in a programme down to an area."""

    TEACHER = "teacher"
    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"


class AddressKind(StrEnum):
    """Whether an address reaches one person or a group chat."""

    PERSON = "person"
    GROUP = "group"


class ContributionKind(StrEnum):
    """What a member gives."""

    POST = "post"
    ANSWER = "answer"


CODE_LETTERS = {ContributionKind.POST: "P", ContributionKind.ANSWER: "A"}


class InboxState(StrEnum):
    """How far one inbound message has come."""

    FETCHING = "fetching"  # its files are still with the provider
    NEW = "new"
    DONE = "done"
    PARKED = "parked"  # a handler failed on it; `staffroom inbox retry` runs it again
    HELD = "held"  # its sender wrote too fast; kept, and out of the community


class DeliveryState(StrEnum):
    """How far one delivery has come."""

    QUEUED = "queued"
    SENDING = "sending"  # the provider is being called
    UNKNOWN = "unknown"  # it was called, and may or may not have taken it
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    PARKED = "parked"  # waits until the reader writes (WhatsApp's window)
    CANCELLED = "cancelled"  # who left, stopped, paused or withdrew: it never goes
    RETRACTING = "retracting"
    RETRACTED = "retracted"


class Priority(StrEnum):
    """Who waits for a delivery; a person in a dialogue comes before a fan-out."""

    REPLY = "a-reply"
    DIRECT = "b-direct"
    COMMUNITY = "c-community"


class Programme(SQLModel, table=True):
    """The national or regional strategy that a set of communities belongs to."""

    __tablename__ = "programmes"

    id: int | None = key()
    name: str = Field(unique=True)
    created_at: datetime = Field(default_factory=utc_now)


class Community(SQLModel, table=True):
    """A community of practice, in an area path such as `kenya/turkana/kakuma`."""

    __tablename__ = "communities"
    __table_args__ = NEVER_AGAIN

    id: int | None = key()
    programme_id: int = ref("programmes.id", index=True)
    name: str
    area: str = Field(index=True)
    language: str
    timezone: str
    code: str = Field(unique=True)
    last_number: int = 0  # of its contributions' codes
    created_at: datetime = Field(default_factory=utc_now)
    closed_at: datetime | None = None


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


class MediaFile(SQLModel, table=True):
    """A file that came with a contribution: stored once by the hash of its bytes."""

    __tablename__ = "media"

    id: int | None = key()
    sha256: str = Field(unique=True)
    kind: str
    mime: str
    size: int
    name: str = ""
    created_at: datetime = Field(default_factory=utc_now)


class MediaName(SQLModel, table=True):
    """What a channel calls a file that it has had from us once, so that it need not travel again."""

    __tablename__ = "media_names"

    media_id: int = Field(foreign_key="media.id", primary_key=True, sa_type=BigId, ondelete="CASCADE")
    channel: str = Field(primary_key=True)
    ref: str


class Contribution(SQLModel, table=True):
    """What a member gave. Without an author it is by "a former member"."""

    __tablename__ = "contributions"
    __table_args__ = (sa.UniqueConstraint("community_id", "number"),)

    id: int | None = key()
    community_id: int = ref("communities.id")
    number: int
    kind: ContributionKind = Field(sa_type=words(ContributionKind))
    author_id: int | None = ref("members.id", index=True, nullable=True)
    parent_id: int | None = ref("contributions.id", index=True, nullable=True)
    text: str = ""
    media_id: int | None = ref("media.id", nullable=True)
    created_at: datetime
    withdrawn_at: datetime | None = None

    @property
    def code(self) -> str:
        """The short code, such as `P7`."""
        return f"{CODE_LETTERS[self.kind]}{self.number}"


class InboxRow(SQLModel, table=True):
    """One accepted inbound message: `body` is the whole `Inbound` as JSON text."""

    __tablename__ = "inbox"
    __table_args__ = (
        sa.UniqueConstraint("channel", "provider_id"),
        sa.Index(
            "ix_inbox_waiting",
            "channel",
            "sender",
            "id",
            sqlite_where=sa.text("state IN ('new', 'fetching')"),
            postgresql_where=sa.text("state IN ('new', 'fetching')"),
        ),
        sa.Index(
            "ix_inbox_new",
            "id",
            sqlite_where=sa.text("state = 'new'"),
            postgresql_where=sa.text("state = 'new'"),
        ),
        sa.Index("ix_inbox_sender_received_at", "channel", "sender", "received_at"),
    )

    id: int | None = key()
    channel: str
    provider_id: str
    sender: str
    body: str
    state: InboxState = Field(default=InboxState.NEW, sa_type=words(InboxState))
    attempts: int = 0
    media_ids: list[int] | None = Field(default=None, sa_type=Json)
    error: str | None = None
    due_at: datetime
    received_at: datetime
    done_at: datetime | None = None


class Message(SQLModel, table=True):
    """What the bot says, once, whoever it goes to.

    A fan-out wider than one statement goes in slices: `fanned_to` is the last membership that had its turn,
    None when all had, `reached` how many members they went to; the text `count_key` then tells the author.
    """

    __tablename__ = "messages"
    __table_args__ = (
        sa.Index(
            "ix_messages_fanning",
            "id",
            sqlite_where=sa.text("fanned_to IS NOT NULL"),
            postgresql_where=sa.text("fanned_to IS NOT NULL"),
        ),
    )

    id: int | None = key()
    text_key: str
    variables: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    buttons: list[list[Any]] = Field(default_factory=list, sa_type=Json)
    community_id: int | None = ref("communities.id", nullable=True)
    contribution_id: int | None = ref("contributions.id", index=True, nullable=True)
    author_id: int | None = ref("members.id", index=True, nullable=True)
    carries: bool = False  # it shows the contribution itself, and does not only speak of it
    fanned_to: int | None = Field(default=None, sa_type=BigId)
    reached: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    count_key: str | None = None
    created_at: datetime


class Delivery(SQLModel, table=True):
    """One message on its way to one address."""

    __tablename__ = "deliveries"
    __table_args__ = (
        sa.UniqueConstraint("message_id", "address_id"),
        sa.Index(
            "ix_deliveries_due",
            "channel",
            "priority",
            "id",
            sqlite_where=sa.text("state = 'queued'"),
            postgresql_where=sa.text("state = 'queued'"),
        ),
        sa.Index(
            "ix_deliveries_unsettled",
            "channel",
            "id",
            sqlite_where=sa.text("state IN ('sending', 'unknown', 'retracting')"),
            postgresql_where=sa.text("state IN ('sending', 'unknown', 'retracting')"),
        ),
        sa.Index(
            "ix_deliveries_parked",
            "address_id",
            "id",
            sqlite_where=sa.text("state = 'parked'"),
            postgresql_where=sa.text("state = 'parked'"),
        ),
        sa.Index(
            "ix_deliveries_provider_id",
            "channel",
            "provider_id",
            sqlite_where=sa.text("provider_id IS NOT NULL"),
            postgresql_where=sa.text("provider_id IS NOT NULL"),
        ),
    )

    id: int | None = key()
    message_id: int = ref("messages.id")
    address_id: int = ref("addresses.id")
    channel: str
    state: DeliveryState = Field(default=DeliveryState.QUEUED, sa_type=words(DeliveryState))
    priority: Priority = Field(default=Priority.REPLY, sa_type=words(Priority))
    attempts: int = 0
    due_at: datetime
    tried_at: datetime | None = None
    sent_at: datetime | None = None
    provider_id: str | None = None
    error: str | None = None
    size: int = 0  # bytes that it cost the reader


class OpenQuestion(SQLModel, table=True):
    """A question that we asked at an address and await the answer to, until it expires."""

    __tablename__ = "open_questions"

    address_id: int = Field(foreign_key="addresses.id", primary_key=True, sa_type=BigId, ondelete="CASCADE")
    name: str
    token: str  # in its buttons, so that a tap on an older question is known for what it is
    data: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    expires_at: datetime


class Audit(SQLModel, table=True):
    """Who did what to whom, for what binds others. Holds no message text and no address."""

    __tablename__ = "audit"

    id: int | None = key()
    at: datetime
    actor_id: int | None = Field(default=None, sa_type=BigId)
    action: str
    community_id: int | None = Field(default=None, sa_type=BigId)
    detail: dict[str, Any] = Field(default_factory=dict, sa_type=Json)


class Lease(SQLModel, table=True):
    """One process at a time owns what a name stands for."""

    __tablename__ = "leases"

    name: str = Field(primary_key=True)
    holder: str
    expires_at: datetime


class Cursor(SQLModel, table=True):
    """How far a reader of a foreign stream has come (Telegram's polling offset)."""

    __tablename__ = "cursors"

    name: str = Field(primary_key=True)
    value: int = Field(sa_type=BigId)
