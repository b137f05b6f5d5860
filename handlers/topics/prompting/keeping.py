"""Questions of a community's own, kept for coming weeks: PROMPT ADD, PROMPT OWN, PROMPT OFF 1."""

from __future__ import annotations

from handlers.listing import show_list
from handlers.topics.prompting.common import means, to_remove
from handlers.turn import Turn
from storage import audit
from storage.prompting import own
from storage.prompting.own import Own

LONGEST = 300
"""Characters of a question: with the line behind it they go in three SMS."""

AT_MOST = 50
"""Questions that a community can keep: about what a school year takes."""


async def keeps(turn: Turn, text: str) -> bool:
    """Whether a text is about kept questions: then it is done."""
    word, _, rest = text.partition(" ")
    if means(turn, text, "prompt-own-words") or (removed := to_remove(turn, text)) == 0:
        await _list(turn)
    elif removed is not None:
        await _remove(turn, removed)
    elif means(turn, word, "prompt-add-words"):
        await _add(turn, " ".join(rest.split()))
    else:
        return False
    return True


async def _here(turn: Turn) -> list[Own]:
    return await own.listed(turn.session, turn.here.programme_id, turn.here.id)


async def _list(turn: Turn) -> None:
    kept = await _here(turn)
    if not kept:
        await turn.reply("prompt-own-none")
        return
    lines = [f"{index} {one.text}" for index, one in enumerate(kept, start=1)]
    await show_list(turn, "prompt-own-head", {"community": turn.here.name}, lines, "prompt-own-how")


async def _remove(turn: Turn, index: int) -> None:
    kept = await _here(turn)
    if index > len(kept):
        await turn.reply("prompt-own-unknown")
        return
    one = kept[index - 1]
    await own.remove(turn.session, one.id, turn.now)
    await _note(turn, "prompt.removed", one.id)
    await turn.reply("prompt-own-removed", {"words": one.text})


async def _add(turn: Turn, text: str) -> None:
    if not text:
        await turn.reply("prompt-kept-how")
    elif len(text) > LONGEST:
        await turn.reply("prompt-too-long", {"limit": LONGEST})
    elif len(await _here(turn)) >= AT_MOST:
        await turn.reply("prompt-own-many", {"most": AT_MOST})
    else:
        own_id = await own.add(
            turn.session,
            text,
            turn.now,
            programme_id=turn.here.programme_id,
            community_id=turn.here.id,
            added_by=turn.member.id,
        )
        await _note(turn, "prompt.added", own_id)
        await turn.reply("prompt-kept", {"community": turn.here.name})


async def _note(turn: Turn, action: str, own_id: int) -> None:
    await audit.note(
        turn.session,
        action,
        turn.now,
        actor_id=turn.member.id,
        community_id=turn.here.id,
        own_prompt_id=own_id,
    )
