"""What Americans strike ashore is an operation on land; a boat that is struck near a village stays a strike."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-20"
ASHORE = [
    ("en", "US strikes drug lab in Venezuelan jungle, three dead"),
    ("en", "US drone strike hits cartel compound in Sinaloa, killing eight"),
    ("es", "Bombardeo de EE.UU. en finca del Clan del Golfo deja cinco muertos"),
    ("pt", "EUA bombardeiam acampamento de facção no Equador e matam seis"),
    ("fr", "Frappe américaine contre un camp de trafiquants en Équateur : six morts"),
]
ON_BOATS = [
    ("en", "US strike on boat off fishing village in La Guajira kills three"),
    ("en", "Pentagon: boat that left jungle camp hit, two dead"),
    ("es", "Mueren tres en ataque de EE.UU. a lancha que salió de un campamento"),
]


@pytest.mark.parametrize(("lang", "title"), ASHORE)
def test_what_is_struck_ashore_is_an_operation_on_land(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.category, judged.new_event) == (Category.BUILDUP, False), judged


@pytest.mark.parametrize(("lang", "title"), ON_BOATS)
def test_a_boat_that_is_struck_near_one_is_a_new_strike(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "United States and Ecuador open combined raids on gangs",
            "Troops went in at dawn near Guayaquil, the Defense Ministry said.",
        ),
        (
            "en",
            "Southern Command hits terrorists with Ecuador's army",
            "Friday's mission included lethal kinetic strikes on a compound, it said.",
        ),
        (
            "en",
            "American soldiers join operation in Ecuador",
            "The boat strikes have killed 151, and the campaign now reaches land.",
        ),
        (
            "es",
            "Empieza en Ecuador la acción militar conjunta con Estados Unidos",
            "Noboa habla de una nueva fase contra el narcoterrorismo.",
        ),
        (
            "es",
            "EE.UU. y Ecuador asestan golpe contra red narcoterrorista",
            "El Comando Sur habló de ataques cinéticos letales a pedido de Quito.",
        ),
        (
            "pt",
            "Equador e EUA fazem operação conjunta contra facções",
            "O Comando Sul divulgou imagens. Os ataques a barcos mataram 151.",
        ),
        (
            "fr",
            "Soldats américains et équatoriens côte à côte contre les gangs",
            "Le Commandement Sud parle d'une nouvelle phase.",
        ),
    ],
)
def test_americans_who_fight_beside_ecuador_are_an_operation_on_land(lang: str, title: str, summary: str) -> None:
    judged = read("2026-03-06", title, summary, lang).classification
    assert (judged.category, judged.topic, judged.severity) == (Category.BUILDUP, "land.operation", Severity.HIGH)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "es",
            "Militares de EE.UU. llegan a Ecuador para una misión conjunta",
            "Estarán en Manta de forma temporal.",
        ),
        ("en", "Ecuador asks US for joint raids on gangs", "President Noboa met General Donovan in Quito."),
    ],
)
def test_who_only_comes_or_is_asked_for_does_not_fight(lang: str, title: str, summary: str) -> None:
    judged = read("2026-03-06", title, summary, lang).classification
    assert (judged.topic, judged.severity) != ("land.operation", Severity.HIGH)


def test_boats_struck_with_ecuador_are_a_strike() -> None:
    title = "US and Ecuador strike boats of Los Lobos in Pacific, killing six"
    assert read("2026-03-06", title, "Southern Command said.").classification.new_event
