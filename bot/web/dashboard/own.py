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


class Cookies:
    """The cookie that holds a visit's secret: for us alone, and out of any script's reach.

    Over https its name begins with `__Host-`, so that no neighbouring host can set it.
    """

    def __init__(self, public_url: str) -> None:
        self._secure = public_url.startswith("https://")
        self.name = "__Host-staffroom" if self._secure else "staffroom"

    def secret(self, request: Request) -> str:
        """The secret that a browser sends; empty if it sends none."""
        return request.cookies.get(self.name, "")

    def keep(self, response: Response, secret: str) -> None:
        """Let the browser keep it for as long as a visit lasts."""
        response.set_cookie(
            self.name,
            secret,
            max_age=int(VISIT_LASTS.total_seconds()),
            secure=self._secure,
            httponly=True,
            samesite="lax",
        )

    def drop(self, response: Response) -> None:
        """Let the browser forget it."""
        response.delete_cookie(self.name, secure=self._secure, httponly=True, samesite="lax")


def is_own_post(request: Request, public_url: str) -> bool:
    """Whether a form was sent by a page of ours, as far as the browser tells: old ones tell nothing."""
    if request.headers.get("sec-fetch-site", "none") not in OWN:
        return False
    origin = request.headers.get("origin")
    here, host = urlsplit(public_url), request.headers.get("host")
    return origin in (None, f"{here.scheme}://{here.netloc}", f"https://{host}", f"http://{host}")


async def read_own_form(request: Request, public_url: str, secret: str) -> FormData | None:
    """A form of the visit with this secret, sent by a page of ours; else None.

    Without the character NUL, which PostgreSQL stores in no text.
    """
    form = await read_form(request)
    if not (is_own_post(request, public_url) and _fits(str(form.get("token", "")), secret)):
        return None
    return FormData([(name, str(value).replace("\0", "")) for name, value in form.multi_items()])


def form_token(secret: str) -> str:
    """What each form of a visit carries, so that no other page can send one that fits it."""
    return hmac.digest(secret.encode(), b"a form of the dashboard", hashlib.sha256).hex()


def _fits(token: str, secret: str) -> bool:
    """Whether a form carried its visit's token."""
    return bool(secret) and hmac.compare_digest(token.encode(errors="replace"), form_token(secret).encode())
