"""Ideas: proposed, joined, and tried together in a circle once enough are in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from handlers import notices, sharing
from handlers.cutting import excerpt
from handlers.named import PUNCTUATION, named_or_told
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Turn
from storage import circles, communities, contributions, memberships, messages, occurrences
from storage.circles import Circle
from storage.contributions import Given
from storage.messages import Draft
from storage.senders import Place
from storage.tables import ContributionKind, Priority, Role

WEEKS = 6
"""How long a circle goes on before its members are asked."""

ASK = "circle.ask"
NAME_LENGTH = 40


def register(router: Registrations) -> None:
    """Add this topic's commands, question and offer."""
    router.command("idea", idea, needs=Needs.COMMUNITY, takes=fits.anything, in_group=True)
    router.command(
        "in", come_in, needs=Needs.COMMUNITY, takes=fits.only_a_code, in_group=True, about_quoted=True
    )
    router.command(
        "out", go_out, needs=Needs.COMMUNITY, takes=fits.only_a_code, in_group=True, about_quoted=True
    )
    router.question("idea.text", partial(sharing.take, idea), free=True, needs=Needs.COMMUNITY)
    router.offer("idea", "idea-offer", propose)


async def idea(turn: Turn, text: str) -> None:
    """`IDEA text`, a file with that word under it, or `IDEA` and then the question."""
    if await sharing.has_something(turn, text, "idea.text", "idea-which", "idea-how"):
        await propose(turn, text, turn.media_ids)


async def propose(turn: Turn, text: str, media_ids: Sequence[int]) -> None:
    """Share an idea with its files; who proposes it is the first who is in."""
    given = await sharing.keep_whole(turn, ContributionKind.IDEA, text, media_ids)
    await circles.support(turn.session, given.id, turn.member.id, turn.now)
    draft = sharing.relay(
        given, "relay-idea", buttons=[(f"c:in:{given.code}", "idea-button", {})], count_key=sharing.COUNTED
    )
    reached = await sharing.send(turn, draft)
    notice = await notices.of_photo(turn, media_ids)
    said = {"code": given.code, "size": await _size(turn, given), **notice}
    if reached is None:
        await turn.reply("idea-sent-wide", said, contribution_id=given.id)
    else:
        await turn.reply("idea-sent", {**said, "count": reached}, contribution_id=given.id)


async def _size(turn: Turn, given: Given) -> int:
    customs = await communities.customs_of(turn.session, given.community_id)
    return max(customs.circle_size, 2)


async def come_in(turn: Turn, code: str) -> None:
    """`IN I3`: with the last one who is needed, the circle opens; who comes later joins it."""
    given = await _idea_of(turn, code, "in-which")
    if given is None:
        return
    if given.is_gone:
        await turn.reply("code-withdrawn", {"code": given.code})
        return
    circle_id = await circles.held(turn.session, given.id)
    new = await circles.support(turn.session, given.id, turn.member.id, turn.now)
    if circle_id is not None:
        await _join_circle(turn, given, circle_id)
        return
    inside = await circles.supporters_of(turn.session, given)
    size = await _size(turn, given)
    said = {"code": given.code, "count": len(inside), "size": size}
    if new and len(inside) >= size:
        await turn.reply("in-opens", {"code": given.code, "size": len(inside)})
        await _open(turn, given, inside)
    else:
        await turn.reply("in-now" if new else "in-already", said)
        if new and given.author_id is not None:
            told = Draft(
                "in-told",
                {**said, "name": turn.member.name},
                community_id=given.community_id,
                author_id=turn.member.id,
            )
            await turn.tell(given.author_id, told)


async def _idea_of(turn: Turn, code: str, text_key: str) -> Given | None:
    """The idea that a code names, where it was proposed; if there is none, the writer has been told."""
    given = await named_or_told(turn, code.strip(PUNCTUATION), text_key)
    if given is None:
        return None
    if given.kind is not ContributionKind.IDEA:
        await turn.reply("in-no-idea", {"code": given.code})
        return None
    return await contributions.origin_of(turn.session, given)


