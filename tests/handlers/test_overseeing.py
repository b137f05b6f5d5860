"""What coordinators do with communities: seen, changed, merged, given hosts."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import communities
from storage.tables import Community, Coordination, Membership, Role
from tests.handlers.overseen import act, audited, rows
from tests.talk import Talk

MERGED = "Kakuma Maths Circle is now part of Lodwar Readers"


async def test_the_list_shows_members_and_life_and_one_of_them_more(programme: Talk) -> None:
    await programme.say("amina", "POST egg boxes")
    await programme.play("""
        grace: COMMUNITIES
        > grace: Communities 1 to 2 of 2*Maths Circle: alive, 2 members|2 Lodwar Readers: new, 1 member
        grace: 1
        > grace: Kakuma Maths Circle (kenya/turkana/kakuma)|Alive*: 2, facilitators: 1*6 Close it|0 Back*
        grace: 0
        > grace: Communities 1 to 2*
        grace: COMMUNITIES lodwar
        > grace: Communities 1 to 1 of 1*Lodwar Readers*
        grace: COMMUNITIES kisumu
        > grace: I know no area called kisumu*
    """)
    programme.clock.advance(timedelta(days=11))
    await programme.play("""
        grace: COMMUNITIES kakuma
        > grace: *Kakuma Maths Circle: quiet, 2 members
    """)
    programme.clock.advance(timedelta(days=20))
    await programme.say("grace", "MENU")  # a month is over: its report waits until she writes
    await programme.play("""
        grace: COMMUNITIES kakuma
        > grace: *Kakuma Maths Circle: asleep, 2 members
    """)


async def test_ten_a_page(talk: Talk) -> None:
    await talk.coordinator("grace")
    async with talk.app.database.write() as session:
        for number in range(12):
            await communities.add(
                session,
                programme_id=talk.programme_id,
                name=f"Readers {number:02}",
                area="kenya/kisumu",
                language="en",
                timezone="Africa/Nairobi",
                code=f"READ{number:02}",
                now=talk.clock.now(),
            )
    await talk.play("""
        grace: COMMUNITIES
        > grace: Communities 1 to 10 of 13*10 Readers 08: new, 0 members|0 Next ones
        grace: 0
        > grace: Communities 11 to 13 of 13*3 Readers 11: new, 0 members
        grace: COMMUNITIES kisumu
        > grace: Communities 1 to 10 of 12*
        grace: 0
        > grace: Communities 11 to 12 of 12*
    """)


async def test_another_name(programme: Talk) -> None:
    await programme.play("""
        grace: COMMUNITIES kakuma
        > grace: *
        grace: 1
        > grace: *
        grace: 3
        > grace: Kakuma Maths Circle has which name from now on?
        grace: lodwar  READERS
        > grace: There is a lodwar READERS already in the programme*
        grace: !!
        > grace: A name has 1 to 60 letters*
        grace: Kakuma Counts
        > grace: Kakuma Maths Circle is now called Kakuma Counts.
        amina: MENU
        > amina: You are in Kakuma Counts*
    """)
    assert await audited(programme) == ["community.renamed"]


async def test_another_area_only_where_it_is_ones_own(programme: Talk) -> None:
    await programme.play("""
        grace: COMMUNITIES kakuma
        > grace: *
        grace: 1
        > grace: *
        grace: 4
        > grace: Kakuma Maths Circle lies in kenya/turkana/kakuma*
        grace: kenya/kisumu
        > grace: I know no area called kenya/kisumu*
        grace: !!
        > grace: An area is a path of words*
        grace: Kenya / Turkana / Kalobeyei
        > grace: Kakuma Maths Circle now lies in kenya/turkana/kalobeyei.
    """)
    assert await audited(programme) == ["community.moved"]


async def test_circles_go_along_to_another_area(programme_anywhere: Talk) -> None:
    """Else who looks after the old area could go on exporting what is said in them."""
    programme = programme_anywhere
    async with programme.app.database.write() as session:
        circle_id = await communities.add(
            session,
            programme_id=1,
            name="Egg boxes",
            area="kenya/turkana/kakuma",
            language="en",
            timezone="UTC",
            code="EGG7777",
            now=programme.clock.now(),
        )
        await communities.change_customs(session, circle_id, parent_id=1)
    await act(programme, "kakuma", "4", "kenya/turkana/kalobeyei")
    assert await lies(programme, circle_id) == ("kenya/turkana/kalobeyei", 1)
    await act(programme, "kalobeyei", "5", "LODWAR2", "1")
    assert await lies(programme, circle_id) == ("kenya/turkana/lodwar", 2)


async def lies(talk: Talk, circle_id: int) -> tuple[str, int]:
    """Where a circle lies, and where it has sprung from."""
    found = await rows(talk, col(Community.id), col(Community.area), col(Community.parent_id))
    return {key: (area, parent) for key, area, parent in found}[circle_id]


async def test_a_merged_community_goes_on_in_the_other(programme_anywhere: Talk) -> None:
    programme = programme_anywhere
    await programme.say("amina", "POST egg boxes")
    await programme.say("juma", "POST good evening")
    await programme.joined("group_host", "sim-telegram", role=Role.FACILITATOR)
    await programme.say("group_host", "/link KAKUMA7", group="kakuma")
    await act(programme, "kakuma", "5", "LODWAR2", "1")
    heard = programme.heard()
    assert heard["grace"] == [f"{MERGED}: 3 people are new there. JOIN KAKUMA7 leads there, too."]
    for who in ("amina", "host"):
        assert [text[: len(MERGED) + 19] for text in heard[who]] == [f"{MERGED}, and you are in it"]
    assert heard["juma"][0].startswith(
        "Kakuma Maths Circle is now part of Lodwar Readers: colleagues from there"
    )
    assert heard["group:kakuma"][0].startswith(
        "Kakuma Maths Circle is now part of Lodwar Readers. This group"
    )
    await programme.play("""
        amina: POST hello
        > amina: *
        > juma: *hello
        > host: *hello
        > group:kakuma: *hello
        new: JOIN KAKUMA7
        > new: Welcome to Lodwar Readers*
        host: MENU
        > host: You host Lodwar Readers*
        amina: LEAVE
        > amina: You have left Lodwar Readers*
    """)
    assert await audited(programme) == ["linked.group", "community.merged"]


async def test_whoever_left_the_other_one_before_is_not_taken_there(programme: Talk) -> None:
    await programme.say("amina", "JOIN LODWAR2")
    await programme.say("amina", "LEAVE")
    await programme.say("host", "STOP")
    await act(programme, "kakuma", "5", "Lodwar Readers", "1")
    heard = programme.heard()
    [said] = heard["amina"]
    assert said.endswith("Lodwar Readers. You are not in it. If you want to be: JOIN LODWAR2")
    assert "host" not in heard
    present = await rows(programme, col(Membership.community_id), col(Membership.left_at))
    assert sum(1 for _, left_at in present if left_at is None) == 1


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("KAKUMA7", "That is Kakuma Maths Circle itself*"),
        ("NOSUCH", "I know no open community NOSUCH*"),
        ("OTHERS3", "I know no open community OTHERS3*"),
    ],
)
async def test_what_cannot_be_merged(programme: Talk, other: str, said: str) -> None:
    async with programme.app.database.write() as session:
        await communities.add(
            session,
            programme_id=programme.programme_id,
            name="Kisumu",
            area="kenya/kisumu",
            language="en",
            timezone="Africa/Nairobi",
            code="OTHERS3",
            now=programme.clock.now(),
        )
    await programme.play(f"""
        grace: COMMUNITIES kakuma
        > grace: *
        grace: 1
        > grace: *
        grace: 5
        > grace: Kakuma Maths Circle becomes part of which other*
        grace: {other}
        > grace: {said}
    """)
    assert await audited(programme) == []


async def test_a_coordinator_invites_relieves_and_removes_a_host(programme: Talk) -> None:
    await programme.play("""
        grace: COMMUNITIES kakuma
        > grace: *
        grace: 1
        > grace: *
        grace: 1
        > grace: Pass this on to who shall host Kakuma Maths Circle*JOIN ????????
    """)
    await programme.joined("second", role=Role.FACILITATOR)
    await programme.play("""
        grace: COMMUNITIES kakuma
        > grace: *
        grace: 1
        > grace: *
        grace: 2
        > grace: Who hosts Kakuma Maths Circle. Send a number to change it:|1 Host|2 Second
        grace: 3
        > grace: Please send a number from 1 to 2.
        grace: 2
        > grace: What shall be with Second?|1 Host no more, but stay|2 Leave the community|3 Nothing
        grace: 1
        > grace: Second hosts Kakuma Maths Circle no more, and stays a member.
        > second: You host Kakuma Maths Circle no more*
        second: PULSE
        > second: Only a facilitator of that community can do this.
        grace: COMMUNITIES kakuma
        > grace: *
        grace: 1
        > grace: *
        grace: 2
        > grace: *
        grace: 1
        > grace: What shall be with Host?*
        grace: 2
        > grace: Host is in Kakuma Maths Circle no more.
        > host: Your coordinator has removed you from Kakuma Maths Circle*
        host: JOIN KAKUMA7
        > host: A facilitator has removed you*
    """)
    assert await audited(programme) == ["invited.facilitator", "facilitator.relieved", "facilitator.removed"]


@pytest.mark.parametrize("at", range(4))
async def test_whose_role_is_taken_away_in_the_midst_does_nothing_more(programme: Talk, at: int) -> None:
    texts = ["COMMUNITIES kakuma", "1", "6", "1"]
    for text in texts[:at]:
        await programme.say("grace", text)
    async with programme.app.database.write() as session:
        await session.execute(sa.delete(Coordination))
    await programme.play(f"""
        grace: {texts[at]}
        > grace: Only a coordinator can do this*
    """)
    assert await audited(programme) == []


async def test_a_community_moved_out_of_ones_area_meanwhile_is_not_ones_own_any_more(programme: Talk) -> None:
    for text in ("COMMUNITIES kakuma", "1", "6"):
        await programme.say("grace", text)
    async with programme.app.database.write() as session:
        await session.execute(sa.update(Community).values(area="kenya/kisumu"))
    await programme.play("""
        grace: 1
        > grace: I know no such community among those that you look after*
    """)
    assert await audited(programme) == []


async def test_nobody_hears_that_nobody_comes(programme: Talk) -> None:
    await programme.say("juma", "LEAVE")
    await act(programme, "lodwar", "5", "KAKUMA7", "1")
    assert {*programme.heard()} == {"grace"}
