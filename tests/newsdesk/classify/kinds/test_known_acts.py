"""What follows an act rings less than the act: reactions to a pardon, a way home, how a raid was done."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

ECHOES = [
    ("en", "Merkley: Trump pardon of Honduran ex-president 'sends the wrong signal'"),
    ("en", "Pardoned by Trump, former Honduran president returns home"),
    ("es", "Expresidente hondureño indultado por Trump regresa a Honduras"),
    ("pt", "Ex-presidente de Honduras perdoado por Trump volta a Honduras"),
    ("fr", "Gracié par Trump, l'ex-président du Honduras rentre au Honduras"),
]


@pytest.mark.parametrize(("lang", "title"), ECHOES)
def test_what_follows_a_pardon_does_not_ring(lang: str, title: str) -> None:
    judged = read("2025-12-09", title, "", lang).classification
    assert (judged.topic, judged.severity) == ("justice.pardon", Severity.NORMAL)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Trump pardons former Honduran president convicted of trafficking"),
        ("en", "Pardoned: former Honduran president leaves prison"),
        ("en", "Breaking: Trump pardons former Honduran president"),
        ("en", "BREAKING: Pardon for former Honduran president"),
        ("en", "White House: Trump pardons former Honduran president"),
        ("en", "Trump: pardon for former Honduran president"),
        ("es", "Urgente: Trump indulta al expresidente de Honduras"),
        ("es", "Casa Blanca: Trump indulta al expresidente de Honduras"),
        ("pt", "Urgente: Trump perdoa ex-presidente de Honduras"),
        ("fr", "Honduras : Trump gracie l'ex-président"),
        ("es", "Trump indulta al expresidente hondureño condenado por narcotráfico"),
        ("pt", "Trump perdoa ex-presidente de Honduras condenado por tráfico"),
        ("fr", "Trump gracie l'ex-président du Honduras condamné pour trafic"),
    ],
)
def test_the_pardon_itself_rings(lang: str, title: str) -> None:
    judged = read("2025-12-01", title, "", lang).classification
    assert (judged.topic, judged.severity) == ("justice.pardon", Severity.HIGH)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US forces used chatbot in Caracas raid that captured Maduro, paper reports"),
        ("es", "EE.UU. usó un programa en el operativo en Caracas que capturó a Maduro, según un diario"),
        ("pt", "EUA usaram programa na operação em Caracas que capturou Maduro, diz jornal"),
    ],
)
def test_how_a_known_operation_was_done_does_not_ring(lang: str, title: str) -> None:
    assert read("2026-02-14", title, "", lang).classification.severity is Severity.NORMAL


MORE_TO_COME = [
    ("en", "Hegseth vows more boat strikes amid outcry over legality"),
    ("en", "War on drug boats has only just begun, Pentagon chief says"),
    ("es", "Hegseth promete más ataques a lanchas pese a las críticas"),
    ("pt", "Hegseth promete mais ataques a barcos apesar das críticas"),
    ("fr", "Hegseth promet d'autres frappes sur des bateaux malgré les critiques"),
]


@pytest.mark.parametrize(("lang", "title"), MORE_TO_COME)
def test_strikes_that_are_only_promised_dispute_nothing(lang: str, title: str) -> None:
    judged = read("2025-12-07", title, "", lang).classification
    assert (judged.topic, judged.severity) == ("strike.status", Severity.NORMAL)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "White House defends US strike on boat off Venezuela as lawful"),
        ("en", "Hegseth defends 'deadly' boat strikes in the Caribbean"),
        ("es", "Hegseth defiende los ataques a lanchas en el Caribe"),
        ("pt", "Hegseth defende ataques a barcos no Caribe"),
        ("en", "Hegseth stands by lethal strikes on drug boats that killed six in the Caribbean"),
        ("en", "Trump stood behind strike that killed two in the Pacific"),
        ("es", "Hegseth respalda los ataques letales contra narcolanchas en el Caribe"),
        ("es", "Trump mantiene su apoyo a los ataques contra lanchas que dejaron seis muertos en el Pacífico"),
        ("pt", "Hegseth reafirma apoio a ataques letais no Pacífico que deixaram seis mortos"),
        ("fr", "Hegseth assume les frappes contre des bateaux dans les Caraïbes"),
    ],
)
def test_who_defends_the_strikes_takes_a_side_in_a_dispute(lang: str, title: str) -> None:
    judged = read("2025-12-07", title, "", lang).classification
    assert (judged.topic, judged.severity) == ("strike.disputed", Severity.HIGH)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US kills four on boat in Pacific as Hegseth stands by strikes"),
        ("es", "EE.UU. mata a dos en el Caribe y Hegseth defiende los ataques"),
        ("pt", "EUA matam dois em barco no Caribe, e Hegseth defende ataques"),
        ("fr", "Frappe américaine dans les Caraïbes : deux morts, Hegseth défend les frappes"),
    ],
)
def test_a_strike_told_before_its_defence_is_new(lang: str, title: str) -> None:
    assert read("2025-12-07", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Was the pardoned Honduran leader a victim of his judges?"),
        ("en", "Hegseth or the admiral: who ordered the second boat strike?"),
        ("en", "Pardoned Honduran ex-president returns home: how it came about"),
        ("en", "Senator explains what may come next in the war on Venezuela's drug boats"),
        ("es", "¿Fue un crimen de guerra el segundo ataque a la lancha?"),
        ("fr", "Peut-on couler un bateau de trafiquants dans les Caraïbes ?"),
    ],
)
def test_headlines_that_only_ask_or_explain_are_analysis(lang: str, title: str) -> None:
    assert read("2025-12-07", title, "", lang).classification.category is Category.ANALYSIS
