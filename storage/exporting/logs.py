"""The logs that are exported, with what each of their columns means: the data dictionary."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds."""

    WORD = "word"  # one of a few, of ours
    LABEL = "label"  # what coordinators or members call a place or a subject
    TEXT = "text"  # what somebody wrote: looked through for what shows a person
    MEMBER = "member"  # a person: a pseudonym, the same in every export of the programme
    NAME = "name"  # a person's own name: only where the export is identified
    NUMBER = "number"
    YES_NO = "yes/no"
    TIME = "time"  # UTC, ISO 8601
    DATE = "date"  # a local date, ISO 8601


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it holds, and what it means."""

    name: str
    kind: Kind
    about: str


@dataclass(frozen=True, slots=True)
class Log:
    """One file of an export: its columns, and the first of them that tell a row from all others."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)


def _column(name: str, kind: Kind, about: str) -> Column:
    return Column(name, kind, about)


COMMUNITY = (
    _column("community_id", Kind.NUMBER, "The community's number, the same in every export."),
    _column("community", Kind.LABEL, "The community's name."),
    _column("area", Kind.LABEL, "Where it is, from the largest area downwards."),
)

CONTRIBUTIONS = Log(
    "contributions",
    "What members gave: posts, requests, stories, practices, ideas, answers, trials, shared reflections.",
    (
        _column("id", Kind.NUMBER, "The contribution's number, the same in every export."),
        *COMMUNITY,
        _column("code", Kind.WORD, "What members call it, such as H12; unique within its community."),
        _column(
            "kind", Kind.WORD, "post, help, story, practice, idea, answer, trial, adaptation or reflection."
        ),
        _column("author", Kind.MEMBER, "Who gave it; empty for a former member, or who gave no name."),
        _column("author_name", Kind.NAME, "The name that the author chose."),
        _column("parent_id", Kind.NUMBER, "The contribution that it answers, tries or adapts."),
        _column("origin_id", Kind.NUMBER, "The contribution of another community that it is a copy of."),
        _column("text", Kind.TEXT, "What was written; empty where it was withdrawn, and in a copy."),
        _column("has_file", Kind.YES_NO, "Whether a photo, voice note or document came with it."),
        _column("language", Kind.WORD, "The language that it is written in, as far as it is known."),
        _column("subject", Kind.LABEL, "The school subject that it is about."),
        _column("level", Kind.WORD, "early, primary, secondary or adult."),
        _column(
            "status",
            Kind.WORD,
            "open, answered, solved or closed (help); review, approved or returned (story).",
        ),
        _column(
            "reach",
            Kind.WORD,
            "How far it may travel: community, named or unnamed (without its author's name).",
        ),
        _column("outcome", Kind.WORD, "How a trial went: worked, partly or failed."),
        _column("helped_by_id", Kind.NUMBER, "The answer that solved a request."),
        _column("tried", Kind.NUMBER, "How often a practice was tried."),
        _column("worked", Kind.NUMBER, "How often it worked."),
        _column("partly", Kind.NUMBER, "How often it worked in part."),
        _column("created_at", Kind.TIME, "When it was given."),
        _column("answered_at", Kind.TIME, "When somebody else first answered a request."),
        _column("solved_at", Kind.TIME, "When the one who asked said that it is solved."),
        _column("approved_at", Kind.TIME, "When a story was let out to other communities."),
        _column("edited_at", Kind.TIME, "When it was last changed by its author."),
        _column("hidden_at", Kind.TIME, "When facilitators hid it."),
        _column("withdrawn_at", Kind.TIME, "When its author took it back."),
    ),
)

ANSWERS = Log(
    "answers",
    "Who answered whom, and how soon: one row for each answer, trial and adaptation.",
    (
        _column("id", Kind.NUMBER, "The answer's number, as in contributions."),
        *COMMUNITY,
        _column("code", Kind.WORD, "What members call it."),
        _column("kind", Kind.WORD, "answer, trial or adaptation."),
        _column("author", Kind.MEMBER, "Who answered."),
        _column("to_id", Kind.NUMBER, "The contribution that is answered."),
        _column("to_code", Kind.WORD, "What members call that."),
        _column("to_kind", Kind.WORD, "What kind that is."),
        _column("to_author", Kind.MEMBER, "Who gave that."),
        _column("to_created_at", Kind.TIME, "When that was given."),
        _column("created_at", Kind.TIME, "When it was answered."),
        _column("helped", Kind.YES_NO, "Whether the one who asked said that this answer helped."),
    ),
)

