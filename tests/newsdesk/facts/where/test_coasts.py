"""A coast on one sea names it; a country with two, a warship's berth and where the dead came from do not."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Location
from tests.newsdesk.stated import the_strike


@pytest.mark.parametrize(
    ("lang", "title", "location"),
    [
        ("en", "Three killed off Jamaica as US strikes boat", Location.CARIBBEAN),
        ("en", "US strike on go-fast near Saint Lucia kills two", Location.CARIBBEAN),
        ("en", "US strike kills six between Martinique and Barbados", Location.CARIBBEAN),
        ("es", "Seis muertos en un ataque de EE.UU. entre Martinica y Barbados", Location.CARIBBEAN),
        ("pt", "Seis mortos em ataque dos EUA entre a Martinica e Barbados", Location.CARIBBEAN),
        ("fr", "Six morts dans une frappe américaine entre la Martinique et la Barbade", Location.CARIBBEAN),
        ("en", "US boat strike kills two as row between Trinidad and Venezuela deepens", None),
        ("en", "St. Lucia boat strike: three fishermen dead", Location.CARIBBEAN),
        ("en", "Two dead in strike on boat south of Puerto Rico", Location.CARIBBEAN),
        ("en", "Three killed on skiff off Colombia's La Guajira", Location.CARIBBEAN),
        ("en", "US forces strike boat off Ecuador, killing three", Location.EASTERN_PACIFIC),
        ("en", "Strike on boat 300 miles from Galapagos kills four", Location.EASTERN_PACIFIC),
        ("en", "Two killed as US hits boat off the coast of Peru", Location.EASTERN_PACIFIC),
        ("en", "Two killed as US hits boat off Suriname", Location.OTHER),
        ("en", "First strike in the Atlantic kills three on boat", Location.OTHER),
        ("es", "Tres muertos en ataque a lancha frente a las costas de Guerrero", Location.EASTERN_PACIFIC),
        ("es", "Ataque a dos lanchas frente a Esmeraldas deja cinco muertos", Location.EASTERN_PACIFIC),
        ("es", "Seis abatidos en lancha cerca de Margarita", Location.CARIBBEAN),
        ("es", "Tres muertos en ataque a lancha frente a la isla venezolana", Location.CARIBBEAN),
        ("es", "Ataque a lancha al norte de Aruba deja tres muertos", Location.CARIBBEAN),
        ("es", "Tres muertos en lancha atacada frente a Tumaco", Location.EASTERN_PACIFIC),
        ("es", "Ataque a lancha en el golfo de Fonseca deja dos muertos", Location.EASTERN_PACIFIC),
        ("en", "US strike on boat in Gulf of Tehuantepec kills two", Location.EASTERN_PACIFIC),
        ("fr", "Une frappe dans le golfe de Panama fait deux morts sur un bateau", Location.EASTERN_PACIFIC),
        ("es", "Ataque a yola en el canal de la Mona deja dos muertos", Location.CARIBBEAN),
        ("en", "US strike on boat in Mona Passage kills two", Location.CARIBBEAN),
        ("pt", "Ataque a barco no golfo da Venezuela mata dois", Location.CARIBBEAN),
        ("pt", "Três mortos em ataque a barco ao largo da Martinica", Location.CARIBBEAN),
        ("pt", "Ataque a barco perto de Galápagos mata três", Location.EASTERN_PACIFIC),
        ("pt", "Míssil atinge barco ao largo do Suriname e mata três", Location.OTHER),
        ("fr", "Trois morts dans une frappe sur un bateau au large de Sainte-Lucie", Location.CARIBBEAN),
        ("fr", "Une frappe au large de l'Équateur fait trois morts sur un bateau", Location.EASTERN_PACIFIC),
        ("fr", "Trois morts sur un bateau frappé au large de la Martinique", Location.CARIBBEAN),
        ("en", "Three killed off Colombia as US strikes boat", None),
        ("en", "US strike on boat from Venezuela kills three", None),
        ("en", "Boat strike kills three men from Trinidad", None),
        ("es", "Tres muertos en ataque a lancha frente a Panamá", None),
        ("en", "US strikes boat killing two with the carrier Ford in the Caribbean", None),
        (
            "es",
            "El Comando Sur mata a tres en el Pacífico con el portaaviones ya en el Caribe",
            Location.EASTERN_PACIFIC,
        ),
        ("en", "Strike kills three; survivors held on a warship in the Caribbean", None),
        ("fr", "Frappe : trois morts, avec le porte-avions dans les Caraïbes", None),
        ("en", "US strike in Pacific off Trinidad and Tobago's embassy kills two", Location.EASTERN_PACIFIC),
        ("pt", "Ataque dos EUA a barco em águas caribenhas mata três", Location.CARIBBEAN),
        ("fr", "Frappe américaine dans les eaux caribéennes : trois morts", Location.CARIBBEAN),
        ("es", "Ataque a lancha en el mar de las Antillas mata a tres", Location.CARIBBEAN),
        ("en", "US strike on boat in Gulf of America kills two", Location.OTHER),
        ("en", "US strike on boat off Sint Maarten kills two", Location.CARIBBEAN),
        ("es", "Ataque a lancha frente a Acandí deja dos muertos", Location.CARIBBEAN),
        ("es", "Ataque a lancha frente a Limón deja dos muertos", Location.CARIBBEAN),
        ("es", "Ataque a lancha frente a Limón, Costa Rica, deja dos muertos", Location.CARIBBEAN),
        ("en", "US strike on boat off Colon, Panama, kills two", Location.CARIBBEAN),
        ("en", "US strike on boat near Colon, Mexico, kills two", None),
        ("es", "Ataque de EE.UU. a lancha cerca de San Martín, Perú, deja dos muertos", None),
        ("pt", "Ataque dos EUA a barco perto de Limón, no Equador, mata dois", None),
        ("fr", "Une frappe sur un bateau près de Colón, en Argentine, fait deux morts", None),
        ("en", "US strike on boat off Posorja kills two", Location.EASTERN_PACIFIC),
        ("es", "Dos muertos en ataque a lancha cerca de Punta Burica", Location.EASTERN_PACIFIC),
        ("en", "Three killed as US strikes boat off Manzanillo", Location.EASTERN_PACIFIC),
        ("en", "Three killed as US strikes boat off Manzanillo, Dominican Republic", None),
        ("es", "Ataque a lancha frente al Chocó deja dos muertos", None),
        ("en", "US strike on boat off Guadalupe Island, Mexico, kills two", None),
        ("es", "Protesto pacífico tras ataque a lancha que deja tres muertos", None),
        ("fr", "Manifestation pacifique après une frappe sur un bateau : trois morts", None),
        ("en", "Pacific Fleet ship used in strike on boat that killed two", None),
        ("es", "Pacífico: ataque a lancha deja tres muertos", Location.EASTERN_PACIFIC),
        ("fr", "Trois morts dans une frappe entre Caraïbes et Pacifique oriental", None),
        ("en", "Families of Trinidad boat strike victims mourn three killed", None),
    ],
)
def test_the_sea_of_a_coast(lang: str, title: str, location: Location | None) -> None:
    assert the_strike(title, lang=lang).location is location


@pytest.mark.parametrize(
    ("lang", "title", "location"),
    [
        ("en", "US strike on boat in the Gulf of Venezuela kills two", Location.CARIBBEAN),
        ("en", "Two killed as US strikes boat in the Jamaica Channel", Location.CARIBBEAN),
        ("en", "US strike on boat in the Gulf of Nicoya kills two", Location.EASTERN_PACIFIC),
        ("es", "Ataque de EE.UU. a una lancha en el golfo de Honduras deja dos muertos", Location.CARIBBEAN),
        (
            "es",
            "Ataque de EE.UU. a una lancha cerca del golfo de Chiriquí deja dos muertos",
            Location.EASTERN_PACIFIC,
        ),
        ("pt", "Ataque dos EUA a barco no golfo de Darién mata dois", Location.CARIBBEAN),
        ("pt", "Ataque dos EUA a barco no mar de Cortés mata dois", Location.EASTERN_PACIFIC),
        ("fr", "Une frappe américaine sur un bateau dans le canal de la Mona fait deux morts", Location.CARIBBEAN),
        ("fr", "Une frappe américaine dans la mer de Cortez fait deux morts", Location.EASTERN_PACIFIC),
        ("en", "US strike on boat between Grenada and Tobago kills two", Location.CARIBBEAN),
        ("es", "EE.UU. ataca una lancha entre Aruba y Curazao: dos muertos", Location.CARIBBEAN),
        ("en", "US strike on boat kills two amid talks between Venezuela and Colombia", None),
        ("es", "EE.UU. mata a dos en una lancha frente a costas peruanas", Location.EASTERN_PACIFIC),
        ("en", "US strike on boat in Peruvian waters kills two", Location.EASTERN_PACIFIC),
        ("pt", "Ataque dos EUA a barco em águas equatorianas mata dois", Location.EASTERN_PACIFIC),
        ("fr", "Deux morts dans une frappe au large des côtes jamaïcaines", Location.CARIBBEAN),
        ("en", "US strike on boat that left Ecuadorian waters kills two", None),
        ("es", "Ataque de EE.UU. a una lancha que zarpó de costas ecuatorianas deja dos muertos", None),
    ],
)
def test_waters_and_shores_that_name_their_sea(lang: str, title: str, location: Location | None) -> None:
    assert the_strike(title, lang=lang).location is location


@pytest.mark.parametrize(
    ("lang", "title", "sea"),
    [
        (
            "es",
            "Capitán del puerto de Esmeraldas: cuatro muertos en una lancha bombardeada por EE.UU.",
            "eastern_pacific",
        ),
        ("es", "Pescadores de Manta denuncian ataque de EE.UU. a una lancha: dos muertos", "eastern_pacific"),
        ("en", "Fishermen of Jacmel say US strike on boat killed two", "caribbean"),
        ("en", "Ecuador says US strike on boat off its coast killed two", "eastern_pacific"),
        ("pt", "Pescadores de Buenaventura dizem que ataque dos EUA a lancha matou dois", "eastern_pacific"),
        ("fr", "Le maire de Castries affirme qu'une frappe américaine a tué deux hommes sur un canot", "caribbean"),
    ],
)
def test_who_tells_of_a_strike_without_a_sea_saw_it_from_their_coast(lang: str, title: str, sea: str) -> None:
    assert the_strike(title, "It was on Monday.", lang=lang).location == sea


def test_the_sea_that_is_named_is_that_of_the_strike_wherever_people_tell_of_it() -> None:
    title = "Fishermen of Manta say US strike on boat killed two"
    assert the_strike(title, "It was in the Caribbean on Monday.").location == "caribbean"


def test_where_kin_live_says_nothing_of_the_sea() -> None:
    assert the_strike("Families in Manta say US strike on boat killed two", "It was on Monday.").location is None
