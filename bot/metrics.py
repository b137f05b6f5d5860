"""Counters for Prometheus: numbers only, never a person."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest


class Metrics:
    """The counters of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.accepted = self._counter("inbound_accepted", "Inbound messages stored", "channel")
        self.ignored = self._counter("inbound_ignored", "Updates that are none of our business", "channel")
        self.refused = self._counter("webhook_refused", "Webhook calls refused", "channel", "status")
        self.turns = self._counter("turns", "Turns handled", "outcome")
        self.repeated = self._counter("turns_rolled_back", "Turns rolled back with others and handled again")
        self.sends = self._counter("sends", "Sends to providers", "channel", "outcome")
        self.statuses = self._counter("status_reports", "Status reports applied", "channel", "status")
        self.fanned = self._counter("fanned_out", "Deliveries made by slices of wide fan-outs")
        self.bytes_sent = self._counter("bytes_sent", "Bytes sent to readers", "channel")
        self.turn_seconds = Histogram(
            "staffroom_batch_seconds",
            "Time of one batch of turns, commit included",
            registry=self.registry,
        )

    def _counter(self, name: str, text: str, *labels: str) -> Counter:
        return Counter(f"staffroom_{name}", text, labels, registry=self.registry)

    def render(self) -> bytes:
        """All counters in Prometheus' text format."""
        return generate_latest(self.registry)
