"""How the templates stand, in plain words, with the command to run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.templates.wanted import KINDS, Wanted
from storage.templates import APPROVED, INVITATION, NUDGE, OFF, PAUSED, PROMPT, WAITING, Known

LABELS = {PROMPT: "the weekly prompt", NUDGE: "the nudge", INVITATION: "the invitation of guests"}
PUSH, LOOK = "staffroom templates push", "staffroom templates status"
TOO_LONG = timedelta(hours=48)
"""So long WhatsApp may take (https://www.twilio.com/docs/whatsapp/tutorial/message-template-approvals-statuses)."""

MEANWHILE = {
    PROMPT: "Until then prompts wait for those who have not written for 24 hours.",
    NUDGE: "Until then nobody is told that messages wait.",
    INVITATION: "Until then `staffroom import` invites by SMS, or gives links to hand out.",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """One line on a kind of template: `well` None where nobody is at fault, and it only is not there yet."""

    well: bool | None
    what: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class _State:
    """How a template of one language stands; the heavier, the more it matters."""

    language: str
    weight: int
    words: str
    advice: str


def remarks(
    wanted: Sequence[Wanted],
    known: Sequence[Known],
    languages: Iterable[str],
    overrides: Mapping[str, str],
    now: datetime,
) -> Iterator[Remark]:
    """A line on each kind: whether every community's language has an approved one.

    `overrides` are the settings that name one by hand, by kind.
    """
    needed = set(languages)
    for kind in KINDS:
        label = LABELS.get(kind.name, kind.name)
        if kind.name in overrides:
            name = f"TWILIO_TEMPLATE_{kind.name.upper()}"
            yield Remark(True, f"{name} is set: that template brings {label}, in every language")
            continue
        mine = [one for one in wanted if one.kind == kind.name and one.language in needed]
        states = [_state(one, known, now) for one in mine]
        yield _remark(kind.name, label, states)


def _remark(kind: str, label: str, states: Sequence[_State]) -> Remark:
    good = ", ".join(state.language for state in states if not state.weight)
    bad = [state for state in states if state.weight]
    if not bad:
        return Remark(True, f"the template for {label} is approved in: {good or 'no language is needed yet'}")
    what = f"the template for {label} is not approved in: " + ", ".join(
        f"{state.language} ({state.words})" for state in bad
    )
    worst = max(bad, key=lambda state: state.weight)
    return Remark(
        False if worst.weight > 2 else None, what, f"{worst.advice} {MEANWHILE.get(kind, '')}".strip()
    )


def _state(one: Wanted, known: Sequence[Known], now: datetime) -> _State:
    versions = [k for k in known if k.kind == one.kind and k.language == one.language]
    current = next((k for k in versions if k.name == one.name), None)
    if any(k.status == APPROVED for k in versions):
        return _State(one.language, 0, APPROVED, "")
    if current is None or current.status not in (*WAITING, *OFF):
        return _State(one.language, 1, "not pushed", f"Run: {PUSH}.")
    if current.status in WAITING:
        return _waiting(one, current, now)
    words = f"{current.status}: {current.reason}" if current.reason else current.status
    return _State(one.language, 3, words, _way_out(one, current.status))


def _waiting(one: Wanted, current: Known, now: datetime) -> _State:
    since = current.submitted_at or now
    days = (now - since).days
    if now - since <= TOO_LONG:
        return _State(one.language, 1, "waits for approval", f"It can take two days; look with: {LOOK}.")
    advice = f"Ask Twilio's support about {current.name}; then run: {LOOK}."
    return _State(one.language, 2, f"waits for approval for {days} days", advice)


def _way_out(one: Wanted, status: str) -> str:
    if status == PAUSED:
        return f"People blocked or reported it; it may come back by itself: {LOOK}."
    file = f"prompts/{one.language}/templates.ftl"
    return f"Change its words in {file}, which makes a new one, then run: {PUSH}."
