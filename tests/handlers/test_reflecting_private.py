"""What nobody else may ever see of a reflection, and what becomes of it when its author goes."""

from __future__ import annotations

from datetime import timedelta

import structlog

from storage import stats
from storage.tables import MediaFile, Reflection, Role
from tests.prompting.asked import SMILE, ask
from tests.storage.everything import texts_of
from tests.talk import Talk

SECRETS = ("xylophone", "marzipan")


async def _tables_with(talk: Talk, word: str) -> set[str]:
    lines = (await texts_of(talk.app.database)).splitlines()
    return {line.partition(":")[0] for line in lines if word in line}


async def test_a_reflection_is_its_authors_alone_and_goes_with_them(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-telegram")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("joseph", "DIGEST daily")
    await ask(talk)
    with structlog.testing.capture_logs() as logs:
        await talk.say("amina", f"The {SECRETS[0]} was broken")
        await talk.play(f"""
            amina sends voice: Next time {SECRETS[1]} for all
            > amina: Thank you. That stays with it*
            amina: LOOK BACK
            > amina: Nothing is from a month or a year ago yet*
            amina: 1
            > amina: Which one do you want to read?*
            amina: 1
            > amina: On 2 March 2026:|{SMILE}|The {SECRETS[0]} was broken
            > amina: Your plan then:|Next time {SECRETS[1]} for all
            amina: SHARE
            > amina: Shall Kakuma Maths Circle read this? The {SECRETS[0]} was broken
            amina: 0
            > amina: All right, it stays with you.
            joseph: FIND {SECRETS[0]}
            > joseph: I found nothing*
            grace: MORE E1
            > grace: There is no E1*
            -- 24 hours later
            amina: MYDATA
            > amina: *|Reflections, for you alone: 1 (LOOK BACK)|*
        """)
        talk.clock.advance(timedelta(days=27))
        await talk.settle()
        assert talk.heard()["amina"][-1].startswith("Four weeks ago")
    for secret in SECRETS:
        assert secret not in str(logs)
        assert await _tables_with(talk, secret) <= {"reflections", "inbox"}
        shown = [event["to"] for event in talk.phones.history() if secret in event.get("text", "")]
        assert {*shown} == {"amina"}
    async with talk.app.database.read() as session:
        counts = await stats.count(session, talk.clock.now())
    assert counts.contributions == 0
    talk.clock.advance(timedelta(days=8))
    await talk.clean_up()
    assert await _tables_with(talk, SECRETS[0]) == {"reflections"}
    assert await talk.count(MediaFile) == 1
    for text in ("FORGET ME", "1"):
        await talk.say("amina", text)
    assert await talk.count(Reflection) == 0
    await talk.clean_up()
    assert await talk.count(MediaFile) == 0
    for secret in SECRETS:
        assert await _tables_with(talk, secret) == set()
    await talk.play("-- 4 weeks later")


async def test_what_was_shared_stays_without_a_name_when_its_author_is_forgotten(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("joseph", "sim-telegram")
    await ask(talk)
    for text in ("They laughed at me", "SHARE", "2", "FORGET ME", "1"):
        await talk.say("amina", text)
    await talk.play("""
        joseph: MORE E1
        > joseph: E1 - a colleague|They laughed at me
    """)
    assert await talk.count(Reflection) == 0


async def test_a_voice_note_of_ones_own_is_kept_as_long_as_the_reflection(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await ask(talk)
    await talk.play("""
        amina sends voice:
        > amina: Thank you. Nobody else sees this*
        amina sends voice:
        > amina: One photo or voice note goes with a reflection, so I kept the first.
        -- 1 minute later
        amina sends voice:
        > amina: Thank you. That stays with it*
        -- 30 days later
        > amina: Four weeks ago you told me what you would do. Did it come true?
    """)
    await talk.clean_up()
    await talk.play(f"""
        amina: LOOK BACK
        > amina: About a month ago, on 2 March 2026:|{SMILE}
        > amina: Your plan then:
        amina: LOOK BACK
        > amina: About a month ago, on 2 March 2026:|{SMILE}
        > amina: Your plan then:
    """)
    voices = [event for event in talk.phones.history() if event.get("media")]
    assert [event["media"]["kind"] for event in voices] == ["voice"] * 5
