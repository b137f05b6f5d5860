"""What goes to other communities is reviewed first, and then travels once a week."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import communities, members, memberships
from storage.tables import Audit, Contribution, Level, Occurrence, Role
from tests.talk import Talk

PHONES = pytest.mark.parametrize("phone", ["sim-whatsapp", "sim-telegram"])


async def _tells(talk: Talk, who: str, text: str, choice: str) -> None:
    for said in (f"STORY {text}", "DONE", choice):
        await talk.say(who, said)


async def _elsewhere(talk: Talk, name: str, phone: str = "sim-telegram", language: str = "en") -> int:
    """Somebody in Lodwar."""
    lodwar = await talk.second_community(language)
    talk.person(name, phone)
    for text in ("JOIN LODWAR2", "1", "1", f"{name.title()}, Lodwar Primary"):
        await talk.say(name, text)
    return lodwar


async def _approved(talk: Talk, text: str, choice: str = "2") -> None:
    await _tells(talk, "amina", text, choice)
    for said in ("REVIEW", "1"):
        await talk.say("grace", said)


async def _week(talk: Talk) -> dict[str, list[str]]:
    """What everybody hears in a week, hour by hour."""
    talk.passed_over()
    for _ in range(7 * 4):
        talk.clock.advance(timedelta(hours=6))
        await talk.settle()
    return talk.heard()


@PHONES
async def test_a_story_for_others_is_reviewed_and_travels(talk_anywhere: Talk, phone: str) -> None:
    talk = talk_anywhere
    await talk.joined("amina", phone)
    await talk.joined("grace", phone, role=Role.FACILITATOR)
    await _elsewhere(talk, "peter")
    await talk.play("""
        amina: STORY The goats ate our chalk
        > amina: I have the beginning*
        amina: DONE
        > amina: Your story:|The goats ate our chalk|Who may hear it?*
        amina: 2
        > amina: S1 is on its way to your community. Others may hear it when a facilitator has read it*
        > grace: S1 in Kakuma Maths Circle waits to go to other communities*REVIEW.
        > grace: S1 - Amina, Kakuma Primary|The goats ate our chalk
        grace: REVIEW
        > grace: Waiting: S1|The oldest, of Kakuma*with its author's name*|S1 - Amina*|The goats*
        grace: 3
        > grace: All right. REVIEW shows it again.
        grace: REVIEW
        > grace: Waiting: S1|*
        grace: 1
        > grace: S1 may now go to other communities.
        > amina: Good news: your story S1 may now go to other communities*
        grace: REVIEW
        > grace: No story waits for you.
    """)
    heard = await _week(talk)
    assert heard == {
        "peter": ["S1 - A story from Kakuma, told by Amina, Kakuma Primary:\nThe goats ate our chalk"]
    }
    await talk.say("amina", "MENU")
    await talk.play("""
        peter: S1 Ours, too
        > peter: Your answer A2 is on its way*
        > amina: A2 - Peter, Lodwar Primary answers S1:|Ours, too
    """)
    assert "peter" not in await _week(talk)
    async with talk.app.database.read() as session:
        noted = sa.select(col(Audit.action)).where(col(Audit.action).startswith("story."))
        assert (await session.execute(noted)).scalars().all() == ["story.approved"]


@PHONES
async def test_a_story_that_is_sent_back_is_told_anew(talk: Talk, phone: str) -> None:
    await talk.joined("amina", phone)
    await talk.joined("grace", phone, role=Role.FACILITATOR)
    await talk.joined("joseph", "sim-sms")
    await _tells(talk, "amina", "Little Juma fell", "3")
    await talk.play("""
        grace: REVIEW
        > grace: *is to go out without a name (look that it names nobody, and no school)*Little Juma fell*
        grace: 2
        > grace: What should change in S1?*
        grace: REVIEW
        > grace: *Little Juma fell*
        grace: 2
        > grace: What should change in S1?*
        grace: Please leave out his name.
        > grace: S1 is back with its author, with your words.
        > amina: Your story S1 stays in your community for now. *says: Please leave out his name.*
        amina: STORY S1
        > amina: Tell it in as many messages*
        amina: A boy fell
        > amina: I have one message*
        amina: DONE
        > amina: Your story:|A boy fell|Who may hear it?*
        amina: 3
        > amina: S1 is told anew. Other communities may hear it when a facilitator has read it.
        > grace: S1 in Kakuma Maths Circle waits*
        joseph: MORE S1
        > joseph: S1 - Amina, Kakuma Primary|A boy fell
        joseph: STORY S1
        > joseph: Only a story of yours that a facilitator sent back can be told anew*
        grace: REVIEW
        > grace: *A boy fell*
        grace: 1
        > grace: S1 may now go*
        > amina: Good news*
    """)


async def test_an_unnamed_story_names_neither_person_nor_school(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    await _elsewhere(talk, "peter")
    async with talk.app.database.write() as session:
        await members.update(session, 1, level=Level.PRIMARY)
    await _approved(talk, "In maths we count goats", "3")
    heard = await _week(talk)
    assert heard["peter"] == [
        "S1 - A story from Kakuma, primary, Maths, told by a colleague, Kakuma:\nIn maths we count goats"
    ]


async def test_what_a_story_is_about_is_said_in_each_readers_language(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    await _elsewhere(talk, "peter")
    async with talk.app.database.write() as session:
        await members.update(session, 3, language="sw")
    await _approved(talk, "In maths we count goats")
    ((heard,),) = (await _week(talk)).values()
    assert "Hisabati" in heard


async def test_without_a_facilitator_a_story_stays_and_its_teller_is_told(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await _elsewhere(talk, "peter")
    await talk.play("""
        amina: STORY The goats
        > amina: I have the beginning*
        amina: DONE
        > amina: Your story:|The goats|*
        amina: 2
        > amina: S1 is on its way to your community. It goes no further for now*
        > joseph: S1 - Amina, Kakuma Primary|The goats
        amina: REVIEW
        > amina: Only a facilitator*
    """)
    assert await _week(talk) == {}


async def test_the_only_facilitator_decides_on_their_own_with_their_choice(talk: Talk) -> None:
    await talk.joined("grace", role=Role.FACILITATOR)
    await _elsewhere(talk, "peter")
    await talk.play("""
        grace: STORY The goats
        > grace: I have the beginning*
        grace: DONE
        > grace: Your story:|The goats|*
        grace: 2
        > grace: S1 is on its way to your community, and other communities may hear it, too.
    """)
    assert (await _week(talk)).keys() == {"peter"}


async def test_who_may_not_review(talk: Talk) -> None:
    """A teacher; a facilitator of elsewhere; their own, while another is there."""
    await talk.joined("amina")
    await talk.joined("grace", role=Role.FACILITATOR)
    await talk.joined("rose", role=Role.FACILITATOR)
    await _elsewhere(talk, "peter")
    await _tells(talk, "grace", "The goats", "2")
    await talk.play("""
        amina: REVIEW
        > amina: Only a facilitator*
        peter: REVIEW
        > peter: Only a facilitator*
        grace: REVIEW
        > grace: No story waits for you.
        rose: REVIEW
        > rose: *The goats*
    """)
    async with talk.app.database.write() as session:
        await memberships.leave(session, 3, talk.community_id, talk.clock.now())
        await memberships.join(session, 3, talk.community_id, Role.TEACHER, talk.clock.now())
    await talk.play("""
        rose: 1
        > rose: S1 does not wait any more*
        grace: REVIEW
        > grace: *The goats*
    """)


async def test_two_facilitators_at_one_story(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    await talk.joined("rose", role=Role.FACILITATOR)
    await _tells(talk, "amina", "The goats", "2")
    await talk.say("rose", "REVIEW")
    await talk.play("""
        grace: REVIEW
        > grace: *The goats*
        grace: 2
        > grace: What should change*
        rose: 1
        > rose: S1 may now go*
        > amina: Good news*
        grace: its length
        > grace: S1 does not wait any more*
    """)


@pytest.mark.parametrize("how", ["decided", "taken back"])
async def test_who_could_not_be_told_in_time_is_not_told_what_is_over(talk_anywhere: Talk, how: str) -> None:
    """Outside WhatsApp's window the hint waits; of what waits still it goes."""
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    await talk.joined("rose", "sim-telegram", role=Role.FACILITATOR)
    talk.clock.advance(timedelta(hours=25))
    await _tells(talk, "amina", "The goats", "2")
    await _tells(talk, "amina", "The well", "2")
    if how == "decided":
        await talk.say("rose", "REVIEW")
        await talk.say("rose", "1")
    else:
        await talk.say("amina", "WITHDRAW S1")
    talk.passed_over()
    await talk.say("grace", "MENU")
    heard = [line for text in talk.heard()["grace"] for line in text.splitlines()]
    assert [line[:2] for line in heard if "waits to go" in line] == ["S2"]


