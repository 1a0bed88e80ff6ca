"""Totals told by any verb that reaches a number, and counts that are not the campaign's."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Comparator
from tests.newsdesk.stated import Printed, facts_of, printed, the_total, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary", "strikes", "killed"),
    [
        (
            "es",
            "La cuenta de muertos roza el centenar",
            "Ataque a una lancha en el Pacífico.",
            None,
            (100, Comparator.NEARLY),
        ),
        ("es", "El saldo de la campaña contra las lanchas ronda los 200 muertos", "", None, (200, Comparator.ABOUT)),
        ("pt", "O balanço dos ataques a barcos ronda os 210 mortos", "", None, (210, Comparator.ABOUT)),
        (
            "es",
            "EE. UU. ataca otra lancha y mata a dos",
            "Los fallecidos en total serían 131.",
            None,
            (131, Comparator.EXACTLY),
        ),
        (
            "pt",
            "Ataque dos EUA a barco mata quatro; mortos na ofensiva já são 88",
            "",
            None,
            (88, Comparator.EXACTLY),
        ),
        (
            "fr",
            "Frappe américaine contre un bateau : trois morts",
            "Les morts de la campagne sont désormais au moins 210.",
            None,
            (210, Comparator.AT_LEAST),
        ),
        (
            "fr",
            "Une frappe américaine contre un bateau fait deux morts",
            "C'est la 72e frappe connue ; 240 personnes au moins ont péri.",
            (72, Comparator.EXACTLY),
            (240, Comparator.AT_LEAST),
        ),
        (
            "es",
            "Cuatro muertos en una lancha en el Caribe",
            "La cifra acumulada de los ataques llega a casi 130.",
            None,
            (130, Comparator.NEARLY),
        ),
        (
            "en",
            "US hits another boat in the Pacific",
            "It is No. 17 since the first boat was sunk.",
            (17, Comparator.EXACTLY),
            None,
        ),
        ("es", "Bombardeo 75 de EE.UU.: tres muertos en una lancha", "", (75, Comparator.EXACTLY), None),
        (
            "en",
            "US boat strike kills two",
            "Officials confirmed Friday's strike, the 31st, and gave no place.",
            (31, Comparator.EXACTLY),
            None,
        ),
        (
            "en",
            "Boat strike kills two in the Caribbean",
            "More than 190 people have died in upwards of 55 attacks since last fall.",
            (55, Comparator.MORE_THAN),
            (190, Comparator.MORE_THAN),
        ),
        ("es", "Los ataques a lanchas superan ya el centenar de muertos", "", None, (100, Comparator.MORE_THAN)),
        (
            "es",
            "Washington acumula 71 ataques contra 74 embarcaciones, con un saldo que rebasa los 240 muertos",
            "",
            (71, Comparator.EXACTLY),
            (240, Comparator.MORE_THAN),
        ),
        (
            "es",
            "Ya son 84 operativos y más de 280 muertos",
            "Ataques a lanchas.",
            (84, Comparator.EXACTLY),
            (280, Comparator.MORE_THAN),
        ),
        (
            "es",
            "Las fuerzas estadounidenses han dado muerte a unas 76 personas desde septiembre",
            "Ataques a lanchas.",
            None,
            (76, Comparator.ABOUT),
        ),
        (
            "es",
            "En los 72 ataques conocidos han perdido la vida al menos 240 personas",
            "",
            (72, Comparator.EXACTLY),
            (240, Comparator.AT_LEAST),
        ),
        ("es", "La cifra de muertos por los ataques a lanchas trepa a 187", "", None, (187, Comparator.EXACTLY)),
        ("es", "El número de muertos en los ataques bordea los 250", "", None, (250, Comparator.NEARLY)),
        ("es", "Ochenta y tantos ataques y cientos de muertos", "", (80, Comparator.ABOUT), None),
        ("es", "Van 60 y pico ataques desde septiembre", "", (60, Comparator.ABOUT), None),
        (
            "en",
            "UN rapporteur sees reasonable grounds after 230+ deaths in dozens of boat attacks",
            "",
            None,
            (230, Comparator.MORE_THAN),
        ),
        (
            "en",
            "Pentagon to hand over tapes of all 'eighty-odd' operations",
            "Boat strikes.",
            (80, Comparator.ABOUT),
            None,
        ),
        ("en", "Tapes of some 80-odd strikes on boats sought", "", (80, Comparator.ABOUT), None),
        ("en", "Boat strikes' toll inches past 240", "", None, (240, Comparator.MORE_THAN)),
        ("en", "Boat strike toll swells to 187", "", None, (187, Comparator.EXACTLY)),
        ("en", "Boat strikes have now taken 214 lives", "", None, (214, Comparator.EXACTLY)),
        ("en", "Boat strike deaths near the 200 mark", "", None, (200, Comparator.NEARLY)),
        ("en", "Dead in boat strikes number 231", "", None, (231, Comparator.EXACTLY)),
        ("en", "Strikes on boats have put 190 people to death since September", "", None, (190, Comparator.EXACTLY)),
        ("en", "The boat war's dead: 226 and counting", "Strikes on boats go on.", None, (226, Comparator.EXACTLY)),
        (
            "en",
            "Campaign of boat strikes stands at 80 attacks, 262 dead",
            "",
            (80, Comparator.EXACTLY),
            (262, Comparator.EXACTLY),
        ),
        ("en", "Boat strikes kill upwards of 150", "", None, (150, Comparator.MORE_THAN)),
        (
            "fr",
            "La frappe de vendredi est la 71e connue ; au moins 238 personnes sont mortes depuis septembre 2025",
            "",
            (71, Comparator.EXACTLY),
            (238, Comparator.AT_LEAST),
        ),
        ("fr", "Une soixantaine de frappes ont été menées en cinq mois", "", (60, Comparator.ABOUT), None),
        ("fr", "Le bilan des frappes avoisine les 200 morts", "", None, (200, Comparator.NEARLY)),
        ("fr", "Le bilan des frappes franchit la barre des 200 morts", "", None, (200, Comparator.MORE_THAN)),
        ("fr", "Le nombre de morts dans les frappes frôle la centaine", "", None, (100, Comparator.NEARLY)),
        ("fr", "Les frappes ont déjà coûté la vie à quelque 210 personnes", "", None, (210, Comparator.ABOUT)),
        ("fr", "Quatre-vingts et quelques frappes depuis septembre", "", (80, Comparator.ABOUT), None),
        ("pt", "Total de mortos nos ataques a barcos beira os 200", "", None, (200, Comparator.NEARLY)),
        ("pt", "Ataques a barcos já tiraram a vida de 214 pessoas", "", None, (214, Comparator.EXACTLY)),
        ("pt", "Número de mortos nos ataques ultrapassa a centena", "", None, (100, Comparator.MORE_THAN)),
        ("pt", "Oitenta e poucos ataques a barcos desde setembro", "", (80, Comparator.ABOUT), None),
        ("pt", "Mortos nos ataques a barcos chegam perto de 200", "", None, (200, Comparator.NEARLY)),
        (
            "pt",
            "O total da campanha sobe para pelo menos 262",
            "Ataques a barcos deixam mortos.",
            None,
            (262, Comparator.AT_LEAST),
        ),
        (
            "fr",
            "Une vingtaine de frappes ont eu lieu depuis août, sur un total de près de 80",
            "",
            (80, Comparator.NEARLY),
            None,
        ),
        ("en", "Twelve strikes on boats this month, out of 80 in all", "", (80, Comparator.EXACTLY), None),
    ],
)
def test_a_total_is_read_with_its_comparator(
    lang: str, title: str, summary: str, strikes: Printed, killed: Printed
) -> None:
    total = the_total(title, summary, lang=lang, new_event=False, category=Category.ANALYSIS)
    assert (printed(total.strikes), printed(total.killed)) == (strikes, killed)


@pytest.mark.parametrize(
    ("lang", "title", "strikes", "killed"),
    [
        ("en", "Pentagon says 3 more killed, bringing dead since September to at least 133", None, 133),
        ("es", "Dos muertos más: ya son 132 en los ataques a lanchas", None, 132),
        ("es", "El ataque número 39 deja cuatro muertos; la campaña acumula más de 130", 39, 130),
        ("es", "Cuatro muertos en el mar Caribe. Es el ataque 72.", 72, None),
        ("fr", "Trois tués dans le Pacifique, 133 depuis septembre", None, 133),
        ("fr", "Washington revendique une frappe mortelle, la 39e", 39, None),
        (
            "fr",
            "La frappe de samedi, ordonnée par le général Donovan sur un bateau, est la 46e depuis le début",
            46,
            None,
        ),
    ],
)
def test_a_total_is_read_beside_the_news(lang: str, title: str, strikes: int | None, killed: int | None) -> None:
    total = the_total(title, lang=lang)
    assert (value_of(total.strikes), value_of(total.killed)) == (strikes, killed)


def test_a_strikes_own_toll_is_told_from_the_campaigns_beside_it() -> None:
    facts = facts_of(
        "Two boat strike survivors now presumed dead",
        "The Feb. 5 strike's toll doubles to four and the campaign's rises to 141.",
        new_event=False,
    )
    (strike,) = facts.events
    assert value_of(strike.killed) == 4
    assert facts.cumulative is not None
    assert value_of(facts.cumulative.killed) == 141


@pytest.mark.parametrize(
    ("lang", "title", "strikes", "killed"),
    [
        ("pt", "Ação dos EUA contra barco mata quatro e é a 70ª em 13 meses", 70, None),
        ("es", "Ataque 74: cinco muertos en aguas del Caribe", 74, None),
        ("fr", "Cela porterait à près de 80 le nombre de personnes tuées en vingt attaques", 20, 80),
        ("fr", "Lula dénonce plus de 230 morts en mer", None, 230),
    ],
)
def test_a_total_is_read_in_the_turns_of_each_language(
    lang: str, title: str, strikes: int | None, killed: int | None
) -> None:
    total = the_total(title, lang=lang, category=Category.ANALYSIS, new_event=False)
    assert (value_of(total.strikes), value_of(total.killed)) == (strikes, killed)


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "It takes the number of people who have died in the government's boat attacks to at least 384."),
        ("en", "The campaign's toll drops by one to at least 384."),
        ("es", "Con la enmienda, el acumulado de la campaña se ubica en 384."),
        ("es", "El total de la campaña no varía: 384."),
        ("pt", "O total da campanha não muda: 384."),
        ("fr", "Le total de la campagne ne change pas : 384."),
    ],
)
def test_a_total_that_falls_or_stays_is_one_of_the_dead(lang: str, summary: str) -> None:
    title = {"en": "US strike on boat kills two", "fr": "Une frappe américaine sur un bateau fait deux morts"}
    total = the_total(title.get(lang, "Ataque de EE.UU. a una lancha deja dos muertos"), summary, lang=lang)
    assert (value_of(total.killed), value_of(total.strikes)) == (384, None)
