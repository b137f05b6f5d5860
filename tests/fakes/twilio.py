"""A fake Twilio: its REST API as the client of 9.13 calls it, its webhooks, signatures and status callbacks.

    POST   /2010-04-01/Accounts/{sid}/Messages.json                 To, From, Body | MediaUrl | ContentSid…
    GET    /2010-04-01/Accounts/{sid}/Messages.json?To=&From=&DateSent=
    GET    /2010-04-01/Accounts/{sid}/Messages/{sid}.json           DELETE likewise
    GET    /2010-04-01/Accounts/{sid}.json
    GET    /2010-04-01/Accounts/{sid}/Messages/{sid}/Media/{sid}    307 to the file itself

and the Content API, which `twilio_content` describes.

Point a client at it with `client.api.base_url = fake.url`.
"""

from __future__ import annotations

import base64
import itertools
import json
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from urllib.parse import parse_qsl, quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from tests.fakes.server import Call
from tests.fakes.twilio_callbacks import TwilioCallbacks
from tests.fakes.twilio_content import FakeContent
from tests.fakes.twilio_state import (
    API,
    JSON,
    WINDOW,
    ContentTemplate,
    RestError,
    TwilioMessage,
    TwilioPace,
    check_message,
    content_variables,
    rendered,
)

ACCOUNT_SID = "AC" + "0123456789abcdef" * 2
AUTH_TOKEN = "fedcba9876543210" * 2
_BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>502 Bad Gateway</body>\r\n</html>"
)


