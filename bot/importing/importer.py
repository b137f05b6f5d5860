"""An import from a file to invitations, step by step; each step can be looked at before the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.importing import bringing, planning, reading
from bot.importing.checking import Checked, Checker
from bot.importing.columns import Columns, Header
from bot.importing.faults import SheetError
from bot.importing.phones import is_country
from bot.importing.planning import Import
from bot.importing.ways import Ways
from bot.importing.words import Words
from handlers.reaching import Reach
from handlers.sending import Sending
from prompts.texts import Texts
from storage import audit, communities
from storage.database import Database
from storage.senders import Place

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of it are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the operator asked for: which list, and what it does not say itself."""

    path: Path
    community: Place | None = None
    country: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """A list that was read and checked."""

    header: Sequence[str]
    encoding: str | None
    checked: Checked
    separator: str = ","


class Importer:
    """Imports lists into one database. `secret` keys the digests of numbers."""

    def __init__(self, database: Database, texts: Texts, ways: Ways, sending: Sending, secret: str) -> None:
        self._database, self._texts = database, texts
        self._ways, self._sending, self._secret = ways, sending, secret

    async def look(self, asked: Asked, progress: Progress = lambda *_: None) -> Looked:
        """Read a list and check every line.

        Raises:
            SheetError: it cannot be taken at all.
            ModuleNotFoundError: a library of the extra `import` is not installed.
        """
        if asked.country is not None and not is_country(asked.country):
            raise SheetError(f"--country {asked.country} is no country's two letters, such as KE or SN")
        needed = ("phone",) if asked.community else ("phone", "community")
        columns = Columns(self._texts, needed)
        sheet = reading.read(asked.path, asked.encoding, columns.count)
        header = columns.find(sheet.rows)
        places = await self._places(sheet.rows, header)
        checker = Checker(Words(self._texts), header, places, asked.community, asked.country)
        count = len(sheet.rows)
        checked = checker.take(sheet.rows, lambda done: progress("checking", done, count))
        return Looked(_named(sheet.rows, header), sheet.encoding, checked, sheet.separator)

    async def _places(self, rows: Sequence[reading.Row], header: Header) -> dict[str, Place]:
        """The communities that a list names."""
        at = header.places.get("community")
        if at is None:
            return {}
        named = {cells[at].split()[-1].upper() for _, cells in rows if len(cells) > at and cells[at].strip()}
        async with self._database.read() as session:
            return await communities.by_codes(session, sorted(code.lstrip("'") for code in named))

    async def plan(self, checked: Checked, now: datetime) -> tuple[Import, Reach]:
        """Who is new of them, how each is invited, and what it takes; nothing is changed."""
        async with self._database.read() as session:
            planned = await planning.plan(
                session, checked.people, self._ways, self._sending, self._secret, now
            )
            return planned, await planning.reach(session, planned, self._ways, self._sending, now)

    async def carry_out(
        self, planned: Import, checked: Checked, now: datetime, progress: Progress = lambda *_: None
    ) -> bringing.Done:
        """Store the new ones and queue their invitations, with an entry in the audit before and after."""
        programmes = await self._programmes(checked)
        said = bringing.said_of(checked.people, programmes)
        count = len(planned.newcomers)
        await self._note("import.begun", now, sorted(programmes), people=count)
        done = await bringing.bring(
            self._database,
            planned.newcomers,
            said,
            now,
            lambda some: progress("inviting", some, count),
        )
        await self._note("imported", now, sorted(programmes), guests=done.guests, invited=done.invited)
        return done

    async def _programmes(self, checked: Checked) -> dict[int, str]:
        async with self._database.read() as session:
            ids = {one.place.programme_id for one in checked.people}
            return await communities.programmes_named(session, sorted(ids))

    async def _note(self, action: str, now: datetime, programmes: Sequence[int], **counts: int) -> None:
        async with self._database.write() as session:
            await audit.note(session, action, now, programmes=list(programmes), **counts)


def _named(rows: Sequence[reading.Row], header: Header) -> Sequence[str]:
    return next(cells for line, cells in rows if line == header.line)
