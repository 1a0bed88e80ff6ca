"""Totals, days and places in the many ways that papers print them, in four languages."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Comparator, Location
from tests.newsdesk.stated import facts_of, the_strike


@pytest.mark.parametrize(
    ("lang", "title", "summary", "strikes", "killed"),
    [
        (
            "es",
            "Ataque a lancha deja dos muertos",
            "Es el número 52 de una campaña que acumula 160 muertos.",
            52,
            160,
        ),
        ("pt", "Ataque a barco deixa dois mortos", "É o 52.º desde setembro, com 160 mortos.", 52, 160),
        (
            "pt",
            "Ataque a barco deixa dois mortos",
            "É o 52º desde setembro. Ao todo, 160 pessoas foram mortas.",
            52,
            160,
        ),
        (
            "es",
            "Ataque a lancha deja dos muertos",
            "Es el 52.º desde septiembre; 160 personas han muerto en la campaña.",
            52,
            160,
        ),
        (
            "en",
            "Strike on boat kills two",
            "It is the 52nd since September. At least 160 people have been killed.",
            52,
            160,
        ),
        (
            "fr",
            "Frappe contre un bateau : deux morts",
            "C'est la 52e depuis septembre. Au moins 160 personnes ont été tuées.",
            52,
            160,
        ),
        ("en", "More than 160 people killed in 52 attacks on boats", "", 52, 160),
        ("fr", "Frappes en mer : 52 attaques et au moins 160 morts", "", 52, 160),
        ("en", "Watchdog report on boat strikes", "It cites at least 160 people killed or presumed dead.", None, 160),
        (
            "es",
            "Informe sobre los ataques a lanchas",
            "Cita al menos 160 personas muertas o dadas por muertas.",
            None,
            160,
        ),
        (
            "pt",
            "Relatório sobre os ataques a barcos",
            "Cita pelo menos 160 pessoas mortas ou dadas como mortas.",
            None,
            160,
        ),
        ("fr", "Rapport sur les frappes", "Il cite au moins 160 personnes tuées ou présumées mortes.", None, 160),
        ("es", "Relator: matar a más de 160 personas en lanchas es un crimen", "", None, 160),
        ("pt", "Relator: matar mais de 160 pessoas em barcos é um crime", "", None, 160),
        ("en", "Command confirms strike on boat", "The count kept by news agencies is now at least 160.", None, 160),
        (
            "es",
            "El Comando confirma un ataque a una lancha",
            "El conteo de las agencias llega ya a al menos 160.",
            None,
            160,
        ),
        ("en", "A year of boat strikes", "The tracker counts 160 deaths.", None, 160),
        (
            "en",
            "Toll of boat strike grows",
            "It lifts the toll of the Jan. 30 attack from three to nine and that of the campaign to at least 160.",
            None,
            160,
        ),
    ],
)
def test_totals_of_the_campaign_are_read_as_printed(
    lang: str, title: str, summary: str, strikes: int | None, killed: int
) -> None:
    total = facts_of(title, summary, lang=lang, new_event=False).cumulative
    assert total is not None and total.killed is not None
    assert (total.strikes.value if total.strikes else None, total.killed.value) == (strikes, killed)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "Seis claves sobre la operación contra las lanchas del Caribe", ""),
        ("es", "5 preguntas sobre los ataques a lanchas", ""),
        ("en", "Five things to know about the attacks on boats", ""),
        ("en", "6 questions about the boat strikes", ""),
        ("pt", "Seis perguntas sobre os ataques a barcos", ""),
        ("fr", "Cinq questions sur les frappes contre des bateaux", ""),
        ("pt", "Quantos morreram nos barcos?", "A ABC fala em 160 mortos e 50 ataques; a XYZ, em 163 e 51."),
        (
            "en",
            "How many died in the boat strikes?",
            "One network has 160 dead and 50 strikes; an agency, 163 and 51.",
        ),
        ("en", "Storm toll climbs in the Caribbean", "Sixty deaths are confirmed. A Navy ship brings aid."),
        ("fr", "Rio : au moins 119 morts dans une opération de police", ""),
    ],
)
def test_what_counts_no_strikes_and_what_two_count_apart_is_no_total(lang: str, title: str, summary: str) -> None:
    assert facts_of(title, summary, lang=lang, new_event=False, category=Category.ANALYSIS).cumulative is None


def test_a_hedge_stands_with_the_total_it_was_printed_with() -> None:
    total = facts_of(
        "Watchdog cites at least 160 killed or presumed dead in boat strikes",
        category=Category.OVERSIGHT,
        new_event=False,
    )
    assert total.cumulative is not None and total.cumulative.killed is not None
    assert total.cumulative.killed.comparator is Comparator.AT_LEAST


@pytest.mark.parametrize(
    ("lang", "title", "summary", "day"),
    [
        ("en", "US strike kills two", "The command on Monday showed video of a boat struck the night before.", 8),
        ("en", "US strike on boat kills two", "Hegseth posted video of the attack of the day before.", 9),
        (
            "es",
            "Dos muertos en ataque a lancha",
            "Hegseth difundió el lunes imágenes del bombardeo de la víspera.",
            8,
        ),
        ("es", "Dos muertos en ataque a lancha", "El ataque del día anterior fue en aguas internacionales.", 9),
        (
            "pt",
            "Dois mortos em ataque a barco",
            "Hegseth divulgou nesta segunda-feira imagens do bombardeio da véspera.",
            8,
        ),
        ("pt", "Dois mortos em ataque a barco", "Hegseth divulgou vídeos da ação, realizada na noite anterior.", 9),
        (
            "pt",
            "Dois mortos em ataque a barco",
            "O comando divulgou nesta segunda-feira vídeos das ações, realizadas na noite anterior por ordem dele.",
            8,
        ),
        ("fr", "Deux morts dans une frappe", "Le ministre a publié lundi des images de la frappe de la veille.", 8),
        (
            "es",
            "Ataque a una lancha",
            "Dos pescadores zarparon el viernes; un misil partió la lancha el sábado de madrugada.",
            7,
        ),
        (
            "pt",
            "Dois mortos em ataque",
            "O ministro vai ao Senado nesta terça. O barco foi atingido nesta segunda: dois mortos.",
            9,
        ),
    ],
)
def test_the_day_is_that_of_the_strike(lang: str, title: str, summary: str, day: int) -> None:
    found = the_strike(title, summary, lang=lang).date
    assert found is not None
    assert found.value.day == day


@pytest.mark.parametrize(
    ("lang", "title", "summary", "basin"),
    [
        ("pt", "Ataque a barco nas Caraíbas mata dois", "", Location.CARIBBEAN),
        (
            "pt",
            "EUA levam ataques ao Pacífico: dois mortos",
            "Até agora todos os alvos estavam no Caribe.",
            Location.EASTERN_PACIFIC,
        ),
        (
            "en",
            "US takes its strikes to the Pacific: two dead",
            "Until now all boats had been hit in the Caribbean.",
            Location.EASTERN_PACIFIC,
        ),
        (
            "es",
            "EE.UU. lleva sus ataques al Pacífico: dos muertos",
            "Hasta ahora todos habían sido en el Caribe.",
            Location.EASTERN_PACIFIC,
        ),
        (
            "fr",
            "Frappe dans le Pacifique : deux morts",
            "Jusqu'ici toutes les frappes visaient les Caraïbes.",
            Location.EASTERN_PACIFIC,
        ),
    ],
)
def test_where_it_was_until_now_is_not_where_it_is(lang: str, title: str, summary: str, basin: Location) -> None:
    assert the_strike(title, summary, lang=lang).location is basin


def test_a_vote_held_the_day_after_dates_no_strike() -> None:
    found = the_strike(
        "US strike on boat kills two", "Hegseth ordered the attack the day before a vote in the Senate."
    )
    assert found.date is not None
    assert found.date.basis == "published"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Mother of man lost at sea sues US government", "Her suit is about the strike of January 14."),
        ("es", "Demandan a EE.UU. las familias de dos pescadores", "La demanda trata del ataque del 14 de enero."),
        ("pt", "Famílias de pescadores processam os EUA", "A ação trata do bombardeio de 14 de janeiro."),
        ("fr", "Des familles portent plainte contre Washington", "Elles visent l'attaque du 14 janvier."),
        ("en", "Judge lets families' suit go forward", "The claims over the Jan. 14 attack survive."),
    ],
)
def test_a_suit_is_about_the_strike_whose_day_it_names(lang: str, title: str, summary: str) -> None:
    found = the_strike(title, summary, lang=lang, new_event=False, category=Category.LEGAL).date
    assert found is not None
    assert (found.value.month, found.value.day) == (1, 14)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Carrier heads back to the Caribbean",
            "It will back an operation that has killed 140 in five months.",
        ),
        (
            "es",
            "El portaaviones vuelve al Caribe",
            "Apoyará una operación que en cinco meses ha causado 140 muertes.",
        ),
        ("pt", "Porta-aviões volta ao Caribe", "Apoiará uma operação que, em cinco meses, deixou 140 mortos."),
        ("fr", "Le porte-avions revient", "Il appuiera une opération qui, en cinq mois, a fait 140 morts."),
    ],
)
def test_an_operation_as_long_as_the_campaign_is_the_campaign(lang: str, title: str, summary: str) -> None:
    totals = facts_of(title, summary, lang=lang, category=Category.BUILDUP, new_event=False).cumulative
    assert totals is not None and totals.killed is not None
    assert totals.killed.value == 140


def test_dead_of_another_time_are_not_the_campaigns() -> None:
    told = "The gangs have killed 140 in two years."
    assert facts_of("Carrier heads back", told, category=Category.BUILDUP, new_event=False).cumulative is None
