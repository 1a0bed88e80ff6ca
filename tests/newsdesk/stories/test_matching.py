"""Which story an entry belongs to where no strike tells."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsdesk.stories import EntryView, StoryView
from newsdesk.stories.matching import SAME_STORY, best_match, similarity
from newsdesk.stories.terms import SEARCHED_TERMS, classification_terms, searched_terms, terms_of
from newsdesk.understanding import Category
from tests.builders import NOON, a_classification

VOTE = "Senate Republicans block Schiff-Kaine war powers resolution on boat strikes"


def a_story(title: str, summary: str = "", **changes) -> StoryView:
    plain = {
        "id": 1,
        "category": Category.OVERSIGHT,
        "topic": "congress.vote",
        "first_seen_at": NOON,
        "last_seen_at": NOON,
        "title": title,
        "terms": terms_of(title, summary),
    }
    return StoryView(**plain | changes)


def joins(title: str, story: StoryView, **kind) -> bool:
    thought = a_classification(new_event=False, **kind)
    return (
        best_match(EntryView(title, terms_of(title, ""), thought, NOON + timedelta(hours=1)), [story]).story is story
    )


def score(title: str, story: StoryView, *, category: Category = Category.OVERSIGHT, topic=None, hours=1) -> float:
    thought = a_classification(category, topic=topic, new_event=False)
    return similarity(EntryView(title, terms_of(title, ""), thought, NOON + timedelta(hours=hours)), story)


@pytest.mark.parametrize("suffix", [" - Reuters", " | NPR", " – El Diario NY", ""])
def test_title_with_an_outlet_behind_it_matches_its_original(suffix: str) -> None:
    assert score(VOTE + suffix, a_story(VOTE)) >= SAME_STORY


def test_headline_behind_a_kicker_is_no_outlet() -> None:
    assert terms_of("Breaking | Senate rejects war powers bid", "") == terms_of("Senate rejects war powers bid", "")


def test_another_headline_on_the_same_vote_is_the_same_story() -> None:
    other = "Schiff and Kaine fail: Senate blocks war powers resolution on strikes"
    assert score(other, a_story(VOTE), topic="congress.vote") >= SAME_STORY


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Sixth fishing vessel sunk as fuel supplier", "Otra nave nodriza ecuatoriana, enviada al fondo"),
        ("Hunden frente a Ecuador otro pesquero que abastecía lanchas", "Nave nodriza ecuatoriana, enviada al fondo"),
    ],
)
def test_ship_sunk_a_week_later_is_another_one(title: str, told: str) -> None:
    kind = {"category": Category.INTERDICTION, "topic": "interdiction.sinking"}
    story = a_story(told, **kind)
    assert score(title, story, hours=7 * 24 - 1, **kind) < SAME_STORY
    assert score(told, story, hours=2 * 24, **kind) >= SAME_STORY


def test_names_and_cognates_carry_a_story_into_another_language() -> None:
    story = a_story(
        "OFAC designates Colombia's President Gustavo Petro and his circle",
        category=Category.POLICY,
        topic="sanctions.listed",
    )
    portuguese = "Petro e familiares entram na lista de sanções do Tesouro americano"
    assert score(portuguese, story, category=Category.POLICY, topic="sanctions.listed") >= SAME_STORY


def test_country_in_both_headlines_brings_them_nearer_in_any_language() -> None:
    story = a_story("Mexico summons US ambassador over strike", category=Category.DIPLOMACY)
    thought = a_classification(Category.DIPLOMACY, topic=None, new_event=False, lang="fr")
    terms = terms_of("L'ambassadeur convoqué après une frappe", "Le Mexique demande des explications.")
    with_it, without = (
        similarity(EntryView(title, terms, thought, NOON), story)
        for title in ("Le Mexique convoque l'ambassadeur après une frappe", "L'ambassadeur convoqué après une frappe")
    )
    assert with_it > without + 0.5


def test_another_vote_in_the_same_week_is_another_story() -> None:
    story = a_story("House committee subpoenas Pentagon emails on Caribbean deployments", topic="congress.oversight")
    assert score("Alabama congressman meets vice admiral over boat attack", story) < SAME_STORY


@pytest.mark.parametrize(
    "title",
    [
        "Colombia halts intelligence sharing with US over boat strikes",
        "Bogotá suspende la cooperación de inteligencia con EE.UU. por los ataques a lanchas",
        "Bogota ne transmettra plus ses renseignements à Washington",
    ],
)
def test_the_same_step_by_another_country_is_another_story(title: str) -> None:
    story = a_story(
        "UK halts intelligence sharing with US over boat strikes",
        "Britain suspended it a month ago.",
        category=Category.DIPLOMACY,
        topic="intel.suspended",
    )
    british = "Londres suspende la cooperación de inteligencia con EE.UU. por los ataques a lanchas"
    assert not joins(title, story, category=Category.DIPLOMACY, topic="intel.suspended")
    assert joins(british, story, category=Category.DIPLOMACY, topic="intel.suspended")


def test_words_of_the_campaign_alone_make_no_story() -> None:
    mexico = a_story(
        "Mexico rejects US strikes on boats in the Pacific",
        "Sheinbaum summoned the ambassador over the US military campaign against drug boats.",
        category=Category.DIPLOMACY,
        topic="diplomacy.reaction",
    )
    title = "France criticises US strikes on boats in the Caribbean"
    terms = terms_of(title, "Barrot spoke of international law and the US military campaign against drug boats.")
    thought = a_classification(Category.DIPLOMACY, new_event=False)
    assert best_match(EntryView(title, terms, thought, NOON), [mexico]).story is None


def test_story_that_nobody_added_to_for_a_week_takes_nothing_more() -> None:
    thought = a_classification(Category.OVERSIGHT, new_event=False)
    late = NOON + timedelta(days=8)
    assert best_match(EntryView(VOTE, terms_of(VOTE, ""), thought, late), [a_story(VOTE)]).story is None
    assert best_match(EntryView(VOTE, terms_of(VOTE, ""), thought, NOON), [a_story(VOTE)]).story is not None


def test_story_is_looked_up_by_few_and_rare_words() -> None:
    summary = "The Tren de Aragua strike off Margarita drew Murkowski and Collins into the vote, as three clerks, two"
    terms = terms_of(VOTE, f"{summary} whips and a chaplain looked on from benches polished by centuries of elbows.")
    found = searched_terms(terms)
    assert len(found) == SEARCHED_TERMS
    assert any("murkow" in term for term in found)
    assert "strike" not in found


def test_name_does_not_take_the_place_of_another_word_to_look_up_by() -> None:
    """Of the carrier's arrival two papers share its name alone, and both have rarer words."""
    terms = terms_of("Gerald Ford enters Caribbean", "")
    assert searched_terms(terms) == {"gerald", "ford", "enters", "caribb"}


