"""In the simulator a closed window shows: the nudge, a question as its template, what waited on a reply."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

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
