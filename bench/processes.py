"""Processes that are measured: started, watched and ended by their own id."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from time import perf_counter

import psutil

from bench import twilio
from bench.load import HOST

PATIENCE = 30.0


class Child:
    """A process of ours: its port, when it became ready (seconds after its start), its memory."""

    def __init__(self, process: asyncio.subprocess.Process, port: int) -> None:
        self.port = port
        self.ready_after = 0.0
        self._process = process
        self._watched = psutil.Process(process.pid)

    @property
    def megabytes(self) -> float:
        """Resident memory now, in MB."""
        return float(self._watched.memory_info().rss) / 1e6

    async def wait_until(self, path: str) -> None:
        """Wait until `GET path` is answered with 200."""
        began = perf_counter()
        while perf_counter() < began + PATIENCE:
            if self._process.returncode is not None:
                raise RuntimeError(f"the process ended with {self._process.returncode}")
            if await _answers(self.port, path):
                self.ready_after = perf_counter() - began
                return
            await asyncio.sleep(0.02)
        raise TimeoutError(path)

    async def end(self) -> None:
        """End it, as an operator would."""
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGTERM)
        await self._process.wait()


@contextlib.asynccontextmanager
async def child(
    *arguments: str, port: int, path: str, environment: Mapping[str, str] | None = None, quiet: bool = False
) -> AsyncIterator[Child]:
    """`python -m …` until the end of the block, ready to answer `path` on `port`."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        *arguments,
        env={**os.environ, **(environment or {})},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL if quiet else None,
    )
    one = Child(process, port)
    try:
        await one.wait_until(path)
        yield one
    finally:
        await one.end()


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return int(listener.getsockname()[1])


def settings(url: str, port: int, **more: str) -> dict[str, str]:
    """The environment of a service with WhatsApp on."""
    return {
        "DATABASE_URL": url,
        "PORT": str(port),
        "PUBLIC_URL": twilio.PUBLIC_URL,
        "SECRET_KEY": "bench",
        "TWILIO_ACCOUNT_SID": twilio.SID,
        "TWILIO_AUTH_TOKEN": twilio.TOKEN,
        "TWILIO_WHATSAPP_FROM": twilio.SENDER,
        "TWILIO_API_URL": f"http://{HOST}:9",
        **more,
    }


async def _answers(port: int, path: str) -> bool:
    try:
        reader, writer = await asyncio.open_connection(HOST, port)
    except OSError:
        return False
    try:
        writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        return (await reader.readline()).split()[1:2] == [b"200"]
    except OSError:
        return False
    finally:
        writer.close()
