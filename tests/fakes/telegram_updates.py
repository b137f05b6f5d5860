"""How the fake Telegram hands updates to the bot: `getUpdates`, or a webhook with its repeats."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

import aiohttp
from starlette.routing import BaseRoute

from tests.fakes.server import Fake
from tests.fakes.telegram_people import TelegramPeople
from tests.fakes.telegram_state import JSON, ApiError, bad_request, unpacked

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_BY_DEFAULT_NOT = {"chat_member", "message_reaction", "message_reaction_count"}
_IN_USE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
_OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"


class TelegramUpdates(TelegramPeople, Fake):
    """The queue of updates. `webhook_tries` bounds how often one is pushed in a row.

    An update that the webhook did not take stays first in `pending`; the next update, or `flush()`, tries
    again, as Telegram does for a day. One goes at a time, in order.
    """

    def __init__(
        self, now: Callable[[], float], bot_username: str, extra_routes: Sequence[BaseRoute]
    ) -> None:
        Fake.__init__(self, now=now, extra_routes=extra_routes)
        TelegramPeople.__init__(self, now, bot_username)
        self.pending: list[JSON] = []
        self.webhook_url = ""
        self.webhook_secret = ""
        self.webhook_tries = 5
        self.webhook_backoff = 0.02  # seconds
        self._webhook_error = ""
        self._allowed: frozenset[str] = frozenset()
        self._poller: object = None
        self._pump_task: asyncio.Task[None] | None = None

    def queue(self, update: JSON) -> None:
        """Put an update into the queue, and push it if a webhook is set."""
        kind = next(key for key in update if key != "update_id")
        if kind in self._allowed if self._allowed else kind not in _BY_DEFAULT_NOT:
            self.pending.append(update)
            self.changed()
            self._push_on()

    async def get_updates(self, params: JSON) -> list[JSON]:
        """Confirm by the offset, then wait up to `timeout` seconds; an older poller ends with 409."""
        if self.webhook_url:
            raise ApiError(409, f"Conflict: {_IN_USE}")
        me = self._poller = object()
        self.changed()
        self._allow(params)
        self._confirm(int(params.get("offset", 0)))
        if not self.pending:
            await self._long_poll(me, float(params.get("timeout", 0)))
        if self._poller is not me:
            raise ApiError(409, f"Conflict: {_OTHER}")
        return self.pending[: int(params.get("limit", 100))]

    async def _long_poll(self, me: object, seconds: float) -> None:
        def over() -> bool:
            return bool(self.pending) or self._poller is not me or self._closing.is_set()

        with contextlib.suppress(TimeoutError):
            await self.until(over, seconds=seconds)

    def _confirm(self, offset: int) -> None:
        """Forget what the offset confirms; a negative one keeps that many from the end."""
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset > 0:
            self.pending = [update for update in self.pending if update["update_id"] >= offset]

    def _allow(self, params: JSON) -> None:
        kinds = unpacked(params.get("allowed_updates"))
        if isinstance(kinds, list):
            self._allowed = frozenset(kinds)

    def set_webhook(self, params: JSON) -> bool:
        """Push to `url` from now on; HTTPS only, save on this machine."""
        url, secret = params.get("url", ""), params.get("secret_token", "")
        if (
            url
            and urlsplit(url).scheme != "https"
            and urlsplit(url).hostname not in ("127.0.0.1", "localhost")
        ):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if secret and not _SECRET.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        self._allow(params)
        self._drop_pending(params)
        self.webhook_url, self.webhook_secret, self._webhook_error = url, secret, ""
        self._poller = None
        self.changed()
        self._push_on()
        return True

    def delete_webhook(self, params: JSON) -> bool:
        """Push no more."""
        self._drop_pending(params)
        self.webhook_url = self.webhook_secret = ""
        return True

    def _drop_pending(self, params: JSON) -> None:
        if str(params.get("drop_pending_updates", "")).lower() == "true":
            self.pending.clear()

    def webhook_info(self) -> JSON:
        """The `WebhookInfo` object."""
        info: JSON = {
            "url": self.webhook_url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.pending),
        }
        if self._allowed:
            info["allowed_updates"] = sorted(self._allowed)
        if self._webhook_error:
            info |= {"last_error_date": int(self.now()), "last_error_message": self._webhook_error}
        return info

    def _push_on(self) -> None:
        if self.webhook_url and self.pending and self._session and not self._pumping:
            self._pump_task = self.background(self._pump())

    @property
    def _pumping(self) -> bool:
        return self._pump_task is not None and not self._pump_task.done()

    async def flush(self) -> bool:
        """Push what is pending to the webhook; whether it took everything."""
        self._push_on()
        if self._pump_task is not None:
            await asyncio.wait({self._pump_task})
        return not self.pending

    async def _pump(self) -> None:
        tries = 0
        while self.pending and self.webhook_url and tries < self.webhook_tries:
            update = self.pending[0]
            if await self.push(update):
                tries = 0
                self.pending = [one for one in self.pending if one is not update]
                self.changed()
            else:
                tries += 1
                await asyncio.sleep(self.webhook_backoff)

    async def push(self, update: JSON, *, secret: str | None = None) -> bool:
        """POST one update to the webhook, whatever became of it before; whether the answer was 2xx.

        `secret` replaces the right one (empty: no header at all).
        """
        token = self.webhook_secret if secret is None else secret
        headers = {"X-Telegram-Bot-Api-Secret-Token": token} if token else {}
        try:
            async with self.session.post(self.webhook_url, json=update, headers=headers) as answer:
                self._webhook_error = "" if answer.ok else f"Wrong response from the webhook: {answer.status}"
        except (aiohttp.ClientError, TimeoutError) as error:
            self._webhook_error = f"Connection failed: {type(error).__name__}"
        return not self._webhook_error
