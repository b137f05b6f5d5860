"""The router: finds who handles a message by the first rule that fits; checks the role in this one place."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, TypeVar

from handlers import checks, fits
from handlers.fits import Fits
from handlers.names import DIRECTIONS
from handlers.turn import Answer, Turn
from handlers.wire import InboundKind
from prompts.fold import fold, number
from prompts.texts import REFERENCE, Texts
from storage import communities, contributions
from storage.contributions import Given
from storage.senders import Question
from storage.tables import Role

K = TypeVar("K")
V = TypeVar("V")

Handler = Callable[[Turn, str], Awaitable[None]]
"""Handles a command; gets what stands after its word."""

AnswerHandler = Callable[[Turn, Answer], Awaitable[None]]
ContributionHandler = Callable[[Turn, Given, str], Awaitable[None]]
EventHandler = Callable[[Turn], Awaitable[None]]


MARKS = "".join(map(chr, DIRECTIONS))
AT_START = re.compile(rf"[{MARKS}]*{contributions.CODE.pattern}\b[{MARKS}\s:.,-]*", re.IGNORECASE)
"""A code as typed, or as copied out of right-to-left text."""


class Needs(Enum):
    """Who may call a command."""

    NOTHING = auto()
    MEMBER = auto()
    COMMUNITY = auto()  # a member who is in a community
    FACILITATOR = auto()  # of the community whose code is typed, or else of the one they are in


@dataclass(frozen=True, slots=True)
class Command:
    """One command: who may call it, and whether it goes before an open question or a quote."""

    name: str
    handler: Handler
    needs: Needs = Needs.NOTHING
    takes: Fits = fits.nothing
    always: bool = False
    about_quoted: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """How a question's answers are handled; `free` takes any text, `lenient` lets other text pass by.

    Who may answer (`needs`) is asked again: one may have left or stopped on another phone meanwhile.
    """

    handler: AnswerHandler
    free: bool = False
    lenient: bool = False
    needs: Needs = Needs.NOTHING


class Router:
    """All registrations. A second one for the same name is an error."""

    def __init__(self) -> None:
        self._commands: dict[str, Command] = {}
        self._in_groups: dict[str, Command] = {}
        self._questions: dict[str, Asked] = {}
        self._events: dict[InboundKind, EventHandler] = {}
        self._on_contribution: ContributionHandler | None = None
        self._otherwise: EventHandler | None = None
        self._stranger: EventHandler | None = None

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
    ) -> None:
        """Register a command; its words stand in `command-<name>` of the texts.

        `takes` says what may stand behind the word; with anything else the text is no command.
        """
        command = Command(name, handler, needs, takes, always, about_quoted)
        _add(self._commands, name, command)
        if in_group:
            _add(self._in_groups, name, command)

    def group_command(
        self, name: str, handler: Handler, *, needs: Needs = Needs.NOTHING, takes: Fits = fits.nothing
    ) -> None:
        """Register what a word means in a group chat, where that is not what it means in private."""
        _add(self._in_groups, name, Command(name, handler, needs, takes))

    def question(
        self,
        name: str,
        handler: AnswerHandler,
        *,
        free: bool = False,
        lenient: bool = False,
        needs: Needs = Needs.NOTHING,
    ) -> None:
        """Register what takes the answers to a question."""
        _add(self._questions, name, Asked(handler, free, lenient, needs))

    def event(self, kind: InboundKind, handler: EventHandler) -> None:
        """Register what handles something other than a message."""
        _add(self._events, kind, handler)

    def contribution(self, handler: ContributionHandler) -> None:
        """Register what takes a reply to a contribution (quoted, or by its code)."""
        self._on_contribution = handler

    def otherwise(self, handler: EventHandler) -> None:
        """Register what takes a member's text that nothing else fits."""
        self._otherwise = handler

    def stranger(self, handler: EventHandler) -> None:
        """Register what takes whatever someone unknown writes in private."""
        self._stranger = handler

    def check(self, texts: Texts) -> None:
        """Every command has words in every language, and every list of words has its command.

        Raises:
            LookupError: one has not.
        """
        listed = {key.removeprefix("command-") for key in texts.keys if key.startswith("command-")}
        if missing := sorted(listed ^ self._commands.keys()):
            raise LookupError(f"commands and texts do not match: {', '.join(missing)}")

    async def dispatch(self, turn: Turn) -> None:
        """Handle a turn."""
        event = self._events.get(turn.inbound.kind)
        if event is not None:
            await event(turn)
        elif turn.inbound.kind is InboundKind.MESSAGE and await checks.passes(turn):
            await self._dispatch_message(turn)

    async def _dispatch_message(self, turn: Turn) -> None:
        if turn.inbound.payload and await self._by_payload(turn, turn.inbound.payload):
            return
        if turn.inbound.payload and not turn.text:
            await turn.reply("question-over")  # a button that none of us has made
            return
        command, rest = self._called(turn)
        if command is not None and command.always:
            await self._run(turn, command, rest)
        elif not await self._in_context(turn, command, rest):
            await self._in_itself(turn, command, rest)

    def _called(self, turn: Turn) -> tuple[Command | None, str]:
        """The command that the text calls, and what stands behind its word."""
        called = turn.texts.command(turn.language, turn.text) or _strangers_word(turn)
        if called is None:
            return None, ""
        name, rest = called
        command = self._commands.get(name)
        here = self._in_groups.get(name, command) if turn.inbound.in_group else command
        if here is None or not here.takes(rest):
            return None, ""
        return command, rest if here.takes is fits.anything else rest.translate(DIRECTIONS)

    async def _in_context(self, turn: Turn, command: Command | None, rest: str) -> bool:
        """What was said answers something that was said before."""
        return (
            await self._by_quote(turn, command, rest)
            or await self._by_code(turn)
            or await self._by_question(turn, command, rest)
        )

    async def _in_itself(self, turn: Turn, command: Command | None, rest: str) -> None:
        if command is not None:
            await self._run(turn, command, rest)
        else:
            await self._without_word(turn)

    async def _by_payload(self, turn: Turn, payload: str) -> bool:
        kind, _, rest = payload.partition(":")
        if kind == "c":
            name, _, argument = rest.partition(":")
            if command := self._commands.get(name):
                await self._run(turn, command, argument)
                return True
        token, _, index = rest.partition(":")
        question = turn.sender.question
        if kind == "q":
            if question is None or question.token != token:
                await turn.reply("question-over")
            else:
                await self._take_choice(turn, question, number(index) or 0)
        return kind == "q"

    async def _by_quote(self, turn: Turn, command: Command | None, rest: str) -> bool:
        """A quoted reply to a contribution that we delivered."""
        if not turn.inbound.reply_to:
            return False
        channel = turn.inbound.chat.channel
        given = await contributions.by_delivery(turn.session, channel, turn.inbound.reply_to)
        if given is None:
            return False
        if command is not None and command.about_quoted and not rest:
            await self._run(turn, command, given.code)
        else:
            await self._answer(turn, given, turn.text)
        return True

    async def _by_code(self, turn: Turn) -> bool:
        """A code at the start, of a contribution that there is."""
        match = AT_START.match(turn.text)
        if match is None or turn.community is None or turn.person is None:
            return False
        given = await contributions.by_code(turn.session, turn.here.id, f"{match[1]}{match[2]}")
        if given is None:
            return await self._unknown_code(turn, match)
        await self._answer(turn, given, turn.text[match.end() :])
        return True

    async def _unknown_code(self, turn: Turn, match: re.Match[str]) -> bool:
        """A code alone is a slip worth a word; with text behind, it may be an A4 sheet."""
        if turn.text[match.end() :].strip():
            return False
        await turn.reply("code-unknown", {"code": f"{match[1]}{match[2]}".upper()})
        return True

    async def _answer(self, turn: Turn, given: Given, text: str) -> None:
        if turn.person is None:
            await turn.reply(_how_to_join(turn))
        elif self._on_contribution is not None:
            await self._on_contribution(turn, given, text.strip())

    async def _by_question(self, turn: Turn, command: Command | None, rest: str) -> bool:
        """The answer to the open question, unless the text is a command."""
        question = turn.sender.question
        asked = self._questions.get(question.name) if question else None
        if question is None or asked is None or turn.inbound.in_group:
            return False
        index = _chosen(turn, question)
        if index is not None:
            await self._take_choice(turn, question, index)
        elif asked.lenient or (command is not None and _goes_before(command, rest, turn, asked)):
            return False
        elif asked.free:
            await self._take_answer(turn, asked, Answer(None, turn.text, question.data))
        else:
            await turn.ask_again(question)
        return True

    async def _take_choice(self, turn: Turn, question: Question, index: int) -> None:
        choices, asked = question.data["choices"], self._questions.get(question.name)
        if asked is None or not 1 <= index <= len(choices):
            await turn.ask_again(question)
        else:
            await self._take_answer(turn, asked, Answer(choices[index - 1][0], turn.text, question.data))

    async def _take_answer(self, turn: Turn, asked: Asked, answer: Answer) -> None:
        if refusal := await self._refusal(turn, asked.needs, ""):
            await turn.close_question()
            await turn.reply(refusal)
        else:
            await asked.handler(turn, answer)

    async def _run(self, turn: Turn, command: Command, rest: str) -> None:
        here = self._in_groups.get(command.name) if turn.inbound.in_group else command
        if here is None:
            await turn.reply("in-private")
        elif refusal := await self._refusal(turn, here.needs, rest):
            await turn.reply(refusal)
        else:
            await here.handler(turn, rest)

    async def _refusal(self, turn: Turn, needs: Needs, rest: str) -> str | None:
        """The text that says why this person may not, None if they may."""
        if needs is Needs.NOTHING:
            return None
        if turn.person is None:
            return _how_to_join(turn)
        if turn.person.stopped_at is not None:
            return "stopped-still"
        if needs is Needs.FACILITATOR:
            place = await communities.by_code(turn.session, rest) if rest else turn.community
            role = await communities.role_in(turn.session, turn.person.id, place.id) if place else None
            return "needs-facilitator" if place and role is not Role.FACILITATOR else None
        if needs is Needs.COMMUNITY and not await _is_in_community(turn):
            return "no-community"
        return None

    async def _without_word(self, turn: Turn) -> None:
        if turn.inbound.in_group:
            await turn.reply("group-how" if turn.group_community else "group-hello")
        elif turn.person is None:
            if self._stranger is not None:
                await self._stranger(turn)
        elif turn.person.stopped_at is not None:
            await turn.reply("stopped-still")
        elif turn.community is None:
            await turn.reply("no-community")
        elif self._otherwise is not None:
            await self._otherwise(turn)


