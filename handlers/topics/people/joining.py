"""Joining: by a code, in at most three exchanges: language, consent, name."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.names import BadNameError, read_name, without_lead
from handlers.routing.registrations import Registrations
from handlers.topics.hosting.greeting import greet
from handlers.topics.people import guests, typed
from handlers.topics.people.me import FORGOTTEN
from handlers.turn import YES_NO, Answer, Choice, Turn
from storage import audit, codes, communities, coordinators, members, memberships
from storage import guests as kept
from storage.codes import Invitation
from storage.guests import Guest
from storage.messages import SPOKEN
from storage.senders import Place
from storage.tables import Role


def register(router: Registrations) -> None:
    """Add this topic's command and questions."""
    router.command("join", join, takes=typed.is_code)
    router.question("join.language", take_language)
    router.question("join.consent", take_consent)
    router.question("join.name", take_name, free=True)


async def join(turn: Turn, code: str) -> None:
    """`JOIN CODE`: a community's code, or a one-time code of an invitation."""
    word = await _meant(turn, typed.readings(code))
    if (invited := await guests.called(turn, word)) is not None:
        await _join_as_guest(turn, *invited)
        return
    community, invitation = await _behind(turn, word)
    if community is None and invitation is None:
        await _tell_unknown(turn, word)
        return
    data = {"code": word}
    if turn.person is not None:
        await _admit(turn, turn.person.id, data, new=False)
        return
    turn.speak(_guessed(turn, community))
    await turn.ask(
        "join.language",
        "join-language",
        {"community": community.name if community else "Staffroom"},
        choices=_languages(turn, turn.language),
        data=data,
    )


async def _meant(turn: Turn, readings: Sequence[str]) -> str:
    """The reading that opens something, else the likeliest."""
    for word in readings[1:]:
        if any(await _behind(turn, word)):
            return word
    return readings[0] if readings else ""


async def named(turn: Turn) -> str | None:
    """The code in a stranger's message that opens something, though no word stands before it."""
    for word in typed.in_sentence(turn.text):
        if any(await _behind(turn, word)) or await kept.by_code(turn.session, word):
            return word
    return None


async def _behind(turn: Turn, word: str, *, hold: bool = False) -> tuple[Place | None, Invitation | None]:
    """What a code opens: a community, and the invitation if it is one; nothing where that is closed.

    With `hold` it does so until this turn ends: another may use it up or close what it opens.
    """
    community = await communities.by_code(turn.session, word, hold=hold) if word else None
    if community is not None or not word:
        return community, None
    invitation = await codes.invitation(turn.session, word, turn.now, hold=hold)
    if invitation is None or invitation.community_id is None:
        return None, invitation
    community = await communities.leads_to(turn.session, invitation.community_id, hold=hold)
    return (community, invitation) if community else (None, None)


async def _tell_unknown(turn: Turn, word: str) -> None:
    """A code opens nothing; that of a closed community is known all the same."""
    invitation = await codes.invitation(turn.session, word, turn.now) if word else None
    closed = await communities.closed_called(turn.session, word) if word else None
    if invitation is not None and invitation.community_id is not None:
        place = await communities.by_id(turn.session, invitation.community_id)
        closed = place.name if place else None
    if closed is not None:
        await turn.reply("join-closed", {"community": closed})
    else:
        await turn.reply("join-unknown-code" if word else "join-how", {"code": word[:20]} if word else None)


async def _join_as_guest(turn: Turn, guest: Guest, place: Place) -> None:
    """The list tells where to and, mostly, in which language: then consent is asked at once."""
    data = {"code": place.code, "guest": str(guest.id)}
    if turn.person is not None:
        await _admit(turn, turn.person.id, data, new=False)
        return
    turn.speak(turn.spoken or guest.language or place.language)
    if guest.language is not None:
        await take_language(turn, Answer(turn.language, "", data))
        return
    said = {"community": place.name}
    await turn.ask("join.language", "join-language", said, choices=_languages(turn, turn.language), data=data)


def _guessed(turn: Turn, community: Place | None) -> str:
    """The language of the word they used, else of the leave they took, of their phone, of the community."""
    question = turn.sender.question
    before = question.data[SPOKEN] if question and question.name == FORGOTTEN else None
    known = turn.spoken or before or turn.texts.guess(turn.inbound.language)
    return known or (community.language if community else turn.language)


def _languages(turn: Turn, first: str) -> list[Choice]:
    """All languages, each in its own words, the guessed one first."""
    ordered = [first, *(code for code in turn.texts.languages if code != first)]
    return [Choice(code, f"language-{code}") for code in ordered]


async def take_language(turn: Turn, answer: Answer) -> None:
    """First exchange: the language. Then what is stored, and who sees it."""
    language = answer.value or turn.language
    turn.speak(language)
    await turn.ask(
        "join.consent",
        "join-notice",
        choices=YES_NO,
        data={**_kept(answer), "language": language},
    )


