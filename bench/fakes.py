"""The fakes in a process of their own: `python -m bench.fakes PORT PORT`; they note each arrival."""

from __future__ import annotations

import asyncio
import signal
import sys
import time

import uvloop
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bench import twilio
from tests.fakes import FakeTelegram, FakeTwilio

LATENCY = {"telegram": 0.060, "whatsapp": 0.120}


class Arrivals:
    """`GET /arrivals` gives the times (seconds) of the messages since it was last asked."""

    def __init__(self) -> None:
        self._times: list[float] = []

    def routes(self) -> list[Route]:
        """Its route."""
        return [Route("/arrivals", self.get)]

    def note(self, _chat: str, _text: str) -> None:
        """A message came."""
        self._times.append(time.perf_counter())

    async def get(self, _request: Request) -> JSONResponse:
        """Give the times, and forget them."""
        times, self._times = self._times, []
        return JSONResponse(times)


class OpenTwilio(FakeTwilio):
    """One to which everybody has just written."""

    def window_open(self, address: str) -> bool:
        """Free text may go to anybody."""
        return True


async def _serve(telegram_port: int, twilio_port: int) -> None:
    over, loop = asyncio.Event(), asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, over.set)
    one, other = Arrivals(), Arrivals()
    telegram = FakeTelegram(extra_routes=one.routes())
    telegram.strict = False
    whatsapp = OpenTwilio(twilio.SID, twilio.TOKEN, callbacks="manual", extra_routes=other.routes())
    telegram.watch, whatsapp.watch = one.note, other.note
    telegram.latency, whatsapp.latency = LATENCY["telegram"], LATENCY["whatsapp"]
    await whatsapp.start(twilio_port)
    await telegram.start(telegram_port)
    await over.wait()
    await telegram.stop()
    await whatsapp.stop()


def main() -> None:
    """Serve until SIGTERM."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_serve(int(sys.argv[1]), int(sys.argv[2])))


if __name__ == "__main__":
    main()
