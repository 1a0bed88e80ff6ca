"""What a person sees on the Home tab, subject by subject. Pure: values in, shelves out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from handlers import action_ids as ids
from handlers.commands.shared.records import as_of, card_of
from handlers.commands.shared.three_lines import cards_title
from handlers.commands.status import failure_line, feeds_words, verdict
from handlers.feeds.trial import try_at_home
from handlers.home.view import Shelf
from handlers.messages.card_parts import best_url, card_button
from handlers.messages.digest import lead_figure, result
from handlers.page import Button, Menu, Part, heading, note, section
from handlers.subscriptions.words import paused_lines, unreadable_lines
from newsdesk.alerts import Subscription
from newsdesk.messages import Card, DigestItem, LineCard, NewsCard, StrikeCard
from newsdesk.people.roles import Permission
from newsdesk.people.visits import Visit
from newsdesk.ports import AlertView, PastAlert, ShownRow, StatusReport
from newsdesk.prose.rich_text import Bold, ChannelRef, Code, Line, Link, Moment
from newsdesk.prose.rules import rule_line
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import Lang, count, record_words, say, sum_words
from newsdesk.record.totals import Totals, record_until, totals
from newsdesk.strikes import StrikeRecord
from newsdesk.text.printable import capital

MOST_NEW, MOST_CLAIMS, MOST_SUBSCRIPTIONS, MOST_FAILING = 5, 10, 10, 5
AT_FIRST = 3  # strikes shown to who never looked before
PAUSE = timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSummary:
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
    unreadable: Sequence[str] = ()  # of their channels those that have a subscription which cannot be read
    channels_known: bool = True
    may: Collection[Permission] = ()  # what stands here to press is what the person may do


def guest_shelves(record: RecordSummary, now: datetime, lang: Lang) -> list[Shelf]:
    items = _alone(heading(say("us_boat_strikes", lang)), _total(record, now, lang), section("ways", _ways(lang)))
    return [Shelf(name="total", items=items, buttons=(_help(lang),))]


def _ways(lang: Lang) -> Line:
    return (say("for_everybody", lang), Code("/strikes total"), say("or", lang), Code("/strikes latest"), ".")


def member_shelves(record: RecordSummary, mine: Mine, status: StatusReport, now: datetime, lang: Lang) -> list[Shelf]:
    shelves = [_welcome(lang)] if mine.visit.since is None else []
    shelves.append(_news(record, mine, now, lang))
    if Permission.CLAIM in mine.may:
        shelves.append(_claims(mine.claims, lang))
    shelves.append(_subscriptions(mine, now, lang))
    return [*shelves, _feeds(status, now, lang) if Permission.FEEDS in mine.may else _sight(status, now, lang)]


def _welcome(lang: Lang) -> Shelf:
    """What this is, for who looks for the first time."""
    what = section("welcome", (Bold("Strikewire"), f" {say('greeting_what', lang)}"), _ways(lang))
    return Shelf(name="welcome", items=_alone(what))


def _help(lang: Lang) -> Button:
    return Button(label=say("what_ask", lang), action_id=ids.ASK_AT_HOME, value="help", spoken=say("what_ask", lang))


# --- what is new -----------------------------------------------------------------------------------------------


def _news(record: RecordSummary, mine: Mine, now: datetime, lang: Lang) -> Shelf:
    since = mine.visit.since
    if since is None:
        newest = [card_of(one, record.ledger, now) for one in record.latest]
        cards: list[tuple[Card, datetime]] = [(card, now) for card in newest]
        head: list[Part] = [heading(cards_title("latest", newest, lang) if newest else say("no_strike_yet", lang))]
    else:
        cards = [(one.card, one.created_at) for one in mine.new]
        items = [DigestItem(record=card.record, headline_of=card, first_seen_at=at) for card, at in cards]
        head = [heading(say("since_looked", lang, result=result(items, lang) or say("nothing_since", lang)))]
        head.append(note("since", (say("you_looked", lang), Moment(since))))
    shown = [_card(f"new{n}", card, at, lang) for n, (card, at) in enumerate(cards[:MOST_NEW], start=1)]
    more = _more("more", len(cards) - MOST_NEW, _rest([card for card, _ in cards[MOST_NEW:]], since), lang)
    return Shelf(name="new", items=[*_alone(*head), *shown, *_alone(*more, _total(record, now, lang))])


def _rest(cards: Sequence[Card], since: datetime | None) -> str:
    """What shows them: `latest` knows strikes alone."""
    strikes_alone = all(isinstance(card, StrikeCard) for card in cards)
    return "/strikes latest 10" if strikes_alone or since is None else f"/strikes search since:{since:%Y-%m-%d}"


def _more(name: str, n: int, command: str, lang: Lang) -> list[Part]:
    return [note(name, (say("and_more", lang, n=n), Code(command)))] if n > 0 else []


def _card(name: str, card: Card, at: datetime, lang: Lang) -> tuple[Part, Button | None]:
    """The headline with its figure in bold; a strike opens as its record, anything else at its source."""
    if isinstance(card, StrikeCard):
        about: Line = (f"{capital(strike_day(card, lang))} · {record_words(card.record_name, lang)}",)
        return section(name, lead_figure(card, lang), about), _open(card.record, lang)
    source = card.source if isinstance(card, LineCard) else next(iter(card.sources), None)
    link = (" · ", Link(source.outlet, best_url([source]) or None)) if source else ()
    return section(name, lead_figure(card, lang), (f"{card.record} · ", Moment(at), *link)), None


def _open(record: str, lang: Lang) -> Button:
    spoken = say("open_the_record", lang, record=record)
    return Button(label=say("open", lang), action_id=ids.ASK_AT_HOME, value=f"strike {record}", spoken=spoken)


def _total(record: RecordSummary, now: datetime, lang: Lang) -> Part:
    """The total and who is behind it, as long as there is something to count: an empty record knows of no zero."""
    asof = as_of(now, record_until(record.ledger), lang)
    sums = totals(record.ledger)
    loose = _unconfirmed(sums, lang)
    if not sums.strikes:
        return note("total", asof, *loose)
    said = sum_words(sums.killed, sums.strikes, sums.vessels, lang)
    presumed = count(sums.presumed_dead, "presumed", lang)
    apart = say("home_apart", lang, presumed=presumed) if sums.presumed_dead else ""
    behind: Line = (say("home_behind", lang), Code("/strikes total"))
    return note("total", (Bold(say("home_total", lang)), f" {said}{apart}. ", *asof), behind, *loose)


def _unconfirmed(sums: Totals, lang: Lang) -> list[Line]:
    if not sums.unconfirmed:
        return []
    records = count(len(sums.unconfirmed), "record", lang)
    return [(say("home_unconfirmed", lang, records=records), Code("/strikes list unconfirmed"))]


# --- what is theirs --------------------------------------------------------------------------------------------


def _claims(claims: Sequence[AlertView], lang: Lang) -> Shelf:
    cards = [view.card for view in claims if isinstance(view.card, StrikeCard | NewsCard)]
    if not cards:
        line: Line = (Bold(say("no_claims", lang)), say("claims_how", lang))
        return Shelf(name="claims", items=_alone(section("claims", line)))
    shown = [_claim(f"claim{n}", card, lang) for n, card in enumerate(cards[:MOST_CLAIMS], start=1)]
    head = heading(say("your_claims", lang, n=len(cards)), name="h.claims")
    return Shelf(name="claims", items=[*_alone(head), *shown])


def _claim(name: str, card: StrikeCard | NewsCard, lang: Lang) -> tuple[Part, Button]:
    claimed = card.marks.claimed_at
    about: Line = (say("claimed_at", lang, record=card.record), Moment(claimed)) if claimed else (card.record,)
    release = card_button("release", ids.RELEASE_AT_HOME, card.record, lang)
    return section(name, lead_figure(card, lang), about), release


def _subscriptions(mine: Mine, now: datetime, lang: Lang) -> Shelf:
    whose = say("your_channels" if mine.channels_known else "subscribed_channels", lang)
    changes = Permission.SUBSCRIBE in mine.may
    buttons = (_subscribe(lang), _help(lang)) if changes else (_help(lang),)
    unread = [section("unreadable", *unreadable_lines(mine.unreadable, lang))] if mine.unreadable else []
    if not mine.subscriptions:
        line: Line = (Bold(say("no_subscription", lang, whose=whose)), say("nothing_posted", lang))
        return Shelf(name="subscriptions", items=_alone(section("subscriptions", line), *unread), buttons=buttons)
    total = len(mine.subscriptions)
    title = say("have_n", lang, whose=whose, subscriptions=count(total, "subscription", lang))
    # What can be changed here stands first, or those of the configuration would take its place.
    some = sorted(mine.subscriptions, key=lambda one: one.managed)[:MOST_SUBSCRIPTIONS]
    shown = [_subscription(n, one, now, lang, changes=changes) for n, one in enumerate(some, start=1)]
    more = _more("others", total - MOST_SUBSCRIPTIONS, "/strikes subscriptions", lang)
    items = [*_alone(heading(title, name="h.subscriptions")), *shown, *_alone(*more, *unread)]
    return Shelf(name="subscriptions", items=items, buttons=buttons)


def _subscribe(lang: Lang) -> Button:
    label, spoken = say("subscribe_a_channel", lang), say("subscribe_say", lang)
    return Button(label=label, action_id=ids.SUBSCRIBE_AT_HOME, value="home", spoken=spoken)


def _subscription(n: int, one: Subscription, now: datetime, lang: Lang, *, changes: bool) -> tuple[Part, Menu | None]:
    rule: Line = (ChannelRef(one.channel), " · ", rule_line(one, lang))
    if one.managed:
        return section(f"sub{n}", rule, (say("read_only_here", lang),)), None
    paused = paused_lines(one, lang, now)
    if not changes:
        return section(f"sub{n}", rule, *paused), None
    verbs = {
        "subscribe": "m_change",
        **({"resume": "m_resume"} if paused else {"pause": "m_pause"}),
        "test": "m_test",
        "unsubscribe": "m_unsubscribe",
    }
    choices = tuple((say(words, lang), f"{verb}:{one.channel}") for verb, words in verbs.items())
    return section(f"sub{n}", rule, *paused), Menu(action_id=ids.SUBSCRIPTION_AT_HOME, choices=choices)


# --- whether we see --------------------------------------------------------------------------------------------


def _feeds(status: StatusReport, now: datetime, lang: Lang) -> Shelf:
    """A shelf for admins: the feeds that are not in order."""
    line, _ = verdict(status, lang)
    failing = [
        (section(f"feed{n}", failure_line(feed, status, lang)), try_at_home(feed.id, feed.name, lang))
        for n, feed in enumerate(status.failing[:MOST_FAILING])
    ]
    more = _more("feeds", len(status.failing) - MOST_FAILING, "/strikes status", lang)
    head = heading(feeds_words(status, lang), name="h.feeds")
    foot = note("foot", (say("admins_only", lang), Moment(now)))
    return Shelf(name="feeds", items=[*_alone(head, section("verdict", line)), *failing, *_alone(*more, foot)])


def _sight(status: StatusReport, now: datetime, lang: Lang) -> Shelf:
    line, _ = verdict(status, lang)
    foot = note("foot", (say("written", lang), Moment(now)))
    return Shelf(name="sight", items=_alone(section("verdict", line), foot))


def _alone(*parts: Part) -> list[tuple[Part, None]]:
    """Parts with nothing beside them."""
    return [(part, None) for part in parts]
