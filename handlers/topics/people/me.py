"""One's own matters: menu, name, language, pause, stop, what is stored, and being forgotten."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from handlers import subjects
from handlers.listing import in_a_row
from handlers.names import BadNameError, read_name, without_lead
from handlers.routing import fits
from handlers.routing.may import coordinates
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.people import guests
from handlers.turn import Answer, Choice, Turn
from prompts.fold import number
from storage import audit, members, teaching, visits, weeks
from storage import guests as kept
from storage.messages import ALSO
from storage.tables import Role

PAUSE_DAYS = 7
LONGEST_PAUSE_DAYS = 365
FORGOTTEN = "forgotten"
"""An open question that nothing answers: for a day it keeps the language of the conversation, and no more."""


def register(router: Registrations) -> None:
    """Add this topic's commands and questions."""
    router.command("menu", menu, takes=fits.a_page, always=True)
    router.command("start", start, always=True)
    router.command("stop", stop, always=True, in_group=True)
    router.command("name", change_name, needs=Needs.MEMBER, takes=fits.short_name)
    router.command("language", change_language, needs=Needs.MEMBER, takes=fits.one_word)
    router.command("pause", pause, needs=Needs.MEMBER, takes=fits.one_word)
    router.command("resume", resume, needs=Needs.MEMBER)
    router.command("mydata", my_data)
    router.command("forget", forget)
    router.question("name", take_name, free=True)
    router.question("language", take_language)
    router.question("forget", take_forget)


async def menu(turn: Turn, rest: str) -> None:
    """`MENU`: what one can do; `MENU 2` the rest; `MENU 3` for facilitators, `MENU 4` for coordinators."""
    page = number(rest) or 1
    if turn.person is None:
        await turn.reply("join-how")
    elif page > 3 or turn.community is None:
        await coordinating_menu(turn)
    elif page == 2:
        await turn.reply("menu-rest")
    elif page > 2 and turn.role is Role.FACILITATOR:
        await turn.reply("menu-hosting", {"community": turn.here.name})
    elif page > 2:
        await turn.reply("menu-not-hosting")
    elif turn.role is Role.FACILITATOR:
        await turn.reply("menu-facilitator", await _first(turn))
    else:
        await turn.reply("menu", await _first(turn))


async def _first(turn: Turn) -> dict[str, Any]:
    """What the first page says: who coordinates as well finds the fourth."""
    also = {ALSO: "menu-coordinates"} if await coordinates(turn) else {}
    return {"community": turn.here.name, **also}


async def coordinating_menu(turn: Turn) -> None:
    """What a coordinator can do, who need not be in a community."""
    if await coordinates(turn):
        await turn.reply("menu-coordinating")
    else:
        await turn.reply("menu-not-coordinating" if turn.community else "no-community")


async def start(turn: Turn, rest: str) -> None:
    """`START` again after `STOP` or `PAUSE`; a newcomer is told how to join."""
    person = turn.person
    if person is not None and (person.stopped_at is not None or person.paused_until is not None):
        await resume(turn, rest)
    else:
        await menu(turn, rest)


async def stop(turn: Turn, _rest: str) -> None:
    """`STOP`: everything, on every channel, at once."""
    await kept.refuse_value(turn.session, turn.sender.value, turn.services.secret, turn.now)
    if (guest := await guests.here(turn)) is not None:
        await guests.decline(turn, guest)
        return
    if turn.person is None:
        await turn.close_question()
        await turn.reply("stopped-stranger")
        return
    await members.update(turn.session, turn.member.id, stopped_at=turn.now)
    await members.cancel_waiting(turn.session, turn.member.id)
    await visits.end_all(turn.session, turn.member.id, turn.now)
    await turn.close_question()
    await turn.reply("stopped")


async def change_name(turn: Turn, rest: str) -> None:
    """`NAME Amina, Kakuma Primary`, or `NAME` and then the question."""
    if not rest:
        await turn.ask("name", "name-which", {"name": turn.member.name})
        return
    try:
        name, place = read_name(without_lead(turn.texts, rest))
    except BadNameError as fault:
        await turn.reply(fault.text_key)
        return
    await members.update(turn.session, turn.member.id, name=name, place=place)
    await turn.close_question()
    await turn.reply("name-now", {"name": f"{name}, {place}" if place else name})


async def take_name(turn: Turn, answer: Answer) -> None:
    """The name that was asked for."""
    await change_name(turn, answer.text)


