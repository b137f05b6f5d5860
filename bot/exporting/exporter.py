"""The exporter: makes the exports that were asked for, one at a time in the whole installation."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from bot.clock import Clock
from bot.exporting.making import Made, Make, MakingError, Work
from bot.exporting.writing import Order
from bot.pictures import EXPORT
from bot.signals import Bell
from bot.signing import SignedLinks
from handlers.rights import Right, realms_with
from storage import addresses, audit, coordinators, leases, members, messages
from storage.coordinators import Realm
from storage.database import TROUBLE, Database
from storage.exporting import LOGS, jobs
from storage.exporting.jobs import Job
from storage.leases import Request
from storage.messages import Draft

log = structlog.get_logger()

KEPT = timedelta(hours=48)
"""How long a finished export can be had."""

LEASE, RENEW_SECONDS = timedelta(seconds=60), 20.0
IDLE_SECONDS, TROUBLE_SECONDS = 5.0, 1.0
TRIES = 3


class Exporter:
    """Takes what was asked for, makes it in a folder of its own, says so, and deletes what has expired.

    A process that goes down leaves its folder, and the next one goes on with it. `uploads` says how many
    bytes of a file each channel takes from us: where it is more, a link goes, if there can be `links`.
    """

    def __init__(
        self,
        database: Database,
        folder: Path,
        clock: Clock,
        *,
        url: str,
        secret: str,
        make: Make,
        uploads: Mapping[str, int],
        links: SignedLinks | None,
        bell: Bell,
    ) -> None:
        self._database, self._folder, self._clock = database, folder, clock
        self._url, self._secret, self._make = url, secret, make
        self._uploads, self._links, self._bell = uploads, links, bell
        self._holder = secrets.token_hex(8)

    async def run(self, stop: asyncio.Event) -> None:
        """Work until told to stop; what is under way then is gone on with at the next start."""
        working, stopping = asyncio.create_task(self._run()), asyncio.create_task(stop.wait())
        await asyncio.wait([working, stopping], return_when=asyncio.FIRST_COMPLETED)
        for task in (working, stopping):
            task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await working  # which tells of a fault that has ended it
        with contextlib.suppress(*TROUBLE):  # then it ends by itself, in a minute
            await self._database.writer.do(leases.release, self._request())

    async def _run(self) -> None:
        while True:
            try:
                if not await self.work():
                    await asyncio.sleep(IDLE_SECONDS)
            except TROUBLE as error:
                log.warning("database trouble, trying again", error=type(error).__name__)
                await self._clock.sleep(TROUBLE_SECONDS)
            except OSError as error:
                log.error("the folder of exports cannot be used, trying again", errno=error.errno)
                await self._clock.sleep(IDLE_SECONDS)

    async def work(self) -> bool:
        """Make the next export; whether that is done with."""
        if await self._is_idle() or not await self._own():
            return False
        async with self._database.write() as session:
            await jobs.drop_expired(session, self._clock.now())
            kept, under_way = await jobs.kept(session)
        await asyncio.to_thread(_sweep, self._folder, kept, {_folder_of(job_id) for job_id in under_way})
        if not under_way:
            return False
        async with self._database.write() as session:
            job = await jobs.take(session)
        return job is not None and await self._whole(job)

    async def _is_idle(self) -> bool:
        """Whether there is nothing to make and nothing to delete: then nothing is written either."""
        async with self._database.read() as session:
            kept = await jobs.at_rest(session, self._clock.now())
        return kept is not None and not await asyncio.to_thread(_strays, self._folder, kept)

    async def _own(self) -> bool:
        """Take or keep the lease: nobody else makes exports meanwhile."""
        return await self._database.writer.do(leases.acquire, self._request())

    def _request(self) -> Request:
        now = self._clock.now()
        return Request("exports", self._holder, now, now + LEASE)

    async def _whole(self, job: Job) -> bool:
        """Make one, and keep the lease for as long as that takes."""
        making = asyncio.create_task(self._one(job))
        try:
            while not (await asyncio.wait([making], timeout=RENEW_SECONDS))[0]:
                if not await self._own():
                    log.warning("another process makes exports now", export=job.id)
                    return False
            return await making
        finally:
            making.cancel()
            await asyncio.gather(making, return_exceptions=True)

    async def _one(self, job: Job) -> bool:
        order = await self._order(job)
        if order is None:
            await self._fail(job, "right")
            return True
        folder = self._folder / _folder_of(job.id)
        try:
            await asyncio.to_thread(self._folder.mkdir, 0o700, parents=True, exist_ok=True)
            made = await self._make(Work(folder, order, self._url, self._secret, self._clock.now()))
        except OSError as error:
            log.error("an export could not be written", export=job.id, errno=error.errno)
            await self._fail(job, "room")
        except MakingError as error:
            log.error("an export failed", export=job.id, fault=str(error))
            if job.attempts < TRIES:
                async with self._database.write() as session:
                    await jobs.note(session, job.id, str(error))
                return False
            await self._fail(job, "fault")
        else:
            await self._ready(job, order, made)
        self._bell.ring()
        return True

    async def _order(self, job: Job) -> Order | None:
        """What is to be made; None if who asked for it may have it no more."""
        async with self._database.read() as session:
            realm = await held_by(session, job)
        if realm is None:
            return None
        wanted = tuple(name for name in LOGS if not job.logs or name in job.logs)
        return Order(job.scope, realm.programme, wanted, job.format, job.identified)

    async def _ready(self, job: Job, order: Order, made: Made) -> None:
        now = self._clock.now()
        done = replace(job, size=made.size, file=made.file, expires_at=now + KEPT)
        async with self._database.write() as session:
            await jobs.ready(session, job.id, made.file, made.size, now, now + KEPT)
            await audit.note(
                session,
                "exported",
                now,
                actor_id=job.member_id,
                community_id=job.community_id,
                programme_id=job.programme_id,
                area=job.area,
                format=job.format,
                identified=job.identified,
                export=job.id,
                rows=made.rows,
            )
            await self._tell(session, done, READY, {"programme": order.title})

    async def _fail(self, job: Job, why: str) -> None:
        """Leave nothing of it, and say so."""
        await asyncio.to_thread(shutil.rmtree, self._folder / _folder_of(job.id), ignore_errors=True)
        now = self._clock.now()
        async with self._database.write() as session:
            await jobs.fail(session, job.id, why, now, now + KEPT)
            await self._tell(session, job, why, {})

    async def _tell(self, session: AsyncSession, job: Job, what: str, said: dict[str, Any]) -> None:
        """Say to who asked what became of it, where they are alone with us."""
        reader = await members.reader(session, job.member_id) if job.tells else None
        if reader is None:
            return
        channel = await addresses.channel_of(session, reader.address_id)
        draft = self._ready_draft(job, channel, said) if what == READY else Draft(FAILURES[what])
        message_id = await messages.create(session, draft, self._clock.now())
        await messages.send_to(session, message_id, reader.address_id, channel, self._clock.now())

    def _ready_draft(self, job: Job, channel: str, said: dict[str, Any]) -> Draft:
        """The file itself where the channel takes it, else a link to it, if there can be any."""
        named = "-named" if job.identified else ""
        if job.size <= self._uploads.get(channel, 0):
            return Draft(f"export-file{named}", said, picture={"kind": EXPORT, "data": {"export": job.id}})
        if self._links is None or job.expires_at is None:
            return Draft("export-too-large")
        link, hours = self._links.url(job.id, job.expires_at), KEPT // timedelta(hours=1)
        return Draft(f"export-link{named}", {**said, "hours": hours, "link": link})


READY = "ready"
FAILURES = {"room": "export-no-room", "fault": "export-failed", "right": "export-no-right"}


async def held_by(session: AsyncSession, job: Job) -> Realm | None:
    """That of the realms of who asked for an export in which they still may have it; None if in none."""
    right = Right.EXPORT_IDENTIFIED if job.identified else Right.EXPORT
    realms = realms_with(right, await coordinators.realms_of(session, job.member_id))
    return next((realm for realm in realms if realm.holds(job.programme_id, job.area)), None)


def _folder_of(job_id: int) -> str:
    return f"job-{job_id}"


def _strays(folder: Path, kept: set[str]) -> list[Path]:
    """What lies there and is not to be kept."""
    return [one for one in folder.iterdir() if one.name not in kept] if folder.exists() else []


def _sweep(folder: Path, kept: set[str], under_way: set[str]) -> None:
    """Delete the files that cannot be had any more, and what was left half done."""
    for one in _strays(folder, kept | under_way):
        if one.is_dir():
            shutil.rmtree(one, ignore_errors=True)
        else:
            one.unlink(missing_ok=True)
