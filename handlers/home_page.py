"""What a person sees on the Home tab, subject by subject. Pure: values in, shelves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers.commands.records import as_of, card_of, record_until
from handlers.commands.status import failure_line, feeds_words, verdict
from handlers.delivery.digest import lead_figure, result
from handlers.delivery.footer import best_url
from handlers.delivery.home import Shelf
from handlers.feed_trial import try_button
from handlers.page import Button, Menu, Part, heading, note, section
from newsdesk.alerts import Subscription
from newsdesk.messages import DigestItem, LineCard, NewsCard, StrikeCard
from newsdesk.people.subscribing import rule_words
from newsdesk.people.visits import Visit
from newsdesk.ports import AlertView, PastAlert, ShownRow, StatusReport
from newsdesk.prose.lines import Bold, Code, Line, Link, Moment, Room
from newsdesk.prose.wording import count, day
from newsdesk.record.totals import totals
from newsdesk.strikes import StrikeRecord

MOST_NEW, MOST_CLAIMS, MOST_SUBSCRIPTIONS, MOST_FAILING = 5, 10, 10, 5
AT_FIRST = 3  # strikes shown to who never looked before
PAUSE = timedelta(hours=2)

ASK, RELEASE, SUBSCRIPTION, SUBSCRIBE = "home.ask", "home.release", "home.subscription", "home.subscribe"
HELP = Button(label="What can I ask?", action_id=ASK, value="help", spoken="Show what can be asked")
Card = StrikeCard | NewsCard | LineCard


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What the Home says of the record. `latest` is for who never looked before."""

    ledger: Sequence[ShownRow]
    latest: Sequence[StrikeRecord]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """What is about this person. `subscriptions` are those of their channels, or all where Slack does not say which
    these are."""

    visit: Visit
    new: Sequence[PastAlert]  # newest first
    claims: Sequence[AlertView]
    subscriptions: Sequence[Subscription]
    channels_known: bool = True
    admin: bool = False


def guest_shelves(record: Record, now: datetime) -> list[Shelf]:
    ways: Line = ("Questions are for everybody: type ", Code("/strikes total"), " or ", Code("/strikes latest"), ".")
    items = _alone(heading("US boat strikes"), _total(record, now), section("ways", ways))
    return [Shelf(name="total", items=items, buttons=(HELP,))]


def member_shelves(record: Record, mine: Mine, status: StatusReport, now: datetime) -> list[Shelf]:
    shelves = [_news(record, mine, now), _claims(mine.claims), _subscriptions(mine, now)]
    return [*shelves, _feeds(status, now) if mine.admin else _sight(status, now)]


# --- what is new -----------------------------------------------------------------------------------------------


def _news(record: Record, mine: Mine, now: datetime) -> Shelf:
    since = mine.visit.since
    if since is None:
        cards: list[tuple[Card, datetime]] = [(card_of(one, record.ledger, now), now) for one in record.latest]
        title = f"Latest {count(len(cards), 'strike')}" if cards else "No strike on record yet"
        head: list[Part] = [heading(title)]
    else:
        cards = [(one.card, one.created_at) for one in mine.new]
        items = [DigestItem(record=card.record, headline_of=card, first_seen_at=at) for card, at in cards]
        head = [heading(f"Since you last looked: {result(items, 'en') or 'nothing new'}")]
        head.append(note("since", ("You last looked ", Moment(since))))
    shown = [_card(f"new{n}", card, at) for n, (card, at) in enumerate(cards[:MOST_NEW], start=1)]
    more = len(cards) - MOST_NEW
    tail = [note("more", (f"and {more} more: ", Code("/strikes latest 10")))] if more > 0 else []
    return Shelf(name="new", items=[*_alone(*head), *shown, *_alone(*tail, _total(record, now))])


def _card(name: str, card: Card, at: datetime) -> tuple[Part, Button | None]:
    """The headline with its figure in bold; a strike opens as its record, anything else at its source."""
    if isinstance(card, StrikeCard):
        when = f"{day(card.happened_on)} · " if card.happened_on else ""
        about: Line = (f"{when}{card.record_name}",)
        return section(name, lead_figure(card, "en"), about), _open(card.record)
    source = card.source if isinstance(card, LineCard) else next(iter(card.sources), None)
    link = (" · ", Link(source.outlet, best_url([source]) or None)) if source else ()
    return section(name, lead_figure(card, "en"), (f"{card.record} · ", Moment(at), *link)), None


def _open(record: str) -> Button:
    return Button(label="Open", action_id=ASK, value=f"strike {record}", spoken=f"Open the record {record}")


