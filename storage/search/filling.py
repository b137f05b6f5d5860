"""Filling the index: what can be found is there from the transaction in which it comes to be."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_named, table_of
from storage.search.words import is_shared, marks, words_of
from storage.standing import STANDS
from storage.tables import Community, Contribution, ContributionKind, Findable, Reach, Status

STEMMERS = {
    "ar": "arabic_stem",
    "en": "english_stem",
    "es": "spanish_stem",
    "fr": "french_stem",
    "pt": "portuguese_stem",
}
"""PostgreSQL's dictionaries; a text in another language is indexed as it stands. SQLite has one stemmer only,
which it applies to all.
"""

UNSTEMMED = "simple"

ALONE = (
    ContributionKind.POST,
    ContributionKind.STORY,
    ContributionKind.PRACTICE,
    ContributionKind.IDEA,
    ContributionKind.REFLECTION,
)
"""Kinds that can be found as soon as they stand; a help request only with the answer that helped."""


async def put(
    session: AsyncSession,
    contribution_id: int,
    community_id: int,
    programme_id: int,
    reach: Reach,
    kind: ContributionKind,
    language: str | None,
    text: str,
) -> None:
    """Let a contribution be found, in place of what stood there for it before.

    `text` is all by which it is found (a help request with the answer that helped), in `language` as far as
    that is known. In other communities of the programme it is found if its `reach` goes there.
    """
    words, shared = words_of(text), is_shared(reach)
    if not words:  # a photo alone
        await remove(session, [contribution_id])
        return
    dialect, found_by = session.get_bind().dialect.name, marks(community_id, programme_id, shared, kind)
    values = {
        "contribution_id": contribution_id,
        "community_id": community_id,
        "programme_id": programme_id,
        "shared": shared,
        "kind": kind,
        "words": " ".join([*found_by, *words]),
    }
    if dialect == "postgresql":
        stemmer = STEMMERS.get(language or "", UNSTEMMED)
        values |= {"marks": found_by, "bare": words, "stemmer": stemmer}
    await session.execute(_putting(dialect), values)


@cache
def _putting(dialect: str) -> sa.Executable:
    names = ["contribution_id", "community_id", "programme_id", "shared", "kind", "words"]
    table = table_of(Findable)
    values = {name: sa.bindparam(name, type_=table.c[name].type) for name in names}
    if dialect == "postgresql":
        values["document"] = _document()
    insert = insert_named(dialect, Findable).values(values)
    changed = {name: insert.excluded[name] for name in values if name != "contribution_id"}
    return insert.on_conflict_do_update(index_elements=["contribution_id"], set_=changed)


def _document() -> sa.BindParameter[str]:
    """The marks as they are, and the words by their stems; a small word has none and stays as it is.

    The words go straight to the stemmer: a parser would see addresses and file names in them.
    """
    document = sa.text(
        "array_to_tsvector(CAST(:marks AS text[]) || ARRAY("
        "SELECT unnest(coalesce(nullif(ts_lexize(CAST(:stemmer AS regdictionary), word), '{}'), ARRAY[word]))"
        " FROM unnest(CAST(:bare AS text[])) word))"
    )
    texts = postgresql.ARRAY(sa.Text())
    return document.bindparams(sa.bindparam("marks", type_=texts), sa.bindparam("bare", type_=texts))  # type: ignore[return-value]  # it stands where a value does


async def remove(session: AsyncSession, contribution_ids: Collection[int]) -> None:
    """Let contributions not be found any more; it is no matter whether they could."""
    if contribution_ids:
        await session.execute(_removing(), {"gone": list(contribution_ids)})


@cache
def _removing() -> sa.Executable:
    table = table_of(Findable)
    return sa.delete(table).where(table.c.contribution_id.in_(sa.bindparam("gone", expanding=True)))


async def refresh(session: AsyncSession, contribution_id: int) -> None:
    """Let a contribution be found as it now stands, or not any more.

    For one that belongs to another (an answer, an adaptation, a copy in another community) it is that other
    whose place in the index is made anew.
    """
    given, parent = sa.orm.aliased(Contribution), sa.orm.aliased(Contribution)
    named = (
        sa.select(col(given.id), col(given.origin_id), col(parent.id), col(parent.origin_id))
        .outerjoin(parent, col(parent.id) == col(given.parent_id))
        .where(sa.or_(col(given.id) == contribution_id, col(given.origin_id) == contribution_id))
    )
    rows = (await session.execute(named)).all()
    roots = {origin or own for pair in rows for own, origin in (pair[:2], pair[2:]) if own is not None}
    for root in sorted(roots):
        await _refresh_one(session, root)


async def _refresh_one(session: AsyncSession, root_id: int) -> None:
    statement: sa.Select[Any] = (
        sa.select(
            table_of(Contribution), col(Community.programme_id), col(Community.language).label("spoken")
        )
        .join(Community, col(Community.id) == col(Contribution.community_id))
        .where(col(Contribution.id) == root_id, col(Contribution.origin_id).is_(None))
    )
    root = (await session.execute(statement)).first()
    text = await _text_of(session, root) if root is not None and _stands(root) else None
    if root is None or text is None:
        await remove(session, [root_id])
        return
    kept_in = root.kind is ContributionKind.REFLECTION or (
        root.kind is ContributionKind.STORY and root.status is not Status.APPROVED
    )
    reach = Reach.COMMUNITY if kept_in else root.reach
    language = root.language or root.spoken
    await put(session, root_id, root.community_id, root.programme_id, reach, root.kind, language, text)


def _stands(root: sa.Row[Any]) -> bool:
    if root.withdrawn_at is not None or root.hidden_at is not None:
        return False
    if root.kind is ContributionKind.HELP:
        return root.status is Status.SOLVED and root.helped_by_id is not None
    return root.kind in ALONE and root.status is not Status.DRAFT


async def _text_of(session: AsyncSession, root: sa.Row[Any]) -> str | None:
    """The text and what belongs to it; None for a request whose answer is not there any more."""
    if root.kind is ContributionKind.HELP:
        answer = (await session.execute(_parts().where(col(Contribution.id) == root.helped_by_id))).first()
        return f"{root.text}\n{answer.text}" if answer is not None else None
    if root.kind is not ContributionKind.PRACTICE:
        return str(root.text)
    copies = sa.select(col(Contribution.id)).where(col(Contribution.origin_id) == root.id)
    of_it = sa.or_(col(Contribution.parent_id) == root.id, col(Contribution.parent_id).in_(copies))
    told = sa.or_(
        col(Contribution.community_id) == root.community_id, col(Contribution.reach) != Reach.COMMUNITY
    )
    adaptation = col(Contribution.kind) == ContributionKind.ADAPTATION
    parts = await session.execute(_parts().where(of_it, told, adaptation).order_by(col(Contribution.id)))
    return "\n".join([str(root.text), *(part.text for part in parts)])


def _parts() -> sa.Select[Any]:
    return sa.select(col(Contribution.text)).where(STANDS)
