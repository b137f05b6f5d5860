"""Logs: structured, without message texts, addresses and names."""

from __future__ import annotations

import logging
import sys

import structlog

from bot.faults import frame_of
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
    logging.basicConfig(level=logging.WARNING, handlers=[Libraries()])
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


class Libraries(logging.Handler):
    """Writes what libraries log as lines of ours, without what they quote: it may be a person.

    Of a line only its pattern is kept, and only the first line of that; of an error its type and its place.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        said = record.msg.partition("\n")[0] if isinstance(record.msg, str) else type(record.msg).__name__
        error = record.exc_info[1] if record.exc_info else None
        fault = {"fault": f"{type(error).__name__} at {frame_of(error)}"} if error else {}
        structlog.get_logger().log(record.levelno, said, library=record.name, **fault)
