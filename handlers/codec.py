"""An `Inbound` as the JSON text in which the inbox keeps it."""

from __future__ import annotations

import re
from dataclasses import replace

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from handlers.wire import Inbound, MediaRef

_ADAPTER: TypeAdapter[Inbound] = TypeAdapter(Inbound)


HALVES = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs: JSON can carry one alone, UTF-8 cannot."""

UNSTORABLE = re.compile(f"\0|{HALVES.pattern}")
"""What PostgreSQL refuses in a text."""

ZERO = rb"\u0000"
"""A zero sign as JSON has it: rare, so that only who has one pays for a closer look."""


def dump(inbound: Inbound) -> str:
    """The inbound message as JSON text.

    Names lose what cannot be stored; in the text it stays (as a zero sign), so that its writer is told.
    """
    try:
        body = _ADAPTER.dump_json(inbound, exclude_defaults=True)
    except PydanticSerializationError:  # a half, which UTF-8 has no form for
        body = ZERO
    if ZERO in body:
        body = _ADAPTER.dump_json(_storable(inbound), exclude_defaults=True)
    return body.decode()


def _storable(inbound: Inbound) -> Inbound:
    return replace(
        inbound,
        text=HALVES.sub("\0", inbound.text),
        profile_name=UNSTORABLE.sub("", inbound.profile_name),
        payload=inbound.payload and UNSTORABLE.sub("", inbound.payload),
        reply_to=inbound.reply_to and UNSTORABLE.sub("", inbound.reply_to),
        message_id=inbound.message_id and UNSTORABLE.sub("", inbound.message_id),
        language=inbound.language and UNSTORABLE.sub("", inbound.language),
        album=inbound.album and UNSTORABLE.sub("", inbound.album),
        media=tuple(map(_storable_file, inbound.media)),
    )


def _storable_file(media: MediaRef) -> MediaRef:
    clean = [UNSTORABLE.sub("", text) for text in (media.ref, media.mime, media.name)]
    return replace(media, ref=clean[0], mime=clean[1], name=clean[2])


def load(body: str) -> Inbound:
    """The inbound message of a JSON text that `dump` made."""
    return _ADAPTER.validate_json(body)
