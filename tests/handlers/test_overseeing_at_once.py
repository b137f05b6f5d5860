"""What coordinators do in the moment in which another names the same, or somebody joins."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Community, Membership, Role
from tests.clock import StillClock
from tests.crossing import at_once
from tests.talk import Talk

NAMED = {
    "new": (("NEW COMMUNITY", "Egg Boxes", "1"), "yes"),
    "renamed": (("COMMUNITIES kakuma", "1", "3"), "Egg  boxes"),
    "renamed, too": (("COMMUNITIES lodwar", "1", "3"), "EGG BOXES"),
}
"""Ways in which a community gets a name: what leads there, and the last word."""


@pytest.mark.parametrize(
    ("first", "second"),
    [("new", "new"), ("renamed", "renamed, too"), ("new", "renamed"), ("new", "opened again")],
)
async def test_the_second_to_give_a_name_hears_that_it_is_taken(
    first: str, second: str, postgresql_url: str, clock: StillClock, tmp_path: Path
) -> None:
    """Both wait before either has written: without the hold of the programme both have looked by then."""
    async with Talk.open(postgresql_url, clock, tmp_path) as talk:
        await talk.second_community()
        said = {}
        for who, way in (("grace", first), ("lucy", second)):
            await talk.coordinator(who)
            before, said[who] = await leading_to(talk, who, way)
            for text in before:
                await talk.say(who, text)
        talk.passed_over()
        await at_once(talk, postgresql_url, "communities", said)
        heard = [text for texts in talk.heard().values() for text in texts]
        taken = [text for text in heard if "already in the programme. Please send another name." in text]
        assert (len(heard), len(taken)) == (2, 1), heard
        assert await open_ones(talk) == 1


async def leading_to(talk: Talk, who: str, way: str) -> tuple[tuple[str, ...], str]:
    """What they say before, and last; one that is opened again has that name and is closed."""
    if way in NAMED:
        return NAMED[way]
    for text in (*NAMED["renamed"][0], "Egg boxes", "COMMUNITIES kakuma", "1", "6", "1"):
        await talk.say(who, text)
    return ("COMMUNITIES kakuma", "1"), "1"


async def open_ones(talk: Talk) -> int:
    named = sa.func.lower(col(Community.name)) == "egg boxes"
    count = sa.select(sa.func.count()).where(named, col(Community.closed_at).is_(None))
    async with talk.app.database.read() as session:
        found: int = (await session.execute(count.select_from(Community))).scalar_one()
        return found


CLOSES = ("COMMUNITIES kakuma", "1", "6"), "1"
MERGES = ("COMMUNITIES kakuma", "1", "5", "LODWAR2"), "1"

JOINS = {
    "a newcomer": (("JOIN KAKUMA7", "1", "1"), "Juma"),
    "a member of another": ((), "JOIN KAKUMA7"),
    "an invited host": (("JOIN {host}", "1", "1"), "Juma"),
}
"""Ways into a community: what leads there, and the last word."""


@pytest.mark.parametrize("first", ["juma", "grace"])
@pytest.mark.parametrize("way", [*JOINS])
async def test_who_joins_while_it_is_closed_is_not_in_a_closed_one(
    way: str, first: str, postgresql_url: str, clock: StillClock, tmp_path: Path
) -> None:
    """Without the hold of the community the one who came in after the look stays in it."""
    async with Talk.open(postgresql_url, clock, tmp_path) as talk:
        heard = await joining(talk, postgresql_url, way, CLOSES, first)
        if first == "grace":
            assert [text for text in heard if "Kakuma Maths Circle is closed" in text] == heard
        else:
            assert "Kakuma Maths Circle is closed from today" in heard[-1]
        assert talk.community_id not in await present_in(talk)


async def test_who_joins_while_it_becomes_part_of_another_is_in_that(
    postgresql_url: str, clock: StillClock, tmp_path: Path
) -> None:
    async with Talk.open(postgresql_url, clock, tmp_path) as talk:
        heard = await joining(talk, postgresql_url, "a newcomer", MERGES, "grace")
        assert heard[0].startswith("Welcome to Lodwar Readers"), heard
        assert await present_in(talk) == [talk.community_id + 1]


async def joining(
    talk: Talk, url: str, way: str, ending: tuple[tuple[str, ...], str], first: str
) -> list[str]:
    """What juma hears who joins Kakuma Maths Circle in the moment in which grace ends it."""
    await talk.second_community()
    await talk.coordinator("grace")
    before, last = JOINS[way]
    host = await talk.invite(Role.FACILITATOR)
    talk.person("juma")
    if not before:
        before = ("JOIN LODWAR2", "1", "1", "Juma")
    for who, texts in (("grace", ending[0]), ("juma", before)):
        for text in texts:
            await talk.say(who, text.format(host=host))
    talk.passed_over()
    said = {"grace": ending[1], "juma": last}
    order = ("grace", "juma") if first == "grace" else ("juma", "grace")
    await at_once(talk, url, "memberships", {who: said[who] for who in order})
    return talk.heard()["juma"]


async def present_in(talk: Talk) -> list[int]:
    """The communities that anybody is in."""
    there = sa.select(col(Membership.community_id)).where(col(Membership.left_at).is_(None))
    async with talk.app.database.read() as session:
        return [*(await session.execute(there)).scalars()]


async def test_who_joins_a_circle_while_its_host_ends_it_is_not_in_it(
    postgresql_url: str, clock: StillClock, tmp_path: Path
) -> None:
    async with Talk.open(postgresql_url, clock, tmp_path) as talk:
        for who in ("amina", "joseph", "grace", "juma"):
            await talk.joined(who)
        await talk.say("amina", "IDEA Swap lesson videos")
        for who in ("joseph", "grace"):
            await talk.say(who, "IN I1")
        await talk.say("amina", "END")
        talk.passed_over()
        await at_once(talk, postgresql_url, "memberships", {"amina": "1", "juma": "IN I1"})
        heard = talk.heard()["juma"]
        assert [text for text in heard if text.startswith("The circle of I1 has ended")] == heard
        assert {*await present_in(talk)} == {talk.community_id}
