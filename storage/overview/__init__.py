"""What there is to see of a programme: from aggregates that are kept up to date, never by scanning."""

from storage.overview.looking import look
from storage.overview.model import (
    AreaRow,
    Bill,
    Channel,
    CommunityRow,
    Cycle,
    Figure,
    Lives,
    Overview,
    Page,
    Part,
    Point,
    Scope,
    Sent,
    Unit,
)
from storage.overview.places import areas, communities

__all__ = [
    "AreaRow",
    "Bill",
    "Channel",
    "CommunityRow",
    "Cycle",
    "Figure",
    "Lives",
    "Overview",
    "Page",
    "Part",
    "Point",
    "Scope",
    "Sent",
    "Unit",
    "areas",
    "communities",
    "look",
]
