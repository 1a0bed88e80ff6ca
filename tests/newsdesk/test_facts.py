"""What is extracted: figures with exact quotes, days with their basis, places, totals, speakers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.classify import Classifier
from newsdesk.facts import extract
from newsdesk.facts.dates import find_days
from newsdesk.text.folding import entry_text, fold
from newsdesk.understand import understand
from newsdesk.understanding import (
    Category,
    Cumulative,
    Facts,
    Location,
    Quoted,
    QuotedDate,
)
from tests.newsdesk.spelling import spelled
from tests.newsdesk.stated import PUBLISHED, facts_of, judged, the_strike

ITEMS = Path(__file__).parents[2] / "training" / "items.jsonl"


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


PATTERNS = {
    "en": "US strike on alleged drug boat kills {} people",
    "es": "Ataque de EE.UU. a una lancha deja {} muertos",
    "pt": "Ataque dos EUA a barco deixa {} mortos",
    "fr": "Une frappe américaine sur un bateau fait {} morts",
}


@given(st.integers(2, 14), st.sampled_from(sorted(PATTERNS)), st.booleans())
def test_any_rendering_of_a_toll_comes_back(number: int, lang: str, in_words: bool) -> None:
    printed = spelled(number, lang) if in_words else str(number)
    killed = the_strike(PATTERNS[lang].format(printed), lang=lang).killed
    assert killed is not None
    assert killed.value == number


TOTALS = {
    "en": "The campaign's death toll is now at least {}.",
    "es": "La ofensiva suma al menos {} muertos desde septiembre.",
    "pt": "O total de mortos sobe para ao menos {} desde setembro.",
    "fr": "Le bilan de la campagne est d'au moins {} morts.",
}


@given(st.integers(15, 199), st.sampled_from(sorted(TOTALS)), st.booleans())
def test_any_rendering_of_a_total_comes_back(number: int, lang: str, in_words: bool) -> None:
    printed = spelled(number, lang) if in_words else str(number)
    total = facts_of(PATTERNS[lang].format(3), TOTALS[lang].format(printed), lang=lang).cumulative
    assert total is not None
    assert total.killed is not None
    assert (total.killed.value, total.qualifier) == (number, "at least")


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "One killed in US strike on drug boat"),
        ("es", "Un ataque de EE.UU. a una lancha deja un muerto"),
        ("pt", "Uma pessoa morre em ataque dos EUA a barco"),
        ("fr", "Une personne tuée dans une frappe américaine sur un bateau"),
    ],
)
def test_one_dead_is_counted_where_an_article_says_so(lang: str, title: str) -> None:
    killed = the_strike(title, lang=lang).killed
    assert killed is not None
    assert killed.value == 1


@pytest.mark.parametrize(
    ("lang", "text", "survivors"),
    [
        ("en", "The strike left two survivors.", 2),
        ("en", "It left one man alive, and a third survived.", 1),
        ("en", "There were no survivors.", 0),
        ("en", "All four aboard were killed.", 0),
        ("es", "Hubo un sobreviviente.", 1),
        ("es", "Los tres tripulantes murieron.", 0),
        ("pt", "Houve dois sobreviventes.", 2),
        ("pt", "Os quatro ocupantes morreram.", 0),
        ("fr", "Trois survivants ont été repêchés.", 3),
        ("fr", "Les deux occupants sont morts.", 0),
    ],
)
def test_survivors_are_counted_and_nobody_left_is_nought(lang: str, text: str, survivors: int) -> None:
    found = the_strike("US strikes boat in Caribbean", text, lang=lang).survivors
    assert found is not None
    assert found.value == survivors


def test_presumed_dead_are_kept_apart_from_the_dead() -> None:
    event = the_strike(
        "Three killed on Dec. 30, eight more presumed dead", new_event=False, topic="survivors.presumed_dead"
    )
    assert event.killed is not None
    assert event.presumed_dead is not None
    assert (event.killed.value, event.presumed_dead.value) == (3, 8)


@pytest.mark.parametrize(
    "text",
    [
        "Eight people missing after the boat strikes of Feb. 5 are presumed dead, Southern Command says.",
        "The eight people who jumped overboard on Feb. 5 in the eastern Pacific, and were never found, are now"
        " presumed dead.",
        "Eight survivors of the strikes were presumed dead when the search ended.",
        "Eight people who abandoned their boats on Feb. 5 are presumed to have died.",
    ],
)
def test_presumed_dead_are_counted_over_a_long_sentence(text: str) -> None:
    event = the_strike(
        "Coast Guard ends search after boat strikes", text, new_event=False, topic="survivors.presumed_dead"
    )
    assert event.killed is None
    assert event.presumed_dead is not None
    assert event.presumed_dead.value == 8


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Las ocho personas que saltaron al mar se dan por muertas, dijo el Comando Sur."),
        ("pt", "Oito pessoas que saltaram ao mar são dadas como mortas."),
        ("fr", "Huit personnes tombées à l'eau sont présumées mortes."),
    ],
)
def test_presumed_dead_are_counted_in_other_languages(lang: str, text: str) -> None:
    event = the_strike("SOUTHCOM", text, lang=lang, new_event=False, topic="survivors.presumed_dead")
    assert event.killed is None
    assert event.presumed_dead is not None
    assert event.presumed_dead.value == 8


def test_the_dead_of_the_first_of_several_boats_are_counted() -> None:
    text = "Three men aboard the first vessel were killed; those on the other two jumped overboard."
    found = the_strike("Strikes on three vessels in the eastern Pacific", text).killed
    assert found is not None
    assert found.value == 3


@pytest.mark.parametrize(
    ("lang", "text", "search"),
    [
        ("en", "The Coast Guard is searching for survivors.", "search on"),
        ("en", "The command said it had asked for a search for people who jumped overboard.", "search on"),
        ("en", "The Coast Guard suspended its search for eight survivors after 65 hours.", "search suspended"),
        ("en", "The search for survivors was called off on Friday.", "search suspended"),
        ("es", "La Guardia Costera busca a los sobrevivientes.", "search on"),
        ("es", "La Guardia Costera suspendió la búsqueda de los sobrevivientes.", "search suspended"),
        ("pt", "A Guarda Costeira suspendeu as buscas por sobreviventes.", "search suspended"),
        ("es", "La Guardia Costera deja de buscar a los sobrevivientes.", "search suspended"),
        ("pt", "As equipes desistem de procurar sobreviventes.", "search suspended"),
        ("fr", "Les garde-côtes mettent fin aux recherches de survivants.", "search suspended"),
        ("fr", "Les recherches de survivants ont été suspendues.", "search suspended"),
        ("en", "Investigators are looking for answers about the strike.", None),
        ("en", "There were no survivors.", None),
    ],
)
def test_a_search_is_on_until_the_text_says_that_it_ended(lang: str, text: str, search: str | None) -> None:
    assert the_strike("US strikes boat in Caribbean, killing three", text, lang=lang).search == search


def test_a_split_that_does_not_add_up_is_not_believed() -> None:
    event = the_strike(
        "US strikes two boats in Caribbean, killing nine",
        "Three died on the first boat and two on the second, Southern Command said.",
    )
    assert event.killed is not None
    assert event.killed.value == 9


def test_each_of_two_boats_makes_two_strikes() -> None:
    facts = facts_of("US hits two boats, six killed", "Three men were aboard each of the two boats.")
    assert [event.killed and event.killed.value for event in facts.events] == [3, 3]


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("on Feb. 5", date(2026, 2, 5), "stated"),
        ("el 5 de febrero", date(2026, 2, 5), "stated"),
        ("em 5 de fevereiro de 2026", date(2026, 2, 5), "stated"),
        ("le 5 février", date(2026, 2, 5), "stated"),
        ("(05.02.2026)", date(2026, 2, 5), "stated"),
        ("on Dec. 30", date(2025, 12, 30), "stated"),
        ("on New Year's Eve", date(2025, 12, 31), "stated"),
        ("na segunda-feira (9)", date(2026, 2, 9), "stated"),
        ("on Tuesday", date(2026, 2, 10), "weekday"),
        ("el lunes", date(2026, 2, 9), "weekday"),
        ("na sexta-feira", date(2026, 2, 6), "weekday"),
        ("samedi", date(2026, 2, 7), "weekday"),
        ("yesterday", date(2026, 2, 9), "relative"),
        ("ayer", date(2026, 2, 9), "relative"),
        ("hoje", date(2026, 2, 10), "relative"),
    ],
)
def test_days_are_resolved_against_the_day_of_publication(text: str, day: date, basis: str) -> None:
    (found,) = find_days(fold(text), PUBLISHED.date())
    assert (found.value, found.basis) == (day, basis)


def test_a_day_that_does_not_exist_is_no_day() -> None:
    assert find_days("on june 31", PUBLISHED.date()) == []


def test_a_stated_date_wins_over_a_weekday() -> None:
    event = the_strike("US strikes boat on Friday, killing two", "The attack of Feb. 5 was the 37th.")
    assert event.date is not None
    assert (event.date.value, event.date.basis) == (date(2026, 2, 5), "stated")


def test_a_strike_without_a_day_is_taken_for_the_newest_recorded_one() -> None:
    days = (date(2026, 1, 23), date(2026, 2, 9))
    event = the_strike("US strike on drug boat kills two", known_days=days)
    assert event.date is not None
    assert (event.date.value, event.date.basis) == (date(2026, 2, 9), "published")


def test_a_strike_without_a_day_or_a_record_is_dated_by_its_publication() -> None:
    event = the_strike("US strike on drug boat kills two", known_days=(date(2026, 1, 23),))
    assert event.date is not None
    assert (event.date.value, event.date.basis) == (PUBLISHED.date(), "published")


@pytest.mark.parametrize(
    ("lang", "title", "location"),
    [
        ("en", "US strikes boat in the eastern Pacific, two dead", Location.EASTERN_PACIFIC),
        ("es", "EE.UU. ataca lancha en el Pacífico oriental: dos muertos", Location.EASTERN_PACIFIC),
        ("pt", "EUA atacam barco no mar do Caribe; dois mortos", Location.CARIBBEAN),
        ("fr", "Frappe dans la mer des Caraïbes : deux morts", Location.CARIBBEAN),
        ("es", "EE.UU. ataca lancha frente a Venezuela: dos muertos", Location.CARIBBEAN),
        ("en", "US strikes boat from Venezuela in international waters, two dead", None),
    ],
)
def test_the_basin_is_named_or_unknown(lang: str, title: str, location: Location | None) -> None:
    assert the_strike(title, lang=lang).location == location


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
    total = facts_of(
        "Almost 100 people killed in US boat strikes", "The new attack brings the toll to at least 99."
    ).cumulative
    assert total is not None
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


def test_two_announcements_on_different_days_are_two_strikes() -> None:
    facts = facts_of(
        "US strikes two drug boats in three days, six dead",
        "Four people were killed in the Caribbean on Monday. Two people were killed in the Pacific on Saturday.",
    )
    assert [(event.killed and event.killed.value, event.location) for event in facts.events] == [
        (4, Location.CARIBBEAN),
        (2, Location.EASTERN_PACIFIC),
    ]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike on alleged drug boat in Caribbean kills 16"),
        ("es", "Ataque de EE.UU. a una lancha en el Caribe deja 16 muertos"),
    ],
)
def test_one_strike_may_kill_more_than_any_before(lang: str, title: str) -> None:
    facts = facts_of(title, lang=lang)
    assert [event.killed and event.killed.value for event in facts.events] == [16]
    assert facts.cumulative is None


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


@pytest.mark.parametrize(
    ("lang", "summary", "words"),
    [
        ("en", "Hegseth did not say where the strike took place.", "did not say where"),
        ("es", "El Comando Sur informó sin precisar el lugar.", "sin precisar el lugar"),
    ],
)
def test_a_place_that_was_withheld_is_quoted_as_withheld(lang: str, summary: str, words: str) -> None:
    event = the_strike("US strike on drug boat kills three", summary, lang=lang)
    assert (event.location, event.location_text) == (None, words)
