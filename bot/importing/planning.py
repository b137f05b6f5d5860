"""Planning an import: who of a list is new, how each is invited and when, and what that takes."""

from __future__ import annotations

import secrets
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from bot.importing.checking import Person
from bot.importing.ways import Way, Ways, reads
from handlers.reaching import Reach, reckon
from handlers.sending import Sending
from storage import codes, guests, templates
from storage.deliveries import Plan as WindowPlan
from storage.guests import Newcomer, Standing
from storage.reach import DIGITS, Lot
from storage.templates import INVITATION

CODE_LENGTH = 9
"""Of a guest's own code: longer than a join code and than the one of `staffroom invite`."""

SHARE = 2
"""Invitations take one part in so many of WhatsApp's limit a day: the rest is for members."""

DAY = timedelta(days=1)

MEMBER, REFUSED, SUSPENDED, INVITED = "members", "refused", "suspended", "invited before"
"""Why somebody on a list is not invited."""


@dataclass(slots=True)
class Import:
    """What an import would do. `known` are the lines that are left out, by the reason; `lacking` counts whom
    WhatsApp's missing approval keeps from an invitation there, by language.
    """

    newcomers: list[Newcomer] = field(default_factory=list)
    by_hand: list[tuple[Person, str]] = field(default_factory=list)  # with the code of each
    known: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    lacking: Counter[str] = field(default_factory=Counter)
    lots: Counter[tuple[str, str, str, str]] = field(default_factory=Counter)
    last_due: datetime | None = None

    def by_channel(self) -> dict[str, int]:
        """How many are invited on each channel."""
        return dict(Counter(one.channel for one in self.newcomers if one.channel))


class Spread:
    """When invitations are due on a channel: a share of the limit a day, behind those that are queued."""

    def __init__(self, start: datetime, taken: int, share: int | None) -> None:
        self._at, self._taken, self._share = start, taken, share

    def next(self) -> datetime:
        """The moment of one more."""
        if self._share is not None and self._taken >= self._share:
            self._at, self._taken = self._at + DAY, 0
        self._taken += 1
        return self._at


async def plan(
    session: AsyncSession,
    people: Sequence[Person],
    ways: Ways,
    sending: Sending,
    secret: str,
    now: datetime,
) -> Import:
    """Plan an import, with a few statements for each thousand of its people."""
    keys = [(guests.digest_of(one.number, secret), ways.values(one.number)) for one in people]
    found = await guests.standings(session, keys)
    spreads = {way.channel: await _spread(session, way, sending, now) for way in ways.on.values()}
    planned = Import()
    for person, (digest, _), standing in zip(people, keys, found, strict=True):
        if (why := _why_not(standing)) is not None:
            planned.known[why].append(person.line)
        else:
            _plan(planned, person, digest, standing, ways, spreads, now)
    return planned


def _why_not(standing: Standing) -> str | None:
    reasons = (
        (standing.has_refused, REFUSED),
        (standing.is_member, MEMBER),
        (standing.is_invited, INVITED),
        (standing.is_suspended, SUSPENDED),
    )
    return next((why for holds, why in reasons if holds), None)


def _plan(
    planned: Import,
    person: Person,
    digest: str,
    standing: Standing,
    ways: Ways,
    spreads: Mapping[str, Spread],
    now: datetime,
) -> None:
    way = ways.of(person)
    due = spreads[way.channel].next() if way else now
    code = None if way else standing.code or _code()
    planned.newcomers.append(_newcomer(person, digest, way, due, code))
    if way is not None:
        home, digits = person.place.language, person.number.removeprefix("+")[:DIGITS]
        planned.lots[way.channel, reads(person), home, digits] += 1
        planned.last_due = max(due, planned.last_due or due)
    elif code is not None:
        planned.by_hand.append((person, code))
    if (language := ways.lacks(person)) is not None:
        planned.lacking[language] += 1


def _code() -> str:
    return "".join(secrets.choice(codes.ALPHABET) for _ in range(CODE_LENGTH))


def _newcomer(person: Person, digest: str, way: Way | None, due: datetime, code: str | None) -> Newcomer:
    return Newcomer(
        digest=digest,
        number=person.number,
        name=person.name,
        place=person.school,
        language=person.language,
        reads=reads(person),
        subjects=" ".join(person.subjects),
        level=person.level,
        role=person.role,
        community_id=person.place.id,
        due_at=due,
        channel=way.channel if way else None,
        value=way.value(person.number) if way else None,
        code=code,
    )


async def _spread(session: AsyncSession, way: Way, sending: Sending, now: datetime) -> Spread:
    if way.channel not in sending.windows or sending.tier is None:
        return Spread(now, 0, None)
    last = await guests.last_due(session, way.channel)
    start, taken = last if last is not None and last[0] > now else (now, 0)
    return Spread(start, taken, max(sending.tier // SHARE, 1))


async def reach(session: AsyncSession, planned: Import, ways: Ways, sending: Sending, now: datetime) -> Reach:
    """How the invitations get to their people, how long it takes, and what it costs."""
    categories = {(one.kind, one.language): one.category for one in await _approved(session)}
    found = reckon(list(_lots(planned)), ways.plan or WindowPlan(DAY), INVITATION, sending, categories, None)
    days = (planned.last_due - now).days if planned.last_due is not None else 0
    minutes = found.minutes + days * 24 * 60
    return Reach(found.count, found.inside, found.template, found.parked, minutes, found.cost)


async def _approved(session: AsyncSession) -> Sequence[templates.Known]:
    return templates.newest(await templates.all_known(session))


def _lots(planned: Import) -> Iterator[Lot]:
    for (channel, language, home, prefix), people in planned.lots.items():
        yield Lot(channel, False, False, language, home, prefix, people)


async def window_plan(session: AsyncSession, sending: Sending) -> WindowPlan | None:
    """Which templates are approved; None where no channel has a window."""
    if not sending.windows:
        return None
    approved = await _approved(session)
    window = max(sending.windows.values())
    pairs = frozenset((one.kind, one.language) for one in approved)
    return WindowPlan(window, pairs, sending.by_hand)
