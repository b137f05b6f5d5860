"""A schedule fires one prompt to one community, once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from handlers import customs
from handlers.prompting import MISSED, WEEKDAYS, WEEKLY, chooser
from storage import communities, members
from storage.database import Database
from storage.prompting import own, schedules
from storage.prompting.firing import Firing, fire
from storage.tables import Community, OwnPrompt, PromptRun, Role, Schedule
from tests.talk import Talk
from tests.wording import all_prompts

FRIDAY = 4
QUESTION = "What surprised you this week?"


async def on_fridays(talk: Talk, *questions: str) -> None:
    """Kakuma is asked on Fridays at 16:00, these questions of its own first."""
    async with talk.app.database.write() as session:
        for text in questions:
            await session.execute(
                sa.insert(OwnPrompt).values(
                    programme_id=talk.programme_id,
                    community_id=talk.community_id,
                    text=text,
                    created_at=talk.clock.now(),
                )
            )
        await schedules.set_weekly(session, talk.community_id, FRIDAY, 16 * 60, None, talk.clock.now())


async def runs(talk: Talk) -> list[tuple[str, str, str]]:
    async with talk.app.database.read() as session:
        rows = await session.execute(
            sa.select(PromptRun.on_date, PromptRun.prompt, PromptRun.state).order_by(PromptRun.id)  # type: ignore[call-overload] # the columns are typed as values
        )
        return [(str(row.on_date), row.prompt, row.state.value) for row in rows]


async def test_a_schedule_fires_one_prompt_to_one_community(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph", "sim-telegram", "fr")
    await on_fridays(talk, QUESTION)
    talk.clock.advance(timedelta(days=4, hours=3, minutes=59))  # Friday, 15:59 there
    await talk.play("""
        -- 1 minute later
        > amina: What surprised you this week?|Replies stay private. Any time this week, if you like.
        > joseph: What surprised you this week?|Réponse privée, quand vous voulez cette semaine.
        -- 1 hour later
    """)
    assert await runs(talk) == [("2026-03-06", "own:1", "fired")]


@pytest.mark.parametrize(("hours", "state"), [(6, "fired"), (7, "skipped")])
async def test_what_was_missed_by_up_to_six_hours_is_caught_up(talk: Talk, hours: int, state: str) -> None:
    await on_fridays(talk, QUESTION)
    talk.clock.advance(timedelta(days=4, hours=4 + hours))
    await talk.settle()
    assert [run[2] for run in await runs(talk)] == [state]


async def test_facilitators_are_told_once_of_what_was_missed(talk_anywhere: Talk) -> None:
    """After three weeks of a stop, back within six hours of the fourth: that one is asked."""
    talk = talk_anywhere
    await talk.joined("baraka", "sim-telegram", "fr", Role.FACILITATOR)
    await talk.joined("amina", "sim-telegram")
    await on_fridays(talk, QUESTION)
    talk.clock.advance(timedelta(days=4 + 21, hours=6))
    await talk.settle()
    heard = talk.heard()
    assert [text.splitlines()[0] for text in heard["amina"]] == [QUESTION]
    told = "La question de Kakuma Maths Circle prévue vendredi à 16:00 n'a pas pu partir"
    assert sum(text.startswith(told) for text in heard["baraka"]) == 1
    assert sum(text.startswith(QUESTION) for text in heard["baraka"]) == 1
    days = ["2026-03-06", "2026-03-13", "2026-03-20", "2026-03-27"]
    assert [(run[0], run[2]) for run in await runs(talk)] == list(
        zip(days, ["skipped"] * 3 + ["fired"], strict=True)
    )


async def test_a_group_is_asked_once_and_who_is_in_it_not_again(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("baraka", "sim-telegram", role=Role.FACILITATOR)
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-sms")
    await talk.say("baraka", "/link KAKUMA7", group="kakuma")
    await talk.say("amina", "#post hello", group="kakuma")
    await on_fridays(talk, QUESTION)
    talk.passed_over()
    talk.clock.advance(timedelta(days=4, hours=4))
    await talk.settle()
    assert sorted(talk.heard()) == ["group:kakuma", "joseph"]  # both others spoke in the group
    await talk.play("""
        baraka: PROMPT What else?
        > baraka: Kakuma Maths Circle got its weekly question*What else?|Send it to 3 members*
        baraka: yes
        > baraka: It is on its way to 3 members.*
        > group:kakuma: What else?*
        > joseph: What else?*
    """)


async def test_who_does_not_want_it_gets_none_and_who_rests_neither(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    for name in ("amina", "joseph", "grace", "halima"):
        await talk.joined(name, "sim-telegram")
    await on_fridays(talk, QUESTION)
    async with talk.app.database.write() as session:
        await members.update(session, 1, wants_prompts=False)
        await members.update(session, 2, paused_until=talk.clock.now() + timedelta(days=30))
        await members.update(session, 3, stopped_at=talk.clock.now())
    talk.clock.advance(timedelta(days=4, hours=4))
    await talk.settle()
    assert list(talk.heard()) == ["halima"]


async def test_who_says_so_at_night_gets_none_in_the_morning(talk: Talk) -> None:
    for name in ("amina", "joseph"):
        await talk.joined(name, "sim-telegram")
    await talk_fires_at(talk, 22)
    async with talk.app.database.write() as session:
        await members.update(session, 1, wants_prompts=False)
    await talk.play("""
        -- 10 hours later
        > joseph: What surprised you this week?*
    """)


async def talk_fires_at(talk: Talk, hour: int) -> None:
    """Kakuma is asked today at this hour, and it is that hour."""
    await on_fridays(talk, QUESTION)
    async with talk.app.database.write() as session:
        await schedules.set_weekly(session, talk.community_id, 0, hour * 60, None, talk.clock.now())
    talk.clock.advance(timedelta(hours=hour - 12))
    await talk.settle()
    assert talk.heard() == {}
    assert [run[2] for run in await runs(talk)] == ["fired"]


async def test_what_it_depends_on_moves_the_next_one(talk: Talk) -> None:
    """Holidays, and the zone of the community unless the schedule has its own."""
    await on_fridays(talk)
    now = talk.clock.now()

    async def due(*holiday: date, **changes: str) -> str:
        async with talk.app.database.write() as session:
            if "zone" in changes:
                await customs.change(session, talk.community_id, {"timezone": changes["zone"]}, now, None)
            for day in holiday:
                await schedules.add_holiday(session, talk.community_id, day, day, now)
            if "own" in changes:
                await schedules.set_weekly(session, talk.community_id, 4, 960, changes["own"], now)
            at = (await schedules.planned(session, talk.community_id)).due_at
        return f"{at:%m-%d %H:%M}"

    assert await due() == "03-06 13:00"
    assert await due(zone="Asia/Dhaka") == "03-06 10:00"
    assert await due(date(2026, 3, 6)) == "03-13 10:00"
    assert await due(own="Africa/Lagos") == "03-13 15:00"
    assert await due(zone="Africa/Nairobi") == "03-13 15:00"


async def test_what_is_due_is_not_lost_when_the_plan_moves_before_the_tick(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await on_fridays(talk, QUESTION)
    talk.clock.advance(timedelta(days=4, hours=5))  # Friday, an hour after it was due: nobody has ticked
    now = talk.clock.now()
    async with talk.app.database.write() as session:
        await schedules.add_holiday(session, talk.community_id, date(2026, 4, 3), date(2026, 4, 10), now)
    await talk.settle()
    assert await runs(talk) == [("2026-03-06", "own:1", "fired")]


async def test_clocks_that_change_otherwise_than_was_known_move_it(talk: Talk) -> None:
    await on_fridays(talk, QUESTION)
    async with talk.app.database.write() as session:
        await session.execute(
            sa.update(Schedule).values(due_at=talk.clock.now() + timedelta(days=4, hours=3))
        )
    talk.clock.advance(timedelta(days=4, hours=3))
    await talk.settle()
    assert await runs(talk) == []
    talk.clock.advance(timedelta(hours=1))
    await talk.settle()
    assert len(await runs(talk)) == 1


async def test_a_day_has_one_whatever_the_plan_says(talk_anywhere: Talk) -> None:
    """The row decides: a plan that is turned back, by a wrong clock or by hand, asks nobody again."""
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    await on_fridays(talk, QUESTION, "And another?")
    talk.clock.advance(timedelta(days=4, hours=4))
    await talk.settle()
    talk.passed_over()
    async with talk.app.database.write() as session:
        await session.execute(sa.update(Schedule).values(due_at=talk.clock.now()))
    await talk.settle()
    assert talk.heard() == {}
    async with talk.app.database.read() as session:
        plan = await schedules.planned(session, talk.community_id)
    assert plan.due_at == talk.clock.now() + timedelta(days=7)
    assert plan.asked == [["own:1", "2026-03-06"]]


async def test_one_that_is_closed_or_stopped_meanwhile_is_asked_no_more(talk: Talk) -> None:
    await on_fridays(talk, QUESTION)
    async with talk.app.database.write() as session:
        await session.execute(sa.update(Community).values(closed_at=talk.clock.now()))
    talk.clock.advance(timedelta(days=4, hours=4))
    await talk.settle()
    assert await runs(talk) == []
    async with talk.app.database.read() as session:
        assert (await schedules.planned(session, talk.community_id)).due_at is None


async def test_own_first_then_the_library_without_a_repeat_in_a_year(talk: Talk) -> None:
    await on_fridays(talk, QUESTION)
    talk.clock.advance(timedelta(days=4, hours=4))
    for _ in range(50):
        await talk.app.clockwork.prompting.work()
        talk.clock.advance(timedelta(days=7))
    asked = [run[1] for run in await runs(talk)]
    assert asked[0] == "own:1"
    assert len(asked) == len(set(asked)) == 50
    assert set(asked[1:]) <= all_prompts().prompts.keys()


async def test_a_tick_is_as_many_statements_for_many_as_for_one(talk: Talk) -> None:
    """And in batches that a process which comes meanwhile goes on with."""
    counts = []
    for communities_ in (1, 40):
        async with talk.app.database.write() as session:
            for index in range(communities_):
                added = await communities.add(
                    session,
                    programme_id=talk.programme_id,
                    name=f"Circle {communities_} {index}",
                    area="kenya",
                    language="en",
                    timezone="Africa/Nairobi",
                    code=f"C{communities_}X{index}",
                    now=talk.clock.now(),
                )
                await schedules.set_weekly(session, added, 4, 960, None, talk.clock.now())
        talk.clock.advance(timedelta(days=4, hours=4))
        with statements(talk.app.database) as seen:
            await talk.app.clockwork.prompting.work()
        counts.append(len(seen))
        assert sum("FROM schedules" in one for one in seen) == 1
        talk.clock.advance(timedelta(days=2, hours=20))
        with statements(talk.app.database) as seen:
            await talk.app.clockwork.prompting.work()
        assert len(seen) == 1
    assert counts[0] == counts[1] < 12


async def test_one_that_fails_holds_nobody_up_and_is_tried_again(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await on_fridays(talk, QUESTION)
    second = await talk.second_community()
    async with talk.app.database.write() as session:
        await schedules.set_weekly(session, second, FRIDAY, 16 * 60 - 1, None, talk.clock.now())
        await session.execute(sa.update(Schedule).where(_of(second)).values(zone="Mars/Olympus"))
    talk.clock.advance(timedelta(days=4, hours=4))
    await talk.settle()
    assert list(talk.heard()) == ["amina"]
    async with talk.app.database.write() as session:
        await session.execute(sa.update(Schedule).where(_of(second)).values(zone=None))
    talk.clock.advance(timedelta(minutes=10))
    await talk.settle()
    assert len(await runs(talk)) == 2


async def test_what_is_put_off_past_midnight_is_still_of_its_own_day(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    async with talk.app.database.write() as session:
        await schedules.set_weekly(session, talk.community_id, FRIDAY, 23 * 60 + 50, None, talk.clock.now())
        await session.execute(sa.update(Schedule).values(zone="Mars/Olympus"))
    talk.clock.advance(timedelta(days=4, hours=11, minutes=55))  # Friday, 23:55 there
    await talk.settle()
    async with talk.app.database.write() as session:
        await session.execute(sa.update(Schedule).values(zone=None))
    talk.clock.advance(timedelta(minutes=10))
    await talk.settle()
    assert [(run[0], run[2]) for run in await runs(talk)] == [("2026-03-06", "fired")]


def _of(community_id: int) -> sa.ColumnElement[bool]:
    return col(Schedule.community_id) == community_id


async def test_wide_communities_go_in_slices_and_batches_are_of_so_many_deliveries(
    talk_anywhere: Talk,
) -> None:
    talk = talk_anywhere
    for name in ("amina", "joseph", "grace"):
        await talk.joined(name, "sim-telegram")
    async with talk.app.database.write() as session:
        await members.update(session, 2, wants_prompts=False)
    await on_fridays(talk, QUESTION)
    second = await talk.second_community()
    async with talk.app.database.write() as session:
        await schedules.set_weekly(session, second, FRIDAY, 16 * 60, None, talk.clock.now())
    talk.clock.advance(timedelta(days=4, hours=4))
    choose = chooser(all_prompts())
    small = Firing(talk.clock.now(), choose, WEEKLY, MISSED, WEEKDAYS, deliveries=1, wide=2)
    fired = [await talk.app.database.writer.do(fire, small) for _ in range(3)]
    assert [(one.asked, one.made, one.more) for one in fired] == [(1, 0, True), (1, 0, False), (0, 0, False)]
    await talk.settle()
    assert sorted(talk.heard()) == ["amina", "grace"]


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """What the writer's connection is asked meanwhile."""
    engine = database._writer_engine
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith("BEGIN"):
            seen.append(statement)

    sa.event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        sa.event.remove(engine, "before_cursor_execute", note)


