"""The countries of the story by name and by people, in each of the four languages."""

from __future__ import annotations

import pytest

from newsdesk.classify.lexicon import shipped_lexicon
from newsdesk.text.folding import fold

# concept: what English, Spanish, Portuguese and French call it
NAMES = """
venezuela       Venezuela, Venezuelan | Venezuela, venezolano | Venezuela, venezuelano | Venezuela, vénézuélienne
colombia        Colombia, Colombian | Colombia, colombiano | Colômbia, colombiana | Colombie, colombien
ecuador         Ecuador, Ecuadorean | Ecuador, ecuatoriano | Equador, equatoriano | Équateur, équatorien
mexico          Mexico, Mexican | México, mexicano | México, mexicanos | Mexique, mexicain
caribbean_state Trinidad, Trinidadian | Trinidad, trinitense | Trinidad e Tobago | Trinité, trinidadien
caribbean_state Panama, Panamanian | Panamá, panameño | Panamá, panamenho | Panama, panaméen
caribbean_state Honduras, Honduran | Honduras, hondureño | Honduras, hondurenho | Honduras, hondurien
caribbean_state Dominican Republic | República Dominicana, dominicano | dominicanos | République dominicaine
caribbean_state Costa Rica, Costa Rican | costarricense | Costa Rica, costa-riquenho | costaricien
caribbean_state Nicaragua, Nicaraguan | nicaragüense | Nicarágua | Nicaragua, nicaraguayen
caribbean_state El Salvador, Salvadoran | salvadoreño | salvadorenho | salvadorien
caribbean_state Guatemala, Guatemalan | guatemalteco | guatemaltecos | guatémaltèque
caribbean_state Puerto Rico, Puerto Rican | puertorriqueño | Porto Rico, porto-riquenho | Porto Rico, portoricain
caribbean_state Jamaica, Jamaican | jamaiquino | Jamaica, jamaicano | Jamaïque, jamaïcain
caribbean_state Barbados, Barbadian | Barbados, barbadense | Barbados | Barbade, barbadien
caribbean_state Bahamas, Bahamian | Bahamas, bahameño | bahamense | Bahamas, bahaméen
caribbean_state Grenada, Grenadian | Saint Vincent | Guiana | grenadien
caribbean_state Guyana, Guyanese | guyanés | guianense | Guyana, guyanien
caribbean_state Belize, Belizean | Belice, beliceño | Belize | Belize, bélizien
"""
_ROWS = [
    (line.split()[0], lang, name.strip())
    for line in NAMES.strip().splitlines()
    for lang, names in zip(("en", "es", "pt", "fr"), line.split(None, 1)[1].split("|"), strict=True)
    for name in names.split(",")
]


@pytest.mark.parametrize(("concept", "lang", "name"), _ROWS)
def test_a_country_is_known_by_each_of_its_names(concept: str, lang: str, name: str) -> None:
    assert concept in {hit.concept for hit in shipped_lexicon().find(fold(name), lang)}
