"""An occasion: something whose time has come. Like a turn, but nobody has written."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from handlers.turn import Choice, Services, buttons_of, kept_choices
from prompts.texts import Texts
from storage import members, messages, occurrences, questions
from storage.messages import SPOKEN, Draft
from storage.tables import Priority

ANSWER_WITHIN = timedelta(days=2)


@dataclass(slots=True)
class Occasion:
    """What it is about (`subject_id`), when it was due (UTC), and the ways to speak to people."""

    session: AsyncSession
    kind: str
    subject_id: int
    due_at: datetime
    now: datetime
    texts: Texts
    services: Services

    async def tell(self, member_id: int, draft: Draft) -> bool:
        """Say something to a member; False if they are out of reach or take a rest."""
        message_id = await messages.create(self.session, draft, self.now, to_member=member_id)
        return await messages.send_to_member(self.session, message_id, member_id, self.now, Priority.DIRECT)

    async def ask(
        self,
        member_id: int,
        question: str,
        draft: Draft,
        choices: Sequence[Choice],
        data: dict[str, Any],
        within: timedelta = ANSWER_WITHIN,
        zero: Choice | None = None,
    ) -> bool:
        """Ask a member something; False if they are out of reach or take a rest.

        Who is in the midst of answering another question of ours is told without choices: the text must say
        what word to send as well.
        """
        reader = await members.reader(self.session, member_id)
        if reader is None or await self.rests_until(member_id) is not None:
            return False
        if await questions.is_open(self.session, reader.address_id, self.now):
            return await self.tell(member_id, draft)
        token = secrets.token_hex(4)
        kept = {**data, SPOKEN: reader.language, **kept_choices(choices, zero)}
        until = self.now + within
        await questions.ask(self.session, reader.address_id, question, token, kept, until)
        return await self.tell(member_id, replace(draft, buttons=buttons_of(token, kept)))

    async def rests_until(self, member_id: int) -> datetime | None:
        """When a member's rest ends (UTC), if they take one."""
        reader = await members.reader(self.session, member_id)
        until = reader.paused_until if reader else None
        return until if until is not None and until > self.now else None

    async def again(self, at: datetime) -> None:
        """Let the same happen once more, at a time (UTC)."""
        await occurrences.plan(self.session, self.kind, self.subject_id, at)
