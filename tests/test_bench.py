"""What `make bench` writes is what others read, and what it is measured against does what it says."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from bench import twilio
from bench.figures import against, figure, keep
from bench.processes import settings
from bench.servers import floor
from bot.app import build
from bot.settings import load


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


@pytest.mark.parametrize(("kind", "stored"), [("plain", 0), ("nothing", 0), ("orm", 1)])
async def test_a_floor_of_the_intake_answers_and_stores_what_it_says(
    sqlite_url: str, kind: str, stored: int
) -> None:
    app = build(load(_env_file=None, **settings(sqlite_url, 8080)))
    head, body = twilio.message("whatsapp:+254700000001", "who has egg boxes?").split(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
    served = Starlette(routes=floor(app, kind))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(served), base_url=twilio.PUBLIC_URL) as client:
        answer = await client.post("/webhooks/twilio", content=body, headers=headers)
    await app.database.engine.dispose()
    assert answer.status_code == 200
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as connection:
        assert connection.execute("SELECT count(*) FROM inbox").fetchone() == (stored,)
