"""Every topic's registrations, in one visible place."""

from __future__ import annotations

from handlers.routing.router import Router
from handlers.topics.coordinating import (
    announcing,
    changing,
    dashboard,
    exporting,
    founding,
    hosts,
    monthly,
    news,
    overseeing,
    replying,
)
from handlers.topics.coordinating import reporting as reports
from handlers.topics.coordinating import telling as telling_news
from handlers.topics.giving import answering, editing, posting
from handlers.topics.help import asking, escalating, helping, solving
from handlers.topics.hosting import (
    customs,
    greeting,
    grouping,
    handing,
    inviting,
    people,
    pulse,
    reporting,
    safety,
    stepping_down,
    sustaining,
    volunteering,
)
from handlers.topics.ideas import circling, inventing, pairing
from handlers.topics.people import belonging, invited, joining, linking, me, teaching
from handlers.topics.practices import practising, trying
from handlers.topics.prompting import asking as prompting
from handlers.topics.prompting import holidays, scheduling
from handlers.topics.reading import finding, reading
from handlers.topics.reflecting import asking as reflecting
from handlers.topics.reflecting import coming_true, in_groups, looking, taking
from handlers.topics.reflecting import sharing as sharing_reflections
from handlers.topics.stories import reviewing, telling, unfinished
from handlers.topics.stories import rounds as story_rounds
from prompts.texts import Texts

TOPICS = (
    joining,
    belonging,
    invited,
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
    people,
    pulse,
    inviting,
    greeting,
    handing,
    volunteering,
    stepping_down,
    sustaining,
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
    prompting,
    scheduling,
    holidays,
    reflecting,
    taking,
    in_groups,
    sharing_reflections,
    looking,
    coming_true,
    overseeing,
    changing,
    hosts,
    founding,
    exporting,
    announcing,
    telling_news,
    news,
    replying,
    dashboard,
    reports,
    monthly,
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
