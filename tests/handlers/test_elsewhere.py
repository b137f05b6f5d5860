"""A contribution that came from another community: whose it is, who hears the answer, and taking it back."""

from __future__ import annotations

import pytest

from storage import contributions, messages
from storage.messages import Draft
from storage.tables import ContributionKind, Reach
from tests.talk import Talk


async def _bring(talk: Talk, reach: Reach) -> None:
    """Amina's request of Kakuma comes to Joseph in Lodwar."""
    lodwar = await talk.second_community()
    await talk.joined("amina", "sim-telegram")
    talk.person("joseph")
    for text in ("JOIN LODWAR2", "1", "1", "Joseph, Lodwar Primary"):
        await talk.say("joseph", text)
    now = talk.clock.now()
    async with talk.app.database.write() as session:
        given = await contributions.add(
            session,
            community_id=talk.community_id,
            kind=ContributionKind.HELP,
            author_id=1,
            text="How do you teach fractions?",
            now=now,
            reach=reach,
        )
        copy = await contributions.bring(session, given, lodwar, now)
        draft = Draft("relay", community_id=lodwar, contribution_id=copy.id, carries=True)
        await messages.send_to_community(session, draft, now)


@pytest.mark.parametrize(
    ("reach", "signed"),
    [(Reach.UNNAMED, "a colleague, Kakuma"), (Reach.NAMED, "Amina, Kakuma Primary")],
)
async def test_an_answer_from_elsewhere_reaches_who_asked(
    talk_anywhere: Talk, reach: Reach, signed: str
) -> None:
    talk = talk_anywhere
    await _bring(talk, reach)
    talk.passed_over()
    await talk.settle()
    assert talk.heard() == {"joseph": [f"H1 - {signed}\nHow do you teach fractions?"]}
    await talk.play("""
        joseph: H1 Cut an orange
        > joseph: Your answer A2 is on its way*
        > amina: A2 - Joseph, Lodwar Primary answers H1:|Cut an orange
    """)


async def test_what_is_taken_back_at_home_is_taken_back_elsewhere(talk: Talk) -> None:
    await _bring(talk, Reach.UNNAMED)
    await talk.play("""
        amina: WITHDRAW H1
        > amina: H1 is taken back*
        joseph: H1 Cut an orange
        > joseph: H1 was taken back*
    """)
