"""What topics register: commands, questions and events, each with who may use it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from typing import TypeVar

from handlers.occasion import Occasion
from handlers.routing import fits
from handlers.routing.fits import Fits
from handlers.turn import Answer, Turn
from handlers.wire import InboundKind
from prompts.texts import Texts
from storage.contributions import Given

K = TypeVar("K")
V = TypeVar("V")

Handler = Callable[[Turn, str], Awaitable[None]]
"""Handles a command; gets what stands after its word."""

AnswerHandler = Callable[[Turn, Answer], Awaitable[None]]
ContributionHandler = Callable[[Turn, Given, str], Awaitable[None]]
FitsTurn = Callable[[Turn, str], bool]
"""Whether what stands behind a word, in what was written, makes it a command."""

ManyHandler = Callable[[Turn, Sequence[Given]], Awaitable[None]]
EventHandler = Callable[[Turn], Awaitable[None]]
OfferHandler = Callable[[Turn, str, Sequence[int]], Awaitable[None]]
"""Does something with a text and its files (their ids)."""

OccasionHandler = Callable[[Occasion], Awaitable[None]]
TakingHandler = Callable[[Turn], Awaitable[bool]]
"""Takes a message if it will; False if it is not for this handler."""


class Needs(Enum):
    """Who may call a command."""

    NOTHING = auto()
    MEMBER = auto()
    COMMUNITY = auto()  # a member who is in a community
    HOST = auto()  # a facilitator of the community that is spoken to
    FACILITATOR = auto()  # of the community whose code is typed, or else of the one they are in
    COORDINATOR = auto()  # of any programme or area; they need not be in a community


@dataclass(frozen=True, slots=True)
class Command:
    """One command: who may call it, and whether it goes before an open question or a quote.

    With `with_words` it does so in a quoted reply whatever stands behind its word.
    """

    name: str
    handler: Handler
    needs: Needs = Needs.NOTHING
    takes: Fits = fits.nothing
    always: bool = False
    about_quoted: bool = False
    with_words: bool = False


@dataclass(frozen=True, slots=True)
class Special:
    """What a command's word means for those who may do more than others, if what stands behind it fits."""

    command: Command
    fits: FitsTurn


