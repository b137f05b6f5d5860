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
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

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

NUL = "\0"
PART = f"\n{NUL}\n"
"""Stands between texts that are looked through together: it is part of no word, number, address or link."""

KEPT = 5_000
"""Folded words and pseudonyms that are kept: rows come community by community, so few come back late."""

Names = frozenset[str]
NOBODY: Names = frozenset()


@cache
def _combining() -> re.Pattern[str]:
    """Accents and other marks that stand on the letter before them."""
    marks = (char for char in map(chr, range(0x300, 0x1F000)) if unicodedata.combining(char))
    return re.compile(f"[{''.join(marks)}]")


@lru_cache(maxsize=KEPT)
def fold(text: str) -> str:
    """A text without accents and case. Endings that Arabic keeps apart stay so, unlike in commands: the name
    "علي" is not the word "على".
    """
    return _combining().sub("", unicodedata.normalize("NFKD", text.replace("ة", "ه"))).casefold()


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
        self.pseudonym = lru_cache(maxsize=KEPT)(self._pseudonym)

    def _pseudonym(self, member_id: int | str) -> str:
        digest = hmac.digest(self._key, str(member_id).encode(), "sha256")
        return "m-" + base64.b32encode(digest[:8]).decode().rstrip("=").lower()

    @classmethod
    def texts(cls, texts: Sequence[str | None], names: Names) -> Sequence[str | None]:
        """Texts of one community without numbers, addresses and the names of members.

        They are looked through together: to call what looks for each of a million takes as long as to look.
        """
        whole = PART.join([text or "" for text in texts])
        if whole.count(NUL) >= len(texts):  # there is one in a text, too
            return [cls.text(text, names) if text else text for text in texts]
        return cls.text(whole, names).split(PART)

    @staticmethod
    def text(text: str, names: Names) -> str:
        """A text without numbers, addresses and the names of members."""
        if "@" in text or ".me/" in text or ".com/" in text:
            text = USER.sub("[user name]", E_MAIL.sub("[e-mail]", CHAT.sub("[link]", text)))
        text = PHONE.sub(_number, text)
        if text.isascii():
            plain = text.casefold()
            found = names.intersection(plain.translate(LETTERS).split())
            return _without(text, plain, found) if found else text
        found = names.intersection(WORD.findall(fold.__wrapped__(text)))
        return PART.join(_without_folded(part, found) for part in text.split(PART)) if found else text


def _without_folded(text: str, names: Names) -> str:
    """A text in any script without these words."""
    found = names.intersection(WORD.findall(fold.__wrapped__(text)))
    return WORD.sub(lambda word: "[name]" if fold(word[0]) in found else word[0], text) if found else text


def _without(text: str, plain: str, found: Names) -> str:
    """A text in ASCII without these words; `plain` is the same in small letters."""
    spots = sorted(spot for name in found for spot in _spots(plain, name))
    pieces, end = [], 0
    for begin, after in spots:
        pieces += [text[end:begin], "[name]"]
        end = after
    return "".join((*pieces, text[end:]))


def _spots(plain: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a word stands by itself."""
    begin = plain.find(name)
    while begin >= 0:
        end = begin + len(name)
        if not (plain[begin - 1 : begin].isalpha() or plain[end : end + 1].isalpha()):
            yield begin, end
        begin = plain.find(name, end)


def _number(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1 : found.start()]
    inside_another = before.isalnum() or before in ("_", ".", ",")
    return found[0] if (before and inside_another) or A_DATE.fullmatch(found[0]) else "[number]"
