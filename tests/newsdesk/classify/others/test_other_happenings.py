"""Lightning, animals, migrants, far warships and a neighbour's own news are nobody's strike; what is ours stays."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

PUBLISHED = "2026-11-20"
NOT_OURS = {
    "a boat that lightning hits": [
        ("en", "Lightning strikes canoe off Tobago, three dead", ""),
        ("es", "Rayo alcanza una panga en el Pacífico y mata a tres pescadores", ""),
        ("pt", "Raio atinge lancha no Equador e mata três", ""),
        ("fr", "Foudre : une barque frappée au large du Venezuela, trois morts", ""),
    ],
    "water and earth that move": [
        ("pt", "Enchente atinge Caribe e deixa quatro mortos", ""),
        ("es", "EE.UU. envía ayuda a Honduras tras las inundaciones", ""),
        ("fr", "Un glissement de terrain frappe le Venezuela et fait six morts", "Le bilan est provisoire."),
    ],
    "animals that boats run over, and that run into boats": [
        ("en", "Boat strikes kill three manatees off Venezuela", ""),
        ("en", "Crocodile killed in boat strike off Panama", ""),
        ("en", "Orca strikes boat off Ecuador, throwing sailor overboard", ""),
    ],
    "fish that are caught illegally": [
        ("en", "Coast guard seizes trawler fishing illegally in the Pacific", ""),
        ("es", "Capturan un atunero que pescaba ilegalmente en el Caribe", ""),
        ("fr", "La marine saisit un bateau qui pêchait illégalement au Venezuela", ""),
    ],
    "migrants whom a patrol takes home": [
        ("en", "US Coast Guard intercepts boat with asylum seekers off Puerto Rico", ""),
        ("es", "Guardia Costera de EE.UU. repatria a migrantes venezolanos interceptados en el Caribe", ""),
        ("pt", "Guarda Costeira dos EUA intercepta embarcação com migrantes venezuelanos no Caribe", ""),
        ("fr", "Les garde-côtes américains interceptent un bateau de migrants vénézuéliens aux Bahamas", ""),
    ],
    "people whom a patrol saves": [
        ("es", "La Guardia Costera rescata a tres pescadores en el Caribe", ""),
        ("pt", "Guarda Costeira resgata cubanos no Caribe", ""),
        ("fr", "La marine secourt deux plaisanciers dans les Caraïbes", ""),
    ],
    "warships in other seas": [
        ("en", "US destroyer arrives in Middle East after months at sea", ""),
        ("es", "Hegseth anuncia que un destructor estadounidense llega a Noruega", ""),
        ("pt", "Destróier americano chega ao mar do Norte", ""),
        ("fr", "Hegseth annonce qu'un sous-marin nucléaire américain arrive en Norvège", ""),
    ],
    "troops and agents in American cities": [
        (
            "en",
            "Hegseth says National Guard troops will leave Portland",
            "The Pentagon said on Friday that it was over.",
        ),
        ("es", "Hegseth anuncia que la Guardia Nacional deja Washington", "El Pentágono lo informó el jueves."),
        ("pt", "Hegseth anuncia saída da Guarda Nacional de Chicago", "O Pentágono informou na quinta-feira."),
        ("fr", "Des soldats de la Garde nationale arrêtent des Colombiens à Memphis", ""),
    ],
    "what a neighbour does at home": [
        ("en", "Venezuela cuts fuel subsidies, officials say", ""),
        ("es", "Venezuela despenaliza la eutanasia", "El anuncio se hizo el jueves ante la prensa."),
        ("pt", "Venezuela eleva produção de petróleo, diz governo", ""),
        ("fr", "Le Venezuela lance une campagne de vaccination", "L'annonce a été faite jeudi devant la presse."),
    ],
    "other business of the Secretary and of the Pentagon": [
        ("en", "Secretary of War Hegseth attacks New York mayor, White House says", ""),
        ("en", "US military tests hypersonic missile, officials say", "The Pentagon did not comment on Thursday."),
        ("es", "El jefe del Pentágono critica al alcalde de Nueva York, según la Casa Blanca", ""),
        ("pt", "Secretário da Guerra restringe imprensa no Pentágono", ""),
        ("fr", "Le ministre de la Guerre attaque le patron de la Fed", "Il s'est exprimé lundi à Washington."),
    ],
    "who may stay in America": [
        ("es", "La Corte Suprema de EE.UU. revisa el estatus de protección de los venezolanos", ""),
        ("fr", "La Cour suprême américaine réexamine la protection des Vénézuéliens", ""),
    ],
    "boats that were sunk in another century": [
        ("en", "Trinidad remembers U-boat attacks in the Caribbean", ""),
        ("es", "A 80 años de los ataques de submarinos alemanes en el Caribe", ""),
        ("pt", "Livro conta ataques de submarinos alemães no Caribe", ""),
    ],
    "a sea to travel to": [
        ("en", "Podcast: the ten best beaches of the Caribbean", ""),
        ("es", "Podcast: las mejores playas del Caribe", ""),
        ("pt", "Podcast: as melhores praias do Caribe", ""),
        ("fr", "Podcast : les plus belles plages des Caraïbes", ""),
    ],
    "help that forces fly in": [
        ("en", "Marines end airlift in Jamaica after 120 flights", "Helicopters from USS Fort Lauderdale took part."),
        (
            "en",
            "Four Chinooks and 60 US soldiers reach storm-hit Jamaica",
            "They are no part of the Caribbean mission against drugs.",
        ),
        (
            "en",
            "Washington's aid for victims of Melissa nears $30 million",
            "Army planes flew 300,000 pounds of food.",
        ),
        ("pt", "Fuzileiros americanos encerram ponte aérea na Jamaica", "Foram 130 voos."),
    ],
    "boats in other wars": [
        ("en", "US attack on boat in Yemen kills two", "Rescue teams are still searching for survivors."),
        ("en", "American missile hits boat in Khan Younis, killing two", ""),
        ("es", "Fuerzas de EE.UU. atacan una lancha en Jartum y matan a dos", ""),
        ("pt", "Míssil dos EUA atinge barco em Porto Sudão e deixa dois mortos", ""),
        ("fr", "L'armée américaine frappe un bateau de pêche à Rafah et tue deux personnes", ""),
    ],
}
OURS = [
    ("en", "US lightning strike on drug boat off Venezuela kills three", ""),
    ("en", "US strike on boat with migrants aboard kills four in Caribbean", ""),
    ("en", "US destroyer seen off Trinidad, bound for Venezuela", ""),
    ("en", "Hegseth defends strike on survivors", ""),
    ("en", "Hegseth attacks press over boat strikes", ""),
    ("es", "Hegseth niega haber ordenado matar a los sobrevivientes", ""),
    ("es", "Colombia, recertificada", ""),
    ("es", "Estados Unidos mata a tres a bordo de un cayuco en el Caribe", ""),
    ("en", "Venezuela puts its coast on alert, officials say", ""),
    ("en", "US strikes boat in Caribbean, kills three, as Marines fly aid to Jamaica", ""),
    ("en", "Podcast: the Caribbean war nobody voted for", ""),
    ("en", "Amphibious ship heads home from Caribbean, no relief named", "It had sailed with Southern Command."),
    ("pt", "Guarda Costeira resgata sobrevivente de ataque dos EUA no Caribe", ""),
    ("fr", "Frappe américaine au large d'Haïti : un bateau coulé, trois morts", ""),
]


@pytest.mark.parametrize(
    "lang, title, summary",
    [entry for entries in NOT_OURS.values() for entry in entries],
    ids=lambda value: value[:60],
)
def test_what_strikes_or_sails_without_those_who_strike_boats_is_not_ours(
    lang: str, title: str, summary: str
) -> None:
    assert not read(PUBLISHED, title, summary, lang).classification.relevant


@pytest.mark.parametrize("lang, title, summary", OURS, ids=lambda value: value[:60])
def test_what_is_of_the_story_stays_so_beside_such_words(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Venezuela beats US in gripping final",
            "It won the baseball title 3-2, weeks after the raid on Maduro.",
        ),
        ("es", "Venezuela gana el Clásico y Trump responde", "Venció 3-2, semanas después de la captura de Maduro."),
        ("pt", "Venezuela vence a final", "Venceu por 3-2, semanas depois da captura de Maduro."),
    ],
)
def test_a_game_is_no_news_of_ours_whatever_raid_it_recalls(lang: str, title: str, summary: str) -> None:
    assert not read("2026-03-18", title, summary, lang).classification.relevant
