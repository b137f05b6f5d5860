"""Days, hours and zones that cannot be read, in six languages: one sentence, and the old plan is kept."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.names import DIRECTIONS
from storage.prompting import schedules
from storage.prompting.times import Weekly
from storage.tables import Role
from tests.talk import Talk

FRIDAYS, HOLIDAYS = Weekly(4, 16 * 60, "Africa/Nairobi"), [(date(2026, 12, 12), date(2027, 1, 6))]
SET = {
    "en": ("SCHEDULE Friday 16:00", "HOLIDAY 12 Dec to 6 Jan"),
    "fr": ("CALENDRIER vendredi 16h", "VACANCES 12 déc au 6 janv"),
    "sw": ("RATIBA Ijumaa 16:00", "LIKIZO 12 Desemba hadi 6 Januari"),
    "ar": ("جدول الجمعة 16:00", "عطلة 12 ديسمبر إلى 6 يناير"),
    "es": ("CALENDARIO viernes 16:00", "VACACIONES 12 dic al 6 ene"),
    "pt": ("CALENDÁRIO sexta-feira 16:00", "FÉRIAS 12 dez a 6 jan"),
}
"""What the sentences themselves tell to send: it must be read, too."""

WRONG = {
    "en": ("SCHEDULE Fryday 16:00", "SCHEDULE Friday 26:00", "HOLIDAY 31 April", "HOLIDAY 12 Dec or so"),
    "fr": ("CALENDRIER vendrdi 16h", "CALENDRIER vendredi 26h", "VACANCES 31 avril", "VACANCES 12 décembr"),
    "sw": ("RATIBA Ijuma 16:00", "RATIBA Ijumaa saa 26", "LIKIZO 31 Aprili", "LIKIZO 12 Desembaa"),
    "ar": ("جدول الجمهة 16:00", "جدول الجمعة 26:00", "عطلة 31 أبريل", "عطلة 12 ديسمبرر"),
    "es": (
        "CALENDARIO vierns 16:00",
        "CALENDARIO viernes 26:00",
        "VACACIONES 31 abril",
        "VACACIONES 12 dicc",
    ),
    "pt": ("CALENDÁRIO sesta 16:00", "CALENDÁRIO sexta 26:00", "FÉRIAS 31 abril", "FÉRIAS 12 dezembr"),
}
NOWHERE = "Mars/Olympus"


@pytest.mark.parametrize("language", list(SET))
async def test_what_cannot_be_read_changes_nothing_and_says_how(talk: Talk, language: str) -> None:
    await talk.joined("baraka", "sim-sms", language, Role.FACILITATOR)
    for text in SET[language]:
        await talk.say("baraka", text)
    assert await planned(talk) == (FRIDAYS, HOLIDAYS)
    talk.passed_over()
    render = talk.app.texts.render
    day, hour, no_date, too_much = WRONG[language]
    told = {
        day: render(language, "schedule-unread"),
        hour: render(language, "schedule-unread"),
        f"{SET[language][0]} {NOWHERE}": render(language, "schedule-zone-unknown", {"zone": NOWHERE}),
        no_date: render(language, "holiday-unread"),
        too_much: render(language, "holiday-unread"),
    }
    for text, sentence in told.items():
        await talk.say("baraka", text)
        assert talk.heard() == {"baraka": [sentence.translate(DIRECTIONS)]}, text
    assert await planned(talk) == (FRIDAYS, HOLIDAYS)


async def planned(talk: Talk) -> tuple[Weekly | None, list[tuple[date, date]]]:
    async with talk.app.database.read() as session:
        plan = await schedules.planned(session, talk.community_id)
        breaks = await schedules.holidays(session, talk.community_id)
    return plan.weekly, [(one.first, one.last) for one in breaks]
