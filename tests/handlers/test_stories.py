"""Telling a story: part by part, read back, and given to whom its teller says."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Contribution, ContributionFile, ContributionKind, MediaFile, Role
from tests.talk import Talk

PHONES = pytest.mark.parametrize("phone", ["sim-whatsapp", "sim-telegram"])


async def _stories(talk: Talk) -> list[Contribution]:
    """All stories that hold something, drafts included."""
    async with talk.app.database.read() as session:
        statement = sa.select(Contribution).where(
            col(Contribution.kind) == ContributionKind.STORY, col(Contribution.withdrawn_at).is_(None)
        )
        return list((await session.execute(statement.order_by(col(Contribution.id)))).scalars())


@PHONES
async def test_a_story_is_told_in_parts_and_heard_at_once(talk: Talk, phone: str) -> None:
    """What begins with a command's word or looks like a code is told, too; few parts are acknowledged."""
    await talk.joined("amina", phone)
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: STORY
        > amina: Tell it in as many messages as you like*|Please name no pupil in it, and show none in photos.
        amina: Stop shouting, I used to say.
        > amina: I have one message of your story.
        amina: Then I whispered.
        amina: P1 was our class. All went quiet
        amina: Name one who did not like it
        amina: Share it, they said.
        > amina: I have 5 messages of your story.
        amina: DONE
        > amina: Your story:|Stop shouting, *|Then I*|P1 was*|Name one*|Share it, they said.|Who may hear it?*
        amina: 1
        > amina: S1 is on its way to one colleague*
        > joseph: S1 - Amina, Kakuma Primary|Stop shouting, I used to say.|Then*Share it, they said.
        joseph: S1 I shall try
        > joseph: Your answer A2 is on its way*
        > amina: A2 - Joseph, Kakuma Primary answers S1:|I shall try
        joseph: STORY
        > joseph: Tell it*|Please name no pupil*|DONE - That is all
        amina: STORY again
        > amina: I have the beginning. Go on in as many messages as you like, voice notes and photos too.
    """)


@PHONES
async def test_voice_notes_and_photos_are_parts(talk: Talk, phone: str) -> None:
    """The first goes with the story, the rest is there by MORE; a first photo brings its notice."""
    await talk.joined("amina", phone)
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina sends voice: STORY Our harvest
        > amina: I have the beginning.*|Please name no pupil in it*
        amina sends photo: the field
        > amina: I have 2 messages of your story.|Please show no pupil in photos, and name none.
        amina sends photo:
        amina sends voice:
        amina: done.
        > amina: Your story (files: 4):|Our harvest|the field|Who may hear it?*
        amina: 1
        > amina: S1 is on its way to one colleague*
        > joseph: S1 - Amina, Kakuma Primary|Our harvest|the field|(There is a voice note with it.*
        amina: WITHDRAW S1
        > amina: S1 is taken back*
    """)
    async with talk.app.database.read() as session:
        assert (await session.execute(sa.select(ContributionFile))).first() is None