def test_topics_of_which_there_are_many_a_day_bind_less_than_a_vote() -> None:
    story = a_story("Cutter takes cocaine off a boat near Puerto Rico", topic="congress.vote")
    other = "Colombian Navy stops two boats off Antioquia"
    often = a_story("Cutter takes cocaine off a boat near Puerto Rico", topic="interdiction.seizure")
    assert score(other, often, topic="interdiction.seizure") < score(other, story, topic="congress.vote")


@pytest.mark.parametrize(
    ("category", "topic", "told", "title", "lang"),
    [
        (
            *(Category.DIPLOMACY, "diplomacy.intl_body"),
            "UN rights office says boat strikes breach the right to life of those on board",
            "ONU: relatores condenam ataques a lanchas e pedem investigação",
            "pt",
        ),
        (
            *(Category.INTERDICTION, "interdiction.sinking"),
            "Marines scuttle a supply vessel after eleven men are taken off it unharmed",
            "Mandan al fondo un pesquero que daba combustible a narcos",
            "es",
        ),
    ],
)
def test_acts_that_are_seldom_two_in_a_week_are_known_again(
    category: Category, topic: str, told: str, title: str, lang: str
) -> None:
    first = a_classification(category, topic=topic, new_event=False)
    story = a_story(told, category=category, topic=topic, terms=terms_of(told, "") | classification_terms(first))
    assert joins(title, story, category=category, topic=topic, lang=lang)


