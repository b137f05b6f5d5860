"""The doors of the dashboard: a link works once, for a person only, and not for long."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import col

from storage import visits
from storage.tables import DashboardLink, DashboardVisit, Member
from tests.clock import StillClock
from tests.dashboard.conftest import Office, opened

STRICT = (
    "default-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
)


async def test_a_link_opens_by_its_button_only_and_once(office_anywhere: Office) -> None:
    """Whatever a chat fetches for its preview, before and after, neither uses it up nor lets anybody in."""
    office = office_anywhere
    await office.coordinator()
    link = await office.link()
    robot, browser, thief = office.browser(), office.browser(), office.browser()
    for method in ("GET", "HEAD", "GET", "OPTIONS"):
        page = await robot.ask(method, link, user_agent="WhatsApp/2.23.20.0")
        assert page.status in (200, 405)
    assert robot.cookies == {}
    page = await browser.get(link)
    assert (page.status, "Open the dashboard" in page.text) == (200, True)
    assert 'method="post"' in page.text
    page = await browser.press(link)
    assert (page.status, page.headers["Location"]) == (303, "/dashboard")
    assert (await browser.get("/dashboard")).status == 200
    for page in (await thief.press(link), await thief.get(link)):
        assert page.status == 410
        assert "has been used already" in page.text
        assert "DASHBOARD OFF" in page.text
    assert thief.cookies == {}
    assert (await thief.get("/dashboard")).status == 401
    assert await office.audited() == ["dashboard.asked", "dashboard.opened", "dashboard.refused"]


async def test_two_who_press_at_once_are_one_who_gets_in(office_anywhere: Office) -> None:
    office = office_anywhere
    await office.coordinator()
    link = await office.link()
    browsers = [office.browser() for _ in range(8)]
    pages = await asyncio.gather(*(browser.press(link) for browser in browsers))
    assert sorted(page.status for page in pages) == [303, *[410] * 7]
    assert sum(bool(browser.cookies) for browser in browsers) == 1


async def test_a_link_holds_for_a_quarter_of_an_hour(office: Office) -> None:
    await office.coordinator()
    link = await office.link()
    office.talk.clock.advance(timedelta(minutes=14))
    assert (await office.browser().get(link)).status == 200
    office.talk.clock.advance(timedelta(minutes=1))
    page = await office.browser().press(link)
    assert (page.status, "15 minutes" in page.text) == (410, True)
    assert "send DASHBOARD" in page.text


async def test_a_link_that_is_none_says_how_to_get_one(office: Office) -> None:
    for secret in ("x", "a" * 43, "%00", "%E2%80%AE", "..%2f..", "a" * 3000, "'--"):
        for page in (
            await office.browser().get(f"/dashboard/open/{secret}", accept_language="pt-BR,en;q=0.5"),
            await office.browser().press(f"/dashboard/open/{secret}", accept_language="pt-BR,en;q=0.5"),
        ):
            assert page.status in (401, 405, 410)
            assert page.status == 405 or "PAINEL" in page.text


async def test_a_teacher_gets_no_link(office: Office) -> None:
    await office.talk.joined("amina")
    await office.talk.play("""
        amina: DASHBOARD
        > amina: Only a coordinator can do this*
    """)
    async with office.talk.app.database.read() as session:
        assert (await session.execute(sa.select(DashboardLink))).first() is None


async def test_another_sites_page_cannot_let_a_browser_in(office: Office) -> None:
    await office.coordinator()
    link = await office.link()
    for headers in ({"Origin": "https://evil.example"}, {"Sec_Fetch_Site": "cross-site"}):
        assert (await office.browser().press(link, **headers)).status == 403
    assert (await office.browser().press(link)).status == 303, "it was not used up by that"


async def test_every_page_keeps_to_itself(office: Office) -> None:
    await office.coordinator()
    link = await office.link()
    browser = await office.inside()
    for page in (
        await browser.get("/dashboard"),
        await office.browser().get(link),
        await office.browser().get("/dashboard"),
        await office.browser().get("/dashboard/open/none"),
    ):
        policy = page.headers["Content-Security-Policy"]
        assert [part for part in STRICT if part not in policy] == []
        assert "unsafe" not in policy
        assert "script" not in policy
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["Referrer-Policy"] == "same-origin"
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert "<script" not in page.text
        assert "style=" not in page.text


async def test_over_https_the_cookie_is_for_this_host_alone(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    address = "https://staffroom.example"
    async with opened(sqlite_url, clock, tmp_path, public_url=address) as office:
        await office.coordinator()
        page = await office.browser().press(await office.link(), Origin=address)
        cookie = page.headers["Set-Cookie"]
    assert cookie.startswith("__Host-staffroom=")
    flags = {flag.strip().lower() for flag in cookie.split(";")[1:]}
    assert {"secure", "httponly", "path=/", "samesite=lax", "max-age=43200"} <= flags
    assert not any(flag.startswith("domain") for flag in flags)


async def test_below_a_path_every_link_is_below_it_too(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    """A web server in front may give the service a path of its own, which it takes off."""
    async with opened(sqlite_url, clock, tmp_path, public_url="https://school.example/staff") as office:
        await office.coordinator()
        link = await office.link()
        browser = office.browser()
        page = await browser.press(link, Origin="https://school.example")
        assert page.headers["Location"] == "/staff/dashboard"
        for path in ("/dashboard", "/dashboard/communities", "/dashboard/community/1", "/dashboard/export"):
            page = await browser.get(path)
            assert page.status == 200
            links = re.findall('(?:href|action)="(.*?)"', page.text)
            outside = ("/staff/dashboard", "#", "data:")
            assert [one for one in links if not one.startswith(outside)] == []


async def test_only_digests_are_stored_and_they_go(office_anywhere: Office) -> None:
    office = office_anywhere
    await office.coordinator()
    link = await office.link()
    secret = link.rsplit("/", 1)[1]
    browser = await office.inside()
    [cookie] = browser.cookies.values()
    async with office.talk.app.database.read() as session:
        links = [*(await session.execute(sa.select(col(DashboardLink.digest)))).scalars()]
        kept = [*(await session.execute(sa.select(col(DashboardVisit.digest)))).scalars()]
    assert (len(links), len(kept)) == (2, 1)
    assert not {secret, cookie} & {*links, *kept}
    office.talk.clock.advance(timedelta(days=2))
    await office.talk.clean_up()
    async with office.talk.app.database.read() as session:
        for table in (DashboardLink, DashboardVisit):
            assert (await session.execute(sa.select(table))).first() is None


async def test_without_an_address_the_chat_says_what_is_wanting(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    real = {"telegram_bot_token": f"1:{35 * 'x'}", "telegram_mode": "poll"}
    async with opened(sqlite_url, clock, tmp_path, **real) as office:
        await office.coordinator()
        await office.talk.play("""
            lucy: DASHBOARD
            > lucy: The dashboard cannot be reached yet*PUBLIC_URL*
        """)


async def test_in_ones_own_language(office: Office) -> None:
    member_id = await office.coordinator()
    for language, word in (("fr", "PILOTAGE"), ("ar", "لوحة المتابعة"), ("sw", "DASHIBODI")):
        async with office.talk.app.database.write() as session:
            await session.execute(
                sa.update(Member).where(col(Member.id) == member_id).values(language=language)
            )
        link = await office.link(word=word)
        page = await office.browser().get(link)
        direction = "rtl" if language == "ar" else "ltr"
        assert f'<html lang="{language}" dir="{direction}">' in page.text
        assert office.talk.app.texts.render(language, "dashboard-door") in page.text


def test_the_secrets_are_long() -> None:
    assert visits.SECRET_BYTES >= 32
    assert len(visits.digest("x")) == 64
