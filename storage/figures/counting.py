"""Counting what people did in communities in a month, from the rows themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from storage.contributions.given import NO_DRAFT, unnamed_at_home
from storage.dialect import table_of
from storage.figures.names import WAITS, wait_of
from storage.figures.words import seconds_between
from storage.months import bounds
from storage.reflections import SAYS_SOMETHING
from storage.standing import STANDS
from storage.tables import Contribution, ContributionKind, Outcome, Reflection

Rows = sa.Select[*tuple[Any, ...]]
K = ContributionKind
HERE: sa.BindParameter[Any] = sa.bindparam("communities", expanding=True)
SINCE, UNTIL = (
    sa.bindparam(name, type_=table_of(Contribution).c.created_at.type) for name in ("since", "until")
)


def _of_kind(*kinds: ContributionKind) -> sa.ColumnElement[bool]:
    return col(Contribution.kind).in_(kinds)


def _if(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    return sa.func.count(sa.case((condition, 1)))


def _people(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    """How many people gave it; of those who were erased since nobody can say more than that they were."""
    known = sa.func.count(sa.case((condition, col(Contribution.author_id))).distinct())
    return sa.case((sa.and_(known == 0, _if(condition) > 0), 1), else_=known)


SPOKEN = sa.and_(~unnamed_at_home(Contribution), col(Contribution.author_id).is_not(None))
"""What tells who is active: what everybody can see the giver of."""


def _went_elsewhere() -> sa.ColumnElement[bool]:
    copy = sa.orm.aliased(Contribution)
    return sa.exists().where(col(copy.origin_id) == col(Contribution.id), col(copy.withdrawn_at).is_(None))


def _measures() -> dict[str, sa.ColumnElement[Any]]:
    help_, story = _of_kind(K.HELP), _of_kind(K.STORY)
    trial = _of_kind(K.TRIAL)
    return {
        "said": _if(SPOKEN),
        "answers": _if(_of_kind(K.ANSWER)),
        "helps": _if(help_),
        "stories": _if(story),
        "practices": _if(_of_kind(K.PRACTICE)),
        "ideas": _if(_of_kind(K.IDEA)),
        "trials": _if(trial),
        "adaptations": _if(_of_kind(K.ADAPTATION)),
        "answered": _if(help_ & col(Contribution.answered_at).is_not(None)),
        "solved": _if(help_ & col(Contribution.solved_at).is_not(None)),
        "travelled": _if(story & _went_elsewhere()),
        "circles": _if(_of_kind(K.IDEA) & col(Contribution.circle_id).is_not(None)),
        **{one.value: _if(trial & (col(Contribution.outcome) == one)) for one in Outcome},
        "people:active": sa.func.count(sa.case((SPOKEN, col(Contribution.author_id))).distinct()),
        "people:answerers": _people(_of_kind(K.ANSWER)),
        "people:askers": _people(help_),
        "people:tellers": _people(story),
        "people:sharers": _people(_of_kind(K.PRACTICE)),
        "people:triers": _people(_of_kind(K.TRIAL, K.ADAPTATION)),
        "people:thinkers": _people(_of_kind(K.IDEA)),
        **{wait_of(index): _if(help_ & _waited(index)) for index in range(len(WAITS) + 1)},
    }


def _waited(index: int) -> sa.ColumnElement[bool]:
    waited = seconds_between(col(Contribution.created_at), col(Contribution.answered_at))
    low = waited > WAITS[index - 1] if index else sa.true()
    high = waited <= WAITS[index] if index < len(WAITS) else sa.true()
    return sa.and_(col(Contribution.answered_at).is_not(None), low, high)


def _own() -> tuple[sa.ColumnElement[bool], ...]:
    return (
        col(Contribution.community_id).in_(HERE),
        col(Contribution.created_at) >= SINCE,
        col(Contribution.created_at) < UNTIL,
        col(Contribution.origin_id).is_(None),
        STANDS,
        NO_DRAFT,
    )


@cache
def _given() -> Rows:
    counts = [measure.label(name) for name, measure in _measures().items()]
    place: Any = col(Contribution.community_id).label("community_id")
    return sa.select(place, *counts).where(*_own()).group_by(place)


@cache
def _voices() -> Rows:
    """How much of what was said the two said who said most."""
    place: Any = col(Contribution.community_id).label("community_id")
    count: Any = sa.func.count().label("count")
    each = (
        sa.select(
            place, count, sa.func.row_number().over(partition_by=place, order_by=count.desc()).label("rank")
        )
        .where(*_own(), SPOKEN)
        .group_by(place, col(Contribution.author_id))
        .subquery()
    )
    top = sa.func.sum(each.c.count).label("top_two")
    return sa.select(each.c.community_id, top).where(each.c.rank <= 2).group_by(each.c.community_id)


@cache
def _reflected() -> Rows:
    person, came_true = col(Reflection.member_id), col(Reflection.came_true)
    told = {word: _if(came_true == word).label(f"plan:{word}") for word in ("yes", "partly", "no")}
    return (
        sa.select(
            col(Reflection.community_id),
            sa.func.count(person.distinct()).label("people:reflectors"),
            sa.func.count(sa.case((came_true.is_not(None), person)).distinct()).label("people:planners"),
            *told.values(),
        )
        .where(
            col(Reflection.community_id).in_(HERE),
            col(Reflection.created_at) >= SINCE,
            col(Reflection.created_at) < UNTIL,
            SAYS_SOMETHING,
        )
        .group_by(col(Reflection.community_id))
    )


async def count(session: AsyncSession, month: str, communities: Sequence[int]) -> dict[int, dict[str, int]]:
    """What was done in these communities in a month, by name, without what is nothing."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    since, until = bounds(month)
    values = {"communities": [*communities], "since": since, "until": until}
    for statement in (_given, _voices, _reflected):
        for row in (await session.execute(statement(), values)).mappings():
            counts = {name: int(value) for name, value in row.items() if value}
            found[counts.pop("community_id")].update(counts)
    return found
