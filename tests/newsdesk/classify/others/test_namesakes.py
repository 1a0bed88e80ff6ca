"""Words of ours in somebody else's news do not pass; our news in other words is not missed."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-03-20"
NOT_OURS = {
    "a tanker that another navy stops for another quarrel": [
        ("en", "Dutch marines board shadow fleet tanker in North Sea", ""),
        ("es", "La marina belga intercepta un petrolero de la flota en la sombra", ""),
        ("pt", "Alemanha retém petroleiro da frota fantasma russa", ""),
        ("fr", "Un tanker de la flotte fantôme arraisonné par la Marine, cap sur Toulon", ""),
    ],
    "a warship that comes home, and a squadron of fighters": [
        (
            "en",
            "Strike group sailors home for Easter after nine months in the Pacific",
            "Families met the carrier at the pier.",
        ),
        ("en", "Strike fighter squadron at Oceana has its first woman skipper", ""),
        ("es", "El portaaviones británico regresa a casa tras ocho meses en el Pacífico", ""),
        ("fr", "Retour du Pacifique pour le porte-avions britannique et ses marins", ""),
    ],
    "a game that is won": [
        ("en", "BOAT STRIKE! Biwako Grand Prix: Mori leads from lane one to the flag", ""),
        ("en", "BOAT ATTACK! Night race at Tamagawa goes to Sato in lane four", ""),
        ("es", "Tigres golpea dos veces en el Caribe y jugará la final", ""),
    ],
    "a song, a film or a dish, and a heart that stops": [
        ("es", "Muere de un ataque al corazón el salsero que cantó “La lancha”", ""),
        ("en", "Review: 'Boat Strike', a thriller of spies and smugglers, sinks fast", ""),
        ("fr", "« Go-fast », le nouvel album du rappeur qui chante les narcos", ""),
    ],
    "a raid of the police in Rio": [
        ("en", "Red Command: Rio raid on drug gang leaves 60 dead", ""),
        (
            "es",
            "Río: vecinos de la favela velan a los muertos del operativo",
            "El gobernador habló de «narcoterroristas».",
        ),
        ("pt", "Megaoperação na Penha: famílias reconhecem corpos", "Governador fala em 'narcoterroristas'."),
        ("fr", "A Rio, 60 morts dans un raid contre les « narcoterroristes » du Commando rouge", ""),
    ],
    "cocaine that customs find in a port abroad": [
        ("pt", "Receita encontra 280 kg de cocaína em casco de navio no Porto de Suape", ""),
        ("pt", "PJ e Marinha intercetam narcossubmarino a 800 milhas de Lisboa com cocaína", ""),
        ("fr", "Le Havre : les douanes saisissent 900 kilos de cocaïne dans un conteneur", ""),
    ],
    "another war that Washington fights": [
        ("en", "Trump says US hit Islamic State camps in Nigeria after attacks on villages", ""),
    ],
}
OURS = [
    ("en", "Semi-submersible found in Guyana creek, nobody arrested", "", Category.CRIME),
    ("pt", "Ribeirinhos acham semissubmersível encalhado no Marajó", "A Polícia Federal investiga.", Category.CRIME),
    ("fr", "Un semi-submersible abandonné découvert dans la mangrove en Guyane", "", Category.CRIME),
    ("en", "Traffickers switching from go-fasts to sailing yachts, police say", "", Category.CRIME),
    ("en", "Smugglers swap speedboats for yachts, officer warns", "", Category.CRIME),
    ("es", "Extraditan a Texas a exjuez costarricense acusado de narcotráfico", "", Category.CRIME),
    ("en", "Ministers still weighing US request for radar at Maurice Bishop airport", "", Category.BUILDUP),
    (
        "en",
        "Carrier sent from Mediterranean to waters off South America",
        "The Gerald R. Ford will join the fight against traffickers, the Pentagon said.",
        Category.BUILDUP,
    ),
    ("pt", "EUA intercetam terceiro petroleiro ao largo da Venezuela", "", Category.INTERDICTION),
    (
        "en",
        "US seizes Russian-flagged tanker in North Atlantic after long chase",
        "The Marinera had slipped out of Venezuela in December.",
        Category.INTERDICTION,
    ),
    ("pt", "O que é o Cartel dos Sóis, que os EUA dizem terrorista?", "", Category.ANALYSIS),
    ("es", "Tres golpes en un día: once muertos en Caribe y Pacífico", "", Category.STRIKE),
]
HANDED_OVER = [
    ("en", "Costa Rica takes in survivor and two bodies after US strike off Golfito", ""),
    (
        "es",
        "Guardacostas tico recibe a un herido y dos cuerpos del bombardeo gringo",
        "La lancha fue atacada el jueves.",
    ),
    ("pt", "Costa Rica recebe sobrevivente e dois corpos de ataque dos EUA no Pacífico", ""),
    ("fr", "Le rescapé et deux corps remis au Costa Rica après la frappe américaine", ""),
]


@pytest.mark.parametrize(("lang", "title", "summary"), [entry for entries in NOT_OURS.values() for entry in entries])
def test_words_of_ours_in_other_news_do_not_pass(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.category is Category.NONE


@pytest.mark.parametrize(("lang", "title", "summary", "category"), OURS)
def test_news_of_ours_in_other_words_is_known(lang: str, title: str, summary: str, category: Category) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.category is category


@pytest.mark.parametrize(("lang", "title", "summary"), HANDED_OVER)
def test_those_handed_over_ashore_are_no_new_strike(lang: str, title: str, summary: str) -> None:
    classification = read(PUBLISHED, title, summary, lang).classification
    assert (classification.category, classification.new_event) == (Category.STRIKE, False)


def test_a_supply_boat_sunk_after_its_crew_left_is_no_new_strike() -> None:
    title, summary = "EUA afundam outro barco que reabastecia lanchas do tráfico", "A tripulação foi retirada antes."
    classification = read(PUBLISHED, title, summary, "pt").classification
    assert (classification.category, classification.new_event) == (Category.INTERDICTION, False)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "es",
            "Otra nodriza de los Choneros al fondo del mar, según el Comando Sur",
            "La tripulación fue trasladada a Manta antes de que los infantes de marina echaran a pique el barco el"
            " lunes. No hubo disparos ni heridos.",
        ),
        (
            "en",
            "Another mother ship sent to the bottom, SOUTHCOM says",
            "The crew was taken to Manta before Marines scuttled the ship on Monday. No shots were fired.",
        ),
        (
            "pt",
            "Mais um navio de apoio dos Choneros no fundo do mar, diz o Comando Sul",
            "A tripulação foi levada a Manta e o barco, afundado na segunda-feira, sem disparos.",
        ),
    ],
)
def test_a_ship_sunk_without_a_shot_is_no_strike(lang: str, title: str, summary: str) -> None:
    classification = read(PUBLISHED, title, summary, lang).classification
    assert (classification.category, classification.new_event) == (Category.INTERDICTION, False)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Two pulled from submersible hit by US are held on a warship"),
        ("es", "Dos hombres serán devueltos a su país tras salvarse del ataque a un sumergible"),
    ],
)
def test_where_those_who_lived_are_is_no_new_strike(lang: str, title: str) -> None:
    summary = {"en": "Two others died in Thursday's attack.", "es": "Otros dos murieron el jueves en el Caribe."}[
        lang
    ]
    classification = read(PUBLISHED, title, summary, lang).classification
    assert (classification.category, classification.new_event) == (Category.STRIKE, False)


def test_strikes_taken_up_again_with_their_dead_are_a_new_strike() -> None:
    title = "Após dois meses, EUA retomam ataques a barcos e matam três no Caribe"
    assert read(PUBLISHED, title, "", "pt").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "category"),
    [
        ("fr", "Onze morts dans trois frappes dans le Pacifique", Category.STRIKE),
        ("en", "Lawmakers watch Sept. 2 video in full", Category.OVERSIGHT),
        ("es", "La ACLU demanda para leer el memorando de los ataques", Category.LEGAL),
        ("es", "Londres deja de compartir inteligencia sobre lanchas", Category.DIPLOMACY),
        ("en", "USS Gravely leaves Port of Spain", Category.BUILDUP),
        ("es", "Bandas cambian de ruta: menos lanchas desde Guayaquil", Category.CRIME),
    ],
)
def test_few_words_that_only_this_story_has_are_ours(lang: str, title: str, category: Category) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is category


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Rescatan a seis náufragos en el Pacífico panameño"),
        ("en", "Colombian strike kills ELN fighters near their camp"),
        ("en", "Police strike Glasgow drug gang in dawn raids"),
        ("fr", "« Le Sous-marin », nouvelle pièce sur des trafiquants, à Paris"),
    ],
)
def test_few_words_of_others_are_not(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is Category.NONE


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "es",
            "Dos tripulantes sobreviven y quedan detenidos tras ataque del Comando Sur en el Caribe",
            "La lancha fue destruida.",
        ),
        ("fr", "Trois hommes survivent à une frappe du commandement Sud dans le Pacifique", "Le bateau a coulé."),
    ],
)
def test_a_strike_that_all_survived_is_a_new_strike(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.new_event


def test_agents_against_drugs_are_no_drugs() -> None:
    title = "Two Panamanian drug agents indicted in Miami after sting"
    assert (
        read(PUBLISHED, title, "They had flown in for a training course.", "en").classification.category
        is Category.NONE
    )


@pytest.mark.parametrize(
    ("lang", "title", "category"),
    [
        ("es", "Hegseth: novena lancha, tres muertos", Category.STRIKE),
        ("en", "Mexico calls off hunt for strike survivor", Category.STRIKE),
        ("en", "Airlines scrap Caracas flights after FAA notice", Category.BUILDUP),
        ("en", "Senate blocks war powers bid on boats, 48-51", Category.OVERSIGHT),
        ("fr", "Bradley entendu à huis clos au Congrès", Category.OVERSIGHT),
        ("pt", "Almirante nega no Congresso ordem de matar todos", Category.OVERSIGHT),
        ("es", "Colombia llama a consultas a su embajador en Washington", Category.DIPLOMACY),
    ],
)
def test_headlines_that_leave_out_whose_boats_are_ours(lang: str, title: str, category: Category) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is category


@pytest.mark.parametrize(
    ("lang", "title", "category"),
    [
        ("es", "Otro bombardeo frente a Ecuador: tres muertos, un vivo", Category.STRIKE),
        ("pt", "Quatro mortos em nova ação dos EUA no Caribe", Category.STRIKE),
        ("en", "Pentagon orders Ford to Latin America", Category.BUILDUP),
        ("es", "Abinader cede dos aeropuertos a EE. UU.", Category.BUILDUP),
        ("es", "Colombia, descertificada", Category.POLICY),
        ("en", "Pacific strike kills one, two survive", Category.STRIKE),
        ("pt", "Trump confirma tomada de petroleiro venezuelano", Category.INTERDICTION),
        ("en", "F-35s arrive in Puerto Rico", Category.BUILDUP),
        ("es", "Senadores piden el video completo del ataque", Category.OVERSIGHT),
        ("fr", "Plainte pour obtenir l'avis juridique sur les frappes", Category.LEGAL),
        ("en", "Trump pardons Juan Orlando Hernández", Category.POLICY),
        ("fr", "Quinze pays rejoignent le Bouclier des Amériques", Category.DIPLOMACY),
    ],
)
def test_a_coast_a_sea_or_an_act_says_enough(lang: str, title: str, category: Category) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is category


@pytest.mark.parametrize(
    "title",
    [
        "Submarine cable cut off Trinidad slows internet",
        "Two held after Rio drug lord dies in shootout",
        "Tariffs hit Caribbean exporters hard, says chamber",
        "Ecuador's army raids illegal mine with helicopters",
    ],
)
def test_cables_tariffs_and_mines_are_none(title: str) -> None:
    assert read(PUBLISHED, title, "", "en").classification.category is Category.NONE
