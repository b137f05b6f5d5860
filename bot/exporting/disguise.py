"""De-identification: people under stable pseudonyms, and texts without what would show who they are.

What is looked for in texts: numbers that could be telephone numbers, e-mail addresses, user names, links to
chats, and the names of the members of the community in which the text was written. What else may show a
person (a nickname, a school with one teacher) is not found: the files' own description says so.
"""

from __future__ import annotations

import base64
import hmac
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

PHONE = re.compile(r"[+(\d](?:[\s().\-/\u00a0\u2011]{0,3}\d){6,15}(?!\w)")
"""Seven to fifteen digits of any script, parted as people part them: no number is longer (ITU-T E.164)."""

A_DATE = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}")
E_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
USER = re.compile(r"(?<!\w)@\w{3,}")
CHAT = re.compile(
    r"(?:https?://)?(?:t|wa|telegram|api\.whatsapp|chat\.whatsapp|signal)\.(?:me|com)/\S+", re.IGNORECASE
)
WORD = re.compile(r"[^\W\d_]+")
LETTERS = {code: " " for code in range(128) if not chr(code).isalpha()}
SHORTEST = 3
"""Letters of a name that is looked for: shorter ones are words in most languages."""

_TITLES = """
    teacher teachers mwalimu walimu mr mrs miss madam sir doctor prof professor professeur professeure maitre
    maitresse enseignant enseignante maestra maestro profe profesor profesora docente professora head school
    the and les des del las los von van bin ibn abu umm mama baba bwana bibi dada kaka sister brother father
    mother monsieur madame senor senora senhor senhora معلم معلمه المعلم المعلمه استاذ استاذه الاستاذ الاستاذه
    ابو ابن ام بنت عبد
"""
NO_NAMES = frozenset(_TITLES.split())
"""What people put before their names, and what stands in many."""

Names = frozenset[str]
NOBODY: Names = frozenset()


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """A text without accents and case. Endings that Arabic keeps apart stay so, unlike in commands: the name
    "علي" is not the word "على".
    """
    apart = unicodedata.normalize("NFKD", text.replace("ة", "ه"))
    return "".join(char for char in apart if not unicodedata.combining(char)).casefold()


def words_of_names(names: Iterable[str]) -> Names:
    """The words that name the people of a community, folded."""
    words = (fold(word) for name in names for word in WORD.findall(name))
    return frozenset(word for word in words if len(word) >= SHORTEST and word not in NO_NAMES)


class Disguise:
    """Hides the people of one programme: by the same pseudonym in each of its exports, by none elsewhere.

    Raises:
        ValueError: the secret is empty, so anybody could make the pseudonyms.
    """

    def __init__(self, secret: str, programme_id: int) -> None:
        if not secret:
            raise ValueError("the secret key is empty")
        self._key = hmac.digest(secret.encode(), f"export:{programme_id}".encode(), "sha256")
        self.pseudonym = lru_cache(maxsize=50_000)(self._pseudonym)

    def _pseudonym(self, member_id: int) -> str:
        digest = hmac.digest(self._key, str(member_id).encode(), "sha256")
        return "m-" + base64.b32encode(digest[:8]).decode().rstrip("=").lower()

    @staticmethod
    def text(text: str, names: Names) -> str:
        """A text without numbers, addresses and the names of members."""
        if "@" in text or ".me/" in text or ".com/" in text:
            text = USER.sub("[user name]", E_MAIL.sub("[e-mail]", CHAT.sub("[link]", text)))
        text = PHONE.sub(_number, text)
        if text.isascii():
            words = text.casefold().translate(LETTERS).split()  # ten words a text, a million texts: be quick
        else:
            words = WORD.findall(fold.__wrapped__(text))
        found = names.intersection(words)
        return WORD.sub(lambda word: "[name]" if fold(word[0]) in found else word[0], text) if found else text


def _number(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1 : found.start()]
    inside_another = before.isalnum() or before in ("_", ".", ",")
    return found[0] if (before and inside_another) or A_DATE.fullmatch(found[0]) else "[number]"
