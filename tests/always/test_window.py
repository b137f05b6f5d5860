"""WhatsApp's window: outside it posts wait, with a nudge a day at most, until one writes again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage import contributions, messages
from storage.messages import Draft
from storage.tables import Address, Priority
from storage.tables import DeliveryState as S
from tests.always import house as houses
from tests.always.house import House
from tests.clock import StillClock
from tests.fakes.twilio_state import ContentTemplate

AMINA, CHAUSIKU = "whatsapp:+254700000001", "+254700000003"
NUDGE = "HX" + "0123456789abcdef" * 2
HOUR = timedelta(hours=1)


@pytest.fixture
async def house(database_url: str, clock: StillClock, tmp_path: Path) -> AsyncIterator[House]:
    """Amina reads on WhatsApp what Chausiku posts; there is an approved nudge."""
    async with houses.opened(database_url, clock, tmp_path, twilio_template_nudge=NUDGE) as opened:
        opened.twilio.templates[NUDGE] = ContentTemplate("There: {{1}} wait in {{2}} - reply to read.")
        await opened.member("whatsapp", AMINA, "Amina")
        await opened.member("sms", CHAUSIKU, "Chausiku")
        yield opened


def nudges(house: House) -> list[str]:
    """The nudges that Amina saw."""
    return [message.body for message in house.twilio.sent_to(AMINA) if message.content_sid]


def posts(house: House) -> list[str]:
    """The posts that Amina saw, in the order in which she did."""
    parts = [part for text in house.texts(AMINA) for part in text.split("\n\n")]
    return [part.partition("\n")[2] for part in parts if part.startswith("P")]


async def later(house: House, by: timedelta) -> None:
    """Time passes, and what is due happens."""
    house.clock.advance(by)
    await house.settle()
    await house.settle()


async def test_within_24_hours_it_goes_and_after_them_it_waits(house: House) -> None:
    house.clock.advance(24 * HOUR - timedelta(seconds=5))
    await house.says(CHAUSIKU, "POST in time")
    house.clock.advance(10)
    calls = house.twilio.counts["create"]
    await house.says(CHAUSIKU, "POST too late")
    assert posts(house) == ["in time"]
    assert S.PARKED in house.states(AMINA)
    assert house.twilio.counts["create"] == calls + 2, "the author's receipt and the nudge"


async def test_a_nudge_a_day_at_most_and_all_in_order_as_soon_as_she_writes(house: House) -> None:
    house.clock.advance(25 * HOUR)
    for number in range(5):
        await house.says(CHAUSIKU, f"POST thing {number}")
        await later(house, HOUR)
    assert nudges(house) == ["There: 1 wait in Kakuma Maths Circle - reply to read."]
    await later(house, 18 * HOUR)
    assert len(nudges(house)) == 1
    await later(house, 2 * HOUR)
    assert nudges(house)[1:] == ["There: 5 wait in Kakuma Maths Circle - reply to read."]
    await later(house, 23 * HOUR)
    assert (len(nudges(house)), posts(house)) == (2, [])
    await later(house, 48 * HOUR)
    assert len(nudges(house)) == 2, "nothing new waits, and each nudge costs money"
    await house.says(AMINA, "MENU")
    assert posts(house) == [f"thing {number}" for number in range(5)]
    assert not {S.PARKED, S.QUEUED} & set(house.states(AMINA))
    await later(house, 48 * HOUR)
    assert len(nudges(house)) == 2, "nothing waits any more"


async def test_twilios_63016_parks_and_closes_the_window_at_once(house: House) -> None:
    """Twilio's word is the truth, our clock only a guess."""
    house.twilio.windows.clear()
    await house.says(CHAUSIKU, "POST the first")
    assert (posts(house), house.states(AMINA)[0]) == ([], S.PARKED)
    [(closed,)] = house.look.rows(sa.select(col(Address.window_closed)).where(col(Address.value) == AMINA))
    assert closed is True
    tries = len([one for one in house.twilio.by_address[AMINA] if not one.content_sid])
    await house.says(CHAUSIKU, "POST the second")
    await later(house, HOUR)
    assert len([one for one in house.twilio.by_address[AMINA] if not one.content_sid]) == tries == 1
    assert len(nudges(house)) == 1
    await house.says(AMINA, "MENU")
    assert posts(house) == ["the first", "the second"]


async def test_a_63016_refused_at_once_parks_and_closes_too(house: House) -> None:
    house.twilio.window_error = "rest"
    house.twilio.windows.clear()
    calls = house.calls_to(AMINA)
    await house.says(CHAUSIKU, "POST the first")
    assert (posts(house), house.states(AMINA)[0]) == ([], S.PARKED)
    await house.says(CHAUSIKU, "POST the second")
    assert [str(one.params.get("Body"))[-9:] for one in calls if "ContentSid" not in one.params] == [
        "the first"
    ]
    await house.says(AMINA, "MENU")
    assert posts(house) == ["the first", "the second"]


