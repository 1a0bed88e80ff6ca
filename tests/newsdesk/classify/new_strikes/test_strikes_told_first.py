"""Headlines that tell a new strike first and what others say of it, or when, behind it."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import headline


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Ataque a lancha deja tres muertos: «Cada lancha salva 25.000 vidas», dice Trump"),
        ("pt", "Ataque a lancha deixa três mortos: «Cada lancha salva 25.000 vidas», diz Trump"),
        ("fr", "Une frappe sur un bateau fait trois morts : « Chaque bateau sauve 25.000 vies », dit Trump"),
    ],
)
def test_lives_said_to_be_saved_do_not_take_the_dead_away(lang: str, title: str) -> None:
    understood = headline(lang, title)
    assert understood.classification.new_event
    assert [event.killed.value for event in understood.facts.events if event.killed] == [3]
    assert not any(event.survivors for event in understood.facts.events)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "EE.UU. bombardea una lancha cerca de Trinidad y Rusia advierte de escalada"),
        ("pt", "EUA atacam barco no Pacífico às vésperas de reunião Trump-Lula"),
        (
            "es",
            "Trump dice que ataque mató a seis en una narcolancha mientras expertos de la ONU denuncian ejecuciones",
        ),
        ("en", "Three dead after US attack on boat off Ecuador days after House vote to halt strikes"),
        ("en", "US forces destroy speedboat off Venezuela"),
        ("en", "US strikes drug boat in Pacific, promises to keep going"),
        (
            "fr",
            "Les États-Unis détruisent un autre bateau dans les Caraïbes, deux jours après une attaque houthie en mer"
            " Rouge",
        ),
    ],
)
def test_what_others_say_behind_a_strike_does_not_take_it_away(lang: str, title: str) -> None:
    assert headline(lang, title).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Rights groups say US strikes boat crews as Senate weighs vote"),
        ("en", "US destroys 30 boats as fishermen fear the sea"),
        ("es", "EE.UU. ataca lanchas mientras el Senado vota"),
        ("en", "White House defends strike on boat, vows to continue"),
        ("en", "Trump says US hits drug boats, vows more"),
    ],
)
def test_strikes_on_boats_in_general_are_no_new_one(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes Iranian boats in Hormuz, killing four after Pacific strikes"),
        (
            "es",
            "Arabia Saudí ataca un barco en el mar Rojo y mata a tres, días después de ataque de EE.UU. a una lancha",
        ),
        ("en", "US bombs Nigeria, 12 killed after Pacific strikes"),
        ("en", "US strikes Iran-linked boat off Yemen after Caribbean strikes, killing five"),
        (
            "fr",
            "Les États-Unis frappent des vedettes iraniennes à Ormuz, quatre morts alors qu'un porte-avions vogue"
            " vers les Caraïbes",
        ),
        (
            "fr",
            "La Russie frappe un bateau en mer Noire, trois morts alors que se poursuivent les frappes américaines"
            " dans les Caraïbes",
        ),
    ],
)
def test_our_seas_told_behind_the_dead_of_another_war_do_not_make_them_ours(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US sinks third Ecuadorian boat as courts free its crews"),
        ("es", "EE.UU. hunde lancha ecuatoriana mientras jueces liberan a su tripulación"),
    ],
)
def test_boat_that_is_sunk_while_its_crew_walks_free_was_not_struck(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US bombs fast boat near Ecuador; one survivor picked up"),
        ("en", "US bombs boat off Colombia; survivor rescued"),
        ("en", "US strike sinks boat in the Pacific; Coast Guard seeks survivors"),
        ("en", "US hits boat again, hours after Senate vote"),
        ("en", "Strike in the Pacific kills two; Coast Guard searching for survivor"),
        ("en", "US attack on vessel leaves lone survivor in Pacific"),
        ("es", "EE.UU. bombardea una lancha frente a Colombia; rescatan a un sobreviviente"),
    ],
)
def test_strike_before_its_rescue_or_a_vote_is_new(lang: str, title: str) -> None:
    assert headline(lang, title).classification.new_event