def test_entry_in_another_language_needs_fewer_words_in_common() -> None:
    title, english = "USS Gerald R. Ford", a_classification(Category.BUILDUP, new_event=False, lang="en")
    french = a_classification(Category.BUILDUP, new_event=False, lang="fr")
    story = a_story(title, terms=terms_of(title, "") | classification_terms(english))
    of_both = (
        similarity(EntryView(title, terms_of(title, ""), thought, NOON), story) for thought in (english, french)
    )
    assert next(of_both) < next(of_both)


def test_language_of_a_story_is_nothing_to_look_it_up_by() -> None:
    marks = classification_terms(a_classification(Category.OVERSIGHT, topic="congress.vote", lang="pt"))
    assert searched_terms(marks) == {"#congress.vote"}


def test_empty_title_is_like_nothing() -> None:
    assert score("", a_story(VOTE)) < SAME_STORY


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Havana names four killed aboard speedboat from Florida off Villa Clara"),
        ("es", "La Habana identifica a los cuatro muertos de la lancha rápida de Florida"),
    ],
)
def test_report_read_as_ours_still_meets_one_of_its_happening_that_is_not(lang: str, title: str) -> None:
    """A classifier may be wrong about one of two reports: each is weighed as news of either kind."""
    told = "Cuba says border guards killed four on speedboat registered in Florida, off Villa Clara"
    story = a_story(told, category=Category.NONE, topic=None, terms=terms_of(told, "") | {"~en"})
    thought = a_classification(Category.STRIKE, topic=None, new_event=False, lang=lang)
    terms = terms_of(title, "") | classification_terms(thought)
    assert best_match(EntryView(title, terms, thought, NOON + timedelta(hours=9)), [story]).story is story


def test_ours_and_other_news_are_as_far_apart_whichever_came_first() -> None:
    texts = {
        Category.STRIKE: (
            "Hunt for man lost off Golfito ends",
            "The Navy had sunk his boat, as it has dozens since autumn.",
        ),
        Category.NONE: (
            "Hunt for anglers lost off Golfito ends",
            "A storm took two brothers out of the bay on Friday.",
        ),
    }

    def alike(entry: Category, told: Category) -> float:
        thought = a_classification(entry, topic=None, new_event=False)
        story = a_story(texts[told][0], category=told, topic=None, terms=terms_of(*texts[told]))
        return similarity(EntryView(texts[entry][0], terms_of(*texts[entry]), thought, NOON), story)

    assert alike(Category.STRIKE, Category.NONE) == pytest.approx(alike(Category.NONE, Category.STRIKE))


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "A year of strikes on boats: what has changed at sea"),
        ("es", "Un año de ataques a lanchas: qué cambió"),
    ],
)
def test_two_analyses_of_one_week_tell_of_no_common_happening(lang: str, title: str) -> None:
    told = "A year of strikes on boats: what has changed in the trade"
    story = a_story(told, category=Category.ANALYSIS, topic="explainer", terms=terms_of(told, "") | {"~en"})
    back = a_classification(Category.ANALYSIS, topic="explainer", new_event=False, lang=lang)
    news = a_classification(Category.OVERSIGHT, topic=None, new_event=False, lang=lang)
    of_news = a_story(told, category=Category.OVERSIGHT, topic=None, terms=story.terms)
    terms = terms_of(title, "") | {f"~{lang}"}
    assert (
        similarity(EntryView(title, terms, back, NOON), story)
        < similarity(EntryView(title, terms, news, NOON), of_news) - 1
    )


@pytest.mark.parametrize("lang", ["en", "pt"])
def test_story_is_looked_up_by_its_topic_but_that_of_a_strike_by_the_strike(lang: str) -> None:
    """A bill told in two languages may share no word, and strikes are too many to look at them all."""
    bill = classification_terms(a_classification(Category.OVERSIGHT, topic="congress.bill", lang=lang))
    strike = classification_terms(a_classification(Category.STRIKE, topic="strike.reported", lang=lang))
    assert "#congress.bill" in searched_terms(terms_of("A bill on travel money", "") | bill)
    assert not any(term.startswith("#") for term in strike)
