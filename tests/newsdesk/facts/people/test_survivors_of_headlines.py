"""Who lived, in the few words of headlines: one more was saved, two jumped, and who stands behind the dead."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import the_strike, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary", "survivors"),
    [
        ("en", "Strike on boat kills two; third man plucked from the sea", "", 1),
        ("en", "Boat strike kills two of the three on board", "The third was pulled from the water by a trawler.", 1),
        ("es", "Dos muertos en ataque a lancha; un tercer tripulante fue rescatado", "", 1),
        ("pt", "Ataque a lancha mata dois; terceiro tripulante é resgatado com vida", "", 1),
        ("fr", "Deux hommes tués dans une frappe, un troisième repêché", "", 1),
        ("en", "Boat strike leaves two dead and one wounded", "", 1),
        ("es", "Ataque a una lancha deja dos muertos y un herido", "", 1),
        ("pt", "Ataque a lancha deixa dois mortos e três feridos", "", 3),
        ("fr", "Une frappe fait deux morts et trois blessés", "", 3),
        ("es", "Ataque a lancha: sus dos ocupantes mueren", "", 0),
        ("pt", "Ataque a lancha: seus dois ocupantes morrem", "", 0),
        ("fr", "Frappe contre un bateau : ses deux occupants meurent", "", 0),
        ("es", "Sigue la búsqueda del náufrago de la lancha atacada, con dos muertos", "", 1),
    ],
)
def test_one_more_was_saved_or_nobody(lang: str, title: str, summary: str, survivors: int) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert strike.killed is not None and strike.survivors is not None
    assert (strike.killed.value, strike.survivors.value) == (2, survivors)


def test_a_soldier_hurt_elsewhere_lived_through_no_strike() -> None:
    strike = the_strike("US strike on boat kills two", "In Syria three soldiers were wounded on the same day.")
    assert strike.survivors is None


@pytest.mark.parametrize(
    ("lang", "title", "killed", "survivors"),
    [
        ("es", "Dos muertos en ataque a lancha con tres a bordo; sobrevive uno", 2, 1),
        ("es", "Dos muertos en ataque a lancha; sobrevivieron tres", 2, 3),
        ("pt", "Dois mortos em ataque a barco; sobreviveu um", 2, 1),
        ("fr", "Nouvelle frappe contre un bateau : trois hommes à bord, aucun n'a survécu", 3, 0),
    ],
)
def test_who_lived_stands_after_the_verb(lang: str, title: str, killed: int, survivors: int) -> None:
    strike = the_strike(title, lang=lang)
    assert strike.killed is not None and strike.survivors is not None
    assert (strike.killed.value, strike.survivors.value) == (killed, survivors)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Coast Guard gives up on five who jumped before strike", "They are now presumed dead."),
        ("es", "Cesa la búsqueda de cinco hombres que saltaron antes del ataque", "Se presumen muertos."),
        ("pt", "Acabam as buscas por cinco homens que pularam antes do ataque", "Eles são dados como mortos."),
        ("fr", "Fin des recherches des cinq hommes qui avaient sauté avant la frappe", "Ils sont présumés morts."),
    ],
)
def test_who_is_given_up_is_no_survivor(lang: str, title: str, summary: str) -> None:
    strike = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.search")
    assert strike.survivors is None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Search for two crew members of boat hit in strike goes on", "One survivor was found on Monday."),
        ("es", "Siguen buscando a dos tripulantes de la lancha atacada", "Hay un sobreviviente."),
        ("pt", "Seguem as buscas: procuram dois tripulantes da lancha atacada", "Há um sobrevivente."),
        ("fr", "On recherche deux hommes après la frappe contre un bateau", "Il y a un survivant."),
    ],
)
def test_a_survivor_told_of_counts_before_those_looked_for(lang: str, title: str, summary: str) -> None:
    found = the_strike(title, summary, lang=lang, new_event=False, topic="survivors.search").survivors
    assert value_of(found) == 1


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike on boat kills one; two others leap overboard"),
        ("es", "Ataque a lancha deja un muerto; otros dos se lanzaron al mar"),
        ("pt", "Ataque a lancha deixa um morto; outros dois se jogaram ao mar"),
        ("fr", "Une frappe fait un mort ; deux autres se sont jetés à la mer"),
    ],
)
def test_two_others_jumped(lang: str, title: str) -> None:
    found = the_strike(title, lang=lang).survivors
    assert value_of(found) == 2


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Strike left 9 dead: two survivors of the first blast were killed by a second"),
        ("es", "Ataque deja nueve muertos: dos sobrevivientes del primer misil fueron asesinados con otro"),
        ("pt", "Ataque deixa nove mortos: dois sobreviventes do primeiro míssil foram mortos por outro"),
        ("fr", "La frappe fait neuf morts : deux survivants du premier tir ont été tués par un second"),
    ],
)
def test_survivors_who_were_killed_are_none(lang: str, title: str) -> None:
    strike = the_strike(title, lang=lang, new_event=False, topic="strike.disputed")
    assert strike.killed is not None and strike.killed.value == 9
    assert strike.survivors is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "One killed three rescued as US strikes boat in Pacific"),
        ("en", "US boat strike: one killed four rescued"),
        ("en", "One killed 2 missing in US strike on boat"),
        ("en", "US strike on boat: one killed two injured"),
        ("en", "One killed three captured after US strike on boat"),
        ("en", "US boat strike: one killed two others rescued"),
        ("es", "Un muerto tres rescatados en ataque de EE.UU. a lancha"),
        ("pt", "Um morto três resgatados em ataque dos EUA a barco"),
        ("fr", "Un mort trois rescapés dans une frappe américaine contre un bateau"),
    ],
)
def test_those_told_right_after_the_dead_are_not_the_dead(lang: str, title: str) -> None:
    killed = the_strike(title, lang=lang).killed
    assert value_of(killed) == 1


@pytest.mark.parametrize(
    "title",
    [
        "One killed three rescued as US strikes boat in Pacific",
        "Two killed three rescued in US boat strike",
        "US strike on boat: two killed three captured",
        "Two killed three survive US strike on boat",
    ],
)
def test_who_is_told_of_right_after_the_dead_lives(title: str) -> None:
    survivors = the_strike(title).survivors
    assert value_of(survivors) == 3


@pytest.mark.parametrize("title", ["Second strike killed two survivors", "US strike killed two rescued men"])
def test_who_was_killed_after_all_is_no_survivor(title: str) -> None:
    survivors = the_strike(title).survivors
    assert survivors is None or survivors.value == 0
