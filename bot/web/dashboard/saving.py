"""Saving what a page shows as a file: the same figures, with the same left out."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.dashboard import csv
from bot.web.dashboard.asked import Asked
from bot.web.dashboard.csv import Cells
from bot.web.dashboard.pages import HEADERS, Pages
from bot.web.dashboard.viewers import RefusedError, Viewer, Viewers
from bot.web.dashboard.views import NOT_FOUND, NOWHERE, asked_for, place_called
from storage import audit, overview
from storage.database import Database
from storage.senders import Place

MOST_COMMUNITIES = 25_000


class Saving:
    """`GET /dashboard/export.csv?figure=…`."""

    def __init__(self, database: Database, pages: Pages, viewers: Viewers) -> None:
        self._database = database
        self._pages = pages
        self._viewers = viewers

    def routes(self) -> list[Route]:
        """Its route."""
        return [Route("/dashboard/export.csv", self._viewers.only(self.save))]

    async def save(self, session: AsyncSession, request: Request, viewer: Viewer) -> Response:
        """One figure, one cycle, all figures, or another part of a page, for the same scope and months."""
        params = request.query_params
        place = await _place(session, viewer, params.get("community", ""))
        asked = await asked_for(session, params, viewer, self._pages.texts.languages, place)
        name = params.get("figure", csv.FIGURES)
        rows = await _rows(session, viewer, asked, name)
        if rows is None:
            raise RefusedError(NOT_FOUND, NOWHERE)
        text = csv.written(rows)
        async with self._database.write() as writing:
            await audit.note(
                writing,
                "dashboard.saved",
                viewer.now,
                actor_id=viewer.visitor.member_id,
                community_id=asked.community_id,
                figure=name,
                area=asked.realm.area,
                programme_id=asked.realm.programme_id,
            )
        disposition = {"Content-Disposition": f'attachment; filename="staffroom-{name}.csv"'}
        return Response(text, media_type="text/csv", headers={**HEADERS, **disposition})


async def _place(session: AsyncSession, viewer: Viewer, typed: str) -> Place | None:
    """The community whose figures are wanted, if it is one's."""
    return await place_called(session, viewer, typed) if typed else None


async def _rows(session: AsyncSession, viewer: Viewer, asked: Asked, name: str) -> Iterable[Cells] | None:
    """The rows to be saved; None of what there is not."""
    if name == csv.AREAS:
        return csv.of_areas(await overview.areas(session, asked.scope, viewer.now))
    if name == csv.COMMUNITIES:
        page = await overview.communities(
            session,
            asked.scope,
            viewer.now,
            life=asked.life,
            language=asked.language,
            most=MOST_COMMUNITIES,
        )
        return csv.of_communities(page.rows)
    return csv.of_overview(await overview.look(session, asked.scope, viewer.now), name)
