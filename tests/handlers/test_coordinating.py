"""Coordinators: what they look after, which of it they mean, and what only they may."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlmodel import col

from handlers.rights import Right
from handlers.routing.registrations import Needs
from handlers.topics.coordinating.realms import chosen_realm, which_realm
from handlers.turn import Answer, Turn
from storage import communities, coordinators
from storage.tables import Coordination, Role
from tests.talk import Talk


@pytest.fixture
async def probe(talk: Talk) -> Talk:
    """A command that says which realm was meant, in the place of announcements and exports."""

    async def ask(turn: Turn, rest: str) -> None:
        if realm := await which_realm(turn, Right.ANNOUNCE, "probe.realm", {"said": "x"}, area=rest):
            await say(turn, realm, "x")

    async def take(turn: Turn, answer: Answer) -> None:
        if realm := await chosen_realm(turn, Right.ANNOUNCE, answer):
            await say(turn, realm, answer.data["said"])

    async def say(turn: Turn, realm: coordinators.Realm, said: str) -> None:
        await turn.reply("literal", {"words": f"{realm.programme}|{realm.area}|{said}"})

    talk.app.router.command("probe", ask, takes=lambda _rest: True, needs=Needs.COORDINATOR)
    talk.app.router.question("probe.realm", take, needs=Needs.COORDINATOR)
    return talk


async def probed(talk: Talk, who: str, rest: str = "") -> str:
    """What somebody hears who calls the probe."""
    talk.passed_over()
    await talk.say(who, "", payload=f"c:probe:{rest}")
    (said,) = talk.heard()[who]
    return said


async def other_programme(talk: Talk) -> int:
    """A second programme, Reading for All, with one community."""
    async with talk.app.database.write() as session:
        programme = await communities.add_programme(session, "Reading for All", talk.clock.now())
        await communities.add(
            session,
            programme_id=programme,
            name="Kisumu Readers",
            area="kenya/kisumu",
            language="en",
            timezone="Africa/Nairobi",
            code="KISUMU3",
            now=talk.clock.now(),
        )
    return programme


async def test_one_realm_is_not_asked_about(probe: Talk) -> None:
    await probe.coordinator("grace", "kenya/turkana")
    assert await probed(probe, "grace") == "Learning Together|kenya/turkana|x"


@pytest.mark.parametrize("typed", ["kenya/turkana/kakuma", "Kakuma", " Kenya / Turkana / Kakuma"])
async def test_an_area_in_it_can_be_typed_whole_or_from_there(probe: Talk, typed: str) -> None:
    await probe.coordinator("grace", "kenya/turkana")
    assert await probed(probe, "grace", typed) == "Learning Together|kenya/turkana/kakuma|x"


@pytest.mark.parametrize("typed", ["kenya/kisumu", "kenya", "kenya/turk", "%", "!!", "kenya//turkana"])
async def test_an_area_that_is_not_theirs_is_not_known(probe: Talk, typed: str) -> None:
    await other_programme(probe)
    await probe.coordinator("grace", "kenya/turkana")
    assert (await probed(probe, "grace", typed)).startswith("I know no area called")


async def test_of_several_one_is_chosen_by_its_number(probe: Talk) -> None:
    second = await other_programme(probe)
    await probe.coordinator("grace", "kenya/turkana")
    await probe.say("grace", f"JOIN {await probe.invite(Role.COORDINATOR, programme_id=second)}")
    asked = await probed(probe, "grace")
    assert asked.startswith("You look after several")
    assert "1 Learning Together: kenya/turkana\n2 Reading for All" in asked
    await probe.play("""
        grace: 2
        > grace: Reading for All*x
    """)


async def test_what_was_taken_away_meanwhile_is_no_choice_any_more(probe: Talk) -> None:
    second = await other_programme(probe)
    await probe.coordinator("grace", "kenya/turkana")
    await probe.say("grace", f"JOIN {await probe.invite(Role.COORDINATOR, programme_id=second)}")
    await probed(probe, "grace")
    async with probe.app.database.write() as session:
        await session.execute(sa.delete(Coordination).where(col(Coordination.programme_id) == second))
    await probe.play("""
        grace: 2
        > grace: Only a coordinator can do this*
    """)


async def test_a_wider_realm_holds_the_narrower_unless_that_gives_more(talk: Talk) -> None:
    await talk.coordinator("grace", "kenya/turkana")
    await talk.say("grace", f"JOIN {await talk.invite(Role.COORDINATOR)}")
    assert [(one.area, one.may_identify) for one in await realms(talk)] == [("", False)]
    code = await talk.invite(Role.COORDINATOR, area="kenya/turkana", may_identify=True)
    await talk.say("grace", f"JOIN {code}")
    assert [(one.area, one.may_identify) for one in await realms(talk)] == [
        ("", False),
        ("kenya/turkana", True),
    ]


async def realms(talk: Talk) -> list[coordinators.Realm]:
    """What the only coordinator there is looks after."""
    async with talk.app.database.read() as session:
        member_id = (await session.execute(sa.select(col(Coordination.member_id)))).scalars().first()
        assert member_id is not None
        return await coordinators.realms_of(session, member_id)


async def test_a_coordinator_needs_no_community(talk: Talk) -> None:
    await talk.coordinator("grace")
    await talk.play("""
        grace: MENU
        > grace: For you who look after communities*
        grace: COMMUNITIES
        > grace: Communities 1 to 1 of 1*Kakuma Maths Circle: new, 0 members
        grace: good morning
        > grace: For you who look after communities*
        grace: JOIN KAKUMA7
        > grace: You are now in Kakuma Maths Circle*
        grace: MENU
        > grace: You are in Kakuma Maths Circle*MENU 4 - for coordinators
        grace: MENU 4
        > grace: For you who look after communities*
        grace in kakuma: #communities
        > group:kakuma: Please write that to me in private*
    """)


async def test_nobody_else_may(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("host", role=Role.FACILITATOR)
    await talk.play("""
        amina: COMMUNITIES
        > amina: Only a coordinator can do this*
        host: COMMUNITIES
        > host: Only a coordinator can do this*
        host: MENU 4
        > host: Only a coordinator has a fourth menu*
    """)
