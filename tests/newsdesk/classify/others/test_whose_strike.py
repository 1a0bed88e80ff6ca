"""Whose strike on a boat it was: that of another power, or one far away with no American in it, is none of ours."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import headline, read


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Israeli strike on boat off Gaza kills three fishermen"),
        ("en", "Russia strike on boat kills three, Washington says"),
        ("en", "Saudi-led coalition strike on boat kills four"),
        ("en", "Israeli drone strike on boat kills two, US envoy says"),
        ("fr", "Frappe russe sur un bateau : trois morts, selon Washington"),
        ("es", "Ataque ruso a un barco deja tres muertos, según EE.UU."),
        ("pt", "Ataque israelense a barco mata dois, diz Washington"),
    ],
)
def test_a_strike_of_another_power_is_none_of_ours(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Strike on boat off Yemen kills three"),
        ("en", "Strike on boat off Ghana kills three"),
        ("en", "Strike on boat off Eritrea kills three"),
        ("en", "Attack on vessel off Kuwait kills four"),
        ("en", "Strike on boat off Thailand kills three"),
        ("en", "Strike on boat off Madagascar kills three"),
        ("fr", "Frappe sur un bateau au large de la Guinée : trois morts"),
        ("es", "Ataque a una lancha frente a Ceuta deja tres muertos"),
        ("pt", "Ataque a barco perto do Quênia mata três"),
        ("fr", "Frappe sur un bateau au large du Liban : trois morts"),
        ("fr", "Frappe sur un bateau au large de Chypre : trois morts"),
        ("es", "Ataque a un barco frente a Gaza deja tres muertos"),
        ("es", "Ataque a una lancha frente a Túnez deja tres muertos"),
        ("pt", "Ataque a barco na Índia deixa três mortos"),
        ("pt", "Ataque a barco mata três pescadores palestinos"),
    ],
)
def test_a_strike_far_away_with_no_american_in_it_is_none_of_ours(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Strike on boat kills three fishermen", "The Israeli navy fired on it off Gaza City, medics said."),
        ("en", "Drone strike on boat leaves four dead", "The Libyan coast guard said it carried fuel off Benghazi."),
        ("es", "Ataque a un barco deja tres muertos", "El ejército bombardeó una embarcación frente a Nigeria."),
        ("es", "Ataque a un barco deja tres muertos", "El ejército israelí hundió una chalupa frente a Sidón."),
        ("fr", "Frappe sur un bateau : quatre morts", "L'armée israélienne a visé une barque au large de Saïda."),
        ("fr", "Frappe sur un bateau : quatre morts", "L'armée israélienne a coulé une barque au large de Saïda."),
    ],
)
def test_the_text_may_say_whose_strike_it_was(lang: str, title: str, summary: str) -> None:
    assert not read("2026-09-20", title, summary, lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("pt", "EUA atacam lancha no Irã e matam três"),
        ("pt", "Ataque dos EUA a lancha iemenita mata três no Iêmen"),
        ("pt", "EUA atingem lanchas dos huthis e matam quatro"),
        ("fr", "Frappe américaine en mer de Chine : trois morts sur un bateau"),
    ],
)
def test_the_other_wars_of_the_americans_are_known_in_each_language(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Strike on boat off Colombia kills three"),
        ("en", "Strike on boat kills three"),
        ("en", "Strike on boat south of Haiti kills three"),
        ("en", "Strike on boat kills three, Iran condemns attack"),
        ("en", "US strike on boat kills three, among them a Chinese sailor"),
        ("en", "US strike on boat kills three as Russia attacks Kyiv"),
        ("en", "Strike on boat kills four as Israel attacks Gaza"),
        ("es", "Ataque a una lancha deja tres muertos mientras Rusia bombardea Kiev"),
        ("en", "Strike on boat kills three, including two Chinese"),
        ("es", "Ataque a una lancha en el Caribe deja tres muertos, entre ellos un chino"),
        ("fr", "Frappe sur un bateau au large de la Colombie : trois morts"),
        ("es", "Ataque a una lancha en el Pacífico deja tres muertos"),
        ("pt", "Ataque a barco perto da Venezuela deixa três mortos"),
    ],
)
def test_a_strike_of_ours_needs_no_american_named(lang: str, title: str) -> None:
    assert headline(lang, title).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Strike on boat kills three", "The three were from Jeremie, on the southern coast of Haiti."),
        ("es", "Ataque a una lancha deja tres muertos", "Los tres eran de Haití, dijeron sus vecinos."),
    ],
)
def test_haiti_lies_in_the_sea_of_the_story(lang: str, title: str, summary: str) -> None:
    assert read("2026-09-20", title, summary, lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Russia condemns boat strikes"),
        ("es", "Rusia condena ataques de EE.UU. a lanchas en el Caribe"),
        ("fr", "La Russie dénonce les frappes américaines contre des bateaux"),
        ("pt", "Rússia critica ataques dos EUA a barcos no Caribe"),
    ],
)
def test_what_another_power_says_of_the_strikes_is_ours(lang: str, title: str) -> None:
    assert headline(lang, title).classification.category == "diplomacy"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Strike on go-fast kills three; two men rescued by Dominican navy",
            "The navy found them in the Caribbean on Saturday, hours after the attack, officials said.",
        ),
        (
            "es",
            "Ataque a narcolancha deja dos muertos; un hombre rescatado por la Armada de Panamá",
            "El superviviente fue sacado del Caribe el sábado.",
        ),
        (
            "pt",
            "Ataque a submersível mata dois; um homem resgatado pela Marinha do México",
            "O sobrevivente foi retirado do Pacífico no sábado.",
        ),
        (
            "fr",
            "Frappe contre un narco-sous-marin : deux morts, un homme secouru par la marine panaméenne",
            "Il a été repêché samedi dans les Caraïbes.",
        ),
    ],
)
def test_a_navy_that_rescues_did_not_fire(lang: str, title: str, summary: str) -> None:
    assert read("2026-09-20", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Two killed on drug boat shot by Panamanian navy"),
        ("en", "Three dead on smugglers' boat, one found by Mexican navy and two shot by Mexican navy"),
        ("es", "Dos muertos en narcolancha atacada por la Armada de Panamá"),
        ("fr", "Deux morts sur un go-fast touché par la marine panaméenne"),
    ],
)
def test_a_navy_that_fires_is_none_of_ours(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.new_event


@pytest.mark.parametrize(
    "title",
    [
        "Six dead in deadliest boat strike in months, military says",
        "Six dead in deadliest boat strike in nearly a year, military says",
    ],
)
def test_the_outlet_that_is_credited_says_nothing(title: str) -> None:
    credited = headline("en", f"{title} - The Washington Post").classification
    assert credited.new_event and credited.topic == "strike.reported"
