"""Hosting a community from one's phone: its pulse, who is silent, who is there."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from PIL import Image
from sqlmodel import col

from handlers.topics.hosting.pulse import ideas
from storage import messages
from storage.messages import Draft, sending
from storage.pulse import Pulse
from storage.tables import Audit, MediaFile, Message, Reflection, Role
from tests.handlers.phones import SMART
from tests.talk import Talk


async def _pictures(talk: Talk) -> list[MediaFile]:
    async with talk.app.database.read() as session:
        return list((await session.execute(sa.select(MediaFile).order_by(col(MediaFile.id)))).scalars())


async def _audited(talk: Talk) -> list[str]:
    async with talk.app.database.read() as session:
        return list((await session.execute(sa.select(col(Audit.action)).order_by(col(Audit.id)))).scalars())


def _shown(events: list[dict[str, Any]], who: str) -> list[dict[str, Any]]:
    return [event for event in events if event["type"] == "message" and event["to"] == who]


async def _some_life(talk: Talk, channel: str) -> None:
    """A host and three colleagues: two speak, one never does."""
    await talk.joined("grace", channel, role=Role.FACILITATOR)
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-sms")
    await talk.joined("halima", "sim-telegram")
    talk.clock.advance(timedelta(days=31))
    for who, text in (
        ("amina", "ASK How do I count without books?"),
        ("joseph", "POST We use stones"),
        ("joseph", "POST And sticks"),
    ):
        await talk.say(who, text)
    talk.clock.advance(timedelta(days=3))
    await talk.say("grace", "MENU")
    talk.passed_over()


@SMART
async def test_the_pulse_as_a_picture_and_in_words(talk_anywhere: Talk, channel: str) -> None:
    talk = talk_anywhere
    await _some_life(talk, channel)
    await talk.say("grace", "PULSE")
    (shown,) = _shown(talk.events(), "grace")
    lines, ideas_shown = shown["text"].splitlines(), [button["title"] for button in shown["buttons"]]
    assert lines[:6] == [
        "Kakuma Maths Circle, the last 30 days",
        "4 members: 2 active, 0 new, 2 silent",
        "One request for help has waited 3 days for an answer",
        "Two people said 100% of it all",
        "Reflections: from fewer than five people",
        "What you could do:",
    ]
    wanted = [
        "Read H1, which waits longest",
        "Say hello to who has gone silent",
        "Write a greeting for who joins",
    ]
    numbered = [f"{number} {words}" for number, words in enumerate(wanted, start=1)]
    assert (lines[6:], ideas_shown) == (
        (numbered, ["1", "2", "3"]) if channel == "sim-whatsapp" else ([], wanted)
    )
    assert shown["media"]["kind"] == "photo"
    (file,) = await _pictures(talk)
    path = talk.app.store.path_of(file.sha256)
    assert file.mime == "image/png"
    assert path.stat().st_size == file.size < 20_000
    with Image.open(io.BytesIO(path.read_bytes())) as picture:
        assert picture.width == 640
    await talk.play("""
        grace: 1
        > grace: H1 - Amina, Kakuma Primary|How do I count without books?
        grace: 2
        > grace: Not heard in Kakuma Maths Circle for a month: 1|Halima (34 days)|A short hello*alone.
        grace: PULSE
        > grace: *
        grace: H1 With bottle tops
        > grace: Your answer A4 is on its way*
        > amina: A4 - Grace, Kakuma Primary answers H1:*
    """)
    assert (await _audited(talk))[-3:] == ["looked.pulse", "looked.quiet", "looked.pulse"]
    async with talk.app.database.read() as session:
        listed = sa.select(col(Message.variables)).where(col(Message.text_key) == "quiet-list")
        said = (await session.execute(listed)).scalars().all()
    assert said
    assert "Halima" not in str(said), "a list is stored without names"


@SMART
async def test_the_same_pulse_is_drawn_once(talk: Talk, channel: str) -> None:
    await talk.joined("grace", channel, role=Role.FACILITATOR)
    for _ in range(2):
        await talk.say("grace", "PULSE")
    assert len(await _pictures(talk)) == 1
    talk.clock.advance(timedelta(days=3))
    await talk.clean_up()
    assert await _pictures(talk) == []


async def test_on_a_phone_without_pictures_the_words_do_alone(talk: Talk) -> None:
    await talk.joined("grace", "sim-sms", role=Role.FACILITATOR)
    await talk.joined("amina")
    await talk.play("""
        grace: PULSE
        > grace: Kakuma*|2 members: 0 active, 2 new, 0 silent|*|1 Ask everyone one easy*
        grace: 2
        > grace: Kakuma Maths Circle, members: 2|Grace, facilitator (new)|Amina (new)
        grace: 1
        > grace: Which question shall Kakuma Maths Circle get now?*
    """)
    assert await _pictures(talk) == []


async def test_a_picture_that_cannot_be_drawn_keeps_no_text_back(talk: Talk) -> None:
    await talk.joined("grace", role=Role.FACILITATOR)
    async with talk.app.database.write() as session:
        draft = Draft("no", picture={"kind": "riddle", "data": {}})
        said = await messages.create(session, draft, talk.clock.now())
        await messages.send_to(session, said, 1, "sim-whatsapp", talk.clock.now())
    await talk.settle()
    (shown,) = _shown(talk.events(), "grace")
    assert (shown["text"], shown["media"]) == ("No", None)


async def test_who_has_been_silent_and_nobody_who_rests(talk: Talk) -> None:
    await _some_life(talk, "sim-telegram")
    await talk.say("halima", "PAUSE 9")
    await talk.play("""
        grace: QUIET
        > grace: Nobody in Kakuma Maths Circle has been silent for a month. How good!
        -- 10 days later
        > grace: H1 - nobody has answered*
        > grace: Nobody has written in Kakuma Maths Circle for 10 days.*
        > amina: Nobody has answered H1 yet. *
        grace: QUIET
        > grace: Not heard in Kakuma Maths Circle for a month: 1|Halima (44 days)|*
        halima: POST here I am
        > halima: P4 *
        > amina: P4 *
        > grace: P4 *
        > joseph: P4 *
        grace: quiet
        > grace: Nobody in Kakuma Maths Circle has been silent for a month. How good!
    """)


async def test_what_one_writes_for_oneself_is_no_voice_and_of_few_no_number(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("grace", role=Role.FACILITATOR)
    for name in ("amina", "joseph", "halima", "peter"):
        await talk.joined(name, "sim-telegram")
    talk.clock.advance(timedelta(days=40))
    await talk.settle()

    async def reflect(*members: int, said: str = "x") -> None:
        about = {"community_id": talk.community_id, "text": said, "created_at": talk.clock.now()}
        rows = [{"member_id": one, **about} for one in members]
        async with talk.app.database.write() as session:
            await session.execute(sa.insert(Reflection), rows)

    await reflect(2, 2, 2, 2, 3, 4, 5)
    await reflect(3, said="")  # who did not want to
    await talk.play("""
        grace: PULSE
        > grace: *5 members: 0 active, 0 new, 5 silent*Reflections: from fewer than five people|*
        grace: QUIET
        > grace: Not heard*: 4|Amina (40 days)|Joseph (40 days)|Halima (40 days)|Peter (40 days)|*
    """)
    await reflect(1)
    await talk.play("""
        grace: PULSE
        > grace: *5 members: 0 active, 0 new, 5 silent*Reflections: 8|*
    """)


async def test_who_shared_without_a_name_is_not_told_by_the_lists_of_who_spoke(talk: Talk) -> None:
    """Joseph alone has spoken for a month, and nobody may know."""
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    for name in ("amina", "joseph"):
        await talk.joined(name, "sim-telegram")
    talk.clock.advance(timedelta(days=40))
    await talk.settle()
    talk.passed_over()
    await talk.play("""
        joseph: REFLECT I shouted less
        > joseph: *
        joseph: SHARE
        > joseph: Shall Kakuma Maths Circle read this?*
        joseph: 2
        > joseph: E1 is on its way*
        > amina: E1 - a colleague*
        > grace: E1 - a colleague*
        grace: QUIET
        > grace: Not heard*: 2|Amina (40 days)|Joseph (40 days)|*
        grace: COHOST
        > grace: *Amina*Joseph*
    """)


async def test_members_by_name_and_a_page_at_a_time(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("zawadi", role=Role.FACILITATOR)
    for name in "abcdefghijk":
        await talk.joined(f"{name}da")
    names = "|".join(f"{name.upper()}da (new)" for name in "abcdefghi")
    await talk.play(f"""
        zawadi: MEMBERS
        > zawadi: Kakuma Maths Circle, members: 12|Zawadi, facilitator (new)|{names}|For the next, send MORE.
        ada: FORGET ME
        > ada: Shall I erase you?*
        ada: 1
        > ada: You are erased.*
        zawadi: MORE
        > zawadi: Kakuma Maths Circle, members: 11|Kda (new)
        zawadi: MORE
        > zawadi: Nothing else waits for you.*
    """)


async def test_of_very_many_no_figure_is_reckoned_in_a_turn(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "WIDE", 1)  # a setting of the module, not its behaviour
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.joined("amina", "sim-telegram")
    for word in ("PULSE", "QUIET", "MEMBERS"):
        await talk.play(f"""
            grace: {word}
            > grace: Kakuma Maths Circle has more than 10,000 members: too many to look through from a phone.
        """)


async def test_only_who_hosts_this_community(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("grace", role=Role.FACILITATOR)
    await talk.second_community()
    refused = "Only a facilitator of that community can do this."
    for word in ("PULSE", "QUIET", "MEMBERS"):
        await talk.play(f"""
            amina: {word}
            > amina: {refused}
        """)
    await talk.play(f"""
        grace: PULSE
        > grace: *
        grace: JOIN LODWAR2
        > grace: You are now in Lodwar Readers*
        grace: 1
        > grace: *
        grace: QUIET
        > grace: {refused}
        grace: PULSE
        > grace: {refused}
        grace: MEMBERS
        > grace: {refused}
        amina: Members of my class sing
        > amina: What shall I do with this?*
    """)


def _pulse(**figures: Any) -> Pulse:
    usual = {"members": 20, "new": 0, "active": 20, "facilitators": 2, "greets": True, "said": 40}
    more = {"voices": 20, "top_two": 8, "waits": (), "longest": None, "first_answer": None}
    return Pulse(**{**usual, **more, "reflections": None, **figures})


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({}, ["thank", "invite", "ask"]),
        ({"waits": (90_000.0, 10.0)}, ["help", "thank", "invite"]),
        ({"waits": (3600.0,)}, ["thank", "invite", "ask"]),
        ({"top_two": 24}, ["voices", "thank", "invite"]),
        ({"top_two": 24, "members": 4, "active": 4}, ["invite", "thank", "ask"]),
        ({"said": 7, "top_two": 7}, ["thank", "invite", "ask"]),
        ({"active": 15}, ["quiet", "thank", "invite"]),
        ({"active": 5}, ["quiet", "ask", "thank"]),
        ({"active": 5, "new": 3}, ["quiet", "ask", "new"]),
        ({"said": 0, "top_two": 0, "active": 0}, ["quiet", "ask", "invite"]),
        ({"waits": (90_000.0,), "top_two": 30, "active": 5}, ["help", "voices", "quiet"]),
    ],
)
def test_the_figures_choose_what_to_do(figures: dict[str, Any], expected: list[str]) -> None:
    assert ideas(_pulse(**figures)) == expected


@pytest.mark.parametrize("language", ["ar", "es", "fr", "pt", "sw"])
async def test_in_ones_own_language(talk: Talk, language: str) -> None:
    await talk.joined("grace", "sim-telegram", language=language, role=Role.FACILITATOR)
    await talk.joined("amina")
    texts = talk.app.texts
    for command, key in (("pulse", "pulse-head"), ("members", "members-end"), ("quiet", "quiet-none")):
        word = texts.render(language, f"command-{command}").replace("،", ",").split(",")[0]
        await talk.say("grace", word)
        (heard,) = talk.heard()["grace"]
        begun = texts.render(
            language, key, {"community": "Kakuma Maths Circle", "days": 30, "count": 2, "lines": ""}
        )
        assert heard.startswith(begun.splitlines()[0]), heard
        assert len(heard) < 600
    assert len(await _pictures(talk)) == 1
