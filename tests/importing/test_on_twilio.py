"""The invitations of an import on the way to Twilio: each goes once, and only a yes makes a member."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import col

from bot.channels.configured import configured_channels, sending_of
from bot.importing import planning
from bot.importing.importer import Asked, Importer
from bot.importing.ways import KNOWN, Ways
from storage.tables import Member, Membership
from tests.always import house as houses
from tests.always.house import House
from tests.always.seed import CODE
from tests.clock import StillClock
from tests.fakes.twilio_state import ContentTemplate
from tests.importing.lists import a_list
from tests.wording import all_texts

PEOPLE = [f"25470000{number:04}" for number in range(30)]
AMINA, JUMA, ZURI = (f"whatsapp:+{digits}" for digits in PEOPLE[:3])
OTIENO = f"+{PEOPLE[-1]}"
INVITATION = "Hello! Learning Together KAKUMA7 invites you to Kakuma Maths Circle"
APPROVED = "HX00000000000000000000000000000001"


async def bring(house: House, folder: Path) -> tuple[int, int]:
    """Import the list as the command does; how many guests and invitations are new. The last ten have SMS."""
    lines = [
        f"{digits},Teacher {digits[-2:]},{CODE},en,{'whatsapp' if n < 20 else 'sms'}\n"
        for n, digits in enumerate(PEOPLE)
    ]
    path = a_list(folder, f"phone,name,community,language,channel\n{''.join(lines)}")
    settings, database = house.app.settings, house.app.database
    sending = sending_of(settings, configured_channels(settings, house.clock))
    async with database.read() as session:
        ways = Ways(KNOWN, await planning.window_plan(session, sending))
    importer = Importer(database, all_texts(), ways, sending, settings.secret_key.get_secret_value())
    checked = (await importer.look(Asked(path))).checked
    planned, _ = await importer.plan(checked, house.clock.now())
    done = await importer.carry_out(planned, checked, house.clock.now())
    return done.guests, done.invited


def heard(house: House) -> dict[str, list[str]]:
    """Everything that anybody on the list got to see."""
    addresses = [*(f"whatsapp:+{digits}" for digits in PEOPLE), *(f"+{digits}" for digits in PEOPLE)]
    return {one: texts for one in addresses if (texts := house.texts(one))}


def enrolled(house: House) -> list[str]:
    """Who is in the community, by name."""
    there = sa.select(col(Member.name)).join(Membership, col(Membership.member_id) == col(Member.id))
    return [str(name) for (name,) in house.look.rows(there.where(col(Membership.left_at).is_(None)))]


@pytest.mark.parametrize("trouble", [None, "error_before_taking"])
async def test_each_is_invited_once_and_enrolled_by_their_own_yes(
    database_url: str, clock: StillClock, tmp_path: Path, trouble: str | None
) -> None:
    async with houses.opened(database_url, clock, tmp_path, twilio_template_invitation=APPROVED) as house:
        words = "Hello! {{1}} invites you to {{2}}: teachers who help each other. Yes? Reply JOIN {{3}}."
        house.twilio.templates[APPROVED] = ContentTemplate(words)
        if trouble is not None:
            house.twilio.misbehave(trouble, times=3)
        assert await bring(house, tmp_path) == (30, 30)
        assert await bring(house, tmp_path) == (0, 0)
        for _ in range(3):
            await house.settle()
            clock.advance(timedelta(minutes=10))
        assert await bring(house, tmp_path) == (0, 0)
        await house.settle()
        invited = heard(house)
        assert [*invited] == [f"whatsapp:+{one}" for one in PEOPLE[:20]] + [f"+{one}" for one in PEOPLE[20:]]
        assert all(len(texts) == 1 and texts[0].startswith(INVITATION) for texts in invited.values())
        assert [one.content_sid for one in house.twilio.sent_to(AMINA)] == [APPROVED]
        assert [one.content_sid for one in house.twilio.sent_to(OTIENO)] == [""]
        assert enrolled(house) == []

        for before, who in enumerate((AMINA, OTIENO)):
            for answer in ("yes", "1"):
                await house.says(who, answer)
                assert len(enrolled(house)) == before
            await house.says(who, "1")
        await house.says(JUMA, "no")
        await house.says(ZURI, "who is this?")
        assert enrolled(house) == ["Teacher 00", "Teacher 29"]
        clock.advance(timedelta(days=7))
        await house.settle()
        assert await bring(house, tmp_path) == (0, 0)
        await house.settle()
        told = {one: len(texts) for one, texts in heard(house).items() if len(texts) > 1}
        assert told == {AMINA: 4, JUMA: 2, ZURI: 2, OTIENO: 4}, (
            "nobody who did not answer was written to again"
        )
