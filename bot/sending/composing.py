"""Composing: what goes out for a delivery, as its reader's channel and WhatsApp's window let it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

from bot.channels.base import Channel
from bot.clock import Clock
from bot.media.links import MediaLinks
from bot.media.store import MediaStore
from bot.pictures import Pictures
from bot.sending.outside import Outside
from bot.sending.render import goes_along, language_of, private_button, render_buttons, render_text, told
from handlers.wire import Address, Media, MediaKind, Outgoing
from prompts.texts import Texts
from storage.deliveries import Due


class Composer:
    """Composes the messages of one channel; `outside` knows what may go outside its window."""

    def __init__(
        self,
        channel: Channel,
        texts: Texts,
        store: MediaStore,
        links: MediaLinks,
        clock: Clock,
        outside: Outside,
        pictures: Pictures | None = None,
    ) -> None:
        self._channel = channel
        self._texts = texts
        self._store = store
        self._links = links
        self._clock = clock
        self.outside = outside
        self._pictures = pictures

    async def compose(self, due: Due) -> Outgoing | None:
        """The delivery as its reader shall see it; None if it must wait for the reader's window."""
        if not self.outside.shut_for(due):
            return await self.freely(due)
        found = self.outside.template(due)
        if found is None:
            return None
        template, text = found
        return Outgoing(due.id, self._to(due), text, template=template, attempt=due.attempts)

    async def freely(self, due: Due) -> Outgoing:
        """The delivery as it looks within the window."""
        can, media = self._channel.capabilities, await self._media(due)
        if media is None and due.message.picture is not None:
            due = _without(due, due.message.picture)
        text = render_text(self._texts, due, can)
        if media is not None and media.kind not in can.media:
            text, media = f"{text}\n{media.url}", None
        return Outgoing(
            due.id,
            self._to(due),
            text,
            buttons=(
                *render_buttons(self._texts, due, can),
                *private_button(self._texts, due, self._channel.join_link),
            ),
            media=media,
            attempt=due.attempts,
        )

    def _to(self, due: Due) -> Address:
        return Address(self._channel.name, due.value)

    def told(self, due: Due) -> tuple[int, ...] | None:
        """Of a digest the deliveries that found room in it; None if all did, or if it is none."""
        return told(self._texts, due, self._channel.capabilities)

    async def _media(self, due: Due) -> Media | None:
        said = due.message
        if said.picture is not None:
            return await self._picture(said.picture, language_of(due))
        if said.media_id is None or said.media_sha256 is None or said.media_kind is None:
            return None
        kind = MediaKind(said.media_kind)
        if kind not in self._channel.capabilities.media or not said.carries or not goes_along(due):
            return None
        return Media(
            kind=kind,
            path=await asyncio.to_thread(self._store.path_of, said.media_sha256),
            url=self._links.url(said.media_id, self._clock.now()),
            mime=said.media_mime or "",
            name=said.media_name or "",
            ref=said.media_ref,
            size=said.media_size or 0,
        )

    async def _picture(self, wanted: dict[str, Any], language: str) -> Media | None:
        """What is drawn for its reader; its text does without where the channel shows none."""
        if self._pictures is None or not self._pictures.goes(wanted, self._channel.capabilities.media):
            return None
        return await self._pictures.drawn(wanted, language)


def _without(due: Due, wanted: dict[str, Any]) -> Due:
    """What is said where nothing could be drawn: else than with it, where `wanted` names a text for that."""
    key = wanted.get("otherwise", due.message.text_key)
    return replace(due, message=replace(due.message, text_key=key))
