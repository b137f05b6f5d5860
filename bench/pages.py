"""Whole pages of the dashboard, as a browser asks for them: visit, figures, words and drawings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from statistics import median
from time import perf_counter

import aiohttp
from starlette.applications import Starlette

from bench.figures import Figure, figure
from bot.web.dashboard.own import Guard
from bot.web.dashboard.pages import Pages
from bot.web.dashboard.viewers import Viewers
from bot.web.dashboard.views import Views
from storage import coordinators, visits
from storage.database import Database
from tests.clock import StillClock
from tests.fakes import serve
from tests.wording import all_texts

LOOKER, PROGRAMME, ROUNDS = 1, 1, 15
PATHS = {
    "the front page": "/dashboard",
    "an area's page": "/dashboard?area=kenya/county-7",
    "a list of communities": "/dashboard/communities?page=9",
    "a community's page": "/dashboard/community/777",
}


async def measured(database: Database, now: datetime, backend: str) -> Sequence[Figure]:
    """Milliseconds each kind of page takes over HTTP, and the most that one weighs."""
    async with database.write() as session:
        await coordinators.coordinate(session, LOOKER, PROGRAMME, "", now)
        secret = await visits.begin(session, LOOKER, now)
    address = "http://127.0.0.1"
    pages, guard = Pages(all_texts(), address), Guard(address)
    routes = Views(pages, Viewers(database, pages, guard, StillClock(now)), None).routes()
    found: list[Figure] = []
    async with serve(Starlette(routes=routes)) as base, aiohttp.ClientSession(base) as client:
        for name, path in PATHS.items():
            times, size = [], 0
            for _ in range(ROUNDS):
                began = perf_counter()
                async with client.get(path, headers={"Cookie": f"staffroom={secret}"}) as answer:
                    answer.raise_for_status()
                    size = len(await answer.read())
                times.append((perf_counter() - began) * 1000)
            found.append(figure(f"{name} over HTTP, {backend}", median(times[1:]), "ms", goal="value < 300"))
            found.append(figure(f"{name} weighs, {backend}", size / 1000, "KB", goal="value < 50"))
    return found
