"""News of the campaign that names no strike of it: castaways given up, cargo, bases, votes, who wants it to end."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

OURS = [
    (
        "es",
        "Los siete náufragos de noviembre, dados por muertos: el saldo llega a 130",
        "El Comando Sur precisó que el episodio del día 12 suma diez víctimas. Son 37 los ataques.",
        Category.STRIKE,
    ),
    (
        "pt",
        "Marinha encerra buscas pelo náufrago, dado como morto",
        "Seriam 15 as vítimas do bombardeio a quatro barcos no Pacífico, e 62 as da campanha.",
        Category.STRIKE,
    ),
    (
        "en",
        "Cutter crew pulls 2 tonnes from go-fast before burning it",
        "The Coast Guard said the cocaine was taken south of Jamaica.",
        Category.INTERDICTION,
    ),
    (
        "en",
        "US boards sanctioned crude carrier off Venezuela",
        "Footage showed troops on its deck. 'We seized a very large tanker,' the president said.",
        Category.INTERDICTION,
    ),
    (
        "en",
        "House rejects two war-powers measures",
        "The votes were 210-216 on the boats and 211-213 on Venezuela.",
        Category.OVERSIGHT,
    ),
    ("en", "Ecuadorians reject foreign military bases in referendum, a blow to Noboa", "", Category.BUILDUP),
    ("es", "Ecuador dice no a las bases extranjeras en referendo", "", Category.BUILDUP),
    ("pt", "Brasil não entra em coalizão anticartéis de Trump", "", Category.DIPLOMACY),
    ("fr", "Le Brésil absent de la coalition anti-cartels lancée par Trump à Miami", "", Category.DIPLOMACY),
    (
        "es",
        'Türk pide el cese de los ataques: "más de sesenta muertos"',
        "El alto comisionado exige una investigación.",
        Category.LEGAL,
    ),
    (
        "fr",
        "Paris dément avoir prêté un aéroport aux opérations contre les bateaux, qui ont fait 253 morts",
        "",
        Category.DIPLOMACY,
    ),
    (
        "pt",
        "Milei defende ataques a barcos apesar dos 248 mortos",
        "",
        Category.DIPLOMACY,
    ),
    (
        "pt",
        "Lula cobra da ONU apuração de mortes em barcos: 'Ninguém pode ser juiz e carrasco no Caribe'",
        "",
        Category.DIPLOMACY,
    ),
    (
        "es",
        "Petro sale de la Casa Blanca con una foto y sin nuevas sanciones",
        "Habló con Trump de droga y de Venezuela.",
        Category.DIPLOMACY,
    ),
    (
        "es",
        "Tripulantes del Mar Azul, libres: una jueza de Manta no halla pruebas",
        "Fuerzas de EE.UU. abordaron y hundieron el barco en septiembre. Niegan haber abastecido a Los Choneros.",
        Category.LEGAL,
    ),
    (
        "pt",
        "Tripulantes do Mar Azul, livres: juíza não vê provas",
        "O barco foi afundado por forças dos EUA em setembro.",
        Category.LEGAL,
    ),
    ("en", "Trump and Petro talk drugs at White House, no new sanctions", "", Category.DIPLOMACY),
]
OF_OTHERS = [
    ("es", "Naufragó una lancha en el Caribe: cinco muertos"),
    ("es", "Buscan a náufrago tras hundirse un pesquero en el Pacífico, dos muertos"),
    ("fr", "Naufrage d'une barque dans les Caraïbes : cinq morts"),
    ("en", "Cutter lands 2 tonnes of fish from trawler off Alaska"),
    ("en", "LNG carrier runs aground off Texas"),
    ("en", "House rejects war-powers measure on Iran"),
    ("en", "Kenya court hears case on foreign military bases"),
    ("es", "España revisa el uso de las bases militares de Rota y Morón"),
    ("es", "Operativo anticartel en Sinaloa deja ocho detenidos"),
    ("fr", "L'ONU demande l'arrêt des frappes sur Khartoum"),
    ("en", "UN rights chief wants end to strikes on Gaza, says 60 killed"),
]


@pytest.mark.parametrize(("lang", "title", "summary", "category"), OURS)
def test_it_is_ours_and_rings_as_no_strike(lang: str, title: str, summary: str, category: Category) -> None:
    judged = read("2025-12-18", title, summary, lang).classification
    assert (judged.category, judged.new_event) == (category, False), judged


@pytest.mark.parametrize(("lang", "title"), OF_OTHERS)
def test_like_words_of_others_are_none_of_ours(lang: str, title: str) -> None:
    assert read("2025-12-18", title, "", lang).classification.category is Category.NONE
