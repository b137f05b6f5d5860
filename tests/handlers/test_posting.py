"""Posting to the community."""

from __future__ import annotations

from datetime import timedelta

import pytest

from prompts.texts import without_isolates
from storage.messages import sending
from storage.tables import Role
from tests.talk import Talk


async def test_a_post_travels_between_all_kinds_of_phone(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-whatsapp")
    await talk.joined("joseph", "sim-sms")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.play("""
        grace in kakuma: /link KAKUMA7
        > group:kakuma: This group is now part of Kakuma Maths Circle*
        amina: POST I use egg boxes for counting to ten
        > amina: P1 is on its way to 2 colleagues.*
        > joseph: P1 - Amina, Kakuma Primary|I use egg boxes for counting to ten
        > group:kakuma: P1 - Amina, Kakuma Primary|I use egg boxes for counting to ten
        joseph: P1 great idea
        > joseph: Your answer A2 is on its way*
        > amina: A2 - Joseph, Kakuma Primary answers P1:|great idea
        > group:kakuma: A2 - Joseph, Kakuma Primary answers P1:|great idea
        grace in kakuma quotes "egg boxes": we use stones
        > group:kakuma: Your answer A3 is on its way*
        > amina: A3 - Grace, Kakuma Primary answers P1:|we use stones
        amina quotes "we use stones": how many?
        > amina: Your answer A4 is on its way*
        > grace: A4 - Amina, Kakuma Primary answers A3:|how many?
        > group:kakuma: A4 - Amina, Kakuma Primary answers A3:|how many?
    """)


async def test_free_text_is_asked_about_before_it_is_shared(talk: Talk) -> None:
    """By number, by button, by the choice's words, by none of them, or with more text."""
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        joseph: I use stones
        > joseph: What shall I do with this? It can go to Kakuma*|1 Ask for help|2 Share it|*Nothing
        joseph: 2
        > joseph: P1 is on its way to one colleague*
        > amina: P1 - Joseph, Kakuma Primary|I use stones
        amina: a private thought
        > amina: What shall I do with this?*
        amina taps: Nothing
        > amina: All right, I did not share it.
        amina: bottle tops
        > amina: What shall I do with this?*
        amina: egg boxes, I meant
        > amina: What shall I do with all of this: "bottle tops egg boxes, I meant"?*
        amina taps: Share it
        > amina: P2 is on its way to one colleague*
        > joseph: P2 *|bottle tops|egg boxes, I meant
        amina taps: Share it
        > amina: That question is closed*
        joseph: seeds
        > joseph: What shall I do with this?*
        joseph: share it
        > joseph: P3 is on its way to one colleague*
        > amina: P3 *|seeds
        joseph: never mind this
        > joseph: What shall I do with this?*
        joseph: MENU
        > joseph: You are in Kakuma*
        joseph: 99
        > joseph: *number from 1 to *
        joseph: nothing
        > joseph: All right, I did not share it.
    """)


async def test_who_left_or_stopped_meanwhile_shares_nothing(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        amina: I use stones
        > amina: What shall I do with this?*
        amina: LEAVE
        > amina: You have left*
        amina: 1
        > amina: You are in no community now*
        amina: JOIN KAKUMA7
        > amina: You are now in Kakuma*
        amina: POST
        > amina: What do you want to share*
        amina: LEAVE
        > amina: You have left*
        amina: bottle tops
        > amina: You are in no community now*
    """)


async def test_a_choice_that_was_left_is_forgotten_after_a_day(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: I use stones
        > amina: What shall I do with this?*
    """)
    talk.clock.advance(timedelta(hours=25))
    await talk.play("""
        amina: 1
        > amina: No question waits for an answer*
    """)


async def test_the_word_alone_asks_for_the_text(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: post
        > amina: What do you want to share with Kakuma Maths Circle?*
        amina: Share your chalk with the neighbours
        > amina: P1 is on its way to one colleague*
        > joseph: P1 *|Share your chalk with the neighbours
        amina: POST
        > amina: What do you want*
        amina: MENU
        > amina: You are in*
        amina: still asked for
        > amina: P2 *
        > joseph: P2 *|still asked for
    """)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            ["P1 is kept*", "P2 * to one colleague.*", "P3 * to 2 colleagues.*", "P4 * to 3 colleagues.*"],
        ),
        ("fr", ["P1 est gard*", "P2 *vers 1 coll?gue.*", "P3 *vers 2 coll?gues.*", "P4 *vers 3 coll?gues.*"]),
        ("sw", ["*P1 umehifadhiwa*", "*P2 *mwenzako mmoja*", "*P3 *wenzako 2*", "*P4 *wenzako 3*"]),
        ("ar", ["*P1 محفوظة*", "*P2 *زميل واحد*", "*P3 *زميلين*", "*P4 *3 زملاء*"]),
        ("es", ["P1 queda guardado*", "P2 *a un colega.*", "P3 *a 2 colegas.*", "P4 *a 3 colegas.*"]),
        ("pt", ["P1 fica guardado*", "P2 *para 1 colega.*", "P3 *para 2 colegas.*", "P4 *para 3 colegas.*"]),
    ],
)
async def test_the_author_hears_how_many_it_went_to(talk: Talk, language: str, sentences: list[str]) -> None:
    await talk.joined("amina", "sim-sms", language)
    for number, sentence in enumerate(sentences):
        if number:
            await talk.joined(f"colleague{number}", "sim-sms")
        others = "\n".join(f"> colleague{other}: P*" for other in range(1, number + 1))
        await talk.play(f"amina: POST hello\n> amina: {sentence}\n{others}")


