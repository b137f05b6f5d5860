"""A coordinator with a phone and a browser, and the real service behind both."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import sqlalchemy as sa
from sqlmodel import col
from starlette.applications import Starlette

from storage import figures
from storage.dialect import id_of
from storage.tables import Audit, Coordination, Member, Role
from tests.clock import StillClock
from tests.fakes import serve
from tests.talk import Talk

LINK = re.compile(r"https?://\S+?(/dashboard/open/\S+)")


@dataclass
class Page:
    """What a browser was answered."""

    status: int
    text: str
    headers: Any


@dataclass
class Browser:
    """One browser: it keeps its cookies, secure ones too, and follows no redirect by itself."""

    base: str
    session: aiohttp.ClientSession
    cookies: dict[str, str] = field(default_factory=dict)

    async def ask(self, method: str, path: str, data: Any = None, **headers: str) -> Page:
        """Ask for a path; `headers` with `_` for `-`."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        url = f"{self.base}{path}"
        async with self.session.request(
            method, url, data=data, headers=sent, allow_redirects=False
        ) as answer:
            for line in answer.headers.getall("Set-Cookie", []):
                for name, morsel in SimpleCookie(line).items():
                    self.cookies[name] = morsel.value
            return Page(answer.status, await answer.text(), answer.headers)

    async def get(self, path: str, **headers: str) -> Page:
        """Look at a page."""
        return await self.ask("GET", path, **headers)

    async def press(self, path: str, data: Any = None, **headers: str) -> Page:
        """Send a form, as our own page does."""
        own = {"Origin": self.base, "Sec_Fetch_Site": "same-origin"}
        return await self.ask("POST", path, data or {}, **{**own, **headers})


@dataclass
class Office:
    """The phones, and browsers to the same service."""

    talk: Talk
    base: str
    session: aiohttp.ClientSession

    def browser(self) -> Browser:
        """Another browser, which nobody has let in yet."""
        return Browser(self.base, self.session)

    async def coordinator(self, name: str = "lucy", area: str = "", language: str = "en") -> int:
        """A coordinator with a phone; their member's id."""
        self.talk.person(name, "sim-whatsapp", language)
        code = await self.talk.invite(Role.COORDINATOR)
        for text in (f"JOIN {code}", "1", "1", f"{name.title()}, County office"):
            await self.talk.say(name, text)
        self.talk.passed_over()
        async with self.talk.app.database.write() as session:
            found = sa.select(col(Member.id)).where(col(Member.name) == name.title())
            member_id = id_of((await session.execute(found)).scalar_one())
            await session.execute(
                sa.update(Coordination).where(col(Coordination.member_id) == member_id).values(area=area)
            )
        return member_id

    async def link(self, name: str = "lucy", word: str = "DASHBOARD") -> str:
        """The path of a link that they have asked for."""
        self.talk.passed_over()
        await self.talk.say(name, word)
        [heard] = self.talk.heard()[name]
        found = LINK.search(heard)
        assert found is not None, heard
        return found[1]

    async def inside(self, name: str = "lucy") -> Browser:
        """A browser in which they have opened the dashboard."""
        browser = self.browser()
        page = await browser.press(await self.link(name))
        assert page.status == 303, page.text
        return browser

    async def settle(self) -> None:
        """Let the figures be counted."""
        await figures.settle(self.talk.app.database)

    async def audited(self) -> list[str]:
        """What the audit holds of the dashboard, the oldest first."""
        statement = sa.select(col(Audit.action)).order_by(col(Audit.id))
        async with self.talk.app.database.read() as session:
            actions = (await session.execute(statement)).scalars()
            return [action for action in actions if action.startswith("dashboard.")]


@asynccontextmanager
async def opened(url: str, clock: StillClock, folder: Path, **settings: Any) -> AsyncIterator[Office]:
    """The service with its pages on a web server."""
    async with (
        Talk.open(url, clock, folder, **settings) as talk,
        serve(Starlette(routes=talk.app.routes())) as base,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session,
    ):
        yield Office(talk, base, session)


@pytest.fixture
async def office(sqlite_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[Office]:
    """On SQLite."""
    async with opened(sqlite_url, clock, tmp_path) as office:
        yield office


@pytest.fixture
async def office_anywhere(database_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[Office]:
    """On both databases."""
    async with opened(database_url, clock, tmp_path) as office:
        yield office
