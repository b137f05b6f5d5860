"""The prompt library, loaded and checked at start.

What each prompt is about stands in `library.toml`, its words in `<language>/library.ftl`; each must know the
other. Which prompt comes next is the business of `prompts.choosing`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from prompts.choosing import ANY, Frame, Library, Prompt
from prompts.texts import FOLDER, TextsError

__all__ = ["Frame", "Library", "LibraryError", "Prompt", "load"]

FACTS = "library.toml"
WORDS = "library.ftl"
LEVELS = (ANY, "early", "primary", "secondary", "adult")
"""Whom a prompt is for: the levels that members teach, or any."""

KEYS = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)
PROMPT = {"key": str, "theme": str, "level": str, "frame": str, "step": str}
FRAME = {"key": str, "steps": list, "source": str, "note": str}


class LibraryError(TextsError):
    """The library is not complete; each line says what is wrong and where."""


def load(folder: Path = FOLDER) -> Library:
    """Load the library from a folder of texts, and check it.

    Raises:
        LibraryError: something is missing, unknown, or said twice.
    """
    try:
        facts = tomllib.loads((folder / FACTS).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LibraryError(f"{FACTS}: cannot be read: {error}") from None
    faults: list[str] = []
    themes = tuple(facts.get("themes", ()))
    frames = {
        entry["key"]: Frame(entry["key"], tuple(entry["steps"]), entry["source"], entry["note"])
        for entry in _entries(facts, "frame", FRAME, faults)
    }
    prompts = {
        entry["key"]: Prompt(**{name: entry[name] for name in PROMPT})
        for entry in _entries(facts, "prompt", PROMPT, faults)
    }
    library = Library(themes, frames, prompts)
    faults.extend(_misfits(library))
    faults.extend(_differences(folder, _wanted(library)))
    if faults:
        raise LibraryError("\n".join(faults))
    return library


def _entries(
    facts: Mapping[str, Any], kind: str, fields: Mapping[str, type], faults: list[str]
) -> list[dict[str, Any]]:
    """The entries of one kind that say all that they must, each key once."""
    whole: dict[str, dict[str, Any]] = {}
    for count, entry in enumerate(facts.get(kind, ()), 1):
        where = f"{FACTS}: {kind} {entry.get('key') or count}"
        missing = [name for name, type_ in fields.items() if not isinstance(entry.get(name) or None, type_)]
        faults.extend(f"{where}: {name} is missing" for name in missing)
        faults.extend(f"{where}: {name} is not known" for name in entry if name not in fields)
        if not missing and entry["key"] in whole:
            faults.append(f"{where} stands there twice")
        if not missing:
            whole[entry["key"]] = entry
    return list(whole.values())


def _misfits(library: Library) -> Iterator[str]:
    for prompt in library.prompts.values():
        where = f"{FACTS}: prompt {prompt.key}"
        if prompt.theme not in library.themes:
            yield f"{where}: there is no theme {prompt.theme!r}"
        elif not prompt.key.startswith(f"{prompt.theme}-"):
            yield f"{where}: its key must begin with {prompt.theme}-"
        if prompt.level not in LEVELS:
            yield f"{where}: there is no level {prompt.level!r}, but {', '.join(LEVELS)}"
        frame = library.frames.get(prompt.frame)
        if frame is None:
            yield f"{where}: there is no frame {prompt.frame!r}"
        elif prompt.step not in frame.steps[:-1]:
            yield f"{where}: it can open {', '.join(frame.steps[:-1])} of {frame.key}, not {prompt.step!r}"
    if not any(prompt.level == ANY for prompt in library.prompts.values()):
        yield f"{FACTS}: no prompt is for {ANY} level"


def _wanted(library: Library) -> dict[str, None]:
    """The keys of all texts that the library needs, in its order."""
    frames = library.frames.values()
    return dict.fromkeys(
        [
            *(f"theme-{theme}" for theme in library.themes),
            *(prompt.text_key for prompt in library.prompts.values()),
            *(key for frame in frames for key in (frame.text_key, frame.next_key)),
        ]
    )


def _differences(folder: Path, wanted: Collection[str]) -> Iterator[str]:
    for language in sorted(path.name for path in folder.iterdir() if any(path.glob("*.ftl"))):
        where = f"{language}/{WORDS}"
        path = folder / language / WORDS
        there = dict.fromkeys(KEYS.findall(path.read_text(encoding="utf-8")) if path.exists() else ())
        yield from (f"{where}: {key} is missing" for key in wanted if key not in there)
        yield from (f"{where}: {key} is not in {FACTS}" for key in there if key not in wanted)
