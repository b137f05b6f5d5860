"""SCHEDULE: on which weekday, and when, a community gets its question."""

from __future__ import annotations

from handlers.dates.weekly import Unread, When, read_weekly
from handlers.listing import in_a_row
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.prompting import common
from handlers.topics.prompting.common import clock, days, means, next_line, weekday
from handlers.turn import Turn
from storage import audit, communities
from storage.hours import local_day
from storage.prompting import schedules
from storage.prompting.schedules import Planned
from storage.prompting.times import Weekly, clock_time


def register(router: Registrations) -> None:
    """Add this topic's command."""
    router.command("schedule", schedule, takes=fits.few(common.SHORT, common.LONG), needs=Needs.HOST)


async def schedule(turn: Turn, rest: str) -> None:
    """`SCHEDULE` shows it, `SCHEDULE Friday 16:00 Africa/Nairobi` sets it, `SCHEDULE STOP` ends it."""
    if not rest:
        await _show(turn)
    elif means(turn, rest, "stopping-words"):
        await _stop(turn)
    else:
        await _set(turn, rest)


async def _show(turn: Turn) -> None:
    plan = await schedules.planned(turn.session, turn.here.id)
    if plan.weekly is None:
        await turn.reply("schedule-none", {"community": turn.here.name})
        return
    lines = [_said(turn, "schedule-shown", plan.weekly), await next_line(turn, plan.weekly)]
    today = local_day(turn.now, plan.weekly.zone)
    coming = [one for one in await schedules.holidays(turn.session, turn.here.id) if one.last >= today]
    if coming:
        listed = in_a_row(turn, (days(turn, one.first, one.last) for one in coming))
        lines.append(turn.texts.render(turn.language, "schedule-holidays", {"list": listed}))
    how = turn.texts.render(turn.language, "schedule-how")
    await turn.reply("literal", {"words": "\n".join((*lines, how))})


def _said(turn: Turn, key: str, weekly: Weekly) -> str:
    said = {
        "community": turn.here.name,
        "weekday": weekday(turn, weekly.weekday),
        "time": clock_time(weekly.minute),
        "zone": weekly.zone,
    }
    return turn.texts.render(turn.language, key, said)


async def _stop(turn: Turn) -> None:
    if not await schedules.stop(turn.session, turn.here.id):
        await turn.reply("schedule-stopped-none")
        return
    await _note(turn, "schedule.stopped")
    await turn.reply("schedule-stopped")


async def _note(turn: Turn, action: str, **detail: object) -> None:
    await audit.note(
        turn.session, action, turn.now, actor_id=turn.member.id, community_id=turn.here.id, **detail
    )


async def _set(turn: Turn, text: str) -> None:
    """Set what was read; what was not said stays as it was."""
    read = read_weekly(turn.texts, turn.language, text)
    if isinstance(read, Unread):
        await _refuse(turn, read)
        return
    weekly = _joined(turn, read, await schedules.hold(turn.session, turn.here.id))
    if weekly is None:
        await turn.reply("schedule-unread")
        return
    zone = weekly.zone if weekly.zone != turn.here.timezone else None
    at = await schedules.set_weekly(turn.session, turn.here.id, weekly.weekday, weekly.minute, zone, turn.now)
    await _note(turn, "schedule.set", weekday=weekly.weekday, minute=weekly.minute, zone=weekly.zone)
    lines = [_said(turn, "schedule-set", weekly), await next_line(turn, weekly)]
    hours = (await communities.customs_of(turn.session, turn.here.id)).hours
    if at is not None and (awake := hours.waking(at)) != at:
        said = {"time": clock(awake, hours.timezone)}
        lines.append(turn.texts.render(turn.language, "schedule-quiet", said))
    await turn.reply("literal", {"words": "\n".join(lines)})


async def _refuse(turn: Turn, unread: Unread) -> None:
    if unread.zone is None:
        await turn.reply("schedule-unread")
    else:
        await turn.reply("schedule-zone-unknown", {"zone": unread.zone})


def _joined(turn: Turn, read: When, plan: Planned) -> Weekly | None:
    """What was read, and for the rest what held before; None if that leaves no weekday or hour."""
    before = plan.weekly
    weekday = read.weekday if read.weekday is not None or before is None else before.weekday
    minute = read.minute if read.minute is not None or before is None else before.minute
    if weekday is None or minute is None:
        return None
    return Weekly(weekday, minute, read.zone or plan.zone or turn.here.timezone)
