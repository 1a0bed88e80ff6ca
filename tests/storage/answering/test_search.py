from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdesk.entries import Freshness
from newsdesk.ports import SearchFilters
from newsdesk.understanding import Category
from storage.answering.search import MAX_TERMS, parse
from storage.store import SqlStore
from tests.builders import NOON, a_batch, a_new_feed, an_entry, an_entry_record, an_outcome, an_understanding

STORIES = (
    ("en", "Survivors rescued after US strikes boats", "The Coast Guard searched the eastern Pacific for 65 hours."),
    ("es", "Ataques a narcolanchas en el Pacífico", "Murieron tres tripulantes, según el Comando Sur."),
    ("pt", "Ataques contra embarcações no Caribe", "O ministro criticou as ações dos EUA."),
    ("fr", "Frappes américaines en mer des Caraïbes", "L'armée a tué trois hommes à bord d'un bateau."),
    ("en", "Southern Command strikes again", "AT&T said nothing; command of the south changed hands."),
    ("de", "Angriffe auf Boote", "Drei Männer starben."),
)


def add(store: SqlStore, *texts: tuple[str, str, str], category: Category = Category.STRIKE, **changes) -> None:
    store.add_feeds([a_new_feed()], now=NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=1), ignore_due=True)
    records = [
        an_entry_record(
            an_entry(title, summary=summary), understanding=an_understanding(category, lang=lang), **changes
        )
        for lang, title, summary in texts
    ]
    store.record(a_batch(an_outcome(feed), *records))


@pytest.fixture
def archive(engine: sa.Engine) -> Iterator[SqlStore]:
    store = SqlStore(engine)
    add(store, *STORIES)
    return store


def found(store: SqlStore, words: str) -> list[int]:
    """Numbers of the stories above, in their order."""
    return sorted(hit.entry_id for hit in store.search(words, limit=20).hits)


@pytest.mark.parametrize(
    ("question", "stories"),
    [
        ("strike", [1, 5]),
        ("boat", [1]),
        ("SURVIVOR", [1]),
        ("ataque", [2, 3]),
        ("narcolancha pacifico", [2]),
        ("embarcacao", [3]),
        ("frappe americaine", [4]),
        ("Männer", [6]),
        ("manner", [6]),
        ("65", [1]),
        ("boat senate", []),
    ],
)
def test_accents_case_plurals_and_the_language_of_the_question_do_not_matter(
    archive: SqlStore, question: str, stories: list[int]
) -> None:
    assert found(archive, question) == stories


def test_quoted_words_stand_together(archive: SqlStore) -> None:
    assert found(archive, '"southern command"') == [5]
    assert found(archive, '"command southern"') == []
    assert found(archive, '"coast guards" boat') == [1]
    assert found(archive, '"comando sur') == [2]


def test_or_asks_for_either_of_its_neighbours(archive: SqlStore) -> None:
    assert found(archive, "narcolanchas OR embarcações") == [2, 3]
    assert found(archive, "pacific survivors OR narcolanchas") == [1, 2]
    assert found(archive, "OR boat OR") == [1]
    assert found(archive, "boat or senate") == []  # in small letters it is a word like any other


def test_words_with_signs_in_them_are_looked_for_as_they_stand(archive: SqlStore) -> None:
    assert found(archive, "AT&T") == [5]
    assert found(archive, "l'armee") == [4]


def test_nothing_asked_finds_nothing(archive: SqlStore) -> None:
    assert [found(archive, words) for words in ("", "   ", '""', "*", "?!", "OR")] == [[]] * 6


HOSTILE = [
    'AT&T "x', "NEAR(a b)", "words:boat", "boat*", "^boat", "-boat", "a AND", "AND OR NOT", "('a' | b) & !c <-> d",
    "'; DROP TABLE entries; --", "\\", "%_%", "boat\x00", "\ud800", "'" * 50, '"' * 51, "((((", "a:*b", "é" * 3000,
    "x" * 5000, "🚤 boat", "\u202eboat", "OR " * 300, "boat " * 300,
]  # fmt: skip


