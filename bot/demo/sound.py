"""A small voice note for the demo, made and not stored: three soft notes."""

from __future__ import annotations

import math
import wave
from io import BytesIO
from itertools import chain

RATE = 8000
SECONDS = 0.5
NOTES = (262, 330, 392)
"""In hertz: C, E and G."""


def three_notes() -> bytes:
    """The sound as WAV, about 12 KB."""
    data = BytesIO()
    with wave.open(data, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(RATE)
        sound.writeframes(bytes(chain.from_iterable(map(_note, NOTES))))
    return data.getvalue()


def _note(pitch: int) -> list[int]:
    """One note, that fades: unsigned bytes, silence being 128."""
    count = int(RATE * SECONDS)
    return [
        128 + round(50 * (1 - step / count) * math.sin(2 * math.pi * pitch * step / RATE))
        for step in range(count)
    ]
