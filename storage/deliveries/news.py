"""The announcements that messages bring or speak of, as they stand when it goes out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.announcements.codes import code_of
from storage.dialect import table_of
from storage.messages import NEWS
from storage.tables import Announcement, Programme

Variables = dict[str, Any]


def with_news(connection: sa.Connection, said: Iterable[Variables]) -> list[Variables]:
    """The variables of messages, with the code, the programme and the words of the news that they name."""
    given = list(said)
    ids = {one[NEWS] for one in given if NEWS in one}
    if not ids:
        return given
    rows = connection.execute(_telling(), {"ids": list(ids)})
    told = {
        row.id: {"code": code_of(row.number), "programme": row.name, "news": row.text, "media": row.media_id}
        for row in rows
    }
    return [{**one, **told.get(one[NEWS], {})} if NEWS in one else one for one in given]


@cache
def _telling() -> sa.Select[*tuple[Any, ...]]:
    told, programme = table_of(Announcement), table_of(Programme)
    return (
        sa.select(told.c.id, told.c.number, told.c.text, told.c.media_id, programme.c.name)
        .join(programme, programme.c.id == told.c.programme_id)
        .where(told.c.id.in_(sa.bindparam("ids", expanding=True)))
    )
