"""Twilio's Content API: the templates of an account, and what WhatsApp says of them.

What we send and get, at https://content.twilio.com
(https://www.twilio.com/docs/content/content-api-resources):

    POST /v1/Content  {"friendly_name": "staffroom_nudge_3f2a91", "language": "en",
                       "variables": {"1": "3", "2": "Kakuma"}, "types": {"twilio/text": {"body": "…{{1}}…"}}}
    POST /v1/Content/{sid}/ApprovalRequests/whatsapp
                      {"name": "staffroom_nudge_3f2a91", "category": "UTILITY"}
    GET  /v1/ContentAndApprovals?PageSize=100  {"meta": {"next_page_url": …}, "contents": [
                       {"sid", "friendly_name", "language", "types", "approval_requests": {"status", …}}]}
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from twilio.http.response import Response
from yarl import URL

from bot.channels.sessions import open_session
from bot.channels.twilio_http import TooManyRequestsError, TwilioHttp

CONTENT_API = "https://content.twilio.com"
TEXT = "twilio/text"
PAGE_SIZE = 100
TIMEOUT = 20.0
_CONNECTIONS = 4


class ContentError(Exception):
    """The Content API did not do it; the text says why. `wait` is in seconds where it asks for a pause.

    `unknown` where it may have done it all the same.
    """

    def __init__(self, reason: str, *, wait: float | None = None, unknown: bool = False) -> None:
        super().__init__(reason)
        self.wait, self.unknown = wait, unknown


@dataclass(frozen=True, slots=True)
class Content:
    """A template at Twilio; `status` and `reason` as WhatsApp has it, `category` as it was submitted."""

    sid: str
    name: str
    language: str
    body: str
    status: str
    reason: str
    category: str


class ContentApi:
    """The Content API of one account, over `http`."""

    def __init__(
        self, http: TwilioHttp, *, account_sid: str, auth_token: str, api_url: str = CONTENT_API
    ) -> None:
        self._http, self._auth, self._api_url = http, (account_sid, auth_token), api_url

    async def listed(self) -> list[Content]:
        """All templates of the account, with what WhatsApp says of them.

        Raises:
            ContentError: it could not be asked.
        """
        found: list[Content] = []
        path: str | None = f"/v1/ContentAndApprovals?PageSize={PAGE_SIZE}"
        while path is not None:
            page = await self._call("GET", path)
            found.extend(_content(one) for one in page.get("contents") or ())
            path = _next(page)
        return found

    async def create(self, name: str, language: str, body: str, samples: Mapping[str, str]) -> str:
        """Create a template; `samples` are values for its variables. Returns its SID.

        Raises:
            ContentError: it was not created, or (`unknown`) perhaps.
        """
        content = {
            "friendly_name": name,
            "language": language,
            "variables": dict(samples),
            "types": {TEXT: {"body": body}},
        }
        return str((await self._call("POST", "/v1/Content", content))["sid"])

    async def submit(self, sid: str, name: str, category: str) -> str:
        """Submit a template for WhatsApp's approval; returns its status now.

        Raises:
            ContentError: it was not submitted, or (`unknown`) perhaps.
        """
        wanted = {"name": name, "category": category}
        answer = await self._call("POST", f"/v1/Content/{sid}/ApprovalRequests/whatsapp", wanted)
        return str(answer.get("status") or "received")

    async def _call(self, method: str, path: str, content: dict[str, Any] | None = None) -> dict[str, Any]:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        changes = content is not None
        try:
            response = await self._http.request(
                method, f"{self._api_url}{path}", data=content, headers=headers, auth=self._auth
            )
        except TooManyRequestsError as refusal:
            raise ContentError("too many requests", wait=refusal.seconds) from None
        except (TimeoutError, aiohttp.ClientError) as fault:
            raise ContentError(f"no answer ({type(fault).__name__})", unknown=changes) from None
        return _read(response, changes=changes)


def _read(response: Response, *, changes: bool) -> dict[str, Any]:
    """The answer's JSON.

    Raises:
        ContentError: it is a refusal, or no JSON.
    """
    try:
        answer = json.loads(response.text)
    except ValueError:
        answer = None
    if response.status_code >= 500:
        raise ContentError(f"HTTP {response.status_code}", unknown=changes)
    if response.status_code >= 400 or not isinstance(answer, dict):
        said = answer if isinstance(answer, dict) else {}
        code, message = said.get("code"), said.get("message")
        parts = (f"HTTP {response.status_code}", f"code {code}" if code else "", str(message or ""))
        raise ContentError(", ".join(filter(None, parts)))
    return answer


def _content(given: Mapping[str, Any]) -> Content:
    approval = given.get("approval_requests") or {}
    text = (given.get("types") or {}).get(TEXT) or {}
    return Content(
        sid=str(given.get("sid") or ""),
        name=str(given.get("friendly_name") or ""),
        language=str(given.get("language") or ""),
        body=str(text.get("body") or ""),
        status=str(approval.get("status") or "unsubmitted").lower(),
        reason=str(approval.get("rejection_reason") or ""),
        category=str(approval.get("category") or ""),
    )


def _next(page: Mapping[str, Any]) -> str | None:
    """The next page's path, always at the address that we were given."""
    url = (page.get("meta") or {}).get("next_page_url")
    return URL(url).raw_path_qs if url else None


@asynccontextmanager
async def opened_api(account_sid: str, auth_token: str, api_url: str) -> AsyncIterator[ContentApi]:
    """The Content API with a session of its own, open while the block runs."""
    async with open_session(timeout=TIMEOUT, connections=_CONNECTIONS) as session:
        yield ContentApi(TwilioHttp(session), account_sid=account_sid, auth_token=auth_token, api_url=api_url)
