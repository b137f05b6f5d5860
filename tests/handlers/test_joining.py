"""Joining: by a code, in at most three exchanges; leaving; going from one community to another."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import codes
from storage.dialect import id_of
from storage.tables import Coordination, Invite, Member, Membership, Role
from tests.clock import StillClock
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
        > amina: *number from 1 to 1*
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


async def test_a_name_with_its_word_before_it_is_a_name(talk: Talk) -> None:
    talk.person("amina", "sim-sms")
    for text in ("JOIN KAKUMA7", "1", "1"):
        await talk.say("amina", text)
    await talk.play("""
        amina: Name: Amina Wanjiru
        > amina: Welcome to Kakuma Maths Circle, Amina Wanjiru!*
    """)


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


async def test_an_invitation_makes_a_facilitator_once(talk: Talk) -> None:
    talk.person("grace", "sim-telegram")
    talk.person("joseph")
    code = await talk.invite(Role.FACILITATOR)
    await talk.play(f"""
        grace: /start {code}
        > grace: Welcome to Kakuma Maths Circle!*
        grace: 1
        > grace: We keep*
        grace: 1
        > grace: What name*
        grace: Grace
        > grace: Thank you for hosting Kakuma Maths Circle*JOIN KAKUMA7*
        grace: MENU
        > grace: You host Kakuma Maths Circle*
        joseph: JOIN {code}
        > joseph: I do not know the code {code}*
        grace: JOIN {code}
        > grace: I do not know the code {code}*
        grace: JOIN KAKUMA7
        > grace: You are in Kakuma Maths Circle already*
        grace: MENU
        > grace: You host Kakuma Maths Circle*
    """)


async def test_two_who_hold_the_same_invitation_are_not_both_let_in(talk: Talk) -> None:
    """The code is used up while the second is still being asked."""
    code = await talk.invite(Role.FACILITATOR)
    talk.person("grace")
    talk.person("joseph")
    for name in ("grace", "joseph"):
        for text in (f"JOIN {code}", "1", "1"):
            await talk.say(name, text)
    await talk.play(f"""
        grace: Grace
        > grace: Thank you for hosting*
        joseph: Joseph
        > joseph: I do not know the code {code}*
    """)
    assert await talk.count(Member) == 1


async def test_an_invitation_that_another_uses_at_the_same_instant_leaves_nobody_half_in(
    postgresql_url: str, clock: StillClock, tmp_path: Path
) -> None:
    """SQLite has one writer at a time anyway."""
    async with Talk.open(postgresql_url, clock, tmp_path) as talk:
        await talk.joined("grace")
        code = await talk.invite(Role.FACILITATOR)
        talk.person("joseph")
        for text in (f"JOIN {code}", "1", "1"):
            await talk.say("joseph", text)
        talk.passed_over()
        async with talk.app.database.write() as session:
            taken = await codes.invitation(session, code, clock.now())
            grace = (await session.execute(sa.select(col(Member.id)))).scalar_one()
            assert taken is not None
            assert await codes.use(session, taken.id, id_of(grace), clock.now())
            last = asyncio.create_task(talk.say("joseph", "Joseph"))
            await _until_it_waits(talk)
        await last
        said = talk.app.texts.render("en", "join-unknown-code", {"code": code})
        assert talk.heard() == {"joseph": [said]}
        assert await talk.count(Member) == 1


async def _until_it_waits(talk: Talk) -> None:
    """Until another transaction waits for ours."""
    waiting = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    while True:
        async with talk.app.database.read() as session:
            if (await session.execute(waiting)).scalar_one():
                return


async def test_a_member_becomes_a_facilitator_by_an_invitation(talk: Talk) -> None:
    await talk.joined("amina")
    code = await talk.invite(Role.FACILITATOR)
    await talk.play(f"""
        amina: JOIN {code.lower()}
        > amina: Thank you for hosting Kakuma Maths Circle*
    """)
    assert await talk.count(Membership) == 1


async def test_an_invitation_makes_a_coordinator(talk: Talk) -> None:
    talk.person("peter", "sim-sms")
    code = await talk.invite(Role.COORDINATOR)
    await talk.play(f"""
        peter: JOIN {code}
        > peter: Welcome to Staffroom!*
        peter: 1
        > peter: We keep*
        peter: 1
        > peter: What name*
        peter: Peter
        > peter: Welcome! You are now a coordinator*
        peter: POST hello
        > peter: You are in no community now*
        peter: MENU
        > peter: For you who look after communities*
        peter: JOIN {code}
        > peter: I do not know the code*
    """)
    assert await talk.count(Coordination) == 1
    assert await talk.count(Membership) == 0


async def test_an_invitation_that_expired_gives_nothing(talk: Talk) -> None:
    talk.person("grace")
    async with talk.app.database.write() as session:
        await codes.invite(
            session,
            code="OLDCODE2",
            role=Role.FACILITATOR,
            programme_id=talk.programme_id,
            community_id=talk.community_id,
            area="",
            expires_at=talk.clock.now() - timedelta(seconds=1),
        )
    await talk.play("""
        grace: JOIN OLDCODE2
        > grace: I do not know the code OLDCODE2*
    """)
    async with talk.app.database.read() as session:
        assert (await session.execute(sa.select(col(Invite.used_at)))).scalar_one() is None


async def test_one_person_in_two_communities_says_where_to_speak(talk: Talk) -> None:
    await talk.second_community("sw")
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: COMMUNITY
        > amina: You are in one community: Kakuma Maths Circle*
        amina: JOIN LODWAR2
        > amina: You are now in Lodwar Readers, too*
        amina: POST only for Lodwar
        > amina: P1 is kept, but nobody else can be reached in Lodwar Readers*
        amina: COMMUNITY
        > amina: You speak in Lodwar Readers now*|1 Kakuma Maths Circle|2 Lodwar Readers
        amina: 1
        > amina: You now speak in Kakuma Maths Circle.
        amina: POST for Kakuma
        > amina: P1 is on its way to one colleague*
        > joseph: P1 - Amina, Kakuma Primary|for Kakuma
        amina: COMMUNITY 2
        > amina: You now speak in Lodwar Readers.
        amina: COMMUNITY 1
        > amina: You now speak in Kakuma Maths Circle.
        amina: COMMUNITY 3
        > amina: You speak in Kakuma Maths Circle now*
        amina: lodwar readers
        > amina: You now speak in Lodwar Readers.
        amina: LEAVE
        > amina: You have left Lodwar Readers and speak in Kakuma Maths Circle now*JOIN LODWAR2
        amina: LEAVE
        > amina: You have left Kakuma Maths Circle. *JOIN KAKUMA7
        amina: POST am I there?
        > amina: You are in no community now*
        amina: COMMUNITY
        > amina: You are in no community now*
        joseph: POST without Amina
        > joseph: P2 is kept, but nobody else*
        amina: JOIN KAKUMA7
        > amina: You are now in Kakuma Maths Circle*
        joseph: POST with Amina again
        > joseph: P3 is on its way to one colleague*
        > amina: P3 - Joseph, Kakuma Primary|with Amina again
    """)
    assert await talk.count(Member) == 2


