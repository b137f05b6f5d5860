"""Telling a story: part by part, until it is done, read back, and given to whom its teller says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from handlers import notices
from handlers.cutting import excerpt
from handlers.named import named
from handlers.routing import fits
from handlers.routing.registrations import Needs, Registrations
from handlers.topics.stories import sharing as story_sharing
from handlers.turn import Answer, Choice, Turn
from storage import attachments, contributions, occurrences, questions, stories
from storage.contributions import Given
from storage.stories import parts
from storage.tables import Reach, Status

PART, END, AGAIN = "story.part", "story.end", "story.again"
LONGEST_STORY, MOST_FILES = 12_000, 30
"""Characters and files of one story: a page of paper holds 3,000 characters."""

SILENT_FOR = timedelta(minutes=10)
"""Parts closer together than this are not each acknowledged: each word of ours costs someone money."""

TOLD_EVERY = 5
THAT_IS_ALL: tuple[str, str, dict[str, Any]] = ("c:done:", "story-that-is-all", {})
UNFINISHED, FORSAKEN = "story.draft", "story.drop"
"""The occasions of a story without an end: it is asked about once, and then dropped."""

KEPT, KEPT_ON = timedelta(hours=23, minutes=50), timedelta(days=7)
"""A day, less the minutes in which WhatsApp still lets us ask whoever has been silent since."""


def register(router: Registrations) -> None:
    """Add this topic's commands and questions."""
    router.command("story", story, needs=Needs.COMMUNITY, takes=fits.anything, in_group=True)
    router.command("done", done, needs=Needs.COMMUNITY)
    router.question(PART, take_part, free=True, prose=True, needs=Needs.COMMUNITY)
    router.question(AGAIN, take_again, needs=Needs.COMMUNITY)
    router.question(END, take_end, needs=Needs.COMMUNITY)
    router.offer("story", "story-what", tell)


async def story(turn: Turn, text: str) -> None:
    """`STORY text`, `STORY` and then part by part, `STORY S1` to tell anew what was sent back.

    In a group one message is the whole story, for this community.
    """
    if turn.inbound.in_group:
        await story_sharing.in_group(turn, text)
    elif contributions.CODE.fullmatch(text):
        await _tell_anew(turn, text)
    else:
        await tell(turn, text, turn.media_ids)


async def tell(turn: Turn, text: str, media_ids: Sequence[int], whole: str | None = None) -> None:
    """Begin a story with a text and its files; where another is not finished, ask which one it is.

    `whole` is the text as a part of that other one, where the word STORY may belong to it.
    """
    unfinished = await stories.draft(turn.session, turn.member.id)
    if unfinished is not None and not await _is_empty(turn, unfinished):
        await turn.ask(
            AGAIN,
            "story-again",
            {"words": excerpt(unfinished.text)},
            choices=[Choice("on", "story-on"), Choice("new", "story-new")],
            data={
                "draft": unfinished.id,
                "text": text,
                "whole": whole or text,
                "media_ids": [*media_ids],
                "source": turn.source,
            },
        )
    elif unfinished is not None and unfinished.community_id == turn.here.id:
        await _hear(turn, unfinished, text, media_ids)
    else:
        await _begin(turn, text, media_ids)


async def _begin(turn: Turn, text: str, media_ids: Sequence[int]) -> None:
    here = turn.here
    draft = await stories.begin(turn.session, here.id, turn.member.id, turn.now, language=here.language)
    await _hear(turn, draft, text, media_ids)


async def _tell_anew(turn: Turn, code: str) -> None:
    given = await named(turn, code.upper())
    if given is None or given.author_id != turn.member.id or given.status is not Status.RETURNED:
        await turn.reply("story-not-back")
        return
    draft = await stories.begin(
        turn.session,
        given.community_id,
        turn.member.id,
        turn.now,
        language=given.language or turn.here.language,
        anew_id=given.id,
    )
    await _hear(turn, draft, "", [])


async def _hear(turn: Turn, draft: Given, text: str, media_ids: Sequence[int]) -> None:
    """Listen to a story from its beginning, which may have come with the word."""
    notice = await notices.of_story(turn) or await notices.of_photo(turn, media_ids)
    if text or media_ids:
        await _add(turn, draft, text, media_ids)
        await listen(turn, draft, "story-began", notice, count=1)
    else:
        await _keep(turn, draft)
        await listen(turn, draft, "story-begin", notice)


async def listen(
    turn: Turn, draft: Given, key: str, variables: dict[str, Any] | None = None, *, count: int = 0
) -> None:
    """Say something, and take what comes next as a part of the story, of which `count` are here."""
    data = {"draft": draft.id, "count": count, "at": turn.now.isoformat()}
    await turn.ask(PART, key, variables, data=data, within=KEPT, buttons=[THAT_IS_ALL])


