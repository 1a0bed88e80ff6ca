"""Who says so: an authority counts as the speaker where it speaks, and not where somebody speaks of it."""

from __future__ import annotations

import pytest

from newsdesk.facts.speaker import speaker_in
from newsdesk.text.folding import fold


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("SOUTHCOM: 3 vessels struck Monday, 8 killed", "SOUTHCOM"),
        ("Comando Sur: cuatro muertos en el Caribe", "SOUTHCOM"),
        ("Pete Hegseth defends Trump’s controversial boat strikes, says drug runners deserve it", "Hegseth"),
        ("Hegseth defends strikes, says Trump can order use of force 'as he sees fit'", "Hegseth"),
        ("Southern Command, which did not say where the attacks took place, reported three deaths", "SOUTHCOM"),
        ("The strike killed two people, according to U.S. Southern Command.", "SOUTHCOM"),
        ("Tres murieron, dijo este lunes el presidente Donald Trump", "Trump"),
        ("Ninguém sobreviveu, de acordo com Hegseth", "Hegseth"),
        ("O anúncio foi feito sábado à noite por Pete Hegseth", "Hegseth"),
        ("Deux morts, selon le commandement Sud des Etats-Unis", "SOUTHCOM"),
    ],
)
def test_the_authority_that_speaks_is_named(text: str, speaker: str) -> None:
    assert speaker_in(fold(text)) == (speaker, True)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Venezuela's Maduro says call with Trump was 'respectful and cordial'", None),
        ("Strike killed three fishermen, Trump critic says", None),
        ("Strike on Trump's orders killed three, family says", None),
        ("Lawmakers have reviewed summary of Pentagon order on Caribbean attacks, sources say", "sources"),
        ("Wicker said they had sent inquiries to the Pentagon", None),
        ("Abinader lo dijo junto a Hegseth", None),
        ("La Guardia Costera fue notificada, según el parte", None),
        ("Tres muertos, dijo una fuente del Pentágono", "a source"),
        ("Sem citar Trump, o presidente disse que democracias não combatem o crime assim", None),
        ("Le président a répondu à Trump, dit-il", None),
    ],
)
def test_an_authority_that_is_spoken_of_does_not_speak(text: str, speaker: str | None) -> None:
    assert speaker_in(fold(text)) == (speaker, False)
