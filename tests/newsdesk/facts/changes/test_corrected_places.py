"""A correction of the place or of the day leaves the figures as they were."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdesk.understanding import Location, StrikeFacts
from tests.newsdesk.stated import PUBLISHED, extract, judged, value_of


def put_right(title: str, summary: str, lang: str) -> StrikeFacts:
    judgement = replace(judged(lang=lang, new_event=False), correction=True)
    (event,) = extract(title, summary, lang=lang, published_at=PUBLISHED, classification=judgement).events
    return event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Correction: Boat strike",
         "The agency reported incorrectly that a strike that killed four people was in the Pacific. It was in the"
         " Caribbean."),
        ("en", "Correction: Boat strike was in Caribbean, not Pacific",
         "An earlier version of this story misplaced Sunday's attack, in which four people were killed."),
        ("en", "Correction: Boat strike was in Caribbean",
         "An earlier version misstated the location of Sunday's attack, which killed four people."),
        ("en", "Correction: Boat strike was in Caribbean, not the eastern Pacific",
         "An earlier version misstated where the military attacked a boat on Sunday, killing four."),
        ("es", "Corrección: el ataque fue en el Caribe, no en el Pacífico",
         "Una versión anterior situaba por error en el Pacífico el ataque del domingo, que mató a cuatro personas."),
        ("fr", "Rectificatif : la frappe a eu lieu dans les Caraïbes",
         "Une version antérieure situait à tort dans le Pacifique la frappe qui a tué quatre personnes."),
        ("pt", "Correção: ataque foi no Caribe",
         "Uma versão anterior situava por engano no Pacífico o ataque de domingo, que matou quatro pessoas."),
        ("es", "Corrección: ataque a lancha",
         "La agencia informó por error que un ataque que mató a cuatro personas fue en el Pacífico. Fue en el"
         " Caribe."),
        ("pt", "Correção: ataque a barco",
         "A agência informou por engano que um ataque que matou quatro pessoas foi no Pacífico. Foi no Caribe."),
        ("fr", "Rectificatif : frappe contre un bateau",
         "L'agence avait annoncé qu'une frappe qui a tué quatre personnes avait eu lieu dans le Pacifique. Elle a eu"
         " lieu dans les Caraïbes."),
        ("en", "Correction to story: Sunday's boat strike",
         "A segment aired by this channel on Monday put the attack that killed four in the eastern Pacific. It"
         " happened in the Caribbean."),
        ("en", "CORRECTION: Boat strike story",
         "In a story published Feb. 9, the agency reported that a U.S. attack that killed four took place in the"
         " eastern Pacific. It was in the Caribbean Sea."),
        ("en", "Correction: US Boat Strike story",
         "In a story published Feb. 9, the service mistakenly reported where the US hit a boat, killing four. It was"
         " in the Caribbean, not the eastern Pacific."),
        ("es", "Corrección: ataque a lancha",
         "En una nota publicada el 9 de febrero, la agencia informó erróneamente dónde un ataque de EE.UU. mató a"
         " cuatro personas. Ocurrió en el Caribe, no en el Pacífico oriental."),
        ("es", "Corrección: ataque a lancha",
         "Nuestra nota del lunes ubicó el ataque que mató a cuatro personas en el Pacífico. En realidad tuvo lugar en"
         " el Caribe."),
        ("pt", "Correção: ataque a barco",
         "Reportagem publicada na segunda-feira colocou no Pacífico o ataque que matou quatro pessoas. Ocorreu no"
         " Caribe."),
        ("fr", "Rectificatif : frappe contre un bateau",
         "Notre dépêche de lundi plaçait dans le Pacifique la frappe qui a tué quatre personnes. Elle a eu lieu dans"
         " les Caraïbes."),
    ],
)  # fmt: skip
def test_the_dead_stand_when_the_place_is_put_right(lang: str, title: str, summary: str) -> None:
    found = put_right(title, summary, lang)
    assert value_of(found.killed) == 4
    assert found.location is Location.CARIBBEAN


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Correction: Boat strike",
         "An earlier version said that a strike that killed four people took place on Saturday. It was on Sunday."),
        ("es", "Corrección: ataque a lancha",
         "Una versión anterior decía que un ataque que mató a cuatro personas ocurrió el sábado. Fue el domingo."),
    ],
)  # fmt: skip
def test_the_dead_stand_when_the_day_is_put_right(lang: str, title: str, summary: str) -> None:
    found = put_right(title, summary, lang)
    assert value_of(found.killed) == 4
    assert found.date is not None
    assert found.date.value.isoformat() == "2026-02-08"


def test_a_wrong_toll_goes_with_its_wrong_place() -> None:
    found = put_right(
        "Correction: Boat strike",
        "An earlier version said that four people were killed in the Pacific. Three people died in the Caribbean.",
        "en",
    )
    assert value_of(found.killed) == 3
    assert found.location is Location.CARIBBEAN


def test_a_wrong_toll_is_not_kept_for_the_day_beside_it() -> None:
    found = put_right(
        "Correction: Sunday's boat strike",
        "The agency had reported on Monday that four people were killed. It was three.",
        "en",
    )
    assert value_of(found.killed) == 3


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Correction: US strike took place in Caribbean Sea, not eastern Pacific"),
        ("en", "Correction: US strike took place in the Caribbean rather than the eastern Pacific"),
        ("es", "Corrección: el ataque fue en el Caribe y no en el Pacífico oriental"),
        ("pt", "Correção: ataque foi no Caribe, e não no Pacífico oriental"),
        ("fr", "Rectificatif : la frappe a eu lieu dans les Caraïbes et non dans le Pacifique oriental"),
    ],
)
def test_sea_in_which_it_was_not_is_no_place_of_it(lang: str, title: str) -> None:
    assert put_right(title, "", lang).location is Location.CARIBBEAN


@pytest.mark.parametrize("words", ["na sexta-feira, no Caribe", "em Curaçao e no Caribe"])
def test_portuguese_no_denies_no_sea(words: str) -> None:
    found = extract(
        "EUA matam três em barco",
        f"O barco foi atingido {words}.",
        lang="pt",
        published_at=PUBLISHED,
        classification=judged(lang="pt"),
    )
    assert [event.location for event in found.events] == [Location.CARIBBEAN]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Correction: US boat strike of Feb. 8 was in the Caribbean",
            "A story on the attack, which killed two people, said that it took place in the eastern Pacific.",
        ),
        (
            "es",
            "Rectificación: el ataque del domingo, con dos muertos, fue en el Caribe",
            "La primera versión lo ubicaba en el Pacífico oriental.",
        ),
        (
            "en",
            "Southcom corrects itself: Sunday's boat was sailing in the Caribbean",
            "The first statement put it in the eastern Pacific.",
        ),
        (
            "es",
            "El Comando Sur rectifica: la lancha atacada el domingo navegaba por el Caribe",
            "La primera nota situaba el suceso en el Pacífico oriental.",
        ),
        (
            "pt",
            "Pentágono retifica: barco atacado no domingo navegava pelo Caribe",
            "A primeira nota falava do Pacífico oriental.",
        ),
        (
            "fr",
            "Washington rectifie : le bateau visé dimanche naviguait dans les Caraïbes",
            "La première note situait l'attaque dans le Pacifique oriental.",
        ),
    ],
)
def test_the_sea_that_a_corrections_headline_names_is_the_right_one(lang: str, title: str, summary: str) -> None:
    assert put_right(title, summary, lang).location is Location.CARIBBEAN


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Correction: Sunday's boat strike was in the Caribbean, not the eastern Pacific"),
        ("es", "Corrección: el ataque del domingo fue en el Caribe y no en el Pacífico oriental"),
        ("pt", "Correção: ataque de domingo foi no Caribe, e não no Pacífico oriental"),
        ("fr", "Rectificatif : la frappe de dimanche a eu lieu dans les Caraïbes et non dans le Pacifique oriental"),
    ],
)
def test_correction_says_in_which_sea_it_was_not(lang: str, title: str) -> None:
    judgement = replace(judged(lang=lang, new_event=False), correction=True)
    facts = extract(title, "", lang=lang, published_at=PUBLISHED, classification=judgement)
    assert facts.wrong_sea is Location.EASTERN_PACIFIC
    assert extract(title, "", lang=lang, published_at=PUBLISHED, classification=judged(lang=lang)).wrong_sea is None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Southcom corrects location of strike",
            "The boat hit on Sunday was in the Caribbean, not the Pacific.",
        ),
        (
            "es",
            "El Comando Sur corrige el lugar",
            "La lancha atacada el domingo estaba en el Caribe y no en el Pacífico.",
        ),
        (
            "pt",
            "Comando Sul corrige local",
            "Barco atingido no domingo estava no Caribe, e não no Pacífico, diz nota.",
        ),
        (
            "en",
            "CORRECTION: Boat strike story",
            "In a story published Feb. 8, the agency said that a strike was in the Pacific; it was in the Caribbean.",
        ),
    ],
)
def test_a_correction_may_tell_in_its_text_alone_of_which_strike_it_is(lang: str, title: str, summary: str) -> None:
    judgement = replace(judged(lang=lang, new_event=False), correction=True)
    (event,) = extract(title, summary, lang=lang, published_at=PUBLISHED, classification=judgement).events
    assert event.location is Location.CARIBBEAN
    assert event.date is not None
