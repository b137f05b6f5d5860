"""Greetings, thanks and lone numbers are nothing to share, and take nothing's place."""

from __future__ import annotations

import pytest

from tests.talk import Talk


@pytest.mark.parametrize("said", ["1", "7.", "٢"])
async def test_a_number_that_answers_nothing_is_told_so(talk: Talk, said: str) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.play(f"""
        amina: {said}
        > amina: No question waits for an answer just now. Send MENU*
    """)


@pytest.mark.parametrize("said", ["Thanks!", "ok", "👍", "!!", "Asante sana", "merci", "شكرا"])
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_who_greets_or_thanks_is_answered_and_asked_nothing(
    talk: Talk, said: str, language: str
) -> None:
    await talk.joined("amina", language=language)
    await talk.say("amina", said)
    assert talk.heard() == {"amina": [talk.app.texts.render(language, "small-talk")]}


async def test_courtesy_does_not_take_the_place_of_what_was_asked_about(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: We count with stones.
        > amina: What shall I do with this?*
        amina: ok thanks
        > amina: Do you mean "We count with stones."? What shall I do with this?*
        amina: 2
        > amina: P1 *
        > joseph: P1 *|We count with stones.
    """)


@pytest.mark.parametrize(
    ("language", "no"),
    [
        ("en", "No."),
        ("fr", "non merci"),
        ("sw", "Hapana"),
        ("ar", "لا"),
        ("es", "No, gracias"),
        ("pt", "Não"),
    ],
)
async def test_no_is_nothing_to_share(talk: Talk, language: str, no: str) -> None:
    await talk.joined("amina", language=language)
    await talk.joined("joseph", "sim-sms")
    for text in ("12 + 30 = 42", no, "2"):
        await talk.say("amina", text)
    heard = talk.heard()
    assert [*heard] == ["amina"]
    assert heard["amina"][1:] == [
        talk.app.texts.render(language, key) for key in ("post-dropped", "nothing-asked")
    ]


async def test_what_begins_with_a_greeting_is_something_to_share(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.play("""
        amina: Hello, we have 80 pupils
        > amina: What shall I do with this?*
    """)
