"""Links to files that whoever has one may fetch: signed, so that nobody guesses one, and expiring."""

from __future__ import annotations

import base64
import hmac
from datetime import datetime


class SignedLinks:
    """Makes and checks links of the form `{public_url}/{folder}/{row_id}/{expires}/{signature}`.

    `purpose` keeps a signature from fitting anything else that is signed with the same key. `expires` is in
    seconds since 1970, UTC.

    Raises:
        ValueError: the secret key is empty.
    """

    def __init__(self, secret_key: str, public_url: str, folder: str, purpose: str) -> None:
        if not secret_key:
            raise ValueError("the secret key is empty")
        self._key = secret_key.encode()
        self._base = f"{public_url.rstrip('/')}/{folder}"
        self._purpose = purpose

    def url(self, row_id: int, expires_at: datetime) -> str:
        """The link to the file of a row, until `expires_at` (aware)."""
        expires = int(seconds(expires_at))
        return f"{self._base}/{row_id}/{expires}/{self._sign(row_id, expires)}"

    def valid(self, row_id: int, expires: int, signature: str, now: datetime) -> bool:
        """Whether a link with these parts is one of ours and has not expired at `now` (aware)."""
        expected = self._sign(row_id, expires)
        genuine = hmac.compare_digest(expected.encode(), signature.encode(errors="replace"))
        return genuine and seconds(now) < expires

    def _sign(self, row_id: int, expires: int) -> str:
        digest = hmac.digest(self._key, f"{self._purpose}:{row_id}:{expires}".encode(), "sha256")
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def seconds(moment: datetime) -> float:
    """A time as the seconds since 1970.

    Raises:
        ValueError: it has no zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment.timestamp()
