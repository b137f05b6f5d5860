"""The settings: read from the environment and `.env`, checked at start, each error with its way out."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot import prices
from bot.settings_errors import explained
from storage.database import DatabaseUrlError, driver_url

TELEGRAM = "https://api.telegram.org"
TWILIO = "https://api.twilio.com"
TELEGRAM_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{35}")
"""As @BotFather gives it."""

ANY_TOKEN = re.compile(r"\d+:[^\s/?#]+")
"""What another server may give, such as a fake."""

SMS_NUMBER = re.compile(r"\+\d+|\d{3,8}")
"""A number, or a carrier's short code."""

URL = re.compile(r"https?://[^\s/?#]+(/[^\s?#]+)?")
"""An address to which a path can be joined."""

HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")
PUT_HOST = "put 127.0.0.1 there (this machine only), or 0.0.0.0 (all the addresses of this machine)"
PUT_MEDIA = "put a folder there that the user who runs Staffroom can write to"
WANTED_OF_BOTFATHER = "put the token from @BotFather there: digits, a colon, and 35 letters, digits, _ and -"

LOCAL = ("127.0.0.1", "localhost", "::1", "[::1]")


class TelegramMode(StrEnum):
    """How Telegram's updates come: to our webhook, or asked for."""

    WEBHOOK = "webhook"
    POLL = "poll"


class LogFormat(StrEnum):
    """How logs are written: for people, or for programs."""

    TEXT = "text"
    JSON = "json"


class SettingsError(Exception):
    """A setting is wrong; each line names one and says what to put there."""


