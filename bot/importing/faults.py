"""What is wrong with a list as a whole: nothing of it is taken."""

from __future__ import annotations


class SheetError(ValueError):
    """The list cannot be taken; its text says why and what to do, for the operator."""
