"""Who is let in to a page: asked of the database at each request, since a role may go at any moment."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from bot.clock import Clock
from bot.web.dashboard.own import Guard, form_token
from bot.web.dashboard.pages import Pages
from handlers.rights import Right, realms_with
from storage import audit, coordinators, visits
from storage.coordinators import Realm
from storage.database import Database
from storage.visits import SEEN_EVERY, Visitor

MALFORMED, UNKNOWN, FORBIDDEN = 400, 401, 403
CLOSED, NOT_YOURS, NOT_OURS = "dashboard-closed", "dashboard-not-yours", "dashboard-not-ours"
UNREADABLE = "dashboard-choice-unknown"

AT_ONCE = 4
"""Pages that are made at once: each may hold two connections, and more would wait for each other's second."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks, and what they coordinate now; `token` stands in each of their forms, `now` is UTC."""

    visitor: Visitor
    realms: list[Realm]
    token: str
    now: datetime

    @property
    def language(self) -> str:
        """The language that they read."""
        return self.visitor.language


class RefusedError(Exception):
    """This page is not to be shown: the status, and the text that says why and what to do."""

    def __init__(self, status: int, text_key: str, variables: Mapping[str, Any] | None = None) -> None:
        super().__init__(text_key)
        self.status = status
        self.text_key = text_key
        self.variables = variables or {}


View = Callable[[AsyncSession, Request, Viewer], Awaitable[Response]]


class Viewers:
    """Lets visitors in, and sends others away with a word on how to come in."""

    def __init__(self, database: Database, pages: Pages, guard: Guard, clock: Clock) -> None:
        self._database = database
        self._pages = pages
        self._guard = guard
        self._clock = clock
        self._places = asyncio.Semaphore(AT_ONCE)

    def only(self, view: View, right: Right = Right.DASHBOARD) -> Callable[[Request], Awaitable[Response]]:
        """The view for those alone who have this right; it reads from one snapshot."""

        async def endpoint(request: Request) -> Response:
            secret, now = self._guard.secret(request), self._clock.now()
            async with self._places, self._database.read() as session:
                viewer = await self._admit(session, secret, now, right)
                if viewer is not None and viewer.realms:
                    response = await self._show(view, session, request, viewer)
            if viewer is None:
                return await self._pages.told(UNKNOWN, self._pages.guess(request), CLOSED)
            if not viewer.realms:
                return await self._send_away(viewer)
            await self._note_seen(viewer)
            return response

        return endpoint

    async def form(self, request: Request) -> FormData:
        """The form that a viewer has sent.

        Raises:
            RefusedError: 403, no page of this visit's has sent it.
            HTTPException: 400 or 413, it is no form.
        """
        form = await self._guard.own_form(request)
        if form is None:
            raise RefusedError(FORBIDDEN, NOT_OURS)
        return form

    async def _admit(self, session: AsyncSession, secret: str, now: datetime, right: Right) -> Viewer | None:
        visitor = await visits.visitor(session, secret, now) if secret else None
        if visitor is None:
            return None
        realms = await coordinators.realms_of(session, visitor.member_id)
        return Viewer(visitor, realms_with(right, realms), form_token(secret), now)

    async def _show(self, view: View, session: AsyncSession, request: Request, viewer: Viewer) -> Response:
        try:
            if "\0" in "".join(request.query_params.values()):  # which PostgreSQL compares with no text
                raise RefusedError(MALFORMED, UNREADABLE)
            return await view(session, request, viewer)
        except RefusedError as refused:
            return await self._pages.told(
                refused.status, viewer.language, refused.text_key, back="", **refused.variables
            )

    async def _send_away(self, viewer: Viewer) -> Response:
        """Who coordinates nothing any more: their visits end, should the role come back or not."""
        member_id = viewer.visitor.member_id
        async with self._database.write() as session:
            await visits.end_all(session, member_id, viewer.now)
            await audit.note(session, "dashboard.refused", viewer.now, actor_id=member_id, why="role")
        return await self._pages.told(FORBIDDEN, viewer.language, NOT_YOURS)

    async def _note_seen(self, viewer: Viewer) -> None:
        if viewer.now - viewer.visitor.seen_at >= SEEN_EVERY:
            async with self._database.write() as session:
                await visits.seen(session, viewer.visitor.visit_id, viewer.now)
