"""`staffroom announce`: looked at first, sent with --yes, refused where nobody hears or it was just said."""

from __future__ import annotations

import asyncio

from bot.settings import load
from storage import members, memberships, senders
from storage.database import Database
from storage.senders import Seen
from storage.tables import Role
from tests.cli.conftest import Shell
from tests.clock import START

TO_ALL = ("announce", "Exams begin on Monday", "--programme", "Learning Together")


async def join() -> None:
    """A member of the community, on a phone with SMS."""
    database = Database(load().database_url)
    await database.open()
    async with database.write() as session:
        sender = await senders.arrive(session, Seen("sms", "+254700000001", START), START)
        member = await members.create(
            session, name="Amina", place="", language="en", address_id=sender.address_id, now=START
        )
        await memberships.join(session, member, 1, Role.TEACHER, START)
    await database.close()


def test_it_is_looked_at_then_sent_once(shell_anywhere: Shell) -> None:
    shell = shell_anywhere
    shell.community()
    assert "nobody can be reached in this programme" in shell.run(*TO_ALL, status=1)
    asyncio.run(join())
    looked = shell.run(*TO_ALL)
    assert looked.startswith("1 member in 1 community: 1 at once, 0 with their digest")
    assert "About 1 min, none at night where they are" in looked
    assert "Nothing was sent" in looked
    elsewhere = ("--area", "kenya/kisumu", "--yes")
    assert "nobody can be reached in kenya/kisumu" in shell.run(*TO_ALL, *elsewhere, status=1)
    assert shell.json(*TO_ALL, "--yes")["code"] == "N1"
    assert "these words went as N1" in shell.run(*TO_ALL, "--yes", status=1)
    shell.run("announce", " ", "--programme", "Learning Together", status=2)
    assert shell.json("stats")["deliveries"] == {"queued": 1}
