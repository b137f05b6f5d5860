"""What the inbox keeps of a message comes back as it was, but for what no database takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from handlers import codec
from handlers.wire import Address, Inbound, MediaKind, MediaRef

AMINA = Address("whatsapp", "whatsapp:+254700000001")
PLAIN = Inbound("SM1", AMINA, AMINA, datetime(2026, 3, 2, 9, 30, tzinfo=UTC), text="Habari! أهلا 🥚")


@pytest.mark.parametrize(
    "inbound",
    [
        PLAIN,
        replace(PLAIN, text=r"\u0000 is how one writes it", media=(MediaRef(MediaKind.PHOTO, "f", "m"),)),
    ],
)
def test_it_comes_back_as_it_was(inbound: Inbound) -> None:
    assert codec.load(codec.dump(inbound)) == inbound


@pytest.mark.parametrize("bad", ["\0", "\ud83d"])
def test_what_cannot_be_stored(bad: str) -> None:
    """It stays to be seen in the text, and goes from names."""
    file = MediaRef(MediaKind.PHOTO, f"f{bad}", "m", name=f"n{bad}")
    kept = codec.load(codec.dump(replace(PLAIN, text=f"a{bad}", profile_name=f"A{bad}", media=(file,))))
    assert (kept.text, kept.profile_name) == ("a\0", "A")
    assert kept.media == (MediaRef(MediaKind.PHOTO, "f", "m", name="n"),)
