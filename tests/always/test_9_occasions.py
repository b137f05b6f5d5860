"""What is due happens once: with several processes, after a fault, and never before its time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot import occasions
from bot.app import build
from bot.housekeeping import EVERY
from handlers.occasion import Occasion
from storage import members, occurrences
from storage.messages import Draft
from tests.talk import Talk
from tests.wording import all_texts

HOUR = timedelta(hours=1)


class Noticed:
    """An occasion that notes what it was about, and can be told to fail."""

    def __init__(self) -> None:
        self.happened: list[int] = []
        self.fails = 0

    async def __call__(self, occasion: Occasion) -> None:
        await members.update(occasion.session, occasion.subject_id, place="was here")
        if self.fails:
            self.fails -= 1
            raise ValueError("as told")
        self.happened.append(occasion.subject_id)


async def _plan(talk: Talk, subject_id: int, after: timedelta) -> None:
    async with talk.app.database.write() as session:
        await occurrences.plan(session, "test", subject_id, talk.clock.now() + after)


async def test_it_happens_at_its_time_and_once(talk_anywhere: Talk) -> None:
    talk, noticed = talk_anywhere, Noticed()
    talk.app.router.occasion("test", noticed)
    await _plan(talk, 1, 2 * HOUR)
    await _plan(talk, 1, HOUR)  # planned anew: the later word counts
    await talk.settle()
    assert noticed.happened == []
    talk.clock.advance(HOUR)
    await talk.settle()
    talk.clock.advance(5 * HOUR)
    await talk.settle()
    assert noticed.happened == [1]


async def test_two_processes_do_not_do_it_twice(talk_anywhere: Talk) -> None:
    talk, noticed = talk_anywhere, Noticed()
    other = build(talk.app.settings, clock=talk.clock, channels=[], texts=all_texts())
    await other.open()
    try:
        for app in (talk.app, other):
            app.router.occasion("test", noticed)
        for subject_id in range(1, 21):
            await _plan(talk, subject_id, timedelta(0))
        await asyncio.gather(talk.app.clockwork.occasions.work(), other.clockwork.occasions.work())
    finally:
        await other.close()
    assert sorted(noticed.happened) == list(range(1, 21))


async def test_one_that_fails_leaves_nothing_half_done_and_is_tried_again(talk_anywhere: Talk) -> None:
    talk, noticed = talk_anywhere, Noticed()
    await talk.joined("amina")
    talk.app.router.occasion("test", noticed)
    noticed.fails = 1
    await _plan(talk, 1, timedelta(0))
    await talk.settle()
    async with talk.app.database.read() as session:
        assert (await members.stored(session, 1)).place == "Kakuma Primary"
    assert noticed.happened == []
    talk.clock.advance(timedelta(minutes=2))
    await talk.settle()
    assert noticed.happened == [1]


async def test_of_many_in_one_transaction_the_one_that_fails_is_undone_alone(
    talk_anywhere: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(occasions, "SECONDS", 60)  # a setting of the module: a slow machine does less in one
    talk = talk_anywhere
    for name in ("amina", "joseph", "halima"):
        await talk.joined(name)
    happened: list[tuple[int, object]] = []

    async def move(occasion: Occasion) -> None:
        await members.update(occasion.session, occasion.subject_id, place="Lodwar")
        if occasion.subject_id == 2:
            await occasion.session.execute(sa.text("SELECT nothing FROM nowhere"))
        this = await occasion.session.run_sync(lambda inner: inner.get_transaction())
        happened.append((occasion.subject_id, this))

    talk.app.router.occasion("test", move)
    for subject_id in (1, 2, 3):
        await _plan(talk, subject_id, timedelta(0))
    assert await talk.app.clockwork.occasions.work() >= 3
    async with talk.app.database.read() as session:
        places = [(await members.stored(session, one)).place for one in (1, 2, 3)]
    assert places == ["Lodwar", "Kakuma Primary", "Lodwar"]
    assert [subject for subject, _ in happened] == [1, 3]
    assert happened[0][1] is happened[1][1] is not None


async def test_what_another_of_the_same_transaction_calls_off_does_not_happen(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(occasions, "SECONDS", 60)
    noticed = Noticed()

    async def call_off(occasion: Occasion) -> None:
        await occurrences.drop(occasion.session, "test", 1)
        await occurrences.plan(occasion.session, "test", 2, occasion.now + HOUR)

    talk.app.router.occasion("test", noticed)
    talk.app.router.occasion("call off", call_off)
    async with talk.app.database.write() as session:
        await occurrences.plan(session, "call off", 1, talk.clock.now() - HOUR)
    for subject_id in (1, 2):
        await _plan(talk, subject_id, timedelta(0))
    await talk.settle()
    assert noticed.happened == []
    talk.clock.advance(HOUR)
    await talk.settle()
    assert noticed.happened == [2]


async def test_what_happens_again_and_again_does_so_once_each_time_in_however_many_processes(
    talk_anywhere: Talk,
) -> None:
    talk, noticed = talk_anywhere, Noticed()
    other = build(talk.app.settings, clock=talk.clock, channels=[], texts=all_texts())
    await other.open()
    try:
        for app in (talk.app, other):
            app.router.occasion("test", noticed, every=HOUR)
        for _ in range(6):
            await asyncio.gather(talk.app.clockwork.occasions.work(), other.clockwork.occasions.work())
            talk.clock.advance(HOUR)
    finally:
        await other.close()
    assert noticed.happened == [occurrences.EVERYTHING] * 5


async def test_what_happens_again_and_again_begins_anew_after_its_faults(talk: Talk) -> None:
    noticed = Noticed()
    talk.app.router.occasion("test", noticed, every=HOUR)
    noticed.fails = occurrences.TRIES
    for _ in range(occurrences.TRIES + 2):
        await talk.app.clockwork.occasions.work()
        talk.clock.advance(timedelta(days=1))
    assert noticed.happened == [occurrences.EVERYTHING]


async def test_it_is_cleaned_up_once_a_minute_in_however_many_processes(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    other = build(talk.app.settings, clock=talk.clock, channels=[], texts=all_texts())
    await other.open()
    try:
        await asyncio.gather(talk.app.clockwork.occasions.work(), other.clockwork.occasions.work())
        cleaned = []
        for _ in range(3):
            talk.clock.advance(EVERY)
            cleaned.append(
                sum(
                    await asyncio.gather(
                        talk.app.clockwork.occasions.work(), other.clockwork.occasions.work()
                    )
                )
            )
    finally:
        await other.close()
    assert cleaned == [3, 3, 3]  # sends, rows and files


async def test_one_that_always_fails_ends_and_holds_nobody_up(talk: Talk) -> None:
    noticed = Noticed()
    talk.app.router.occasion("test", noticed)
    noticed.fails = 100
    await _plan(talk, 1, timedelta(0))
    for _ in range(10):
        await talk.settle()
        talk.clock.advance(timedelta(days=1))
    assert noticed.fails == 100 - occurrences.TRIES


async def test_a_question_does_not_push_another_aside(talk: Talk) -> None:
    """Who is in the midst of a dialogue is told, and goes on with it."""
    await talk.joined("amina")
    await talk.joined("joseph")

    async def ask(occasion: Occasion) -> None:
        await occasion.ask(occasion.subject_id, "post.text", Draft("stopped-still"), [], {})

    talk.app.router.occasion("test", ask)
    await talk.say("amina", "POST")
    talk.passed_over()
    for member_id in (1, 2):
        await _plan(talk, member_id, HOUR)
    await talk.play("""
        -- 1 hour later
        > amina: You have stopped*
        > joseph: You have stopped*
        amina: Egg boxes make good clocks
        > amina: P1 is on its way*
        > joseph: P1 - *
    """)
