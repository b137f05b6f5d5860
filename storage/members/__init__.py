"""Members: who they are, how they are reached, what is stored of them, how they are erased."""

from storage.members.erasing import erase, purge_strangers
from storage.members.persons import (
    cancel_waiting,
    create,
    language_of,
    name_of,
    reader,
    resume,
    tie_address,
    update,
)
from storage.members.showing import files_of, stored

__all__ = [
    "cancel_waiting",
    "create",
    "erase",
    "files_of",
    "language_of",
    "name_of",
    "purge_strangers",
    "reader",
    "resume",
    "stored",
    "tie_address",
    "update",
]
