"""Contributions: what members give, each with a short code in its community."""

from storage.contributions.given import CODE, COLUMNS, Given, code_of, unnamed_at_home
from storage.contributions.keeping import add, bring, edit
from storage.contributions.naming import (
    WAITS,
    by_code,
    by_code_before,
    by_code_elsewhere,
    by_delivery,
    by_id,
    by_source,
    files_of,
    in_bundle,
    origin_of,
    root_of,
)
from storage.contributions.taking_back import hide, show, withdraw

__all__ = [
    "CODE",
    "COLUMNS",
    "WAITS",
    "Given",
    "add",
    "bring",
    "by_code",
    "by_code_before",
    "by_code_elsewhere",
    "by_delivery",
    "by_id",
    "by_source",
    "code_of",
    "edit",
    "files_of",
    "hide",
    "in_bundle",
    "origin_of",
    "root_of",
    "show",
    "unnamed_at_home",
    "withdraw",
]
