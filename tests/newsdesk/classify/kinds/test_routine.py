"""What follows from a grave act is routine: a motion in court, what a blockade costs, where ships are."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Government seeks to move boat strike suit out of Boston"),
        ("en", "Government wants boat strike suit dismissed"),
        ("en", "Government moves to toss boat strike suit: courts cannot second-guess targeting"),
        ("es", "El Gobierno pide archivar la demanda por los ataques a lanchas"),
    ],
)
def test_a_motion_in_court_is_routine(lang: str, title: str) -> None:
    judged = read("2026-05-01", title, "", lang).classification
    assert (judged.category, judged.severity) == (Category.LEGAL, Severity.NORMAL)


def test_a_motion_that_is_refused_is_a_decision() -> None:
    judged = read("2026-05-01", "Judge refuses to dismiss boat strike suit", "The families may go on.").classification
    assert (judged.category, judged.severity) == (Category.LEGAL, Severity.HIGH)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Freight rates for Puerto Cabello jump as insurers ask for notice",
            "The US blockade of tankers is to blame.",
        ),
        (
            "es",
            "Las aseguradoras triplican las primas para puertos de Venezuela",
            "Es por el bloqueo de petroleros.",
        ),
        ("pt", "Seguradoras suspendem cobertura para portos da Venezuela", "O bloqueio dos EUA a petroleiros."),
        (
            "fr",
            "Les armateurs évitent Puerto José",
            "Le blocus annoncé par Washington renchérit les primes au Venezuela.",
        ),
    ],
)
def test_what_the_blockade_costs_is_routine(lang: str, title: str, summary: str) -> None:
    judged = read("2025-12-20", title, summary, lang).classification
    assert (judged.category, judged.topic, judged.severity) == (
        Category.BUILDUP,
        "closure.blockade",
        Severity.NORMAL,
    )


def test_tankers_that_wait_after_a_seizure_are_not_taken() -> None:
    title = "Tankers wait off Trinidad after Skipper boarding"
    judged = read("2025-12-13", title, "Eleven ships drift with transponders dark.").classification
    assert judged.severity is not Severity.URGENT


def test_one_more_tanker_is_taken_after_a_seizure() -> None:
    title = "US seizes second tanker off Venezuela after Skipper seizure"
    judged = read("2025-12-20", title, "The Coast Guard boarded it at dawn.").classification
    assert (judged.topic, judged.severity) == ("seizure.tanker", Severity.URGENT)
