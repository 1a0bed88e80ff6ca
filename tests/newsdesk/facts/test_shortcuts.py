"""What spares work in reading changes no result: each shortcut finds what looking everywhere would find."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsdesk.facts import matching
from newsdesk.facts.changes import corrected_figures
from newsdesk.facts.counts import boat_figures, nth_strikes
from newsdesk.facts.counts.boat_figures import people_text
from newsdesk.facts.document import Document, document_of
from newsdesk.facts.events import events_in
from newsdesk.facts.people import people_figures
from newsdesk.facts.people.killed_patterns import PRESUMED
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.people.survivor_patterns import BESIDE_THE_DEAD, SURVIVORS
from newsdesk.facts.people.survivors import survivors_of
from newsdesk.text.folding import entry_text
from tests.newsdesk.stated import judged
from training.examples import development_set

DOCUMENTS = [
    document_of(entry_text(item["title"], item["summary"]), len(item["title"]), item["lang"], None)
    for item in development_set()
]
OF_PEOPLE = (*people_figures._DEAD, *PRESUMED, *SURVIVORS, *BESIDE_THE_DEAD)
OF_UNITS = (boat_figures._UNITS, nth_strikes._NTH_STRIKE, nth_strikes._NTH_ALONE)
PATTERNS = (*OF_PEOPLE, *OF_UNITS)


def _text(doc: Document, pattern: re.Pattern[str]) -> str:
    """What the pattern runs over."""
    return people_text(doc) if pattern in OF_PEOPLE else doc.marked


def test_patterns_tried_at_numbers_alone_find_what_a_search_finds() -> None:
    for doc in DOCUMENTS:
        for pattern in PATTERNS:
            text = _text(doc, pattern)
            tried = [match.span() for match in matching.found_in(doc, pattern, text)]
            assert tried == [match.span() for match in pattern.finditer(text)]


def test_patterns_that_are_left_out_find_nothing() -> None:
    for doc in DOCUMENTS:
        signs = {number.kind for number in doc.numbers.numbers.values()}
        left_out = [pattern for pattern in PATTERNS if signs.isdisjoint(matching._signs_of(pattern.pattern))]
        assert not any(pattern.search(_text(doc, pattern)) for pattern in left_out)


def test_every_pattern_says_which_kinds_of_numbers_it_holds() -> None:
    assert all(matching._signs_of(pattern.pattern) for pattern in PATTERNS)


def test_whatever_is_denied_is_looked_at() -> None:
    said = (
        *("kills three, not four people", "three and not four people", "kills not four people but three"),
        *("mata a tres, no cuatro", "tres y no cuatro", "no cuatro muertos sino tres", "no fueron cuatro sino tres"),
        *("mata três, não quatro", "três e não quatro", "não foram quatro mas três", "instead of four"),
        *(
            "trois morts, et non quatre",
            "trois, pas quatre",
            "trois et pas quatre",
            "ce ne sont pas quatre mais trois",
        ),
        *("three rather than four", "tres en lugar de cuatro", "tres en vez de cuatro", "três em vez de quatro"),
        *(
            "três ao invés de quatro",
            "trois au lieu de quatre",
            "trois plutôt que quatre",
            "ce ne seraient pas 4 mais 3",
        ),
        *("in the Pacific, not the Caribbean", "en el Pacífico y no en el Caribe", "no Pacífico, não no Caribe"),
    )
    for lang in ("en", "es", "pt", "fr"):
        for text in said:
            denies(document_of(text, len(text), lang, None))
    for doc in DOCUMENTS:
        denies(doc)


def denies(doc: Document) -> None:
    there = corrected_figures._NOT_THERE.search(doc.folded) or corrected_figures._NOT_SO_MANY.search(doc.marked)
    assert corrected_figures._denies(doc) or not there, doc.text


def test_a_document_without_a_new_strike_keeps_what_was_found_in_it() -> None:
    title = "Three killed in earlier strike"
    doc = document_of(title, len(title), "en", datetime(2026, 11, 20, tzinfo=UTC))
    assert [figure.number.value for figure in people_figures.killed_in(doc)] == [3]
    same = doc.of_no_new_strike()
    assert same.numbers is doc.numbers
    assert people_figures.killed_in(same) == people_figures.killed_in(doc)
    assert doc.recalls(0, len(title)) and not same.recalls(0, len(title))


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "All six aboard died in an earlier strike"),
        ("es", "Un ataque anterior mató a los seis tripulantes: no hubo sobrevivientes"),
    ],
)
def test_what_was_asked_while_it_seemed_news_is_asked_anew(lang: str, title: str) -> None:
    doc, fresh = (document_of(title, len(title), lang, datetime(2026, 11, 20, tzinfo=UTC)) for _ in range(2))
    assert survivors_of(doc) is None
    nobody = survivors_of(doc.of_no_new_strike())
    assert nobody == survivors_of(fresh.of_no_new_strike())
    assert nobody is not None and nobody.value == 0


def test_no_answer_that_is_kept_depends_on_whether_it_is_news() -> None:
    for doc in DOCUMENTS:
        asked, fresh = replace(doc), replace(doc)
        survivors_of(asked)
        events_in(asked, killed_in(asked), judged(new_event=True), ())
        anew = [
            events_in(known, killed_in(known), judged(new_event=False), ())
            for known in (asked.of_no_new_strike(), fresh.of_no_new_strike())
        ]
        assert anew[0] == anew[1]
