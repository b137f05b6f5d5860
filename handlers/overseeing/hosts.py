"""Who hosts a community: inviting somebody to, and ending it for who should not."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers.overseeing.acting import Acting, RefusedError
from handlers.rights import Right
from storage import codes, hosting, members, memberships, messages, overseen, questions
from storage.messages import Draft
from storage.overseen import Host, Overseen
from storage.tables import Priority, Role

CODE_LENGTH = 8
CODE_FOR = timedelta(days=30)


async def invite_host(acting: Acting, community_id: int) -> tuple[Overseen, str, datetime]:
    """A one-time code that makes who types it a facilitator; the community, the code, until when (UTC).

    Raises:
        RefusedError: it is closed or not theirs.
    """
    place = await acting.held_open(Right.INVITE_FACILITATOR, community_id)
    code, until = await codes.free_code(acting.session, CODE_LENGTH), acting.now + CODE_FOR
    await codes.invite(
        acting.session,
        code=code,
        role=Role.FACILITATOR,
        programme_id=place.programme_id,
        community_id=place.id,
        area="",
        expires_at=until,
    )
    await acting.note("invited.facilitator", place.id, programme_id=place.programme_id)
    return place, code, until


async def relieve_host(acting: Acting, community_id: int, member_id: int) -> tuple[Overseen, Host]:
    """Let somebody host a community no more and stay in it; they are told.

    Raises:
        RefusedError: it is closed or not theirs, or they do not host it (any more).
    """
    place, host = await _host(acting, community_id, member_id)
    await hosting.set_role(acting.session, member_id, place.id, Role.TEACHER)
    await _withdraw(acting, place, member_id)
    await acting.note("facilitator.relieved", place.id, member_id=member_id)
    await _tell(acting, member_id, Draft("host-relieved", {"community": place.name}, community_id=place.id))
    return place, host


async def remove_host(acting: Acting, community_id: int, member_id: int) -> tuple[Overseen, Host]:
    """Put somebody who hosts a community out of it: its code does not bring them back; they are told.

    Raises:
        RefusedError: it is closed or not theirs, or they do not host it (any more).
    """
    place, host = await _host(acting, community_id, member_id)
    await hosting.set_role(acting.session, member_id, place.id, Role.TEACHER)
    await _withdraw(acting, place, member_id)
    await memberships.remove(acting.session, member_id, place.id, acting.now)
    await members.cancel_waiting(acting.session, member_id, place.id)
    await questions.close_of(acting.session, member_id)
    await acting.note("facilitator.removed", place.id, member_id=member_id)
    await _tell(acting, member_id, Draft("host-removed", {"community": place.name}))
    return place, host


async def _host(acting: Acting, community_id: int, member_id: int) -> tuple[Overseen, Host]:
    place = await acting.held_open(Right.REMOVE_FACILITATOR, community_id)
    hosts = await overseen.hosts_of(acting.session, place.id)
    host = next((one for one in hosts if one.member_id == member_id), None)
    if host is None:
        raise RefusedError("host-not-there", {"community": place.name})
    return place, host


async def _withdraw(acting: Acting, place: Overseen, member_id: int) -> None:
    """Whom they had asked to host is asked no more."""
    offers = await hosting.of_community(acting.session, place.id, acting.now)
    await hosting.drop(acting.session, *(one for one in offers if one.by_id == member_id))


async def _tell(acting: Acting, member_id: int, draft: Draft) -> None:
    """Who takes a rest hears it then."""
    message_id = await messages.create(acting.session, draft, acting.now)
    if not await messages.send_to_member(acting.session, message_id, member_id, acting.now, Priority.DIRECT):
        await messages.send_after_rest(acting.session, message_id, member_id, acting.now)
