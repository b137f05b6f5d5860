"""Links: ours and not expired, or refused."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.exporting.links import export_links
from bot.media.links import MediaLinks

NOW = datetime(2027, 3, 1, 9, 20, tzinfo=UTC)
LINKS = MediaLinks("a secret", "https://staffroom.example/", timedelta(hours=6))


def parts(url: str) -> tuple[int, int, str]:
    prefix = "https://staffroom.example/media/"
    assert url.startswith(prefix)
    media_id, expires, signature = url.removeprefix(prefix).split("/")
    return int(media_id), int(expires), signature


def test_a_link_is_valid_until_it_expires() -> None:
    media_id, expires, signature = parts(LINKS.url(42, NOW))
    end = datetime.fromtimestamp(expires, UTC)
    assert (media_id, end) == (42, datetime(2027, 3, 1, 16, tzinfo=UTC))
    assert LINKS.valid(media_id, expires, signature, NOW)
    assert LINKS.valid(media_id, expires, signature, end - timedelta(seconds=1))
    assert not LINKS.valid(media_id, expires, signature, end)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - hypothesis wants naive bounds
def test_it_lives_at_least_its_lifetime_and_at_most_an_hour_more(now: datetime) -> None:
    _, expires, _ = parts(LINKS.url(1, now))
    left = datetime.fromtimestamp(expires, UTC) - now
    assert timedelta(hours=6) <= left < timedelta(hours=7)


def test_within_an_hour_the_link_is_the_same() -> None:
    assert LINKS.url(42, NOW) == LINKS.url(42, NOW + timedelta(minutes=39))
    assert LINKS.url(42, NOW) != LINKS.url(42, NOW + timedelta(minutes=41))


def test_the_clock_may_stand_in_any_zone() -> None:
    assert LINKS.url(42, NOW.astimezone()) == LINKS.url(42, NOW)


@pytest.mark.parametrize("change", [(1, 0), (0, 3600), (0, 10**30)])
def test_no_part_can_be_changed(change: tuple[int, int]) -> None:
    media_id, expires, signature = parts(LINKS.url(42, NOW))
    assert not LINKS.valid(media_id + change[0], expires + change[1], signature, NOW)


@pytest.mark.parametrize("signature", ["", "x", "é", "\udcff", "A" * 43, "A" * 100_000])
def test_a_wrong_signature_is_refused(signature: str) -> None:
    _, expires, _ = parts(LINKS.url(42, NOW))
    assert not LINKS.valid(42, expires, signature, NOW)


def test_another_key_signs_differently() -> None:
    media_id, expires, signature = parts(LINKS.url(42, NOW))
    assert not MediaLinks("another", "https://staffroom.example").valid(media_id, expires, signature, NOW)


def test_a_link_to_a_file_opens_no_export_of_the_same_number() -> None:
    media_id, expires, signature = parts(LINKS.url(42, NOW))
    assert not export_links("a secret", "https://staffroom.example").valid(media_id, expires, signature, NOW)


def test_the_numbers_cannot_be_shifted_into_each_other() -> None:
    assert LINKS.url(1, NOW).rsplit("/", 1)[1] != LINKS.url(11, NOW).rsplit("/", 1)[1]


def test_a_time_without_a_zone_and_an_empty_key_are_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        LINKS.url(1, NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="key"):
        MediaLinks("", "https://staffroom.example")
