"""REPORT: a month of an area in words, as a picture and on two pages; and by itself when a month is over."""

from __future__ import annotations

import asyncio
import io
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from pypdf import PdfReader
from sqlmodel import col

from bot.app import build
from handlers.topics.coordinating import monthly as monthly_topic
from storage import figures, monthly
from storage.tables import Audit, Coordination, MediaFile, Member, Occurrence, Role
from tests.handlers.phones import SMART
from tests.handlers.test_coordinating import other_programme
from tests.talk import Talk
from tests.wording import all_texts

TEACHERS = ("amina", "joseph", "halima", "peter", "ruth")
APRIL = datetime(2026, 4, 1, 5, tzinfo=UTC)  # a Wednesday; eight in the morning in Nairobi


async def _life(talk: Talk) -> None:
    """Five teachers who spoke in March, one of whom asked; a request needs five people to be told of."""
    for name in TEACHERS:
        await talk.joined(name, "sim-telegram")
        await talk.say(name, f"POST {name} says hello")
    await talk.say("amina", "ASK How do I count without books?")
    await figures.settle(talk.app.database)
    talk.passed_over()


async def _planned(talk: Talk) -> None:
    """Let the hour come in which reports are planned."""
    talk.clock.advance(monthly_topic.PLANNED_EVERY)
    await talk.settle()


async def _until(talk: Talk, at: datetime) -> None:
    """Let the time come, as the clock's ticks see it."""
    await _planned(talk)
    talk.clock.advance(at - talk.clock.now())
    await figures.settle(talk.app.database)
    talk.passed_over()
    await talk.settle()


def _shown(talk: Talk, who: str) -> list[dict[str, Any]]:
    return [event for event in talk.events() if event["type"] == "message" and event["to"] == who]


