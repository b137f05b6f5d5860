"""A digest for its reader: a line for each thing that waited, as many as one short message holds."""

from __future__ import annotations

from bot.channels.base import Capabilities
from bot.sending.naming import variables_of
from handlers.cutting import cut
from prompts.texts import Texts
from storage.contributions import code_of
from storage.deliveries import Due
from storage.deliveries.items import Item
from storage.messages import NEWS_TEXT
from storage.tables import ContributionKind

LONGEST = 1000
"""Characters of a digest at most, however much its channel holds: it is to be read at a glance."""

NOTHING = "\u2068\u2069"
"""What stands in right-to-left text where there are no words: a file came alone, or a trial without any."""

PREPOSITION = 6
"""Characters of the word between the author of an answer and what it is to, at most."""

LINE, SHORT_LINE = 110, 60
"""Characters of a line, and of one where less than `LONGEST` fits."""


def tell(texts: Texts, language: str, due: Due, capabilities: Capabilities) -> tuple[str, list[Item]]:
    """The words of a digest, and what of it found room in them."""
    items, limit = due.bundle.items, min(capabilities.text_limit, LONGEST)
    if not items:
        return texts.render(language, "digest-nothing"), []
    size = LINE if limit == LONGEST else SHORT_LINE
    head, foot = texts.render(language, "digest"), _foot(texts, language, items)
    room = limit - len(head) - len(foot) - len(texts.render(language, "digest-left", {"count": 99})) - 3
    lines: list[str] = []
    for item in items:
        line = _line(texts, language, item, size)
        if lines and room < len(line) + 1:
            break
        lines.append(line)
        room -= len(line) + 1
    left = due.bundle.count - len(lines)
    more = texts.render(language, "digest-left", {"count": left}) if left else ""
    return "\n".join(filter(None, (head, *lines, more, foot))), list(items[: len(lines)])


def _foot(texts: Texts, language: str, items: tuple[Item, ...]) -> str:
    """How to read the whole of one: of the first that brings something to read."""
    code = next(filter(None, map(_code, filter(_has_more, items))), "")
    return texts.render(language, "digest-read", {"code": code}) if code else ""


def _has_more(item: Item) -> bool:
    """Whether `MORE` shows something of it: who says only how a trial went has said all."""
    return item.text_key == NEWS_TEXT or bool(item.text) or item.media_kind is not None


def _code(item: Item) -> str:
    if item.text_key == NEWS_TEXT:
        return str(item.variables.get("code", ""))
    return code_of(item.kind, item.number) if item.kind and item.number else ""


def _line(texts: Texts, language: str, item: Item, size: int) -> str:
    if item.text_key == NEWS_TEXT:
        line = _of_news(texts, language, item, size)
    elif item.carries:
        line = _of_contribution(texts, language, item, size)
    else:
        line = _of_message(texts, language, item)
    line = shorten(" ".join(line.replace(NOTHING, "").split()), size)
    if item.community is None:
        return line
    return texts.render(language, "relay-line-elsewhere", {"community": item.community, "line": line})


def _of_contribution(texts: Texts, language: str, item: Item, size: int) -> str:
    code, author, text = _code(item), _author(texts, language, item), _text(texts, language, item)
    about = _about(item)
    if not author or len(author) > size // 3:
        beginning = shorten(text, size - len(code) - 2)
        return texts.render(language, "relay-line-bare", {"code": code, "text": beginning})
    said = {"code": code, "author": author}
    if about:
        beginning = shorten(text, size - len(code) - len(author) - len(about) - PREPOSITION - 5)
        return texts.render(language, "relay-line-answer", {**said, "about": about, "text": beginning})
    beginning = shorten(text, size - len(code) - len(author) - 3)
    return texts.render(language, "relay-line", {**said, "text": beginning})


def _of_news(texts: Texts, language: str, item: Item, size: int) -> str:
    code, programme = _code(item), str(item.variables.get("programme", ""))
    words = " ".join(str(item.variables.get("news", "")).split())
    beginning = shorten(words, size - len(code) - len(programme) - 3)
    return texts.render(language, "relay-line", {"code": code, "author": programme, "text": beginning})


def _about(item: Item) -> str:
    """What an answer is to."""
    if item.kind is not ContributionKind.ANSWER or not item.parent_kind or not item.parent_number:
        return ""
    return code_of(item.parent_kind, item.parent_number)


def _of_message(texts: Texts, language: str, item: Item) -> str:
    """What is said about a contribution, or about none, in one line."""
    known = variables_of(texts, language, item.variables)
    wanted = dict.fromkeys(texts.keys[item.text_key], "")
    own = {"code": _code(item), "author": _author(texts, language, item), "text": item.text or ""}
    return texts.render(language, item.text_key, {**wanted, **own, **known})


def _author(texts: Texts, language: str, item: Item) -> str:
    return item.author or (texts.render(language, "colleague") if item.nameless else "")


def _text(texts: Texts, language: str, item: Item) -> str:
    words = " ".join((item.text or "").split())
    return words or (
        texts.render(language, "digest-file", {"kind": item.media_kind}) if item.media_kind else ""
    )


def shorten(text: str, size: int) -> str:
    """The beginning of a text, of at most `size` characters, cut at a word."""
    return text if len(text) <= size else f"{cut(text, max(size - 3, 1))[0]}..."
