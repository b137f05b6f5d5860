"""Communities that close, come back, or become part of another; whom it concerns is told in one message."""

from __future__ import annotations

from handlers.overseeing.acting import Acting, RefusedError
from handlers.overseeing.changing import refuse_taken
from handlers.rights import Right
from storage import closing, communities, merging, messages
from storage.messages import Draft
from storage.overseen import Overseen
from storage.tables import Hearing


async def close(acting: Acting, community_id: int) -> Overseen:
    """Close a community: its members hear it, and nothing of it goes to anybody until it is open again.

    Raises:
        RefusedError: it is closed already, or not theirs.
    """
    place = await acting.held_open(Right.CLOSE_COMMUNITY, community_id)
    draft = Draft("community-closes", {"community": place.name})
    await closing.tell_present(acting.session, place.id, draft, acting.now, but=acting.member_id)
    await closing.tell_groups(acting.session, place.id, draft, acting.now)
    await closing.close(acting.session, place.id, acting.now)
    await acting.note("community.closed", place.id, members=place.members)
    return place


async def reopen(acting: Acting, community_id: int) -> Overseen:
    """Open a closed community again, with those who were in it; they hear it, and how to leave.

    Raises:
        RefusedError: it is open, has become part of another, or is not theirs, or its name is taken by now.
    """
    place = await acting.held(Right.CLOSE_COMMUNITY, community_id)
    if place.closed_at is None:
        raise RefusedError("community-open-already", {"community": place.name})
    if place.merged_into_id is not None:
        raise RefusedError("community-merged", {"community": place.name})
    await refuse_taken(acting, place.programme_id, place.name, place.id)
    await closing.reopen(acting.session, place.id, acting.now)
    said = {"community": place.name}
    draft = Draft("community-reopens", said, community_id=place.id, hearing=Hearing.EVERYBODY)
    await messages.send_to_community(acting.session, draft, acting.now)
    await acting.note("community.reopened", place.id)
    return await acting.seen(Right.CLOSE_COMMUNITY, community_id)


async def merge(acting: Acting, old_id: int, new_id: int) -> tuple[Overseen, Overseen, int]:
    """Let a community become part of another of the same programme; both as they were, and how many came.

    People with their roles, group chats, circles and prompts of their own go along, and the old code leads to
    the new one. What was said stays where it was: it was said to those who were there. Who left the new one
    before is not taken back. Each member hears in one message what happened, and how to leave.

    Raises:
        RefusedError: one is closed or not theirs, they are the same or of two programmes.
    """
    await communities.hold(acting.session, old_id, new_id)
    old = await acting.held_open(Right.MERGE_COMMUNITIES, old_id)
    new = await acting.held_open(Right.MERGE_COMMUNITIES, new_id)
    if old.id == new.id:
        raise RefusedError("merge-same", {"community": old.name})
    if old.programme_id != new.programme_id:
        raise RefusedError("merge-programmes")
    taken = await _take_people(acting, old, new)
    await merging.merge(acting.session, old.id, new.id, acting.now)
    await acting.note("community.merged", old.id, into=new.id, members=old.members)
    return old, new, taken


async def _take_people(acting: Acting, old: Overseen, new: Overseen) -> int:
    """Those of the new one hear who comes before these are there; then all of the old one hear their part."""
    session, now, me = acting.session, acting.now, acting.member_id
    said = {"old": old.name, "new": new.name}
    news = Draft("merge-news", said, community_id=new.id, author_id=me, hearing=Hearing.EVERYBODY)
    if old.members:
        await messages.send_to_community(session, news, now)
    await closing.tell_groups(session, old.id, Draft("merge-group", said), now)
    taken = await merging.take_people(session, old.id, new.id, now)
    moved, left = (
        Draft("merge-moved", {**said, "code": old.code}),
        Draft("merge-left", {**said, "code": new.code}),
    )
    await closing.tell_present(session, old.id, moved, now, taken=True, but=me, into=new.id)
    await closing.tell_present(session, old.id, left, now, but=me, into=new.id)
    return taken
