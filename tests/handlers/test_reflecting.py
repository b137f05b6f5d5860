"""A teacher reflects: answers in private, shares if they want, looks back, and is never pressed."""

from __future__ import annotations

import pytest

from storage.tables import Role
from tests.handlers.phones import SMART
from tests.prompting.asked import SMILE, ask
from tests.talk import Talk

NEXT = "So what will you do differently next time?"


async def three(talk: Talk, channel: str = "sim-telegram") -> None:
    """Amina, Joseph and Grace of Kakuma."""
    for name in ("amina", "joseph", "grace"):
        await talk.joined(name, channel)


@SMART
async def test_a_teachers_month(talk: Talk, channel: str) -> None:
    await three(talk, channel)
    assert SMILE in (await ask(talk))["amina"][0]
    await talk.play(f"""
        amina sends voice:
        > amina: Thank you. Nobody else sees this. {NEXT}*
        amina: I will let them sing first
        > amina: Thank you. That stays with it, for you alone. SHARE would show your reflection to *
        amina: SHARE
        > amina: Shall Kakuma Maths Circle read this? {SMILE}*
        amina: 2
        > amina: E1 is on its way to 2 colleagues. To take it back: WITHDRAW E1
        > joseph: E1 - a colleague, on the question: {SMILE}
        > grace: E1 - a colleague, on the question: {SMILE}
        joseph: E1 I smiled too
        > joseph: Your answer A2 is on its way to the author of E1.
        > amina: A2 - Joseph, Kakuma Primary answers E1:|I smiled too
    """)
    for who in ("joseph", "grace"):  # whose digests are no matter here
        await talk.say(who, "PAUSE 90")
    assert talk.phones.history()[-1]["text"].startswith("You have 90 days of rest")
    await ask(talk, "materials-cost-nothing")
    await talk.play("-- 1 week later")  # silence is silence
    await ask(talk, "wellbeing-proud")
    waited = ""
    if channel == "sim-whatsapp":  # outside its window all waits for a word; a question of weeks ago is over
        waited = "amina: Hello"
    await talk.play(f"""
        -- 3 weeks later
        {waited}
        > amina: Four weeks ago you wrote what you would do: I will let them sing first|Did it come true?
        amina taps: Yes
        > amina: Well done! Would others like to try it? PRACTICE and your words shares it.
        amina: LOOK BACK
        > amina: About a month ago, on 2 March 2026:|{SMILE}|Your plan then: I will let them sing first
        amina: REFLECT OFF
        > amina: All right, no more weekly questions*
    """)
    assert await ask(talk) == {}
    await talk.play("""
        amina: reflect on
        > amina: Good, the weekly question comes to you again.
    """)
    assert "amina" in await ask(talk)


async def test_a_quoted_reply_is_a_reflection_whatever_it_begins_with(talk: Talk) -> None:
    await three(talk)
    await ask(talk)
    await talk.play(f"""
        amina quotes "{SMILE}": menu
        > amina: You are in Kakuma Maths Circle*
        amina quotes "{SMILE}": Ask the quiet ones first, I thought
        > amina: Thank you. Nobody else sees this. {NEXT}
        amina quotes "{SMILE}": Share the chalk out before the lesson
        > amina: Thank you. That stays with it, for you alone*
        amina quotes "{SMILE}": And the twins sang
        > amina: Thank you, I have put it with the rest. Nobody else sees it.
        amina: LOOK BACK
        > amina: Nothing is from a month or a year ago yet.*
        amina taps: Show all
        > amina: Which one do you want to read?*
        amina: 1
        > amina: On 2 March 2026:|{SMILE}|Ask the quiet ones first, I thought|And the twins sang|\
Your plan then: Share the chalk out before the lesson
        joseph quotes "{SMILE}": #post Rain at last
        > joseph: P1 is on its way to 2 colleagues*
        > amina: P1 *
        > grace: P1 *
    """)


async def test_what_is_meant_for_the_community_is_not_swallowed(talk: Talk) -> None:
    await three(talk, "sim-whatsapp")
    await talk.say("joseph", "POST who has egg boxes?")
    await ask(talk)
    await talk.play("""
        amina: P1 I have some
        > amina: Your answer A2 is on its way*
        > joseph: A2 *
        amina: ASK Who teaches fractions?
        > amina: H3 is on its way*
        > joseph: H3 *
        > grace: H3 *
        amina: Who has chalk?
        > amina: Thank you. Nobody else sees this. So what will you do differently next time?
        amina taps: Not a reflection
        > amina: What shall I do with this?*|1 Ask for help|2 Share it|*
        amina: 2
        > amina: P4 is on its way to 2 colleagues*
        > joseph: P4 - Amina, Kakuma Primary|Who has chalk?
        > grace: P4 *
        amina: And who has a sponge?
        > amina: What shall I do with this?*
        grace: It was a good week
        > grace: Thank you. Nobody else sees this.*
        grace: ask who can come on Friday
        > grace: Thank you. That stays with it, for you alone*
        grace: 1
        > grace: H5 is on its way to 2 colleagues*
        > amina: H5 *who can come on Friday
        > joseph: H5 *
        joseph: My class was quiet
        > joseph: Thank you. Nobody else sees this.*
        joseph: FIND chalk
        > joseph: Which one do you want to read?*
        joseph: ok
        > joseph: Good to hear from you*
    """)


