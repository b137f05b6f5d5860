"""What the operator is told of an import: what is wrong with which line, who is invited, how and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.cli.links import LABELS

if TYPE_CHECKING:
    from bot.importing.bringing import Done
    from bot.importing.importer import Looked
    from bot.importing.planning import Import
    from handlers.reaching import Reach

SHOWN = 20
"""Wrong lines that are shown where it is not all about them; the rest is counted."""

WHY = {
    "members": "members already",
    "refused": "want nothing of us: they said STOP, or no",
    "suspended": "out of reach: what was sent there before did not arrive",
    "invited before": "invited before",
}


@dataclass(slots=True)
class Report:
    """All that there is to say of one import."""

    looked: Looked
    planned: Import
    reach: Reach
    currency: str
    dry_run: bool = False
    done: Done | None = None
    links: dict[str, str] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> int:
        """How many lines are wrong."""
        return len(self.looked.checked.bad)


def lines(report: Report, *, everything: bool, skip_bad: bool) -> Iterator[str]:
    """What was found; `everything` names each wrong line."""
    checked, planned = report.looked.checked, report.planned
    most = None if everything else SHOWN
    for bad in checked.bad[:most]:
        yield f"line {bad.line}: {'; '.join(bad.faults)}"
    if most is not None and report.wrong > most:
        yield f"and {report.wrong - most} more; --dry-run names them all, --bad FILE writes them to a file"
    for line, remark in checked.remarks[:most]:
        yield f"line {line}: {remark}"
    for line, first in checked.twice[:most]:
        yield f"line {line}: the same number as in line {first}, taken once"
    yield from _known(planned.known.items(), most)
    yield _summary(report)
    yield from _ways(report)
    if report.wrong and not skip_bad:
        yield "Nothing was changed. Put them right, or say --skip-bad to leave them out."
    elif report.dry_run:
        yield "Nothing was changed: this was a dry run."


def _known(known: Iterable[tuple[str, Sequence[int]]], most: int | None) -> Iterator[str]:
    for why, there in known:
        shown = ", ".join(map(str, there[: most or SHOWN]))
        yield f"{len(there)} {WHY[why]} (line {shown}{'…' if len(there) > (most or SHOWN) else ''})"


def _summary(report: Report) -> str:
    checked = report.looked.checked
    read = f" (read as {report.looked.encoding})" if report.looked.encoding else ""
    return (
        f"{len(checked.people)} people{read}, {report.wrong} wrong lines, {len(checked.twice)} twice; "
        f"{len(report.planned.newcomers)} to be invited"
    )


def _ways(report: Report) -> Iterator[str]:
    for channel, count in report.planned.by_channel().items():
        yield f"  by {LABELS.get(channel, channel)}: {count}"
    if by_hand := len(report.planned.by_hand):
        yield f"  by hand: {by_hand}; --links FILE writes a link for each"
    for language, count in report.planned.lacking.items():
        yield (
            f"  for {count} WhatsApp has approved no invitation in {language}: "
            "staffroom templates push, and the same command again"
        )
    if report.planned.by_channel():
        yield f"  {_time(report.reach.minutes)}, {_cost(report)}"


def _time(minutes: int) -> str:
    if minutes >= 2 * 24 * 60:
        return (
            f"over about {minutes // (24 * 60) + 1} days, as WhatsApp's limit a day leaves room for members"
        )
    if minutes > 90:
        return f"within about {minutes // 60 + 1} hours, none at night where they are"
    soon = "within a minute" if minutes <= 1 else f"within about {minutes} minutes"
    return f"{soon}, none at night where they are"


def _cost(report: Report) -> str:
    cost = report.reach.cost
    return "cost unknown (RATES_FILE)" if cost is None else f"{report.currency} {cost:,.2f}".strip()


def done_lines(report: Report) -> Iterator[str]:
    """What came of it."""
    done = report.done
    if done is not None:
        yield f"{done.guests} guests are new, {done.invited} invitations are on their way."
    for path in report.written:
        yield f"Written: {path}. It holds numbers: delete it when it has served."


def for_programs(report: Report) -> dict[str, Any]:
    """The same for programs."""
    checked, planned, done = report.looked.checked, report.planned, report.done
    return {
        "encoding": report.looked.encoding,
        "people": len(checked.people),
        "bad": [{"line": one.line, "faults": list(one.faults)} for one in checked.bad],
        "remarks": [{"line": line, "remark": remark} for line, remark in checked.remarks],
        "twice": [{"line": line, "first": first} for line, first in checked.twice],
        "known": {why: len(there) for why, there in planned.known.items()},
        "to_invite": len(planned.newcomers),
        "channels": planned.by_channel(),
        "by_hand": len(planned.by_hand),
        "not_approved": dict(planned.lacking),
        "minutes": report.reach.minutes,
        "cost": report.reach.cost,
        "dry_run": report.dry_run,
        "guests": done.guests if done else 0,
        "invited": done.invited if done else 0,
        "written": report.written,
    }
