"""Logs: structured, without message texts, addresses and names."""

from __future__ import annotations

import logging
import sys

import structlog

from bot.settings import LogFormat

QUIET = ("httpx", "telegram", "twilio", "uvicorn", "apscheduler", "alembic", "PIL", "asyncio")


def configure(log_format: LogFormat) -> None:
    """Set up logging for this process: lines for people, or JSON for programs, on standard error."""
    renderer: structlog.types.Processor = (
        structlog.processors.JSONRenderer()
        if log_format is LogFormat.JSON
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
