"""What an operator names: a programme by its name, a community by its join code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.cli.console import FailedError

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

    from storage.senders import Place


async def programme_called(session: AsyncSession, name: str) -> int:
    """The id of the programme with this name.

    Raises:
        FailedError: there is none.
    """
    from storage import communities

    programme_id = await communities.programme_named(session, name)
    if programme_id is None:
        raise FailedError(f"there is no programme {name}; run: staffroom programme add {name!r}")
    return programme_id


async def community_called(session: AsyncSession, code: str) -> Place:
    """The open community with this join code.

    Raises:
        FailedError: there is none.
    """
    from storage import communities

    place = await communities.by_code(session, code)
    if place is None:
        raise FailedError(f"there is no community with the code {code}; `staffroom stats` lists them")
    return place