def _kept(answer: Answer) -> dict[str, str]:
    """What goes from one exchange to the next: the code, and the guest whom a list names."""
    return {name: answer.data[name] for name in ("code", "guest", "language") if name in answer.data}


async def _guest(turn: Turn, data: dict[str, str], *, hold: bool = False) -> Guest | None:
    return await kept.by_id(turn.session, int(data["guest"]), hold=hold) if "guest" in data else None


async def take_consent(turn: Turn, answer: Answer) -> None:
    """Second exchange: yes or no. Then the name."""
    turn.speak(answer.data["language"])
    guest = await _guest(turn, answer.data)
    if answer.value != "yes":
        await turn.close_question()
        if guest is not None:
            await guests.decline(turn, guest)
        else:
            await turn.reply("join-declined")
        return
    await _ask_name(turn, _kept(answer), _offered(turn, guest))


async def _ask_name(turn: Turn, data: dict[str, str], offered: str | None) -> None:
    choices = [Choice(offered, "join-name-offered", {"name": offered})] if offered else []
    await turn.ask("join.name", "join-name", data=data, choices=choices)


def _offered(turn: Turn, guest: Guest | None) -> str | None:
    """The name to be known by that one tap takes: the list's, with the school there, else the phone's."""
    if guest is not None and guest.name:
        return f"{guest.name}, {guest.place}" if guest.place else guest.name
    try:
        return read_name(turn.inbound.profile_name or turn.sender.profile_name)[0]
    except BadNameError:
        return None


async def take_name(turn: Turn, answer: Answer) -> None:
    """Third exchange: the name to be known by, with a place after a comma if they like."""
    turn.speak(answer.data["language"])
    said = answer.value or _without_word(turn, answer.text)
    if answer.value is None and (yes := await guests.says_yes(turn)) is not None:
        offered = _offered(turn, await _guest(turn, answer.data))
        if not (yes and offered):
            await _ask_name(turn, _kept(answer), offered)
            return
        said = offered
    try:
        name, place = read_name(said)
    except BadNameError as fault:
        await turn.reply(fault.text_key)
        return
    await turn.close_question()
    if not await _opens(turn, answer.data["code"]):
        await _tell_unknown(turn, answer.data["code"])
        return
    member_id = await members.create(
        turn.session,
        name=name,
        place=place,
        language=answer.data["language"],
        address_id=turn.sender.address_id,
        now=turn.now,
    )
    await _admit(turn, member_id, answer.data, new=True, name=name)


def _without_word(turn: Turn, text: str) -> str:
    """`Name: Amina` and `My name is Amina` are answers to "What name?", too."""
    called = turn.texts.command(turn.language, text)
    return without_lead(turn.texts, called[1] if called and called[0] == "name" and called[1] else text)


async def _opens(turn: Turn, code: str) -> bool:
    """Whether the code still opens something, and will until this turn's end."""
    return any(await _behind(turn, code, hold=True))


async def _admit(turn: Turn, member_id: int, data: dict[str, str], *, new: bool, name: str = "") -> None:
    """Make a member of what the code opens, and welcome them."""
    community, invitation = await _behind(turn, data["code"], hold=True)
    if invitation is None and community is not None:
        if await memberships.was_removed(turn.session, member_id, community.id):
            await turn.close_question()
            await turn.reply("join-removed", {"community": community.name})
            return
        guest = await _guest(turn, data, hold=True)
        role = guest.role if guest else Role.TEACHER
        await _enter(turn, member_id, community, role, new=new, name=name)
        if guest is not None:
            await guests.joined(turn, member_id, guest)
        return
    if invitation is None or not await codes.use(turn.session, invitation.id, member_id, turn.now):
        await _tell_unknown(turn, data["code"])
        return
    await audit.note(
        turn.session,
        f"became.{invitation.role.value}",
        turn.now,
        actor_id=member_id,
        community_id=community.id if community else None,
        programme_id=invitation.programme_id,
    )
    if community is not None:
        await _enter(turn, member_id, community, invitation.role, new=new, name=name)
        return
    await coordinators.coordinate(
        turn.session,
        member_id,
        invitation.programme_id,
        invitation.area,
        turn.now,
        may_identify=invitation.may_identify,
    )
    await turn.reply("welcome-coordinator")


async def _enter(turn: Turn, member_id: int, community: Place, role: Role, *, new: bool, name: str) -> None:
    already = await memberships.role_in(turn.session, member_id, community.id)
    await turn.close_question()
    await memberships.join(turn.session, member_id, community.id, role, turn.now)
    if turn.person is not None and turn.person.stopped_at is not None:
        await members.resume(turn.session, member_id, turn.now)
    await kept.allow(turn.session, turn.sender.value, turn.services.secret)
    said = {"community": community.name}
    if role is Role.FACILITATOR:
        await turn.reply("welcome-facilitator", {**said, "code": community.code})
    elif new:
        await turn.reply("welcome", {**said, "name": name})
    else:
        await turn.reply("joined-already" if already else "joined-another", said)
    if role is not Role.FACILITATOR and not already:
        await greet(turn, community.id)
