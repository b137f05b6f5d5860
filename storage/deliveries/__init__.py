"""Deliveries: claimed by the one sender that owns the account, marked with what became of them.

All of these are writer operations: they run in batches on the writer's connection.
"""

from storage.deliveries.claims import Claim, Due, claim
from storage.deliveries.in_flight import Doubt, doubt, recover
from storage.deliveries.nudges import Nudge, nudge
from storage.deliveries.outcomes import Mark, Retraction, mark, retracted
from storage.deliveries.reports import Report, report
from storage.deliveries.said import Said
from storage.deliveries.window import Plan, outside

__all__ = [
    "Claim",
    "Doubt",
    "Due",
    "Mark",
    "Nudge",
    "Plan",
    "Report",
    "Retraction",
    "Said",
    "claim",
    "doubt",
    "mark",
    "nudge",
    "outside",
    "recover",
    "report",
    "retracted",
]
