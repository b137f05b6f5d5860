"""Plays the script through the real service: every line is a message, every answer is the bot's own."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

from bot.demo.cast import Group, Person
from bot.demo.picture import egg_box
from bot.demo.script import DAYS, WEEK, Connect, Join, Line, Step
from bot.demo.stage import Demo

CODE = re.compile(r"\b[A-Z]\d{1,6}\b")
WORD = re.compile(r"\A(POST|#post)\s+")
PAUSE = timedelta(seconds=9)
"""Between two messages of one dialogue, in the demo's time."""


class OffScriptError(Exception):
    """The service did not answer as the script awaits; says on whose phone, and where in the script."""


async def play(script: Sequence[Step] = WEEK, *, demo: Demo, settle: Callable[[], Awaitable[None]]) -> None:
    """Play a script: from a week ago to now, in the order of its times.

    Args:
        script: the steps, in any order.
        demo: the stage. Its clock is moved back a week first, and stands at the present again at the end.
        settle: returns when everything that was said has been handled and everything due has been sent.

    Raises:
        OffScriptError: an answer that the script needs did not come.
    """
    opening = demo.clock.now()
    player = _Player(demo, settle)
    player.move(-timedelta(days=DAYS + 1))
    try:
        for step in sorted(script, key=lambda step: step.when(opening)):
            player.move(max(step.when(opening) - demo.clock.now(), timedelta()))
            await player.act(step)
    finally:
        player.move(-player.moved)
    await settle()


@dataclass(slots=True)
class _Player:
    demo: Demo
    settle: Callable[[], Awaitable[None]]
    moved: timedelta = timedelta()
    codes: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)

    def move(self, by: timedelta) -> None:
        self.demo.clock.advance(by)
        self.moved += by

    async def act(self, step: Step) -> None:
        if isinstance(step, Join):
            await self.join(step.people)
        elif isinstance(step, Connect):
            await self.connect(step)
        else:
            await self.line(step)

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
        await self.say(step.who, f"/link {step.group.circle.code}", group=step.group)
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
            ref = self.demo.phones.keep_upload(data, "image/jpeg", "egg-box.jpg")
            extra["media"] = [{"kind": "photo", "ref": ref, "mime": "image/jpeg", "name": "egg-box.jpg"}]
        await self.say(line.who, text, group=line.group, **extra)
        await self.settle()
        if line.name:
            self.codes[line.name] = self.code_given(line)
            self.texts[line.name] = WORD.sub("", text)[:40]

    async def say(self, who: Person, text: str, *, group: Group | None = None, **extra: Any) -> None:
        """Say it; nobody hears it before `settle`."""
        self.move(PAUSE)
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

    def code_given(self, line: Line) -> str:
        """The code that the bot told the author of a post."""
        answers = self.heard(line.who, line.group)
        match = CODE.search(answers[-1]["text"]) if answers else None
        if match is None:
            raise OffScriptError(f"{line.who.key} was told no code for {line.name!r}")
        return match[0]

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


def _code_of(who: Person) -> str:
    if who.circle is None:
        raise OffScriptError(f"{who.key} has no community to join")
    return who.circle.host_code if who.hosts else who.circle.code
