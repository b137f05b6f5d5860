"""`staffroom templates`: what WhatsApp must approve so that people are reached outside its 24 hours."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.console import FailedError, Json, command, opened, say, say_json, say_table, settings
from bot.cli.links import HOW, channels_on

if TYPE_CHECKING:
    from bot.clock import Clock
    from bot.settings import Settings
    from bot.templates.pushing import Step
    from bot.templates.wanted import Wanted
    from storage.database import Database
    from storage.templates import Known

Only = Annotated[
    list[str] | None, typer.Option("--language", help="Only this language; say it again for more.")
]
PUSH = "templates push"
PUSH_LASTS = timedelta(minutes=15)
"""One step, with all that we wait for the provider, takes less; it is renewed at each."""

Renew = Callable[[], Awaitable[None]]


def register(cli: typer.Typer) -> None:
    """Add this noun's commands."""
    group = typer.Typer(help="WhatsApp's templates, for outside its 24 hours.", no_args_is_help=True)
    group.command()(command(plan))
    group.command()(command(push))
    group.command()(command(status))
    cli.add_typer(group, name="templates")


async def plan(language: Only = None, as_json: Json = False) -> None:
    """Print the templates that the texts need: name, language, category, words, sample values."""
    from bot.templates.wanted import faults

    chosen = _wanted(language)
    wrong = {one.name: list(faults(one)) for one in chosen}
    if as_json:
        say_json([{**asdict(one), "faults": wrong[one.name]} for one in chosen])
    else:
        for one in chosen:
            say([*_block(one), *(f"  WRONG: {fault}" for fault in wrong[one.name]), ""])
    if any(wrong.values()):
        raise typer.Exit(1)


async def push(language: Only = None, as_json: Json = False) -> None:
    """Create what is missing at Twilio and submit it for approval; to run it again does nothing twice."""
    from bot.clock import SystemClock

    chosen = _settings()
    wanted = _sound(_wanted(language))
    async with opened(chosen.database_url) as database, alone(database, SystemClock()) as renew:
        steps = await _push(chosen, database, wanted, renew, quiet=as_json)
    failed = [step for step in steps if step.done == "failed"]
    if as_json:
        say_json([_shown_step(step) for step in steps])
    elif not failed:
        done = sum(step.done == "submitted" for step in steps)
        say([f"{done} submitted for approval, which takes minutes to two days: staffroom templates status"])
    if failed:
        raise FailedError(f"{len(failed)} failed; what was done stays done: run it again")


async def status(as_json: Json = False) -> None:
    """Ask Twilio how the templates stand, and store it; the running service takes up approved ones."""
    from bot.channels.twilio_content import ContentError
    from bot.clock import SystemClock
    from bot.templates.refreshing import Refresher, opening
    from storage import templates

    chosen, wanted = _settings(), _wanted(None)
    async with opened(chosen.database_url) as database:
        refresher = Refresher(database, lambda: wanted, SystemClock(), lambda: opening(chosen))
        try:
            await refresher.refresh()
        except ContentError as error:
            raise FailedError(f"Twilio did not answer ({error}); run: staffroom check") from error
        async with database.read() as session:
            known, languages = await templates.all_known(session), await templates.languages(session)
    _show_status(chosen, wanted, known, languages, as_json=as_json)


def _settings() -> Settings:
    """The settings, with WhatsApp on.

    Raises:
        FailedError: it is off.
    """
    chosen = settings()
    if not channels_on(chosen)["whatsapp"]:
        raise FailedError(f"WhatsApp is off; {HOW['whatsapp']}")
    return chosen


def _wanted(languages: list[str] | None) -> list[Wanted]:
    from bot.templates.wanted import wanted
    from prompts import texts

    loaded = texts.load()
    if unknown := set(languages or ()) - set(loaded.languages):
        raise typer.BadParameter(f"no texts in {', '.join(sorted(unknown))}; there are {loaded.languages}")
    return [one for one in wanted(loaded) if not languages or one.language in languages]


