"""Seeing a programme: what was said and done becomes figures."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from handlers.costs import Cost, cost_of
from handlers.sending import Prices
from storage import contributions, figures, helping, members, overview
from storage.life import Life
from storage.overview import Bill, Cycle, Lives, Overview, Scope
from storage.tables import Community, ContributionKind, Membership, Outcome, Status
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
    for area in ("uganda", "ken", "kenya/turkana/kak", "kenya/turkana/kakuma/x"):
        seen = await _look(talk, area=area)
        assert (seen.members, seen.lives) == (0, Lives()), area


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


async def test_requests_practices_and_stories_are_seen_by_what_came_of_them(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _six(talk)
    async with talk.app.database.write() as session:
        for name in range(1, 7):
            asked = await _give(session, talk, ContributionKind.HELP, name, status=Status.OPEN)
            later = talk.clock.now() + timedelta(hours=3)
            await helping.answered(session, asked, later)
            if name > 2:
                await helping.settle(session, asked, Status.SOLVED, later)
            outcome = Outcome.WORKED if name > 1 else Outcome.FAILED
            await _give(session, talk, ContributionKind.TRIAL, name, outcome=outcome)
    seen = await _look(talk, community_id=1)
    names = ("helps", "solved", "trials", "worked", "partly", "failed", "stories")
    assert [seen.figure(name).value for name in names] == [6, 4, 6, 5, 0, 1, 0]
    waited = seen.figure("first-answer").value
    assert waited is not None
    assert 2 * 3600 < waited <= 3 * 3600


async def test_who_was_erased_and_what_was_hidden_count_no_more(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _six(talk)
    for name in NAMES:
        await talk.say(name, "POST hello")
    assert (await _look(talk)).figure("said").value == 6
    sent = (await _look(talk)).deliveries[0].months[-1].sent
    async with talk.app.database.write() as session:
        await members.erase(session, 6, talk.clock.now())
    seen = await _look(talk)
    assert [seen.figure(name).value for name in ("members", "active", "said")] == [5, 5, 5]
    assert seen.deliveries[0].months[-1].sent == sent  # they were sent, and paid for
    async with talk.app.database.write() as session:
        await contributions.hide(session, 1, talk.clock.now(), frozenset())
    seen = await _look(talk)
    assert (seen.figure("active").value, seen.figure("active").withheld) == (None, True)
    assert seen.lives == Lives(alive=1)


async def test_a_community_that_moves_takes_its_figures_along(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _six(talk)
    for name in NAMES:
        await talk.say(name, "POST hello")
    await figures.settle(talk.app.database)
    async with talk.app.database.write() as session:
        await session.execute(sa.update(Community).values(area="uganda/gulu"))
    assert (await _look(talk, area="kenya")).figure("said").value == 0
    assert (await _look(talk, area="kenya")).lives == Lives()
    assert (await _look(talk, area="uganda")).figure("said").value == 6
    async with talk.app.database.write() as session:
        await session.execute(sa.update(Community).values(closed_at=talk.clock.now()))
        await session.execute(sa.update(Membership).values(left_at=talk.clock.now() + timedelta(days=30)))
    talk.clock.advance(timedelta(days=31))
    seen = await _look(talk)
    assert (seen.lives, seen.members) == (Lives(), 0)
    assert [point.value for point in seen.figure("members").trend[-2:]] == [6, 0]
    assert [point.value for point in seen.figure("said").trend[-2:]] == [6, 0]


async def test_one_that_has_just_begun_is_new_and_not_asleep(talk_anywhere: Talk) -> None:
    talk, new = talk_anywhere, Lives(new=1)
    for days, lives, life in ((0, new, Life.NEW), (10, new, Life.NEW), (1, Lives(asleep=1), Life.ASLEEP)):
        talk.clock.advance(timedelta(days=days))
        assert (await _look(talk)).lives == lives
        assert lives.communities == 1
        async with talk.app.database.read() as session:
            scope, now = Scope(1), talk.clock.now()
            assert [row.lives for row in await overview.areas(session, scope, now)] == [lives]
            assert [row.life for row in (await overview.communities(session, scope, now)).rows] == [life]
            for other in Life:
                page = await overview.communities(session, scope, now, life=other)
                assert page.count == (other is life)
    await talk.joined("amina")
    await talk.say("amina", "POST hello")
    assert (await _look(talk)).lives == Lives(alive=1)


async def test_a_community_falls_quiet_and_asleep(talk: Talk) -> None:
    await _six(talk)
    await talk.say("amina", "POST hello")
    assert (await _look(talk)).lives == Lives(alive=1)
    talk.clock.advance(timedelta(days=11))
    assert (await _look(talk)).lives == Lives(quiet=1)
    talk.clock.advance(timedelta(days=20))
    assert (await _look(talk)).lives == Lives(asleep=1)
    async with talk.app.database.read() as session:
        for life, count in ((Life.ALIVE, 0), (Life.QUIET, 0), (Life.ASLEEP, 1)):
            page = await overview.communities(session, Scope(1), talk.clock.now(), life=life)
            assert page.count == len(page.rows) == count
        for language, count in (("en", 1), ("fr", 0)):
            page = await overview.communities(session, Scope(1), talk.clock.now(), language=language)
            assert page.count == len(page.rows) == count


async def test_what_was_sent_costs_what_the_rates_say() -> None:
    prices = Prices("USD", {"whatsapp": 0.005}, {"whatsapp": {"254": {"service": 0.0, "utility": 0.01}}})
    bills = [
        Bill("whatsapp", "2547", "service", 100),
        Bill("whatsapp", "2547", "utility", 10),
        Bill("telegram", "", "", 50),
    ]
    cost = cost_of(bills, prices)
    assert cost is not None
    assert (round(cost.amount, 4), cost.currency, cost.complete) == (0.65, "USD", True)
    unknown = Bill("whatsapp", "2588", "service", 1)
    assert cost_of([*bills, unknown], prices) == Cost(cost.amount, "USD", complete=False)
    assert cost_of([unknown], prices) is None
    assert cost_of(bills, None) is None


async def _give(session: AsyncSession, talk: Talk, kind: ContributionKind, author: int, **more: Any) -> int:
    given = await contributions.add(
        session, community_id=1, kind=kind, author_id=author, text="x", now=talk.clock.now(), **more
    )
    return given.id


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


async def test_a_circle_is_no_community_of_its_own(talk_anywhere: Talk) -> None:
    """Who is in it is a member once, and what is listed is what coordinators look after."""
    talk = talk_anywhere
    await _six(talk)
    await talk.say("amina", "IDEA let us plan a lesson together")
    for name in NAMES[1:3]:
        await talk.say(name, "IN I1")
    seen = await _look(talk)
    async with talk.app.database.read() as session:
        count = sa.select(sa.func.count()).select_from(Community)
        assert (await session.execute(count)).scalar_one() == 2, "the circle has begun"
        page = await overview.communities(session, Scope(1), talk.clock.now())
    assert (seen.members, seen.lives) == (6, Lives(alive=1))
    assert seen.figure("members").value == 6
    assert [row.code for row in page.rows] == ["KAKUMA7"]
