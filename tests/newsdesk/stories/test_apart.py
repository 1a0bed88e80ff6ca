"""Two happenings of one kind in a few days stay two, whatever words they share."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsdesk.grounds import Ground
from newsdesk.stories import EntryView, StoryView
from newsdesk.stories.apart import apart_by
from newsdesk.stories.matching import best_match
from newsdesk.stories.stages import step_of
from newsdesk.stories.terms import terms_of
from newsdesk.understanding import Category
from tests.builders import NOON, a_classification

Kind = tuple[Category, str | None]  # category and topic of an entry or a story

SECOND = "Second oil tanker in two weeks seized by US off Venezuela"
SKIPPER = "US seizes tanker Skipper off Venezuela"
TANKER, SANCTION = (Category.INTERDICTION, "seizure.tanker"), (Category.POLICY, "sanctions.listed")
CASE = (Category.LEGAL, "law.litigation")
VOTE = (Category.OVERSIGHT, "congress.vote")
PARDON = (Category.POLICY, "justice.pardon")


def joins(title: str, told: str, kind: tuple[Category, str] = TANKER, summary: str = "", known: str = "") -> bool:
    category, topic = kind
    story = StoryView(
        id=1,
        category=category,
        topic=topic,
        first_seen_at=NOON,
        last_seen_at=NOON,
        title=told,
        terms=terms_of(told, known) | step_of(told, category),
    )
    thought = a_classification(category, topic=topic, new_event=False)
    terms = terms_of(title, summary) | step_of(title, category)
    return best_match(EntryView(title, terms, thought, NOON + timedelta(hours=5)), [story]).story is story


def kept_apart(title: str, kind: Kind, told: str, theirs: Kind) -> Ground | None:
    story = StoryView(
        id=1,
        category=theirs[0],
        topic=theirs[1],
        first_seen_at=NOON,
        last_seen_at=NOON,
        title=told,
        terms=terms_of(told, ""),
    )
    thought = a_classification(kind[0], topic=kind[1], new_event=False)
    return apart_by(EntryView(title, terms_of(title, ""), thought, NOON), story)


@pytest.mark.parametrize(
    "title",
    [
        "US seizes third oil tanker off Venezuela in two weeks",
        "EE.UU. captura un tercer petrolero frente a Venezuela",
    ],
)
def test_third_tanker_is_not_the_second(title: str) -> None:
    """21 December 2025, a day after the Centuries."""
    assert not joins(title, SECOND)
    assert not joins(SECOND, title)
    assert joins(title, "Third oil tanker seized by US off Venezuela")


def test_one_ship_is_one_whatever_flag_it_flies_and_whose_oil_it_carries() -> None:
    told = "US boards Panama-flagged tanker Estrella Azul off Puerto Rico"
    assert joins("Incautan el petrolero Estrella Azul con crudo venezolano", told)
    assert not joins("Incautan el petrolero Luna Roja con crudo venezolano", told)


def test_one_suit_is_one_by_the_names_of_its_dead_whatever_country_is_named() -> None:
    told, known = "Mother of fisherman sues United States", "Chad Joseph was on his way home from Venezuela."
    french = "Deux familles trinidadiennes attaquent Washington devant un tribunal"
    assert joins(french, told, CASE, "Chad Joseph, 26 ans, est mort le 14 octobre.", known)
    assert not joins(french, told, CASE, "Jean Bertin, 26 ans, est mort le 14 octobre.", known)


def test_ordinal_of_something_else_parts_nothing() -> None:
    assert joins("US seizes second tanker off Venezuela in first such raid this week", SECOND)
    assert joins("US seizes another oil tanker off Venezuela", SECOND)


@pytest.mark.parametrize(
    ("title", "told", "kind"),
    [
        ("US seizes tanker Centuries off Venezuela", SKIPPER, TANKER),
        ("EE.UU. captura el petrolero Centuries frente a Venezuela", SKIPPER, TANKER),
        ("Treasury sanctions firm Naviera Austral over cocaine", "Treasury sanctions firm Pesquera Mora", SANCTION),
    ],
)
def test_another_name_is_another_one(title: str, told: str, kind: tuple[Category, str]) -> None:
    assert not joins(title, told, kind)


def test_name_that_the_other_side_knows_from_its_text_parts_nothing() -> None:
    assert joins("Captured tanker Skipper to dock in Galveston", SKIPPER)
    known = "The Skipper will be taken to Galveston, officials said."
    assert joins("Seized tanker off Venezuela sails for Galveston", SKIPPER, known=known)


def test_vote_has_many_names_and_stays_one() -> None:
    told = "Senate rejects Kaine resolution on boat strikes"
    assert joins("Murkowski breaks ranks as Senate rejects resolution on boat strikes", told, VOTE)
    known = "It was the second vote on the boat strikes."
    assert joins("Third Republican backs Kaine resolution on boat strikes", told, VOTE, known=known)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Judge rules for sisters in boat strike suit", "Judge hears sisters in boat strike suit"),
        ("Una jueza rechaza archivar la demanda por la lancha", "Una jueza escucha a las partes por la lancha"),
        ("La juge ordonne la suite du procès sur la frappe", "La juge entend les familles sur la frappe"),
        ("Juíza ouve famílias sobre ataque a barco", "Famílias processam Pentágono por ataque a barco"),
    ],
)
def test_each_step_of_a_case_is_a_happening_of_its_own(title: str, told: str) -> None:
    assert not joins(title, told, CASE)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Court dismisses suit of sisters over boat strike", "Judge rules against sisters in boat strike suit"),
        ("Una jueza desestima la demanda por la lancha", "Una jueza falla sobre la demanda por la lancha"),
    ],
)
def test_one_step_in_other_words_is_one_happening(title: str, told: str) -> None:
    assert joins(title, told, CASE)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Kaine plans another Senate vote on boat strikes", "Senate rejects Kaine resolution on boat strikes"),
        (
            "Kaine prepara otra votación en el Senado por las lanchas",
            "El Senado rechaza frenar ataques a lanchas",
        ),
    ],
)
def test_what_comes_after_a_vote_is_not_the_vote(title: str, told: str) -> None:
    assert not joins(title, told, VOTE)
    assert joins(told, title, VOTE)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Pardoned by Trump, Honduran ex-president walks out of prison", "Trump to pardon Honduran ex-president"),
        ("Honduran ex-president freed after Trump pardon", "Family cheers Trump pardon plan for ex-president"),
        ("Expresidente hondureño sale de prisión tras indulto", "Trump anuncia indulto de expresidente hondureño"),
        ("L'ex-président hondurien sort de prison", "Trump promet de gracier l'ex-président hondurien"),
        ("Ex-presidente hondurenho deixa prisão", "Trump promete perdão a ex-presidente hondurenho"),
    ],
)
def test_release_is_another_happening_than_the_pardon_that_was_promised(title: str, told: str) -> None:
    assert not joins(title, told, PARDON)
    assert joins(title, title, PARDON)


@pytest.mark.parametrize(
    ("title", "kind", "told"),
    [
        ("Senate votes 50-49 to advance funding bill", VOTE, "Senate rejects 50-49 bid to halt boat strikes"),
        ("Tanker aground off Curacao", TANKER, "US boards tanker Cape Marlin off Curacao"),
        ("Three families sue cruise line in Miami", CASE, "Families of three killed on boat sue US in Miami"),
    ],
)
def test_other_news_of_no_boat_and_no_strike_is_no_act_of_ours(title: str, kind: Kind, told: str) -> None:
    none = (Category.NONE, None)
    assert kept_apart(title, none, told, kind) is Ground.OTHER_SUBJECT
    assert kept_apart(told, kind, title, none) is Ground.OTHER_SUBJECT
    assert kept_apart(told, none, told, kind) is None


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Senado rechaza por 35 a 34 el pliego de un juez", "Senado aprova por 50 a 20 marco dos portos"),
        ("Senate votes 51 to 48 for judge", "Le Sénat rejette par 50 voix contre 20 la taxe"),
        ("El Parlamento rechaza por 35 a 34 el pliego", "Le Parlement adopte par 50 voix contre 20 la taxe"),
        ("Barco vira na Baía de Guanabara", "Victims of Biscayne Bay boat crash identified"),
        ("Ferry sinks in Lake Victoria", "Naufragio en el lago Titicaca"),
    ],
)
def test_another_tally_or_another_bay_is_another_happening(title: str, told: str) -> None:
    none = (Category.NONE, None)
    assert kept_apart(title, none, told, none) is Ground.OTHER_SUBJECT


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Senado rechaza por 49 votos contra 50 el pliego", "Senate rejects judge 50-49"),
        ("Ferry sinks in Lake Victoria", "Sube a 31 la cifra de muertos en el lago Victoria"),
        ("Win by 3-1 in Guanabara", "Loss by 2-1 in Biscayne Bay"),
    ],
)
def test_one_tally_and_one_lake_part_nothing(title: str, told: str) -> None:
    none = (Category.NONE, None)
    assert kept_apart(title, none, told, none) is None


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Tanker Skipper: US lists its owner a day after boarding", "US boards tanker Skipper off Venezuela"),
        ("EE.UU. sanciona a la dueña del petrolero Skipper", "EE.UU. aborda el petrolero Skipper"),
    ],
)
def test_list_that_follows_a_boarding_is_another_act(title: str, told: str) -> None:
    assert joins(told, told, TANKER)
    assert kept_apart(title, SANCTION, told, TANKER) is Ground.OTHER_ACT


def test_gangs_put_on_two_kinds_of_lists_may_be_one_act() -> None:
    title, told = "Los Tiguerones entram em lista de sanções", "US names Los Tiguerones a terrorist group"
    assert kept_apart(title, SANCTION, told, (Category.POLICY, "designation.terror")) is None


def test_office_in_a_headline_is_no_name_of_a_gang() -> None:
    title = "Declaran terroristas a dos bandas de Posorja y Durán"
    told = "The State Department lists two port gangs as foreign terrorist groups"
    assert kept_apart(title, SANCTION, told, SANCTION) is None
    assert kept_apart(title, SANCTION, "Two gangs listed: Los Fatales and Aguilas", SANCTION) is Ground.ANOTHER_ONE


def test_survivor_sent_home_is_no_part_of_what_his_rescuers_withhold() -> None:
    stopped = (Category.DIPLOMACY, "intel.suspended")
    sent_home = (Category.STRIKE, "survivors.repatriation")
    title, told = (
        "Netherlands flies survivor of boat strike home",
        "Netherlands stops passing boat intelligence to US",
    )
    assert kept_apart(title, sent_home, told, stopped) is Ground.OTHER_ACT


@pytest.mark.parametrize("topic", ["survivors.custody", "survivors.search"])
def test_survivors_who_are_sought_held_and_sent_home_may_be_one_story(topic: str) -> None:
    title, told = "Survivor of strike off Aruba is sent home", "Survivor of strike off Aruba is on Dutch ship"
    home = (Category.STRIKE, "survivors.repatriation")
    assert kept_apart(title, home, told, (Category.STRIKE, topic)) is None


def test_denial_that_a_flow_of_intelligence_stopped_is_not_its_stop() -> None:
    stopped, denied = (Category.DIPLOMACY, "intel.suspended"), (Category.DIPLOMACY, "intel.disputed")
    told = "UK halts intelligence sharing over boat strikes"
    assert kept_apart("Rubio: UK did not halt intelligence sharing", denied, told, stopped) is Ground.OTHER_ACT


CATCH, WORRY = (Category.INTERDICTION, "interdiction.seizure"), (Category.DIPLOMACY, "diplomacy.reaction")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("French patrol nets 2 tonnes of cocaine off Martinique", "Mayors of Martinique worry about US strikes"),
        ("Martinique : deux tonnes de cocaïne saisies", "Martinique : les élus s'inquiètent des tirs américains"),
        ("Armada de Colombia incauta tres toneladas", "Colombia protesta por ataque a lancha"),
    ],
)
def test_catch_is_no_part_of_what_governments_say_there(title: str, told: str) -> None:
    assert kept_apart(title, CATCH, told, WORRY) is Ground.OTHER_ACT
    assert kept_apart(told, WORRY, title, CATCH) is Ground.OTHER_ACT
    assert kept_apart(title, CATCH, told, (Category.NONE, None)) is None


def test_coast_guard_in_a_headline_is_no_name_of_a_ship() -> None:
    told = "Seized: tanker Estrella Azul, boarded north of Aruba"
    assert kept_apart("Guardia Costera captura petrolero al norte de Aruba", TANKER, told, TANKER) is None
    assert kept_apart("Guarda Costeira toma petroleiro perto de Aruba", TANKER, told, TANKER) is None
    other = "Guardia Costera captura petrolero Luna Roja cerca de Aruba"
    assert kept_apart(other, TANKER, told, TANKER) is Ground.ANOTHER_ONE
