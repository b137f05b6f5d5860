"""Rendering one delivery for its reader: language, buttons or numbers, and no more than its channel holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from bot.channels.base import Capabilities
from bot.sending.naming import variables_of
from bot.sending.telling import NOTHING, tell
from handlers.cutting import cut
from handlers.wire import Button, MediaKind
from prompts.texts import REFERENCE, WORDS, Texts, without_isolates
from storage.contributions import code_of
from storage.deliveries import Due, Said
from storage.messages import ALSO, DIGEST, FILES, NEWS, PART, SPOKEN, TOGETHER
from storage.tables import AddressKind

IN_GROUPS = {"prompt-weekly": "prompt-weekly-group"}
"""What reads otherwise in a group chat, where nothing is private."""

LATELY = 200
"""Rendered messages that are kept: there are no more in one claim and a few languages."""

GAP = "\n\n"
"""Between messages that go together."""


def language_of(due: Due) -> str:
    """The language of the reader, else the one that they were just spoken to in, else the community's: that
    of the message, or theirs.
    """
    said = due.message
    known = said.variables.get(SPOKEN) or due.language or said.community_language or due.home_language
    return str(known or REFERENCE)


def author_of(texts: Texts, language: str, said: Said) -> str:
    """How a contribution is signed: name and place, never an address."""
    place = said.place or (said.area or "").rsplit("/", 1)[-1].replace("-", " ").title()
    if said.author is None:
        return _nameless(texts, language, said)
    if not place:
        return said.author
    return texts.render(language, "signed", {"name": said.author, "place": place})


def _nameless(texts: Texts, language: str, said: Said) -> str:
    """Of what came from elsewhere only the area: a school would tell who it was. Here not even whether they
    are a member still.
    """
    if said.unnamed:
        return texts.render(language, "colleague")
    if not said.from_elsewhere or not said.area:
        return texts.render(language, "former-member")
    area = said.area.rsplit("/", 1)[-1].replace("-", " ").title()
    return texts.render(language, "signed", {"name": texts.render(language, "colleague"), "place": area})


def render_text(texts: Texts, due: Due, capabilities: Capabilities) -> str:
    """The words of a delivery, choices included where the channel has no buttons for them."""
    if due.kind is AddressKind.GROUP and (key := IN_GROUPS.get(due.message.text_key)):
        due = replace(due, message=replace(due.message, text_key=key))
    language, said = language_of(due), due.message
    if said.text_key == TOGETHER:
        text = _together(texts, due, capabilities)
    elif said.text_key == DIGEST:
        text, _ = tell(texts, language, due, capabilities)
    else:
        tail = "".join(f"\n{line}" for line in _tail(texts, language, due, capabilities))
        text = _placed(texts, due, capabilities.text_limit - len(tail)) + tail
    return text if capabilities.isolates_bidi else without_isolates(text)


def _together(texts: Texts, due: Due, capabilities: Capabilities) -> str:
    """Several messages as one; where they are too long together, the longest are cut as each is cut alone."""
    ones = [replace(due, message=said, together=(), files_at_once=False) for said in due.together]
    said = [render_text(texts, one, capabilities) for one in ones]
    room = capabilities.text_limit - len(GAP) * (len(said) - 1)
    if sum(map(len, said)) > room:
        fair = room // len(said)
        short = sum(len(text) for text in said if len(text) <= fair)
        share = (room - short) // sum(len(text) > fair for text in said)
        limited = replace(capabilities, text_limit=share)
        said = [
            render_text(texts, one, limited)[:share] if len(text) > fair else text
            for one, text in zip(ones, said, strict=True)
        ]
    return GAP.join(said)


def told(texts: Texts, due: Due, capabilities: Capabilities) -> tuple[int, ...] | None:
    """Of a digest the deliveries that found room in it; None if all did, or if it is none."""
    if due.message.text_key != DIGEST:
        return None
    _, items = tell(texts, language_of(due), due, capabilities)
    return None if len(items) == due.bundle.count else tuple(item.delivery_id for item in items)


def goes_along(due: Due) -> bool:
    """Whether its file comes with the text: to a group, on request, or to who wants it so; a voice always."""
    said = due.message
    if PART in said.variables or FILES in said.variables:
        return FILES in said.variables
    voice = said.media_kind is not None and MediaKind(said.media_kind) is MediaKind.VOICE
    return voice or due.files_at_once or due.kind is AddressKind.GROUP


def _placed(texts: Texts, due: Due, limit: int) -> str:
    """The words of a delivery; what was given in a community of theirs other than the one in which they speak
    says so: an answer by its code goes there.
    """
    language, said = language_of(due), due.message
    known = not said.carries or "community" in texts.keys[said.text_key] or due.kind is AddressKind.GROUP
    if known or not said.community or not due.home or said.community == due.home:
        return _words(texts, language, said, limit)
    words = _words(texts, language, said, limit - len(said.community) - len("() "))
    return texts.render(language, "relay-line-elsewhere", {"community": said.community, "line": words})


@lru_cache(maxsize=LATELY)
def _words(texts: Texts, language: str, said: Said, limit: int) -> str:
    """The words of a message: rendered once for all its readers of one claim and language."""
    variables = variables_of(texts, language, said.variables)
    wanted = texts.keys[said.text_key]
    if "text" not in wanted:
        return texts.render(language, said.text_key, variables)
    code = _code_of(said)
    variables |= {"code": code, "author": author_of(texts, language, said)}
    if "about" in wanted and said.parent_kind and said.parent_number:
        variables["about"] = code_of(said.parent_kind, said.parent_number)
    frame = texts.render(language, said.text_key, {**variables, "text": ""})
    hint = texts.render(language, "relay-more", {"code": f"{code} 99"})
    parts = cut(said.text or "", max(limit - len(frame) - len(hint) - 2, 40))
    index = min(int(said.variables.get(PART, 1)), len(parts))
    text = parts[index - 1]
    if index < len(parts):
        text = f"{text}\n{texts.render(language, 'relay-more', {'code': f'{code} {index + 1}'})}"
    said_all = texts.render(language, said.text_key, {**variables, "text": text})
    return said_all.replace(NOTHING, "").strip()


def _tail(texts: Texts, language: str, due: Due, capabilities: Capabilities) -> list[str]:
    """Lines behind the words: files that do not come along, choices that need numbers."""
    said = due.message
    lines = [texts.render(language, said.variables[ALSO])] if ALSO in said.variables else []
    if said.media_kind is not None and MediaKind(said.media_kind) not in capabilities.media:
        lines.append(texts.render(language, "relay-file", {"kind": said.media_kind}))
    elif said.media_kind is not None and said.carries and _has_more_files(due):
        about = {"kind": said.media_kind, "count": said.files + 1, "code": _code_of(said)}
        lines.append(texts.render(language, "relay-file-more", about))
    titles = _titles(texts, language, said)
    if titles and not _fits(titles, capabilities):
        lines.extend(
            f"{_typed(texts, language, button[0])} {title}"
            for button, title in zip(said.buttons, titles, strict=True)
        )
    return lines


def _has_more_files(due: Due) -> bool:
    """Whether there are files with it that its reader may ask for, and has not."""
    asked = PART in due.message.variables or FILES in due.message.variables
    return not asked and (due.message.files > 0 or not goes_along(due))


def _code_of(said: Said) -> str:
    if NEWS in said.variables:
        return str(said.variables.get("code", ""))
    return code_of(said.kind, said.number) if said.kind and said.number else ""


def _typed(texts: Texts, language: str, payload: str) -> str:
    """What is typed in place of tapping: a choice's number, or the word and code of a command."""
    kind, _, rest = payload.partition(":")
    if kind != "c":
        return rest.rpartition(":")[2]
    name, _, argument = rest.partition(":")
    word = texts.words(language, f"{WORDS}{name}")[0].upper()
    return f"{word} {argument} -" if argument else f"{word} -"


