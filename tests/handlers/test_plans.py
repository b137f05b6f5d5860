"""Looking back, and whether what was planned came true: asked once, of who wants to be asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.tables import Role
from tests.prompting.asked import SMILE, ask
from tests.talk import Talk

PLANNED = "Four weeks ago you wrote what you would do: Sing first|Did it come true?"


async def _planned(talk: Talk, channel: str = "sim-telegram") -> None:
    await talk.joined("amina", channel)
    await ask(talk)
    for text in ("They sang for me", "Sing first"):
        await talk.say("amina", text)
    talk.passed_over()


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("2", "Thank you for telling me. A part of the way counts, too."),
        ("Not yet", "Thank you for telling me. Not everything comes true at once."),
    ],
)
async def test_it_is_asked_once(talk: Talk, said: str, heard: str) -> None:
    await _planned(talk)
    await talk.play(f"""
        -- 28 days later
        > amina: {PLANNED}
        amina: {said}
        > amina: {heard}
        -- 4 weeks later
    """)


async def test_an_sms_lists_the_choices(talk: Talk) -> None:
    await _planned(talk, "sim-sms")
    await talk.play(f"""
        -- 28 days later
        > amina: {PLANNED}|1 Yes|2 Partly|3 Not yet
        amina: POST The rain is here
        > amina: P1 *
        amina: 1
        > amina: Well done! *
    """)


@pytest.mark.parametrize(
    "words", [("STOP",), ("PAUSE 60",), ("LEAVE",), ("REFLECT OFF",), ("FORGET ME", "1"), ("1", "6")]
)
async def test_who_wants_no_question_is_asked_none(talk: Talk, words: tuple[str, ...]) -> None:
    await _planned(talk)
    for text in words:  # the last: that it was no plan, and nothing to share either
        await talk.say("amina", text)
    await talk.play("-- 6 weeks later")


async def test_a_weekend_is_none_of_it_and_who_is_busy_is_asked_later(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    talk.clock.advance(timedelta(days=5))  # a Saturday
    await ask(talk)
    for text in ("They sang for me", "Sing first"):
        await talk.say("amina", text)
    talk.passed_over()
    await talk.play(f"""
        -- 28 days later
        -- 41 hours later
        amina: NAME
        > amina: Colleagues see you as*
        -- 4 hours later
        amina: Amina Hassan
        > amina: Colleagues now see: Amina Hassan
        -- 3 hours later
        > amina: {PLANNED}
    """)


async def test_who_is_always_busy_is_not_asked_at_all(talk: Talk) -> None:
    await _planned(talk)
    talk.clock.advance(timedelta(days=28) - timedelta(minutes=1))
    for _ in range(5):
        await talk.say("amina", "NAME")
        talk.passed_over()
        await talk.play("-- 23 hours later")
    await talk.play("-- 2 weeks later")


async def test_looking_back_a_month_and_a_year(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram", "fr")
    for number in range(58):
        await talk.say("amina", f"RÉFLÉCHIR Semaine {number}")
        talk.clock.advance(timedelta(days=7))
    talk.passed_over()
    await talk.play("""
        amina: REVOIR
        > amina: Il y a environ un mois, le 15 mars 2027 :|Semaine 54
        > amina: Il y a environ un an, le 13 avril 2026 :|Semaine 6
        > amina: Il y en a d'autres de vous.
        amina taps: Tout montrer
        > amina: Laquelle voulez-vous lire ? La plus récente vient d'abord.
        amina: 0
        > amina: Laquelle voulez-vous lire ?*
        amina: 5
        > amina: Le 1 février 2027 :|Semaine 48
        amina: 1
        > amina: Le 1 mars 2027 :|Semaine 52
    """)


async def test_what_is_long_comes_in_as_many_messages_as_the_phone_needs(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await ask(talk)
    words = " ".join(f"word{number}" for number in range(120))
    for text in (words, words):
        await talk.say("amina", text)
    talk.clock.advance(timedelta(days=27))
    talk.passed_over()
    await talk.say("amina", "LOOK BACK")
    heard = talk.heard()["amina"]
    assert max(map(len, heard)) <= 459
    assert heard[0].startswith(f"About a month ago, on 2 March 2026:\n{SMILE}\nword0 ")
    bare = " ".join(heard).replace("Your plan then:\n", "|").replace("\n", " ")
    own, plan = bare.partition(f"{SMILE} ")[2].split("|")
    assert (own.strip(), plan.strip()) == (words, words)


async def test_a_plan_is_asked_about_where_it_was_made(talk: Talk) -> None:
    await _planned(talk)
    await talk.second_community()
    for text in ("JOIN LODWAR2", "LEAVE"):
        await talk.say("amina", text)
    talk.passed_over()
    await talk.play(f"""
        -- 28 days later
        > amina: {PLANNED}
    """)


async def test_a_facilitators_plan_is_as_private(talk: Talk) -> None:
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("grace", "REFLECT I talked too much")
    assert talk.heard() == {"grace": ["Thank you. Nobody else sees this. SHARE would show it to colleagues."]}
