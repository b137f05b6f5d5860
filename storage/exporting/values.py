"""Values as they stand in the logs, so that Python need not look at most."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import col

from storage.contributions.given import unnamed_at_home
from storage.tables import CODE_LETTERS, Community, Contribution

Rows = sa.Select[*tuple[Any, ...]]


class written(FunctionElement[str]):  # noqa: N801 - named like the SQL functions beside it
    """A time as it stands in a file: UTC, ISO 8601, to the second."""

    inherit_cache = True
    type = sa.String()


@compiles(written, "sqlite")
def _on_sqlite(element: written, compiler: Any, **options: Any) -> str:
    return f"replace(substr({compiler.process(element.clauses, **options)}, 1, 19), ' ', 'T') || 'Z'"


@compiles(written, "postgresql")
def _on_postgresql(element: written, compiler: Any, **options: Any) -> str:
    time = compiler.process(element.clauses, **options)
    return f"""to_char(({time}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')"""


def code(table: type[Contribution]) -> sa.ColumnElement[str]:
    """The code that it has in its community."""
    return sa.case({**CODE_LETTERS}, value=col(table.kind)).concat(sa.cast(col(table.number), sa.String))


def flag(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[str]:
    """A yes or no."""
    return sa.case((condition, "true"), else_="false")


PLACE = (col(Community.id), col(Community.id), col(Community.name), col(Community.area))
"""What its names are found by, then the three columns that each log begins with (behind its own number)."""


def placed(number: Any, *columns: Any) -> Rows:
    """Rows that begin with their community, then their own number and the place."""
    first, *place = PLACE
    return sa.select(first.label("_community"), number, *place, *columns)


def author_of(table: type[Contribution] = Contribution) -> sa.ColumnElement[int | None]:
    """Who gave it, save where it is a reflection that was shared without a name, and what they answer."""
    return sa.case((unnamed_at_home(table), sa.null()), else_=col(table.author_id))
