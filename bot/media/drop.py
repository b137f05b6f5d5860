"""Files that nothing holds any more go, and none that comes again meanwhile goes with them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.media.store import MediaStore
from storage import media


async def drop_unused(session: AsyncSession, store: MediaStore, before: datetime) -> int:
    """Delete files that nothing has held since `before` (UTC), their rows and their bytes; how many.

    The bytes go while the deleted rows are still locked: who stores the same bytes has to wait for the end of
    this transaction, and then sees that they are gone (`MediaStore.ensure`).

    Raises:
        OSError: a file cannot be removed; the rows stay, and the next time tries again.
    """
    files = await media.unused(session, before)
    gone = await media.delete(session, [file.id for file in files], before) if files else []
    for sha256 in gone:
        await store.delete(sha256)
    return len(gone)
