"""`status`: is it quiet or are we blind? The worst fault first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from handlers.commands.reading.request import Request, Usage
from handlers.commands.reading.vocabulary import about
from handlers.commands.shared.records import as_of
from handlers.commands.shared.rows import is_standing
from handlers.page import Page, and_more, note, section
from handlers.subscriptions.words import unreadable_lines
from newsdesk.alerts import Action
from newsdesk.entries import FeedState
from newsdesk.errors import out_of_reach
from newsdesk.monitoring.balance import Balance, entries_sum
from newsdesk.monitoring.episodes import Episode
from newsdesk.monitoring.faults import WHOLE, FaultKind
from newsdesk.ports import Answers, FeedHealth, ShownRow, StatusReport
from newsdesk.prose.fetch_words import fetch_failure
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.rich_text import Bold, ChannelRef, Emoji, Line, Moment, Piece
from newsdesk.prose.wording import Lang, count, day, language_name, marked, say, span, stopped
from newsdesk.text.printable import capital, cut, one_line

USAGE = Usage(name="status", example="status", does="what is read, what fails", group="Words and reasons")
WAITING_TOO_LONG = timedelta(minutes=10)  # a message that waits longer than any back-off of a healthy sender
SLOW_STORE_S = 2.0  # for a write of one row, which takes milliseconds
MOST_FAILING = 5
_ITS_OWN = {"feeds", "seeing", "ok", "source"}  # "status of the feeds", "estado de las fuentes"
Fault = tuple[str, str]  # what is wrong, and the rest of the sentence
_PARTS = (FaultKind.PRIMARY, FaultKind.LANGUAGE)


def run(request: Request, answers: Answers) -> Page:
    if about(request.words) - _ITS_OWN:
        raise Mistake("e_no_words", request.lang, command=USAGE.name, typed=cut(request.text, 60))
    report, lang = answers.status(request.now), request.lang
    standing = [row for row in answers.ledger() if is_standing(row)]
    head, words = verdict(report, lang)
    asof = as_of(request.now, report.record_until, lang)
    return Page(
        text=say("status_text", lang, verdict=words, feeds=feeds_words(report, lang), waiting=_waiting(report)),
        parts=(
            section("head", head, essential=True),
            section("facts", *_facts(report, standing, lang), essential=True),
            *((section("blind", *_blind(report, lang)),) if len(report.blind) > 1 else ()),
            *((section("failing", *_failing(report, lang)),) if report.failing else ()),
            *((section("noted", *_noted(report, lang)),) if report.noted else ()),
            note("foot", (say("schema", lang, version=report.schema_version), *asof)),
        ),
    )


def verdict(report: StatusReport, lang: Lang) -> tuple[Line, str]:
    """The worst thing that holds, as a line and as words."""
    fault = _sight_fault(report, lang) or _sending_fault(report, lang) or _small_fault(report, lang)
    if fault is None:
        return (Bold(say("all_working", lang)), say("all_working_so", lang)), say("all_working_text", lang)
    title, rest = fault
    return (Emoji("no_entry"), Bold(title), f" {rest}"), f"{title} {rest}"


def _sight_fault(report: StatusReport, lang: Lang) -> Fault | None:
    """What makes the quiet worth nothing."""
    if report.store_fault:
        return say("store_fails", lang), say("store_fails_so", lang, seen=stopped(report.store_fault))
    if not report.polled:
        return say("no_feed", lang), say("no_feed_so", lang)
    whole = next((each for each in report.blind if each.kind in WHOLE), None)
    if whole is not None:
        return say("may_be_blind", lang), _words(whole, report, lang)
    if report.last_success_at is None:
        tried = [feed.last_failure for feed in report.failing]
        reached = not tried or not all(map(out_of_reach, tried))
        return say("nothing_read", lang), say("nothing_read_so" if reached else "none_reached_so", lang)
    if not report.feeds_read_last_hour:
        since = span(report.now - report.last_success_at, lang)
        return say("may_be_blind", lang), say("none_read_for", lang, since=since)
    return None


def _words(each: Episode, report: StatusReport, lang: Lang) -> str:
    lasting, what = span(report.now - each.began_at, lang), _title(each, lang)
    seen, lost = map(stopped, each.words(lang))
    return say("blind_for", lang, what=what, since=lasting, seen=seen, lost=lost)


def _title(each: Episode, lang: Lang) -> str:
    """The title of an episode in the reader's language; operators get it in English."""
    subject = language_name(each.subject, lang) if each.kind is FaultKind.LANGUAGE else each.subject
    return say(f"blind_{each.kind.value}", lang, subject=subject)


def _sending_fault(report: StatusReport, lang: Lang) -> Fault | None:
    """What keeps news from getting out, or part of it from being seen."""
    outbox = report.outbox
    slack = next((each for each in report.blind if each.kind is FaultKind.SLACK), None)
    if slack is not None:
        since = span(report.now - slack.began_at, lang)
        return say("no_slack", lang), say("no_slack_so", lang, since=since, seen=slack.seen)
    if outbox.oldest_ready_at and report.now - outbox.oldest_ready_at > WAITING_TOO_LONG:
        waited = span(report.now - outbox.oldest_ready_at, lang)
        return say("not_going_out", lang), say("not_going_out_so", lang, waited=waited)
    if report.store_s > SLOW_STORE_S:
        return say("slow_store", lang), say("slow_store_so", lang, seconds=f"{report.store_s:.0f}")
    part = next((each for each in report.blind if each.kind in _PARTS), None)
    return (say("half_blind", lang), _words(part, report, lang)) if part else None


