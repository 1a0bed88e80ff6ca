"""Step 6 in one call: what an entry is, and what it states."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from newsdesk.classify import Classifier
from newsdesk.entries import Entry, Tier
from newsdesk.facts import extract
from newsdesk.understanding import Understanding


def understand(
    classifier: Classifier,
    title: str,
    summary: str,
    *,
    lang_hint: str | None = None,
    outlet: str = "",
    url: str | None = None,
    published_at: datetime | None = None,
    tier: Tier | None = None,
    known_days: Sequence[date] = (),
) -> Understanding:
    """`known_days`: days of recorded strikes, see `newsdesk.facts.extract`."""
    judged = classifier.classify(
        title, summary, lang_hint=lang_hint, outlet=outlet, url=url, published_at=published_at, tier=tier
    )
    facts = extract(
        title,
        summary,
        lang=judged.lang,
        published_at=published_at,
        classification=judged,
        known_days=known_days,
    )
    return Understanding(classification=judged, facts=facts)


def entry_reader(
    classifier: Classifier, known_days: Callable[[], Sequence[date]] = tuple
) -> Callable[[Entry], Understanding]:
    """What ingest asks of every entry. `known_days` is asked anew each time: the record grows."""

    def read(entry: Entry) -> Understanding:
        return understand(
            classifier,
            entry.title,
            entry.summary,
            lang_hint=entry.lang_hint,
            outlet=entry.outlet,
            url=entry.link,
            published_at=entry.day_hint,
            tier=entry.tier,
            known_days=known_days(),
        )

    return read
