"""The report on the last month: it comes by itself to each coordinator, once, until they send REPORT OFF."""

from __future__ import annotations

from datetime import date, timedelta

from handlers import reported
from handlers.occasion import Occasion
from handlers.rights import Right, realms_with
from handlers.routing.registrations import Registrations
from storage import members, monthly
from storage.coordinators import Realm
from storage.hours import local_day
from storage.monthly import MONTHLY, morning_of
from storage.months import month_after, month_before, month_of

PLANNED_EVERY = timedelta(hours=1)
HALF_A_DAY = timedelta(hours=12)


def register(router: Registrations) -> None:
    """Add this topic's occasions."""
    router.occasion("report.plan", plan_reports, every=PLANNED_EVERY)
    router.occasion(MONTHLY, send_report)


async def plan_reports(occasion: Occasion) -> None:
    """Plan the next report of who has none planned, such as new coordinators."""
    await monthly.plan_missing(occasion.session, occasion.now)


async def send_report(occasion: Occasion) -> None:
    """On the first working morning of a month, where the coordinator lives: the report on the last one.

    Nothing goes to who stopped or takes a rest; who coordinates nothing any more, or wants none, is asked no
    more when the next month comes.
    """
    member_id = occasion.subject_id
    realms = realms_with(Right.REPORT, await monthly.realms_wanted(occasion.session, member_id))
    if not realms:
        return
    zone = await monthly.zone_of(occasion.session, member_id, realms)
    month = max(_due_in(occasion), month_of(local_day(occasion.now, zone)))
    if (morning := morning_of(month, zone)) > occasion.now:
        await occasion.again(morning)
        return
    await occasion.again(morning_of(month_after(month), zone))
    reader = await members.reader(occasion.session, member_id)
    if reader is None or await occasion.rests_until(member_id) is not None:
        return
    for realm in realms:
        await _send(occasion, member_id, reader.language, realm, month_before(month))


def _due_in(occasion: Occasion) -> date:
    """The month in which it was due: a first morning may be the day before by UTC."""
    return month_of((occasion.due_at + HALF_A_DAY).date())


async def _send(occasion: Occasion, member_id: int, language: str, realm: Realm, month: date) -> None:
    prices = occasion.services.sending.prices
    data = await reported.look(occasion.session, realm, month, occasion.now, prices)
    for draft in reported.drafts(occasion.texts, language, data, monthly=True):
        await occasion.tell(member_id, draft)
