"""Signs that a text prints by itself are no marks of ours: "#71", "@Southcom" and "~3" are letters like others."""

from __future__ import annotations

import pytest

from newsdesk.facts.counts.nth_strikes import nth_strikes_in
from newsdesk.facts.document import document_of
from tests.newsdesk.stated import the_strike


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed"),
    [
        ("en", "Strike #71: US hits boat in Caribbean, 3 dead", "", 3),
        ("en", "US strike kills three on drug boat in Caribbean", "Death toll now #235, says @Southcom.", 3),
        ("en", "US military strike on boat kills two in the Caribbean, death toll at #", "", 2),
        ("es", "Ataque de EE.UU. deja 4 muertos en el Caribe #lancha #Caribe", "", 4),
        ("pt", "Ataque #12 dos EUA mata 2 no Caribe", "", 2),
        ("fr", "Frappe américaine : 3 morts dans les Caraïbes @Southcom ~ vidéo", "", 3),
    ],
)
def test_signs_of_the_text_hide_no_figure(lang: str, title: str, summary: str, killed: int) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert strike.killed is not None and strike.killed.value == killed


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Hegseth posts video of strike #71 on drug boat"),
        ("es", "Ataque #71 contra una lancha en el Caribe"),
        ("fr", "Frappe #71 contre un bateau"),
    ],
)
def test_a_strike_with_its_number_is_the_so_many_th(lang: str, title: str) -> None:
    doc = document_of(title.casefold(), len(title), lang, None)
    assert [figure.number.value for figure in nth_strikes_in(doc)] == [71]
