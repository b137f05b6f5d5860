"""Turns: read, route, handle and commit a post in a community of 30."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter, process_time

from bench import people
from bench.figures import Figure, figure
from bot.app import App, build
from bot.settings import load
from handlers.wire import Address, Inbound
from tests.databases import Databases

MEMBERS = 3000
SIZE = 30
ROUNDS = 3
TURNS = 400


async def measure(fresh: Databases) -> Sequence[Figure]:
    """Turns a second, and processor time a turn, with one worker on one core."""
    sqlite = await _best(fresh.sqlite())
    postgresql = await _best(await asyncio.to_thread(fresh.postgresql))
    return [
        figure("turns on SQLite, one core", sqlite[0], "turns/s", goal="value >= 300"),
        figure("CPU time of a turn on SQLite", sqlite[1], "ms", goal="value < 3.33"),
        figure("turns on PostgreSQL, one worker", postgresql[0], "turns/s"),
        figure("CPU time of a turn on PostgreSQL", postgresql[1], "ms"),
    ]


async def _best(url: str) -> tuple[float, float]:
    """The median of the turns a second and of the milliseconds of processor time a turn."""
    people.found(url, MEMBERS, size=SIZE)
    app = build(load(_env_file=None, database_url=url), channels=[])
    await app.open()
    try:
        await _round(app, 60)
        rounds = [await _round(app, TURNS) for _ in range(ROUNDS)]
    finally:
        await app.close()
    rates, costs = zip(*rounds, strict=True)
    return sorted(rates)[ROUNDS // 2], sorted(costs)[ROUNDS // 2]


async def _round(app: App, turns: int) -> tuple[float, float]:
    await asyncio.gather(*(app.intake.accept(_post(app, number)) for number in _senders(turns)))
    worker = app.workers[0]
    done = 0
    with _one_core():
        began, busy = perf_counter(), process_time()
        while count := await worker.work():
            done += count
        took, busy = perf_counter() - began, process_time() - busy
    if done != turns:
        raise RuntimeError(f"{done} turns instead of {turns}")
    return done / took, 1000 * busy / done


def _senders(turns: int) -> Iterator[int]:
    """Each writes once: spread over the communities, and far below the limit of 20 a minute."""
    return (1 + (number * 31) % MEMBERS for number in range(turns))


def _post(app: App, number: int) -> Inbound:
    at = Address("whatsapp", people.address_of(number))
    said = os.urandom(16).hex()
    return Inbound(f"SM{said}", at, at, app.clock.now(), text=f"POST who has egg boxes to spare? {said}")


@contextlib.contextmanager
def _one_core() -> Iterator[None]:
    """Keep the whole process on one core, where the system lets us."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    cores = os.sched_getaffinity(0)
    _allow({min(cores)})
    try:
        yield
    finally:
        _allow(cores)


def _allow(cores: set[int]) -> None:
    for thread in Path("/proc/self/task").iterdir():
        with contextlib.suppress(ProcessLookupError):
            os.sched_setaffinity(int(thread.name), cores)
