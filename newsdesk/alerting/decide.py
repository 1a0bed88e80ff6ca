"""Who is told of an entry, and why. Pure: what is known goes in, one action with one named reason comes out.

A new strike is never missed for want of detail: thin tiers and implausible figures change what is shown, not whether
it rings, with one exception: an aggregator alone does not ring. A look-back, a bare total and a backlog never ring.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsdesk.alerting.developments import develops
from newsdesk.alerts import Action, Decision, Reason
from newsdesk.entries import Tier
from newsdesk.messages import Change, LineCard, NewsCard
from newsdesk.prose.detail_words import change_detail, detail
from newsdesk.record.changes import narrows
from newsdesk.record.confirming import confirmed, official
from newsdesk.record.origins import name_of
from newsdesk.record.strike_rules import disputed
from newsdesk.record.withdrawals import standing, withdrawn
from newsdesk.strikes import StrikeRecord
from newsdesk.understanding import Category, Severity, Understanding

FRESH = timedelta(hours=72)  # an entry published before this is read and kept, and rings nobody
STRIKE_IS_FRESH = timedelta(days=7)  # of a known strike that nobody was told of yet
BURST_ALERTS = 20  # from one poll of one feed: more than this is a backlog, not news
BURST_STRIKES = 5  # so many among them ring all the same; no days brought more new ones

_ORDER = (Action.ALERT, Action.UPDATE, Action.DIGEST, Action.SILENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeCase:
    """What one announcement in an entry did to a strike record."""

    before: StrikeRecord | None  # None: the entry opened the record
    after: StrikeRecord
    has_card: bool  # before this entry
    changes: tuple[Change, ...] = ()
    plausible: bool = True
    age: timedelta = timedelta(0)  # of the strike
    withdrawn_by: str | None = None  # whose report of it the entry takes back


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything that a decision about one entry rests on."""

    understanding: Understanding
    outlet: str
    tier: Tier
    age: timedelta  # since it was published
    backlog: bool = False  # it came with the first poll of its feed and is older than the backfill
    strikes: tuple[StrikeCase, ...] = ()
    story_card: NewsCard | LineCard | None = None  # the card of the story it belongs to
    edited: bool = False  # it was told before, in other words


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The decision about one entry, and what each of its strikes asked for."""

    decision: Decision
    strikes: tuple[tuple[StrikeCase, Decision], ...] = ()  # none: it was judged as other news
    weighed: bool = True  # False: off the subject, of the backlog or too old, so that it touches no card


def decide(case: Case) -> Verdict:
    """The action for one entry: the strongest of what its strikes and its story ask for."""
    set_aside = _set_aside(case)
    if set_aside:
        return Verdict(decision=set_aside, weighed=False)
    strikes = tuple((strike, decision) for strike in case.strikes if (decision := decide_strike(case, strike)))
    return Verdict(decision=strongest(decision for _, decision in strikes) or decide_news(case), strikes=strikes)


def _set_aside(case: Case) -> Decision | None:
    taken_back = any(strike.withdrawn_by for strike in case.strikes)
    if not case.understanding.classification.relevant and not taken_back:
        return Decision(action=Action.SILENT, reason=Reason.IRRELEVANT)
    if case.backlog:
        return Decision(action=Action.SILENT, reason=Reason.FIRST_POLL)
    if case.age > FRESH and not _mends_a_card(case):
        return Decision(action=Action.SILENT, reason=Reason.TOO_OLD, detail=detail("age", days=case.age.days))
    return None


def _mends_a_card(case: Case) -> bool:
    """Whether an edit of a report corrects a card, by a figure that was mended or a vote that was taken since.
    However old the report is, whoever has the card gets the correction."""
    mended = any(strike.has_card and (strike.changes or strike.withdrawn_by) for strike in case.strikes)
    return case.edited and (mended or _carries_on(case, case.story_card))


def strongest(decisions: Iterable[Decision]) -> Decision | None:
    return min(decisions, key=lambda decision: _ORDER.index(decision.action), default=None)


def decide_strike(case: Case, strike: StrikeCase) -> Decision | None:
    """What a strike record asks for; None when the entry is to be judged as other news."""
    if strike.has_card:
        return _strike_with_card(case, strike)
    if strike.withdrawn_by:
        return _because(Action.SILENT, Reason.CORRECTED, strike, detail("withdrawn", who=strike.withdrawn_by))
    if withdrawn(strike.after):
        return _because(Action.SILENT, Reason.NO_NEW_FACT, strike)
    about_strike = case.understanding.classification.category is Category.STRIKE
    if not about_strike and not case.understanding.classification.new_event and strike.before is not None:
        return None
    comes_out_late = strike.before is None and case.understanding.classification.new_event
    if strike.age <= STRIKE_IS_FRESH or comes_out_late:
        return _strike_without_card(case, strike)
    changed = any(not narrows(change) for change in strike.changes)
    if changed and _high(case) and case.tier is not Tier.AGGREGATOR:
        return _because(Action.ALERT, Reason.FIGURE_CHANGED, strike, _changed_words(strike))
    return None


def decide_news(case: Case) -> Decision:
    """What an entry asks for that reports no strike: by category, severity and what its story was told already."""
    classification = case.understanding.classification
    if case.understanding.facts.withdrawal:
        return _withdrawal_of_unknown_strike(case)
    if classification.category is Category.ANALYSIS:
        reason = Reason.TOTAL_ONLY if _total_only(case) else Reason.LOOK_BACK
        return Decision(action=Action.SILENT, reason=reason)
    if case.story_card is not None and not (isinstance(case.story_card, LineCard) and _high(case)):
        return _story_with_card(case, case.story_card)
    if _total_only(case) and classification.category is Category.STRIKE and not _weighs_more(case):
        return Decision(action=Action.DIGEST, reason=Reason.TOTAL_ONLY)
    if classification.severity is Severity.LOW:
        return Decision(action=Action.SILENT, reason=Reason.BELOW_LEVEL, detail=detail("low"))
    if not _high(case):
        return Decision(action=Action.DIGEST, reason=Reason.BELOW_LEVEL, detail=detail("normal"))
    if case.tier is Tier.AGGREGATOR:
        return Decision(action=Action.SILENT, reason=Reason.LOW_TIER, detail=detail("thin", outlet=case.outlet))
    return Decision(action=Action.ALERT, reason=Reason.NEW_STORY)


def _withdrawal_of_unknown_strike(case: Case) -> Decision:
    """What is taken back was on no record, or was taken back before."""
    if case.edited or not _high(case):
        return Decision(action=Action.SILENT, reason=Reason.NO_NEW_FACT)
    return Decision(action=Action.DIGEST, reason=Reason.NO_NEW_FACT)


def _strike_without_card(case: Case, strike: StrikeCase) -> Decision:
    if case.tier is Tier.AGGREGATOR:
        return _because(Action.SILENT, Reason.LOW_TIER, strike, detail("thin", outlet=case.outlet))
    words = [] if confirmed(strike.after) else [detail("unconfirmed")]
    if not strike.plausible:
        words.append(detail("toll_withheld"))
    reason = Reason.NEW_STRIKE if strike.before is None else Reason.UNTOLD_STRIKE
    return _because(Action.ALERT, reason, strike, *words)


def _strike_with_card(case: Case, strike: StrikeCase) -> Decision:
    if strike.withdrawn_by:
        taken_back = detail("withdrawn", who=strike.withdrawn_by)
        return _because(Action.UPDATE, Reason.CORRECTED, strike, taken_back, _changed_words(strike))
    reason = _update_reason(strike)
    if reason:
        return _because(Action.UPDATE, reason, strike, _changed_words(strike))
    if not strike.plausible:
        return _because(Action.SILENT, Reason.IMPLAUSIBLE, strike, detail("toll_above"))
    if _adds_source(case.outlet, strike):
        return _because(Action.UPDATE, Reason.MORE_SOURCES, strike, case.outlet)
    return _because(Action.SILENT, Reason.NO_NEW_FACT, strike)


def _update_reason(strike: StrikeCase) -> Reason | None:
    before, after = strike.before, strike.after
    if before is None:
        return None
    if withdrawn(before) and not withdrawn(after):
        return Reason.CORRECTED
    if any(change.correction for change in strike.changes):
        return Reason.CORRECTED
    if official(after) and not official(before):
        return Reason.NOW_OFFICIAL
    if confirmed(after) and not confirmed(before):
        return Reason.SECOND_ORIGIN
    if strike.changes:
        return Reason.FIGURE_CHANGED
    return Reason.DISPUTED if disputed(after) and not disputed(before) else None


def _adds_source(outlet: str, strike: StrikeCase) -> bool:
    before = standing(strike.before) if strike.before else ()
    named, new = ({name_of(claim.outlet) for claim in claims} for claims in (before, standing(strike.after)))
    return name_of(outlet) in new - named


def _story_with_card(case: Case, card: NewsCard | LineCard) -> Decision:
    """A line stays as it is; a card takes what carries its story further, and outlets that it does not name yet."""
    act = case.understanding.facts.act
    if act and _carries_on(case, card):
        return Decision(action=Action.UPDATE, reason=Reason.DEVELOPMENT, detail=f"{card.record}, {act.text}")
    if isinstance(card, LineCard) or name_of(case.outlet) in {name_of(source.outlet) for source in card.sources}:
        return Decision(action=Action.SILENT, reason=Reason.NO_NEW_FACT, detail=card.record)
    return Decision(action=Action.UPDATE, reason=Reason.MORE_SOURCES, detail=f"{card.record}, {case.outlet}")


def _carries_on(case: Case, card: NewsCard | LineCard | None) -> bool:
    act = case.understanding.facts.act
    if act is None or not isinstance(card, NewsCard) or case.tier is Tier.AGGREGATOR:
        return False
    return develops(card.acts, act)


def _total_only(case: Case) -> bool:
    """Whether it prints a total of the campaign and tells of no strike."""
    facts = case.understanding.facts
    return facts.cumulative is not None and not facts.events


# What may stand beside a total and weigh more: the missing counted as dead, strikes halted by order, an audit.
_BESIDE_A_TOTAL = ("survivors.presumed_dead", "strike.status", "strike.disputed")


def _weighs_more(case: Case) -> bool:
    return _high(case) and case.understanding.classification.topic in _BESIDE_A_TOTAL


def _high(case: Case) -> bool:
    return case.understanding.classification.severity.rank >= Severity.HIGH.rank


def _because(action: Action, reason: Reason, strike: StrikeCase, *words: str) -> Decision:
    return Decision(action=action, reason=reason, detail=", ".join((strike.after.name, *filter(None, words))))


def _changed_words(strike: StrikeCase) -> str:
    return "; ".join(change_detail(change.field, change.old, change.new) for change in strike.changes)


def backlog(*, first_poll: bool, published_at: datetime, now: datetime, backfill: timedelta) -> bool:
    """Does the entry belong to what was there before we first looked, and is it older than wanted?"""
    return first_poll and (not backfill or now - published_at > backfill)
