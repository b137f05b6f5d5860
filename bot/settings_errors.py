"""What is wrong with settings, in plain words: a line on each, which says what to put there."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings

WANTED = {
    "int_parsing": "a whole number",
    "float_parsing": "a number",
    "greater_than": "a number above {gt:g}",
    "greater_than_equal": "a number from {ge:g} up",
    "less_than_equal": "a number up to {le:g}",
    "enum": "{expected}",
}
"""Pydantic's kinds of fault, in plain words."""

STAND_INS = {
    "telegram_bot_token": "1:" + 35 * "x",
    "telegram_webhook_secret": "x",
    "twilio_account_sid": "AC",
    "twilio_whatsapp_from": "+1",
}
"""In place of wrong ones while the others are looked at, where the default would turn a channel off."""


def explained(error: ValidationError, model: type[BaseSettings], overrides: dict[str, Any]) -> list[str]:
    """A line on each fault: pydantic looks at how settings fit together only once each is well by itself."""
    faults = error.errors()
    lines = [_explain(fault) for fault in faults]
    wrong = [str(fault["loc"][0]) for fault in faults if fault["loc"]]
    if wrong:
        defaults = {name: model.model_fields[name].default for name in wrong}
        known = {name: value for name, value in STAND_INS.items() if name in wrong}
        try:
            model(**{**overrides, **defaults, **known})
        except ValidationError as others:
            lines.extend(_explain(fault) for fault in others.errors())
    return lines


def _explain(fault: ErrorDetails) -> str:
    """One line on one fault: the setting, and what to put there; without the value (it may be a secret)."""
    message = fault["msg"].removeprefix("Value error, ")
    if not fault["loc"]:
        return message
    if wanted := WANTED.get(fault["type"]):
        message = f"put {wanted.format(**fault.get('ctx', {}))} there"
    return f"{str(fault['loc'][0]).upper()}: {message}"