def _how_to_join(turn: Turn) -> str:
    """The text for someone unknown: one joins in private only."""
    return "group-join-how" if turn.inbound.in_group else "join-how"


def _goes_before(command: Command, rest: str, turn: Turn, asked: Asked) -> bool:
    """Whether a command is obeyed while a question is open: "Share the chalk" may be the post asked for,
    and a newcomer who answers "Name: Amina" calls no command.
    """
    if not rest or not asked.free:
        return True
    return command.takes is not fits.anything and (command.needs is Needs.NOTHING or turn.person is not None)


def _add(table: dict[K, V], name: K, entry: V) -> None:
    if name in table:
        raise ValueError(f"{name} is registered twice")
    table[name] = entry


async def _is_in_community(turn: Turn) -> bool:
    """Whether the writer is in the community that is spoken to: a group's may be another's."""
    if turn.group_community is None or turn.person is None:
        return turn.community is not None
    return await communities.role_in(turn.session, turn.person.id, turn.group_community.id) is not None


def _strangers_word(turn: Turn) -> tuple[str, str] | None:
    """A stranger's word in any of our languages, in which they are answered from here on.

    English words are everybody's (every link and poster says JOIN), and tell nothing.
    """
    if turn.person is not None:
        return None
    for language in turn.texts.languages:
        if called := turn.texts.command(language, turn.text):
            if language != REFERENCE:
                turn.speak(language)
            return called
    return None


