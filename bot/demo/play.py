"""Plays the script through the real service: every line is a message, every answer is the bot's own."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from bot.demo.cast import COORDINATOR_CODE, Group, Person
from bot.demo.picture import egg_box
from bot.demo.script import DAYS, VOICE, Connect, Join, Line, Step, opening_after
from bot.demo.sound import three_notes
from bot.demo.stage import Demo
from bot.demo.week import WEEK

CODE = re.compile(r"\b[A-Z]\d{1,6}\b")
WORD = re.compile(r"\A#?\w+\s+")
"""The word at the start, which is not part of what is delivered."""

NONE_OF_THESE = re.compile(r"^0\b", re.MULTILINE)
PAUSE = timedelta(seconds=9)
"""Between two messages of one dialogue, in the demo's time."""


class OffScriptError(Exception):
    """The service did not answer as the script awaits; says on whose phone, and where in the script."""


async def play(script: Sequence[Step] = WEEK, *, demo: Demo, settle: Callable[[], Awaitable[None]]) -> None:
    """Play a script: the week before the demo opens, in the order of its times.

    Args:
        script: the steps, in any order.
        demo: the stage. Its clock goes to a week before the next opening first, and to that at the end.
        settle: returns when everything that was said has been handled and everything due has been sent.

    Raises:
        OffScriptError: an answer that the script needs did not come.
    """
    opening = opening_after(demo.clock.now())
    player = _Player(demo, settle)
    demo.clock.advance(opening - timedelta(days=DAYS + 1) - demo.clock.now())
    for step in sorted(script, key=lambda step: step.when(opening)):
        await player.wait_for(step.when(opening))
        await player.act(step)
    await player.wait_for(opening)
    await settle()


@dataclass(slots=True)
class _Player:
    demo: Demo
    settle: Callable[[], Awaitable[None]]
    codes: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)

    async def wait_for(self, when: datetime) -> None:
        """Nothing moves back: what takes long pushes on what follows. A new day begins with what is due."""
        before = self.demo.clock.now()
        self.demo.clock.advance(max(when - before, timedelta()))
        if self.demo.clock.now().date() != before.date():
            await self.demo.tick()

    async def act(self, step: Step) -> None:
        if isinstance(step, Join):
            await self.join(step.people)
        elif isinstance(step, Connect):
            await self.connect(step)
        elif isinstance(step, Line):
            await self.line(step)
        else:
            await self.settle()

    async def join(self, people: Sequence[Person]) -> None:
        """The code, the language (the guessed one is the first), yes, the name: side by side."""
        for who in people:
            await self.say(who, f"JOIN {_code_of(who)}")
        await self.settle()
        for _ in ("language", "consent"):
            for who in people:
                await self.choose_first(who)
            await self.settle()
        for who in people:
            comma = "،" if who.language == "ar" else ","
            await self.say(who, f"{who.name}{comma} {who.place}")
        await self.settle()

    async def connect(self, step: Connect) -> None:
        await self.say(step.who, "", group=step.group, kind="group_added")
        await self.settle()
        await self.say(step.who, f"/link {step.group.home.code}", group=step.group)
        await self.settle()
        for member in step.members:
            await self.choose_first(member, step.group)
        await self.settle()

    async def choose_first(self, who: Person, group: Group | None = None) -> None:
        """Tap the first button of the last message, or type 1 where there is none."""
        buttons = self.heard(who, group)[-1]["buttons"] if self.heard(who, group) else []
        if buttons:
            tapped = {"payload": buttons[0]["payload"], "title": buttons[0]["title"]}
            await self.say(who, "", group=group, **tapped)
        else:
            await self.say(who, "1", group=group)

    async def line(self, line: Line) -> None:
        text = re.sub(r"\{(\w+)\}", lambda match: self.codes[match[1]], line.text)
        extra: dict[str, Any] = {}
        if line.quotes:
            extra["reply_to"] = self.delivered(line)
        if line.photo:
            data = await asyncio.to_thread(egg_box)
            extra["media"] = [self.file(data, "photo", "image/jpeg", "egg-box.jpg")]
        before = len(self.heard(line.who, line.group))
        await self.say(line.who, text, group=line.group, **extra)
        await self.settle()
        if self.is_offered_another(line):
            await self.reply(line, "0")
        for reply in line.then:
            await self.reply(line, reply)
        if line.name:
            self.codes[line.name] = self.code_given(line, text, before)
            self.texts[line.name] = WORD.sub("", text)[:40]

    def is_offered_another(self, line: Line) -> bool:
        """Whether a help request waits, since others look alike."""
        said = self.heard(line.who, line.group)[-1:] if line.name and not line.then else []
        return any(NONE_OF_THESE.search(event["text"]) or _is_none(event["buttons"]) for event in said)

    async def reply(self, line: Line, text: str) -> None:
        if text == VOICE:
            note = self.file(three_notes(), "voice", "audio/wav", "voice-note.wav")
            await self.say(line.who, "", group=line.group, media=[note])
        else:
            await self.say(line.who, text, group=line.group)
        await self.settle()

    def file(self, data: bytes, kind: str, mime: str, name: str) -> dict[str, str]:
        """A file that a phone has, as it goes along with what is said."""
        return {
            "kind": kind,
            "ref": self.demo.phones.keep_upload(data, mime, name),
            "mime": mime,
            "name": name,
        }

    async def say(self, who: Person, text: str, *, group: Group | None = None, **extra: Any) -> None:
        """Say it; nobody hears it before `settle`."""
        self.demo.clock.advance(PAUSE)
        await self.demo.say(
            {
                "id": f"script-{next(self.numbers)}",
                "channel": who.channel,
                "from": who.key,
                "chat": group.key if group else who.key,
                "text": text,
                "profile_name": who.name,
                "language": who.language,
                **extra,
            }
        )

    def heard(self, who: Person, group: Group | None) -> list[dict[str, Any]]:
        """What the bot said to a person or a group, oldest first."""
        to = group.key if group else who.key
        return [
            event
            for event in self.demo.phones.history()
            if event["type"] == "message" and event["channel"] == who.channel and event["to"] == to
        ]

    def code_given(self, line: Line, text: str, before: int) -> str:
        """The code that the bot told the giver after this was said: not the one that it is about."""
        about = {*CODE.findall(text), self.codes.get(line.quotes)}
        for event in self.heard(line.who, line.group)[before:]:
            for code in CODE.findall(event["text"]):
                if code not in about:
                    return str(code)
        raise OffScriptError(f"{line.who.key} was told no code for {line.name!r}")

    def delivered(self, line: Line) -> str:
        """The message that brought a post to the one who quotes it."""
        code, text = self.codes[line.quotes], self.texts[line.quotes]
        for event in reversed(self.heard(line.who, line.group)):
            if code in event["text"] and text in event["text"]:
                return str(event["id"])
        for event in reversed(self.heard(line.who, line.group)):
            if code in event["text"]:
                return str(event["id"])
        raise OffScriptError(f"{line.quotes!r} never reached {line.who.key}")


def _is_none(buttons: Sequence[dict[str, str]]) -> bool:
    """Whether the last button stands for none of the others."""
    return any(button["payload"].endswith(":0") for button in buttons[-1:])


def _code_of(who: Person) -> str:
    if who.coordinates:
        return COORDINATOR_CODE
    if who.home is None:
        raise OffScriptError(f"{who.key} has no community to join")
    return who.home.host_code if who.hosts else who.home.code
