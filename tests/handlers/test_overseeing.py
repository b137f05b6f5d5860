"""What coordinators do with communities: seen, changed, closed, opened again, merged, founded."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import communities
from storage.tables import Audit, Community, Coordination, Delivery, Membership, PromptRun, Role
from tests.talk import Talk


@pytest.fixture
async def programme(talk: Talk) -> Talk:
    """Grace coordinates Turkana; amina and host, who hosts, are in Kakuma Maths Circle, juma in Lodwar."""
    return await peopled(talk)


@pytest.fixture
async def programme_anywhere(talk_anywhere: Talk) -> Talk:
    """The same on both databases."""
    return await peopled(talk_anywhere)


async def peopled(talk: Talk) -> Talk:
    """All of them have joined."""
    await talk.second_community()
    await talk.coordinator("grace", "kenya/turkana")
    await talk.joined("host", role=Role.FACILITATOR)
    await talk.joined("amina")
    await lodwar(talk, "juma")
    talk.person("new")
    return talk


MERGED = "Kakuma Maths Circle is now part of Lodwar Readers"


async def lodwar(talk: Talk, *names: str) -> None:
    """These join Lodwar Readers."""
    for name in names:
        talk.person(name)
        for text in ("JOIN LODWAR2", "1", "1", f"{name.title()}, Lodwar"):
            await talk.say(name, text)
    talk.passed_over()


async def rows(talk: Talk, *what: Any) -> list[Any]:
    """Rows of the database."""
    async with talk.app.database.read() as session:
        return [*(await session.execute(sa.select(*what))).all()]


async def audited(talk: Talk) -> list[str]:
    """What is in the audit, but for joining."""
    return [
        action
        for (action,) in await rows(talk, col(Audit.action))
        if not action.startswith(("became", "joined"))
    ]


async def test_the_list_shows_members_and_life_and_one_of_them_more(programme: Talk) -> None:
    await programme.say("amina", "POST egg boxes")
    await programme.play("""
        grace: COMMUNITIES
        > grace: Communities 1 to 2 of 2*Maths Circle: alive, 2 members|2 Lodwar Readers: asleep, 1 member
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
        > grace: Communities 1 to 10 of 13*10 Readers 08: asleep, 0 members|0 Next ones
        grace: 0
        > grace: Communities 11 to 13 of 13*3 Readers 11: asleep, 0 members
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


async def test_a_closed_community_hears_nothing_until_it_is_open_again(programme_anywhere: Talk) -> None:
    programme = programme_anywhere
    await programme.say("amina", "DIGEST daily")
    await programme.say("host", "POST good morning")  # waits for amina's digest
    await programme.play("""
        grace: COMMUNITIES kakuma
        > grace: *
        grace: 1
        > grace: *
        grace: 6
        > grace: Kakuma Maths Circle has 2 members, who are told*
        grace: 2
        > grace: All right, I have changed nothing.
        grace: COMMUNITIES kakuma
        > grace: *
        grace: 1
        > grace: *
        grace: 6
        > grace: Kakuma Maths Circle has 2 members, who are told*
        grace: 1
        > grace: Kakuma Maths Circle is closed*
        > host: Kakuma Maths Circle is closed from today*
        > amina: Kakuma Maths Circle is closed from today*
        amina: POST is anybody there?
        > amina: You are in no community now*
        new: JOIN KAKUMA7
        > new: Kakuma Maths Circle is closed*
        amina: JOIN KAKUMA7
        > amina: Kakuma Maths Circle is closed*
        -- 3 hours later
        grace: COMMUNITIES
        > grace: *1 Lodwar Readers*|2 Kakuma Maths Circle: closed, 0 members
        grace: 2
        > grace: Kakuma Maths Circle*Closed.*
        grace: 1
        > grace: Kakuma Maths Circle is open again. Members: 2
        > host: Kakuma Maths Circle is open again, and you are in it as before*
        > amina: Kakuma Maths Circle is open again, and you are in it as before*
        host: POST there we are
        > host: *
        amina: LEAVE
        > amina: You have left Kakuma Maths Circle*
    """)
    assert await audited(programme) == ["community.closed", "community.reopened"]


