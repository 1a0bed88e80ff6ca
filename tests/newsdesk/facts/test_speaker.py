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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Families in Ecuador say US strike killed four fishermen", "relatives"),
        ("Pescadores de Manta denuncian que un avión bombardeó una lancha", "fishermen"),
        ("Alcalde de Uribia reporta ataque aéreo contra lancha", "a mayor"),
        ("Equador: familiares falam em quatro mortos em ataque dos EUA", "relatives"),
        ("Des pêcheurs affirment qu'une frappe a coulé un canot", "fishermen"),
        ("Island residents report strike on boat off Bequia", "villagers"),
        # who does not tell it himself, or not of a strike
        ("Mayor's claim confirmed: US strike killed four", None),
        ("US strike killed four; families say they were fishermen", None),
        ("Residents report flash; US later says strike killed three", None),
        ("Southern Command confirms strike that families say killed four", "SOUTHCOM"),
    ],
)
def test_people_ashore_are_named_where_they_tell_of_the_strike(text: str, speaker: str | None) -> None:
    assert speaker_in(fold(text))[0] == speaker
