"""What those who strike say in the first person, with no word of a boat."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read
from tests.newsdesk.stated import tolls_of


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "'We sent six more of them to the bottom,' Hegseth writes",
            "In his post a skiff burns.",
        ),
        ("en", "Trump: 'We took out six more last night'", "The vessel had left Venezuela, he said."),
        ("es", 'Hegseth: "Mandamos a seis más al fondo"', ""),
        ("es", "Trump: «Anoche eliminamos a seis más»", "La nave, dijo, había zarpado de Venezuela."),
        ("pt", '"Mandamos mais seis para o fundo", escreve Hegseth', ""),
        ("fr", "« Nous en avons envoyé six de plus par le fond », écrit Hegseth", ""),
    ],
)
def test_a_boast_of_so_many_more_is_a_new_strike_with_its_dead(lang: str, title: str, summary: str) -> None:
    understood = read("2027-10-09", title, summary, lang)
    assert understood.classification.relevant and understood.classification.new_event
    assert tolls_of(understood.facts.events) == [6]


@pytest.mark.parametrize(
    "title",
    [
        "Trump: 'We took out six more ISIS leaders'",
        "Hegseth: 'We eliminated six more' diversity offices",
        "Trump: 'We took out six more'",
    ],
)
def test_a_boast_of_others_rings_nobody(title: str) -> None:
    assert not read("2027-10-09", title, "").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Hegseth: we just sank another one"),
        ("es", 'Hegseth: "Esta mañana hundimos otra"'),
        ("pt", 'Hegseth: "Hoje afundamos mais um"'),
        ("fr", "Trump : « on vient d'en couler un autre »"),
    ],
)
def test_what_those_who_strike_sank_once_more_is_a_boat(lang: str, title: str) -> None:
    assert read("2027-10-09", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [("en", "Trump: we just sank another putt"), ("es", 'Hegseth: "Hundimos otra vez la inflación"')],
)
def test_what_else_they_sank_is_none(lang: str, title: str) -> None:
    assert not read("2027-10-09", title, "", lang).classification.new_event
