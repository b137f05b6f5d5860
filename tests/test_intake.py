"""Whom the intake wakes: who handles a message, or who fetches its files before that."""

from __future__ import annotations

import pytest

from bot.intake import Intake
from bot.signals import Bell
from tests.talk import Talk


class Counting(Bell):
    """A bell that counts."""

    def __init__(self) -> None:
        super().__init__()
        self.rung = 0

    def ring(self) -> None:
        """Count it."""
        self.rung += 1


@pytest.mark.parametrize(("files", "woken"), [(0, (1, 0)), (1, (0, 1))])
async def test_a_message_wakes_its_handler_and_its_files_the_fetcher(
    talk: Talk, files: int, woken: tuple[int, int]
) -> None:
    worker, fetcher = Counting(), Counting()
    intake = Intake(talk.app.database.writer, talk.clock, talk.app.metrics, worker, fetcher)
    media = [talk._upload("photo") for _ in range(files)]
    payload = {
        "id": "in-1",
        "from": "amina",
        "text": "hello",
        "at": talk.clock.now().isoformat(),
        "media": media,
    }
    inbound = talk.channels["sim-sms"].parse(payload)
    assert inbound is not None
    await intake.accept(inbound)
    assert (worker.rung, fetcher.rung) == woken
