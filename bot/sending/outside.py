"""Outside WhatsApp's window: which approved template brings a message, and with which values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.channels.base import Capabilities
from bot.clock import Clock
from bot.sending.naming import variables_of
from bot.templates.wanted import KINDS, TEMPLATE_LIMIT, UTILITY
from handlers.wire import Template
from prompts.texts import Texts, is_right_to_left
from storage import templates
from storage.deliveries import Due, Plan, outside
from storage.templates import Known, kind_of
from storage.writer import Writer

LOOK_EVERY = timedelta(seconds=30)
ISOLATE, POP = "\u2068", "\u2069"
BY_HAND = {kind.name: kind.variables for kind in KINDS}
"""What stands in the variables of a template that the operator made, in its order."""


class Outside:
    """What one channel knows of its window and templates; `overrides` are SIDs by kind, for all languages."""

    def __init__(
        self,
        capabilities: Capabilities,
        writer: Writer,
        texts: Texts,
        clock: Clock,
        overrides: Mapping[str, str],
        tier: int | None,
    ) -> None:
        self._window = capabilities.service_window
        self._writer, self._texts, self._clock = writer, texts, clock
        self._overrides, self._tier = overrides, tier
        self._known: dict[tuple[str, str], Known] = {}
        self._look_at: datetime | None = None
        self.plan: Plan | None = None
        self._make_plan()

    async def look(self) -> None:
        """Take up what was approved or turned off since, if it is time again."""
        now = self._clock.now()
        if self._window is None or (self._look_at is not None and now < self._look_at):
            return
        known = await self._writer.do(templates.usable, None)
        self._known = {(one.kind, one.language): one for one in known}
        self._look_at = now + LOOK_EVERY
        self._make_plan()

    def _make_plan(self) -> None:
        if self._window is not None:
            self.plan = Plan(self._window, frozenset(self._known), frozenset(self._overrides), self._tier)

    def shut_for(self, due: Due) -> bool:
        """Whether only a template may go to the reader of a delivery now."""
        return self._window is not None and outside(due, self._window, self._clock.now())

    def drop(self, sid: str) -> None:
        """The provider refused this one: take it up again when it is approved."""
        self._known = {key: one for key, one in self._known.items() if one.sid != sid}
        self._make_plan()

    def template(self, due: Due) -> tuple[Template, str] | None:
        """The template that brings a delivery, and what its reader sees; None if it must wait."""
        kind = kind_of(due.message.text_key, due.message.run_id)
        if kind is None:
            return None
        if sid := self._overrides.get(kind):
            return self._filled(due, due.language or "", kind, sid, BY_HAND[kind], UTILITY)
        for language in (due.language, due.home_language):
            known = self._known.get((kind, language or ""))
            if known is not None:
                return self._filled(due, known.language, kind, known.sid, known.variables, known.category)
        return None

    def _filled(
        self, due: Due, language: str, kind: str, sid: str, names: tuple[str, ...], category: str
    ) -> tuple[Template, str] | None:
        """None where a value is missing, or the whole is too long."""
        known = {
            "community": due.message.community,
            **variables_of(self._texts, language, due.message.variables),
        }
        values = {name: " ".join(str(known.get(name) or "").split()) for name in names}
        if not all(values.values()):
            return None
        text = self._texts.render(language, f"template-{kind}", values)
        if len(text) > TEMPLATE_LIMIT:
            return None
        if is_right_to_left(text):  # a name in another script keeps its place, as in every text
            values = {name: f"{ISOLATE}{value}{POP}" for name, value in values.items()}
        filled = {str(n): values[name] for n, name in enumerate(names, start=1)}
        return Template(sid, filled, category.lower()), text
