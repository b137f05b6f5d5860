"""Before a message goes to many: reckoned from who they are, priced by the operator's table."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot import prices
from bot.settings import SettingsError, load
from handlers.reaching import Reach, reckon
from handlers.sending import Prices, Sending
from storage import communities, groups, memberships, reach, senders
from storage.deliveries import Plan
from storage.deliveries.tier import Room
from storage.messages import sending as messages_sending
from storage.reach import Lot
from storage.senders import Seen
from storage.tables import Role
from tests.clock import START
from tests.source import ROOT
from tests.talk import Talk
from tests.wording import all_texts

DAY = timedelta(days=1)
PLAN = Plan(DAY, frozenset({("prompt", "en"), ("nudge", "en"), ("nudge", "sw")}))
EXAMPLE = prices.load(ROOT / "docs/rates.example.toml")
SENDING = Sending({"whatsapp": 10, "sms": 1, "telegram": 30}, {"whatsapp": DAY}, prices=EXAMPLE)
LOTS = [
    Lot("telegram", True, False, "en", "en", "", 5),
    Lot("telegram", False, False, "en", "en", "", 10),
    Lot("whatsapp", False, True, "sw", "sw", "2547", 100),
    Lot("whatsapp", False, False, "en", "sw", "2547", 200),
    Lot("whatsapp", False, False, "sw", "en", "2588", 50),
    Lot("whatsapp", False, False, "sw", "sw", "2547", 40),
    Lot("whatsapp", False, False, "fr", "fr", "2547", 7),
    Lot("sms", False, False, "en", "en", "2547", 90),
]


def test_it_adds_up() -> None:
    found = reckon(LOTS, PLAN, "prompt", SENDING, {("prompt", "en"): "MARKETING"}, None)
    assert (found.count, found.inside, found.template, found.parked) == (502, 205, 250, 47)
    assert found.minutes == 2, "90 SMS at one a second"
    cost = 100 * 0.005 + 250 * 0.0275 + 40 * 0.009 + 90 * 0.09
    assert found.cost == pytest.approx(cost), "a reader of Swahili gets the English template"
    as_utility = reckon(LOTS, PLAN, "prompt", SENDING, {}, None)
    assert as_utility.cost == pytest.approx(100 * 0.005 + 250 * 0.009 + 40 * 0.009 + 90 * 0.09)


def test_who_is_above_the_tier_comes_on_another_day() -> None:
    days = [
        reckon(LOTS, PLAN, "prompt", SENDING, {}, Room(used, limit, START)).minutes // (24 * 60)
        for used, limit in ((0, 250), (1, 250), (250, 250), (0, 100), (0, None))
    ]
    assert days == [0, 1, 1, 2, 0]


def test_an_unknown_price_is_no_cost_and_nothing_is_said_where_there_is_nothing_to_say() -> None:
    unknown = [*LOTS, Lot("whatsapp", False, True, "en", "en", "4477", 1)]
    assert reckon(unknown, PLAN, "prompt", SENDING, {}, None).cost is None
    free = reckon(LOTS[:2], PLAN, "prompt", SENDING, {}, None)
    assert (free.cost, free.is_plain) == (0, True)
    assert not reckon(LOTS[:3], PLAN, "prompt", SENDING, {}, None).is_plain


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            Reach(27, 20, 5, 2, 3, 1.5),
            "20 at once, 5 by WhatsApp template, 2 when they next write. About 3 min, USD 1.50.",
        ),
        (Reach(27, 27, 0, 0, 3), "27 at once. About 3 min."),
        (Reach(900, 20, 880, 0, 3000), "20 at once, 880 by WhatsApp template. About 50 h."),
    ],
)
def test_it_is_said_in_one_short_line(found: Reach, said: str) -> None:
    text = all_texts().render("en", "reach-preview", found.said(EXAMPLE))
    assert " ".join(text.split()) == said
    for language in all_texts().languages:
        text = all_texts().render(language, "reach-preview", found.said(EXAMPLE))
        assert len(text) < 130
        assert "\n" not in text


def test_the_longest_prefix_holds() -> None:
    table = Prices("USD", {}, {"whatsapp": {"1": {"utility": 1}, "1876": {"utility": 2}}})
    assert [table.of("whatsapp", prefix, "utility") for prefix in ("1212", "1876", "44")] == [1, 2, None]
    assert table.of("whatsapp", "1212", "marketing") is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", 'it needs a line such as currency = "USD"'),
        ("currency =", "it is no TOML"),
        ('currency = "USD"\n[telegram.254]\nx = 1', "telegram is no channel"),
        ('currency = "USD"\n[whatsapp.kenya]\nutility = 1', "whatsapp.kenya must be a country's digits"),
        ('currency = "USD"\n[whatsapp.254]\nutility = "1"', "whatsapp.254.utility must be a price"),
        ('currency = "USD"\n[whatsapp.254]\nutilty = 1', "must be a price of: marketing, service, utility"),
        ('currency = "USD"\n[sms.254]\nmessage = -1', "sms.254.message must be a price"),
        ('currency = "USD"\n[fee]\nwhatsapp = true', "fee.whatsapp must be a price"),
    ],
)
def test_a_wrong_table_stops_the_start_with_what_is_wrong(tmp_path: Path, text: str, fault: str) -> None:
    path = tmp_path / "rates.toml"
    path.write_text(text)
    with pytest.raises(SettingsError) as caught:
        load(_env_file=None, rates_file=str(path))
    assert str(caught.value).startswith("RATES_FILE: ")
    assert fault in str(caught.value)
    assert "docs/rates.example.toml" in str(caught.value)


def test_a_table_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="RATES_FILE: it cannot be read"):
        load(_env_file=None, rates_file=str(tmp_path / "none.toml"))


async def test_a_facilitator_sees_it_before_a_question_goes(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("baraka", "sim-telegram", role=Role.FACILITATOR)
    await talk.joined("amina")
    await talk.joined("juma")
    await talk.joined("chausiku", "sim-sms")
    await talk.play("""
        baraka: PROMPT What made you laugh this week?
        > baraka: What made you laugh this week?|Send it to 4 members*
        -- 25 hours later
        juma: MENU
        > juma: *
        baraka: PROMPT What made you laugh this week?
        > baraka: What made you laugh this week?|3 at once, 1 when they next write. About 1 min.|Send it to 4*
    """)


async def test_to_very_many_the_figures_are_said_as_well(
    talk_anywhere: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And they are as many rows as there are ways to reach people, not as people."""
    monkeypatch.setattr(messages_sending, "WIDE", 2)  # a setting of the module, not its behaviour
    talk = talk_anywhere
    await talk.joined("baraka", "sim-telegram", role=Role.FACILITATOR)
    for name in ("amina", "juma", "rose"):
        await talk.joined(name)
    await talk.play("""
        -- 25 hours later
        juma: MENU
        > juma: *
        baraka: PROMPT What made you laugh this week?
        > baraka: What made you laugh this week?|2 at once, 2 when they next write. About 1 min.|Send it to 4*
        baraka: yes
        > baraka: It is on its way to everybody in Kakuma Maths Circle. What they reply stays private.
        > baraka: What made you laugh this week?*
        > juma: What made you laugh this week?*
    """)
    async with talk.app.database.read() as session:
        now = talk.clock.now()
        assert len(await reach.lots(session, [talk.community_id], now, now - DAY)) == 3


