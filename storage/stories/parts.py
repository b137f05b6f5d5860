"""The messages in which a story was told: how long the words of each are, so that one can be edited.

The story's text holds their words in order, a line end between two; what brought files alone has none there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.contributions import Given, by_id
from storage.tables import StoryPart


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a story, the first of which is 0, and how long the words of each of them are."""

    story: Given
    position: int
    lengths: tuple[int, ...]

    def text_with(self, words: str) -> str:
        """The whole story, with these words in the place of the part's."""
        told = parted(self.story.text, self.lengths)
        told[self.position] = words
        return "\n".join(filter(None, told))


def parted(text: str, lengths: Sequence[int]) -> list[str]:
    """The words of each message of a story."""
    words, at = [], 0
    for length in lengths:
        words.append(text[at : at + length])
        at += length + 1 if length else 0
    return words


async def note(session: AsyncSession, story_id: int, words: str, source: str | None) -> None:
    """One more message, whose words stand at the story's end; `source` is what its channel calls it."""
    before = sa.select(sa.func.count()).where(col(StoryPart.contribution_id) == story_id)
    position = (await session.execute(before)).scalar_one()
    values = {
        "contribution_id": story_id,
        "position": position,
        "source": source,
        "length": len(words),
    }
    await session.execute(sa.insert(StoryPart).values(values))


async def by_source(session: AsyncSession, source: str) -> Part | None:
    """What came in the message that a channel calls so."""
    this = sa.select(col(StoryPart.contribution_id), col(StoryPart.position))
    row = (await session.execute(this.where(col(StoryPart.source) == source))).first()
    story = await by_id(session, row.contribution_id) if row else None
    if row is None or story is None:
        return None
    lengths = (
        sa.select(col(StoryPart.length))
        .where(col(StoryPart.contribution_id) == story.id)
        .order_by(col(StoryPart.position))
    )
    return Part(story, row.position, tuple((await session.execute(lengths)).scalars()))


async def resize(session: AsyncSession, part: Part, words: str) -> None:
    """Other words stand in its place now."""
    await session.execute(
        sa.update(StoryPart)
        .where(col(StoryPart.contribution_id) == part.story.id, col(StoryPart.position) == part.position)
        .values(length=len(words))
    )


async def hand_on(session: AsyncSession, from_id: int, to_id: int) -> None:
    """Another story has the text of one from now on, in place of its own."""
    await session.execute(sa.delete(StoryPart).where(col(StoryPart.contribution_id) == to_id))
    theirs = sa.update(StoryPart).where(col(StoryPart.contribution_id) == from_id)
    await session.execute(theirs.values(contribution_id=to_id))
