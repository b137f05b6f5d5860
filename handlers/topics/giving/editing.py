"""Editing: on channels where people can change what they have written, what is stored changes with it."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.routing import checks
from handlers.routing.meaning import AT_START
from handlers.routing.registrations import Registrations
from handlers.topics.stories import sharing, telling
from handlers.turn import Turn
from handlers.wire import InboundKind
from storage import contributions
from storage.contributions import Given
from storage.stories import parts
from storage.stories.parts import Part
from storage.tables import ContributionKind


@dataclass(frozen=True, slots=True)
class Edit:
    """New words for a contribution: what it reads with them, and which of a story's messages they are."""

    given: Given
    words: str
    text: str
    part: Part | None = None

    @property
    def usable(self) -> bool:
        """Whether they can stand there."""
        fits = len(self.words) <= checks.LONGEST and len(self.text) <= telling.LONGEST_STORY
        return bool(self.words) and not checks.HIDDEN.search(self.words) and fits


def register(router: Registrations) -> None:
    """Take the edits of what people have written."""
    router.event(InboundKind.EDITED, edited)


async def edited(turn: Turn) -> None:
    """New words for a contribution of one's own: what has not gone yet goes with them.

    What was edited otherwise (a command, an answer to a question) has had its effect, and is left alone.
    """
    edit = await _find(turn, turn.inbound.source) if turn.inbound.source else None
    if edit is None or edit.text == edit.given.text or not _may_change(turn, edit.given):
        return
    key = await _change(turn, edit) if edit.usable else "edit-kept"
    if not turn.inbound.in_group:
        await turn.reply(key, {"code": edit.given.code}, contribution_id=edit.given.id)


async def _find(turn: Turn, source: str) -> Edit | None:
    """What came in the message that was edited."""
    part = await parts.by_source(turn.session, source)
    if part is not None:
        words = _words_of_part(turn, part)
        return Edit(part.story, words, part.text_with(words), part)
    given = await contributions.by_source(turn.session, source)
    words = _words(turn)
    return Edit(given[0], words, words) if given else None


def _may_change(turn: Turn, given: Given) -> bool:
    theirs = turn.person is not None and given.author_id == turn.person.id
    return theirs and not given.is_gone


async def _change(turn: Turn, edit: Edit) -> str:
    """Store it; the text that says so."""
    if edit.part is not None:
        await parts.resize(turn.session, edit.part, edit.words)
    if edit.given.kind is ContributionKind.STORY and await sharing.edit(turn, edit.given, edit.text):
        return "edit-review"
    if edit.given.kind is not ContributionKind.STORY:
        await contributions.edit(turn.session, edit.given.id, edit.text, turn.now)
    return "edit-done"


def _words(turn: Turn) -> str:
    """The contribution without the word or the code that stood before it."""
    called = turn.texts.command(turn.language, turn.text)
    if called is not None:
        return called[1]
    code = AT_START.match(turn.text)
    return turn.text[code.end() :].strip() if code else turn.text


def _words_of_part(turn: Turn, part: Part) -> str:
    """The words of a story's message: before those of the first the word for stories may stand."""
    called = turn.texts.command(turn.language, turn.text)
    return called[1] if called is not None and called[0] == "story" and not part.position else turn.text
