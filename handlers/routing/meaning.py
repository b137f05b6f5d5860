"""Whether a word that may be a command is meant as one, and what it is about."""

from __future__ import annotations

import re

from handlers.names import DIRECTIONS
from handlers.routing import fits
from handlers.routing.registrations import Asked, Command, Needs
from handlers.turn import Turn
from prompts.texts import REFERENCE
from storage import contributions
from storage.contributions import Given

MARKS = "".join(map(chr, DIRECTIONS))
AT_START = re.compile(rf"[{MARKS}]*{contributions.CODE.pattern}\b[{MARKS}\s:.,-]*", re.IGNORECASE)
"""A code as typed, or as copied out of right-to-left text."""

HAS_DIGIT = re.compile(r"\d")

SIGNS = ("/", "#")
"""What somebody writes before a word to make it a command."""


def about(given: Given, command: Command, rest: str) -> str:
    """What a command in a quoted reply is about: the code that stands behind it, else what is quoted.

    Empty where it is no command but an answer.
    """
    if contributions.CODE.match(rest):
        return rest
    return f"{given.code} {rest}".strip() if command.with_words or not rest else ""


def is_clear(command: Command, rest: str, turn: Turn) -> bool:
    """Whether it is a command though a sentence is awaited: its word alone, or with a code or number, or
    written as in the menus.

    "Ask the quiet ones first" is what somebody thought, and must not go to everyone.
    """
    if not rest or _is_marked(rest, turn):
        return True
    return command.takes is not fits.anything and all(map(HAS_DIGIT.search, rest.split()))


def _is_marked(rest: str, turn: Turn) -> bool:
    """Whether a sign stands before the word, or it alone is in capitals."""
    word = turn.text[: len(turn.text) - len(rest)]
    return word[:1] in SIGNS or (word.isupper() and not rest.isupper())


def goes_before(command: Command, rest: str, turn: Turn, asked: Asked) -> bool:
    """Whether a command is obeyed while a question is open: "Share the chalk" may be the post asked for,
    and a newcomer who answers "Name: Amina" calls no command.
    """
    if not rest or not asked.free:
        return True
    if asked.prose:
        return is_clear(command, rest, turn)
    return command.takes is not fits.anything and (command.needs is Needs.NOTHING or turn.person is not None)


def strangers_word(turn: Turn) -> tuple[str, str] | None:
    """A stranger's word in any of our languages, in which they are answered from here on.

    English words are everybody's (every link and poster says JOIN), and tell nothing. One that several
    languages share (`parar`) is first of the language that their phone or the question before it tells.
    """
    if turn.person is not None:
        return None
    for language in dict.fromkeys((REFERENCE, turn.language, *turn.texts.languages)):
        if called := turn.texts.command(language, turn.text):
            if language != REFERENCE:
                turn.speak(language)
            return called
    return None
