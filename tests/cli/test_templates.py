"""`staffroom templates` against the fake: planned, pushed once, looked up, and what `check` says of them."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from typing import Any

import pytest

from bot.cli import check
from tests.cli.conftest import Shell
from tests.fakes import Call, FakeTwilio


@pytest.fixture
async def twilio(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeTwilio]:
    """Twilio, and the settings that lead to it; one community speaks English, another Swahili."""
    async with FakeTwilio() as fake:
        for name, value in {
            "SECRET_KEY": "s",
            "TWILIO_API_URL": fake.url,
            "TWILIO_ACCOUNT_SID": fake.account_sid,
            "TWILIO_AUTH_TOKEN": fake.auth_token,
            "TWILIO_WHATSAPP_FROM": fake.whatsapp_from,
        }.items():
            monkeypatch.setenv(name, value)
        await run(shell, "programme", "add", "Learning Together")
        for name, language in (("Kakuma Maths Circle", "en"), ("Duara la Lodwar", "sw")):
            where = ("--area", "kenya/turkana", "--timezone", "Africa/Nairobi", "--language", language)
            await run(shell, "community", "add", name, "--programme", "Learning Together", *where)
        yield fake


async def run(shell: Shell, *arguments: str, status: int = 0) -> str:
    return await asyncio.to_thread(lambda: shell.run(*arguments, status=status))


async def json(shell: Shell, *arguments: str) -> Any:
    return await asyncio.to_thread(lambda: shell.json(*arguments))


async def about_templates() -> list[check.Line]:
    return [line for line in await check.look() if "template" in line.what.lower()]


def test_the_plan_needs_no_account(shell: Shell) -> None:
    said = shell.run("templates", "plan")
    assert "UTILITY" in said
    assert "MARKETING" in said, "of the invitation: its readers have asked for nothing yet"
    assert "{{2}} = What worked in your class this week, and why?" in said
    listed = shell.json("templates", "plan", "--language", "pt")
    assert [(one["kind"], one["code"], one["faults"]) for one in listed] == [
        ("prompt", "pt_PT", []),
        ("nudge", "pt_PT", []),
        ("invitation", "pt_PT", []),
    ]
    assert "there are" in shell.run("templates", "plan", "--language", "xx", status=2)
    for word in ("push", "status"):
        assert "WhatsApp is off; put TWILIO_ACCOUNT_SID" in shell.run("templates", word, status=1)


async def test_pushed_once_approved_and_seen(shell: Shell, twilio: FakeTwilio) -> None:
    lines = await about_templates()
    assert [line.state for line in lines] == [check.State.OFF] * 3
    assert "Run: staffroom templates push." in lines[0].advice
    said = await run(shell, "templates", "push", "--language", "en", "--language", "sw")
    assert said.count("created") == 6
    assert "6 submitted for approval" in said
    assert {content.language for content in twilio.content.contents.values()} == {"en", "sw"}
    again = await json(shell, "templates", "push", "--language", "en", "--language", "sw")
    assert [step["done"] for step in again] == ["there"] * 6
    assert twilio.counts["content-create"] == 6
    assert "waits for approval" in (await about_templates())[0].what
    nudges = [one.name for one in twilio.content.contents.values() if "nudge" in one.name]
    twilio.content.decide("approved", *nudges)
    rejected = next(one.name for one in twilio.content.contents.values() if one.name not in nudges)
    twilio.content.decide("rejected", rejected, reason="TAG_CONTENT_MISMATCH")
    shown = await run(shell, "templates", "status")
    assert "12 are not at Twilio yet; run: staffroom templates push" in shown
    assert "the template for the nudge is approved in: en, sw" in shown
    assert "rejected: TAG_CONTENT_MISMATCH" in shown
    prompt, nudge, _ = await about_templates()
    assert (prompt.state, nudge.state) == (check.State.WRONG, check.State.OK)
    assert "rejected" in prompt.what
    stats = await run(shell, "stats")
    assert "templates: 2 approved, 3 pending, 1 rejected - run: staffroom templates status" in stats
    listed = (await json(shell, "templates", "status"))["templates"]
    assert {one["status"] for one in listed} == {"approved", "rejected", "pending"}


async def test_what_fails_is_named_and_the_rest_is_done(shell: Shell, twilio: FakeTwilio) -> None:
    twilio.misbehave("rate_limit", match="content-create", retry_after=0, times=5)
    said = await run(shell, "templates", "push", "--language", "en", status=1)
    assert "failed" in said
    assert "too many requests" in said
    assert "1 failed; what was done stays done: run it again" in said
    assert len(twilio.content.contents) == 2
    await run(shell, "templates", "push", "--language", "en")
    assert len(twilio.content.contents) == 3
    twilio.misbehave("error_before_taking", match="content-approvals", times=None)
    assert "Twilio did not answer (HTTP 502)" in await run(shell, "templates", "status", status=1)


async def test_a_wrong_token_is_said(
    shell: Shell, twilio: FakeTwilio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TWILIO_AUTH_TOKEN", "wrong")
    said = await run(shell, "templates", "push", status=1)
    assert "Twilio did not answer (HTTP 401, code 20003, Authenticate); run: staffroom check" in said
    assert twilio.content.contents == {}


async def test_a_push_keeps_its_lease_for_as_long_as_it_lasts(
    shell: Shell, twilio: FakeTwilio, sqlite_url: str
) -> None:
    """However long the provider lets it wait: at each step it is renewed, and given up at the end."""
    file = sqlite_url.removeprefix("sqlite:///")
    seen: list[Any] = []

    def until() -> list[Any]:
        with closing(sqlite3.connect(file)) as connection:
            return connection.execute(
                "SELECT expires_at FROM leases WHERE name = 'templates push'"
            ).fetchall()

    def look(call: Call) -> bool:
        if call.name.startswith("content"):
            seen.extend(until())
        return False

    twilio.misbehave("hang", times=None, match=look)
    await run(shell, "templates", "push", "--language", "en")
    assert seen == sorted(seen)
    assert len(set(seen)) == 6, "its beginning, and the five steps behind which another call follows"
    assert until() == []
