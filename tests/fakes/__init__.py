"""The providers as HTTP servers: they keep state, enforce the real rules, and misbehave on order."""

from tests.fakes.server import Answer, Call, Fake, FakeFile, serve
from tests.fakes.telegram import FakeTelegram
from tests.fakes.twilio import FakeTwilio

__all__ = ["Answer", "Call", "Fake", "FakeFile", "FakeTelegram", "FakeTwilio", "serve"]
