"""HOLIDAY: days on which a community gets no question."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.dates.spans import LONGEST, Span, Wrong, read_span
from handlers.listing import show_list
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.prompting import common
from handlers.topics.prompting.common import day, days, next_line, to_remove
from handlers.turn import Turn
from storage import audit
from storage.hours import local_day
from storage.prompting import schedules
from storage.prompting.schedules import Numbered

AT_MOST = 20
"""Holidays that a community can have set."""


def register(router: Registrations) -> None:
    """Add this topic's command."""
    router.command("holiday", holiday, takes=fits.few(common.SHORT, common.LONG), needs=Needs.HOST)


async def holiday(turn: Turn, rest: str) -> None:
    """`HOLIDAY` lists them, `HOLIDAY 12 Dec to 6 Jan` sets one, `HOLIDAY OFF 2` removes one."""
    coming = await _coming(turn)
    if not rest or (removed := to_remove(turn, rest)) == 0:
        await _list(turn, coming)
    elif removed is not None:
        await _remove(turn, coming, removed)
    else:
        await _set(turn, coming, rest)


async def _coming(turn: Turn) -> Sequence[Numbered]:
    """Those that are not over, in the order of their numbers."""
    today = local_day(turn.now, turn.here.timezone)
    return [one for one in await schedules.holidays(turn.session, turn.here.id) if one.last >= today]


async def _list(turn: Turn, coming: Sequence[Numbered]) -> None:
    if not coming:
        await turn.reply("holiday-none")
        return
    lines = [f"{index}: {days(turn, one.first, one.last)}" for index, one in enumerate(coming, start=1)]
    await show_list(turn, "holiday-head", {"community": turn.here.name}, lines, "holiday-how")


async def _remove(turn: Turn, coming: Sequence[Numbered], index: int) -> None:
    if index > len(coming):
        await turn.reply("holiday-unknown")
        return
    one = coming[index - 1]
    await schedules.drop_holiday(turn.session, turn.here.id, one.id, turn.now)
    await _note(turn, "holiday.removed", one)
    done = turn.texts.render(turn.language, "holiday-removed", {"days": days(turn, one.first, one.last)})
    await _reply_with_next(turn, done)


async def _set(turn: Turn, coming: Sequence[Numbered], text: str) -> None:
    span = read_span(turn.texts, turn.language, text, local_day(turn.now, turn.here.timezone))
    if isinstance(span, Wrong):
        await turn.reply(f"holiday-{span.value}", {"most": LONGEST} if span is Wrong.LONG else {})
        return
    known = any((one.first, one.last) == (span.first, span.last) for one in coming)
    if len(coming) >= AT_MOST and not known:
        await turn.reply("holiday-many", {"most": AT_MOST})
        return
    if not known:
        await schedules.add_holiday(turn.session, turn.here.id, span.first, span.last, turn.now)
        await _note(turn, "holiday.added", span)
    said = {"community": turn.here.name, "first": day(turn, span.first)}
    if span.first == span.last:
        done = turn.texts.render(turn.language, "holiday-set-day", said)
    else:
        done = turn.texts.render(turn.language, "holiday-set", {**said, "last": day(turn, span.last)})
    await _reply_with_next(turn, done)


async def _reply_with_next(turn: Turn, done: str) -> None:
    plan = await schedules.planned(turn.session, turn.here.id)
    lines = [done, await next_line(turn, plan.weekly)] if plan.weekly else [done]
    await turn.reply("literal", {"words": "\n".join(lines)})


async def _note(turn: Turn, action: str, span: Span | Numbered) -> None:
    await audit.note(
        turn.session,
        action,
        turn.now,
        actor_id=turn.member.id,
        community_id=turn.here.id,
        first=span.first.isoformat(),
        last=span.last.isoformat(),
    )
