"""What tells that two texts are of one happening where they share few words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from newsdesk.stories import EntryView, StoryView
from newsdesk.stories.matching import best_match, similarity
from newsdesk.stories.meaning import chamber_of, concepts_alike, numbers_alike, numbers_of
from newsdesk.stories.terms import classification_terms, searched_terms, terms_of, unmarked
from newsdesk.understanding import Act, ActKind, Category, Stage
from tests.builders import NOON, a_classification

DAY = date(2026, 11, 24)
FERRY = ("Ferry sinks off Basilan, 126 dead", "Some 340 people were aboard on Monday, 23 November.")


def numbers(title: str, summary: str = "", *, lang: str = "en", category: Category = Category.NONE) -> frozenset[str]:
    return numbers_of(title, summary, a_classification(category, new_event=False, lang=lang), DAY)


def a_story(title: str, summary: str, category: Category, *marks: str, lang: str = "en", topic=None) -> StoryView:
    thought = a_classification(category, topic=topic, new_event=False, lang=lang)
    return StoryView(
        id=1,
        category=category,
        topic=topic,
        first_seen_at=NOON,
        last_seen_at=NOON,
        title=title,
        terms=terms_of(title, summary) | classification_terms(thought) | frozenset(marks),
    )


def score(title: str, story: StoryView, *marks: str, category: Category, lang: str = "en", topic=None) -> float:
    thought = a_classification(category, topic=topic, new_event=False, lang=lang)
    terms = terms_of(title, "") | frozenset(marks)
    return similarity(EntryView(title, terms, thought, NOON + timedelta(hours=3)), story)


def test_headlines_of_two_languages_speak_of_the_same() -> None:
    english = "Trump declares Venezuelan airspace closed"
    assert concepts_alike(english, "Espacio aéreo venezolano, cerrado por orden de Trump") > 0.6
    assert concepts_alike(english, "US sanctions Petro") < 0.2


def test_concepts_of_every_strike_tell_nothing_beside_those_of_few() -> None:
    strikes = "US strike kills four on alleged drug boat"
    assert concepts_alike(f"Lawsuit over {strikes}", strikes) < concepts_alike(f"Lawsuit over {strikes}", "Lawsuit")


def test_counts_are_found_in_words_and_digits_and_days_are_none() -> None:
    assert numbers(*FERRY) == {"=126", "=340"}
    assert numbers("Naufrágio deixa doze mortos", lang="pt") == numbers("Naufrage : 12 morts", lang="fr") == {"=12"}


def test_counts_of_the_campaign_are_left_out() -> None:
    assert not numbers("US strike kills four, 83 dead so far", category=Category.STRIKE)


def test_large_counts_tell_more_than_small_ones() -> None:
    assert numbers_alike(frozenset({"=3"}), frozenset({"=3"})) == 0
    assert numbers_alike(frozenset({"=7"}), frozenset({"=7", "=9"})) == 1
    assert numbers_alike(frozenset({"=126", "=340", "=700"}), frozenset({"=126", "=340", "=700"})) == 4


def test_other_news_is_told_by_its_counts_in_another_language() -> None:
    story = a_story(*FERRY, Category.NONE, *numbers(*FERRY))
    title = "Filipinas: 126 muertos al hundirse un ferri con 340 personas"
    marks = numbers(title, lang="es")
    with_counts = score(title, story, *marks, category=Category.NONE, lang="es")
    assert with_counts > score(title, story, category=Category.NONE, lang="es")


@pytest.mark.parametrize(("by", "same"), [("senate", True), ("house", False)])
def test_votes_of_two_chambers_are_two_happenings(by: str, same: bool) -> None:
    vote = Act(kind=ActKind.VOTE, stage=Stage.FAILED, text="rejects", start=0, by="senate")
    story = a_story(
        "Senate rejects resolution on boat strikes",
        "",
        Category.OVERSIGHT,
        *chamber_of(vote),
        topic="congress.vote",
    )
    title = "Resolution on boat strikes rejected, 47-53"
    marks = chamber_of(Act(kind=ActKind.VOTE, stage=Stage.FAILED, text="rejected", start=0, by=by))
    thought = a_classification(Category.OVERSIGHT, topic="congress.vote", new_event=False)
    found = best_match(
        EntryView(title, terms_of(title, "") | frozenset(marks), thought, NOON + timedelta(hours=3)), [story]
    )
    assert (found.story is story) is same


def test_act_of_no_chamber_parts_nothing() -> None:
    assert chamber_of(None) == frozenset()
    assert chamber_of(Act(kind=ActKind.RULING, stage=Stage.RULED, text="rules", start=0)) == frozenset()


def test_counts_and_chambers_are_no_words_to_compare_by_or_to_look_up() -> None:
    marks = frozenset({"=126", "&senate"})
    assert unmarked(marks) == frozenset()
    assert searched_terms(marks | {"ferry"}) == {"ferry"}
