"""Pushing: what is missing at the provider is created there and submitted for approval, each once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from bot.channels.twilio_content import Content, ContentApi, ContentError
from bot.clock import Clock
from bot.templates.wanted import Wanted
from storage.templates import Known

TRIES = 5
LONGEST_WAIT = 60.0
"""Seconds that we wait at most when the provider asks for a pause."""

UNSUBMITTED = "unsubmitted"

Done = TypeVar("Done")
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one template: `done` is `there`, `created`, `submitted` or `failed`, `why` if it failed.

    `known` is to be stored; None where there is nothing at the provider.
    """

    wanted: Wanted
    done: str
    known: Known | None = None
    why: str = ""


class Pusher:
    """Brings the provider's templates to what is wanted, over one look at what there is."""

    def __init__(self, api: ContentApi, clock: Clock) -> None:
        self._api, self._clock = api, clock
        self._there: dict[Key, Content] = {}

    async def push(self, wanted: Iterable[Wanted]) -> AsyncIterator[Step]:
        """Create and submit what is missing; each template's steps as they are done, those of others go on.

        Raises:
            ContentError: the provider's list could not be had, and nothing was done.
        """
        self._there = by_key(await self._patiently(self._api.listed))
        for one in wanted:
            try:
                async for step in self._push(one):
                    yield step
            except ContentError as error:
                yield Step(one, "failed", self._stored(one), str(error))

    async def _push(self, one: Wanted) -> AsyncIterator[Step]:
        content = self._there.get(key_of(one))
        if content is not None and content.status != UNSUBMITTED:
            yield Step(one, "there", self._stored(one))
            return
        if content is None:
            content = await self._patiently(lambda: self._create(one))
            self._there[key_of(one)] = content
            yield Step(one, "created", self._stored(one))
        if content.status == UNSUBMITTED:
            status = await self._patiently(lambda: self._submit(one, content))
            self._there[key_of(one)] = replace(content, status=status, category=one.category)
            yield Step(one, "submitted", self._stored(one))

    async def _create(self, one: Wanted) -> Content:
        """There is no key that would keep a repeated call from making a second: so look before repeating."""
        try:
            sid = await self._api.create(one.name, one.code, one.body, one.samples)
        except ContentError as error:
            found = await self._looked_up(one) if error.unknown else None
            if found is None:
                raise
            return found
        return Content(sid, one.name, one.code, one.body, UNSUBMITTED, "", "")

    async def _submit(self, one: Wanted, content: Content) -> str:
        try:
            return await self._api.submit(content.sid, one.name, one.category)
        except ContentError as error:
            found = await self._looked_up(one) if error.unknown else None
            if found is None or found.status == UNSUBMITTED:
                raise
            return found.status

    async def _looked_up(self, one: Wanted) -> Content | None:
        return by_key(await self._api.listed()).get(key_of(one))

    async def _patiently(self, ask: Callable[[], Awaitable[Done]]) -> Done:
        """Do it; wait and try again where the provider asks for a pause, or did not do it for sure."""
        for attempt in range(1, TRIES):
            try:
                return await ask()
            except ContentError as error:
                if error.wait is None and not error.unknown:
                    raise
                await self._clock.sleep(min(error.wait or float(attempt), LONGEST_WAIT))
        return await ask()

    def _stored(self, one: Wanted) -> Known | None:
        content = self._there.get(key_of(one))
        return known_of(one, content, self._clock.now()) if content is not None else None


def known_of(one: Wanted, content: Content, now: datetime) -> Known:
    """A template at the provider as we store it."""
    return Known(
        kind=one.kind,
        name=one.name,
        language=one.language,
        category=content.category or one.category,
        variables=one.variables,
        sid=content.sid,
        status=content.status,
        reason=content.reason,
        submitted_at=None if content.status == UNSUBMITTED else now,
        checked_at=now,
    )


def key_of(one: Wanted) -> Key:
    """What a template is found by at the provider."""
    return one.name, one.code


def by_key(contents: Iterable[Content]) -> dict[Key, Content]:
    """The provider's templates by what they are found by; of two of one name the one that got further."""
    found: dict[Key, Content] = {}
    for content in contents:
        key = (content.name, content.language)
        if key not in found or found[key].status == UNSUBMITTED:
            found[key] = content
    return found
