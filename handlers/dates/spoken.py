"""A text from which words are taken as they are understood."""

from __future__ import annotations

import re

from handlers.dates.names import any_of, longest_first, plain, words
from prompts.texts import REFERENCE, Texts

NUMBER = "#"
"""Where a number stands in the words of a list."""


class Spoken:
    """What was typed in a language, or in English; `rest` is what nobody has taken yet, in its plain form."""

    def __init__(self, texts: Texts, language: str, text: str) -> None:
        self._texts = texts
        self._typed = text
        self.language = language
        self.rest = plain(text)

    def listed(self, key: str) -> tuple[str, ...]:
        """The words of a list in the texts."""
        codes = dict.fromkeys((self.language, REFERENCE))
        return longest_first(word for code in codes for word in words(self._texts.render(code, key)))

    def takes(self, key: str) -> bool:
        """Whether one of the listed words stands there; it is taken."""
        return self._takes(any_of(self.listed(key))) is not None

    def takes_number(self, key: str) -> int | None:
        """The number in a listed phrase such as `last # days`, which is taken."""
        for phrase in self.listed(key):
            before, _, after = (re.escape(part.strip()) for part in phrase.partition(NUMBER))
            found = self._takes(rf"(?<!\w){before}\s*(\d{{1,4}})\s*{after}(?!\w)")
            if found is not None:
                return int(found[1])
        return None

    def takes_all(self, key: str) -> list[str]:
        """What the listed words that stand there mean: of each entry of the list that is its last word."""
        meanings = dict(entry.rsplit(" ", 1) for entry in self.listed(key))
        pattern, found = any_of(longest_first(meanings)), []
        while (match := self._takes(pattern)) is not None:
            found.append(meanings[match[0]])
        return list(dict.fromkeys(found))

    def drop(self, key: str) -> None:
        """Leave out the listed words."""
        self.rest = re.sub(any_of(self.listed(key)), " ", self.rest)

    def left(self) -> str:
        """What nobody has taken, as it was typed."""
        typed = {plain(word): word for word in self._typed.split()}
        return " ".join(typed.get(word, word) for word in self.rest.split()).strip(" ,;.")

    def _takes(self, pattern: str) -> re.Match[str] | None:
        found = re.search(pattern, self.rest)
        if found is not None:
            self.rest = f"{self.rest[: found.start()]} {self.rest[found.end() :]}"
        return found
