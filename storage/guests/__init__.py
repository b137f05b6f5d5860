"""Guests: people on an operator's list, who are invited once and are no members until they say yes."""

from storage.guests.answering import Guest, allow, at, by_code, by_id, end, refuse, refuse_value
from storage.guests.bringing import Batch, Brought, Newcomer, bring, last_due
from storage.guests.keeping import KEPT, UNANSWERED, end_with, purge
from storage.guests.numbers import digest_of, number_of
from storage.guests.standing import Standing, standings

__all__ = [
    "KEPT",
    "UNANSWERED",
    "Batch",
    "Brought",
    "Guest",
    "Newcomer",
    "Standing",
    "allow",
    "at",
    "bring",
    "by_code",
    "by_id",
    "digest_of",
    "end",
    "end_with",
    "last_due",
    "number_of",
    "purge",
    "refuse",
    "refuse_value",
    "standings",
]
