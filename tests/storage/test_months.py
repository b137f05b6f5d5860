"""Months and their names, over the ends of years."""

from datetime import UTC, date, datetime

import pytest

from storage.months import bounds, month_before, months_between, months_to


@pytest.mark.parametrize(
    ("count", "found"),
    [
        (0, date(2026, 1, 1)),
        (1, date(2025, 12, 1)),
        (13, date(2024, 12, 1)),
        (-11, date(2026, 12, 1)),
        (-12, date(2027, 1, 1)),
    ],
)
def test_so_many_months_before_or_after(count: int, found: date) -> None:
    assert month_before(date(2026, 1, 1), count) == found


def test_the_months_to_one_are_as_many_as_lie_between() -> None:
    months = months_to(date(2026, 2, 1), 4)
    assert months == [date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)]
    assert months_between(months[0], months[-1]) == 4


def test_a_december_ends_with_its_year() -> None:
    assert bounds("2026-12") == (datetime(2026, 12, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))
