"""Exporting the logs from a page: a form, and the exports that one has asked for, each with its file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import FormData, QueryParams
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.exporting.files import ExportFiles
from bot.web.asked import read_number
from bot.web.dashboard.asked import MALFORMED, Asked
from bot.web.dashboard.pages import HEADERS, Pages
from bot.web.dashboard.viewers import RefusedError, Viewer, Viewers
from bot.web.dashboard.views import FORBIDDEN, NOT_FOUND, NOWHERE, SEE_OTHER, asked_for, steps, theirs
from handlers.dates.periods import Always, Wrong
from handlers.dates.spans import Span
from handlers.exporting import REASON, Asks, Exports, Wish, begin, reason_of
from handlers.rights import Right, may_in
from handlers.wording import Wording
from storage import communities, coordinators
from storage.database import Database
from storage.exporting import LOGS, jobs
from storage.hours import local_day
from storage.tables import ContributionKind, ExportState

MOST = 10
CONFLICT, UNAVAILABLE = 409, 503
NO_KEY, UNDER_WAY, WHY = "export-no-key", "export-under-way", "export-page-reason"
UNKNOWN, NO_NAMES, UNREADABLE = "dashboard-choice-unknown", "needs-identifier", "export-no-day"


@dataclass(frozen=True, slots=True)
class _Form:
    """What was filled in, all of it understood."""

    wish: Wish
    asked: Asked
    reason: str


class Exporting:
    """`/dashboard/export`, and the files below `/dashboard/exports`."""

    def __init__(
        self,
        database: Database,
        pages: Pages,
        viewers: Viewers,
        files: ExportFiles,
        can: Exports,
    ) -> None:
        self._database, self._pages, self._viewers = database, pages, viewers
        self._files, self._can = files, can

    def routes(self) -> list[Route]:
        """Their routes."""
        only = partial(self._viewers.only, right=Right.EXPORT)
        return [
            Route("/dashboard/export", only(self.show), methods=["GET"]),
            Route("/dashboard/export", only(self.ask), methods=["POST"]),
            Route("/dashboard/exports/{job_id}", only(self.get)),
        ]

    async def show(self, session: AsyncSession, request: Request, viewer: Viewer) -> Response:
        """The form, and how far the viewer's exports have come."""
        params = request.query_params
        asked = await asked_for(session, params, viewer, self._pages.texts.languages)
        values = {
            "viewer": viewer,
            "asked": asked,
            "steps": steps(asked),
            "wording": Wording(self._pages.texts, viewer.language),
            "today": local_day(viewer.now, await coordinators.zone_of(session, [asked.realm])),
            "code": params.get("code", "")[:20],
            "kinds": [kind.value for kind in ContributionKind],
            "logs": list(LOGS),
            "formats": [name for name in ("csv", "xlsx", "jsonl", "parquet") if name in self._can.formats],
            "may_name": _may_name(viewer, asked),
            "most": REASON,
            "jobs": await jobs.of_member(session, viewer.visitor.member_id, MOST),
            "states": ExportState,
        }
        return await self._pages.render("export.html", viewer.language, **values)

    async def ask(self, session: AsyncSession, request: Request, viewer: Viewer) -> Response:
        """Let one be made."""
        form = await self._viewers.form(request)
        if not self._can.ready:
            raise RefusedError(UNAVAILABLE, NO_KEY)
        await self._begin(session, viewer, await self._read(session, form, viewer))
        return RedirectResponse(f"{self._pages.root}/dashboard/export", SEE_OTHER, headers=HEADERS)

    async def get(self, session: AsyncSession, request: Request, viewer: Viewer) -> Response:
        """The file of one of the viewer's own exports."""
        job_id = read_number(request.path_params["job_id"])
        job = await jobs.by_id(session, job_id) if job_id is not None else None
        if job is None or job.member_id != viewer.visitor.member_id:
            raise RefusedError(NOT_FOUND, NOWHERE)
        answer = await self._files.answer(job.id)
        if answer is None:
            raise RefusedError(NOT_FOUND, NOWHERE)
        return answer

    async def _read(self, session: AsyncSession, form: FormData, viewer: Viewer) -> _Form:
        """What was filled in.

        Raises:
            RefusedError: something cannot be meant, or may not be had.
        """
        said = {name: str(form.get(name, "")).strip() for name in ("realm", "area", "code")}
        place = theirs(viewer, await communities.by_code(session, said["code"])) if said["code"] else None
        params = QueryParams({name: said[name] for name in ("realm", "area") if said[name]})
        asked = await asked_for(session, params, viewer, self._pages.texts.languages, place)
        zone = await coordinators.zone_of(session, [asked.realm])
        kinds = _chosen(form, "kind", [kind.value for kind in ContributionKind])
        logs = _chosen(form, "log", list(LOGS))
        formats = _chosen(form, "format", sorted(self._can.formats)) or ("csv",)
        reason = reason_of(str(form.get("reason", "")))
        named = bool(form.get("named"))
        if named and not _may_name(viewer, asked):
            raise RefusedError(FORBIDDEN, NO_NAMES)
        if named and reason is None:
            raise RefusedError(MALFORMED, WHY)
        period = _period(str(form.get("from", "")), str(form.get("to", "")), local_day(viewer.now, zone))
        return _Form(Wish(period, formats[0], named, kinds, logs), asked, reason or "")

    async def _begin(self, session: AsyncSession, viewer: Viewer, form: _Form) -> None:
        realm, community_id = form.asked.realm, form.asked.community_id
        asks = Asks(viewer.visitor.member_id, form.wish, realm, community_id, reason=form.reason, tells=False)
        zone = await coordinators.zone_of(session, [realm])
        async with self._database.write() as writing:
            if not await begin(writing, asks, zone, viewer.now):
                raise RefusedError(CONFLICT, UNDER_WAY)


def _may_name(viewer: Viewer, asked: Asked) -> bool:
    return may_in(Right.EXPORT_IDENTIFIED, viewer.realms, asked.realm.programme_id, asked.realm.area)


def _chosen(form: FormData, name: str, known: Sequence[str]) -> tuple[str, ...]:
    """What was ticked, all of it known."""
    values = [str(value) for value in form.getlist(name) if value]
    if not set(values) <= set(known):
        raise RefusedError(MALFORMED, UNKNOWN)
    return tuple(values)


def _period(first: str, last: str, today: date) -> Any:
    """The days that were filled in: from the beginning, or until today, where one was not."""
    if not first and not last:
        return Always()
    try:
        begin = date.fromisoformat(first) if first else date(2000, 1, 1)
        end = date.fromisoformat(last) if last else today
    except ValueError:
        raise RefusedError(MALFORMED, UNREADABLE) from None
    if begin > today:
        raise RefusedError(MALFORMED, f"export-{Wrong.FUTURE.value}")
    if end < begin:
        raise RefusedError(MALFORMED, f"export-{Wrong.BACKWARDS.value}")
    return Span(begin, min(end, today + timedelta(days=1)))
