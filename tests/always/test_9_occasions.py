"""What is due happens once: with several processes, after a fault, and never before its time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.app import build
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
        await asyncio.gather(talk.app.occasions.work(), other.occasions.work())
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
