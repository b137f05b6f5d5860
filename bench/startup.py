"""Start: how soon the service is ready, and what memory it takes with all channels, doing nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from statistics import median
from tempfile import TemporaryDirectory

from bench import twilio
from bench.figures import Figure, figure
from bench.load import HOST
from bench.processes import child, free_port, settings
from tests.databases import Databases
from tests.fakes.telegram import TOKEN

STARTS = 3
IDLE_SECONDS = 3.0


async def measure(fresh: Databases) -> Sequence[Figure]:
    """The real command line, Telegram, WhatsApp and SMS on, their providers the fakes."""
    telegram, whatsapp = free_port(), free_port()
    started = []
    async with child("bench.fakes", str(telegram), str(whatsapp), port=telegram, path="/arrivals"):
        for _ in range(STARTS):
            port = free_port()
            environment = settings(
                fresh.sqlite(),
                port,
                TELEGRAM_BOT_TOKEN=TOKEN,
                TELEGRAM_WEBHOOK_SECRET="secret",
                TELEGRAM_API_URL=f"http://{HOST}:{telegram}",
                TWILIO_API_URL=f"http://{HOST}:{whatsapp}",
                TWILIO_SMS_FROM=twilio.SENDER.removeprefix("whatsapp:"),
                LOG_FORMAT="json",
            )
            started.append(await _start(port, environment))
    ready, idle = zip(*started, strict=True)
    return [
        figure("ready after its start", median(ready), "s", goal="value < 4"),
        figure("memory when idle", max(idle), "MB", goal="value < 150"),
    ]


async def _start(port: int, environment: dict[str, str]) -> tuple[float, float]:
    """Seconds until `/ready` says so, and megabytes a few seconds later."""
    with TemporaryDirectory(prefix="staffroom-") as folder:
        where = {**environment, "MEDIA_DIR": folder}
        async with child("bot", "run", port=port, path="/ready", environment=where, quiet=True) as service:
            await asyncio.sleep(IDLE_SECONDS)
            return service.ready_after, service.megabytes
