"""Which addresses lie among opinions. The examples have the form that newsrooms give to theirs."""

from __future__ import annotations

import pytest

from newsdesk.text.opinion_pages import is_opinion_page

AMONG_THEM = (
    "https://x.org/opinion/2027/03/the-dead-nobody-counted",
    "https://x.org/commentisfree/2027/mar/04/the-dead-nobody-counted",
    "https://X.org/Opinion/the-dead-nobody-counted",
    "https://x.org/2027/03/04/op-eds/the-dead-nobody-counted.html",
    "https://x.org/idees-et-debats/les-morts-que-personne-ne-compte",
    "https://opinion.x.org/2027/03/los-muertos-de-nadie",
    "https://x.org/es/202703/columnas/los-muertos-de-nadie",
    "https://x.org/opiniao/colunistas/os-mortos-de-ninguem",
)
NOT_AMONG_THEM = (
    "https://x.org/world/us-boat-strike-divides-opinion",
    "https://x.org/world/opinion-polls-on-boat-strikes",
    "https://x.org/opinion",
    "https://tribune.x.org/world/four-killed",
    "https://x.org/world/2027/mar/04/four-killed?section=opinion/all",
    "http://[::1/opinion/four-killed",
    "https://x.org/opinion/" + "boats-" * 500,
    "E-12345",
    "",
    None,
)


@pytest.mark.parametrize("url", AMONG_THEM)
def test_a_section_of_opinions_is_known_by_its_name(url: str) -> None:
    assert is_opinion_page(url)


@pytest.mark.parametrize("url", NOT_AMONG_THEM)
def test_no_other_address_lies_among_opinions(url: str | None) -> None:
    assert not is_opinion_page(url)
