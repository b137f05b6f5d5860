"""Trying what others shared: how it went, and what was changed; who shared it hears of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers import notices, privately
from handlers.named import PUNCTUATION, named
from handlers.occasion import Occasion
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import ANSWER_WITHIN, Answer, Choice, Turn
from prompts.fold import fold, number
from storage import attachments, contributions, memberships, messages, occurrences, practices, search
from storage.contributions import Given
from storage.messages import Draft
from storage.practices import TRIABLE
from storage.tables import Hearing, Outcome, Priority, Reach

OUTCOMES = [Choice(outcome.value, f"tried-{outcome.value}") for outcome in Outcome]
NOTHING = Choice("nothing", "tried-nothing")

CODE_FIRST = re.compile(r"([RD])\s?(\d{1,9})\b[\s:.,!-]*", re.IGNORECASE)
"""The code of a practice or a change, with what may stand between it and further words."""

TELL = "practice.tell"
"""When nobody says what they changed, how it went is told without."""


def register(router: Registrations) -> None:
    """Add this topic's command, questions and occasion."""
    router.command("tried", tried, needs=Needs.COMMUNITY, takes=a_practice, in_group=True, about_quoted=True)
    router.question("tried.outcome", take_outcome, needs=Needs.COMMUNITY)
    router.question("tried.change", take_change, free=True, needs=Needs.COMMUNITY)
    router.occasion(TELL, tell_without_change)


def a_practice(rest: str) -> bool:
    """`TRIED R5`, `TRIED R5 1`, `TRIED R5 we sang it`: "Tried it again" and "Tried A4 paper" are thoughts."""
    return fits.only_a_code(rest) or CODE_FIRST.match(rest) is not None


async def tried(turn: Turn, rest: str) -> None:
    """`TRIED R5` asks how it went, `TRIED R5 1` tells; words behind it say what was changed."""
    match = CODE_FIRST.match(rest)
    code = f"{match[1]}{match[2]}" if match else rest.strip(PUNCTUATION)
    outcome, words = _how_it_went(turn, rest[match.end() :].strip() if match else "")
    given = await named(turn, code) if code else None
    if given is None:
        await turn.reply("code-unknown" if code else "tried-which", {"code": code.upper()} if code else None)
    elif refused := await _refusal(turn, given):
        await turn.reply(refused, {"code": given.code})
    elif outcome is not None and not turn.inbound.in_group:
        await _keep(turn, given, outcome, words)
    else:
        if turn.inbound.in_group:
            await turn.reply("tried-in-private", {"code": given.code})
        said = {"code": given.code}
        data = {"contribution_id": given.id, "words": words, "media_ids": turn.media_ids}
        await privately.ask(turn, "tried.outcome", "tried-how", said, OUTCOMES, data)


def _how_it_went(turn: Turn, behind: str) -> tuple[Outcome | None, str]:
    """What stands behind the code: the number or the words of an outcome, and what else."""
    first, _, rest = behind.partition(" ")
    index = number(first)
    if index is not None and 1 <= index <= len(OUTCOMES):
        return list(Outcome)[index - 1], rest.strip()
    said = fold(behind)
    for outcome in Outcome if said else ():
        if any(fold(turn.texts.render(code, f"tried-{outcome}")) == said for code in turn.texts.languages):
            return outcome, ""
    return None, behind


async def _refusal(turn: Turn, given: Given) -> str | None:
    """The text that says why this cannot be tried (by them)."""
    if given.kind not in TRIABLE:
        return "tried-no-practice"
    origin = await contributions.origin_of(turn.session, given)
    if given.is_gone or origin.is_gone:
        return "code-withdrawn"
    if origin.author_id == turn.member.id:
        return "tried-own"
    told = await practices.trial_of(turn.session, origin.id, turn.member.id)
    return "tried-already" if told else None


async def take_outcome(turn: Turn, answer: Answer) -> None:
    """How it went: kept and counted at once. Then what was changed."""
    await turn.close_question()
    given = await contributions.by_id(turn.session, answer.data["contribution_id"])
    if given is None or await memberships.role_in(turn.session, turn.member.id, given.community_id) is None:
        await turn.reply("question-over")
        return
    if refused := await _refusal(turn, given):
        await turn.reply(refused, {"code": given.code})
        return
    turn.media_ids = answer.data.get("media_ids", [])
    await _keep(turn, given, Outcome(answer.value or Outcome.WORKED), answer.data.get("words", ""))


