"""One language: the source of its texts, each of which is parsed when it is first said.

All of them parsed are twenty times their source, and most languages are never spoken in a district.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

LOCALES = {"en": "en-GB"}
"""How a language's dates and numbers are written, where not as its own code says: 30 November 2026."""

RIGHT_TO_LEFT = frozenset({"ar"})
"""The languages whose pages begin at the right."""

LONGEST_VALUE = 1000
"""Characters of a variable that Fluent is given: it refuses 2,500, so a longer one is put in afterwards."""

PRIVATE_USE = 0xE000

ENTRY = re.compile(r"^(?=-?[A-Za-z][\w-]*[ \t]*=)", re.MULTILINE | re.ASCII)
"""Where an entry begins: what belongs to the one before it is indented, or has no `=`."""


class Language:
    """The texts of one language, by their keys, and the words that call commands in it."""

    def __init__(self, code: str, sources: Mapping[str, str], commands: Mapping[str, str]) -> None:
        self.code = code
        self.commands = commands
        self._sources = sources
        self._parser = FluentParser(with_spans=False)
        self._bundle: FluentBundle | None = None

    def render(self, key: str, variables: Mapping[str, Any]) -> str:
        """A text with its variables.

        Raises:
            KeyError: there is no such text, or it lacks a variable.
        """
        pattern = self._bundle_with(key).get_message(key).value
        if pattern is None:
            raise KeyError(key)
        long = {name: value for name, value in variables.items() if len(str(value)) > LONGEST_VALUE}
        marks = {name: chr(PRIVATE_USE + index) for index, name in enumerate(long)}
        text, errors = self._bundle_with(key).format_pattern(pattern, {**variables, **marks})
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        said = str(text)
        for name, mark in marks.items():
            said = said.replace(mark, str(long[name]))
        return said

    def plain(self, key: str) -> str | None:
        """A text in which nothing is put in, without what saying it would load; None if something is.

        Raises:
            KeyError: there is no such text.
        """
        entry = self._parser.parse_entry(self._sources[key])
        return plain_text(entry) if isinstance(entry, ast.Message) else None

    def _bundle_with(self, key: str) -> FluentBundle:
        """The bundle, with this text and those that it refers to in it."""
        if self._bundle is None:  # what is known of a locale takes 2 MB
            self._bundle = FluentBundle([LOCALES.get(self.code, self.code)], use_isolating=True)
        if not self._bundle.has_message(key):
            self._add(self._bundle, key)
        return self._bundle

    def _add(self, bundle: FluentBundle, key: str) -> None:
        source = self._sources.get(key)
        if source is None:
            return
        entry = self._parser.parse_entry(source)
        bundle.add_resource(ast.Resource([entry]))
        for other in names_in(entry).others:
            if not bundle.has_message(other):
                self._add(bundle, other)


def entries(source: str) -> Iterator[tuple[str, list[ast.EntryType]]]:
    """A file's entries: the source of each with what it is, and with the comments and junk behind it."""
    parser = FluentParser(with_spans=False)
    for part in ENTRY.split(source):
        yield part, parser.parse(part).body


def name_of(entry: ast.Message | ast.Term) -> str:
    """An entry's name as others refer to it."""
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else str(entry.id.name)


def plain_text(entry: ast.Message) -> str | None:
    """A text in which nothing is put in; None if something is."""
    parts = entry.value.elements if entry.value else []
    words = [part.value for part in parts if isinstance(part, ast.TextElement)]
    return "".join(words) if len(words) == len(parts) else None


class _Names(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.variables: set[str] = set()
        self.others: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - as above
        self.others.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - as above
        self.others.add(f"-{node.id.name}")


def names_in(entry: ast.EntryType) -> _Names:
    """The variables and the other entries that an entry names."""
    visitor = _Names()
    visitor.visit(entry)
    return visitor
