"""Group chats: tied to a community by a facilitator, and who is known to be in them."""

from __future__ import annotations

from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Turn
from handlers.wire import InboundKind
from storage import addresses, audit, communities, groups


def register(router: Registrations) -> None:
    """Add this topic's commands and events."""
    router.group_command("link", link_group, needs=Needs.FACILITATOR, takes=fits.one_word)
    router.command("here", here, in_group=True)
    router.event(InboundKind.BLOCKED, blocked)
    router.event(InboundKind.UNBLOCKED, unblocked)
    router.event(InboundKind.GROUP_ADDED, group_added)
    router.event(InboundKind.GROUP_REMOVED, group_removed)
    router.event(InboundKind.GROUP_MOVED, group_moved)
    router.event(InboundKind.GROUP_SEEN, group_seen)
    router.event(InboundKind.GROUP_GONE, group_gone)


async def link_group(turn: Turn, code: str) -> None:
    """`/link CODE` in a group: it hears from now on what the community hears."""
    community = await communities.by_code(turn.session, code) if code else None
    if community is None or turn.group_id is None:
        await turn.reply(
            "group-link-how" if not code else "join-unknown-code", {"code": code[:20]} if code else None
        )
        return
    await groups.tie(turn.session, turn.group_id, community.id)
    await groups.present(turn.session, turn.group_id, turn.member.id, turn.now)
    await audit.note(
        turn.session, "linked.group", turn.now, actor_id=turn.member.id, community_id=community.id
    )
    turn.speak(community.language)
    await turn.reply(
        "group-linked", {"community": community.name}, buttons=[("c:here", "group-here-button", {})]
    )


async def here(turn: Turn, _rest: str) -> None:
    """A member tells that they are in this group, so that they get each post once."""
    if turn.person is None:
        await turn.reply("join-how" if turn.group_id is None else "group-join-how")
    elif turn.group_id is None:
        await turn.reply("group-here-where")
    else:
        await groups.present(turn.session, turn.group_id, turn.member.id, turn.now)
        await turn.reply("group-here", {"name": turn.member.name}, names_sender=True)


async def blocked(turn: Turn) -> None:
    """The person blocked the bot: nothing goes there until they write again."""
    known = await addresses.find(turn.session, turn.inbound.sender.channel, turn.inbound.sender.value)
    if known is not None:
        await addresses.suspend(turn.session, known.id, "blocked the bot", turn.now)


async def unblocked(turn: Turn) -> None:
    """The person unblocked the bot."""
    known = await addresses.find(turn.session, turn.inbound.sender.channel, turn.inbound.sender.value)
    if known is not None:
        await addresses.unsuspend(turn.session, known.id)


async def group_added(turn: Turn) -> None:
    """The bot was put into a group: say what to do."""
    await turn.reply("group-hello")


async def group_removed(turn: Turn) -> None:
    """The bot was put out of a group."""
    if turn.group_id is not None:
        await groups.removed(turn.session, turn.group_id, turn.now)


async def group_moved(turn: Turn) -> None:
    """A group became another one, with everything that is known of it."""
    chat, new = turn.inbound.chat, turn.inbound.moved_to
    if new:
        await groups.moved(turn.session, chat.channel, chat.value, new)


async def group_seen(turn: Turn) -> None:
    """Someone is in the group; remembered for members only."""
    if turn.person is not None and turn.group_id is not None:
        await groups.present(turn.session, turn.group_id, turn.person.id, turn.now)


async def group_gone(turn: Turn) -> None:
    """Someone left the group: they are written to on their own again."""
    if turn.person is not None and turn.group_id is not None:
        await groups.absent(turn.session, turn.group_id, turn.person.id)
