"""Who has posted what should not stand, and what the audit says of what was done about it."""

from __future__ import annotations

import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Audit, Membership, Role
from tests.talk import Talk

BAD = "Otieno of class 3 wets his bed"


async def seated(talk: Talk, channel: str = "sim-whatsapp") -> None:
    """Amina, a teacher, has posted what she should not; Baraka and Fatuma facilitate; Joseph reads."""
    await talk.joined("amina", channel)
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    await talk.joined("joseph", channel)
    await talk.say("amina", f"POST {BAD}")
    talk.passed_over()


def removals() -> sa.Select[*tuple[object, ...]]:
    return sa.select(col(Membership.removed_at)).order_by(col(Membership.id))


async def audited(talk: Talk) -> list[tuple[str, int | None, dict[str, object]]]:
    """What the audit says, but for who joined."""
    async with talk.app.database.read() as session:
        rows = await session.execute(
            sa.select(col(Audit.action), col(Audit.actor_id), col(Audit.detail))
            .where(col(Audit.action).not_like("became.%"))
            .order_by(col(Audit.id))
        )
        return [(action, actor, detail) for action, actor, detail in rows]
