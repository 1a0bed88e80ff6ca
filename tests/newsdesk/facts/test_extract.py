"""What is extracted: exact quotes, totals, speakers, and which strikes a text is about."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsdesk.classify import Classifier
from newsdesk.text.folding import entry_text
from newsdesk.understand import understand
from newsdesk.understanding import (
    Category,
    Cumulative,
    Facts,
    Quoted,
    QuotedDate,
)
from tests.newsdesk.stated import extract, facts_of, judged, the_strike, the_total

ITEMS = Path(__file__).parents[3] / "training" / "items.jsonl"


def quotes(facts: Facts) -> Iterator[Quoted | QuotedDate]:
    for event in facts.events:
        for value in (event.date, event.killed, event.survivors, event.vessels, event.presumed_dead):
            if value is not None:
                yield value
    total = facts.cumulative or Cumulative()
    yield from (value for value in (total.strikes, total.killed, total.vessels) if value is not None)


def test_every_quote_is_an_exact_slice_of_the_entry() -> None:
    classifier = Classifier.load()
    for line in ITEMS.read_text("utf-8").splitlines():
        item = json.loads(line)
        when = datetime.fromisoformat(item["published"]).replace(tzinfo=UTC)
        facts = understand(classifier, item["title"], item["summary"], published_at=when).facts
        text = entry_text(item["title"], item["summary"])
        for quote in quotes(facts):
            assert text[quote.start : quote.start + len(quote.text)] == quote.text
        assert facts.key_sentence is None or facts.key_sentence in text


def test_an_entry_that_is_not_relevant_states_nothing() -> None:
    facts = facts_of("Four killed as boat strikes whale", category=Category.NONE, new_event=False)
    assert facts == Facts()


@pytest.mark.parametrize(
    ("lang", "summary", "speaker", "official"),
    [
        ("en", "Southern Command said in a post on X that it hit a boat.", "SOUTHCOM", True),
        ("es", "El Comando Sur informó del ataque.", "SOUTHCOM", True),
        ("pt", "Hegseth disse que a lancha levava drogas.", "Hegseth", True),
        ("fr", "Selon Donald Trump, le bateau transportait de la drogue.", "Trump", True),
        ("en", "A U.S. official told Reuters that some of the crew lived.", "a US official", False),
        ("en", "The crew lived, Sample Wire reported, citing official says.", "a US official", False),
        ("en", "Two U.S. officials told CBS the boat was hit.", "US officials", False),
        ("en", "CBS News, citing a defense official, says it was Monday.", "a defense official", False),
        ("es", "Un funcionario citado por The New York Times habla de un ataque.", "a US official", False),
        ("es", "Fuentes citadas por la cadena hablan de un ataque.", "sources", False),
        ("en", "By the official count the offensive has reached 36 attacks.", None, False),
        ("en", "The boat burned.", None, False),
    ],
)
def test_the_speaker_is_named_and_weighed(lang: str, summary: str, speaker: str | None, official: bool) -> None:
    facts = facts_of("Boat hit in Caribbean, two dead", summary, lang=lang)
    assert (facts.speaker, facts.official) == (speaker, official)


def test_the_more_precise_of_two_totals_wins() -> None:
    total = the_total("Almost 100 people killed in US boat strikes", "The new attack brings the toll to at least 99.")
    assert total.killed is not None
    assert (total.killed.value, total.qualifier) == (99, "at least")


def test_two_totals_that_contradict_each_other_are_no_total() -> None:
    facts = facts_of("Boat strike kills four", "CBS counts 235 dead in 70 strikes, UPI 238 dead in 74 strikes.")
    assert facts.cumulative is None


LOOK_BACK_TITLE = "The long war on small boats"
LOOK_BACK = (
    "Analysis: Since September the United States has carried out 21 missile strikes on boats it says carried drugs, "
    "and more than 80 people have been killed. The first attack, on September 2, hit a speedboat that had left "
    "Venezuela; critics ask why survivors were fired on again. Experts say cocaine seizures rose 85 percent in a "
    "decade, to 400 tons, and the trade is worth 10 billion dollars. Trump announced a pardon for Juan Orlando "
    "Hernández, sentenced to 45 years, and told airlines to consider Venezuelan airspace closed. The Coast Guard had "
    "used lethal force three times in five years; one haul last month weighed 2.8 tons."
)


def test_a_long_look_back_article_is_analysis_with_a_total_and_no_strike() -> None:
    found = understand(
        Classifier.load(), LOOK_BACK_TITLE, LOOK_BACK, published_at=datetime(2025, 12, 1, 12, tzinfo=UTC)
    )
    total = found.facts.cumulative
    assert found.classification.category is Category.ANALYSIS
    assert not found.classification.new_event
    assert total is not None
    assert total.strikes is not None
    assert total.killed is not None
    assert (total.strikes.value, total.killed.value, total.qualifier) == (21, 80, "more than")


def test_strikes_and_vessels_of_one_announcement_are_counted_apart() -> None:
    event = the_strike("Three US strikes on four boats in Pacific kill 14, leave one survivor")
    assert event.strikes is not None
    assert event.vessels is not None
    assert (event.strikes.value, event.vessels.value) == (3, 4)


def test_a_second_strike_was_simply_the_second_before_the_double_blast_was_known() -> None:
    classification = judged(new_event=True)
    for day, strikes in ((datetime(2025, 9, 16, tzinfo=UTC), 2), (datetime(2025, 12, 2, tzinfo=UTC), None)):
        facts = extract(
            "Second strike on a drug boat in the Caribbean",
            "",
            lang="en",
            published_at=day,
            classification=classification,
        )
        total = facts.cumulative
        assert (total.strikes.value if total and total.strikes else None) == strikes
