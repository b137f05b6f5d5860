"""Joining by a one-time code: as facilitator or coordinator, once, and by one alone."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import col

from storage import codes
from storage.dialect import id_of
from storage.tables import Coordination, Invite, Member, Membership, Role
from tests.clock import StillClock
from tests.talk import Talk


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
