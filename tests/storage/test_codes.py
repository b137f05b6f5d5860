"""One-time codes go some time after their end, and no earlier."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import col

from storage import codes
from storage.codes import INVITES_KEPT
from storage.tables import Invite, Role
from tests.clock import START
from tests.storage.conftest import Shelf

DAY = timedelta(days=1)


async def test_invitations_go_30_days_after_they_were_used_or_ran_out(shelf: Shelf) -> None:
    await shelf.fill(1)

    async def left(days: int) -> list[str]:
        async with shelf.database.write() as session:
            await codes.purge(session, START + days * DAY)
            return list((await session.execute(sa.select(col(Invite.code)).order_by(Invite.code))).scalars())

    async with shelf.database.write() as session:
        for code, valid in (("OPEN", 365), ("RANOUT", 10), ("USED", 365)):
            await codes.invite(
                session,
                code=code,
                role=Role.FACILITATOR,
                programme_id=shelf.programme_id,
                community_id=shelf.community_id,
                area="",
                expires_at=START + valid * DAY,
            )
        used = await codes.invitation(session, "USED", START)
        assert used is not None
        assert await codes.use(session, used.id, shelf.members[0], START + 5 * DAY)
    assert INVITES_KEPT == 30 * DAY
    assert await left(34) == ["OPEN", "RANOUT", "USED"]
    assert await left(35) == ["OPEN", "RANOUT"]
    assert await left(40) == ["OPEN"]
