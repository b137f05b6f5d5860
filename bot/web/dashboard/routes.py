"""All of the dashboard's routes, and its parts joined."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.clock import Clock
from bot.exporting.files import ExportFiles
from bot.web.dashboard.changing import Changing
from bot.web.dashboard.doors import Doors
from bot.web.dashboard.exporting import Exporting
from bot.web.dashboard.own import Guard
from bot.web.dashboard.pages import FOLDER, Pages
from bot.web.dashboard.saving import Saving
from bot.web.dashboard.viewers import Viewers
from bot.web.dashboard.views import Views, nowhere
from handlers.exporting import Exports
from handlers.sending import Prices
from prompts.texts import Texts
from storage.database import Database

STYLE_HEADERS = {"Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff"}
"""For as long as they like: the pages ask for the style by its content."""


def dashboard_routes(
    database: Database,
    texts: Texts,
    public_url: str,
    clock: Clock,
    prices: Prices | None,
    wake: Callable[[], None],
    files: ExportFiles,
    exports: Exports,
) -> list[BaseRoute]:
    """Everything below `/dashboard`; `wake` wakes who sends, `files` are those of `exports`."""
    pages, guard = Pages(texts, public_url), Guard(public_url)
    viewers = Viewers(database, pages, guard, clock)
    return [
        Route("/dashboard/style.css", _style),
        *Doors(database, pages, guard, clock).routes(),
        *Views(pages, viewers, prices).routes(),
        *Changing(database, pages, viewers, wake).routes(),
        *Saving(database, pages, viewers).routes(),
        *Exporting(database, pages, viewers, files, exports).routes(),
        Route("/dashboard/{rest:path}", viewers.only(nowhere)),
    ]


async def _style(_request: Request) -> Response:
    css = await asyncio.to_thread((FOLDER / "static" / "style.css").read_bytes)
    return Response(css, media_type="text/css", headers=STYLE_HEADERS)
