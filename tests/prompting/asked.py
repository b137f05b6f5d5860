"""Asking a community now, as when its schedule fires."""

from __future__ import annotations

import sqlalchemy as sa

from handlers.prompting import WEEKLY
from storage import messages
from storage.messages import TEXTS, Draft
from storage.messages.asking import asking_groups, asking_members
from storage.tables import Hearing, Message, PromptRun
from tests.talk import Talk

SMILE = "What made you smile at school this week?"


async def ask(
    talk: Talk, prompt: str = "wellbeing-smile", frame: str | None = "what", text: str = ""
) -> dict[str, list[str]]:
    """Fire a prompt of the library, or one in its own words; who heard what."""
    talk.passed_over()
    async with talk.app.database.write() as session:
        values = {"prompt": prompt, "text": text, "frame": frame, "fired_at": talk.clock.now()}
        run = sa.insert(PromptRun).values(community_id=talk.community_id, state="fired", **values)
        run_id: int = (await session.execute(run.returning(sa.column("id")))).scalar_one()
        question = {"question": text} if text else {TEXTS: {"question": f"prompt-{prompt}"}}
        draft = Draft(WEEKLY, question, community_id=talk.community_id, hearing=Hearing.EVERYBODY)
        message_id = await messages.create(session, draft, talk.clock.now())
        named = sa.update(Message).where(Message.id == message_id).values(run_id=run_id)  # type: ignore[arg-type] # a column
        await session.execute(named)
        dialect, values = session.get_bind().dialect.name, {"messages": [message_id], "now": talk.clock.now()}
        for asking in (asking_groups, asking_members):
            await session.execute(asking(dialect), values)
    await talk.settle()
    return talk.heard()
