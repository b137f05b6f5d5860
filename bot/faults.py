"""Naming a fault in logs and tables."""

from __future__ import annotations


def frame_of(error: BaseException) -> str:
    """Where it failed, without the text of the error: that may quote a person."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    code = trace.tb_frame.f_code
    return f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno} {code.co_name}"
