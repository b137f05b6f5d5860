"""The router: finds who handles a message by the first rule that fits."""

from __future__ import annotations

import re

from handlers.named import of_code
from handlers.names import DIRECTIONS
from handlers.occasion import Occasion
from handlers.routing import checks, fits
from handlers.routing.choosing import chosen, roughly
from handlers.routing.may import coordinates, how_to_join, refusal
from handlers.routing.meaning import AT_START, about, goes_before, is_clear, strangers_word
from handlers.routing.registrations import Asked, Command, Registrations
from handlers.turn import PASSED_BY, Answer, Turn, numbered
from handlers.wire import InboundKind
from prompts.fold import number
from storage import contributions, questions
from storage.contributions import Given
from storage.occurrences import EVERYTHING
from storage.senders import Question


class Router(Registrations):
    """All registrations, and the way of a message through them."""

    async def dispatch(self, turn: Turn) -> None:
        """Handle a turn."""
        event = self.events.get(turn.inbound.kind)
        if event is not None:
            await event(turn)
        elif turn.inbound.kind is InboundKind.MESSAGE and await checks.passes(turn):
            await self._dispatch_message(turn)

    async def happen(self, occasion: Occasion) -> None:
        """Do what is to be done on an occasion.

        Raises:
            KeyError: nobody knows that kind.
        """
        await self.occasions[occasion.kind](occasion)
        every = self.recurring.get(occasion.kind)
        if every is not None and occasion.subject_id == EVERYTHING:
            await occasion.again(occasion.now + every)

    async def _dispatch_message(self, turn: Turn) -> None:
        if turn.inbound.payload and await self._by_payload(turn, turn.inbound.payload):
            return
        if turn.inbound.payload and not turn.text:
            await turn.reply("question-over")  # a button that none of us has made
            return
        command, rest = await self._special(turn) or self._called(turn)
        if command is not None and command.always:
            await self._run(turn, command, rest)
        elif not await self._in_context(turn, command, rest):
            await self._in_itself(turn, command, rest)

    def _called(self, turn: Turn, *, quoting: bool = False) -> tuple[Command | None, str]:
        """The command that the text calls, and what stands behind its word."""
        called = turn.texts.command(turn.language, turn.text) or strangers_word(turn)
        return self._that_fits(turn, called, quoting=quoting)

    def _called_elsewhere(self, turn: Turn) -> tuple[Command | None, str]:
        """The command that a member calls beyond doubt in another language than theirs."""
        if turn.person is None or turn.inbound.in_group:
            return None, ""
        command, rest = self._that_fits(turn, turn.texts.command_in_any(turn.text))
        return (command, rest) if command and is_clear(command, rest, turn) else (None, "")

    def _that_fits(
        self, turn: Turn, called: tuple[str, str] | None, *, quoting: bool = False
    ) -> tuple[Command | None, str]:
        """The command of that name, if what stands behind its word may stand there."""
        if called is None:
            return None, ""
        name, rest = called
        command = self.commands.get(name)
        here = self.in_groups.get(name, command) if turn.inbound.in_group else command
        if here is None or not (here.takes(rest) or (quoting and here.with_words)):
            return None, ""
        return command, rest if here.takes is fits.anything else rest.translate(DIRECTIONS)

    async def _special(self, turn: Turn) -> tuple[Command, str] | None:
        """What a word means for its writer alone, who may do more than others."""
        if not self.specials or turn.inbound.in_group or turn.inbound.reply_to or turn.person is None:
            return None
        name, rest = turn.texts.command(turn.language, turn.text) or ("", "")
        special, rest = self.specials.get(name), rest.translate(DIRECTIONS)
        if special is None or not special.fits(turn, rest):
            return None
        command = special.command
        return None if await refusal(turn, command.needs, rest) else (command, rest)

    async def _in_context(self, turn: Turn, command: Command | None, rest: str) -> bool:
        """What was said answers something that was said before."""
        return (
            await self._by_quote(turn, command, rest)
            or await self._by_code(turn)
            or await self._by_question(turn, command, rest)
        )

    async def _in_itself(self, turn: Turn, command: Command | None, rest: str) -> None:
        if command is None:
            command, rest = self._called_elsewhere(turn)
        if command is not None:
            await self._run(turn, command, rest)
        else:
            await self._without_word(turn)

    async def _by_payload(self, turn: Turn, payload: str) -> bool:
        kind, _, rest = payload.partition(":")
        if kind == "c":
            name, _, argument = rest.partition(":")
            if command := self.commands.get(name):
                await self._run(turn, command, argument)
                return True
        token, _, index = rest.partition(":")
        question = turn.sender.question
        if kind == "q":
            if question is None or question.token != token:
                await turn.reply("question-over")
            else:
                await self._take_choice(turn, question, number(index))
        return kind == "q"

    async def _by_quote(self, turn: Turn, command: Command | None, rest: str) -> bool:
        """A quoted reply to a contribution that we delivered."""
        if not turn.inbound.reply_to:
            return False
        channel = turn.inbound.chat.channel
        given = await contributions.by_delivery(turn.session, channel, turn.inbound.reply_to)
        if given is None:
            several = await contributions.in_bundle(turn.session, channel, turn.inbound.reply_to)
            if len(several) > 1:
                return await self._by_many(turn, command, several)
            given = several[0] if several else None
        if given is None:
            return await self._by_other_quote(turn, command, rest)
        if command is None:
            command, rest = self._called(turn, quoting=True)
        if command is not None and command.about_quoted and (own := about(given, command, rest)):
            await self._run(turn, command, own)
        elif self._is_asked_about(turn, given):
            return False
        else:
            await self._answer(turn, given, turn.text)
        return True

    async def _by_other_quote(self, turn: Turn, command: Command | None, rest: str) -> bool:
        """A quoted reply to something else that we said: taken by who may, unless it is clearly a command."""
        if command is not None and is_clear(command, rest, turn):
            return False
        for take in self.on_quote:
            if await take(turn):
                return True
        return False

    async def _by_many(self, turn: Turn, command: Command | None, several: list[Given]) -> bool:
        """A quoted reply to a message that brought several: unless it says which one it is about, we ask."""
        question, text = turn.sender.question, turn.text.strip()
        if command is not None or AT_START.match(text) or (question and chosen(turn, question) is not None):
            return False
        if not (text or turn.media_id) or turn.person is None or self.on_many is None:
            return False
        await self.on_many(turn, several)
        return True

    def _is_asked_about(self, turn: Turn, given: Given) -> bool:
        """Whether what is said of it answers a private question: it must not go to its author."""
        question = turn.sender.question
        asked = self.questions.get(question.name) if question and not turn.inbound.in_group else None
        return bool(question and asked and asked.private and question.data.get("code") == given.code)

    async def _by_code(self, turn: Turn) -> bool:
        """A code at the start, of a contribution that there is, or of something else that has one."""
        match = AT_START.match(turn.text)
        if match is None and self.on_code is not None:
            return await self.on_code(turn)
        if match is None or turn.community is None or turn.person is None:
            return False
        given = await of_code(turn, f"{match[1]}{match[2]}")
        if given is None:
            return await self._unknown_code(turn, match)
        if self._is_asked_about(turn, given):
            return False
        await self._answer(turn, given, turn.text[match.end() :])
        return True

    async def _unknown_code(self, turn: Turn, match: re.Match[str]) -> bool:
        """A code alone is a slip; with text behind, it may be an A4 sheet, and its writer is asked."""
        if turn.text[match.end() :].strip():
            return False
        await turn.reply("code-unknown", {"code": f"{match[1]}{match[2]}".upper()})
        return True

    async def _answer(self, turn: Turn, given: Given, text: str) -> None:
        if turn.person is None:
            await turn.reply(how_to_join(turn))
        elif self.on_contribution is not None:
            await self.on_contribution(turn, given, text.strip())
            await self._pass_by(turn)

    async def _pass_by(self, turn: Turn) -> None:
        """Something was done that is no answer to the open question: noted there, if it is still open."""
        question = turn.sender.question
        asked = self.questions.get(question.name) if question and not turn.inbound.in_group else None
        if question and asked and asked.passing:
            data = {**question.data, PASSED_BY: True}
            await questions.note(turn.session, turn.sender.address_id, question.token, data)

    async def _by_question(self, turn: Turn, command: Command | None, rest: str) -> bool:
        """The answer to the open question, unless the text is a command."""
        question = turn.sender.question
        asked = self.questions.get(question.name) if question else None
        if question is None or asked is None or turn.inbound.in_group:
            return False
        index = chosen(turn, question)
        if index is not None:
            await self._take_choice(turn, question, index)
        elif asked.lenient or (command is not None and goes_before(command, rest, turn, asked)):
            return False
        elif asked.free:
            await self._take_answer(turn, asked, Answer(None, turn.text, question.data))
        elif (index := roughly(turn, question)) is not None:
            await self._take_choice(turn, question, index)
        else:
            await turn.ask_again(question)
        return True

    async def _take_choice(self, turn: Turn, question: Question, index: int | None) -> None:
        asked = self.questions.get(question.name)
        choice = numbered(question.data).get(-1 if index is None else index)
        if asked is None or choice is None:
            await turn.ask_again(question)
        else:
            await self._take_answer(turn, asked, Answer(choice[0], turn.text, question.data))

    async def _take_answer(self, turn: Turn, asked: Asked, answer: Answer) -> None:
        if said := await refusal(turn, asked.needs, ""):
            await turn.close_question()
            await turn.reply(said)
        else:
            await asked.handler(turn, answer)

    async def _run(self, turn: Turn, command: Command, rest: str) -> None:
        here = self.in_groups.get(command.name) if turn.inbound.in_group else command
        if here is None:
            await turn.reply("in-private")
        elif said := await refusal(turn, here.needs, rest):
            await turn.reply(said)
        else:
            await here.handler(turn, rest)
            await self._pass_by(turn)

    async def _without_word(self, turn: Turn) -> None:
        if turn.inbound.in_group:
            await turn.reply("group-how" if turn.group_community else "group-hello")
        elif turn.person is None:
            if self.on_stranger is not None:
                await self.on_stranger(turn)
        elif turn.person.stopped_at is not None:
            await turn.reply("stopped-still")
        elif turn.community is None:
            await turn.reply("menu-coordinating" if await coordinates(turn) else "no-community")
        elif not (self.on_plain is not None and await self.on_plain(turn)) and self.on_otherwise is not None:
            await self.on_otherwise(turn)
