"""An `Inbound` as the JSON text in which the inbox keeps it."""

from __future__ import annotations

from pydantic import TypeAdapter

from handlers.wire import Inbound

_ADAPTER: TypeAdapter[Inbound] = TypeAdapter(Inbound)


def dump(inbound: Inbound) -> str:
    """The inbound message as JSON text."""
    return _ADAPTER.dump_json(inbound, exclude_defaults=True).decode()


def load(body: str) -> Inbound:
    """The inbound message of a JSON text that `dump` made."""
    return _ADAPTER.validate_json(body)
