"""Briefings, newsletters and live pages: a strike told among other news rings, and other news rings nothing."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Classification
from tests.newsdesk.reading import read

WITH_A_STRIKE = [
    ("en", "Morning briefing: four killed in Caribbean boat strike, markets slide, storm nears Florida", ""),
    ("en", "Evening wrap: Dow falls, three dead on boat struck in Caribbean, Yankees win", ""),
    ("en", "Live updates: Senate shutdown vote fails; US strikes boat in Caribbean, killing two", ""),
    (
        "en",
        "News in brief: Boat strike, flu, NFL",
        "Southern Command said a strike on a vessel in the Caribbean killed three on Sunday. The Giants lost.",
    ),
    ("es", "Noticias del lunes: cuatro muertos en ataque a lancha en el Caribe, sube el dólar y gana Boca", ""),
    ("es", "Resumen de noticias: huelga docente, lancha atacada por EE.UU. con dos muertos, ola de calor", ""),
    ("pt", "Giro de notícias: três mortos em ataque a barco no Caribe, bolsa em alta e Brasileirão", ""),
    ("pt", "Ao vivo: Lula discursa na ONU; EUA anunciam ataque a barco com três mortos", ""),
    (
        "pt",
        "Resumo do dia: três mortos no Caribe e juros em alta",
        "Barco foi atacado pelos EUA no domingo, 11 de outubro. No futebol, a Série A teve três empates.",
    ),
    (
        "fr",
        "L'essentiel du matin : quatre morts dans les Caraïbes après une frappe, la Bourse recule, le PSG gagne",
        "",
    ),
    ("en", "PM roundup | US sinks boat, two dead | Bears fire coach | Snow on the way", ""),
    ("en", "Americas brief: three dead in Pacific boat strike; Bolivia votes; Chile quake", ""),
    ("pt", "Bom dia! Ataque dos EUA a barco mata quatro, dólar cai e Palmeiras vence", ""),
    ("es", "Buenos días, Colombia: otra lancha bombardeada, cuatro muertos; sube la gasolina", ""),
    ("fr", "Ce qu'il faut retenir ce matin : frappe contre un bateau, quatre morts ; grève ; Ligue 1", ""),
    ("fr", "En bref : deux tués dans une frappe contre une embarcation, séisme au Chili", ""),
    ("en", "Up First: Snow buries the Midwest, a new Fed chair, and 2 killed as U.S. hits boat in Pacific", ""),
    ("es", "Nevada en Madrid; EE.UU. ataca otra lancha", ""),
    ("fr", "Neige à Paris ; les Etats-Unis frappent un bateau", ""),
    ("en", "Lakers win; US strikes boat, killing three; oil falls", ""),
]
WITHOUT = [
    ("en", "Morning briefing: Israeli strike kills three on boat off Gaza, storm nears Florida"),
    ("en", "News in brief: boat hits reef in Caribbean, two dead; hurricane nears"),
    ("en", "Live: Hurricane nears Jamaica, dozens of boats hit, three dead"),
    ("en", "Evening wrap: boat fire kills three in Caribbean, Dodgers win, dollar slips"),
    ("en", "Morning briefing: Senate grills Hegseth on boat strikes, storm nears Florida"),
    ("en", "White House press briefing: Leavitt defends boat strike, shutdown vote"),
    ("en", "Good morning: boat strike survivors testify, snow on the way"),
    ("es", "Noticias de hoy: ataque de tiburón a lancha en el Pacífico, dos muertos, y gana Boca"),
    ("es", "Boletín: naufragio en el Caribe deja cinco muertos, golpe de calor en el norte"),
    ("pt", "Giro: barco bate em rocha no Caribe, dois mortos; Série A"),
    ("fr", "En bref : un voilier touché par une baleine dans les Caraïbes, grève des contrôleurs"),
    ("fr", "L'essentiel : la Russie frappe un navire dans le port d'Odessa, trois morts, grève"),
    ("en", "Hurricane nears Florida; boat strikes debated"),
    ("en", "Hurricane kills nine in Jamaica; US sends ships"),
]


def judged(lang: str, title: str, summary: str = "") -> Classification:
    return read("2026-10-12", title, summary, lang).classification


@pytest.mark.parametrize(("lang", "title", "summary"), WITH_A_STRIKE)
def test_strike_among_other_news_is_new(lang: str, title: str, summary: str) -> None:
    assert judged(lang, title, summary).new_event


@pytest.mark.parametrize(("lang", "title"), WITHOUT)
def test_other_news_under_such_a_label_rings_nothing(lang: str, title: str) -> None:
    assert not judged(lang, title).new_event


TOLD_BELOW = [
    (
        "en",
        "Wednesday briefing: Tariffs are back",
        "Plus: a US military strike on a boat in the Pacific killed four people on Sunday, and a storm nears Japan.",
    ),
    (
        "en",
        "News Summary at 6:12 p.m. EST",
        "US military says strike on alleged drug boat kills 3 in eastern Pacific. Senate passes farm bill.",
    ),
    (
        "es",
        "Newsletter: el día en que volvió el frío",
        "También: el Comando Sur anunció un ataque a una lancha con dos muertos el domingo en el Caribe.",
    ),
    (
        "pt",
        "Newsletter: O frio voltou",
        "Também: os EUA anunciaram ataque a barco que matou dois no domingo no Caribe.",
    ),
    (
        "fr",
        "Infolettre : le froid est de retour",
        "Aussi : l'armée américaine a annoncé une frappe contre un bateau, deux morts dimanche dans les Caraïbes.",
    ),
]
RECALLED_BELOW = [
    ("en", "Senators want to see the video of the strike that killed eleven on a boat, and a storm nears Japan."),
    ("en", "The US military has killed 245 people in strikes on boats since last year."),
    ("en", "On Sept. 2, 2025, the US military killed 11 people on a boat in the Caribbean."),
    ("en", "Israel hits boat off Gaza, killing three. A storm nears Japan."),
    ("en", "A US Navy destroyer sank a Houthi boat in the Red Sea, killing three."),
]


@pytest.mark.parametrize(("lang", "title", "summary"), TOLD_BELOW)
def test_strike_told_below_the_headline_of_a_round_up_is_new(lang: str, title: str, summary: str) -> None:
    assert judged(lang, title, summary).new_event


@pytest.mark.parametrize(("lang", "summary"), RECALLED_BELOW)
def test_strike_recalled_there_or_of_another_war_is_not(lang: str, summary: str) -> None:
    assert not judged(lang, "Wednesday briefing: Tariffs are back", summary).new_event
