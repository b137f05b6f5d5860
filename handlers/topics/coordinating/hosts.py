"""Who hosts a community: a coordinator invites somebody to, and ends it for who should not."""

from __future__ import annotations

from handlers import overseeing
from handlers.rights import Right
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.coordinating.common import acting, tried
from handlers.topics.hosting.taking_over import named
from handlers.turn import Answer, Choice, Turn
from prompts.fold import number
from storage import overseen
from storage.hours import local_day
from storage.messages import PEOPLE

WHAT = [
    Choice("relieve", "hosts-relieve"),
    Choice("remove", "hosts-remove"),
    Choice("nothing", "hosts-nothing"),
]


def register(router: Registrations) -> None:
    """Add this topic's questions."""
    router.question("hosts.who", take_who, free=True, needs=Needs.COORDINATOR)
    router.question("hosts.what", take_what, needs=Needs.COORDINATOR)


async def invite(turn: Turn, community_id: int) -> None:
    """A code that makes one person a facilitator, to be passed on."""
    done = await tried(turn, overseeing.invite_host(await acting(turn), community_id))
    if done is not None:
        place, code, until = done
        day = turn.texts.render(turn.language, "plain-date", {"day": local_day(until, place.timezone)})
        await turn.reply("hosts-invited", {"community": place.name, "code": code, "until": day})


async def show(turn: Turn, community_id: int) -> None:
    """Who hosts it, by number."""
    place = await tried(turn, (await acting(turn)).seen(Right.REMOVE_FACILITATOR, community_id))
    if place is None:
        return
    hosts = await overseen.hosts_of(turn.session, place.id)
    if not hosts:
        await turn.reply("hosts-none", {"community": place.name})
        return
    lines = [[one.member_id, "host-line", {"number": index}] for index, one in enumerate(hosts, start=1)]
    said = {"community": place.name, PEOPLE: {"lines": lines}}
    data = {"id": place.id, "ids": [one.member_id for one in hosts]}
    await turn.ask("hosts.who", "hosts-who", said, data=data)


async def take_who(turn: Turn, answer: Answer) -> None:
    """The number of who is meant; then what shall be."""
    ids, index = answer.data["ids"], number(answer.text)
    if index is None or not 1 <= index <= len(ids):
        await turn.reply("hosts-which", {"count": len(ids)})
        return
    data = {"id": answer.data["id"], "member_id": ids[index - 1]}
    await turn.ask("hosts.what", "hosts-what", named(ids[index - 1]), choices=WHAT, data=data)


async def take_what(turn: Turn, answer: Answer) -> None:
    """Do it, or nothing."""
    await turn.close_question()
    if answer.value == "nothing":
        await turn.reply("community-left")
        return
    doing = overseeing.remove_host if answer.value == "remove" else overseeing.relieve_host
    done = await tried(turn, doing(await acting(turn), answer.data["id"], answer.data["member_id"]))
    if done is not None:
        place, host = done
        said = {"community": place.name, **named(host.member_id)}
        await turn.reply("hosts-removed" if answer.value == "remove" else "hosts-relieved", said)
