"""In the simulator a closed window shows: the nudge, a question as its template, what waited on a reply."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.demo import cast
from bot.demo.week import ARRIVALS
from tests.demo.conftest import RealSite


def heard(real: RealSite, who: str, *, template: bool) -> list[str]:
    events = [one for one in real.phones.history() if one["type"] == "message" and one["to"] == who]
    return [one["text"] for one in events if one["template"] is template]


async def says(real: RealSite, who: Any, text: str) -> None:
    await real.demo.say({"channel": who.channel, "from": who.key, "text": text})
    await real.app.settle()
    real.clock.advance(timedelta(seconds=5))
    await real.app.settle()


async def test_close_a_window_and_see_the_nudge_the_question_and_what_waited(real: RealSite) -> None:
    await real.play(ARRIVALS)
    real.clock.advance(timedelta(hours=25))
    before = len(heard(real, "amina", template=False))
    await says(real, cast.PETER, "POST egg boxes make good tens")
    await says(real, cast.PETER, "POST stones do as well")
    await says(real, cast.GRACE, "PROMPT What made you laugh this week?")
    await says(real, cast.GRACE, "1")
    real.clock.advance(timedelta(hours=14))  # past the night
    await real.app.settle()
    real.clock.advance(timedelta(seconds=5))
    await real.app.settle()
    shown = heard(real, "amina", template=True)
    assert any("asks:\nWhat made you laugh this week?" in text for text in shown), shown
    assert any(text.startswith("You have messages waiting (") for text in shown), shown
    assert len(heard(real, "amina", template=False)) == before
    await says(real, cast.AMINA, "MENU")
    came = heard(real, "amina", template=False)[before:]
    [both] = [text for text in came if "egg boxes make good tens" in text]
    assert "stones do as well" in both


async def test_leap_to_friday_close_a_window_reply_and_look_as_the_facilitator(real: RealSite) -> None:
    """By the page's own controls: each is what its route calls."""
    await real.play(ARRIVALS)
    await says(real, cast.GRACE, "SCHEDULE Friday 16:00")
    await says(real, cast.AMINA, "MENU")
    before = real.clock.now()
    assert await real.demo.leap_to_question()
    await real.app.settle()
    now = real.clock.now().astimezone(ZoneInfo("Africa/Nairobi"))
    assert (now.weekday(), now.hour) == (4, 16)
    assert real.clock.now() - before <= timedelta(days=7)
    asked = [text for text in heard(real, "amina", template=True) if "asks:\n" in text]
    assert len(asked) == 1, "her window has closed meanwhile: it comes as the template"
    for who, word in (("rose", "Replies stay private"), ("juma", "Jibu ni siri yako")):
        assert word in heard(real, who, template=False)[-1]

    await says(real, cast.AMINA, "MENU")
    real.demo.shut("sim-whatsapp", "amina")
    seen = len(heard(real, "amina", template=False))
    await says(real, cast.PETER, "POST egg boxes make good tens")
    await says(real, cast.PETER, "POST stones do as well")
    assert len(heard(real, "amina", template=False)) == seen
    assert heard(real, "amina", template=True)[-1].startswith("You have messages waiting (")
    await says(real, cast.AMINA, "hello")
    [both] = [text for text in heard(real, "amina", template=False)[seen:] if "egg boxes" in text]
    assert "stones do as well" in both

    await says(real, cast.GRACE, "PULSE")
    [pulse] = [one for one in real.phones.history() if one["type"] == "message" and one["to"] == "grace"][-1:]
    assert pulse["media"]["kind"] == "photo"
    assert "Kakuma Maths Circle" in pulse["text"]
