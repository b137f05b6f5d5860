"""Checking a list line by line: who is to be invited, and what is wrong with which line."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.cells import FORMULA
from bot.importing import words
from bot.importing.columns import Header
from bot.importing.phones import PhoneError, country_of, e164
from handlers.names import LONGEST_NAME, LONGEST_PLACE, BadNameError, read_name
from storage.senders import Place
from storage.tables import Level, Role

EMPTY = ("", "-", "--", "n/a", "na", "none", "null", "nil", "?", "#n/a")
"""What people put where they have nothing to say."""

Row = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Person:
    """One line that is in order."""

    line: int
    number: str
    place: Place  # their community
    role: Role
    name: str = ""
    school: str = ""
    language: str | None = None
    channel: str | None = None
    subjects: tuple[str, ...] = ()
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Bad:
    """One line that is not, and all that is wrong with it."""

    line: int
    cells: Sequence[str]
    faults: tuple[str, ...]


@dataclass(slots=True)
class Checked:
    """A whole list. `remarks` are lines that are taken all the same, with what was left out of them."""

    people: list[Person] = field(default_factory=list)
    bad: list[Bad] = field(default_factory=list)
    twice: list[tuple[int, int]] = field(default_factory=list)  # a line, and the one that has its number
    remarks: list[tuple[int, str]] = field(default_factory=list)


class Checker:
    """Checks the rows of one list.

    Args:
        known: the words for roles, languages, channels, subjects and levels.
        header: where the columns stand.
        places: the open communities, by their join codes.
        everywhere: the community of lines that name none.
        country: where numbers without a country's code are; else that of the community's time zone.
    """

    def __init__(
        self,
        known: words.Words,
        header: Header,
        places: Mapping[str, Place],
        everywhere: Place | None,
        country: str | None,
    ) -> None:
        self._known, self._header = known, header
        self._places, self._everywhere, self._country = places, everywhere, country
        self._countries: dict[str, str | None] = {}
        self._found: dict[tuple[str, str], Any] = {}  # the same few words stand in all lines
        self._seen: dict[str, int] = {}
        self.checked = Checked()

    def take(self, rows: Sequence[Row], progress: Callable[[int], None] = lambda _: None) -> Checked:
        """Check rows; a number that comes twice is taken once."""
        for count, (line, cells) in enumerate(rows, start=1):
            if line > self._header.line and any(cell.strip() for cell in cells):
                self._take(line, cells)
            if count % 1000 == 0:
                progress(count)
        progress(len(rows))
        return self.checked

    def _take(self, line: int, cells: Sequence[str]) -> None:
        faults: list[str] = []
        person = self._person(line, cells, faults)
        if person is None or faults:
            self.checked.bad.append(Bad(line, cells, tuple(faults)))
        elif (first := self._seen.setdefault(person.number, line)) != line:
            self.checked.twice.append((line, first))
        else:
            self.checked.people.append(person)

    def _person(self, line: int, cells: Sequence[str], faults: list[str]) -> Person | None:
        def cell(column: str) -> str:
            place = self._header.places.get(column)
            written = cells[place] if place is not None and place < len(cells) else ""
            bare = " ".join(written.split()).removeprefix("'").strip()
            return "" if bare.casefold() in EMPTY else bare

        faults.extend(_unfit(cells, self._header.width))
        place = self._community(cell("community"), faults)
        number = self._number(cell("phone"), place, faults)
        role = self._role(cell("role"), faults)
        name, school = _named(cell("name"), cell("place"), faults)
        if place is None or number is None or faults:
            return None
        return Person(
            line,
            number,
            place,
            role,
            name,
            school,
            self._choice(line, "language", cell("language"), self._known.language),
            self._choice(line, "channel", cell("channel"), self._known.channel),
            self._choice(line, "subject", cell("subject"), self._known.subjects) or (),
            self._choice(line, "level", cell("level"), self._known.level),
        )

    def _community(self, code: str, faults: list[str]) -> Place | None:
        if not code and self._everywhere is not None:
            return self._everywhere
        place = self._places.get(_code(code))
        if not code:
            faults.append("community: the join code is missing")
        elif place is None:
            faults.append(f"community: there is no community with the join code {code}")
        return place

    def _number(self, text: str, place: Place | None, faults: list[str]) -> str | None:
        try:
            return e164(text, self._country or (self._country_of(place.timezone) if place else None))
        except PhoneError as error:
            faults.append(f"phone: {error}")
            return None

    def _country_of(self, timezone: str) -> str | None:
        if timezone not in self._countries:
            self._countries[timezone] = country_of(timezone)
        return self._countries[timezone]

    def _role(self, text: str, faults: list[str]) -> Role:
        role = self._known.role(text) if text else Role.TEACHER
        if role is None:
            faults.append(f"role: {text} is neither teacher nor facilitator")
        elif role is Role.COORDINATOR:
            faults.append("role: coordinators are invited one by one: staffroom invite --role coordinator")
        return role or Role.TEACHER

    def _choice(
        self, line: int, column: str, text: str, find: Callable[[str], words.Found | None]
    ) -> words.Found | None:
        """What a cell names of a few things; else it is left out, and that is said."""
        if not text:
            return None
        if (column, text) not in self._found:
            self._found[column, text] = find(text)
        found: words.Found | None = self._found[column, text]
        if not found:
            self.checked.remarks.append((line, f"{column}: {text} is none that we know, and is left out"))
        return found


def _code(text: str) -> str:
    """A join code as it may stand in a list: `JOIN kakuma7`."""
    return text.split()[-1].upper() if text.split() else ""


def _unfit(cells: Sequence[str], width: int) -> Iterator[str]:
    """Signs that a line is not what it looks like: cells have moved, or were read in the wrong encoding."""
    if any(cell.strip() for cell in cells[width:]):
        yield "it has more cells than there are columns: put quotes around what has a separator in it"
    if odd := next(filter(is_garbled, cells), None):
        yield f"{odd.strip()[:40]} was saved in one encoding and read in another: save the list anew as UTF-8"


def is_garbled(text: str) -> bool:
    """Whether a text is what comes of reading one encoding as another.

    Text of ours does not: `é` alone in Windows-1252 is no UTF-8, and no name is mostly accented capitals.
    """
    if text.isascii():
        return False
    if "\ufffd" in text:
        return True
    try:
        return text.encode("cp1252").decode("utf-8") != text
    except (UnicodeEncodeError, UnicodeDecodeError):
        letters = [char for char in text if char.isalpha()]
        odd = sum("\u00c0" <= char <= "\u00ff" for char in letters)
        return len(letters) >= 4 and odd * 3 > len(letters) * 2


def _named(name: str, school: str, faults: list[str]) -> tuple[str, str]:
    """The name and the school; as the name comes with a comma, what is behind it is the school."""
    for column, text in (("name", name), ("place", school)):
        if text.startswith(FORMULA):
            faults.append(
                f"{column}: {text[:40]} begins with {text[0]}, as a formula does: take that sign away"
            )
            return "", ""
    if not name:
        return "", _short(school, faults)
    try:
        own, behind = read_name(name)
    except BadNameError:
        faults.append(f"name: {name[:50]} must have letters, at most {LONGEST_NAME}, and nothing hidden")
        return "", ""
    return own, _short(school or behind, faults)


def _short(school: str, faults: list[str]) -> str:
    if len(school) > LONGEST_PLACE or any(
        unicodedata.category(char) in ("Cc", "Co", "Cn") for char in school
    ):
        faults.append(f"place: it may have at most {LONGEST_PLACE} letters, and nothing hidden")
        return ""
    return school
