"""A new community, and another name or area for one that there is."""

from __future__ import annotations

from handlers.areas import read_area
from handlers.dates.zones import zone_named
from handlers.overseeing.acting import Acting, RefusedError
from handlers.rights import Right
from storage import circles, codes, communities, overseen
from storage.communities import change_customs
from storage.overseen import Overseen
from storage.senders import Place

LONGEST_NAME = 60
"""Characters of a name: more do not fit on a phone's line or a poster."""

CODE_LENGTH = 6


def name_of(text: str) -> str:
    """A community's name as it was typed: up to 60 visible characters.

    Raises:
        RefusedError: it cannot be one.
    """
    name = " ".join(text.split())
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable() or not any(map(str.isalpha, name)):
        raise RefusedError("community-name-bad", {"limit": LONGEST_NAME})
    return name


def area_of(text: str) -> str:
    """An area path as it was typed.

    Raises:
        RefusedError: it cannot be one.
    """
    area = read_area(text)
    if area is None:
        raise RefusedError("community-area-bad")
    return area


def zone_of(text: str) -> str:
    """The IANA time zone that was typed, in any case, or by its city.

    Raises:
        RefusedError: there is none of that name.
    """
    zone = zone_named(text.strip())
    if zone is None:
        raise RefusedError("community-zone-bad", {"zone": text.strip()[:40]})
    return zone


async def found(
    acting: Acting, programme_id: int, *, name: str, area: str, language: str, timezone: str
) -> Place:
    """A new community; its join code is in what is returned. The language must be one of ours.

    Raises:
        RefusedError: the area is not theirs, the name is taken, or something cannot be what it is.
    """
    name, area, timezone = name_of(name), area_of(area), zone_of(timezone)
    acting.demand(Right.FOUND_COMMUNITY, programme_id, area)
    await refuse_taken(acting, programme_id, name)
    code = await codes.free_code(acting.session, CODE_LENGTH)
    community_id = await communities.add(
        acting.session,
        programme_id=programme_id,
        name=name,
        area=area,
        language=language,
        timezone=timezone,
        code=code,
        now=acting.now,
    )
    await acting.note("community.added", community_id)
    return Place(community_id, name, area, language, timezone, code, programme_id)


async def rename(acting: Acting, community_id: int, text: str) -> tuple[Overseen, str]:
    """Give a community another name; as it was, and the new name.

    Raises:
        RefusedError: it is closed or not theirs, or the name cannot be or is taken.
    """
    before, name = await acting.held_open(Right.CHANGE_COMMUNITY, community_id), name_of(text)
    await refuse_taken(acting, before.programme_id, name, before.id)
    await change_customs(acting.session, before.id, name=name)
    await acting.note("community.renamed", before.id, before=before.name, after=name)
    return before, name


async def move(acting: Acting, community_id: int, text: str) -> tuple[Overseen, str]:
    """Let a community, its circles too, lie in another area of its programme; as it was, and the area.

    Raises:
        RefusedError: it is closed, or one of the two is not theirs.
    """
    before, area = await acting.held_open(Right.CHANGE_COMMUNITY, community_id), area_of(text)
    acting.demand(Right.CHANGE_COMMUNITY, before.programme_id, area)
    await change_customs(acting.session, before.id, area=area)
    await circles.follow(acting.session, before.id)
    await acting.note("community.moved", before.id, before=before.area, after=area)
    return before, area


async def refuse_taken(acting: Acting, programme_id: int, name: str, but: int = 0) -> None:
    """Go on only if no other open community of the programme has this name, nor gets it in the same moment.

    Raises:
        RefusedError: one has it.
    """
    await communities.hold_programme(acting.session, programme_id)
    if await overseen.name_taken(acting.session, programme_id, name, but):
        raise RefusedError("community-name-taken", {"name": name})
