"""What Washington does in other words than the usual ones rings as it does in them."""

from __future__ import annotations

import pytest

from newsdesk.classify.kinds.american_acts import takes_a_ship
from newsdesk.classify.kinds.designations import drops_from_the_list
from newsdesk.classify.lexicon import shipped_lexicon
from newsdesk.classify.reading import Reading
from newsdesk.classify.reading import read as read_words
from newsdesk.facts.document import document_of
from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

HIGH, URGENT = Severity.HIGH, Severity.URGENT


def reading(title: str, lang: str) -> Reading:
    return read_words(document_of(title, len(title), lang, None), shipped_lexicon())


@pytest.mark.parametrize(
    ("lang", "title", "topic", "severity"),
    [
        ("en", "Trump frees ex-Honduran president Hernández", "justice.pardon", HIGH),
        ("es", "Trump libera al expresidente hondureño Hernández", "justice.pardon", HIGH),
        ("pt", "Trump liberta ex-presidente hondurenho Hernández", "justice.pardon", HIGH),
        ("fr", "Trump libère l'ancien président hondurien Hernández", "justice.pardon", HIGH),
        ("en", "White House: Trump pardons Hernández", "justice.pardon", HIGH),
        ("en", "Reuters: Trump pardons ex-president of Honduras", "justice.pardon", HIGH),
        ("en", "Honduran ex-president pardoned", "justice.pardon", HIGH),
        ("es", "Indultado el expresidente de Honduras", "justice.pardon", HIGH),
        ("pt", "Ex-presidente de Honduras recebe perdão", "justice.pardon", HIGH),
        ("fr", "L'ex-président du Honduras gracié", "justice.pardon", HIGH),
        ("es", "Trump indulta a Juan Orlando Hernández", "justice.pardon", HIGH),
        ("en", "US drops Colombia from list of drug-war allies", "drug_trade.certification", HIGH),
        ("es", "EE.UU. saca a Colombia de la lista de aliados antidroga", "drug_trade.certification", HIGH),
        ("pt", "EUA tiram a Colômbia da lista de aliados na guerra às drogas", "drug_trade.certification", HIGH),
        (
            "fr",
            "Les États-Unis retirent la Colombie de la liste des alliés antidrogue",
            "drug_trade.certification",
            HIGH,
        ),
        ("en", "US seizes ship near Venezuela", "seizure.tanker", URGENT),
        ("es", "EE.UU. captura buque cerca de Venezuela", "seizure.tanker", URGENT),
        ("pt", "EUA capturam navio perto da Venezuela", "seizure.tanker", URGENT),
        ("fr", "Les États-Unis saisissent un navire près du Venezuela", "seizure.tanker", URGENT),
    ],
)
def test_an_act_rings_whatever_word_tells_of_it(lang: str, title: str, topic: str, severity: Severity) -> None:
    judged = read("2026-04-12", title, "", lang).classification
    assert (judged.topic, judged.severity) == (topic, severity)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Court frees former president of Peru"),
        ("en", "Trump pardons Enrique Hernandez over Capitol riot"),
        ("en", "Band drops its old hit from the set list"),
        ("es", "Capturan un buque sin permiso de pesca cerca de Chile"),
    ],
)
def test_words_of_an_act_alone_do_not_ring(lang: str, title: str) -> None:
    assert read("2026-04-12", title, "", lang).classification.severity is Severity.LOW


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Venezuela seizes US ship in its waters"),
        ("en", "US vessel seized with migrants near Venezuela"),
        ("es", "Venezuela captura buque con bandera de EE.UU."),
        ("pt", "Venezuela captura navio dos EUA"),
        ("fr", "Le Venezuela saisit un navire américain"),
    ],
)
def test_a_ship_is_taken_by_whom_the_headline_names_first(lang: str, title: str) -> None:
    assert not takes_a_ship(reading(title, lang))


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US removes Mexican drug company from list of exporters"),
        ("es", "EE.UU. saca a una farmacéutica de México, productora de drogas, de la lista de proveedores"),
        ("en", "US drops Mexico from travel list as drug war goes on; list grows"),
    ],
)
def test_no_other_list_is_that_of_countries_against_drugs(lang: str, title: str) -> None:
    assert not drops_from_the_list(reading(title, lang))


def test_a_ship_with_cocaine_is_no_ship_of_the_blockade() -> None:
    judged = read(
        "2026-04-12", "US Coast Guard seizes vessel with two tons of cocaine off Venezuela", ""
    ).classification
    assert (judged.topic, judged.severity) == ("interdiction.seizure", Severity.NORMAL)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Two US Navy ships collide in Caribbean", "The destroyer and a supply ship touched on Wednesday."),
        ("es", "Chocan dos buques de la Armada de EE.UU. en el Caribe", "Fue en la noche del miércoles."),
        (
            "pt",
            "Dois navios da Marinha dos EUA colidem no Caribe",
            "Dois marinheiros ficaram feridos na quarta-feira.",
        ),
        (
            "fr",
            "Collision de deux navires américains aux Caraïbes",
            "Un destroyer et un ravitailleur se sont heurtés mercredi.",
        ),
    ],
)
def test_warships_that_collide_struck_nobody(lang: str, title: str, summary: str) -> None:
    judged = read("2026-02-14", title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.BUILDUP, False)


@pytest.mark.parametrize(
    "title", ["US hits Colombian shrimp boats with ban", "US strikes Colombian boats with new tariffs"]
)
def test_ban_that_hits_boats_sinks_none(title: str) -> None:
    assert not read("2026-11-20", title, "").classification.new_event


@pytest.mark.parametrize(
    "title", ["US hits boat with missile, killing three", "US attacks boat with drone, three dead"]
)
def test_weapon_that_hits_boats_rings(title: str) -> None:
    assert read("2026-11-20", title, "").classification.new_event
