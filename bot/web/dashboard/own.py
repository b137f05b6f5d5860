"""What only our own pages may post, and what is only for the browser that was let in."""

from __future__ import annotations

import hashlib
import hmac
from urllib.parse import urlsplit

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from bot.web.body import read_form
from storage.visits import VISIT_LASTS

OWN = frozenset({"same-origin", "none"})


class Guard:
    """Knows the browser that was let in by a cookie, and our own pages by where they are and what they carry.

    The cookie is for us alone, and out of any script's reach. Over https its name begins with `__Host-`, so
    that no neighbouring host can set it.
    """

    def __init__(self, public_url: str) -> None:
        self._here = urlsplit(public_url)
        self._secure = self._here.scheme == "https"
        self._cookie = "__Host-staffroom" if self._secure else "staffroom"

    def secret(self, request: Request) -> str:
        """The secret of its visit that a browser sends; empty if it sends none."""
        return request.cookies.get(self._cookie, "")

    def keep(self, response: Response, secret: str) -> None:
        """Let the browser keep it for as long as a visit lasts."""
        response.set_cookie(
            self._cookie,
            secret,
            max_age=int(VISIT_LASTS.total_seconds()),
            secure=self._secure,
            httponly=True,
            samesite="lax",
        )

    def drop(self, response: Response) -> None:
        """Let the browser forget it."""
        response.delete_cookie(self._cookie, secure=self._secure, httponly=True, samesite="lax")

    def is_own_post(self, request: Request) -> bool:
        """Whether a form was sent by a page of ours, as far as the browser tells: old ones tell nothing."""
        if request.headers.get("sec-fetch-site", "none") not in OWN:
            return False
        origin, host = request.headers.get("origin"), request.headers.get("host")
        here = f"{self._here.scheme}://{self._here.netloc}"
        return origin in (None, here, f"https://{host}", f"http://{host}")

    async def own_form(self, request: Request) -> FormData | None:
        """A form of the browser's visit, sent by a page of ours; else None.

        Without the character NUL, which PostgreSQL stores in no text.
        """
        form = await read_form(request)
        token = str(form.get("token", ""))
        if not (self.is_own_post(request) and _fits(token, self.secret(request))):
            return None
        return FormData([(name, str(value).replace("\0", "")) for name, value in form.multi_items()])


def form_token(secret: str) -> str:
    """What each form of a visit carries, so that no other page can send one that fits it."""
    return hmac.digest(secret.encode(), b"a form of the dashboard", hashlib.sha256).hex()


def _fits(token: str, secret: str) -> bool:
    """Whether a form carried its visit's token."""
    return bool(secret) and hmac.compare_digest(token.encode(errors="replace"), form_token(secret).encode())
