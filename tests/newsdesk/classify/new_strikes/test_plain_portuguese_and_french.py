"""First reports as Portuguese and French papers print them, and what Americans do at sea that does not ring."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read


def rings(lang: str, text: str) -> bool:
    title, _, summary = text.partition(" | ")
    return read("2026-11-20", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "Helicóptero dos EUA mata dois em lancha no Caribe"),
        ("pt", "Três pescadores mortos a tiros pelos EUA em catraia na costa do México"),
        ("pt", "Quatro homens abatidos pela Marinha americana em veleiro ao largo de Aruba"),
        ("fr", "Un avion américain tue trois hommes sur une yole dans les Caraïbes"),
        ("fr", "Trois pêcheurs abattus par les Etats-Unis sur un yacht au large de la Grenade"),
        ("es", "Un helicóptero de EE.UU. mata a tres en una lancha en el Caribe"),
        ("es", "Dos pescadores muertos a tiros por EE.UU. en un bote frente a México"),
        ("en", "US helicopter kills two on skiff in Caribbean"),
        ("en", "Two men shot dead by US forces on boat off Mexico"),
    ],
)
def test_people_shot_on_a_boat_by_americans_ring(lang: str, text: str) -> None:
    assert rings(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "Trump diz que EUA destruíram canoa na costa do Equador"),
        ("pt", "EUA dizem ter atacado traineira perto do Haiti; dois mortos"),
        ("pt", "EUA voltam a atacar pesqueiro perto de Cuba: um morto"),
        ("pt", "Comando Sul afirma que forças americanas afundaram barco na costa do Panamá"),
        ("pt", "Militares dos EUA abriram fogo contra voadeira no Pacífico: dois mortos"),
        ("pt", "Bombardeamento dos EUA a barco de pesca nas Caraíbas mata três"),
        ("pt", "EUA matam dois ao atacar lancha no Pacífico"),
        ("fr", "Les Américains annoncent avoir coulé une saintoise au large de la Guadeloupe"),
        ("fr", "Les Etats-Unis ont ouvert le feu sur un chalutier dans le Pacifique"),
        ("fr", "Nouvelle frappe meurtrière contre un voilier dans les Caraïbes, annonce le Pentagone"),
        ("es", "EE.UU. dice haber hundido un velero frente a Costa Rica"),
        ("es", "EE.UU. hundió una lancha frente a Guatemala"),
    ],
)
def test_what_those_who_strike_say_they_did_rings(lang: str, text: str) -> None:
    assert rings(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "Novo ataque dos EUA perto do Haiti mata três"),
        ("pt", "Ataque dos EUA na costa da Venezuela mata dois"),
        ("fr", "Deux morts dans une frappe américaine près d'Haïti"),
        ("es", "Nuevo ataque de EE.UU. cerca de Haití deja dos muertos"),
        ("en", "New US strike near Haiti kills two"),
    ],
)
def test_off_a_coast_is_at_sea(lang: str, text: str) -> None:
    assert rings(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "Navio dos EUA resgata três pescadores de barco à deriva no Caribe"),
        ("fr", "La garde-côte américaine sauve trois pêcheurs à la dérive sur un bateau suspect dans les Caraïbes"),
        ("es", "La Guardia Costera de EE.UU. rescata a tres pescadores de una embarcación sospechosa en el Caribe"),
        ("en", "US Coast Guard rescues three fishermen from suspected drug boat in Caribbean"),
    ],
)
def test_whom_americans_save_they_did_not_strike(lang: str, text: str) -> None:
    assert not rings(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "EUA atacam barco no mar Arábico: dois mortos"),
        ("pt", "No mar Vermelho, Marinha dos EUA ataca embarcação suspeita; dois mortos"),
        ("fr", "L'armée américaine frappe un bateau dans le Golfe : deux morts"),
        ("fr", "En mer Rouge, l'armée américaine frappe un bateau suspect : trois morts"),
        ("es", "En el mar Rojo, EE.UU. ataca una narcolancha: dos muertos"),
        ("en", "In the Red Sea, US military strikes drug boat, killing two"),
        ("pt", "Dois mortos após semissubmersível virar ao largo da Venezuela"),
        ("pt", "Colisão entre barco de narcotraficantes e cargueiro deixa dois mortos no Pacífico"),
    ],
)
def test_another_sea_or_an_accident_does_not(lang: str, text: str) -> None:
    assert not rings(lang, text)


def test_the_gulf_of_mexico_is_no_persian_gulf() -> None:
    assert rings("fr", "L'armée américaine frappe un bateau dans le golfe du Mexique : deux morts")
