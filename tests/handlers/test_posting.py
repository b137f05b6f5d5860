"""Posting, answering, taking back, reading on: as conversations."""

from __future__ import annotations

from storage.tables import Role
from tests.talk import Talk


async def test_a_post_travels_between_all_kinds_of_phone(talk_anywhere: Talk) -> None:
    talk = talk_anywhere
    await talk.joined("amina", "sim-whatsapp")
    await talk.joined("joseph", "sim-sms")
    await talk.joined("grace", "sim-telegram", role=Role.FACILITATOR)
    await talk.play("""
        grace in kakuma: /link KAKUMA7
        > group:kakuma: This group is now part of Kakuma Maths Circle*
        amina: POST I use egg boxes for counting to ten
        > amina: P1 is on its way to 2 colleagues.*
        > joseph: P1 - Amina, Kakuma Primary|I use egg boxes for counting to ten
        > group:kakuma: P1 - Amina, Kakuma Primary|I use egg boxes for counting to ten
        joseph: P1 great idea
        > joseph: Your answer A2 is on its way*
        > amina: A2 - Joseph, Kakuma Primary answers P1:|great idea
        grace in kakuma quotes "egg boxes": we use stones
        > group:kakuma: Your answer A3 is on its way*
        > amina: A3 - Grace, Kakuma Primary answers P1:|we use stones
        amina quotes "we use stones": how many?
        > amina: Your answer A4 is on its way*
        > grace: A4 - Amina, Kakuma Primary answers A3:|how many?
    """)
