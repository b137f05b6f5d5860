"""EXPORT: the logs of a programme as a file, made while the bot goes on, and given in private alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from handlers.dates.periods import Always, Wrong, last_month, last_year, this_month, this_year
from handlers.dates.spans import Span
from handlers.exporting import REASON, Asks, Wish, begin, read_wish, reason_of
from handlers.rights import Right, may_in
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.coordinating.realms import chosen_realm, realms_for, title_of, which_realm
from handlers.turn import YES_NO, Answer, Choice, Turn
from storage import communities, coordinators
from storage.coordinators import Realm
from storage.hours import local_day

REALM, WHEN, WHY, SURE = "export.realm", "export.when", "export.why", "export.sure"
SHORT, LONG = 6, 16
"""Words that may stand behind EXPORT; with a digit among them it may be more."""

PERIODS = {"this-month": this_month, "last-month": last_month, "this-year": this_year, "last-year": last_year}
ALWAYS = "always"


def register(router: Registrations) -> None:
    """Add this topic's command and its questions."""
    router.command("export", export, takes=fits.few(SHORT, LONG), needs=Needs.COORDINATOR)
    router.question(REALM, take_realm, needs=Needs.COORDINATOR)
    router.question(WHEN, take_period, needs=Needs.COORDINATOR)
    router.question(WHY, take_reason, free=True, prose=True, needs=Needs.COORDINATOR)
    router.question(SURE, take_yes, needs=Needs.COORDINATOR)


async def export(turn: Turn, rest: str) -> None:
    """`EXPORT`, `EXPORT last month`, `EXPORT 1 Jan to 31 Mar stories`, `EXPORT last year with names`."""
    can, channel = turn.services.exports, turn.inbound.chat.channel
    if not can.ready:
        await turn.reply("export-no-key")
        return
    if not can.links and not can.uploads.get(channel):
        await turn.reply("export-no-links")
        return
    zone = await _zone(turn, await realms_for(turn, Right.EXPORT))
    wish = read_wish(turn.texts, turn.language, rest, local_day(turn.now, zone))
    if isinstance(wish, Wrong):
        await turn.reply(f"export-{wish.value}")
    elif wish.format not in can.formats:
        await turn.reply("export-no-format")
    elif place := await communities.by_code(turn.session, wish.place):
        await _of_community(turn, wish, place.id)
    elif wish.place and wish.period is None and "/" not in wish.place:
        await turn.reply("export-unread", {"words": wish.place[:40]})
    elif realm := await which_realm(turn, _right(wish), REALM, {"wish": wish.kept()}, area=wish.place):
        await _go_on(turn, wish, realm)


def _right(wish: Wish) -> Right:
    return Right.EXPORT_IDENTIFIED if wish.named else Right.EXPORT


async def _of_community(turn: Turn, wish: Wish, community_id: int) -> None:
    """The export of one community, named by its code; of another's it is as if there were none."""
    place = await communities.by_id(turn.session, community_id)
    realms = await realms_for(turn, _right(wish))
    realm = next((one for one in realms if place and one.holds(place.programme_id, place.area)), None)
    if realm is not None:
        await _go_on(turn, wish, realm, community_id)
    elif (
        wish.named
        and place
        and may_in(Right.EXPORT, await realms_for(turn, Right.EXPORT), place.programme_id, place.area)
    ):
        await turn.reply("needs-identifier")
    else:
        await turn.reply("area-not-yours", {"area": wish.place[:40]})


async def take_realm(turn: Turn, answer: Answer) -> None:
    """Of which of what they look after it shall be."""
    wish = Wish.of(answer.data["wish"])
    if realm := await chosen_realm(turn, _right(wish), answer):
        await _go_on(turn, wish, realm)


async def _go_on(turn: Turn, wish: Wish, realm: Realm, community_id: int | None = None) -> None:
    """Ask what is missing, and then make it."""
    data = {"wish": wish.kept(), "realm": realm.id, "area": realm.area, "community": community_id}
    if wish.period is None:
        choices = [Choice(name, f"export-{name}") for name in (*PERIODS, ALWAYS)]
        said = {"programme": await _title(turn, realm, community_id)}
        await turn.ask(WHEN, "export-when", said, choices=choices, data=data)
    elif wish.named:
        await turn.ask(WHY, "export-why", data=data)
    else:
        await _begin(turn, wish, realm, community_id)


async def take_period(turn: Turn, answer: Answer) -> None:
    """The time was chosen by its number."""
    await turn.close_question()
    wish = Wish.of(answer.data["wish"])
    if realm := await _still(turn, wish, answer.data):
        today = local_day(turn.now, await _zone(turn, [realm]))
        span_of = PERIODS.get(answer.value or "")
        wish = replace(wish, period=span_of(today) if span_of else Always())
        await _go_on(turn, wish, realm, answer.data["community"])


async def take_reason(turn: Turn, answer: Answer) -> None:
    """What names are needed for: kept, so it must be said."""
    reason = reason_of(answer.text)
    if reason is None:
        await turn.reply("export-why-short", {"limit": REASON})
        return
    await turn.close_question()
    wish = Wish.of(answer.data["wish"])
    if realm := await _still(turn, wish, answer.data):
        said = await _said(turn, wish, realm, answer.data["community"])
        await turn.ask(SURE, "export-sure", said, choices=YES_NO, data={**answer.data, "reason": reason})


async def take_yes(turn: Turn, answer: Answer) -> None:
    """The last word before names are given out."""
    await turn.close_question()
    wish = Wish.of(answer.data["wish"])
    if answer.value != "yes":
        await turn.reply("export-not")
    elif realm := await _still(turn, wish, answer.data):
        await _begin(turn, wish, realm, answer.data["community"], answer.data["reason"])


async def _still(turn: Turn, wish: Wish, data: dict[str, Any]) -> Realm | None:
    """The realm that was meant, if they still may; else they are told so."""
    chosen = Answer(f"{data['realm']}:{data['area']}", "", data)
    return await chosen_realm(turn, _right(wish), chosen)


async def _begin(turn: Turn, wish: Wish, realm: Realm, community_id: int | None, reason: str = "") -> None:
    """Let it be made, and say so."""
    asks = Asks(turn.member.id, wish, realm, community_id, reason)
    if not await begin(turn.session, asks, await _zone(turn, [realm]), turn.now):
        await turn.reply("export-under-way")
        return
    said = await _said(turn, wish, realm, community_id)
    await turn.reply("export-begun-named" if wish.named else "export-begun", said)


async def _said(turn: Turn, wish: Wish, realm: Realm, community_id: int | None) -> dict[str, str]:
    """What it is of, in the reader's words."""
    return {"programme": await _title(turn, realm, community_id), "days": _days(turn, wish)}


async def _title(turn: Turn, realm: Realm, community_id: int | None) -> str:
    place = await communities.by_id(turn.session, community_id) if community_id is not None else None
    return place.name if place else title_of(realm)


def _days(turn: Turn, wish: Wish) -> str:
    if not isinstance(wish.period, Span):
        return turn.texts.render(turn.language, "export-always")
    first, last = (
        turn.texts.render(turn.language, "plain-date", {"day": day})
        for day in (wish.period.first, wish.period.last)
    )
    return (
        first
        if first == last
        else turn.texts.render(turn.language, "export-days", {"first": first, "last": last})
    )


async def _zone(turn: Turn, realms: Sequence[Realm]) -> str:
    """By which clocks days are meant: those of most communities that they look after."""
    return await coordinators.zone_of(turn.session, realms)
