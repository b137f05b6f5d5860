"""Practices: shared, tried, changed, and how they travel."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage.practices import score
from storage.tables import Contribution, ContributionKind, Reach, Role
from tests.talk import Talk

CHANNELS = ["sim-whatsapp", "sim-telegram"]


async def _three(talk: Talk, channel: str) -> None:
    """Amina, Joseph and Grace of Kakuma."""
    for name in ("amina", "joseph", "grace"):
        await talk.joined(name, channel)


async def _count(talk: Talk, kind: ContributionKind) -> int:
    async with talk.app.database.read() as session:
        counting = sa.select(sa.func.count()).where(col(Contribution.kind) == kind)
        count: int = (await session.execute(counting)).scalar_one()
    return count


async def _practice(talk: Talk) -> Contribution:
    async with talk.app.database.read() as session:
        first = sa.select(Contribution).where(col(Contribution.kind) == ContributionKind.PRACTICE)
        return (await session.execute(first)).scalars().one()


@pytest.mark.parametrize("channel", CHANNELS)
async def test_a_practice_is_shared_tried_and_changed(talk: Talk, channel: str) -> None:
    await _three(talk, channel)
    await talk.play("""
        amina: PRACTICE Count with beans in egg boxes
        > amina: R1 is on its way to 2 colleagues. May other communities find it, too?
        > joseph: R1 - Amina, Kakuma Primary|Count with beans in egg boxes
        > grace: R1 - Amina, Kakuma Primary|Count with beans in egg boxes
        amina: 1
        > amina: Thank you! Teachers of other communities can now find R1 under your name.
        joseph: TRIED R1
        > joseph: How did R1 go in your class?
        joseph: 1
        > joseph: What did you change? One line is enough.*
        joseph: Stones, we have no beans
        > joseph: Thank you! Your change is kept as D3 under R1, for others to try. So far R1 was tried by 1 and worked for 1.
        > amina: D3 - Joseph, Kakuma Primary changed R1, and it worked:|Stones, we have no beans
        grace taps: I tried it
        > grace: How did R1 go in your class?
        grace taps: Partly
        > grace: What did you change?*
        grace: 0
        > grace: Thank you! So far R1 was tried by 2 and worked for 1.
        > amina: Grace, Kakuma Primary tried R1: it worked in part.
        joseph: HOW R1
        > joseph: R1: tried by 2, worked for 1, in part for 1.|How it travelled:|D3, Kakuma Primary: Stones, we have no beans
    """)
    assert (await _practice(talk)).reach is Reach.NAMED