def render_buttons(texts: Texts, due: Due, capabilities: Capabilities) -> tuple[Button, ...]:
    """The buttons of a delivery, none if the channel has not so many.

    Titles longer than a button shows stand in the text: then a button bears what could be typed.
    """
    payloads: list[Any] = [button[0] for button in due.message.buttons]
    if len(payloads) > capabilities.buttons:
        return ()
    language = language_of(due)
    titles = _titles(texts, language, due.message)
    if not _fits(titles, capabilities):
        titles = [_typed(texts, language, payload).removesuffix(" -") for payload in payloads]
    return tuple(Button(payload, title) for payload, title in zip(payloads, titles, strict=True))


def private_button(texts: Texts, due: Due, link: Callable[[str], str | None]) -> tuple[Button, ...]:
    """Under a prompt in a group the way to where its reader is alone with us: by a link, if it has any."""
    run_id = due.message.run_id
    if run_id is None or due.kind is not AddressKind.GROUP:
        return ()
    title = texts.render(language_of(due), "reflect-private")
    return (Button(f"c:reflect:{run_id}", title, link(f"reflect-{run_id}")),)


def _titles(texts: Texts, language: str, said: Said) -> list[str]:
    return [texts.render(language, key, variables) for _, key, variables in said.buttons]


def _fits(titles: list[str], capabilities: Capabilities) -> bool:
    longest = max(map(len, titles), default=0)
    return len(titles) <= capabilities.buttons and longest <= capabilities.button_title_limit
