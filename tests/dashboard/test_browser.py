"""The pages in a real browser: on a phone, from right to left, on paper, in the dark, and by axe's rules."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
import sqlalchemy as sa
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect
from sqlmodel import col

from storage.tables import Member
from tests.dashboard.conftest import Office
from tests.dashboard.test_pages import lived_in

PHONE, WIDE = {"width": 360, "height": 740}, {"width": 1200, "height": 900}
PATHS = (
    "/dashboard",
    "/dashboard?area=kenya/turkana/kakuma",
    "/dashboard/communities",
    "/dashboard/export",
    "/dashboard/community/1",
)
SHOWN_WITHOUT = ("/dashboard?from=2026-03&to=2026-01", "/dashboard/community/999")
Enter = Callable[..., AbstractAsyncContextManager[Page]]

BEYOND = """() => [...document.querySelectorAll('body *')].filter(e => {
  const box = e.getBoundingClientRect();
  const hidden = e.closest('.hidden, .skip, .wide, svg');
  return box.width && !hidden && (box.right > innerWidth + 1 || box.left < -1);
}).map(e => e.outerHTML.slice(0, 80))"""


@pytest.fixture
def enter(browser: Browser, office: Office) -> Enter:
    """Opens the dashboard by a link, without JavaScript; nothing may be refused by the page's own policy."""

    @asynccontextmanager
    async def entering(**options: Any) -> AsyncIterator[Page]:
        context = await browser.new_context(**{"viewport": WIDE, "java_script_enabled": False, **options})
        page = await context.new_page()
        faults: list[str] = []
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on(
            "request",
            lambda asked: None if asked.url.startswith((office.base, "data:")) else faults.append(asked.url),
        )
        await page.goto(f"{office.base}{await office.link()}")
        await page.get_by_role("button").click()
        await page.wait_for_url(f"{office.base}/dashboard")
        yield page
        assert [fault for fault in faults if "status of 4" not in fault] == []
        await context.close()

    return entering


async def speaks(office: Office, member_id: int, language: str) -> None:
    async with office.talk.app.database.write() as session:
        await session.execute(sa.update(Member).where(col(Member.id) == member_id).values(language=language))


async def test_a_coordinator_finds_the_way_without_javascript(office: Office, enter: Enter) -> None:
    await office.coordinator()
    await office.talk.second_community()
    await lived_in(office)
    async with enter(viewport=PHONE) as page:
        await expect(page.get_by_role("heading", level=1)).to_have_text("Learning Together")
        await page.get_by_role("link", name="kenya").click()
        await page.get_by_role("link", name="turkana").click()
        await page.get_by_role("link", name="kakuma").click()
        await page.get_by_role("link", name="Kakuma Maths Circle").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Kakuma Maths Circle")
        await page.locator("select[name=from]").select_option("2025-12")
        await page.get_by_role("button", name="Show").first.click()
        await expect(page.get_by_text("The drawings go from Dec 2025 to Mar 2026")).to_be_visible()
        await page.get_by_text("As a table: Immediate value").click()
        await expect(page.get_by_role("row", name="Mar 2026").first).to_contain_text("6")
        async with page.expect_download() as download:
            await page.get_by_role("link", name="CSV: Contributions").click()
        assert (await download.value).suggested_filename == "staffroom-said.csv"
        await page.get_by_role("link", name="Learning Together").click()
        await page.get_by_label("Community code").fill("lodwar2")
        await page.get_by_role("button", name="Show").last.click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Lodwar Readers")
        await page.get_by_role("button", name="Close the dashboard").click()
        await expect(page.get_by_text("closed in this browser")).to_be_visible()
        await page.goto(f"{office.base}/dashboard")
        await expect(page.get_by_text("not open in this browser")).to_be_visible()


async def test_nothing_stands_out_of_a_phones_screen(office: Office, enter: Enter) -> None:
    member_id = await office.coordinator()
    await lived_in(office)
    async with enter(viewport=PHONE, java_script_enabled=True) as page:
        for language in office.talk.app.texts.languages:
            await speaks(office, member_id, language)
            for path in PATHS:
                await page.goto(f"{office.base}{path}")
                await page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
                assert await page.evaluate("document.documentElement.scrollWidth") == PHONE["width"], (
                    language,
                    path,
                )
                assert await page.evaluate(BEYOND) == [], (language, path)


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("ar", "dark")])
async def test_axe_finds_nothing_amiss(office: Office, enter: Enter, language: str, scheme: str) -> None:
    member_id = await office.coordinator()
    await lived_in(office)
    await speaks(office, member_id, language)
    words = {"en": "DASHBOARD", "ar": "لوحة المتابعة"}
    link, axe = await office.link(word=words[language]), Axe()
    await speaks(office, member_id, "en")
    async with enter(viewport=PHONE, color_scheme=scheme, bypass_csp=True, java_script_enabled=True) as page:
        await speaks(office, member_id, language)
        for path in (*PATHS, *SHOWN_WITHOUT, link, "/dashboard/open/none"):
            await page.goto(f"{office.base}{path}")
            await page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
            found = await axe.run(page)
            assert found.violations_count == 0, (path, found.generate_report())


async def test_from_right_to_left_time_runs_so_too(office: Office, enter: Enter) -> None:
    member_id = await office.coordinator()
    await lived_in(office)
    async with enter(java_script_enabled=True) as page:
        for language, side in (("en", "right"), ("ar", "left")):
            await speaks(office, member_id, language)
            await page.goto(f"{office.base}/dashboard")
            assert (
                await page.evaluate("getComputedStyle(document.body).direction")
                == {"right": "ltr", "left": "rtl"}[side]
            )
            now = await page.evaluate("document.querySelector('.bars .now').getBBox().x")
            assert (now > 120) == (side == "right")


async def test_on_paper_the_figures_stand_without_what_is_only_to_be_pressed(
    office: Office, enter: Enter
) -> None:
    await office.coordinator()
    await lived_in(office)
    async with enter(java_script_enabled=True) as page:
        await page.emulate_media(media="print")
        await expect(page.get_by_role("heading", name="Members", exact=True)).to_be_visible()
        for gone in ("button", "form", ".save", "summary"):
            assert await page.locator(f"{gone}:visible").count() == 0
        assert (await page.pdf(format="A4")).startswith(b"%PDF")
