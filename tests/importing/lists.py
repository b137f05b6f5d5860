"""Lists of people as files, and the importer that takes them on simulated phones."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.importing.importer import Asked, Importer, Looked
from bot.importing.planning import Import
from bot.importing.ways import Way, Ways
from handlers.reaching import Reach
from handlers.sending import Sending
from storage.deliveries import Plan
from storage.templates import INVITATION
from tests.talk import CODE, Talk

DAY = timedelta(days=1)
PHONES = {"whatsapp": Way("sim-whatsapp", ""), "sms": Way("sim-sms", "")}
"""Simulated phones are called by the digits of their numbers."""

EVERYWHERE = Plan(DAY, frozenset(), frozenset({INVITATION}))
SENDING = Sending({"sim-whatsapp": 80, "sim-sms": 1}, {"sim-whatsapp": DAY}, frozenset({INVITATION}))


def a_list(folder: Path, text: str, *, encoding: str = "utf-8", name: str = "people.csv") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def importer(talk: Talk, ways: Ways | None = None, sending: Sending = SENDING) -> Importer:
    """An importer into the database of a talk."""
    return Importer(talk.app.database, talk.app.texts, ways or Ways(PHONES, EVERYWHERE), sending, "secret")


async def look(talk: Talk, path: Path, **more: str) -> Looked:
    """A list, read and checked."""
    return await importer(talk).look(Asked(path, **more))  # type: ignore[arg-type]  # country or encoding


async def bring(talk: Talk, folder: Path, text: str, *, by: Importer | None = None) -> tuple[Import, Reach]:
    """Import a list with these lines below its header; what was planned."""
    mine = by or importer(talk)
    path = a_list(folder, f"phone,name,community,role,language,channel,subject,level,school\n{text}")
    looked = await mine.look(Asked(path))
    assert not looked.checked.bad
    planned, reach = await mine.plan(looked.checked, talk.clock.now())
    await mine.carry_out(planned, looked.checked, talk.clock.now())
    return planned, reach


__all__ = ["CODE", "EVERYWHERE", "PHONES", "SENDING", "a_list", "bring", "importer", "look"]
