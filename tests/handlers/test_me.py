"""One's own matters: menu, name, language, pause, stop, what is stored, being forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel, col

from storage.messages import SPOKEN
from storage.tables import Contribution, InboxRow, Member, Membership, OpenQuestion, Role
from tests.storage.everything import texts_of
from tests.talk import Talk

FORGET = {
    "en": "Forget me!",
    "fr": "EFFACEZ-MOI",
    "sw": "nifute",
    "ar": "حذف بياناتي",
    "es": "Bórrame",
    "pt": "APAGUE-ME",
}


@pytest.mark.parametrize("word", ["MENU", "menu", "HELP", "?", "/help", "/menu", "Help!"])
@pytest.mark.parametrize("channel", ["sim-whatsapp", "sim-telegram", "sim-sms"])
async def test_the_menu_has_many_words(talk: Talk, word: str, channel: str) -> None:
    await talk.joined("amina", channel)
    await talk.play(f"""
        amina: {word}
        > amina: You are in Kakuma Maths Circle. *|ASK - *|POST - *|MENU 2 - *
    """)


async def test_the_menu_has_pages(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.play("""
        amina: MENU 2
        > amina: MORE H12 - *|LEAVE, STOP, MYDATA, FORGET ME
        amina: MENU 3
        > amina: Only a facilitator has a third menu*
        grace: /menu
        > grace: You host Kakuma Maths Circle. *MENU 3 - for facilitators
        grace: MENU 3
        > grace: For you who host Kakuma Maths Circle:|PROMPT - *|REVIEW - *
        amina: Help me with fractions
        > amina: What shall I do with this?*
    """)


async def test_a_name_is_changed_at_once_or_when_asked_for(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play(f"""
        amina: NAME Amina Wanjiru, Kakuma Girls
        > amina: Colleagues now see: Amina Wanjiru, Kakuma Girls
        amina: POST hello
        > amina: P1 is on its way to one colleague*
        > joseph: P1 - Amina Wanjiru, Kakuma Girls|hello
        amina: name
        > amina: Colleagues see you as Amina Wanjiru. What name*
        amina: Mama Amina
        > amina: Colleagues now see: Mama Amina
        amina: NAME {"A" * 41}
        > amina: *long for a name*
        amina: NAME
        > amina: Colleagues see you as Mama Amina*
        amina: ???
        > amina: I need a name with letters*
        amina: \u2068Amina\u2069
        > amina: Colleagues now see: Amina
        amina: POST hello
        > amina: P2 *
        > joseph: P2 - Amina, Kakuma|hello
    """)


async def test_words_are_obeyed_while_a_name_is_asked_for(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.play("""
        amina: NAME
        > amina: Colleagues see you as Amina*
        amina: pause 3
        > amina: You have 3 days of rest*
        amina: STOP
        > amina: Everything has stopped*
        amina: Joseph
        > amina: You have stopped all messages*
        amina: START
        > amina: Good to have you back*
        amina: Joseph
        > amina: What shall I do with this?*
    """)
    async with talk.app.database.read() as session:
        assert (await session.execute(sa.select(col(Member.name)))).scalar_one() == "Amina"


async def test_a_language_is_chosen_by_name_code_number_or_button(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("grace", "sim-telegram")
    await talk.play("""
        amina: LANGUAGE
        > amina: Which language shall I use?|1 English|2 العربية|3 Español|4 Français|5 Português|6 Kiswahili
        amina: 6
        > amina: Sawa, sasa ninakuandikia kwa Kiswahili.
        amina: LUGHA francais
        > amina: D'accord, *
        amina: LANGUAGE ar
        > amina: *بالعربية*
        amina: لغتي English
        > amina: All right, I use English now.
        amina: language klingon
        > amina: Which language shall I use?*
        amina: 7
        > amina: *number from 1 to 6*
        amina: Klingon
        > amina: *number from 1 to 6*
        amina: FRANÇAIS
        > amina: D'accord, *
        grace: /language
        > grace: Which language shall I use?
        grace taps: Français
        > grace: D'accord, *
        grace: aide
        > grace: Vous participez à Kakuma Maths Circle.*
        grace: HELP
        > grace: Vous participez à Kakuma Maths Circle.*
    """)


async def test_who_pauses_gets_no_posts_until_the_pause_ends(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        joseph: PAUSE 14
        > joseph: You have 14 days of rest*
        amina: POST in the pause
        > amina: P1 is kept, but nobody else can be reached*
    """)
    talk.clock.advance(timedelta(days=14, minutes=1))
    await talk.play("""
        amina: POST after the pause
        > amina: P2 is on its way to one colleague*
        > joseph: P2 *after the pause
        joseph: pause
        > joseph: You have 7 days of rest*
        joseph: MENU
        > joseph: You are in Kakuma*
        amina: POST again
        > amina: P3 is kept*
        joseph: resume
        > joseph: Good to have you back in Kakuma Maths Circle*
        amina: POST once more
        > amina: P4 is on its way to one colleague*
        > joseph: P4 *once more
        joseph: PAUSE 1
        > joseph: You have one day of rest*
        joseph: START
        > joseph: Good to have you back*
    """)


