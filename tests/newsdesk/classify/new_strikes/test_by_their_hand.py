"""Strikes told by what became of boat and crew, and by whose hand."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

SATURDAY = "2026-12-05"
NEW = [
    ("en", "Boat hit by US strike"),
    ("en", "Boat attacked by US off Esmeraldas, says governor"),
    ("en", "Ecuadorian fishing boat attacked by US drone: crew"),
    ("en", "Cuban fishing boat fired on by US, Havana says"),
    ("pt", "Barco de pesca do Pará é atingido por míssil dos EUA"),
    ("pt", "Lancha rápida é alvo de ataque dos EUA"),
    ("pt", "Barco pega fogo após ataque dos EUA"),
    ("fr", "Un bateau explose au large de la Martinique, touché par un missile américain"),
    ("es", "Cae lancha en el Pacífico: la bombardeó EE.UU."),
    ("fr", "Raid aérien américain sur une embarcation"),
    ("en", "Mystery blast off Guajira explained: US strike on a speedboat"),
    ("es", "Pescadores atacados por dron estadounidense llegan heridos a Manta"),
    ("fr", "Des pêcheurs disent avoir été attaqués par un drone américain"),
    ("fr", "Un pêcheur porté disparu après une frappe américaine"),
    ("es", "Desaparecidos tres pescadores tras ataque de EE.UU."),
    ("fr", "Les États-Unis abattent trois trafiquants en mer"),
    ("es", "Ejército de EE.UU. extermina a tripulación de lancha"),
    ("en", "American warplanes fire on boat near Galapagos"),
    ("en", "US fires missile at boat near Colombia"),
    ("pt", "Helicóptero dos EUA abre fogo e mata dois em lancha"),
    ("en", "Jamaica seeks answers after US strike hits boat off Pedro Cays"),
    ("en", "Cruise passengers see US strike on boat"),
    ("pt", "Turistas filmam ataque dos EUA a barco em Curaçao"),
    ("es", "Marines atacan lancha en el Caribe"),
    ("en", "Wounded men brought ashore in Ecuador after US strike on their boat"),
    ("pt", "Feridos chegam ao porto após ataque dos EUA a barco"),
    ("es", "Llegan a puerto heridos por ataque de EE. UU. a lancha"),
    ("pt", "Brasileiro morre em ataque dos EUA no Caribe"),
    ("en", "US strike in Caribbean"),
    ("es", "Pacífico: EE.UU. ataca de nuevo"),
    ("fr", "Caraïbes : nouvelle frappe américaine"),
    ("fr", "Frappe meurtrière contre un bateau dans les Caraïbes"),
    ("en", "Lethal strike in Caribbean kills two"),
    ("fr", "Les USA détruisent un bateau dans les Caraïbes"),
    ("pt", "Trump diz que acabou de explodir outro barco"),
    ("fr", "L'armée américaine mène sa 91e frappe"),
    ("en", "Alert: U.S. carries out strike in eastern Pacific"),
    ("es", "Ataque de EE.UU. en el Caribe"),
    ("fr", "EN DIRECT - Frappe américaine dans les Caraïbes"),
    ("fr", "Le journal de 8h : nouvelle frappe américaine dans le Pacifique"),
    ("en", "Three missing after US strike off Colombia"),
    ("es", "Tres desaparecidos tras ataque estadounidense en el Caribe"),
    ("fr", "Trois disparus après une frappe américaine"),
    ("pt", "Barco explode em novo ataque americano"),
    ("en", "Grenadian fisherman feared killed in US strike"),
]
KNOWN_OR_NONE = [
    ("en", "Survivor wounded in the US strike that killed six goes home"),
    ("es", "Herido en el ataque de EE.UU. del 2 de septiembre demanda al Pentágono"),
    ("es", "Costa Rica recibe a un herido y dos cadáveres tras bombardeo de EE. UU. en el Pacífico"),
    ("es", "Heridos por bombardeo de EE.UU. en Caracas"),
    ("en", "Wounded by US strike in Yemen"),
    ("en", "Boat sinks after fire off Puerto Rico, US Coast Guard says"),
    ("en", "Boat hit by US Coast Guard vessel off Florida"),
    ("pt", "Barco pega fogo na Flórida, dizem EUA"),
    ("en", "US yacht explodes off Mexico"),
    ("fr", "Un bateau coule au large de la Martinique après une collision"),
    ("en", "Fishermen attacked by sharks off Ecuador"),
    ("es", "Pescadores atacados por piratas en el Pacífico"),
    ("en", "US strike group in Caribbean"),
    ("en", "US port workers strike in Caribbean"),
    ("en", "How the US strike on a boat in the Caribbean unfolded"),
    ("es", "Lancha hundida por la Armada de EE.UU. en ejercicio frente a Panamá"),
    ("fr", "Un Colombien tué dans une fusillade dans les Caraïbes"),
    ("en", "Explainer: US strike in Caribbean"),
    ("en", "Opinion: US strike in Caribbean"),
    ("en", "Three still missing after US strike last month"),
    ("es", "Tres desaparecidos tras naufragio en el Caribe"),
    ("en", "Three missing after US strike in Yemen"),
    ("en", "US military operation in Caribbean: four soldiers killed"),
]


@pytest.mark.parametrize(("lang", "title"), NEW)
def test_strike_is_new_whatever_became_of_boat_and_crew(lang: str, title: str) -> None:
    assert read(SATURDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), KNOWN_OR_NONE)
def test_known_wounds_accidents_and_other_hands_are_no_new_strike(lang: str, title: str) -> None:
    assert not read(SATURDAY, title, "", lang).classification.new_event
