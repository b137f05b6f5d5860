"""Finding: full text of what was given, in both databases, within what a reader may see."""

from storage.search.filling import put, refresh, remove
from storage.search.looking import Found, find, shown, similar
from storage.search.words import has_form, significant, words_of

__all__ = [
    "Found",
    "find",
    "has_form",
    "put",
    "refresh",
    "remove",
    "shown",
    "significant",
    "similar",
    "words_of",
]
