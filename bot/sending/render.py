"""Rendering one delivery for its reader: language, buttons or numbers, and no more than its channel holds."""

from __future__ import annotations

from typing import Any

from bot.channels.base import Capabilities
from bot.sending.cut import cut
from handlers.wire import Button, MediaKind
from prompts.texts import REFERENCE, WORDS, Texts
from storage.contributions import code_of
from storage.deliveries import Due, Said
from storage.messages import ALSO, PART, SPOKEN

NOTHING = "\u2068\u2069"
"""What stands in right-to-left text where there are no words: a file came alone."""


def language_of(due: Due) -> str:
    """The language of the reader, else the one that they were just spoken to in, else the community's."""
    said = due.message
    return str(said.variables.get(SPOKEN) or due.language or said.community_language or REFERENCE)


def author_of(texts: Texts, language: str, said: Said) -> str:
    """How a contribution is signed: name and place, never an address."""
    place = said.place or (said.area or "").rsplit("/", 1)[-1].replace("-", " ").title()
    if said.author is None:
        return _nameless(texts, language, said)
    if not place:
        return said.author
    return texts.render(language, "signed", {"name": said.author, "place": place})


def _nameless(texts: Texts, language: str, said: Said) -> str:
    """Of what came from elsewhere only the area: a school would tell who it was."""
    if not said.from_elsewhere or not said.area:
        return texts.render(language, "former-member")
    area = said.area.rsplit("/", 1)[-1].replace("-", " ").title()
    return texts.render(language, "signed", {"name": texts.render(language, "colleague"), "place": area})


def render_text(texts: Texts, due: Due, capabilities: Capabilities) -> str:
    """The words of a delivery, choices included where the channel has no buttons for them."""
    language, said = language_of(due), due.message
    tail = "".join(f"\n{line}" for line in _tail(texts, language, said, capabilities))
    text = _words(texts, language, said, capabilities.text_limit - len(tail)) + tail
    return text if capabilities.isolates_bidi else _without_isolates(text)


def _words(texts: Texts, language: str, said: Said, limit: int) -> str:
    variables = {key: value for key, value in said.variables.items() if not key.startswith("@")}
    wanted = texts.keys[said.text_key]
    if "text" not in wanted:
        return texts.render(language, said.text_key, variables)
    code = code_of(said.kind, said.number) if said.kind and said.number else ""
    variables |= {"code": code, "author": author_of(texts, language, said)}
    if "about" in wanted and said.parent_kind and said.parent_number:
        variables["about"] = code_of(said.parent_kind, said.parent_number)
    frame = texts.render(language, said.text_key, {**variables, "text": ""})
    hint = texts.render(language, "relay-more", {"code": f"{code} 99"})
    parts = cut(said.text or "", max(limit - len(frame) - len(hint) - 2, 40))
    index = min(int(said.variables.get(PART, 1)), len(parts))
    text = parts[index - 1]
    if index < len(parts):
        rest = code if index == 1 else f"{code} {index + 1}"
        text = f"{text}\n{texts.render(language, 'relay-more', {'code': rest})}"
    said_all = texts.render(language, said.text_key, {**variables, "text": text})
    return said_all.replace(NOTHING, "").strip()


def _tail(texts: Texts, language: str, said: Said, capabilities: Capabilities) -> list[str]:
    """Lines behind the words: a file that this channel cannot carry, choices that need numbers."""
    lines = [texts.render(language, said.variables[ALSO])] if ALSO in said.variables else []
    if said.media_kind is not None and MediaKind(said.media_kind) not in capabilities.media:
        lines.append(texts.render(language, "relay-file", {"kind": said.media_kind}))
    titles = _titles(texts, language, said)
    if titles and not _fits(titles, capabilities):
        lines.extend(
            f"{_typed(texts, language, button[0])} {title}"
            for button, title in zip(said.buttons, titles, strict=True)
        )
    return lines


def _typed(texts: Texts, language: str, payload: str) -> str:
    """What is typed in place of tapping: a choice's number, or the word and code of a command."""
    kind, _, rest = payload.partition(":")
    if kind != "c":
        return rest.rpartition(":")[2]
    name, _, argument = rest.partition(":")
    word = texts.render(language, f"{WORDS}{name}").replace("،", ",").split(",")[0].strip().upper()
    return f"{word} {argument} -" if argument else f"{word} -"


def render_buttons(texts: Texts, due: Due, capabilities: Capabilities) -> tuple[Button, ...]:
    """The buttons of a delivery, none if they do not fit the channel."""
    titles = _titles(texts, language_of(due), due.message)
    if not _fits(titles, capabilities):
        return ()
    payloads: list[Any] = [button[0] for button in due.message.buttons]
    return tuple(Button(payload, title) for payload, title in zip(payloads, titles, strict=True))


def _titles(texts: Texts, language: str, said: Said) -> list[str]:
    return [texts.render(language, key, variables) for _, key, variables in said.buttons]


def _fits(titles: list[str], capabilities: Capabilities) -> bool:
    longest = max(map(len, titles), default=0)
    return len(titles) <= capabilities.buttons and longest <= capabilities.button_title_limit


def _without_isolates(text: str) -> str:
    return text.translate(dict.fromkeys(range(0x2066, 0x206A)))
