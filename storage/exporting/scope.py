"""What an export is of: a programme or a part of it, and a stretch of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.coordinators import within
from storage.tables import Community, ContributionKind


@dataclass(frozen=True, slots=True)
class Scope:
    """A programme from an `area` downwards ("" is all of it), or one of its communities.

    `since` is the first moment, `until` the first that is out again (UTC); `kinds` are those of the
    contributions, all if there are none.
    """

    programme_id: int
    area: str = ""
    community_id: int | None = None
    since: datetime | None = None
    until: datetime | None = None
    kinds: tuple[ContributionKind, ...] = ()

    def communities(self) -> sa.ColumnElement[bool]:
        """Which communities are in it."""
        return sa.and_(col(Community.programme_id) == self.programme_id, *self._within())

    def _within(self) -> Iterator[sa.ColumnElement[bool]]:
        if self.area:
            yield within(col(Community.area), self.area)
        if self.community_id is not None:
            yield col(Community.id) == self.community_id

    def during(self, moment: Any) -> sa.ColumnElement[bool]:
        """Whether a time is in it."""
        return sa.and_(
            sa.true(),
            *([moment >= self.since] if self.since else []),
            *([moment < self.until] if self.until else []),
        )

    def of_kind(self, kind: Any) -> sa.ColumnElement[bool]:
        """Whether a contribution's kind is in it."""
        return kind.in_(self.kinds) if self.kinds else sa.true()
