"""A request that nobody answers: it goes to the facilitators and, if its author agrees, to others."""

from __future__ import annotations

from datetime import datetime, timedelta

from handlers import sharing
from handlers.occasion import Occasion
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.help.solving import request_of
from handlers.turn import YES_NO, Answer, Turn
from storage import communities, contributions, helping, members, memberships, messages, occurrences
from storage.contributions import Given
from storage.hours import local_day
from storage.messages import Draft
from storage.senders import Place
from storage.tables import Hearing, Reach, Status

SISTERS = 5
"""Other communities that are asked at most: a request is no broadcast."""


def register(router: Registrations) -> None:
    """Add this topic's command, question and occasions."""
    router.command("elsewhere", elsewhere, takes=fits.a_code, needs=Needs.COMMUNITY, about_quoted=True)
    router.question("help.elsewhere", take_elsewhere, lenient=True, needs=Needs.COMMUNITY)
    router.occasion(helping.ESCALATE, escalate)
    router.occasion(helping.TRAVEL, travel)


async def _still_open(occasion: Occasion) -> Given | None:
    """The request, if it still waits for its first answer and its author for it."""
    given = await contributions.by_id(occasion.session, occasion.subject_id)
    if given is None or given.status is not Status.OPEN or given.is_gone:
        return None
    if given.author_id is None or await members.reader(occasion.session, given.author_id) is None:
        return None
    if await memberships.role_in(occasion.session, given.author_id, given.community_id) is None:
        return None
    return given


async def _working(occasion: Occasion, community_id: int) -> datetime:
    """Now, or if people there sleep or have a weekend their next working morning (UTC)."""
    customs = await communities.customs_of(occasion.session, community_id)
    return customs.hours.working(occasion.now)


async def _rests(occasion: Occasion, community_id: int) -> bool:
    """Whether people there sleep or have a weekend; then it is put off until they do not."""
    at = await _working(occasion, community_id)
    if at > occasion.now:
        await occasion.again(at)
    return at > occasion.now


async def escalate(occasion: Occasion) -> None:
    """Nobody answered for a day: tell the facilitators, and its author that they know."""
    given = await _still_open(occasion)
    if given is None or given.author_id is None or await _rests(occasion, given.community_id):
        return
    draft = sharing.relay(given, "relay-unanswered")
    hosts = await memberships.facilitators_of(occasion.session, given.community_id)
    told = [await occasion.tell(host, draft) for host in hosts if host != given.author_id]
    customs = await communities.customs_of(occasion.session, given.community_id)
    asked = customs.travel_after >= customs.escalate_after and await _ask_consent(occasion, given)
    if any(told) and not asked:
        said = {"code": given.code}
        waits = Draft("help-waits", said, community_id=given.community_id, contribution_id=given.id)
        await occasion.tell(given.author_id, waits)


async def _ask_consent(occasion: Occasion, given: Given) -> bool:
    """Ask whether it may go to other communities, if there are any and it has not been agreed to."""
    home = await communities.by_id(occasion.session, given.community_id)
    if home is None or given.author_id is None or given.reach is not Reach.COMMUNITY:
        return False
    if not await helping.sisters(occasion.session, given, home, 1):
        return False
    said = {"code": given.code}
    draft = Draft("help-consent", said, community_id=given.community_id, contribution_id=given.id)
    return await occasion.ask(given.author_id, "help.elsewhere", draft, YES_NO, {"id": given.id})


async def take_elsewhere(turn: Turn, answer: Answer) -> None:
    """Whether it may go to other communities."""
    await turn.close_question()
    given = await contributions.by_id(turn.session, answer.data["id"])
    if given is None or given.author_id != turn.member.id or given.is_gone:
        await turn.reply("question-over")
    elif answer.value == "yes":
        await _agree(turn, given)
    else:
        await turn.reply("help-elsewhere-no", {"code": given.code}, contribution_id=given.id)


async def elsewhere(turn: Turn, code: str) -> None:
    """`ELSEWHERE H12`: ask other communities too, without my name."""
    found = await request_of(turn, code, "elsewhere-how")
    if found is not None:
        await _agree(turn, found[0])


async def _agree(turn: Turn, given: Given) -> None:
    """Its author agrees: it goes when its time has come."""
    home = await communities.by_id(turn.session, given.community_id)
    said = {"code": given.code}
    if given.status is not Status.OPEN:
        await turn.reply("help-elsewhere-over", said, contribution_id=given.id)
    elif home is None or not await helping.sisters(turn.session, given, home, 1):
        await turn.reply("help-elsewhere-nobody", said, contribution_id=given.id)
    else:
        await _plan(turn, given, home)


async def _plan(turn: Turn, given: Given, home: Place) -> None:
    customs = await communities.customs_of(turn.session, given.community_id)
    asked_at = given.created_at or turn.now
    due = max(turn.now, customs.hours.working(asked_at + timedelta(hours=customs.travel_after)))
    await helping.let_travel(turn.session, given.id)
    await occurrences.plan(turn.session, helping.TRAVEL, given.id, due)
    if due <= turn.now:
        await turn.reply("help-elsewhere-now", {"code": given.code}, contribution_id=given.id)
        return
    day = turn.texts.render(turn.language, "plain-date", {"day": local_day(due, home.timezone)})
    said = {"code": given.code, "on": day}
    await turn.reply("help-elsewhere-later", said, contribution_id=given.id)


async def travel(occasion: Occasion) -> None:
    """Its time has come: ask the nearest communities in which somebody teaches its subject."""
    given = await _still_open(occasion)
    home = await communities.by_id(occasion.session, given.community_id) if given else None
    if given is None or home is None:
        return
    if given.reach is not Reach.COMMUNITY:
        await _ask_sisters(occasion, given, home)
    elif not await _rests(occasion, home.id):
        await _ask_consent(occasion, given)


async def _ask_sisters(occasion: Occasion, given: Given, home: Place) -> None:
    """Ask each that was not asked yet, in its own working hours: it may have another weekend than others."""
    asked = await helping.asked_in(occasion.session, given.id)
    near = await helping.sisters(occasion.session, given, home, SISTERS)
    later = []
    for community_id in [one for one in near if one not in asked][: max(0, SISTERS - len(asked))]:
        at = await _working(occasion, community_id)
        if at > occasion.now:
            later.append(at)
        else:
            await _bring(occasion, given, community_id)
    if later:
        await occasion.again(min(later))


async def _bring(occasion: Occasion, given: Given, community_id: int) -> None:
    copy = await contributions.bring(occasion.session, given, community_id, occasion.now)
    heard = {"hearing": Hearing.HELP, "subject": given.subject}
    draft = sharing.relay(copy, "relay-help", author_id=given.author_id, **heard)
    await messages.send_to_community(occasion.session, draft, occasion.now)
