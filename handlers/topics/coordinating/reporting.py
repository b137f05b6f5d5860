"""REPORT: how the communities of an area lived in a month, in words, as a picture and on two pages.

With a code the same word reports a contribution, which everybody may (`handlers.topics.hosting`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from handlers import reported
from handlers.areas import read_area
from handlers.dates.months import read_month
from handlers.rights import Right
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.coordinating.realms import chosen_realm, which_realm
from handlers.topics.hosting.reporting import CODE_FIRST
from handlers.turn import Answer, Turn
from storage import audit, monthly
from storage.coordinators import Realm
from storage.months import month_before, month_of

EARLY = 7
"""Days of a month in which `REPORT` alone is still about the one before."""

SLASH = re.compile(r"\s*/\s*")


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands behind the word: an area as typed, a month, or whether the monthly report is wanted."""

    area: str = ""
    month: date | None = None
    wants: bool | None = None


def register(router: Registrations) -> None:
    """Add this topic's command, which goes by a word that others use as well, and its question."""
    router.special("report", report, needs=Needs.COORDINATOR, fits=fits)
    router.question("report.realm", take_realm, needs=Needs.COORDINATOR)


def fits(turn: Turn, rest: str) -> bool:
    """Whether a report is asked for: "Report cards are due" is a thought to share."""
    return not CODE_FIRST.match(rest) and read(turn, rest) is not None


def read(turn: Turn, rest: str) -> Asked | None:
    """`last month`, `kenya/turkana`, `kenya/turkana October`, `OFF`, or nothing; None for anything else."""
    for wants, listed in ((False, "also-report-off"), (True, "also-report-on")):
        if turn.texts.is_listed(listed, rest, turn.language):
            return Asked(wants=wants)
    tokens = SLASH.sub("/", rest).split()
    if not tokens:
        return Asked()
    today = turn.now.date()
    for area, said in (("", tokens), (tokens[0], tokens[1:]), (tokens[-1], tokens[:-1])):
        month = read_month(turn.texts, turn.language, " ".join(said), today) if said else None
        if (month or not said) and (not area or read_area(area)):
            return Asked(area, month)
    return None


async def report(turn: Turn, rest: str) -> None:
    """`REPORT`, `REPORT last month`, `REPORT kenya/turkana`; `REPORT OFF` and `ON` for the monthly one."""
    asked = read(turn, rest) or Asked()
    if asked.wants is not None:
        await _choose(turn, wants=asked.wants)
        return
    month = asked.month or _usual(turn.now.date())
    if month > month_of(turn.now.date()):
        await turn.reply("report-ahead")
        return
    data = {"month": month.isoformat()}
    if realm := await which_realm(turn, Right.REPORT, "report.realm", data, area=asked.area):
        await _show(turn, realm, month)


async def take_realm(turn: Turn, answer: Answer) -> None:
    """The report of the realm that they chose."""
    if realm := await chosen_realm(turn, Right.REPORT, answer):
        await _show(turn, realm, date.fromisoformat(answer.data["month"]))


def _usual(today: date) -> date:
    return month_before(month_of(today)) if today.day <= EARLY else month_of(today)


async def _show(turn: Turn, realm: Realm, month: date) -> None:
    data = await reported.look(turn.session, realm, month, turn.now, turn.services.sending.prices)
    await audit.note(
        turn.session,
        "looked.report",
        turn.now,
        actor_id=turn.member.id,
        programme_id=realm.programme_id,
        area=realm.area,
        month=month.isoformat(),
    )
    for draft in reported.drafts(turn.texts, turn.language, data):
        await turn.reply(draft.text_key, draft.variables, picture=draft.picture)


async def _choose(turn: Turn, *, wants: bool) -> None:
    await monthly.choose(turn.session, turn.member.id, wants=wants)
    await audit.note(turn.session, "report.monthly", turn.now, actor_id=turn.member.id, wants=wants)
    await turn.reply("report-monthly-on" if wants else "report-monthly-off")
