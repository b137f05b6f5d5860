"""Trying what others shared: how it went, and what was changed; who shared it hears of it."""

from __future__ import annotations

from handlers import notices, privately
from handlers.named import named
from handlers.occasion import Occasion
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.practices.practising import PUNCTUATION, is_gone
from handlers.turn import ANSWER_WITHIN, Answer, Choice, Turn
from storage import attachments, communities, contributions, messages, occurrences, practices, search
from storage.contributions import Given
from storage.messages import Draft
from storage.practices import TRIABLE
from storage.tables import Hearing, Outcome, Priority, Reach

OUTCOMES = [Choice(outcome.value, f"tried-{outcome.value}") for outcome in Outcome]
NOTHING = Choice("nothing", "tried-nothing")

TELL = "practice.tell"
"""When nobody says what they changed, how it went is told without."""


def register(router: Registrations) -> None:
    """Add this topic's command, questions and occasion."""
    router.command(
        "tried", tried, needs=Needs.COMMUNITY, takes=fits.only_a_code, in_group=True, about_quoted=True
    )
    router.question("tried.outcome", take_outcome, needs=Needs.COMMUNITY)
    router.question("tried.change", take_change, free=True, needs=Needs.COMMUNITY)
    router.occasion(TELL, tell_without_change)


async def tried(turn: Turn, code: str) -> None:
    """`TRIED R5`: asks how it went."""
    code = code.strip(PUNCTUATION)
    given = await named(turn, code) if code else None
    if given is None:
        await turn.reply("code-unknown" if code else "tried-which", {"code": code} if code else None)
    elif refused := await _refusal(turn, given):
        await turn.reply(refused, {"code": given.code})
    else:
        if turn.inbound.in_group:
            await turn.reply("tried-in-private", {"code": given.code})
        said, data = {"code": given.code}, {"contribution_id": given.id}
        await privately.ask(turn, "tried.outcome", "tried-how", said, OUTCOMES, data)


async def _refusal(turn: Turn, given: Given) -> str | None:
    """The text that says why this cannot be tried (by them)."""
    if given.kind not in TRIABLE:
        return "tried-no-practice"
    origin = await contributions.origin_of(turn.session, given)
    if is_gone(given) or is_gone(origin):
        return "code-withdrawn"
    if origin.author_id == turn.member.id:
        return "tried-own"
    told = await practices.trial_of(turn.session, origin.id, turn.member.id)
    return "tried-already" if told else None


async def take_outcome(turn: Turn, answer: Answer) -> None:
    """How it went: kept and counted at once. Then what was changed."""
    await turn.close_question()
    given = await contributions.by_id(turn.session, answer.data["contribution_id"])
    if given is None or await communities.role_in(turn.session, turn.member.id, given.community_id) is None:
        await turn.reply("question-over")
        return
    if refused := await _refusal(turn, given):
        await turn.reply(refused, {"code": given.code})
        return
    outcome = Outcome(answer.value or Outcome.WORKED)
    trial = await practices.add_trial(
        turn.session, given, turn.member.id, outcome, turn.now, source=turn.source
    )
    if trial is None:
        await turn.reply("tried-already", {"code": given.code})
        return
    await occurrences.plan(turn.session, TELL, trial.id, turn.now + ANSWER_WITHIN)
    key = "tried-change" if given.reach is Reach.COMMUNITY else "tried-change-far"
    await turn.ask("tried.change", key, {"code": given.code}, zero=NOTHING, data={"trial_id": trial.id})


async def take_change(turn: Turn, answer: Answer) -> None:
    """What was changed, or nothing. Then who shared it hears how it went."""
    await turn.close_question()
    trial = await contributions.by_id(turn.session, answer.data["trial_id"])
    if trial is None or not await occurrences.drop(turn.session, TELL, trial.id):
        await turn.reply("question-over")
        return
    changed = answer.value is None and bool(answer.text or turn.media_ids)
    change = await _keep_change(turn, trial, answer.text) if changed else None
    await _spread(turn, trial, change)
    given = await contributions.by_id(turn.session, trial.parent_id or 0)
    if given is None:
        return
    said = {"code": given.code, "tried": given.tried, "worked": given.worked}
    if change is None:
        await turn.reply("tried-thanks", said)
    else:
        notice = await notices.of_photo(turn, turn.media_ids)
        await turn.reply(
            "tried-adapted", {**said, "adapted": change.code, **notice}, contribution_id=change.id
        )


async def _keep_change(turn: Turn, trial: Given, text: str) -> Given | None:
    """Keep the change under what was tried, unless that was taken back meanwhile."""
    given = await contributions.by_id(turn.session, trial.parent_id or 0)
    if given is None or is_gone(given):
        return None
    change = await practices.add_change(turn.session, trial, given, text, turn.media_id, turn.now)
    await attachments.add(turn.session, change.id, turn.media_ids[1:])
    await search.refresh(turn.session, change.id)
    return change


async def tell_without_change(occasion: Occasion) -> None:
    """Nobody said what they changed: who shared it hears how it went all the same."""
    trial = await contributions.by_id(occasion.session, occasion.subject_id)
    if trial is not None and not is_gone(trial) and trial.author_id is not None:
        await _spread(occasion, trial, None)


async def _spread(there: Turn | Occasion, trial: Given, change: Given | None) -> None:
    """Tell how it went: who shared it at once, the others with their digest."""
    practice = await contributions.by_id(there.session, trial.parent_id or 0)
    if practice is None or is_gone(practice):
        return
    origin = await contributions.origin_of(there.session, practice)
    author_id = await _author_there(there, origin)
    told = _draft(trial, change or trial, practice)
    message_id = await messages.create(there.session, told, there.now)
    if author_id is not None and origin is practice:
        await messages.send_to_member(there.session, message_id, author_id, there.now, Priority.DIRECT)
    await messages.send_to_groups(there.session, message_id, trial.community_id, there.now, None)
    await messages.send_to_members(there.session, message_id, told, there.now, trial.author_id)
    if author_id is not None and origin is not practice:
        brought = await contributions.bring(
            there.session, change or trial, origin.community_id, there.now, origin.id
        )
        await there.tell(author_id, _draft(trial, brought, origin))


async def _author_there(there: Turn | Occasion, origin: Given) -> int | None:
    """Who shared it, as long as they are still where they shared it."""
    if origin.author_id is None or is_gone(origin):
        return None
    role = await communities.role_in(there.session, origin.author_id, origin.community_id)
    return origin.author_id if role is not None else None


def _draft(trial: Given, shown: Given, practice: Given) -> Draft:
    """What is said of a trial, or of the change that came of it; the latter can be tried in turn."""
    alone = shown.kind is trial.kind
    return Draft(
        "relay-trial" if alone else "relay-adaptation",
        {"outcome": (trial.outcome or Outcome.WORKED).value, "about": practice.code},
        buttons=() if alone else [(f"c:tried:{shown.code}", "practice-button", {})],
        community_id=shown.community_id,
        contribution_id=shown.id,
        author_id=trial.author_id,
        carries=not alone,
        hearing=Hearing.DIGEST,
    )
