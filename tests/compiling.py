"""Statements compiled once for all databases of a kind, as a service that has run for a while has them.

SQLAlchemy keeps them for each engine, and each test has an engine of its own: to compile them anew was a
fifth of the time of all tests.

Source: https://docs.sqlalchemy.org/en/21/core/connections.html#sql-compilation-caching
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy.engine import Engine
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.util import LRUCache

STATEMENTS = 5_000


@contextmanager
def compiled_once() -> Iterator[None]:
    """Let all engines of one kind of dialect share what they have compiled."""
    shared: defaultdict[type, LRUCache[Any, Any]] = defaultdict(lambda: LRUCache(STATEMENTS))

    def of_kind(engine: Engine) -> LRUCache[Any, Any]:
        return shared[type(engine.dialect)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DefaultDialect, "__hash__", lambda dialect: hash(type(dialect)))
        patch.setattr(DefaultDialect, "__eq__", lambda one, other: type(one) is type(other))
        patch.setattr(Engine, "_compiled_cache", property(of_kind, lambda *_: None), raising=False)
        yield
