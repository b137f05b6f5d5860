"""Links to finished exports, good for as long as the file is kept.

A link may be opened more than once: what shows a preview of it fetches it before its reader does.
"""

from __future__ import annotations

from bot.signing import SignedLinks


def export_links(secret_key: str, public_url: str) -> SignedLinks:
    """Links by the id of an export's job.

    Raises:
        ValueError: the secret key is empty.
    """
    return SignedLinks(secret_key, public_url, "exports", "export-link")
