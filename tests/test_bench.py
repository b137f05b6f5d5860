"""What `make bench` writes is what others read."""

from __future__ import annotations

import json
from pathlib import Path

from bench.figures import against, figure, keep


def test_the_file_is_a_list_of_figures_with_nulls_where_nothing_applies(tmp_path: Path) -> None:
    path = tmp_path / ".bench" / "latest.json"
    keep([figure("memory", 120.0, "MB", goal="value < 150"), figure("turns", 7.5, "1/s")], path)
    empty = {"floor": None, "ratio": None}
    assert json.loads(path.read_text()) == [
        {"name": "memory", "value": 120.0, "unit": "MB", **empty, "goal": "value < 150", "met": True},
        {"name": "turns", "value": 7.5, "unit": "1/s", **empty, "goal": None, "met": None},
    ]


def test_a_ratio_is_that_of_pairs_measured_one_after_the_other() -> None:
    one = against("intake", [(100, 60), (200, 160), (400, 300)], "1/s", goal="ratio >= 0.7")
    assert (one.value, one.floor, one.ratio, one.met) == (160, 200, 0.75, True)
    missed = against("intake", [(100, 60)], "1/s", goal="ratio >= 0.7")
    assert (missed.ratio, missed.met) == (0.6, False)
    assert missed.line().startswith("MISSED intake: 60 1/s")
