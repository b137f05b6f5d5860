"""A community's customs: facilitators see them in plain words and change them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from handlers import customs
from storage import communities
from storage.communities import Customs
from storage.occurrences import DIGEST
from storage.tables import Audit, Occurrence, Rhythm, Role
from tests.handlers.phones import SMART
from tests.talk import Talk

USUAL = Customs(
    rhythm=Rhythm.NOW,
    digest_hour=16,
    digest_weekday=4,
    daily_cap=5,
    escalate_after=24,
    travel_after=48,
    circle_size=3,
    wants_stories=True,
    timezone="Africa/Nairobi",
    quiet_from=20,
    quiet_to=6,
    weekend="56",
    offers_hosting=True,
)


async def now(talk: Talk) -> Customs:
    async with talk.app.database.read() as session:
        return await communities.customs_of(session, talk.community_id)


@SMART
async def test_a_facilitator_sees_and_changes_the_customs(talk: Talk, channel: str) -> None:
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    await talk.say("baraka", "SETTINGS")
    (shown,) = talk.heard()["baraka"]
    assert shown.splitlines() == [
        "The ways of Kakuma Maths Circle:",
        "1 Members hear: At once",
        "2 Digest hour: 16:00",
        "3 Digest day: Friday",
        "4 Quiet hours: 20:00 - 6:00",
        "5 Messages a day: 5",
        "6 Help goes to facilitators after: 24 hours",
        "7 Help goes to other communities after: 48 hours",
        "8 Members for a circle: 3",
        "9 Stories from elsewhere: Yes",
        "10 Weekend: Saturday, Sunday",
        "11 Who hosts next, asked monthly: Yes",
        "To change one, send SETTINGS, its number and the new value, like: SETTINGS 5 7",
    ]
    await talk.play("""
        baraka: SETTINGS 5 7
        > baraka: All right. From now on:|Messages a day: 7
        baraka: settings quiet hours 21 to 5
        > baraka: All right. From now on:|Quiet hours: 21:00 - 5:00
        baraka: SETTINGS 1 daily
        > baraka: All right. From now on:|Members hear: Once a day
        baraka: SETTINGS 10 fri sat
        > baraka: All right. From now on:|Weekend: Friday, Saturday
        baraka: SETTINGS 10 0
        > baraka: All right. From now on:|Weekend: none
        baraka: SETTINGS 4 0-0
        > baraka: All right. From now on:|Quiet hours: none
        baraka: SETTINGS 9
        > baraka: Shall a story from elsewhere come once a week?*
        baraka: 2
        > baraka: All right. From now on:|Stories from elsewhere: No
        baraka: SETTINGS digest day
        > baraka: On which day shall the weekly digest come?*
        baraka: Monday
        > baraka: All right. From now on:|Digest day: Monday
        baraka: SETTINGS 2
        > baraka: When shall the digest come? Please send a full hour from 0 to 23.
        baraka: 7:00
        > baraka: All right. From now on:|Digest hour: 7:00
    """)
    changed = await now(talk)
    assert (changed.rhythm, changed.digest_hour, changed.digest_weekday) == (Rhythm.DAILY, 7, 0)
    assert (changed.daily_cap, changed.weekend, changed.wants_stories) == (7, "", False)


@SMART
async def test_a_bad_value_gets_one_sentence_with_what_is_possible_and_changes_nothing(
    talk: Talk, channel: str
) -> None:
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    await talk.play("""
        baraka: SETTINGS 5 500
        > baraka: How many messages a day may reach a member at once? Please send a number from 1 to 50.
        baraka: many
        > baraka: How many messages a day may reach a member at once? Please send a number from 1 to 50.
        baraka: SETTINGS 6 72
        > baraka: *hear of a request for help? Please send a number from 1 to 48.
        baraka: SETTINGS 7 12
        > baraka: *may other communities be asked? Please send a number from 24 to 336.
        baraka: SETTINGS 2 25
        > baraka: When shall the digest come? Please send a full hour from 0 to 23.
        baraka: SETTINGS 4 20
        > baraka: When shall it be quiet? Please send two full hours*
        baraka: SETTINGS 3 someday
        > baraka: On which day shall the weekly digest come?*
        baraka: SETTINGS 12 3
        > baraka: There is no such setting. SETTINGS shows them all with their numbers.
        baraka: SETTINGS digest 7
        > baraka: There is no such setting. SETTINGS shows them all with their numbers.
    """)
    assert await now(talk) == USUAL


@SMART
async def test_only_a_facilitator_of_that_community(talk: Talk, channel: str) -> None:
    await talk.joined("amina", channel)
    await talk.joined("baraka", channel, role=Role.FACILITATOR)
    await talk.second_community()
    await talk.play("""
        amina: SETTINGS
        > amina: Only a facilitator of that community can do this.
        amina: SETTINGS 5 7
        > amina: Only a facilitator of that community can do this.
        amina: Settings in our school are hard
        > amina: What shall I do with this?*
        baraka: SETTINGS 5
        > baraka: How many messages a day*
        baraka: JOIN LODWAR2
        > baraka: You are now in Lodwar Readers*
        baraka: SETTINGS 5 7
        > baraka: Only a facilitator of that community can do this.
    """)
    assert await now(talk) == USUAL


async def test_a_role_that_is_lost_meanwhile_changes_nothing(talk: Talk) -> None:
    await talk.joined("baraka", role=Role.FACILITATOR)
    await talk.say("baraka", "SETTINGS 5")
    async with talk.app.database.write() as session:
        await session.execute(sa.text("UPDATE memberships SET role = 'teacher'"))
    talk.passed_over()
    await talk.play("""
        baraka: 7
        > baraka: Only a facilitator of that community can do this.
        baraka: 7
        > baraka: No question waits for an answer*
    """)
    assert await now(talk) == USUAL


async def test_a_change_is_in_the_audit_and_moves_the_next_digest(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("baraka", role=Role.FACILITATOR)
    await talk.say("baraka", "SETTINGS 2 7")
    async with talk.app.database.read() as session:
        about = sa.select(col(Audit.actor_id), col(Audit.community_id), col(Audit.detail))
        row = (await session.execute(about.where(col(Audit.action) == "customs.changed"))).one()
        due = (
            await session.execute(sa.select(col(Occurrence.due_at)).where(col(Occurrence.kind) == DIGEST))
        ).scalar_one()
    detail = {"was": {"digest_hour": 16}, "became": {"digest_hour": 7}}
    assert tuple(row) == (1, talk.community_id, detail)
    assert due == datetime(2026, 3, 3, 4, tzinfo=UTC)  # seven o'clock in Nairobi, the next morning


@pytest.mark.parametrize("language", ["ar", "es", "fr", "pt", "sw"])
async def test_in_ones_own_language(talk: Talk, language: str) -> None:
    await talk.joined("baraka", language=language, role=Role.FACILITATOR)
    texts = talk.app.texts
    word = texts.render(language, "command-settings").split(",")[0]
    day = texts.render(language, "customs-day", {"day": 2})
    for said in (
        f"{word} 3 {day}",
        f"{word} {texts.render(language, 'customs-cap')} 7",
        f"{word} 9 {texts.render(language, 'no')}",
        f"{word} 1 {texts.render(language, 'rhythm-weekly')}",
    ):
        await talk.say("baraka", said)
        (heard,) = talk.heard()["baraka"]
        assert heard.startswith(texts.render(language, "customs-changed")), heard
    changed = await now(talk)
    assert (changed.digest_weekday, changed.daily_cap, changed.wants_stories) == (2, 7, False)
    assert changed.rhythm is Rhythm.WEEKLY


@pytest.mark.parametrize(
    ("name", "text", "values"),
    [
        ("quiet", "20-6", {"quiet_from": 20, "quiet_to": 6}),
        ("quiet", "20:00 to 6:00", {"quiet_from": 20, "quiet_to": 6}),
        ("quiet", "٢٠ ٦", {"quiet_from": 20, "quiet_to": 6}),
        ("quiet", "20:30-6", None),
        ("quiet", "24-6", None),
        ("quiet", "2006", None),
        ("digest-hour", "-1", None),
        ("digest-hour", "4 pm", None),
        ("digest-hour", "16", {"digest_hour": 16}),
        ("digest-day", "8", None),
        ("digest-day", "sun", {"digest_weekday": 6}),
        ("digest-day", "s", None),
        ("weekend", "friday", {"weekend": "4"}),
        ("weekend", "7, 6", {"weekend": "56"}),
        ("weekend", "1 2 3 4 5 6 7", None),
        ("weekend", "", None),
        ("cap", "0", None),
        ("cap", "50", {"daily_cap": 50}),
        ("escalate", "49", None),
        ("circle", "1", None),
        ("stories", "perhaps", None),
        ("rhythm", "5", None),
        ("rhythm", "help", {"rhythm": Rhythm.HELP}),
    ],
)
def test_what_a_value_may_be(name: str, text: str, values: dict[str, Any] | None) -> None:
    assert customs.read(name, text, USUAL, {}) == values


@pytest.mark.parametrize(
    ("language", "typed", "shown"),
    [
        ("en", "Friday and Saturday", "Friday, Saturday"),
        ("fr", "vendredi et samedi", "vendredi, samedi"),
        ("sw", "Ijumaa na Jumamosi", "Ijumaa, Jumamosi"),
        ("ar", "الجمعة والسبت", "الجمعة، السبت"),
        ("ar", "الجمعة و السبت", "الجمعة، السبت"),
        ("es", "viernes y sábado", "viernes, sábado"),
        ("pt", "sexta-feira e sábado", "sexta-feira, sábado"),
    ],
)
async def test_days_are_said_in_a_row_as_people_do(talk: Talk, language: str, typed: str, shown: str) -> None:
    await talk.joined("baraka", language=language, role=Role.FACILITATOR)
    await talk.play(f"""
        baraka: SETTINGS 10 {typed}
        > baraka: *: {shown}
    """)
