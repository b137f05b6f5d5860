"""Measure: `python -m bench` everything, `python -m bench intake turns` those subjects."""

from __future__ import annotations

import argparse
import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from importlib import import_module

import structlog
import uvloop

from bench.figures import Figure, keep
from tests.databases import Databases, databases

SUBJECTS = (
    "startup",
    "intake",
    "statuses",
    "turns",
    "fanout",
    "sending",
    "finding",
    "digests",
    "prompting",
    "exporting",
    "importing",
    "planning",
    "overview",
)

Measure = Callable[[Databases], Awaitable[Sequence[Figure]]]


def main() -> None:
    """Run the subjects that are named, else all; print a line a figure and keep them."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("subjects", nargs="*", choices=[*SUBJECTS, []], help="what to measure; else all")
    chosen = parser.parse_args().subjects or SUBJECTS
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    figures: list[Figure] = []
    with databases(durable=True) as fresh:
        for subject in chosen:
            figures.extend(_measure(import_module(f"bench.{subject}").measure, fresh))
    keep(figures)


def _measure(measure: Measure, fresh: Databases) -> Sequence[Figure]:
    async def run() -> Sequence[Figure]:
        return await measure(fresh)

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        figures = runner.run(run())
    for one in figures:
        print(one.line(), flush=True)
    return figures


if __name__ == "__main__":
    main()
