"""Links to finished exports: signed, so that nobody guesses one, and good for as long as the file is kept.

A link may be opened more than once: what shows a preview of it fetches it before its reader does.
"""

from __future__ import annotations

import base64
import hmac
from datetime import datetime


class ExportLinks:
    """Makes and checks links of the form `{public_url}/exports/{job_id}/{expires}/{signature}`.

    `expires` is in seconds since 1970, UTC.

    Raises:
        ValueError: the secret key is empty.
    """

    def __init__(self, secret_key: str, public_url: str) -> None:
        if not secret_key:
            raise ValueError("the secret key is empty")
        self._key = secret_key.encode()
        self._base = public_url.rstrip("/")

    def url(self, job_id: int, expires_at: datetime) -> str:
        """The link to the file of an export, until `expires_at` (aware)."""
        expires = int(expires_at.timestamp())
        return f"{self._base}/exports/{job_id}/{expires}/{self._sign(job_id, expires)}"

    def valid(self, job_id: int, expires: int, signature: str, now: datetime) -> bool:
        """Whether a link with these parts is one of ours and has not expired at `now` (aware)."""
        expected = self._sign(job_id, expires)
        genuine = hmac.compare_digest(expected.encode(), signature.encode(errors="replace"))
        return genuine and now.timestamp() < expires

    def _sign(self, job_id: int, expires: int) -> str:
        digest = hmac.digest(self._key, f"export-link:{job_id}:{expires}".encode(), "sha256")
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")
