"""What comes in and what goes out."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.base import BigId, Json, default, key, ref, words


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
    DIGEST = "digest"  # waits for the reader's next digest
    BUNDLED = "bundled"  # went with a digest, the delivery that `bundle_id` names
    RETRACTING = "retracting"
    RETRACTED = "retracted"


class Hearing(StrEnum):
    """Who hears a message to the community at once, and who with their next digest."""

    AT_ONCE = "at-once"  # who wants what is said now; the others with their digest
    HELP = "help"  # as above, and who wants requests for help now
    DIGEST = "digest"  # nobody at once
    EVERYBODY = "everybody"  # whatever they chose: what a facilitator asks them


class Priority(StrEnum):
    """Who waits for a delivery; a person in a dialogue comes before a fan-out."""

    REPLY = "a-reply"
    DIRECT = "b-direct"
    COMMUNITY = "c-community"
    DIGEST = "d-digest"
    INVITATION = "e-invitation"  # to who is no member yet


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
        sa.Index(
            "ix_messages_lists",  # what is forgotten after a while: see messages.lists
            "created_at",
            sqlite_where=sa.text("text_key IN ('find-more', 'find-all', 'help-similar')"),
            postgresql_where=sa.text("text_key IN ('find-more', 'find-all', 'help-similar')"),
        ),
        sa.Index(
            "ix_messages_run",
            "run_id",
            sqlite_where=sa.text("run_id IS NOT NULL"),
            postgresql_where=sa.text("run_id IS NOT NULL"),
        ),
    )

    id: int | None = key()
    text_key: str
    variables: dict[str, Any] = Field(default_factory=dict, sa_type=Json)
    buttons: list[list[Any]] = Field(default_factory=list, sa_type=Json)
    community_id: int | None = ref("communities.id", nullable=True)
    place_id: int | None = Field(default=None, sa_type=BigId)  # where one of no community counts
    contribution_id: int | None = ref("contributions.id", index=True, nullable=True)
    author_id: int | None = ref("members.id", index=True, nullable=True)
    run_id: int | None = ref("prompt_runs.id", nullable=True)  # the firing of a prompt that it asks
    picture: dict[str, Any] | None = Field(default=None, sa_type=Json)  # what is drawn when it goes out
    hearing: Hearing = Field(
        default=Hearing.AT_ONCE, sa_type=words(Hearing), sa_column_kwargs=default("at-once")
    )
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
            "due_at",  # what is held until the morning is not looked at each time
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
            "ix_deliveries_digest",
            "address_id",
            "id",
            sqlite_where=sa.text("state = 'digest'"),
            postgresql_where=sa.text("state = 'digest'"),
        ),
        sa.Index(
            "ix_deliveries_bundle",
            "bundle_id",
            sqlite_where=sa.text("bundle_id IS NOT NULL"),
            postgresql_where=sa.text("bundle_id IS NOT NULL"),
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
    category: str | None = None  # of the template that it went as
    bundle_id: int | None = Field(default=None, sa_type=BigId)  # the digest that it went with
