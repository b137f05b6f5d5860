"""A community and its members, put straight into a database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col

from storage import communities, groups, members, memberships, occurrences, senders
from storage.database import driver_url
from storage.senders import Seen
from storage.tables import Address, Lease, Role

CODE = "KAKUMA7"
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """A member to be: on which channel, at which address, called what."""

    channel: str
    value: str
    name: str
    role: Role = Role.TEACHER


async def found(session: AsyncSession, now: datetime, code: str = CODE) -> int:
    """A new community, Kakuma Maths Circle, which sleeps never and hears everything at once; its id.

    No digest of it is due while a test runs on the real clock.
    """
    programme = await communities.add_programme(session, f"Learning Together {code}", now)
    community_id = await communities.add(
        session,
        programme_id=programme,
        name="Kakuma Maths Circle",
        area="kenya/turkana/kakuma",
        language="en",
        timezone="Africa/Nairobi",
        code=code,
        now=now,
    )
    later = now + timedelta(days=30)
    await communities.change_customs(session, community_id, quiet_from=0, quiet_to=0, daily_cap=10_000)
    await occurrences.plan(session, occurrences.DIGEST, community_id, later)
    return community_id


async def seat(session: AsyncSession, community_id: int, one: Seat, now: datetime) -> int:
    """Make someone a member who wrote a moment ago; the member's id."""
    sender = await senders.arrive(session, Seen(one.channel, one.value, now, "en", one.name), now)
    if sender.person is not None:
        await memberships.join(session, sender.person.id, community_id, one.role, now)
        return sender.person.id
    member_id = await members.create(
        session, name=one.name, place="", language="en", address_id=sender.address_id, now=now
    )
    await memberships.join(session, member_id, community_id, one.role, now)
    return member_id


async def group(session: AsyncSession, community_id: int, value: str, now: datetime) -> int:
    """A Telegram group tied to the community; its address's id."""
    group_id = await groups.arrive(session, "telegram", value, now)
    await groups.tie(session, group_id, community_id)
    return group_id


class Look:
    """Looks into a database from beside the service, as an operator would."""

    def __init__(self, url: str) -> None:
        self._engine = sa.create_engine(driver_url(url, asynchronous=False), poolclass=sa.NullPool)

    def rows(self, statement: sa.Select[*tuple[object, ...]]) -> list[Row]:
        """What a query finds."""
        with self._engine.connect() as connection:
            return [tuple(row) for row in connection.execute(statement)]

    def everything(self) -> dict[str, Sequence[Row]]:
        """All rows of all tables, the leases apart."""
        tables = [table for table in SQLModel.metadata.sorted_tables if table.name != "leases"]
        return {t.name: sorted(self.rows(sa.select(*t.columns)), key=repr) for t in tables}

    def change(self, statement: sa.Update | sa.Delete) -> None:
        """Change something behind the service's back."""
        with self._engine.begin() as connection:
            connection.execute(statement)

    def end_leases(self) -> None:
        """What the leases of dead processes come to by themselves a little later."""
        self.change(sa.delete(Lease))

    def address_id(self, value: str) -> int:
        """The id of an address."""
        [(found_id,)] = self.rows(sa.select(col(Address.id)).where(col(Address.value) == value))
        assert isinstance(found_id, int)
        return found_id
