"""A facilitator's week, from Monday to Friday, on both kinds of phone."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Audit, Role
from tests.handlers.phones import SMART
from tests.talk import Talk


@SMART
async def test_a_facilitators_week(talk_anywhere: Talk, channel: str) -> None:
    talk = talk_anywhere
    await _a_month_of_life(talk, channel)
    await _monday(talk, channel)
    await _tuesday(talk)
    await _wednesday(talk)
    await _thursday(talk)
    await _friday(talk)
    async with talk.app.database.read() as session:
        noted = sa.select(col(Audit.action)).where(col(Audit.actor_id) == 1).order_by(col(Audit.id))
        actions = (await session.execute(noted)).scalars().all()
    assert actions == [
        "became.facilitator",
        "looked.pulse",
        "story.approved",
        "looked.quiet",
        "prompt.fired",
        "welcome.set",
        "invited.all",
        "looked.members",
        "handover.offered",
    ]


async def _a_month_of_life(talk: Talk, channel: str) -> None:
    await talk.joined("grace", channel, role=Role.FACILITATOR)
    for name in ("amina", "joseph", "halima", "peter", "rose"):
        await talk.joined(name, "sim-sms")
    talk.clock.advance(timedelta(days=29))
    for text in ("POST bottle tops", "POST egg boxes", "STORY The goats ate our chalk", "DONE", "3"):
        await talk.say("amina", text)
    await talk.say("joseph", "ASK How do I teach 94 children to read?")
    await _morning(talk, 6)  # a Monday
    talk.passed_over()


async def _morning(talk: Talk, days: int = 1) -> None:
    """The same hour of a later day; the host looks at the phone, so that the window is open."""
    talk.clock.advance(timedelta(days=days))
    await talk.settle()
    await talk.say("grace", "MENU")
    talk.passed_over()


async def _monday(talk: Talk, channel: str) -> None:
    assert talk.clock.now().weekday() == 0
    await talk.say("grace", "PULSE")
    (shown,) = (event for event in talk.events() if event["type"] == "message")
    assert shown["media"]["kind"] == "photo"
    assert shown["text"].splitlines()[1:5] == [
        "6 members: 2 active, 0 new, 4 silent",
        "One request for help has waited 6 days for an answer",
        "Two people said 100% of it all",
        "Reflections: from fewer than five people",
    ]
    await talk.play("""
        grace: 1
        > grace: H4 - Joseph, Kakuma Primary|How do I teach 94 children to read?
        grace: REVIEW
        > grace: Waiting: S3|*The goats ate our chalk*
        grace: 1
        > grace: S3 may now go to other communities.
        > amina: Good news: your story S3 may now go to other communities*
    """)


async def _tuesday(talk: Talk) -> None:
    await _morning(talk)
    await talk.play("""
        grace: QUIET
        > grace: Not heard*: 3|Halima (36 days)|Peter (36 days)|Rose (36 days)|*This list comes to you alone.
        grace: PROMPT What will you try once more this week?
        > grace: What will you try once more this week?|Send it to *
        grace: 1
        > grace: It is on its way to *
        > grace: What will you try once more this week?|*
        > amina: What will you try once more this week?|*
        > joseph: What will you try once more this week?|*
        > halima: What will you try once more this week?|*
        > peter: What will you try once more this week?|*
        > rose: What will you try once more this week?|*
    """)


async def _wednesday(talk: Talk) -> None:
    await _morning(talk)
    talk.person("nadia", "sim-sms")
    await talk.play("""
        grace: WELCOME Tell us what you teach: we learn from everyone.
        > grace: What shall I do with this?|*
        grace: 1
        > grace: All right: who joins will read your greeting.
        grace: INVITE
        > grace: Colleagues join Kakuma Maths Circle with: JOIN KAKUMA7|*INVITE 1
        nadia: JOIN KAKUMA7
        > nadia: Welcome to Kakuma Maths Circle!*
        nadia: 1
        > nadia: *Do you agree?*
        nadia: 1
        > nadia: What name*
        nadia: Nadia
        > nadia: Welcome to Kakuma Maths Circle, Nadia!*
        > nadia: From your facilitator: Tell us what you teach: we learn from everyone.
    """)


async def _thursday(talk: Talk) -> None:
    await _morning(talk)
    await talk.play("""
        grace: MEMBERS
        > grace: Kakuma*, members: 7|Grace, facilitator|Amina|Halima|Joseph|Nadia (new)|Peter|Rose
        nadia: QUIET
        > nadia: Only a facilitator of that community can do this.
    """)


async def _friday(talk: Talk) -> None:
    await _morning(talk)
    assert talk.clock.now().weekday() == 4
    await talk.play("""
        grace: HANDOVER Amina
        > grace: I have asked Amina to host in your place*
        > amina: Grace asks you to host Kakuma Maths Circle from now on.*
        amina: 1
        > amina: You host Kakuma Maths Circle now.*
        > grace: Amina hosts Kakuma Maths Circle now in your place. Thank you for all you did!
        > joseph: Amina hosts Kakuma Maths Circle now. Thank you, Grace!
        > halima: Amina hosts*
        > peter: Amina hosts*
        > rose: Amina hosts*
        > nadia: Amina hosts*
        grace: PULSE
        > grace: Only a facilitator of that community can do this.
        amina: PULSE
        > amina: Kakuma Maths Circle, the last 30 days|*
    """)