class Settings(BaseSettings):
    """All settings, as `.env.example` explains them."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    database_url: str = "sqlite:///staffroom.db"
    public_url: str = "http://127.0.0.1:8000"
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    secret_key: SecretStr = SecretStr("")
    media_dir: Path = Path("media")
    log_format: LogFormat = LogFormat.TEXT

    telegram_bot_token: SecretStr = SecretStr("")
    telegram_mode: TelegramMode = TelegramMode.WEBHOOK
    telegram_webhook_secret: SecretStr = SecretStr("")
    telegram_api_url: str = TELEGRAM
    telegram_rate: float = Field(default=30, gt=0, le=1000)

    twilio_account_sid: str = ""
    twilio_auth_token: SecretStr = SecretStr("")
    twilio_whatsapp_from: str = ""
    twilio_sms_from: str = ""
    twilio_api_url: str = TWILIO
    twilio_template_prompt: str = ""
    twilio_template_nudge: str = ""
    twilio_template_invitation: str = ""
    twilio_whatsapp_tier: int = Field(default=250, ge=0)
    twilio_whatsapp_rate: float = Field(default=80, gt=0, le=1000)
    twilio_sms_rate: float = Field(default=1, gt=0, le=1000)
    rates_file: str = ""

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        try:
            driver_url(value, asynchronous=True)
        except DatabaseUrlError as error:
            raise ValueError(
                "put sqlite:///staffroom.db or postgresql://user:password@host/name there"
            ) from error
        return value

    @field_validator("host")
    @classmethod
    def _listening_address(cls, value: str) -> str:
        if not HOST.fullmatch(value) and not _is_ip(value):
            raise ValueError(PUT_HOST)
        return value

    @field_validator("rates_file")
    @classmethod
    def _whole_table(cls, value: str) -> str:
        if value:
            try:
                prices.load(Path(value))
            except prices.PricesError as error:
                raise ValueError(f"{error}; docs/rates.example.toml shows such a file") from error
        return value

    @field_validator("telegram_bot_token")
    @classmethod
    def _whole_token(cls, value: SecretStr) -> SecretStr:
        token = value.get_secret_value()
        if token and not ANY_TOKEN.fullmatch(token):
            raise ValueError(WANTED_OF_BOTFATHER)
        return value

    @field_validator("public_url", "telegram_api_url", "twilio_api_url")
    @classmethod
    def _bare_url(cls, value: str) -> str:
        bare = value.rstrip("/")
        if not URL.fullmatch(bare):
            raise ValueError("put an address there that begins with https:// (or http:// on this machine)")
        return bare

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _telegram_secret(cls, value: SecretStr) -> SecretStr:
        secret = value.get_secret_value()
        allowed = all(char.isascii() and (char.isalnum() or char in "_-") for char in secret)
        if not allowed or len(secret) > 256:
            raise ValueError("put up to 256 letters, digits, _ and - there")
        return value

    @field_validator("twilio_whatsapp_from")
    @classmethod
    def _whole_number(cls, value: str) -> str:
        number = value.removeprefix("whatsapp:")
        if number and not (number.startswith("+") and number[1:].isdecimal()):
            raise ValueError("put the number there with its country's code, such as +254700000000")
        return value

    @field_validator("twilio_sms_from")
    @classmethod
    def _number(cls, value: str) -> str:
        if value and not SMS_NUMBER.fullmatch(value):
            raise ValueError("put the number there with its country's code, such as +254700000000")
        return value

    @field_validator(
        "twilio_account_sid",
        "twilio_template_prompt",
        "twilio_template_nudge",
        "twilio_template_invitation",
    )
    @classmethod
    def _sid(cls, value: str, info: ValidationInfo) -> str:
        begins = "AC" if info.field_name == "twilio_account_sid" else "HX"
        if value and not value.startswith(begins):
            raise ValueError(f"put the SID there that begins with {begins}, from the Twilio console")
        return value

    @model_validator(mode="after")
    def _whole_channels(self) -> Settings:
        if gaps := list(self._gaps()):
            raise ValueError("\n".join(gaps))
        return self

    def _gaps(self) -> Iterator[str]:
        """What channels that are on lack, a line each."""
        token, real = self.telegram_bot_token.get_secret_value(), self.telegram_api_url == TELEGRAM
        if token and real and not TELEGRAM_TOKEN.fullmatch(token):
            yield f"TELEGRAM_BOT_TOKEN: {WANTED_OF_BOTFATHER}"
        if self.telegram_on and self.telegram_mode is TelegramMode.WEBHOOK:
            yield from _gap(
                "TELEGRAM_WEBHOOK_SECRET", self.telegram_webhook_secret, "a random word of 32 letters"
            )
        if self.twilio_account_sid:
            yield from _gap("TWILIO_AUTH_TOKEN", self.twilio_auth_token, "the token of that Twilio account")
        if self.telegram_on or self.twilio_on:
            yield from _gap("SECRET_KEY", self.secret_key, "the output of: openssl rand -hex 32")

    @property
    def telegram_on(self) -> bool:
        """Whether Telegram is set up."""
        return bool(self.telegram_bot_token.get_secret_value())

    @property
    def twilio_on(self) -> bool:
        """Whether WhatsApp or SMS is set up."""
        return bool(self.twilio_account_sid and (self.twilio_whatsapp_from or self.twilio_sms_from))

    @property
    def template_overrides(self) -> dict[str, str]:
        """Templates that the operator made by hand, by their kind: they go before those that we have made."""
        named = {
            "prompt": self.twilio_template_prompt,
            "nudge": self.twilio_template_nudge,
            "invitation": self.twilio_template_invitation,
        }
        return {kind: sid for kind, sid in named.items() if sid}

    @property
    def is_public(self) -> bool:
        """Whether the providers can reach `PUBLIC_URL`."""
        return self.public_url.startswith("https://") and not any(
            f"//{host}" in self.public_url for host in LOCAL
        )

    @property
    def called_from_outside(self) -> bool:
        """Whether a channel is on whose provider, and so whose people, are not on this machine."""
        urls = [self.telegram_api_url] * self.telegram_on + [self.twilio_api_url] * self.twilio_on
        return any(urlsplit(url).hostname not in LOCAL for url in urls)

    @property
    def dashboard_url(self) -> str:
        """Where the dashboard is reached; empty if its readers are elsewhere and `PUBLIC_URL` is here."""
        here = urlsplit(self.public_url).hostname in LOCAL
        return "" if here and self.called_from_outside else f"{self.public_url}/dashboard"


def _is_ip(value: str) -> bool:
    try:
        ipaddress.ip_address(value)
    except ValueError:
        return False
    return True


def _gap(name: str, value: SecretStr, what: str) -> Iterator[str]:
    if not value.get_secret_value():
        yield f"{name} is empty: put {what} there"


def load(**overrides: Any) -> Settings:
    """Read and check the settings.

    Raises:
        SettingsError: one or more are wrong; it names all of them.
    """
    try:
        return Settings(**overrides)
    except ValidationError as error:
        raise SettingsError("\n".join(explained(error, Settings, overrides))) from error