class FakeTwilio(TwilioCallbacks):
    """Twilio for one account, WhatsApp and SMS.

    `window_error`: `callback` (as Twilio does: accepted, then `undelivered` with 63016) or `rest` (a 400).
    `enforce_rates` turns `pace` on. `templates` describes content by its sid, beside what the Content API
    holds (`content`); while both are empty any will do. `tier` is how many people may be written to outside
    their window in 24 hours (None: any number); beyond it 63018.
    """

    def __init__(
        self,
        account_sid: str = ACCOUNT_SID,
        auth_token: str = AUTH_TOKEN,
        *,
        now: Callable[[], float] = time.time,
        callbacks: str = "auto",
        window_error: str = "callback",
        extra_routes: Sequence[BaseRoute] = (),
    ) -> None:
        super().__init__(account_sid, auth_token, now=now, extra_routes=extra_routes)
        self.callbacks = callbacks
        self.window_error = window_error
        self.enforce_rates = False
        self.pace = TwilioPace(now)
        self.templates: dict[str, ContentTemplate] = {}
        self.content = FakeContent(self)
        self.tier: int | None = None
        self.initiated: dict[str, float] = {}
        self._failing: dict[str, tuple[int, int | None]] = {}
        self._sids = itertools.count(1)
        pair = base64.b64encode(f"{account_sid}:{auth_token}".encode()).decode()
        self._authorization = f"Basic {pair}"

    # ------------------------------------------------------------------ HTTP

    def routes(self) -> Sequence[BaseRoute]:
        """The REST API's addresses, and where the media redirect leads."""
        account = f"{API}/Accounts/{{account}}"
        return [
            Route(f"{account}/Messages.json", self._serve_create, methods=["POST"]),
            Route(f"{account}/Messages.json", self._serve_list, methods=["GET"]),
            Route(f"{account}/Messages/{{message}}/Media/{{media}}", self._serve_media, methods=["GET"]),
            Route(f"{account}/Messages/{{message}}.json", self._serve_fetch, methods=["GET"]),
            Route(f"{account}/Messages/{{message}}.json", self._serve_delete, methods=["DELETE"]),
            Route(f"{account}.json", self._serve_account, methods=["GET"]),
            Route("/cdn/{media}", self._serve_cdn, methods=["GET"]),
            *self.content.routes(),
        ]

    def failure(self) -> Response:
        """The 502 of Twilio's edge: HTML."""
        return Response(_BAD_GATEWAY, 502, media_type="text/html")

    def too_many(self, retry_after: int) -> Response:
        """Twilio's 429."""
        return _json(RestError(20429).body, 429, {"Retry-After": str(retry_after)})

    async def _checked(
        self, request: Request, name: str, act: Callable[[JSON], Response], params: JSON | None = None
    ) -> Response:
        given = dict(request.query_params) if params is None else params

        async def respond() -> Response:
            try:
                self._check_account(request)
                return act(given)
            except RestError as error:
                return _json(error.body, error.status)

        return await self.answer(request, Call(name, given, name == "create"), respond)

    def check_credentials(self, request: Request) -> None:
        """Refuse who does not know the token.

        Raises:
            RestError: 20003.
        """
        if request.headers.get("authorization") != self._authorization:
            raise RestError(20003)

    def _check_account(self, request: Request) -> None:
        self.check_credentials(request)
        if request.path_params["account"] != self.account_sid:
            raise RestError(20404, request.url.path)

    async def _serve_create(self, request: Request) -> Response:
        pairs = parse_qsl((await request.body()).decode(), keep_blank_values=True)
        form: JSON = dict(pairs)
        media = [value for name, value in pairs if name == "MediaUrl"]
        return await self._checked(request, "create", lambda given: self._create(given, media), form)

    async def _serve_list(self, request: Request) -> Response:
        return await self._checked(request, "list", self._list)

    async def _serve_fetch(self, request: Request) -> Response:
        return await self._checked(request, "fetch", lambda _: self._fetch(request))

    async def _serve_delete(self, request: Request) -> Response:
        return await self._checked(request, "delete", lambda _: self._delete(request))

    async def _serve_account(self, request: Request) -> Response:
        return await self._checked(request, "account", lambda _: self._account())

    async def _serve_media(self, request: Request) -> Response:
        return await self._checked(request, "media", lambda _: self._redirect(request))

    # ------------------------------------------------------------------ the REST API

    def _create(self, form: JSON, media: list[str]) -> Response:
        check_message(form, media, {self.whatsapp_from, self.sms_from}, self.known)
        message = self._message(form, media)
        error = self._error_of(message)
        if error is not None and self._by_rest(error):
            raise RestError(error, message.to)
        if self.enforce_rates:
            self.pace.take()
        message.error = error
        self.store(message)
        if self.watch and error is None:
            self.watch(message.to, message.body)
        if media or self.callbacks == "auto":
            self.background(self.carry(message))
        self.changed()
        return _json(message.json(self.account_sid), 201)

    def _message(self, form: JSON, media: list[str]) -> TwilioMessage:
        message = TwilioMessage(
            sid=f"{'MM' if media else 'SM'}{next(self._sids):032x}",
            to=form["To"],
            sender=form["From"],
            body=form.get("Body", ""),
            created=self.now(),
            media_urls=tuple(media),
            content_sid=form.get("ContentSid", ""),
            status_callback=form.get("StatusCallback", ""),
        )
        if message.content_sid:
            self._fill(message, form)
        return message

    def _fill(self, message: TwilioMessage, form: JSON) -> None:
        template = self._template(message.content_sid)
        if template is None and (self.templates or self.content.contents):
            raise RestError(21655)
        message.content_variables = content_variables(form)
        message.body = rendered(template, message.content_variables)

    def _template(self, sid: str) -> ContentTemplate | None:
        content = self.content.contents.get(sid)
        return content.template if content else self.templates.get(sid)

    def _error_of(self, message: TwilioMessage) -> int | None:
        """What this message fails of, if anything."""
        if message.to in self._failing:
            return self._next_failure(message.to)
        if not message.whatsapp:
            return 21610 if message.to in self.opted_out else None
        if self.window_open(message.to):
            return None
        template = self._template(message.content_sid)
        if not message.content_sid or (template is not None and not template.approved):
            return self._off(message.content_sid)
        return self._initiate(message.to)

    def _off(self, sid: str) -> int:
        """Why no message may go: 63016, or what WhatsApp has against its template."""
        content = self.content.contents.get(sid)
        return {"rejected": 63040, "paused": 63041, "disabled": 63042}.get(
            content.status if content else "", 63016
        )

    def _initiate(self, address: str) -> int | None:
        """Count a person whom we write to first; 63018 if they would be one too many in 24 hours."""
        since = self.now() - WINDOW
        self.initiated = {one: at for one, at in self.initiated.items() if at > since}
        if address not in self.initiated:
            if self.tier is not None and len(self.initiated) >= self.tier:
                return 63018
            self.initiated[address] = self.now()
        return None

    def _next_failure(self, address: str) -> int:
        code, left = self._failing[address]
        if left is not None:
            self._failing[address] = (code, left - 1)
            if left <= 1:
                del self._failing[address]
        return code

    def _by_rest(self, code: int) -> bool:
        return code < 30000 or (code == 63016 and self.window_error == "rest")

    def window_open(self, address: str) -> bool:
        """Whether free text may go to a WhatsApp address now."""
        return self.now() - self.windows.get(address, float("-inf")) < WINDOW

    def person_fails(self, address: str, code: int, *, times: int | None = None) -> None:
        """Let the next `times` messages to an address (None: all) fail with a Twilio error code.

        Codes of the API (2xxxx: 21610, 21211, 20429…) are refused at once, those of carriers and channels
        (3xxxx, 6xxxx: 63018, 63024, 63049…) come by status callback.
        """
        self._failing[address] = (code, times)

    def person_works(self, address: str) -> None:
        """End what `person_fails` began."""
        self._failing.pop(address, None)

    def _list(self, query: JSON) -> Response:
        """Newest first; a message counts for `DateSent` by the time that it was taken."""
        found = self.by_address.get(query["To"], []) if "To" in query else self.messages.values()
        fitting = [one for one in found if not one.deleted and _fits(one, query)]
        fitting.reverse()
        size, page = min(int(query.get("PageSize", 50)), 1000), int(query.get("Page", 0))
        here = fitting[page * size : (page + 1) * size]
        base = f"{API}/Accounts/{self.account_sid}/Messages.json"
        kept = "".join(
            f"&{name}={quote(value)}" for name, value in query.items() if not name.startswith("Page")
        )

        def uri(number: int) -> str:
            return f"{base}?PageSize={size}&Page={number}{kept}"

        body = {
            "messages": [message.json(self.account_sid) for message in here],
            "page": page,
            "page_size": size,
            "start": page * size,
            "end": page * size + max(len(here) - 1, 0),
            "first_page_uri": uri(0),
            "next_page_uri": uri(page + 1) if (page + 1) * size < len(fitting) else None,
            "previous_page_uri": uri(page - 1) if page else None,
            "uri": uri(page),
        }
        return _json(body, 200)

    def _found(self, request: Request) -> TwilioMessage:
        message = self.messages.get(request.path_params["message"])
        if message is None or message.deleted:
            raise RestError(20404, request.url.path)
        return message

    def _fetch(self, request: Request) -> Response:
        return _json(self._found(request).json(self.account_sid), 200)

    def _delete(self, request: Request) -> Response:
        message = self._found(request)
        if message.status in ("queued", "sending"):
            raise RestError(20009)
        message.deleted = True
        return Response(status_code=204)

    def _account(self) -> Response:
        uri = f"{API}/Accounts/{self.account_sid}.json"
        named = {
            "friendly_name": "Staffroom test",
            "owner_account_sid": self.account_sid,
            "auth_token": "redacted",
        }
        dates = dict.fromkeys(("date_created", "date_updated"), "Mon, 05 Jan 2026 08:00:00 +0000")
        body = {
            "sid": self.account_sid,
            "status": "active",
            "type": "Full",
            "uri": uri,
            "subresource_uris": {},
        }
        return _json({**named, **dates, **body}, 200)

    def _redirect(self, request: Request) -> Response:
        media = request.path_params["media"]
        if media not in self.media:
            raise RestError(20404, request.url.path)
        return RedirectResponse(f"{self.url}/cdn/{media}", 307)

    async def _serve_cdn(self, request: Request) -> Response:
        file = self.media.get(request.path_params["media"])
        if file is None:
            return Response(status_code=404)
        return Response(file.data, media_type=file.mime)


def _json(body: object, status: int, headers: dict[str, str] | None = None) -> Response:
    return Response(json.dumps(body), status, headers, media_type="application/json")


def _fits(message: TwilioMessage, query: JSON) -> bool:
    if query.get("From", message.sender) != message.sender:
        return False
    day = datetime.fromtimestamp(message.created, UTC).date().isoformat()
    since, until, on = (query.get(name, "")[:10] for name in ("DateSent>", "DateSent<", "DateSent"))
    return (not since or day >= since) and (not until or day <= until) and (not on or day == on)
