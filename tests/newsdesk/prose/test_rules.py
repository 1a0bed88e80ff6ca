"""What a subscription asks for, in words."""

from __future__ import annotations

import pytest

from newsdesk.alerts import Subscription
from newsdesk.prose.rules import rule_words
from newsdesk.understanding import Category, Severity


@pytest.mark.parametrize(("lang", "told"), [("en", "any severity"), ("es", "de cualquier gravedad")])
def test_some_news_of_any_severity_is_not_called_everything(lang: str, told: str) -> None:
    some = Subscription(channel="C0WIRE", categories=frozenset({Category.LEGAL}), min_severity=Severity.LOW)
    assert rule_words(some, lang)[:2] == ("courts" if lang == "en" else "justicia", told)
