"""What comes in several messages before the answer is asked about, and shared, as one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.talk import Talk

ONE, ALL = "What shall I do with this?", "What shall I do with all of this:"


@pytest.fixture
async def talk(talk: Talk) -> Talk:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-sms")
    return talk


async def _asked(talk: Talk, text: str, **more: Any) -> str:
    """What amina is asked when she has written this, without the words that remind of it."""
    await talk.say("amina", text, **more)
    (said,) = talk.heard()["amina"]
    return said.partition(" It can go")[0].partition(' "')[0]


async def _shared(talk: Talk) -> list[str]:
    """What joseph reads once amina has chosen to share it."""
    await talk.say("amina", "Share it")
    return talk.heard()["joseph"]


async def test_who_writes_in_pieces_is_asked_about_them_together(talk: Talk) -> None:
    assert await _asked(talk, "We count with stones.") == ONE
    assert await _asked(talk, "They are free,") == ALL
    talk.clock.advance(timedelta(minutes=4))
    assert await _asked(talk, "and everywhere.") == ALL
    (read,) = await _shared(talk)
    assert "We count with stones.\nThey are free,\nand everywhere." in read


async def test_what_is_said_of_a_photo_only_afterwards_goes_with_it(talk: Talk) -> None:
    assert await _asked(talk, "", media=[talk._upload("photo")]) == ONE
    assert await _asked(talk, "Our counting wall") == ALL
    (read,) = await _shared(talk)
    assert "Our counting wall" in read
    assert "photo" in read


async def test_a_photo_goes_with_what_was_written_before_it(talk: Talk) -> None:
    assert await _asked(talk, "Our counting wall") == ONE
    assert await _asked(talk, "", media=[talk._upload("photo")]) == ALL
    (read,) = await _shared(talk)
    assert "Our counting wall" in read
    assert "photo" in read


@pytest.mark.parametrize(
    ("first", "minutes", "second"),
    [
        ("We count with stones.", 6, "They are free."),
        ("stones " * 400, 0, "free " * 400),
    ],
)
async def test_what_comes_much_later_or_is_too_long_for_one_message_stands_alone(
    talk: Talk, first: str, minutes: int, second: str
) -> None:
    assert await _asked(talk, first) == ONE
    talk.clock.advance(timedelta(minutes=minutes))
    assert await _asked(talk, second) == ONE
    assert "stones" not in (await _shared(talk))[0]


async def test_what_comes_after_something_else_was_done_stands_alone(talk: Talk) -> None:
    assert await _asked(talk, "We count with stones.") == ONE
    await talk.say("amina", "MENU")
    talk.passed_over()
    assert await _asked(talk, "They are free.") == ONE


async def test_a_code_that_there_is_not_is_a_piece_like_others(talk: Talk) -> None:
    assert await _asked(talk, "How did the test go?") == ONE
    assert await _asked(talk, "P 5 learners loved it") == ALL
    assert "How did the test go?\nP 5 learners loved it" in (await _shared(talk))[0]


async def test_what_is_asked_about_is_shown(talk: Talk) -> None:
    await talk.say("amina", "We count with stones.")
    await talk.say("amina", "yes please")
    assert '"We count with stones. yes please"' in talk.heard()["amina"][-1]


@pytest.mark.parametrize("text", ["Our counting wall", "wall " * 799 + "wall."])
async def test_a_file_goes_with_it_whatever_was_done_between(talk: Talk, text: str) -> None:
    await _asked(talk, text)
    await talk.say("amina", "MENU")
    talk.passed_over()
    assert await _asked(talk, "", media=[talk._upload("photo")]) == ALL
    talk.clock.advance(timedelta(minutes=1))
    assert await _asked(talk, "", media=[talk._upload("photo")]) == ALL
    first, *_ = await _shared(talk)
    assert text[:17] in first


async def test_an_edit_of_one_piece_takes_no_place_of_all(talk: Talk) -> None:
    names = []
    for text in ("We count with stones.", "They are free."):
        await _asked(talk, text)
        names.append(talk.said[-1][2])
    await _shared(talk)
    for name in names:
        await talk.say("amina", "We count with beans.", kind="edited", message_id=name)
        assert talk.heard() == {}
    await talk.say("joseph", "MORE P1")
    assert "We count with stones.\nThey are free." in talk.heard()["joseph"][0]


@pytest.mark.parametrize("words_first", [True, False])
async def test_an_edit_of_the_words_with_a_photo_changes_them(talk: Talk, words_first: bool) -> None:
    names = {}
    for words in (True, False) if words_first else (False, True):
        await _asked(
            talk, "Our counting wal" if words else "", media=[] if words else [talk._upload("photo")]
        )
        names[words] = talk.said[-1][2]
    await _shared(talk)
    await talk.say("amina", "Our counting wall", kind="edited", message_id=names[True])
    assert "P1 now reads as you changed it" in talk.heard()["amina"][0]
