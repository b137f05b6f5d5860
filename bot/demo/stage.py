"""The stage: what the demo's page and script need of the running service, and the way to say something."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from bot.channels.phones import Phones
from bot.channels.simulator import SimulatorChannel
from bot.clock import DemoClock
from handlers.wire import Inbound, MediaKind

DAY, HOUR = 24, timedelta(hours=1)
LOOK, LINGER = 0.01, 0.15
"""Seconds that an hour of the demo takes, and how long one lasts in which something happens."""


class TimedPhones(Phones):
    """Phones whose events carry the demo's time as `at`, so that the page can show it.

    Args:
        now: the time (UTC) that the demo lives in.
        events: how many events are kept.
        upload_bytes: how many bytes of files are kept in all.
    """

    def __init__(
        self, now: Callable[[], datetime], *, events: int = 5000, upload_bytes: int = 50_000_000
    ) -> None:
        super().__init__(events=events, upload_bytes=upload_bytes)
        self._now = now

    def publish(self, event: Mapping[str, Any]) -> int:
        """Add an event with its time; see `Phones.publish`."""
        return super().publish({"at": self._now().isoformat(), **event})


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo needs of the running service.

    `channels` by name; `accept` stores what was said, as intake does; `wake` tells worker and sender that the
    time has moved; `tick` lets happen what is due by the clock, and tells how much that was; `upcoming` tells
    when (UTC) the next weekly question is due, None if none is planned.
    """

    phones: Phones
    channels: Mapping[str, SimulatorChannel]
    accept: Callable[[Inbound], Awaitable[None]]
    clock: DemoClock
    wake: Callable[[], None]
    tick: Callable[[], Awaitable[int]]
    upcoming: Callable[[], Awaitable[datetime | None]]
    run: str = field(default_factory=lambda: uuid.uuid4().hex[:8])
    closing: asyncio.Event = field(default_factory=asyncio.Event)
    leaping: asyncio.Lock = field(default_factory=asyncio.Lock)

    def close(self) -> None:
        """End the pages' event streams; call it before the web server waits for its connections."""
        self.closing.set()

    async def leap(self, hours: int) -> None:
        """Move the time on, hour by hour: what is due on the way happens at its hour, and shows it."""
        async with self.leaping:
            for left in range(hours, 0, -1):
                heard = len(self.phones.history())
                self.clock.advance(HOUR)
                self.wake()
                done = await self.tick()
                await asyncio.sleep(LOOK)
                if done or len(self.phones.history()) > heard:
                    await asyncio.sleep(LINGER)
                if left % DAY == 1:
                    self.phones.publish({"type": "clock", "hours": hours})

    async def leap_to_question(self) -> bool:
        """Move the time on past the next weekly question, hour by hour; False if none is planned."""
        at = await self.upcoming()
        if at is None:
            return False
        await self.leap(max(1, ceil((at - self.clock.now()) / HOUR)))
        return True

    def shut(self, channel: object, person: object) -> None:
        """Close a phone's service window before its time; the page shows it.

        Raises:
            ValueError: there is no such channel or person, or it knows no windows.
        """
        shut = self._channel(channel)
        if shut.capabilities.service_window is None or not (isinstance(person, str) and person):
            raise ValueError("no such window")
        shut.shut(person)
        self.phones.publish({"type": "shut", "channel": shut.name, "chat": person})

    async def say(self, said: Mapping[str, Any]) -> Inbound | None:
        """Say something on a phone: it shows there, and goes the way of every message.

        Args:
            said: what `SimulatorChannel.parse` takes, and `channel`. The time is the demo's; without an `id`
                it gets one; `title` is what a tapped button said.

        Returns:
            What was accepted; None for a group's chatter, which only shows.

        Raises:
            ValueError: it is malformed; nothing was stored or shown.
        """
        channel = self._channel(said.get("channel"))
        payload = {**said, "id": said.get("id") or uuid.uuid4().hex, "at": self.clock.now().isoformat()}
        _check_texts(payload)
        shown = _shown(payload)
        inbound = channel.parse(payload)
        self.phones.publish(shown)
        if inbound is not None:
            await self._accept(inbound, shown)
        return inbound

    async def _accept(self, inbound: Inbound, shown: Mapping[str, Any]) -> None:
        try:
            await self.accept(inbound)
        except Exception:
            self.phones.publish({**shown, "type": "unsent"})
            raise

    def _channel(self, name: object) -> SimulatorChannel:
        channel = self.channels.get(name) if isinstance(name, str) else None
        if channel is None:
            raise ValueError("no such channel")
        return channel


def _check_texts(payload: Mapping[str, Any]) -> None:
    for key in ("id", "from", "text", "payload", "reply_to", "title", "language", "profile_name", "chat"):
        if not isinstance(payload.get(key), str | None):
            raise ValueError(f"{key} is not a text")
    if not payload.get("from"):
        raise ValueError("from is missing")


def _shown(payload: Mapping[str, Any]) -> dict[str, Any]:
    """The event that shows on the phones what somebody said."""
    files = payload.get("media") or []
    if not isinstance(files, list) or not all(isinstance(file, dict) for file in files):
        raise ValueError("media is not a list of files")
    return {
        "type": "said",
        "channel": payload["channel"],
        "from": payload["from"],
        "chat": payload.get("chat") or payload["from"],
        "id": payload["id"],
        "kind": payload.get("kind") or "message",
        "text": payload.get("title") or payload.get("text") or "",
        "reply_to": payload.get("reply_to"),
        "media": [_shown_file(file) for file in files],
    }


def _shown_file(file: Mapping[str, Any]) -> dict[str, str]:
    ref = str(file.get("ref", ""))
    return {
        "kind": MediaKind(str(file.get("kind"))).value,
        "url": f"/demo/upload/{ref}",
        "name": str(file.get("name") or ""),
    }
