"""Bringing colleagues in: code, links and poster for all, a code for one, and the greeting that they read."""

from __future__ import annotations

import io

import pytest
import sqlalchemy as sa
from PIL import Image
from sqlmodel import col

from storage.tables import Audit, Invite, MediaFile, Role
from tests.handlers.phones import SMART
from tests.talk import Talk

WORDS = "We meet on Fridays under the big tree. Bring one question!"


@SMART
async def test_invite_gives_the_code_the_links_and_the_poster(talk: Talk, channel: str) -> None:
    await talk.joined("grace", channel, role=Role.FACILITATOR)
    links = {"telegram": "https://t.me/staff_bot?start=KAKUMA7", "sms": "sms:+254711?body=JOIN%20KAKUMA7"}
    object.__setattr__(talk.app.services, "join_links", lambda _code: links)
    await talk.say("grace", "INVITE")
    (shown,) = (event for event in talk.events() if event["type"] == "message")
    assert shown["text"].splitlines() == [
        "Colleagues join Kakuma Maths Circle with: JOIN KAKUMA7",
        "Telegram: https://t.me/staff_bot?start=KAKUMA7",
        "SMS: +254711",
        "The picture is for your staffroom's wall. For one person, even one who was removed: INVITE 1",
    ]
    assert shown["media"]["kind"] == "photo"
    async with talk.app.database.read() as session:
        file = (await session.execute(sa.select(MediaFile))).scalar_one()
        invites = (await session.execute(sa.select(sa.func.count()).select_from(Invite))).scalar_one()
    assert file.size < 20_000
    assert invites == 1, "that of the facilitator: none is made that nobody asked for"
    with Image.open(io.BytesIO(talk.app.store.path_of(file.sha256).read_bytes())) as picture:
        assert (picture.size, picture.mode) == ((1654, 2339), "1")


@SMART
async def test_invite_for_one_and_for_nobody_else(talk: Talk, channel: str) -> None:
    await talk.joined("grace", channel, role=Role.FACILITATOR)
    await talk.joined("amina", channel)
    await talk.play("""
        grace: INVITE 1
        > grace: Your colleague comes in with: JOIN ????????. It works once, within 14 days.
        grace: INVITE 5
        > grace: INVITE shows how all can join. INVITE 1 gives a code for one person.
        grace: Invite parents to school
        > grace: What shall I do with this?*
        amina: INVITE
        > amina: Only a facilitator of that community can do this.
        amina: INVITE 1
        > amina: Only a facilitator of that community can do this.
    """)


@SMART
async def test_a_greeting_is_read_by_who_joins(talk_anywhere: Talk, channel: str) -> None:
    talk = talk_anywhere
    await talk.joined("grace", channel, role=Role.FACILITATOR)
    talk.person("nadia", "sim-sms")
    await talk.play(f"""
        grace: WELCOME
        > grace: No greeting is set. Send WELCOME and your words, at most 300 letters*
        grace: WELCOME {WORDS}
        > grace: What shall I do with this?|{WORDS}*
        grace: 1
        > grace: All right: who joins will read your greeting.
        grace: welcome
        > grace: Who joins reads:|{WORDS}|To change it*WELCOME OFF
        nadia: JOIN KAKUMA7
        > nadia: Welcome to Kakuma Maths Circle! Which language*
        nadia: 1
        > nadia: *Do you agree?*
        nadia: 1
        > nadia: What name*
        nadia: Nadia
        > nadia: Welcome to Kakuma Maths Circle, Nadia!*
        > nadia: From your facilitator: {WORDS}
        nadia: JOIN KAKUMA7
        > nadia: You are in Kakuma Maths Circle already.*
        grace: WELCOME OFF
        > grace: All right: there is no greeting now.
        grace: WELCOME
        > grace: No greeting is set.*
    """)
    async with talk.app.database.read() as session:
        noted = sa.select(col(Audit.action), col(Audit.detail)).where(col(Audit.action).startswith("welcome"))
        rows = [tuple(row) for row in await session.execute(noted)]
    assert rows == [("welcome.set", {}), ("welcome.removed", {})]


@SMART
async def test_what_is_said_in_welcome_is_no_greeting_unless_one_says_so(talk: Talk, channel: str) -> None:
    await talk.joined("grace", channel, role=Role.FACILITATOR)
    await talk.joined("amina", channel)
    await talk.play(f"""
        amina: WELCOME
        > amina: Only a facilitator of that community can do this.
        amina: Welcome to our new colleague!
        > amina: What shall I do with this? It can go to Kakuma*
        grace: Welcome back, everybody!
        > grace: What shall I do with this?|back, everybody!*
        grace: 2
        > grace: P1 is on its way to one colleague.*
        > amina: P1 - Grace, Kakuma Primary|Welcome back, everybody!
        grace: WELCOME hello
        > grace: What shall I do with this?|hello*
        grace: 3
        > grace: All right, I have changed nothing.
        grace: WELCOME {"x" * 301}
        > grace: A greeting may have 300 letters, and this one has 301. To share it instead, send POST and *
        grace: WELCOME
        > grace: No greeting is set.*
    """)


async def test_a_role_that_is_lost_meanwhile_sets_no_greeting(talk: Talk) -> None:
    await talk.joined("grace", role=Role.FACILITATOR)
    await talk.say("grace", "WELCOME hello")
    async with talk.app.database.write() as session:
        await session.execute(sa.text("UPDATE memberships SET role = 'teacher'"))
    talk.passed_over()
    await talk.play("""
        grace: 1
        > grace: Only a facilitator of that community can do this.
    """)


@pytest.mark.parametrize("language", ["ar", "es", "fr", "pt", "sw"])
async def test_in_ones_own_language(talk: Talk, language: str) -> None:
    await talk.joined("grace", "sim-telegram", language=language, role=Role.FACILITATOR)
    texts = talk.app.texts

    def word(command: str) -> str:
        return texts.render(language, f"command-{command}").replace("،", ",").split(",")[0]

    off = texts.render(language, "removing-words").split(",")[0]
    for said, key in (
        (word("invite"), "invite-all"),
        (f"{word('welcome')} Karibuni!", "welcome-what"),
        ("1", "welcome-set"),
        (f"{word('welcome')} {off}", "welcome-removed"),
    ):
        await talk.say("grace", said)
        (heard,) = talk.heard()["grace"]
        variables = {"community": "Kakuma Maths Circle", "code": "KAKUMA7", "words": "Karibuni!"}
        assert heard.startswith(texts.render(language, key, variables)), heard