async def test_a_programmes_own_question_stays_in_its_programme(talk_anywhere: Talk) -> None:
    """Two programmes whose communities are due in the same batch, each with a question of its own."""
    talk = talk_anywhere
    await talk.joined("amina", "sim-sms")
    async with talk.app.database.write() as session:
        other = await communities.add_programme(session, "Teaching Well", talk.clock.now())
        there = await communities.add(
            session,
            programme_id=other,
            name="Goma Circle",
            area="drc/goma",
            language="en",
            timezone="Africa/Nairobi",
            code="GOMA5",
            now=talk.clock.now(),
        )
        for programme, text in ((other, "What did they ask?"), (talk.programme_id, "What did you ask?")):
            await own.add(session, text, talk.clock.now(), programme_id=programme)
        await schedules.set_weekly(session, there, FRIDAY, 16 * 60, None, talk.clock.now())
    talk.person("esperance", "sim-sms")
    for text in ("JOIN GOMA5", "1", "1", "Esperance, Himbi"):
        await talk.say("esperance", text)
    await on_fridays(talk)
    talk.clock.advance(timedelta(days=4, hours=3, minutes=59))
    await talk.play("""
        -- 1 minute later
        > amina: What did you ask?|Replies stay private*
        > esperance: What did they ask?|Replies stay private*
        -- 1 week later
        > amina: *
        > esperance: *
    """)
    shown = " ".join(event["text"] for event in talk.phones.history() if event.get("to") == "amina")
    assert "they ask" not in shown
