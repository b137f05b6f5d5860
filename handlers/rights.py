"""Who may do what: the one table of rights, asked by the chat, the command line and the pages alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import Enum, StrEnum, auto
from types import MappingProxyType

from storage.coordinators import Realm


class Who(StrEnum):
    """Whom rights are given to: facilitators in their own community, coordinators in their area."""

    TEACHER = "teacher"
    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"
    IDENTIFIER = "identifier"  # a coordinator who was given it with the invitation, beside what all have
    OPERATOR = "operator"  # whoever has the command line


class Right(Enum):
    """What may be done."""

    GIVE = auto()  # post, ask, answer, tell, share and read in a community
    HOST = auto()  # its settings, its prompts, what was reported, who is quiet
    SEE_COMMUNITY = auto()  # how it lives: numbers and charts
    SEE_PROGRAMME = auto()  # the list of communities, and their numbers together
    FOUND_COMMUNITY = auto()
    CHANGE_COMMUNITY = auto()  # its name and its area
    MERGE_COMMUNITIES = auto()
    CLOSE_COMMUNITY = auto()  # and open it again
    INVITE_FACILITATOR = auto()
    REMOVE_FACILITATOR = auto()
    INVITE_COORDINATOR = auto()
    IMPORT_PEOPLE = auto()
    ANNOUNCE = auto()
    EXPORT = auto()  # de-identified
    EXPORT_IDENTIFIED = auto()
    DASHBOARD = auto()
    REPORT = auto()
    READ_REFLECTIONS = auto()  # the private ones of others


MEMBERS = frozenset({Who.TEACHER, Who.FACILITATOR})
OVERSEERS = frozenset({Who.COORDINATOR, Who.OPERATOR})

RIGHTS: Mapping[Right, frozenset[Who]] = MappingProxyType(
    {
        Right.GIVE: MEMBERS,
        Right.HOST: frozenset({Who.FACILITATOR, Who.OPERATOR}),
        Right.SEE_COMMUNITY: frozenset({Who.FACILITATOR}) | OVERSEERS,
        Right.SEE_PROGRAMME: OVERSEERS,
        Right.FOUND_COMMUNITY: OVERSEERS,
        Right.CHANGE_COMMUNITY: OVERSEERS,
        Right.MERGE_COMMUNITIES: OVERSEERS,
        Right.CLOSE_COMMUNITY: OVERSEERS,
        Right.INVITE_FACILITATOR: OVERSEERS,
        Right.REMOVE_FACILITATOR: OVERSEERS,
        Right.INVITE_COORDINATOR: frozenset({Who.OPERATOR}),
        Right.IMPORT_PEOPLE: frozenset({Who.OPERATOR}),
        Right.ANNOUNCE: OVERSEERS,
        Right.EXPORT: OVERSEERS,
        Right.EXPORT_IDENTIFIED: frozenset({Who.IDENTIFIER, Who.OPERATOR}),
        Right.DASHBOARD: frozenset({Who.COORDINATOR}),
        Right.REPORT: OVERSEERS,
        Right.READ_REFLECTIONS: frozenset(),
    }
)


def may(right: Right, roles: Collection[Who]) -> bool:
    """Whether somebody with these roles may do it, where they have them."""
    return not RIGHTS[right].isdisjoint(roles)


def roles_in(realm: Realm) -> frozenset[Who]:
    """What a coordinator is in this realm of theirs."""
    return frozenset({Who.COORDINATOR, *([Who.IDENTIFIER] if realm.may_identify else ())})


def realms_with(right: Right, realms: Iterable[Realm]) -> list[Realm]:
    """Those of a coordinator's realms in which they may do it."""
    return [realm for realm in realms if may(right, roles_in(realm))]


def may_in(right: Right, realms: Iterable[Realm], programme_id: int, area: str) -> bool:
    """Whether a coordinator of these realms may do it to what lies at this area of this programme."""
    return any(realm.holds(programme_id, area) for realm in realms_with(right, realms))
