"""Pages: templates filled in the reader's language, and the headers that all of them have."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.web.asked import language_of
from prompts.language import RIGHT_TO_LEFT
from prompts.texts import Texts

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).parent

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",  # "no-referrer" would take the origin off our own forms, too
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

Say = Callable[..., str]


class Pages:
    """Renders the templates. They are read when the first page is wanted, and beside the loop.

    `root` is the path of `PUBLIC_URL`, which stands before ours in every link.
    """

    def __init__(self, texts: Texts, public_url: str) -> None:
        self.texts = texts
        self.root = urlsplit(public_url).path.rstrip("/")
        self._environment: Environment | None = None

    async def render(self, name: str, language: str, status: int = 200, /, **values: Any) -> Response:
        """A page in a language."""
        if self._environment is None:
            self._environment = await asyncio.to_thread(_environment)
        html = self._environment.get_template(name).render(
            say=self.say(language),
            language=language,
            direction="rtl" if language in RIGHT_TO_LEFT else "ltr",
            root=f"{self.root}/dashboard",
            **values,
        )
        return HTMLResponse(html, status, headers=HEADERS)

    async def told(
        self, status: int, language: str, text_key: str, /, *, back: str | None = None, **variables: Any
    ) -> Response:
        """A page of one text, such as why something cannot be shown, and what to do.

        `back` is the path below `/dashboard` of a way back, None where there is none.
        """
        told = self.say(language)(text_key, **variables)
        return await self.render("told.html", language, status, told=told, back=back)

    def say(self, language: str) -> Say:
        """Gives the texts of a language by their keys, with their variables."""
        return partial(_say, self.texts, language)

    def guess(self, request: Request) -> str:
        """The language of somebody unknown, as their browser tells it."""
        return language_of(request, self.texts)


def _say(texts: Texts, language: str, key: str, /, **variables: Any) -> str:
    return texts.render(language, key, variables)


def _environment() -> Environment:
    """The templates, all compiled: what is wrong in one shows at once."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["style"] = hashlib.sha256((FOLDER / "static" / "style.css").read_bytes()).hexdigest()[:12]
    for name in made.list_templates():
        made.get_template(name)
    return made
