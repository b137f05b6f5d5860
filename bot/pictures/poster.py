"""The poster that brings people into a community, as a picture to pass on or to print: black on white."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image

from bot.fonts import Fonts
from bot.poster import DPI, Block, Poster, draw_poster, unjoined
from prompts.texts import Texts, without_isolates


def poster_of(texts: Texts, data: dict[str, Any]) -> Poster:
    """The poster for a join `code`, in the community's `language`: a block for each of its `links`.

    Its line is JOIN in every language: it is what the links fill in.
    """
    language, line = data["language"], f"JOIN {data['code']}"

    def say(key: str, **variables: Any) -> str:
        return without_isolates(texts.render(language, key, variables))

    send = say("poster-send", line=line)
    blocks = tuple(
        Block(say("channel-name", channel=channel), _address(link), send, link)
        for channel, link in data["links"].items()
    )
    return Poster(data["title"], say("poster-join", count=len(blocks)), line, blocks)


def _address(link: str) -> str:
    """Where people write to by hand: `t.me/some_bot`, `wa.me/254700000000`, `+254711111111`."""
    return link.removeprefix("https://").removeprefix("sms:").partition("?")[0]


def draw(poster: Poster) -> bytes | None:
    """The page as PNG, about 15 KB; None where its letters cannot be joined. Blocks for 0.2 seconds."""
    fonts = Fonts()
    if unjoined(poster, fonts):
        return None
    target = BytesIO()
    page = draw_poster(poster, fonts).image.convert("1", dither=Image.Dither.NONE)
    page.save(target, "PNG", optimize=True, dpi=(DPI, DPI))
    return target.getvalue()
