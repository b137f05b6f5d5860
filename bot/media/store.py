"""Files kept once, under the hash of their bytes, in a folder of ours."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

_HASH = re.compile(r"[0-9a-f]{64}")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of ours: the hash that names it, its size in bytes, where it lies."""

    sha256: str
    size: int
    path: Path


class MediaStore:
    """Files by content, `<folder>/ab/cd/abcd….<suffix>`. A write is atomic, and on the disk at its end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def save(self, data: bytes, suffix: str = "") -> StoredFile:
        """Store `data`, once however often it comes.

        `suffix` (such as `.jpg`) is for people who look at the folder; the first one stays, and one that is
        not plain letters and digits is left out.

        Raises:
            OSError: the disk is full, or the folder cannot be written.
        """
        return await asyncio.to_thread(self._save, data, suffix)

    async def ensure(self, stored: StoredFile, data: bytes) -> None:
        """Store `data` again if its file is gone since it was saved.

        Raises:
            OSError: as for `save`.
        """
        await asyncio.to_thread(self._ensure, stored, data)

    async def try_out(self) -> None:
        """Write a file and remove it, with each folder that was not there before.

        Raises:
            OSError: the disk is full, or the folder cannot be written.
        """
        await asyncio.to_thread(self._try_out)

    def path_of(self, sha256: str) -> Path:
        """Where the file with this hash lies (one look into one small folder).

        Raises:
            ValueError: it is no SHA-256 in hexadecimal.
            FileNotFoundError: there is no such file.
        """
        path = self._find(sha256)
        if path is None:
            raise FileNotFoundError(f"no stored file {sha256}")
        return path

    async def delete(self, sha256: str) -> bool:
        """Remove the file; whether there was one.

        Raises:
            ValueError: it is no SHA-256 in hexadecimal.
        """
        return await asyncio.to_thread(self._delete, sha256)

    def _save(self, data: bytes, suffix: str) -> StoredFile:
        sha256 = hashlib.sha256(data).hexdigest()
        path = self._find(sha256)
        if path is None or path.stat().st_size != len(data):
            ending = suffix.lower() if _SUFFIX.fullmatch(suffix) else ""
            path = path or self._place(sha256) / f"{sha256}{ending}"
            _write(path, data)
        return StoredFile(sha256, len(data), path)

    def _ensure(self, stored: StoredFile, data: bytes) -> None:
        if not stored.path.exists():
            _write(stored.path, data)

    def _try_out(self) -> None:
        folder = self._folder.absolute()
        new = [path for path in (folder, *folder.parents) if not path.exists()]
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(prefix=".try-", dir=folder) as file:
                file.write(b"x")
                file.flush()
                os.fsync(file.fileno())
        finally:
            for path in new:  # it may have been made by root, and be needed by the service's own user
                with contextlib.suppress(OSError):
                    path.rmdir()

    def _delete(self, sha256: str) -> bool:
        path = self._find(sha256)
        if path is None:
            return False
        path.unlink(missing_ok=True)
        return True

    def _place(self, sha256: str) -> Path:
        if not _HASH.fullmatch(sha256):
            raise ValueError("not a SHA-256 in hexadecimal")
        return self._folder / sha256[:2] / sha256[2:4]

    def _find(self, sha256: str) -> Path | None:
        return min(self._place(sha256).glob(f"{sha256}*"), default=None)


def _write(path: Path, data: bytes) -> None:
    """Write beside, flush to the disk, rename: nobody ever sees half a file, a power cut included."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".part-", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    for folder in (path.parent, path.parent.parent, path.parent.parent.parent):
        _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    """Make a rename or a new folder last through a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
