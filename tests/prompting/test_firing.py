"""A schedule fires one prompt to one community, once."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from storage.prompting import schedules
from storage.tables import OwnPrompt, PromptRun
from tests.talk import Talk

FRIDAY = 4
QUESTION = "What surprised you this week?"


async def on_fridays(talk: Talk, *questions: str) -> None:
    """Kakuma is asked on Fridays at 16:00, these questions of its own first."""
    async with talk.app.database.write() as session:
        for text in questions:
            await session.execute(
                sa.insert(OwnPrompt).values(
                    programme_id=talk.programme_id,
                    community_id=talk.community_id,
                    text=text,
                    created_at=talk.clock.now(),
                )
            )
        await schedules.set_weekly(session, talk.community_id, FRIDAY, 16 * 60, None, talk.clock.now())


async def runs(talk: Talk) -> list[tuple[str, str, str]]:
    async with talk.app.database.read() as session:
        rows = await session.execute(
            sa.select(PromptRun.on_date, PromptRun.prompt, PromptRun.state).order_by(PromptRun.id)  # type: ignore[call-overload] # the columns are typed as values
        )
        return [(str(row.on_date), row.prompt, row.state.value) for row in rows]


async def test_a_schedule_fires_one_prompt_to_one_community(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph", "sim-telegram", "fr")
    await on_fridays(talk, QUESTION)
    talk.clock.advance(timedelta(days=4, hours=3, minutes=59))  # Friday, 15:59 there
    await talk.play("""
        -- 1 minute later
        > amina: What surprised you this week?|Your reply stays private. Any time this week, if you like.
        > joseph: What surprised you this week?|Votre réponse reste privée. Quand vous voulez cette semaine.
        -- 1 hour later
    """)
    assert await runs(talk) == [("2026-03-06", "own:1", "fired")]


@pytest.mark.parametrize(("hours", "state"), [(6, "fired"), (7, "skipped")])
async def test_what_was_missed_by_up_to_six_hours_is_caught_up(talk: Talk, hours: int, state: str) -> None:
    await on_fridays(talk, QUESTION)
    talk.clock.advance(timedelta(days=4, hours=4 + hours))
    await talk.settle()
    assert [run[2] for run in await runs(talk)] == [state]
