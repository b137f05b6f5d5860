"""The words that lists use for roles, languages, channels, subjects and levels, in all our languages."""

from __future__ import annotations

from typing import TypeVar

from handlers import subjects
from prompts.fold import fold
from prompts.texts import Texts
from storage.tables import Level, Role

Found = TypeVar("Found")

CHANNELS = {
    "whatsapp": "whatsapp",
    "whats app": "whatsapp",
    "wa": "whatsapp",
    "واتساب": "whatsapp",
    "واتس اب": "whatsapp",
    "sms": "sms",
    "text": "sms",
    "telegram": "telegram",
    "tg": "telegram",
    "تيليجرام": "telegram",
    "تلغرام": "telegram",
}
"""Names are the same in all languages of one script."""


class Words:
    """Finds what a cell means; None where it means nothing that we know."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._channels = {fold(word): channel for word, channel in CHANNELS.items()}
        self._roles = {
            fold(word): role
            for role in Role
            for language in texts.languages
            for word in texts.words(language, f"also-role-{role.value}")
        }
        self._levels = {
            fold(word): level
            for level in Level
            for language in texts.languages
            for key in (f"level-{level.value}", f"also-level-{level.value}")
            for word in texts.words(language, key)
        }
        self._languages = _languages(texts)
        self._subjects: dict[str, tuple[str, ...]] = {}

    def role(self, text: str) -> Role | None:
        """A role by its name, in any language and number."""
        return self._roles.get(fold(text))

    def channel(self, text: str) -> str | None:
        """A channel by its name."""
        return self._channels.get(fold(text))

    def language(self, text: str) -> str | None:
        """One of our languages, by its code or its name in any of them."""
        said = fold(text)
        return self._languages.get(said) or self._languages.get(said.replace("_", "-").split("-")[0])

    def level(self, text: str) -> Level | None:
        """A level by its name."""
        return self._levels.get(fold(text))

    def subjects(self, text: str) -> tuple[str, ...] | None:
        """All subjects that a cell names."""
        if text not in self._subjects:
            self._subjects[text] = tuple(subjects.read(self._texts, self._texts.languages, text))
        return self._subjects[text] or None


def _languages(texts: Texts) -> dict[str, str]:
    from babel import Locale

    named = {fold(texts.render(code, f"language-{code}")): code for code in texts.languages}
    for reader in texts.languages:
        names = Locale(reader).languages
        named |= {fold(str(names[code])): code for code in texts.languages if code in names}
    return named | {code: code for code in texts.languages}
