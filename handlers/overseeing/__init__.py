"""What coordinators and operators do with communities: the same from the chat, the command line and pages.

Each function takes who acts (`Acting`), asks the table of rights, changes everything or nothing, tells whom
it concerns and writes the audit. What may not be is a `RefusedError` with the text that says why; nothing
has changed then.
"""

from handlers.overseeing.acting import Acting, RefusedError
from handlers.overseeing.changing import found, move, rename
from handlers.overseeing.ending import close, merge, reopen
from handlers.overseeing.finding import other_called
from handlers.overseeing.hosts import invite_host, relieve_host, remove_host

__all__ = [
    "Acting",
    "RefusedError",
    "close",
    "found",
    "invite_host",
    "merge",
    "move",
    "other_called",
    "relieve_host",
    "remove_host",
    "rename",
    "reopen",
]
