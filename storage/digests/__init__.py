"""Digests: what waited for a reader, in one message, at the hour of their community.

What waits is a delivery in state `digest`. A run makes one delivery for each reader whose time has come, and
notes in what waited (`bundled`) that it goes with that one. What it says is looked up when it is sent.
"""

from storage.digests.giving import give
from storage.digests.passes import Done, Slice, run
from storage.digests.releasing import release

__all__ = ["Done", "Slice", "give", "release", "run"]
