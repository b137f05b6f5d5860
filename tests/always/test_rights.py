"""The table of rights, row by row: who tries what in chat, on the command line, and what comes of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel
from typer.main import get_command

from bot.cli import build_cli
from handlers.overseeing import Acting, RefusedError, close, found, invite_host, merge, move, rename, reopen
from handlers.rights import RIGHTS, Right, Who, may, may_in, roles_in
from storage import communities, coordinators, members, memberships, senders
from storage.coordinators import Realm
from storage.senders import Seen
from storage.tables import Role
from tests.clock import StillClock
from tests.talk import Talk

ELSEWHERE = "elsewhere"
"""A coordinator of another area: what they may do, they may not do here."""

PEOPLE = {Who.TEACHER: "amina", Who.FACILITATOR: "host", Who.COORDINATOR: "grace", Who.IDENTIFIER: "ida"}

EVERYDAY = {
    *("addresses", "area_months", "community_lives", "community_months", "contributions", "cursors"),
    *("deliveries", "delivery_steps", "findable", "inbox", "leases", "members", "messages", "occurrences"),
    *("open_questions", "schedules", "stale_figures", "address_weeks", "supporters"),
}
"""Tables that change with any message; all else holds what somebody has done by right."""


@dataclass(frozen=True, slots=True)
class Way:
    """What is said in chat to do it; whether it was done shows in what is `heard`, else in the tables."""

    says: tuple[str, ...]
    heard: str = ""
    own: bool = False  # of one's own area: a coordinator of another one may do it, too


KAKUMA = ("COMMUNITIES kakuma", "1")

CHAT = {
    Right.GIVE: Way(("POST hello",), "*P1 is on its way*"),
    Right.HOST: Way(("WELCOME hello all", "1")),
    Right.SEE_COMMUNITY: Way(
        ("PULSE", *KAKUMA), "*Kakuma Maths Circle*30 days*|*Members: *, facilitators: 1*"
    ),
    Right.SEE_PROGRAMME: Way(("COMMUNITIES",), "*Kakuma Maths Circle*"),
    Right.FOUND_COMMUNITY: Way(("NEW COMMUNITY", "New Circle", "kenya/turkana/kakuma", "1")),
    Right.CHANGE_COMMUNITY: Way((*KAKUMA, "3", "Another Name")),
    Right.MERGE_COMMUNITIES: Way((*KAKUMA, "5", "LODWAR2", "1")),
    Right.CLOSE_COMMUNITY: Way((*KAKUMA, "6", "1")),
    Right.INVITE_FACILITATOR: Way((*KAKUMA, "1")),
    Right.REMOVE_FACILITATOR: Way((*KAKUMA, "2", "1", "2")),
    Right.ANNOUNCE: Way(("ANNOUNCE kenya/turkana/kakuma: school opens on Monday", "1")),
    Right.EXPORT: Way(("EXPORT this month kenya/turkana",)),
    Right.EXPORT_IDENTIFIED: Way(
        ("EXPORT this month kenya/turkana with names", "to call back who dropped out", "1")
    ),
    Right.REPORT: Way(("REPORT kenya/turkana",), "Learning Together: kenya/turkana, *"),
    Right.DASHBOARD: Way(("DASHBOARD",), "*/dashboard/open/*", own=True),
}
NO_CHAT = {Right.INVITE_COORDINATOR, Right.IMPORT_PEOPLE, Right.READ_REFLECTIONS}
"""What has no word of its own in chat, whoever says it."""

COMMANDS = {
    Right.HOST: "community set",
    Right.SEE_COMMUNITY: "community list",
    Right.SEE_PROGRAMME: "stats",
    Right.FOUND_COMMUNITY: "community add",
    Right.CHANGE_COMMUNITY: "community move",
    Right.MERGE_COMMUNITIES: "community merge",
    Right.CLOSE_COMMUNITY: "community close",
    Right.INVITE_FACILITATOR: "invite",
    Right.REMOVE_FACILITATOR: "community hosts",
    Right.INVITE_COORDINATOR: "invite",
    Right.ANNOUNCE: "announce",
    Right.EXPORT: "export",
    Right.EXPORT_IDENTIFIED: "export",
    Right.IMPORT_PEOPLE: "import",
    Right.REPORT: "report",
}
NO_COMMAND = {Right.GIVE, Right.DASHBOARD, Right.READ_REFLECTIONS}


@pytest.fixture
async def district(sqlite_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[Talk]:
    """One of each role in Turkana, and a coordinator of another district."""
    async with Talk.open(sqlite_url, clock, tmp_path, public_url="https://staffroom.example") as talk:
        await talk.second_community()
        await _community_elsewhere(talk)
        for name in (*PEOPLE.values(), ELSEWHERE):
            await _member(talk, name)
        yield talk


async def _community_elsewhere(talk: Talk) -> None:
    async with talk.app.database.write() as session:
        await communities.add(
            session,
            programme_id=talk.programme_id,
            name="Kisumu Readers",
            area="kenya/kisumu",
            language="en",
            timezone="Africa/Nairobi",
            code="KISUMU3",
            now=talk.clock.now(),
        )


async def _member(talk: Talk, name: str) -> None:
    """A member without the dialogue, in the community or coordinating."""
    talk.person(name, "sim-sms")
    now = talk.clock.now()
    async with talk.app.database.write() as session:
        sender = await senders.arrive(session, Seen("sim-sms", name, now, "en", name), now)
        about: dict[str, Any] = {
            "name": name.title(),
            "place": "Kakuma",
            "language": "en",
            "address_id": sender.address_id,
        }
        member_id = await members.create(session, **about, now=now)
        if name in ("amina", "host"):
            role = Role.FACILITATOR if name == "host" else Role.TEACHER
            await memberships.join(session, member_id, talk.community_id, role, now)
        else:
            area = "kenya/kisumu" if name == ELSEWHERE else "kenya/turkana"
            given = {"may_identify": name in ("ida", ELSEWHERE)}
            await coordinators.coordinate(session, member_id, talk.programme_id, area, now, **given)


async def _kept(talk: Talk) -> dict[str, list[str]]:
    """All that stands in the tables in which rights show."""
    kept: dict[str, list[str]] = {}
    async with talk.app.database.read() as session:
        for table in SQLModel.metadata.sorted_tables:
            if table.name not in EVERYDAY:
                columns = [column for column in table.columns if column.name != "last_number"]
                kept[table.name] = [str(tuple(row)) for row in await session.execute(sa.select(*columns))]
    return kept


async def _does(talk: Talk, way: Way, who: str) -> bool:
    """Whether somebody gets it done who says so."""
    before = await _kept(talk)
    talk.passed_over()
    for text in way.says:
        await talk.say(who, text)
    heard = talk.heard().get(who, [])
    if way.heard:
        return any(fnmatchcase(text, like) for text in heard for like in way.heard.split("|"))
    after = await _kept(talk)
    return {name: rows for name, rows in after.items() if rows != before[name]} != {}


@pytest.mark.parametrize("right", CHAT, ids=lambda right: right.name.lower())
async def test_in_chat_only_those_can_who_may(district: Talk, right: Right) -> None:
    way = CHAT[right]
    holders = [who for who in PEOPLE if _may(right, who)]
    others = [PEOPLE[who] for who in PEOPLE if who not in holders]
    for name in others if way.own else [*others, ELSEWHERE]:
        assert not await _does(district, way, name), name
    for who in holders[:1]:  # what one has done the next may find done
        assert await _does(district, way, PEOPLE[who]), who


def _may(right: Right, who: Who) -> bool:
    """Somebody with the right to names is a coordinator, too."""
    return may(right, {who, Who.COORDINATOR} if who is Who.IDENTIFIER else {who})


def test_every_right_is_tried_or_has_no_way() -> None:
    assert set(RIGHTS) == set(Right)
    assert {*CHAT} | NO_CHAT == set(Right)
    assert {*COMMANDS} | NO_COMMAND == set(Right)


@pytest.mark.parametrize("right", Right, ids=lambda right: right.name.lower())
def test_the_command_line_does_what_an_operator_may(right: Right) -> None:
    if right in COMMANDS:
        group: Any = get_command(build_cli())
        for word in COMMANDS[right].split():
            group = group.commands[word]
        assert may(right, [Who.OPERATOR])


def test_nobody_reads_the_reflections_of_others() -> None:
    assert not may(Right.READ_REFLECTIONS, set(Who))


@pytest.mark.parametrize("right", Right, ids=lambda right: right.name.lower())
@pytest.mark.parametrize("may_identify", [False, True])
def test_a_right_ends_with_the_realm(right: Right, may_identify: bool) -> None:
    realm = Realm(1, 7, "Learning Together", "kenya/turkana", may_identify)
    has = may(right, roles_in(realm))
    for area, inside in (("kenya/turkana", True), ("kenya/turkana/kakuma", True), ("kenya/turk", False)):
        assert may_in(right, [realm], 7, area) is (has and inside)
        assert not may_in(right, [realm], 8, area)


async def test_pages_and_chat_share_functions_that_refuse_what_is_elsewhere(district: Talk) -> None:
    """Whatever ids a page sends back, it does no more than the table gives."""
    here = district.community_id
    async with district.app.database.write() as session:
        now = district.clock.now()
        realm = Realm(1, district.programme_id, "Learning Together", "kenya/kisumu", True)
        acting = Acting(session, now, 1, (realm,))
        where = {"name": "New", "area": "kenya/turkana", "language": "en", "timezone": "Africa/Nairobi"}
        for doing in (
            found(acting, district.programme_id, **where),
            rename(acting, here, "Another"),
            move(acting, here, "kenya/kisumu"),
            merge(acting, here, here + 1),
            close(acting, here),
            reopen(acting, here),
            invite_host(acting, here),
        ):
            with pytest.raises(RefusedError):
                await doing
        with pytest.raises(RefusedError):
            await move(Acting(session, now, 1, (realm.narrowed("kenya/turkana"),)), here, "kenya/kisumu")
