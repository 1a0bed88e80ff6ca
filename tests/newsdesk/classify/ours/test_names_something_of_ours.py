"""What an entry must name at least: America, its Congress or a pardon alone are of a hundred other stories a day."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Severity
from tests.newsdesk.reading import read

OF_OTHERS = [
    ("en", "Senate opens debate on Trump's nominee for national intelligence - US politics live"),
    ("es", "El Senado debate al candidato de Trump para dirigir la inteligencia nacional"),
    ("pt", "Senado dos EUA começa a votar indicado de Trump para a inteligência"),
    ("fr", "Le Sénat américain vote sur le candidat de Trump au renseignement"),
    ("en", "Netanyahu says a pardon would not make him leave office"),
    ("es", "Netanyahu afirma que un indulto no le haría dejar el cargo"),
    ("pt", "Netanyahu diz que perdão não o faria deixar o cargo"),
    ("fr", "Netanyahou assure qu'une grâce ne lui ferait pas quitter ses fonctions"),
    ("en", "China commissions a third aircraft carrier to rival those of the US"),
    ("en", "US plane strikes worker on runway in Chicago, airline says"),
    ("en", "British intelligence warned of strikes, inquiry told"),
    ("en", "Temple stops sharing intelligence with police after strikes on it"),
    ("en", "Union sues over teachers' strike"),
    ("en", "Baseball strike: union files suit"),
    ("en", "Ukraine stops sharing intelligence with US after strikes on Kyiv"),
    ("es", "El sindicato demanda a la empresa por la huelga"),
    ("en", "British intelligence behind attack on Crimean bridge, Moscow claims"),
    ("en", "Man held after knife attack on Ohio bus as Trump blames Democrats"),
    ("en", "'Outrageous': Vance blasts court over ruling on school funds, says Democrats must yield"),
]


@pytest.mark.parametrize(("lang", "title"), OF_OTHERS)
def test_what_names_nothing_of_the_story_is_not_ours(lang: str, title: str) -> None:
    assert not read("2026-01-20", title, "", lang).classification.relevant


OURS = [
    ("en", "Did the strikes dent the cocaine trade?"),
    ("fr", "Frappes antidrogue : l'ONU dénonce des exécutions"),
    ("es", "Jueza ordena publicar el dictamen secreto sobre los ataques"),
    ("pt", "EUA incluem facções na lista de organizações terroristas"),
    ("en", "Trump threatens to strike any country that makes drugs for the US"),
]


@pytest.mark.parametrize(("lang", "title"), OURS)
def test_strikes_drugs_and_gangs_of_washington_are_ours_without_a_place(lang: str, title: str) -> None:
    assert read("2026-01-20", title, "", lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "topic"),
    [
        ("en", "Canada stops sharing intelligence for strikes", "intel.suspended"),
        ("en", "Allies stop sharing intelligence with Washington over strikes", "intel.suspended"),
        ("es", "Aliados dejan de compartir inteligencia con Washington por los ataques", "intel.suspended"),
        ("pt", "Aliados param de compartilhar inteligência com Washington por causa dos ataques", "intel.suspended"),
        (
            "fr",
            "Des alliés cessent de partager leurs renseignements avec Washington à cause des frappes",
            "intel.suspended",
        ),
        ("en", "ACLU sues for memo justifying strikes", "law.litigation"),
        ("en", "ACLU files for release of memo on strikes", "law.litigation"),
        ("es", "La ACLU demanda para obtener el memorando que justifica los ataques", "law.litigation"),
        ("pt", "ACLU processa governo para obter memorando que justifica os ataques", "law.litigation"),
        ("fr", "L'ACLU porte plainte pour obtenir le mémo justifiant les frappes", "law.litigation"),
    ],
)
def test_who_acts_on_the_strikes_acts_on_ours(lang: str, title: str, topic: str) -> None:
    judged = read("2026-01-20", title, "", lang).classification
    assert (judged.topic, judged.severity) == (topic, Severity.HIGH)
