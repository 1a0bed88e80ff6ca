"""What the desk understands of an entry, for tests: its title and summary read by the shipped model and rules."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from newsdesk.classify import Classifier
from newsdesk.understand import understand
from newsdesk.understanding import Understanding


@cache
def _classifier() -> Classifier:
    return Classifier.load()


def read(
    published: str, title: str, summary: str = "", lang: str = "en", *, link: str | None = None
) -> Understanding:
    published_at = datetime.fromisoformat(published).replace(hour=20, tzinfo=UTC)
    return understand(_classifier(), title, summary, link=link, lang_hint=lang, published_at=published_at)


def headline(lang: str, title: str, summary: str = "") -> Understanding:
    """What is understood of a headline of a Sunday in September, perhaps with a text."""
    return read("2026-09-20", title, summary, lang)
