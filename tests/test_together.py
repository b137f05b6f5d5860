"""What goes together as one message: decided when the window opens, and rendered when it is sent."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from bot.channels.twilio import whatsapp_capabilities
from bot.sending.render import GAP, render_text
from storage.deliveries import Due, Said
from storage.digests.arranging import arrange
from storage.messages import FILES, TOGETHER
from storage.tables import AddressKind, ContributionKind, Priority
from tests.clock import START
from tests.wording import all_texts

CAN, WEEK = whatsapp_capabilities(), timedelta(weeks=1)
NOTHING: dict[str, Any] = dict.fromkeys(Said.__slots__)


def row(number: int, **values: Any) -> SimpleNamespace:
    usual: dict[str, Any] = {
        "id": number,
        "priority": Priority.COMMUNITY,
        "text_key": "relay-post",
        "variables": {},
        "buttons": [],
        "picture": None,
        "run_id": None,
        "said_at": START,
        "carries": True,
        "length": 100,
        "media_kind": None,
        "files_at_once": False,
    }
    return SimpleNamespace(**{**usual, **values})


VOICE = {"media_kind": "voice", "length": 0}
DIRECT = {"priority": Priority.DIRECT}


@pytest.mark.parametrize(
    ("rows", "groups", "over"),
    [
        ([{}, {}, {}], [[1, 2, 3]], []),
        ([{}, VOICE, {}, {}], [[1], [2], [3, 4]], []),
        ([{}, {"run_id": 3}, {}], [[1], [2], [3]], []),
        ([{}, {"buttons": [["c:x", "y", {}]]}, {}], [[1], [2], [3]], []),
        ([{}, {"picture": {"kind": "pulse"}}], [[1], [2]], []),
        ([{}, {"media_kind": "photo"}, {}], [[1, 2, 3]], []),
        ([{}, {"media_kind": "photo", "files_at_once": True}, {}], [[1], [2], [3]], []),
        ([{}, {"variables": {FILES: True}}], [[1], [2]], []),
        ([{"priority": Priority.REPLY}, {}, {}], [[1], [2, 3]], []),
        ([{}, DIRECT, {"carries": False, "length": None, **DIRECT}], [[1, 2, 3]], []),
        ([{"length": 900}, {"length": 900}, {}], [[1], [2, 3]], []),
        ([{"length": 5000}] * 4, [[1], [2], [3]], [4]),
        ([{"length": 5000}] * 3 + [{}, DIRECT], [[1], [2], [3], [5]], [4]),
        ([{}, {"text_key": "template-nudge", **DIRECT}], [[1]], []),
        ([{"length": 5000}] * 3 + [{}, {"run_id": 3}], [[1], [2], [3], [5]], [4]),
        ([{}, {"run_id": 3, "said_at": START - WEEK}], [[1]], []),
    ],
)
def test_what_goes_together(rows: list[dict[str, Any]], groups: list[list[int]], over: list[int]) -> None:
    arranged = arrange([row(number, **values) for number, values in enumerate(rows, start=1)], START)
    assert ([group.ids for group in arranged.groups], arranged.over) == (groups, over)


def post(number: int, text: str, **more: Any) -> Said:
    about = {"text_key": "relay", "variables": {}, "buttons": [], "carries": True, "files": 0}
    given = {
        "kind": ContributionKind.POST,
        "number": number,
        "text": text,
        "author": "Amina",
        "place": "Lodwar",
    }
    return Said(**{**NOTHING, "id": number, **about, **given, **more})


def due(*parts: Said) -> Due:
    whole = Said(**{**NOTHING, "text_key": TOGETHER, "variables": {}, "buttons": []})
    return Due(
        1,
        whole,
        2,
        "x",
        AddressKind.PERSON,
        "en",
        1,
        START,
        None,
        START,
        False,
        files_at_once=True,
        together=parts,
    )


def test_each_reads_as_it_does_alone() -> None:
    parts = [post(1, "egg boxes"), post(2, "stones", media_kind="photo")]
    text = render_text(all_texts(), due(*parts), CAN)
    first, second = text.split(GAP)
    assert first == "P1 - Amina, Lodwar\negg boxes"
    assert second.startswith("P2 - Amina, Lodwar\nstones\n"), second
    assert "MORE P2" in second, "the photo comes on request"


def test_what_is_too_long_together_is_cut_as_it_is_alone() -> None:
    text = render_text(
        all_texts(), due(post(1, "tens " * 300), post(2, "short"), post(3, "ones " * 300)), CAN
    )
    assert 1400 < len(text) <= CAN.text_limit
    first, second, third = text.split(GAP)
    assert first.endswith("MORE P1 2")
    assert second == "P2 - Amina, Lodwar\nshort"
    assert third.endswith("MORE P3 2")
