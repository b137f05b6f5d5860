"""What is said: a message with all that its text needs, loaded once for the deliveries that carry it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.contributions import unnamed_at_home
from storage.deliveries.news import with_news
from storage.deliveries.people import named
from storage.messages import FILE, FILES, NEWS_TEXT, OF_PLAN, REFLECTION, SLICE
from storage.reflections import words_of
from storage.tables import (
    Community,
    Contribution,
    ContributionFile,
    ContributionKind,
    Delivery,
    DeliveryState,
    MediaFile,
    MediaName,
    Member,
    Message,
    Reach,
    Reflection,
)

MEDIA_COLUMNS = tuple(f"media_{name}" for name in ("id", "sha256", "kind", "mime", "name", "size", "ref"))


PLAN, WORDS = 200, 60
"""Characters of a plan that is asked about, and of the words by which a reflection is known again."""


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """A message with what its text needs: shared by all deliveries of one claim that carry it, and so known
    by being the same object.
    """

    id: int
    text_key: str
    variables: dict[str, Any]
    buttons: list[list[Any]]
    community: str | None
    community_language: str | None
    contribution_id: int | None
    carries: bool
    kind: ContributionKind | None
    number: int | None
    text: str | None
    author: str | None
    place: str | None
    area: str | None
    from_elsewhere: bool
    unnamed: bool
    parent_number: int | None
    parent_kind: ContributionKind | None
    media_id: int | None
    media_sha256: str | None
    media_kind: str | None
    media_mime: str | None
    media_name: str | None
    media_size: int | None
    media_ref: str | None
    files: int = 0  # how many further ones the contribution has
    picture: dict[str, Any] | None = None  # what is drawn for it when it goes out
    run_id: int | None = None  # of the prompt that it asks


def load_said(connection: sa.Connection, ids: Iterable[int], channel: str) -> dict[int, Said]:
    """What these messages say on a channel, by their ids."""
    rows = connection.execute(_saying(), {"ids": list(ids), "channel": channel})
    found = [Said(*row) for row in rows]
    told = with_news(connection, named(connection, (one.variables for one in found)))
    said = {
        one.id: one if variables is one.variables else replace(one, variables=variables)
        for one, variables in zip(found, told, strict=True)
    }
    for one in [*said.values()]:
        if FILE in one.variables:
            said[one.id] = replace(one, **_file(connection, one, channel))
        elif REFLECTION in one.variables:
            said[one.id] = replace(one, **_reflection(connection, one, channel))
        elif one.text_key == NEWS_TEXT and one.carries:
            said[one.id] = replace(one, **_file_of_news(connection, one, channel))
    return said


def _reflection(connection: sa.Connection, said: Said, channel: str) -> dict[str, Any]:
    """What a message shows of its reader's own reflection; nothing of one that is gone."""
    wanted = {"reflection": said.variables[REFLECTION], "channel": channel}
    of_plan = OF_PLAN in said.variables
    row = connection.execute(_reflecting(of_plan), wanted).mappings().first()
    if row is None:
        return {"text": "", "variables": {**said.variables, "plan": "", "words": ""}}
    words, plan = words_of(row["question"], row["text"]), row["plan"]
    begin, end = said.variables.get(SLICE, (0, None))
    short = {"plan": _beginning(plan, PLAN), "words": _beginning(row["text"] or row["question"], WORDS)}
    return {
        "text": (plan if of_plan else words)[begin:end].strip(),
        "variables": {**said.variables, **short, **({"plan": plan} if SLICE in said.variables else {})},
        **({name: row[name] for name in MEDIA_COLUMNS} if FILES in said.variables else {}),
    }


def _beginning(text: str, size: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= size else f"{line[:size].rsplit(' ', 1)[0]} ..."


@cache
def _reflecting(of_plan: bool) -> sa.Select[*tuple[Any, ...]]:
    file = col(Reflection.plan_media_id) if of_plan else col(Reflection.media_id)
    return (
        sa.select(col(Reflection.question), col(Reflection.text), col(Reflection.plan), *_media_columns())
        .select_from(Reflection)
        .outerjoin(MediaFile, col(MediaFile.id) == file)
        .outerjoin(MediaName, _named_there())
        .where(col(Reflection.id) == sa.bindparam("reflection"))
    )


def load_parts(connection: sa.Connection, wholes: Sequence[int], channel: str) -> dict[int, tuple[Said, ...]]:
    """What goes together with these deliveries, each by its own, oldest first."""
    rows = connection.execute(_parting(), {"wholes": list(wholes)}).all()
    said = load_said(connection, {row.message_id for row in rows}, channel) if rows else {}
    parts: dict[int, tuple[Said, ...]] = {}
    for row in rows:
        parts[row.bundle_id] = (*parts.get(row.bundle_id, ()), said[row.message_id])
    return parts


@cache
def _parting() -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(col(Delivery.bundle_id), col(Delivery.message_id))
        .where(
            col(Delivery.bundle_id).in_(sa.bindparam("wholes", expanding=True)),
            col(Delivery.state) == DeliveryState.BUNDLED,
        )
        .order_by(col(Delivery.bundle_id), col(Delivery.id))
    )