async def test_who_left_before_it_closed_is_not_brought_back(programme: Talk) -> None:
    await programme.say("amina", "LEAVE")
    programme.clock.advance(timedelta(minutes=1))
    await act(programme, "kakuma", "6", "1")
    assert "amina" not in programme.heard()
    await act(programme, "kakuma", "1")
    assert {*programme.heard()} == {"grace", "host"}


async def act(talk: Talk, area: str, *texts: str) -> None:
    """Grace chooses the only community of an area, and says these."""
    for text in (f"COMMUNITIES {area}", "1", *texts[:-1]):
        await talk.say("grace", text)
    talk.passed_over()
    await talk.say("grace", texts[-1])


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


async def test_a_new_community_in_four_exchanges(programme: Talk) -> None:
    await programme.play("""
        grace: NEW COMMUNITY
        > grace: What shall the new community be called?
        grace: Lodwar Readers
        > grace: There is a Lodwar Readers already*
        grace: Kalobeyei Counts
        > grace: In which area is Kalobeyei Counts? Choose*
        grace: kalobeyei
        > grace: Kalobeyei Counts in kenya/turkana/kalobeyei, in English*Africa/Nairobi*
        grace: 1
        > grace: Kalobeyei Counts is there*JOIN ??????|*For who shall host it (works once): JOIN ????????*
    """)
    assert await audited(programme) == ["community.added", "invited.facilitator"]


async def test_a_new_area_lives_by_the_clock_of_the_nearest(talk: Talk) -> None:
    async with talk.app.database.write() as session:
        for place, zone in ("kananga", "Lubumbashi"), ("mbuji-mayi", "Lubumbashi"):
            await communities.add(
                session,
                programme_id=1,
                name=place,
                area=f"drc/kasai/{place}",
                language="fr",
                timezone=f"Africa/{zone}",
                code=f"K{place[:4]}".upper(),
                now=talk.clock.now(),
            )
    await talk.coordinator("grace")
    await talk.play("""
        grace: NEW COMMUNITY
        > grace: What shall the new community be called?
        grace: Lodwar Counts
        > grace: In which area is Lodwar Counts? Choose*
        grace: kenya/turkana/lodwar
        > grace: Lodwar Counts in kenya/turkana/lodwar, in English*Africa/Nairobi*
    """)


async def test_a_new_community_of_another_language_and_zone(programme: Talk) -> None:
    for text in ("NEW COMMUNITY", "Kalobeyei Counts", "kenya/turkana/kakuma", "2"):
        await programme.say("grace", text)
    await programme.play("""
        grace: Klingon Africa/Kampala
        > grace: I know no language or time zone Klingon*
        grace: Kiswahili, kampala
        > grace: Kalobeyei Counts is there*
    """)
    [(language, zone)] = [
        row[1:]
        for row in await rows(
            programme, col(Community.name), col(Community.language), col(Community.timezone)
        )
        if row[0] == "Kalobeyei Counts"
    ]
    assert (language, zone) == ("sw", "Africa/Kampala")


async def test_in_an_empty_programme_language_and_zone_are_asked_for(talk: Talk) -> None:
    async with talk.app.database.write() as session:
        programme = await communities.add_programme(session, "Reading for All", talk.clock.now())
    await talk.coordinator("grace", programme_id=programme)
    await talk.play("""
        grace: COMMUNITIES
        > grace: There is no community there yet. NEW COMMUNITY makes one.
        grace: NEW COMMUNITY
        > grace: What shall the new community be called?
        grace: Kisumu Readers
        > grace: In which area is Kisumu Readers?*
        grace: Kenya/Kisumu
        > grace: Which language, and which time zone?*
        grace: en
        > grace: Which language, and which time zone?*
        grace: Africa/Nairobi
        > grace: Kisumu Readers is there*
    """)


