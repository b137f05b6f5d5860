"""What libraries log comes as one line of ours, and quotes nobody."""

from __future__ import annotations

import json
import logging
import subprocess
import sys

import pytest
import structlog

from bot.logs import Libraries
from tests.source import ROOT

SECRET = "+254700000001 said: POST we use stones"


@pytest.fixture
def library() -> logging.Logger:
    """The logger of some library, with our handler on it."""
    logger = logging.Logger("some.library")  # noqa: LOG001 - one that no other test sees
    logger.addHandler(Libraries())
    return logger


def test_a_librarys_error_is_named_and_placed_and_not_quoted(library: logging.Logger) -> None:
    with structlog.testing.capture_logs() as lines:
        try:
            raise ValueError(SECRET)
        except ValueError:
            library.exception("Job %s raised an exception\nfuture: %s", SECRET, SECRET)
    assert len(lines) == 1
    assert lines[0].pop("fault").startswith("ValueError at test_logs.py:")
    assert lines[0] == {
        "event": "Job %s raised an exception",
        "log_level": "error",
        "library": "some.library",
    }


def test_what_is_no_text_is_only_named(library: logging.Logger) -> None:
    with structlog.testing.capture_logs() as lines:
        library.warning({"text": SECRET})
    assert lines == [{"event": "dict", "log_level": "warning", "library": "some.library"}]


SCRIPT = f"""
import asyncio, logging
from bot import logs
from bot.settings import LogFormat

async def fail():
    raise ValueError({SECRET!r})

async def main():
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task

logs.configure(LogFormat.JSON)
asyncio.run(main())
logging.getLogger("uvicorn.error").info("Started server process")
"""


def test_in_a_process_every_line_is_json_and_a_lost_task_quotes_nobody() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, check=True
    )
    [line] = [json.loads(line) for line in done.stderr.splitlines()]
    assert (line["level"], line["library"]) == ("error", "asyncio")
    assert line["fault"].startswith("ValueError at ")
    assert "stones" not in done.stderr
