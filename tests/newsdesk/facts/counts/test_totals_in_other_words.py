"""Totals told by a verb that passed them, by who counts, by today's figure, or beside the boats."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Comparator, Location
from tests.newsdesk.stated import facts_of, printed, the_total, value_of

STRIKE = {
    "en": "US strike on boat kills two",
    "es": "Ataque de EE.UU. a una lancha deja dos muertos",
    "pt": "Ataque dos EUA a barco deixa dois mortos",
    "fr": "Une frappe américaine fait deux morts",
}


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "The campaign has gone past 140 deaths."),
        ("en", "The death toll has passed 140."),
        ("es", "La campaña ya pasó de 140 muertos."),
        ("es", "La campaña superó los 140 muertos."),
        ("es", "Los muertos de la campaña ya han rebasado los 140 muertos."),
        ("pt", "A campanha já passou de 140 mortos."),
        ("pt", "A campanha ultrapassou os 140 mortos."),
        ("pt", "A ofensiva superou 140 mortos."),
        ("fr", "La campagne a déjà dépassé les 140 morts."),
        ("fr", "La campagne a franchi la barre des 140 morts."),
    ],
)
def test_what_a_campaign_has_passed_is_less_than_its_toll(lang: str, summary: str) -> None:
    total = the_total(STRIKE[lang], summary, lang=lang)
    assert printed(total.killed) == (140, Comparator.MORE_THAN)


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Monday's attack is the 46th the administration has acknowledged."),
        ("en", "Monday's strike was the 46th that the Pentagon has announced."),
        ("es", "El ataque del lunes es el 46.º que el gobierno reconoce."),
        ("pt", "O ataque de segunda-feira é o 46.º que o governo divulgou."),
        ("fr", "La frappe de lundi est la 46e que le Pentagone a annoncée."),
    ],
)
def test_the_so_many_th_that_was_made_known_counts_the_campaign(lang: str, summary: str) -> None:
    total = the_total(STRIKE[lang], summary, lang=lang)
    assert value_of(total.strikes) == 46


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "London stops sharing data on boats", "The toll of the strikes was then far below today's 140."),
        ("es", "Londres deja de compartir datos", "El saldo de los ataques era menor que los 140 de hoy."),
        ("pt", "Londres deixa de partilhar dados", "O número de mortos dos ataques era menor que os 140 de hoje."),
        ("fr", "Londres cesse de partager", "Le bilan des frappes était bien inférieur aux 140 d'aujourd'hui."),
    ],
)
def test_the_toll_of_today_is_the_total(lang: str, title: str, summary: str) -> None:
    total = the_total(title, summary, lang=lang, category=Category.DIPLOMACY, new_event=False)
    assert value_of(total.killed) == 140


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Count of boat strike deaths reaches 140",
            "The tally, raised to include the missing, is now at least 140.",
        ),
        (
            "es",
            "El saldo de los ataques llega a 140 muertos",
            "El conteo, que incluye desaparecidos, es ya de al menos 140.",
        ),
        ("pt", "Mortos em ataques chegam a 140", "A contagem, que inclui desaparecidos, é agora de pelo menos 140."),
        (
            "fr",
            "Frappes : le bilan atteint 140 morts",
            "Le décompte, qui inclut les disparus, est désormais d'au moins 140.",
        ),
    ],
)
def test_the_text_says_of_the_headlines_total_that_it_is_the_least(lang: str, title: str, summary: str) -> None:
    total = the_total(title, summary, lang=lang, new_event=False)
    assert printed(total.killed) == (140, Comparator.AT_LEAST)


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "They cite public counts of at least 47 boats hit and 140 people killed."),
        ("es", "Citan al menos 47 lanchas destruidas y 140 personas muertas."),
        ("pt", "Citam pelo menos 47 barcos atingidos e 140 pessoas mortas."),
        ("fr", "Ils citent au moins 47 bateaux visés et 140 personnes tuées."),
    ],
)
def test_at_least_so_many_boats_and_dead_is_said_of_both(lang: str, summary: str) -> None:
    total = the_total(
        "Inspectors general on boat strikes", summary, lang=lang, category=Category.OVERSIGHT, new_event=False
    )
    assert printed(total.killed) == (140, Comparator.AT_LEAST)


def test_more_than_a_round_number_of_boats_says_nothing_of_the_dead() -> None:
    total = facts_of(
        "By the numbers", "More than 60 boats and 199 deaths.", category=Category.ANALYSIS, new_event=False
    )
    assert total.cumulative is not None
    assert total.cumulative.killed is not None
    assert total.cumulative.killed.comparator is Comparator.EXACTLY


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Our figure of at least 200 includes people lost overboard and never found."),
        ("es", "La cifra de al menos 200 incluye a personas que nunca fueron halladas."),
        ("pt", "A cifra de pelo menos 200 inclui pessoas que nunca foram achadas."),
        ("fr", "Le chiffre de 200 inclut des personnes jamais retrouvées."),
    ],
)
def test_a_figure_that_includes_those_never_found_is_the_toll(lang: str, summary: str) -> None:
    total = the_total("Boat strikes", summary, lang=lang, category=Category.ANALYSIS, new_event=False)
    assert value_of(total.killed) == 200


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "With Monday's there have now been 46 in all."),
        ("es", "Con el del lunes ya van 46 en total."),
        ("pt", "Com o de segunda-feira já são 46 no total."),
        ("fr", "Avec celle de lundi, on en compte 46 au total."),
    ],
)
def test_with_that_of_a_day_so_many_strikes_are_counted(lang: str, summary: str) -> None:
    total = the_total(STRIKE[lang], summary, lang=lang)
    assert total.killed is None
    assert value_of(total.strikes) == 46


@pytest.mark.parametrize(
    ("lang", "summary", "killed", "comparator"),
    [
        ("en", "Toll since early September: no fewer than 140.", 140, Comparator.AT_LEAST),
        ("en", "Total killed: 140.", 140, Comparator.EXACTLY),
        ("es", "Saldo desde principios de septiembre: al menos 140.", 140, Comparator.AT_LEAST),
        ("es", "La cifra global asciende a al menos 140.", 140, Comparator.AT_LEAST),
        ("pt", "Saldo desde setembro: pelo menos 140.", 140, Comparator.AT_LEAST),
        ("fr", "Bilan total : 140 morts environ.", 140, Comparator.ABOUT),
    ],
)
def test_a_toll_may_stand_behind_a_colon(lang: str, summary: str, killed: int, comparator: Comparator) -> None:
    total = the_total(STRIKE[lang], summary, lang=lang)
    assert printed(total.killed) == (killed, comparator)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", 'UN expert says "more than 140 extrajudicial executions at sea" demand an inquiry'),
        ("es", "Relatores de la ONU denuncian más de 140 ejecuciones extrajudiciales en el mar"),
        ("pt", "Relatores da ONU denunciam mais de 140 execuções no mar"),
        ("fr", "L'ONU demande une enquête après « plus de 140 exécutions en mer »"),
    ],
)
def test_executions_at_sea_are_the_campaigns_dead(lang: str, title: str) -> None:
    total = the_total(title, lang=lang, category=Category.DIPLOMACY, new_event=False)
    assert printed(total.killed) == (140, Comparator.MORE_THAN)


def test_executions_ashore_are_not() -> None:
    title = "UN counts 140 executions in Iran, US talks of boats"
    assert facts_of(title, category=Category.DIPLOMACY, new_event=False).cumulative is None


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "The tally of attacks it has acknowledged reached 46."),
        ("es", "El recuento de ataques reconocidos llega a 46."),
    ],
)
def test_a_tally_of_attacks_counts_no_dead(lang: str, summary: str) -> None:
    total = the_total(STRIKE[lang], summary, lang=lang)
    assert total.killed is None
    assert value_of(total.strikes) == 46


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Already 140 dead: four more in the Caribbean"),
        ("es", "Van 140 muertos: cuatro más en el Caribe"),
        ("pt", "Já são 140 mortos: mais quatro no Caribe"),
        ("fr", "Déjà 140 morts : quatre autres dans le Pacifique"),
    ],
)
def test_more_dead_behind_the_toll_are_those_of_the_news(lang: str, title: str) -> None:
    told = facts_of(title, "", lang=lang)
    assert told.cumulative is not None
    assert value_of(told.cumulative.killed) == 140
    assert [event.killed.value for event in told.events if event.killed] == [4]


@pytest.mark.parametrize(
    "title", ["US strike on boats: 14 dead, four in the Caribbean", "14 dead, two more in custody"]
)
def test_a_part_of_the_dead_and_the_living_are_not(title: str) -> None:
    assert [event.killed.value for event in facts_of(title).events if event.killed] == [14]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Death toll in US boat strikes rises to at least 199 as missing are presumed dead"),
        ("fr", "Le bilan des frappes monte à au moins 199 morts alors que des disparus sont présumés morts"),
    ],
)
def test_a_total_that_rises_as_the_missing_are_given_up_is_not_the_number_of_the_missing(
    lang: str, title: str
) -> None:
    told = facts_of(title, lang=lang, new_event=False, topic="survivors.presumed_dead")
    assert told.cumulative is not None
    assert value_of(told.cumulative.killed) == 199


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "85 strikes and counting: US kills three in the Pacific"),
        ("es", "Van 85 ataques: EE. UU. mata a tres personas en el Pacífico"),
        ("es", "Ya suman 85 ataques: bombardeo de EE.UU. deja tres muertos"),
        ("pt", "Já são 85 ataques: EUA matam três no Pacífico"),
        ("fr", "Déjà 85 frappes : l'armée américaine tue trois hommes"),
    ],
)
def test_who_is_killed_behind_a_count_of_strikes_is_of_none_of_them(lang: str, title: str) -> None:
    told = facts_of(title, "", lang=lang)
    assert [event.killed.value for event in told.events if event.killed] == [3]
    assert told.cumulative is not None
    assert told.cumulative.killed is None


def test_so_many_strikes_and_so_many_dead_are_both_totals() -> None:
    total = the_total("Van 85 ataques y 290 muertos en el mar", "", lang="es", new_event=False)
    assert value_of(total.killed) == 290


def test_one_survivor_given_up_beside_a_total_is_of_the_strike_that_is_named() -> None:
    title, summary = "Survivor of Pacific strike presumed dead, toll at 386", "He went into the sea on Sunday."
    told = facts_of(title, summary, new_event=False, topic="survivors.presumed_dead")
    (event,) = told.events
    assert event.location is Location.EASTERN_PACIFIC
