"""What is asked of the index: the newest that fit, of the reader's community and of what others shared.

Neither database ranks: for a word that half of a million texts have, it would look at half a million. Each
gives a bounded number of the newest, and they are ranked by what they say (see `ranking.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import sqlalchemy as sa

from storage.search.words import mark
from storage.tables import ContributionKind

if TYPE_CHECKING:  # the senders know the search
    from storage.senders import Place

OWN, SHARED = 50, 100
"""How many of the newest that fit are ranked: of the reader's community, and of what others shared."""

LATEST = 12_000
"""How many of the newest PostgreSQL looks through at most, for words that enough of them must have."""

WIDEST = 2000
"""How many that fit PostgreSQL puts in order at most; its index knows no order."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: words of which `least` (one, two or all) must be there, each in all its forms."""

    words: Sequence[Sequence[str]]
    least: int
    kinds: Sequence[ContributionKind] = ()

    def written(self, dialect: str, place_id: int, *, programme: bool) -> str:
        """The query in the index's own syntax, for the marks of a community or of all of a programme."""
        both, either, quote = (" AND ", " OR ", '"') if dialect == "sqlite" else (" & ", " | ", "'")
        forms = [_joined([f"{quote}{form}{quote}" for form in word], either) for word in self.words]
        places = [mark(place_id, kind, programme=programme) for kind in self.kinds or (None,)]
        place = _joined([f"{quote}{one}{quote}" for one in places], either)
        if self.least >= len(forms):
            return both.join([place, *forms])
        if self.least == 1:
            return f"{place}{both}{_joined(forms, either)}"
        # The place stands in each alternative: it is what keeps SQLite from reading all that has two words.
        pairs = [[place, form, _joined(forms[i:], either)] for i, form in enumerate(forms[:-1], start=1)]
        return either.join(f"({both.join(pair)})" for pair in pairs)


def _joined(parts: Sequence[str], by: str) -> str:
    return parts[0] if len(parts) == 1 else f"({by.join(parts)})"


@cache
def candidates(dialect: str, *, common: bool) -> sa.TextClause:
    """Rows of `contribution_id`, `community_id`, `kind` and `words` for `own` and `shared` queries.

    `common`: enough of what others shared is expected among the latest.
    """
    if dialect == "sqlite":
        return sa.text(_SQLITE)
    shared = _AMONG_LATEST if common else _AMONG_ALL
    return sa.text(_POSTGRESQL.format(shared=shared)).bindparams(
        sa.bindparam("own", literal_execute=True, type_=sa.Text()),
        sa.bindparam("shared", literal_execute=True, type_=sa.Text()),
    )


_SQLITE = f"""
    SELECT contribution_id, community_id, kind, words FROM findable WHERE contribution_id IN (
      SELECT * FROM (SELECT rowid FROM findable_index WHERE findable_index MATCH :own
                     ORDER BY rowid DESC LIMIT {OWN})
      UNION
      SELECT * FROM (SELECT rowid FROM findable_index WHERE findable_index MATCH :shared
                     ORDER BY rowid DESC LIMIT {SHARED}))
"""  # noqa: S608 - numbers of ours

# Constants and no parameters: a plan for any query would not know how rare this one's words are. What is
# materialized is looked up by the index of words, not by walking back through all there is.
_POSTGRESQL = f"""
    WITH own AS MATERIALIZED (
      SELECT contribution_id, community_id, kind, words FROM findable
      WHERE document @@ CAST(:own AS tsquery) LIMIT {WIDEST}),
    shared AS MATERIALIZED ({{shared}})
    (SELECT * FROM own ORDER BY contribution_id DESC LIMIT {OWN})
    UNION ALL
    (SELECT * FROM shared ORDER BY contribution_id DESC LIMIT {SHARED})
"""  # noqa: S608 - numbers of ours

_AMONG_ALL = f"""
      SELECT contribution_id, community_id, kind, words FROM findable
      WHERE document @@ CAST(:shared AS tsquery) LIMIT {WIDEST}
"""  # noqa: S608 - numbers of ours

_AMONG_LATEST = f"""
      SELECT contribution_id, community_id, kind, words FROM (
        SELECT * FROM findable WHERE shared AND programme_id = :programme
        ORDER BY contribution_id DESC LIMIT {LATEST}) latest
      WHERE document @@ CAST(:shared AS tsquery) LIMIT {SHARED}
"""  # noqa: S608 - numbers of ours


def parameters(query: Query, here: Place, dialect: str) -> dict[str, object]:
    """The parameters of `candidates` for a reader."""
    return {
        "own": query.written(dialect, here.id, programme=False),
        "shared": query.written(dialect, here.programme_id, programme=True),
        "programme": here.programme_id,
    }
