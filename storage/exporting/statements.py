"""The statements that fill the logs: all values as they are written, so that Python need not look at most.

Each row begins with its community, for the names that are looked for in its texts.
"""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa
from sqlmodel import col

from storage.contributions.given import NO_DRAFT, unnamed_at_home
from storage.exporting.scope import Scope
from storage.exporting.values import PLACE, Rows, author_of, code, flag, placed, written
from storage.few import FEWEST
from storage.reflections import SAYS_SOMETHING
from storage.standing import STANDS
from storage.tables import (
    Address,
    Community,
    Contribution,
    ContributionKind,
    Delivery,
    Member,
    Membership,
    Message,
    Priority,
    PromptRun,
    Reflection,
)

TO_MANY = (
    "digest",
    "news",
    "relay",
    "relay-adaptation",
    "relay-answer",
    "relay-help",
    "relay-idea",
    "relay-practice",
    "relay-reflection",
    "relay-story",
    "relay-trial",
)
"""The texts that hand on to many what was given or announced: only of these is exported to whom they went.

All others are said to somebody because of what they did: reflected, reported, were warned, read, or left.
"""

RESPONSES = (ContributionKind.ANSWER, ContributionKind.TRIAL, ContributionKind.ADAPTATION)


def contributions(scope: Scope) -> Rows:
    """What members gave, save what they are still writing."""
    given = Contribution
    author = sa.orm.aliased(Member)
    return (
        placed(
            col(given.id),
            code(given),
            col(given.kind),
            author_of(),
            author.name,
            col(given.parent_id),
            col(given.origin_id),
            sa.case((col(given.origin_id).is_(None), col(given.text)), else_=""),
            flag(col(given.media_id).is_not(None)),
            col(given.language),
            col(given.subject),
            col(given.level),
            col(given.status),
            col(given.reach),
            col(given.outcome),
            col(given.helped_by_id),
            col(given.tried),
            col(given.worked),
            col(given.partly),
            written(col(given.created_at)),
            written(col(given.answered_at)),
            written(col(given.solved_at)),
            written(col(given.approved_at)),
            written(col(given.edited_at)),
            written(col(given.hidden_at)),
            written(col(given.withdrawn_at)),
        )
        .select_from(given)
        .join(Community, col(Community.id) == col(given.community_id))
        .outerjoin(author, col(author.id) == author_of())
        .where(
            scope.communities(), NO_DRAFT, scope.during(col(given.created_at)), scope.of_kind(col(given.kind))
        )
        .order_by(col(given.community_id), col(given.number))
    )


def answers(scope: Scope) -> Rows:
    """Who answered whom."""
    answer, asked = Contribution, sa.orm.aliased(Contribution)
    return (
        placed(
            col(answer.id),
            code(answer),
            col(answer.kind),
            author_of(),
            col(asked.id),
            code(asked),
            col(asked.kind),
            author_of(asked),
            written(col(asked.created_at)),
            written(col(answer.created_at)),
            flag(col(asked.helped_by_id) == col(answer.id)),
        )
        .select_from(answer)
        .join(asked, col(asked.id) == col(answer.parent_id))
        .join(Community, col(Community.id) == col(answer.community_id))
        .where(
            scope.communities(),
            col(answer.kind).in_(RESPONSES),
            scope.during(col(answer.created_at)),
            scope.of_kind(col(answer.kind)),
        )
        .order_by(col(answer.community_id), col(answer.number))
    )


def reflections(scope: Scope) -> Rows:
    """What was shared, and stands."""
    shared = Contribution
    return (
        placed(
            col(shared.id),
            code(shared),
            author_of(),
            col(Reflection.prompt),
            col(shared.text),
            written(col(shared.created_at)),
        )
        .select_from(shared)
        .join(Community, col(Community.id) == col(shared.community_id))
        .outerjoin(Reflection, col(Reflection.shared_id) == col(shared.id))
        .where(
            scope.communities(),
            col(shared.kind) == ContributionKind.REFLECTION,
            STANDS,
            scope.during(col(shared.created_at)),
        )
        .order_by(col(shared.community_id), col(shared.number))
    )