def _file(connection: sa.Connection, said: Said, channel: str) -> dict[str, Any]:
    """Of the several files of a contribution the one that a message is to bring; none if it is gone."""
    wanted = {"media": said.variables[FILE], "contribution": said.contribution_id, "channel": channel}
    row = connection.execute(_filing(), wanted).mappings().first()
    return dict(row) if row else dict.fromkeys(MEDIA_COLUMNS)


def _file_of_news(connection: sa.Connection, said: Said, channel: str) -> dict[str, Any]:
    wanted = {"media": said.variables.get("media"), "channel": channel}
    row = connection.execute(_naming(), wanted).mappings().first()
    return dict(row) if row else dict.fromkeys(MEDIA_COLUMNS)


@cache
def _naming() -> sa.Select[*tuple[Any, ...]]:
    this = col(MediaFile.id) == sa.bindparam("media", type_=sa.BigInteger)
    return sa.select(*_media_columns()).outerjoin_from(MediaFile, MediaName, _named_there()).where(this)


@cache
def _filing() -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(*_media_columns())
        .select_from(MediaFile)
        .join(ContributionFile, col(ContributionFile.media_id) == col(MediaFile.id))
        .outerjoin(MediaName, _named_there())
        .where(
            col(MediaFile.id) == sa.bindparam("media"),
            col(ContributionFile.contribution_id) == sa.bindparam("contribution"),
        )
        .limit(1)
    )


@cache
def _saying() -> sa.Select[*tuple[Any, ...]]:
    author, parent = sa.orm.aliased(Member), sa.orm.aliased(Contribution)
    origin, home = sa.orm.aliased(Contribution), sa.orm.aliased(Community)
    return (
        sa.select(
            col(Message.id),
            col(Message.text_key),
            col(Message.variables),
            col(Message.buttons),
            col(Community.name).label("community"),
            col(Community.language).label("community_language"),
            col(Message.contribution_id),
            col(Message.carries),
            col(Contribution.kind),
            col(Contribution.number),
            col(Contribution.text),
            col(author.name).label("author"),
            col(author.place).label("place"),
            sa.func.coalesce(col(home.area), col(Community.area)).label("area"),
            col(origin.id).is_not(None).label("from_elsewhere"),
            sa.func.coalesce(unnamed_at_home(Contribution), sa.false()).label("unnamed"),
            col(parent.number).label("parent_number"),
            col(parent.kind).label("parent_kind"),
            *_media_columns(),
            _further_files().label("files"),
            col(Message.picture),
            col(Message.run_id),
        )
        .select_from(Message)
        .outerjoin(Community, col(Community.id) == col(Message.community_id))
        .outerjoin(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .outerjoin(origin, col(origin.id) == col(Contribution.origin_id))
        .outerjoin(home, col(home.id) == col(origin.community_id))
        .outerjoin(author, col(author.id) == _author(origin))
        .outerjoin(parent, col(parent.id) == col(Contribution.parent_id))
        .outerjoin(MediaFile, col(MediaFile.id) == col(Contribution.media_id))
        .outerjoin(MediaName, _named_there())
        .where(col(Message.id).in_(sa.bindparam("ids", expanding=True)))
    )


def _author(origin: type[Contribution]) -> sa.ColumnElement[Any]:
    """Of what came from elsewhere its author there, unless they did not want to be named; here likewise."""
    named = sa.case((col(origin.reach) == Reach.NAMED, col(origin.author_id)))
    here = sa.case((~unnamed_at_home(Contribution), col(Contribution.author_id)))
    return sa.func.coalesce(here, named)


def _further_files() -> sa.ScalarSelect[int]:
    theirs = col(ContributionFile.contribution_id) == col(Contribution.id)
    return sa.select(sa.func.count()).where(theirs).scalar_subquery()


def _media_columns() -> list[sa.ColumnElement[Any]]:
    columns = (
        col(MediaFile.id),
        col(MediaFile.sha256),
        col(MediaFile.kind),
        col(MediaFile.mime),
        col(MediaFile.name),
        col(MediaFile.size),
        col(MediaName.ref),
    )
    return [column.label(name) for column, name in zip(columns, MEDIA_COLUMNS, strict=True)]


def _named_there() -> sa.ColumnElement[bool]:
    return sa.and_(
        col(MediaName.media_id) == col(MediaFile.id), col(MediaName.channel) == sa.bindparam("channel")
    )
