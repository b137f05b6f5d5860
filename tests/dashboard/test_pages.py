"""The pages of the dashboard: what they show of the real database, to whom, and how light they are."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import col

from storage import communities, figures
from storage.tables import Community, Coordination, Delivery, DeliveryState, Member
from tests.dashboard.conftest import Office

NAMES = ("amina", "joseph", "grace", "daudi", "esther", "fatuma")


async def lived_in(office: Office) -> None:
    """Six teachers, who have said something."""
    for name in NAMES:
        await office.talk.joined(name, "sim-sms")
    for name in NAMES:
        await office.talk.say(name, "POST hello")
    await office.settle()


def value_of(page: str, title: str) -> str:
    """What a card shows under its title."""
    found = re.search(rf"<h3>{title}</h3>.*?<p class=\"(?:value|soft)\">(.*?)</p>", page, re.DOTALL)
    assert found is not None, title
    return found[1]


async def test_the_front_page_shows_how_the_programme_lives(office_anywhere: Office) -> None:
    office = office_anywhere
    await office.coordinator()
    await lived_in(office)
    page = await (await office.inside()).get("/dashboard")
    assert page.status == 200
    assert "<h1><bdi>Learning Together</bdi></h1>" in page.text
    for title, value in (("Members", "6"), ("Members who were active", "6"), ("Contributions", "6")):
        assert value_of(page.text, title) == value
    assert value_of(page.text, "Said by the two who say most") == "33%"
    assert "One community" in page.text
    assert "Feb 2026: 0" in page.text
    assert "1 alive, 0 quiet, 0 asleep ·" in page.text
    assert "life=new" not in page.text, "there is none"
    assert "Figures of March 2026, so far" in page.text
    for cycle in ("immediate", "potential", "applied", "realised", "reframing"):
        assert f'<h2 id="{cycle}">' in page.text
    assert 'href="/dashboard?area=kenya"' in page.text


async def test_who_is_in_two_communities_counts_in_each_and_the_page_says_so(office: Office) -> None:
    await office.coordinator()
    await office.talk.second_community()
    await lived_in(office)
    for name in NAMES:
        await office.talk.say(name, "JOIN LODWAR2")
        await office.talk.say(name, "POST hello")
    await office.settle()
    page = await (await office.inside()).get("/dashboard?area=kenya")
    assert (value_of(page.text, "Members"), value_of(page.text, "Members who were active")) == ("12", "12")
    assert "Who is in two communities counts in each of them." in page.text


async def test_what_arrived_is_shown_only_where_anything_tells_of_it(office: Office) -> None:
    await office.coordinator()
    await lived_in(office)
    browser = await office.inside()
    assert "<dt>Arrived</dt>" not in (await browser.get("/dashboard")).text
    database = office.talk.app.database
    async with database.write() as session:
        await session.execute(sa.update(Delivery).values(state=DeliveryState.DELIVERED))
    await figures.begin(database)
    await figures.settle(database)
    assert "<dt>Arrived</dt>" in (await browser.get("/dashboard")).text


async def test_what_few_did_is_not_shown(office: Office) -> None:
    await office.coordinator()
    for name in NAMES:
        await office.talk.joined(name, "sim-sms")
    for name in NAMES[:4]:
        await office.talk.say(name, "POST hello")
    await office.settle()
    browser = await office.inside()
    page = await browser.get("/dashboard/community/1")
    assert value_of(page.text, "Contributions") == "too few people to show"
    assert '<path class="few"' in page.text
    saved = await browser.get("/dashboard/export.csv?figure=said&community=1")
    assert saved.text.splitlines()[-1] == "said,immediate,count,2026-03,,true"


async def test_one_goes_down_to_an_area_and_to_a_community(office: Office) -> None:
    await office.coordinator()
    await office.talk.second_community()
    await lived_in(office)
    browser = await office.inside()
    page = await browser.get("/dashboard?area=kenya/turkana/kakuma")
    assert "<h1><bdi>kakuma</bdi></h1>" in page.text
    above = await browser.get("/dashboard?area=kenya")
    assert "1 alive, 0 quiet, 0 asleep, 1 new ·" in above.text
    assert 'life=new">new</a> 1' in above.text
    assert "Kakuma Maths Circle" in page.text
    assert "Lodwar Readers" not in page.text
    page = await browser.get("/dashboard/community/1")
    assert "<h1><bdi>Kakuma Maths Circle</bdi></h1>" in page.text
    assert "KAKUMA7" in page.text
    assert value_of(page.text, "Contributions") == "6"
    page = await browser.get("/dashboard/communities?code=%20lodwar2%20")
    assert (page.status, page.headers["Location"]) == (303, "/dashboard/community/2")
    page = await browser.get("/dashboard/communities?life=new")
    assert "Lodwar Readers" in page.text
    assert "Kakuma Maths Circle" not in page.text
    page = await browser.get("/dashboard/communities?language=sw")
    assert "Lodwar Readers" not in page.text


REFUSED = [
    ("/dashboard?area=kenya/turkana/lodwar", 403, "no such area"),
    ("/dashboard?area=uganda", 403, "no such area"),
    ("/dashboard?area=kenya", 403, "no such area"),
    ("/dashboard?area=kenya/turkana/kakuma/none", 403, "no such area"),
    ("/dashboard?area=../x", 403, "no such area"),
    ("/dashboard?realm=999", 403, "no such area"),
    ("/dashboard/community/2", 403, "no such community"),
    ("/dashboard/community/999", 403, "no such community"),
    (f"/dashboard/community/{'9' * 30}", 403, "no such community"),
    ("/dashboard/communities?code=%00", 400, "cannot be chosen"),
    (f"/dashboard/exports/{'9' * 30}", 404, "no such page"),
    ("/dashboard/communities?code=LODWAR2", 403, "no such community"),
    ("/dashboard/communities?code=NONE", 403, "no such community"),
    ("/dashboard/export.csv?figure=said&community=2", 403, "no such community"),
    ("/dashboard/export.csv?figure=said&community=x", 403, "no such community"),
    ("/dashboard/export.csv?figure=said&area=kenya", 403, "no such area"),
    ("/dashboard/export.csv?figure=none", 404, "no such page"),
    ("/dashboard/none", 404, "no such page"),
    ("/dashboard?from=2026-03&to=2026-01", 400, "other way round"),
    ("/dashboard?from=yesterday", 400, "cannot be shown"),
    ("/dashboard?to=2026-13", 400, "cannot be shown"),
    ("/dashboard?to=2027-01", 400, "cannot be shown"),
    ("/dashboard?to=0001-01", 400, "cannot be shown"),
    ("/dashboard/communities?page=0", 400, "cannot be chosen"),
    ("/dashboard/communities?page=-1", 400, "cannot be chosen"),
    ("/dashboard/communities?page=99999999999", 400, "cannot be chosen"),
    (f"/dashboard/communities?page=000000001{'9' * 20}", 400, "cannot be chosen"),
    ("/dashboard/communities?life=dead", 400, "cannot be chosen"),
    ("/dashboard/communities?language=xx", 400, "cannot be chosen"),
    ("/dashboard?channel=%3Cscript%3E", 400, "cannot be chosen"),
]


async def test_what_is_not_theirs_or_cannot_be_read_is_refused_in_words(office_anywhere: Office) -> None:
    office = office_anywhere
    await office.coordinator(area="kenya/turkana/kakuma")
    await office.talk.second_community()
    await office.settle()
    browser = await office.inside()
    for path, status, said in REFUSED:
        page = await browser.get(path)
        assert (page.status, said in page.text) == (status, True), (path, page.text)
        assert "Lodwar" not in page.text
        assert "Back to the dashboard" in page.text


async def test_a_moved_community_is_another_areas_from_then_on(office: Office) -> None:
    await office.coordinator(area="kenya/turkana/kakuma")
    browser = await office.inside()
    assert (await browser.get("/dashboard/community/1")).status == 200
    async with office.talk.app.database.write() as session:
        await session.execute(sa.update(Community).values(area="kenya/garissa"))
    assert (await browser.get("/dashboard/community/1")).status == 403


async def test_of_several_realms_one_is_shown_at_a_time(office: Office) -> None:
    member_id = await office.coordinator(area="kenya/turkana/kakuma")
    async with office.talk.app.database.write() as session:
        now = office.talk.clock.now()
        other = await communities.add_programme(session, "Escuelas Vivas", now)
        values = {"member_id": member_id, "programme_id": other, "area": "", "since": now}
        await session.execute(sa.insert(Coordination).values(**values, may_identify=False))
    await office.settle()
    browser = await office.inside()
    page = await browser.get("/dashboard")
    assert "Learning Together: kenya/turkana/kakuma" in page.text
    assert "There is no open community here" in page.text
    link = re.search(r'href="(/dashboard\?realm=\d+)"><bdi>Learning', page.text)
    assert link is not None
    assert "Kakuma Maths Circle" in (await browser.get(link[1])).text


async def test_names_are_text_and_cells_are_harmless(office: Office) -> None:
    await office.coordinator()
    evil = '=HYPERLINK("http://evil.example")<script>alert(1)</script>'
    async with office.talk.app.database.write() as session:
        await session.execute(sa.update(Community).values(name=evil))
    await office.settle()
    browser = await office.inside()
    for path in ("/dashboard/communities", "/dashboard/community/1", "/dashboard?area=kenya/turkana/kakuma"):
        page = await browser.get(path)
        assert page.status == 200
        assert "<script" not in page.text
        assert "&lt;script" in page.text
    saved = await browser.get("/dashboard/export.csv?figure=communities")
    [_, row] = csv.reader(io.StringIO(saved.text))
    assert row[0] == f"'{evil}"


async def test_each_part_is_saved_as_it_is_shown(office: Office) -> None:
    await office.coordinator()
    await lived_in(office)
    browser = await office.inside()

    async def saved(query: str) -> list[list[str]]:
        page = await browser.get(f"/dashboard/export.csv?{query}")
        assert page.status == 200, page.text
        assert page.headers["Content-Type"] == "text/csv; charset=utf-8"
        assert page.headers["Content-Disposition"].startswith("attachment")
        return [*csv.reader(io.StringIO(page.text))]

    said = await saved("figure=said")
    assert said[0] == ["figure", "cycle", "unit", "month", "value", "withheld"]
    assert said[-1] == ["said", "immediate", "count", "2026-03", "6", "false"]
    assert len(said) == 1 + 12
    assert len(await saved("figure=said&from=2026-01&to=2026-02")) == 1 + 2
    assert len(await saved("figure=immediate")) == 1 + 6 * 12
    assert len(await saved("")) == 1 + 20 * 12
    assert (await saved("figure=areas"))[1] == ["kenya", "1", "1", "0", "0", "0", "6", "6"]
    assert (await saved("figure=languages"))[1:] == [["en", "6", "false"]]
    assert (await saved("figure=channels"))[1:] == [["sim-sms", "6", "false"]]
    assert (await saved("figure=deliveries"))[-1][:2] == ["sim-sms", "2026-03"]
    assert "dashboard.saved" in await office.audited()


async def test_a_page_is_light_in_every_language_however_much_there_is(office: Office) -> None:
    """Fifty counties, two hundred communities, eighteen months: under 50 KB with the style."""
    member_id = await office.coordinator()
    await lived_in(office)
    async with office.talk.app.database.write() as session:
        for number in range(200):
            await communities.add(
                session,
                programme_id=office.talk.programme_id,
                name=f"Community of the county number {number}",
                area=f"kenya/the-county-number-{number % 50}/somewhere",
                language="sw",
                timezone="Africa/Nairobi",
                code=f"CODE{number}",
                now=office.talk.clock.now() - timedelta(days=1),
            )
    await office.settle()
    browser = await office.inside()
    style = await browser.get("/dashboard/style.css")
    for language in office.talk.app.texts.languages:
        async with office.talk.app.database.write() as session:
            await session.execute(
                sa.update(Member).where(col(Member.id) == member_id).values(language=language)
            )
        for path in (
            "/dashboard?area=kenya&from=2024-10&to=2026-03",
            "/dashboard/communities",
            "/dashboard/communities?page=3",
            "/dashboard/community/1?from=2024-10",
        ):
            page = await browser.get(path)
            assert page.status == 200
            assert len(page.text.encode()) + len(style.text.encode()) < 50_000, (language, path)
    for number, count in ((2, 50), (5, 1)):
        page = await browser.get(f"/dashboard/communities?page={number}")
        assert page.text.count('<li><svg class="life') == count


async def test_figures_come_of_what_was_counted(office: Office) -> None:
    """A page does not count by itself: it shows what was counted last."""
    await office.coordinator()
    await lived_in(office)
    browser = await office.inside()
    await office.talk.say("amina", "POST more")
    assert value_of((await browser.get("/dashboard")).text, "Contributions") == "6"
    await figures.settle(office.talk.app.database)
    assert value_of((await browser.get("/dashboard")).text, "Contributions") == "7"