def _sound(wanted: list[Wanted]) -> list[Wanted]:
    """They, if WhatsApp could approve of all.

    Raises:
        FailedError: it would reject one for its form.
    """
    from bot.templates.wanted import faults

    wrong = [f"{one.name} ({one.language}): {fault}" for one in wanted for fault in faults(one)]
    if wrong:
        raise FailedError("\n".join(wrong))
    return wanted


def _block(one: Wanted) -> list[str]:
    samples = [f"  {{{{{number}}}}} = {sample}" for number, sample in one.samples.items()]
    body = [f"  {line}" for line in one.body.splitlines()]
    return [f"{one.name}  {one.code}  {one.category}", *body, *samples]


@asynccontextmanager
async def alone(database: Database, clock: Clock) -> AsyncIterator[Renew]:
    """Hold the lease, so that two who push at once do not make everything twice; what renews it.

    Raises:
        FailedError: another holds it.
    """
    from storage import leases

    holder = secrets.token_hex(8)

    async def renew() -> None:
        now = clock.now()
        request = leases.Request(PUSH, holder, now, now + PUSH_LASTS)
        if not await database.writer.do(leases.acquire, request):
            raise FailedError("another push is under way, or was cut off; wait 15 minutes at most")

    await renew()
    try:
        yield renew
    finally:
        now = clock.now()
        await database.writer.do(leases.release, leases.Request(PUSH, holder, now, now))


async def _push(
    chosen: Settings, database: Database, wanted: list[Wanted], renew: Renew, *, quiet: bool
) -> list[Step]:
    from bot.channels.twilio_content import ContentError
    from bot.clock import SystemClock
    from bot.templates.pushing import Pusher
    from bot.templates.refreshing import opening
    from storage import templates

    steps = []
    try:
        async with opening(chosen) as api:
            async for step in Pusher(api, SystemClock()).push(wanted):
                steps.append(step)
                await renew()
                if step.known is not None:
                    async with database.write() as session:
                        await templates.note(session, step.known)
                if not quiet:
                    say([_line(step)])
    except ContentError as error:
        raise FailedError(f"Twilio did not answer ({error}); run: staffroom check") from error
    return steps


def _line(step: Step) -> str:
    said = f"{step.done:9}  {step.wanted.name}  {step.wanted.code}"
    return f"{said}: {step.why}" if step.why else said


def _shown_step(step: Step) -> dict[str, Any]:
    one = step.wanted
    sid = step.known.sid if step.known else ""
    return {"name": one.name, "language": one.code, "done": step.done, "sid": sid, "why": step.why}


def _show_status(
    chosen: Settings, wanted: list[Wanted], known: list[Known], languages: list[str], *, as_json: bool
) -> None:
    from bot.templates.health import remarks

    names = {(one.name, one.language) for one in wanted}
    there = {(one.name, one.language) for one in known}
    rows: list[dict[str, Any]] = [
        {
            "kind": one.kind,
            "language": one.language,
            "name": one.name,
            "status": one.status,
            "category": one.category,
            "current": (one.name, one.language) in names,
            "reason": one.reason,
            "sid": one.sid,
            "submitted_at": one.submitted_at,
            "checked_at": one.checked_at,
        }
        for one in known
    ]
    missing = [one for one in wanted if (one.name, one.language) not in there]
    said = list(remarks(wanted, known, languages, chosen.template_overrides, datetime.now(UTC)))
    if as_json:
        lines = [asdict(remark) for remark in said]
        say_json({"templates": rows, "missing": [one.name for one in missing], "lines": lines})
        return
    if rows:
        shown = ("kind", "language", "name", "status", "category", "reason")
        say_table(shown, [[row[column] for column in shown] for row in rows])
    if missing:
        say([f"{len(missing)} are not at Twilio yet; run: staffroom templates push"])
    for remark in said:
        say([remark.what, *([f"  {remark.advice}"] if remark.advice else [])])
