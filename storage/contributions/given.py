"""What is given, as a turn needs it, and its short code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from storage.tables import (
    CODE_LETTERS,
    Community,
    Contribution,
    ContributionKind,
    Level,
    Outcome,
    Reach,
    Status,
)

WORDS = "AIE"
"""Letters that are words too: "I 3 times tried" is no code, nor "e 4 alunos"; `I3` and `E4` are."""

_APART = "".join(letter for letter in CODE_LETTERS.values() if letter not in WORDS)
CODE = re.compile(rf"([{WORDS}](?=\d)|[{_APART}])\s?(\d{{1,9}})", re.IGNORECASE)


def code_of(kind: ContributionKind, number: int) -> str:
    """The short code, such as `P7`."""
    return f"{CODE_LETTERS[kind]}{number}"


NAMELESS = (ContributionKind.REFLECTION, ContributionKind.ANSWER)
"""What may stand without a name at home: a reflection shared so, and what its author answers under it. Of the
other kinds the reach only says that their author is not named elsewhere.
"""


def unnamed_at_home(given: Any) -> sa.ColumnElement[bool]:
    """Whether nobody in its own community is told who gave it; of the table or an alias of it."""
    return sa.and_(col(given.reach) == Reach.UNNAMED, col(given.kind).in_(NAMELESS))


@dataclass(frozen=True, slots=True)
class Given:
    """A contribution as a turn needs it."""

    id: int
    community_id: int
    number: int
    kind: ContributionKind
    author_id: int | None
    parent_id: int | None
    text: str
    media_id: int | None
    status: Status | None = None
    reach: Reach = Reach.COMMUNITY
    subject: str | None = None
    level: Level | None = None
    language: str | None = None
    outcome: Outcome | None = None
    origin_id: int | None = None
    helped_by_id: int | None = None
    circle_id: int | None = None
    tried: int = 0
    worked: int = 0
    partly: int = 0
    created_at: datetime | None = None
    answered_at: datetime | None = None
    hidden_at: datetime | None = None
    withdrawn_at: datetime | None = None

    @property
    def code(self) -> str:
        """The short code, such as `P7`."""
        return code_of(self.kind, self.number)

    @property
    def is_unnamed(self) -> bool:
        """Whether nobody in its own community is told who gave it."""
        return self.reach is Reach.UNNAMED and self.kind in NAMELESS

    @property
    def is_gone(self) -> bool:
        """Whether nobody may see it any more: it was taken back or hidden."""
        return self.withdrawn_at is not None or self.hidden_at is not None


NO_DRAFT = sa.or_(col(Contribution.status).is_(None), col(Contribution.status) != Status.DRAFT)
"""What its author is still at has no code for anybody."""

COLUMNS = [getattr(Contribution, name) for name in Given.__slots__]


def everywhere(contribution_id: int) -> sa.ColumnElement[bool]:
    """A contribution where it was given, and in every community that it went to."""
    return sa.or_(col(Contribution.id) == contribution_id, col(Contribution.origin_id) == contribution_id)


def last_given() -> sa.ScalarSelect[datetime]:
    """When the members of a community (of the statement around it) gave something last, by its index alone.

    What came from elsewhere, or is still being written, does not count.
    """
    return (
        sa.select(col(Contribution.created_at))
        .where(
            col(Contribution.community_id) == col(Community.id),
            col(Contribution.origin_id).is_(None),
            NO_DRAFT,
        )
        .order_by(col(Contribution.number).desc())
        .limit(1)
        .correlate(Community)
        .scalar_subquery()
    )
