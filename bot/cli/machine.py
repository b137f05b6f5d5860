"""What only this machine can say of a setting: can files be written there, is the address one of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.cli.console import FailedError

if TYPE_CHECKING:
    from bot.settings import Settings


async def media_fault(settings: Settings) -> str | None:
    """What is wrong with MEDIA_DIR, found out by writing a file there and removing it."""
    from bot.media.store import MediaStore

    try:
        await MediaStore(settings.media_dir).try_out()
    except OSError as error:
        return f"MEDIA_DIR: {settings.media_dir} cannot be written ({error.strerror})"
    return None


def host_fault(settings: Settings) -> str | None:
    """What is wrong with HOST, found out by listening there on any free port."""
    from bot.web.server import HostError, listen

    try:
        listen(settings.host, 0).close()
    except HostError as error:
        return f"HOST: {error}"
    return None


async def require(settings: Settings, *, writes: bool, listens: bool) -> None:
    """Refuse to start where files or the address would fail the service later.

    Raises:
        FailedError: a line for each setting, with what to put there.
    """
    from bot.settings import PUT_HOST, PUT_MEDIA

    faults = []
    if writes and (fault := await media_fault(settings)):
        faults.append(f"{fault}; {PUT_MEDIA}")
    if listens and (fault := host_fault(settings)):
        faults.append(f"{fault}; {PUT_HOST}")
    if faults:
        raise FailedError("\n".join(faults))
