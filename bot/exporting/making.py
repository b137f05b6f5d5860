"""Making the file of an export that was asked for: all its files in one archive, in a process of its own.

Beside the service it would slow the turns of everybody, and keep the memory of its libraries for good.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import shutil
import sys
import zipfile
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.exporting.disguise import Disguise
from bot.exporting.package import PACKAGE
from bot.exporting.writing import HIDDEN, Export, Order
from storage.exporting import Scope
from storage.tables import ContributionKind

MODULE = "bot.exporting.making"


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be made: `order`, from the database at `url`, in `folder`, which goes on after a break."""

    folder: Path
    order: Order
    url: str
    secret: str
    now: datetime


@dataclass(frozen=True, slots=True)
class Made:
    """The archive, its size in bytes, and how many rows each log has (none if that was before a break)."""

    file: str
    size: int
    rows: dict[str, int]


Make = Callable[[Work], Awaitable[Made]]
"""Makes the archive, beside the folder, and deletes the folder.

Raises:
    OSError: there is no room, or no right to write.
    MakingError: it failed otherwise.
"""


class MakingError(Exception):
    """It failed; the text names the fault, and nobody's words."""


def make(work: Work) -> Made:
    """Make it. Blocks; see `Make`."""
    rows: dict[str, int] = {}
    if not (work.folder / PACKAGE).exists():
        disguise = Disguise(work.secret, work.order.scope.programme_id)
        export = Export(work.folder, work.order, disguise, work.url)
        rows = export.run(work.now, lambda _log, _done, _count: None)
    shutil.rmtree(work.folder / HIDDEN, ignore_errors=True)
    file = _archive(work.folder)
    shutil.rmtree(work.folder, ignore_errors=True)
    return Made(file.name, file.stat().st_size, rows)


def _archive(folder: Path) -> Path:
    """All its files in one archive beside it, under a name that nobody guesses."""
    part = folder / ".archive.part"
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(one for one in folder.iterdir() if one != part):
            archive.write(file, file.name)
    part.chmod(0o600)
    return part.replace(folder.parent / f"{secrets.token_hex(16)}.zip")


async def alongside(work: Work) -> Made:
    """Make it in a thread of this process."""
    try:
        return await asyncio.to_thread(make, work)
    except OSError:
        raise
    except Exception as error:
        raise MakingError(type(error).__name__) from error


async def apart(work: Work) -> Made:
    """Make it in a process of its own, which ends with this task."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", MODULE, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    try:
        said, _ = await child.communicate(json.dumps(_packed(work)).encode())
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    return _unpacked(said)


def _packed(work: Work) -> dict[str, Any]:
    order, scope = work.order, work.order.scope
    moments = {name: at and at.isoformat() for name, at in (("since", scope.since), ("until", scope.until))}
    return {
        "folder": str(work.folder),
        "order": {**asdict(order), "scope": {**asdict(scope), **moments}},
        "url": work.url,
        "secret": work.secret,
        "now": work.now.isoformat(),
    }


def _work(packed: dict[str, Any]) -> Work:
    order, scope = packed["order"], packed["order"]["scope"]
    for name in ("since", "until"):
        scope[name] = datetime.fromisoformat(scope[name]) if scope[name] else None
    scope["kinds"] = tuple(ContributionKind(kind) for kind in scope["kinds"])
    order |= {"scope": Scope(**scope), "logs": tuple(order["logs"])}
    now = datetime.fromisoformat(packed["now"])
    return Work(Path(packed["folder"]), Order(**order), packed["url"], packed["secret"], now)


def _unpacked(said: bytes) -> Made:
    """What the process said, or what it failed of."""
    try:
        answer = json.loads(said)
    except ValueError:
        raise MakingError("it ended without a word") from None
    if "errno" in answer:
        raise OSError(answer["errno"], "it could not be written")
    if "fault" in answer:
        raise MakingError(answer["fault"])
    return Made(**answer)


def main() -> None:
    """The process of its own: reads the work, and says what came of it, as JSON."""
    answer: dict[str, Any]
    try:
        answer = asdict(make(_work(json.load(sys.stdin))))
    except OSError as error:
        answer = {"errno": error.errno}
    except Exception as error:  # whatever it is, who waits must hear of it
        answer = {"fault": type(error).__name__}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
