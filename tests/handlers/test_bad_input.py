"""What is too long, too fast, hidden or out of place: one clear sentence, and nothing changes."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import communities, inbox
from storage.tables import Contribution, InboxRow, InboxState, Member, OpenQuestion, Role
from tests.talk import Talk

LANGUAGES = ["en", "fr", "sw", "ar", "es", "pt"]


async def _posts(talk: Talk) -> int:
    async with talk.app.database.read() as session:
        count = sa.select(sa.func.count()).select_from(Contribution)
        posts: int = (await session.execute(count)).scalar_one()
    return posts


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_text_of_100_000_characters_is_refused_in_ones_language(talk: Talk, language: str) -> None:
    await talk.joined("amina", language=language)
    await talk.joined("joseph")
    for text in ("POST " + "x" * 100_000, "word " * 20_000):
        await talk.say("amina", text)
        assert talk.heard() == {"amina": [talk.app.texts.render(language, "too-long", {"limit": 4000})]}
    assert await _posts(talk) == 0


async def test_the_longest_text_that_is_allowed_goes_to_everybody(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-telegram")
    text = "word " * 799
    await talk.say("amina", f"POST {text}")
    heard = talk.heard()
    assert text.strip() in heard["joseph"][0], heard


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\u202e", "\u202d"])
@pytest.mark.parametrize("language", ["en", "ar"])
async def test_control_and_override_characters_are_refused(talk: Talk, sign: str, language: str) -> None:
    await talk.joined("amina", language=language)
    await talk.joined("joseph")
    for text in (f"POST egg{sign} boxes", f"NAME Ami{sign}na", f"JOIN {sign}KAKUMA7", f"{sign}"):
        await talk.say("amina", text)
        assert talk.heard() == {"amina": [talk.app.texts.render(language, "hidden-characters")]}
    assert await _posts(talk) == 0
    async with talk.app.database.read() as session:
        names = (await session.execute(sa.select(col(Member.name)))).scalars().all()
    assert sorted(names) == ["Amina", "Joseph"]


async def test_marks_that_phones_put_around_right_to_left_text_are_welcome(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-telegram")
    await talk.play("""
        amina: POST \u2067سبعة\u2069 is seven, \u200fand more
        > amina: P1 *
        > joseph: *P1*\u2067سبعة\u2069 is seven*
        joseph: MORE \u2068P1\u2069
        > joseph: *P1*seven*
        joseph: JOIN \u2068KAKUMA7\u2069
        > joseph: You are in Kakuma Maths Circle already*
        joseph: \u2068P1\u2069 thank you
        > joseph: *A2 *
        > amina: A2 *thank you
    """)


async def test_more_than_20_messages_a_minute_are_told_once_and_kept(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph", "sim-sms")
    async with talk.app.database.write() as session:  # that many at once, for once
        await communities.change_customs(session, talk.community_id, daily_cap=100)
    talk.clock.advance(timedelta(minutes=2))
    told = []
    for number in range(1, 31):
        await talk.say("amina", f"POST number {number}")
        told.append(talk.heard())
    assert [sorted(heard) for heard in told[:20]] == [["amina", "joseph"]] * 20
    assert told[20] == {
        "amina": ["You sent over 20 messages in a minute. I keep the rest aside. Please wait a minute."]
    }
    assert told[21:] == [{}] * 9
    assert await _posts(talk) == 20
    await talk.play("""
        joseph: POST others go on
        > joseph: P21 is on its way*
        > amina: P21 *
    """)
    talk.clock.advance(timedelta(minutes=2))
    await talk.play("""
        amina: POST slowly again
        > amina: P22 *
        > joseph: P22 *
    """)
    async with talk.app.database.write() as session:
        held = [row.state for row in await inbox.set_aside(session)]
        assert held == [InboxState.HELD] * 10
        assert await inbox.retry(session, talk.clock.now()) == 10
    await talk.settle()
    heard = talk.heard()
    assert [text.rpartition("\n")[2] for text in heard["joseph"]] == [f"number {n}" for n in range(21, 31)]
    assert await _posts(talk) == 32


async def test_a_stranger_who_floods_is_told_once_too(talk: Talk) -> None:
    talk.person("stranger", "sim-sms", "fr")
    for number in range(30):
        await talk.say("stranger", f"spam {number}")
    heard = talk.heard()["stranger"]
    assert len(heard) == 21
    assert heard[-1].startswith("Plus de 20 messages en une minute")


async def test_a_repeat_by_the_provider_changes_nothing(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph", "sim-sms")
    for _ in range(3):
        await talk.say("amina", "POST once", id="the-same")
    assert {who: len(texts) for who, texts in talk.heard().items()} == {"amina": 1, "joseph": 1}
    async with talk.app.database.read() as session:
        same = sa.select(sa.func.count()).where(col(InboxRow.provider_id) == "the-same")
        assert (await session.execute(same)).scalar_one() == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_wrong_codes_roles_and_states_are_answered_in_ones_language(talk: Talk, language: str) -> None:
    await talk.joined("amina", "sim-telegram", language)
    render = talk.app.texts.render
    for text, group, answer in [
        ("P99", None, render(language, "code-unknown", {"code": "P99"})),
        ("MORE P99", None, render(language, "code-unknown", {"code": "P99"})),
        ("WITHDRAW P99", None, render(language, "code-unknown", {"code": "P99"})),
        ("JOIN NOWHERE9", None, render(language, "join-unknown-code", {"code": "NOWHERE9"})),
        ("LINK 000000", None, render(language, "link-taken")),
        ("PAUSE 0", None, render(language, "pause-days", {"most": 365})),
        ("/link KAKUMA7", "kakuma", render(language, "needs-facilitator")),
        ("/join KAKUMA7", "kakuma", render(language, "in-private")),
    ]:
        await talk.say("amina", text, group=group)
        assert talk.heard() == {f"group:{group}" if group else "amina": [answer]}, text


async def test_what_has_no_text_and_no_file_is_answered(talk: Talk) -> None:
    """A sticker or a place: the channel hands on nothing that we can read."""
    await talk.joined("amina")
    await talk.play("""
        amina:
        > amina: I cannot read that kind of message*
    """)


async def test_a_payload_that_nobody_made_changes_nothing(talk: Talk) -> None:
    await talk.joined("amina")
    for payload in ("q:feedface:1", "q:feedface:x", "q:::", "q", "x:1", "c:nothing", "c:forget", "c:stop"):
        await talk.say("amina", "", payload=payload)
        assert len(talk.heard()["amina"]) == 1, payload


async def test_a_button_of_a_question_never_reaches_beyond_its_choices(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.say("amina", "we have 80 pupils")
    shown = talk.phones.history()[-1]["buttons"]
    token = shown[0]["payload"].split(":")[1] if shown else ""
    talk.passed_over()
    async with talk.app.database.read() as session:
        token = token or (await session.execute(sa.text("SELECT token FROM open_questions"))).scalar_one()
    for index in ("0", "9", "-1", "x", ""):
        await talk.say("amina", "", payload=f"q:{token}:{index}")
        (again,) = talk.heard()["amina"]
        assert again.startswith("Please choose one. You can also send its number from 1 to ")


async def test_braces_and_markup_are_only_text(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: NAME <b>Amina</b> { $code }
        > amina: Colleagues now see: <b>Amina</b> { $code }
        amina: POST { $author } <script> *bold* %s %(n)s '; DROP TABLE x; --
        > amina: P1 *
        > joseph: P1 - <b>Amina</b> { $code }, *|{ $author } <script> *bold* %s %(n)s '; DROP TABLE x; --
    """)


