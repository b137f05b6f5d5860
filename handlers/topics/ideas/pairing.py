"""Partners: two who visit, coach or mentor each other, introduced by the bot, which passes on their words."""

from __future__ import annotations

from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.turn import Answer, Choice, Turn
from storage import partners
from storage.messages import Draft
from storage.partners import FITS, Partner

PURPOSES = [Choice(purpose, f"partner-{purpose}") for purpose in FITS]

LONGEST = 300
"""Characters that are passed on: with the words around them they go in three SMS."""


def register(router: Registrations) -> None:
    """Add this topic's command and question."""
    router.command("partner", partner, needs=Needs.COMMUNITY, takes=fits.anything)
    router.question("partner", take_purpose, needs=Needs.COMMUNITY)


async def partner(turn: Turn, text: str) -> None:
    """`PARTNER` asks what for, `PARTNER OFF` ends the search, `PARTNER text` goes to one's partner."""
    if turn.media_ids:
        await turn.reply("partner-no-file")
    elif not text:
        await turn.ask("partner", "partner-which", choices=PURPOSES, data={"community_id": turn.here.id})
    elif turn.texts.is_listed("partner-off-words", text, *turn.texts.languages):
        stopped = await partners.unwish(turn.session, turn.member.id)
        await turn.reply("partner-off" if stopped else "partner-off-none")
    else:
        await _pass_on(turn, text)


async def _pass_on(turn: Turn, text: str) -> None:
    """Words for one's partner: nobody else reads them, and neither sees the other's number."""
    if len(text) > LONGEST:
        await turn.reply("partner-too-long", {"limit": LONGEST})
        return
    theirs = await partners.partner_of(turn.session, turn.member.id)
    if theirs is None:
        had = await partners.has_had(turn.session, turn.member.id)
        await turn.reply("partner-gone" if had else "partner-none")
        return
    said = {"name": turn.member.name, "words": text}
    went = await turn.tell(theirs.id, Draft("relay-partner", said, author_id=turn.member.id))
    await turn.reply("partner-passed" if went else "partner-rests")


async def take_purpose(turn: Turn, answer: Answer) -> None:
    """What they want a partner for: one who waits for the same is introduced at once."""
    await turn.close_question()
    if answer.data["community_id"] != turn.here.id or answer.value not in FITS:
        await turn.reply("question-over")
        return
    await partners.wish(turn.session, turn.member.id, turn.here.id, answer.value, turn.now)
    found = await partners.meet(turn.session, turn.member.id, turn.now)
    if found is None:
        await turn.reply("partner-waits", {"community": turn.here.name})
        return
    me = Partner(turn.member.id, turn.member.name, turn.member.place)
    await _introduce(turn, found, me, FITS[answer.value])
    await _introduce(turn, me, found, answer.value)


async def _introduce(turn: Turn, reader: Partner, other: Partner, purpose: str) -> None:
    """Tell one of two who the other is; it is erased with the other."""
    signed = {"name": other.name, "place": other.place}
    name = turn.texts.render(turn.language, "signed", signed) if other.place else other.name
    draft = Draft("partner-found", {"name": name, "purpose": purpose}, author_id=other.id)
    await turn.tell(reader.id, draft)
