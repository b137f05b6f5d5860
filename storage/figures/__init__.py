"""Figures of communities and areas by the month, counted anew where something changed: docs/figures.md."""

from storage.figures.folding import keep_up, left, settle
from storage.figures.rebuilding import begin

__all__ = ["begin", "keep_up", "left", "settle"]
