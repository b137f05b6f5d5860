"""A programme of two communities, which a coordinator looks after."""

from __future__ import annotations

import pytest

from tests.handlers.overseen import peopled
from tests.talk import Talk


@pytest.fixture
async def programme(talk: Talk) -> Talk:
    """Grace coordinates Turkana; amina and host, who hosts, are in Kakuma Maths Circle, juma in Lodwar."""
    return await peopled(talk)


@pytest.fixture
async def programme_anywhere(talk_anywhere: Talk) -> Talk:
    """The same on both databases."""
    return await peopled(talk_anywhere)
