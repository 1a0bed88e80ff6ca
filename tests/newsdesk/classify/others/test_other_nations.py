"""Other nations in a headline on a strike of ours: wars told beside it, and where its dead come from."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import headline


@pytest.mark.parametrize(
    ("lang", "title", "killed"),
    [
        ("en", "US strike off Ecuador kills two, one of them Syrian", 2),
        ("en", "US strike in the Pacific kills five including two Pakistanis", 5),
        ("en", "US strike in the Caribbean kills three Lebanese sailors", 3),
        ("es", "Ataque de Estados Unidos contra lancha deja tres muertos, entre ellos un libio", 3),
        ("es", "Ataque de EE.UU. en el Caribe mata a tres marineros sirios", 3),
        ("pt", "Ataque dos EUA no Pacífico mata cinco, entre eles um paquistanês", 5),
        ("fr", "Frappe américaine dans les Caraïbes : six morts, dont un Syrien", 6),
        ("en", "Syrian man among five killed in US strike in the Pacific", 5),
    ],
)
def test_the_dead_of_a_strike_of_ours_may_come_from_anywhere(lang: str, title: str, killed: int) -> None:
    understood = headline(lang, title)
    assert understood.classification.new_event
    assert [event.killed.value for event in understood.facts.events if event.killed] == [killed]


@pytest.mark.parametrize(
    ("lang", "title", "killed"),
    [
        ("en", "US strike kills six in the Caribbean as Israel bombs Beirut", 6),
        ("en", "US strike off Colombia kills two, a day after Russia hits Kharkiv", 2),
        ("en", "Hours after Israel bombs Gaza, US strike kills two in the Caribbean", 2),
        ("en", "US kills five in the Pacific while Ukraine attacks Moscow", 5),
        ("es", "EE.UU. mata a dos en el Caribe y Rusia bombardea Odesa", 2),
        ("en", "US strike in the Pacific kills four and Israel hits Beirut", 4),
        ("es", "Ataque de EE.UU. contra lancha deja seis muertos mientras Rusia bombardea Kiev", 6),
        ("es", "EE.UU. mata a cinco en el Caribe mientras Israel bombardea Gaza", 5),
        ("es", "EE.UU. mata a tres en lancha en el Pacífico en medio de tensión con Irán", 3),
        ("pt", "Ataque dos EUA a barco no Caribe mata cinco; Índia lança satélite", 5),
        ("pt", "EUA matam três no Pacífico enquanto Israel bombardeia Gaza", 3),
        ("fr", "Frappe américaine dans le Pacifique : trois morts, alors qu'Israël bombarde Gaza", 3),
    ],
)
def test_another_war_told_beside_a_strike_of_ours_does_not_take_it_away(lang: str, title: str, killed: int) -> None:
    understood = headline(lang, title)
    assert understood.classification.new_event
    assert [event.killed.value for event in understood.facts.events if event.killed] == [killed]


def test_the_text_may_say_where_the_dead_come_from() -> None:
    said = "One of them was Lebanese, officials said."
    assert headline("en", "US kills three in the Caribbean", said).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US-backed Israeli strike on boat kills three"),
        ("en", "US strike on Houthi boats kills two"),
        ("en", "US strike on Iranian boats kills four"),
        ("en", "US strike on boat kills three including two Houthis"),
        ("en", "US strike on boat kills five, including an Iranian commander"),
        ("en", "Israeli strike kills three in Gaza as US strikes loom in Caribbean"),
        ("en", "US forces strike boats as Iran threatens Hormuz"),
        ("en", "Colombia rejects US strike, Iran says"),
        ("en", "US strike on Iran kills dozens; Venezuela calls for peace"),
        ("es", "Ataque de EE.UU. a lanchas iraníes mata a dos"),
        ("pt", "Ataque dos EUA a lanchas iranianas mata dois"),
        ("fr", "Frappe américaine sur des bateaux houthis : deux morts"),
    ],
)
def test_the_other_wars_of_the_americans_stay_others(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "killed"),
    [
        ("en", "Israel bombs Gaza, US strike kills three in the Caribbean", 3),
        ("en", "Houthis fire on ship in Red Sea, US strike kills three on boat in Caribbean", 3),
        ("en", "US kills two in Caribbean and strikes Houthis in Yemen", 2),
        ("en", "Off Colombia, US strike kills three; Israel hits Lebanon", 3),
        ("es", "Israel bombardea Gaza, ataque de EE.UU. mata a tres en el Caribe", 3),
        ("es", "Rusia ataca Kiev y EE.UU. mata a cuatro en una lancha en el Pacífico", 4),
        ("es", "Ucrania pide misiles, ataque de EE.UU. a una lancha deja dos muertos en el Pacífico", 2),
        ("pt", "Israel bombardeia Gaza, ataque dos EUA mata três no Caribe", 3),
        ("fr", "Israël bombarde Gaza, une frappe américaine tue trois personnes dans les Caraïbes", 3),
    ],
)
def test_another_war_told_first_does_not_take_a_strike_away(lang: str, title: str, killed: int) -> None:
    understood = headline(lang, title)
    assert understood.classification.new_event
    assert [event.killed.value for event in understood.facts.events if event.killed] == [killed]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Pakistani navy says US strike in Pacific kills three"),
        ("es", "La marina paquistaní dice que un ataque de EE.UU. en el Pacífico mata a tres"),
        ("pt", "Hegseth, em visita a Israel, anuncia ataque no Pacífico que matou três"),
    ],
)
def test_a_strike_is_where_its_clause_says_whoever_tells_of_it(lang: str, title: str) -> None:
    assert headline(lang, title).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills three in Yemen as carrier sails to Caribbean"),
        ("en", "Carrier leaves Caribbean, US strike kills three in Yemen"),
        ("en", "US strike kills three on Houthi boat in Red Sea as carrier returns to Caribbean"),
        ("en", "US strike kills five in Kenya as warships gather in the Caribbean"),
        ("es", "Ataque de EE.UU. mata a tres en Yemen mientras portaaviones navega al Caribe"),
        ("es", "Portaaviones deja el Caribe, ataque de EE.UU. en Yemen mata a tres"),
        ("pt", "Ataque dos EUA mata três no Iêmen enquanto porta-aviões navega para o Caribe"),
        ("fr", "Une frappe américaine tue trois personnes au Yémen, le porte-avions vogue vers les Caraïbes"),
    ],
)
def test_a_sea_of_ours_told_beside_a_strike_elsewhere_makes_it_none_of_ours(lang: str, title: str) -> None:
    assert not headline(lang, title).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills three in Pacific", "It came hours after Israel bombed Iran."),
        (
            "en",
            "US strike kills three on boat",
            "The boat was hit in the eastern Pacific. In Gaza, Israel struck a school.",
        ),
        ("es", "EE.UU. mata a tres en el Caribe", "El ataque se produjo mientras Israel bombardeaba Gaza."),
        ("pt", "EUA matam três no Pacífico", "O ataque ocorreu horas depois de Israel bombardear o Irã."),
        (
            "fr",
            "Les États-Unis tuent trois hommes dans le Pacifique",
            "La frappe survient alors qu'Israël bombarde Gaza.",
        ),
    ],
)
def test_another_war_in_the_text_does_not_take_a_strike_away(lang: str, title: str, summary: str) -> None:
    assert headline(lang, title, summary).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike kills three", "The strike hit a position in Yemen. A carrier is sailing to the Caribbean."),
        ("es", "Ataque de EE.UU. deja tres muertos", "El bombardeo fue en Yemen. Un portaaviones navega al Caribe."),
        ("pt", "Ataque dos EUA deixa três mortos", "O bombardeio foi na Somália. Navios seguem no Caribe."),
        ("fr", "Une frappe américaine fait trois morts", "La frappe a eu lieu au Yémen. Un navire va aux Caraïbes."),
    ],
)
def test_the_text_may_say_that_a_strike_was_elsewhere(lang: str, title: str, summary: str) -> None:
    assert not headline(lang, title, summary).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "killed"),
    [
        ("en", "US bombs Houthis in Yemen and kills two on boat in Caribbean", 2),
        ("es", "EE. UU. bombardea a los hutíes en Yemen y mata a dos en una lancha en el Caribe", 2),
        ("es", "EE. UU. ataca en Siria y mata a tres en una lancha en el Pacífico", 3),
        ("pt", "EUA bombardeiam houthis no Iêmen e matam dois em barco no Caribe", 2),
        (
            "fr",
            "Les États-Unis bombardent les Houthis au Yémen et tuent deux hommes sur un bateau dans les Caraïbes",
            2,
        ),
    ],
)
def test_second_blow_of_a_headline_has_a_place_of_its_own(lang: str, title: str, killed: int) -> None:
    understood = headline(lang, title)
    assert understood.classification.new_event
    assert [event.killed.value for event in understood.facts.events if event.killed] == [killed]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Houthi boat hit by US strike in Red Sea; Southcom chief in Ecuador"),
        ("es", "Ataque de EE. UU. hunde lancha hutí en el mar Rojo; jefe del Comando Sur visita Ecuador"),
        ("pt", "Ataque dos EUA atinge barco houthi no Mar Vermelho; chefe do Comando Sul no Equador"),
        ("fr", "Une frappe américaine touche un bateau houthi en mer Rouge ; le chef du Southcom en Équateur"),
    ],
)
def test_boat_hit_in_another_sea_is_not_made_ours_by_our_command(lang: str, title: str) -> None:
    assert headline(lang, title).classification.category is Category.NONE


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US military strikes alleged drug boat in the Arabian Sea, killing two"),
        ("en", "Two dead after US military hits canoe off Yemen, SOUTHCOM says"),
        ("en", "Pentagon: three killed in strike on go-fast in the Strait of Hormuz"),
        ("en", "Strike on suspected drug vessel off Nigeria leaves two dead, Southern Command says"),
        ("es", "Ataque de EE. UU. a una narcolancha en el Mediterráneo deja dos muertos"),
        ("es", "El Comando Sur informa de dos muertos en un ataque a un barco frente a Yemen"),
        ("es", "Trump anuncia un ataque contra una lancha frente a Yemen"),
        ("pt", "EUA atacam uma lancha de traficantes no golfo da Guiné: dois mortos"),
        ("fr", "Le Pentagone annonce une frappe contre un bateau de drogue au large de l'Iran : deux morts"),
        ("fr", "Frappe américaine contre une vedette dans le golfe de Guinée : trois morts"),
    ],
)
def test_the_sea_of_another_war_decides_whatever_the_boat_is_called(lang: str, title: str) -> None:
    assert headline(lang, title).classification.category is Category.NONE


def test_the_seas_of_the_campaign_in_the_text_do_not_make_a_strike_in_another_sea_one_of_it() -> None:
    said = "US strikes in the Caribbean and the Pacific have killed 210 people since September 2025."
    title = "US military strikes drug boat in the Red Sea, killing two"
    assert not headline("en", title, said).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US destroys drug boat in Pacific after weeks in Red Sea"),
        ("en", "US strike on drug boat in Caribbean kills three, Houthis in Red Sea condemn it"),
        ("en", "Trump, in Israel, announces strike on drug boat that killed four"),
        ("en", "US military strikes drug boat off the Azores, killing two"),
        ("es", "EE. UU. hunde narcolancha que iba al Mediterráneo: tres muertos"),
        ("es", "Ataque de EE. UU. a narcolancha deja tres muertos; portaaviones deja el mar Rojo"),
        ("pt", "EUA afundam barco de drogas que ia para a Nigéria: três mortos"),
        ("fr", "Une frappe américaine tue trois hommes sur un bateau ; un porte-avions quitte la mer Rouge"),
    ],
)
def test_a_sea_that_is_not_beside_the_boat_does_not_decide(lang: str, title: str) -> None:
    assert headline(lang, title).classification.new_event