async def _keep(turn: Turn, given: Given, outcome: Outcome, words: str) -> None:
    """Keep how it went; what was changed is kept with it, or asked for."""
    trial = await practices.add_trial(
        turn.session, given, turn.member.id, outcome, turn.now, source=turn.source
    )
    if trial is None:
        await turn.reply("tried-already", {"code": given.code})
        return
    if words or turn.media_ids:
        await turn.close_question()
        await _finish(turn, trial, words, turn.media_ids)
        return
    await occurrences.plan(turn.session, TELL, trial.id, turn.now + ANSWER_WITHIN)
    key = "tried-change" if given.reach is Reach.COMMUNITY else "tried-change-far"
    said = {"code": given.code, "outcome": outcome.value}
    await turn.ask("tried.change", key, said, zero=NOTHING, data={"trial_id": trial.id})


async def take_change(turn: Turn, answer: Answer) -> None:
    """What was changed, or nothing. Then who shared it hears how it went."""
    await turn.close_question()
    trial = await contributions.by_id(turn.session, answer.data["trial_id"])
    if trial is None or not await occurrences.drop(turn.session, TELL, trial.id):
        await turn.reply("question-over")
        return
    if answer.value is None:
        await _finish(turn, trial, answer.text, turn.media_ids)
    else:
        await _finish(turn, trial, "", [])


async def _finish(turn: Turn, trial: Given, words: str, media_ids: Sequence[int]) -> None:
    """Keep what was changed, if anything was, and let it be heard."""
    change = await _keep_change(turn, trial, words, media_ids) if words or media_ids else None
    await _spread(turn, trial, change)
    given = await contributions.by_id(turn.session, trial.parent_id or 0)
    if given is None:
        return
    said = {"code": given.code, "tried": given.tried, "worked": given.worked}
    if change is None:
        await turn.reply("tried-thanks", said)
        return
    said |= {"adapted": change.code, "outcome": (trial.outcome or Outcome.WORKED).value}
    notice = await notices.of_photo(turn, media_ids)
    await turn.reply("tried-adapted", {**said, **notice}, contribution_id=change.id)


async def _keep_change(turn: Turn, trial: Given, text: str, media_ids: Sequence[int]) -> Given | None:
    """Keep the change under what was tried, unless that was taken back meanwhile."""
    given = await contributions.by_id(turn.session, trial.parent_id or 0)
    if given is None or given.is_gone:
        return None
    first = media_ids[0] if media_ids else None
    change = await practices.add_change(turn.session, trial, given, text, first, turn.now)
    await attachments.add(turn.session, change.id, media_ids[1:])
    await search.refresh(turn.session, change.id)
    return change


async def tell_without_change(occasion: Occasion) -> None:
    """Nobody said what they changed: who shared it hears how it went all the same."""
    trial = await contributions.by_id(occasion.session, occasion.subject_id)
    if trial is not None and not trial.is_gone and trial.author_id is not None:
        await _spread(occasion, trial, None)


async def _spread(there: Turn | Occasion, trial: Given, change: Given | None) -> None:
    """Tell how it went: who shared it at once, the others with their digest."""
    practice = await contributions.by_id(there.session, trial.parent_id or 0)
    if practice is None or practice.is_gone:
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
    if origin.author_id is None or origin.is_gone:
        return None
    role = await memberships.role_in(there.session, origin.author_id, origin.community_id)
    return origin.author_id if role is not None else None


def _draft(trial: Given, shown: Given, practice: Given) -> Draft:
    """What is said of a trial, or of the change that came of it; what worked can be tried in turn."""
    alone = shown.kind is trial.kind
    triable = not alone and trial.outcome is not Outcome.FAILED
    return Draft(
        "relay-trial" if alone else "relay-adaptation",
        {"outcome": (trial.outcome or Outcome.WORKED).value, "about": practice.code},
        buttons=[(f"c:tried:{shown.code}", "practice-button", {})] if triable else (),
        community_id=shown.community_id,
        contribution_id=shown.id,
        author_id=trial.author_id,
        carries=not alone,
        hearing=Hearing.DIGEST,
    )
