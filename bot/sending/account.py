"""The account that a sender sends for: its rate, and the rest that its provider asks for."""

from __future__ import annotations

from datetime import timedelta

from bot.channels.base import Outcome, Retracted, RetryAfter
from bot.clock import Clock
from bot.sending.pace import AccountPace


class Account:
    """A sending account at a provider, at `rate` calls a second."""

    def __init__(self, rate: float, clock: Clock) -> None:
        self._pace = AccountPace(rate)
        self._clock = clock

    @property
    def rests(self) -> bool:
        """Whether its provider asked for silence."""
        return self._pace.closed(self._clock.now()) is not None

    async def turn(self) -> RetryAfter | None:
        """Wait for a place in the rate; not None if the account was asked to rest meanwhile: do nothing."""
        await self._pace.wait()
        now = self._clock.now()
        until = self._pace.closed(now)
        return RetryAfter((until - now).total_seconds(), "the account rests", True) if until else None

    def heed(self, outcome: Retracted | Outcome) -> None:
        """Let the account rest if its provider asks for that."""
        if isinstance(outcome, RetryAfter) and outcome.whole_account:
            self._pace.close(self._clock.now() + timedelta(seconds=outcome.seconds))
