"""What keeps a community going: the monthly question who hosts next, and a question when all are silent."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import offering
from storage.hours import Hours
from storage.prompting import schedules
from storage.tables import Community, Occurrence, PromptRun, Role
from tests.talk import Talk

NAIROBI = Hours("Africa/Nairobi")
ASKED = "Who would like to host Kakuma Maths Circle next*HOST - I would"


async def _days(talk: Talk, days: int, keeping: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """What everybody hears in so many days, hour by hour of the working day; `keeping` write each morning."""
    talk.passed_over()
    heard: dict[str, list[str]] = {}
    for _ in range(days):
        for who in keeping:
            await talk.say(who, "POST good morning")
        for _ in range(4):
            talk.clock.advance(timedelta(hours=6))
            await talk.settle()
        for who, texts in talk.heard().items():
            heard.setdefault(who, []).extend(text for text in texts if "good morning" not in text)
    return heard


async def _seated(talk: Talk, *names: str) -> None:
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    for name in names:
        await talk.joined(name, "sim-telegram")


def _asked(heard: dict[str, list[str]], who: str) -> int:
    return sum("Who would like to host" in text for text in heard.get(who, []))


async def test_once_a_month_everyone_is_asked_and_can_say_so_with_one_tap(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _seated(talk, "amina", "joseph")
    heard = await _days(talk, 34, ("amina",))
    assert (_asked(heard, "amina"), _asked(heard, "joseph")) == (0, 0), "the first Monday is 6 April"
    heard = await _days(talk, 3, ("amina",))
    assert {who: _asked(heard, who) for who in ("grace", "amina", "joseph")} == dict.fromkeys(
        ("grace", "amina", "joseph"), 1
    )
    await talk.play("""
        joseph taps: I would
        > joseph: Thank you! Those who host know it now.
        > grace: Joseph would like to host Kakuma Maths Circle.*
        grace taps: Host together
        > grace: Joseph hosts Kakuma Maths Circle with you now.
        > joseph: You host Kakuma Maths Circle now.*
        > amina: Joseph hosts Kakuma Maths Circle now, too.
    """)
    assert _asked(await _days(talk, 24, ("amina",)), "amina") == 0, "never twice a month"
    assert _asked(await _days(talk, 7, ("amina",)), "amina") == 1


@pytest.mark.parametrize("why", ["off", "few", "holiday", "asked", "late"])
async def test_no_question_where_it_would_be_noise(talk: Talk, why: str) -> None:
    await _seated(talk, *(("amina",) if why == "few" else ("amina", "joseph")))
    if why == "off":
        await talk.play("""
            grace: SETTINGS 11 no
            > grace: All right. From now on:|Who hosts next, asked monthly: No
        """)
    if why == "holiday":
        await talk.say("grace", "HOLIDAY 1 Apr to 30 Apr")
    talk.clock.advance(timedelta(days=33))
    if why == "asked":
        await talk.say("grace", "COHOST Amina")
    if why == "late":
        talk.clock.advance(timedelta(days=5))
    heard = await _days(talk, 5, ("grace", "amina"))
    assert _asked(heard, "amina") == 0
    async with talk.app.database.read() as session:
        planned = sa.select(col(Occurrence.due_at)).where(col(Occurrence.kind) == offering.MONTH)
        (due,) = (await session.execute(planned)).scalars()
    assert due is not None
    assert due.date() == date(2026, 5, 4)


async def test_on_sms_the_question_is_answered_with_its_word(talk: Talk) -> None:
    await _seated(talk, "amina")
    await talk.joined("joseph", "sim-sms")
    heard = await _days(talk, 37, ("amina",))
    (asked,) = (text for text in heard["joseph"] if "host" in text)
    assert asked.startswith("Who would like to host Kakuma Maths Circle next, alone or with others?")
    assert asked.endswith("\nHOST - I would")


@pytest.mark.parametrize(
    ("now", "breaks", "expected"),
    [
        (datetime(2026, 3, 2, 9, tzinfo=UTC), (), datetime(2026, 3, 2, 12, tzinfo=UTC)),
        (datetime(2026, 3, 2, 12, tzinfo=UTC), (), datetime(2026, 4, 6, 12, tzinfo=UTC)),
        (
            datetime(2026, 3, 3, tzinfo=UTC),
            ((date(2026, 4, 1), date(2026, 4, 7)),),
            datetime(2026, 4, 13, 12, tzinfo=UTC),
        ),
        (
            datetime(2026, 3, 3, tzinfo=UTC),
            ((date(2026, 4, 1), date(2026, 5, 4)),),
            datetime(2026, 5, 11, 12, tzinfo=UTC),
        ),
    ],
)
def test_the_day_of_the_month(now: datetime, breaks: tuple[Any, ...], expected: datetime) -> None:
    hours = Hours("Africa/Addis_Ababa")  # three hours ahead
    assert offering.next_month(1, hours, breaks, now) == expected - timedelta(
        hours=offering.HOUR - 15 + 1
    ) + (timedelta(hours=offering.HOUR - 14))


def test_where_monday_is_no_working_day_it_is_the_morning_after() -> None:
    hours = Hours("Africa/Nairobi", weekend="0")
    at = offering.next_month(3, hours, (), datetime(2026, 3, 4, tzinfo=UTC))
    assert at == datetime(2026, 4, 7, 3, tzinfo=UTC)
    assert offering.is_today(3, hours, (), at)
    assert not offering.is_today(3, hours, (), at - timedelta(days=1))


async def test_asked_once_a_month_it_is_not_asked_again_in_it() -> None:
    now = datetime(2026, 4, 6, 12, tzinfo=UTC)
    later = offering.next_month(3, NAIROBI, ((date(2026, 4, 6), date(2026, 4, 6)),), now, asked=True)
    assert later.date() == date(2026, 5, 4)


SILENT = "Nobody has written in Kakuma Maths Circle for 10 days. Perhaps a question helps:"


async def test_ten_silent_days_and_a_question_at_one_tap(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _seated(talk, "amina")
    await talk.joined("peter", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("amina", "POST hello")
    heard = await _days(talk, 9)
    assert heard == {}
    heard = await _days(talk, 4)
    assert sorted(heard) == ["grace", "peter"], "the facilitators alone"
    (suggested,) = heard["grace"]
    assert suggested.startswith(f"{SILENT}\n")
    question = suggested.splitlines()[1]
    await talk.play(f"""
        grace taps: Send it
        > grace: It is on its way to 3 members. What they reply stays private.
        > grace: {question}|*
        > amina: {question}|*
        > peter: {question}|*
        peter taps: Send it
        > peter: Kakuma Maths Circle has just got a question, so I sent no other.
    """)
    heard = await _days(talk, 20)
    assert not any(SILENT in text for texts in heard.values() for text in texts), "once for one silence"
    await talk.say("amina", "POST I am back")
    heard = await _days(talk, 13)
    assert sum(SILENT in text for text in heard["grace"]) == 1
    async with talk.app.database.read() as session:
        assert len((await session.execute(sa.select(PromptRun))).all()) == 1


async def test_what_can_be_done_instead(talk: Talk) -> None:
    await talk.joined("grace", "sim-sms", role=Role.FACILITATOR)
    await talk.joined("amina", "sim-telegram")
    heard = await _days(talk, 13)
    (suggested,) = heard["grace"]
    assert suggested.splitlines()[-5:] == [
        "2 at once. About 1 min.",
        "PROMPT shows others.",
        "1 Send it",
        "2 Show me others",
        "3 Not now",
    ]
    await talk.play("""
        grace: 2
        > grace: Which question shall Kakuma Maths Circle get now?*
        grace: 1
        > grace: *Send it to 2 members of Kakuma Maths Circle now?*
    """)


@pytest.mark.parametrize("why", ["holiday", "alone", "circle", "closed"])
async def test_no_word_of_a_silence_that_is_none(talk: Talk, why: str) -> None:
    await _seated(talk, *(() if why == "alone" else ("amina",)))
    if why == "holiday":
        async with talk.app.database.write() as session:
            first = talk.clock.now().date()
            await schedules.add_holiday(
                session, talk.community_id, first, first + timedelta(days=8), talk.clock.now()
            )
    changes: dict[str, dict[str, Any]] = {
        "circle": {"parent_id": talk.community_id},
        "closed": {"closed_at": talk.clock.now()},
    }
    if why in changes:
        async with talk.app.database.write() as session:
            await session.execute(sa.update(Community).values(**changes[why]))
    heard = await _days(talk, 14)
    assert heard == {}
    if why == "holiday":
        assert SILENT in (await _days(talk, 7))["grace"][0], "ten days after the holidays there is one"


async def test_what_comes_from_elsewhere_breaks_no_silence_and_who_lost_the_role_sends_nothing(
    talk: Talk,
) -> None:
    await _seated(talk, "amina")
    await talk.say("amina", "STORY It rained")
    heard = await _days(talk, 13)
    assert any(SILENT in text for text in heard["grace"]), "what is still being told is not said"
    async with talk.app.database.write() as session:
        await session.execute(sa.text("UPDATE memberships SET role = 'teacher'"))
    await talk.play("""
        grace taps: Send it
        > grace: Only a facilitator of that community can do this.
    """)
