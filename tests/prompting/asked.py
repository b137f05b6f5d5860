"""Asking a community now, as when its schedule fires."""

from __future__ import annotations

import sqlalchemy as sa

from handlers.prompting import WEEKLY
from storage import messages
from storage.messages import TEXTS, Draft
from storage.tables import Hearing, Message, PromptRun
from tests.talk import Talk

SMILE = "What made you smile at school this week?"


async def ask(talk: Talk, prompt: str = "wellbeing-smile", frame: str | None = "what", text: str = "") -> int:
    """Fire a prompt of the library, or one in its own words; the run's id. What is heard is passed over."""
    async with talk.app.database.write() as session:
        values = {"prompt": prompt, "text": text, "frame": frame, "fired_at": talk.clock.now()}
        run = sa.insert(PromptRun).values(community_id=talk.community_id, state="fired", **values)
        run_id: int = (await session.execute(run.returning(sa.column("id")))).scalar_one()
        question = {"question": text} if text else {TEXTS: {"question": f"prompt-{prompt}"}}
        draft = Draft(WEEKLY, question, community_id=talk.community_id, hearing=Hearing.EVERYBODY)
        await messages.send_to_community(session, draft, talk.clock.now())
        newest = sa.select(sa.func.max(Message.id))
        await session.execute(
            sa.update(Message).where(Message.id == newest.scalar_subquery()).values(run_id=run_id)  # type: ignore[arg-type] # a column
        )
    await talk.settle()
    talk.passed_over()
    return run_id
