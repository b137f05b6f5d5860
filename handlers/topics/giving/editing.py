"""Editing: on channels where people can change what they have written, what is stored changes with it."""

from __future__ import annotations

from handlers.routing import checks
from handlers.routing.registrations import Registrations
from handlers.routing.router import AT_START
from handlers.turn import Turn
from handlers.wire import InboundKind
from storage import contributions


def register(router: Registrations) -> None:
    """Take the edits of what people have written."""
    router.event(InboundKind.EDITED, edited)


async def edited(turn: Turn) -> None:
    """New words for a contribution of one's own: what has not gone yet goes with them.

    What was edited otherwise (a command, an answer to a question) has had its effect, and is left alone.
    """
    source = turn.inbound.source
    given = await contributions.by_source(turn.session, source) if source else []
    mine = [one for one in given if turn.person is not None and one.author_id == turn.person.id]
    words = _words(turn)
    if not mine or mine[0].is_gone or words == mine[0].text:
        return
    if usable := bool(words) and not checks.HIDDEN.search(words) and len(words) <= checks.LONGEST:
        await contributions.edit(turn.session, mine[0].id, words, turn.now)
    if not turn.inbound.in_group:
        key = "edit-done" if usable else "edit-kept"
        await turn.reply(key, {"code": mine[0].code}, contribution_id=mine[0].id)


def _words(turn: Turn) -> str:
    """The contribution without the word or the code that stood before it."""
    called = turn.texts.command(turn.language, turn.text)
    if called is not None:
        return called[1]
    code = AT_START.match(turn.text)
    return turn.text[code.end() :].strip() if code else turn.text
