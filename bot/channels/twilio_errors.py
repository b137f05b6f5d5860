"""What Twilio's error codes mean to us (https://www.twilio.com/docs/api/errors).

One table for a refused call and for a failure that a status callback reports. The reasons name the code
only: Twilio's own texts hold the recipient's number.
"""

from __future__ import annotations

from bot.channels.base import Gone, Outcome, Rejected, RetryAfter, TemplateOff, Unknown, WindowClosed

_MINUTE, _HOUR = 60.0, 3600.0

# The address is dead, blocked us or opted out with the carrier.
_GONE = frozenset({21211, 21214, 21217, 21610, 21614, 30004, 30005, 30006, 63003, 63014, 63024})

# Nobody gets anything until it is put right (credentials, the sender's number, the account) or time passes.
_ACCOUNT: dict[int, float] = {
    20003: _MINUTE,  # wrong credentials
    20005: 10 * _MINUTE,  # account not active
    20429: 1.0,  # too many requests
    21212: 5 * _MINUTE,  # the sender's number is none
    21606: 5 * _MINUTE,  # the sender's number is not ours
    21659: 5 * _MINUTE,
    21660: 5 * _MINUTE,
    30001: _MINUTE,  # the queue is full
    30002: 10 * _MINUTE,  # account suspended
    63001: 5 * _MINUTE,  # the channel refuses our credentials
    63007: 5 * _MINUTE,  # the sender is not set up for the channel
    63010: _MINUTE,  # a fault inside the channel
    63012: _MINUTE,
    63038: _HOUR,  # the day's messages are used up
}
_TIER = 63018
# The template may not be used: not approved in that language, or not any more.
_TEMPLATE = {63027: "missing", 63040: "rejected", 63041: "paused", 63042: "disabled"}

# Only this recipient has to wait.
_RECIPIENT: dict[int, float] = {
    30003: 4 * _HOUR,  # the phone is off or out of reach, as phones on poor networks often are
    30022: _MINUTE,  # the carrier's pace
    _TIER: 15 * _MINUTE,  # the pace to one person, or the tier of people whom we may write to first
    63049: 6 * _HOUR,  # withheld by Meta; at once would make it worse
}


def outcome_of_code(code: int | None) -> Outcome:
    """Say what a Twilio error code means; an unknown one is `Rejected`, for it would fail again."""
    if code == 63016:
        return WindowClosed()
    reason = f"twilio {code or 'gave no code'}"
    if code in _GONE:
        return Gone(reason)
    if code in _ACCOUNT:
        return RetryAfter(_ACCOUNT[code], reason, whole_account=True)
    if code in _RECIPIENT:
        return RetryAfter(_RECIPIENT[code], reason, tier=code == _TIER)
    if code in _TEMPLATE:
        return TemplateOff(_TEMPLATE[code], reason)
    return Rejected(reason)


def outcome_of(status: int, code: int | None) -> Outcome:
    """Say how a send ended that Twilio answered with an HTTP `status` of 400 or more and an error `code`."""
    if status >= 500:
        return Unknown(f"HTTP {status}")
    if status in {401, 403, 404} and code not in _GONE:
        return RetryAfter(_MINUTE, f"twilio {code or status}", whole_account=True)
    return outcome_of_code(code)