async def test_who_quotes_that_a_story_waits_decides_on_it_and_answers_nothing(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await _tells(talk, "amina", "The goats", "2")
    await talk.play("""
        grace quotes "waits to go": REVIEW
        > grace: Waiting: S1|*
    """)


@pytest.mark.parametrize("how", ["WITHDRAW S1", "FORGET ME"])
async def test_what_is_taken_back_in_review_waits_no_more(talk: Talk, how: str) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    await _tells(talk, "amina", "The goats", "2")
    await talk.say("grace", "REVIEW")
    await talk.say("amina", how)
    if how == "FORGET ME":
        await talk.say("amina", "1")
    await talk.play("""
        grace: 1
        > grace: S1 does not wait any more*
        grace: REVIEW
        > grace: No story waits for you.
    """)


async def test_a_teller_who_left_is_told_and_the_story_goes_on(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    await _tells(talk, "amina", "The goats", "2")
    await talk.say("amina", "LEAVE")
    await talk.play("""
        grace: REVIEW
        > grace: *The goats*
        grace: 1
        > grace: S1 may now go*
        > amina: Good news*
    """)


@pytest.mark.parametrize(
    "how", ["withdrawn", "hidden", "not wanted", "another language", "closed", "forgotten"]
)
async def test_what_must_not_travel(talk: Talk, how: str) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    lodwar = await _elsewhere(talk, "peter", language="fr" if how == "another language" else "en")
    await _approved(talk, "The goats")
    if how == "withdrawn":
        await talk.say("amina", "WITHDRAW S1")
    if how == "hidden":
        await talk.say("grace", "HIDE S1")
        await talk.say("grace", "It names a pupil")
    if how == "forgotten":
        await talk.say("amina", "FORGET ME")
        await talk.say("amina", "1")
    async with talk.app.database.write() as session:
        if how == "not wanted":
            await communities.change_customs(session, lodwar, wants_stories=False)
        if how == "closed":
            await communities.change_customs(session, lodwar, closed_at=talk.clock.now())
    assert "peter" not in await _week(talk)


async def test_one_a_week_the_newest_first_and_no_place_twice_in_a_row(talk: Talk) -> None:
    """With one other place only, every second week."""
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    await _elsewhere(talk, "peter")
    for text in ("one", "two", "three"):
        await _approved(talk, text)
        talk.clock.advance(60)
    heard = [(await _week(talk)).get("peter", []) for _ in range(6)]
    assert [[text.splitlines()[-1] for text in week] for week in heard] == [
        ["three"],
        [],
        ["two"],
        [],
        ["one"],
        [],
    ]


async def test_a_third_places_older_story_comes_before_a_second_from_the_same_place(
    talk_anywhere: Talk,
) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    await _elsewhere(talk, "peter")
    async with talk.app.database.write() as session:
        third = await communities.add(
            session,
            programme_id=talk.programme_id,
            name="Eldoret",
            area="kenya/uasin-gishu/eldoret",
            language="en",
            timezone="Africa/Nairobi",
            code="ELDORET3",
            now=talk.clock.now(),
        )
        await communities.change_customs(session, third, wants_stories=False)
    talk.person("rose", "sim-telegram")
    for text in ("JOIN ELDORET3", "1", "1", "Rose, Eldoret Primary"):
        await talk.say("rose", text)
    async with talk.app.database.write() as session:
        await memberships.join(session, 4, third, Role.FACILITATOR, talk.clock.now())
    await _tells(talk, "rose", "the oldest", "2")
    talk.clock.advance(60)
    for text in ("older", "newest"):
        await _approved(talk, text)
        talk.clock.advance(60)
    heard = [(await _week(talk))["peter"][0].splitlines()[-1] for _ in range(3)]
    assert heard == ["newest", "the oldest", "older"]


async def test_what_has_travelled_is_taken_back_everywhere(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    await _elsewhere(talk, "peter")
    await _approved(talk, "The goats")
    assert "peter" in await _week(talk)
    await talk.say("amina", "WITHDRAW S1")
    talk.passed_over()
    await talk.play("""
        peter: MORE S1
        > peter: S1 was taken back*
    """)


async def test_stories_come_on_a_working_morning(talk_anywhere: Talk) -> None:
    """Where Friday is a weekend, or nobody has planned anything yet, too."""
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    lodwar = await _elsewhere(talk, "peter")
    async with talk.app.database.write() as session:
        day = str(lodwar % 5)
        await communities.change_customs(session, lodwar, weekend=day)
    await _approved(talk, "The goats")
    talk.passed_over()
    for _ in range(7 * 24):
        talk.clock.advance(timedelta(hours=1))
        await talk.settle()
        if talk.heard():
            break
    local = talk.clock.now() + timedelta(hours=3)
    assert str(local.weekday()) != day
    assert 6 <= local.hour <= 10


async def test_one_round_a_programme_and_one_hour_a_community(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    await talk.joined("grace", role=Role.FACILITATOR)
    await _approved(talk, "one")
    await _approved(talk, "two")
    await _elsewhere(talk, "peter")
    await _week(talk)
    async with talk.app.database.read() as session:
        rows = (await session.execute(sa.select(col(Occurrence.kind), col(Occurrence.subject_id)))).all()
        planned = sorted((row.kind, row.subject_id) for row in rows if row.kind.startswith("story."))
        assert planned == [
            ("story.round", talk.programme_id),
            ("story.weekly", talk.community_id),
            ("story.weekly", talk.community_id + 1),
        ]
        copies = await session.execute(
            sa.select(sa.func.count()).where(col(Contribution.origin_id).is_not(None))
        )
        assert copies.scalar_one() == 1
