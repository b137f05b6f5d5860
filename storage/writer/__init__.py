"""One writer a process: a thread that commits together whatever has gathered.

Group commit makes a durable row cheap, and SQLite has room for one writer only: work that needs a transaction
of its own (a turn) borrows the writer with its connection, so that nobody waits on the busy handler.
"""

from storage.writer.loan import Loan
from storage.writer.operations import OneStatement, Operation
from storage.writer.thread import Writer, WriterClosedError

__all__ = ["Loan", "OneStatement", "Operation", "Writer", "WriterClosedError"]
