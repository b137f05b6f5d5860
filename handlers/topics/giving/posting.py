"""Posting to the community, and taking one's own back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from handlers import notices, sharing
from handlers.courtesy import is_small_talk
from handlers.cutting import excerpt
from handlers.named import named_or_told
from handlers.routing import fits
from handlers.routing.may import refusal
from handlers.routing.meaning import AT_START
from handlers.routing.registrations import Needs, Offer, Registrations
from handlers.topics.coordinating import news
from handlers.topics.giving import gathering
from handlers.topics.giving.answering import tell_rest
from handlers.turn import PASSED_BY, Answer, Choice, Turn
from prompts.fold import number
from storage import announcements, contributions, practices, search
from storage.tables import ContributionKind

SHOWN = 60
"""Characters of what was written that remind of it."""

OFFERED_AS = {"ask": "help", "share": "post"}
"""The offers that are called otherwise than their commands."""


def register(router: Registrations) -> None:
    """Add this topic's commands and questions."""
    router.command("post", post, needs=Needs.COMMUNITY, takes=fits.anything, in_group=True)
    router.command(
        "withdraw", withdraw, takes=fits.a_code, needs=Needs.MEMBER, in_group=True, about_quoted=True
    )
    router.question("post.text", partial(sharing.take, post), free=True, needs=Needs.COMMUNITY)
    router.question(
        "post.what", partial(take_what, router.offers), lenient=True, passing=True, needs=Needs.COMMUNITY
    )
    router.offer("post", "post-what-post", share)
    router.otherwise(partial(ask_what, router.offers))


async def post(turn: Turn, text: str) -> None:
    """`POST text`, a file with that word under it, or `POST` and then the question."""
    here = {"community": turn.here.name}
    if await sharing.has_something(turn, text, "post.text", "post-which", "group-how", variables=here):
        await share(turn, text, turn.media_ids)
        await sharing.note_album(turn)


async def ask_what(offers: Mapping[str, Offer], turn: Turn) -> None:
    """Free text, or files: what shall I do with this? Asked about what comes in pieces together, and only
    once for files that were sent in one go.
    """
    if turn.text and not turn.media_ids and is_small_talk(turn, turn.text):
        await _pass_courtesy(offers, turn)
        return
    gathered = gathering.gather(turn, "post.what")
    if gathered.at_once:
        await gathering.keep_asking(turn, gathered)
        return
    await _ask_about(offers, turn, gathered)


async def _pass_courtesy(offers: Mapping[str, Offer], turn: Turn) -> None:
    """What says nothing is nothing to share, and takes no place of what we asked about."""
    question = turn.sender.question
    if question is not None and question.name == "post.what":
        await _ask_still(offers, turn, question.data)
    else:
        await turn.reply("nothing-asked" if number(turn.text) is not None else "small-talk")


async def ask_about(offers: Mapping[str, Offer], turn: Turn, text: str, media_ids: list[int]) -> None:
    """The same about what they sent before, which is not what it was taken for.

    If a word stands before it that says what it shall be, that is done at once.
    """
    word, rest = turn.texts.command(turn.language, text) or ("", "")
    offer = offers.get(OFFERED_AS.get(word, word)) if rest else None
    if offer is not None:
        await offer.handler(turn, rest, media_ids)
    else:
        await _ask_about(offers, turn, gathering.Gathered(text, media_ids, turn.source))


async def _ask_about(offers: Mapping[str, Offer], turn: Turn, gathered: gathering.Gathered) -> None:
    count, code = len(gathered.media_ids), AT_START.match(gathered.text)
    if gathered.in_pieces:
        words = excerpt(gathered.text, SHOWN)
        await _ask_what(offers, turn, "post-what-all", {"words": words}, gathered.data(turn))
    elif count > 1:
        await _ask_what(offers, turn, "post-what-files", {"count": count}, gathered.data(turn))
    elif code is not None:
        said = {"code": f"{code[1]}{code[2]}".upper()}
        await _ask_what(offers, turn, "post-what-code", said, gathered.data(turn))
    else:
        await _ask_what(offers, turn, "post-what", {}, gathered.data(turn))


