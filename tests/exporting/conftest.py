"""A programme with two communities, and what people write where nobody looks: for all tests of exports."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.exporting.disguise import Disguise
from bot.exporting.writing import Export, Order
from storage import communities, contributions, members, memberships, messages, senders
from storage.database import Database
from storage.exporting import Scope
from storage.messages import Draft
from storage.senders import Seen
from storage.tables import (
    Contribution,
    ContributionKind,
    Priority,
    PromptRun,
    Reach,
    Reflection,
    Role,
    Status,
)
from tests.clock import START

K = ContributionKind
SECRET = "a-secret-of-32-letters-for-tests"
TEXTS = (
    "Call me on +254 712 345 678 or 0712-345-678, or amina.yusuf@example.org",
    "Amina and josé showed it to me; Amína's class is large",
    '=HYPERLINK("http://evil.example","click")',
    'Line one\nline two, with a comma; and "quotes", \\N and C:\\new\tin a tab',
    "اتصل بي على ٠٧١٢٣٤٥٦٧٨ يا أمينة",
    "On 2026-03-02 we counted to 1200 with 40 bottle tops",
)


@dataclass
class Programme:
    """The programme, its database, and a folder for exports."""

    database: Database
    url: str
    folder: Path
    id: int = 0
    places: tuple[int, int] = (0, 0)
    people: tuple[int, ...] = ()

    def order(self, **changes: Any) -> Order:
        """An export of the whole programme."""
        scope = {name: changes.pop(name) for name in Scope.__slots__ if name in changes}
        return Order(Scope(self.id, **scope), "Learning Together", **changes)

    def export(self, order: Order, name: str = "out") -> Export:
        """The same, into a folder of that name."""
        return Export(self.folder / name, order, Disguise(SECRET, self.id), self.url)

    async def give(self, texts: Sequence[str], kind: ContributionKind = K.POST, **more: Any) -> list[int]:
        """Contributions by the first member to the first community."""
        async with self.database.write() as session:
            return [
                (
                    await contributions.add(
                        session,
                        community_id=self.places[0],
                        kind=kind,
                        author_id=self.people[0],
                        text=text,
                        now=START,
                        **more,
                    )
                ).id
                for text in texts
            ]

    async def say(self, text_keys: Sequence[str]) -> None:
        """Say each of these texts to the first member, as what goes to many is said."""
        async with self.database.write() as session:
            for text_key in text_keys:
                draft = Draft(text_key, community_id=self.places[0])
                said = await messages.create(session, draft, START)
                await messages.send_to(session, said, 1, "whatsapp", START, Priority.COMMUNITY)


NAMES = ("Amina Yusuf", "Teacher José", "أمينة علي", "Peter", "Nekesa", "Wanjiru")


async def _people(database: Database, places: tuple[int, int]) -> tuple[int, ...]:
    made = []
    async with database.write() as session:
        for number, name in enumerate(NAMES):
            seen = Seen("whatsapp", f"whatsapp:+25471234567{number}", START, "en", f"Profile {number}")
            sender = await senders.arrive(session, seen, START)
            member = await members.create(
                session, name=name, place="", language="en", address_id=sender.address_id, now=START
            )
            place = places[1] if name == "Peter" else places[0]
            await memberships.join(session, member, place, Role.TEACHER, START)
            made.append(member)
    return tuple(made)


@pytest.fixture
async def programme(database_url: str, tmp_path: Path) -> AsyncIterator[Programme]:
    """The programme on each kind of database: contributions, an answer, a draft, reflections, a run."""
    database = Database(database_url)
    await database.open()
    made = Programme(database, database_url, tmp_path)
    async with database.write() as session:
        made.id = await communities.add_programme(session, "Learning Together", START)
        other = await communities.add_programme(session, "Another", START)
        one, two, strange = [
            await communities.add(
                session,
                programme_id=programme_id,
                name=name,
                area=area,
                language="en",
                timezone="Africa/Nairobi",
                code=name.upper(),
                now=START,
            )
            for programme_id, name, area in (
                (made.id, "Kakuma", "kenya/turkana/kakuma"),
                (made.id, "Goma", "drc/goma"),
                (other, "Elsewhere", "kenya/turkana/kakuma"),
            )
        ]
        made.places = (one, two)
    made.people = await _people(database, made.places)
    await made.give(TEXTS)
    await _give_more(made, strange)
    yield made
    await database.close()


async def _give_more(made: Programme, strange: int) -> None:
    """What is not a post: a request with its answer, a draft, what was taken back, another programme's."""
    one, two = made.places
    amina, jose, _, peter, *_ = made.people
    async with made.database.write() as session:

        async def add(place: int, kind: K, author: int, text: str, **more: Any) -> int:
            return (
                await contributions.add(
                    session, community_id=place, kind=kind, author_id=author, text=text, now=START, **more
                )
            ).id

        asked = await add(one, K.HELP, amina, "How do you mark 60 books?", status=Status.OPEN)
        helped = await add(one, K.ANSWER, jose, "Let pairs mark", parent_id=asked)
        await session.execute(
            sa.update(Contribution).where(Contribution.id == asked).values(helped_by_id=helped)  # type: ignore[arg-type]  # a column
        )
        await add(one, K.STORY, amina, "not told to its end", status=Status.DRAFT)
        await add(two, K.PRACTICE, peter, "Amina is nobody here", tried=2, worked=1)
        await add(strange, K.POST, amina, "of another programme")
        await add(two, K.HELP, amina, "Amina asks elsewhere", origin_id=asked)
        await add(one, K.REFLECTION, amina, "hidden by a host", hidden_at=START)
        unnamed = await add(one, K.REFLECTION, jose, "I shouted less", reach=Reach.UNNAMED)
        run = sa.insert(PromptRun).values(
            community_id=one,
            on_date=START.date(),
            prompt="large-classes-x",
            text="",
            state="fired",
            fired_at=START,
        )
        run_id = (await session.execute(run.returning(PromptRun.id))).scalar_one()  # type: ignore[call-overload]  # a column
        for number, member in enumerate([*made.people, amina]):  # who did not want to, the second time
            await session.execute(
                sa.insert(Reflection).values(
                    member_id=member,
                    community_id=one if member != peter else two,
                    run_id=run_id,
                    prompt="large-classes-x",
                    question="What?",
                    text=f"private thought {number}" if number < len(made.people) else "",
                    plan="",
                    shared_id=unnamed if member == jose else None,
                    created_at=START + timedelta(hours=number),
                )
            )
        for text_key, about, priority in (
            ("relay-help", asked, Priority.COMMUNITY),
            ("relay-reflection", unnamed, Priority.COMMUNITY),
            ("relay-answer", helped, Priority.REPLY),
        ):
            draft = Draft(text_key, community_id=one, contribution_id=about)
            said = await messages.create(session, draft, START)
            await messages.send_to(session, said, 1, "whatsapp", START, priority)
