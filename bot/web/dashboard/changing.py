"""Changing communities from their pages: the same acts, rights and audit as in the chat."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.asked import read_number
from bot.web.dashboard.pages import Pages
from bot.web.dashboard.viewers import RefusedError, Viewer, Viewers
from handlers import overseeing
from handlers.overseeing import Acting
from handlers.rights import Right
from storage.database import Database

MALFORMED, FORBIDDEN = 400, 403
UNKNOWN, AREA_NOT_YOURS = "dashboard-choice-unknown", "dashboard-area-not-yours"
NOBODYS = 0
"""The id of no community."""

LONGEST = 200
"""Characters of a field that are read: no name, path or code has more."""

Told = tuple[str, dict[str, Any]]
"""A text and its variables."""

Act = Callable[[Acting, int, str], Awaitable[Told]]


class Changing:
    """`POST /dashboard/community/{id}/change` and `/dashboard/found`; `wake` wakes who sends."""

    def __init__(self, database: Database, pages: Pages, viewers: Viewers, wake: Callable[[], None]) -> None:
        self._database = database
        self._pages = pages
        self._viewers = viewers
        self._wake = wake

    def routes(self) -> list[Route]:
        """Their routes."""
        only = self._viewers.only
        return [
            Route("/dashboard/community/{community_id}/change", only(self.change), methods=["POST"]),
            Route("/dashboard/found", only(self.found), methods=["POST"]),
        ]

    async def change(self, _session: AsyncSession, request: Request, viewer: Viewer) -> Response:
        """Rename, move, merge, close or reopen a community; what cannot be undone is asked about first."""
        form = await self._viewers.form(request)
        do, value = _field(form, "do"), _field(form, "value")
        community_id = read_number(request.path_params["community_id"]) or NOBODYS
        act = ACTS.get(do) if _field(form, "sure") else SURE.get(do) or ACTS.get(do)
        if act is None:
            raise RefusedError(MALFORMED, UNKNOWN)
        key, said = await self._done(viewer, lambda acting: act(acting, community_id, value))
        back = f"/community/{community_id}"
        if do in SURE and not _field(form, "sure"):
            asked = {"question": self._pages.say(viewer.language)(key, **said), "do": do, "value": value}
            return await self._pages.render("sure.html", viewer.language, viewer=viewer, back=back, **asked)
        self._wake()
        return await self._pages.told(200, viewer.language, key, back=back, **said)

    async def found(self, _session: AsyncSession, request: Request, viewer: Viewer) -> Response:
        """A new community, and a code for who will host it."""
        form = await self._viewers.form(request)
        programme_id = next(
            (one.programme_id for one in viewer.realms if str(one.id) == _field(form, "realm")), None
        )
        if programme_id is None:
            raise RefusedError(FORBIDDEN, AREA_NOT_YOURS)
        if _field(form, "language") not in self._pages.texts.languages:
            raise RefusedError(MALFORMED, UNKNOWN)
        names = ("name", "area", "language", "timezone")
        fields = {name: _field(form, name) for name in names}
        key, said = await self._done(viewer, lambda acting: _found(acting, programme_id, fields))
        return await self._pages.told(200, viewer.language, key, back="/communities", **said)

    async def _done(self, viewer: Viewer, act: Callable[[Acting], Awaitable[Told]]) -> Told:
        """Do it in one transaction, or nothing of it."""
        try:
            async with self._database.write() as session:
                return await act(await Acting.coordinator(session, viewer.now, viewer.visitor.member_id))
        except overseeing.RefusedError as refused:
            raise RefusedError(MALFORMED, refused.text_key, refused.variables) from None


def _field(form: FormData, name: str) -> str:
    return str(form.get(name, "")).strip()[:LONGEST]


async def _rename(acting: Acting, community_id: int, value: str) -> Told:
    before, name = await overseeing.rename(acting, community_id, value)
    return "community-renamed", {"before": before.name, "name": name}


async def _move(acting: Acting, community_id: int, value: str) -> Told:
    before, area = await overseeing.move(acting, community_id, value)
    return "community-moved", {"community": before.name, "area": area}


async def _merge(acting: Acting, community_id: int, value: str) -> Told:
    into = await overseeing.other_called(acting, value)
    old, new, count = await overseeing.merge(acting, community_id, into.id)
    return "merge-done", {"old": old.name, "new": new.name, "count": count, "code": old.code}


async def _sure_to_merge(acting: Acting, community_id: int, value: str) -> Told:
    old = await acting.seen(Right.MERGE_COMMUNITIES, community_id)
    new = await overseeing.other_called(acting, value)
    said = {"old": old.name, "members": old.members, "new": new.name, "others": new.members}
    return "merge-sure", said


async def _close(acting: Acting, community_id: int, _value: str) -> Told:
    return "close-done", {"community": (await overseeing.close(acting, community_id)).name}


async def _sure_to_close(acting: Acting, community_id: int, _value: str) -> Told:
    place = await acting.seen(Right.CLOSE_COMMUNITY, community_id)
    return "close-sure", {"community": place.name, "members": place.members}


async def _reopen(acting: Acting, community_id: int, _value: str) -> Told:
    place = await overseeing.reopen(acting, community_id)
    return "reopen-done", {"community": place.name, "members": place.members}


ACTS: Mapping[str, Act] = {
    "rename": _rename,
    "move": _move,
    "merge": _merge,
    "close": _close,
    "reopen": _reopen,
}
SURE: Mapping[str, Act] = {"merge": _sure_to_merge, "close": _sure_to_close}
"""What is asked about first."""


async def _found(acting: Acting, programme_id: int, fields: Mapping[str, str]) -> Told:
    place = await overseeing.found(acting, programme_id, **fields)
    _, host, _ = await overseeing.invite_host(acting, place.id)
    return "found-done", {"community": place.name, "code": place.code, "host": host}
