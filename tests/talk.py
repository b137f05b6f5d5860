"""Talking with the whole bot: transcripts of who says and who hears what.

    amina: JOIN KAKUMA7
    > amina: Welcome to Kakuma*
    joseph quotes "egg boxes": great!
    amina edits "hello": hello to all
    amina taps: Yes
    grace in kakuma: #post hello
    > group:kakuma: P3 is on its way*
    amina sends photo: our new wall
    -- 25 hours later
    > amina: Did one of these answers help?*

A line without `>` is said, the lines with `>` behind it are everything that is heard because of it, by whom
and in which order for each (`*` stands for anything, `|` for a new line). Silence where a reply is owed, or a
reply too many, fails.
"""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from fnmatch import fnmatchcase
from itertools import count
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from PIL import Image
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel, col

from bot.app import App, build
from bot.channels.phones import Phones
from bot.channels.simulator import SimulatorChannel, simulators
from bot.exporting.making import alongside
from bot.housekeeping import EVERY
from bot.settings import load
from storage import codes, communities
from storage.tables import Delivery, DeliveryState, Role
from tests.clock import StillClock
from tests.wording import all_prompts, all_texts

LINE = re.compile(
    r"(?P<who>[\w:]+)"
    r"(?: in (?P<group>\w+))?"
    r'(?: (?:quotes "(?P<quoted>[^"]*)"|'
    r'edits "(?P<edited>[^"]*)"|'
    r"(?P<taps>taps)|sends (?P<file>photo|voice|document|bomb)))?"
    r":(?: (?P<text>.*))?$"
)
LATER = re.compile(r"-- (?P<count>\d+) (?P<unit>minute|hour|day|week)s? later$")
HEARD = re.compile(r"> ?((?:group:)?\w+): ?(.*)")
CODE, SECOND_CODE = "KAKUMA7", "LODWAR2"


