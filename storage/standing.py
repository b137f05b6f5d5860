"""What still stands of what was given."""

from __future__ import annotations

import sqlalchemy as sa
from sqlmodel import col

from storage.tables import Contribution

STANDS = sa.and_(col(Contribution.withdrawn_at).is_(None), col(Contribution.hidden_at).is_(None))
"""A contribution was neither taken back nor hidden."""
