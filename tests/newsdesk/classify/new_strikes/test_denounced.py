"""Strikes that a neighbour denounces, confirms or sees, or that those who struck own to, with no dead counted yet."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

SATURDAY = "2026-12-05"
NEW = [
    ("en", "Petro says US bombed Colombian boat"),
    ("es", "EE. UU. bombardea embarcación con bandera colombiana, denuncia Petro"),
    ("es", "Petro denuncia que EE. UU. bombardeó una lancha colombiana"),
    ("pt", "EUA bombardeiam barco com bandeira colombiana, denuncia Petro"),
    ("pt", "Petro denuncia que EUA bombardearam barco colombiano"),
    ("fr", "Les États-Unis bombardent un bateau battant pavillon colombien, dénonce Petro"),
    ("fr", "Petro dénonce une frappe américaine sur un bateau colombien"),
    ("en", "Petro denounces new US attack on Colombian boat"),
    ("es", "Venezuela denuncia nuevo ataque de EE. UU. contra una embarcación"),
    ("pt", "Petro acusa EUA de matar três pescadores"),
    ("es", "Maduro denuncia que EE. UU. asesinó a cuatro pescadores"),
    ("pt", "Prefeito diz que EUA mataram quatro pescadores"),
    ("en", "US bombs boat carrying migrants, Venezuela says"),
    ("en", "Panama confirms US strike in waters near its border"),
    ("es", "Costa Rica informa de ataque de EE.UU. frente a sus costas"),
    ("es", "Mulino confirma ataque de EE.UU. frente a Panamá"),
    ("pt", "Governador confirma ataque dos EUA a barco de pesca"),
    ("fr", "Le préfet de Martinique confirme une frappe américaine au large"),
    ("es", "EE.UU. reconoce ataque a una lancha frente a Colombia"),
    ("es", "Vecinos de Güiria vieron llamas en el mar; EE.UU. admite ataque"),
    ("pt", "Moradores viram chamas no mar; EUA admitem ataque"),
    ("fr", "Les États-Unis revendiquent une frappe au large de la Colombie"),
    ("fr", "Le Pentagone revendique l'explosion d'un bateau"),
    ("en", "Pentagon confirms boat strike off Guatemala"),
    ("es", "Alcalde de Bahía Solano reporta bombardeo de una lancha"),
    ("pt", "Trump se gaba de novo ataque a barco"),
    ("en", "Quito: US aircraft hit a vessel off Esmeraldas, three bodies recovered"),
    ("es", "Quito: aviones de EE.UU. atacaron una lancha frente a Esmeraldas; recuperan tres cuerpos"),
    ("en", "Bogotá: US drone struck a boat off Tumaco, navy seizes cargo"),
    ("es", "«Mi hermano iba ahí»: familia de Güiria denuncia que EE. UU. bombardeó anoche un bote con seis hombres"),
    ("pt", "Famílias de Güiria dizem que EUA bombardearam ontem um barco com seis homens"),
    ("en", "Havana says US killed three Cuban sailors"),
    ("es", "Cuba denuncia que EE.UU. mató a tres marineros"),
    ("pt", "Cuba diz que EUA mataram três marinheiros"),
    ("fr", "La Havane accuse Washington d'avoir tué trois marins cubains"),
    ("en", "Caracas says Americans killed six fishermen at sea"),
    ("es", "Maduro denuncia asesinato de cuatro pescadores por misil estadounidense"),
    ("es", "Familiares denuncian que tres pescadores murieron por misil de EE.UU."),
    ("pt", "Equador: familiares falam em quatro pescadores mortos em ataque dos EUA"),
    ("fr", "Des familles accusent : trois pêcheurs tués par un missile américain"),
    ("en", "Families in Santa Marta say three men killed by US at sea"),
    ("en", "Costa Rica confirms US strike 80 miles off Golfito"),
    ("en", "Rubio confirms strike on vessel in southern Caribbean"),
    ("es", "Rubio confirma ataque letal en el sur del Caribe"),
    ("pt", "Casa Branca confirma ataque no Caribe"),
    ("fr", "La Maison Blanche confirme une frappe dans les Caraïbes"),
    ("fr", "Le Pentagone confirme une frappe nocturne contre un bateau"),
    ("en", "Pentagon confirms it was behind explosion off Grenada"),
    ("es", "Petro: EE. UU. acaba de asesinar a tres colombianos"),
    ("es", "Caracas acusa a EE. UU. de masacrar a cuatro pescadores"),
    ("es", "Armada ecuatoriana confirma ataque de EE. UU. a 200 millas de Manta"),
    ("pt", "Secretário da Guerra anuncia ataque a barco"),
    ("es", "El secretario de Guerra confirma ataque a una embarcación"),
    ("pt", "Venezuela denuncia ataque a barco de pesca; cinco mortos"),
    ("es", "Delcy Rodríguez denuncia ataque a peñero con seis pescadores"),
    ("fr", "Le Venezuela dénonce une attaque contre un bateau de pêche : cinq morts"),
]
KNOWN_OR_NONE = [
    ("es", "Petro denuncia que EE.UU. bombardeó la lancha sin pruebas", ""),
    ("es", "Petro insiste en que EE.UU. mató a un pescador colombiano en septiembre", ""),
    ("en", "Petro says US bombed Colombian boat", "The strike was in September 2025."),
    ("en", "Petro accuses US of murder after fisherman killed in boat strike", ""),
    ("pt", "Petro acusa EUA de matar pescador colombiano", ""),
    ("en", "Maduro denies US struck boat, says video is AI", ""),
    ("es", "Maduro dice que EE.UU. atacará lanchas en sus costas", ""),
    ("es", "Noboa dice que EE.UU. no atacó embarcación ecuatoriana", ""),
    ("fr", "Le Yémen dénonce une frappe américaine sur un bateau en mer Rouge", ""),
    ("en", "Iran says US attacked boat in Gulf of Oman", ""),
    ("en", "UN experts denounce US strikes on boats as extrajudicial killings", ""),
    ("en", "Pentagon admits strike on boat was not authorised", ""),
    ("en", "Report: US struck boat without knowing who was aboard", ""),
    ("es", "Panamá confirma ataque de tiburón cerca de la costa", ""),
    ("en", "Pentagon confirms strike group left the Caribbean", ""),
    ("en", "Relatives say US strike on drug boat killed two Ecuadorian fishermen", ""),
    ("en", "Survivor says US struck the boat Sunday without warning", ""),
    ("en", "Cuba says three sailors drowned off Havana", ""),
    ("es", "Cuba: mueren tres marineros en naufragio", ""),
    ("en", "Families of three fishermen killed by US missile sue", ""),
    ("en", "Families say three fishermen killed by US missile were innocent", ""),
    ("es", "Familiares de tres pescadores muertos por misil de EE.UU. piden justicia", ""),
    ("en", "Caracas says Americans kill fishermen at sea with impunity", ""),
    ("es", "Petro denuncia asesinato de pescadores en el Caribe", ""),
    ("en", "Costa Rica confirms no US strike in its waters", ""),
    ("en", "Rubio defends strike on vessel in southern Caribbean", ""),
    ("en", "White House confirms second strike on boat survivors", ""),
    ("es", "La Casa Blanca confirma segundo ataque contra náufragos", ""),
    ("fr", "La Maison Blanche défend la frappe dans les Caraïbes", ""),
    ("en", "Pentagon confirms it was not behind explosion off Grenada", ""),
    ("en", "Petro denounces US strike in the Caribbean", ""),
    ("es", "Venezuela denuncia ataque a barco petrolero; dos muertos", ""),
    ("es", "Venezuela denuncia ataque a su soberanía", ""),
]


@pytest.mark.parametrize(("lang", "title"), NEW)
def test_strike_is_new_that_a_neighbour_or_those_who_struck_speak_of_first(lang: str, title: str) -> None:
    understood = read(SATURDAY, title, "", lang)
    assert understood.classification.new_event
    assert understood.classification.category == "strike"


@pytest.mark.parametrize(("lang", "title", "summary"), KNOWN_OR_NONE)
def test_strike_is_not_new_that_is_known_denied_to_come_or_elsewhere(lang: str, title: str, summary: str) -> None:
    assert not read(SATURDAY, title, summary, lang).classification.new_event