@dataclass
class Talk:
    """The app, its phones, and who has heard what so far."""

    app: App
    phones: Phones
    clock: StillClock
    channels: Mapping[str, SimulatorChannel]
    community_id: int
    programme_id: int
    people: dict[str, tuple[str, str]] = field(default_factory=dict)
    said: list[tuple[str, str, str]] = field(default_factory=list)
    _numbers: Any = field(default_factory=lambda: count(1))
    _seen: int = 0

    @classmethod
    @asynccontextmanager
    async def open(cls, url: str, clock: StillClock, folder: Path, **settings: Any) -> AsyncIterator[Talk]:
        """The bot with one community, Kakuma Maths Circle, whose join code is KAKUMA7."""
        phones = Phones()
        channels = simulators(phones, now=clock.now)
        for channel in channels:  # the account's rate runs on real time, which no test waits for
            channel.capabilities = replace(channel.capabilities, rate=100_000)
        values = {
            "database_url": url,
            "media_dir": folder / "media",
            "secret_key": "secret",
            "_env_file": None,
        }
        app = build(
            load(**{**values, **settings}),
            clock=clock,
            channels=channels,
            texts=all_texts(),
            prompts=all_prompts(),
            make_exports=alongside,
        )
        await app.open()
        try:
            async with app.database.write() as session:
                programme = await communities.add_programme(session, "Learning Together", clock.now())
                community = await _found(session, programme, "Kakuma Maths Circle", CODE, clock.now())
            yield cls(app, phones, clock, {c.name: c for c in channels}, community, programme)
        finally:
            await app.close()

    def person(self, name: str, channel: str = "sim-whatsapp", language: str = "en") -> None:
        """Someone with a phone, who has not written yet."""
        self.people[name] = (channel, language)

    async def joined(
        self, name: str, channel: str = "sim-whatsapp", language: str = "en", role: Role = Role.TEACHER
    ) -> None:
        """Someone who has joined the community through the whole dialogue; what was heard is passed over."""
        self.person(name, channel, language)
        code = CODE if role is Role.TEACHER else await self.invite(role)
        for text in (f"JOIN {code}", "1", "1", f"{name.title()}, Kakuma Primary"):
            await self.say(name, text)
        self.passed_over()

    async def coordinator(
        self, name: str, area: str = "", channel: str = "sim-whatsapp", language: str = "en", **given: Any
    ) -> None:
        """Someone who coordinates the programme (another with `programme_id`) down to an area.

        They are in no community, and have no right to names but with `may_identify`.
        """
        self.person(name, channel, language)
        code = await self.invite(Role.COORDINATOR, area=area, **given)
        for text in (f"JOIN {code}", "1", "1", f"{name.title()}, Lodwar"):
            await self.say(name, text)
        self.passed_over()

    async def invite(self, role: Role, area: str = "", **given: Any) -> str:
        """A one-time code of an invitation to the community, or for a coordinator to the programme."""
        async with self.app.database.write() as session:
            code = await codes.free_code(session, 8)
            await codes.invite(
                session,
                code=code,
                role=role,
                community_id=self.community_id if role is Role.FACILITATOR else None,
                area=area,
                expires_at=self.clock.now().replace(year=2030),
                **{"programme_id": self.programme_id, **given},
            )
        return code

    async def second_community(self, language: str = "en") -> int:
        """Another community of the programme, Lodwar Readers, whose join code is LODWAR2; its id."""
        async with self.app.database.write() as session:
            name, now = "Lodwar Readers", self.clock.now()
            return await _found(session, self.programme_id, name, SECOND_CODE, now, language)

    async def say(self, who: str, text: str, *, group: str | None = None, **more: Any) -> None:
        """Someone writes; everything that follows from it happens."""
        channel, language = self.people[who]
        name = f"in-{next(self._numbers)}"
        if more.get("kind") != "edited":  # which changes what was said, and is itself no message
            self.said.append((who, text, name))
        payload = {
            "id": name,
            "from": who,
            "text": text,
            "at": self.clock.now().isoformat(),
            "profile_name": who.title(),
            "language": language,
            **({"chat": f"group:{group}"} if group else {}),
            **more,
        }
        inbound = self.channels[channel].parse(payload)
        if inbound is not None:
            await self.app.intake.accept(inbound)
        await self.settle()

    async def clean_up(self) -> None:
        """Wait until it is cleaned up again; nothing else happens."""
        self.clock.advance(EVERY)
        await self.app.clockwork.occasions.work()

    async def settle(self) -> None:
        """Let everything happen that can, chats' pauses included."""
        await self.app.settle()
        while await self.app.database.writer.do(_pending, self.clock.now()):
            self.clock.advance(1)
            await self.app.settle()

    async def count(self, table: type[SQLModel], *where: sa.ColumnElement[bool]) -> int:
        """How many rows there are."""
        counting = sa.select(sa.func.count()).select_from(table).where(*where)
        async with self.app.database.read() as session:
            number: int = (await session.execute(counting)).scalar_one()
        return number

    def events(self) -> list[dict[str, Any]]:
        """What the phones showed since the last look."""
        events = self.phones.history(self._seen)
        if events:
            self._seen = events[-1]["n"]
        return events

    def heard(self) -> dict[str, list[str]]:
        """Who heard what since the last look."""
        heard: dict[str, list[str]] = defaultdict(list)
        for event in self.events():
            if event["type"] == "message":
                heard[event["to"]].append(event["text"])
        return dict(heard)

    def passed_over(self) -> None:
        """What was heard so far is no matter of the test."""
        self.events()

    async def play(self, transcript: str) -> None:
        """Play a transcript and check it line by line."""
        lines = [line.strip() for line in transcript.strip().splitlines() if line.strip()]
        self.passed_over()
        while lines:
            said = lines.pop(0)
            assert not said.startswith(">"), f"nobody said anything before: {said}"
            expected: dict[str, list[str]] = defaultdict(list)
            while lines and lines[0].startswith(">"):
                who, _, text = (
                    lines.pop(0).removeprefix(">").strip().replace("group:", "group;").partition(":")
                )
                expected[who.strip().replace("group;", "group:")].append(text.strip().replace("|", "\n"))
            await self._say_line(said)
            _compare(said, dict(expected), self.heard())

    async def _say_line(self, line: str) -> None:
        later = LATER.match(line)
        if later is not None:
            self.clock.advance(timedelta(**{f"{later['unit']}s": int(later["count"])}))
            await self.settle()
            return
        match = LINE.match(line)
        assert match is not None, f"cannot be read: {line}"
        text = (match["text"] or "").replace("|", "\n")
        more: dict[str, Any] = {}
        if match["quoted"] is not None:
            more["reply_to"] = self._shown(match["who"], match["group"], match["quoted"])["id"]
        if match["edited"] is not None:
            more |= {"kind": "edited", "message_id": self._said(match["who"], match["edited"])}
        if match["file"]:
            more["media"] = [self._upload(match["file"])]
        if match["taps"]:
            shown = self._button(match["who"], match["group"], text)
            more |= {"payload": shown["payload"]}
            text = ""
        await self.say(match["who"], text, group=match["group"], **more)

    def _said(self, who: str, part: str) -> str:
        """What the channel calls the last thing that somebody wrote with these words in it."""
        return next(name for writer, text, name in reversed(self.said) if writer == who and part in text)

    def _shown(self, who: str, group: str | None, part: str) -> dict[str, Any]:
        """The newest message in a chat that has these words in it."""
        chat = f"group:{group}" if group else who
        for event in reversed(self.phones.history()):
            if event["type"] == "message" and event["to"] == chat and part in event["text"]:
                return dict(event)
        raise AssertionError(f"{chat} was shown nothing with {part!r}")

    def _button(self, who: str, group: str | None, title: str) -> dict[str, Any]:
        chat = f"group:{group}" if group else who
        for event in reversed(self.phones.history()):
            for button in event.get("buttons", ()):
                if event["to"] == chat and button["title"] == title:
                    return dict(button)
        raise AssertionError(f"{chat} was shown no button {title!r}")

    def _upload(self, kind: str) -> dict[str, Any]:
        data, mime = _file(kind)
        ref = self.phones.keep_upload(data, mime, f"a.{mime.split('/')[1]}")
        return {"kind": "photo" if kind == "bomb" else kind, "ref": ref, "mime": mime, "name": "a"}


