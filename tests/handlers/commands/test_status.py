"""`status`: quiet or blind, the worst fault first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from handlers.commands.answering import answer
from newsdesk.monitoring.faults import FaultKind, title
from newsdesk.ports import OutboxStats
from tests.handlers.commands.asking import lines, said
from tests.handlers.commands.desk import NOW, RUMOUR, SHIPPED, DeskAnswers
from tests.handlers.commands.statuses import a_failing_feed, a_fault, a_status


def test_when_all_works_it_is_quiet_and_not_blind() -> None:
    shown = lines("status")
    assert shown[0] == "All working. It is quiet, not blind."
    assert "Feeds 38 of 38 read in the last hour, last 2026-10-05 08:58 UTC" in shown
    assert "Today 412 read = 1 alerted + 4 updated + 9 in digests + 398 silent + 0 failed" in said("status")
    assert "Record 6 strikes, to 4 Oct 2026" in shown


def test_record_is_counted_as_the_total_counts_it() -> None:
    shown = said("status", DeskAnswers((*SHIPPED, RUMOUR)))
    assert "Record 6 strikes and 1 unconfirmed, to 4 Oct 2026" in shown


def test_feeds_that_somebody_paused_are_counted() -> None:
    report = a_status(feeds_by_state={"active": 37, "paused": 1}, feeds_read_last_hour=37)
    english = said("status", DeskAnswers(report=report))
    assert "Feeds 37 of 37 read in the last hour, 1 paused, last" in english
    assert "paused" not in said("status")
    assert "37 leídas en la última hora, 1 en pausa" in said("status en español", DeskAnswers(report=report))


def test_words_that_ask_for_something_else_are_not_passed_over() -> None:
    assert said("status of the feeds") == said("estado de las fuentes") == said("status")
    assert said("status S-31") == "status takes no other words, not S-31. Try /strikes status"
    assert said("status foo en español") == "status no admite más palabras, tampoco foo. Pruebe /strikes status"


NOTHING_SENT = OutboxStats(by_state={}, oldest_ready_at=None, last_sent_at=None)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"feeds_by_state": {}}, "No feed is read."),
        (
            {"store_fault": "database or disk is full: make room there", "feeds_by_state": {}},
            "The database fails: database or disk is full: make room there. Until that is mended, news may be",
        ),
        (
            {"blind": (a_fault(FaultKind.NO_FEED, seen="0 of 38 feeds read, 38 out of reach"),)},
            "We may be blind: no feed read for 22 min, 0 of 38 feeds read, 38 out of reach.",
        ),
        (
            {"blind": (a_fault(FaultKind.SLACK, seen="ClientConnectorError"),), "failing": (a_failing_feed(),)},
            "Slack is not reachable for 22 min: ClientConnectorError. Messages are kept.",
        ),
        (
            {"blind": (a_fault(FaultKind.LANGUAGE, "es"),), "failing": (a_failing_feed(),)},
            "We may be half blind: Spanish unread for 22 min",
        ),
        ({"store_s": 6.2, "failing": (a_failing_feed(),)}, "The database is slow: a small write took 6 s."),
        ({"blind": (a_fault(FaultKind.WINDOW, "NPR"),)}, "Entries may be missing: window overrun at NPR."),
        ({"last_success_at": None, "feeds_read_last_hour": 0}, "Nothing has been read yet. The first round is due"),
        (
            {"last_success_at": None, "failing": (replace(a_failing_feed(), last_failure="dns: no such host"),)},
            "Nothing has been read yet. No feed that was tried could be reached. Check the network of the host",
        ),
        (
            {"feeds_read_last_hour": 0, "last_success_at": NOW - timedelta(hours=2)},
            "We may be blind: no feed read for 2 h.",
        ),
        (
            {"outbox": replace(NOTHING_SENT, by_state={"ready": 3}, oldest_ready_at=NOW - timedelta(minutes=22))},
            "Messages are not going out: the oldest has waited for 22 min.",
        ),
        ({"outbox": replace(NOTHING_SENT, by_state={"parked": 1})}, "1 message held back:"),
        ({"outbox": replace(NOTHING_SENT, by_state={"unknown": 2})}, "2 messages unsettled:"),
        ({"failing": (a_failing_feed(),)}, "1 of 38 feeds fails. The others are read."),
        (
            {"failing": (a_failing_feed(),) * 2, "feeds_by_state": {"active": 1, "quarantined": 1}},
            "2 of 2 feeds fail. None is read now.",
        ),
    ],
)
def test_the_worst_fault_comes_first(changes: dict[str, Any], verdict: str) -> None:
    assert said("status", DeskAnswers(report=a_status(**changes))).startswith(verdict)


def test_a_failing_feed_is_named_with_its_error() -> None:
    shown = said("status", DeskAnswers(report=a_status(failing=(a_failing_feed(),))))
    assert "US Coast Guard news: failed 6 times in a row, http_status 403, last read 9 h ago, in quarantine" in shown


def test_a_feed_whose_last_body_was_not_whole_is_named() -> None:
    shown = said("status", DeskAnswers(report=a_status(noted={"NPR": "cut off inside an entry: 2 read"})))
    assert "Feeds whose last body was not whole • NPR: cut off inside an entry: 2 read" in shown


def test_a_day_that_does_not_add_up_says_so_first_and_names_the_entry() -> None:
    short = replace(a_status().balance, read=413, stored=413, undecided=(90117,))
    shown = said("status", DeskAnswers(report=a_status(balance=short)))
    assert shown.startswith("Today's entries do not add up: 413 read = 1 alerted + 4 updated + 9 in digests")
    assert "1 missing: E-90117. Feeds 38 of 38" in shown


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Configuration out of date: channel C0OLD is C0NEW now. Messages go on in C0NEW."),
        ("es", "Configuración desfasada: el canal C0OLD es ahora C0NEW. Los mensajes siguen en C0NEW."),
    ],
)
def test_old_id_of_a_channel_in_the_configuration_is_told_beside_the_verdict(lang: str, told: str) -> None:
    answers = DeskAnswers(report=a_status(outdated={"C0OLD": "C0NEW"}))
    shown = " ".join(answer("status", answers=answers, now=NOW, lang=lang).plain.split())
    assert told in shown
    assert shown.startswith(("All working.", "Todo funciona."))


@pytest.mark.parametrize(
    ("lang", "verdict", "told"),
    [
        (
            "en",
            "1 subscription not read: made by a newer release; this one cannot read its format.",
            "Subscription of C0WIRE not read: made by a newer release; this one cannot read it.",
        ),
        (
            "es",
            "1 suscripción sin leer: de una versión más nueva; esta no sabe leer su formato.",
            "Suscripción de C0WIRE sin leer: la hizo una versión más nueva y esta no puede leerla.",
        ),
    ],
)
def test_subscription_that_cannot_be_read_is_told(lang: str, verdict: str, told: str) -> None:
    answers = DeskAnswers(report=a_status(unreadable_subscriptions=("C0WIRE",)))
    shown = " ".join(answer("status", answers=answers, now=NOW, lang=lang).plain.split())
    assert shown.startswith(verdict)
    assert told in shown


@pytest.mark.parametrize("kind", FaultKind)
def test_status_names_what_is_not_seen_as_operators_read_it(kind: FaultKind) -> None:
    subject = {FaultKind.LANGUAGE: "es", FaultKind.WINDOW: "NPR"}.get(kind, "")
    blind = (a_fault(FaultKind.SLACK), a_fault(kind, subject))
    shown = " ".join(lines("status", DeskAnswers(report=a_status(blind=blind))))
    assert f"• {title(kind, subject)} for 22 min" in shown


def test_what_is_not_seen_is_said_in_spanish() -> None:
    unread = replace(a_fault(FaultKind.NO_FEED), in_spanish=("0 de 14 fuentes leídas", "todas las alertas"))
    report = a_status(blind=(unread, a_fault(FaultKind.LANGUAGE, "es")))
    shown = " ".join(answer("status", answers=DeskAnswers(report=report), now=NOW, lang="es").plain.split())
    assert (
        "Puede que no veamos: ninguna fuente leída desde hace 22 min, 0 de 14 fuentes leídas."
        " Se pierde: todas las alertas."
    ) in shown
    assert "• español sin leer desde hace 22 min, 0 of 14 feeds read." in shown, "kept by an older release"
