"""Export: the logs of a programme, as they were at one moment."""

from storage.exporting.logs import LOGS, Column, Kind, Log
from storage.exporting.scope import Scope
from storage.exporting.spool import Spool, SpoolError

__all__ = ["LOGS", "Column", "Kind", "Log", "Scope", "Spool", "SpoolError"]
