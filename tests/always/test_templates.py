"""Templates outside the window, from approval to the phone: in the language of the reader, or not at all."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from bot.templates.pushing import Pusher
from bot.templates.refreshing import Refresher, opening
from bot.templates.wanted import wanted
from storage import members, messages, templates
from storage.messages import TEXTS, Draft
from storage.tables import Address, DeliveryState, Hearing, Message, PromptRun, Role, TemplateRow
from tests.always import house as houses
from tests.always.house import House
from tests.clock import StillClock
from tests.source import ROOT
from tests.wording import all_texts

S = DeliveryState
AMINA, JUMA, CHAUSIKU = "whatsapp:+254700000001", "whatsapp:+254700000002", "+254700000003"
BARAKA = "+254700000004"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WANTED = wanted(all_texts())


@pytest.fixture
async def house(database_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[House]:
    """Amina reads Swahili on WhatsApp, Juma English, and both have been silent for a day; no template yet."""
    async with houses.opened(database_url, clock, tmp_path) as opened:
        amina = await opened.member("whatsapp", AMINA, "Amina")
        async with opened.app.database.write() as session:
            await members.update(session, amina, language="sw")
        await opened.member("whatsapp", JUMA, "Juma")
        await opened.member("sms", CHAUSIKU, "Chausiku")
        clock.advance(25 * HOUR)
        yield opened


def refresher(house: House) -> Refresher:
    return Refresher(house.app.database, lambda: WANTED, house.clock, lambda: opening(house.app.settings))


async def push(house: House, *languages: str) -> None:
    """Push the templates of these languages, as the command line does."""
    chosen = [one for one in WANTED if one.language in languages]
    async with opening(house.app.settings) as api:
        async for step in Pusher(api, house.clock).push(chosen):
            assert step.known is not None, step.why
            async with house.app.database.write() as session:
                await templates.note(session, step.known)


async def decide(house: House, status: str, kind: str = "", language: str = "", reason: str = "") -> None:
    """WhatsApp decides, and the service comes to know."""
    for content in house.twilio.content.contents.values():
        if kind in content.name and language in content.language:
            content.status, content.reason = status, reason
    house.clock.advance(templates.LOOK_LATER)
    await refresher(house).tick()


async def prompt(house: House, **variables: Any) -> None:
    """A prompt to everybody, as the schedule fires it."""
    async with house.app.database.write() as session:
        run = sa.insert(PromptRun).values(
            community_id=house.community_id, fired_at=house.clock.now(), prompt="x", text="", state="fired"
        )
        run_id = (await session.execute(run.returning(col(PromptRun.id)))).scalar_one()
        draft = Draft(
            "prompt-weekly",
            variables or {TEXTS: {"question": "template-sample-question"}},
            community_id=house.community_id,
            hearing=Hearing.EVERYBODY,
        )
        message = await messages.create(session, draft, house.clock.now())
        await session.execute(sa.update(Message).where(col(Message.id) == message).values(run_id=run_id))
        await messages.send_to_members(session, message, draft, house.clock.now(), None)
    await house.settle()
    house.clock.advance(2)  # what waits is looked at every second
    await house.settle()


def template_texts(house: House, value: str) -> list[str]:
    return [message.body for message in house.twilio.sent_to(value) if message.content_sid]


async def test_from_approval_to_the_phone_in_the_readers_language(house: House) -> None:
    await prompt(house)
    assert template_texts(house, JUMA) == []
    assert house.states(JUMA) == [S.PARKED], "nothing is approved yet"
    await push(house, "en", "sw")
    await decide(house, "approved")
    await prompt(house)
    [asked, nudge] = template_texts(house, JUMA)
    assert nudge.startswith("You have messages waiting (1) in Kakuma Maths Circle.")
    assert asked.splitlines()[:2] == [
        "This week your community Kakuma Maths Circle asks:",
        "What worked in your class this week, and why?",
    ]
    swahili = template_texts(house, AMINA)[0]
    assert swahili.splitlines()[1] == "Nini kilifanikiwa darasani mwako wiki hii, na kwa nini?"
    assert S.SENT not in house.states(AMINA), "Twilio has reported on all"


async def test_the_communitys_language_serves_where_the_readers_own_has_none(house: House) -> None:
    await push(house, "en", "sw")
    await decide(house, "approved", language="en")
    await decide(house, "rejected", "prompt", "sw", reason="TAG_CONTENT_MISMATCH")
    await prompt(house)
    [asked] = template_texts(house, AMINA)
    assert "What worked in your class this week, and why?" in asked, "the question, too, is in English"
    await push(house, "fr")
    assert await known(house, "sw", "prompt") == "rejected"


async def known(house: House, language: str, kind: str) -> str:
    [(status,)] = house.look.rows(
        sa.select(col(TemplateRow.status)).where(
            col(TemplateRow.language) == language, col(TemplateRow.kind) == kind
        )
    )
    return str(status)


async def test_a_question_too_long_waits_and_is_nudged(house: House) -> None:
    await push(house, "en", "sw")
    await decide(house, "approved")
    await prompt(house, question="why " * 300)
    assert [text[:22] for text in template_texts(house, JUMA)] == ["You have messages wait"]
    assert S.PARKED in house.states(JUMA)
    await prompt(house, question="Two\nlines,\n\n and  more?")
    assert template_texts(house, JUMA)[-1].splitlines()[1] == "Two lines, and more?"


@pytest.mark.parametrize("status", ["paused", "rejected", "disabled"])
async def test_a_template_that_whatsapp_turns_off_is_used_no_more(house: House, status: str) -> None:
    """From the first refusal on, which comes by status callback: what follows waits, with a nudge."""
    await push(house, "en", "sw")
    await decide(house, "approved")
    house.twilio.content.decide(status, *(one.name for one in WANTED if one.kind == "prompt"))
    await prompt(house)
    assert len(template_texts(house, JUMA)) == 1, "the nudge"
    assert S.PARKED in house.states(JUMA)
    assert await known(house, "en", "prompt") == status
    house.clock.advance(HOUR)
    creates = house.twilio.counts["create"]
    await prompt(house)
    assert house.twilio.counts["create"] == creates + 1, "to Chausiku alone, by SMS"
    await refresher(house).tick()
    assert await known(house, "en", "prompt") == status, "and asked about, it is so"
    await decide(house, "approved", "prompt")
    await prompt(house)
    assert "This week" in template_texts(house, JUMA)[-1]


async def test_an_approval_that_never_comes_costs_nothing_and_loses_nothing(house: House) -> None:
    """Three weeks pending: what cannot go waits, the facilitator is told so, and nothing comes twice."""
    await house.member("sms", BARAKA, "Baraka", role=Role.FACILITATOR)
    await push(house, "en", "sw")
    for week in range(3):
        await decide(house, "pending")
        await prompt(house, question=f"What did you try in week {week}?", community="Kakuma Maths Circle")
        house.clock.advance(7 * DAY)
    assert [*house.twilio.sent_to(AMINA), *house.twilio.sent_to(JUMA)] == []
    assert len([text for text in house.texts(CHAUSIKU) if "What did you try" in text]) == 3
    await house.says(BARAKA, "PROMPT What made you laugh?")
    assert "2 when they next write" in house.texts(BARAKA)[-1]
    await house.says(JUMA, "MENU")
    house.clock.advance(10)
    await house.settle()
    assert [text for text in house.texts(JUMA) if "week" in text and "try" in text] == []
    await decide(house, "approved")
    house.clock.advance(2 * DAY)
    await prompt(house, question="And now?", community="Kakuma Maths Circle")
    assert [text.splitlines()[1] for text in template_texts(house, JUMA)] == ["And now?"]


async def test_one_made_by_hand_serves_every_language(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    sid = f"HX{7:032x}"
    async with houses.opened(sqlite_url, clock, tmp_path, twilio_template_prompt=sid) as house:
        await house.member("whatsapp", AMINA, "Amina")
        clock.advance(25 * HOUR)
        await prompt(house)
        [message] = house.twilio.sent_to(AMINA)
        assert message.content_sid == sid
        assert message.content_variables == {
            "1": "Kakuma Maths Circle",
            "2": "What worked in your class this week, and why?",
        }


async def test_a_facilitator_sees_templates_prices_and_the_tiers_delay_before_a_question_goes(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    rates = str(ROOT / "docs/rates.example.toml")
    async with houses.opened(sqlite_url, clock, tmp_path, twilio_whatsapp_tier=2, rates_file=rates) as house:
        await house.member("sms", CHAUSIKU, "Chausiku", role=Role.FACILITATOR)
        for number in range(5):
            await house.member("whatsapp", f"whatsapp:+25470000001{number}", f"Teacher {number}")
        await push(house, "en")
        await decide(house, "approved")
        clock.advance(25 * HOUR)
        await house.says("whatsapp:+254700000010", "MENU")
        await house.says(CHAUSIKU, "PROMPT What made you laugh?")
        preview = house.texts(CHAUSIKU)[-1].splitlines()
        cost = 1 * 0.005 + 4 * (0.004 + 0.005) + 1 * 0.09
        assert preview[1] == f"2 at once, 4 by WhatsApp template. About 25 h, USD {cost:.2f}."
        assert preview[2].startswith("Send it to 6 members of Kakuma Maths Circle now?")


async def test_no_more_people_than_the_tier_allows_and_the_rest_later(
    database_url: str, clock: StillClock, tmp_path: Path
) -> None:
    async with houses.opened(database_url, clock, tmp_path, twilio_whatsapp_tier=3) as house:
        people = [f"whatsapp:+2547000000{number}" for number in range(10, 18)]
        for person in people:
            await house.member("whatsapp", person, person[-2:])
        await push(house, "en")
        await decide(house, "approved")
        house.twilio.tier = 3
        clock.advance(25 * HOUR)
        unheard = [people[index] for index in (5, 2, 7, 0, 3, 6, 1, 4)]
        async with house.app.database.write() as session:
            for days, person in enumerate(reversed(unheard), start=2):
                this = sa.update(Address).where(col(Address.value) == person)
                await session.execute(this.values(last_inbound_at=clock.now() - 10 * days * DAY))
        await prompt(house)
        assert sum(len(template_texts(house, person)) for person in people) == 3
        for day in (2, 3):
            for _ in range(25):
                clock.advance(HOUR)
                await house.settle()
            assert sum(len(template_texts(house, person)) for person in people) == min(3 * day, 8)
        assert max(len(template_texts(house, person)) for person in people) == 1
        assert not [one for one in house.twilio.messages.values() if one.error == 63018]
        written = [one.to for one in house.twilio.messages.values() if one.content_sid]
        assert written == unheard, "those longest unheard first, today and on the days that follow"


async def test_a_lower_tier_than_set_is_learnt_and_nothing_is_lost(
    sqlite_url: str, clock: StillClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage.deliveries import tier

    monkeypatch.setattr(tier, "LOWEST", 1)
    async with houses.opened(sqlite_url, clock, tmp_path) as house:
        people = [f"whatsapp:+2547000000{number}" for number in range(10, 16)]
        for person in people:
            await house.member("whatsapp", person, person[-2:])
        await push(house, "en")
        await decide(house, "approved")
        house.twilio.tier = 2
        clock.advance(25 * HOUR)
        await prompt(house)
        refused = [one for one in house.twilio.messages.values() if one.error == 63018]
        for _ in range(4 * 26):
            clock.advance(HOUR)
            await house.settle()
        assert [len(template_texts(house, person)) for person in people] == [1] * len(people)
        again = [one for one in house.twilio.messages.values() if one.error == 63018]
        assert len(again) - len(refused) <= 8, "it learns"


async def test_who_writes_meanwhile_hears_the_prompt_as_it_is(house: House) -> None:
    await push(house, "en", "sw")
    await decide(house, "approved", "nudge")
    await prompt(house)
    assert len(template_texts(house, JUMA)) == 1
    await house.says(JUMA, "MENU")
    assert len(template_texts(house, JUMA)) == 1
    assert any("What worked in your class" in text for text in house.texts(JUMA))
    [(nudge_at,)] = house.look.rows(sa.select(col(Address.nudge_at)).where(col(Address.value) == JUMA))
    assert nudge_at is None