@pytest.mark.parametrize("question", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_question_never_fails(archive: SqlStore, question: str) -> None:
    archive.search(question)


@given(st.text(alphabet=st.characters(), max_size=40) | st.text(alphabet="\"'()*:|&!<>-^~\\ aOR\x00", max_size=40))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_no_question_at_all_fails(archive: SqlStore, question: str) -> None:
    assert len(archive.search(question).hits) <= len(STORIES)


@given(st.text())
def test_a_question_is_cut_to_what_a_database_can_bear(question: str) -> None:
    asked = parse(question * 10)
    assert len(asked) <= MAX_TERMS
    assert all(word.isalnum() or not word.isascii() for terms in asked for form in terms for word in form)


def test_a_very_long_word_is_stored_and_found(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    add(store, ("en", "x" * 5000, "y" * 3000))
    assert found(store, "x" * 5000) == [1]


def test_a_revision_is_found_by_its_new_words_only(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    add(store, ("en", "Strike", "Three were killed."))
    again = an_entry("Strike", summary="Four were rescued.")
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=1), ignore_due=True)
    store.record(a_batch(an_outcome(feed), an_entry_record(again, freshness=Freshness.REVISED)))
    assert (found(store, "killed"), found(store, "rescued")) == ([], [1])


def test_a_revision_that_is_not_relevant_any_more_waits_for_the_backlog(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    add(store, ("en", "Strike", "Three were killed."))
    again = an_entry_record(
        an_entry("Strike", summary="Dockers."),
        freshness=Freshness.REVISED,
        understanding=an_understanding(Category.NONE),
    )
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=1), ignore_due=True)
    store.record(a_batch(an_outcome(feed), again))
    assert found(store, "killed") == found(store, "dockers") == []
    assert store.index_backlog() == 1
    assert found(store, "docker") == [1]


def test_the_backlog_is_indexed_once_in_small_steps(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    add(store, *STORIES, category=Category.NONE)
    assert [store.index_backlog(limit=4) for _ in range(3)] == [4, 2, 0]
    assert found(store, "strike") == [1, 5]


def test_a_snippet_shows_the_place_that_matched(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    add(store, ("en", "Title", "word " * 100 + "the survivors were found " + "word " * 100))
    (hit,) = store.search("survivor").hits
    assert "survivors" in hit.snippet
    assert hit.snippet.startswith("…") and hit.snippet.endswith("…")
    assert len(hit.snippet) <= 162
    assert hit.matched == ("survivors",)


def test_filters_alone_find_what_is_about_the_subject_newest_first(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    add(store, *STORIES)
    add(store, ("en", "Dockers end their strike", "Ports open again."), category=Category.NONE)
    recent = SearchFilters(since=NOON - timedelta(days=365))
    assert [hit.entry_id for hit in store.search("", recent, limit=20).hits] == [6, 5, 4, 3, 2, 1]
    assert [hit.entry_id for hit in store.search("", recent, limit=1, before_id=3).hits] == [2]
    assert [hit.entry_id for hit in store.search("", SearchFilters(lang="es")).hits] == [2]
    assert store.search("", SearchFilters(until=NOON - timedelta(days=365))).hits == ()


@pytest.mark.parametrize("typed", ["Última Hora", "última hora", "ÚLTIMA HORA"])
def test_an_outlet_is_found_in_any_case_also_where_its_letters_have_accents(engine: sa.Engine, typed: str) -> None:
    store = SqlStore(engine)
    store.add_feeds([a_new_feed(outlet="Última Hora")], now=NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=1), ignore_due=True)
    entry = an_entry("Ataque en el Caribe", outlet="Última Hora")
    store.record(a_batch(an_outcome(feed), an_entry_record(entry, understanding=an_understanding(lang="es"))))
    assert len(store.search("ataque", SearchFilters(outlet=typed)).hits) == 1
