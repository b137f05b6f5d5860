"""In and out: a one-time link opens a visit when its button is pressed; looking at the link does nothing.

Chats fetch every link for its preview, so that only a form sent by a person may use one up.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.clock import Clock
from bot.web.dashboard.own import Guard
from bot.web.dashboard.pages import HEADERS, Pages
from handlers.names import DIRECTIONS
from handlers.rights import Right, realms_with
from storage import audit, coordinators, visits
from storage.database import Database
from storage.visits import LINK_HOLDS, VISIT_LASTS, Link, LinkState

REFUSED = {
    LinkState.USED: "dashboard-link-used",
    LinkState.EXPIRED: "dashboard-link-expired",
    LinkState.UNKNOWN: "dashboard-link-unknown",
}
GONE, FORBIDDEN, SEE_OTHER = 410, 403, 303
HOURS, MINUTES = int(VISIT_LASTS.total_seconds()) // 3600, int(LINK_HOLDS.total_seconds()) // 60
NOT_OURS, NOT_YOURS, LEFT = "dashboard-not-ours", "dashboard-not-yours", "dashboard-left"


class Doors:
    """`/dashboard/open/{secret}` and `/dashboard/leave`."""

    def __init__(self, database: Database, pages: Pages, guard: Guard, clock: Clock) -> None:
        self._database = database
        self._pages = pages
        self._guard = guard
        self._clock = clock

    def routes(self) -> list[Route]:
        """Their routes."""
        return [
            Route("/dashboard/open/{secret}", self.look, methods=["GET"]),
            Route("/dashboard/open/{secret}", self.open, methods=["POST"]),
            Route("/dashboard/leave", self.leave, methods=["POST"]),
        ]

    async def look(self, request: Request) -> Response:
        """The page with the button; 410 for a link that opens nothing (any more)."""
        async with self._database.read() as session:
            link = await visits.look_at_link(session, _secret(request), self._clock.now())
        if link.state is not LinkState.GOOD:
            return await self._refuse(request, link)
        language = link.language or self._pages.guess(request)
        return await self._pages.render("door.html", language, hours=HOURS)

    async def open(self, request: Request) -> Response:
        """Use the link up and begin a visit, for who still coordinates something."""
        if not self._guard.is_own_post(request):
            return await self._pages.told(FORBIDDEN, self._pages.guess(request), NOT_OURS)
        async with self._database.write() as session:
            link, kept = await _enter(session, _secret(request), self._clock.now())
        if link.state is not LinkState.GOOD:
            return await self._refuse(request, link)
        if kept is None:
            return await self._pages.told(FORBIDDEN, link.language or self._pages.guess(request), NOT_YOURS)
        response = RedirectResponse(f"{self._pages.root}/dashboard", SEE_OTHER, headers=HEADERS)
        self._guard.keep(response, kept)
        return response

    async def leave(self, request: Request) -> Response:
        """End this visit. Its form carries the visit's token."""
        secret, now = self._guard.secret(request), self._clock.now()
        if await self._guard.own_form(request) is None:
            return await self._pages.told(FORBIDDEN, self._pages.guess(request), NOT_OURS)
        async with self._database.write() as session:
            visitor = await visits.visitor(session, secret, now)
            if visitor is not None:
                await visits.end(session, visitor.visit_id, now)
                await audit.note(session, "dashboard.left", now, actor_id=visitor.member_id)
        language = visitor.language if visitor else self._pages.guess(request)
        response = await self._pages.told(200, language, LEFT)
        self._guard.drop(response)
        return response

    async def _refuse(self, request: Request, link: Link) -> Response:
        language = link.language or self._pages.guess(request)
        said: dict[str, Any] = {"minutes": MINUTES} if link.state is LinkState.EXPIRED else {}
        return await self._pages.told(GONE, language, REFUSED[link.state], **said)


async def _enter(session: AsyncSession, secret: str, now: datetime) -> tuple[Link, str | None]:
    """The link as it stood, and the secret of the visit that it has opened; None if it could not."""
    link = await visits.look_at_link(session, secret, now)
    member_id = await visits.use_link(session, secret, now)
    if member_id is None:
        state = LinkState.USED if link.state is LinkState.GOOD else link.state  # somebody was faster
        if link.member_id is not None:
            await audit.note(session, "dashboard.refused", now, actor_id=link.member_id, why=state.value)
        return Link(state, link.member_id, link.language), None
    if not realms_with(Right.DASHBOARD, await coordinators.realms_of(session, member_id)):
        await audit.note(session, "dashboard.refused", now, actor_id=member_id, why="role")
        return link, None
    await audit.note(session, "dashboard.opened", now, actor_id=member_id)
    return link, await visits.begin(session, member_id, now)


def _secret(request: Request) -> str:
    """The secret in the address, without the marks of right-to-left text that a chat may leave on it."""
    return str(request.path_params["secret"]).translate(DIRECTIONS)
