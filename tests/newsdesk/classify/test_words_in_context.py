"""Words that mean one thing in one place and nothing in another: chiefs, anniversaries, storms, outlets, "quits"."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

PUBLISHED = "2026-04-12"


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Pentagon chief Hegseth says three killed in new US strike on cartel", ""),
        ("Joint chiefs head says US strike on cartel kills three", ""),
        ("US strikes on cartels kill 3, says Southern Command chief", ""),
        ("US strike kills cartel leader, two others", "Southern Command said Tuesday on X"),
        ("US strike kills Tren de Aragua leader, Hegseth says", ""),
    ],
)
def test_a_chief_in_a_headline_puts_no_strike_on_land(title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, True), judged


@pytest.mark.parametrize(
    "title",
    ["US strike in Venezuela kills cartel leader", "Sinaloa cartel leader killed in US raid, Pentagon says"],
)
def test_a_gangs_leader_killed_on_land_is_no_strike_at_sea(title: str) -> None:
    judged = read(PUBLISHED, title, "").classification
    assert (judged.topic, judged.new_event) == ("land.operation", False), judged


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US kills four in Pacific a year after its first strike", ""),
        ("fr", "Les États-Unis tuent quatre personnes dans le Pacifique un an après la première frappe", ""),
        ("es", "EE.UU. mata a cuatro en el Pacífico, a un año del primer ataque", "El Comando Sur"),
        ("pt", "EUA matam quatro no Pacífico um ano após o primeiro ataque", ""),
    ],
)
def test_a_strike_on_an_anniversary_is_new(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "A year after first US boat strike killed 11, families still wait"),
        ("es", "A un año del primer ataque de EE.UU. a una lancha, con once muertos, las familias esperan"),
        ("fr", "Un an après la première frappe américaine qui a tué onze hommes, les familles attendent"),
        ("pt", "Um ano após o primeiro ataque dos EUA que matou onze no barco, famílias esperam"),
    ],
)
def test_the_anniversary_alone_is_no_new_strike(lang: str, title: str) -> None:
    assert not read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Fishermen stay ashore after US boat strike"),
        ("es", "Pescadores dejan de salir por ataques de EE.UU. a lanchas"),
        ("fr", "Frappes américaines: les pêcheurs de Trinité restent à quai"),
        ("en", "Hegseth praises crew behind Monday's boat strike"),
        ("en", "Pentagon names the ship that fired in Monday's boat strike"),
    ],
)
def test_talk_of_strikes_that_has_no_word_of_a_topic_rings_nobody(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.topic, judged.severity) == ("strike.status", Severity.NORMAL), judged


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Officials dispute that the boat hit by a US strike carried drugs: 'They were fishermen'"),
        ("es", "La Casa Blanca respalda al almirante que ordenó disparar de nuevo contra los náufragos de la lancha"),
    ],
)
def test_a_strike_in_dispute_rings(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.topic, judged.severity) == ("strike.disputed", Severity.HIGH), judged


def test_a_storm_that_delayed_strikes_makes_them_no_relief() -> None:
    title = "Southern Command kills three narco-terrorists at sea after hurricane pause"
    assert read(PUBLISHED, title, "").classification.new_event


def test_relief_after_a_storm_that_killed_is_none_of_ours() -> None:
    title = "Southern Command flies aid to Jamaica after hurricane kills 28"
    assert not read(PUBLISHED, title, "").classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "es",
            "Guardafronteras de Cuba rescatan a dos tras ataque de EE.UU. a una lancha",
            "Tres murieron.",
        ),
        ("en", "Cuban border guards rescue two after US strike on boat", "Three died."),
        ("fr", "Des gardes-frontières cubains secourent deux hommes après une frappe américaine sur un bateau", ""),
        ("pt", "Guarda-fronteiras cubanos resgatam dois após ataque dos EUA a lancha", "Três morreram."),
    ],
)
def test_border_guards_who_rescue_are_of_the_story(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.category is Category.STRIKE


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Guardafronteras de Cuba dispararon contra una lancha de Florida: cuatro muertos"),
        ("en", "Cuban border guards kill four on Florida speedboat"),
        ("fr", "Des gardes-frontières cubains abattent quatre hommes d'un hors-bord venu de Floride"),
        ("pt", "Guarda-fronteiras cubanos matam quatro em lancha da Flórida"),
    ],
)
def test_border_guards_who_fire_are_not(lang: str, title: str) -> None:
    assert not read(PUBLISHED, title, "", lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "topic"),
    [
        ("es", "Trump designa al Cartel de los Soles como terrorista | El Tiempo", "designation.terror"),
        ("es", "Juez ordena publicar el video del ataque a la lancha | El Espectador", "law.litigation"),
    ],
)
def test_an_outlet_with_an_article_is_no_writer(lang: str, title: str, topic: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.topic, judged.severity) == (topic, Severity.HIGH), judged


def test_a_writers_name_still_signs() -> None:
    judged = read(PUBLISHED, "These boat strikes are no war | Elena Torres", "").classification
    assert judged.category is Category.ANALYSIS, judged


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Trump revokes waiver, reimposes sanctions on Venezuela"),
        ("en", "US sanctions Petro; Colombia quits talks"),
        ("es", "EE.UU. sanciona a Petro, retirado de la lista de aliados"),
        ("en", "Treasury sanctions ten people in drive to end smuggling off Venezuela"),
        ("en", "Rubio says sanctions on Petro will not be lifted"),
        ("es", "Sanciones a Petro no serán levantadas, dice Rubio"),
        ("pt", "Sanções contra Petro não serão levantadas, diz Rubio"),
        ("fr", "Les sanctions contre Petro ne seront pas levées, dit Rubio"),
    ],
)
def test_sanctions_beside_another_verb_are_not_lifted(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.topic == "sanctions.listed"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US lifts sanctions on Venezuela's Rodríguez"),
        ("en", "US removes Maduro aide from sanctions list"),
        ("es", "Estados Unidos levanta las sanciones contra la venezolana Rodríguez"),
        ("pt", "EUA suspendem sanções contra a Venezuela"),
        ("fr", "Washington lève les sanctions contre Caracas"),
        ("en", "US sanctions on Petro lifted"),
        ("es", "Sanciones de EE.UU. a Petro quedan sin efecto"),
        ("pt", "Sanções dos EUA contra Petro são suspensas"),
        ("fr", "Les sanctions américaines contre Petro sont levées"),
        ("fr", "Les sanctions américaines contre Petro sont suspendues"),
    ],
)
def test_sanctions_that_end_are_lifted(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.topic == "sanctions.lifted"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("fr", "Trump revendique une deuxième frappe contre un bateau venu du Venezuela"),
        ("en", "Trump announces a second strike on a boat from Venezuela"),
        ("es", "Trump anuncia un segundo ataque contra una lancha de Venezuela"),
    ],
)
def test_a_second_strike_that_is_announced_is_not_the_second_blast(lang: str, title: str) -> None:
    reasons = read("2025-09-15", title, "", lang).classification.reasons
    assert not [push for push in reasons if "second blast" in push.what and push.for_ == "new_event"]


def test_a_second_strike_that_was_ordered_is_the_second_blast() -> None:
    reasons = read(
        "2025-12-01", "Hegseth ordered a second strike on boat, Post says", "", "en"
    ).classification.reasons
    assert [push for push in reasons if "second blast" in push.what and push.for_ == "new_event"]
