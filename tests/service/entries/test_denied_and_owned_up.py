"""What people ashore tell and the command denies, owns to or sums up: the shipped reader and the desk together."""

from __future__ import annotations

import pytest

from newsdesk.evaluation.replay import Replayed, item_of, replay
from service.entries.entry_reader import EntryReader


def _told(*lines: tuple[str, str, str, str, str]) -> list[Replayed]:
    """Each as (published, outlet, language, title, summary)."""
    items = (
        item_of({"id": str(n), "published": at, "outlet": outlet, "lang": lang, "title": title, "summary": summary})
        for n, (at, outlet, lang, title, summary) in enumerate(lines)
    )
    return replay(items, EntryReader())


ASHORE = (
    "2027-05-12T09:00:00Z",
    "Radio Uno",
    "es",
    "Reportan bombardeo a una lancha frente al Cabo de la Vela",
    "Comunidades wayuu oyeron dos detonaciones la noche del martes, en el Caribe. Al menos dos personas murieron.",
)
DENIALS = [
    (
        "2027-05-12T12:00:00Z",
        "Daily Two",
        "en",
        'Southern Command: "We did not conduct any strike" off Colombia',
        "A spokesman rejected accounts of an attack on Tuesday night off La Guajira.",
    ),
    (
        "2027-05-12T12:00:00Z",
        "Diario Dos",
        "es",
        "EE. UU. niega haber atacado la lancha de La Guajira",
        "El Comando Sur rechaza los relatos sobre la noche del martes.",
    ),
    (
        "2027-05-12T12:00:00Z",
        "Jornal Dois",
        "pt",
        "EUA negam ter atacado barco na costa da Colômbia",
        "O Comando Sul rejeita relatos sobre a noite de terça-feira.",
    ),
    (
        "2027-05-12T12:00:00Z",
        "Le Deux",
        "fr",
        "Washington dément avoir frappé un bateau au large de la Colombie",
        "Le commandement rejette les récits sur la nuit de mardi.",
    ),
]


@pytest.mark.parametrize("denial", DENIALS, ids=[line[2] for line in DENIALS])
def test_a_denial_is_told_and_confirms_no_strike(denial) -> None:
    first, denied = _told(ASHORE, denial)
    assert (first.decision, first.reason) == ("alert", "new_strike")
    assert (denied.decision, denied.reason, denied.strike) == ("alert", "new_story", None)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills four in Caribbean, Pentagon denies hitting fishing boat"),
        ("es", "EE.UU. mata a cuatro en otra lancha y niega haber atacado a pescadores"),
    ],
)
def test_a_strike_that_is_told_before_what_they_deny_rings(lang: str, title: str) -> None:
    (told,) = _told(("2027-05-12T12:00:00Z", "A", lang, title, "It was on Tuesday, in the Caribbean."))
    assert (told.decision, told.reason, told.strike) == ("alert", "new_strike", "S-1")


def test_the_commands_strike_of_the_next_day_is_not_that_of_people_ashore() -> None:
    other = (
        "2027-05-12T22:00:00Z",
        "Daily Three",
        "en",
        "SOUTHCOM: six killed in Caribbean strike on low-profile vessel",
        "The Wednesday attack was carried out with a drone, the command said.",
    )
    assert [one.strike for one in _told(ASHORE, other)] == ["S-1", "S-2"]


def test_a_sum_of_two_strikes_of_two_days_rings_no_third_time() -> None:
    release = (
        "2027-05-15T20:00:00Z",
        "Daily Two",
        "en",
        "US strikes two boats in Pacific, one on Friday",
        "Two men were killed on Friday. Three were killed on Saturday, in the eastern Pacific.",
    )
    summed_up = (
        "2027-05-16T08:00:00Z",
        "Diario Dos",
        "es",
        "Cinco muertos en dos ataques de EE.UU. el viernes y el sábado en el Pacífico",
        "El Ejército difundió los dos videos juntos.",
    )
    told = _told(release, summed_up)
    assert told[0].decision == "alert"
    assert told[1].decision != "alert"


def test_two_boats_told_one_after_the_other_are_the_two_that_are_known() -> None:
    known = [
        ("2027-05-10T15:00:00Z", "A", "en", "Two killed in US strike on boat in Caribbean", "It was hit on Monday."),
        (
            "2027-05-10T23:00:00Z",
            "B",
            "en",
            "US strike on boat in eastern Pacific kills five",
            "It was hit on Monday.",
        ),
    ]
    both = (
        "2027-05-11T07:00:00Z",
        "C",
        "fr",
        "Sept morts : les États-Unis bombardent un bateau dans les Caraïbes puis un autre dans le Pacifique",
        "Deux tués d'un côté, cinq de l'autre.",
    )
    assert [one.decision for one in _told(*known, both)][2] != "alert"


def test_boats_of_those_who_saw_it_are_none_that_were_hit() -> None:
    witnessed = (
        "2027-05-07T10:00:00Z",
        "A",
        "en",
        "Ecuador fishermen say US drone blew up boat in Pacific",
        "Crews from three vessels described Thursday's blast and handed two bodies to prosecutors.",
    )
    assert [one.strike for one in _told(witnessed)] == ["S-1"]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "One of two survivors of Wednesday's strike dies in hospital",
            "The death brings the toll of the Caribbean attack to five.",
        ),
        (
            "es",
            "Muere el venezolano rescatado tras el ataque del miércoles",
            "El saldo del ataque de EE.UU. en el Caribe queda en cinco.",
        ),
        (
            "pt",
            "Pentágono volta a corrigir número de mortos: são cinco",
            "Um dos náufragos do ataque de quarta-feira (12) no Caribe não resistiu.",
        ),
    ],
)
def test_one_who_lived_and_dies_changes_the_strike_that_is_known(lang: str, title: str, summary: str) -> None:
    known = (
        "2027-05-13T09:00:00Z",
        "A",
        "en",
        "US strike in the Caribbean kills four, two survive",
        "The boat was hit on Wednesday, Southern Command said.",
    )
    later = ("2027-05-15T09:00:00Z", "B", lang, title, summary)
    told = _told(known, later)
    assert (told[1].decision, told[1].strike) == ("update", "S-1")
