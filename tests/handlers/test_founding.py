"""Founding a community from the chat: its name, area, language and zone."""

from __future__ import annotations

import pytest
from sqlmodel import col

from storage import communities
from storage.tables import Community
from tests.handlers.overseen import audited, rows
from tests.talk import Talk


async def test_a_new_community_in_four_exchanges(programme: Talk) -> None:
    await programme.play("""
        grace: NEW COMMUNITY
        > grace: What shall the new community be called?
        grace: Lodwar Readers
        > grace: There is a Lodwar Readers already*
        grace: Kalobeyei Counts
        > grace: In which area is Kalobeyei Counts? Choose*
        grace: kalobeyei
        > grace: Kalobeyei Counts in kenya/turkana/kalobeyei, in English*Africa/Nairobi*
        grace: 1
        > grace: Kalobeyei Counts is there*JOIN ??????|*For who shall host it (works once): JOIN ????????*
    """)
    assert await audited(programme) == ["community.added", "invited.facilitator"]


async def test_a_new_area_lives_by_the_clock_of_the_nearest(talk: Talk) -> None:
    async with talk.app.database.write() as session:
        for place, zone in ("kananga", "Lubumbashi"), ("mbuji-mayi", "Lubumbashi"):
            await communities.add(
                session,
                programme_id=1,
                name=place,
                area=f"drc/kasai/{place}",
                language="fr",
                timezone=f"Africa/{zone}",
                code=f"K{place[:4]}".upper(),
                now=talk.clock.now(),
            )
    await talk.coordinator("grace")
    await talk.play("""
        grace: NEW COMMUNITY
        > grace: What shall the new community be called?
        grace: Lodwar Counts
        > grace: In which area is Lodwar Counts? Choose*
        grace: kenya/turkana/lodwar
        > grace: Lodwar Counts in kenya/turkana/lodwar, in English*Africa/Nairobi*
    """)


async def test_a_new_community_of_another_language_and_zone(programme: Talk) -> None:
    for text in ("NEW COMMUNITY", "Kalobeyei Counts", "kenya/turkana/kakuma", "2"):
        await programme.say("grace", text)
    await programme.play("""
        grace: Klingon Africa/Kampala
        > grace: I know no language or time zone Klingon*
        grace: Kiswahili, kampala
        > grace: Kalobeyei Counts is there*
    """)
    [(language, zone)] = [
        row[1:]
        for row in await rows(
            programme, col(Community.name), col(Community.language), col(Community.timezone)
        )
        if row[0] == "Kalobeyei Counts"
    ]
    assert (language, zone) == ("sw", "Africa/Kampala")


async def test_in_an_empty_programme_language_and_zone_are_asked_for(talk: Talk) -> None:
    async with talk.app.database.write() as session:
        programme = await communities.add_programme(session, "Reading for All", talk.clock.now())
    await talk.coordinator("grace", programme_id=programme)
    await talk.play("""
        grace: COMMUNITIES
        > grace: There is no community there yet. NEW COMMUNITY makes one.
        grace: NEW COMMUNITY
        > grace: What shall the new community be called?
        grace: Kisumu Readers
        > grace: In which area is Kisumu Readers?*
        grace: Kenya/Kisumu
        > grace: Which language, and which time zone?*
        grace: en
        > grace: Which language, and which time zone?*
        grace: Africa/Nairobi
        > grace: Kisumu Readers is there*
    """)


@pytest.mark.parametrize("typed", ["kenya/kisumu", "kenya"])
async def test_no_community_outside_of_ones_own_area(programme: Talk, typed: str) -> None:
    for text in ("NEW COMMUNITY", "Kisumu Counts"):
        await programme.say("grace", text)
    await programme.play(f"""
        grace: {typed}
        > grace: I know no area called {typed}*
    """)
    assert await audited(programme) == []
