"""Carrying an import out: some hundreds of people a transaction; a break leaves nobody half invited."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.importing.checking import Person
from storage import guests
from storage.database import Database
from storage.guests import Batch, Newcomer

AT_ONCE = 500
"""People in one transaction: the service, on the same database, waits no longer for its own."""


@dataclass(frozen=True, slots=True)
class Done:
    """How many are guests since, and how many invitations are on their way."""

    guests: int
    invited: int


async def bring(
    database: Database,
    newcomers: Sequence[Newcomer],
    said: Mapping[int, Mapping[str, str]],
    now: datetime,
    progress: Callable[[int], None] = lambda _: None,
) -> Done:
    """Store them, and queue what invites them. `said` are the variables of a community's invitation.

    Broken off, it does what is left when it is begun again, and nothing twice.
    """
    messages: dict[int, int] = {}
    stored = invited = 0
    for first in range(0, len(newcomers), AT_ONCE):
        batch = Batch(newcomers[first : first + AT_ONCE], now, said, messages)
        brought = await database.writer.do(guests.bring, batch)
        messages, stored, invited = brought.messages, stored + brought.guests, invited + brought.invited
        progress(min(first + AT_ONCE, len(newcomers)))
    return Done(stored, invited)


def said_of(people: Sequence[Person], programmes: Mapping[int, str]) -> dict[int, dict[str, str]]:
    """The variables of each community's invitation: who invites, where to, and the word that says yes."""
    places = {one.place.id: one.place for one in people}
    return {
        place.id: {
            "programme": programmes[place.programme_id],
            "community": place.name,
            "code": place.code,
        }
        for place in places.values()
    }
