"""What chambers, courts and authorities did: read from headlines, in four languages."""

from __future__ import annotations

import pytest

from newsdesk.facts.document import Document, document_of
from newsdesk.facts.official_acts import listing_in, ruling_in, vote_in
from newsdesk.text.folding import entry_text
from newsdesk.understanding import Stage


def doc(title: str, summary: str = "") -> Document:
    return document_of(entry_text(title, summary), len(title), "en", None)


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("Senate to vote Thursday on war powers resolution over boat strikes", Stage.SCHEDULED),
        ("El Senado votará el jueves una resolución sobre las lanchas", Stage.SCHEDULED),
        ("Senate rejects bid to halt boat strikes", Stage.FAILED),
        ("House blocks war powers resolution", Stage.FAILED),
        ("El Senado rechaza frenar los ataques", Stage.FAILED),
        ("Senado americano rejeita limite aos ataques", Stage.FAILED),
        ("Le Sénat rejette la résolution sur les frappes", Stage.FAILED),
        ("House passes measure to halt boat strikes", Stage.PASSED),
        ("El Senado aprueba limitar los ataques a lanchas", Stage.PASSED),
        ("Senate sends defense bill with boat strike clause to Trump", Stage.PASSED),
        ("El Senado envía la ley de defensa a la Casa Blanca", Stage.PASSED),
    ],
)
def test_vote_is_to_come_failed_or_passed(title: str, stage: Stage) -> None:
    act = vote_in(doc(title))
    assert act is not None
    assert act.stage is stage


@pytest.mark.parametrize(
    ("title", "summary", "tally"),
    [
        ("Senate rejects resolution on boat strikes, 51-49", "", (49, 51)),
        ("House passes measure to halt strikes", "The vote was 218 to 214.", (218, 214)),
        ("El Senado rechaza la resolución", "Fracasó por 51 votos contra 49.", (49, 51)),
        ("House rejects resolution in 215-215 tie", "", (215, 215)),
    ],
)
def test_count_of_a_vote_is_yes_first(title: str, summary: str, tally: tuple[int, int]) -> None:
    act = vote_in(doc(title, summary))
    assert act is not None
    assert act.tally is not None
    assert (act.tally.yes, act.tally.no) == tally


@pytest.mark.parametrize(
    "words", ["on 2026-11-24", "after 12-14 strikes", "for 3 to 5 days", "an 80-90 percent share"]
)
def test_other_pairs_of_numbers_are_no_count(words: str) -> None:
    act = vote_in(doc(f"House rejects limits {words}"))
    assert act is not None
    assert act.tally is None


def test_words_of_an_act_are_exact_characters_of_the_entry() -> None:
    title, summary = "El Senado rechaza la resolución", "La votación terminó 51 a 49."
    act = vote_in(doc(title, summary))
    assert act is not None
    assert act.tally is not None
    text = entry_text(title, summary)
    assert text[act.start :].startswith(act.text)
    assert text[act.tally.start :].startswith(act.tally.text)


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("ACLU sues over memo behind boat strikes", Stage.FILED),
        ("Familias demandan a EE. UU. por el ataque a una lancha", Stage.FILED),
        ("Judge orders Pentagon to release video of second strike", Stage.ORDERED),
        ("Un juez ordena entregar el video del ataque", Stage.ORDERED),
        ("Judge dismisses lawsuit over men killed in boat strike", Stage.ORDERED),
        ("Judge rules Caribbean boat strikes unlawful", Stage.RULED),
        ("Appeals court pauses order to release video", Stage.REVIEWED),
        ("Supreme Court upholds order to release video", Stage.REVIEWED),
        ("Corte de apelaciones suspende la orden sobre el video", Stage.REVIEWED),
    ],
)
def test_case_goes_from_filing_to_order_to_ruling_to_review(title: str, stage: Stage) -> None:
    act = ruling_in(doc(title))
    assert act is not None
    assert act.stage is stage


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("US to designate Cartel de los Soles a terrorist organization", Stage.INTENDED),
        ("Washington incluirá al cartel entre las organizaciones terroristas", Stage.INTENDED),
        ("State Department designates Los Tiguerones as terrorists", Stage.ANNOUNCED),
        ("OFAC sanctions Colombia's president", Stage.ANNOUNCED),
        ("U.S. Sanctions Ten Over Smuggling Fleet in Eastern Venezuela", Stage.ANNOUNCED),
        ("Exclusive: US sanctions Colombia's president", Stage.ANNOUNCED),
        ("Terrorist listing of Cartel de los Soles takes effect", Stage.IN_FORCE),
        ("Entra en vigor la designación del Cartel de los Soles", Stage.IN_FORCE),
    ],
)
def test_designation_is_intended_announced_or_in_force(title: str, stage: Stage) -> None:
    act = listing_in(doc(title))
    assert act is not None
    assert act.stage is stage


@pytest.mark.parametrize(
    "title",
    [
        "US drops Venezuela from sanctions list",
        "EE. UU. levanta sanciones al petróleo",
        "US waives Venezuela oil sanctions as Trump says expects to visit",
        "US eases oil sanctions",
    ],
)
def test_lifting_is_no_listing(title: str) -> None:
    assert listing_in(doc(title)) is None


@pytest.mark.parametrize(
    "title", ["Senate opens probe into strike order", "Lawmakers see the video and come away with opposite views"]
)
def test_oversight_without_a_vote_is_no_act(title: str) -> None:
    assert vote_in(doc(title)) is None


def test_what_the_text_recalls_is_not_the_news() -> None:
    assert vote_in(doc("Admiral briefs senators on boat strike", "The Senate rejected a resolution, 51-49.")) is None
