"""Exporting from a page: the form, the file, and what is refused in words."""

from __future__ import annotations

import re
from typing import Any

import aiohttp
import polars
import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Audit, Coordination, ExportJob
from tests.dashboard.conftest import Browser, Office
from tests.exporting.test_chat import unpacked

EXPORT = "/dashboard/export"


async def form_of(browser: Browser, **filled: Any) -> dict[str, Any]:
    """The page's form with its hidden fields, filled in."""
    page = await browser.get(EXPORT)
    assert page.status == 200
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)">', page.text))
    return {**hidden, **filled}


async def content(browser: Browser, path: str) -> tuple[int, bytes, Any]:
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    async with browser.session.get(f"{browser.base}{path}", headers={"Cookie": cookie}) as answer:
        return answer.status, await answer.read(), answer.headers


async def allow_names(office: Office) -> None:
    async with office.talk.app.database.write() as session:
        await session.execute(sa.update(Coordination).values(may_identify=True))


async def noted(office: Office) -> list[str]:
    """What the audit holds of exports."""
    async with office.talk.app.database.read() as session:
        actions = sa.select(col(Audit.action)).where(col(Audit.action).startswith("export"))
        return [*(await session.execute(actions.order_by(col(Audit.id)))).scalars()]


async def jobs(office: Office) -> int:
    async with office.talk.app.database.read() as session:
        count: int = (await session.execute(sa.select(sa.func.count(col(ExportJob.id))))).scalar_one()
        return count


async def test_what_is_asked_for_is_made_and_had(office_anywhere: Office) -> None:
    office = office_anywhere
    await office.talk.joined("amina")
    await office.talk.say("amina", "POST Amina's pupils count bottle tops")
    await office.coordinator()
    browser = await office.inside()
    asked = await form_of(browser, **{"from": "2026-03-01", "to": "2026-03-31", "log": "contributions"})
    page = await browser.press(EXPORT, asked)
    assert (page.status, page.headers["Location"]) == (303, EXPORT)
    assert "is being made" in (await browser.get(EXPORT)).text
    assert (await browser.press(EXPORT, asked)).status == 409  # one at a time
    office.talk.passed_over()
    await office.talk.settle()
    assert office.talk.heard() == {}  # the page shows it
    [path] = re.findall(r'href="(/dashboard/exports/\d+)"', (await browser.get(EXPORT)).text)
    status, data, headers = await content(browser, path)
    assert (status, headers["Cache-Control"]) == (200, "no-store")
    assert headers["Content-Disposition"].startswith("attachment")
    rows = polars.read_csv(unpacked(data)["contributions.csv"], infer_schema=False).to_dicts()
    assert [row["text"] for row in rows] == ["[name]'s pupils count bottle tops"]
    assert await noted(office) == ["export.asked", "exported", "export.fetched"]
    await office.coordinator("grace")
    assert (await (await office.inside("grace")).get(path)).status == 404  # another's
    assert (await noted(office))[3:] == [], "she has not got it"
    async with office.talk.app.database.write() as session:
        await session.execute(sa.delete(Coordination))
    assert (await browser.get(path)).status == 403


@pytest.mark.parametrize(
    ("filled", "status", "told"),
    [
        ({"from": "2026-03-02", "to": "2026-03-01"}, 400, "end before they begin"),
        ({"from": "2027-01-01"}, 400, "still to come"),
        ({"from": "2026-02-30"}, 400, "no such day"),
        ({"area": "drc/goma"}, 403, "area"),
        ({"code": "NOWHERE9"}, 403, "communit"),
        ({"kind": "secrets"}, 400, ""),
        ({"log": "reflections_of_all"}, 400, ""),
        ({"format": "exe"}, 400, ""),
        ({"named": "1", "reason": "I am curious"}, 403, "but not by whom"),
        ({"token": "0" * 64}, 403, "not sent from this page"),
        ({"realm": "999"}, 403, ""),
    ],
)
async def test_what_is_refused(office: Office, filled: dict[str, str], status: int, told: str) -> None:
    await office.coordinator(area="kenya")
    browser = await office.inside()
    page = await browser.press(EXPORT, await form_of(browser, **filled))
    assert page.status == status
    assert told in page.text
    assert await jobs(office) == 0


async def test_names_need_a_reason_that_is_kept(office: Office) -> None:
    await office.coordinator()
    await allow_names(office)
    browser = await office.inside()
    page = await browser.press(EXPORT, await form_of(browser, named="1", reason=" "))
    assert (page.status, "what you need the names for" in page.text) == (400, True)
    page = await browser.press(EXPORT, await form_of(browser, named="1", reason="A prize for the liveliest"))
    assert page.status == 303
    async with office.talk.app.database.read() as session:
        noted = sa.select(col(Audit.detail)).where(col(Audit.action) == "export.asked")
        (detail,) = (await session.execute(noted)).scalars()
    assert (detail["identified"], detail["reason"]) == (True, "A prize for the liveliest")


async def test_from_elsewhere_it_is_not_sent(office: Office) -> None:
    await office.coordinator()
    browser = await office.inside()
    asked = await form_of(browser)
    page = await browser.press(EXPORT, asked, Origin="https://evil.example", Sec_Fetch_Site="cross-site")
    assert page.status == 403
    async with aiohttp.ClientSession() as stranger, stranger.get(f"{browser.base}{EXPORT}") as answer:
        assert answer.status == 401
    assert await jobs(office) == 0


async def test_the_page_is_light_and_in_all_languages(office: Office) -> None:
    for language, title in (("ar", "تصدير السجلات"), ("sw", "Pakua kumbukumbu")):
        await office.coordinator(f"in{language}", language=language)
        page = await (await office.inside(f"in{language}")).get(EXPORT)
        assert title in page.text
        assert len(page.text.encode()) < 50_000
