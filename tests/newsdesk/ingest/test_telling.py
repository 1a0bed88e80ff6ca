"""Which channels hear of what a body brought, and what their cards say: from the requested cards to the outbox."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from string import ascii_lowercase

import pytest

from newsdesk.alerts import Action, Kind, Subscription
from newsdesk.entries import Tier
from newsdesk.evaluation.memory_desk import MemoryDesk
from newsdesk.messages import LineCard, Mute
from newsdesk.ports import AlertWrite, DeskBatch
from newsdesk.understanding import Category, Location, Severity, Understanding
from tests.newsdesk.understandings import CHANNEL, Newsroom, a_follow_up, a_strike, news, strike_facts, today

PACIFIC = Subscription(channel="C0PACIFIC", regions=(Location.EASTERN_PACIFIC,))


def channels(room: Newsroom) -> list[str]:
    return [row.channel for row in room.cards]


# --- who hears of it ----------------------------------------


def test_channels_hear_of_the_words_languages_and_waters_that_they_asked_for() -> None:
    room = Newsroom(
        Subscription(channel="C0GUAJIRA", keywords=("guajira",)),
        Subscription(channel="C0TANKER", keywords=("tanker",)),
        Subscription(channel="C0SPANISH", languages=("es",)),
        Subscription(channel="C0ENGLISH", languages=("en",)),
        Subscription(channel="C0CARIBBEAN", regions=(Location.CARIBBEAN,)),
        PACIFIC,
    )
    room.publish("AP", a_strike(today()), title="US strike off La Guajira kills three", tier=Tier.WIRE)
    assert channels(room) == ["C0GUAJIRA", "C0ENGLISH", "C0CARIBBEAN"]


def test_a_strike_that_turns_out_to_be_in_other_waters_is_told_to_those_who_watch_them() -> None:
    room = Newsroom(Subscription(channel=CHANNEL), PACIFIC)
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    mended = a_follow_up(today(location="eastern_pacific"), correction=True)
    room.later(hours=3).publish("AP", mended, tier=Tier.WIRE)
    assert channels(room) == [CHANNEL, "C0PACIFIC"]


def test_an_update_gives_no_card_to_a_channel_that_the_first_report_passed_by() -> None:
    room = Newsroom(Subscription(channel=CHANNEL), Subscription(channel="C0TANKER", keywords=("tanker",)))
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    room.later(hours=1).publish("AFP", a_strike(today(killed=4)), title="Tanker crew saw the strike", tier=Tier.WIRE)
    assert channels(room) == [CHANNEL]


def test_a_channel_that_waits_for_an_outlet_gets_the_card_when_it_reports() -> None:
    waiting = [Subscription(channel=f"C0{name}", outlets=(name,)) for name in ("AFP", "EFE")]
    room = Newsroom(Subscription(channel=CHANNEL), *waiting)
    for outlet in ("AP", "AFP"):
        room.later(minutes=20).publish(outlet, a_strike(today()), tier=Tier.WIRE)
    assert channels(room) == [CHANNEL, "C0AFP"]


def test_a_channel_that_waits_for_a_language_gets_the_card_at_the_first_report_in_it() -> None:
    room = Newsroom(Subscription(channel=CHANNEL), Subscription(channel="C0SPANISH", languages=("es",)))
    for outlet, lang in (("AP", "en"), ("EFE", "es"), ("Semana", "es"), ("AFP", "fr")):
        room.later(minutes=20).publish(outlet, a_strike(today(), lang=lang), tier=Tier.WIRE)
    assert channels(room) == [CHANNEL, "C0SPANISH"]


def test_a_line_is_wanted_by_a_channel_that_names_its_outlet() -> None:
    room = Newsroom(Subscription(channel=CHANNEL, categories=(), min_severity=Severity.NORMAL, outlets=("ap",)))
    room.publish("AP", news(Category.INTERDICTION, severity=Severity.NORMAL), tier=Tier.WIRE)
    (line,) = room.cards
    assert isinstance(line.message, LineCard)


# --- how grave it is ----------------------------------------


def test_a_body_that_tells_of_one_strike_twice_is_as_grave_as_its_graver_entry() -> None:
    room = Newsroom(Subscription(channel=CHANNEL, mention="S0DESK"))
    first = room.raw(a_strike(today(), severity=Severity.URGENT), "Three dead")
    more = room.raw(a_strike(today(survivors=2), severity=Severity.HIGH), "Two lived")
    room.poll("AP", first, more, tier=Tier.WIRE)
    assert [row.mention for row in room.cards] == ["S0DESK"]


@pytest.mark.parametrize(
    "told",
    [
        a_follow_up(today(), severity=Severity.NORMAL),
        replace(
            a_strike(today()),
            classification=news(Category.DIPLOMACY, severity=Severity.NORMAL, new_event=True).classification,
        ),
    ],
    ids=["the first report was silent", "it stands in other news"],
)
def test_a_strike_that_nobody_was_told_of_is_grave_in_whatever_news_it_stands(told: Understanding) -> None:
    room = Newsroom(Subscription(channel=CHANNEL))
    room.publish("Rewrites", a_strike(today()), tier=Tier.AGGREGATOR)
    decision = room.later(minutes=20).publish("AP", told, tier=Tier.WIRE)
    assert decision.action is Action.ALERT
    assert channels(room) == [CHANNEL]


# --- a flood ----------------------------------------


def flood(severity: Severity, number: int) -> list[Kind]:
    """The messages that so many stories of one body make in a channel that wants them all."""
    room = Newsroom(Subscription(channel=CHANNEL, categories=(), min_severity=Severity.NORMAL))
    votes = news(Category.OVERSIGHT, severity=severity)
    room.poll("Backlog", *(room.raw(votes, f"{letter * 8} {letter * 4}") for letter in ascii_lowercase[:number]))
    return [row.kind for row in room.messages]


def test_as_many_alerts_as_a_feed_may_have_news_for_ring_one_by_one() -> None:
    assert flood(Severity.HIGH, 20) == [Kind.ROOT] * 20
    assert flood(Severity.HIGH, 21) == [Kind.DIGEST]


@pytest.mark.parametrize(("strikes", "told"), [(1, 1), (5, 5), (6, 0)])
def test_a_flood_hides_no_new_strike_unless_it_brings_many(strikes: int, told: int) -> None:
    room = Newsroom(Subscription(channel=CHANNEL, categories=()))
    votes = [room.raw(news(Category.OVERSIGHT), f"{letter * 8} {letter * 4}") for letter in ascii_lowercase[:20]]
    days = [strike_facts(f"2026-11-{25 - n}", location="caribbean", killed=n + 1) for n in range(strikes)]
    room.poll("Backlog", *votes, *(room.raw(a_strike(day), f"strike {n}") for n, day in enumerate(days)))
    (digest,) = room.sent(Kind.DIGEST)
    assert len(digest.message.items) == 20 + strikes - told
    assert [row.alert_key for row in room.cards] == [f"strike/S-{n + 1}" for n in range(told)]


def test_lines_that_ring_nobody_are_no_flood() -> None:
    assert flood(Severity.NORMAL, 25) == [Kind.ROOT] * 25


# --- what the card says ----------------------------------------


def saying(sentence: str, understanding: Understanding) -> Understanding:
    return replace(understanding, facts=replace(understanding.facts, key_sentence=sentence))


def test_a_card_quotes_the_report_whose_toll_it_shows() -> None:
    room = Newsroom()
    first = room.raw(saying("Three were killed.", a_strike(today())), "Three dead")
    mended = saying("Four were killed.", a_strike(today(killed=4), correction=True))
    later = room.raw(mended, "Four dead", published_at=room.clock.at + timedelta(minutes=1))
    room.later(minutes=5).poll("AP", first, later, tier=Tier.WIRE)
    card = room.cards[0].message
    assert (card.killed.value, card.quote.text) == (4, "Four were killed.")


def test_a_card_without_a_toll_quotes_the_first_report() -> None:
    room = Newsroom()
    untold = strike_facts("2026-11-24", location="caribbean")
    room.publish("AP", saying("A boat was struck.", a_strike(untold)), tier=Tier.WIRE)
    assert room.cards[0].message.quote.text == "A boat was struck."


# --- muted cards ----------------------------------------


def muted(room: Newsroom, key: str) -> None:
    alert = room.desk.alerts[key]
    card = replace(alert.card, marks=replace(alert.card.marks, mutes=(Mute(channel=CHANNEL, by="U0ANA"),)))
    room.desk.alerts[key] = replace(alert, card=card)


@pytest.mark.parametrize(("severity", "heard"), [(Severity.URGENT, True), (Severity.HIGH, False)])
def test_a_muted_strike_is_heard_again_when_another_outlet_makes_it_graver(severity: Severity, heard: bool) -> None:
    room = Newsroom()
    for outlet in ("AP", "AFP"):
        room.later(hours=1).publish(outlet, a_strike(today(), severity=Severity.HIGH), tier=Tier.WIRE)
    muted(room, "strike/S-1")
    room.later(hours=1).publish("BBC", a_strike(today(), severity=severity))
    assert (room.desk.alerts["strike/S-1"].card.marks.mutes == ()) is heard


def test_a_muted_story_is_heard_again_when_another_outlet_makes_it_graver() -> None:
    room = Newsroom()
    for outlet, severity in (("AP", Severity.HIGH), ("BBC", Severity.URGENT)):
        vote = news(Category.OVERSIGHT, severity=severity)
        room.later(hours=1).publish(outlet, vote, title="Senate to vote on war powers over boats", tier=Tier.WIRE)
        if outlet == "AP":
            muted(room, "news/N-1")
    assert room.desk.alerts["news/N-1"].card.marks.mutes == ()


# --- what is written of it ----------------------------------------


class Watched(MemoryDesk):
    """Keeps the alerts that were written, by key."""

    def __init__(self) -> None:
        super().__init__()
        self.written: dict[str, AlertWrite] = {}

    def record(self, batch: DeskBatch) -> None:
        self.written |= {alert.key: alert for alert in batch.alerts}
        super().record(batch)


def test_a_card_is_written_with_the_story_by_which_later_reports_find_it() -> None:
    desk = Watched()
    room = Newsroom(desk=desk)
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    room.publish("AP", news(Category.OVERSIGHT), title="Senate to vote on war powers", tier=Tier.WIRE)
    assert desk.written["strike/S-1"].story_id == room.records[0].story_id is not None
    assert desk.written["news/N-2"].story_id == 2
