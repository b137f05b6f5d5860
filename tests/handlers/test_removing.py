"""REMOVE: who is removed gets nothing more, and comes back by an invitation only."""

from __future__ import annotations

from storage.tables import Role
from tests.handlers.judged import seated
from tests.handlers.phones import SMART
from tests.talk import Talk


@SMART
async def test_who_is_removed_gets_nothing_more_and_comes_back_by_an_invitation_only(
    talk: Talk, channel: str
) -> None:
    await seated(talk, channel)
    await talk.play("""
        baraka: REMOVE P1
        > baraka: Why shall Amina be removed from Kakuma Maths Circle, for P1? They alone read your reason.*
        baraka: P1 is cruel
        > baraka: Amina is removed from Kakuma Maths Circle. P1 still stands: HIDE P1 hides it.*
        > amina: A facilitator has removed you*Nothing more comes from there. The reason: P1 is cruel
        joseph: POST Good morning
        > joseph: P2 is on its way to one colleague*
        > baraka: P2 - Joseph*
        joseph: P1 how sad
        > joseph: Your answer A3 is kept with P1, whose author cannot be reached now.
        amina: POST hello
        > amina: You are in no community now.*
        amina: JOIN KAKUMA7
        > amina: A facilitator has removed you*To come back, please ask them for an invitation.
        joseph: POST Still here
        > joseph: P4 is on its way to one colleague*
        > baraka: P4 - Joseph*
        baraka: WARN P1
        > baraka: The author of P1 is not in Kakuma Maths Circle any more. HIDE P1 still hides it.
        joseph: INVITE
        > joseph: Only a facilitator of that community can do this.
    """)
    await talk.say("baraka", "INVITE 1")
    (told,) = talk.heard()["baraka"]
    code = told.partition("JOIN ")[2][:8]
    await talk.play(f"""
        amina: JOIN {code}
        > amina: You are now in Kakuma Maths Circle, too.*
        joseph: JOIN {code}
        > joseph: I do not know the code*
        joseph: POST Welcome back
        > joseph: P5 is on its way to 2 colleagues*
        > baraka: P5 - Joseph*
        > amina: P5 - Joseph*
        amina: LEAVE
        > amina: You have left Kakuma Maths Circle*
        amina: JOIN KAKUMA7
        > amina: You are now in Kakuma Maths Circle, too.*
    """)


async def test_what_waits_for_the_removed_never_goes_but_the_reason(talk: Talk) -> None:
    await seated(talk)
    await talk.say("amina", "PAUSE 3")
    await talk.say("joseph", "P1 that is cruel")
    talk.passed_over()
    await talk.play("""
        baraka: REMOVE P1
        > baraka: Why shall Amina*
        baraka: It is cruel
        > baraka: Amina is removed*
        > baraka: The author cannot be reached now, and has not read your reason.
        -- 4 days later
        amina: RESUME
        > amina: You are in no community now*
        > amina: A facilitator has removed you from Kakuma Maths Circle*The reason: It is cruel
    """)


async def test_in_a_linked_group_the_facilitator_removes_them_there_too(talk: Talk) -> None:
    await talk.joined("amina", "sim-telegram")
    await talk.joined("baraka", "sim-telegram", role=Role.FACILITATOR)
    await talk.say("baraka", "/link KAKUMA7", group="kakuma")
    await talk.say("amina", "#post Otieno wets his bed", group="kakuma")
    talk.passed_over()
    await talk.play("""
        baraka in kakuma: /hide P1
        > group:kakuma: Please write that to me in private, not in the group.
        baraka: REMOVE P1
        > baraka: Why shall Amina*
        baraka: It is cruel
        > baraka: Amina is removed*
        > baraka: Your Telegram group is not in my hands: if Amina is there, please remove them there, too.
        > amina: A facilitator has removed you*
        amina in kakuma: #post I will be back
        > group:kakuma: You are in no community now*
    """)


@SMART
async def test_the_removed_have_no_digest_of_what_was_said_before(talk: Talk, channel: str) -> None:
    await seated(talk, channel)
    await talk.play("""
        amina: DIGEST daily
        > amina: All right*
        joseph: POST Good morning
        > joseph: P2*
        > baraka: P2*
        baraka: REMOVE P1
        > baraka: Why shall*
        baraka: It is cruel
        > baraka: Amina is removed*
        > amina: A facilitator has removed you*
        -- 5 hours later
        amina: MORE
        > amina: You are in no community now*
    """)
