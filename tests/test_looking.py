"""What takes long to read is read before its turn: nobody's message waits at the door meanwhile."""

from __future__ import annotations

import asyncio
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.metrics import Metrics
from bot.signals import Bell
from bot.worker import Worker
from handlers.routing.router import Router
from handlers.turn import Turn
from storage.database import READ_ONLY
from tests.crossing import arrives
from tests.talk import Talk


class Slow:
    """A router whose MENU says something, reads for as long as it is let, and says what it has found."""

    def __init__(self) -> None:
        self.reads, self.open = asyncio.Event(), asyncio.Event()
        self.router = Router()
        self.router.command("menu", self.menu, always=True)

    async def menu(self, turn: Turn, _rest: str) -> None:
        await turn.reply("literal", {"words": "let me see"})
        found = await turn.look("inbox", self.count)
        await turn.reply("literal", {"words": f"{found} in the inbox"})

    async def count(self, session: AsyncSession) -> int:
        count = sa.text("SELECT count(*) FROM inbox WHERE state = 'new'")
        found: int = (await session.execute(count)).scalar_one()
        self.reads.set()
        await self.open.wait()
        return found


def worker_of(talk: Talk, router: Router) -> Worker:
    app = talk.app
    return Worker(
        app.database, router, app.texts, app.services, talk.clock, Metrics(), Bell(), app.bells.senders
    )


async def test_while_a_turn_reads_for_long_messages_are_taken_in(talk_anywhere: Talk) -> None:
    talk, slow = talk_anywhere, Slow()
    for name in ("amina", "baraka"):
        talk.person(name)
    worker = worker_of(talk, slow.router)
    await arrives(talk, "amina", "MENU")
    working = asyncio.create_task(worker.work())
    try:
        async with asyncio.timeout(20):
            await slow.reads.wait()
            await arrives(talk, "baraka", "MENU")
    finally:
        slow.open.set()
    assert await working == 1
    assert await worker.work() == 1
    await talk.settle()
    said = ["let me see", "1 in the inbox"]
    assert talk.heard() == {"amina": said, "baraka": said}


async def test_what_fails_while_it_is_read_sets_that_message_aside_alone(talk: Talk) -> None:
    async def fails(_session: AsyncSession) -> None:
        raise RuntimeError

    async def menu(turn: Turn, _rest: str) -> None:
        await turn.reply("literal", {"words": await turn.look("nothing", fails)})

    router = Router()
    router.command("menu", menu, always=True)
    talk.person("amina")
    await arrives(talk, "amina", "MENU")
    worker = worker_of(talk, router)
    assert await worker.work() == 1
    assert await worker.work() == 0
    await talk.settle()
    assert len(talk.heard()["amina"]) == 1


async def test_whom_news_reaches_is_counted_while_the_writer_is_free(talk: Talk) -> None:
    """On SQLite, where a million people take seconds."""
    counted: list[bool] = []

    def note(connection: sa.Connection, _cursor: Any, statement: str, *_rest: Any) -> None:
        if "AS people" in statement:
            counted.append(bool(connection.get_execution_options().get(READ_ONLY)))

    await talk.coordinator("grace")
    await talk.joined("amina")
    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        await talk.play("""
            grace: ANNOUNCE Bring pencils
            > grace: N1 - News*To one member in one community*
            grace: yes
            > grace: N1 is on its way to one member in one community*
            > amina: N1 - News*Bring pencils
        """)
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)
    assert counted == [True, True]
