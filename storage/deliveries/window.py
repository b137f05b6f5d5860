"""WhatsApp's window: who is outside of it, and what may go there all the same, as an approved template."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from storage.tables import AddressKind


class Reader(Protocol):
    """What tells whether somebody is outside the window."""

    @property
    def kind(self) -> AddressKind:
        """A person, or a group."""

    @property
    def last_inbound_at(self) -> datetime | None:
        """When they wrote last, in UTC."""

    @property
    def window_closed(self) -> bool:
        """Whether the provider said that it is closed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a channel with a window writes to who has not written for so long.

    `templates` are the approved ones, as (kind, language); `everywhere` the kinds that have one for all
    languages; `tier` how many people may be written to first in 24 hours (None: any number).
    """

    window: timedelta
    templates: frozenset[tuple[str, str]] = frozenset()
    everywhere: frozenset[str] = frozenset()
    tier: int | None = None

    def has(self, kind: str, *languages: str | None) -> bool:
        """Whether there is a template of a kind in one of these languages."""
        return kind in self.everywhere or any((kind, one or "") in self.templates for one in languages)

    def languages(self, kind: str) -> frozenset[str] | None:
        """The languages that have a template of a kind; None if all do."""
        if kind in self.everywhere:
            return None
        return frozenset(language for one, language in self.templates if one == kind)


def outside(reader: Reader, window: timedelta, now: datetime) -> bool:
    """Whether only a template may go to somebody now."""
    last = reader.last_inbound_at
    if reader.window_closed or last is None:
        return reader.kind == AddressKind.PERSON
    return now - last >= window and reader.kind == AddressKind.PERSON
