"""The totals of the campaign as a text prints them: its strikes, its dead, its boats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.counts.agreed_totals import agreed
from newsdesk.facts.counts.boat_figures import vessels_in
from newsdesk.facts.counts.campaign_scale import MOST_IN_ONE_EVENT, below_campaign, never_campaigns
from newsdesk.facts.counts.nth_strikes import nth_strikes_in
from newsdesk.facts.counts.partial_counts import (
    counters_differ,
    counts_one_month,
    since_before_campaign,
    spans_campaign,
)
from newsdesk.facts.counts.strike_counts import strike_totals
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, quoted, values_of
from newsdesk.facts.words.americans import SOUTHERN_COMMAND, SOUTHERN_SPEAR
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import CAMPAIGN, ONE_STRIKE, STRIKES, SURVIVOR, VESSEL
from newsdesk.facts.words.times import SEPTEMBER
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Category, Comparator, Cumulative, Quoted

MOST_IN_CAMPAIGN = 2000  # "25,000 lives saved" is a claim about drugs, no toll
_CAMPAIGN = lazy_regex(rf"\b(?:{CAMPAIGN}|{SEPTEMBER})\b")
# Without any of them the dead are those of a storm, a raid ashore, another war.
_OF_THE_CAMPAIGN = lazy_regex(
    rf"\b(?:(?!ship){VESSEL}|{STRIKES}|(?!opera[ct]|ac[ca]){ONE_STRIKE}|struck|killings?|bombarde\w+"
    rf"|{SOUTHERN_SPEAR}|{CAMPAIGN}|{SURVIVOR}|war[ -]powers|executions"
    r"|ejecuciones|execucoes|(?:at|on|en|em|no) (?:the (?:high )?|el |alt[ao] |haute )?(?:seas?|mer|mar)"
    rf"|hegseth|{SOUTHERN_COMMAND})\b"
)
_DEAD = lazy_regex(rf"\b{DEATH}\b")
_DISASTER = lazy_regex(
    r"\b(?:hurricane|storm|earthquake|quake|floods?|flooding|landslides?|huracan|tormenta|terremoto|sismo"
    r"|inundaciones|furacao|tempestade|enchentes?|sismo|ouragan|tempete|seisme|inondations)\b"
)
_ASHORE = lazy_regex(
    r"\b(?:(?:in|no|en|a|au|em) (?:rio|haiti|gaza|ukraine|ucrania|iran|syria|siria|israel|nigeria|sudan|lebanon"
    r"|libano)|favelas?|(?:\d+|al menos \w+) (?:estados|states|municipi\w+)"
    r"|(?:police|operacao policial|operativo policial|operation de police|operation policiere))\b"
)
_AND = lazy_regex(r"(?: [\w-]+)?,? (?:and|with|y|con|e|com|et|avec) ")


def cumulative_in(
    doc: Document, dead: Sequence[Figure], totals: Sequence[Figure], category: Category
) -> Cumulative | None:
    """The totals printed, None when there are none. `totals` are those of the `dead` that count the campaign's."""
    if not (_tells_of_strikes(doc, category) or _lasts_as_long(doc, totals)) or counters_differ(doc):
        return None
    of_one = {
        figure.number.value for figure in dead if figure not in totals and never_campaigns(doc, figure.number.value)
    }
    of_all = [figure for figure in totals if figure.number.value not in of_one and _may_be_campaigns(doc, figure)]
    # "Takes that day's toll to eight and the campaign's to 326"
    of_all = [figure for figure in of_all if not below_campaign(doc, figure.number.value)] or of_all
    killed, agrees = agreed(doc, of_all, of_people=True)
    taken = {figure.number.start for figure in dead}
    counts = strike_totals(doc, totals, taken)
    strikes, _ = agreed(doc, counts)
    if not (killed or strikes) or (not agrees and len(values_of(counts)) != 1):
        return None
    if killed and killed.comparator is Comparator.EXACTLY:
        killed = replace(killed, comparator=_said_of_both(doc, strikes, killed))
    return Cumulative(strikes=strikes, killed=killed, vessels=_vessel_total(doc))


def _tells_of_strikes(doc: Document, category: Category) -> bool:
    if _OF_THE_CAMPAIGN.search(doc.folded) or nth_strikes_in(doc):
        return True
    if _DISASTER.search(doc.folded) or _ASHORE.search(doc.folded):
        return False
    return category is Category.STRIKE or (category is Category.ANALYSIS and bool(_DEAD.search(doc.folded)))


def _lasts_as_long(doc: Document, totals: Sequence[Figure]) -> bool:
    """ "An operation that has killed 260 in sixteen months" is the campaign, though its boats are not named."""
    if _DISASTER.search(doc.folded) or _ASHORE.search(doc.folded):
        return False
    sentences = (doc.sentence_at(figure.number.start) for figure in totals)
    return any(spans_campaign(doc, *told) or since_before_campaign(doc, *told) for told in sentences)


def _said_of_both(doc: Document, strikes: Quoted | None, killed: Quoted) -> Comparator:
    """ "At least 22 attacks, with 87 deaths", "at least 47 boats hit and 156 killed": the comparator is of both.

    "More than 60 boats and 199 dead", "more than 36 attacks and 130 dead": of the round number alone.
    """
    boats = (figure for figure in vessels_in(doc) if figure.number.comparator is Comparator.AT_LEAST)
    counts = [quoted(doc, figure) for figure in boats]
    of_both = [strikes] if strikes and strikes.comparator is Comparator.AT_LEAST else []
    for count in (*of_both, *counts):
        end = count.start + len(count.text)
        if _AND.fullmatch(doc.folded, end, max(end, killed.start)):
            return count.comparator
    return killed.comparator


def _may_be_campaigns(doc: Document, figure: Figure) -> bool:
    """ "The week's toll rises to nine" counts some of its dead; what is printed as the campaign's is kept."""
    if figure.number.value > MOST_IN_CAMPAIGN or counts_one_month(doc, figure):
        return False
    sentence = doc.sentence_at(figure.number.start)
    if _DISASTER.search(doc.folded, *sentence):
        return False
    if _ASHORE.search(doc.folded, *sentence) and not _OF_THE_CAMPAIGN.search(doc.folded, *sentence):
        return False
    named = _CAMPAIGN.search(doc.folded, *doc.sentence_at(figure.number.start))
    return bool(named) or not below_campaign(doc, figure.number.value)


def _vessel_total(doc: Document) -> Quoted | None:
    found = [figure for figure in vessels_in(doc) if figure.number.value > MOST_IN_ONE_EVENT]
    return quoted(doc, found[-1]) if found else None
