"""What the arguments of commands may be; a wrong one is wrong usage (status 2)."""

from __future__ import annotations

from typing import Any

import typer

LONGEST_NAME = 60  # characters: more do not fit on a phone's line or a poster


def a_name(value: str) -> str:
    """A programme's or community's name: up to 60 printable characters."""
    name = " ".join(value.split())
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise typer.BadParameter(f"must have 1 to {LONGEST_NAME} letters, all of them visible")
    return name


def an_area(value: str) -> str:
    """An area path such as `kenya/turkana/kakuma`: lower-case words, from the largest area downwards."""
    from handlers.areas import is_segment

    if not all(map(is_segment, value.split("/"))):
        raise typer.BadParameter("must be lower-case words with / between, such as kenya/turkana/kakuma")
    return value


def a_language(value: str) -> str:
    """One of the languages that the texts are in."""
    from prompts.texts import load

    languages = load().languages
    if value not in languages:
        raise typer.BadParameter(f"must be one of {', '.join(languages)}")
    return value


def a_timezone(value: str) -> str:
    """An IANA time zone."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise typer.BadParameter("must be an IANA time zone, such as Africa/Nairobi") from None
    return value


Name: Any = typer.Argument(metavar="NAME", parser=a_name)
Area: Any = typer.Option("--area", metavar="PATH", parser=an_area, help="Such as kenya/turkana/kakuma.")
Language: Any = typer.Option("--language", metavar="CODE", parser=a_language, help="Such as en, fr, sw, es.")
Timezone: Any = typer.Option("--timezone", metavar="ZONE", parser=a_timezone, help="Such as Africa/Nairobi.")
Programme: Any = typer.Option("--programme", metavar="NAME", help="The programme's name.")
