"""EXPORT in chat, on every kind of phone: what is asked, what comes, and what never does."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import polars
import pytest
import sqlalchemy as sa
from sqlmodel import col
from starlette.applications import Starlette

from handlers.exporting import Exports
from storage.tables import Audit, Coordination, ExportJob
from tests.clock import StillClock
from tests.talk import Talk

TEXT = "Ring Amina on +254 712 345 678 about the bottle tops"


@pytest.fixture
async def given(talk_anywhere: Talk) -> Talk:
    """A community in which somebody has said something, and its coordinators on three kinds of phone."""
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    await talk.say("amina", f"POST {TEXT}")
    for channel in ("telegram", "whatsapp", "sms"):
        await talk.coordinator(f"on{channel}", channel=f"sim-{channel}")
    return talk


def link_in(talk: Talk, who: str) -> str:
    """The newest link that somebody got."""
    for event in reversed(talk.phones.history()):
        if event["type"] == "message" and event["to"] == who and "/exports/" in event["text"]:
            return str(next(word for word in event["text"].split() if "/exports/" in word))
    raise AssertionError(f"{who} got no link")


async def fetched(talk: Talk, url: str, **headers: str) -> httpx.Response:
    """What the web server gives for a link."""
    transport = httpx.ASGITransport(app=Starlette(routes=talk.app.routes()))
    async with httpx.AsyncClient(transport=transport) as client:
        return await client.get(url, headers=headers)


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


async def sent_file(talk: Talk, who: str) -> tuple[str, bytes]:
    """The name and the content of the last file that somebody got."""
    shown = next(e for e in reversed(talk.phones.history()) if e.get("to") == who and e.get("media"))
    return shown["media"]["name"], (await fetched(talk, shown["media"]["url"])).content


async def noted(talk: Talk) -> list[tuple[str, dict[str, Any]]]:
    async with talk.app.database.read() as session:
        rows = await session.execute(sa.select(col(Audit.action), col(Audit.detail)).order_by(col(Audit.id)))
        return [(row.action, row.detail) for row in rows if row.action.startswith("export")]


async def test_telegram_gets_the_file_and_the_other_phones_a_link(given: Talk) -> None:
    await given.play("""
        ontelegram: EXPORT this month
        > ontelegram: I am making it, without names: Learning Together, 1 March 2026 to 2 March 2026. You*
        > ontelegram: Here is the export of Learning Together.*read the texts before you publish them.
        onwhatsapp: export this month
        > onwhatsapp: I am making it*
        > onwhatsapp: The export of Learning Together is ready, for 48 hours: http*
        onsms: EXPORT
        > onsms: Of what time shall the export of Learning Together be?*|1*This month|2*|5 Everything
        onsms: 5
        > onsms: I am making it, without names: Learning Together, Everything.*
        > onsms: The export of Learning Together is ready, for 48 hours: http*
    """)
    name, content = await sent_file(given, "ontelegram")
    assert name.endswith(".zip")
    answer = await fetched(given, link_in(given, "onwhatsapp"))
    for data in (content, answer.content):
        files = unpacked(data)
        assert {"datapackage.json", "dictionary.csv", "contributions.csv", "membership.csv"} <= files.keys()
        rows = polars.read_csv(files["contributions.csv"], infer_schema=False).to_dicts()
        assert [row["text"] for row in rows] == ["Ring [name] on [number] about the bottle tops"]
        assert not any(b"Amina" in file or b"254 712" in file for file in files.values())
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["cache-control"] == "no-store"
    assert "noindex" in answer.headers["x-robots-tag"]
    assert (
        await fetched(given, link_in(given, "onwhatsapp"))
    ).status_code == 200  # a preview took nothing away
    audit = await noted(given)
    assert [action for action, _ in audit] == ["export.asked", "exported"] * 3 + ["export.fetched"] * 3
    assert audit[-1][1] == {"export": 2, "way": "link", "identified": False}


async def test_names_need_the_right_a_reason_and_a_yes(given: Talk) -> None:
    await given.coordinator("grace", channel="sim-telegram", may_identify=True)
    await given.play("""
        ontelegram: EXPORT this month with names
        > ontelegram: You may export what was said, but not by whom.*
        grace: EXPORT this month with names
        > grace: An export with names shows who said what. What do you need it for?*
        grace: x
        > grace: Please say in a few words what you need it for*
        grace: To thank the most active teachers
        > grace: With names and whole texts: Learning Together*Shall I make it?*
        grace: no
        > grace: All right, nothing was made.
        grace: EXPORT this month with names
        > grace: An export with names*
        grace: To thank the most active teachers
        > grace: With names*
        grace: yes
        > grace: I am making it, with names*
        > grace: Here is the export of Learning Together, with names. Keep it closed*
    """)
    (asked, first), (done, second) = await noted(given)
    assert (asked, done) == ("export.asked", "exported")
    assert first["reason"] == "To thank the most active teachers"
    assert first["identified"]
    assert second["identified"]
    files = unpacked((await sent_file(given, "grace"))[1])
    (row,) = polars.read_csv(files["contributions.csv"], infer_schema=False).to_dicts()
    assert (row["author_name"], row["text"]) == ("Amina", TEXT)


async def test_in_a_group_nothing_is_given(given: Talk) -> None:
    await given.coordinator("grace", channel="sim-telegram", may_identify=True)
    await given.say("grace", "/export this month with names", group="staff")
    assert "private" in given.heard()["group:staff"][-1]
    assert await noted(given) == []


async def test_what_cannot_be_meant_is_said_in_a_sentence(given: Talk) -> None:
    await given.coordinator("turkana", "kenya/turkana")
    await given.play("""
        ontelegram: EXPORT 31 Mar 2025 to 1 Jan 2025
        > ontelegram: Those days end before they begin, so nothing was made.*
        ontelegram: EXPORT 1 May 2027 to 3 May 2027
        > ontelegram: Those days are still to come, so nothing was made.*
        ontelegram: EXPORT 31 April
        > ontelegram: There is no such day, so nothing was made.*
        ontelegram: EXPORT lst month
        > ontelegram: I did not understand "lst month", so nothing was made.*
        turkana: EXPORT this month drc/goma
        > turkana: I know no area called drc/goma among those that you look after.*
        amina: EXPORT this month
        > amina: Only a coordinator can do this*
    """)
    assert await noted(given) == []


async def test_a_kind_a_format_a_place(given: Talk) -> None:
    await given.play("""
        ontelegram: EXPORT kakuma7 this year stories posts Excel
        > ontelegram: I am making it, without names: Kakuma Maths Circle, 1 January 2026 to 2 March 2026.*
        > ontelegram: Here is*
    """)
    files = unpacked((await sent_file(given, "ontelegram"))[1])
    assert files.keys() == {"contributions.xlsx", "datapackage.json", "dictionary.csv"}
    await given.play("""
        ontelegram: EXPORT this year members json kenya/turkana
        > ontelegram: I am making it, without names: Learning Together: kenya/turkana,*
        > ontelegram: Here is*
    """)
    files = unpacked((await sent_file(given, "ontelegram"))[1])
    assert files.keys() == {"membership.jsonl", "datapackage.json", "dictionary.csv"}


async def test_a_link_that_is_old_forged_anothers_or_of_who_is_coordinator_no_more(given: Talk) -> None:
    await given.say("onwhatsapp", "EXPORT this month")
    await given.say("onsms", "EXPORT this month")
    mine, other = link_in(given, "onwhatsapp"), link_in(given, "onsms")
    base, job, expires, signature = mine.rsplit("/", 3)
    for wrong in (
        f"{base}/{job}/{expires}/{signature[:-1]}x",
        f"{base}/{job}/{int(expires) + 9}/{signature}",
        f"{base}/{'9' * 5000}/{expires}/{signature}",
        "/".join((*other.rsplit("/", 3)[:3], signature)),
    ):
        answer = await fetched(given, wrong, **{"accept-language": "fr-CD, en;q=0.5"})
        assert answer.status_code == 403
        assert answer.text.startswith("Ce lien n'est plus valable")
    assert (await fetched(given, mine)).status_code == 200
    async with given.app.database.write() as session:
        await session.execute(sa.delete(Coordination))
    assert (await fetched(given, mine)).status_code == 403


async def test_what_has_expired_is_deleted(given: Talk, tmp_path: Path) -> None:
    await given.say("onwhatsapp", "EXPORT this month")
    link, folder = link_in(given, "onwhatsapp"), tmp_path / "media" / "exports"
    assert [file.suffix for file in folder.iterdir()] == [".zip"]
    assert folder.stat().st_mode & 0o077 == 0
    given.clock.advance(48 * 3600 + 1)
    assert (await fetched(given, link)).status_code == 403
    await given.settle()
    assert list(folder.iterdir()) == []
    async with given.app.database.read() as session:
        assert (await session.execute(sa.select(sa.func.count()).select_from(ExportJob))).scalar_one() == 0


async def test_one_at_a_time_and_who_leaves_gets_none(given: Talk) -> None:
    """The second is refused while the first is under way; a role that is taken away meanwhile ends it."""
    hold = given.app.exporting.exporter.work

    async def idle() -> bool:
        return False

    given.app.exporting.exporter.work = idle  # type: ignore[method-assign]  # the service is busy elsewhere
    await given.play("""
        onsms: EXPORT this month
        > onsms: I am making it*
        onsms: EXPORT this year
        > onsms: Another export of yours is being made.*
    """)
    async with given.app.database.write() as session:
        await session.execute(sa.delete(Coordination))
    given.app.exporting.exporter.work = hold  # type: ignore[method-assign]
    await given.settle()
    assert [text for who, texts in given.heard().items() for text in texts if who == "onsms"] == [
        "That export is no longer within what you look after, so it was not made."
    ]


async def test_without_an_address_only_files_are_given(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    outside = {
        "twilio_account_sid": "AC0",
        "twilio_auth_token": "t",
        "twilio_whatsapp_from": "+254700000000",
    }
    async with Talk.open(sqlite_url, clock, tmp_path, **outside) as talk:
        await talk.coordinator("grace", channel="sim-telegram")
        await talk.coordinator("joseph")
        await talk.play("""
            joseph: EXPORT last month
            > joseph: I can send no file in this chat until a web address is set.*PUBLIC_URL.
            grace: EXPORT last month
            > grace: I am making it*
            > grace: Here is the export*
        """)


async def test_without_a_key_or_a_library_it_is_said(
    sqlite_url: str, clock: StillClock, tmp_path: Path
) -> None:
    async with Talk.open(sqlite_url, clock, tmp_path, secret_key="") as talk:
        await talk.coordinator("grace")
        await talk.play("""
            grace: EXPORT last month
            > grace: Exports are not set up yet.*SECRET_KEY.
        """)
        exports = Exports(formats=frozenset({"csv"}))
        talk.app.workers[0]._services = replace(talk.app.services, exports=exports)
        await talk.play("""
            grace: EXPORT last month as Excel
            > grace: That format is not installed here*
        """)