async def test_an_answer_waits_for_the_end_of_the_pause(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        joseph: POST who has stones?
        > joseph: P1 is on its way to one colleague*
        > amina: P1 *
        joseph: PAUSE 2
        > joseph: You have 2 days of rest*
        amina: P1 I have
        > amina: Your answer A2 is kept with P1*
        -- 47 hours later
        -- 1 hour later
        > joseph: A2 - Amina, Kakuma Primary answers P1:|I have
    """)


@pytest.mark.parametrize("days", ["0", "abc", "-3", "366", "1000000000", "1.5"])
async def test_a_pause_of_no_sensible_length_is_none(talk: Talk, days: str) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play(f"""
        joseph: PAUSE {days}
        > joseph: For how many days?*from 1 to 365*
        amina: POST hello
        > amina: P1 is on its way to one colleague*
        > joseph: P1 *
    """)


async def test_numbers_may_be_typed_in_any_script(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms", "ar")
    await talk.play("""
        amina: استراحة ٣
        > amina: *مدتها 3 أيام*
        amina: PAUSE 2
        > amina: *يومان*
        amina: PAUSE 11
        > amina: *11 يومًا*
    """)


async def test_stop_ends_everything_on_every_phone_of_the_person_at_once(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph")
    await _second_phone(talk, "joseph", "josephsms")
    await talk.play("""
        joseph: hello
        > joseph: What shall I do with this?*
        josephsms: Stop.
        > josephsms: Everything has stopped, on all your phones*
        amina: POST to nobody
        > amina: P1 is kept, but nobody else can be reached*
        joseph: hello again
        > joseph: You have stopped all messages. Send START*
        joseph: POST hello
        > joseph: You have stopped all messages. Send START*
        joseph: P1 hello
        > joseph: You have stopped all messages. Send START*
        joseph: LEAVE
        > joseph: You have stopped all messages. Send START*
        joseph: MYDATA
        > joseph: This is what we keep of you.*
        joseph: start
        > joseph: Good to have you back in Kakuma Maths Circle*
        amina: POST to joseph
        > amina: P2 is on its way to one colleague*
        > joseph: P2 *
    """)


async def test_stop_cancels_what_is_already_on_its_way(talk: Talk) -> None:
    """Outside WhatsApp's window messages wait; STOP takes them with it."""
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    talk.clock.advance(timedelta(hours=25))
    await talk.play("""
        amina: POST while the window is closed
        > amina: P1 is on its way to one colleague*
        joseph: STOP
        > joseph: Everything has stopped*
    """)


async def test_what_waited_for_the_window_comes_when_the_member_writes(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    talk.clock.advance(timedelta(hours=25))
    await talk.play("""
        amina: POST one
        > amina: P1 is on its way to one colleague*
        amina: POST two
        > amina: P2 is on its way to one colleague*
        joseph: MENU
        > joseph: You are in Kakuma*
        > joseph: P1 *|one
        > joseph: P2 *|two
    """)


async def test_stop_by_someone_unknown_is_taken_for_what_it_is(talk: Talk) -> None:
    talk.person("amina", "sim-sms")
    await talk.play("""
        amina: stop
        > amina: All right, you get nothing from us.
    """)


async def test_start_by_a_member_who_never_stopped_is_the_menu(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.play("""
        amina: START
        > amina: You are in Kakuma Maths Circle.*
        amina: RESUME
        > amina: Good to have you back*
    """)


async def test_mydata_says_what_is_stored(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    await talk.play("""
        joseph sends photo: POST our wall
        > joseph: P1 is on its way to one colleague*
        > amina: P1 *our wall*
        joseph: P1 and the floor
        > joseph: *A2*
        joseph: WITHDRAW A2
        > joseph: A2 is taken back*
        joseph: my data
        > joseph: *Name: Joseph|*March*2026|*: 2 (taken back: 1, with a file: 1)|*(1 KB this week)|*
        joseph: MENU
        > joseph: You are*
    """)


@pytest.mark.parametrize(
    ("language", "day"),
    [("en", "3 March 2026"), ("fr", "3 mars 2026"), ("sw", "3 Machi 2026"), ("ar", "3 مارس 2026")],
)
async def test_mydata_has_dates_as_people_write_them_where_they_live(
    talk: Talk, language: str, day: str
) -> None:
    """Late on the 2nd of March in London is early on the 3rd in Kakuma."""
    evening = talk.clock.now().replace(month=3, day=2, hour=21, minute=30)
    talk.clock.advance((evening - talk.clock.now()).total_seconds())
    await talk.joined("amina", "sim-telegram", language)
    await talk.say("amina", "MYDATA")
    assert day in talk.heard()["amina"][0]


@pytest.mark.parametrize("phone", ["", "en-GB"])
async def test_who_is_forgotten_is_answered_in_their_language_to_the_end(talk: Talk, phone: str) -> None:
    talk.person("amina", "sim-telegram", phone)
    for text in ("JIUNGE KAKUMA7", "Kiswahili", "1", "Amina"):
        await talk.say("amina", text)
    await talk.play("""
        amina: NIFUTE
        > amina: *
        amina: 1
        > amina: Umefutwa*
        amina: habari?
        > amina: Karibu! Hii ni jumuiya ya walimu*
        amina: MENYU
        > amina: Karibu! Hii ni jumuiya ya walimu*
        amina: JOIN KAKUMA7
        > amina: Karibu Kakuma Maths Circle!*
    """)


async def test_the_language_of_the_forgotten_is_forgotten_in_a_day(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms", "sw")
    for text in ("FORGET ME", "1"):
        await talk.say("amina", text)
    async with talk.app.database.read() as session:
        (kept,) = (await session.execute(sa.select(col(OpenQuestion.data)))).scalars()
    assert kept == {SPOKEN: "sw", "choices": []}
    talk.clock.advance(timedelta(days=1, minutes=1))
    await talk.app.housekeeper.tick()
    assert await _count(talk, OpenQuestion) == 0


@pytest.mark.parametrize("language", ["en", "fr", "sw", "ar", "es", "pt"])
async def test_forget_me_asks_once_and_no_keeps_everything(talk: Talk, language: str) -> None:
    await talk.joined("amina", "sim-sms", language)
    render = talk.app.texts.render
    await talk.say("amina", FORGET[language])
    (asked,) = talk.heard()["amina"]
    assert asked.endswith(f"1 {render(language, 'forget-yes')}\n2 {render(language, 'forget-no')}")
    await talk.say("amina", "2")
    assert talk.heard()["amina"] == [render(language, "forget-kept")]
    assert await _count(talk, Member) == 1


async def test_who_is_forgotten_leaves_their_posts_under_a_former_member(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-sms")
    await talk.joined("marie", "sim-sms", "fr")
    await talk.play("""
        amina: POST bottle tops
        > amina: P1 is on its way to 2 colleagues*
        > joseph: P1 - Amina, *
        > marie: P1 - Amina, *
        amina: FORGET ME
        > amina: Shall I erase you?*
        amina: yes please
        > amina: *number from 1 to 2*
        amina taps: Yes, erase me
        > amina: You are erased.*
        amina taps: Yes, erase me
        > amina: That question is closed*
        amina: MYDATA
        > amina: We keep nothing of you*
        amina: POST am I there?
        > amina: *To join, send JOIN*
        joseph: MORE P1
        > joseph: P1 - a former member|bottle tops
        marie: VOIR P1
        > marie: P1 - un ancien membre|bottle tops
        joseph: P1 thank you
        > joseph: Your answer A2 is kept with P1*
        joseph: WITHDRAW P1
        > joseph: P1 is not yours*
        joseph: POST without Amina
        > joseph: P3 is on its way to one colleague*
        > marie: P3 *
        amina: JOIN KAKUMA7
        > amina: Welcome to Kakuma*
    """)


async def test_erasing_leaves_nothing_of_the_person_in_any_table(talk_anywhere: Talk) -> None:
    """Their name, number and what they typed in private: only what they gave to the community stays."""
    talk = talk_anywhere
    await talk.joined("zuhura")
    await _second_phone(talk, "zuhura", "zuhurasms")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.joined("halima", "sim-telegram")
    for who, text, group in [
        ("zuhura", "a secret of mine", None),
        ("zuhura", "Nothing", None),
        ("zuhura", "NAME Zuhura Zawadi, Secret School", None),
        ("zuhura", "POST gift to all", None),
        ("grace", "/link KAKUMA7", "kakuma"),
        ("halima", "/here", "kakuma"),
        ("halima", "#post said in the group", "kakuma"),
        ("halima", "NAME Halima Hidden", None),
        ("grace", "P1 an answer", None),
        ("zuhura", "something half asked", None),
        ("zuhurasms", "FORGET ME", None),
        ("zuhurasms", "1", None),
        ("halima", "FORGET ME", None),
        ("halima", "1", None),
    ]:
        await talk.say(who, text, group=group)
    assert talk.heard()["zuhurasms"][-1].startswith("You are erased")
    now = await texts_of(talk.app.database)
    for word in ("Zawadi", "Secret School", "a secret", "half asked", "Hidden"):
        assert word not in now
    talk.clock.advance(timedelta(days=1, hours=1))
    await talk.app.housekeeper.tick()
    later = (await texts_of(talk.app.database)).lower()
    for word in ("zuhura", "halima"):
        assert word not in later
    assert "gift to all" in later
    assert await _count(talk, Member) == 1


async def test_what_is_still_to_be_worked_off_is_erased_too(talk: Talk) -> None:
    """Messages that were held or parked for a person go with them."""
    await talk.joined("zuhura", "sim-sms")
    for number in range(25):
        await talk.say("zuhura", f"whisper {number}")
    talk.clock.advance(timedelta(minutes=2))
    await talk.say("zuhura", "FORGET ME")
    await talk.say("zuhura", "1")
    assert "whisper" not in await texts_of(talk.app.database)
    async with talk.app.database.read() as session:
        assert (await session.execute(sa.select(sa.func.count()).select_from(InboxRow))).scalar_one() >= 25


async def test_one_can_join_again_after_being_forgotten(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.say("amina", "POST before")
    await talk.say("amina", "FORGET ME")
    await talk.say("amina", "1")
    talk.passed_over()
    await talk.play("""
        amina: JOIN KAKUMA7
        > amina: Welcome*
        amina: 1
        > amina: We keep*
        amina: 1
        > amina: What name*
        amina: Amina the Second
        > amina: Welcome to Kakuma Maths Circle, Amina the Second!*
        amina: WITHDRAW P1
        > amina: P1 is not yours*
    """)
    assert await _count(talk, Membership) == 1
    assert await _count(talk, Contribution) == 1


async def _second_phone(talk: Talk, first: str, second: str) -> None:
    talk.person(second, "sim-sms")
    await talk.say(first, "LINK")
    digits = talk.heard()[first][0].split("LINK ")[1][:6]
    await talk.say(second, f"LINK {digits}")
    assert "Done!" in talk.heard()[second][0]


async def _count(talk: Talk, table: type[SQLModel]) -> int:
    async with talk.app.database.read() as session:
        count: int = (await session.execute(sa.select(sa.func.count()).select_from(table))).scalar_one()
    return count
