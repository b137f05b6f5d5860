"""Guests: what becomes of an invitation. Doing nothing means that nothing happens."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from handlers import subjects
from handlers.listing import in_a_row
from handlers.routing.choosing import chosen
from handlers.turn import YES_NO, Turn, kept_choices
from storage import audit, communities, guests, teaching
from storage.guests import Guest
from storage.senders import Place, Question
from storage.tables import GuestEnd, Role

ASKED = "guest"


async def here(turn: Turn) -> Guest | None:
    """The guest who writes, if it is one: known by their number."""
    return await guests.at(turn.session, turn.sender.address_id) if turn.person is None else None


async def place_of(turn: Turn, guest: Guest) -> Place | None:
    """Where a guest is invited to, or what that has become part of; None where it is closed."""
    return await communities.leads_to(turn.session, guest.community_id)


async def called(turn: Turn, word: str) -> tuple[Guest, Place] | None:
    """The guest whom `JOIN` makes a member, and where: by their own code, or by their number.

    By number with the code of where they are invited to, or with none.
    """
    guest = (await guests.by_code(turn.session, word) if word else None) or await here(turn)
    place = await place_of(turn, guest) if guest else None
    if guest is None or place is None:
        return None
    if not word or word.upper() == guest.code:
        return guest, place
    wanted = await communities.by_code(turn.session, word)
    return (guest, place) if wanted is not None and wanted.id == place.id else None


async def says_yes(turn: Turn) -> bool | None:
    """What somebody's words mean as an answer to their invitation: yes, no, or neither."""
    asked = Question(ASKED, "", kept_choices(YES_NO, None))
    return {1: True, 2: False}.get(chosen(turn, asked) or 0)


async def ask(turn: Turn, guest: Guest, place: Place) -> None:
    """They wrote something else: what they are invited to, and whether they want to."""
    turn.speak(_language(turn, guest, place))
    named = await communities.programmes_named(turn.session, [place.programme_id])
    said = {"programme": named[place.programme_id], "community": place.name}
    await turn.ask(ASKED, "guest-which", said, choices=YES_NO)


async def decline(turn: Turn, guest: Guest) -> None:
    """They want nothing of us: what their list says goes, and no list brings them back."""
    place = await place_of(turn, guest)
    turn.speak(_language(turn, guest, place))
    await turn.close_question()
    await guests.end(turn.session, guest, GuestEnd.REFUSED, turn.now)
    await audit.note(turn.session, "guest.refused", turn.now, community_id=guest.community_id)
    await turn.reply("guest-declined", {"code": place.code if place else "-"})


def _language(turn: Turn, guest: Guest, place: Place | None) -> str:
    return turn.spoken or guest.language or (place.language if place else turn.language)


async def show(turn: Turn, guest: Guest) -> None:
    """What we have of them."""
    place = await place_of(turn, guest)
    if place is None:
        return
    turn.speak(_language(turn, guest, place))
    named = await communities.programmes_named(turn.session, [place.programme_id])
    day = guest.until.astimezone(ZoneInfo(place.timezone)).date()
    until = turn.texts.render(turn.language, "plain-date", {"day": day})
    said = {"programme": named[place.programme_id], "community": place.name, "until": until}
    await turn.reply("guest-data", said)


async def joined(turn: Turn, member_id: int, guest: Guest) -> None:
    """They are a member now, by their own yes: what they teach is theirs, and the list's words go."""
    taught = [subject for subject in subjects.SUBJECTS if subject in guest.subjects.split()]
    if taught and not (await teaching.of_member(turn.session, member_id)).subjects:
        await teaching.set_subjects(turn.session, member_id, taught)
    if guest.level is not None:
        await teaching.set_level(turn.session, member_id, guest.level)
    await guests.end(turn.session, guest, GuestEnd.JOINED, turn.now)
    named = [subjects.name_of(turn.texts, turn.language, subject) for subject in taught]
    level = [turn.texts.render(turn.language, f"level-{guest.level.value}")] if guest.level else []
    if teaches := in_a_row(turn, [*named, *level]):
        await turn.reply("guest-teaches", {"teaches": teaches})
    action = "became.facilitator" if guest.role is Role.FACILITATOR else "guest.joined"
    await audit.note(turn.session, action, turn.now, actor_id=member_id, community_id=guest.community_id)
