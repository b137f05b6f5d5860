"""The names of the members whom messages tell of, as they are when it goes out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.dialect import table_of
from storage.messages import PEOPLE
from storage.tables import Member

Variables = dict[str, Any]


def named(connection: sa.Connection, said: Iterable[Variables]) -> list[Variables]:
    """The variables of messages with names in place of ids; a line about who is no more is left out."""
    given = list(said)
    telling = [one[PEOPLE] for one in given if PEOPLE in one]
    if not telling:
        return given
    ids = {line[0] for people in telling for lines in people.values() for line in lines}
    rows = connection.execute(_naming(), {"ids": list(ids)})
    names: dict[int, str] = {row.id: row.name for row in rows}
    return [_with_names(one, names) if PEOPLE in one else one for one in given]


def _with_names(said: Variables, names: dict[int, str]) -> Variables:
    people = {
        variable: [[names[who], key, variables] for who, key, variables in lines if who in names]
        for variable, lines in said[PEOPLE].items()
    }
    return {**said, PEOPLE: people}


@cache
def _naming() -> sa.Select[*tuple[Any, ...]]:
    member = table_of(Member)
    return sa.select(member.c.id, member.c.name).where(member.c.id.in_(sa.bindparam("ids", expanding=True)))
