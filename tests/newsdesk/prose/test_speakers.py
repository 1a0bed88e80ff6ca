"""Who says so, in the words of a Spanish newsroom."""

from __future__ import annotations

import pytest

from newsdesk.facts.speaker import speaker_in
from newsdesk.prose.speakers import spanish_speaker


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("AFP, citing Pentagon", "AFP, que cita al Pentágono"),
        ("AP, citing SOUTHCOM", "AP, que cita al Comando Sur"),
        ("AP, citing Coast Guard", "AP, que cita a la Guardia Costera"),
        ("AP, citing US military", "AP, que cita a las fuerzas armadas de EE. UU."),
        ("AP, citing Hegseth", "AP, que cita a Hegseth"),
        ("AP, citing a White House official", "AP, que cita a un funcionario de la Casa Blanca"),
        ("AP, citing defense officials", "AP, que cita a funcionarios de Defensa"),
        ("AP, citing sources", "AP, que cita a fuentes"),
        ("AP, citing El Faro", "AP, que cita a El Faro"),
        ("a military source, in Reuters", "una fuente militar en Reuters"),
        ("Coast Guard in Sample Local TV", "Guardia Costera en Sample Local TV"),
        ("Made in Miami", "Made in Miami"),
    ],
)
def test_who_says_it_is_named_as_in_a_spanish_sentence(name: str, said: str) -> None:
    assert spanish_speaker(name) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a navy official said", "un funcionario de la Armada"),
        ("a colombian official said", "un funcionario colombiano"),
        ("ecuadorian military sources say", "fuentes militares"),
        ("trinidadian officials said", "funcionarios trinitenses"),
        ("mexican sources said", "fuentes mexicanas"),
        ("dijo un funcionario", "un funcionario de EE. UU."),
        ("segun fuentes", "fuentes"),
        ("the us military said", "fuerzas armadas de EE. UU."),
    ],
)
def test_whoever_is_found_in_a_text_has_a_name_in_spanish(text: str, said: str) -> None:
    found, _ = speaker_in(text)
    assert spanish_speaker(found or "") == said
