"""What there is to see: a programme or an area of it, its communities, and one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.web.asked import read_number
from bot.web.dashboard import asked as asking
from bot.web.dashboard.asked import Asked
from bot.web.dashboard.cards import Cards
from bot.web.dashboard.carried import Carrier
from bot.web.dashboard.pages import HEADERS, Pages
from bot.web.dashboard.viewers import RefusedError, Viewer, Viewers
from handlers.rights import Right, may_in
from handlers.sending import Prices
from handlers.wording import Wording
from storage import communities, coordinators, overseen, overview
from storage.life import ALIVE_DAYS, QUIET_DAYS, Life
from storage.months import month_before, named
from storage.overview import Overview
from storage.senders import Place

ON_A_PAGE = 50
ON_FRONT, AREAS_AT_ONCE = 10, 12
FORBIDDEN, NOT_FOUND, SEE_OTHER = 403, 404, 303
COMMUNITY_NOT_YOURS, NOWHERE = "dashboard-community-not-yours", "dashboard-nowhere"
SIMULATED = "sim-"


class Views:
    """`/dashboard` and the pages below it."""

    def __init__(self, pages: Pages, viewers: Viewers, prices: Prices | None) -> None:
        self._pages = pages
        self._viewers = viewers
        self._prices = prices

    def routes(self) -> list[Route]:
        """Their routes."""
        only = self._viewers.only
        return [
            Route("/dashboard", only(self.front)),
            Route("/dashboard/communities", only(self.list_communities)),
            Route("/dashboard/community/{community_id}", only(self.show_community)),
        ]

    async def front(self, session: AsyncSession, request: Request, viewer: Viewer) -> Response:
        """A programme, or an area of it."""
        asked = await self._asked(session, request, viewer)
        found = await overview.look(session, asked.scope, viewer.now)
        below = await overview.areas(session, asked.scope, viewer.now)
        listed = (
            await overview.communities(session, asked.scope, viewer.now, most=ON_FRONT) if not below else None
        )
        paging = {"first": (asked.page - 1) * AREAS_AT_ONCE, "most": AREAS_AT_ONCE}
        pages = max(-(-len(below) // AREAS_AT_ONCE), 1)
        shown = self._shown(viewer, asked, found)
        values = {**shown, **paging, "pages": pages, "areas": below, "listed": listed}
        return await self._pages.render("front.html", viewer.language, **values)

    async def list_communities(self, session: AsyncSession, request: Request, viewer: Viewer) -> Response:
        """All communities of an area, page by page; or the one whose code was typed."""
        asked = await self._asked(session, request, viewer)
        if code := request.query_params.get("code", "").strip():
            return await self._go_to(session, viewer, asked, code)
        found = await overview.communities(
            session,
            asked.scope,
            viewer.now,
            life=asked.life,
            language=asked.language,
            after=(asked.page - 1) * ON_A_PAGE,
            most=ON_A_PAGE,
        )
        pages = max(-(-found.count // ON_A_PAGE), 1)
        say = self._pages.say(viewer.language)
        states = [(life.value, say(f"life-{life.value}")) for life in Life]
        values = {**self._common(viewer, asked), "listed": found, "pages": pages, "states": states}
        return await self._pages.render("communities.html", viewer.language, **values)

    async def show_community(self, session: AsyncSession, request: Request, viewer: Viewer) -> Response:
        """One community."""
        place = await place_called(session, viewer, request.path_params["community_id"])
        asked = await self._asked(session, request, viewer, place)
        found = await overview.look(session, asked.scope, viewer.now)
        listed = await overview.communities(session, asked.scope, viewer.now, most=1)
        row = listed.rows[0] if listed.rows else None
        seen = await overseen.one(session, place.id)
        values = {**self._shown(viewer, asked, found), "place": place, "row": row, "overseen": seen}
        return await self._pages.render("community.html", viewer.language, **values)

    async def _asked(
        self, session: AsyncSession, request: Request, viewer: Viewer, place: Place | None = None
    ) -> Asked:
        return await asked_for(session, request.query_params, viewer, self._pages.texts.languages, place)

    async def _go_to(self, session: AsyncSession, viewer: Viewer, asked: Asked, code: str) -> Response:
        place = theirs(viewer, await communities.by_code(session, code))
        address = f"{self._pages.root}/dashboard/community/{place.id}{asked.query(area=None)}"
        return RedirectResponse(address, SEE_OTHER, headers=HEADERS)

    def _common(self, viewer: Viewer, asked: Asked) -> dict[str, Any]:
        """What all pages need."""
        say, wording = self._pages.say(viewer.language), Wording(self._pages.texts, viewer.language)
        months = [month_before(asked.usual or asked.end, count) for count in range(asking.MOST_MONTHS)]
        return {
            "viewer": viewer,
            "asked": asked,
            "wording": wording,
            "cards": Cards(say, wording, viewer.language),
            "months": [(named(month), wording.month(month, short=True)) for month in months],
            "start": named(asked.start),
            "end": named(asked.end),
            "steps": steps(asked),
            "languages": {code: say(f"language-{code}") for code in self._pages.texts.languages},
            "alive_days": ALIVE_DAYS,
            "quiet_days": QUIET_DAYS,
        }

    def _shown(self, viewer: Viewer, asked: Asked, found: Overview) -> dict[str, Any]:
        """What an overview is shown as."""
        common = self._common(viewer, asked)
        say, cards = self._pages.say(viewer.language), common["cards"]
        names = {*(one.key for one in found.channels), *(one.name for one in found.deliveries)}
        titles = {name: say("channel-name", channel=name.removeprefix(SIMULATED)) for name in sorted(names)}
        if asked.channel not in (None, *names):
            raise RefusedError(asking.MALFORMED, asking.UNKNOWN)
        sent = [one for one in found.deliveries if asked.channel in (None, one.name)]
        carrier = Carrier(say, common["wording"], cards, self._prices)
        return {
            **common,
            "overview": found,
            "cycles": cards.by_cycle(found),
            "by_language": cards.parts(found.languages, common["languages"]),
            "by_channel": cards.parts(found.channels, titles),
            "carried": carrier.all(sent, titles),
            "channels": titles,
        }


async def asked_for(
    session: AsyncSession,
    params: QueryParams,
    viewer: Viewer,
    languages: list[str],
    place: Place | None = None,
) -> Asked:
    """What a page is asked to show, of an area that there is; or of one community."""
    asked = asking.read(params, viewer, languages)
    if place is not None:
        realm = next(one for one in viewer.realms if one.holds(place.programme_id, place.area))
        inside = replace(asked, realm=realm, begins=realm.area)
        return asking.for_community(inside, place.area, place.id)
    if asked.realm.area != asked.begins and not await coordinators.has_communities(session, asked.realm):
        raise RefusedError(FORBIDDEN, asking.AREA_NOT_YOURS)
    return asked


def steps(asked: Asked) -> list[tuple[str, str]]:
    """The way down from the whole of the realm to the area that is shown: each step's path and name."""
    whole = asked.realm.area.split("/") if asked.realm.area else []
    above = len(asked.begins.split("/")) if asked.begins else 0
    return [("/".join(whole[: depth + 1]), whole[depth]) for depth in range(above, len(whole))]


def theirs(viewer: Viewer, place: Place | None) -> Place:
    """A community that the viewer may look at.

    Raises:
        RefusedError: 403, it is not theirs; or there is none, which is not told apart.
    """
    if place is None or not may_in(Right.DASHBOARD, viewer.realms, place.programme_id, place.area):
        raise RefusedError(FORBIDDEN, COMMUNITY_NOT_YOURS)
    return place


async def place_called(session: AsyncSession, viewer: Viewer, typed: str) -> Place:
    """The community with the id in an address.

    Raises:
        RefusedError: 403, as above.
    """
    community_id = read_number(typed)
    found = await communities.by_id(session, community_id) if community_id is not None else None
    return theirs(viewer, found)


async def nowhere(_session: AsyncSession, _request: Request, _viewer: Viewer) -> Response:
    """Any other address."""
    raise RefusedError(NOT_FOUND, NOWHERE)
