"""What the two databases say differently of times and addresses."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class seconds_between(FunctionElement[float]):  # noqa: N801 - named like the SQL functions beside it
    """The seconds from one time to another."""

    inherit_cache = True
    type = sa.Float()


@compiles(seconds_between, "sqlite")
def _seconds_on_sqlite(element: seconds_between, compiler: Any, **options: Any) -> str:
    since, until = (compiler.process(one, **options) for one in element.clauses)
    return f"((julianday({until}) - julianday({since})) * 86400.0)"


@compiles(seconds_between, "postgresql")
def _seconds_on_postgresql(element: seconds_between, compiler: Any, **options: Any) -> str:
    since, until = (compiler.process(one, **options) for one in element.clauses)
    return f"extract(epoch FROM ({until}) - ({since}))"


class month_of(FunctionElement[str]):  # noqa: N801 - as above
    """The month of a time, such as `2026-03` (UTC)."""

    inherit_cache = True
    type = sa.String()


@compiles(month_of, "sqlite")
def _month_on_sqlite(element: month_of, compiler: Any, **options: Any) -> str:
    return f"substr({compiler.process(element.clauses, **options)}, 1, 7)"


@compiles(month_of, "postgresql")
def _month_on_postgresql(element: month_of, compiler: Any, **options: Any) -> str:
    return f"to_char({compiler.process(element.clauses, **options)} AT TIME ZONE 'UTC', 'YYYY-MM')"


class prefix_of(FunctionElement[str]):  # noqa: N801 - as above
    """The first four digits of a number that is written with a plus: they tell its country."""

    inherit_cache = True
    type = sa.String()


@compiles(prefix_of, "sqlite")
def _prefix_on_sqlite(element: prefix_of, compiler: Any, **options: Any) -> str:
    value = compiler.process(element.clauses, **options)
    return f"substr({value}, instr({value}, '+') + 1, 4)"


@compiles(prefix_of, "postgresql")
def _prefix_on_postgresql(element: prefix_of, compiler: Any, **options: Any) -> str:
    value = compiler.process(element.clauses, **options)
    return f"substr({value}, strpos({value}, '+') + 1, 4)"
