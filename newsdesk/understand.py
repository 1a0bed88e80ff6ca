"""Step 6 in one call: what an entry is, and what it states."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from newsdesk.classify import Classifier
from newsdesk.classify.language import language_of
from newsdesk.classify.second_look import judged_by_facts
from newsdesk.facts import extract
from newsdesk.facts.document import document_of
from newsdesk.facts.extract import quoted_as_printed
from newsdesk.facts.when.recorded_days import KnownDay
from newsdesk.text.folding import entry_text
from newsdesk.text.readable import readable
from newsdesk.understanding import Understanding


def understand(
    classifier: Classifier,
    title: str,
    summary: str,
    *,
    link: str | None = None,
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
    doc = document_of(text, title_end, lang, published_at, link=link)
    judged = classifier.judge(doc, lang)
    facts = extract(doc, judged, known_days=known_days)
    judged = judged_by_facts(judged, facts, doc)
    return Understanding(classification=judged, facts=quoted_as_printed(facts, seen, printed))
