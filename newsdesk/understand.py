"""Step 6 in one call: what an entry is, and what it states."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from newsdesk.classify import Classifier
from newsdesk.classify.language import language_of
from newsdesk.entries import Tier
from newsdesk.facts import extract_from
from newsdesk.facts.scene import scene_of
from newsdesk.folding import entry_text
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
    """`known_days`: days of recorded strikes, see `newsdesk.facts.extract`. The same words are understood alike from
    every `outlet`, `url` and `tier`: how much they weigh is decided where claims are weighed."""
    text = entry_text(title, summary)
    lang = language_of(text, lang_hint)
    scene = scene_of(text, len(title), lang, published_at)
    judged = classifier.judge(scene, lang)
    return Understanding(classification=judged, facts=extract_from(scene, judged, known_days=known_days))
