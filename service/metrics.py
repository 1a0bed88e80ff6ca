"""What is counted for Prometheus. Names and units follow its conventions; gauges are read when they are asked for."""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from newsdesk.ports import StatusReport


class Metrics:
    """Counters of one process, on a registry of their own (so that two services in one test do not meet)."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.polls = Counter(
            "strikewire_polls", "Polls of feeds by outcome.", ["status", "reason"], registry=self.registry
        )
        self.poll_seconds = Histogram(
            "strikewire_poll_duration_seconds", "Time from request to record, one feed.", registry=self.registry
        )
        self.entries = Counter("strikewire_entries", "Entries recorded.", ["kind"], registry=self.registry)
        self.decisions = Counter(
            "strikewire_decisions", "Decisions about entries by action.", ["action"], registry=self.registry
        )
        self.questions = Counter(
            "strikewire_questions", "Questions answered by sub-command.", ["command"], registry=self.registry
        )
        self._status = _StatusGauges()
        self.registry.register(self._status)

    def show(self, report: StatusReport) -> None:
        """Take the gauges from a fresh status report; called right before a scrape is answered."""
        self._status.report = report


class _StatusGauges(Collector):
    def __init__(self) -> None:
        self.report: StatusReport | None = None

    def collect(self) -> Iterable[GaugeMetricFamily]:
        if self.report is None:
            return
        report = self.report
        yield _by_label("strikewire_feeds", "Feeds by state.", "state", report.feeds_by_state)
        yield _by_label("strikewire_outbox_rows", "Deliveries by state.", "state", report.outbox.by_state)
        oldest = report.outbox.oldest_ready_at
        age_s = (report.now - oldest).total_seconds() if oldest else 0.0
        yield GaugeMetricFamily(
            "strikewire_oldest_undelivered_alert_seconds", "Age of the oldest alert not sent yet.", value=age_s
        )
        yield GaugeMetricFamily(
            "strikewire_feeds_read_last_hour", "Feeds read within the last hour.", value=report.feeds_read_last_hour
        )
        if report.last_success_at:
            yield GaugeMetricFamily(
                "strikewire_last_successful_poll_timestamp_seconds",
                "When any feed was last read.",
                value=report.last_success_at.timestamp(),
            )


def _by_label(name: str, text: str, label: str, values: object) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, text, labels=[label])
    for key, value in dict(values).items():  # type: ignore[call-overload]
        family.add_metric([str(key)], value)
    return family
