"""What is counted for Prometheus. Names and units follow its conventions; gauges are read when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from feeds.polling.poll_rounds import FeedPoll
from newsdesk.monitoring.faults import PolledFeed
from newsdesk.ports import StatusReport
from newsdesk.prose.names import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Vitals:
    """What the process knows of itself at the moment of a scrape."""

    deliveries: Mapping[str, int] = field(default_factory=dict)  # what sends came to, since the start
    outages: Mapping[str, str] = field(default_factory=dict)  # transports that do not take messages
    parser_deaths: int = 0
    socket_mode_up: bool = False
    socket_mode_reconnects: int = 0  # by the watchdog; the client's own are not counted


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
        self.loop_lag = Gauge(
            "strikewire_event_loop_lag_seconds", "How late the event loop wakes a sleeper.", registry=self.registry
        )
        self.vitals: Callable[[], Vitals] = Vitals
        self._status = _StatusGauges()
        self.registry.register(self._status)
        self.registry.register(_VitalSigns(self))

    def count_poll(self, poll: FeedPoll) -> None:
        self.polls.labels(poll.status.value if poll.status else "left", poll.reason).inc()
        self.poll_seconds.observe(poll.seconds)
        self.entries.labels("new").inc(poll.new)
        self.entries.labels("revised").inc(poll.revised)
        for action, count in poll.decisions.items():
            self.decisions.labels(action).inc(count)

    def count_question(self, command: str) -> None:
        self.questions.labels(command).inc()

    def show(self, report: StatusReport, feeds: Sequence[PolledFeed] = ()) -> None:
        """Take the gauges from a fresh look at the store; called right before a scrape is answered."""
        self._status.report, self._status.feeds = report, feeds


class _VitalSigns(Collector):
    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    def collect(self) -> Iterable[Metric]:
        now = self._metrics.vitals()
        sends = CounterMetricFamily("strikewire_deliveries", "What sends came to.", labels=["outcome"])
        for outcome, count in now.deliveries.items():
            sends.add_metric([outcome], count)
        yield sends
        deaths = now.parser_deaths
        yield CounterMetricFamily("strikewire_parser_deaths", "Parser processes killed or lost.", value=deaths)
        down = len(now.outages)
        yield GaugeMetricFamily("strikewire_transports_down", "Transports that take no messages now.", value=down)
        again = now.socket_mode_reconnects
        yield CounterMetricFamily("strikewire_socket_mode_reconnects", "Lines opened anew by us.", value=again)
        up = float(now.socket_mode_up)
        yield GaugeMetricFamily("strikewire_socket_mode_up", "1 while people reach us by Socket Mode.", value=up)


class _StatusGauges(Collector):
    def __init__(self) -> None:
        self.report: StatusReport | None = None
        self.feeds: Sequence[PolledFeed] = ()

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
        yield _last_read("tier", [(feed.tier.value, feed.last_success_at) for feed in self.feeds])
        yield _last_read("language", [(_language(feed), feed.last_success_at) for feed in self.feeds])
        blind = len(report.blind) + bool(report.store_fault)
        yield GaugeMetricFamily("strikewire_blind", "Faults of our sight that last.", value=blind)
        yield GaugeMetricFamily(
            "strikewire_balance_missing", "Entries of today that are not accounted for.", value=report.balance.missing
        )


def _last_read(label: str, reads: Iterable[tuple[str, datetime | None]]) -> GaugeMetricFamily:
    newest: dict[str, float] = {}
    for group, at in reads:
        if at is not None:
            newest[group] = max(newest.get(group, 0.0), at.timestamp())
    name = f"strikewire_{label}_last_success_timestamp_seconds"
    return _by_label(name, f"When a feed of the {label} was last read.", label, newest)


def _language(feed: PolledFeed) -> str:
    """The number of series must not grow with the feeds."""
    return feed.lang if feed.lang in LANGUAGES else "other"


def _by_label(name: str, text: str, label: str, values: Mapping[str, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, text, labels=[label])
    for key, value in values.items():
        family.add_metric([key], value)
    return family
