"""What facilitators and coordinators do is in the audit: by each command that is theirs alone, and others."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlmodel import col

from handlers.routing.registrations import Needs
from handlers.topics.registry import build_router
from storage.tables import Audit, Role
from tests.talk import Talk
from tests.wording import all_texts

DONE = {
    "schedule": (("SCHEDULE Friday 16:00",), "schedule.set"),
    "holiday": (("HOLIDAY 12 Dec to 6 Jan",), "holiday.added"),
    "prompt": (("PROMPT What made you laugh?", "yes"), "prompt.fired"),
    "settings": (("SETTINGS 2 7",), "customs.changed"),
    "pulse": (("PULSE",), "looked.pulse"),
    "quiet": (("QUIET",), "looked.quiet"),
    "members": (("MEMBERS",), "looked.members"),
    "invite": (("INVITE",), "invited.all"),
    "handover": (("HANDOVER Amina",), "handover.offered"),
    "cohost": (("COHOST Amina",), "cohost.offered"),
    "link": (("/link KAKUMA7",), "linked.group"),
}
"""What only facilitators may do: what they say, and what the audit says of it."""

OTHERS = {
    "welcome": (("WELCOME Glad that you are here", "1"), "welcome.set"),
    "hide": (("HIDE P1", "It names a pupil"), "contribution.hidden"),
    "warn": (("WARN P1", "No names, please"), "member.warned"),
    "remove": (("REMOVE P1", "For the third time"), "member.removed"),
    "keep": (("HIDE P1", "It names a pupil", "KEEP P1"), "contribution.shown"),
    "stepdown": (("STEP DOWN", "yes"), "stepped.down"),
}
"""What the router lets members say, and is for facilitators."""

OVERSEEING = {
    "newcommunity": (("NEW COMMUNITY", "Egg boxes", "1", "yes"), "community.added"),
    "announce": (("ANNOUNCE Bring pencils", "yes"), "news.announced"),
    "dashboard": (("DASHBOARD",), "dashboard.asked"),
    "export": (("EXPORT this month",), "export.asked"),
    "communities": (("COMMUNITIES", "1", "3", "Kakuma Counts"), "community.renamed"),
}
"""What only coordinators may do."""


def test_no_command_of_theirs_is_left_out() -> None:
    router = build_router(all_texts())
    theirs = {Needs.HOST, Needs.FACILITATOR}
    called = [*router.commands.values(), *router.in_groups.values()]
    assert {one.name for one in called if one.needs in theirs} == DONE.keys()
    assert {one.name for one in called if one.needs is Needs.COORDINATOR} == OVERSEEING.keys()


@pytest.mark.parametrize("name", [*DONE, *OTHERS])
async def test_it_is_in_the_audit(talk: Talk, name: str) -> None:
    texts, action = {**DONE, **OTHERS}[name]
    group = "kakuma" if name == "link" else None
    for host in ("baraka", "halima"):
        await talk.joined(host, "sim-telegram", role=Role.FACILITATOR)
    await talk.joined("amina", "sim-telegram")
    await talk.say("amina", "POST Otieno wets his bed")
    if group:
        await talk.say("baraka", "", group=group, kind="group_added")
    before = len(await audited(talk))
    for text in texts:
        await talk.say("baraka", text, group=group)
    noted = (await audited(talk))[before:]
    assert (action, 1, talk.community_id) in noted, noted


@pytest.mark.parametrize("name", [*OVERSEEING])
async def test_what_a_coordinator_does_is_in_the_audit_once(talk: Talk, name: str) -> None:
    texts, action = OVERSEEING[name]
    await talk.coordinator("grace")
    await talk.joined("amina")
    before = len(await audited(talk))
    for text in texts:
        await talk.say("grace", text)
    noted = [(done, who) for done, who, _ in (await audited(talk))[before:]]
    assert noted.count((action, 1)) == 1, noted


async def audited(talk: Talk) -> list[tuple[str, int | None, int | None]]:
    async with talk.app.database.read() as session:
        statement = sa.select(col(Audit.action), col(Audit.actor_id), col(Audit.community_id))
        rows = await session.execute(statement.order_by(col(Audit.id)))
        return [(row.action, row.actor_id, row.community_id) for row in rows]
