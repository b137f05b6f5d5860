"""How the writer's thread answers who waits on the loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Protocol


class Owed(Protocol):
    """Something that was handed to the writer's thread, and the future that waits for what came of it."""

    future: asyncio.Future[Any]
    result: Any
    error: BaseException | None


def tell(loop: asyncio.AbstractEventLoop, function: Callable[[Any], None], argument: object) -> None:
    """From the thread: have the loop call this, unless it has ended."""
    if not loop.is_closed():
        loop.call_soon_threadsafe(function, argument)


def resolve(jobs: Sequence[Owed]) -> None:
    """On the loop: give each who still waits the result or the error."""
    for job in jobs:
        if job.future.done():
            continue
        if job.error is not None:
            job.future.set_exception(job.error)
        else:
            job.future.set_result(job.result)
