"""Replaying stored entries, and scoring what came of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from newsdesk.entries import Entry
from newsdesk.evaluation.evaluate_alerts import alert_behaviour
from newsdesk.evaluation.grouping import (
    ALL,
    Label,
    disputed,
    entries_grouped,
    joined,
    stories_as_labelled,
    stories_grouped,
    story_pairs,
)
from newsdesk.evaluation.replay import Replayed, item_of, moment, replay, replaying
from newsdesk.understanding import Category, Facts, Understanding, Withdrawal
from tests.newsdesk.understandings import a_strike, news, strike_facts

ITEMS = [
    {"id": "b", "title": "Second outlet", "outlet": "BBC", "published": "2026-11-24T22:00:00Z"},
    {"id": "a", "title": "First outlet", "outlet": "AP", "published": "2026-11-24T20:00:00Z"},
    {"id": "c", "title": "Dockers walk out in Santos", "outlet": "UOL", "published": "2026-11-25"},
]


DAY = "2026-11-24"


def understand(entry: Entry) -> Understanding:
    if entry.outlet == "UOL":
        return news(Category.NONE)
    return a_strike(strike_facts("2026-11-24", location="caribbean", killed=3))


def test_replay_goes_by_time_and_tells_what_would_have_been_posted() -> None:
    found = replay([item_of(item) for item in ITEMS], understand)
    assert [(one.id, one.decision, one.reason, one.strike) for one in found] == [
        ("a", "alert", "new_strike", "S-1"),
        ("b", "update", "second_origin", "S-1"),
        ("c", "silent", "irrelevant", None),
    ]
    assert found[0].story == found[1].story != found[2].story


def test_happening_is_found_again_in_a_language_that_shares_no_word_with_its_reports() -> None:
    told = {
        "en": "Ferry sinks off Greece, dozens missing",
        "fr": "Naufrage d'un traversier grec : des dizaines de disparus",
    }
    items = [item_of({"id": lang, "title": title, "lang": lang, "published": DAY}) for lang, title in told.items()]

    def reads(entry: Entry) -> Understanding:
        read = news(Category.NONE)
        return replace(read, classification=replace(read.classification, lang=entry.lang_hint or ""))

    english, french = replay(items, reads)
    assert english.story == french.story


def test_replay_takes_a_withdrawn_report_back() -> None:
    retraction = {"title": "RETRACTED: First outlet", "outlet": "AP", "published": "2026-11-24T23:00:00Z"}
    items = [item_of(ITEMS[1]), item_of({"id": "d", **retraction})]
    events = (strike_facts("2026-11-24", location="caribbean", killed=3),)

    def reads(entry: Entry) -> Understanding:
        plain = understand(entry)
        taken_back = Facts(withdrawal=Withdrawal(events=events))
        return replace(plain, facts=taken_back) if "RETRACTED" in entry.title else plain

    found = replay(items, reads)
    assert [(one.id, one.decision, one.reason, one.strike) for one in found] == [
        ("a", "alert", "new_strike", "S-1"),
        ("d", "update", "corrected", "S-1"),
    ]


def test_replayed_entry_that_is_not_ours_has_no_story_as_at_the_desk() -> None:
    found = list(replaying([item_of(item) for item in ITEMS], understand))
    assert found[0].story == found[1].story is not None
    assert found[2].story is None


def test_replaying_twice_gives_the_same() -> None:
    items = [item_of(item) for item in ITEMS]
    assert replay(items, understand) == replay(items, understand)


def test_item_without_date_comes_first_and_without_outlet_is_read_all_the_same() -> None:
    found = replay([item_of(ITEMS[0]), item_of({"id": "x", "title": "Undated"})], understand)
    assert [one.id for one in found] == ["x", "b"]


def test_day_and_instant_are_both_utc() -> None:
    assert moment("2026-11-25") == datetime(2026, 11, 25, tzinfo=UTC)
    assert moment("2026-11-25T01:00:00+02:00") == datetime(2026, 11, 24, 23, tzinfo=UTC)


def a_label(
    id_: str, story: str | None = None, *, new: bool = True, days=("2026-11-24",), category="strike", lang="en"
) -> Label:
    relevant = category != "none"
    return Label(id=id_, story=story, relevant=relevant, new_event=new, category=category, days=days, lang=lang)


def became(id_: str, story: int, decision: str = "silent") -> Replayed:
    return Replayed(id=id_, story=story, strike=None, decision=decision, reason="")


def test_pairs_count_what_is_together_and_what_should_be() -> None:
    labels = [a_label("a", "s"), a_label("b", "s"), a_label("c", "s"), a_label("d")]
    outcome = [became("a", 1), became("b", 1), became("c", 2), became("d", 2)]
    scores = story_pairs(labels, stories_as_labelled(labels), outcome)[ALL]
    assert (scores.hit, scores.wrong, scores.missed) == (1, 1, 2)


def test_reports_of_one_day_are_one_happening_whatever_their_labels() -> None:
    truth = joined(
        [a_label("a", "english"), a_label("b", "español"), a_label("c"), a_label("d", days=("2026-11-20",))]
    )
    assert truth["a"] == truth["b"] == truth["c"] != truth["d"]


def test_report_of_two_days_joins_none_of_them() -> None:
    both = a_label("b", days=("2026-11-24", "2026-11-25"))
    truth = joined([a_label("a"), both, a_label("c", days=("2026-11-25",))])
    assert len(set(truth.values())) == 3


def test_labels_that_a_reader_put_together_are_one_happening() -> None:
    labels = [a_label(id_, story, new=False) for id_, story in (("a", "vote"), ("b", "voto"), ("c", None))]
    truth = joined(labels, [["vote", "voto", "c"]])
    assert truth["a"] == truth["b"] == truth["c"]


def test_pair_is_disputed_when_most_readings_say_something_else() -> None:
    truth = {"a": "strike", "b": "strike", "c": "search", "d": "search"}
    apart: dict[str, str] = {}
    with_search = {"b": "all", "c": "all", "d": "all"}
    assert disputed(truth, [apart, with_search, with_search]) == {("a", "b"), ("b", "c"), ("b", "d")}
    assert disputed(truth, [truth, with_search]) == set()
    assert disputed(truth, []) == set()


def test_disputed_pair_counts_for_nothing() -> None:
    labels = [a_label("a", "s"), a_label("b", "s"), a_label("c")]
    outcome = [became("a", 1), became("b", 2), became("c", 2)]
    truth = stories_as_labelled(labels)
    scores = story_pairs(labels, truth, outcome, without={("b", "c")})[ALL]
    assert (scores.hit, scores.wrong, scores.missed) == (0, 0, 1)


def test_pairs_are_counted_by_kind_and_across_languages() -> None:
    labels = [
        a_label("a", "s"),
        a_label("b", "s", lang="es"),
        a_label("c", "t", category="oversight", new=False),
        a_label("d", "t", category="legal", new=False),
        a_label("e", category="none", new=False),
        a_label("f", category="none", new=False),
    ]
    found = [became("a", 1), became("b", 1), became("c", 2), became("d", 3), became("e", 4), became("f", 4)]
    scores = story_pairs(labels, stories_as_labelled(labels), found)
    assert {kind: (one.hit, one.wrong, one.missed) for kind, one in scores.items()} == {
        "all": (1, 1, 1),
        "strikes": (1, 0, 0),
        "other news": (0, 0, 1),
        "not ours": (0, 1, 0),
        "one language": (0, 1, 1),
        "two languages": (1, 0, 0),
    }


TRUTH = {"a": "row", "b": "row", "c": "row", "d": "row", "e": "vote", "f": "vote", "g": "alone", "h": "apart"}


def grouped(**stories: int) -> list[Replayed]:
    return [became(id_, story) for id_, story in stories.items()]


def test_each_entry_counts_the_same_and_those_rightly_alone_are_left_out() -> None:
    halved = entries_grouped(TRUTH, grouped(a=1, b=1, c=2, d=2, e=3, f=3, g=4, h=5))
    assert (halved.precision, halved.recall, halved.counted) == (1.0, (4 * 0.5 + 2) / 6, 6)
    mixed = entries_grouped(TRUTH, grouped(a=1, b=1, c=1, d=1, e=3, f=3, g=3, h=5))
    assert (mixed.recall, mixed.counted) == (1.0, 7)
    assert round(mixed.precision, 4) == round((4 + 2 * 2 / 3 + 1 / 3) / 7, 4)


def test_each_story_counts_the_same_by_the_group_that_fits_it_best() -> None:
    shares = stories_grouped(TRUTH, grouped(a=1, b=1, c=1, d=2, e=2, f=3, g=4, h=5))
    assert (shares.precision, shares.recall, shares.counted) == (1.0, (0.75 + 0.5) / 2, 2)


def test_labels_without_a_story_of_two_ask_nothing() -> None:
    shares = stories_grouped({"a": "x", "b": "y"}, grouped(a=1, b=2))
    assert (shares.f1, shares.counted) == (1.0, 0)


def test_announcing_is_scored_by_strike_and_false_alarms_by_hundred() -> None:
    labels = [
        a_label("a"),
        a_label("b"),
        a_label("c", days=("2026-11-20",)),
        a_label("d", new=False, category="none", days=()),
        a_label("e", new=False, category="analysis", days=()),
    ]
    outcome = [
        became("a", 1, "alert"),
        became("b", 1, "alert"),
        became("c", 2),
        became("d", 3, "alert"),
        became("e", 4),
    ]
    scores = alert_behaviour(labels, outcome)
    assert (scores.strikes, scores.announced, scores.by_first) == (2, 1, 1)
    assert (scores.missed, scores.repeated) == (("2026-11-20",), ("2026-11-24",))
    assert (scores.false_per_100, scores.false_look_backs_per_100) == (100.0, 0.0)
    assert scores.exactly_once == 0


def test_newsletter_that_announces_one_strike_and_repeats_another_rings_once_for_each() -> None:
    labels = [a_label("a", days=("2026-08-23",)), a_label("b", days=("2026-08-25", "2026-08-23"))]
    scores = alert_behaviour(labels, [became("a", 1, "alert"), became("b", 2, "alert")])
    assert (scores.announced, scores.repeated) == (2, ())
