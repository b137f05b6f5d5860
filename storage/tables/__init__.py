"""The tables. All times are UTC; the words are those of the glossary."""

from storage.tables.contributions import CODE_LETTERS, Contribution, ContributionKind, MediaFile, MediaName
from storage.tables.people import (
    Address,
    AddressKind,
    Coordination,
    GroupPresence,
    Invite,
    LinkCode,
    Member,
    Membership,
    Role,
)
from storage.tables.places import Community, Programme
from storage.tables.running import Audit, Cursor, Lease, OpenQuestion
from storage.tables.traffic import Delivery, DeliveryState, InboxRow, InboxState, Message, Priority

__all__ = [
    "CODE_LETTERS",
    "Address",
    "AddressKind",
    "Audit",
    "Community",
    "Contribution",
    "ContributionKind",
    "Coordination",
    "Cursor",
    "Delivery",
    "DeliveryState",
    "GroupPresence",
    "InboxRow",
    "InboxState",
    "Invite",
    "Lease",
    "LinkCode",
    "MediaFile",
    "MediaName",
    "Member",
    "Membership",
    "Message",
    "OpenQuestion",
    "Priority",
    "Programme",
    "Role",
]