async def _pdf(talk: Talk) -> PdfReader:
    async with talk.app.database.read() as session:
        found = sa.select(MediaFile).where(col(MediaFile.mime) == "application/pdf")
        (file,) = (await session.execute(found)).scalars()
    return PdfReader(io.BytesIO(talk.app.store.path_of(file.sha256).read_bytes()))


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that cannot draw, which is quicker."""
    monkeypatch.setattr(sys, "executable", "/no/such/python")


@SMART
async def test_a_month_in_words_as_a_picture_and_on_two_pages(talk: Talk, channel: str) -> None:
    await _life(talk)
    await talk.coordinator("grace", "kenya/turkana", channel)
    await talk.say("grace", "REPORT this month")
    words, pages = _shown(talk, "grace")
    assert words["text"].splitlines() == [
        "Learning Together: kenya/turkana, March 2026",
        "One community: 1 alive, 0 quiet, 0 asleep",
        "Members who were active: 5 of 5 (0 the month before)",
        "Fewer than five members asked for help, so I tell no number.",
    ]
    assert words["media"]["kind"] == "photo"
    assert pages["text"].startswith(
        "Learning Together: kenya/turkana, March 2026: the whole report on two pages"
    )
    name = "staffroom-learning-together-kenya-turkana-2026-03.pdf"
    assert (pages["media"]["kind"], pages["media"]["name"]) == ("document", name)
    first, second = (page.extract_text() for page in (await _pdf(talk)).pages)
    assert "March 2026 so far" in first
    assert "Members who were active" in first
    assert "kakuma" in second
    async with talk.app.database.read() as session:
        noted = sa.select(col(Audit.detail)).where(col(Audit.action) == "looked.report")
        assert (await session.execute(noted)).scalars().all() == [
            {"programme_id": talk.programme_id, "area": "kenya/turkana", "month": "2026-03-01"}
        ]


async def test_by_sms_the_pages_are_fetched_by_a_link_that_expires(talk: Talk) -> None:
    await _life(talk)
    await talk.coordinator("grace", channel="sim-sms")
    await talk.say("grace", "REPORT this month")
    words, pages = _shown(talk, "grace")
    assert (words["media"], pages["media"], len(words["text"].splitlines())) == (None, None, 4)
    link = pages["text"].splitlines()[-1]
    media_id, expires, signature = link.split("/")[-3:]
    valid, now = talk.app.links.valid, talk.clock.now()
    assert valid(int(media_id), int(expires), signature, now + timedelta(hours=46))
    assert not valid(int(media_id), int(expires), signature, now + timedelta(hours=49))
    assert len((await _pdf(talk)).pages) == 2


@pytest.mark.usefixtures("undrawn")
async def test_which_month_and_which_area(talk: Talk) -> None:
    await talk.coordinator("grace")
    for asked, told in {
        "REPORT": "Learning Together, February 2026*",  # on the second of March
        "REPORT last month": "Learning Together, February 2026*",
        "REPORT this month": "Learning Together, March 2026*",
        "report december": "Learning Together, December 2025*",
        "REPORT kenya/turkana": "Learning Together: kenya/turkana, February 2026*",
        "REPORT Kenya / Turkana last month": "Learning Together: kenya/turkana, February 2026*",
        "REPORT 2026-01 kenya": "Learning Together: kenya, January 2026*",
    }.items():
        await talk.play(f"""
            grace: {asked}
            > grace: {told}
            > grace: The two pages*
        """)
    await talk.play("""
        grace: REPORT moon
        > grace: I know no area called moon*
        grace: REPORT 2027-01
        > grace: That month has not begun yet*
    """)


async def test_what_the_word_means_for_everybody_stays(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("grace")
    await talk.say("grace", f"JOIN {await talk.invite(Role.COORDINATOR)}")
    await talk.say("amina", "POST Pupils must stay behind")
    talk.passed_over()
    await talk.play("""
        amina: REPORT
        > amina: Which one? Please send REPORT and its code*
        amina: REPORT last month
        > amina: What shall I do with this?*
        grace: REPORT P1
        > grace: Thank you for telling us.*
        grace quotes "Pupils must": REPORT
        > grace: You have told us of P1 before*
        grace: Report cards are due on Monday
        > grace: What shall I do with this?*
    """)


@pytest.mark.usefixtures("undrawn")
async def test_of_several_realms_one_is_asked_for(talk: Talk) -> None:
    second = await other_programme(talk)
    await talk.coordinator("grace", "kenya/turkana")
    await talk.say("grace", f"JOIN {await talk.invite(Role.COORDINATOR, programme_id=second)}")
    talk.passed_over()
    await talk.play("""
        grace: REPORT january
        > grace: You look after several*2 Reading for All
        grace: 2
        > grace: Reading for All, January 2026*
        > grace: The two pages*
    """)


async def test_who_is_no_coordinator_any_more_gets_none(talk: Talk) -> None:
    second = await other_programme(talk)
    await talk.coordinator("grace", "kenya/turkana")
    await talk.say("grace", f"JOIN {await talk.invite(Role.COORDINATOR, programme_id=second)}")
    await talk.say("grace", "REPORT")
    async with talk.app.database.write() as session:
        await session.execute(sa.delete(Coordination))
    talk.passed_over()
    await talk.play("""
        grace: 2
        > grace: Only a coordinator can do this*
    """)


@pytest.mark.usefixtures("undrawn")
async def test_where_nothing_can_be_drawn_the_words_do_alone(talk: Talk) -> None:
    await talk.coordinator("grace")
    await talk.play("""
        grace: REPORT
        > grace: Learning Together, February 2026|*
        > grace: The two pages of the report could not be drawn now*
    """)


@pytest.mark.usefixtures("undrawn")
async def test_an_area_without_life_is_told_of_kindly(talk: Talk) -> None:
    await talk.coordinator("grace", "kenya/turkana")
    await talk.coordinator("omar", "tanzania")
    await figures.settle(talk.app.database)
    await talk.play("""
        omar: REPORT
        > omar: Learning Together: tanzania, February 2026|There is no open community here yet*
        > omar: The two pages*
    """)


async def test_it_comes_once_when_the_month_is_over(talk_anywhere: Talk) -> None:
    """Two processes, both of which look what is due, and a third that starts later."""
    talk = talk_anywhere
    await _life(talk)
    await talk.coordinator("grace", "kenya/turkana", "sim-telegram")
    await _until(talk, APRIL - timedelta(minutes=1))
    assert talk.heard() == {}
    talk.clock.advance(timedelta(minutes=2))
    other = build(talk.app.settings, clock=talk.clock, channels=[], texts=all_texts())
    await other.open()
    try:
        await asyncio.gather(talk.app.clockwork.occasions.work(), other.clockwork.occasions.work())
        await talk.settle()
        await other.clockwork.occasions.work()
    finally:
        await other.close()
    words, pages = _shown(talk, "grace")
    assert words["text"].startswith("Learning Together: kenya/turkana, March 2026\nOne community: 0 alive")
    assert pages["text"].endswith("It comes each month; REPORT OFF ends that.")
    await _until(talk, APRIL + timedelta(days=20))
    assert talk.heard() == {}


async def test_it_waits_for_the_window_and_comes_in_full(talk: Talk) -> None:
    await talk.coordinator("grace")
    await _until(talk, APRIL + timedelta(minutes=1))
    assert talk.heard() == {}
    await talk.say("grace", "MENU")
    told = talk.heard()["grace"]
    assert [text.splitlines()[0][:29] for text in told].count("Learning Together, March 2026") == 2
    assert any("\nNo members yet.\n" in text for text in told)


@pytest.mark.usefixtures("undrawn")
async def test_who_sent_off_or_rests_or_lost_the_role_gets_none(talk: Talk) -> None:
    for name in ("grace", "omar", "lucy", "sara"):
        await talk.coordinator(name, channel="sim-telegram")
    await talk.play("""
        grace: REPORT OFF
        > grace: All right, no monthly report comes any more*
    """)
    await talk.say("omar", "PAUSE 90")
    await talk.say("lucy", "STOP")
    await _planned(talk)
    async with talk.app.database.write() as session:
        sara = sa.select(col(Member.id)).where(col(Member.name) == "Sara").scalar_subquery()
        await session.execute(sa.delete(Coordination).where(col(Coordination.member_id) == sara))
    await _until(talk, APRIL + timedelta(minutes=1))
    assert talk.heard() == {}
    await talk.play("""
        grace: REPORT ON
        > grace: All right, a report on each month comes when it is over*
    """)
    await _until(talk, datetime(2026, 5, 4, 5, 1, tzinfo=UTC))
    assert list(talk.heard()) == ["grace"]


@pytest.mark.usefixtures("undrawn")
async def test_off_holds_whatever_they_coordinate_later(talk: Talk) -> None:
    await talk.coordinator("grace", "kenya/turkana", channel="sim-telegram")
    await talk.say("grace", "REPORT OFF")
    async with talk.app.database.write() as session:
        await session.execute(sa.delete(Coordination))
    await talk.say("grace", f"JOIN {await talk.invite(Role.COORDINATOR, area='kenya')}")
    talk.passed_over()
    await _planned(talk)
    await _until(talk, APRIL + timedelta(minutes=1))
    assert talk.heard() == {}
    await talk.say("grace", "REPORT ON")
    talk.passed_over()
    await _until(talk, datetime(2026, 5, 4, 5, 1, tzinfo=UTC))
    assert list(talk.heard()) == ["grace"]


@pytest.mark.usefixtures("undrawn")
async def test_one_that_failed_too_often_comes_again_the_next_month(talk: Talk) -> None:
    await talk.coordinator("grace", channel="sim-telegram")
    await _planned(talk)
    async with talk.app.database.write() as session:
        failed = sa.update(Occurrence).where(col(Occurrence.kind) == monthly.MONTHLY)
        await session.execute(failed.values(due_at=None, error="as told"))
    await _until(talk, APRIL + timedelta(minutes=1))
    assert list(talk.heard()) == ["grace"]


@pytest.mark.parametrize(
    ("month", "zone", "morning"),
    [
        ((2026, 4), "Africa/Nairobi", "2026-04-01T05:00"),
        ((2026, 5), "Africa/Nairobi", "2026-05-04T05:00"),  # the first is a Friday: a weekend's day elsewhere
        ((2026, 8), "Pacific/Auckland", "2026-08-02T20:00"),
        ((2026, 10), "America/Lima", "2026-10-01T13:00"),
        ((2026, 1), "Pacific/Kiritimati", "2025-12-31T18:00"),  # the day before by UTC
    ],
)
def test_the_first_working_morning(month: tuple[int, int], zone: str, morning: str) -> None:
    begins = datetime(*month, 1, tzinfo=UTC).date()
    assert monthly.morning_of(begins, zone).isoformat()[:16] == morning
