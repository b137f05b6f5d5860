"""What is in flight and whose sender knows nothing of it: it is unknown, and gets looked into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import col

from storage.deliveries.claims import Claim
from storage.deliveries.due import UNSETTLED
from storage.dialect import rows_of
from storage.tables import Delivery, DeliveryState

S = DeliveryState


@dataclass(frozen=True, slots=True)
class Doubt:
    """Nothing is in flight for so long as since `before`: it is now (`now`) that this is looked into."""

    before: datetime
    now: datetime


def doubt(connection: sa.Connection, doubts: Sequence[Doubt]) -> list[int]:
    """What is `sending` since before then is `unknown` now; how many.

    Its sender does not know of it: the claim was committed, and the database's answer to that lost.
    """
    return [
        rows_of(
            connection.execute(
                sa.update(Delivery)
                .where(
                    sa.text(UNSETTLED),
                    col(Delivery.state) == S.SENDING,
                    col(Delivery.tried_at) < one.before,
                )
                .values(state=S.UNKNOWN, due_at=one.now, error="nobody knows of the send")
            )
        )
        for one in doubts
    ]


def recover(connection: sa.Connection, claims: Sequence[Claim]) -> list[int]:
    """What a dead sender had in flight is `unknown` now; how many, for each claim's channel."""
    return [
        rows_of(
            connection.execute(
                sa.update(Delivery)
                .where(
                    col(Delivery.channel) == one.channel,
                    sa.text(UNSETTLED),
                    sa.text("deliveries.state = 'sending'"),
                )
                .values(state=S.UNKNOWN, due_at=one.now, error="the sender ended during the send")
            )
        )
        for one in claims
    ]
