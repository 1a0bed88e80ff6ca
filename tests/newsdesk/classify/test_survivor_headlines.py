"""A headline with people who lived: the first report of a strike, or what became of them."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-24"
FIRST_REPORTS = [
    ("en", "US strikes boat in Caribbean, killing two; survivor handed over to Colombia", "It was on Monday."),
    ("fr", "Frappe américaine dans les Caraïbes : trois morts, un survivant remis à Bogotá", "Elle a eu lieu lundi."),
    ("pt", "EUA atacam barco no Pacífico e matam dois; sobrevivente é entregue ao Equador", "Foi na segunda-feira."),
    (
        "es",
        "EE.UU. ataca otra lancha en el Pacífico: dos muertos y un sobreviviente devuelto a Ecuador",
        "El ataque fue el lunes.",
    ),
    (
        "en",
        "US strikes alleged drug boat, killing two; two survivors rescued",
        "A Navy ship picked them up on Monday.",
    ),
    ("en", "Two dead, two survivors in latest US boat strike", "The Coast Guard took the two aboard on Monday."),
    ("en", "US military: three killed, one survivor in Pacific vessel strike", "The strike was on Sunday."),
    ("en", "US strike on suspected smuggling boat leaves one dead, two alive", "The two were found on Monday."),
    ("es", "EE.UU. bombardea otra lancha en el Caribe: tres muertos y un superviviente", "Fue hallado el lunes."),
    (
        "es",
        "Nuevo ataque de EE. UU. a narcolancha deja un muerto y dos sobrevivientes",
        "Fueron rescatados el lunes.",
    ),
    (
        "es",
        "Dos muertos y dos rescatados tras ataque de Estados Unidos a una embarcación",
        "El ataque fue el domingo.",
    ),
    (
        "es",
        "Estados Unidos golpea otra lancha: tres muertos, dos supervivientes",
        "Los dos fueron rescatados el lunes.",
    ),
    ("es", "Comando Sur: un abatido y dos sobrevivientes en ataque a embarcación", "Se avisó a la Guardia Costera."),
    ("pt", "EUA atacam outra lancha: dois mortos e dois sobreviventes", "Eles foram resgatados na segunda-feira."),
    ("pt", "Novo ataque dos EUA a barco no Pacífico deixa três mortos e um sobrevivente", "Foi no domingo."),
    ("fr", "Les Etats-Unis frappent un autre bateau : deux morts et deux survivants", "Ils ont été secourus lundi."),
    ("fr", "Nouvelle frappe américaine contre un bateau : un mort, deux rescapés", "Elle a eu lieu dimanche."),
]
NO_MORE_THAN_SURVIVORS = [
    ("en", "New US strike in the Caribbean, and for the first time survivors, officials say"),
    ("en", "US strike on boat in Caribbean left survivors, official says"),
    ("en", "Survivors reported after US strike on boat in the Pacific"),
    ("es", "Nuevo ataque de EE. UU. en el Caribe: hay sobrevivientes"),
    ("es", "Sobrevivientes tras ataque de EE. UU. a una lancha en el Caribe, según fuentes oficiales"),
    ("pt", "Sobreviventes após ataque dos EUA a barco no Pacífico, dizem autoridades"),
    ("fr", "Un raid américain dans le Pacifique laisse des survivants"),
    ("es", "Bombardeo de EE. UU. a una lancha en el Pacífico dejó supervivientes, según fuentes"),
    ("pt", "Novo ataque americano no Caribe: há sobreviventes, segundo fontes"),
    ("pt", "Ataque dos EUA a barco no Caribe deixou sobreviventes presos em navio, dizem fontes"),
    ("fr", "Nouvelle frappe américaine en mer des Caraïbes : il y aurait des survivants, une première"),
    ("fr", "Frappe américaine contre une vedette dans les Caraïbes: des rescapés, sans doute pour la première fois"),
]
WHAT_SURVIVORS_DO = [
    ("en", "US strike on boat in Caribbean: survivors to be sent home"),
    ("en", "US strike that left survivors in the Caribbean draws questions"),
    ("es", "Ataque de EE. UU. en el Caribe: sobrevivientes denuncian el bombardeo"),
    ("pt", "Ataque que deixou sobreviventes no Caribe é questionado"),
    ("pt", "Sobreviventes de ataque dos EUA no Caribe estão presos em navio"),
    ("en", "Survivors of US strike on boat in the Pacific, officials say, are in custody"),
    ("fr", "Frappe américaine contre un bateau dans les Caraïbes: les rescapés rapatriés"),
    ("fr", "Frappe américaine contre un bateau dans les Caraïbes: des rescapés détenus à bord d'un navire"),
]
LATER = [
    ("en", "One of two survivors of Monday's US boat strike dies", "He was being treated on a Navy ship."),
    ("en", "Survivor of US strike that killed three is sent home to Ecuador", "He landed in Guayaquil on Monday."),
    ("en", "Coast Guard ends search for two survivors of US strike that killed three", "It had begun on Friday."),
    ("es", "Vuelve a Ecuador el sobreviviente del ataque de EE.UU. que mató a tres", "Llegó el lunes a Guayaquil."),
    ("es", "Muere uno de los dos sobrevivientes del ataque de EE.UU. a una lancha", "Era atendido en un buque."),
    (
        "es",
        "Sobreviviente de ataque de EE.UU. en el Caribe está grave en hospital de Riohacha",
        "Llegó el lunes junto con los cuerpos de sus tres compañeros.",
    ),
    ("pt", "Um dos dois sobreviventes do ataque dos EUA morre em navio", "Ele estava sob custódia desde domingo."),
    ("pt", "Sobrevivente do ataque dos EUA que matou dois é repatriado", "Ele chegou à Colômbia na segunda-feira."),
    ("fr", "Un survivant de la frappe américaine qui a fait trois morts rapatrié", "Il est arrivé lundi à Quito."),
]


@pytest.mark.parametrize(("lang", "title", "summary"), FIRST_REPORTS)
def test_so_many_dead_and_so_many_alive_is_a_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, True), judged


@pytest.mark.parametrize(("lang", "title", "summary"), LATER)
def test_what_became_of_a_survivor_is_none(lang: str, title: str, summary: str) -> None:
    assert not read(PUBLISHED, title, summary, lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), NO_MORE_THAN_SURVIVORS)
def test_that_some_lived_may_be_all_that_is_told_of_a_new_strike(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), WHAT_SURVIVORS_DO)
def test_what_survivors_do_comes_after_the_strike(lang: str, title: str) -> None:
    assert not read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike on boat in Caribbean left survivors", "It was carried out on Oct. 16."),
        ("es", "Ataque de EE. UU. en el Caribe dejó sobrevivientes", "El bombardeo fue el 16 de octubre."),
        ("pt", "Ataque dos EUA a barco no Caribe deixou sobreviventes", "Foi em 16 de outubro."),
        ("fr", "Frappe américaine dans les Caraïbes : des survivants", "Elle a eu lieu le 16 octobre."),
    ],
)
def test_survivors_of_a_day_long_ago_are_of_a_known_strike(lang: str, title: str, summary: str) -> None:
    assert not read(PUBLISHED, title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "There are survivors of a US strike for the first time",
            "An official said some of the crew lived through Monday's attack in the Caribbean.",
        ),
        (
            "es",
            "Hay sobrevivientes de un ataque de EE. UU. por primera vez",
            "Un funcionario dijo que parte de la tripulación vive tras el bombardeo del lunes en el Caribe.",
        ),
        (
            "pt",
            "Há sobreviventes de ataque dos EUA pela primeira vez",
            "Um funcionário disse que parte da tripulação vive após o bombardeio de segunda-feira no Caribe.",
        ),
        (
            "fr",
            "Il y a des survivants d'une frappe américaine pour la première fois",
            "Un responsable a dit que des hommes ont survécu lundi à l'attaque dans les Caraïbes.",
        ),
    ],
)
def test_an_official_below_tells_who_lived_for_the_first_time(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        (
            "es",
            "Los dos sobrevivientes del domingo siguen a bordo de un destructor y Santo Domingo negocia su entrega",
        ),
        ("en", "Sunday's two survivors remain aboard a Navy destroyer"),
    ],
)
def test_survivors_known_by_their_day_are_those_of_a_strike(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is Category.STRIKE


def test_survivors_of_a_sunday_whose_accident_is_named_are_not_ours() -> None:
    title = "Los dos sobrevivientes del domingo siguen en el hospital tras el choque del autobús"
    assert not read(PUBLISHED, title, "", "es").classification.relevant
