"""What is known of the words in the index: how common they are, and their stems. Kept by each process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log
from weakref import WeakKeyDictionary

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from storage.dialect import table_of
from storage.search.filling import STEMMERS
from storage.tables import Findable

SAMPLE = 2000
"""How many of the newest texts are counted; a word that none of them has is rare."""

COUNTED_AGAIN = 500
"""After so many searches the sample is taken anew."""

MOST_STEMS = 20_000


@dataclass
class Known:
    """What is known of one database's words."""

    counts: Counter[str] = field(default_factory=Counter)
    searches: int = 0
    stems: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def share(self, word: str) -> float:
        """About what part of the texts has a word."""
        return (self.counts[word] + 0.5) / SAMPLE

    def weight(self, word: str) -> float:
        """How much a word tells: the rarer the more."""
        return log(1 + 1 / self.share(word))


_known: WeakKeyDictionary[sa.Engine, Known] = WeakKeyDictionary()


async def known_to(session: AsyncSession) -> Known:
    """What is known of the words of this session's database."""
    known = _known.setdefault(session.get_bind().engine, Known())
    if known.searches % COUNTED_AGAIN == 0:
        known.counts = await _count(session)
    known.searches += 1
    return known


async def _count(session: AsyncSession) -> Counter[str]:
    table = table_of(Findable)
    newest = sa.select(table.c.words).order_by(table.c.contribution_id.desc()).limit(SAMPLE)
    counts: Counter[str] = Counter()
    for words in (await session.execute(newest)).scalars():
        counts.update(words.split())
    return counts


async def forms_of(session: AsyncSession, known: Known, words: Sequence[str]) -> list[tuple[str, ...]]:
    """Each word as the index may hold it: as it is, and on PostgreSQL by its stem in any language.

    A reader may write in another language than the text; SQLite's index stems what it is asked for by itself.
    """
    if session.get_bind().dialect.name != "postgresql":
        return [(word,) for word in words]
    if new := [word for word in words if word not in known.stems]:
        if len(known.stems) > MOST_STEMS:
            known.stems.clear()
        for word, *stems in await session.execute(_STEMMING, {"words": new}):
            known.stems[word] = tuple(sorted({word}.union(*(stem or () for stem in stems))))
    return [known.stems[word] for word in words]


_LEXIZE = ", ".join(f"ts_lexize('{name}', word)" for name in STEMMERS.values())
_STEMMING = sa.text(f"SELECT word, {_LEXIZE} FROM unnest(CAST(:words AS text[])) word").bindparams(  # noqa: S608 - names of ours
    sa.bindparam("words", type_=postgresql.ARRAY(sa.Text()))
)
