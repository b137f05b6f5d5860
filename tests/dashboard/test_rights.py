"""The table of rights on the pages: whoever has a link, they do there what the table gives, and no more."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa
from sqlmodel import col

from handlers.rights import Right, Who, may
from storage import visits
from storage.tables import Audit, Community, Member, Role
from tests.dashboard.conftest import Browser, Office

FORMS = {
    Right.CHANGE_COMMUNITY: {"do": "rename", "value": "Another Name"},
    Right.MERGE_COMMUNITIES: {"do": "merge", "value": "LODWAR2", "sure": "yes"},
    Right.CLOSE_COMMUNITY: {"do": "close", "sure": "yes"},
    Right.FOUND_COMMUNITY: {
        "name": "New Circle",
        "area": "kenya/turkana/kakuma",
        "language": "en",
        "timezone": "Africa/Nairobi",
    },
}
ELSEWHERE = "kenya/kisumu"


async def in_spite_of_it(office: Office, name: str) -> Browser:
    """A browser with a visit, as if they had got a link."""
    async with office.talk.app.database.write() as session:
        called = sa.select(col(Member.id)).where(col(Member.name) == name.title())
        member_id = (await session.execute(called)).scalar_one()
        assert member_id is not None
        secret = await visits.make_link(session, member_id, office.talk.clock.now())
    browser = office.browser()
    await browser.press(f"/dashboard/open/{secret}")
    return browser


async def kept(office: Office) -> list[tuple[object, ...]]:
    """All communities, and what was done to them."""
    names = ("name", "area", "closed_at", "merged_into_id")
    columns = [getattr(Community, name) for name in names]
    done = sa.select(col(Audit.action)).where(col(Audit.action).startswith("community."))
    async with office.talk.app.database.read() as session:
        places = await session.execute(sa.select(*columns).order_by(col(Community.id)))
        return [*map(tuple, places), *map(tuple, await session.execute(done))]


async def does(office: Office, right: Right, browser: Browser) -> bool:
    """Whether it is done when they send the form; its token is that of their pages, if they see any."""
    before = await kept(office)
    page = await browser.get("/dashboard/communities")
    token = re.search('name="token" value="([0-9a-f]{64})"', page.text)
    realm = re.search(r'name="realm" value="(\d+)"', page.text)
    path = "/dashboard/found" if right is Right.FOUND_COMMUNITY else "/dashboard/community/1/change"
    about = {"token": token[1] if token else "", "realm": realm[1] if realm else "1"}
    await browser.press(path, {**FORMS[right], **about})
    return await kept(office) != before


@pytest.mark.parametrize("right", FORMS, ids=lambda right: right.name.lower())
async def test_on_pages_only_those_can_who_may(office: Office, right: Right) -> None:
    await office.talk.second_community()
    await office.talk.joined("amina")
    await office.talk.joined("host", role=Role.FACILITATOR)
    await office.coordinator("far", area=ELSEWHERE)
    await office.coordinator("grace", area="kenya/turkana")
    for name, who in (("amina", Who.TEACHER), ("host", Who.FACILITATOR)):
        assert await does(office, right, await in_spite_of_it(office, name)) is may(right, [who])
    assert not await does(office, right, await in_spite_of_it(office, "far")), "not of their area"
    assert await does(office, right, await in_spite_of_it(office, "grace")) is may(right, [Who.COORDINATOR])


@pytest.mark.parametrize("role", [Role.TEACHER, Role.FACILITATOR])
async def test_who_coordinates_nothing_sees_no_page(office: Office, role: Role) -> None:
    assert not may(Right.DASHBOARD, [Who(role.value)])
    await office.talk.joined("amina", role=role)
    for path in ("", "/communities", "/community/1"):
        page = await (await in_spite_of_it(office, "amina")).get(f"/dashboard{path}")
        assert page.status in (401, 403), path
        assert "Kakuma" not in page.text
