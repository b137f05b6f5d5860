"""`staffroom community set` and `staffroom community reports`."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from bot.settings import load
from storage import communities, contributions, members, reports, senders
from storage.database import Database
from storage.senders import Seen
from storage.tables import ContributionKind
from tests.cli.conftest import Shell


def test_customs_are_set_and_shown(shell_anywhere: Shell) -> None:
    shell = shell_anywhere
    code = shell.community()["code"]
    options = ("--quiet", "21-5", "--daily-cap", "7", "--weekend", "friday saturday", "--digest", "weekly")
    changed = shell.json("community", "set", code.lower(), *options)
    assert (changed["quiet_from"], changed["quiet_to"], changed["daily_cap"]) == (21, 5, 7)
    assert (changed["weekend"], changed["rhythm"]) == ("45", "weekly")
    lower = ("--travel-after", "12", "--escalate-after", "6", "--stories", "no", "--timezone", "Asia/Dhaka")
    said = shell.run("community", "set", code, *lower)
    assert said.splitlines() == [
        "Kakuma Maths Circle",
        "rhythm: weekly",
        "digest-hour: 16",
        "digest-day: friday",
        "quiet: 21-5",
        "cap: 7",
        "escalate: 6",
        "travel: 12",
        "circle: 3",
        "stories: no",
        "weekend: friday saturday",
        "hosting: yes",
        "timezone: Asia/Dhaka",
    ]
    higher = shell.json("community", "set", code, "--travel-after", "96", "--escalate-after", "72")
    assert (higher["escalate_after"], higher["travel_after"]) == (72, 96)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--daily-cap", "0"), "from 1 to 50"),
        (("--quiet", "25-6"), "two full hours"),
        (("--digest", "hourly"), "How shall members hear"),
        (("--escalate-after", "60"), "from 1 to 48"),
        (("--weekend", "someday"), "days do teachers rest"),
        (("--timezone", "Mars/Olympus"), "IANA"),
    ],
)
def test_what_cannot_be_is_wrong_usage_and_changes_nothing(
    shell: Shell, options: tuple[str, str], said: str
) -> None:
    code = shell.community()["code"]
    before = shell.json("community", "set", code)
    shown = shell.run("community", "set", code, "--circle-size", "4", *options, status=2)
    assert said in " ".join(shown.replace("│", " ").split())
    assert shell.json("community", "set", code) == before


def test_an_unknown_community_is_named(shell: Shell) -> None:
    assert "no community with the code NOPE" in shell.run("community", "set", "NOPE", status=1)


def test_reports_that_wait_are_listed_without_people_or_words(shell: Shell) -> None:
    code = shell.community()["code"]
    assert shell.json("community", "reports") == []
    asyncio.run(_report(code))
    (waits,) = shell.json("community", "reports")
    assert (waits["community"], waits["join_code"], waits["code"]) == ("Kakuma Maths Circle", code, "P1")
    said = shell.run("community", "reports")
    assert "P1" in said
    assert "Amina" not in said
    assert "names a pupil" not in said


async def _report(code: str) -> None:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    database = Database(load().database_url)
    await database.open()
    try:
        async with database.write() as session:
            sender = await senders.arrive(session, Seen("sms", "+254700000001", now), now)
            member = await members.create(
                session, name="Amina", place="", language="en", address_id=sender.address_id, now=now
            )
            place = await communities.by_code(session, code)
            assert place is not None
            given = await contributions.add(
                session,
                community_id=place.id,
                kind=ContributionKind.POST,
                author_id=member,
                text="x",
                now=now,
            )
            assert await reports.add(session, given.id, member, "names a pupil", now)
            assert not await reports.add(session, given.id, member, "again", now)
    finally:
        await database.close()