async def test_a_question_that_would_reach_nobody_is_not_sent(talk: Talk) -> None:
    await talk.joined("baraka", "sim-telegram", role=Role.FACILITATOR)
    await talk.play("""
        baraka: REFLECT OFF
        > baraka: *
        baraka: PROMPT What made you laugh this week?
        > baraka: Nobody in Kakuma Maths Circle can be reached now, so nothing was sent.
    """)


async def test_who_is_in_a_group_and_who_is_elsewhere_counts_once(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    for name, channel in (("baraka", "sim-telegram"), ("amina", "sim-whatsapp"), ("juma", "sim-telegram")):
        await talk.joined(name, channel, role=Role.FACILITATOR)
    async with talk.app.database.write() as session:
        now = talk.clock.now()
        one = await communities.by_code(session, "KAKUMA7")
        assert one is not None
        other = await communities.add(
            session,
            programme_id=one.programme_id,
            name="Lodwar Readers",
            area="kenya/turkana/lodwar",
            language="en",
            timezone="Africa/Nairobi",
            code="LODWAR7",
            now=now,
        )
        group_id = await groups.arrive(session, "sim-telegram", "group:kakuma", now)
        await groups.tie(session, group_id, one.id)
        found = await senders.glimpse(session, Seen("sim-telegram", "baraka", now), now)
        assert found.person is not None
        await groups.present(session, group_id, found.person.id, now)
        await memberships.join(session, found.person.id, other, Role.TEACHER, now)
    async with talk.app.database.read() as session:
        own = {("sim-telegram", 0, 1), ("sim-whatsapp", 0, 1)}
        there = {("sim-telegram", 1, 1)}
        for of, ways in (
            (await reach.lots(session, [one.id, other], now, now - DAY), own),
            (
                await reach.lots_of_area(session, one.programme_id, "kenya/turkana", now, now - DAY),
                own | there,
            ),
            (await reach.lots_of_area(session, one.programme_id, "", now, now - DAY), own | there),
        ):
            assert sum(lot.people for lot in of) == 3
            assert {(lot.channel, lot.grouped, lot.inside) for lot in of} == ways, "news is told there once"
        [alone] = [lot for lot in await reach.lots(session, [one.id], now, now - DAY) if lot.grouped]
        assert (alone.people, alone.channel) == (1, "sim-telegram")
        assert await reach.lots_of_area(session, one.programme_id, "kenya/turk", now, now - DAY) == []
