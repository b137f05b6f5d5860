"""MORE: the rest of a digest, files on request, and what was answered."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from storage.tables import ContributionFile
from tests.handlers.phones import SMART
from tests.talk import Talk


def _files(talk: Talk, who: str) -> list[str | None]:
    return [
        event["media"]["kind"] if event["media"] else None
        for event in talk.events()
        if event["type"] == "message" and event["to"] == who
    ]


async def test_a_digest_says_what_fits_and_more_brings_the_rest(talk: Talk) -> None:
    """An SMS holds little; each comes in one digest only, and `MORE` shows what found no room."""
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.say("joseph", "DIGEST daily")
    for number in range(1, 16):
        await talk.say("amina", f"POST number {number} {'of many words ' * 20}")
        talk.clock.advance(timedelta(minutes=1))
    talk.passed_over()
    talk.clock.advance(timedelta(hours=4))
    await talk.settle()
    [first] = talk.heard()["joseph"]
    assert len(first) <= 459
    assert first.startswith("From your colleagues:\nP15 Amina: number 15 of many words ")
    seen = [line.split()[0] for line in first.splitlines() if line.startswith("P")]
    assert f"And {15 - len(seen)} more: MORE" in first
    while "more: MORE" in first:
        await talk.say("joseph", "MORE")
        [first] = talk.heard()["joseph"]
        seen += [line.split()[0] for line in first.splitlines() if line.startswith("P")]
    assert seen == [f"P{number}" for number in range(15, 0, -1)]
    await talk.play("""
        joseph: MORE
        > joseph: Nothing else waits for you*
        -- 1 day later
    """)


@SMART
async def test_pictures_come_on_request_or_at_once_as_one_likes(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    await talk.joined("joseph", channel)
    await talk.play("""
        amina sends photo: POST our wall
        > amina: P1 *
        > joseph: P1 - Amina, Kakuma Primary|our wall|(There is a photo with it: MORE P1)
    """)
    await talk.say("joseph", "MORE P1")
    assert _files(talk, "joseph") == ["photo"]
    await talk.play("""
        joseph: FILES
        > joseph: Pictures and documents come when you ask*
        joseph: 1
        > joseph: All right: pictures and documents come with their text.
    """)
    await talk.say("amina", "POST our door", media=[talk._upload("document")])
    assert _files(talk, "joseph") == ["document"]
    await talk.play("""
        joseph: files
        > joseph: Pictures and documents come with their text*
        joseph: when i ask
        > joseph: All right: pictures and documents come when you send MORE*
    """)


async def test_more_brings_every_file_of_several(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-telegram")
    await talk.say("amina", "POST our wall", media=[talk._upload("photo")])
    await talk.say("amina", "POST a plan", media=[talk._upload("document")])
    async with talk.app.database.write() as session:
        await session.execute(sa.insert(ContributionFile).values(contribution_id=1, position=1, media_id=2))
    talk.passed_over()
    await talk.say("joseph", "MORE P1")
    events: list[dict[str, Any]] = [event for event in talk.events() if event["type"] == "message"]
    assert [(event["text"], event["media"]["kind"]) for event in events] == [
        ("P1 - Amina, Kakuma Primary\nour wall", "photo"),
        ("P1: file 2 of 2", "document"),
    ]


async def test_a_code_of_another_community_of_theirs_is_found(talk: Talk) -> None:
    await talk.second_community()
    await talk.joined("amina")
    await talk.joined("joseph", "sim-telegram")
    for text in ("DIGEST daily", "JOIN LODWAR2", "POST the first of Lodwar"):
        await talk.say("joseph", text)
    await talk.play("""
        amina: POST one
        > amina: P1 *
        amina: POST two of Kakuma
        > amina: P2 *
        joseph: MORE P2
        > joseph: P2 - Amina, Kakuma Primary|two of Kakuma
        joseph: MORE P1
        > joseph: P1 *|the first of Lodwar
        -- 4 hours later
        > joseph: From your colleagues:|(Kakuma Maths Circle) P1 Amina: one|To read one: MORE P1
        amina: MORE P3
        > amina: There is no P3*
    """)


@SMART
async def test_more_of_a_request_shows_what_was_answered(talk: Talk, channel: str) -> None:
    """The only answer, or the one that helped, whole; else a line of each."""
    await talk.joined("amina", channel)
    for name in ("joseph", "grace"):
        await talk.joined(name, "sim-sms")
        await talk.say(name, "DIGEST weekly")
    await talk.say("amina", "ASK How do I teach fractions?")
    talk.passed_over()
    await talk.play("""
        grace: MORE H1
        > grace: H1 - Amina, Kakuma Primary|How do I teach fractions?
        joseph: H1 Cut an orange
        > joseph: Your answer A2*
        > amina: A2*
        grace: MORE H1
        > grace: H1 - Amina, Kakuma Primary|How do I teach fractions?
        > grace: A2 - Joseph, Kakuma Primary answers H1:|Cut an orange
        joseph: H1 Or fold a sheet
        > joseph: Your answer A3*
        > amina: A3*
        grace: MORE H1
        > grace: H1 - Amina*
        > grace: Answers to H1:|A3: Or fold a sheet|A2: Cut an orange|To read one: MORE A3
        amina: SOLVED A2
        > amina: H1 is solved*
        > joseph: Your answer A2 helped*
        grace: MORE H1
        > grace: H1 - Amina*
        > grace: A2 - Joseph, Kakuma Primary answers H1:|Cut an orange
        joseph: WITHDRAW A2
        > joseph: A2 is taken back*
        grace: MORE H1
        > grace: H1 - Amina*
        > grace: A3 - Joseph*
    """)
