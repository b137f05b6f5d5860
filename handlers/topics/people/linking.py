"""Linking a second channel to the same person: six digits, valid ten minutes, typed on the other."""

from __future__ import annotations

from datetime import timedelta

from handlers.routing import fits
from handlers.routing.registrations import Registrations
from handlers.turn import Turn
from prompts.fold import number
from storage import addresses, audit, codes, members

LINK_MINUTES = 10
DIGITS = 6
TRIES = 5


def register(router: Registrations) -> None:
    """Add this topic's command."""
    router.command("link", link, takes=fits.digits)


async def greet(turn: Turn) -> None:
    """Someone unknown: six digits link this address, anything else is answered with how to join."""
    if is_digits(turn.text):
        await take_digits(turn, turn.text)
    else:
        await turn.reply("join-how")


def is_digits(text: str) -> bool:
    """Whether a text is six digits, as one phone gives them for another."""
    bare = text.replace(" ", "")
    return number(bare) is not None and len(bare) == DIGITS


async def link(turn: Turn, rest: str) -> None:
    """`LINK` gives digits to a member; `LINK 123456` takes them from the other address."""
    if rest:
        await take_digits(turn, rest)
    elif turn.person is None:
        await turn.reply("link-how")
    else:
        expires = turn.now + timedelta(minutes=LINK_MINUTES)
        digits = await codes.open_link(turn.session, turn.member.id, turn.services.secret, expires)
        await turn.reply("link-code", {"digits": digits, "minutes": LINK_MINUTES})


async def take_digits(turn: Turn, text: str) -> None:
    """Tie this address to the member whose digits they are; five wrong tries wait ten minutes."""
    typed = number(text.replace(" ", ""))
    if await addresses.wrong_digits(turn.session, turn.sender.address_id, turn.now) >= TRIES:
        await turn.reply("link-wait", {"minutes": LINK_MINUTES})
    elif turn.person is not None:
        await turn.reply("link-taken")
    elif typed is None:
        await turn.reply("link-how")
    else:
        await _try(turn, f"{typed:0{DIGITS}d}")


async def _try(turn: Turn, digits: str) -> None:
    member_id = await codes.take_link(turn.session, digits, turn.services.secret, turn.now)
    if member_id is None:
        until = turn.now + timedelta(minutes=LINK_MINUTES)
        await addresses.note_wrong_digits(turn.session, turn.sender.address_id, turn.now, until)
        await turn.reply("link-wrong")
        return
    await turn.close_question()
    await members.tie_address(turn.session, turn.sender.address_id, member_id)
    turn.speak(await members.language_of(turn.session, member_id))
    await audit.note(turn.session, "linked", turn.now, actor_id=member_id)
    await turn.reply("linked")
