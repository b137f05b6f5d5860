"""2. A provider's repeat of a message or of a status changes nothing."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Address, Contribution, Delivery, InboxRow
from storage.tables import DeliveryState as S
from tests.always.house import House

AMINA, BARAKA, CHAUSIKU = "whatsapp:+254700000001", "7100000002", "+254700000003"


@pytest.fixture
async def full(house_anywhere: House) -> House:
    """A house with three members."""
    await house_anywhere.member("whatsapp", AMINA, "Amina")
    await house_anywhere.member("telegram", BARAKA, "Baraka")
    await house_anywhere.member("sms", CHAUSIKU, "Chausiku")
    return house_anywhere


async def test_a_twilio_webhook_thrice_at_once_and_again_later_counts_once(full: House) -> None:
    form = full.twilio.person_says(AMINA, "POST we count with egg boxes")
    url = f"{full.url}/webhooks/twilio"
    answers = await asyncio.gather(*[full.twilio.deliver(form, url) for _ in range(3)])
    assert [answer.status for answer in answers] == [200] * 3
    await full.settle()
    before = full.look.everything()
    for _ in range(3):
        assert (await full.twilio.deliver(form, url)).status == 200
        await full.settle()
    assert full.look.everything() == before
    assert [len(before[name]) for name in ("inbox", "contributions")] == [1, 1]
    assert [len(full.texts(value)) for value in (AMINA, BARAKA, CHAUSIKU)] == [1, 1, 1]


async def test_a_telegram_update_thrice_at_once_and_again_later_counts_once(full: House) -> None:
    update = full.telegram.user_says(int(BARAKA), "POST we count with egg boxes")
    assert all(await asyncio.gather(*[full.telegram.push(update) for _ in range(3)]))
    await full.settle()
    before = full.look.everything()
    for _ in range(3):
        assert await full.telegram.push(update)
        await full.settle()
    assert full.look.everything() == before
    assert [len(before[name]) for name in ("inbox", "contributions")] == [1, 1]
    assert [len(full.texts(value)) for value in (AMINA, BARAKA, CHAUSIKU)] == [1, 1, 1]


async def test_the_same_id_on_another_channel_is_another_message(full: House) -> None:
    update = full.telegram.user_says(int(BARAKA), "POST the first")
    form = {**full.twilio.person_says(AMINA, "POST the second"), "MessageSid": str(update["update_id"])}
    assert (await full.twilio.deliver(form, f"{full.url}/webhooks/twilio")).ok
    await full.telegram.flush()
    await full.settle()
    assert full.look.rows(sa.select(sa.func.count()).select_from(Contribution)) == [(2,)]


async def delivered(full: House) -> tuple[str, dict[str, Any]]:
    """The sid of a post that Amina got, with no callback posted yet, and what the tables hold of it."""
    full.twilio.callbacks = "manual"
    await full.says(CHAUSIKU, "POST we use stones")
    [message] = full.twilio.sent_to(AMINA)
    return message.sid, dict(full.look.everything())


def state_of(full: House, sid: str) -> S:
    """The state of the delivery that Twilio calls `sid`."""
    [(state,)] = full.look.rows(sa.select(col(Delivery.state)).where(col(Delivery.provider_id) == sid))
    return S(str(state))


@pytest.mark.parametrize(
    ("order", "last", "steps"),
    [
        (["sent", "delivered", "read"] * 3, S.READ, 2),
        (["read", "delivered", "sent"] * 3, S.READ, 1),
        (["delivered", "queued", "sent", "delivered", "accepted", "sent"], S.DELIVERED, 1),
        (["sent", "sending", "scheduled", "a word of tomorrow", "sent"], S.SENT, 0),
    ],
)
async def test_statuses_repeated_and_out_of_order_end_in_the_highest(
    order: list[str], last: S, steps: int, full: House
) -> None:
    sid, before = await delivered(full)
    for status in order:
        assert await full.twilio.report(sid, status) == 204
        await full.settle()
    assert state_of(full, sid) is last
    after = full.look.everything()
    others = {name: rows for name, rows in after.items() if name not in ("deliveries", "delivery_steps")}
    assert others == {name: before[name] for name in others}
    assert len(after["delivery_steps"]) - len(before["delivery_steps"]) == steps, "each counts once"
    assert [len(full.texts(value)) for value in (AMINA, BARAKA)] == [1, 1]


async def test_a_failure_after_it_was_read_changes_nothing(full: House) -> None:
    sid, _ = await delivered(full)
    await full.twilio.report(sid, "read")
    before = full.look.everything()
    for code in (63016, 63018, 63024, 30003, 21610):
        assert await full.twilio.report(sid, "failed", error=code) == 204
        await full.settle()
    assert full.look.everything() == before


async def test_a_failure_thrice_parks_once_and_not_again_after_the_release(full: House) -> None:
    sid, _ = await delivered(full)
    for _ in range(3):
        assert await full.twilio.report(sid, "undelivered", error=63016) == 204
        await full.settle()
    assert full.states(AMINA) == [S.PARKED]
    await full.says(AMINA, "MENU")
    assert full.states(AMINA) == [S.SENT, S.SENT]
    before = full.look.everything()
    for status in ("undelivered", "sent", "undelivered"):
        form = {**full.twilio.status_form(full.twilio.messages[sid], status), "ErrorCode": "63016"}
        callback = full.twilio.messages[sid].status_callback
        assert (await full.twilio.deliver(form, callback)).status == 204
        await full.settle()
    assert full.look.everything() == before
    [(closed,)] = full.look.rows(sa.select(col(Address.window_closed)).where(col(Address.value) == AMINA))
    assert closed is False


async def test_a_repeated_failure_of_the_first_try_does_not_send_the_second_again(full: House) -> None:
    sid, _ = await delivered(full)
    assert await full.twilio.report(sid, "undelivered", error=30003) == 204
    full.clock.advance(5 * 3600)
    calls = full.calls_to(AMINA)
    full.twilio.misbehave("error_after_taking", match=lambda call: call.params.get("To") == AMINA)
    await full.settle()
    assert full.states(AMINA) == [S.UNKNOWN]
    assert await full.twilio.report(sid, "undelivered", error=30003) == 204
    assert full.states(AMINA) == [S.UNKNOWN]
    full.clock.advance(5 * 3600)
    await full.settle()
    assert full.states(AMINA) == [S.SENT]
    assert len(calls) == 1


async def test_a_status_for_what_we_never_sent_changes_nothing(full: House) -> None:
    sid, before = await delivered(full)
    message = full.twilio.messages[sid]
    strange = {**full.twilio.status_form(message, "read"), "MessageSid": "SM" + "f" * 32}
    for callback in (message.status_callback, f"{full.url}/webhooks/twilio/status?delivery=999999"):
        assert (await full.twilio.deliver(strange, callback)).status == 204
    assert full.look.everything() == before
    assert full.look.rows(sa.select(sa.func.count()).select_from(InboxRow)) == [(1,)]
