"""Which of several that fit come first, by what they say: on both databases the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log1p
from typing import Any

from storage.search.words import form_of
from storage.tables import ContributionKind

Weight = Callable[[str], float]

KIND = {ContributionKind.HELP: 1.2, ContributionKind.PRACTICE: 1.2, ContributionKind.POST: 0.8}
"""What was solved and tried comes before what was only said."""

HOME = 1.15
"""What colleagues said comes before what others said as well."""

LONG = 60
"""So many words halve what a text's match is worth: it speaks of more than was asked for."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One that fits: how well (`score`), and what part of the query's weight it has in common (`cover`)."""

    contribution_id: int
    score: float
    cover: float


def rank(
    rows: Iterable[Any], words: Sequence[str], weight: Weight, home: int, *, all_there: bool
) -> list[Ranked]:
    """Candidates by how well they fit the words, the newer first among equals.

    With `all_there` the index has seen to it that they have every word.
    """
    weights = [(re.compile(form_of(word)), weight(word)) for word in words]
    whole = sum(value for _, value in weights)
    each = {row.contribution_id: row for row in rows}.values()
    ranked = [_ranked(row, 1.0 if all_there else _cover(row.words, weights) / whole, home) for row in each]
    return sorted(ranked, key=lambda one: (one.score, one.contribution_id), reverse=True)


def _cover(there: str, weights: Sequence[tuple[re.Pattern[str], float]]) -> float:
    return sum(value for form, value in weights if form.search(there))


def _ranked(row: Any, cover: float, home: int) -> Ranked:
    score = cover * KIND.get(row.kind, 1.0) * (HOME if row.community_id == home else 1.0)
    return Ranked(row.contribution_id, score / (1 + row.words.count(" ") / LONG), cover)


def risen(score: float, tried: int, worked: int) -> float:
    """A score with what came of trials: what is tried and works rises."""
    return score * (1 + 0.2 * log1p(worked)) if tried and worked * 2 >= tried else score
