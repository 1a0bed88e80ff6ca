"""Headlines that name a strike by what it did, to tell something else of it: none of them rings."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

FRIDAY = "2026-11-20"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Vatican condemns US airstrike that sank a skiff off Belize and killed seven"),
        ("en", "General says lawyer approved the Caribbean strike that left five dead"),
        ("en", "Lessons of the strike that left five dead in the Pacific"),
        ("en", "US strike on drug boat that killed 11, ten months later: no charges"),
        ("es", "Canciller repudia el bombardeo de EE.UU. que hundió una lancha y mató a siete frente a Belice"),
        ("es", "Dentro del ataque en el Pacífico que dejó cinco muertos"),
        ("es", "Hegseth: el ataque de EE.UU. que mató a nueve en el Caribe fue legal"),
        ("pt", "Vaticano condena ataque dos EUA que afundou uma lancha e matou sete perto de Belize"),
        ("pt", "As lições do ataque que deixou cinco mortos no Pacífico"),
        (
            "fr",
            "Le Vatican condamne la frappe américaine qui a coulé un bateau et fait sept morts au large du Belize",
        ),
        ("fr", "Les leçons de la frappe qui a tué cinq hommes dans le Pacifique"),
        ("en", "Hegseth: no regrets over strikes that killed nine in the Pacific"),
        ("en", "Trump reposts video of US strike on boat that killed three"),
        ("es", "Hegseth no se arrepiente de los ataques que mataron a nueve en el Pacífico"),
        ("pt", "Hegseth não se arrepende dos ataques que mataram nove no Pacífico"),
        ("fr", "Hegseth ne regrette pas les frappes qui ont tué neuf hommes dans le Pacifique"),
    ],
)
def test_what_is_said_of_a_strike_that_killed_is_no_new_strike(lang: str, title: str) -> None:
    judged = read(FRIDAY, title, "", lang).classification
    assert judged.relevant
    assert not judged.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Trump posts video of US strike on boat that killed three"),
        ("en", "US military conducts strike that left five dead in the Pacific"),
        ("en", "Hegseth confirms strike on boat that killed seven in the Caribbean"),
        ("en", "US takes its war to the Pacific with boat strike that killed two"),
        ("en", "Villagers on US strike that left two dead on Thursday off Güiria"),
        ("en", "US strike that sank boat off Haiti leaves three dead"),
        ("es", "EE.UU. anuncia el ataque que dejó cinco muertos en el Pacífico"),
        ("pt", "Hegseth confirma ataque que matou sete em barco no Caribe"),
        ("fr", "Washington annonce une frappe qui a tué cinq hommes dans le Pacifique"),
        ("en", "US military announces two strikes that killed five in the Pacific"),
        ("es", "EE.UU. anuncia dos ataques que mataron a cinco en el Pacífico"),
        ("pt", "EUA anunciam dois ataques que mataram cinco no Pacífico"),
        ("fr", "Washington annonce deux frappes qui ont tué cinq hommes dans le Pacifique"),
    ],
)
def test_a_strike_that_killed_is_new_where_it_is_announced(lang: str, title: str) -> None:
    assert read(FRIDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    "title",
    [
        "Bishops condemn the deadly US strike on a boat off Belize",
        "Senator says he did not see the US missile strike on a fishing boat off Aruba",
    ],
)
def test_english_headlines_say_the_of_a_strike_that_is_known(title: str) -> None:
    assert not read(FRIDAY, title, "").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Pentagon publishes photos of the US boat strike that killed 11 last September"),
        ("en", "Southern Command publishes images of US strike on boat that killed six in June"),
        ("es", "El Pentágono publica un segundo video del ataque de EE.UU. del año pasado a una lancha"),
        ("pt", "Pentágono divulga vídeo do ataque dos EUA a um barco no ano passado"),
        ("fr", "Le Pentagone publie une vidéo de la frappe américaine sur un bateau l'an dernier"),
    ],
)
def test_a_strike_of_a_month_or_year_past_is_none_of_these_days(lang: str, title: str) -> None:
    assert not read(FRIDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US told Guatemala of a strike in the Pacific that killed three", "It was on Tuesday."),
        ("es", "Washington informó a Guatemala de un ataque en el Pacífico que dejó tres muertos", "Fue el martes."),
        ("pt", "Washington avisou a Guatemala de um ataque no Pacífico que matou três", "Foi na terça-feira."),
        ("fr", "Washington a informé le Guatemala d'une frappe dans le Pacifique qui a fait trois morts", ""),
    ],
)
def test_a_strike_of_which_a_government_was_told_rings(lang: str, title: str, summary: str) -> None:
    assert read("2027-04-15", title, summary, lang).classification.new_event
