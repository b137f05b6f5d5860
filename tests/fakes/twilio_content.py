"""The fake Twilio's Content API: templates, and what WhatsApp says of them.

    POST   /v1/Content                                     {"friendly_name", "language", "variables", "types"}
    GET    /v1/Content?PageSize=&Page=                       {"meta": {…}, "contents": […]}
    GET    /v1/ContentAndApprovals?PageSize=&Page=           the same with `approval_requests`
    GET    /v1/Content/{sid}                                 DELETE likewise
    POST   /v1/Content/{sid}/ApprovalRequests/whatsapp       {"name", "category"}
    GET    /v1/Content/{sid}/ApprovalRequests                {"sid", "account_sid", "whatsapp": {…}, "url"}

The rules for variables: https://www.twilio.com/docs/content/using-variables-with-content-api
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from tests.fakes.server import Call
from tests.fakes.twilio_state import BODY_LIMIT, JSON, TEMPLATE_LIMIT, ContentTemplate, RestError

if TYPE_CHECKING:
    from tests.fakes.twilio import FakeTwilio

STATUSES = ("unsubmitted", "received", "pending", "approved", "rejected", "paused", "disabled")
CATEGORIES = ("UTILITY", "MARKETING", "AUTHENTICATION")
VARIABLE = re.compile(r"\{\{(\w+)\}\}")
NAME = re.compile(r"[a-z0-9_]{1,512}")
LANGUAGES = frozenset({"ar", "en", "en_GB", "en_US", "es", "es_MX", "fr", "ha", "pt_BR", "pt_PT", "sw", "zu"})
"""Of those that WhatsApp knows, some; `pt` alone is none of them."""


@dataclass(slots=True)
class Content:
    """A template and how far its approval is; `created` in epoch seconds."""

    sid: str
    friendly_name: str
    language: str
    body: str
    variables: dict[str, str]
    created: float
    name: str = ""
    category: str = ""
    status: str = "unsubmitted"
    reason: str = ""

    @property
    def template(self) -> ContentTemplate:
        """As messages use it."""
        return ContentTemplate(self.body, approved=self.status == "approved")

    def json(self, fake: FakeTwilio) -> JSON:
        """The `Content` resource."""
        url = f"{fake.url}/v1/Content/{self.sid}"
        date = datetime.fromtimestamp(self.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return {
            "sid": self.sid,
            "account_sid": fake.account_sid,
            "friendly_name": self.friendly_name,
            "language": self.language,
            "variables": self.variables,
            "types": {"twilio/text": {"body": self.body}},
            "date_created": date,
            "date_updated": date,
            "url": url,
            "links": {
                "approval_create": f"{url}/ApprovalRequests/whatsapp",
                "approval_fetch": f"{url}/ApprovalRequests",
            },
        }

    def approval(self) -> JSON:
        """What WhatsApp says of it."""
        return {
            "name": self.name,
            "category": self.category,
            "content_type": "twilio/text",
            "status": self.status,
            "rejection_reason": self.reason,
            "allow_category_change": True,
        }


@dataclass
class FakeContent:
    """The templates of one account. `review` says what WhatsApp makes of what is well formed: `wait` (until
    the test decides by `decide`), or the status that it gets at once.
    """

    fake: FakeTwilio
    review: str = "wait"
    contents: dict[str, Content] = field(default_factory=dict)
    _sids: Any = field(default_factory=lambda: itertools.count(0xC0))

    def routes(self) -> Sequence[BaseRoute]:
        """The API's addresses."""
        return [
            Route("/v1/Content", self._serve("content-create", self._create), methods=["POST"]),
            Route("/v1/Content", self._serve("content-list", self._list), methods=["GET"]),
            Route("/v1/ContentAndApprovals", self._serve("content-approvals", self._approvals)),
            Route("/v1/Content/{sid}", self._serve("content-fetch", self._fetch), methods=["GET"]),
            Route("/v1/Content/{sid}", self._serve("content-delete", self._delete), methods=["DELETE"]),
            Route(
                "/v1/Content/{sid}/ApprovalRequests/whatsapp",
                self._serve("content-submit", self._submit),
                methods=["POST"],
            ),
            Route("/v1/Content/{sid}/ApprovalRequests", self._serve("content-approval", self._approval)),
        ]

    def decide(self, status: str, *names: str, reason: str = "") -> None:
        """WhatsApp decides on the templates of these names (none: on all that were submitted).

        Raises:
            ValueError: there is no such status.
        """
        if status not in STATUSES:
            raise ValueError(status)
        for content in self.contents.values():
            if content.status != "unsubmitted" and (not names or content.name in names):
                content.status, content.reason = status, reason

    def _serve(self, name: str, act: Callable[[Request, JSON], Response]) -> Callable[[Request], Any]:
        async def endpoint(request: Request) -> Response:
            body = await request.body()

            async def respond() -> Response:
                try:
                    self.fake.check_credentials(request)
                    return act(request, _read(request, body))
                except RestError as error:
                    return _json(error.body, error.status)

            return await self.fake.answer(request, Call(name, dict(request.query_params), False), respond)

        return endpoint

    def _create(self, request: Request, given: JSON) -> Response:
        types = given.get("types")
        if not given.get("language") or not isinstance(types, dict) or not types:
            raise RestError(20001, "language and types are required")
        body = (types.get("twilio/text") or {}).get("body")
        if set(types) != {"twilio/text"} or not isinstance(body, str) or not 0 < len(body) <= BODY_LIMIT:
            raise RestError(20001, "types")
        variables = given.get("variables") or {}
        if not all(isinstance(value, str) for value in variables.values()):
            raise RestError(20001, "variables")
        content = Content(
            sid=f"HX{next(self._sids):032x}",
            friendly_name=str(given.get("friendly_name") or ""),
            language=given["language"],
            body=body,
            variables=variables,
            created=self.fake.now(),
        )
        self.contents[content.sid] = content
        self.fake.changed()
        return _json(content.json(self.fake), 201)

    def _submit(self, request: Request, given: JSON) -> Response:
        content, name, category = self._found(request), given.get("name", ""), given.get("category", "")
        if not NAME.fullmatch(name) or category not in CATEGORIES:
            raise RestError(20001, "name or category")
        taken = any(
            other.name == name and other.language == content.language for other in self.contents.values()
        )
        if taken or content.status != "unsubmitted":
            raise RestError(20001, "name already used in this language")
        content.name, content.category, content.status = name, category, "received"
        if faults := faults_of(content):
            content.status, content.reason = "rejected", "; ".join(faults)
        elif self.review != "wait":
            content.status = self.review
        self.fake.changed()
        return _json(content.approval(), 201)

    def _approval(self, request: Request, _: JSON) -> Response:
        content = self._found(request)
        about = {"sid": content.sid, "account_sid": self.fake.account_sid}
        url = f"{self.fake.url}/v1/Content/{content.sid}/ApprovalRequests"
        return _json({**about, "whatsapp": {"type": "whatsapp", **self._seen(content)}, "url": url}, 200)

    def _seen(self, content: Content) -> JSON:
        """What it says now; what was received is under review when one looks again."""
        said = content.approval()
        if content.status == "received":
            content.status = "pending"
        return said

    def _list(self, request: Request, _: JSON) -> Response:
        return self._page(request, "/v1/Content", lambda content: content.json(self.fake))

    def _approvals(self, request: Request, _: JSON) -> Response:
        return self._page(
            request,
            "/v1/ContentAndApprovals",
            lambda content: {**content.json(self.fake), "approval_requests": self._seen(content)},
        )

    def _page(self, request: Request, path: str, shown: Callable[[Content], JSON]) -> Response:
        """Newest first. The page's number tells us nothing without the token, as with Twilio."""
        query = request.query_params
        size = min(int(query.get("PageSize", 50)), 1000)
        page = int(query.get("Page", 0)) if "PageToken" in query else 0
        everything = list(self.contents.values())[::-1]
        here = everything[page * size : (page + 1) * size]

        def url(number: int) -> str:
            token = f"&PageToken=DT{number}" if number else ""
            return f"{self.fake.url}{path}?PageSize={size}&Page={number}{token}"

        meta = {
            "page": page,
            "page_size": size,
            "first_page_url": url(0),
            "previous_page_url": url(page - 1) if page else None,
            "url": url(page),
            "next_page_url": url(page + 1) if (page + 1) * size < len(everything) else None,
            "key": "contents",
        }
        return _json({"meta": meta, "contents": [shown(content) for content in here]}, 200)

    def _fetch(self, request: Request, _: JSON) -> Response:
        return _json(self._found(request).json(self.fake), 200)

    def _delete(self, request: Request, _: JSON) -> Response:
        del self.contents[self._found(request).sid]
        return Response(status_code=204)

    def _found(self, request: Request) -> Content:
        content = self.contents.get(request.path_params["sid"])
        if content is None:
            raise RestError(20404, request.url.path)
        return content


