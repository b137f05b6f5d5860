"""Answers to an invitation: yes, no, or something else, by who is on a list and no member yet."""

from __future__ import annotations

from handlers.routing.registrations import Registrations
from handlers.topics.people import guests, joining, linking
from handlers.turn import Answer, Turn


def register(router: Registrations) -> None:
    """Add this topic's question, and what strangers get."""
    router.question(guests.ASKED, take_answer)
    router.stranger(greet)


async def greet(turn: Turn) -> None:
    """Somebody unknown: who names a code joins, a guest answers their invitation, others hear how to join."""
    if not linking.is_digits(turn.text) and (code := await joining.named(turn)):
        await joining.join(turn, code)
        return
    guest = await guests.here(turn)
    place = await guests.place_of(turn, guest) if guest else None
    if guest is None or place is None or linking.is_digits(turn.text):
        await linking.greet(turn)
        return
    yes = await guests.says_yes(turn)
    if yes is None:
        await guests.ask(turn, guest, place)
    else:
        await take_answer(turn, Answer("yes" if yes else "no", turn.text, {}))


async def take_answer(turn: Turn, answer: Answer) -> None:
    """Yes or no."""
    guest = await guests.here(turn)
    if guest is None:
        await turn.close_question()
        await turn.reply("question-over")
    elif answer.value == "yes":
        await joining.join(turn, "")
    else:
        await guests.decline(turn, guest)
