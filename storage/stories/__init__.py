"""Stories: drafts that are still being told, what waits for a facilitator, and what travels."""

from storage.stories.drafts import begin, change, draft, draft_called
from storage.stories.reviewing import Waiting, decide, follow, waiting_for
from storage.stories.travelling import Travelling, for_community

__all__ = [
    "Travelling",
    "Waiting",
    "begin",
    "change",
    "decide",
    "draft",
    "draft_called",
    "follow",
    "for_community",
    "waiting_for",
]
