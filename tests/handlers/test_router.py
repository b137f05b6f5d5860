"""The router's own rules: registrations, words with and without a slash, the order in which a text fits."""

from __future__ import annotations

import pytest

from handlers.routing.router import Router
from handlers.topics.registry import build_router
from handlers.turn import Answer, Turn
from handlers.wire import InboundKind
from tests.talk import Talk
from tests.wording import all_texts


async def _command(turn: Turn, rest: str) -> None: ...


async def _question(turn: Turn, answer: Answer) -> None: ...


async def _event(turn: Turn) -> None: ...


def test_a_second_registration_of_a_name_is_refused() -> None:
    router = Router()
    router.command("post", _command)
    router.group_command("link", _command)
    router.question("name", _question)
    router.event(InboundKind.BLOCKED, _event)
    with pytest.raises(ValueError, match="post is registered twice"):
        router.command("post", _command)
    with pytest.raises(ValueError, match="link is registered twice"):
        router.group_command("link", _command)
    with pytest.raises(ValueError, match="name is registered twice"):
        router.question("name", _question)
    with pytest.raises(ValueError, match="registered twice"):
        router.event(InboundKind.BLOCKED, _event)


def test_commands_and_words_must_match() -> None:
    loaded = all_texts()
    build_router(loaded)
    router = Router()
    router.command("dance", _command)
    with pytest.raises(LookupError, match="dance"):
        router.check(loaded)


@pytest.mark.parametrize(
    "word", ["mydata", "MYDATA", "/mydata", "#mydata", "My Data", " mydata ", "mydata!", "«mydata»"]
)
async def test_a_word_is_known_however_it_is_typed(talk: Talk, word: str) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.play(f"""
        amina: {word}
        > amina: This is what we keep of you*
    """)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ["mes données", "MES DONNEES", "mesdonnées", "mydata"]),
        ("sw", ["taarifa zangu", "TAARIFA  ZANGU", "my data"]),
        ("ar", ["بياناتي", "بيَاناتي", "بيـــاناتي", "mydata"]),
        ("es", ["mis datos", "MIS DATOS.", "misdatos", "mydata"]),
        ("pt", ["meus dados", "Meus  dados!", "meusdados", "my data"]),
    ],
)
async def test_ones_own_words_and_english_ones_are_known(talk: Talk, language: str, words: list[str]) -> None:
    await talk.joined("amina", "sim-sms", language)
    start = talk.app.texts.render(language, "mydata", dict.fromkeys(talk.app.texts.keys["mydata"], 1))
    for word in words:
        await talk.say("amina", word)
        (heard,) = talk.heard()["amina"]
        assert heard.partition("\n")[0] == start.partition("\n")[0]


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("AIDE", "menu"),
        ("msaada!", "menu"),
        ("مساعدة", "menu"),
        ("Parar", "stopped"),
        ("ACHA", "stopped"),
        ("RETIRER P9", "code-unknown"),
        ("PUBLIER mes cailloux", "post-first"),
    ],
)
async def test_a_word_of_another_language_is_known_where_nothing_else_fits(
    talk: Talk, said: str, heard: str
) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.say("amina", said)
    (answered,) = talk.heard()["amina"]
    start = _in_english(talk, heard).partition("@")[0]
    assert answered.replace("P9", "@").startswith(start), answered


async def test_a_sentence_with_a_word_of_another_language_is_none_of_its_commands(talk: Talk) -> None:
    """`Acha` stops everything in Swahili, unless more stands behind it or words are what was asked for."""
    await talk.joined("amina", "sim-sms")
    await talk.play("""
        amina: Acha wanafunzi wafanye kazi
        > amina: What shall I do with this?*
        amina: nothing
        > amina: All right*
        amina: STORY
        > amina: *
        amina: fin
        > amina: I have one message of your story*
        amina: DONE
        > amina: *
    """)


@pytest.mark.parametrize(
    ("hint", "answered"), [("pt-MZ", "pt"), ("es-CO", "es"), ("fr-CD", "es"), ("", "es"), ("xx", "es")]
)
async def test_a_word_that_languages_share_is_of_the_phones_language_first(
    talk: Talk, hint: str, answered: str
) -> None:
    talk.person("ana", "sim-telegram", hint)
    await talk.say("ana", "PARAR")
    assert talk.heard() == {"ana": [talk.app.texts.render(answered, "stopped-stranger")]}


async def test_a_button_goes_before_everything(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-telegram")
    await talk.say("amina", "stones")
    payload = talk.phones.history()[-1]["buttons"][0]["payload"]
    talk.passed_over()
    await talk.say("amina", "MENU", payload=payload)
    assert sorted(talk.heard()) == ["amina", "joseph"]


async def test_a_quote_goes_before_a_code_and_a_code_before_a_question(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        joseph: POST one
        > joseph: P1 *
        > amina: P1 *
        joseph: POST two
        > joseph: P2 *
        > amina: P2 *
        amina: a thought
        > amina: What shall I do with this?*
        amina quotes "one": P2 is better
        > amina: Your answer A3 is on its way to the author of P1.
        > joseph: A3 *answers P1:|P2 is better
        amina: P2 indeed
        > amina: Your answer A4 is on its way to the author of P2.
        > joseph: A4 *answers P2:|indeed
        amina: share it
        > amina: P5 is on its way*
        > joseph: P5 *|a thought
    """)


async def test_a_word_that_must_always_work_goes_before_a_quote(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        joseph: POST one
        > joseph: P1 *
        > amina: P1 *
        amina quotes "one": STOP
        > amina: Everything has stopped*
    """)


async def test_a_stale_button_says_so(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        amina: LANGUAGE
        > amina: Which language*
        amina: FORGET ME
        > amina: Shall I erase you?*
        amina taps: Français
        > amina: That question is closed*
        amina taps: No, keep me
        > amina: All right, nothing was erased.
        amina taps: Yes, erase me
        > amina: That question is closed*
    """)


async def test_a_choice_may_be_typed_without_its_accents(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram", "fr")
    await talk.play("""
        amina: effacez moi
        > amina: Dois-je vous effacer*
        amina: NON, GARDEZ-MOI
        > amina: D'accord, rien*
        amina: langue
        > amina: Quelle langue*
        amina: francais
        > amina: D'accord, *
    """)


def _in_english(talk: Talk, key: str) -> str:
    return talk.app.texts.render("en", key, dict.fromkeys(talk.app.texts.keys[key], "@"))
