"""Intake: signed WhatsApp webhooks, stored durably before they are answered."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from statistics import median

from bench import twilio
from bench.figures import Figure, against, figure
from bench.load import Round, hammer
from bench.processes import child, free_port, settings
from tests.databases import Databases

PAIRS = 5
SECONDS = 1.0
CONNECTIONS = 64


async def measure(fresh: Databases) -> Sequence[Figure]:
    """Requests a second against the same endpoint with the same check that stores nothing (the goal's floor),
    against one with Twilio's own slower check (stated), and against one ORM session each.
    """
    orm = await _pairs((fresh.sqlite(), fresh.sqlite()), "orm", PAIRS)
    plain = await _pairs((fresh.sqlite(), fresh.sqlite()), "plain", PAIRS)
    nothing = await _pairs((fresh.sqlite(), fresh.sqlite()), "nothing", PAIRS)
    postgresql = await _pairs((fresh.sqlite(), await asyncio.to_thread(fresh.postgresql)), "plain", 3)
    p99 = median(ours.percentile(0.99) for _, ours in plain)
    return [
        against(
            "intake, against the same endpoint and check, storing nothing",
            _rates(nothing),
            "requests/s",
            goal="ratio >= 0.7",
        ),
        against("intake, against Starlette and Twilio's own check", _rates(plain), "requests/s"),
        against("intake, against an ORM session each", _rates(orm), "requests/s", goal="ratio >= 10"),
        figure("intake p99 at 64 connections", p99, "ms", goal="value < 50"),
        against("intake on PostgreSQL", _rates(postgresql), "requests/s"),
    ]


def _rates(pairs: Sequence[tuple[Round, Round]]) -> list[tuple[float, float]]:
    return [(floor.rate, ours.rate) for floor, ours in pairs]


async def _pairs(urls: tuple[str, str], floor: str, count: int) -> list[tuple[Round, Round]]:
    """Rounds of the floor and of the service, in turns, both warm."""
    ports = free_port(), free_port()
    first, second = (settings(url, port) for url, port in zip(urls, ports, strict=True))
    async with (
        child("bench.servers", floor, port=ports[0], path="/health", environment=first),
        child("bench.servers", "service", port=ports[1], path="/health", environment=second),
    ):
        for port in ports:
            await _round(port)
        return [(await _round(ports[0]), await _round(ports[1])) for _ in range(count)]


async def _round(port: int) -> Round:
    round_ = await hammer(port, twilio.messages(), connections=CONNECTIONS, seconds=SECONDS)
    if round_.bad:
        raise RuntimeError(f"{round_.bad} of {len(round_.latencies)} requests were refused")
    return round_
