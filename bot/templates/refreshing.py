"""Refreshing: what WhatsApp says of our templates, looked up and stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import datetime

import structlog

from bot.channels.twilio_content import CONTENT_API, Content, ContentApi, ContentError, opened_api
from bot.clock import Clock
from bot.settings import TWILIO, Settings
from bot.templates.pushing import by_key, key_of, known_of
from bot.templates.wanted import WHATSAPP_LANGUAGES, Wanted
from storage import templates
from storage.database import Database
from storage.templates import Known

log = structlog.get_logger()

GONE = "missing"
"""The status of one that the provider does not list any more."""

Opening = Callable[[], AbstractAsyncContextManager[ContentApi]]


def opening(settings: Settings) -> AbstractAsyncContextManager[ContentApi]:
    """The Content API of the settings' account; a fake stands for it where one stands for Twilio."""
    url = CONTENT_API if settings.twilio_api_url == TWILIO else settings.twilio_api_url
    return opened_api(settings.twilio_account_sid, settings.twilio_auth_token.get_secret_value(), url)


def refreshed(
    known: Iterable[Known], wanted: Sequence[Wanted], listed: Iterable[Content], now: datetime
) -> list[Known]:
    """What we know of our templates, and of wanted ones that others pushed, as the provider lists them."""
    there, found = by_key(listed), {}
    for one in known:
        content = there.get((one.name, WHATSAPP_LANGUAGES.get(one.language, one.language)))
        found[one.name, one.language] = _now(one, content, now)
    for want in wanted:
        content = there.get(key_of(want))
        if content is not None and (want.name, want.language) not in found:
            found[want.name, want.language] = known_of(want, content, now)
    return list(found.values())


def _now(one: Known, content: Content | None, now: datetime) -> Known:
    if content is None:
        return replace(one, status=GONE, reason="", checked_at=now)
    return replace(
        one,
        sid=content.sid,
        status=content.status,
        reason=content.reason,
        category=content.category or one.category,
        checked_at=now,
    )


class Refresher:
    """Asks the provider when it is time, for the whole installation; two that ask do no harm."""

    def __init__(
        self, database: Database, wanted: Callable[[], Sequence[Wanted]], clock: Clock, opening: Opening
    ) -> None:
        self._database, self._wanted, self._clock, self._opening = database, wanted, clock, opening

    async def tick(self) -> None:
        """Ask if it is time; what the provider does not answer now is asked again later."""
        async with self._database.read() as session:
            due = await templates.is_due(session, self._clock.now())
        if not due:
            return
        try:
            changed = await self.refresh()
        except ContentError as error:
            log.warning("templates could not be looked up", reason=str(error))
            async with self._database.write() as session:
                await templates.look_again_at(session, self._clock.now())
            return
        for before, after in changed:
            if before != after.status:
                log.info("a template's status changed", name=after.name, status=after.status)

    async def refresh(self) -> list[tuple[str, Known]]:
        """Ask and store; each template with the status that it had before.

        Raises:
            ContentError: the provider did not answer; nothing was stored.
        """
        async with self._opening() as api:
            listed = await api.listed()
        now = self._clock.now()
        async with self._database.write() as session:
            known = await templates.all_known(session)
            before = {(one.name, one.language): one.status for one in known}
            found = refreshed(known, self._wanted(), listed, now)
            for one in found:
                await templates.note(session, one)
        return [(before.get((one.name, one.language), ""), one) for one in found]
