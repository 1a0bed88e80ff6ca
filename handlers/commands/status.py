"""`status`: is it quiet or are we blind? The worst fault first."""

from __future__ import annotations

from datetime import timedelta

from handlers.commands.records import as_of
from handlers.commands.request import Request, Usage
from handlers.page import Page, note, section
from newsdesk.entries import FeedState
from newsdesk.ports import Answers, FeedHealth, StatusReport
from newsdesk.prose.lines import Bold, Code, Line, Moment, Piece, Sign, cut, one_line
from newsdesk.prose.wording import count, day, span, stopped
from newsdesk.watching.balance import entries_sum
from newsdesk.watching.episodes import Episode
from newsdesk.watching.sight import WHOLE, Blindness, title

USAGE = Usage(name="status", example="status", does="what is read, what fails", group="Words and reasons")
WAITING_TOO_LONG = timedelta(minutes=10)  # a message that waits longer than any back-off of a healthy sender
SLOW_STORE_S = 2.0  # for a write of one row, which takes milliseconds
MOST_FAILING = 5
_PARTS = (Blindness.PRIMARY, Blindness.LANGUAGE)


def run(request: Request, answers: Answers) -> Page:
    report = answers.status(request.now)
    strikes = sum(row.strikes for row in answers.ledger())
    head, words = verdict(report)
    return Page(
        text=f"Status: {words} {feeds_words(report)}. {_waiting(report)} waiting for Slack.",
        parts=(
            section("head", head, essential=True),
            section("facts", *_facts(report, strikes), essential=True),
            *((section("blind", *_blind(report)),) if len(report.blind) > 1 else ()),
            *((section("failing", *_failing(report)),) if report.failing else ()),
            note("foot", (f"Schema {report.schema_version} · ", *as_of(request.now, report.record_until))),
        ),
    )


def verdict(report: StatusReport) -> tuple[Line, str]:
    """The worst thing that holds, as a line and as words."""
    fault = _fault(report)
    if fault is None:
        return (Bold("All working."), " It is quiet, not blind."), "all working, quiet and not blind."
    title, rest = fault
    return (Sign("no_entry"), Bold(title), f" {rest}"), f"{title} {rest}"


def _fault(report: StatusReport) -> tuple[str, str] | None:
    return _sight_fault(report) or _sending_fault(report) or _small_fault(report)


def _sight_fault(report: StatusReport) -> tuple[str, str] | None:
    """What makes the quiet worth nothing."""
    if not _polled(report):
        return "No feed is read.", "Every feed is off, paused or gone."
    whole = next((each for each in report.blind if each.kind in WHOLE), None)
    if whole is not None:
        return "We may be blind:", _words(whole, report)
    if report.last_success_at is None:
        return "Nothing has been read yet.", "The first round is due, or the feeds cannot be reached."
    if not report.feeds_read_last_hour:
        since = span(report.now - report.last_success_at)
        return "We may be blind:", f"no feed read for {since}. Check the network of the host first."
    return None


def _words(each: Episode, report: StatusReport) -> str:
    lasting = span(report.now - each.began_at)
    return f"{title(each.kind, each.subject)} for {lasting}, {stopped(each.seen)} What we lose: {stopped(each.lost)}"


def _sending_fault(report: StatusReport) -> tuple[str, str] | None:
    """What keeps news from getting out, or part of it from being seen."""
    outbox = report.outbox
    slack = next((each for each in report.blind if each.kind is Blindness.SLACK), None)
    if slack is not None:
        return "Slack is not reachable", f"for {span(report.now - slack.began_at)}: {slack.seen}. Messages are kept."
    if outbox.oldest_ready_at and report.now - outbox.oldest_ready_at > WAITING_TOO_LONG:
        waited = span(report.now - outbox.oldest_ready_at)
        return "Messages are not going out:", f"the oldest has waited for {waited}. Nothing is lost."
    if report.store_s > SLOW_STORE_S:
        return "The database is slow:", f"a small write took {report.store_s:.0f} s. News and answers come late."
    part = next((each for each in report.blind if each.kind in _PARTS), None)
    return ("We may be half blind:", _words(part, report)) if part else None


