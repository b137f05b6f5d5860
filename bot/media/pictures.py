"""Pictures made small enough for a poor network: one JPEG of 60 KB or less, without metadata.

The rule is the project's own contract on low bandwidth; metadata goes for the sake of privacy (a photo taken
with a phone says where it was taken).
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from io import BytesIO
from itertools import product

from PIL import Image, ImageOps

SIZE_LIMIT = 60_000
PIXEL_LIMIT = 65_000_000  # a phone's 64 megapixels pass, a picture of 30,000 x 30,000 does not

# Only what phones send: some of Pillow's other formats start programs or are easily abused.
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
_LONGEST_SIDES = (1280, 1024, 800, 640)
_QUALITIES = (75, 55)  # a photographed page is read by its pixels: coarser comes before smaller
_LAST_QUALITIES = (40, 30)
_SMALLEST_SIDES = (480, 320, 160)
_THINNING = 4  # what is larger than so many times the goal loses rows first: conversions copy it all


class BadPictureError(Exception):
    """The bytes are no picture that we can read: damaged, too many pixels, or something else altogether."""


class PictureShrinker:
    """Shrinks pictures in threads, `at_once` together: the largest takes about 400 MB for two seconds."""

    def __init__(self, at_once: int = 1) -> None:
        self._turnstile = asyncio.Semaphore(at_once)

    async def shrink(self, data: bytes, limit: int = SIZE_LIMIT) -> bytes:
        """Do what `shrink_picture` does without holding up the loop."""
        async with self._turnstile:
            return await asyncio.to_thread(shrink_picture, data, limit)


def shrink_picture(data: bytes, limit: int = SIZE_LIMIT) -> bytes:
    """Turn a picture into a JPEG of at most `limit` bytes: upright, on white, its first frame, no metadata.

    Raises:
        BadPictureError: it cannot be read, or has more than `PIXEL_LIMIT` pixels.
    """
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as image:
            _refuse_bomb(image)
            small = _flatten(_upright(_reduce(image)))
    except BadPictureError:
        raise
    except Exception as fault:  # Pillow raises a dozen kinds of error on damaged files
        raise BadPictureError(type(fault).__name__) from fault
    return _fit(small, limit)


def _refuse_bomb(image: Image.Image) -> None:
    """Look at the dimensions that the header claims, before anything is decoded."""
    if image.width * image.height > PIXEL_LIMIT:
        raise BadPictureError(f"{image.width} x {image.height} pixels")


def _reduce(image: Image.Image) -> Image.Image:
    """Decode it at about the largest size that we send, as cheaply as its format lets us."""
    side = _LONGEST_SIDES[0]
    image.draft("RGB", (side, side))  # a JPEG is decoded at a half, a quarter or an eighth
    image.thumbnail((side * _THINNING,) * 2, Image.Resampling.NEAREST)
    if image.mode.startswith("I"):
        image = _eight_bits(image)
    if image.mode in ("1", "P", "PA"):
        image = image.convert("RGBA")
    image.thumbnail((side, side), Image.Resampling.LANCZOS)
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    """Scale 16 bits of grey to 8: a plain conversion would turn nearly all of it white."""
    return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")


def _upright(image: Image.Image) -> Image.Image:
    """Turn it as the camera was held; damaged EXIF data is no reason to refuse the picture."""
    try:
        return ImageOps.exif_transpose(image)
    except Exception:
        return image


def _flatten(image: Image.Image) -> Image.Image:
    """Put it on white in RGB, on a new canvas, so that no comment, EXIF, XMP or profile comes along."""
    canvas = Image.new("RGB", image.size, "white")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        canvas.paste(image, mask=image.getchannel("A"))
    else:
        canvas.paste(image.convert("RGB"))
    return canvas


def _attempts() -> Iterator[tuple[int, int]]:
    """The (longest side, quality) pairs to try, from the best."""
    yield from product(_LONGEST_SIDES, _QUALITIES)
    yield from product(_LONGEST_SIDES[-1:], _LAST_QUALITIES)
    yield from product(_SMALLEST_SIDES, _LAST_QUALITIES[-1:])


def _fit(image: Image.Image, limit: int) -> bytes:
    for side, quality in _attempts():
        image.thumbnail((side, side), Image.Resampling.LANCZOS)
        encoded = _encode(image, quality)
        if len(encoded) <= limit:
            return encoded
    raise BadPictureError(f"it does not fit in {limit} bytes")


def _encode(image: Image.Image, quality: int) -> bytes:
    """JPEG; progressive, so that something shows early on a slow line."""
    target = BytesIO()
    image.save(target, "JPEG", quality=quality, optimize=True, progressive=True)
    return target.getvalue()
