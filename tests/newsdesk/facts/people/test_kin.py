"""The dead told by what they are to each other."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import the_strikes, tolls_of


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike on boat kills father and son off Guyana"),
        ("en", "US strike in the Pacific kills a fisherman and his nephew"),
        ("en", "Husband and wife killed as US bombs boat in the Caribbean"),
        ("en", "US boat strike kills couple off Panama"),
        ("en", "US strike on boat kills a married couple in the Caribbean"),
        ("en", "US boat strike kills Colombian couple"),
        ("en", "A young couple was killed when the US hit a boat off Panama"),
        ("en", "Father, son killed in US strike on boat off Guyana"),
        ("es", "Ataque de EE.UU. a una lancha mata a una joven pareja"),
        ("es", "Pareja de pescadores muere en ataque de EE.UU. a una lancha"),
        ("pt", "Ataque dos EUA a barco mata um jovem casal"),
        ("pt", "Casal de pescadores morre em ataque dos EUA a barco"),
        ("fr", "Une frappe américaine tue un jeune couple sur un bateau"),
        ("es", "EE.UU. mata a padre e hijo en una lancha frente a Güiria"),
        ("es", "Un pescador y su sobrino, muertos en bombardeo de EE.UU. en el Pacífico"),
        ("es", "EE.UU. mata a un lanchero y a su hermano frente a Manta"),
        ("es", "Ataque de EE.UU. mata a una pareja en una lancha"),
        ("es", "Mata EU a padre e hijo en lancha frente a Manta"),
        ("es", "Mata EU a dos hermanos en lancha frente a Manta"),
        ("es", "Tío y sobrino mueren en ataque de EE.UU. a una lancha"),
        ("pt", "Ataque dos EUA mata pai e filho em lancha no Caribe"),
        ("pt", "EUA matam um pescador e o irmão em barco no Pacífico"),
        ("pt", "Casal morre em ataque dos EUA a barco no Caribe"),
        ("fr", "Une frappe américaine tue un père et son fils au large du Venezuela"),
        ("fr", "Oncle et neveu tués dans une frappe américaine sur un bateau"),
        ("fr", "L'armée américaine tue un pêcheur et son frère dans le Pacifique"),
    ],
)
def test_two_of_kin_are_two_dead(lang: str, title: str) -> None:
    assert tolls_of(the_strikes(title, "", lang)) == [2]


@pytest.mark.parametrize(
    ("lang", "title", "dead"),
    [
        ("en", "US strike kills a fisherman and his brother is missing off Ecuador", 1),
        ("es", "EE.UU. mata a un pescador y su hijo sobrevive frente a Ecuador", 1),
        ("pt", "Ataque dos EUA mata um pescador e o irmão está desaparecido", 1),
        ("en", "Father and son among four killed in US boat strike", 4),
        ("es", "Bombardeo de EE.UU. deja cuatro muertos, entre ellos padre e hijo", 4),
        ("fr", "Une frappe américaine fait deux morts, un oncle et son neveu", 2),
        ("en", "US strike kills three; a couple of boats were hit", 3),
        ("es", "EE.UU. mata a tres; la pareja de una víctima pide respuestas", 3),
    ],
)
def test_kin_of_the_dead_change_no_toll(lang: str, title: str, dead: int) -> None:
    assert tolls_of(the_strikes(title, "", lang)) == [dead]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Strike kills husband and father of four, family says"),
        ("en", "A mother and her son await news of US boat strike"),
        ("es", "Madre e hijo esperan noticias tras ataque de EE.UU. a lancha"),
        ("pt", "Mãe e filho esperam notícias após ataque dos EUA a lancha"),
    ],
)
def test_kin_who_did_not_die_together_are_no_two_dead(lang: str, title: str) -> None:
    assert 2 not in tolls_of(the_strikes(title, "", lang))


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills a father and his two sons off Venezuela"),
        ("en", "US strike kills mother and two children on boat off Haiti"),
        ("es", "EE.UU. mata a un padre y sus dos hijos en una lancha frente a Sucre"),
        ("pt", "EUA matam um pai e seus dois filhos em lancha no Caribe"),
        ("fr", "L'armée américaine tue un père et ses deux fils sur un bateau"),
    ],
)
def test_kin_of_one_are_counted_with_him(lang: str, title: str) -> None:
    assert tolls_of(the_strikes(title, "", lang)) == [3]
