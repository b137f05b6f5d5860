"""Posters from the command line: their words from the texts, their codes from the channels' links."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.console import FailedError
from bot.cli.links import LABELS, addresses

if TYPE_CHECKING:
    from bot.poster import Poster
    from bot.settings import Settings

Folder = Annotated[Path, typer.Option("--folder", help="Where the posters go.")]
POSTERS = Path("posters")
JOIN = "poster-join"
"""The text of a poster that can be written again; the code of any other works once."""


def join_line(code: str) -> str:
    """The line that joins. Its word works in every language, and it is the one that the links fill in."""
    return f"JOIN {code}"


async def write(
    settings: Settings,
    folder: Path,
    *,
    title: str,
    language: str,
    text_key: str,
    variables: Mapping[str, Any],
    code: str,
    links: dict[str, str],
) -> list[str]:
    """Write a poster's PNG and PDF into `folder`: lines on where they are and what could not be drawn.

    Raises:
        FailedError: the folder cannot be written.
    """
    import asyncio

    from bot.poster import Block, Poster, write_poster
    from prompts import texts

    said, line = texts.load(), join_line(code)
    send = said.render(language, "poster-send", {"line": line})
    to = addresses(settings, links)
    blocks = tuple(Block(LABELS[name], to[name], send, link) for name, link in links.items())
    instruction = said.render(language, text_key, {**variables, "count": len(blocks)})
    poster = Poster(title, instruction, line, blocks)
    again = f"run: staffroom community poster {code}" if text_key == JOIN else "invite once more"
    try:
        png, pdf = await write_poster(folder, poster)
    except OSError as error:
        raise FailedError(
            f"the posters cannot be written to {folder}: {error.strerror}; use --folder"
        ) from error
    return [f"Poster: {png} and {pdf}", *await asyncio.to_thread(_faults, poster, again)]


def _faults(poster: Poster, again: str) -> list[str]:
    from bot.poster import undrawable, unjoined

    faults = []
    if letters := undrawable(poster):
        faults.append(f"No font here can draw {letters} on it: install fonts-noto, and {again}")
    elif unjoined(poster):
        faults.append(
            f"Nothing here can join its letters from right to left: install libfribidi0, and {again}"
        )
    if not poster.blocks:
        faults.append(f"It has no QR code, since no channel has a link: turn one on, and {again}")
    return faults
