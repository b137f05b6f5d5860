"""Templates: those that there are at the provider, and which messages go as one outside the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.dialect import insert_named, table_of
from storage.tables import Community, TemplateRow

PROMPT, NUDGE, INVITATION = "prompt", "nudge", "invitation"
TEXT = "template-"
"""What the texts of templates begin with; behind it stands the kind."""

NUDGE_TEXT = f"{TEXT}{NUDGE}"
INVITATION_TEXT = f"{TEXT}{INVITATION}"

APPROVED, REJECTED, PAUSED, DISABLED = "approved", "rejected", "paused", "disabled"
WAITING = ("received", "pending")
OFF = (REJECTED, PAUSED, DISABLED)
"""What WhatsApp has against a template: nothing goes with it."""

LOOK_SOON, LOOK_LATER = timedelta(minutes=5), timedelta(hours=1)
"""How often we ask about a template on which WhatsApp has not decided yet, and about one on which it has."""


def kind_of(text_key: str, run_id: int | None) -> str | None:
    """The kind of template as which a message may go: a prompt of a run, or what the template's text says."""
    if run_id is not None:
        return PROMPT
    return text_key.removeprefix(TEXT) if text_key.startswith(TEXT) else None


@dataclass(frozen=True, slots=True)
class Known:
    """A template at the provider, as it was when we last asked."""

    kind: str
    name: str
    language: str
    category: str
    variables: tuple[str, ...]
    sid: str
    status: str
    reason: str = ""
    submitted_at: datetime | None = None
    checked_at: datetime | None = None


COLUMNS = Known.__slots__


async def all_known(session: AsyncSession) -> list[Known]:
    """All templates, the oldest first."""
    return _known(await session.execute(_reading()))


def usable(connection: sa.Connection, asked: Sequence[None]) -> list[list[Known]]:
    """Writer operation: the approved templates, of each kind and language the one submitted last."""
    rows = connection.execute(_reading().where(table_of(TemplateRow).c.status == APPROVED))
    return [newest(_known(rows))] * len(asked)


def newest(known: Iterable[Known]) -> list[Known]:
    """Of templates, the oldest first, the last approved one of each kind and language."""
    found = {(one.kind, one.language): one for one in known if one.status == APPROVED}
    return list(found.values())


@cache
def _reading() -> sa.Select[*tuple[Any, ...]]:
    table = table_of(TemplateRow)
    return sa.select(*[table.c[name] for name in COLUMNS]).order_by(table.c.submitted_at, table.c.id)


def _known(rows: sa.Result[Any]) -> list[Known]:
    return [Known(**{**row, "variables": tuple(row["variables"])}) for row in rows.mappings()]


async def note(session: AsyncSession, known: Known) -> None:
    """Store what the provider says of a template; when it was submitted first stays as it is."""
    values = {name: getattr(known, name) for name in COLUMNS} | {"variables": list(known.variables)}
    statement, table = insert_named(session.get_bind().dialect.name, TemplateRow), table_of(TemplateRow)
    new = statement.excluded
    kept = {name: new[name] for name in ("sid", "category", "status", "reason", "checked_at", "variables")}
    submitted = sa.func.coalesce(table.c.submitted_at, new.submitted_at)
    again = statement.on_conflict_do_update(
        index_elements=["name", "language"], set_={**kept, "submitted_at": submitted}
    )
    await session.execute(again, values)


async def is_due(session: AsyncSession, now: datetime) -> bool:
    """Whether it is time to ask the provider about any template."""
    table = table_of(TemplateRow)
    soon = sa.and_(table.c.status.in_(WAITING), table.c.checked_at <= now - LOOK_SOON)
    due = sa.or_(table.c.checked_at.is_(None), soon, table.c.checked_at <= now - LOOK_LATER)
    return (await session.execute(sa.select(table.c.id).where(due).limit(1))).first() is not None


async def look_again_at(session: AsyncSession, now: datetime) -> None:
    """Ask about no template again before its time: the provider was just asked, or does not answer."""
    seen = col(TemplateRow.checked_at).is_not(None)
    await session.execute(sa.update(TemplateRow).where(seen).values(checked_at=now))


@dataclass(frozen=True, slots=True)
class Refusal:
    """The provider would not send with a template; `status` if it said why."""

    sid: str
    status: str | None = None


def refuse(connection: sa.Connection, refusal: Refusal) -> None:
    """Note a refusal: the template is not used if it is off, and asked about soon."""
    table, status = table_of(TemplateRow), refusal.status
    now = {"status": status} if status else {}
    connection.execute(sa.update(table).where(table.c.sid == refusal.sid).values(checked_at=None, **now))


async def languages(session: AsyncSession) -> list[str]:
    """The languages of the open communities: in these, templates are needed."""
    statement = sa.select(col(Community.language)).where(col(Community.closed_at).is_(None)).distinct()
    return sorted((await session.execute(statement)).scalars())