async def test_a_choice_of_a_community_that_one_has_left_is_over(talk: Talk) -> None:
    await talk.second_community("sw")
    await talk.joined("grace", "sim-telegram")
    await talk.play("""
        grace: JOIN LODWAR2
        > grace: You are now in Lodwar Readers, too*
        grace: COMMUNITY
        > grace: You speak in Lodwar Readers now*
        grace: LEAVE
        > grace: You have left Lodwar Readers*
        grace taps: Lodwar Readers
        > grace: That question is closed*
    """)


async def test_a_reply_that_waits_does_not_stop_who_joins_from_stopping(talk: Talk) -> None:
    """Joining again after STOP is a START: the person wants to hear again."""
    await talk.joined("amina")
    await talk.joined("joseph")
    await talk.play("""
        amina: STOP
        > amina: Everything has stopped*
        amina: JOIN KAKUMA7
        > amina: You are in Kakuma Maths Circle already*
        joseph: POST hello
        > joseph: P1 is on its way to one colleague*
        > amina: P1 - Joseph*
    """)


@pytest.mark.parametrize("channel", ["sim-whatsapp", "sim-sms"])
async def test_what_comes_from_where_one_does_not_speak_now_says_so(talk: Talk, channel: str) -> None:
    await talk.second_community()
    for name in ("amina", "joseph"):
        await talk.joined(name, channel)
        await talk.say(name, "JOIN LODWAR2")
    await talk.say("joseph", "COMMUNITY 1")
    talk.passed_over()
    await talk.play("""
        amina: POST for Lodwar
        > amina: P1 is on its way to one colleague*
        > joseph: (Lodwar Readers) P1 - Amina, Kakuma Primary|for Lodwar
        joseph: P1 heard in Kakuma
        > joseph: Your answer A2*
        > amina: A2 - Joseph, Kakuma Primary answers P1:|heard in Kakuma
        joseph: POST for Kakuma
        > joseph: P1 is on its way to one colleague*
        > amina: (Kakuma Maths Circle) P1 - Joseph, Kakuma Primary|for Kakuma
        joseph: MORE P1
        > joseph: P1 - Joseph, Kakuma Primary|for Kakuma
    """)
    await talk.say("amina", "POST " + "long " * 700)
    assert {text[:40] for text in talk.heard()["joseph"]} == {"(Lodwar Readers) P3 - Amina, Kakuma Prim"}
