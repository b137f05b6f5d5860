"""Photos, voice notes and documents on their way between all kinds of phone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from PIL import Image
from sqlmodel import col

from storage.tables import Contribution, MediaFile, Role
from tests.talk import Talk


async def _files(talk: Talk) -> list[Any]:
    async with talk.app.database.read() as session:
        return list((await session.execute(sa.select(MediaFile).order_by(col(MediaFile.id)))).scalars())


def _shown(events: list[dict[str, Any]], who: str) -> list[str | None]:
    messages = [event for event in events if event["type"] == "message" and event["to"] == who]
    return [event["media"]["kind"] if event["media"] else None for event in messages]


@pytest.mark.parametrize(
    ("kind", "words"), [("photo", "a photo"), ("voice", "a voice note"), ("document", "a document")]
)
async def test_a_voice_comes_along_to_every_phone_and_other_files_on_request(
    talk: Talk, kind: str, words: str
) -> None:
    await talk.joined("amina")
    await talk.joined("mary")
    await talk.joined("joseph", "sim-sms")
    await talk.joined("halima", "sim-telegram")
    await talk.say("amina", "POST look at this", media=[talk._upload(kind)])
    events = talk.events()
    heard = {event["to"]: event["text"] for event in events if event["type"] == "message"}
    assert heard["amina"].startswith("P1 is on its way to 3 colleagues")
    assert heard["joseph"] == (
        f"P1 - Amina, Kakuma Primary\nlook at this\n(There is {words} with it. This phone cannot show it.)"
    )
    waits = "" if kind == "voice" else f"\n(There is {words} with it: MORE P1)"
    assert heard["mary"] == heard["halima"] == f"P1 - Amina, Kakuma Primary\nlook at this{waits}"
    at_once = kind if kind == "voice" else None
    assert [_shown(events, who) for who in ("amina", "mary", "halima", "joseph")] == [
        [None],
        [at_once],
        [at_once],
        [None],
    ]
    for who in ("mary", "halima"):
        await talk.say(who, "MORE P1")
        assert _shown(talk.events(), who) == [kind]


async def test_a_picture_is_shrunk_to_60_kb(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.play("""
        amina sends photo: POST our new wall
        > amina: P1 is kept*
    """)
    (file,) = await _files(talk)
    assert file.mime == "image/jpeg"
    path = talk.app.store.path_of(file.sha256)
    assert path.stat().st_size == file.size <= 60_000
    with Image.open(path) as picture:
        assert picture.format == "JPEG"


async def test_the_same_file_is_stored_once(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-telegram")
    await talk.play("""
        amina sends document: POST a plan
        > amina: P1 *
        > joseph: P1 *
        joseph sends document: POST the same plan
        > joseph: P2 *
        > amina: P2 *
    """)
    assert len(await _files(talk)) == 1


async def test_a_file_alone_is_asked_about(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    await talk.play("""
        amina sends voice:
        > amina: What shall I do with this?*
        amina taps: Nothing
        > amina: All right, I did not share it.
        amina sends voice:
        > amina: What shall I do with this?*
    """)
    await talk._say_line("amina taps: Share it")
    events = talk.events()
    assert _shown(events, "joseph") == ["voice"]
    assert _shown(events, "amina") == [None]
    await talk.play("""
        amina: POST
        > amina: What do you want to share*
        amina sends photo:
        > amina: P2 *
        > joseph: P2 *
    """)


async def test_an_answer_may_be_a_voice_note(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph")
    await talk.play("""
        amina: POST how do you say seven?
        > amina: P1 *
        > joseph: P1 *
    """)
    await talk._say_line('joseph quotes "how do you say": ')
    talk.passed_over()
    quoted = talk._shown("joseph", None, "how do you say")["id"]
    await talk.say("joseph", "", reply_to=quoted, media=[talk._upload("voice")])
    events = talk.events()
    assert _shown(events, "amina") == ["voice"]


async def test_more_sends_the_file_again(talk: Talk) -> None:
    await talk.joined("amina", "sim-sms")
    await talk.joined("joseph")
    await talk.say("joseph", "POST our wall", media=[talk._upload("photo")])
    talk.passed_over()
    await talk.say("joseph", "MORE P1")
    assert _shown(talk.events(), "joseph") == ["photo"]


async def test_a_picture_that_bursts_is_refused_and_nothing_is_posted(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph")
    await talk.play("""
        amina sends bomb: POST look
        > amina: Your file did not reach me. *
    """)
    assert await _files(talk) == []
    async with talk.app.database.read() as session:
        assert (await session.execute(sa.select(Contribution))).first() is None


async def test_what_calls_itself_a_picture_and_is_none_is_refused(talk: Talk) -> None:
    await talk.joined("amina", language="fr")
    ref = talk.phones.keep_upload(b"<script>alert(1)</script>", "image/png", "a.png")
    await talk.say("amina", "", media=[{"kind": "photo", "ref": ref, "mime": "image/png", "name": "a"}])
    assert talk.heard() == {"amina": [talk.app.texts.render("fr", "file-failed")]}
    assert await _files(talk) == []


async def test_a_file_that_is_too_large_is_refused(talk: Talk) -> None:
    await talk.joined("amina")
    ref = talk.phones.keep_upload(bytes(16_000_001), "application/pdf", "a.pdf")
    await talk.say("amina", "POST", media=[{"kind": "document", "ref": ref, "mime": "application/pdf"}])
    (heard,) = talk.heard()["amina"]
    assert heard.startswith("Your file did not reach me")
    assert await _files(talk) == []


async def test_a_withdrawn_file_is_deleted_when_nothing_holds_it(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.play("""
        amina sends photo: POST our wall
        > amina: P1 *
        amina: WITHDRAW P1
        > amina: P1 is taken back*
    """)
    (file,) = await _files(talk)
    talk.clock.advance(timedelta(days=3))
    await talk.clean_up()
    assert await _files(talk) == []
    with pytest.raises(FileNotFoundError):
        talk.app.store.path_of(file.sha256)


async def test_a_file_that_a_choice_waits_for_is_kept(talk: Talk) -> None:
    """What was sent and is still being asked about can be shared a little later."""
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    await talk._say_line("amina sends photo: our wall")
    await talk.clean_up()
    talk.passed_over()
    await talk._say_line("amina taps: Share it")
    talk.passed_over()
    await talk.say("joseph", "MORE P1")
    assert _shown(talk.events(), "joseph") == ["photo"]


async def test_a_file_without_words_leaves_no_blank_line_in_right_to_left_text(talk: Talk) -> None:
    await talk.joined("yusuf", "sim-telegram", "ar")
    await talk.joined("joseph", "sim-sms")
    await talk.joined("amina")
    await talk.play("""
        yusuf: اسمي يوسف، مدرسة الأمل
        > yusuf: *يوسف*
    """)
    await talk.say("yusuf", "نشر", media=[talk._upload("voice")])
    heard = {event["to"]: event["text"] for event in talk.events() if event["type"] == "message"}
    assert heard["amina"].count("\n") == 0
    assert heard["joseph"].count("\n") == 1


async def test_a_file_that_came_before_is_kept_for_the_choice_as_well(talk: Talk) -> None:
    """The first time it was not shared; that it is to be forgotten must not meet the second time."""
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-telegram")
    await talk._say_line("amina sends photo: our wall")
    talk.clock.advance(timedelta(days=1, hours=20))
    await talk._say_line("amina sends photo: our wall")
    talk.clock.advance(timedelta(hours=10))
    await talk.clean_up()
    talk.passed_over()
    await talk._say_line("amina taps: Share it")
    talk.passed_over()
    await talk.say("joseph", "MORE P1")
    assert _shown(talk.events(), "joseph") == ["photo"]


async def _sends(talk: Talk, who: str, text: str = "", files: int = 1, **more: Any) -> None:
    await talk.say(who, text, media=[talk._upload("voice") for _ in range(files)], **more)


async def test_several_files_of_one_message_are_all_shared(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph", "sim-telegram")
    await _sends(talk, "amina", "POST our day", files=3)
    events = talk.events()
    assert _shown(events, "joseph") == ["voice"] * 3
    heard = [event["text"] for event in events if event["type"] == "message"]
    said = [text for text in heard if not text.startswith(("P2", "P3"))]
    assert said[0].startswith("P1 is on its way to one colleague")
    assert "The rest goes as P2, P3." in said
    await _sends(talk, "joseph", "P1 and ours", files=2)
    events = talk.events()
    assert _shown(events, "amina") == ["voice"] * 2
    assert [e["text"] for e in events if e.get("to") == "joseph" and "rest" in e["text"]] == [
        "The rest goes as A5."
    ]


@pytest.mark.parametrize("album", ["13000", None])
async def test_files_that_were_chosen_together_are_asked_about_once(talk: Talk, album: str | None) -> None:
    """Telegram says that they belong together; on WhatsApp they come within seconds."""
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    await _sends(talk, "amina", "our day", album=album)
    assert [text.startswith("What shall I do") for text in talk.heard()["amina"]] == [True]
    for _ in range(3):
        talk.clock.advance(60 if album else 5)
        await _sends(talk, "amina", album=album)
        assert talk.heard() == {}
    await talk._say_line("amina taps: Share it")
    events = talk.events()
    assert _shown(events, "joseph") == ["voice"] * 4
    (first, *others) = [e["text"] for e in events if e["type"] == "message" and e["to"] == "joseph"]
    assert "our day" in first
    assert not any("our day" in text for text in others)
    assert len(_shown(events, "amina")) == 2


async def test_files_that_come_slowly_are_counted_each_time(talk: Talk) -> None:
    await talk.joined("amina")
    await talk.joined("joseph")
    await _sends(talk, "amina")
    talk.clock.advance(timedelta(minutes=2))
    await _sends(talk, "amina")
    assert talk.heard()["amina"][-1].startswith("What shall I do with these 2 files?")
    talk.clock.advance(timedelta(minutes=6))
    await _sends(talk, "amina")
    assert talk.heard()["amina"][-1].startswith("What shall I do with this?")
    await talk.say("amina", "1")
    assert _shown(talk.events(), "joseph") == ["voice"]


async def test_files_of_different_albums_and_words_behind_them_are_asked_about_again(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    for album in ("1", "2"):
        await _sends(talk, "amina", album=album)
    assert talk.heard()["amina"][-1].startswith("What shall I do with these 2 files?")
    await _sends(talk, "amina", "another thought")
    assert talk.heard()["amina"][-1].startswith("What shall I do with all of this:")


async def test_the_rest_of_an_album_that_was_posted_at_once_is_asked_about(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    await _sends(talk, "amina", "POST our day", album="1")
    for _ in range(2):
        await _sends(talk, "amina", album="1")
    heard = talk.heard()["amina"]
    assert [text[:4] for text in heard] == ["P1 i", "What"]
    await talk._say_line("amina taps: Share it")
    assert _shown(talk.events(), "joseph") == ["voice"] * 2


async def test_in_a_group_an_album_is_told_what_of_it_was_seen(talk: Talk) -> None:
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("grace", "/link KAKUMA7", group="kakuma")
    talk.passed_over()
    await _sends(talk, "grace", "#post our day", album="1", group="kakuma")
    await _sends(talk, "grace", album="1", group="kakuma")
    heard = talk.heard()["group:kakuma"]
    assert [text[:20] for text in heard] == ["P1 is kept, but nobo", "Of pictures sent tog"]


@pytest.mark.parametrize(
    "word", ["ASK who has egg boxes?", "PRACTICE Count with stones", "IDEA A big clock", "P1 I do"]
)
async def test_the_first_photo_of_any_kind_brings_the_notice_once(talk: Talk, word: str) -> None:
    """Behind what is said anyway: it costs no message."""
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph")
    await talk.say("joseph", "POST Who counts?")
    talk.passed_over()
    notice = "Please show no pupil in photos, and name none."
    for times in (1, 0):
        await talk._say_line(f"amina sends photo: {word}")
        (said,) = talk.heard()["amina"]
        assert said.count(notice) == times
        await talk.say("amina", "MENU")
        talk.passed_over()
