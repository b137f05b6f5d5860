"""What is said, once, whoever it goes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from storage.dialect import id_of, table_of
from storage.tables import Hearing, Member, Message

SPOKEN, PART = "@language", "@part"
"""Variables that no text shows: the language to speak, and which part of a long contribution to show."""

FILES, FILE = "@files", "@file"
"""As above: that its file was asked for and goes along, and the id of another file in place of its first."""

TEXTS = "@texts"
"""As above: variables that are themselves texts in the reader's language, by the keys of those."""

PEOPLE = "@people"
"""As above: variables that name members, each a list of `[member, text key, variables]`, a line each.

The names are looked up when it goes out, as the `name` of the line, or alone where no key is given: a stored
message names nobody, and who was erased since is not in it.
"""

TOGETHER = "together"
"""The mark of a message that is several at once: each delivery of it says what went with it, in full."""

DIGEST = "digest"
"""The text of a message that says what waited for its reader: each delivery of it says something else."""


ALSO = "@also"
"""As above: the key of another text, without variables, that is said behind this one."""


REFLECTION, SLICE, OF_PLAN = "@reflection", "@slice", "@plan"
"""As above: the id of a reflection of the reader's, which a message shows and does not hold; from where to
where; and that it is the plan in it.
"""


NEWS, NEWS_TEXT = "@news", "news"
"""As above: the id of an announcement, whose `code`, `programme` and words (`news`) the text gets; and the
text of the one message that brings it, with its file.
"""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a message says: a text key with its variables, `(payload, text key, variables)` buttons.

    `picture` is what is drawn when it goes out: its `kind`, the `data` to draw from, and as `otherwise` the
    text to say in place of this one if it cannot be drawn.

    `count_key` is the text that tells the author at the end, where it goes to more than can be counted at
    once, how many it went to (`code`, `count`). `hearing` says which of many hear it at once, and among
    those who do so of a request for help, who teaches its `subject` is first. `run_id` is the firing of a
    prompt that it asks: then it is not for who does not want to be asked. `place_id` is where it counts that
    is said to no community.
    """

    text_key: str
    variables: dict[str, Any] = field(default_factory=dict)
    buttons: Sequence[Sequence[Any]] = ()
    community_id: int | None = None
    contribution_id: int | None = None
    author_id: int | None = None
    carries: bool = False
    count_key: str | None = None
    hearing: Hearing = Hearing.AT_ONCE
    run_id: int | None = None
    subject: str | None = None
    picture: dict[str, Any] | None = None
    place_id: int | None = None


async def create(session: AsyncSession, draft: Draft, now: datetime, *, to_member: int | None = None) -> int:
    """Store what is said; returns its id. What only one member hears counts in the community they are in."""
    values = {
        "text_key": draft.text_key,
        "variables": draft.variables,
        "buttons": [list(button) for button in draft.buttons],
        "community_id": draft.community_id,
        "contribution_id": draft.contribution_id,
        "author_id": draft.author_id,
        "carries": draft.carries,
        "count_key": draft.count_key,
        "hearing": draft.hearing,
        "picture": draft.picture,
        "run_id": draft.run_id,
        "created_at": now,
    }
    if to_member is not None and draft.community_id is None:
        return id_of((await session.execute(_creating_for(), {**values, "reader": to_member})).scalar_one())
    return id_of((await session.execute(_creating(), {**values, "place_id": draft.place_id})).scalar_one())


@cache
def _creating() -> sa.Executable:
    table = table_of(Message)
    return sa.insert(table).returning(table.c.id)


@cache
def _creating_for() -> sa.Executable:
    table, member = table_of(Message), table_of(Member)
    theirs = sa.select(member.c.community_id).where(member.c.id == sa.bindparam("reader")).scalar_subquery()
    return sa.insert(table).values(place_id=theirs).returning(table.c.id)
