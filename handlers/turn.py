"""The turn: one inbound message being handled, and the ways to answer it."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar, cast

from sqlalchemy.ext.asyncio import AsyncSession

from handlers.exporting import Exports
from handlers.sending import Sending
from handlers.wire import Inbound
from prompts.choosing import Library
from prompts.texts import REFERENCE, Texts
from storage import messages, questions
from storage.messages import SPOKEN, Draft
from storage.senders import Person, Place, Question, Sender
from storage.tables import Priority, Role

Looked = TypeVar("Looked")

ANSWER_WITHIN = timedelta(days=1)
"""How long a question stays open unless its asker says otherwise."""

PASSED_BY = "@passed by"
"""In the data of a question that is still open: something else was done since it was asked."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One numbered choice of a question: its value, and its words as a text key with variables."""

    value: str
    text_key: str
    variables: dict[str, Any] = field(default_factory=dict)


YES_NO = (Choice("yes", "yes"), Choice("no", "no"))


def kept_choices(choices: Sequence[Choice], zero: Choice | None) -> dict[str, Any]:
    """The choices of a question as its data keeps them; `zero` is what 0 stands for."""
    listed = [[choice.value, choice.text_key, choice.variables] for choice in choices]
    last = {"zero": [zero.value, zero.text_key, zero.variables]} if zero else {}
    return {"choices": listed, **last}


def numbered(data: dict[str, Any]) -> dict[int, list[Any]]:
    """The kept choices of a question by their numbers, in the order in which they are shown: 0 is last."""
    choices = dict(enumerate(data["choices"], start=1))
    return {**choices, 0: data["zero"]} if data.get("zero") else choices


