"""Fetching files: one that makes trouble holds up nothing else."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlmodel import col

from bot.channels.phones import Phones
from bot.channels.simulator import CAPABILITIES, SimulatorChannel
from bot.media.fetch import TRIES, Fetcher
from bot.signals import Bell
from handlers.wire import MediaRef
from storage.tables import MediaFile
from tests.talk import Talk


class Faulty(SimulatorChannel):
    """A channel with a fault in its fetching."""

    async def fetch(self, ref: MediaRef, limit: int) -> bytes:
        """What a programmer forgot."""
        raise KeyError(ref.ref)


async def _send_a_photo(talk: Talk) -> None:
    channel, photo = talk.channels["sim-whatsapp"], talk._upload("photo")
    at = talk.clock.now().isoformat()
    inbound = channel.parse({"id": "one", "from": "amina", "text": "POST look", "at": at, "media": [photo]})
    assert inbound is not None
    await talk.app.intake.accept(inbound)


async def test_a_fault_in_fetching_ends_in_a_word_to_the_sender(talk: Talk) -> None:
    await talk.joined("amina")
    faulty = Faulty("sim-whatsapp", CAPABILITIES["sim-whatsapp"], Phones(), now=talk.clock.now)
    app = talk.app
    fetcher = Fetcher(app.database, {faulty.name: faulty}, app.store, talk.clock, Bell(), Bell())
    await _send_a_photo(talk)
    for _ in range(TRIES):
        assert await fetcher.work() == 1
        talk.clock.advance(60)
    await talk.settle()
    assert talk.heard() == {"amina": [app.texts.render("en", "file-failed")]}


@pytest.mark.parametrize(
    ("claimed", "kept"),
    [
        ("audio/ogg; codecs=opus", "audio/ogg; codecs=opus"),
        ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
        ("audio/ogg\r\nSet-Cookie: a=b", "application/octet-stream"),
        ("audio/ögg", "application/octet-stream"),
        ("", "application/octet-stream"),
    ],
)
async def test_a_media_type_that_is_none_is_not_believed(talk: Talk, claimed: str, kept: str) -> None:
    await talk.joined("amina")
    file = {**talk._upload("voice"), "mime": claimed}
    await talk.say("amina", "POST listen", media=[file])
    async with talk.app.database.read() as session:
        assert (await session.execute(sa.select(col(MediaFile.mime)))).scalar_one() == kept
