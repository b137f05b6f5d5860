"""Whether the process lives, whether it can work, and its counters."""

from __future__ import annotations

import sqlalchemy as sa
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.metrics import Metrics
from storage import inbox, migrate
from storage.database import Database


class Health:
    """`GET /health`, `/ready` and `/metrics`."""

    def __init__(self, database: Database, url: str, metrics: Metrics) -> None:
        self._database = database
        self._url = url
        self._metrics = metrics

    def routes(self) -> list[Route]:
        """Their routes."""
        return [
            Route("/health", self.health),
            Route("/ready", self.ready),
            Route("/metrics", self.metrics),
        ]

    async def health(self, _request: Request) -> Response:
        """The process answers."""
        return JSONResponse({"status": "ok"})

    async def ready(self, _request: Request) -> Response:
        """The database answers, and has this version's tables."""
        try:
            if not await migrate.is_current(self._url):
                return JSONResponse({"status": "run: staffroom db upgrade"}, status_code=503)
            async with self._database.read() as session:
                waiting = await inbox.depth(session)
        except sa.exc.SQLAlchemyError as error:
            return JSONResponse({"status": "no database", "error": type(error).__name__}, status_code=503)
        return JSONResponse({"status": "ok", "inbox": waiting})

    async def metrics(self, _request: Request) -> Response:
        """The counters, for Prometheus."""
        return Response(self._metrics.render(), media_type=CONTENT_TYPE_LATEST)
