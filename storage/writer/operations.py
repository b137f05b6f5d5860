"""What the writer applies: items of one kind, all that have gathered in one call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import sqlalchemy as sa

Item = TypeVar("Item")
Result = TypeVar("Result")

Operation = Callable[[sa.Connection, Sequence[Item]], Sequence[Result]]
"""Applies a batch of items in the writer's transaction and returns one result an item, in order."""


class OneStatement(Generic[Item]):
    """An operation that is one statement and that may be repeated.

    With nothing beside it in its batch it goes without a transaction around it, which would be two more steps
    to wait for the interpreter's lock after.

    Made of a function from the database's name and the items to the statement, as the driver wants it, and
    its parameters.
    """

    def __init__(self, compose: Callable[[str, Sequence[Item]], tuple[str, tuple[Any, ...]]]) -> None:
        self.compose = compose

    def __call__(self, connection: sa.Connection, items: Sequence[Item]) -> Sequence[None]:
        """Run it within a transaction."""
        connection.exec_driver_sql(*self.compose(connection.dialect.name, items))
        return [None] * len(items)
