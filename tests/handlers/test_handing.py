"""Hosting from hand to hand: asking, saying yes, stepping down, coming forward; and who may not."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import col

from handlers.topics.hosting.handing import called
from storage.hosting import Candidate
from storage.messages import sending
from storage.tables import Audit, HostOffer, Member, Membership, Message, Role
from tests.handlers.phones import SMART
from tests.talk import Talk


async def _hosts(talk: Talk) -> list[str]:
    async with talk.app.database.read() as session:
        names = (
            sa.select(col(Member.name))
            .join(Membership, col(Membership.member_id) == col(Member.id))
            .where(col(Membership.role) == Role.FACILITATOR, col(Membership.left_at).is_(None))
            .order_by(col(Member.name))
        )
        return list((await session.execute(names)).scalars())


async def _audited(talk: Talk) -> list[str]:
    async with talk.app.database.read() as session:
        noted = sa.select(col(Audit.action)).where(col(Audit.actor_id).is_not(None)).order_by(col(Audit.id))
        return [one for one in (await session.execute(noted)).scalars() if one != "became.facilitator"]


async def _seated(talk: Talk, channel: str) -> None:
    await talk.joined("grace", channel, role=Role.FACILITATOR)
    await talk.joined("amina", channel)
    await talk.joined("joseph", "sim-sms")
    await talk.say("joseph", "POST hello")
    talk.passed_over()


@SMART
async def test_handing_over_to_who_says_yes(talk_anywhere: Talk, channel: str) -> None:
    talk = talk_anywhere
    await _seated(talk, channel)
    await talk.play("""
        grace: HANDOVER
        > grace: Who shall host Kakuma Maths Circle in your place? *name:|1 Joseph|2 Amina
        grace: 2
        > grace: I have asked Amina to host in your place*until 9 March 2026. To take it back: HANDOVER OFF
        > amina: Grace asks you to host Kakuma Maths Circle from now on. Will you?*
        amina: 1
        > amina: You host Kakuma Maths Circle now. Thank you! MENU 3 shows what you can do.
        > grace: Amina hosts Kakuma Maths Circle now in your place. Thank you for all you did!
        > joseph: Amina hosts Kakuma Maths Circle now. Thank you, Grace!
        grace: PULSE
        > grace: Only a facilitator of that community can do this.
        amina: MEMBERS
        > amina: Kakuma*|Amina, facilitator (new)|Grace (new)|Joseph (new)
        -- 8 days later
        amina: MENU
        > amina: You host*
    """)
    assert await _hosts(talk) == ["Amina"]
    assert await _audited(talk) == ["handover.offered", "handed.over", "looked.members"]


async def test_in_a_wide_community_who_hosted_hears_it_once(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "WIDE", 2)  # a setting of the module, not its behaviour
    await _seated(talk, "sim-telegram")
    await talk.play("""
        grace: HANDOVER Amina
        > grace: I have asked Amina to host in your place*
        > amina: Grace asks you to host Kakuma Maths Circle from now on. Will you?*
        amina: yes
        > amina: You host Kakuma Maths Circle now.*
        > grace: Amina hosts Kakuma Maths Circle now in your place.*
        > joseph: Amina hosts Kakuma Maths Circle now. Thank you, Grace!
    """)


@SMART
async def test_hosting_together_and_stepping_down(talk: Talk, channel: str) -> None:
    await _seated(talk, channel)
    await talk.play("""
        grace: STEP DOWN
        > grace: You are the only one who hosts Kakuma Maths Circle. Send HANDOVER first*
        grace: COHOST amina
        > grace: I have asked Amina to host with you*To take it back: COHOST OFF
        > amina: Grace asks you to host Kakuma Maths Circle together. Will you?*
        amina: POST our wall
        > amina: P2 is on its way to 2 colleagues*
        > grace: P2 - Amina*
        > joseph: P2 - Amina*
        amina: HOST
        > amina: Grace asks you to host Kakuma Maths Circle together. Will you?*
        amina: yes
        > amina: You host Kakuma Maths Circle now.*
        > grace: Amina hosts Kakuma Maths Circle with you now.
        > joseph: Amina hosts Kakuma Maths Circle now, too.
        amina: HOST
        > amina: You host already.*
        grace: STEP DOWN
        > grace: Shall you host Kakuma Maths Circle no more?*
        grace: 2
        > grace: All right, I have changed nothing.
        grace: step down
        > grace: Shall you host Kakuma Maths Circle no more?*
        grace: 1
        > grace: You host Kakuma Maths Circle no more. Thank you for all you did!
        > amina: Grace hosts Kakuma Maths Circle no more. You still do.
        amina: STEP DOWN
        > amina: You are the only one who hosts Kakuma Maths Circle.*
    """)
    assert await _hosts(talk) == ["Amina"]


@SMART
async def test_no_and_no_word_and_taking_back_change_nothing(talk: Talk, channel: str) -> None:
    await _seated(talk, channel)
    await talk.play("""
        grace: HANDOVER Amina
        > grace: I have asked Amina*
        > amina: Grace asks you*
        amina: 2
        > amina: All right, I have changed nothing.
        > grace: Amina would rather not host Kakuma Maths Circle now. Nothing has changed.
        amina: HOST
        > amina: Thank you! Those who host know it now.
        > grace: Amina would like to host Kakuma Maths Circle.*You can also send COHOST Amina*
        grace: 3
        > grace: All right, I have changed nothing.
        grace: HANDOVER jos
        > grace: I have asked Joseph*
        > joseph: Grace asks you*
        grace: HANDOVER OFF
        > grace: All right, I have taken the question back.
        joseph: 1
        > joseph: That question is over: it was taken back or answered, or the week has passed.
        grace: HANDOVER OFF
        > grace: Nobody has been asked, so nothing has changed.
        grace: COHOST Joseph
        > grace: I have asked Joseph*
        > joseph: Grace asks you*
    """)
    assert await _hosts(talk) == ["Grace"]
    talk.passed_over()
    for _ in range(8):
        await talk._say_line("-- 1 day later")
        await talk.say("grace", "MENU")
    said = [text for text in talk.heard()["grace"] if not text.startswith("You host")]
    (told,) = said
    assert told.startswith("Joseph has not said yes to hosting Kakuma Maths Circle. Nothing has changed")
    await talk.play("""
        joseph: 1
        > joseph: No question waits for an answer*
    """)
    assert await _hosts(talk) == ["Grace"]


async def test_who_comes_forward_hosts_at_one_tap(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await _seated(talk, "sim-telegram")
    await talk.play("""
        joseph: HOST
        > joseph: Thank you! Those who host know it now.
        > grace: Joseph would like to host Kakuma Maths Circle.*
        joseph: HOST
        > joseph: Thank you! Those who host know it now.
        grace taps: Host together
        > grace: Joseph hosts Kakuma Maths Circle with you now.
        > joseph: You host Kakuma Maths Circle now.*
        > amina: Joseph hosts Kakuma Maths Circle now, too.
        amina: HOST
        > amina: Thank you! Those who host know it now.
        > grace: Amina would like to host Kakuma Maths Circle.*
        > joseph: Amina would like to host Kakuma Maths Circle.*|1 Host together|2 Hand over|3 Not now
        joseph: 2
        > joseph: Amina hosts Kakuma Maths Circle now in your place.*
        > amina: You host Kakuma Maths Circle now.*
        > grace: Amina hosts Kakuma Maths Circle now. Thank you, Joseph!
        grace taps: Host together
        > grace: That question is over*
    """)
    assert await _hosts(talk) == ["Amina", "Grace"]
    async with talk.app.database.read() as session:
        assert (await session.execute(sa.select(HostOffer))).first() is None


@SMART
async def test_names_that_are_not_clear(talk: Talk, channel: str) -> None:
    await talk.joined("grace", channel, role=Role.FACILITATOR)
    await talk.play("""
        grace: COHOST
        > grace: There is nobody yet who could be asked.*
    """)
    for name in ("amina", "aminata", "joseph"):
        await talk.joined(name, channel)
    await talk.play("""
        grace: COHOST
        > grace: Who shall host Kakuma Maths Circle with you?*
        grace: 9
        > grace: Please send a number from 1 to 3, or a name.
        grace: Zawadi
        > grace: I know no member called Zawadi who could be asked. MEMBERS lists all names.
        grace: Amin
        > grace: Several have such a name. Please send the whole name:|A*|A*
        grace: Grace
        > grace: I know no member called Grace who could be asked.*
        grace: AMINA
        > grace: I have asked Amina to host with you*
        > amina: Grace asks you*
        grace: HANDOVER AMINA
        > grace: I have asked Amina to host in your place*
        > amina: Grace asks you to host Kakuma Maths Circle from now on.*
        joseph: Handover notes for class four are here
        > joseph: What shall I do with this?*
        joseph: HANDOVER Amina
        > joseph: Only a facilitator of that community can do this.
        joseph: COHOST
        > joseph: Only a facilitator of that community can do this.
        joseph: STEP DOWN
        > joseph: Only a facilitator of that community can do this.
    """)


async def test_what_was_asked_does_not_outlive_its_grounds(talk: Talk) -> None:
    await _seated(talk, "sim-telegram")
    await talk.play("""
        grace: COHOST Amina
        > grace: I have asked Amina*
        > amina: Grace asks you*
        grace: HANDOVER Joseph
        > grace: I have asked Joseph*
        > joseph: Grace asks you*
        joseph: 1
        > joseph: You host Kakuma Maths Circle now.*
        > grace: Joseph hosts Kakuma Maths Circle now in your place.*
        > amina: Joseph hosts Kakuma Maths Circle now. Thank you, Grace!
        amina: 1
        > amina: That question is over*
        joseph: COHOST Amina
        > joseph: I have asked Amina*
        > amina: Joseph asks you*
        amina: LEAVE
        > amina: You have left*
        amina: JOIN LODWAR2
        > amina: *
        amina: HOST
        > amina: *
    """)
    assert await _hosts(talk) == ["Joseph"]


async def test_another_facilitator_cannot_ask_whom_one_waits_for(talk: Talk) -> None:
    await _seated(talk, "sim-telegram")
    await talk.joined("peter", "sim-telegram", role=Role.FACILITATOR)
    await talk.second_community()
    await talk.play("""
        grace: COHOST Amina
        > grace: I have asked Amina*
        > amina: Grace asks you*
        peter: COHOST Amina
        > peter: Amina has been asked already, and can still say yes.
        peter: COHOST OFF
        > peter: Nobody has been asked, so nothing has changed.
        peter: JOIN LODWAR2
        > peter: You are now in Lodwar Readers*
        peter: COHOST Amina
        > peter: Only a facilitator of that community can do this.
    """)


async def test_who_is_forgotten_is_named_nowhere(talk: Talk) -> None:
    await _seated(talk, "sim-telegram")
    await talk.say("grace", "COHOST Amina")
    await talk.say("amina", "FORGET ME")
    await talk.say("amina", "1")
    talk.passed_over()
    await talk.play("""
        grace: COHOST OFF
        > grace: Nobody has been asked, so nothing has changed.
    """)
    async with talk.app.database.read() as session:
        said = sa.select(col(Message.variables)).where(col(Message.text_key).startswith("host-"))
        assert "Amina" not in str((await session.execute(said)).all())


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("amina", ["Amina"]),
        ("Ami", ["Amina", "Aminata Diallo"]),
        ("diallo", ["Aminata Diallo"]),
        ("ínes", ["Inês"]),
        ("mina", []),
    ],
)
def test_a_name_is_known_by_its_words(words: str, found: list[str]) -> None:
    people = [Candidate(1, "Amina"), Candidate(2, "Aminata Diallo"), Candidate(3, "Inês")]
    assert [one.name for one in called(people, words)] == found


@pytest.mark.parametrize("language", ["ar", "es", "fr", "pt", "sw"])
async def test_in_ones_own_language(talk: Talk, language: str) -> None:
    await talk.joined("grace", "sim-telegram", language=language, role=Role.FACILITATOR)
    await talk.joined("amina", "sim-telegram", language=language)
    texts = talk.app.texts

    def word(command: str) -> str:
        return texts.render(language, f"command-{command}").replace("،", ",").split(",")[0]

    def begun(key: str, **more: Any) -> str:
        said = {"community": "Kakuma Maths Circle", "name": "Amina", **more}
        return texts.render(language, key, said).split("\n")[0]

    off = texts.render(language, "removing-words").replace("،", ",").split(",")[0]
    for who, said, expected in (
        ("grace", f"{word('cohost')} Amina", begun("host-offered-with", until="")[:20]),
        ("grace", f"{word('cohost')} {off}", begun("host-withdrawn")),
        ("grace", word("handover"), begun("host-whom-over", lines="")),
        ("grace", "1", begun("host-offered-over", until="")[:20]),
        ("amina", word("host"), begun("host-asked-over", name="Grace")),
        ("amina", texts.render(language, "yes"), begun("host-is-you")),
        ("amina", word("stepdown"), begun("host-last")),
    ):
        talk.passed_over()
        await talk.say(who, said)
        (heard,) = talk.heard()[who]
        assert heard.startswith(expected), (said, heard)
