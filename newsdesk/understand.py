"""Step 6 in one call: what an entry is, and what it states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from newsdesk.classify import Classifier
from newsdesk.classify.language import language_of
from newsdesk.facts import extract
from newsdesk.facts.document import document_of
from newsdesk.facts.printed_quotes import quoted_as_printed
from newsdesk.facts.when.recorded_days import KnownDay
from newsdesk.text.folding import entry_text
from newsdesk.text.readable import readable
from newsdesk.understanding import Category, Classification, Facts, Push, Severity, Understanding

NEWS_FOR = timedelta(days=7)
_LOOKS_BACK = Push(
    what="rule: counts the campaign before it tells of an old strike", weight=3.0, for_="category=analysis"
)


def understand(
    classifier: Classifier,
    title: str,
    summary: str,
    *,
    lang_hint: str | None = None,
    published_at: datetime | None = None,
    known_days: Sequence[KnownDay] = (),
) -> Understanding:
    """`known_days`: days of recorded strikes, see `newsdesk.facts.extract`. Who wrote the words does not matter here:
    how much they weigh is decided where claims are weighed."""
    printed = entry_text(title, summary)
    seen = readable(printed)
    text, title_end = seen.text, seen.place(len(title))
    lang = language_of(text, lang_hint)
    doc = document_of(text, title_end, lang, published_at)
    judged = classifier.judge(doc, lang)
    facts = extract(doc, judged, known_days=known_days)
    if published_at and counts_the_campaign(text[title_end:], title_end, judged, facts, published_at):
        judged = replace(
            judged,
            category=Category.ANALYSIS,
            topic="analysis",
            severity=Severity.LOW,
            reasons=(*judged.reasons, _LOOKS_BACK),
        )
    return Understanding(classification=judged, facts=quoted_as_printed(facts, seen, printed))


def counts_the_campaign(body: str, offset: int, judged: Classification, facts: Facts, published_at: datetime) -> bool:
    """Does the text count strikes and dead in its first sentence, and tell of none but old strikes after it? That is
    how a look-back begins; news begins with what is new. `body` stands at `offset` of the text that facts quote."""
    total = facts.cumulative
    if not judged.relevant or judged.new_event or judged.correction or (judged.topic or "").startswith("survivors."):
        return False
    if total is None or total.killed is None or total.strikes is None:
        return False
    counted = max(total.killed.start, total.strikes.start)
    days = [event.date.value for event in facts.events if event.date]
    stated = [found.start for event in facts.events for found in (event.date, event.killed) if found and found.text]
    recent = any(published_at.date() - day <= NEWS_FOR for day in days)
    return bool(stated) and not recent and counted < min(stated) and ". " not in body[: max(0, counted - offset)]
