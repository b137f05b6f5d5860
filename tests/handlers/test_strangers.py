"""Who is not of the community: nothing of theirs is taken in, and nothing of it is theirs."""

from __future__ import annotations

import sqlalchemy as sa
from sqlmodel import col

from storage.tables import InboxRow, Role
from tests.talk import Talk


async def test_what_a_stranger_says_in_a_group_is_not_kept(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    talk.person("omar", "sim-telegram")
    await talk.say("grace", "/link KAKUMA7", group="kakuma")
    await talk.say("omar", "#post my secret recipe", group="kakuma")
    async with talk.app.database.read() as session:
        bodies = (await session.execute(sa.select(col(InboxRow.body)))).scalars().all()
    assert "/link KAKUMA7" in "".join(bodies)
    assert "secret" not in "".join(bodies)


async def test_a_member_of_another_community_posts_nothing_in_a_linked_group(talk: Talk) -> None:
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.joined("amina")
    await talk.say("grace", "/link KAKUMA7", group="kakuma")
    await talk.second_community()
    talk.person("omar", "sim-telegram")
    for text in ("JOIN LODWAR2", "1", "1", "Omar"):
        await talk.say("omar", text)
    await talk.play("""
        omar in kakuma: #post hello
        > group:kakuma: You are in no community*
    """)


async def test_a_button_that_we_never_made_is_no_post(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.say("amina", "", payload="something-else")
    assert talk.heard() == {"amina": [talk.app.texts.render("en", "question-over")]}


async def test_what_was_asked_about_a_community_ends_with_it(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph")
    await talk.play("""
        amina: POST
        > amina: What do you want to share*
        amina: LEAVE
        > amina: You have left Kakuma Maths Circle*
        amina: JOIN KAKUMA7
        > amina: You are now in Kakuma Maths Circle*
        amina: some thought
        > amina: What shall I do with this*
    """)
