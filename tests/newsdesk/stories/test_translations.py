"""Words of one meaning in four languages, by which a happening is known again in another language."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from importlib.resources import files

import pytest

from newsdesk.stories import EntryView, StoryView
from newsdesk.stories.countries import countries_in
from newsdesk.stories.matching import best_match
from newsdesk.stories.terms import STEM_CHARS, classification_terms, stems_of, terms_of
from newsdesk.stories.translations import in_all_languages, meant
from newsdesk.understanding import Category
from tests.builders import NOON, a_classification

LINES = [
    line.split()
    for line in files("newsdesk.stories").joinpath("translations.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def not_ours(lang: str):
    return a_classification(Category.NONE, lang=lang, relevant=False, new_event=False)


def story_of(title: str, summary: str, lang: str) -> StoryView:
    return StoryView(
        id=1,
        category=Category.NONE,
        topic=None,
        first_seen_at=NOON,
        last_seen_at=NOON,
        title=title,
        terms=terms_of(title, summary) | classification_terms(not_ours(lang)),
    )


def joins(title: str, summary: str, lang: str, story: StoryView) -> bool:
    thought = not_ours(lang)
    return (
        best_match(EntryView(title, terms_of(title, summary), thought, NOON + timedelta(hours=3)), [story]).story
        is story
    )


def test_no_word_has_two_meanings() -> None:
    meanings = Counter(stem for words in LINES for stem in {word[:STEM_CHARS] for word in words})
    assert [stem for stem, n in meanings.items() if n > 1] == []


def test_no_word_is_a_country() -> None:
    stems = frozenset(word[:STEM_CHARS] for words in LINES for word in words)
    assert countries_in(stems) == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("surrender", "rendición"),
        ("earthquake", "séisme"),
        ("the judge", "la jueza"),
        ("greve", "huelga"),
        ("pêcheurs", "fishermen"),
        ("quakes", "sismos"),
    ],
)
def test_words_of_two_languages_meet_by_their_meaning(one: str, other: str) -> None:
    assert meant(stems_of(one)) == meant(stems_of(other)) != frozenset()


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "Sismo sacude Arequipa y derriba dos puentes", "Hay heridos en tres hospitales."),
        ("pt", "Terremoto derruba pontes em Arequipa", "Hospitais recebem feridos."),
        ("fr", "Un séisme détruit des ponts à Arequipa", "Des blessés dans les hôpitaux."),
    ],
)
def test_other_news_is_known_again_in_another_language(lang: str, title: str, summary: str) -> None:
    told = story_of("Earthquake topples bridges in Arequipa", "The injured fill three hospitals.", "en")
    assert joins(title, summary, lang, told)


def test_words_alone_of_one_meaning_are_too_few() -> None:
    told = story_of("Earthquake topples bridges in Arequipa", "The injured fill three hospitals.", "en")
    assert not joins("Los hospitales de Sevilla van a la huelga", "Los médicos piden más salario.", "es", told)


@pytest.mark.parametrize(("place", "country"), [("off Crete", "Grecia"), ("in Maracaibo", "le Venezuela")])
def test_city_or_island_stands_for_its_country(place: str, country: str) -> None:
    assert countries_in(stems_of(place)) == countries_in(stems_of(country)) != frozenset()


def test_one_of_many_is_known_by_the_word_for_many() -> None:
    assert meant(stems_of("le droit")) == meant(stems_of("derechos"))


@pytest.mark.parametrize(
    "words",
    [
        *("Buenos días", "buenos resultados", "um recife de coral", "the Indian Ocean"),
        *("Guantánamo", "la Guyane", "fue salvado", "Salvador, na Bahia"),
    ],
)
def test_word_that_is_more_than_a_country_names_none(words: str) -> None:
    assert countries_in(stems_of(words)) == frozenset()


@pytest.mark.parametrize(("one", "other"), [("Teerã", "Iran"), ("Iêmen", "Yemen"), ("iemenita", "Yemeni")])
def test_country_is_known_in_portuguese(one: str, other: str) -> None:
    assert countries_in(stems_of(one)) == countries_in(stems_of(other)) != frozenset()


@pytest.mark.parametrize(
    ("one", "other"), [("Syria", "Siria"), ("Netherlands", "La Haye"), ("Cuban", "Habana"), ("Iranian", "Irán")]
)
def test_country_is_one_meaning_whoever_of_it_is_named(one: str, other: str) -> None:
    assert meant(stems_of(one)) & meant(stems_of(other))


BEGIN_ALIKE = """
asegura         seized
disparos        missing
narcos          submersible
dispararon      desaparecido
capital         captain
compañeros      empresa
investors       enquête
information     rapport
estadounidense  États
contre          smuggling
office          agents
military        soldados
operation       redada
according       acuerdo
chance          canciller
conducted       driver
ejército        exercise
procura         prosecutor
promotion       prosecutor
flores          bosque
estreia         strait
executive       ejecuciones
relations       family
corridor        race
scrutiny        election
current         moneda
traiter         treaty
reference       árbitro
previsto        forecast
deadline        killed
narcoterroristas traffickers
interdiction    ban
confirmed       nombrado
interest        tasas
Ventôse         winds
comment         begins
public          release
recorded        expedientes
terminal        ends
estudio         students
inflatable      inflación
caminho         trucks
retired         withdraws
"""

SAME_LETTERS = """
main         manos
pays         countries
corps        cuerpos
mineurs      miners
vols         vuelos
vol          robo
fiscal       prosecutors
corte        tribunal
polls        urnas
lance        launches
red          rouge
marche       mercado
audience     hearing
cpi          icc
tentes       tents
fondo        deep
fine         multa
Detroit      strait
coupe        cuts
fuite        leak
demande      request
"""


def pairs(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


@pytest.mark.parametrize(("one", "other"), pairs(BEGIN_ALIKE))
def test_words_that_only_begin_alike_have_no_meaning_in_common(one: str, other: str) -> None:
    assert meant(stems_of(one)).isdisjoint(meant(stems_of(other)))


@pytest.mark.parametrize(("one", "other"), pairs(SAME_LETTERS))
def test_words_that_mean_something_else_in_another_language_stand_for_none(one: str, other: str) -> None:
    assert meant(stems_of(one)).isdisjoint(meant(stems_of(other)))


def test_opinion_poll_is_no_ballot() -> None:
    assert meant(stems_of("un sondage")) == meant(stems_of("una encuesta"))


@pytest.mark.parametrize(("word", "others"), [("huelga", "grève walkout"), ("Grèce", "Greece Atenas")])
def test_word_is_looked_up_in_all_languages(word: str, others: str) -> None:
    assert stems_of(f"{word} {others}") <= in_all_languages(stems_of(word))


def test_what_has_no_meaning_here_is_looked_up_as_it_is() -> None:
    unknown = frozenset({"barrei", "#congress.vote"})
    assert in_all_languages(unknown) == unknown


def test_rio_de_janeiro_is_no_river() -> None:
    assert meant(stems_of("Rio")).isdisjoint(meant(stems_of("river")))
