"""A strike that photos prove, that is spoken of by its day or for its reason, is known; one that is announced by a
video, or was kept secret, rings."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

FRIDAY = "2026-11-20"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Photos reveal US bombed fishing boat"),
        ("en", "Satellite images show US struck fishing boat off Colombia"),
        ("es", "Fotos revelan que EE.UU. bombardeó lancha de pescadores"),
        ("es", "Video revela que EE.UU. atacó lancha de pescadores en Santa Marta"),
        ("pt", "Fotos revelam que EUA bombardearam barco de pescadores"),
        ("fr", "Des photos révèlent que les Etats-Unis ont bombardé un bateau de pêcheurs"),
    ],
)
def test_photos_prove_a_strike_that_is_known(lang: str, title: str) -> None:
    assert not read(FRIDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Video shows US strike on boat in Caribbean, three killed"),
        ("en", "Pentagon video shows strike on boat off Venezuela that killed four"),
        ("en", "Photos show bodies after US strike kills four in Caribbean"),
        ("en", "Documents reveal US struck boat in November it never announced"),
        ("es", "Video muestra ataque de EE.UU. a una lancha en el Caribe: tres muertos"),
    ],
)
def test_strike_that_is_announced_by_a_video_or_was_kept_secret_rings(lang: str, title: str) -> None:
    assert read(FRIDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Rubio says US destroyed boat because it was a threat"),
        ("es", "Rubio: EE.UU. destruyó la lancha porque era una amenaza"),
        ("pt", "Rubio: EUA destruíram barco porque era ameaça"),
        ("fr", "Rubio : les Etats-Unis ont détruit le bateau car il était une menace"),
        ("en", "Hegseth on Thursday's strike: 'Four terrorists, gone'"),
        ("es", "Hegseth sobre el ataque del jueves: 'Matamos a cuatro'"),
        ("en", "US gunship that struck boats returns to base"),
        ("es", "Avión que atacó lancha vuelve a su base"),
    ],
)
def test_who_gives_the_reason_or_the_day_of_a_strike_speaks_of_a_known_one(lang: str, title: str) -> None:
    assert not read(FRIDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Gunner says he killed four in Caribbean strike, regrets it"),
        ("en", "Veteran: I watched US strike boat and kill three"),
        ("en", "Hegseth tells Marines he ordered boat strike that killed four"),
        ("en", "Hegseth thanks crew that carried out boat strike that killed six"),
        ("en", "Hegseth says he'd order strike that killed 11 again"),
        ("es", "Piloto cuenta que disparó el misil que mató a 11"),
        ("pt", "Piloto diz que disparou míssil que matou 11"),
        ("fr", "Un pilote dit avoir tiré le missile qui a tué onze personnes"),
        ("pt", "Trump mostra vídeo do primeiro ataque que matou onze"),
    ],
)
def test_who_was_there_gave_the_order_or_thanks_for_it_retells_a_known_one(lang: str, title: str) -> None:
    assert not read(FRIDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Trump praises sailors as US strike kills three in Caribbean"),
        ("en", "Marines, drones and a missile: US kills four on boat near Aruba"),
    ],
)
def test_strike_told_in_the_present_rings_beside_those_who_did_it(lang: str, title: str) -> None:
    assert read(FRIDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Survivor says US struck boat twice", ""),
        ("es", "Sobreviviente dice que EE.UU. atacó lancha dos veces", ""),
        ("es", "Piloto de dron cuenta cómo atacó lanchas", ""),
        ("es", "Pentágono no sabe a quién mató en la lancha", ""),
        ("pt", "General dos EUA admite na Câmara não saber quem morreu nas lanchas bombardeadas", ""),
        (
            "es",
            "«Esa lancha no era nuestra»: el ELN contradice a Trump sobre los siete muertos del Caribe",
            "La guerrilla asegura que los ocupantes de la embarcación atacada el martes llevaban gasolina.",
        ),
        (
            "es",
            '"Murieron cinco": la comunidad wayuu desmiente al Comando Sur',
            "La lancha fue atacada el martes frente a La Guajira. Washington mantiene que fallecieron cuatro.",
        ),
    ],
)
def test_who_retells_or_contradicts_a_strike_speaks_of_a_known_one(lang: str, title: str, summary: str) -> None:
    assert not read(FRIDAY, title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Hegseth tells how US struck another boat, killing four"),
        ("en", "US strikes boat twice in Caribbean, killing four"),
        ("en", "Pentagon won't say who was on boat it struck Tuesday, killing four"),
        ("es", "EE.UU. destruye lancha y mata a tres; Petro contradice a Trump"),
        ("es", "Sobreviviente dice que EE.UU. atacó lancha y mató a tres"),
    ],
)
def test_strike_that_is_told_with_its_dead_rings_whoever_speaks(lang: str, title: str) -> None:
    assert read(FRIDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    "title",
    [
        "US destroys another boat because it carried drugs, Rubio says",
        "Hegseth on X: US struck another boat, killing four",
    ],
)
def test_one_more_strike_rings_with_its_reason(title: str) -> None:
    assert read(FRIDAY, title, "").classification.new_event
