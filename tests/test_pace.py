"""Pacing: who must wait keeps their place, and nothing is remembered for ever."""

from __future__ import annotations

from datetime import timedelta

from bot.sending.pace import UNCLAIMED, ChatPace
from tests.clock import START

SECOND = timedelta(seconds=1)


def test_who_waits_keeps_the_place_that_was_given() -> None:
    pace = ChatPace(1.0, 3.0)
    assert pace.place(1, 7, START, group=False) is None
    assert pace.place(2, 7, START, group=False) == START + SECOND
    assert pace.place(3, 7, START, group=False) == START + 2 * SECOND
    assert pace.place(4, 8, START, group=True) is None
    pace.done(7)
    assert pace.place(4, 7, START + SECOND, group=False) == START + 3 * SECOND
    assert pace.place(2, 7, START + SECOND, group=False) is None


def test_a_place_that_nobody_comes_for_is_forgotten() -> None:
    """A delivery that is cancelled while it waits never comes."""
    pace = ChatPace(1.0, 3.0)
    for number in range(100):
        pace.place(number, 7, START, group=False)
    assert len(pace._places) == 99
    later = START + 100 * SECOND
    pace.done(7)
    assert pace.place(50, 7, later, group=False) is None
    assert len(pace._places) == 98
    pace.done(7)
    pace.place(1000, 8, later + UNCLAIMED, group=False)
    assert (len(pace._places), list(pace._free_at)) == (0, [8])
