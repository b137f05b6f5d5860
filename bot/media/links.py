"""Links to our files for channels that fetch them: signed, so that nobody guesses one, and expiring."""

from __future__ import annotations

import base64
import hmac
from datetime import datetime, timedelta

LIFETIME = timedelta(hours=6)  # Twilio keeps a message in its queue for up to 4 hours before it fetches
_STEP = 3600  # seconds: within an hour the link stays the same, so that caches on the way can help


class MediaLinks:
    """Makes and checks links of the form `{public_url}/media/{media_id}/{expires}/{signature}`.

    A link lives for `lifetime`, and up to one hour longer. `expires` is in seconds since 1970, UTC.
    """

    def __init__(self, secret_key: str, public_url: str, lifetime: timedelta = LIFETIME) -> None:
        if not secret_key:
            raise ValueError("the secret key is empty")
        self._key = secret_key.encode()
        self._base = public_url.rstrip("/")
        self._lifetime = lifetime

    def url(self, media_id: int, now: datetime, lasting: timedelta | None = None) -> str:
        """The link to the file `media_id`, made at `now` (aware); it lives for `lasting` if that is longer.

        Raises:
            ValueError: `now` has no time zone.
        """
        end = _seconds(now) + max(self._lifetime, lasting or self._lifetime).total_seconds()
        expires = -int(-end // _STEP) * _STEP
        return f"{self._base}/media/{media_id}/{expires}/{self._sign(media_id, expires)}"

    def valid(self, media_id: int, expires: int, signature: str, now: datetime) -> bool:
        """Whether a link with these parts is one of ours and has not expired at `now` (aware)."""
        expected = self._sign(media_id, expires)
        genuine = hmac.compare_digest(expected.encode(), signature.encode(errors="replace"))
        return genuine and _seconds(now) < expires

    def _sign(self, media_id: int, expires: int) -> str:
        # The prefix keeps this signature from fitting anything else that is signed with the same key.
        digest = hmac.digest(self._key, f"media-link:{media_id}:{expires}".encode(), "sha256")
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _seconds(moment: datetime) -> float:
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment.timestamp()
