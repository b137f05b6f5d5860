"""Status callbacks: three for each message sent, as WhatsApp gives them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from bench import twilio
from bench.figures import Figure, against, figure
from bench.load import Round, hammer
from bench.processes import child, free_port, settings
from tests.databases import Databases

WORDS = ("sent", "delivered", "read")
ROUNDS = 3
MESSAGES = 1200
CONNECTIONS = 64
MADE = """
INSERT INTO addresses (channel, value, kind, profile_name, window_closed, suspended_reason, created_at)
  VALUES ('whatsapp', 'whatsapp:+254700000001', 'person', '', 0, '', '2026-01-05 08:00:00');
INSERT INTO messages (text_key, variables, buttons, carries, created_at)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
  SELECT 'menu', '{{}}', '[]', 0, '2026-01-05 08:00:00' FROM n;
INSERT INTO deliveries (message_id, address_id, channel, state, priority, attempts, due_at, provider_id, size)
  SELECT id, 1, 'whatsapp', 'sending', 'c-community', 1, '2026-01-05 08:00:00', printf('SM%032x', id), 10
  FROM messages;
"""


async def measure(fresh: Databases) -> Sequence[Figure]:
    """Callbacks a second, the process warm, and whether every message ended as `read`."""
    url, ports, made = fresh.sqlite(), (free_port(), free_port()), MESSAGES * (ROUNDS + 1)
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        connection.executescript(MADE.format(count=made))
    async with (
        child("bench.servers", "nothing", port=ports[0], path="/health", environment=settings(url, ports[0])),
        child("bench.servers", "service", port=ports[1], path="/health", environment=settings(url, ports[1])),
    ):
        pairs = [
            ((await _round(ports[0], number)).rate, (await _round(ports[1], number)).rate)
            for number in range(ROUNDS + 1)
        ]
    read = connection.execute("SELECT count(*) FROM deliveries WHERE state = 'read'").fetchone()[0]
    connection.close()
    return [
        against("status callbacks", pairs[1:], "reports/s", goal="value >= 1200"),
        figure("status callbacks applied", read / made, "of all", goal="value >= 1"),
    ]


async def _round(port: int, number: int) -> Round:
    first = 1 + number * MESSAGES
    return await hammer(port, _reports(range(first, first + MESSAGES)), connections=CONNECTIONS, seconds=30)


def _reports(ids: Sequence[int]) -> Iterator[bytes]:
    """The words of several messages in a mix, each message's own in their order."""
    for start in range(0, len(ids), 100):
        for word in WORDS:
            for key in ids[start : start + 100]:
                yield twilio.status(key, f"SM{key:032x}", word, "whatsapp:+254700000001")
