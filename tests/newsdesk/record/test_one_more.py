"""What a text says itself of the strikes before its own: one more of these days, or of the same day."""

from __future__ import annotations

import pytest

from newsdesk.record.one_more import says_one_more, says_within_hours

WITHIN_HOURS = [
    "Hours after one boat strike, US carries out another in the eastern Pacific",
    "US carries out second deadly boat strike in hours",
    "Segundo ataque a una lancha en un mismo día: cuatro muertos",
    "Horas após um ataque no Pacífico, EUA fazem outro",
    "Deuxième frappe mortelle en quelques heures dans le Pacifique",
    "US kills three in the Caribbean; separate attack reported in the Pacific",
    "Tres muertos en el Caribe; reportan un ataque distinto en el Pacífico",
    "Trois morts aux Caraïbes, une frappe distincte signalée dans le Pacifique",
    "US hits boat in Caribbean, hours after eastern Pacific strike",
    "EE.UU. mata a dos en el Caribe horas después del ataque en el Pacífico",
    "Horas após operação no Caribe, EUA matam dois no Pacífico",
    "Quelques heures après la frappe dans les Caraïbes, deux morts dans le Pacifique",
    "Two die in the second strike of Friday",
    "Segundo bombardeo del viernes deja dos muertos",
    "Southern Command strikes second drug boat of the day in Caribbean, five dead",
    "Segundo ataque de EE. UU. en el Caribe en un día: cinco muertos",
    "Segunda lancha del día hundida en el Caribe",
]
NOT_WITHIN_HOURS = [
    "Hours after the strike, Petro calls it murder",
    "Hours after the vote on the Pacific, US kills two",
    "US carries out second strike in two days",
    "Three more dead in US strike",
    "US kills five in two separate strikes",
]


@pytest.mark.parametrize("title", WITHIN_HOURS)
def test_a_strike_beside_another_of_its_day_says_so(title: str) -> None:
    assert says_within_hours(title, "")
    assert says_one_more(title, "")


@pytest.mark.parametrize("title", NOT_WITHIN_HOURS)
def test_what_follows_a_strike_otherwise_is_no_second_of_its_day(title: str) -> None:
    assert not says_within_hours(title, "")
