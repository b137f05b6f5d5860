"""Posters from the command line: their words from the texts, their codes from the channels' links."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.console import FailedError
from bot.cli.links import LABELS, whom_to_write

if TYPE_CHECKING:
    from bot.poster import Poster
    from bot.settings import Settings

Folder = Annotated[Path, typer.Option("--folder", help="Where the posters go.")]
POSTERS = Path("posters")


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

    from bot.poster import Poster, undrawable, write_poster
    from prompts import texts

    labelled = tuple((LABELS[name], link) for name, link in links.items())
    to = whom_to_write(settings, links)
    said = {**variables, "count": len(to), "to": ", ".join(to)}
    instruction = texts.load().render(language, text_key, said)
    poster = Poster(title, instruction, join_line(code), labelled)
    try:
        png, pdf = await write_poster(folder, poster)
    except OSError as error:
        raise FailedError(
            f"the posters cannot be written to {folder}: {error.strerror}; use --folder"
        ) from error
    return [f"Poster: {png} and {pdf}", *_faults(await asyncio.to_thread(undrawable, poster), poster)]


def _faults(letters: str, poster: Poster) -> list[str]:
    faults = []
    if letters:
        faults.append(
            f"No font here can draw {letters} on it: install fonts-dejavu or fonts-noto, and again."
        )
    if not poster.links:
        faults.append("It has no QR code, since no channel has a link: turn one on, and write it again.")
    return faults
