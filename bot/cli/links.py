"""Which channels are on, how to turn on the others, and the links that lead into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings

LABELS = {"telegram": "Telegram", "whatsapp": "WhatsApp", "sms": "SMS"}
"""The channels' own names, the same in every language."""

HOW = {
    "telegram": "put the token from @BotFather in TELEGRAM_BOT_TOKEN",
    "whatsapp": "put TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_WHATSAPP_FROM in .env",
    "sms": "put TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_SMS_FROM in .env",
}
"""How each channel is turned on."""


def channels_on(settings: Settings) -> dict[str, bool]:
    """Each channel, and whether its settings are there."""
    return {
        "telegram": settings.telegram_on,
        "whatsapp": settings.twilio_on and bool(settings.twilio_whatsapp_from),
        "sms": settings.twilio_on and bool(settings.twilio_sms_from),
    }


def channel_lines(settings: Settings) -> list[str]:
    """One line a channel: on, or off and how to turn it on."""
    return [
        f"{LABELS[name]}: on" if on else f"{LABELS[name]}: off ({HOW[name]})"
        for name, on in channels_on(settings).items()
    ]


async def join_links(settings: Settings, code: str) -> dict[str, str]:
    """The links that open a chat with the code filled in, by channel; Telegram's asks Telegram for the name.

    A channel that is off, or whose bot's name cannot be had now, has none.
    """
    from bot.channels.configured import configured_channels
    from bot.clock import SystemClock

    links = {}
    for channel in configured_channels(settings, SystemClock()):
        await channel.open()
        try:
            link = channel.join_link(code)
        finally:
            await channel.close()
        if link is not None:
            links[channel.name] = link
    return links


def link_lines(settings: Settings, links: dict[str, str]) -> list[str]:
    """One line a channel: its link, or why it has none."""
    return [_line(name, on, links.get(name)) for name, on in channels_on(settings).items()]


def _line(name: str, on: bool, link: str | None) -> str:
    if link is not None:
        return f"{LABELS[name]}: {link}"
    if on:
        return f"{LABELS[name]}: no link, it does not answer now; run: staffroom check"
    return f"{LABELS[name]}: off ({HOW[name]})"


def addresses(settings: Settings, links: dict[str, str]) -> dict[str, str]:
    """Where people write to by hand, short enough to type, for each channel that has a link.

    Such as `t.me/some_bot`, `wa.me/254700000000` and `+254711111111`.
    """
    short = {channel: link.removeprefix("https://").partition("?")[0] for channel, link in links.items()}
    return {channel: settings.twilio_sms_from if channel == "sms" else short[channel] for channel in links}
