"""A database on its own, with the steps that most tests of storage begin with."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest

from storage import communities, members, memberships, senders
from storage.database import Database
from storage.senders import Seen
from storage.tables import Role
from tests.clock import START


@dataclass
class Shelf:
    """A database with one community, and members to put into it."""

    database: Database
    url: str
    programme_id: int = 0
    community_id: int = 0
    addresses: list[int] = field(default_factory=list)
    members: list[int] = field(default_factory=list)

    async def fill(self, count: int) -> None:
        """So many more members, each with an address of their own."""
        async with self.database.write() as session:
            for _ in range(count):
                number = len(self.members)
                seen = Seen("sim-sms", f"+2547{number}", START, "en", f"Profile {number}")
                sender = await senders.arrive(session, seen, START)
                member = await members.create(
                    session,
                    name=f"Member {number}",
                    place="Kakuma",
                    language="en",
                    address_id=sender.address_id,
                    now=START,
                )
                await memberships.join(session, member, self.community_id, Role.TEACHER, START)
                self.addresses.append(sender.address_id)
                self.members.append(member)


@pytest.fixture
async def shelf(database_url: str) -> AsyncIterator[Shelf]:
    """A shelf on each kind of database."""
    database = Database(database_url)
    await database.open()
    made = Shelf(database, database_url)
    async with database.write() as session:
        made.programme_id = await communities.add_programme(session, "Learning Together", START)
        made.community_id = await communities.add(
            session,
            programme_id=made.programme_id,
            name="Kakuma Maths Circle",
            area="kenya/turkana/kakuma",
            language="en",
            timezone="Africa/Nairobi",
            code="KAKUMA7",
            now=START,
        )
    yield made
    await database.close()
