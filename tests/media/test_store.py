"""The store: the same bytes once, whole or not at all."""

import asyncio
import hashlib
from pathlib import Path

import pytest

from bot.media.store import MediaStore


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_what_is_saved_can_be_found_and_read(tmp_path: Path) -> None:
    store = MediaStore(tmp_path / "not" / "there" / "yet")
    stored = await store.save(b"a voice note", ".OGG")
    sha256 = hashlib.sha256(b"a voice note").hexdigest()
    assert (stored.sha256, stored.size) == (sha256, 12)
    assert stored.path.parts[-3:] == (sha256[:2], sha256[2:4], f"{sha256}.ogg")
    assert store.path_of(sha256) == stored.path
    assert stored.path.read_bytes() == b"a voice note"


async def test_the_same_bytes_are_stored_once(tmp_path: Path) -> None:
    store = MediaStore(tmp_path)
    first = await store.save(b"same", ".jpg")
    assert await store.save(b"same", ".jpeg") == first
    assert files_in(tmp_path) == [first.path]


async def test_saved_at_once_they_are_whole_and_leave_nothing_behind(tmp_path: Path) -> None:
    store = MediaStore(tmp_path)
    data = bytes(300_000)
    results = await asyncio.gather(*(store.save(data, ".bin") for _ in range(8)))
    assert len(set(results)) == 1
    assert files_in(tmp_path) == [results[0].path]
    assert results[0].path.read_bytes() == data


async def test_a_file_of_the_wrong_size_is_written_again(tmp_path: Path) -> None:
    store = MediaStore(tmp_path)
    stored = await store.save(b"whole", ".txt")
    stored.path.write_bytes(b"wh")
    assert (await store.save(b"whole", ".txt")).path.read_bytes() == b"whole"


@pytest.mark.parametrize("suffix", ["/../../etc", ".j/pg", "jpg", ".", ".jpg\0", "." + "x" * 9, ".é"])
async def test_a_strange_suffix_is_left_out(tmp_path: Path, suffix: str) -> None:
    stored = await MediaStore(tmp_path).save(b"x", suffix)
    assert stored.path.name == stored.sha256


@pytest.mark.parametrize(
    "name", ["", "..", "../../secret", "A" * 64, "g" * 64, "a" * 63, "a" * 64 + "\n", "*"]
)
async def test_what_is_no_hash_is_refused(tmp_path: Path, name: str) -> None:
    store = MediaStore(tmp_path)
    with pytest.raises(ValueError):
        store.path_of(name)
    with pytest.raises(ValueError):
        await store.delete(name)


async def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        MediaStore(tmp_path).path_of("a" * 64)


async def test_deleting_says_whether_there_was_one(tmp_path: Path) -> None:
    store = MediaStore(tmp_path)
    stored = await store.save(b"gone soon", ".txt")
    assert await store.delete(stored.sha256)
    assert not await store.delete(stored.sha256)
    assert files_in(tmp_path) == []


async def test_when_the_write_fails_nothing_is_left(tmp_path: Path) -> None:
    blocked = tmp_path / "media"
    blocked.write_text("a file where the folder should be")
    with pytest.raises(OSError, match="media"):
        await MediaStore(blocked).save(b"x", ".txt")
    assert files_in(tmp_path) == [blocked]
