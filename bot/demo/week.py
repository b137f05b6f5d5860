"""A week of life in three communities of teachers, as data."""

from __future__ import annotations

from bot.demo import cast
from bot.demo.elsewhere import GOMA_LINES, LETHEM_LINES
from bot.demo.kakuma import KAKUMA_LINES
from bot.demo.script import DAYS, Connect, Join, On, Step, Wait

LATER = {person for person in cast.PEOPLE if person.home is cast.LETHEM}
"""It is night where they live when the others join."""

ARRIVALS: tuple[Step, ...] = (
    Join(On(0, "07:05"), tuple(person for person in cast.PEOPLE if person.joins and person not in LATER)),
    Connect(On(0, "07:50"), cast.GRACE, cast.STAFFROOM_GROUP, (cast.PETER,)),
    Join(On(0, "15:05"), tuple(person for person in cast.PEOPLE if person in LATER)),
)

HOURS = ("06:01", "09:01", "10:01", "13:01", "16:01", "17:01", "23:01")
"""When the nights are over, stories come from elsewhere, and digests: at 16:00, in three time zones."""

WAITS = tuple(Wait(On(day, hour)) for day in range(1, DAYS) for hour in HOURS) + tuple(
    Wait(On(DAYS, hour)) for hour in HOURS[:4]
)

WEEK: tuple[Step, ...] = ARRIVALS + WAITS + KAKUMA_LINES + GOMA_LINES + LETHEM_LINES
