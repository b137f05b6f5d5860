"""What is stored of a person, and that nothing is once they are forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage.messages import SPOKEN
from storage.tables import Contribution, InboxRow, Member, Membership, OpenQuestion, Role
from tests.handlers.phones import second_phone
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
    await talk.clean_up()
    assert await talk.count(OpenQuestion) == 0


@pytest.mark.parametrize("language", ["en", "fr", "sw", "ar", "es", "pt"])
async def test_forget_me_asks_once_and_no_keeps_everything(talk: Talk, language: str) -> None:
    await talk.joined("amina", "sim-sms", language)
    render = talk.app.texts.render
    await talk.say("amina", FORGET[language])
    (asked,) = talk.heard()["amina"]
    assert asked.endswith(f"1 {render(language, 'forget-yes')}\n2 {render(language, 'forget-no')}")
    await talk.say("amina", "2")
    assert talk.heard()["amina"] == [render(language, "forget-kept")]
    assert await talk.count(Member) == 1


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
    await second_phone(talk, "zuhura", "zuhurasms")
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
    await talk.clean_up()
    later = (await texts_of(talk.app.database)).lower()
    for word in ("zuhura", "halima"):
        assert word not in later
    assert "gift to all" in later
    assert await talk.count(Member) == 1


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
    assert await talk.count(Membership) == 1
    assert await talk.count(Contribution) == 1