@pytest.mark.parametrize("typed", ["kenya/kisumu", "kenya"])
async def test_no_community_outside_of_ones_own_area(programme: Talk, typed: str) -> None:
    for text in ("NEW COMMUNITY", "Kisumu Counts"):
        await programme.say("grace", text)
    await programme.play(f"""
        grace: {typed}
        > grace: I know no area called {typed}*
    """)
    assert await audited(programme) == []


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


async def test_at_night_members_hear_of_the_end_in_the_morning(programme: Talk) -> None:
    programme.clock.advance(timedelta(hours=13))  # it is night there
    await act(programme, "kakuma", "6", "1")
    assert {*programme.heard()} == {"grace"}
    waiting = await rows(programme, col(Delivery.state), col(Delivery.due_at))
    assert [due for state, due in waiting if state == "queued"]


async def test_what_was_said_before_can_be_read_by_those_who_were_there(programme: Talk) -> None:
    await programme.say("amina", "POST egg boxes")
    await programme.say("juma", "POST good evening")
    await act(programme, "kakuma", "5", "LODWAR2", "1")
    await programme.play("""
        host: MORE P1 KAKUMA7
        > host: *egg boxes
        host: MORE P1
        > host: *good evening
        host: MORE P1 please
        > host: *good evening
        juma: MORE P1 KAKUMA7
        > juma: There is no P1 in your community*
    """)


async def test_what_waits_when_a_community_closes_never_goes(programme: Talk) -> None:
    programme.clock.advance(timedelta(hours=13))
    await programme.joined("telegrammer", "sim-telegram", role=Role.FACILITATOR)
    await programme.say("telegrammer", "/link KAKUMA7", group="kakuma")
    await programme.say("host", "POST until tomorrow")  # amina sleeps
    await act(programme, "kakuma", "6", "1")
    assert {*programme.heard()} == {"grace", "group:kakuma"}
    programme.clock.advance(timedelta(hours=10))
    await programme.settle()
    for said in programme.heard().values():
        assert [text[:30] for text in said] == ["Kakuma Maths Circle is closed "]
    await programme.play("""
        telegrammer in kakuma: #post are you there?
        > group:kakuma: *
    """)


async def test_the_weekly_question_rests_while_it_is_closed_and_comes_back(programme: Talk) -> None:
    await programme.say("host", "SCHEDULE Friday 16:00")
    await act(programme, "kakuma", "6", "1")
    programme.clock.advance(timedelta(days=8))
    await programme.settle()
    programme.passed_over()
    [(before,)] = await rows(programme, sa.func.count(col(PromptRun.id)))
    await act(programme, "kakuma", "1")
    programme.clock.advance(timedelta(days=7))
    await programme.settle()
    [(after,)] = await rows(programme, sa.func.count(col(PromptRun.id)))
    assert (before, after) == (0, 1)


async def test_an_invitation_to_a_closed_community_opens_nothing_and_one_to_a_merged_leads_on(
    programme: Talk,
) -> None:
    code, later = [await programme.invite(Role.FACILITATOR) for _ in range(2)]
    await act(programme, "kakuma", "6", "1")
    await programme.play(f"""
        new: JOIN {code}
        > new: Kakuma Maths Circle is closed*
        juma: JOIN {code}
        > juma: Kakuma Maths Circle is closed*
    """)
    await act(programme, "kakuma", "1")
    await act(programme, "kakuma", "5", "LODWAR2", "1")
    await programme.play(f"""
        juma: JOIN {later}
        > juma: Thank you for hosting Lodwar Readers*
    """)


async def test_nobody_hears_that_nobody_comes(programme: Talk) -> None:
    await programme.say("juma", "LEAVE")
    await act(programme, "lodwar", "5", "KAKUMA7", "1")
    assert {*programme.heard()} == {"grace"}
