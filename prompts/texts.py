"""The texts: Fluent files, one folder a language, loaded and checked at start.

English is the reference: every language has the same texts with the same variables.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from prompts.fold import fold

FOLDER = Path(__file__).parent
REFERENCE = "en"
LOCALES = {"en": "en-GB"}
"""How a language's dates and numbers are written, where not as its own code says: 30 November 2026."""

WORDS = "command-"
"""Texts with this prefix list the words, parted by commas, that call a command."""

LONGEST_VALUE = 1000
"""Characters of a variable that Fluent is given: it refuses 2,500, so a longer one is put in afterwards."""

PRIVATE_USE = 0xE000

ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


class TextsError(Exception):
    """The texts are not complete; each line says what is wrong and where."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its texts and the words that call commands in it."""

    code: str
    bundle: FluentBundle
    variables: dict[str, frozenset[str]]
    commands: dict[str, str]


class Texts:
    """All texts in all languages."""

    def __init__(self, languages: Mapping[str, Language]) -> None:
        self._languages = dict(languages)

    @property
    def languages(self) -> list[str]:
        """The codes of all languages, English first."""
        return sorted(self._languages, key=lambda code: (code != REFERENCE, code))

    @property
    def keys(self) -> Mapping[str, frozenset[str]]:
        """Every text's key with the names of its variables."""
        return self._languages[REFERENCE].variables

    def render(self, language: str, key: str, variables: Mapping[str, Any] | None = None) -> str:
        """A text in a language (English if we do not have it), for a reader.

        Marks that keep names and codes in place inside right-to-left text stay in only where there is such
        text: elsewhere they would make an SMS dearer.

        Raises:
            KeyError: there is no such text.
        """
        bundle = self._languages.get(language, self._languages[REFERENCE]).bundle
        text = _format(bundle, key, variables or {})
        return text if is_right_to_left(text) else text.translate(ISOLATES)

    def command(self, language: str, text: str) -> tuple[str, str] | None:
        """The command that a text begins with, in the language or in English, and the rest of the text."""
        for code in dict.fromkeys((language, REFERENCE)):
            if code in self._languages and (found := self._command_in(code, text)):
                return found
        return None

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


def _format(bundle: FluentBundle, key: str, variables: Mapping[str, Any]) -> str:
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    long = {name: value for name, value in variables.items() if len(str(value)) > LONGEST_VALUE}
    marks = {name: chr(PRIVATE_USE + index) for index, name in enumerate(long)}
    text, errors = bundle.format_pattern(pattern, {**variables, **marks})
    if errors:
        raise KeyError(f"{key}: {errors[0]}")
    said = str(text)
    for name, mark in marks.items():
        said = said.replace(mark, str(long[name]))
    return said


def _rest(text: str, words: int) -> str:
    parts = text.strip().split(maxsplit=words)
    return parts[words].strip() if len(parts) > words else ""


def is_right_to_left(text: str) -> bool:
    """Whether a text has letters of a right-to-left script (Hebrew, Arabic and their like)."""
    return any("\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc" for char in text)


def load(folder: Path = FOLDER) -> Texts:
    """Load and check all languages.

    Raises:
        TextsError: something is missing, unknown, or said twice.
    """
    codes = sorted(path.name for path in folder.iterdir() if path.is_dir() and any(path.glob("*.ftl")))
    faults: list[str] = []
    languages = {code: _load_language(folder / code, code, faults) for code in codes}
    reference = languages[REFERENCE].variables
    for language in languages.values():
        faults.extend(_differences(language, reference))
    if faults:
        raise TextsError("\n".join(faults))
    return Texts(languages)


def _load_language(folder: Path, code: str, faults: list[str]) -> Language:
    bundle = FluentBundle([LOCALES.get(code, code)], use_isolating=True)
    variables: dict[str, frozenset[str]] = {}
    commands: dict[str, str] = {}
    parser = FluentParser(with_spans=False)  # a place in the file for each word of it costs 4 MB
    for path in sorted(folder.glob("*.ftl")):
        resource = parser.parse(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            where = f"{code}/{path.name}"
            if isinstance(entry, ast.Junk):
                faults.append(f"{where}: cannot be read: {(entry.content or '').strip()[:60]!r}")
            if not isinstance(entry, ast.Message):
                continue
            key = entry.id.name
            if key in variables:
                faults.append(f"{where}: {key} stands there twice")
            variables[key] = _variables_of(entry)
        bundle.add_resource(resource)
    for key in variables:
        if key.startswith(WORDS):
            _add_words(bundle, key, commands, code, faults)
    return Language(code, bundle, variables, commands)


def _add_words(
    bundle: FluentBundle, key: str, commands: dict[str, str], code: str, faults: list[str]
) -> None:
    text = _format(bundle, key, {})
    command = key.removeprefix(WORDS)
    faults.extend(
        f"{code}: the word {word!r} calls both {commands[word]} and {command}"
        for word in filter(None, map(fold, text.replace("،", ",").split(",")))
        if commands.setdefault(word, command) != command
    )


def _differences(language: Language, reference: Mapping[str, frozenset[str]]) -> Iterable[str]:
    for key in sorted(reference.keys() - language.variables.keys()):
        yield f"{language.code}: {key} is missing"
    for key in sorted(language.variables.keys() - reference.keys()):
        yield f"{language.code}: {key} is not in {REFERENCE}"
    for key in sorted(reference.keys() & language.variables.keys()):
        if reference[key] != language.variables[key]:
            wanted = ", ".join(sorted(reference[key])) or "none"
            yield f"{language.code}: {key} must have the variables: {wanted}"


class _Variables(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


def _variables_of(entry: ast.Message) -> frozenset[str]:
    visitor = _Variables()
    visitor.visit(entry)
    return frozenset(visitor.names)
