"""The rules of `decide`, one by one, and the words that it keeps for `why`."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsdesk.alerting.decide import Case, StrikeCase, decide
from newsdesk.alerts import Action, Reason
from newsdesk.entries import Tier
from newsdesk.messages import Change, SourceLink
from newsdesk.strikes import Field
from newsdesk.understanding import Act, ActKind, Category, Facts, Severity, Stage, Understanding
from tests.builders import NOON, a_claim, a_news_card, a_record
from tests.newsdesk.understandings import a_follow_up, a_strike, news, today, total

OLD = timedelta(days=4)
RECORD = a_record()
MORE_DEAD = Change(field=Field.KILLED, old="3", new="4", who="SOUTHCOM", on=NOON.date(), url=None)


def decided(understanding: Understanding, *strikes: StrikeCase, **changes) -> tuple[Action, Reason, str]:
    """What becomes of a fresh report of a wire, but for what is said otherwise."""
    plain = {"outlet": "AP", "tier": Tier.WIRE, "age": timedelta(hours=1)}
    decision = decide(Case(understanding=understanding, strikes=strikes, **plain | changes)).decision
    return decision.action, decision.reason, decision.detail


def a_case(**changes) -> StrikeCase:
    """A strike that the record knows and that was told, but for what is said otherwise."""
    return StrikeCase(**{"before": RECORD, "after": RECORD, "has_card": True} | changes)


def test_what_has_nothing_to_do_with_it_is_silent_whatever_it_seems_to_say() -> None:
    strange = a_strike(today(), relevant=False)
    assert decided(strange, a_case(before=None, has_card=False)) == (Action.SILENT, Reason.IRRELEVANT, "")


# --- old reports ----------------------------------------


def test_an_old_report_is_kept_with_its_age() -> None:
    assert decided(a_strike(today()), age=OLD) == (Action.SILENT, Reason.TOO_OLD, "published 4 days ago")


def test_an_old_report_that_was_edited_mends_the_figure_of_a_card() -> None:
    mended = decided(a_strike(today()), a_case(changes=(MORE_DEAD,)), age=OLD, edited=True)
    assert mended == (Action.UPDATE, Reason.FIGURE_CHANGED, "S-71, killed 3 → 4")


@pytest.mark.parametrize(
    ("edited", "changes"),
    [
        (False, {"changes": (MORE_DEAD,)}),
        (True, {"changes": ()}),
        (True, {"changes": (MORE_DEAD,), "has_card": False}),
    ],
    ids=["read for the first time", "edited without a new figure", "edited, of a strike that nobody was told of"],
)
def test_an_old_report_that_mends_no_card_is_too_old(edited: bool, changes: dict) -> None:
    assert decided(a_strike(today()), a_case(**changes), age=OLD, edited=edited)[1] is Reason.TOO_OLD


# --- strikes that nobody was told of ----------------------------------------


def test_a_new_strike_rings_also_in_a_report_about_something_else() -> None:
    aside = news(Category.POLICY, new_event=True, severity=Severity.NORMAL)
    assert decided(aside, a_case(before=None, has_card=False))[:2] == (Action.ALERT, Reason.NEW_STRIKE)


def test_a_strike_that_a_report_about_something_else_recalls_does_not_ring() -> None:
    recalled = news(Category.POLICY, severity=Severity.NORMAL)
    assert decided(recalled, a_case(has_card=False))[:2] == (Action.DIGEST, Reason.BELOW_LEVEL)


def test_why_says_that_a_ring_rests_on_one_origin() -> None:
    by_one_outlet = a_record(71, a_claim(Field.KILLED, 3, speaker=None))
    assert decided(a_strike(), a_case(before=None, after=by_one_outlet, has_card=False)) == (
        Action.ALERT,
        Reason.NEW_STRIKE,
        "S-71, unconfirmed, one origin",
    )


def test_why_says_that_a_toll_was_withheld() -> None:
    official = a_record(71, a_claim(Field.KILLED, 3, tier=Tier.PRIMARY))
    too_many = decided(a_strike(), a_case(before=None, after=official, has_card=False, plausible=False))
    assert too_many[2] == "S-71, its toll is not shown: more than one strike ever killed"


def test_a_changed_figure_of_an_old_strike_rings_in_the_report_of_a_newsroom() -> None:
    assert decided(a_follow_up(), an_old_one()) == (Action.ALERT, Reason.FIGURE_CHANGED, "S-71, killed 3 → 4")


@pytest.mark.parametrize(
    ("understanding", "changes", "tier"),
    [
        (a_follow_up(severity=Severity.NORMAL), (MORE_DEAD,), Tier.WIRE),
        (a_follow_up(), (MORE_DEAD,), Tier.AGGREGATOR),
        (a_follow_up(), (), Tier.WIRE),
    ],
    ids=["of little weight", "a rewrite", "the figures that were known"],
)
def test_an_old_strike_does_not_ring_as_changed_otherwise(
    understanding: Understanding, changes: tuple[Change, ...], tier: Tier
) -> None:
    found = decided(understanding, an_old_one(changes=changes), tier=tier)
    assert found[1] is not Reason.FIGURE_CHANGED


def an_old_one(**changes) -> StrikeCase:
    return a_case(**{"has_card": False, "age": timedelta(days=30), "changes": (MORE_DEAD,)} | changes)


# --- the strongest of several ----------------------------------------


def test_a_report_of_two_strikes_does_what_the_stronger_asks_for() -> None:
    repeated, new = a_case(), a_case(before=None, has_card=False)
    for order in ((repeated, new), (new, repeated)):
        assert decided(a_strike(today()), *order, outlet="The Wire")[:2] == (Action.ALERT, Reason.NEW_STRIKE)


# --- strikes that have a card ----------------------------------------


def test_a_toll_above_all_others_changes_no_card_and_is_named() -> None:
    beyond = decided(a_strike(), a_case(plausible=False), outlet="BBC")
    assert beyond == (Action.SILENT, Reason.IMPLAUSIBLE, "S-71, a toll above all others, not shown")


def test_a_dispute_is_told_when_it_begins_and_not_as_long_as_it_lasts() -> None:
    agreed = [a_claim(outlet=outlet, origin=outlet, speaker=None) for outlet in ("AP", "AFP")]
    rival = a_claim(Field.KILLED, 4, outlet="Reuters", origin="Reuters", speaker=None)
    before, both = a_record(71, *agreed), a_record(71, *agreed, rival)
    begun = decided(a_strike(), a_case(before=before, after=both), outlet="Reuters")
    assert begun[:2] == (Action.UPDATE, Reason.DISPUTED)
    lasting = decided(a_strike(), a_case(before=both, after=both), outlet="AP")
    assert lasting == (Action.SILENT, Reason.NO_NEW_FACT, "S-71")


# --- other news ----------------------------------------


def test_a_look_back_that_counts_and_tells_of_no_strike_is_named_a_total() -> None:
    counting = news(Category.ANALYSIS, facts=total(83), severity=Severity.LOW)
    assert decided(counting)[:2] == (Action.SILENT, Reason.TOTAL_ONLY)


def test_a_tally_that_takes_in_the_missing_rings_and_a_total_alone_does_not() -> None:
    raised = news(Category.STRIKE, facts=total(126), topic="survivors.presumed_dead")
    assert decided(raised)[:2] == (Action.ALERT, Reason.NEW_STORY)
    repeated = news(Category.STRIKE, facts=total(126), topic="strike.status", severity=Severity.NORMAL)
    assert decided(repeated)[:2] == (Action.DIGEST, Reason.TOTAL_ONLY)


def test_strikes_halted_by_order_ring_though_the_report_counts_the_dead_so_far() -> None:
    halted = news(Category.STRIKE, facts=total(300), topic="strike.status", severity=Severity.HIGH)
    assert decided(halted)[:2] == (Action.ALERT, Reason.NEW_STORY)


def test_grave_news_that_names_the_total_in_passing_rings() -> None:
    vote = news(Category.OVERSIGHT, facts=total(83))
    assert decided(vote)[:2] == (Action.ALERT, Reason.NEW_STORY)


def test_grave_news_of_a_strike_that_names_the_total_too_is_more_than_a_total() -> None:
    beside = Facts(events=(today(),), cumulative=total(83).cumulative)
    assert decided(news(Category.STRIKE, facts=beside))[:2] == (Action.ALERT, Reason.NEW_STORY)


@pytest.mark.parametrize(
    ("severity", "action", "kept"),
    [(Severity.LOW, Action.SILENT, "low severity"), (Severity.NORMAL, Action.DIGEST, "normal severity")],
)
def test_news_below_the_level_is_kept_with_its_severity(severity: Severity, action: Action, kept: str) -> None:
    assert decided(news(Category.OVERSIGHT, severity=severity)) == (action, Reason.BELOW_LEVEL, kept)


def test_grave_news_of_an_aggregator_alone_rings_nobody() -> None:
    rewrite = decided(news(Category.OVERSIGHT), outlet="Rewrites", tier=Tier.AGGREGATOR)
    assert rewrite == (Action.SILENT, Reason.LOW_TIER, "only Rewrites so far")


def test_a_told_story_takes_the_link_of_another_outlet() -> None:
    more = decided(news(Category.OVERSIGHT), story_card=a_news_card(), outlet="BBC")
    assert more == (Action.UPDATE, Reason.MORE_SOURCES, "N-412, BBC")


def test_a_told_story_says_nothing_new_in_the_words_of_the_outlet_that_it_names() -> None:
    named = a_news_card(sources=(SourceLink(outlet="AP", url="https://ap.example/1", tier=Tier.WIRE),))
    again = decided(news(Category.OVERSIGHT), story_card=named)
    assert again == (Action.SILENT, Reason.NO_NEW_FACT, "N-412")


def test_a_vote_that_was_taken_since_is_a_development_in_the_words_of_the_report() -> None:
    taken = Act(kind=ActKind.VOTE, stage=Stage.FAILED, text="Senate rejects curbs", start=0, by="senate")
    voted = decided(news(Category.OVERSIGHT, facts=Facts(act=taken)), story_card=a_news_card())
    assert voted == (Action.UPDATE, Reason.DEVELOPMENT, "N-412, Senate rejects curbs")