async def test_further_files_of_a_story_are_kept(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    for kind in ("voice", "photo", "document"):
        await talk._say_line(f"amina sends {kind}: {'STORY' if kind == 'voice' else ''}")
    talk.clock.advance(timedelta(days=3))
    await talk.clean_up()
    async with talk.app.database.read() as session:
        assert (await session.execute(sa.select(sa.func.count()).select_from(MediaFile))).scalar() == 3


async def test_a_command_in_the_middle_works_and_the_story_goes_on(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    await talk.play("""
        joseph: POST hello
        > joseph: P1 *
        > amina: P1 *
        amina: STORY One
        > amina: I have the beginning*
        amina: MENU
        > amina: You are in Kakuma*
        amina: Two
        amina quotes "hello": and hello to you
        > amina: Your answer A3 is on its way*
        > joseph: A3 *
        amina: NAME
        > amina: Colleagues see you as*
        amina: Amina W
        > amina: Colleagues now see: Amina W
        amina: DONE
        > amina: Your story:|One|Two|Who may hear it?
        amina taps: Go on writing
        > amina: Good, I am listening.
        amina: Three
        > amina: I have one message*
        amina taps: That is all
        > amina: Your story:|One|Two|Three|Who may hear it?
        amina taps: Drop it
        > amina: All right, I dropped it. Nobody has seen it.
        amina: DONE
        > amina: You are telling no story now*
    """)
    assert await _stories(talk) == []


async def test_a_second_story_before_the_first_is_done(talk: Talk) -> None:
    """Which one it is, is asked; no word is lost, and the first one stays."""
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina: STORY The well was dry
        > amina: I have the beginning*
        amina: Story time is at ten
        > amina: One of your stories is not finished: The well was dry*
        amina: 1
        > amina: Good, I am listening.
        amina: STORY Rain came
        > amina: One of your stories is not finished: The well was dry Story time is at ten*
        amina: 2
        > amina: I have the beginning*
        amina: DONE
        > amina: Your story:|Rain came|Who may hear it?*
        amina: 1
        > amina: S2 is on its way*
        > joseph: S2 - Amina, Kakuma Primary|Rain came
        amina: DONE
        > amina: Your story:|The well was dry|Story time is at ten|Who may hear it?*
        amina: what?
        > amina: Please choose one*
        amina: 1
        > amina: S1 is on its way*
        > joseph: S1 - Amina, Kakuma Primary|The well was dry|Story time is at ten
        joseph: S1
        > joseph: *
    """)


async def test_free_text_can_be_told_as_a_story(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        amina: The well was dry
        > amina: What shall I do with this?*
        amina taps: Tell it as a story
        > amina: I have the beginning*
        amina: DONE
        > amina: Your story:|The well was dry|Who may hear it?
        amina taps: My community
        > amina: S1 is kept, but nobody else can be reached in Kakuma Maths Circle*
    """)


@PHONES
async def test_a_story_without_an_end_is_asked_about_once(talk_anywhere: Talk, phone: str) -> None:
    talk = talk_anywhere
    await talk.joined("amina", phone)
    await talk.play("""
        amina: STORY The well was dry
        > amina: I have the beginning*
        -- 20 hours later
        amina: and the goats thirsty
        > amina: I have 2 messages of your story.
        -- 23 hours later
        -- 50 minutes later
        > amina: Your story is not finished: The well was dry and the goats thirsty|Send STORY*
        -- 2 days later
        amina: 2
        > amina: Your story:|The well was dry|and the goats thirsty|Who may hear it?*
        amina: 4
        > amina: Good, I am listening.
        amina: Then it rained
        > amina: I have one message*
        -- 6 days later
    """)
    assert len(await _stories(talk)) == 1
    await talk.play("-- 2 days later")
    assert await _stories(talk) == []


async def test_an_unfinished_story_of_who_stopped_or_left_or_is_forgotten_is_not_asked_about(
    talk: Talk,
) -> None:
    for name in ("amina", "joseph", "mary"):
        await talk.joined(name, "sim-telegram")
        await talk.say(name, "STORY Once")
    await talk.say("amina", "STOP")
    await talk.say("joseph", "LEAVE")
    await talk.say("mary", "FORGET ME")
    await talk.say("mary", "1")
    await talk.play("""
        -- 2 days later
        joseph: DONE
        > joseph: *no community*
        -- 8 days later
    """)
    assert await _stories(talk) == []


async def test_an_unfinished_story_of_who_rests_is_asked_about_behind_the_rest(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.play("""
        amina: STORY The well was dry
        > amina: I have the beginning*
        amina: PAUSE 12
        > amina: You have 12 days of rest*
        -- 11 days later
        -- 1 day later
        > amina: Your story is not finished: The well was dry|*
        -- 6 days later
        amina: 2
        > amina: Your story:|The well was dry|Who may hear it?*
    """)


async def test_an_empty_story(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.play("""
        amina: DONE
        > amina: You are telling no story now*
        amina: STORY
        > amina: Tell it in as many*
        amina: DONE
        > amina: There is nothing in your story yet*
        amina: STORY
        > amina: Tell it in as many messages as you like, voice notes and photos too.
        -- 25 hours later
        amina: DONE
        > amina: You are telling no story now*
    """)


async def test_a_very_long_story(talk: Talk) -> None:
    """What does not fit in is said; every fifth part is acknowledged."""
    await talk.joined("amina", "sim-sms")
    await talk.say("amina", "STORY 0")
    said = 0
    for number in range(1, 100):
        talk.clock.advance(10)
        talk.passed_over()
        await talk.say("amina", f"{number} " + "word " * 30)
        said += len(talk.heard().get("amina", []))
    (story,) = await _stories(talk)
    assert 11_000 < len(story.text) <= 12_000
    assert 20 < said < 60
    await talk.play("""
        amina: DONE
        > amina: Your story:*... MORE S1*Who may hear it?*
        amina: MORE S1 2
        > amina: S1 - Amina, Kakuma Primary|*
        amina: 1
        > amina: S1 is kept*
    """)


async def test_nobody_but_its_teller_sees_a_draft(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-telegram")
    await talk.play("""
        amina: STORY secret
        > amina: I have the beginning*
        amina: DONE
        > amina: Your story:|secret|Who may hear it?*
        joseph: MORE S1
        > joseph: There is no S1*
        joseph: S1
        > joseph: There is no S1*
        joseph: WITHDRAW S1
        > joseph: There is no S1*
        amina quotes "secret": 1
        > amina: S1 is on its way*
        > joseph: S1 - Amina, Kakuma Primary|secret
        amina taps: My community
        > amina: That question is closed*
    """)


async def test_a_story_in_a_group_is_told_at_once(talk: Talk) -> None:
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.joined("joseph")
    await talk.play("""
        grace in kakuma: /link KAKUMA7
        > group:kakuma: This group is now part of*
        grace in kakuma: #story The well was dry
        > group:kakuma: S1 is on its way to one colleague*|Please name no pupil in it*
        > joseph: S1 - Grace, Kakuma Primary|The well was dry
        grace in kakuma: #story
        > group:kakuma: *
        joseph: STORY We dug
        > joseph: I have the beginning*
        joseph: DONE
        > joseph: Your story:|We dug|Who may hear it?*
        joseph: 1
        > joseph: S2 is on its way*
        > group:kakuma: S2 - Joseph, Kakuma Primary|We dug
    """)
    assert [story.reach for story in await _stories(talk)] == ["community", "community"]


async def test_the_first_photo_of_a_post_brings_the_notice_and_no_message_more(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    await talk.play("""
        amina sends voice: POST listen
        > amina: P1 is on its way to one colleague*WITHDRAW P1
        > joseph: *
        amina sends photo: POST our wall
        > amina: P2 is on its way to one colleague*WITHDRAW P2|Please show no pupil in photos, and name none.
        > joseph: *
        amina sends photo: POST our roof
        > amina: P3 is on its way to one colleague*WITHDRAW P3
        > joseph: *
    """)


@pytest.mark.parametrize(
    ("language", "story", "done"),
    [
        ("fr", "RÉCIT", "fini"),
        ("sw", "HADITHI", "tayari"),
        ("ar", "قصة", "انتهيت"),
        ("es", "HISTORIA", "listo"),
        ("pt", "HISTÓRIA", "pronto"),
    ],
)
async def test_in_every_language(talk: Talk, language: str, story: str, done: str) -> None:
    await talk.joined("amina", language=language)
    await talk.joined("joseph")
    for text in (story, "1 x", "y", done, "1"):
        await talk.say("amina", text)
    heard = talk.heard()
    assert heard["joseph"] == ["S1 - Amina, Kakuma Primary\n1 x\ny"]
    assert len(heard["amina"]) == 4


async def test_what_is_not_shared_yet_is_named_apart_and_goes_at_once_with_its_teller(
    talk_anywhere: Talk,
) -> None:
    """Its files, too, with the next housekeeping; what others hold stays."""
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    for line in (
        "amina sends photo: POST our wall",
        "amina sends voice: STORY My secret harvest",
        "amina sends document:",
        "amina: DONE",
    ):
        await talk._say_line(line)
    talk.passed_over()
    await talk.play("""
        amina: MYDATA
        > amina: *Posts and answers: 1 (taken back: 0, with a file: 1); not shared yet: 1|*
        joseph: MYDATA
        > joseph: *Posts and answers: 0 (taken back: 0, with a file: 0)|*
        amina: FORGET ME
        > amina: Shall I erase you?*
        amina: 1
        > amina: You are erased*
    """)
    assert await talk.count(Contribution) == 1
    assert await talk.count(ContributionFile) == 0
    await talk.clean_up()
    assert await talk.count(MediaFile) == 1
    await talk.play("-- 3 weeks later")