async def test_a_post_is_signed_in_the_readers_language_with_the_authors_place(talk: Talk) -> None:
    talk.person("amina", "sim-sms")
    for text in ("JOIN KAKUMA7", "1", "1", "Amina"):
        await talk.say("amina", text)
    await talk.joined("ali", "sim-sms", "ar")
    await talk.joined("marie", "sim-telegram", "fr")
    await talk.play("""
        amina: POST hello
        > amina: P1 is on its way to 2 colleagues*
        > ali: P1 - Amina، Kakuma|hello
        > marie: P1 - Amina, Kakuma|hello
        marie: P1 bonjour
        > marie: Votre r?ponse A2 *
        > amina: A2 - Marie, Kakuma Primary answers P1:|bonjour
    """)


async def test_nobody_sees_anybodys_number(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.say("amina", "POST hello")
    await talk.say("joseph", "P1 hello yourself")
    heard = talk.heard()
    assert not any("amina" in text for text in heard["joseph"])
    assert not any("joseph" in text for text in heard["amina"])


async def test_a_long_text_comes_in_parts_cut_at_words(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    words = [f"word{number}" for number in range(150)]
    await talk.say("amina", f"POST {' '.join(words)}")
    parts = [talk.heard()["joseph"][0]]
    assert parts[0].endswith("... MORE P1 2")
    while "... MORE " in parts[-1]:
        await talk.say("joseph", parts[-1].rpartition("... ")[2])
        parts.extend(talk.heard()["joseph"])
    assert all(len(part) <= 459 for part in parts)
    read = " ".join(part.partition("\n")[2].partition("\n... MORE")[0] for part in parts)
    assert read.split() == words
    await talk.play("""
        joseph: MORE
        > joseph: Nothing else waits for you.*
        joseph: MORE P9
        > joseph: There is no P9*
        joseph quotes "word0": more
        > joseph: P1 - Amina*
        joseph: MORE P1 99
        > joseph: P1 - Amina*word149
        joseph: More books would help us
        > joseph: What shall I do with this?*
    """)


async def test_a_text_without_any_blank_is_cut_all_the_same(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.say("amina", f"POST {'x' * 1000}")
    assert len(talk.heard()["joseph"][0]) <= 459


async def test_a_post_of_a_community_stays_in_it(talk: Talk) -> None:
    """A code names something in the community that one speaks in, and nowhere else."""
    await talk.second_community()
    await talk.joined("amina")
    talk.person("peter", "sim-sms")
    for text in ("JOIN LODWAR2", "1", "1", "Peter"):
        await talk.say("peter", text)
    await talk.play("""
        amina: POST for Kakuma
        > amina: P1 is kept*
        peter: P1
        > peter: There is no P1*
        peter: MORE P1
        > peter: There is no P1*
        peter: WITHDRAW P1
        > peter: There is no P1*
    """)


@pytest.mark.parametrize(
    ("language", "count"), [("en", 2), ("fr", 2), ("sw", 0), ("ar", 2), ("es", 0), ("pt", 2)]
)
async def test_a_post_to_very_many_is_counted_when_the_last_of_them_has_it(
    talk_anywhere: Talk, monkeypatch: pytest.MonkeyPatch, language: str, count: int
) -> None:
    """Those who cannot be reached are not counted; each text is one SMS at most."""
    monkeypatch.setattr(sending, "WIDE", 2)  # a setting of the module, not its behaviour
    talk = talk_anywhere
    await talk.joined("amina", "sim-sms", language=language)
    for name in ("joseph", "mary", "rose"):
        await talk.joined(name, "sim-sms")
    for name in ("rose", "joseph", "mary")[: 3 - count]:
        await talk.say(name, "STOP")
    talk.passed_over()
    await talk.say("amina", "POST we use stones")
    heard = talk.heard()
    texts = talk.app.texts
    said = [
        texts.render(language, "post-sent-wide", {"code": "P1"}),
        texts.render(language, "post-reached", {"code": "P1", "count": count}),
    ]
    assert heard.pop("amina") == [without_isolates(text) for text in said]
    assert len(heard) == count
    assert all(len(text) <= (70 if language == "ar" else 160) for text in said)


@pytest.mark.parametrize("channel", ["sim-whatsapp", "sim-sms"])
async def test_a_number_typed_after_something_else_shares_nothing_unasked(talk: Talk, channel: str) -> None:
    """Who has looked at the menu meanwhile may mean that; the words of a choice are clear enough."""
    await talk.joined("amina", channel)
    await talk.joined("joseph", channel)
    await talk.play("""
        amina: Who are you all?
        > amina: What shall I do with this?*
        amina: MENU
        > amina: You are in*
        amina: 2
        > amina: Do you mean "Who are you all?"? What shall I do with this?*|2 Share it*
        amina: 6
        > amina: All right, I did not share it.
        amina: Who are you?
        > amina: What shall I do with this?*
        amina: MENU
        > amina: You are in*
        amina: share it
        > amina: P1 is on its way*
        > joseph: P1 - Amina*
        amina: What now?
        > amina: What shall I do with this?*
        amina: 7
        > amina: Please choose one*
        amina: 2
        > amina: P2 is on its way*
        > joseph: P2*
    """)