async def take_part(turn: Turn, answer: Answer) -> None:
    """One more part: acknowledged now and then only."""
    draft = await stories.draft(turn.session, turn.member.id, answer.data["draft"])
    called = turn.texts.command(turn.language, turn.text)
    if draft is None:
        await turn.close_question()
        await turn.reply("question-over")
    elif called is not None and called[0] == "story":
        await tell(turn, called[1], turn.media_ids, whole=turn.text)
    elif not await _fits_in(turn, draft, turn.text, turn.media_ids):
        await listen(turn, draft, "story-full", count=answer.data["count"])
    else:
        notice = await notices.of_photo(turn, turn.media_ids)
        await _add(turn, draft, turn.text, turn.media_ids)
        await _acknowledge(turn, draft, answer.data, notice)


async def _acknowledge(turn: Turn, draft: Given, data: dict[str, Any], notice: dict[str, Any]) -> None:
    count = data["count"] + 1
    apart = turn.now - datetime.fromisoformat(data["at"])
    if notice or count == 1 or count % TOLD_EVERY == 0 or apart > SILENT_FOR:
        await listen(turn, draft, "story-kept", {"count": count, **notice}, count=count)
        return
    question = turn.sender.question
    if question is None:
        raise LookupError("nothing is asked")
    data = {**data, "count": count, "at": turn.now.isoformat()}
    until = turn.now + KEPT
    await questions.ask(turn.session, turn.sender.address_id, PART, question.token, data, until)


async def _fits_in(turn: Turn, draft: Given, text: str, media_ids: Sequence[int]) -> bool:
    if len(draft.text) + len(text) > LONGEST_STORY:
        return False
    return not media_ids or await attachments.count(turn.session, draft) + len(media_ids) <= MOST_FILES


async def _is_empty(turn: Turn, draft: Given) -> bool:
    return not draft.text and not await attachments.count(turn.session, draft)


async def _add(turn: Turn, draft: Given, text: str, media_ids: Sequence[int]) -> None:
    await stories.change(turn.session, draft.id, text=f"{draft.text}\n{text}".strip())
    await parts.note(turn.session, draft.id, text, turn.source)
    await attachments.append(turn.session, draft, media_ids)
    await _keep(turn, draft)


async def _keep(turn: Turn, draft: Given) -> None:
    """A day from now it is asked about; where that was done already, it is kept for another week."""
    asked = await occurrences.drop(turn.session, FORSAKEN, draft.id)
    kind, kept = (FORSAKEN, KEPT_ON) if asked else (UNFINISHED, KEPT)
    await occurrences.plan(turn.session, kind, draft.id, turn.now + kept)


async def take_again(turn: Turn, answer: Answer) -> None:
    """Whether it goes on, or another begins; the words that came with it belong to whichever it is."""
    data = answer.data
    draft = await stories.draft(turn.session, turn.member.id, data["draft"])
    await turn.close_question()
    turn.source = data.get("source")
    if answer.value == "new" or draft is None:
        await _begin(turn, data["text"], data["media_ids"])
    elif not data["whole"] and not data["media_ids"]:
        await listen(turn, draft, "story-go-on")
    elif not await _fits_in(turn, draft, data["whole"], data["media_ids"]):
        await listen(turn, draft, "story-full")
    else:
        await _add(turn, draft, data["whole"], data["media_ids"])
        await listen(turn, draft, "story-go-on")


async def done(turn: Turn, _rest: str) -> None:
    """`DONE`: read back what was told, and ask who may hear it."""
    question = turn.sender.question
    wanted = question.data.get("draft") if question and question.name == PART else None
    draft = await stories.draft(turn.session, turn.member.id, wanted)
    if draft is None:
        await turn.reply("story-none")
    elif await _is_empty(turn, draft):
        await listen(turn, draft, "story-empty")
    else:
        await read_back(turn, draft)


async def read_back(turn: Turn, draft: Given) -> None:
    """Show the whole story to its teller, and ask who may hear it."""
    await turn.ask(
        END,
        "relay-story-read",
        {"files": await attachments.count(turn.session, draft)},
        choices=[
            Choice(Reach.COMMUNITY, "story-mine"),
            Choice(Reach.NAMED, "story-named"),
            Choice(Reach.UNNAMED, "story-unnamed"),
            Choice("on", "story-write-on"),
            Choice("drop", "story-drop"),
        ],
        data={"draft": draft.id},
        contribution_id=draft.id,
    )


async def asked_about(turn: Turn, answer: Answer) -> Given | None:
    """The draft that an answer is about; if there is none any more, its teller has been told."""
    draft = await stories.draft(turn.session, turn.member.id, answer.data["draft"])
    await turn.close_question()
    if draft is None:
        await turn.reply("question-over")
    return draft


async def take_end(turn: Turn, answer: Answer) -> None:
    """Who may hear it; or that it goes on, or is dropped."""
    draft = await asked_about(turn, answer)
    if draft is None:
        return
    if answer.value == "on":
        await listen(turn, draft, "story-go-on")
    elif answer.value == "drop":
        await drop(turn, draft)
    else:
        await story_sharing.share(turn, draft, Reach(answer.value or Reach.COMMUNITY))


async def drop(turn: Turn, draft: Given) -> None:
    """Forget a draft, which nobody else has seen."""
    await contributions.withdraw(turn.session, draft.id, turn.now, turn.services.retracting)
    await turn.reply("story-dropped")
