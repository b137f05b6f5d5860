"""Telegram groups: tied to a community, heard once, moved, left."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pytest

from storage.tables import Role
from tests.talk import Talk


@pytest.fixture
async def linked(talk: Talk) -> Talk:
    """Amina on WhatsApp, Halima and Grace the facilitator on Telegram, and a group tied to the community."""
    await talk.joined("amina")
    await talk.joined("halima", "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("grace", "/link KAKUMA7", group="kakuma")
    talk.passed_over()
    return talk


async def test_a_facilitator_ties_a_group(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("grace", "", group="kakuma", kind="group_added")
    assert "/link" in talk.heard()["group:kakuma"][0]
    await talk.play("""
        grace in kakuma: /link
        > group:kakuma: Please send /link and the community's code*
        grace in kakuma: /link NOWHERE9
        > group:kakuma: I do not know the code NOWHERE9*
        amina: POST too early
        > amina: P1 is on its way to one colleague*
        > grace: P1 *
        grace in kakuma: /link@staffroom kakuma7
        > group:kakuma: This group is now part of Kakuma Maths Circle*
        amina: POST just right
        > amina: P2 is on its way to one colleague*
        > group:kakuma: P2 *
    """)


@pytest.mark.parametrize(
    ("phone", "words"),
    [("fr-CD", "Bonjour !*"), ("sw", "Hamjambo!*"), ("de", "Hello!*"), ("", "Hello!*")],
)
async def test_a_group_is_greeted_in_the_language_of_who_added_the_bot(
    talk: Talk, phone: str, words: str
) -> None:
    talk.person("marie", "sim-telegram", phone)
    await talk.say("marie", "", group="kakuma", kind="group_added")
    (hello,) = talk.heard()["group:kakuma"]
    assert fnmatchcase(hello, words)
    await talk.play(f"""
        marie in kakuma: #post hello
        > group:kakuma: {"Pour participer*" if phone == "fr-CD" else "*"}
    """)


async def test_a_members_language_goes_before_that_of_their_phone(talk: Talk) -> None:
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("grace", "LANGUAGE sw")
    talk.passed_over()
    await talk.say("grace", "", group="kakuma", kind="group_added")
    assert talk.heard()["group:kakuma"][0].startswith("Hamjambo!")


async def test_nobody_else_ties_a_group(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("halima", "sim-telegram")
    talk.person("stranger", "sim-telegram")
    await talk.play("""
        halima in kakuma: /link KAKUMA7
        > group:kakuma: Only a facilitator of that community*
        stranger in kakuma: /link KAKUMA7
        > group:kakuma: To take part, write to me in private first*
        amina: POST hello
        > amina: P1 is on its way to one colleague*
        > halima: P1 *
    """)


async def test_what_a_group_says_among_itself_is_not_heard(linked: Talk) -> None:
    await linked.play("""
        halima in kakuma: good morning everybody
        halima in kakuma: P1 is what I call it
        halima in kakuma: who has chalk?
    """)


async def test_members_who_are_in_the_group_hear_once(linked: Talk) -> None:
    await linked.play("""
        amina: POST one
        > amina: P1 is on its way to 2 colleagues*
        > group:kakuma: P1 *|one
        > halima: P1 *|one
        halima in kakuma taps: I am in this group
        > group:kakuma: Thank you, Halima. *
        amina: POST two
        > amina: P2 is on its way to 2 colleagues*
        > group:kakuma: P2 *|two
        halima: POST three
        > halima: P3 is on its way to 2 colleagues*
        > group:kakuma: P3 *|three
        > amina: P3 *|three
    """)
    await linked.say("halima", "", group="kakuma", kind="group_gone")
    await linked.play("""
        amina: POST four
        > amina: P4 is on its way to 2 colleagues*
        > group:kakuma: P4 *|four
        > halima: P4 *|four
    """)


async def test_a_post_from_the_group_goes_to_everybody_else(linked: Talk) -> None:
    await linked.play("""
        halima in kakuma: #post eggs
        > group:kakuma: P1 is on its way to 2 colleagues*
        > amina: P1 - Halima, Kakuma Primary|eggs
        halima in kakuma: @staffroom publier
        > group:kakuma: To share with the whole community*
        halima in kakuma: #post
        > group:kakuma: To share with the whole community*
        grace in kakuma quotes "is on its way": from whom?
        > group:kakuma: Your answer A2 *
        > halima: A2 - Grace, Kakuma Primary answers P1:|from whom?
    """)


async def test_strangers_in_the_group_are_told_how_to_take_part_and_are_not_stored(linked: Talk) -> None:
    linked.person("stranger", "sim-telegram")
    await linked.play("""
        stranger in kakuma: #post hello
        > group:kakuma: To take part, write to me in private first*
        stranger in kakuma taps: I am in this group
        > group:kakuma: To take part, write to me in private first*
    """)
    await linked.play("""
        amina: POST hello
        > amina: P1 is on its way to 2 colleagues*
        > group:kakuma: P1 *
        > halima: P1 *
        stranger in kakuma quotes "P1": who are you?
        > group:kakuma: To take part, write to me in private first*
    """)


async def test_private_matters_are_not_for_the_group(linked: Talk) -> None:
    await linked.play("""
        halima in kakuma: /mydata
        > group:kakuma: Please write that to me in private*
        halima in kakuma: /forget
        > group:kakuma: Please write that to me in private*
        halima in kakuma: /join KAKUMA7
        > group:kakuma: Please write that to me in private*
        halima in kakuma: /name Zuhura
        > group:kakuma: Please write that to me in private*
        halima in kakuma: /weather
        > group:kakuma: To share with the whole community*
    """)


async def test_here_in_private_is_no_newcomers_word(linked: Talk) -> None:
    await linked.play("""
        halima: HERE
        > halima: *group*
    """)


async def test_a_group_that_puts_the_bot_out_hears_nothing_more(linked: Talk) -> None:
    await linked.say("halima", "/here", group="kakuma")
    await linked.say("grace", "", group="kakuma", kind="group_removed")
    linked.passed_over()
    await linked.play("""
        amina: POST without the group
        > amina: P1 is on its way to 2 colleagues*
        > halima: P1 *
        > grace: P1 *
    """)


async def test_a_group_that_moves_takes_everything_along(linked: Talk) -> None:
    await linked.say("halima", "/here", group="kakuma")
    await linked.say("grace", "", group="kakuma", kind="group_moved", moved_to="group:super")
    linked.passed_over()
    await linked.play("""
        amina: POST after the move
        > amina: P1 is on its way to 2 colleagues*
        > group:super: P1 *
    """)


async def test_a_group_that_spoke_under_its_new_name_first_moves_all_the_same(linked: Talk) -> None:
    await linked.say("halima", "/here", group="kakuma")
    await linked.say("halima", "/weather", group="super")
    await linked.say("grace", "", group="kakuma", kind="group_moved", moved_to="group:super")
    await linked.say("grace", "", group="kakuma", kind="group_moved", moved_to="group:super")
    linked.passed_over()
    await linked.play("""
        amina: POST after the move
        > amina: P1 is on its way to 2 colleagues*
        > group:super: P1 *
    """)


async def test_a_reply_in_the_group_to_a_colleagues_post_reaches_its_author(linked: Talk) -> None:
    await linked.play("""
        amina: POST who has stones?
        > amina: P1 *
        > group:kakuma: P1 *
        > halima: P1 *
        grace in kakuma quotes "who has stones?": I do
        > group:kakuma: Your answer A2 is on its way*
        > amina: A2 - Grace, Kakuma Primary answers P1:|I do
        amina: A2 how many?
        > amina: Your answer A3 is on its way*
        > grace: A3 - Amina, Kakuma Primary answers A2:|how many?
        > group:kakuma: A3 - Amina, Kakuma Primary answers A2:|how many?
    """)


async def test_one_takes_back_in_the_group_by_replying_to_ones_post(linked: Talk) -> None:
    await linked.play("""
        halima in kakuma: #post wrong
        > group:kakuma: P1 is on its way to 2 colleagues*
        > amina: P1 *
        grace in kakuma: /withdraw P1
        > group:kakuma: P1 is not yours*
        halima in kakuma quotes "P1 is on its way": /withdraw
        > group:kakuma: P1 is taken back. It stays on one phone*
    """)


async def test_stop_in_the_group_stops_the_member_alone(linked: Talk) -> None:
    await linked.play("""
        halima in kakuma: /stop
        > group:kakuma: Everything has stopped*
        amina: POST hello
        > amina: P1 is on its way to one colleague*
        > group:kakuma: P1 *
        halima in kakuma: #post hello
        > group:kakuma: You have stopped all messages*
    """)
