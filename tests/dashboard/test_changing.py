"""Changing communities from their pages: what the chat does, by the same rights and with the same words."""

from __future__ import annotations

import re

import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Audit, Community
from tests.dashboard.conftest import Browser, Office, Page

CHANGE = "/dashboard/community/1/change"


def token_of(page: Page) -> str:
    found = re.search('name="token" value="([0-9a-f]{64})"', page.text)
    assert found is not None
    return found[1]


async def send(browser: Browser, do: str, value: str = "", **more: str) -> Page:
    """Send a form of the first community's page."""
    token = token_of(await browser.get("/dashboard"))
    return await browser.press(CHANGE, {"token": token, "do": do, "value": value, **more})


async def rows(office: Office) -> list[tuple[str, str, bool]]:
    columns = (col(Community.name), col(Community.area), col(Community.closed_at).is_not(None))
    async with office.talk.app.database.read() as session:
        found = await session.execute(sa.select(*columns).order_by(col(Community.id)))
        return [(name, area, bool(closed)) for name, area, closed in found]


async def test_a_community_is_renamed_moved_closed_and_opened_again(office_anywhere: Office) -> None:
    office = office_anywhere
    await office.coordinator()
    await office.talk.joined("amina")
    browser = await office.inside()
    page = await browser.get("/dashboard/community/1")
    assert 'name="value" value="Kakuma Maths Circle"' in page.text
    page = await send(browser, "rename", "  Kakuma   Counting ")
    assert (page.status, "Kakuma Maths Circle is now called Kakuma Counting." in page.text) == (200, True)
    page = await send(browser, "move", "Kenya / Turkana / Lodwar")
    assert (page.status, "now lies in kenya/turkana/lodwar" in page.text) == (200, True)
    assert await rows(office) == [("Kakuma Counting", "kenya/turkana/lodwar", False)]
    page = await send(browser, "close")
    assert (page.status, "Shall I close it?" in page.text) == (200, True)
    assert await rows(office) == [("Kakuma Counting", "kenya/turkana/lodwar", False)], "it was only asked"
    office.talk.passed_over()
    page = await send(browser, "close", sure="yes")
    assert (page.status, "is closed" in page.text) == (200, True)
    await office.talk.settle()
    assert "is closed from today" in office.talk.heard()["amina"][0]
    assert "Open it again" in (await browser.get("/dashboard/community/1")).text
    page = await send(browser, "reopen")
    assert (page.status, "is open again" in page.text) == (200, True)
    async with office.talk.app.database.read() as session:
        audited = [*(await session.execute(sa.select(col(Audit.action)).order_by(col(Audit.id)))).scalars()]
    acts = ["community.renamed", "community.moved", "community.closed", "community.reopened"]
    assert [action for action in audited if action.startswith("community.")][-4:] == acts


async def test_a_community_becomes_part_of_another(office: Office) -> None:
    await office.coordinator()
    await office.talk.joined("amina")
    await office.talk.second_community()
    browser = await office.inside()
    page = await send(browser, "merge", "lodwar2")
    assert "becomes part of Lodwar Readers" in page.text
    page = await send(browser, "merge", "lodwar2", sure="yes")
    assert (page.status, "is now part of Lodwar Readers: one person is new there" in page.text) == (200, True)


async def test_a_new_community_has_its_codes(office: Office) -> None:
    await office.coordinator(area="kenya/turkana")
    browser = await office.inside()
    page = await browser.get("/dashboard/communities")
    realm = re.search(r'name="realm" value="(\d+)"', page.text)
    assert realm is not None
    form = {
        "token": token_of(page),
        "realm": realm[1],
        "name": "Lokichar Readers",
        "area": "kenya/turkana/lokichar",
        "language": "sw",
        "timezone": "nairobi",
    }
    for wrong, status, said in (
        ({"area": "kenya/garissa"}, 400, "no area called"),
        ({"realm": "99"}, 403, "no such area"),
        ({"name": ""}, 400, "A name has"),
        ({"language": "xx"}, 400, "cannot be chosen"),
        ({"timezone": "Mars"}, 400, "Mars"),
        ({"token": "x"}, 403, "nothing was done"),
    ):
        page = await browser.press("/dashboard/found", {**form, **wrong})
        assert (page.status, said in page.text) == (status, True), (wrong, page.text)
    assert len(await rows(office)) == 1
    page = await browser.press("/dashboard/found", form)
    assert (page.status, "Teachers join with: JOIN" in page.text) == (200, True)
    assert (await rows(office))[1] == ("Lokichar Readers", "kenya/turkana/lokichar", False)


async def test_what_may_not_be_changes_nothing(office_anywhere: Office) -> None:
    office = office_anywhere
    await office.coordinator(area="kenya/turkana/lodwar")
    await office.talk.second_community()
    await office.talk.joined("amina")
    browser = await office.inside()
    before = await rows(office)
    for do, value in (
        ("rename", "Mine"),
        ("move", "kenya/turkana/lodwar"),
        ("close", ""),
        ("merge", "LODWAR2"),
    ):
        page = await send(browser, do, value, sure="yes")
        assert (page.status, "Back to the dashboard" in page.text) == (400, True)
    token = token_of(await browser.get("/dashboard"))
    path = "/dashboard/community/2/change"
    for form, headers, status in (
        ({"token": token, "do": "explode"}, {}, 400),
        ({"token": token, "do": "rename", "value": "\x00"}, {}, 400),
        ({"token": token, "do": "merge", "value": "NO\x00NE"}, {}, 400),
        ({"token": token, "do": "rename", "value": "Mine"}, {"Origin": "http://["}, 403),
        ({"token": token, "do": "rename", "value": "x" * 100_000}, {}, 400),
        ({"token": token, "do": "move", "value": "kenya/garissa"}, {}, 400),
        ({"token": token, "do": "merge", "value": "KAKUMA7", "sure": "yes"}, {}, 400),
        ({"token": "f" * 64, "do": "rename", "value": "Mine"}, {}, 403),
        ({"do": "rename", "value": "Mine"}, {}, 403),
        ({"token": token, "do": "rename", "value": "Mine"}, {"Origin": "https://evil.example"}, 403),
        ({"token": token, "do": "rename", "value": "Mine"}, {"Sec_Fetch_Site": "same-site"}, 403),
    ):
        page = await browser.press(path, form, **headers)
        assert page.status == status, (form, page.text)
    assert (await office.browser().press(path, {"token": token, "do": "close", "sure": "yes"})).status == 401
    assert await rows(office) == before
