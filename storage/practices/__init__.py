"""Practices: who tried one and how it went, how it changed on its way, and which are the best."""

from storage.practices.best import ENOUGH, best, score
from storage.practices.journeys import Change, changes_of, let_find
from storage.practices.trials import TRIABLE, add_change, add_trial, recount, trial_of, uncount

__all__ = [
    "ENOUGH",
    "TRIABLE",
    "Change",
    "add_change",
    "add_trial",
    "best",
    "changes_of",
    "let_find",
    "recount",
    "score",
    "trial_of",
    "uncount",
]
