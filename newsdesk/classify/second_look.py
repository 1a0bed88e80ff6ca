"""What only the facts of an entry show: an article that counts the campaign before it tells of an old strike."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from newsdesk.facts.document import Document
from newsdesk.understanding import Category, Classification, Facts, Push, Severity

_NEWS_FOR = timedelta(days=7)
_LOOKS_BACK = Push(
    what="rule: counts the campaign before it tells of an old strike", weight=3.0, for_="category=analysis"
)


def judged_by_facts(judged: Classification, facts: Facts, doc: Document) -> Classification:
    """The judgement by words, or analysis where the facts show that the text looks back."""
    if not _may_look_back(judged) or not _counts_first(facts, doc) or _names_day_of_news(facts, doc):
        return judged
    return replace(
        judged,
        category=Category.ANALYSIS,
        topic="analysis",
        severity=Severity.LOW,
        reasons=(*judged.reasons, _LOOKS_BACK),
    )


def _may_look_back(judged: Classification) -> bool:
    of_survivors = (judged.topic or "").startswith("survivors.")
    return judged.relevant and not (judged.new_event or judged.correction or of_survivors)


def _counts_first(facts: Facts, doc: Document) -> bool:
    """Do strikes and dead of the campaign stand in the first sentence, before those of a strike? So a look back
    begins; news begins with what is new."""
    total = facts.cumulative
    if total is None or total.killed is None or total.strikes is None:
        return False
    counted = max(total.killed.start, total.strikes.start)
    stated = [found.start for event in facts.events for found in (event.date, event.killed) if found and found.text]
    return bool(stated) and counted < min(stated) and ". " not in doc.text[doc.title_end : counted]


def _names_day_of_news(facts: Facts, doc: Document) -> bool:
    days = [event.date.value for event in facts.events if event.date]
    return doc.published_on is None or any(doc.published_on - day <= _NEWS_FOR for day in days)
