"""Looking for words, and for what looks like a text, among what a reader may see."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from math import prod
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.search.known import Known, forms_of, known_to
from storage.search.ranking import Ranked, rank, risen
from storage.search.statements import LATEST, SHARED, Query, candidates, parameters
from storage.search.words import significant, words_of
from storage.tables import CODE_LETTERS, Community, Contribution, ContributionKind, Reach, Status

if TYPE_CHECKING:  # the senders know the search
    from storage.senders import Place

MOST_WORDS = 8
"""Of a search; the rarest count."""

MOST_FOUND = 15
"""Five pages: who has not found it by then needs other words."""

MOST_ALONE = 3
"""So many of the rarest words are looked for alone, where nothing has more of them."""

TELLING_WORDS, COMMON = 6, 0.05
ALIKE_FROM = 0.4
"""See `similar`."""


@dataclass(frozen=True, slots=True)
class Found:
    """One that was found. `code` is the one it has in the reader's community: None if it came from elsewhere
    and does not stand there yet. `area` is where it was given.
    """

    contribution_id: int
    community_id: int
    code: str | None
    kind: ContributionKind
    text: str
    area: str
    tried: int
    worked: int
    helped_by_id: int | None
    elsewhere: bool


async def find(session: AsyncSession, here: Place, text: str, language: str) -> list[Found]:
    """What a reader in a community may see that has all the words of a text; if there is none, what has some.

    Best first, `MOST_FOUND` at most. `language` is the one that it is asked in, for its small words; there
    must be others (see `significant`).
    """
    known = await known_to(session)
    words = rarest(significant(text, language), known)[:MOST_WORDS]
    if not words:
        return []
    ranked = await _look(session, here, words, known, least=len(words))
    if not ranked and len(words) > 2:
        ranked = await _look(session, here, words, known, least=2)
    for part in _parts(words):
        ranked = ranked or await _look(session, here, part, known, least=1)
    scores = {one.contribution_id: one.score for one in ranked[:MOST_FOUND]}
    found = await shown(session, here, list(scores))
    return sorted(found, key=lambda one: -risen(scores[one.contribution_id], one.tried, one.worked))


async def similar(
    session: AsyncSession,
    here: Place,
    text: str,
    kinds: Sequence[ContributionKind] = (ContributionKind.HELP, ContributionKind.PRACTICE),
    limit: int = 3,
    language: str | None = None,
) -> list[Found]:
    """Solved requests and practices that look like a text, best first; often none.

    Of the text only its telling words count: no small words, of the others the six rarest, and where there
    are two rarer, none that every twentieth text has. What is offered has at least two of them, and with them
    0.4 of their weight: a word weighs the more, the rarer it is. One telling word is enough where the text is
    hardly more; of a sentence it is not.
    """
    known = await known_to(session)
    words = telling(significant(text, language or here.language), known)
    if not words or len(words) < 2 < len(words_of(text)):
        return []
    ranked = await _look(session, here, words, known, least=min(2, len(words)), kinds=kinds)
    near = {one.contribution_id: one.score for one in ranked if one.cover >= ALIKE_FROM}
    found = await shown(session, here, list(near)[: 4 * limit])
    found.sort(key=lambda one: -risen(near[one.contribution_id], one.tried, one.worked))
    return found[:limit]


def _parts(words: Sequence[str]) -> list[Sequence[str]]:
    """What is looked for where nothing has more: the rarest words, each alone, then any of the others."""
    if len(words) == 1:
        return []
    return [*([word] for word in words[:MOST_ALONE]), *([words[MOST_ALONE:]] if words[MOST_ALONE:] else [])]


def rarest(words: Sequence[str], known: Known) -> list[str]:
    """Words, the rarest first."""
    return sorted(words, key=lambda word: (known.counts[word], -len(word)))


def telling(words: Sequence[str], known: Known) -> list[str]:
    """The words of a text that tell what it is like (see `similar`)."""
    kept = rarest(words, known)[:TELLING_WORDS]
    return [word for i, word in enumerate(kept) if i < 2 or known.share(word) < COMMON]


async def _look(
    session: AsyncSession,
    here: Place,
    words: Sequence[str],
    known: Known,
    *,
    least: int,
    kinds: Sequence[ContributionKind] = (),
) -> list[Ranked]:
    dialect = session.get_bind().dialect.name
    query = Query(await forms_of(session, known, words), least, kinds)
    common = not kinds and LATEST * prod(map(known.share, words)) > SHARED
    rows = await session.execute(candidates(dialect, common=common), parameters(query, here, dialect))
    return rank(rows, words, known.weight, here.id, all_there=least == len(words))


async def shown(session: AsyncSession, here: Place, contribution_ids: Collection[int]) -> list[Found]:
    """Those of some contributions that a reader in a community may see now, in the order given."""
    if not contribution_ids:
        return []
    values = {"ids": list(contribution_ids), "here": here.id, "programme": here.programme_id}
    rows = {row.id: _found(row, here) for row in await session.execute(_showing(), values)}
    return [rows[one] for one in contribution_ids if one in rows]


def _found(row: sa.Row[Any], here: Place) -> Found:
    elsewhere = row.community_id != here.id
    number = row.copied if elsewhere else row.number
    return Found(
        contribution_id=row.id,
        community_id=row.community_id,
        code=f"{CODE_LETTERS[row.kind]}{number}" if number is not None else None,
        kind=row.kind,
        text=row.text,
        area=row.area,
        tried=row.tried,
        worked=row.worked,
        helped_by_id=row.helped_by_id,
        elsewhere=elsewhere,
    )


@cache
def _showing() -> sa.Select[*tuple[Any, ...]]:
    given, copy = sa.orm.aliased(Contribution), sa.orm.aliased(Contribution)
    here = sa.bindparam("here", type_=sa.BigInteger())
    copied = (
        sa.select(sa.func.min(col(copy.number)))
        .where(
            col(copy.origin_id) == col(given.id),
            col(copy.community_id) == here,
            col(copy.withdrawn_at).is_(None),
            col(copy.hidden_at).is_(None),
        )
        .scalar_subquery()
    )
    hidden_here = sa.exists().where(
        col(copy.origin_id) == col(given.id),
        col(copy.community_id) == here,
        col(copy.hidden_at).is_not(None),
    )
    travels = sa.and_(
        col(Community.programme_id) == sa.bindparam("programme", type_=sa.BigInteger()),
        col(given.reach) != Reach.COMMUNITY,
        sa.or_(col(given.kind) != ContributionKind.STORY, col(given.status) == Status.APPROVED),
        col(given.kind) != ContributionKind.REFLECTION,
    )
    return (
        sa.select(
            *(getattr(given, name) for name in ("id", "community_id", "kind", "number", "text")),
            *(getattr(given, name) for name in ("tried", "worked", "helped_by_id")),
            col(Community.area),
            copied.label("copied"),
        )
        .join(Community, col(Community.id) == col(given.community_id))
        .where(
            col(given.id).in_(sa.bindparam("ids", expanding=True)),
            col(given.origin_id).is_(None),
            col(given.withdrawn_at).is_(None),
            col(given.hidden_at).is_(None),
            ~hidden_here,
            sa.or_(col(given.kind) != ContributionKind.HELP, col(given.status) == Status.SOLVED),
            sa.or_(col(given.status).is_(None), col(given.status) != Status.DRAFT),
            sa.or_(col(given.community_id) == here, travels),
        )
    )
