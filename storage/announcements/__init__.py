"""Announcements: what a programme says to all communities of an area, and how it gets to them."""

from storage.announcements.areas import parts_of
from storage.announcements.codes import CODE, code_of, number_of
from storage.announcements.making import Just, Made, Saying, just_said, make, next_number, size_of
from storage.announcements.reading import News, by_id, called, coordinators_of, listed, quoted
from storage.announcements.state import State, state_of
from storage.announcements.taking_back import withdraw

__all__ = [
    "CODE",
    "Just",
    "Made",
    "News",
    "Saying",
    "State",
    "by_id",
    "called",
    "code_of",
    "coordinators_of",
    "just_said",
    "listed",
    "make",
    "next_number",
    "number_of",
    "parts_of",
    "quoted",
    "size_of",
    "state_of",
    "withdraw",
]
