"""What is meant for the bot in a text on Telegram, and how a person would have typed it elsewhere."""

from __future__ import annotations

import re

_COMMAND = re.compile(r"/(\w+)@(\w+)")
_HASHTAG = re.compile(r"#\w")
_START = re.compile(r"/start(?:\s+(\S+))?\s*$", re.IGNORECASE)
_REFLECT = re.compile(r"reflect-(\d+)")


def plain_command(text: str, username: str | None) -> str:
    """Give a private text as people would type it: a deep link's `/start CODE` is `JOIN CODE`.

    That under a prompt in a group, `/start reflect-12`, is `REFLECT 12`.
    """
    text = _without_mention(text, username)
    start = _START.match(text)
    if start is None:
        return text
    if asked := _REFLECT.fullmatch(start[1] or ""):
        return f"REFLECT {asked[1]}"
    return f"JOIN {start[1]}" if start[1] else "START"


def addressed_text(text: str, username: str | None) -> str | None:
    """Give a group's text without the bot's mention if it is a command, a #word or a mention; else None."""
    command = _COMMAND.match(text)
    if command and username and command[2].lower() != username.lower():
        return None  # another bot's command
    if text.startswith("/") or _HASHTAG.match(text):
        return _without_mention(text, username)
    bare = _without_mention(text, username)
    return bare if bare != text else None


def _without_mention(text: str, username: str | None) -> str:
    # While our name is not known, a named command is ours: privacy mode shows us no other.
    if username is None:
        return _COMMAND.sub(r"/\1", text, count=1) if text.startswith("/") else text
    name = rf"@{re.escape(username)}\b"
    bare = re.sub(rf"\A(/\w+){name}", r"\1", text, flags=re.IGNORECASE)
    bare = re.sub(rf"(?<!\w){name}", "", bare, flags=re.IGNORECASE)
    return text if bare == text else re.sub(r" {2,}", " ", bare).strip()