def reflection_counts(scope: Scope) -> Rows:
    """How many reflected, never who."""
    month = sa.func.substr(written(col(Reflection.created_at)), 1, 7)
    people = sa.func.count(col(Reflection.member_id).distinct())
    first, *place = PLACE
    return (
        sa.select(
            first.label("_community"),
            *place,
            month,
            sa.case((people >= FEWEST, people)),
            sa.case((people >= FEWEST, sa.func.count())),
            sa.case((people >= FEWEST, sa.func.count(col(Reflection.shared_id)))),
        )
        .select_from(Reflection)
        .join(Community, col(Community.id) == col(Reflection.community_id))
        .where(scope.communities(), scope.during(col(Reflection.created_at)), SAYS_SOMETHING)
        .group_by(col(Community.id), col(Community.name), col(Community.area), month)
        .order_by(col(Community.id), month)
    )


def prompt_runs(scope: Scope) -> Rows:
    """When a community was asked what."""
    run = PromptRun
    return (
        placed(
            col(run.id),
            col(run.on_date),
            col(run.prompt),
            col(run.text),
            col(run.state),
            col(run.fired_by),
            written(col(run.fired_at)),
        )
        .select_from(run)
        .join(Community, col(Community.id) == col(run.community_id))
        .where(scope.communities(), scope.during(col(run.fired_at)))
        .order_by(col(run.community_id), col(run.id))
    )


def deliveries(scope: Scope) -> Rows:
    """What was sent; what is said to one person alone counts where they belong.

    To whom, only of what goes to many and was not asked for (see `TO_MANY`), and not of a reflection that was
    shared without a name: all but its author hear it.
    """
    at = sa.func.coalesce(col(Message.community_id), col(Member.community_id), col(Address.community_id))
    unnamed = sa.func.coalesce(unnamed_at_home(Contribution), sa.false())
    to_many = sa.and_(col(Message.text_key).in_(TO_MANY), col(Delivery.priority) != Priority.REPLY)
    return (
        placed(
            col(Delivery.id),
            col(Delivery.message_id),
            col(Message.contribution_id),
            col(Message.text_key),
            sa.case((sa.and_(to_many, ~unnamed), col(Address.member_id))),
            col(Delivery.channel),
            col(Delivery.state),
            col(Delivery.attempts),
            col(Delivery.size),
            written(col(Message.created_at)),
            written(col(Delivery.sent_at)),
        )
        .select_from(Delivery)
        .join(Message, col(Message.id) == col(Delivery.message_id))
        .outerjoin(Contribution, col(Contribution.id) == col(Message.contribution_id))
        .join(Address, col(Address.id) == col(Delivery.address_id))
        .outerjoin(Member, col(Member.id) == col(Address.member_id))
        .join(Community, col(Community.id) == at)
        .where(scope.communities(), scope.during(col(Message.created_at)))
        .order_by(col(Delivery.id))
    )


def membership(scope: Scope) -> Rows:
    """Who was in a community at any time of the scope."""
    of = Membership
    there = sa.or_(col(of.left_at).is_(None), col(of.left_at) >= scope.since) if scope.since else sa.true()
    return (
        placed(
            col(of.id),
            col(of.member_id),
            col(Member.name),
            col(of.role),
            col(Address.channel),
            col(Member.language),
            col(Member.level),
            written(col(of.joined_at)),
            written(col(of.left_at)),
        )
        .select_from(of)
        .join(Community, col(Community.id) == col(of.community_id))
        .join(Member, col(Member.id) == col(of.member_id))
        .outerjoin(Address, col(Address.id) == col(Member.address_id))
        .where(scope.communities(), there, col(of.joined_at) < scope.until if scope.until else sa.true())
        .order_by(col(of.community_id), col(of.id))
    )


def known_names(scope: Scope) -> Rows:
    """By what names people are known in each community, those who left included: looked for in its texts."""
    return (
        sa.select(col(Membership.community_id), col(Member.name))
        .join(Community, col(Community.id) == col(Membership.community_id))
        .join(Member, col(Member.id) == col(Membership.member_id))
        .where(scope.communities())
        .order_by(col(Membership.community_id), col(Membership.id))
    )


STATEMENTS: dict[str, Callable[[Scope], Rows]] = {
    one.__name__: one
    for one in (
        contributions,
        answers,
        reflections,
        reflection_counts,
        prompt_runs,
        deliveries,
        membership,
    )
}
