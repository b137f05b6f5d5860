"""A community by SQL: as many members as wanted, each reached on one channel, in seconds."""

from __future__ import annotations

import sqlalchemy as sa

from storage.database import driver_url

AT = "2026-01-05 08:00:00.000000"
NUMBERS = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})",
    "postgresql": "WITH n(i) AS (SELECT generate_series(1, {count}))",
}
FOUNDED = (
    "INSERT INTO programmes (name, created_at) VALUES ('Learning Together', '{at}')",
    """INSERT INTO communities (programme_id, name, area, language, timezone, code, last_number, created_at,
         quiet_from, quiet_to, daily_cap)
       {numbers} SELECT 1, 'Circle ' || i, 'kenya/kakuma', 'en', 'Africa/Nairobi', 'CODE' || i, 0, '{at}',
         0, 0, 1000000
       FROM n WHERE i <= {count} / {size}""",
    """INSERT INTO members (name, place, language, community_id, consented_at, created_at)
       {numbers} SELECT 'Amina ' || i, 'Kakuma', 'en', (i - 1) / {size} + 1, '{at}', '{at}' FROM n""",
    """INSERT INTO addresses (channel, value, kind, member_id, profile_name, last_inbound_at, window_closed,
         suspended_reason, created_at)
       {numbers} SELECT '{channel}', '{prefix}' || (254700000000 + i), 'person', i, '', '{wrote}', {no}, '',
         '{at}' FROM n""",
    "UPDATE members SET address_id = id",
    """INSERT INTO memberships (member_id, community_id, role, joined_at)
       {numbers} SELECT i, (i - 1) / {size} + 1, 'teacher', '{at}' FROM n""",
    "ANALYZE",
)


def found(url: str, count: int, *, size: int, channel: str = "whatsapp", wrote: str = AT) -> None:
    """`count` members in communities of `size` that never sleep; each last wrote at `wrote` (UTC)."""
    engine = sa.create_engine(driver_url(url, asynchronous=False))
    sqlite = engine.dialect.name == "sqlite"
    values = {
        "numbers": NUMBERS[engine.dialect.name].format(count=count),
        "count": count,
        "size": size,
        "channel": channel,
        "prefix": prefix_of(channel),
        "no": "0" if sqlite else "false",
        "at": AT,
        "wrote": wrote,
    }
    with engine.begin() as connection:
        for statement in FOUNDED:
            connection.exec_driver_sql(statement.format(**values))
    engine.dispose()


def prefix_of(channel: str) -> str:
    """What stands before a number in an address."""
    return {"whatsapp": "whatsapp:+", "sms": "+"}.get(channel, "")


def address_of(number: int, channel: str = "whatsapp") -> str:
    """The address of a member."""
    return f"{prefix_of(channel)}{254700000000 + number}"
