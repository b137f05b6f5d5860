"""Asking a community now, as when its schedule fires."""

from __future__ import annotations

import sqlalchemy as sa

from handlers.prompting import WEEKLY
from storage import messages
from storage.messages import Draft
from storage.prompting.firing import Asked
from storage.tables import Hearing, PromptRun
from tests.talk import Talk

SMILE = "What made you smile at school this week?"


async def ask(
    talk: Talk, prompt: str = "wellbeing-smile", frame: str | None = "what", text: str = ""
) -> dict[str, list[str]]:
    """Fire a prompt of the library, or one in its own words; who heard what."""
    talk.passed_over()
    asked = Asked(prompt, None if text else f"prompt-{prompt}", text, frame)
    async with talk.app.database.write() as session:
        values = {"prompt": prompt, "text": text, "frame": frame, "fired_at": talk.clock.now()}
        run = sa.insert(PromptRun).values(community_id=talk.community_id, state="fired", **values)
        draft = Draft(
            WEEKLY,
            asked.variables("Kakuma Maths Circle"),
            community_id=talk.community_id,
            hearing=Hearing.EVERYBODY,
            run_id=(await session.execute(run.returning(sa.column("id")))).scalar_one(),
        )
        await messages.send_to_community(session, draft, talk.clock.now())
    await talk.settle()
    return talk.heard()
