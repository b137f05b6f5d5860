"""Hiding what came from elsewhere: here alone, while its author is told at home."""

from __future__ import annotations

import sqlalchemy as sa
from sqlmodel import col

from storage import contributions, messages, search
from storage.messages import Draft
from storage.tables import Community, Contribution, ContributionKind, Membership, Reach, Role, Status
from tests.handlers.judged import BAD
from tests.handlers.phones import SMART
from tests.talk import Talk


async def _from_elsewhere(talk: Talk, channel: str) -> None:
    """Amina's request of Kakuma stands in Lodwar too, where Joseph reads and Rose facilitates."""
    lodwar = await talk.second_community()
    await talk.joined("amina", channel)
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    for name in ("joseph", "rose"):
        talk.person(name, channel)
        for text in ("JOIN LODWAR2", "1", "1", f"{name.title()}, Lodwar Primary"):
            await talk.say(name, text)
    now = talk.clock.now()
    async with talk.app.database.write() as session:
        rose = sa.update(Membership).where(col(Membership.member_id) == 4)
        await session.execute(rose.values(role=Role.FACILITATOR))
        given = await contributions.add(
            session,
            community_id=talk.community_id,
            kind=ContributionKind.HELP,
            author_id=1,
            text=BAD,
            now=now,
            reach=Reach.UNNAMED,
        )
        await session.execute(sa.update(Community).where(col(Community.id) == lodwar).values(last_number=1))
        copy = await contributions.bring(session, given, lodwar, now)
        draft = Draft("relay", community_id=lodwar, contribution_id=copy.id, carries=True)
        await messages.send_to_community(session, draft, now)
    await talk.settle()
    talk.passed_over()


@SMART
async def test_what_came_from_elsewhere_is_hidden_here_and_told_at_home(talk: Talk, channel: str) -> None:
    await _from_elsewhere(talk, channel)
    await talk.play("""
        joseph: REPORT H2
        > joseph: Thank you for telling us. A facilitator will look at H2.*
        > rose: A colleague asks you to look at this, in Lodwar Readers:|H2 - a colleague, Kakuma|*
        > baraka: A colleague asks you to look at this, in Kakuma Maths Circle:|H1 - Amina, Kakuma Primary|*
        rose: REMOVE H2
        > rose: The author of H2 is in another community.*HIDE H2 hides it here.
        rose: HIDE H2
        > rose: Why shall H2 by a colleague be hidden in Lodwar Readers?*
        rose: It names a child
        > rose: H2 is hidden*
        > amina: A facilitator of Lodwar Readers has hidden your H1. The reason: It names a child
        joseph: H2 poor boy
        > joseph: H2 was taken back and cannot be read any more.
        baraka: H1 Please do not
        > baraka: Your answer A2*
        > amina: A2 - Baraka*
        baraka: HIDE H1
        > baraka: Why shall H1 by Amina*
        baraka: It names a child
        > baraka: H1 is hidden*
        > amina: A facilitator of Kakuma Maths Circle has hidden your H1*
        joseph: MORE H2
        > joseph: H2 was taken back and cannot be read any more.
    """)


@SMART
async def test_what_came_from_elsewhere_and_is_hidden_here_is_not_found_here(
    talk: Talk, channel: str
) -> None:
    await _from_elsewhere(talk, channel)
    async with talk.app.database.write() as session:
        answer = await contributions.add(
            session,
            community_id=talk.community_id,
            kind=ContributionKind.ANSWER,
            author_id=2,
            text="Cut an orange",
            now=talk.clock.now(),
            parent_id=1,
            reach=Reach.NAMED,
        )
        solved = {"status": Status.SOLVED, "text": "How do I teach fractions?", "helped_by_id": answer.id}
        await session.execute(
            sa.update(Contribution).where(col(Contribution.kind) == ContributionKind.HELP).values(**solved)
        )
        await search.refresh(session, 1)
    await talk.play("""
        joseph: FIND fractions
        > joseph: Which one do you want to read?*
        rose: HIDE H2
        > rose: Why shall*
        rose: It is wrong
        > rose: H2 is hidden*
        > amina: *has hidden your H1*
        joseph: FIND fractions
        > joseph: *othing*
        baraka: FIND fractions
        > baraka: Which one do you want to read?*
    """)
