"""Finding the other community that is meant."""

from __future__ import annotations

from handlers.overseeing.acting import Acting, RefusedError
from handlers.rights import Right
from storage import overseen
from storage.overseen import Overseen


async def other_called(acting: Acting, text: str) -> Overseen:
    """The open community with this code or this name, into which another may be merged.

    Raises:
        RefusedError: there is none of theirs, or several have that name.
    """
    words = text.strip(" .,!?")
    found = await overseen.called(acting.session, words.removeprefix("JOIN ")) if words else None
    if found is not None and acting.may(Right.MERGE_COMMUNITIES, found.programme_id, found.area):
        return found
    named = await overseen.named(acting.session, acting.realms, words)
    if len(named) == 1:
        return named[0]
    raise RefusedError("merge-unknown", {"words": words[:40]})
