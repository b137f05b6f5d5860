"""Joining: by a code, in at most three exchanges."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.tables import Member, Membership
from tests.storage.everything import texts_of
from tests.talk import Talk

CHANNELS = ["sim-whatsapp", "sim-telegram", "sim-sms"]
LANGUAGES = ["en", "fr", "sw", "ar", "es", "pt"]
JOIN_WORDS = {"en": "join", "fr": "Rejoindre", "sw": "JIUNGE", "ar": "انضمام", "es": "UNIRME", "pt": "Entrar"}
YES = {"en": "YES!", "fr": "oui", "sw": "ndiyo.", "ar": "نعم", "es": "si", "pt": "Sim!"}
NAMES = {
    "en": "Amina, Kakuma",
    "fr": "Aïssata, Kakuma",
    "sw": "Amina, Kakuma",
    "ar": "أمينة، كاكوما",
    "es": "Inés Núñez, Kakuma",
    "pt": "Conceição, Kakuma",
}


async def test_joining_on_whatsapp_has_buttons_where_they_fit(talk: Talk) -> None:
    talk.person("amina")
    await talk.play("""
        amina: JOIN KAKUMA7
        > amina: Welcome*language*?|1 English|2 العربية|3 Español|4 Français|5 Português|6 Kiswahili
        amina: 1
        > amina: We keep your number*Do you agree?
        amina taps: Yes
        > amina: What name shall colleagues see?*
        amina: Amina Wanjiru, Kakuma Primary
        > amina: Welcome to Kakuma Maths Circle, Amina Wanjiru!*
    """)


async def test_joining_by_telegrams_deep_link_needs_taps_alone(talk: Talk) -> None:
    talk.person("grace", "sim-telegram")
    await talk.play("""
        grace: /start KAKUMA7
        > grace: Welcome to Kakuma Maths Circle! *language*?
        grace taps: English
        > grace: We keep your number*Do you agree?
        grace taps: Yes
        > grace: What name shall colleagues see?*
        grace taps: Grace
        > grace: Welcome to Kakuma Maths Circle, Grace!*
    """)


async def test_joining_by_sms_goes_by_numbers(talk: Talk) -> None:
    talk.person("joseph", "sim-sms")
    await talk.play("""
        joseph: join kakuma7
        > joseph: Welcome to Kakuma Maths Circle! *language*|1 English|*|6 Kiswahili
        joseph: 1
        > joseph: We keep your number*Do you agree?|1 Yes|2 No
        joseph: 1
        > joseph: What name shall colleagues see?*|1 Joseph
        joseph: 1
        > joseph: Welcome to Kakuma Maths Circle, Joseph!*
    """)


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_joining_in_every_language_on_every_phone(talk: Talk, language: str, channel: str) -> None:
    talk.person("amina", channel, f"{language}-KE")
    render = talk.app.texts.render
    said = {"community": "Kakuma Maths Circle"}
    name = NAMES[language].replace("،", ",").partition(",")[0]
    exchanges = [
        (f"{JOIN_WORDS[language]} kakuma7", render(language, "join-language", said)),
        (render(language, f"language-{language}"), render(language, "join-notice")),
        (YES[language], render(language, "join-name")),
        (NAMES[language], render(language, "welcome", {**said, "name": name})),
    ]
    for text, answer in exchanges:
        await talk.say("amina", text)
        (heard,) = talk.heard()["amina"]
        assert _bare(heard).startswith(_bare(answer))
    assert len(heard) < 300
    await talk.say("amina", "?" if language == "en" else render(language, "command-menu").partition(",")[0])
    (heard,) = talk.heard()["amina"]
    assert _bare(heard) == _bare(render(language, "menu", said))


def _bare(text: str) -> str:
    """Without the marks that an SMS does without."""
    return "".join(char for char in text if not "\u2066" <= char <= "\u2069")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_question_for_the_language_is_two_sms_at_most(talk: Talk, language: str) -> None:
    """Each language stands there in its own letters, so a part holds 67 characters."""
    talk.person("amina", "sim-sms", language)
    await talk.say("amina", "JOIN KAKUMA7")
    (heard,) = talk.heard()["amina"]
    assert heard.count("\n") == len(LANGUAGES)
    assert len(heard) <= 2 * 67


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_welcome_stays_under_300_characters(talk: Talk, language: str) -> None:
    names = {"community": "Kakuma Camp Maths Circle", "name": "Amina Wanjiru Kimani", "code": "KAKUMA7"}
    for key in ("welcome", "welcome-facilitator", "welcome-coordinator"):
        assert len(talk.app.texts.render(language, key, names)) < 300


async def test_the_language_is_guessed_from_the_phone_and_can_be_another(talk: Talk) -> None:
    talk.person("marie", language="fr-CD")
    talk.person("juma", language="xx")
    await talk.play("""
        marie: JOIN KAKUMA7
        > marie: Bienvenue dans Kakuma Maths Circle*|1 Français|2 English|*
        marie: kiswahili
        > marie: Tunahifadhi nambari yako*
        marie: ndiyo
        > marie: Wenzako waone jina gani?*
        juma: JOIN KAKUMA7
        > juma: Welcome to Kakuma Maths Circle*|1 English|*
        juma: 4
        > juma: Nous gardons votre num*
    """)


async def test_an_answer_that_is_none_is_asked_again_and_changes_nothing(talk: Talk) -> None:
    talk.person("amina", "sim-sms")
    await talk.play("""
        amina: JOIN KAKUMA7
        > amina: Welcome to Kakuma Maths Circle*
        amina: good morning
        > amina: *number from 1 to 6*
        amina: 9
        > amina: *number from 1 to 6*
        amina: 0
        > amina: *number from 1 to 6*
        amina: ١
        > amina: We keep your number*
        amina: maybe
        > amina: *number from 1 to 2*
        amina: Yes
        > amina: What name*
    """)
    assert await talk.count(Member) == 0


async def test_choices_are_shown_again_and_the_buttons_of_before_work(talk: Talk) -> None:
    talk.person("amina", "sim-whatsapp")
    await talk.play("""
        amina: JOIN KAKUMA7
        > amina: Welcome to Kakuma Maths Circle*
        amina: maybe
        > amina: Please choose one. You can also send its number from 1 to 6.|1 English|*|6 Kiswahili
        amina: 1 english
        > amina: We keep your number*
        amina: maybe
        > amina: *number from 1 to 2.
    """)
    first, again = (said["buttons"] for said in talk.phones.history() if said["buttons"])
    assert first == again


@pytest.mark.parametrize("yes", ["ok", "Ndiyo.", "sawa", "d'accord", "نعم", "1 Oui", "yes please"])
async def test_yes_is_understood_in_any_language_and_wording(talk: Talk, yes: str) -> None:
    """Who took the wrong language by a slip of the thumb still gets through."""
    talk.person("amina", "sim-sms")
    await talk.play(f"""
        amina: JOIN KAKUMA7
        > amina: Welcome to Kakuma Maths Circle*
        amina: Français
        > amina: Nous gardons*
        amina: {yes}
        > amina: Quel nom*
    """)


async def test_who_says_no_has_not_joined_and_nothing_is_kept_for_long(talk: Talk) -> None:
    talk.person("amina", "sim-sms")
    await talk.play("""
        amina: JOIN KAKUMA7
        > amina: Welcome*
        amina: 1
        > amina: We keep*
        amina: NO
        > amina: *you have not joined*
        amina: hello?
        > amina: *To join, send JOIN*
    """)
    assert await talk.count(Member) == 0
    talk.clock.advance(timedelta(days=2))
    await talk.clean_up()
    assert "amina" not in await texts_of(talk.app.database)


async def test_a_name_that_is_none_is_refused_with_its_reason(talk: Talk) -> None:
    talk.person("amina")
    await talk.play(f"""
        amina: JOIN KAKUMA7
        > amina: Welcome*
        amina: 1
        > amina: We keep*
        amina: 1
        > amina: What name*
        amina: 12345
        > amina: There is one choice here: send 1 for it*
        amina: !!!
        > amina: I need a name with letters*
        amina: , Kakuma Primary
        > amina: I need a name with letters*
        amina: {"A" * 41}
        > amina: *long for a name*
        amina: Amina, {"K" * 61}
        > amina: *long for a name*
        amina: Zu\u200bhra
        > amina: *signs that I cannot show*
        amina: {"A" * 40}, {"K" * 60}
        > amina: Welcome to Kakuma Maths Circle, AAAA*
    """)


async def test_unknown_people_are_told_how_to_join_whatever_they_write(talk: Talk) -> None:
    talk.person("amina")
    talk.person("marie", "sim-telegram", "fr")
    await talk.play("""
        amina: hello
        > amina: *To join, send JOIN*
        amina: P7 great
        > amina: *To join, send JOIN*
        amina: POST hello
        > amina: *To join, send JOIN*
        amina: JOIN
        > amina: *To join, send JOIN*
        amina: menu
        > amina: *To join, send JOIN*
        amina: START
        > amina: *To join, send JOIN*
        amina: NAME Amina
        > amina: *To join, send JOIN*
        amina: MYDATA
        > amina: We keep nothing of you*
        amina: forget me
        > amina: We keep nothing of you*
        amina: STOP
        > amina: *you get nothing from us*
        amina: JOIN NOWHERE1
        > amina: I do not know the code NOWHERE1*
        marie: bonjour
        > marie: *envoyez REJOINDRE*
        marie: rejoindre nulle9
        > marie: Je ne connais pas le code NULLE9.*
        marie: /start
        > marie: *envoyez REJOINDRE*
    """)
    assert await talk.count(Member) == 0


async def test_a_word_in_the_middle_of_joining_is_obeyed(talk: Talk) -> None:
    """STOP while a name is asked for is no name; nor are the other words."""
    talk.person("amina")
    await talk.play("""
        amina: JOIN KAKUMA7
        > amina: Welcome*
        amina: 1
        > amina: We keep*
        amina: 1
        > amina: What name*
        amina: HELP
        > amina: *To join, send JOIN*
        amina: STOP
        > amina: *you get nothing from us*
        amina: Amina
        > amina: *To join, send JOIN*
    """)
    assert await talk.count(Member) == 0


async def test_a_strangers_own_word_tells_their_language(talk: Talk) -> None:
    talk.person("espe", "sim-sms", language="")
    await talk.play("""
        espe: rejoindre KAKUMA7
        > espe: Bienvenue dans Kakuma Maths Circle*|1 Français|2 English|*
        espe: msaada
        > espe: Karibu*JIUNGE*
    """)


async def test_join_on_every_poster_tells_no_language_and_the_community_does(talk: Talk) -> None:
    await talk.second_community("sw")
    talk.person("juma", "sim-sms", language="")
    await talk.play("""
        juma: JOIN LODWAR2
        > juma: Karibu Lodwar Readers!*|1 Kiswahili|2 English|*
    """)


async def test_joining_twice_at_once_makes_one_member(talk: Talk) -> None:
    """Old buttons of the first dialogue say that they are closed."""
    talk.person("grace", "sim-telegram")
    await talk.play("""
        grace: JOIN KAKUMA7
        > grace: Welcome*
        grace: JOIN KAKUMA7
        > grace: Welcome*
        grace taps: English
        > grace: We keep*
        grace taps: English
        > grace: That question is closed*
        grace taps: Yes
        > grace: What name*
        grace taps: Grace
        > grace: Welcome to Kakuma Maths Circle, Grace!*
        grace taps: Grace
        > grace: That question is closed*
        grace: JOIN KAKUMA7
        > grace: You are in Kakuma Maths Circle already*
    """)
    assert await talk.count(Member) == 1
    assert await talk.count(Membership) == 1


@pytest.mark.parametrize(
    "said",
    [
        "Name: Amina Wanjiru",
        "My name is Amina Wanjiru",
        "I'm Amina Wanjiru",
        "Naitwa Amina Wanjiru",
        "Je m’appelle Amina Wanjiru",
        "اسمي Amina Wanjiru",
        "Me llamo Amina Wanjiru",
        "Chamo-me Amina Wanjiru",
    ],
)
async def test_a_name_with_words_before_it_is_a_name(talk: Talk, said: str) -> None:
    talk.person("amina", "sim-sms")
    for text in ("JOIN KAKUMA7", "1", "1"):
        await talk.say("amina", text)
    await talk.play(f"""
        amina: {said}
        > amina: Welcome to Kakuma Maths Circle, Amina Wanjiru!*
        amina: NAME
        > amina: Colleagues see you as Amina Wanjiru.*
        amina: {said}, Lodwar
        > amina: Colleagues now see: Amina Wanjiru, Lodwar
    """)


async def test_yes_takes_the_name_that_is_offered(talk: Talk) -> None:
    talk.person("amina")
    for text in ("JOIN KAKUMA7", "1", "yes"):
        await talk.say("amina", text)
    await talk.play("""
        amina: no
        > amina: What name shall colleagues see?*
        amina: Yes please
        > amina: Welcome to Kakuma Maths Circle, Amina!*
    """)


async def test_where_none_is_offered_yes_is_no_name(talk: Talk) -> None:
    talk.person("nia", "sim-sms")
    for text in ("JOIN KAKUMA7", "1", "yes", "ok"):
        await talk.say("nia", text, profile_name="")
    assert talk.heard()["nia"][-2:] == [talk.app.texts.render("en", "join-name")] * 2


async def test_a_dialogue_left_open_is_over_after_a_day(talk: Talk) -> None:
    talk.person("amina")
    await talk.play("""
        amina: JOIN KAKUMA7
        > amina: Welcome*
    """)
    talk.clock.advance(timedelta(hours=25))
    await talk.play("""
        amina: 1
        > amina: *To join, send JOIN*
    """)
