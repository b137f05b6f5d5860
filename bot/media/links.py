"""Links to our files for channels that fetch them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.signing import SignedLinks, seconds

LIFETIME = timedelta(hours=6)  # Twilio keeps a message in its queue for up to 4 hours before it fetches
_STEP = 3600  # seconds: within an hour the link stays the same, so that caches on the way can help


class MediaLinks:
    """Makes and checks links by the id of a file; one lives for `lifetime`, and up to one hour longer.

    Raises:
        ValueError: the secret key is empty.
    """

    def __init__(self, secret_key: str, public_url: str, lifetime: timedelta = LIFETIME) -> None:
        self._links = SignedLinks(secret_key, public_url, "media", "media-link")
        self._lifetime = lifetime

    def url(self, media_id: int, now: datetime, lasting: timedelta | None = None) -> str:
        """The link to the file `media_id`, made at `now` (aware); it lives for `lasting` if that is longer.

        Raises:
            ValueError: `now` has no time zone.
        """
        end = seconds(now) + max(self._lifetime, lasting or self._lifetime).total_seconds()
        expires = -int(-end // _STEP) * _STEP
        return self._links.url(media_id, datetime.fromtimestamp(expires, UTC))

    def valid(self, media_id: int, expires: int, signature: str, now: datetime) -> bool:
        """Whether a link with these parts is one of ours and has not expired at `now` (aware)."""
        return self._links.valid(media_id, expires, signature, now)
