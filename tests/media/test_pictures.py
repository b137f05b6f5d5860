"""Pictures: what comes out is small, upright, on white, and says nothing about its author."""

import zlib
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from random import Random
from struct import pack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.media.pictures import SIZE_LIMIT, BadPictureError, PictureShrinker, shrink_picture


def encode(image: Image.Image, kind: str, **options: object) -> bytes:
    target = BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def noise(width: int, height: int, seed: int = 7) -> Image.Image:
    """The picture that compresses worst."""
    return Image.frombytes("RGB", (width, height), Random(seed).randbytes(width * height * 3))


def opened(data: bytes) -> Image.Image:
    assert len(data) <= SIZE_LIMIT
    image = Image.open(BytesIO(data))
    image.load()
    assert (image.format, image.mode) == ("JPEG", "RGB")
    return image


def near(colour: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(one - other) < 12 for one, other in zip(colour, wanted, strict=True))


def png_claiming(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes whose header claims any size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return pack(">I", len(body)) + kind + body + pack(">I", zlib.crc32(kind + body))

    header = pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(10_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def test_a_photo_of_twelve_megapixels_fits() -> None:
    photo = noise(120, 90).resize((4000, 3000), Image.Resampling.BICUBIC)
    small = opened(shrink_picture(encode(photo, "JPEG", quality=92)))
    assert small.width / small.height == pytest.approx(4 / 3, abs=0.01)
    assert 640 <= small.width <= 1280


def test_pure_noise_fits_too() -> None:
    opened(shrink_picture(encode(noise(2000, 2000), "PNG")))


def test_a_small_picture_keeps_its_size() -> None:
    assert opened(shrink_picture(encode(noise(40, 30), "PNG"))).size == (40, 30)


def test_a_very_long_strip_survives() -> None:
    assert opened(shrink_picture(encode(Image.new("RGB", (20_000, 3)), "PNG"))).size == (1280, 1)


@pytest.mark.parametrize("size", [(30_000, 30_000), (12_000, 9_000), (60_000, 1_200)])
def test_a_bomb_is_refused_before_it_is_decoded(size: tuple[int, int]) -> None:
    bomb = png_claiming(*size)
    assert len(bomb) < 1_000
    with pytest.raises(BadPictureError):
        shrink_picture(bomb)


def test_a_truncated_file_is_refused() -> None:
    whole = encode(noise(300, 300), "JPEG")
    with pytest.raises(BadPictureError):
        shrink_picture(whole[: len(whole) // 2])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Dear colleagues",
        b"\x89PNG\r\n\x1a\n",
        b"%!PS-Adobe-3.0 EPSF-3.0\n",
        b"GIF89a",
        b"RIFF\0\0\0\0WEBP",
    ],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(BadPictureError):
        shrink_picture(data)


def test_of_an_animation_the_first_frame_goes() -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue", "green")]
    data = encode(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert near(opened(shrink_picture(data)).getpixel((30, 20)), (255, 0, 0))


def test_cmyk_becomes_rgb() -> None:
    data = encode(Image.new("CMYK", (50, 50), (0, 255, 255, 0)), "JPEG")
    assert near(opened(shrink_picture(data)).getpixel((25, 25)), (255, 0, 0))


def test_sixteen_bits_of_grey_keep_their_brightness() -> None:
    data = encode(Image.new("I;16", (50, 50), 0x8000), "PNG")
    assert near(opened(shrink_picture(data)).getpixel((25, 25)), (128, 128, 128))


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "PA"])
def test_transparency_becomes_white(mode: str) -> None:
    clear = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    source, kind = (clear.convert("P"), "GIF") if mode in ("P", "PA") else (clear.convert(mode), "PNG")
    options = {"transparency": source.getpixel((0, 0))} if kind == "GIF" else {}
    data = encode(source, kind, **options)
    assert near(opened(shrink_picture(data)).getpixel((25, 25)), (255, 255, 255))


@pytest.mark.parametrize("mode", ["1", "L", "P"])
def test_plain_modes_are_read(mode: str) -> None:
    data = encode(Image.new("RGB", (50, 50), "white").convert(mode), "PNG")
    assert near(opened(shrink_picture(data)).getpixel((25, 25)), (255, 255, 255))


def test_it_stands_upright_and_says_nothing_of_its_author() -> None:
    lying = Image.new("RGB", (80, 40), "white")
    lying.paste("red", (0, 0, 40, 40))
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned right by 90 degrees
    exif[0x010F] = "MAKER-OF-THE-PHONE"
    exif.get_ifd(0x8825)[1] = "N"  # GPS
    data = encode(lying, "JPEG", exif=exif, comment=b"SECRET-COMMENT", quality=95)
    result = shrink_picture(data)
    upright = opened(result)
    assert upright.size == (40, 80)
    assert near(upright.getpixel((20, 10)), (255, 0, 0))
    assert near(upright.getpixel((20, 70)), (255, 255, 255))
    assert not upright.getexif()
    assert not {"exif", "comment", "xmp", "icc_profile"} & set(upright.info)
    assert b"MAKER" not in result
    assert b"SECRET" not in result


def test_damaged_exif_is_no_reason_to_refuse() -> None:
    data = encode(Image.new("RGB", (50, 40), "red"), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\x7f")
    with pytest.warns(UserWarning, match="EXIF"):
        assert opened(shrink_picture(data)).size == (50, 40)


@pytest.mark.parametrize("limit", [60_000, 20_000, 5_000])
def test_any_limit_is_kept(limit: int) -> None:
    assert len(shrink_picture(encode(noise(900, 900), "PNG"), limit)) <= limit


def test_a_limit_below_any_picture_is_an_error_not_a_loop() -> None:
    with pytest.raises(BadPictureError):
        shrink_picture(encode(noise(900, 900), "PNG"), 100)


@settings(max_examples=30, deadline=None)
@given(
    width=st.integers(1, 1500),
    height=st.integers(1, 1500),
    seed=st.integers(0, 9),
    kind=st.sampled_from(["JPEG", "PNG", "WEBP", "BMP"]),
)
def test_never_above_the_limit(width: int, height: int, seed: int, kind: str) -> None:
    rough = noise(min(width, 300), min(height, 300), seed).resize((width, height), Image.Resampling.NEAREST)
    options = {"quality": 50, "method": 0} if kind == "WEBP" else {}
    opened(shrink_picture(encode(rough, kind, **options)))


@settings(max_examples=150, deadline=None)
@given(data=st.data(), kind=st.sampled_from(["JPEG", "PNG", "WEBP", "GIF", "BMP"]))
def test_damaged_bytes_give_a_picture_or_one_kind_of_error(data: st.DataObject, kind: str) -> None:
    damaged = bytearray(encode(noise(24, 24), kind))
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with suppress(BadPictureError):
        opened(shrink_picture(bytes(damaged)))


@pytest.mark.parametrize("make", [lambda: noise(200, 100), lambda: Image.new("L", (200, 100))])
async def test_in_a_thread_it_does_the_same(make: Callable[[], Image.Image]) -> None:
    data = encode(make(), "PNG")
    assert await PictureShrinker().shrink(data) == shrink_picture(data)


async def test_in_a_thread_errors_come_through() -> None:
    with pytest.raises(BadPictureError):
        await PictureShrinker().shrink(b"no picture")