async def test_a_handlers_fault_is_told_once_and_its_message_runs_again(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph", "sim-sms")
    await talk.say("amina", "stones")
    talk.passed_over()
    async with talk.app.database.write() as session:
        kept = (await session.execute(sa.select(OpenQuestion.__table__.c.data))).scalar_one()  # type: ignore[attr-defined] # SQLModel hides it
        await session.execute(sa.update(OpenQuestion).values(data={"choices": kept["choices"]}))
    await talk.say("amina", "share it")
    assert talk.heard() == {"amina": [talk.app.texts.render("en", "fault")]}
    async with talk.app.database.write() as session:
        assert [row.state for row in await inbox.set_aside(session)] == [InboxState.PARKED]
        await inbox.retry(session, talk.clock.now())
    await talk.settle()
    assert talk.heard() == {}
    async with talk.app.database.write() as session:
        await session.execute(sa.update(OpenQuestion).values(data=kept))
        assert await inbox.retry(session, talk.clock.now()) == 1
    await talk.settle()
    assert talk.heard()["joseph"] == ["P1 - Amina, Kakuma Primary\nstones"]


async def test_a_facilitators_word_is_not_for_teachers(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.play("""
        amina in kakuma: /link KAKUMA7
        > group:kakuma: Only a facilitator*
        grace: LEAVE
        > grace: You have left*
        grace: JOIN KAKUMA7
        > grace: You are now in*
        grace in kakuma: /link KAKUMA7
        > group:kakuma: Only a facilitator*
    """)