def buttons_of(token: str, data: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """A button for each kept choice of a question."""
    return [(f"q:{token}:{number}", choice[1], choice[2]) for number, choice in numbered(data).items()]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to an open question: the value of a choice, or free text; `data` is what the asker kept."""

    value: str | None
    text: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Services:
    """What handlers need of the running service.

    `secret` keys the digests of link codes; `library` holds the prompts; `retracting` names the channels on
    which a sent message can be taken back; `join_links` gives the links that open a chat with a join code
    filled in, by channel; `rooms` says how many characters one message of a channel holds; `sending` what is
    known of rates, windows and prices, `exports` what can be exported; `dashboard` is where that is reached,
    empty if it cannot be.
    """

    secret: str
    library: Library
    retracting: frozenset[str] = frozenset()
    join_links: Callable[[str], dict[str, str]] = lambda _code: {}
    rooms: Mapping[str, int] = field(default_factory=dict)
    sending: Sending = field(default_factory=Sending)
    exports: Exports = field(default_factory=Exports)
    dashboard: str = ""


class LookFirstError(Exception):
    """The turn needs what takes long to read: `query` is to be run while nobody waits for the turn, and then
    the turn from its beginning.
    """

    def __init__(self, key: Hashable, query: Callable[[AsyncSession], Awaitable[Any]]) -> None:
        super().__init__()
        self.key = key
        self.query = query


@dataclass(slots=True)
class Turn:
    """Who wrote, where, when and what; everything that a handler does goes through its session."""

    session: AsyncSession
    inbound: Inbound
    sender: Sender
    now: datetime
    texts: Texts
    services: Services
    media_ids: list[int] = field(default_factory=list)
    group_id: int | None = None
    group_community: Place | None = None
    held: bool = False
    retried: bool = False
    source: str | None = None
    """What the channel calls the message in which the words came that are handled: they may be edited."""

    looked: Mapping[Hashable, Any] | None = None
    """What was read before the turn; None where a turn that reads for long holds nobody up."""

    _language: str | None = None

    @property
    def person(self) -> Person | None:
        """The member who writes, if it is one."""
        return self.sender.person

    @property
    def member(self) -> Person:
        """The member who writes; for handlers that the router only calls for members."""
        if self.sender.person is None:
            raise LookupError("this handler needs a member: register it so")
        return self.sender.person

    @property
    def community(self) -> Place | None:
        """The community that is spoken to: the group's in a group, else the one the member chose."""
        return self.group_community or self.sender.community

    @property
    def here(self) -> Place:
        """The community that is spoken to; for handlers that the router only calls where there is one."""
        if self.community is None:
            raise LookupError("this handler needs a community: register it so")
        return self.community

    @property
    def role(self) -> Role | None:
        """The member's role in the community that they chose."""
        return self.sender.role

    @property
    def language(self) -> str:
        """The language that this person reads, as far as it is known."""
        if self._language is not None:
            return self._language
        person, community, question = self.person, self.community, self.sender.question
        asked = question.data.get(SPOKEN) if question else None  # a stranger who has chosen one
        known = person.language if person else asked or self.texts.guess(self.sender.language)
        return known or (community.language if community else None) or REFERENCE

    @property
    def spoken(self) -> str | None:
        """The language that this turn has decided on."""
        return self._language

    def speak(self, language: str) -> None:
        """From here on, answer in this language."""
        self._language = language

    @property
    def text(self) -> str:
        """What was written, without blanks around it."""
        return self.inbound.text.strip()

    @property
    def media_id(self) -> int | None:
        """The file that came along, if one did."""
        return self.media_ids[0] if self.media_ids else None

    async def look(self, key: Hashable, query: Callable[[AsyncSession], Awaitable[Looked]]) -> Looked:
        """Read what takes long, such as who of a million is reached how.

        Raises:
            LookFirstError: it holds up the only writer here, and is to be read before the turn.
        """
        if self.looked is None:
            return await query(self.session)
        if key not in self.looked:
            raise LookFirstError(key, query)
        return cast("Looked", self.looked[key])

    async def reply(
        self,
        text_key: str,
        variables: dict[str, Any] | None = None,
        *,
        buttons: Sequence[Sequence[Any]] = (),
        contribution_id: int | None = None,
        carries: bool = False,
        names_sender: bool = False,
        picture: dict[str, Any] | None = None,
    ) -> None:
        """Answer in the chat in which was written.

        With `carries` the text shows the contribution itself, with its file; else it only speaks of it.
        A `picture` is drawn when it goes out (see `Draft`); where none can be shown the text must do alone.
        With `names_sender` it holds the member's name, and is erased with them wherever it was said.
        """
        known = self.person is not None and self.group_id is None and self._language is None
        spoken = {} if known else {SPOKEN: self.language}
        draft = Draft(
            text_key,
            {**(variables or {}), **spoken},
            buttons,
            contribution_id=contribution_id,
            author_id=self.member.id if names_sender else None,
            carries=carries,
            picture=picture,
            place_id=self.community.id if self.community is not None else None,
        )
        message_id = await messages.create(self.session, draft, self.now)
        where = self.group_id if self.group_id is not None else self.sender.address_id
        channel = self.inbound.chat.channel
        await messages.send_to(self.session, message_id, where, channel, self.now)

    async def tell(self, member_id: int, draft: Draft, *, after_rest: bool = False) -> bool:
        """Say something to another member at once; False if they are out of reach or take a rest.

        With `after_rest` who takes one hears it then.
        """
        message_id = await messages.create(self.session, draft, self.now, to_member=member_id)
        told = await messages.send_to_member(self.session, message_id, member_id, self.now, Priority.DIRECT)
        if after_rest and not told:
            await messages.send_after_rest(self.session, message_id, member_id, self.now)
        return told

    async def ask(
        self,
        question: str,
        text_key: str,
        variables: dict[str, Any] | None = None,
        *,
        choices: Sequence[Choice] = (),
        zero: Choice | None = None,
        data: dict[str, Any] | None = None,
        within: timedelta = ANSWER_WITHIN,
        buttons: Sequence[Sequence[Any]] = (),
        contribution_id: int | None = None,
        carries: bool = False,
        picture: dict[str, Any] | None = None,
    ) -> None:
        """Ask something; the next message is taken for the answer if it fits (see the router).

        `buttons` are further ones, of commands; the rest is as in `reply`.
        """
        token = secrets.token_hex(4)
        kept = {**(data or {}), SPOKEN: self.language, **kept_choices(choices, zero)}
        await questions.ask(self.session, self.sender.address_id, question, token, kept, self.now + within)
        shown = [*buttons_of(token, kept), *buttons]
        about: dict[str, Any] = {"contribution_id": contribution_id, "carries": carries, "picture": picture}
        await self.reply(text_key, variables, buttons=shown, **about)

    async def ask_again(self, question: Question) -> None:
        """What was said is none of the choices: show them again. The buttons shown before work, too."""
        buttons = buttons_of(question.token, question.data)
        numbers = sorted(numbered(question.data))
        if len(numbers) == 1:
            await self.reply("choose-one", {"number": numbers[0]}, buttons=buttons)
        else:
            said = {"first": numbers[0], "count": numbers[-1]}
            await self.reply("choose-number", said, buttons=buttons)

    async def close_question(self) -> None:
        """Nothing is asked any more."""
        await questions.close(self.session, self.sender.address_id)
