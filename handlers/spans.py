"""How long something took or lasts, in words."""

from __future__ import annotations

from prompts.texts import Texts

HOUR = 3600
DAY = 24 * HOUR


def span(texts: Texts, language: str, seconds: float) -> str:
    """At least how long: such as `5 hours`, or from two days on `9 days`."""
    if seconds < 2 * DAY:
        return texts.render(language, "span-hours", {"count": int(seconds // HOUR)})
    return texts.render(language, "span-days", {"count": int(seconds // DAY)})


def within(texts: Texts, language: str, seconds: float) -> str:
    """In how long at most, in the same words."""
    unit = HOUR if seconds < 2 * DAY else DAY
    whole = -(-seconds // unit) * unit
    return span(texts, language, whole if seconds >= HOUR else 0)
