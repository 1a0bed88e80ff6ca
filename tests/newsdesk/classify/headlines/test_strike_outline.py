"""Strikes told by their outline alone - who, which boat, its ruin, the dead, the sea - in whatever words; and the
same words where nobody of the story strikes."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-10-15"
IN_ANY_WORDS = [
    ("en", "Speedboat, four aboard, gone in a flash: Pentagon's newest video", ""),
    ("en", "Smugglers' panga turned to matchwood by US missile; nobody lived", ""),
    ("en", '"We smoked them": SecWar on Sunday\'s hit', "Hegseth said four were killed aboard a vessel."),
    ("en", "Another one bites the dust, Hegseth says of boat in Caribbean", ""),
    ("en", "Two die as Reaper drone finds its mark in eastern Pacific", ""),
    ("en", "Three more gone off Venezuela: Hegseth's clip drops at midnight", ""),
    ("en", "Hegseth: eighth boat, two dead", ""),
    ("en", "Vance: 'An hour ago another narco boat ceased to exist'", ""),
    ("es", "Vance, en plena entrevista: «Hace una hora otra narcolancha dejó de existir»", ""),
    ("fr", "Trump : « Un bateau de drogue de plus n'existe plus »", ""),
    ("es", "Tres menos: así celebra Trump la voladura de una embarcación en el Caribe", ""),
    ("es", "Hechos trizas: Hegseth muestra el fin de otra lancha y sus dos tripulantes", ""),
    ("pt", "Voadeira vai pelos ares no Caribe; quatro mortos, diz Comando Sul", ""),
    ("pt", "Barco em pedaços no Pacífico: EUA dão cabo de três", ""),
    ("fr", "Washington réduit en cendres une vedette : quatre tués", ""),
    ("fr", "Par le fond : Hegseth montre la fin d'un bateau dans le Pacifique", ""),
    ("en", "Navy SEALs kill four aboard drug boat", ""),
    ("fr", "Opération Southern Spear : trois morts", ""),
    ("fr", "Opération militaire américaine au large du Venezuela : quatre morts", ""),
    ("es", "Cuatro fallecidos en operación militar de EE.UU. en el Caribe", ""),
    ("pt", "Quatro mortos em operação militar americana no Caribe", ""),
    ("en", "US strike in Gulf of Fonseca kills two", ""),
    ("en", "Americans kill three off Martinique", ""),
    ("fr", "Les Américains tuent trois hommes au large de la Martinique", ""),
    ("es", "EE.UU. mata a dos y no dice dónde", ""),
    ("es", "Comando Norte reporta ataque frente a Sinaloa: dos muertos", ""),
    ("pt", "EUA acabam de atacar outro barco", ""),
]
NOBODY_HAS_COUNTED = [
    ("en", "Several killed as US strike hits boat off Barbados", ""),
    ("en", "US strike in eastern Pacific leaves several dead, military says", ""),
    ("es", "Varios muertos en un ataque de Estados Unidos a una lancha frente a La Guaira", ""),
    ("pt", "Ataque dos EUA a barco ao largo do Suriname deixa várias pessoas mortas", ""),
    ("fr", "Plusieurs personnes tuées dans une frappe américaine au large de Sainte-Lucie", ""),
    ("fr", "L'armée américaine coule un bateau au large de la Guadeloupe, bilan inconnu", ""),
    ("en", "US military sinks boat off Aruba, toll unknown", ""),
    ("es", "El ejército de EE.UU. hunde una lancha frente a Aruba; saldo sin confirmar", ""),
    ("en", "Several dead after US missile hits boat off Tumaco, fishermen say", ""),
]
OF_SOMEBODY_ELSE = [
    ("en", "Several dead as ferry capsizes off Haiti", ""),
    ("es", "Varios muertos al volcar una lancha frente a Colón", ""),
    ("en", "Suspected drug boat hits rocks off Cornwall, two dead", ""),
    ("en", "Boom! Fireworks barge goes up in flames off Miami, two hurt", ""),
    ("en", "Lit up: US obliterates Canada 6-1 in Pacific Cup", ""),
    ("en", "Two US sailors killed in Pacific helicopter crash", ""),
    ("es", "Reventó un tanque de gas en una lancha: dos muertos en Mazatlán", ""),
    ("es", "Estados Unidos pulveriza a México en la Copa Oro", ""),
    ("es", "Pescadores de Ecuador mueren al explotar el motor de su lancha", ""),
    ("pt", "Lancha vai pelos ares em Angra e mata três", ""),
    ("fr", "Une vedette de la SNSM en flammes au large de Brest, deux morts", ""),
    ("en", "Navy SEALs kill four militants in Somalia", ""),
    ("en", "Navy SEAL killed in training dive", ""),
    ("es", "Operación militar en el Pacífico colombiano deja cuatro fallecidos", ""),
    ("es", "Operación militar de EE.UU. en Venezuela deja cuarenta muertos", ""),
    ("en", "US strike in Gulf of Aden kills two", ""),
    ("en", "Americans killed off Martinique in boat crash", ""),
    ("es", "Estadounidenses mueren frente a Cancún en naufragio", ""),
    ("es", "Policía mata a dos y no dice dónde", ""),
]
KNOWN_ALREADY = [
    ("en", "Hegseth defends 'lit up' boat that killed three last week", ""),
    ("en", "Boat strike that killed four in Pacific was legal, Pentagon says", ""),
    ("en", "Several killed in boat strikes were Colombian, Petro says", ""),
    ("es", "A diez días de la lancha hecha trizas por EE.UU., los dos muertos del ataque siguen sin nombre", ""),
]


@pytest.mark.parametrize(("lang", "title", "summary"), IN_ANY_WORDS)
def test_those_who_strike_and_a_boat_and_its_end_are_a_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert judged.new_event, judged


@pytest.mark.parametrize(("lang", "title", "summary"), NOBODY_HAS_COUNTED)
def test_dead_whom_nobody_has_counted_yet_are_of_a_new_strike(lang: str, title: str, summary: str) -> None:
    found = read(PUBLISHED, title, summary, lang)
    assert found.classification.new_event, found.classification
    assert [event.killed for event in found.facts.events] == [None]


@pytest.mark.parametrize(("lang", "title", "summary"), OF_SOMEBODY_ELSE)
def test_ruin_and_dead_of_somebody_else_are_none_of_ours(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert judged.category is Category.NONE, judged


@pytest.mark.parametrize(("lang", "title", "summary"), KNOWN_ALREADY)
def test_the_outline_of_a_known_strike_is_no_new_one(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert not judged.new_event, judged
