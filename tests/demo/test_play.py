"""The week of life: its data, and how it plays through the real service."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from PIL import Image
from sqlmodel import col

from bot.demo import cast
from bot.demo.picture import egg_box
from bot.demo.play import OffScriptError, play
from bot.demo.script import ARRIVALS, WEEK, Ago, Join, Line, On
from storage.tables import Contribution, InboxRow, InboxState, Member
from tests.demo.conftest import RealSite, Site

OPENINGS = [
    datetime(2026, 3, 4, hour, minute, tzinfo=UTC) for hour in (0, 6, 12, 18, 21) for minute in (2, 58)
]


def test_everybody_has_a_place_in_the_cast() -> None:
    keys = [person.key for person in cast.PEOPLE]
    assert len(set(keys)) == len(keys)
    for circle in cast.CIRCLES:
        ZoneInfo(circle.timezone)
        assert sum(person.hosts for person in cast.PEOPLE if person.circle is circle) == 1
    newcomers = {person.channel for person in cast.PEOPLE if person.circle is None}
    assert newcomers == {cast.WHATSAPP, cast.TELEGRAM, cast.SMS}
    assert {person.language for person in cast.PEOPLE} == {"en", "fr", "sw", "ar"}


def test_everybody_who_speaks_has_joined() -> None:
    joined = {who for step in WEEK if isinstance(step, Join) for who in step.people}
    assert joined == {person for person in cast.PEOPLE if person.circle}
    assert {step.who for step in WEEK if not isinstance(step, Join)} == joined


@pytest.mark.parametrize("opening", OPENINGS)
def test_nobody_answers_what_was_not_yet_said(opening: datetime) -> None:
    said: set[str] = set()
    for step in sorted(WEEK, key=lambda step: step.when(opening)):
        assert opening - timedelta(days=8) < step.when(opening) < opening
        if isinstance(step, Line):
            named = {*re.findall(r"\{(\w+)\}", step.text), *([step.quotes] if step.quotes else [])}
            assert named <= said
            said.add(step.name)


def test_times_are_those_of_the_place() -> None:
    opening = datetime(2026, 3, 8, 10, 0, tzinfo=UTC)
    assert On(0, "06:40")(opening) == datetime(2026, 3, 1, 3, 40, tzinfo=UTC)
    assert Ago(90)(opening) == datetime(2026, 3, 8, 8, 30, tzinfo=UTC)


def test_the_picture_is_small() -> None:
    data = egg_box()
    assert len(data) < 30_000
    with Image.open(BytesIO(data)) as image:
        assert image.size == (480, 300)


async def test_the_week_plays_through_the_real_service(real: RealSite) -> None:
    before = real.clock.now()
    await real.play(WEEK)
    assert timedelta() <= real.clock.now() - before < timedelta(minutes=5)
    async with real.app.database.read() as session:
        members = (await session.scalars(sa.select(Member))).all()
        given = (await session.scalars(sa.select(Contribution))).all()
        left = (
            await session.scalars(sa.select(InboxRow).where(col(InboxRow.state) != InboxState.DONE))
        ).all()
    assert {member.name for member in members} == {p.name for p in cast.PEOPLE if p.circle}
    assert left == []
    spoken = [step for step in WEEK if isinstance(step, Line)]
    assert len(given) == sum(not re.match("MORE|WITHDRAW|Habari zenu", line.text) for line in spoken)
    assert sum(one.withdrawn_at is not None for one in given) == 1
    assert sum(one.media_id is not None for one in given) == 1
    retracted = {event["to"] for event in real.phones.history() if event["type"] == "retracted"}
    assert retracted == {"group:kakuma", "yusuf"}
    assert any("Egg boxes" in text for text in real.texts("group:kakuma"))
    assert not any("Egg boxes" in text for text in real.texts("peter"))  # he reads it in the group
    templates = {event["to"] for event in real.phones.history() if event.get("template")}
    assert "achol" in templates
    assert "amina" not in templates


async def test_who_goes_off_script_is_named(site: Site) -> None:
    async def settle() -> None: ...

    lost = Line(Ago(5), cast.AMINA, "POST hello", name="hello")
    with pytest.raises(OffScriptError, match="amina"):
        await play([lost], demo=site.demo, settle=settle)
    stranger = Join(Ago(5), (cast.NADIA,))
    with pytest.raises(OffScriptError, match="nadia"):
        await play([stranger], demo=site.demo, settle=settle)
    assert ARRIVALS[0] in WEEK
