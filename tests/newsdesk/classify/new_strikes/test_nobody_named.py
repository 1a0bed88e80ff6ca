"""Strikes whose headline names nobody who strikes, or only who tells of it."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

SATURDAY = "2026-12-05"
NEW = [
    ("en", "New deadly strike in the Caribbean"),
    ("es", "Nuevo ataque mortal en el Caribe"),
    ("pt", "Novo ataque letal no Caribe"),
    ("fr", "Nouvelle frappe meurtrière dans les Caraïbes"),
    ("en", "Boat bombed off Tumaco, four missing"),
    ("es", "Bombardean lancha frente a Manta; cuatro desaparecidos"),
    ("pt", "Barco é bombardeado no Caribe e deixa quatro desaparecidos"),
    ("fr", "Un bateau bombardé au large de la Colombie, quatre disparus"),
    ("en", "Four alleged narco-terrorists eliminated in Pacific"),
    ("es", "Eliminan a cuatro presuntos narcoterroristas en el Pacífico"),
    ("pt", "Quatro supostos narcoterroristas eliminados no Pacífico"),
    ("fr", "Quatre narcoterroristes présumés éliminés dans le Pacifique"),
    ("es", "Mueren cuatro narcoterroristas en el Pacífico, anuncia Hegseth"),
    ("en", "Boat bombed off Tumaco had four aboard, officials say"),
    ("es", "Lancha bombardeada en el Pacífico llevaba cuatro tripulantes; tres muertos"),
    ("en", "US bombs Colombian-flagged boat, Petro says"),
    ("pt", 'Trump anuncia morte de três "narcoterroristas" em ataque perto da costa da Colômbia'),
    ("en", "Pentagon announces two more boat strikes; death toll now 312"),
    ("en", "Three narco-terrorists killed in Caribbean, no US troops harmed"),
    ("es", "Petro denuncia nuevo bombardeo a lancha en el Caribe colombiano"),
    ("es", "Bombardean otra lancha"),
    ("fr", "Encore un bateau bombardé"),
    ("en", "Strike off Aruba: three dead"),
    ("es", "Misil frente a Bonaire mata a tres"),
    ("fr", "Frappe au large d'Aruba : trois morts"),
    ("en", "Fishermen say drone destroyed boat off Jacmel"),
    ("es", "Pescadores dicen que dron destruyó lancha frente a Jacmel"),
]
NOT_OURS_OR_NOT_NEW = [
    ("es", "Nuevo ataque mortal de tiburón en el Caribe"),
    ("en", "Two alleged narco-terrorists killed in Caribbean coast shootout, Honduran police say"),
    ("es", "Abaten a dos narcoterroristas en el Pacífico colombiano, informa el Ejército"),
    ("es", "Mueren tres narcoterroristas del ELN en combates en Chocó, en el Pacífico"),
    ("es", "Sobreviviente de lancha bombardeada en el Pacífico es colombiano y será deportado"),
    ("es", "Bombardean lanchas en el Mar Negro, dice Kiev"),
    ("es", "EE.UU. bombardea embarcaciones por cálculo político, dice Petro"),
    ("es", "Ejército abate a tres narcoterroristas en el Pacífico nariñense"),
    ("es", "Noboa: cuatro narcoterroristas abatidos en el Pacífico"),
    ("pt", "Exército mata três narcoterroristas no Pacífico"),
    ("en", "Boat bombed off Tumaco washes ashore weeks later"),
    ("en", "Narco-terrorists sentenced for killing three in Caribbean"),
    ("en", "Boat bombed in Pacific carried no drugs, Ecuador says"),
    ("es", "Lancha bombardeada en el Pacífico tenía motores robados"),
    ("es", "La lancha bombardeada en el Caribe sale en una serie de Netflix"),
    ("fr", "La nouvelle frappe meurtrière dans les Caraïbes était illégale, selon des experts de l'ONU"),
    ("es", "Rusia bombardea otra lancha"),
    ("es", "Bombardean otro campamento: tres muertos"),
    ("en", "Lightning strike off Jamaica kills three"),
    ("en", "Bombing near Buenaventura kills three"),
    ("en", "Airstrike near Tumaco kills three rebels, army says"),
    ("fr", "Frappe au large de Gaza : trois morts"),
    ("en", "Fishermen say drone destroyed nets off Jacmel"),
    ("en", "Whale strike off Baja kills boater"),
]


@pytest.mark.parametrize(("lang", "title"), NEW)
def test_strike_is_known_by_its_sea_its_blow_or_its_dead(lang: str, title: str) -> None:
    assert read(SATURDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), NOT_OURS_OR_NOT_NEW)
def test_what_bites_dies_or_is_said_elsewhere_is_no_strike(lang: str, title: str) -> None:
    assert not read(SATURDAY, title, "", lang).classification.new_event
