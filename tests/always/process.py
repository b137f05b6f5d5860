"""The real service in a process of its own, between the fakes: started, killed, started again."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.fakes import FakeTelegram, FakeTwilio

ROOT = Path(__file__).parents[2]
STAFFROOM = (sys.executable, "-m", "bot")  # `staffroom`, wherever it is installed
SECRET = "telegram-secret"
START_SECONDS = 60.0  # a guard against a start that never ends, on however slow a machine


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def environment(
    url: str, public: str, telegram: FakeTelegram, twilio: FakeTwilio, folder: Path
) -> dict[str, str]:
    """The settings that put the service between the fakes, at rates that no test waits for."""
    return {
        "DATABASE_URL": url,
        "PUBLIC_URL": public,
        "PORT": public.rpartition(":")[2],
        "SECRET_KEY": "a secret of the tests",
        "MEDIA_DIR": str(folder / "media"),
        "LOG_FORMAT": "json",
        "TELEGRAM_BOT_TOKEN": telegram.token,
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
        "TELEGRAM_API_URL": telegram.url,
        "TELEGRAM_RATE": "1000",
        "TWILIO_ACCOUNT_SID": twilio.account_sid,
        "TWILIO_AUTH_TOKEN": twilio.auth_token,
        "TWILIO_WHATSAPP_FROM": twilio.whatsapp_from,
        "TWILIO_SMS_FROM": twilio.sms_from,
        "TWILIO_API_URL": twilio.url,
        "TWILIO_WHATSAPP_RATE": "1000",
        "TWILIO_SMS_RATE": "1000",
    }


class Service:
    """One process of the service after the other, all with the same settings.

    `log` holds the lines that they wrote to standard error, `up` is set while one is ready.
    """

    def __init__(self, settings: dict[str, str], folder: Path) -> None:
        self.settings = settings
        self.url = settings["PUBLIC_URL"]
        self.log: list[str] = []
        self.up = asyncio.Event()
        self.environment = {**_plain_environment(), **settings}
        self.folder = folder
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start a process, and wait until it is ready."""
        runs = asyncio.Event()
        self._process = await asyncio.create_subprocess_exec(
            *STAFFROOM,
            "run",
            cwd=self.folder,
            env=self.environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        self._reading = asyncio.create_task(self._read(self._process, runs))
        async with asyncio.timeout(START_SECONDS):
            await runs.wait()
            assert self._process.returncode is None, self.log
            async with aiohttp.ClientSession() as session, session.get(f"{self.url}/ready") as answer:
                assert answer.status == 200, await answer.text()
        self.up.set()

    async def _read(self, process: asyncio.subprocess.Process, runs: asyncio.Event) -> None:
        assert process.stderr is not None
        async for line in process.stderr:
            self.log.append(line.decode())
            if b"staffroom runs" in line:
                runs.set()
        runs.set()

    def kill_now(self) -> None:
        """SIGKILL, at this very moment."""
        self.up.clear()
        if self._process is not None and self._process.returncode is None:
            self._process.kill()

    def end_now(self) -> None:
        """SIGTERM, at this very moment."""
        self.up.clear()
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()

    async def ended(self) -> int:
        """Wait for the end of the process; its exit status."""
        assert self._process is not None
        assert self._reading is not None
        status = await self._process.wait()
        await self._reading
        self.up.clear()
        return status

    async def stop(self) -> int:
        """SIGTERM, and wait; its exit status."""
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
            return await self.ended()
        return 0


def _plain_environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT)}


async def staffroom(service: Service, *words: str) -> str:
    """Run a command with the service's settings; what it prints."""
    process = await asyncio.create_subprocess_exec(
        *STAFFROOM,
        *words,
        cwd=service.folder,
        env=service.environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    printed, complaints = await process.communicate()
    assert process.returncode == 0, complaints.decode()
    return printed.decode()


@asynccontextmanager
async def between_fakes(url: str, folder: Path) -> AsyncIterator[tuple[Service, FakeTelegram, FakeTwilio]]:
    """The service, not yet started, and the providers that it will find."""
    async with FakeTelegram() as telegram, FakeTwilio() as twilio:
        public = f"http://127.0.0.1:{free_port()}"
        service = Service(environment(url, public, telegram, twilio, folder), folder)
        try:
            yield service, telegram, twilio
        finally:
            await service.stop()