def _chosen(turn: Turn, question: Question) -> int | None:
    """The choice that a typed number, the words of a choice, or their beginning, mean."""
    choices = question.data["choices"]
    if not choices or not turn.text:
        return None
    typed = number(turn.text)
    if typed is not None:
        return typed
    said = fold(turn.text)
    titles = [_titles(turn.texts, index, *choice[1:]) for index, choice in enumerate(choices, start=1)]
    exact = [index for index, words in enumerate(titles, start=1) if said in words]
    begun = [index for index, words in enumerate(titles, start=1) if _begins(said, words)]
    return next((found[0] for found in (exact, begun) if len(found) == 1), None)


def _titles(texts: Texts, index: int, text_key: str, variables: dict[str, Any]) -> set[str]:
    """What may be typed for a choice, in any language: they may have taken the wrong one just now."""
    said = {texts.render(code, text_key, variables) for code in texts.languages}
    if (also := f"also-{text_key}") in texts.keys:
        said |= {w for code in texts.languages for w in texts.render(code, also).split(",")}
    return {*map(fold, said), *(fold(f"{index} {words}") for words in said)}


def _begins(said: str, titles: set[str]) -> bool:
    """Whether the words are the first of a title: "No" of "No, keep me"."""
    return any(re.match(rf"{re.escape(said)}\W", title) for title in titles)