async def test_what_was_taken_back_while_it_waited_never_goes(house: House) -> None:
    house.clock.advance(25 * HOUR)
    await house.says(CHAUSIKU, "POST the first")
    await house.says(CHAUSIKU, "POST the second")
    await house.says(CHAUSIKU, "WITHDRAW P1")
    await house.says(AMINA, "MENU")
    assert posts(house) == ["the second"]


async def test_nobody_is_nudged_for_what_was_taken_back_or_hidden(house: House) -> None:
    house.clock.advance(25 * HOUR)
    await house.says(CHAUSIKU, "POST the first")
    await house.says(CHAUSIKU, "POST the second")
    assert len(nudges(house)) == 1
    await later(house, HOUR)
    await house.says(CHAUSIKU, "POST the third")
    async with house.app.database.write() as session:  # what only speaks of it is not cancelled with it
        waiting = sa.select(col(Address.member_id)).where(col(Address.value) == AMINA)
        amina = (await session.execute(waiting)).scalar_one() or 0
        given = await contributions.by_code(session, 1, "P3")
        assert given is not None
        draft = Draft("withdrawn", {"code": "P3"}, contribution_id=given.id)
        message = await messages.create(session, draft, house.clock.now())
        await messages.send_to_member(session, message, amina, house.clock.now(), Priority.DIRECT)
    await house.settle()
    for code in ("P1", "P2", "P3"):
        await house.says(CHAUSIKU, f"WITHDRAW {code}")
    await later(house, 25 * HOUR)
    assert len(nudges(house)) == 1


async def test_without_a_template_it_waits_and_nobody_is_nudged(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    async with houses.opened(sqlite_url, clock, tmp_path) as house:
        await house.member("whatsapp", AMINA, "Amina")
        await house.member("sms", CHAUSIKU, "Chausiku")
        house.clock.advance(25 * HOUR)
        await house.says(CHAUSIKU, "POST the first")
        await later(house, 25 * HOUR)
        assert house.texts(AMINA) == []
        await house.says(AMINA, "MENU")
        assert posts(house) == ["the first"]


async def test_what_waited_comes_in_a_few_full_messages_in_order(house: House) -> None:
    house.clock.advance(25 * HOUR)
    for number in range(12):
        await house.says(CHAUSIKU, f"POST thing {number} " + "about stones and tens " * 14)
    before = len(house.texts(AMINA))
    await house.says(AMINA, "MENU")
    came = house.texts(AMINA)[before:]
    assert [text.split()[1] for text in posts(house)] == [str(number) for number in range(10)]
    full = [text for text in came if text.startswith("P")]
    assert [len(text.split("\n\n")) for text in full] == [3, 3, 3, 1]
    assert all(len(text) <= 1600 for text in came)
    assert any("thing 10" in text and "thing 11" in text for text in came), "the rest makes a digest"


async def test_a_quoted_reply_to_several_asks_which(house: House) -> None:
    house.clock.advance(25 * HOUR)
    for number in range(3):
        await house.says(CHAUSIKU, f"POST thing {number}")
    await house.says(AMINA, "MENU")
    both = next(one for one in house.twilio.sent_to(AMINA) if one.body.startswith("P1"))
    await house.says(AMINA, "How many?", reply_to_sid=both.sid)
    assert house.texts(AMINA)[-1].splitlines()[1:] == ["1 P1 thing 0", "2 P2 thing 1", "3 P3 thing 2"]
    await house.says(AMINA, "2")
    assert house.texts(AMINA)[-1].startswith("Your answer A4 is on its way to the author of P2")
    assert "How many?" in house.texts(CHAUSIKU)[-1]
    await house.says(AMINA, "P3 and where?", reply_to_sid=both.sid)
    assert "author of P3" in house.texts(AMINA)[-1], "a code says it already"
    house.clock.advance(25 * HOUR)
    await house.says(CHAUSIKU, "WITHDRAW P1")
    await house.says(CHAUSIKU, "WITHDRAW P3")
    await house.says(AMINA, "Where?", reply_to_sid=both.sid)
    assert "author of P2" in house.texts(AMINA)[-1], "only one is left"


async def test_what_closes_again_before_it_went_comes_the_next_time(house: House) -> None:
    house.clock.advance(25 * HOUR)
    for number in range(3):
        await house.says(CHAUSIKU, f"POST thing {number}")
    house.twilio.person_fails(AMINA, 63016, times=2)  # the menu, and what came together
    await house.says(AMINA, "MENU")
    assert posts(house) == []
    await house.says(AMINA, "MENU")
    assert posts(house) == ["thing 0", "thing 1", "thing 2"]
    assert len([text for text in house.texts(AMINA) if text.startswith("P1")]) == 1


async def test_a_nudge_on_its_way_is_dropped_when_they_write(house: House) -> None:
    house.clock.advance(25 * HOUR)
    house.twilio.person_fails(AMINA, 63018, times=1)  # the nudge: again in fifteen minutes
    await house.says(CHAUSIKU, "POST the first")
    await house.says(AMINA, "MENU")
    await later(house, HOUR)
    assert nudges(house) == []
    assert posts(house) == ["the first"]
