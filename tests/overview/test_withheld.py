"""Nothing that is told lets one find what fewer than five people did, whatever is taken from what."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.few import FEWEST
from storage.figures.names import added, guarded, is_few, median_wait, wait_of
from storage.figures.summing import leak
from storage.overview import Cycle, Unit
from storage.overview.measures import MEASURES
from storage.overview.reading import Counted, of_area, of_community

DID = "people:askers"


@dataclass
class Area:
    """An area with communities, each of so many people who did something, and areas below it."""

    communities: list[int]
    below: list[Area] = field(default_factory=list)

    def total(self) -> int:
        return sum(self.communities) + sum(one.total() for one in self.below)

    def few(self) -> dict[str, int]:
        """As it is added up when something is counted: see `storage.figures.summing`."""
        return added(
            *(guarded({DID: one}) for one in self.communities), *(leak(one.few()) for one in self.below)
        )

    def told(self) -> bool:
        return not of_area({DID: self.total()}, {}, self.few()).hides(DID)

    def hidden(self) -> list[int]:
        """What cannot be found out exactly from all that is told below, as so many parts, each of people.

        Whoever knows an area's sum knows the sum of its hidden parts; of one whose sum is told that is all
        that one can know.
        """
        own = [one for one in self.communities if of_community({DID: one}, {}).hides(DID)]
        return own + [part for one in self.below if not one.told() for part in one.hidden()]


AREAS = st.recursive(
    st.builds(Area, st.lists(st.integers(0, 9), max_size=4)),
    lambda below: st.builds(Area, st.lists(st.integers(0, 9), max_size=3), st.lists(below, max_size=3)),
    max_leaves=12,
)


def _every(area: Area) -> list[Area]:
    return [area, *(one for below in area.below for one in _every(below))]


@given(AREAS)
def test_what_is_told_of_an_area_gives_no_few_away(area: Area) -> None:
    """A sum that is told, less all that is known of it, is nothing or the sum of at least five people."""
    for one in _every(area):
        if one.told():
            assert not is_few(sum(one.hidden()))
            assert not is_few(one.total())


def _known(area: Area, rows: list[list[int]], at: list[int]) -> tuple[list[int], bool]:
    """Equations of all that is told, over the communities as they are numbered in `at`."""
    own = []
    for count in area.communities:
        number = len(at)
        at.append(count)
        own.append(number)
        if not is_few(count):
            rows.append([number])
    for below in area.below:
        own += _known(below, rows, at)[0]
    if area.told():
        rows.append(own)
    return own, area.told()


@pytest.mark.parametrize("seed", range(5))
def test_no_sum_of_what_is_told_isolates_few(seed: int) -> None:
    """By linear algebra: no combination of what is told is about communities of fewer than five people."""
    chance = random.Random(seed)
    for _ in range(40):
        _attack(_some(chance, 2))


def _some(chance: random.Random, depth: int) -> Area:
    counts = [chance.choice((0, 1, 2, 3, 4, 6, 9)) for _ in range(chance.randint(0, 2))]
    return Area(counts, [_some(chance, depth - 1) for _ in range(chance.randint(1, 2))] if depth else [])


def _attack(area: Area) -> None:
    rows: list[list[int]] = []
    people: list[int] = []
    _known(area, rows, people)
    vectors = [[1.0 if number in row else 0.0 for number in range(len(people))] for row in rows]
    rank = _rank(vectors)
    small = [number for number, count in enumerate(people) if is_few(count)][:8]
    for mask in range(1, 1 << len(small)):
        chosen = [number for place, number in enumerate(small) if mask >> place & 1]
        if sum(people[number] for number in chosen) < FEWEST:
            one = [1.0 if number in chosen else 0.0 for number in range(len(people))]
            assert _rank([*vectors, one]) > rank, (area, chosen)


def _rank(vectors: list[list[float]]) -> int:
    rows, rank = [list(row) for row in vectors], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in rows[rank:] if abs(row[column]) > 1e-9), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        rows.insert(rank, pivot)
        for row in rows[rank + 1 :]:
            factor = row[column] / pivot[column]
            for place in range(column, len(row)):
                row[place] -= factor * pivot[place]
        rank += 1
    return rank


def test_every_figure_has_people_behind_it_who_are_counted() -> None:
    behind = {one.behind for one in MEASURES}
    assert len({one.name for one in MEASURES}) == len(MEASURES)
    assert {one.cycle for one in MEASURES} == {*Cycle}
    assert all(name.startswith("people:") for name in behind)
    for one in MEASURES:
        assert Counted({}, {}, {one.behind: 4}).hides(one.behind)
        assert one.value({}) == (None if one.unit in (Unit.PERCENT, Unit.SECONDS) else 0)


@pytest.mark.parametrize(
    ("waits", "median"),
    [({}, None), ({0: 1}, 30), ({9: 2}, 6300), ({1: 3, 20: 2}, 110), ({23: 1}, 1.5 * 14 * 86400)],
)
def test_the_median_of_waits_comes_of_their_classes(waits: dict[int, int], median: float | None) -> None:
    found = median_wait({wait_of(index): count for index, count in waits.items()})
    assert found == pytest.approx(median) if median is not None else found is None