def _total(record: Record, now: datetime) -> Part:
    sums = totals(record.ledger)
    said = f"{count(sums.killed, 'killed')} in {count(sums.strikes, 'strike')} on {count(sums.vessels, 'vessel')}"
    apart = f"; {count(sums.presumed_dead, 'presumed')} apart" if sums.presumed_dead else ""
    return note("total", (Bold("Total:"), f" {said}{apart}. ", *as_of(now, record_until(record.ledger))))


# --- what is theirs --------------------------------------------------------------------------------------------


def _claims(claims: Sequence[AlertView]) -> Shelf:
    cards = [view.card for view in claims if isinstance(view.card, StrikeCard | NewsCard)]
    if not cards:
        line: Line = (Bold("No claims."), " Claim on a card says that you follow it up.")
        return Shelf(name="claims", items=_alone(section("claims", line)))
    shown = [_claim(f"claim{n}", card) for n, card in enumerate(cards[:MOST_CLAIMS], start=1)]
    head = heading(f"Your claims: {len(cards)}", name="h.claims")
    return Shelf(name="claims", items=[*_alone(head), *shown])


def _claim(name: str, card: StrikeCard | NewsCard) -> tuple[Part, Button]:
    claimed = card.marks.claimed_at
    about: Line = (f"{card.record} · claimed ", Moment(claimed)) if claimed else (card.record,)
    release = Button(label="Release", action_id=RELEASE, value=card.record, spoken=f"Release {card.record}")
    return section(name, lead_figure(card, "en"), about), release


def _subscriptions(mine: Mine, now: datetime) -> Shelf:
    whose = "Your channels" if mine.channels_known else "Subscribed channels"
    buttons = (_subscribe(), HELP)
    if not mine.subscriptions:
        line: Line = (Bold(f"{whose}: no subscription."), " Nothing is posted where nobody subscribed.")
        return Shelf(name="subscriptions", items=_alone(section("subscriptions", line)), buttons=buttons)
    total = len(mine.subscriptions)
    title = f"{whose}: {total} subscription{'s' if total != 1 else ''}"
    shown = [_subscription(n, one, now) for n, one in enumerate(mine.subscriptions[:MOST_SUBSCRIPTIONS], start=1)]
    more = total - MOST_SUBSCRIPTIONS
    tail = [note("others", (f"and {more} more: ", Code("/strikes subscriptions")))] if more > 0 else []
    items = [*_alone(heading(title, name="h.subscriptions")), *shown, *_alone(*tail)]
    return Shelf(name="subscriptions", items=items, buttons=buttons)


def _subscribe() -> Button:
    return Button(
        label="Subscribe a channel", action_id=SUBSCRIBE, value="home", spoken="Subscribe a channel to alerts"
    )


def _subscription(n: int, one: Subscription, now: datetime) -> tuple[Part, Menu | None]:
    rule: Line = (Room(one.channel), " · ", " · ".join(rule_words(one)))
    if one.managed:
        return section(f"sub{n}", rule, ("Managed by configuration, read only here",)), None
    paused = one.paused_until is not None and one.paused_until > now
    about: tuple[Line, ...] = ((Bold("Paused"), " until ", Moment(one.paused_until)),) if paused else ()
    pause = ("Resume", f"resume:{one.channel}") if paused else ("Pause 2 hours", f"pause:{one.channel}")
    choices = (
        ("Change", f"subscribe:{one.channel}"),
        pause,
        ("Test message", f"test:{one.channel}"),
        ("Unsubscribe", f"unsubscribe:{one.channel}"),
    )
    return section(f"sub{n}", rule, *about), Menu(action_id=SUBSCRIPTION, choices=choices)


# --- whether we see --------------------------------------------------------------------------------------------


def _feeds(status: StatusReport, now: datetime) -> Shelf:
    """For admins: which feeds are not in order."""
    line, _ = verdict(status)
    failing = [
        (section(f"feed{n}", failure_line(feed, status)), try_button(feed.id, feed.name))
        for n, feed in enumerate(status.failing[:MOST_FAILING])
    ]
    more = len(status.failing) - MOST_FAILING
    tail = [note("feeds", (f"and {more} more: ", Code("/strikes status")))] if more > 0 else []
    head = heading(f"Feeds: {feeds_words(status)}", name="h.feeds")
    foot = note("foot", ("Feeds that fail are shown to admins only. Written ", Moment(now)))
    return Shelf(name="feeds", items=[*_alone(head, section("verdict", line)), *failing, *_alone(*tail, foot)])


def _sight(status: StatusReport, now: datetime) -> Shelf:
    line, _ = verdict(status)
    return Shelf(name="sight", items=_alone(section("verdict", line), note("foot", ("Written ", Moment(now)))))


def _alone(*parts: Part) -> list[tuple[Part, None]]:
    """Parts with nothing beside them."""
    return [(part, None) for part in parts]