async def _open(turn: Turn, given: Given, inside: Sequence[int]) -> None:
    """Open the circle of an idea, and introduce its members to each other."""
    parent = await communities.by_id(turn.session, given.community_id)
    if parent is None:
        return
    words = excerpt(given.text, NAME_LENGTH).removesuffix(" ...") or given.code  # a name stands in sentences
    name = turn.texts.render(parent.language, "circle-name", {"idea": words})
    customs = await communities.customs_of(turn.session, parent.id)
    ends_at = customs.hours.waking(turn.now + timedelta(weeks=WEEKS))
    circle = await circles.open_circle(turn.session, given, parent, name, ends_at, turn.now)
    await occurrences.plan(turn.session, ASK, circle.id, ends_at)
    host = next((one for one in inside if one == given.author_id), inside[0])
    for member_id in inside:
        role = Role.FACILITATOR if member_id == host else Role.TEACHER
        await circles.admit(turn.session, member_id, circle.id, role, turn.now)
    await _introduce(turn, given, parent, circle)
    await turn.tell(host, Draft("circle-host", {"circle": name}, community_id=circle.id))


async def _introduce(turn: Turn, given: Given, parent: Place, circle: Place) -> None:
    people = await circles.people_of(turn.session, circle.id)
    said = {
        "code": given.code,
        "circle": circle.name,
        "people": circles.listed(people),
        "community": parent.name,
        "weeks": WEEKS,
    }
    draft = Draft("circle-opened", said, community_id=circle.id)
    message_id = await messages.create(turn.session, draft, turn.now)
    for one in people:
        await messages.send_to_member(turn.session, message_id, one.id, turn.now, Priority.DIRECT)


async def _join_circle(turn: Turn, given: Given, circle_id: int) -> None:
    """The circle is open already: join it, and hear who is in it."""
    circle = await circles.by_id(turn.session, circle_id, hold=True)
    if circle is None:
        await turn.reply("in-ended", {"code": given.code})
        return
    people = await circles.people_of(turn.session, circle_id)
    said = {"code": given.code, "count": len(people), "size": await _size(turn, given)}
    if any(one.id == turn.member.id for one in people):
        await turn.reply("in-already", {**said, "size": len(people)})
        return
    if await memberships.was_removed(turn.session, turn.member.id, circle_id):
        await turn.reply("join-removed", {"community": circle.name})
        return
    await circles.admit(turn.session, turn.member.id, circle_id, Role.TEACHER, turn.now)
    await turn.reply("in-joins", {"code": given.code})
    names = {"circle": circle.name, "people": circles.listed(people), "community": turn.here.name}
    joined = await messages.create(
        turn.session, Draft("circle-joined", names, community_id=circle_id), turn.now
    )
    await messages.send_to_member(turn.session, joined, turn.member.id, turn.now, Priority.DIRECT)
    newcomer = Draft(
        "circle-newcomer",
        {"name": turn.member.name, "circle": circle.name},
        community_id=circle_id,
        author_id=turn.member.id,
    )
    await messages.send_to_community(turn.session, newcomer, turn.now)


async def go_out(turn: Turn, code: str) -> None:
    """`OUT I3`: no longer in on an idea, nor in its circle."""
    given = await _idea_of(turn, code, "out-which")
    if given is None:
        return
    was_in = await circles.oppose(turn.session, given.id, turn.member.id)
    circle_id = await circles.held(turn.session, given.id)
    circle = await circles.by_id(turn.session, circle_id) if circle_id is not None else None
    if circle is not None and await memberships.role_in(turn.session, turn.member.id, circle.id) is not None:
        await circles.leave(turn.session, turn.member.id, circle, turn.now)
        await find_host(turn, circle)
        await turn.reply("out-circle", {"code": given.code, "circle": circle.name})
    else:
        await turn.reply("out-now" if was_in else "out-not", {"code": given.code})


async def find_host(turn: Turn, circle: Circle) -> None:
    """A circle whose host has gone is hosted by who has been in it for longest."""
    people = await circles.people_of(turn.session, circle.id)
    if people and all(one.role is not Role.FACILITATOR for one in people):
        await circles.promote(turn.session, people[0].id, circle.id)
        await turn.tell(people[0].id, Draft("circle-host-now", {"circle": circle.name}))
