"""Export: the logs of a programme, as they were at one moment."""

from storage.exporting.logs import LOGS, Column, Kind, Log
from storage.exporting.pieces import Piece, apart, joint
from storage.exporting.scope import Scope
from storage.exporting.spool import Spool, SpoolError

__all__ = ["LOGS", "Column", "Kind", "Log", "Piece", "Scope", "Spool", "SpoolError", "apart", "joint"]