async def _ask_still(offers: Mapping[str, Offer], turn: Turn, asked: Mapping[str, Any]) -> None:
    """Ask once more about what was asked about before, and say what that is."""
    data = {name: value for name, value in asked.items() if name != PASSED_BY}
    words = excerpt(data["text"], SHOWN) or "..."
    await _ask_what(offers, turn, "post-what-still", {"words": words}, data)


async def _ask_what(
    offers: Mapping[str, Offer], turn: Turn, text_key: str, said: dict[str, Any], data: dict[str, Any]
) -> None:
    await turn.ask(
        "post.what",
        text_key,
        {"community": turn.here.name, **said},
        choices=[
            *(Choice(name, offer.text_key) for name, offer in offers.items()),
            Choice("nothing", "post-what-nothing"),
        ],
        data=data,
    )


async def take_what(offers: Mapping[str, Offer], turn: Turn, answer_: Answer) -> None:
    """What to do with the text, as they chose.

    A number that is typed after something else was done may answer that: then it is asked once more.
    """
    if PASSED_BY in answer_.data and number(turn.text) is not None and not turn.inbound.payload:
        await _ask_still(offers, turn, answer_.data)
        return
    await turn.close_question()
    offer = offers.get(answer_.value or "")
    if offer is None:
        await turn.reply("post-dropped")
    elif answer_.data["community_id"] != turn.here.id:
        await turn.reply("question-over")
    else:
        turn.source = answer_.data.get("source")
        await offer.handler(turn, answer_.data["text"], answer_.data["media_ids"])


async def share(turn: Turn, text: str, media_ids: Sequence[int]) -> None:
    """Share a text with its files: a post carries one, so each of the others is a post of its own."""
    await _publish_one(turn, text, media_ids[0] if media_ids else None)
    rest = [await _publish_one(turn, "", media_id, told=False) for media_id in media_ids[1:]]
    await tell_rest(turn, rest)


async def _publish_one(turn: Turn, text: str, media_id: int | None, *, told: bool = True) -> str:
    """Store the post, send it to everybody else, and tell the author how many that are.

    Where they are too many to count at once, the last slice of the fan-out tells the author.
    """
    given = await sharing.keep(turn, ContributionKind.POST, text, media_id)
    here, language = turn.here, given.language or turn.here.language
    await search.put(
        turn.session, given.id, here.id, here.programme_id, given.reach, given.kind, language, text
    )
    reached = await sharing.send(turn, sharing.relay(given, count_key=sharing.COUNTED if told else None))
    if told:
        notice = await notices.of_photo(turn, [media_id] if media_id is not None else [])
        await sharing.say_reached(turn, given, reached, notice)
    return given.code


async def withdraw(turn: Turn, code: str) -> None:
    """`WITHDRAW P7`: take one's own contribution back, everywhere it can be; `WITHDRAW N3`: news."""
    index = announcements.number_of(code)
    if index is not None and not turn.inbound.in_group:
        await news.withdraw(turn, index)
    elif said := await refusal(turn, Needs.COMMUNITY, code):
        await turn.reply(said)
    else:
        await _withdraw_given(turn, code)


async def _withdraw_given(turn: Turn, code: str) -> None:
    given = await named_or_told(turn, code, "withdraw-how")
    if given is None:
        return
    if given.author_id != turn.member.id:
        await turn.reply("withdraw-not-yours", {"code": given.code})
    elif given.withdrawn_at is not None:
        await turn.reply("code-withdrawn", {"code": given.code})
    else:
        beyond = await contributions.withdraw(turn.session, given.id, turn.now, turn.services.retracting)
        await practices.uncount(turn.session, given)
        key = "withdrawn-partly" if beyond else "withdrawn"
        await turn.reply(key, {"code": given.code, "count": beyond} if beyond else {"code": given.code})
