"""Two coordinators in the same moment: one name for one community, whichever way it is given."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Community
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
