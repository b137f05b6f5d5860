"""SQLite's checkpoints, beside the writer: a commit that makes one keeps all who wait for the next."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing, suppress

PAUSE = 0.05
"""Seconds from what was committed to its checkpoint: a bigger one keeps the disk busy so long that the
writer waits for it.
"""


class Checkpoints:
    """A thread that brings what was committed from the log into the file, while the writer goes on.

    A passive checkpoint waits for nobody and nobody waits for it (https://sqlite.org/wal.html). Where it can
    make no headway, a commit makes one itself once the log is as long as `wal_autocheckpoint` allows.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._rung = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="checkpoints", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def ring(self) -> None:
        """Something was committed; from any thread."""
        self._rung.set()

    def close(self) -> None:
        """End the thread, after the checkpoint that it makes just now."""
        self._stop.set()
        self._rung.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        if self._is_over():
            return
        with closing(sqlite3.connect(self._path, isolation_level=None)) as connection:
            while True:
                with suppress(sqlite3.Error):  # the disk is full, or the file gone: who writes says it
                    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
                if self._is_over():
                    return

    def _is_over(self) -> bool:
        """Wait for what is committed next, and a while for more; True if there is to be no more."""
        self._rung.wait()
        self._rung.clear()  # before the look at `_stop`: else the bell that ends it could be lost
        return self._stop.wait(PAUSE)
