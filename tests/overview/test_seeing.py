"""Seeing a programme: what was said and done becomes figures."""

from __future__ import annotations

from datetime import date

from storage import figures, overview
from storage.overview import Cycle, Lives, Overview, Scope
from tests.talk import Talk

NAMES = ("amina", "joseph", "grace", "daudi", "esther", "fatuma")


async def _look(talk: Talk, **scope: object) -> Overview:
    await figures.settle(talk.app.database)
    async with talk.app.database.read() as session:
        return await overview.look(session, Scope(1, **scope), talk.clock.now())  # type: ignore[arg-type] # named


async def _six(talk: Talk) -> None:
    for name in NAMES:
        await talk.joined(name, "sim-sms")


async def test_what_people_do_becomes_figures(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _six(talk)
    for name in NAMES:
        await talk.say(name, "POST hello")
    seen = await _look(talk)
    assert seen.month == date(2026, 3, 1)
    assert seen.lives == Lives(alive=1)
    assert seen.members == 6
    assert [seen.figure(name).value for name in ("members", "active", "said")] == [6, 6, 6]
    assert round(seen.figure("voices").value or 0) == 33
    assert [point.value for point in seen.figure("members").trend] == [0] * 11 + [6]
    assert [(one.key, one.people) for one in seen.channels] == [("sim-sms", 6)]
    assert seen.deliveries[0].months[-1].sent == 36  # six posts to five each, and six replies
    assert (await _look(talk, area="kenya")).figure("said").value == 6
    assert (await _look(talk, area="uganda")).members == 0


async def test_what_few_did_is_withheld(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _six(talk)
    for name in NAMES[:4]:
        await talk.say(name, "POST hello")
    seen = await _look(talk, community_id=1)
    assert (seen.figure("said").value, seen.figure("said").withheld) == (None, True)
    assert [one.name for one in seen.figures[Cycle.IMMEDIATE] if one.withheld] == ["active", "said", "voices"]
    assert (seen.figure("helps").value, seen.figure("helps").withheld) == (0, False)
    assert (await _look(talk)).figure("said").withheld
    await talk.say("esther", "POST hello")
    assert (await _look(talk)).figure("said").value == 5


async def test_areas_and_communities_are_listed(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _six(talk)
    await figures.settle(talk.app.database)
    for area in ("", "kenya", "kenya/turkana"):
        async with talk.app.database.read() as session:
            rows = await overview.areas(session, Scope(1, area), talk.clock.now())
            page = await overview.communities(session, Scope(1, area), talk.clock.now())
        assert [(row.lives.communities, row.members, row.active) for row in rows] == [(1, 6, 0)]
        assert [(row.code, row.members, row.active) for row in page.rows] == [("KAKUMA7", 6, 0)]