@dataclass(frozen=True, slots=True)
class Asked:
    """How a question's answers are handled; `free` takes any text, `lenient` lets other text pass by.

    To a question for `prose` a command is its word alone, or with a code or number, or in capitals as in the
    menus: else it is a sentence.

    While a `private` one is open, what is said of the contribution whose `code` it keeps is its answer.

    Of a `passing` one its data tells (`PASSED_BY`) when something else was done since it was asked.

    Who may answer (`needs`) is asked again: one may have left or stopped on another phone meanwhile.
    """

    handler: AnswerHandler
    free: bool = False
    lenient: bool = False
    needs: Needs = Needs.NOTHING
    prose: bool = False
    private: bool = False
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be done with a text that no word stands before: how it is called, who does it."""

    text_key: str
    handler: OfferHandler


class Registrations:
    """All registrations. A second one for the same name is an error."""

    def __init__(self) -> None:
        self.commands: dict[str, Command] = {}
        self.in_groups: dict[str, Command] = {}
        self.specials: dict[str, Special] = {}
        self.questions: dict[str, Asked] = {}
        self.events: dict[InboundKind, EventHandler] = {}
        self.occasions: dict[str, OccasionHandler] = {}
        self.recurring: dict[str, timedelta] = {}
        self.offers: dict[str, Offer] = {}
        self.on_contribution: ContributionHandler | None = None
        self.on_quote: list[TakingHandler] = []
        self.on_code: TakingHandler | None = None
        self.on_plain: TakingHandler | None = None
        self.on_many: ManyHandler | None = None
        self.on_otherwise: EventHandler | None = None
        self.on_stranger: EventHandler | None = None

    def command(
        self,
        name: str,
        handler: Handler,
        *,
        needs: Needs = Needs.NOTHING,
        takes: Fits = fits.nothing,
        in_group: bool = False,
        always: bool = False,
        about_quoted: bool = False,
        with_words: bool = False,
    ) -> None:
        """Register a command; its words stand in `command-<name>` of the texts.

        `takes` says what may stand behind the word; with anything else the text is no command.
        """
        command = Command(name, handler, needs, takes, always, about_quoted, with_words)
        _add(self.commands, name, command)
        if in_group:
            _add(self.in_groups, name, command)

    def group_command(
        self, name: str, handler: Handler, *, needs: Needs = Needs.NOTHING, takes: Fits = fits.nothing
    ) -> None:
        """Register what a word means in a group chat, where that is not what it means in private."""
        _add(self.in_groups, name, Command(name, handler, needs, takes))

    def special(self, name: str, handler: Handler, *, needs: Needs, fits: FitsTurn) -> None:
        """Register what a command's word means, in private and in no reply, for those who may (`needs`).

        For all others, and with what does not fit, it means what it meant. Which of the words of the command
        they are told stands in `special-<name>` of the texts.
        """
        _add(self.specials, name, Special(Command(name, handler, needs), fits))

    def question(
        self,
        name: str,
        handler: AnswerHandler,
        *,
        free: bool = False,
        lenient: bool = False,
        needs: Needs = Needs.NOTHING,
        prose: bool = False,
        private: bool = False,
        passing: bool = False,
    ) -> None:
        """Register what takes the answers to a question."""
        _add(self.questions, name, Asked(handler, free, lenient, needs, prose, private, passing))

    def event(self, kind: InboundKind, handler: EventHandler) -> None:
        """Register what handles something other than a message."""
        _add(self.events, kind, handler)

    def occasion(self, kind: str, handler: OccasionHandler, *, every: timedelta | None = None) -> None:
        """Register what happens when the time of a kind of occurrence has come.

        With `every` it happens again and again, and nobody need plan it.
        """
        _add(self.occasions, kind, handler)
        if every is not None:
            self.recurring[kind] = every

    def offer(self, name: str, text_key: str, handler: OfferHandler) -> None:
        """Register what can be done with a text that no word stands before, in the order of registration."""
        _add(self.offers, name, Offer(text_key, handler))

    def contribution(self, handler: ContributionHandler) -> None:
        """Register what takes a reply to a contribution (quoted, or by its code)."""
        self.on_contribution = handler

    def quoted(self, handler: TakingHandler) -> None:
        """Register what may take a reply that quotes something of ours that is no contribution."""
        self.on_quote.append(handler)

    def coded(self, handler: TakingHandler) -> None:
        """Register what may take a text with a code before it that is no contribution's."""
        self.on_code = handler

    def plain(self, handler: TakingHandler) -> None:
        """Register what may take a member's text before that which takes whatever nothing else fits."""
        self.on_plain = handler

    def many(self, handler: ManyHandler) -> None:
        """Register what takes a reply to a message that brought several contributions."""
        self.on_many = handler

    def otherwise(self, handler: EventHandler) -> None:
        """Register what takes a member's text that nothing else fits."""
        self.on_otherwise = handler

    def stranger(self, handler: EventHandler) -> None:
        """Register what takes whatever someone unknown writes in private."""
        self.on_stranger = handler

    def check(self, texts: Texts) -> None:
        """Every command has words in every language, and every list of words has its command.

        Raises:
            LookupError: one has not.
        """
        listed = {key.removeprefix("command-") for key in texts.keys if key.startswith("command-")}
        if missing := sorted(listed ^ self.commands.keys()):
            raise LookupError(f"commands and texts do not match: {', '.join(missing)}")
        for name in self.specials:
            words = {code: texts.plain(code, f"special-{name}") or "" for code in texts.languages}
            if wrong := [word for code, word in words.items() if texts.command(code, word) != (name, "")]:
                raise LookupError(f"words that do not call {name}: {', '.join(wrong)}")


def _add(table: dict[K, V], name: K, entry: V) -> None:
    if name in table:
        raise ValueError(f"{name} is registered twice")
    table[name] = entry
