"""A visit to the dashboard: how long it lasts, and what ends it before."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Coordination, DashboardVisit
from tests.clock import StillClock
from tests.dashboard.conftest import Office, opened


async def test_a_visit_lasts_half_a_day(office: Office) -> None:
    await office.coordinator()
    browser = await office.inside()
    office.talk.clock.advance(timedelta(hours=11, minutes=59))
    assert (await browser.get("/dashboard")).status == 200
    office.talk.clock.advance(timedelta(minutes=1))
    page = await browser.get("/dashboard")
    assert page.status == 401
    assert "send DASHBOARD" in page.text.replace("Send", "send")


async def test_a_stolen_visit_ends_by_a_word_in_the_chat(office: Office) -> None:
    await office.coordinator()
    browser, other = await office.inside(), await office.inside()
    unused = await office.link()
    await office.talk.play("""
        lucy: DASHBOARD OFF
        > lucy: Done: the dashboard is closed everywhere*
        lucy: dashboard stop
        > lucy: The dashboard is open nowhere*
        lucy: dashboard please
        > lucy: Send DASHBOARD for a link*
    """)
    for one in (browser, other):
        assert (await one.get("/dashboard")).status == 401
    assert (await office.browser().press(unused)).status == 410
    assert (await office.audited())[-2:] == ["dashboard.closed", "dashboard.closed"]


@pytest.mark.parametrize("words", [["STOP"], ["FORGET ME", "1"]])
async def test_who_stops_or_is_forgotten_is_out_at_once(office_anywhere: Office, words: list[str]) -> None:
    office = office_anywhere
    await office.coordinator()
    browser, unused = await office.inside(), await office.link()
    for word in words:
        await office.talk.say("lucy", word)
    assert (await browser.get("/dashboard")).status == 401
    assert (await office.browser().press(unused)).status == 410
    await office.talk.say("lucy", "START")
    assert (await browser.get("/dashboard")).status == 401


async def test_who_loses_the_role_is_out_at_once_and_for_good(office_anywhere: Office) -> None:
    office = office_anywhere
    member_id = await office.coordinator()
    browser, unused = await office.inside(), await office.link()

    async def role(*, has: bool) -> None:
        async with office.talk.app.database.write() as session:
            if has:
                programme = office.talk.programme_id
                values = {"member_id": member_id, "programme_id": programme, "area": ""}
                now = office.talk.clock.now()
                await session.execute(sa.insert(Coordination).values(**values, since=now, may_identify=False))
            else:
                await session.execute(sa.delete(Coordination))

    await role(has=False)
    page = await browser.get("/dashboard")
    assert (page.status, "Only those who coordinate" in page.text) == (403, True)
    await role(has=True)
    assert (await browser.get("/dashboard")).status == 401, "the visit has ended"
    await role(has=False)
    assert (await office.browser().press(unused)).status in (403, 410)
    await office.talk.play("""
        lucy: DASHBOARD
        > lucy: Only a coordinator can do this*
    """)


async def test_one_closes_it_oneself(office: Office) -> None:
    await office.coordinator()
    browser, other = await office.inside(), await office.inside()
    page = await browser.get("/dashboard")
    token = page.text.partition('name="token" value="')[2].partition('"')[0]
    for refused in (
        await browser.press("/dashboard/leave"),
        await browser.press("/dashboard/leave", {"token": "f" * 64}),
        await browser.press("/dashboard/leave", {"token": token}, Origin="https://evil.example"),
        await browser.press("/dashboard/leave", {"token": token}, Sec_Fetch_Site="cross-site"),
        await browser.press("/dashboard/leave", {"token": token}, Origin="null"),
    ):
        assert refused.status == 403
        assert "nothing was done" in refused.text
    assert (await browser.get("/dashboard")).status == 200
    kept = dict(browser.cookies)
    page = await browser.press("/dashboard/leave", {"token": token})
    assert (page.status, "closed in this browser" in page.text) == (200, True)
    browser.cookies = kept
    assert (await browser.get("/dashboard")).status == 401, "a cookie that was copied opens nothing"
    assert (await other.get("/dashboard")).status == 200


async def test_that_somebody_is_there_is_kept_every_few_minutes(office: Office) -> None:
    await office.coordinator()
    browser = await office.inside()
    began = office.talk.clock.now()
    seen = sa.select(col(DashboardVisit.seen_at))
    for minutes, expected in ((4, 0), (6, 10), (1, 10)):
        office.talk.clock.advance(timedelta(minutes=minutes))
        await browser.get("/dashboard")
        async with office.talk.app.database.read() as session:
            assert (await session.execute(seen)).scalar_one() == began + timedelta(minutes=expected)


async def test_many_who_save_figures_at_once_do_not_wait_for_each_other(
    postgresql_url: str, clock: StillClock, tmp_path: Path
) -> None:
    async with opened(postgresql_url, clock, tmp_path) as office:
        await office.coordinator()
        browser = await office.inside()
        pages = [browser.get("/dashboard/export.csv?figure=said") for _ in range(30)]
        assert [page.status for page in await asyncio.gather(*pages)] == [200] * 30
        assert (await office.audited()).count("dashboard.saved") == 30
