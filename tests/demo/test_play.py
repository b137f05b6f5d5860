"""The week of life: its data, and how it plays through the real service."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
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
from bot.demo.script import DAYS, Connect, Join, Line, On, opening_after
from bot.demo.sound import three_notes
from bot.demo.week import ARRIVALS, WEEK
from storage.figures import begin, left
from storage.tables import Contribution, ContributionKind, InboxRow, InboxState, Member, Outcome
from tests.demo.conftest import RealSite, Site

OPENINGS = [
    datetime(2026, 3, 4, hour, minute, tzinfo=UTC) for hour in (0, 6, 12, 18, 21) for minute in (2, 58)
]


def test_everybody_has_a_place_in_the_cast() -> None:
    keys = [person.key for person in cast.PEOPLE]
    assert len(set(keys)) == len(keys)
    for home in cast.HOMES:
        ZoneInfo(home.timezone)
        assert sum(person.hosts for person in cast.PEOPLE if person.home is home) == 1
    newcomers = {one.channel for one in cast.PEOPLE if one.home is None and not one.coordinates}
    assert newcomers == {cast.WHATSAPP, cast.TELEGRAM, cast.SMS}
    assert {person.language for person in cast.PEOPLE} == {"en", "fr", "sw", "ar", "es", "pt"}


def test_everybody_who_speaks_has_joined() -> None:
    joined = {who for step in WEEK if isinstance(step, Join) for who in step.people}
    assert joined == {person for person in cast.PEOPLE if person.joins}
    assert {step.who for step in WEEK if isinstance(step, Line | Connect)} == joined - {cast.LUCY}


@pytest.mark.parametrize("now", OPENINGS)
def test_nobody_answers_what_was_not_yet_said(now: datetime) -> None:
    opening = opening_after(now)
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
    assert On(DAYS, "08:30")(opening) == datetime(2026, 3, 8, 5, 30, tzinfo=UTC)


@pytest.mark.parametrize("now", OPENINGS)
def test_the_demo_opens_while_everybody_is_awake(now: datetime) -> None:
    opening = opening_after(now)
    assert now <= opening < now + timedelta(days=7)
    assert opening.weekday() == 3
    hours = [opening.astimezone(ZoneInfo(home.timezone)).hour for home in cast.HOMES]
    assert 6 <= min(hours) <= max(hours) < 16


def test_the_voice_note_is_small() -> None:
    data = three_notes()
    assert data.startswith(b"RIFF")
    assert len(data) < 20_000


def test_the_picture_is_small() -> None:
    data = egg_box()
    assert len(data) < 30_000
    with Image.open(BytesIO(data)) as image:
        assert image.size == (480, 300)


NOT_GIVEN = (
    "MORE|WITHDRAW|Habari zenu|SUBJECTS|MATIÈRES|MATERIAS|SOLVED|RESOLVIDO|DIGEST|FIND|HOW|RE[VQ]|IN |معكم|"
    "COMMUNITY|PARTNER|MWENZA|REPORT|HIDE|Ndiyo|2$|SCHEDULE|WELCOME|PULSE|"
    "At my back row|Ninavyowaita|LOOK BACK"
)
"""Lines of the script that give nothing; in a circle somebody posts between two words that do not. Two are
reflections that stay with their authors.
"""


async def test_the_week_plays_through_the_real_service(real: RealSite) -> None:
    before = real.clock.now()
    await real.play(WEEK)
    assert timedelta() <= real.clock.now() - opening_after(before) < timedelta(minutes=5)
    async with real.app.database.read() as session:
        members = (await session.scalars(sa.select(Member))).all()
        given = (await session.scalars(sa.select(Contribution))).all()
        left = (
            await session.scalars(sa.select(InboxRow).where(col(InboxRow.state) != InboxState.DONE))
        ).all()
    assert {member.name for member in members} == {p.name for p in cast.PEOPLE if p.joins}
    assert left == []
    _look_at_what_was_given(given)
    _look_at_what_was_heard(real)


async def test_what_is_due_on_a_new_day_finds_the_figures_of_those_before(real: RealSite) -> None:
    await real.play(ARRIVALS)
    await begin(real.app.database)
    real.clock.advance(timedelta(days=1))
    await real.demo.tick()
    assert await left(real.app.database) == 0


async def test_a_new_day_of_the_script_begins_with_what_is_due(site: Site) -> None:
    ticks: list[datetime] = []

    async def tick() -> int:
        ticks.append(site.demo.clock.now())
        return 0

    async def settle() -> None:
        return None

    await play([], demo=replace(site.demo, tick=tick), settle=settle)
    assert [at.date() for at in ticks] == [site.demo.clock.now().date()]


def _look_at_what_was_given(given: Sequence[Contribution]) -> None:
    own = [one for one in given if one.origin_id is None]
    spoken = [step for step in WEEK if isinstance(step, Line) and not re.match(NOT_GIVEN, step.text)]
    adapted, in_circle = 1, 1
    assert len(own) == len(spoken) + adapted + in_circle, sorted((o.kind, o.text, o.status) for o in own)
    assert {one.kind for one in own} == {*ContributionKind}
    requests = [one for one in own if one.kind is ContributionKind.HELP]
    assert sorted(one.status for one in requests if one.status) == ["open", "solved", "solved", "solved"]
    assert {one.outcome for one in own if one.kind is ContributionKind.TRIAL} == {*Outcome}
    assert sum(one.withdrawn_at is not None for one in own) == 1
    assert sum(one.hidden_at is not None for one in own) == 1
    assert sum(one.media_id is not None for one in own) == 2  # a photo, and a voice note


def _look_at_what_was_heard(real: RealSite) -> None:
    retracted = {event["to"] for event in real.phones.history() if event["type"] == "retracted"}
    assert retracted == {"group:kakuma", "yusuf", "grace"}  # what is hidden goes from the report, too
    assert any("Egg boxes" in text for text in real.texts("group:kakuma"))
    assert not any(text.startswith("R9") for text in real.texts("peter"))  # he reads it in the group
    assert "achol" in {event["to"] for event in real.phones.history() if event.get("template")}
    for secret in ("my back row", "fingers behind my back", "Ninavyowaita"):
        shown = [e["to"] for e in real.phones.history() if e["type"] == "message" and secret in e["text"]]
        assert {*shown} <= {"amina"}
    assert any(text.startswith("If a kind colleague sat") for text in real.texts("group:kakuma"))
    for who, words in HEARD:
        assert any(words in text for text in real.texts(who)), (who, words)


HEARD = [
    ("achol", "From your colleagues:"),
    ("amina", "Seen that way, what will you do next week?"),
    ("amina", "Your plan then: On Monday the first question"),
    ("juma", "mwenzako, kwa swali: "),
    ("rose", "Mimi pia! Sasa ninashika chaki"),
    ("grace", "nobody has answered Peter Lokai"),
    ("peter", "Je, niulize jumuiya nyingine pia, bila jina lako?"),
    ("jean-paul", "un collègue, Kakuma demande"),
    ("celeste", "um colega, Kakuma pergunta"),
    ("yusuf", "هل أفادك جواب"),
    ("rose", "Your answer A7 helped"),
    ("rose", "A story from Lethem, told by Celeste Moura"),
    ("rose", "How it travelled:"),
    ("rose", "A facilitator of Kakuma Maths Circle has hidden your"),
    ("rose", "H3: Grade 3 cannot see tens and ones."),
    ("amina", "Which lesson shall we plan first?"),
    ("achol", "Meet your partner: Juma Lokwang"),
    ("juma", "May I come on Friday"),
    ("maria", "En espera:"),
]


async def test_who_goes_off_script_is_named(site: Site) -> None:
    async def settle() -> None: ...

    lost = Line(On(DAYS, "08:00"), cast.AMINA, "POST hello", name="hello")
    with pytest.raises(OffScriptError, match="amina"):
        await play([lost], demo=site.demo, settle=settle)
    stranger = Join(On(DAYS, "08:00"), (cast.NADIA,))
    with pytest.raises(OffScriptError, match="nadia"):
        await play([stranger], demo=site.demo, settle=settle)
    assert ARRIVALS[0] in WEEK
