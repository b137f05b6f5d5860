"""Linking a second channel to the same person."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Address, LinkCode, Member
from tests.talk import Talk


async def _digits(talk: Talk, who: str) -> str:
    await talk.say(who, "LINK")
    (heard,) = talk.heard()[who]
    return "".join(char for char in heard if char.isdigit())[:6]


async def test_two_phones_become_one_person(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", language="sw")
    await talk.joined("joseph", "sim-sms")
    talk.person("aminatg", "sim-telegram", "en")
    digits = await _digits(talk, "amina")
    await talk.play(f"""
        aminatg: LINK
        > aminatg: To connect this phone*
        aminatg: LINK {digits}
        > aminatg: Tayari! *
        joseph: POST to the phone that was used last
        > joseph: P1 is on its way to one colleague*
        > aminatg: P1 *
        amina: MENYU
        > amina: Umo katika *
        joseph: POST and now to the other
        > joseph: P2 is on its way to one colleague*
        > amina: P2 *
        aminatg: TAARIFA ZANGU
        > aminatg: *WhatsApp amina, Telegram aminatg*
    """)
    async with talk.app.database.read() as session:
        assert (await session.execute(sa.select(sa.func.count()).select_from(Member))).scalar_one() == 2


@pytest.mark.parametrize("spelt", ["{}", "link {}", "/link {}", "blanks", "arabic", "LINK {}."])
async def test_the_digits_may_be_typed_as_people_type(talk: Talk, spelt: str) -> None:
    await talk.joined("amina")
    talk.person("aminasms", "sim-sms")
    digits = await _digits(talk, "amina")
    typed = {
        "blanks": f"LINK {digits[:3]} {digits[3:]}",
        "arabic": digits.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    }.get(spelt, spelt.format(digits))
    await talk.play(f"""
        aminasms: {typed}
        > aminasms: Done! *
    """)


async def test_digits_work_once_and_the_newest_only(talk: Talk) -> None:
    await talk.joined("amina")
    talk.person("one", "sim-sms")
    talk.person("two", "sim-sms")
    old = await _digits(talk, "amina")
    new = await _digits(talk, "amina")
    await talk.play(f"""
        one: LINK {old}
        > one: Those digits are not right*
        one: LINK {new}
        > one: Done! *
        two: LINK {new}
        > two: Those digits are not right*
    """)


async def test_digits_are_too_old_after_ten_minutes(talk: Talk) -> None:
    await talk.joined("amina")
    talk.person("one", "sim-sms")
    digits = await _digits(talk, "amina")
    talk.clock.advance(timedelta(minutes=10, seconds=1))
    await talk.play(f"""
        one: LINK {digits}
        > one: *too old*
    """)


async def test_five_wrong_tries_wait_ten_minutes(talk: Talk) -> None:
    await talk.joined("amina")
    talk.person("thief", "sim-sms")
    digits = await _digits(talk, "amina")
    wrong = f"{(int(digits) + 1) % 1_000_000:06d}"
    for _ in range(5):
        await talk.play(f"""
            thief: LINK {wrong}
            > thief: Those digits are not right*
        """)
    await talk.play(f"""
        thief: LINK {digits}
        > thief: Too many wrong digits. Please wait 10 minutes.
        thief: {digits}
        > thief: Too many wrong digits. Please wait 10 minutes.
        thief: hello
        > thief: *To join, send JOIN*
        thief: LINK {digits}
        > thief: Too many wrong digits*
    """)
    talk.clock.advance(timedelta(minutes=11))
    new = await _digits(talk, "amina")
    await talk.play(f"""
        thief: LINK {new}
        > thief: Done! *
    """)


async def test_stop_and_join_give_no_fresh_tries(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina")
    talk.person("thief", "sim-sms")
    wrong = f"{(int(await _digits(talk, 'amina')) + 1) % 1_000_000:06d}"
    for text in ("STOP", "JOIN KAKUMA7", "STOP", "FORGET ME", "MENU"):
        await talk.say("thief", f"LINK {wrong}")
        await talk.say("thief", text)
    await talk.play(f"""
        thief: LINK {wrong}
        > thief: Too many wrong digits. Please wait 10 minutes.
    """)
    talk.clock.advance(timedelta(minutes=10))
    await talk.play(f"""
        thief: LINK {wrong}
        > thief: Those digits are not right*
        thief: LINK {wrong}
        > thief: Those digits are not right*
    """)


async def test_wrong_digits_leave_what_is_being_asked(talk: Talk) -> None:
    talk.person("amina", "sim-sms")
    await talk.play("""
        amina: JOIN KAKUMA7
        > amina: Welcome to Kakuma*
        amina: LINK 123456
        > amina: Those digits are not right*
        amina: 1
        > amina: We keep your number*
    """)


async def test_a_phone_that_is_a_members_already_is_not_taken(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-sms")
    digits = await _digits(talk, "amina")
    await talk.play(f"""
        joseph: LINK {digits}
        > joseph: This phone already belongs to a member*
        amina: LINK {digits}
        > amina: This phone already belongs to a member*
    """)
    async with talk.app.database.read() as session:
        owners = (await session.execute(sa.select(col(Address.member_id)))).scalars().all()
    assert len(set(owners)) == 2


async def test_the_digits_are_stored_as_a_digest(talk: Talk) -> None:
    await talk.joined("amina")
    digits = await _digits(talk, "amina")
    async with talk.app.database.read() as session:
        (digest,) = (await session.execute(sa.select(col(LinkCode.digest)))).scalars()
    assert digits not in digest


async def test_leaving_with_one_phone_keeps_the_other_reachable(talk: Talk) -> None:
    """Whoever blocks the bot on one phone is suspended there, and stays a member."""
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-sms")
    await talk.say("amina", "", kind="blocked")
    await talk.play("""
        joseph: POST is anybody there?
        > joseph: P1 is kept, but nobody else*
        amina: MENU
        > amina: You are in Kakuma Maths Circle*
        joseph: POST and now?
        > joseph: P2 is on its way to one colleague*
        > amina: P2 *
    """)