async def _found(
    session: AsyncSession, programme: int, name: str, code: str, now: datetime, language: str = "en"
) -> int:
    return await communities.add(
        session,
        programme_id=programme,
        name=name,
        area=f"kenya/turkana/{name.split()[0].lower()}",
        language=language,
        timezone="Africa/Nairobi",
        code=code,
        now=now,
    )


def _pending(connection: sa.Connection, moments: Sequence[datetime]) -> list[bool]:
    """Writer operation: whether something is to be sent or taken back within a minute."""
    soon = sa.select(sa.func.count()).where(
        col(Delivery.state).in_((DeliveryState.QUEUED, DeliveryState.RETRACTING)),
        col(Delivery.due_at) <= moments[0] + timedelta(minutes=1),
    )
    return [bool(connection.execute(soon).scalar_one())] * len(moments)


def _file(kind: str) -> tuple[bytes, str]:
    if kind == "voice":
        return b"OggS" + bytes(2000), "audio/ogg"
    if kind == "document":
        return b"%PDF-1.4 lesson plan", "application/pdf"
    buffer = io.BytesIO()
    size = (20_000, 20_000) if kind == "bomb" else (1600, 1200)
    Image.new("1" if kind == "bomb" else "RGB", size).save(buffer, "PNG")
    return buffer.getvalue(), "image/png"


def _compare(said: str, expected: dict[str, list[str]], heard: dict[str, list[str]]) -> None:
    where = f"after {said!r}: expected {expected}, heard {heard}"
    assert expected.keys() == heard.keys(), where
    for who, patterns in expected.items():
        assert len(patterns) == len(heard[who]), where
        for pattern, text in zip(patterns, heard[who], strict=True):
            assert fnmatchcase(text, pattern.replace("[", "[[]")), where
