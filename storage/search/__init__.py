"""Finding: full text of what was given, in both databases, within what a reader may see."""

from storage.search.filling import put, refresh, remove
from storage.search.looking import Found, find, shown, similar
from storage.search.words import significant, words_of

__all__ = ["Found", "find", "put", "refresh", "remove", "shown", "significant", "similar", "words_of"]
