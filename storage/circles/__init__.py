"""Circles: who is in on an idea, and the small community that they become."""

from storage.circles.ending import close, leave, prolong
from storage.circles.opened import Circle, by_id, follow, of_member, open_circle
from storage.circles.people import InCircle, admit, forget, listed, people_of, promote, vote
from storage.circles.supporters import held, oppose, support, supporters_of

__all__ = [
    "Circle",
    "InCircle",
    "admit",
    "by_id",
    "close",
    "follow",
    "forget",
    "held",
    "leave",
    "listed",
    "of_member",
    "open_circle",
    "oppose",
    "people_of",
    "prolong",
    "promote",
    "support",
    "supporters_of",
    "vote",
]