@pytest.mark.parametrize("said", ["Good morning!", "thanks", "👍🏾", "OK"])
async def test_courtesy_is_no_reflection(talk: Talk, said: str) -> None:
    await talk.joined("amina")
    await ask(talk)
    await talk.play(f"""
        amina: {said}
        > amina: Good to hear from you*
        amina: They sang
        > amina: Thank you. Nobody else sees this.*
        amina: {said}
        > amina: All right.
        amina sends photo:
        > amina: What shall I do with this?*
    """)


async def test_a_number_that_comes_too_late_is_none_either(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await ask(talk)
    await talk.play("""
        amina: 3
        > amina: No question waits for an answer*
    """)


async def test_a_photo_is_one_if_it_says_so(talk: Talk) -> None:
    await talk.joined("amina")
    await ask(talk)
    await talk.play("""
        amina sends photo:
        > amina: What shall I do with this?*
        amina sends photo: REFLECT our new wall
        > amina: Thank you. Nobody else sees this.*
        amina sends photo:
        > amina: One photo or voice note goes with a reflection, so I kept the first.
        amina: Another wall
        > amina: Thank you. That stays with it*
    """)


async def test_only_who_was_reached_this_week_reflects_by_plain_words(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-whatsapp")
    await talk.play("-- 25 hours later")
    await ask(talk)
    await talk.joined("grace", "sim-telegram")
    await talk.play(f"""
        grace: What a week that was
        > grace: What shall I do with this?*
        joseph: Good evening
        > joseph: {SMILE}*
        joseph: They sang for me
        > joseph: Thank you. Nobody else sees this.*
    """)
    await talk.play("-- 8 days later")
    await talk.play("""
        amina: What a week that was
        > amina: What shall I do with this?*
    """)


async def test_a_prompt_of_their_own_words_has_no_next_step(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    heard = await ask(talk, "own:1", None, "Which song did you sing?")
    assert heard["amina"][0].startswith("Which song did you sing?")
    await talk.play("""
        amina: Jambo bwana, twice
        > amina: Thank you. Nobody else sees this. SHARE would show it to colleagues.|1 Not a reflection
        amina: They asked for more
        > amina: What shall I do with this?*
        amina: LOOK BACK
        > amina: Nothing is from a month*|1 Show all
        amina: 1
        > amina: Which one do you want to read? *|1 2 March 2026 Which song did you sing?
        amina: 1
        > amina: On 2 March 2026:|Which song did you sing?|Jambo bwana, twice
        amina: 7
        > amina: There is one choice here: send 1 for it, or MENU to see what you can do.|1 2 March 2026 *
    """)


@SMART
async def test_reflecting_at_any_time(talk: Talk, channel: str) -> None:
    await three(talk, channel)
    await talk.play("""
        amina: REFLECT
        > amina: *?|Nobody else sees your answer, in words or by voice.
        amina: Share the work, I said to them
        > amina: Thank you. Nobody else sees this.*
        amina: REFLECT I was tired today
        > amina: Thank you. Nobody else sees this. SHARE would show it to colleagues.
        joseph: REFLECT
        > joseph: *?|Nobody else sees your answer*
        joseph: not now
        > joseph: All right.
        grace: REFLECT
        > grace: *?|Nobody else sees your answer*
        grace: MENU
        > grace: You are in Kakuma Maths Circle*
        grace: REFLECT What a day
        > grace: Thank you. Nobody else sees this.*
    """)


async def test_reflect_asks_what_the_community_was_asked(talk: Talk) -> None:
    await three(talk)
    await ask(talk)
    await talk.play(f"""
        amina: REFLECT
        > amina: {SMILE}|Nobody else sees your answer*
        amina: They sang
        > amina: Thank you. Nobody else sees this. {NEXT}
        amina: The same again
        > amina: Thank you. That stays with it*
        joseph: REFLECT They danced
        > joseph: Thank you. Nobody else sees this. {NEXT}
        joseph: And once more
        > joseph: Thank you. That stays with it*
        joseph: And again
        > joseph: What shall I do with this?*
    """)


async def test_sharing_under_ones_name_twice_and_not_at_all(talk: Talk) -> None:
    await three(talk)
    await ask(talk)
    await talk.play(f"""
        amina: SHARE
        > amina: What do you want to share with Kakuma Maths Circle?*
        amina: The rain has come
        > amina: P1 *
        > joseph: P1 *
        > grace: P1 *
        amina: SHARE the rain is over
        > amina: P2 *
        > joseph: P2 *|the rain is over
        > grace: P2 *
        amina: They sang for me
        > amina: Thank you. Nobody else sees this.*
        amina: SHARE
        > amina: Shall Kakuma Maths Circle read this? They sang for me
        amina: 0
        > amina: All right, it stays with you.
        amina: SHARE
        > amina: Shall Kakuma Maths Circle read this?*
        amina: MENU
        > amina: You are in*
        amina: 2
        > amina: Shall Kakuma Maths Circle read this? They sang for me
        amina taps: With my name
        > amina: E3 is on its way to 2 colleagues*
        > joseph: E3 - Amina, Kakuma Primary, on the question: {SMILE}|They sang for me
        > grace: E3 - Amina*
        amina: share
        > amina: You have shared it, it is E3. To take it back: WITHDRAW E3
        joseph: FIND sang
        > joseph: Which one do you want to read?*
        joseph taps: E3: They sang for me
        > joseph: E3 - Amina, Kakuma Primary|They sang for me
        amina: WITHDRAW E3
        > amina: E3 is taken back*
        joseph: FIND sang
        > joseph: I found nothing*
        amina: SHARE
        > amina: Shall Kakuma Maths Circle read this? They sang for me
        -- 8 days later
        amina: SHARE
        > amina: What do you want to share*
    """)


async def test_nobody_learns_who_shared_without_a_name(talk: Talk) -> None:
    await three(talk)
    await talk.joined("baraka", "sim-telegram", role=Role.FACILITATOR)
    await talk.joined("halima", "sim-sms")
    await talk.say("halima", "DIGEST daily")
    await ask(talk)
    for words in ("They laughed at my drawing", "Draw less", "SHARE", "2"):
        await talk.say("amina", words)
    await talk.play("""
        joseph: MORE E1
        > joseph: E1 - a colleague|They laughed at my drawing
        joseph: E1 What did you draw?
        > joseph: Your answer A2 is on its way to the author of E1.
        > amina: A2 - Joseph, Kakuma Primary answers E1:|What did you draw?
        amina: A2 A goat with six legs
        > amina: Your answer A3 is on its way to the author of A2.
        > joseph: A3 - a colleague answers A2:|A goat with six legs
        joseph: FIND laughed
        > joseph: Which one do you want to read?*
        joseph taps: E1: They laughed at my drawing
        > joseph: E1 - a colleague|They laughed at my drawing
        joseph: REPORT E1
        > joseph: Thank you for telling us*
        > baraka: A colleague asks you to look at this*E1 - a colleague|They laughed at my drawing*
        baraka: REMOVE E1
        > baraka: E1 was shared without a name, which I tell nobody. WARN E1 and HIDE E1 are open to you.
        baraka: WARN E1
        > baraka: What is wrong with E1 by a colleague*
        baraka: Mind the paper
        > baraka: a colleague gets your words about E1.
        > amina: A facilitator of Kakuma Maths Circle asks you to take care with E1: Mind the paper
        -- 5 hours later
        > grace: From your colleagues:|A3 a colleague to A2: A goat with six legs|A2 Joseph to E1: *
        > baraka: From your colleagues:|A3 a colleague to A2: A goat with six legs|A2 Joseph to E1: *
        > halima: *|A3 a colleague to A2: A goat with six legs|A2 Joseph to E1: *|E1 a colleague: They*
        baraka: HIDE E1
        > baraka: Why shall E1 by a colleague be hidden*
        baraka: Not for here
        > baraka: E1 is hidden*
        > amina: A facilitator of Kakuma Maths Circle has hidden your E1*
        amina: SHARE
        > amina: E1 was taken back and cannot be read any more.
    """)


async def test_a_facilitator_reflects_like_everybody(talk: Talk) -> None:
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await ask(talk)
    await talk.play("""
        grace: I talked too much
        > grace: Thank you. Nobody else sees this.*
    """)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ("RÉFLÉCHIR non", "réfléchir oui", "REVOIR", "RÉFLÉCHIR Une bonne semaine", "PARTAGER")),
        ("sw", ("TAFAKARI zima", "tafakari washa", "KUMBUKA", "TAFAKARI Wiki njema", "SHIRIKI")),
        ("ar", ("تأمل لا", "تأمل نعم", "ذكرياتي", "تأمل كان أسبوعا جميلا", "مشاركة")),
        ("es", ("REFLEXIONAR no", "reflexionar sí", "RECORDAR", "REFLEXIONAR Una buena semana", "COMPARTIR")),
        ("pt", ("REFLETIR não", "refletir sim", "RECORDAR", "REFLETIR Uma boa semana", "PARTILHAR")),
    ],
)
async def test_in_every_language(talk: Talk, language: str, words: tuple[str, ...]) -> None:
    await talk.joined("amina", "sim-telegram", language)
    heard = []
    for said in words:
        await talk.say("amina", said)
        heard.extend(talk.heard()["amina"])
    said_of = ("reflect-off", "reflect-on", "reflect-look-none", "reflect-thanks")
    asked = {"community": "Kakuma Maths Circle", "words": words[3].partition(" ")[2]}
    assert heard[:4] == [talk.app.texts.render(language, key) for key in said_of]
    assert heard[4] == talk.app.texts.render(language, "reflect-share", asked)
