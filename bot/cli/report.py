"""`staffroom report`: a month of a programme or an area, as two pages or a picture."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import values
from bot.cli.console import FailedError, Json, command, opened, say, say_json, settings
from bot.cli.named import programme_called

if TYPE_CHECKING:
    from handlers.sending import Prices

PDF, PNG = ".pdf", ".png"


def register(cli: typer.Typer) -> None:
    """Add this noun's command."""
    cli.command()(command(report))


async def report(
    programme: Annotated[str, values.Programme],
    area: Annotated[str | None, values.Area] = None,
    month: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m"], help="The last whole month unless said.")
    ] = None,
    language: Annotated[str, values.Language] = "en",
    out: Annotated[
        Path, typer.Option(metavar="FILE", help="A .pdf has two pages, a .png is a picture for a phone.")
    ] = Path("report.pdf"),
    as_json: Json = False,
) -> None:
    """Write the report on a month: how the communities of a programme or an area live."""
    if out.suffix.lower() not in (PDF, PNG):
        raise typer.BadParameter(f"--out {out.name} must end in {PDF} or {PNG}")
    now = datetime.now(UTC)
    wanted = _month(month, now)
    data = await _look(programme, area or "", wanted, now)
    await asyncio.to_thread(_write, data, language, out)
    if as_json:
        say_json({"file": str(out), "month": f"{wanted:%Y-%m}", "figures": data})
    else:
        say([f"The report on {wanted:%Y-%m} is in {out}"])


def _month(month: datetime | None, now: datetime) -> date:
    """The month that is meant.

    Raises:
        typer.BadParameter: it has not begun.
    """
    from storage.months import month_before, month_of

    this = month_of(now.date())
    if month is None:
        return month_before(this)
    if month.date() > this:
        raise typer.BadParameter(f"--month {month:%Y-%m} has not begun yet")
    return month.date()


async def _look(programme: str, area: str, month: date, now: datetime) -> dict[str, Any]:
    from handlers import reported
    from storage import audit, figures
    from storage.coordinators import Realm

    chosen = settings()
    async with opened(chosen.database_url) as database:
        await figures.settle(database)
        async with database.write() as session:
            programme_id = await programme_called(session, programme)
            realm = Realm(0, programme_id, programme, area, may_identify=False)
            data = await reported.look(session, realm, month, now, _prices(chosen.rates_file))
            await audit.note(
                session,
                "looked.report",
                now,
                programme_id=programme_id,
                area=area,
                month=month.isoformat(),
            )
    return data


def _prices(path: str) -> Prices | None:
    from bot import prices

    return prices.load(Path(path)) if path else None


def _write(data: dict[str, Any], language: str, out: Path) -> None:
    from bot.reporting import drawing, words
    from prompts import texts

    said = words.of(texts.load(), language, data)
    draw = drawing.pages if out.suffix.lower() == PDF else drawing.phone
    try:
        out.write_bytes(draw(said))
    except drawing.NotDrawnError as error:
        raise FailedError(str(error)) from None
    except OSError as error:
        raise FailedError(f"{out} cannot be written: {error.strerror}") from None
