"""Writing an export: taken from the database at one moment, then written log by log, and gone on with after a
break where it stopped.

Until it is whole its files end in `.part`, and what is known of it stands in a hidden folder beside them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from bot.exporting import package
from bot.exporting.disguise import Disguise
from bot.exporting.formats import FORMATS, Cells
from bot.exporting.hiding import shown
from storage.exporting import LOGS, Column, Kind, Piece, Scope, Spool, apart, joint

HIDDEN = ".export"
STATE = "state.json"
STRIDE = 10
"""Batches of rows after which is noted how far it has come."""

Progress = Callable[[str, int, int], None]
"""Hears of a log how many rows are written, and of how many."""


class OrderError(Exception):
    """It cannot be exported like this; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: which logs of which scope, in which format, and whether people may be known by it."""

    scope: Scope
    title: str
    logs: tuple[str, ...] = tuple(LOGS)
    format: str = "csv"
    identified: bool = False

    def pieces(self, log: str) -> list[Piece]:
        """How the rows of a log come from the database for this format."""
        taken = joint if FORMATS[self.format].takes_joint else apart
        return taken(self.columns(log))

    def columns(self, log: str) -> list[Column]:
        """The columns of a log that this order writes."""
        return [one for one in LOGS[log].columns if self.identified or one.kind is not Kind.NAME]


@dataclass(frozen=True, slots=True)
class State:
    """How far an export has come: the logs that are written, and rows and bytes of the one under way."""

    order: str
    created: str
    files: dict[str, list[tuple[str, int]]]
    rows: int = 0
    size: int = 0


class Export:
    """One export in a folder of its own. `run` blocks: call it from a thread."""

    def __init__(self, folder: Path, order: Order, disguise: Disguise, url: str) -> None:
        self.folder = folder
        self._order = order
        self._disguise = disguise
        self._url = url
        self._hidden = folder / HIDDEN
        self._spool = Spool(self._hidden / "spool")

    def run(self, now: datetime, progress: Progress) -> dict[str, int]:
        """Write it all, or the rest of it; how many rows each log has. `now` is UTC.

        Raises:
            OrderError: another export is in the folder.
            OSError: there is no room, or no right to write.
        """
        state = self._begun() or self._begin(now)
        counts = self._spool.counts
        for log in self._order.logs:
            if log not in state.files:
                state = self._write(log, counts[log], state, progress)
        return self._finish(state)

    def _begun(self) -> State | None:
        """What is known of this export from before a break; None if it has not begun."""
        try:
            known = json.loads((self._hidden / STATE).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        state = State(**known)
        if state.order != repr(self._order):
            raise OrderError(
                f"{self.folder} holds another export, which is not finished: name another --folder"
            )
        return state if self._spool.counts else None

    def _begin(self, now: datetime) -> State:
        if (self.folder / package.PACKAGE).exists():
            raise OrderError(f"{self.folder} holds an export: name another --folder, or delete it")
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._hidden.mkdir(mode=0o700, exist_ok=True)
        state = State(repr(self._order), now.isoformat(timespec="seconds"), {})
        self._note(state)
        self._spool.take(
            self._url, self._order.scope, {log: self._order.pieces(log) for log in self._order.logs}
        )
        return state

    def _note(self, state: State) -> None:
        """Note how far it has come: all of it, or what was noted before.

        Not synced to the disk: that would wait for the spool and all that is written, and a process that goes
        down loses none of it. Of a machine that does, see `_write`.
        """
        file = self._hidden / STATE
        new = file.with_suffix(".new")
        new.write_text(json.dumps(asdict(state)), encoding="utf-8")
        new.replace(file)

    def _write(self, log: str, count: int, state: State, progress: Progress) -> State:
        """Write one log, into as many files as its format needs."""
        if FORMATS[self._order.format].goes_on:
            files = self._on(log, count, state, progress)
        else:
            files = self._whole(log, count, progress)
        state = replace(state, files={**state.files, log: files}, rows=0, size=0)
        self._note(state)
        return state

    def _on(self, log: str, count: int, state: State, progress: Progress) -> list[tuple[str, int]]:
        """Write a log, or what is missing of it, and note again and again how far it has come."""
        format_, pieces = FORMATS[self._order.format], self._order.pieces(log)
        name = f"{log}.{format_.name}"
        part = self.folder / f"{name}.part"
        part.touch()
        if part.stat().st_size < state.size:  # the machine went down before it had all of it
            state = replace(state, rows=0, size=0)
        if part.stat().st_size != state.size:
            os.truncate(part, state.size)  # what was written behind the last note
        rows = _Counted(self._rows(log, state.rows), state.rows)
        while True:  # once at least: an empty log may have a heading
            format_.write(part, pieces, islice(rows, STRIDE))
            self._note(replace(state, rows=rows.count, size=part.stat().st_size))
            progress(log, rows.count, count)
            if rows.count >= count:
                return [(name, count)]

    def _whole(self, log: str, count: int, progress: Progress) -> list[tuple[str, int]]:
        """Write a log in a format that cannot be gone on with."""
        format_ = FORMATS[self._order.format]
        rows = _Counted(self._rows(log, 0), tell=lambda done: progress(log, done, count))
        files = []
        for number, most in enumerate(_shares(count, format_.most)):
            name = f"{log}.{format_.name}" if number == 0 else f"{log}-{number + 1}.{format_.name}"
            part = self.folder / f"{name}.part"
            part.unlink(missing_ok=True)
            format_.write(part, self._order.pieces(log), rows.first(most))
            files.append((name, most))
        return files

    def _rows(self, log: str, after: int) -> Iterator[Cells]:
        """The rows as they are written: people disguised, unless the order says otherwise."""
        pieces, identified = self._order.pieces(log), self._order.identified
        return shown(self._spool, log, pieces, after, self._disguise, identified=identified)

    def _finish(self, state: State) -> dict[str, int]:
        """Give the files their names, describe them, and delete what was ours."""
        for files in state.files.values():
            for name, _ in files:
                part = self.folder / f"{name}.part"
                if part.exists():
                    part.replace(self.folder / name)
        package.describe(
            self.folder,
            title=self._order.title,
            created=state.created,
            format_name=self._order.format,
            files=state.files,
            columns={log: self._order.columns(log) for log in self._order.logs},
            identified=self._order.identified,
        )
        self._spool.drop()
        (self._hidden / STATE).unlink()
        self._hidden.rmdir()
        return {log: sum(rows for _, rows in files) for log, files in state.files.items()}


def _shares(count: int, most: int | None) -> list[int]:
    """How many rows go into each file, where `most` fit into one."""
    if most is None or count <= most:
        return [count]
    return [most, *_shares(count - most, most)]


class _Counted:
    """Batches of rows (the cells of their columns), and how many rows were given."""

    def __init__(
        self, batches: Iterator[Cells], count: int = 0, tell: Callable[[int], None] = lambda _: None
    ) -> None:
        self.count = count
        self._batches = batches
        self._tell = tell
        self._left: Cells = []

    def __iter__(self) -> Iterator[Cells]:
        return self

    def __next__(self) -> Cells:
        batch = self._left or next(self._batches)
        self._left = []
        self.count += len(batch[0])
        self._tell(self.count)
        return batch

    def first(self, most: int) -> Iterator[Cells]:
        """The next batches, of `most` rows in all."""
        while most > 0 and (batch := next(self, None)):
            if len(batch[0]) > most:
                self._left = [cells[most:] for cells in batch]
                batch = [cells[:most] for cells in batch]
                self.count -= len(self._left[0])
            most -= len(batch[0])
            yield batch
            del batch  # or there were two while the next is read
