"""Headlines that count the dead of a strike that is known: identified, shown on video, reviewed or defended."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import headline, read
from tests.newsdesk.stated import value_of


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Identifican a tres muertos en ataque de EE.UU."),
        ("en", "Colombia identifies three killed in US boat strike"),
        ("en", "Video reveals moment US strike killed four on boat"),
        ("es", "Nuevo video muestra el ataque de EE.UU. que mató a 11"),
        ("en", "Hegseth orders review of boat strike that killed three"),
        ("en", "Families demand answers after four killed in US boat strike"),
        ("es", "Piden pruebas a Trump tras la muerte de once en una lancha atacada"),
        ("pt", "Famílias pedem justiça por três mortos em ataque dos EUA a barco"),
        ("en", "Hegseth defends 'lit up' boat that killed three last week"),
        ("en", "Families say lobster fishers were among four killed in US boat strike"),
        ("es", "Familia dice que el pescador estaba entre los cuatro muertos por el ataque de EE.UU."),
        ("pt", "Famílias dizem que pescadores estão entre os quatro mortos em ataque dos EUA"),
        ("fr", "Les familles disent que des pêcheurs sont parmi les quatre morts d'une frappe américaine"),
        ("en", "Mourning in Tumaco for two killed in US strike"),
        ("en", "Colombia to bring home bodies of two killed in US strike"),
        ("es", "Colombia repatría los cuerpos de dos muertos en ataque de EE. UU."),
        ("pt", "Colômbia repatria corpos de dois mortos em ataque dos EUA"),
        ("fr", "La Colombie rapatrie les corps de deux hommes tués par une frappe américaine"),
        ("es", "Luto en Tumaco por dos muertos en ataque de EE. UU. a una lancha"),
        ("es", "Duelo en la comunidad tras ataque de EE. UU. a una lancha con dos muertos"),
        ("pt", "Luto em Tumaco por dois mortos em ataque dos EUA a barco"),
        ("fr", "Deuil à Tumaco pour deux morts dans une frappe américaine contre un bateau"),
    ],
)
def test_what_is_told_of_dead_that_are_known_is_no_new_strike(lang: str, title: str) -> None:
    understood = headline(lang, title).classification
    assert understood.category is Category.STRIKE
    assert not understood.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Hegseth posts video that shows strike on boat, three killed"),
        ("en", "Hegseth announces strike on boat that killed three"),
        ("es", "Trump publica video del ataque a una lancha que mató a tres"),
        ("pt", "Hegseth divulga vídeo de ataque que matou três em barco"),
        ("en", "Pentagon video shows US strike that killed three in eastern Pacific"),
        ("en", "US strike kills three on boat as lawmakers probe earlier attack that killed 11"),
        ("en", "Five dead after US strike; three bodies recovered by Mexico"),
        ("en", "Pentagon defends new boat strike that killed four Thursday in Caribbean"),
        ("en", "US strike kills three unidentified men on boat in Pacific"),
        ("en", "US strike on boat kills three; Petro demands answers"),
        ("en", "US sank drug boat off Colombia, killing three"),
        ("fr", "Hegseth annonce une frappe qui a tué trois hommes sur un bateau"),
    ],
)
def test_a_strike_that_is_told_first_or_announced_with_its_video_is_new(lang: str, title: str) -> None:
    assert headline(lang, title).classification.new_event


def test_a_port_that_is_struck_is_a_strike_on_land() -> None:
    understood = headline("en", "US strike on Venezuela port kills four").classification
    assert understood.relevant
    assert not understood.new_event


@pytest.mark.parametrize(
    "title",
    [
        "Frappes américaines au large du Mexique : 14 morts",
        "Attaque américaine au large du Venezuela : six morts",
    ],
)
def test_a_strike_off_a_coast_is_none_on_land(title: str) -> None:
    assert headline("fr", title).classification.new_event


def test_a_government_that_asks_for_an_inquiry_and_counts_no_dead_is_diplomacy() -> None:
    title = 'Brasil "lamenta" mortes em ataques a barcos e pede investigação'
    understood = read("2026-10-30", title, "Em nota, o governo citou os nove mortos de quarta-feira.", "pt")
    assert understood.classification.category is Category.DIPLOMACY


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Pentagon presumes two men from Sept. 12 strike dead; toll at 231"),
        ("en", "Military now presumes both swimmers of last week's boat strike dead"),
        ("es", "El Pentágono da a los dos náufragos del ataque del 12 por muertos; suman 231"),
        ("pt", "Pentágono dá dois homens do ataque de 12 de setembro por mortos"),
        ("pt", "EUA dão por mortos oito homens que pularam no mar no Pacífico após ataque de 30 de dezembro"),
        ("fr", "Le Pentagone tient deux hommes de la frappe du 12 septembre pour morts"),
    ],
)
def test_those_who_are_given_up_lived_through_a_strike_that_is_known(lang: str, title: str) -> None:
    understood = headline(lang, title).classification
    assert understood.topic == "survivors.presumed_dead"
    assert not understood.new_event


def test_how_many_are_given_up_is_read_wherever_their_strike_is_named() -> None:
    (event,) = headline("en", "Pentagon presumes two men from Sept. 12 strike dead; toll at 231").facts.events
    assert event.killed is None
    assert value_of(event.presumed_dead) == 2


def test_a_strike_that_is_announced_with_those_given_up_is_new() -> None:
    title = "US military hits boat in eastern Pacific, presumes all four aboard dead"
    assert headline("en", title).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Grandmother's DNA names two cousins killed in US strike off Belize"),
        ("en", "Three dead off Aruba in US strike remembered"),
        ("en", "Two cousins killed in US attack on a boat near Tobago buried"),
        ("en", "Ashes of two cousins killed in American strike in the Pacific reach home"),
        ("es", "Familia dice que un trinitense muerto en ataque de EE.UU. a una lancha no era narco"),
        ("es", "Entregan a su familia los restos de un joven muerto en bombardeo de EE.UU. a una lancha"),
        ("es", "Publican los nombres de los cinco muertos en el ataque de EE.UU. en el Pacífico"),
        ("es", "Identifican a un marinero que murió en el bombardeo de EE.UU. frente a Belice"),
        ("pt", "Divulgados os nomes dos cinco mortos no ataque dos EUA no Pacífico"),
        ("fr", "Les noms des cinq morts de la frappe américaine dans le Pacifique sont connus"),
        ("fr", "Un marin tué dans la frappe américaine dans les Caraïbes enterré"),
        ("en", "Two men killed in US strike off Jamaica were fishermen, says mayor"),
        ("es", "Los tres muertos en el ataque de EE.UU. a una lancha eran pescadores, dice el alcalde"),
        ("pt", "Os três mortos no ataque dos EUA a um barco eram pescadores, diz prefeito"),
        ("fr", "Les trois morts de la frappe américaine identifiés"),
        ("es", "Los tres muertos del ataque de EE.UU. a una lancha eran primos"),
        ("fr", "Les deux hommes tués dans la frappe américaine étaient des pêcheurs, selon le maire"),
    ],
)
def test_dead_who_are_named_buried_or_spoken_for_were_known(lang: str, title: str) -> None:
    judged = headline(lang, title).classification
    assert judged.relevant
    assert not judged.new_event


@pytest.mark.parametrize(
    "title",
    [
        "US strike kills three on boat off Belize; two cousins killed in earlier strike buried",
        "Snow buries Midwest; US strikes another boat",
        "Three killed in US strike on vessel identified as drug boat, Hegseth says",
        "Two men killed in US strike on boat were narco-terrorists, Trump says",
    ],
)
def test_a_strike_that_is_told_beside_a_burial_is_new(title: str) -> None:
    assert headline("en", title).classification.new_event
