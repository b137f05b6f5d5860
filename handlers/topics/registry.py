"""Every topic's registrations, in one visible place."""

from __future__ import annotations

from handlers.routing.router import Router
from handlers.topics import (
    answering,
    asking,
    circling,
    customs,
    editing,
    escalating,
    finding,
    grouping,
    helping,
    inventing,
    joining,
    linking,
    me,
    pairing,
    posting,
    practising,
    reading,
    reporting,
    reviewing,
    safety,
    solving,
    story_rounds,
    teaching,
    telling,
    trying,
    unfinished,
)
from prompts.texts import Texts

TOPICS = (
    joining,
    me,
    linking,
    grouping,
    helping,
    asking,
    posting,
    answering,
    editing,
    reading,
    finding,
    practising,
    trying,
    reporting,
    safety,
    customs,
    solving,
    escalating,
    teaching,
    telling,
    unfinished,
    reviewing,
    story_rounds,
    inventing,
    circling,
    pairing,
)


def build_router(texts: Texts) -> Router:
    """The router with all topics, checked against the texts.

    Raises:
        LookupError: a command has no words, or words have no command.
        ValueError: two topics claim the same name.
    """
    router = Router()
    for topic in TOPICS:
        topic.register(router)
    router.check(texts)
    return router
