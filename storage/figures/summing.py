"""Keeping what was counted in a community, and with it the sums of the areas that it lies in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel

from storage.dialect import insert_for, table_of
from storage.figures.names import Counts, added, guarded, is_few, less
from storage.tables import AreaMonth, CommunityMonth

AreaKey = tuple[int, str, str]
AT_ONCE = 500
"""Rows that are looked up or written with one statement."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is so now of a community's month: where it is and what was given (None: as before), and how much
    more traffic there was.
    """

    community_id: int
    month: str
    programme_id: int
    area: str
    given: Counts | None = None
    traffic: Counts = field(default_factory=dict)
    gone: Counts = field(default_factory=dict)


@dataclass(slots=True)
class _Deltas:
    given: dict[AreaKey, list[Counts]] = field(default_factory=lambda: defaultdict(list))
    traffic: dict[AreaKey, list[Counts]] = field(default_factory=lambda: defaultdict(list))
    few: dict[AreaKey, list[Counts]] = field(default_factory=lambda: defaultdict(list))

    def put(self, programme_id: int, area: str, month: str, given: Counts, traffic: Counts) -> None:
        """More of a community in this area, in it and in all above; the few only where it lies itself."""
        for one in _upwards(area):
            self.given[programme_id, one, month].append(given)
            self.traffic[programme_id, one, month].append(traffic)

    def keys(self) -> set[AreaKey]:
        """The areas that change."""
        return {*self.given, *self.few}


async def keep(session: AsyncSession, changes: Sequence[Change]) -> None:
    """Keep these, one of a community and month at most, and add what is new to the areas."""
    deltas = _Deltas()
    rows = []
    for start in range(0, len(changes), AT_ONCE):
        part = changes[start : start + AT_ONCE]
        known = await _known(session, part)
        rows += [_changed(one, known.get((one.community_id, one.month)), deltas) for one in part]
    await put(session, CommunityMonth, ("community_id", "month"), rows)
    await put(session, AreaMonth, ("programme_id", "area", "month"), await _areas(session, deltas))


async def _known(session: AsyncSession, part: Sequence[Change]) -> dict[tuple[int, str], CommunityMonth]:
    table = table_of(CommunityMonth)
    statement = sa.select(*table.c).where(
        table.c.community_id.in_({one.community_id for one in part}),
        table.c.month.in_({one.month for one in part}),
    )
    return {(row.community_id, row.month): row for row in await session.execute(statement)}  # type: ignore[misc] # a row of it


def _changed(one: Change, before: CommunityMonth | None, deltas: _Deltas) -> dict[str, object]:
    """The new row of a community's month; what it changes above it goes to the deltas."""
    old = (before.given, before.traffic, before.gone) if before is not None else ({}, {}, {})
    given = old[0] if one.given is None else one.given
    traffic = added(old[1], one.traffic)
    if before is not None:
        deltas.put(before.programme_id, before.area, one.month, less(old[0]), less(old[1]))
        deltas.few[before.programme_id, before.area, one.month].append(less(guarded(old[0])))
    deltas.put(one.programme_id, one.area, one.month, given, traffic)
    deltas.few[one.programme_id, one.area, one.month].append(guarded(given))
    return {
        "community_id": one.community_id,
        "month": one.month,
        "programme_id": one.programme_id,
        "area": one.area,
        "given": {**given},
        "traffic": traffic,
        "gone": added(old[2], one.gone),
    }


async def _areas(session: AsyncSession, deltas: _Deltas) -> list[dict[str, object]]:
    """The new rows of areas, the lowest first: what is withheld below counts above only while it is few."""
    keys = sorted(deltas.keys(), key=lambda key: (-len(key[1].split("/")) if key[1] else 0, key))
    known: dict[AreaKey, AreaMonth] = {}
    for start in range(0, len(keys), AT_ONCE):
        known |= await _known_areas(session, keys[start : start + AT_ONCE])
    rows = []
    for programme_id, area, month in keys:
        key = programme_id, area, month
        before = known.get(key)
        old = (before.given, before.traffic, before.few) if before is not None else ({}, {}, {})
        few = added(old[2], *deltas.few[key])
        parent = _above(area)
        if parent is not None:
            deltas.few[programme_id, parent, month] += [less(leak(old[2])), leak(few)]
        rows.append(
            {
                "programme_id": programme_id,
                "area": area,
                "month": month,
                "parent": parent,
                "given": added(old[0], *deltas.given[key]),
                "traffic": added(old[1], *deltas.traffic[key]),
                "few": few,
            }
        )
    return rows


def leak(few: Counts) -> dict[str, int]:
    """Of whom the area above must not tell: those of whom an area itself may not, as they are few."""
    return {name: count for name, count in few.items() if is_few(count)}


async def _known_areas(session: AsyncSession, keys: Sequence[AreaKey]) -> dict[AreaKey, AreaMonth]:
    table = table_of(AreaMonth)
    programmes, areas, months = ({key[place] for key in keys} for place in range(3))
    statement = sa.select(*table.c).where(
        table.c.programme_id.in_(programmes), table.c.area.in_(areas), table.c.month.in_(months)
    )
    return {(row.programme_id, row.area, row.month): row for row in await session.execute(statement)}  # type: ignore[misc] # a row of it


async def put(
    session: AsyncSession, table: type[SQLModel], unique: tuple[str, ...], rows: Iterable[dict[str, object]]
) -> None:
    """Write rows, in the place of those that are there."""
    every = [*rows]
    if not every:
        return
    statement = insert_for(session.get_bind().dialect, table)
    values = {name: statement.excluded[name] for name in every[0] if name not in unique}
    put = statement.on_conflict_do_update(index_elements=list(unique), set_=values)
    for start in range(0, len(every), AT_ONCE):
        await session.execute(put, every[start : start + AT_ONCE])


def _upwards(area: str) -> list[str]:
    """An area, and all above it to the whole programme (""), the lowest first."""
    parts = [part for part in area.split("/") if part]
    return ["/".join(parts[:count]) for count in range(len(parts), -1, -1)]


def _above(area: str) -> str | None:
    """The area right above one; None above the whole programme."""
    return area.rpartition("/")[0] if area else None
