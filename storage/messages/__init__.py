"""Messages: what the bot says, once, and who it goes to."""

from storage.messages.composing import (
    ALSO,
    DIGEST,
    FILE,
    FILES,
    OF_PLAN,
    PART,
    PEOPLE,
    REFLECTION,
    SLICE,
    SPOKEN,
    TEXTS,
    Draft,
    create,
)
from storage.messages.sending import (
    count_reachable,
    is_wide,
    send_after_rest,
    send_to,
    send_to_community,
    send_to_groups,
    send_to_member,
    send_to_members,
)
from storage.messages.slices import Slice, fan_on

__all__ = [
    "ALSO",
    "DIGEST",
    "FILE",
    "FILES",
    "OF_PLAN",
    "PART",
    "PEOPLE",
    "REFLECTION",
    "SLICE",
    "SPOKEN",
    "TEXTS",
    "Draft",
    "Slice",
    "count_reachable",
    "create",
    "fan_on",
    "is_wide",
    "send_after_rest",
    "send_to",
    "send_to_community",
    "send_to_groups",
    "send_to_member",
    "send_to_members",
]
