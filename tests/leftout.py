"""Tests that are left out are named with the reason; under CI=true none may be."""

from __future__ import annotations

import os

import pytest


def _left_out(config: pytest.Config) -> list[str]:
    """The tests that were left out, each with the reason."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    reports = reporter.stats.get("skipped", []) if reporter is not None else []
    return [f"{report.nodeid}: {_reason(report)}" for report in reports]


def _reason(report: pytest.TestReport) -> str:
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return reason.removeprefix("Skipped: ")


def _all_must_run() -> bool:
    return os.environ.get("CI") == "true"


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail where everything had to run."""
    if _all_must_run() and _left_out(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was left out, and why."""
    left_out = _left_out(terminalreporter.config)
    if left_out:
        verdict = ", and under CI=true none may be" if _all_must_run() else ""
        terminalreporter.section(f"{len(left_out)} tests were left out{verdict}")
        for line in left_out:
            terminalreporter.line(line)