def _small_fault(report: StatusReport) -> tuple[str, str] | None:
    outbox = report.outbox
    parked = outbox.by_state.get("parked", 0)
    if not report.balance.adds_up:
        return "Today's entries do not add up:", f"{entries_sum(report.balance)}."
    if parked:
        return f"{_messages(parked)} held back:", "a channel or Slack refuses them. They are kept."
    if outbox.unknown:
        return f"{_messages(outbox.unknown)} unsettled:", "they may be in their channel; its history is being read."
    if report.failing:
        fail = "fails" if len(report.failing) == 1 else "fail"
        return f"{len(report.failing)} of {count(_polled(report), 'feed')} {fail}.", "The others are read."
    overrun = next((each for each in report.blind if each.kind is Blindness.WINDOW), None)
    if overrun is not None:
        return "Entries may be missing:", f"{title(overrun.kind, overrun.subject)}. {stopped(overrun.lost)}"
    return None


def _messages(n: int) -> str:
    return f"{n} message{'' if n == 1 else 's'}"


def _polled(report: StatusReport) -> int:
    states = report.feeds_by_state
    return states.get(FeedState.ACTIVE.value, 0) + states.get(FeedState.QUARANTINED.value, 0)


def feeds_words(report: StatusReport) -> str:
    return f"{report.feeds_read_last_hour} of {count(_polled(report), 'feed')} read in the last hour"


def _waiting(report: StatusReport) -> int:
    return report.outbox.by_state.get("ready", 0) + report.outbox.by_state.get("sending", 0)


def _facts(report: StatusReport, strikes: int) -> list[Line]:
    last_read: tuple[Piece, ...] = (", last ", Moment(report.last_success_at)) if report.last_success_at else ()
    never = f", {report.never_read} never read yet" if report.never_read else ""
    alert: tuple[Piece, ...] = (Moment(report.last_alert_at),) if report.last_alert_at else ("none yet",)
    until = f", to {day(report.record_until, weekday=False)}" if report.record_until else ""
    return [
        (Bold("Feeds"), f" {feeds_words(report).replace(' feeds', '').replace(' feed ', ' ')}{never}", *last_read),
        (Bold("Messages"), f" {_waiting(report)} waiting, {report.outbox.unknown} unsettled", *_last_sent(report)),
        (Bold("Last alert"), " ", *alert),
        (Bold("Today"), f" {entries_sum(report.balance)}"),
        (Bold("Record"), f" {count(strikes, 'strike')}{until}"),
    ]


def _last_sent(report: StatusReport) -> tuple[Piece, ...]:
    return (", last sent ", Moment(report.outbox.last_sent_at)) if report.outbox.last_sent_at else ()


def _blind(report: StatusReport) -> list[Line]:
    return [(Bold("What we do not see"),), *[(f"• {_words(each, report)}",) for each in report.blind[:MOST_FAILING]]]


def _failing(report: StatusReport) -> list[Line]:
    lines = [failure_line(feed, report) for feed in report.failing[:MOST_FAILING]]
    more = len(report.failing) - MOST_FAILING
    return [(Bold("Feeds that fail"),), *lines, *([(f"and {more} more",)] if more > 0 else [])]


def failure_line(feed: FeedHealth, report: StatusReport) -> Line:
    read = f"last read {span(report.now - feed.last_success_at)} ago" if feed.last_success_at else "never read"
    state = ", in quarantine" if feed.state is FeedState.QUARANTINED else ""
    times = "once" if feed.failures == 1 else f"{feed.failures} times in a row"
    why = failure(feed.last_failure)
    return (f"• {cut(one_line(feed.name), 60)}: failed {times}, ", *why, ", " if why else "", f"{read}{state}")


def failure(told: str | None) -> Line:
    """`a page or file that holds no feed (`not_a_feed`)`: the words first, then the name of the reason."""
    name, _, detail = cut(one_line(told or ""), 120).partition(": ")
    if not detail:
        return (name,) if name else ()
    return (f"{detail} (", Code(name), ")")