def _small_fault(report: StatusReport, lang: Lang) -> Fault | None:
    outbox = report.outbox
    parked, failing = outbox.by_state.get("parked", 0), len(report.failing)
    if not report.balance.adds_up:
        return say("no_balance", lang), f"{entries_sum(report.balance)}."
    if report.unreadable_subscriptions:
        unread = count(len(report.unreadable_subscriptions), "subscription", lang)
        return say("unreadable", lang, subscriptions=unread), say("unreadable_so", lang)
    if parked:
        return say("held_back", lang, messages=count(parked, "message", lang)), say("held_back_so", lang)
    if outbox.unknown:
        return say("unsettled", lang, messages=count(outbox.unknown, "message", lang)), say("unsettled_so", lang)
    if failing:
        fail, feeds = "feed_fails" if failing == 1 else "feeds_fail", count(report.polled, "feed", lang)
        others = say("others_read", lang) if failing < report.polled else say("none_read_now", lang)
        return say(fail, lang, n=failing, feeds=feeds), others
    overrun = next((each for each in report.blind if each.kind is FaultKind.WINDOW), None)
    if overrun is not None:
        said = say("overrun", lang, what=_title(overrun, lang), lost=capital(stopped(overrun.words(lang)[1])))
        return say("may_be_missing", lang), said
    return None


def feeds_words(report: StatusReport, lang: Lang) -> str:
    return say("read_last_hour", lang, n=report.feeds_read_last_hour, feeds=count(report.polled, "feed", lang))


def _waiting(report: StatusReport) -> int:
    return report.outbox.by_state.get("ready", 0) + report.outbox.by_state.get("sending", 0)


def _facts(report: StatusReport, standing: Sequence[ShownRow], lang: Lang) -> list[Line]:
    read = say("read_last_hour", lang, n=report.feeds_read_last_hour, feeds=report.polled)
    never = say("never_read_n", lang, n=report.never_read) if report.never_read else ""
    paused = report.feeds_by_state.get(FeedState.PAUSED, 0)
    held = say("paused_n", lang, n=paused) if paused else ""
    waiting = say("waiting_unsettled", lang, waiting=_waiting(report), unsettled=report.outbox.unknown)
    alert: Piece = Moment(report.last_alert_at) if report.last_alert_at else say("none_yet", lang)
    last = report.record_until
    until = say("to_day", lang, day=day(last, lang, weekday=False)) if last else ""
    return [
        (Bold(say("s_feeds", lang)), f" {read}{never}{held}", *_last("last_at", report.last_success_at, lang)),
        (Bold(say("s_messages", lang)), f" {waiting}", *_last("last_sent_at", report.outbox.last_sent_at, lang)),
        (Bold(say("s_last_alert", lang)), " ", alert),
        (Bold(say("s_today", lang)), f" {_sum(report.balance, lang)}"),
        (Bold(say("s_record", lang)), f" {_counted(standing, lang)}{until}"),
        *(_outdated(named, today, lang) for named, today in report.outdated.items()),
        *unreadable_lines(report.unreadable_subscriptions, lang),
    ]


def _counted(standing: Sequence[ShownRow], lang: Lang) -> str:
    """As many strikes as the total counts, and how many it does not."""
    loose = sum(row.strikes for row in standing if not row.confirmed)
    firm = sum(row.strikes for row in standing) - loose
    return count(firm, "strike", lang) + (say("unconfirmed_n", lang, n=loose) if loose else "")


def _outdated(named: str, today: str, lang: Lang) -> Line:
    """A line that says why a channel's configured id and its id of today differ. Nothing is lost by it."""
    return marked("s_outdated", lang, named=named, room=ChannelRef(today), today=today)


def _last(key: str, at: datetime | None, lang: Lang) -> tuple[Piece, ...]:
    return (say(key, lang), Moment(at)) if at else ()


def _sum(balance: Balance, lang: Lang) -> str:
    """A balance that does not add up is the operators' matter and stays in their words."""
    if lang == "en" or not balance.adds_up:
        return entries_sum(balance)
    done = {action.value: balance.decided.get(action, 0) for action in Action}
    return say("balance_sum", lang, read=balance.read, failed=balance.failed, **done)


def _blind(report: StatusReport, lang: Lang) -> list[Line]:
    lines = [(f"• {_words(each, report, lang)}",) for each in report.blind[:MOST_FAILING]]
    return [(Bold(say("not_seen", lang)),), *lines]


def _failing(report: StatusReport, lang: Lang) -> list[Line]:
    lines = [failure_line(feed, report, lang) for feed in report.failing[:MOST_FAILING]]
    return [(Bold(say("feeds_that_fail", lang)),), *lines, *and_more(len(report.failing) - MOST_FAILING, lang)]


def _noted(report: StatusReport, lang: Lang) -> list[Line]:
    """Feeds that are read though their last body was not whole; an operator's note is English."""
    told = [(f"• {cut(one_line(name), 60)}: {cut(one_line(note), 150)}",) for name, note in report.noted.items()]
    return [(Bold(say("feeds_noted", lang)),), *told[:MOST_FAILING], *and_more(len(told) - MOST_FAILING, lang)]


def failure_line(feed: FeedHealth, report: StatusReport, lang: Lang) -> Line:
    since = span(report.now - feed.last_success_at, lang) if feed.last_success_at else ""
    read = say("last_read_ago", lang, span=since) if since else say("never_read", lang)
    state = say("in_quarantine", lang) if feed.state is FeedState.QUARANTINED else ""
    failed = say("failed_once", lang) if feed.failures == 1 else say("failed_times", lang, n=feed.failures)
    why = fetch_failure(feed.last_failure, lang)
    return (f"• {cut(one_line(feed.name), 60)}: {failed}, ", *why, ", " if why else "", f"{read}{state}")
