"""The simulated phones: one log of what happens on all of them, and the files sent from them."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.channels.base import MediaTooLargeError


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that someone sent from a simulated phone."""

    data: bytes
    mime: str
    name: str


class Phones:
    """An event log in memory that a page streams; the oldest events and files go first.

    Args:
        events: how many events are kept.
        upload_bytes: how many bytes of files are kept in all.
    """

    def __init__(self, *, events: int = 2000, upload_bytes: int = 50_000_000) -> None:
        self._events: deque[dict[str, Any]] = deque(maxlen=events)
        self._uploads: OrderedDict[str, Upload] = OrderedDict()
        self._upload_bytes, self._kept_bytes, self._upload_count = upload_bytes, 0, 0
        self._last = self._messages = 0
        self._changed = asyncio.Event()

    def publish(self, event: Mapping[str, Any]) -> int:
        """Add an event and give its number, which it carries as `n`; the numbers rise by one."""
        self._last += 1
        self._events.append({**event, "n": self._last})
        self._changed.set()
        self._changed = asyncio.Event()
        return self._last

    def next_message(self) -> int:
        """A number for a new message, unlike that of any other on these phones."""
        self._messages += 1
        return self._messages

    def history(self, after: int = 0) -> list[dict[str, Any]]:
        """The kept events past number `after`, oldest first."""
        return [event for event in self._events if event["n"] > after]

    async def subscribe(self, after: int = 0) -> AsyncGenerator[dict[str, Any], None]:
        """Give the events past number `after`, then each new one as it comes, without end."""
        while True:
            changed = self._changed
            for event in self.history(after):
                after = event["n"]
                yield event
            if after >= self._last:
                await changed.wait()

    def keep_upload(self, data: bytes, mime: str, name: str = "") -> str:
        """Keep a file and give its reference.

        Raises:
            MediaTooLargeError: it is larger than all that may be kept.
        """
        if len(data) > self._upload_bytes:
            raise MediaTooLargeError
        while self._kept_bytes + len(data) > self._upload_bytes:
            self._kept_bytes -= len(self._uploads.popitem(last=False)[1].data)
        self._upload_count += 1
        ref = f"upload-{self._upload_count}"
        self._uploads[ref], self._kept_bytes = Upload(data, mime, name), self._kept_bytes + len(data)
        return ref

    def upload(self, ref: str) -> Upload | None:
        """The file called `ref`, while it is kept."""
        return self._uploads.get(ref)