REFLECTIONS = Log(
    "reflections",
    "Reflections that their authors shared. Private ones are in no export: see reflection_counts.",
    (
        _column("id", Kind.NUMBER, "The contribution's number, as in contributions."),
        *COMMUNITY,
        _column("code", Kind.WORD, "What members call it."),
        _column("author", Kind.MEMBER, "Who shared it; empty where it was shared without a name."),
        _column(
            "prompt", Kind.WORD, "The library's key of the question; empty for one of the community's own."
        ),
        _column("text", Kind.TEXT, "What was shared."),
        _column("created_at", Kind.TIME, "When it was shared."),
    ),
)

REFLECTION_COUNTS = Log(
    "reflection_counts",
    "How many reflected, by community and month; empty where they are fewer than five people.",
    (
        *COMMUNITY,
        _column("month", Kind.WORD, "The month in UTC, such as 2026-03."),
        _column("people", Kind.NUMBER, "How many members reflected."),
        _column("written", Kind.NUMBER, "How many reflections they wrote."),
        _column("shared", Kind.NUMBER, "How many of those they shared."),
    ),
    ("community_id", "month"),
)

PROMPT_RUNS = Log(
    "prompt_runs",
    "Each time that a community was asked to reflect.",
    (
        _column("id", Kind.NUMBER, "The run's number."),
        *COMMUNITY,
        _column("on_date", Kind.DATE, "The day there; empty where a facilitator asked by hand."),
        _column("prompt", Kind.WORD, "The library's key of the question."),
        _column("text", Kind.TEXT, "The question, where it was one of their own."),
        _column("state", Kind.WORD, "fired, or skipped as it was missed by more than six hours."),
        _column("fired_by", Kind.MEMBER, "The facilitator who asked, if one did."),
        _column("fired_at", Kind.TIME, "When it was asked."),
    ),
)

DELIVERIES = Log(
    "deliveries",
    "What the bot sent, without its text: one row for each message to each person or group.",
    (
        _column("id", Kind.NUMBER, "The delivery's number."),
        *COMMUNITY,
        _column("message_id", Kind.NUMBER, "The message, which may go to many."),
        _column("contribution_id", Kind.NUMBER, "The contribution that it shows or speaks of."),
        _column("text_key", Kind.WORD, "Which of the bot's texts it is."),
        _column(
            "to",
            Kind.MEMBER,
            "Whom it went to; empty for a group, and of all that is said to one person alone.",
        ),
        _column("channel", Kind.WORD, "telegram, whatsapp or sms."),
        _column("state", Kind.WORD, "How far it came, such as sent, delivered, read, failed or parked."),
        _column("attempts", Kind.NUMBER, "How often it was tried."),
        _column("bytes", Kind.NUMBER, "What it cost its reader to receive."),
        _column("created_at", Kind.TIME, "When it was said."),
        _column("sent_at", Kind.TIME, "When it went out."),
    ),
)

MEMBERSHIP = Log(
    "membership",
    "Who was in which community, and when.",
    (
        _column("id", Kind.NUMBER, "The membership's number."),
        *COMMUNITY,
        _column("member", Kind.MEMBER, "The person."),
        _column("name", Kind.NAME, "The name that the person chose."),
        _column("role", Kind.WORD, "teacher or facilitator."),
        _column("channel", Kind.WORD, "Where the person is reached."),
        _column("language", Kind.WORD, "The language that the person reads."),
        _column("level", Kind.WORD, "Whom the person teaches: early, primary, secondary or adult."),
        _column("joined_at", Kind.TIME, "When the person joined."),
        _column("left_at", Kind.TIME, "When the person left."),
    ),
)

LOGS = {
    log.name: log
    for log in (
        CONTRIBUTIONS,
        ANSWERS,
        REFLECTIONS,
        REFLECTION_COUNTS,
        PROMPT_RUNS,
        DELIVERIES,
        MEMBERSHIP,
    )
}
"""All of them, by name, in the order in which they are listed."""
