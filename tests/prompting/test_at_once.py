"""PROMPT by two facilitators in the same moment, typed twice, and far too long: nothing is sent twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.tables import PromptRun, Role
from tests.clock import StillClock
from tests.crossing import at_once
from tests.talk import Talk


async def test_two_yes_in_the_same_moment_send_one_and_ask_the_other_again(
    postgresql_url: str, clock: StillClock, tmp_path: Path
) -> None:
    """Two workers on PostgreSQL, both of which stand between the look at what was sent and the sending.

    Nobody can note a run before both wait: without the hold of the schedule both would then send theirs.
    """
    async with Talk.open(postgresql_url, clock, tmp_path) as talk:
        for name in ("baraka", "halima"):
            await talk.joined(name, "sim-telegram", role=Role.FACILITATOR)
            await talk.say(name, f"PROMPT What made {name} laugh?")
        talk.passed_over()
        await at_once(talk, postgresql_url, "prompt_runs", {"baraka": "yes", "halima": "yes"})
        assert await talk.count(PromptRun) == 1
        heard = [text for texts in talk.heard().values() for text in texts]
        assert sum(text.startswith("It is on its way to 2 members.") for text in heard) == 1
        assert sum("sent Kakuma Maths Circle a question at" in text for text in heard) == 1


async def test_typed_twice_it_goes_once(talk: Talk) -> None:
    await talk.joined("baraka", "sim-sms", role=Role.FACILITATOR)
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        baraka: PROMPT What made you laugh?
        > baraka: What made you laugh?|Send it to 2 members*
        baraka: PROMPT What made you laugh?
        > baraka: What made you laugh?|Send it to 2 members*
        baraka: yes
        > baraka: It is on its way to 2 members.*
        > baraka: What made you laugh?*
        > amina: What made you laugh?*
    """)
    await talk.say("baraka", "yes")
    assert "amina" not in talk.heard()
    assert await talk.count(PromptRun) == 1


@pytest.mark.parametrize("channel", ["sim-telegram", "sim-sms"])
async def test_ten_thousand_characters_are_refused_in_one_sentence_and_the_question_stays(
    talk: Talk, channel: str
) -> None:
    too_long = "That is too long for one message. Please keep it under 4,000 characters."
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    await talk.joined("amina", "sim-telegram")
    await talk.play(f"""
        baraka: PROMPT {"x" * 10_000}
        > baraka: {too_long}
        baraka: PROMPT
        > baraka: Which question shall Kakuma Maths Circle get now?*
        baraka: {"x" * 10_000}
        > baraka: {too_long}
        baraka: {"long " * 61}
        > baraka: That is too long for a question. Please keep it under 300 characters.
        baraka: 1
        > baraka: *|Send it to 2 members of Kakuma Maths Circle now?*
        baraka: PROMPT {"x" * 10_000}
        > baraka: {too_long}
        baraka: yes
        > baraka: It is on its way to 2 members.*
        > baraka: *
        > amina: *
    """)
    assert await talk.count(PromptRun) == 1