async def change_language(turn: Turn, rest: str) -> None:
    """`LANGUAGE`, or `LANGUAGE fr`, or the language's own name."""
    wanted = turn.texts.language_called(rest)
    if wanted is not None:
        await take_language(turn, Answer(wanted, rest, {}))
        return
    choices = [Choice(code, f"language-{code}") for code in turn.texts.languages]
    await turn.ask("language", "language-which", choices=choices)


async def take_language(turn: Turn, answer: Answer) -> None:
    """The language that was chosen."""
    language = answer.value or turn.language
    await members.update(turn.session, turn.member.id, language=language)
    await turn.close_question()
    turn.speak(language)
    await turn.reply("language-now")


async def pause(turn: Turn, rest: str) -> None:
    """`PAUSE` for a week, or `PAUSE 14` for as many days."""
    days = number(rest.split()[0]) if rest else PAUSE_DAYS
    if days is None or not 1 <= days <= LONGEST_PAUSE_DAYS:
        await turn.reply("pause-days", {"most": LONGEST_PAUSE_DAYS})
        return
    await members.update(turn.session, turn.member.id, paused_until=turn.now + timedelta(days=days))
    await turn.reply("paused", {"days": days})


async def resume(turn: Turn, _rest: str) -> None:
    """`RESUME`: end a pause."""
    await members.resume(turn.session, turn.member.id, turn.now)
    await kept.allow(turn.session, turn.sender.value, turn.services.secret)
    if turn.community is None:
        await turn.reply("menu-coordinating" if await coordinates(turn) else "no-community")
    else:
        await turn.reply("resumed", {"community": turn.here.name})


async def my_data(turn: Turn, _rest: str) -> None:
    """`MYDATA`: what is stored of me. Those who stopped may ask, too."""
    if (guest := await guests.here(turn)) is not None:
        await guests.show(turn, guest)
        return
    if turn.person is None:
        await turn.reply("mydata-nothing")
        return
    stored = await members.stored(turn.session, turn.member.id)
    zone = ZoneInfo(turn.community.timezone) if turn.community else UTC
    await turn.reply(
        "mydata",
        {
            "name": stored.name,
            "place": stored.place or "-",
            "teaches": await _taught(turn) or "-",
            "language": turn.texts.render(turn.language, f"language-{stored.language}"),
            "since": turn.texts.render(
                turn.language, "plain-date", {"day": stored.since.astimezone(zone).date()}
            ),
            "addresses": ", ".join(_address(turn, *address) for address in stored.addresses),
            "communities": ", ".join(stored.communities) or "-",
            "contributions": stored.contributions,
            "withdrawn": stored.withdrawn,
            "files": stored.files,
            "drafts": stored.drafts,
            "reflections": stored.reflections,
            "received": stored.received,
            "kilobytes": _kilobytes(stored.received_bytes),
            "week": _kilobytes(await weeks.bytes_of(turn.session, turn.member.id, turn.now)),
        },
    )


async def _taught(turn: Turn) -> str:
    """The subjects and the level that they told us."""
    taught = await teaching.of_member(turn.session, turn.member.id)
    listed = [subject for subject in subjects.SUBJECTS if subject in taught.subjects]
    named = [subjects.name_of(turn.texts, turn.language, subject) for subject in listed]
    level = [turn.texts.render(turn.language, f"level-{taught.level.value}")] if taught.level else []
    return in_a_row(turn, [*named, *level])


def _kilobytes(size: int) -> int:
    return (size + 999) // 1000


def _address(turn: Turn, channel: str, value: str) -> str:
    """An address as its owner knows it: "WhatsApp +254...", a simulated phone by what it simulates."""
    name = turn.texts.render(turn.language, "channel-name", {"channel": channel.removeprefix("sim-")})
    return f"{name} {value.removeprefix(f'{channel}:')}"


async def forget(turn: Turn, _rest: str) -> None:
    """`FORGET ME`: asks once."""
    if (guest := await guests.here(turn)) is not None:
        await guests.decline(turn, guest)
        return
    if turn.person is None:
        await turn.reply("mydata-nothing")
        return
    await turn.ask("forget", "forget-sure", choices=[Choice("yes", "forget-yes"), Choice("no", "forget-no")])


async def take_forget(turn: Turn, answer: Answer) -> None:
    """Erase the person, and keep what they gave under "a former member"."""
    if answer.value != "yes":
        await turn.close_question()
        await turn.reply("forget-kept")
        return
    turn.speak(turn.language)
    await audit.note(turn.session, "forgot", turn.now)
    await members.erase(turn.session, turn.member.id, turn.now)
    await turn.ask(FORGOTTEN, "forgotten")
