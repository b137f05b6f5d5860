"""A prompt in a Telegram group: asked once for all, answered in private."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.sending.render import private_button
from handlers.wire import Button
from storage.deliveries import Due, Said
from storage.tables import AddressKind, Role
from tests.prompting.asked import SMILE, ask
from tests.talk import Talk
from tests.wording import all_texts

IN_GROUP = f"{SMILE}|Tap below to answer for yourself alone. What you write here, all of us can read."


@pytest.fixture
async def linked(talk: Talk) -> Talk:
    """A group of the community, with Grace and Halima in it; Amina is on WhatsApp."""
    await talk.joined("amina")
    await talk.joined("halima", "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("grace", "/link KAKUMA7", group="kakuma")
    await talk.say("halima", "/here", group="kakuma")
    heard = await ask(talk)
    assert heard.keys() == {"amina", "group:kakuma"}
    assert heard["group:kakuma"] == [IN_GROUP.replace("|", "\n")]
    return talk


async def test_a_tap_in_the_group_asks_in_private(linked: Talk) -> None:
    await linked.play(f"""
        halima in kakuma taps: Reflect in private
        > halima: {SMILE}|Nobody else sees your answer, in words or by voice.
        halima: They sang for me
        > halima: Thank you. Nobody else sees this*
        halima: Sing first
        > halima: Thank you. That stays with it*
        halima in kakuma taps: Reflect in private
        > halima: {SMILE}|Nobody else*
        halima: And danced
        > halima: Thank you, I have put it with the rest. Nobody else sees it.
    """)


async def test_who_reads_it_in_the_group_may_answer_by_plain_words_in_private(linked: Talk) -> None:
    await linked.play("""
        halima: They sang for me
        > halima: Thank you. Nobody else sees this*
        halima taps: Not a reflection
        > halima: What shall I do with this?*
        grace: REFLECT OFF
        > grace: All right, no more weekly questions*
        grace: It was a good week
        > grace: What shall I do with this?*
    """)


async def test_what_is_said_in_the_group_is_public_and_kept_only_if_wanted(linked: Talk) -> None:
    await linked.play(f"""
        halima in kakuma quotes "{SMILE}": They sang for me
        > halima: Colleagues can read what you wrote in the group. Shall I keep it for you as a reflection*
        halima in kakuma quotes "{SMILE}": And danced
        halima: Who has chalk?
        > halima: What shall I do with this?*
        halima in kakuma: /reflect I was tired
        > group:kakuma: Please write that to me in private, not in the group.
        grace in kakuma quotes "{SMILE}": The new wall
        > grace: Colleagues can read what you wrote in the group.*
        grace taps: Keep it
        > grace: Thank you. Nobody else sees this*
        grace in kakuma: #share
        > group:kakuma: To share with the whole community, start with #post*
        grace: SHARE
        > grace: Shall Kakuma Maths Circle read this? The new wall
    """)


async def test_a_stranger_in_the_group_hears_how_to_join(linked: Talk) -> None:
    linked.person("omar", "sim-telegram")
    await linked.play(f"""
        omar in kakuma quotes "{SMILE}": Nice
        > group:kakuma: To take part, write to me in private first*
        omar in kakuma taps: Reflect in private
        > group:kakuma: To take part, write to me in private first*
        omar: /start reflect-1
        > omar: *To join, send JOIN*
        halima: /start reflect-1
        > halima: {SMILE}|Nobody else*
        amina: REFLECT 999
        > amina: {SMILE}|Nobody else*
    """)


async def test_the_group_stays_silent_where_nobody_can_be_reached_in_private(linked: Talk) -> None:
    await linked.say("halima", "", kind="blocked")
    await linked.play("""
        halima in kakuma taps: Reflect in private
        > group:kakuma: Please write that to me in private, not in the group.
    """)


def test_the_button_is_a_link_where_there_are_such() -> None:
    nothing: dict[str, Any] = dict.fromkeys((*Said.__slots__, *Due.__slots__))
    said = Said(**{name: nothing[name] for name in Said.__slots__} | {"variables": {}, "run_id": 12})
    due = Due(**{name: nothing[name] for name in Due.__slots__} | {"message": said, "language": "en"})
    in_group, alone = (replace(due, kind=kind) for kind in (AddressKind.GROUP, AddressKind.PERSON))
    link = "https://t.me/staffroom?start={}".format
    (button,) = private_button(all_texts(), in_group, link)
    assert button == Button("c:reflect:12", "Reflect in private", link("reflect-12"))
    assert private_button(all_texts(), alone, link) == ()
