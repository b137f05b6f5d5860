"""The texts: Fluent files, one folder a language, loaded and checked at start.

English is the reference: every language has the same texts with the same variables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fluent.syntax import ast

from prompts.fold import fold, parted, spoken
from prompts.language import Language, entries, name_of, names_in, plain_text

FOLDER = Path(__file__).parent
REFERENCE = "en"
WORDS = "command-"
"""Texts with this prefix list the words, parted by commas, that call a command."""

FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
ISOLATES = re.compile("[\u2066-\u2069]")
"""Marks around what is put in, within which it has a direction of its own.

Source: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
"""


class TextsError(Exception):
    """The texts are not complete; each line says what is wrong and where."""


class Texts:
    """All texts in all languages."""

    def __init__(self, languages: Mapping[str, Language], keys: Mapping[str, frozenset[str]]) -> None:
        self._languages = dict(languages)
        self._keys = keys
        self._listed: dict[tuple[str, str], frozenset[str]] = {}

    @property
    def languages(self) -> list[str]:
        """The codes of all languages, English first."""
        return sorted(self._languages, key=lambda code: (code != REFERENCE, code))

    @property
    def keys(self) -> Mapping[str, frozenset[str]]:
        """Every text's key with the names of its variables."""
        return self._keys

    def render(self, language: str, key: str, variables: Mapping[str, Any] | None = None) -> str:
        """A text in a language (English if we do not have it), for a reader.

        Marks that keep names and codes in place inside right-to-left text stay in only where there is such
        text: elsewhere they would make an SMS dearer.

        Raises:
            KeyError: there is no such text.
        """
        text = self._languages.get(language, self._languages[REFERENCE]).render(key, variables or {})
        return text if is_right_to_left(text) else without_isolates(text)

    def plain(self, language: str, key: str) -> str | None:
        """A text in which nothing is put in, for checks at start: to `render` one in each language takes
        9 MB. None if something is.

        Raises:
            KeyError: there is no such language or text.
        """
        return self._languages[language].plain(key)

    def words(self, language: str, key: str) -> list[str]:
        """The words, parted by commas, that a text lists, as they stand there.

        Raises:
            KeyError: there is no such text.
        """
        return parted(self.render(language, key))

    def listed(self, language: str, key: str) -> frozenset[str]:
        """The words that a text lists, as `spoken` has them. Read once: messages are held against them all
        the time.

        Raises:
            KeyError: there is no such text.
        """
        if (language, key) not in self._listed:
            words = map(spoken, self.words(language, key))
            self._listed[language, key] = frozenset(filter(None, words))
        return self._listed[language, key]

    def is_listed(self, key: str, word: str, *languages: str) -> bool:
        """Whether a text lists a word, in English or one of these languages.

        Raises:
            KeyError: there is no such text.
        """
        said = spoken(word)
        return any(said in self.listed(code, key) for code in (REFERENCE, *languages))

    def command(self, language: str, text: str) -> tuple[str, str] | None:
        """The command that a text begins with, in the language or in English, and the rest of the text."""
        for code in dict.fromkeys((language, REFERENCE)):
            if code in self._languages and (found := self._command_in(code, text)):
                return found
        return None

    def command_in_any(self, text: str) -> tuple[str, str] | None:
        """The command that a text begins with in any language, if it means the same in all that know it."""
        found = {called for code in self._languages if (called := self._command_in(code, text))}
        return found.pop() if len(found) == 1 else None

    def _command_in(self, language: str, text: str) -> tuple[str, str] | None:
        commands = self._languages[language].commands
        parts = text.strip().lstrip("/#").split(maxsplit=2)
        for count in (2, 1):
            command = commands.get(fold(" ".join(parts[:count]))) if len(parts) >= count else None
            if command is not None:
                return command, _rest(text, count)
        return None

    def language_called(self, word: str) -> str | None:
        """The language that a person means by its code or its own name."""
        said = fold(word)
        names = {fold(self.render(code, f"language-{code}")): code for code in self._languages}
        return names.get(said) or (said if said in self._languages else None)

    def guess(self, hint: str | None) -> str | None:
        """The language of a hint such as `fr-CD`, if we have it."""
        code = (hint or "").lower().replace("_", "-").split("-")[0]
        return code if code in self._languages else None


def _rest(text: str, words: int) -> str:
    parts = text.strip().split(maxsplit=words)
    return parts[words].strip() if len(parts) > words else ""


def is_right_to_left(text: str) -> bool:
    """Whether a text has letters of a right-to-left script (Hebrew, Arabic and their like)."""
    return FROM_THE_RIGHT.search(text) is not None


def without_isolates(text: str) -> str:
    """A text without the marks that keep names and codes in place inside right-to-left text."""
    return ISOLATES.sub("", text)


def load(folder: Path = FOLDER) -> Texts:
    """Load and check all languages.

    Raises:
        TextsError: something is missing, unknown, or said twice.
    """
    codes = sorted(path.name for path in folder.iterdir() if path.is_dir() and any(path.glob("*.ftl")))
    faults: list[str] = []
    read = {code: _read(folder / code, code, faults) for code in codes}
    keys = read[REFERENCE].variables
    for one in read.values():
        faults.extend(_differences(one, keys))
    if faults:
        raise TextsError("\n".join(faults))
    return Texts({code: Language(code, one.sources, one.commands) for code, one in read.items()}, keys)


@dataclass(slots=True)
class _Read:
    """What was read of a language."""

    code: str
    sources: dict[str, str] = field(default_factory=dict)
    variables: dict[str, frozenset[str]] = field(default_factory=dict)
    commands: dict[str, str] = field(default_factory=dict)


def _read(folder: Path, code: str, faults: list[str]) -> _Read:
    read = _Read(code)
    for path in sorted(folder.glob("*.ftl")):
        for source, found in entries(path.read_text(encoding="utf-8")):
            for entry in found:
                faults.extend(f"{code}/{path.name}: {fault}" for fault in _take(read, source, entry))
    return read


def _take(read: _Read, source: str, entry: ast.EntryType) -> Iterable[str]:
    """Keep an entry of a language, and say what is wrong with it."""
    if isinstance(entry, ast.Junk):
        yield f"cannot be read: {(entry.content or '').strip()[:60]!r}"
    if not isinstance(entry, ast.Message | ast.Term):
        return
    key = name_of(entry)
    if key in read.sources:
        yield f"{key} stands there twice"
    read.sources.setdefault(key, source)
    if isinstance(entry, ast.Message):
        read.variables[key] = frozenset(names_in(entry).variables)
        if key.startswith(WORDS):
            yield from _add_words(read, key.removeprefix(WORDS), plain_text(entry))


def _add_words(read: _Read, command: str, text: str | None) -> Iterable[str]:
    if text is None:
        yield f"{WORDS}{command} must be words alone"
        return
    for word in filter(None, map(fold, parted(text))):
        if read.commands.setdefault(word, command) != command:
            yield f"the word {word!r} calls both {read.commands[word]} and {command}"


def _differences(language: _Read, reference: Mapping[str, frozenset[str]]) -> Iterable[str]:
    for key in sorted(reference.keys() - language.variables.keys()):
        yield f"{language.code}: {key} is missing"
    for key in sorted(language.variables.keys() - reference.keys()):
        yield f"{language.code}: {key} is not in {REFERENCE}"
    for key in sorted(reference.keys() & language.variables.keys()):
        if reference[key] != language.variables[key]:
            wanted = ", ".join(sorted(reference[key])) or "none"
            yield f"{language.code}: {key} must have the variables: {wanted}"
