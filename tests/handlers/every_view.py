"""Every form, window and Home that the product shows, each with all of its parts filled."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any, get_args

from handlers.cards.forms import correct_form, not_relevant_form
from handlers.cards.regroup_form import regroup_form
from handlers.feeds.form import not_found_view, reading_view, tried_view
from handlers.feeds.trial import trial_page
from handlers.forms import Origin
from handlers.home.ending import end_form
from handlers.home.page import Mine, RecordSummary, guest_shelves, member_shelves
from handlers.home.view import home_view, note_view, trouble_view
from handlers.replies.reply import laid_out
from handlers.roles import read_words, role_form
from handlers.subscriptions.form import form_view
from handlers.subscriptions.preview import counting_view, preview_view
from handlers.subscriptions.preview import trouble_view as preview_trouble
from newsdesk.messages import Marks
from newsdesk.people.regrouping.steps import EntryReport, Surroundings
from newsdesk.people.roles import EVERYTHING, RoleList
from newsdesk.people.subscribing import preview
from newsdesk.people.visits import Visit
from newsdesk.ports import AlertView, FeedTrial, PastAlert, PastNews
from newsdesk.prose.rich_text import Bold
from newsdesk.prose.wording import Lang
from newsdesk.understanding import Severity
from tests.builders import NOON, a_card, a_feed, a_news_card, a_record
from tests.handlers.commands.desk import SHIPPED, DeskAnswers
from tests.handlers.commands.statuses import a_failing_feed, a_status
from tests.handlers.feeds.feed_admin import TRIED
from tests.handlers.messages.samples import LINE
from tests.handlers.subscriptions.filling import FULL, PLAIN

View = dict[str, Any]
DAY = timedelta(days=1)
CLAIMED = Marks(turn=1, claimed_by="U0ANA", claimed_at=NOON)


def modals() -> dict[str, View]:
    return {f"{name} in {lang}": view for lang in get_args(Lang) for name, view in modals_in(lang).items()}


def modals_in(lang: Lang) -> dict[str, View]:
    origin = Origin(record="S-71", channel="C0WIRE", lang=lang)
    record = a_record()
    reports = tuple(EntryReport(entry=f"1-{n}", outlet="AP", claims=record.claims) for n in range(2))
    around = Surroundings(record=record, reports=reports, near=(a_record(72),))
    past = PastNews(alerts=tuple(_past(card) for card in (a_card(), a_news_card(), LINE)), watched_since=NOON - DAY)
    found = preview(PLAIN, past, now=NOON + DAY)
    roles = RoleList(admins=frozenset({"U0ANA"}), editors=frozenset({"U0BO"}))
    failed = FeedTrial(failure="not_a_feed: a page or file that holds no feed", seconds=0.2)
    return {
        "not relevant": not_relevant_form(origin),
        "correct": correct_form(origin, {"field": "killed", "value": "4", "source": "https://example.org"}),
        "merge with one near": regroup_form(around, origin, wanted=72),
        "merge with one far off": regroup_form(around, origin, wanted=3),
        "role": role_form("C0WIRE", roles, read_words(["<@U0BOBOB>", "edtor"]), lang),
        "feed being read": reading_view("https://news.example/rss", lang),
        "feed not found": not_found_view("HTTP 404", lang),
        "feed tried": tried_view(TRIED, lang, channel="C0WIRE"),
        "unsubscribe": end_form("C0WIRE", PLAIN, lang),
        "subscribe": form_view(FULL, lang, metadata="{}"),
        "subscribe plainly": form_view(PLAIN, lang, metadata="{}"),
        "preview": preview_view(PLAIN, found, lang, metadata="{}", lead=(Bold("Somebody changed it."),)),
        "preview of nothing": preview_view(FULL, preview(FULL, past, now=NOON + DAY), lang, metadata="{}"),
        "preview being counted": counting_view(FULL, lang, metadata="{}", external_id="x"),
        "preview in trouble": preview_trouble("*Not now.*", lang, metadata="{}"),
        "answer at home": note_view(laid_out(trial_page(a_feed(), failed, lang), lang).blocks, lang),
    }


def homes() -> dict[str, View]:
    shown = {f"{name} in {lang}": view for lang in get_args(Lang) for name, view in _homes(lang).items()}
    return shown | {"in trouble": trouble_view("*Not now.*")}


def _homes(lang: Lang) -> dict[str, View]:
    desk = DeskAnswers()
    record = RecordSummary(ledger=desk.ledger(), latest=SHIPPED)
    first = Mine(visit=Visit(looked_at=NOON, since=None), new=(), claims=(), subscriptions=())
    cards = (replace(a_card(), marks=CLAIMED), replace(a_news_card(), marks=CLAIMED), LINE)
    full = Mine(
        visit=Visit(looked_at=NOON, since=NOON - DAY),
        new=[_past(card) for card in cards] * 3,
        claims=[_claimed(card) for card in cards[:2]],
        subscriptions=(FULL, replace(PLAIN, paused_until=NOON + DAY), replace(PLAIN, managed=True)),
        may=EVERYTHING,
    )
    failing = a_status(failing=(a_failing_feed(),) * 6)
    return {
        "a guest's": home_view(guest_shelves(record, NOON, lang)),
        "the first visit": home_view(member_shelves(record, first, a_status(), NOON, lang)),
        "an admin's": home_view(member_shelves(record, full, failing, NOON, lang)),
        "an empty record's": home_view(
            member_shelves(RecordSummary(ledger=(), latest=()), first, a_status(), NOON, lang)
        ),
    }


def _past(card: Any) -> PastAlert:
    return PastAlert(
        key=f"x/{card.record}",
        card=card,
        severity=Severity.HIGH,
        created_at=NOON,
        text="boat strike",
        languages=frozenset({"en"}),
    )


def _claimed(card: Any) -> AlertView:
    key = f"x/{card.record}"
    return AlertView(key=key, revision=1, card=card, severity=Severity.HIGH, channels=(), created_at=NOON)
