"""The ways to people who have not written yet: WhatsApp by template, SMS, else a link handed to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.importing.checking import Person
from storage.deliveries import Plan
from storage.templates import INVITATION

WHATSAPP, SMS = "whatsapp", "sms"


@dataclass(frozen=True, slots=True)
class Way:
    """A channel that can write first, and what stands before the digits of a number there."""

    channel: str
    prefix: str

    def value(self, number: str) -> str:
        """The address of a number such as `+254700000001`."""
        return f"{self.prefix}{number.removeprefix('+')}"


KNOWN = {WHATSAPP: Way("whatsapp", "whatsapp:+"), SMS: Way("sms", "+")}


@dataclass(frozen=True, slots=True)
class Ways:
    """Those that are on, by what lists call them. `plan` is WhatsApp's: which invitations are approved."""

    on: Mapping[str, Way] = field(default_factory=dict)
    plan: Plan | None = None

    def of(self, person: Person) -> Way | None:
        """How to invite somebody: as the list says, else by WhatsApp if that may be, else by SMS.

        None where nothing can be sent: Telegram lets no bot write first.
        """
        if person.channel not in (None, WHATSAPP, SMS):
            return None
        if person.channel != SMS and self._carries(person):
            return self.on[WHATSAPP]
        return self.on.get(SMS)

    def _carries(self, person: Person) -> bool:
        """Whether WhatsApp is on, and has approved of the invitation in a language of theirs."""
        languages = (reads(person), person.place.language)
        return WHATSAPP in self.on and self.plan is not None and self.plan.has(INVITATION, *languages)

    def lacks(self, person: Person) -> str | None:
        """The language in which WhatsApp has approved of no invitation; None if that is not what lacks."""
        wanted = person.channel in (None, WHATSAPP) and WHATSAPP in self.on
        return reads(person) if wanted and not self._carries(person) else None

    def values(self, number: str) -> dict[str, str]:
        """All addresses that a number may have, by channel."""
        return {way.channel: way.value(number) for way in (*KNOWN.values(), *self.on.values())}


def reads(person: Person) -> str:
    """The language of somebody's invitation."""
    return person.language or person.place.language