def faults_of(content: Content) -> list[str]:
    """What WhatsApp rejects a template for."""
    body, keys = content.body, VARIABLE.findall(content.body)
    bare = VARIABLE.sub("", body)
    faults = []
    if content.language not in LANGUAGES:
        faults.append("INVALID_LANGUAGE")
    if len(body) > TEMPLATE_LIMIT:
        faults.append("TOO_LONG")
    if sorted({int(key) for key in keys}) != list(range(1, len(set(keys)) + 1)):
        faults.append("VARIABLES_NOT_IN_SEQUENCE")
    if any(not content.variables.get(key, "").strip() for key in keys):
        faults.append("SAMPLE_MISSING")
    if re.search(r"\A\W*\{\{\w+\}\}|\{\{\w+\}\}\W*\Z", body):
        faults.append("VARIABLE_AT_START_OR_END")
    if re.search(r"\}\}[^\w{]*\{\{", body):
        faults.append("VARIABLES_SIDE_BY_SIDE")
    if len(bare.split()) < 2 * len(keys) + 1:
        faults.append("TOO_MANY_VARIABLES")
    return faults


def _read(request: Request, body: bytes) -> JSON:
    if request.method != "POST":
        return {}
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise RestError(20001, "JSON is wanted")
    try:
        given = json.loads(body)
    except ValueError:
        raise RestError(20001, "JSON is wanted") from None
    if not isinstance(given, dict):
        raise RestError(20001, "a JSON object is wanted")
    return given


def _json(body: object, status: int) -> Response:
    return Response(json.dumps(body), status, media_type="application/json")
