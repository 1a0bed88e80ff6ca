"""A new strike rings whatever its report goes on to say, and other news does not whatever it recalls: headlines
crossed with ordinary second sentences."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

ANNOUNCED = {
    "en": (
        "Military kills three in boat strike",
        "US strike on boat kills three",
        "US kills three in strike on alleged drug boat",
        "Boat strike kills three, Hegseth says",
        "US strikes vessel; three dead",
        "US military kills four in strike on alleged drug boat in Pacific",
        "Hegseth says US struck another drug boat, killing four",
        "Southcom: four dead in vessel strike",
        "Three dead after US hits boat in Caribbean",
        "US resumes boat strikes, killing two",
        "Four narco-terrorists killed in kinetic strike",
        "Another boat gone, four dead",
        "Trump announces strike on boat that killed three",
    ),
    "es": (
        "EE.UU. ataca una lancha y mata a tres",
        "Ataque de EE.UU. a una lancha deja tres muertos",
        "EE. UU. hunde otra lancha: tres muertos",
        "EE.UU. vuelve a atacar una lancha: dos muertos",
        "Tres narcoterroristas muertos en ataque cinético",
        "Comando Sur: tres muertos en ataque a embarcación",
        "Hegseth anuncia un nuevo ataque contra una lancha en el Pacífico",
        "Otra narcolancha destruida: cuatro muertos",
    ),
    "pt": (
        "EUA atacam lancha e matam três",
        "Ataque dos EUA a barco deixa três mortos",
        "EUA voltam a atacar barco: dois mortos",
        "Hegseth anuncia ataque a barco com três mortos",
        "Mais um barco destruído pelos EUA: quatro mortos",
    ),
    "fr": (
        "Les Etats-Unis frappent un bateau: trois morts",
        "Frappe américaine contre un bateau: trois morts",
        "Nouvelle frappe américaine dans le Pacifique: quatre morts",
        "L'armée américaine tue trois hommes dans une frappe contre un bateau",
        "Washington annonce une nouvelle frappe contre un bateau, trois morts",
    ),
}
GOES_ON = {
    "en": (
        "A second man was seen swimming.",
        "The driver was not identified.",
        "Critics called it reckless.",
        "It had left a marina.",
        "The boat's propeller was hit, officials said.",
        "The Senate votes on war powers today.",
        "The family of the captain, a fisherman, spoke.",
        "Colombia demanded answers.",
        "A hurricane is moving across the Caribbean.",
        "Forecasters warned of a storm off Mexico.",
        "A fishing boat capsized off Florida the same day.",
        "Flooding killed 20 in Honduras on Tuesday.",
        "Police shot two men in Miami.",
        "Migrants were rescued off Haiti.",
        "Israel struck Gaza overnight.",
        "Russia attacked Kyiv with drones.",
        "A ferry collided with a pier in Manila.",
        "The men were aboard a fishing boat, relatives said.",
        "A documentary on the strikes opens Friday.",
        "The Coast Guard suspended its search for a survivor.",
        "The USS Gerald R. Ford sailed for the Mediterranean.",
        "The strike came a year after the first one.",
        "Trump said more strikes will come.",
        "A gang war in Guayaquil killed eight.",
        "A funeral was held in Santa Marta.",
        "The military is training in Puerto Rico.",
    ),
    "es": (
        "La Infantería de Marina participó.",
        "La Marina busca a dos sobrevivientes.",
        "El gobierno pidió explicaciones.",
        "Un huracán cruza el Caribe.",
        "Un pesquero naufragó frente a Perú.",
        "La policía mató a dos sicarios en Guayaquil.",
        "Migrantes fueron rescatados cerca de Haití.",
        "Israel bombardeó Gaza.",
        "Los portuarios están en huelga.",
        "Trump dijo que habrá más ataques.",
        "Un documental sobre los ataques se estrena el viernes.",
        "La tormenta obligó a cerrar el puerto.",
    ),
    "pt": (
        "A Marinha procura sobreviventes.",
        "O governo pediu explicações.",
        "Um furacão atravessa o Caribe.",
        "Um barco de pesca naufragou no Peru.",
        "A polícia matou dois no Rio de Janeiro.",
        "Israel bombardeou Gaza.",
        "Trump disse que haverá mais ataques.",
        "Um documentário sobre os ataques estreia na sexta.",
    ),
    "fr": (
        "La marine recherche des survivants.",
        "Lake Charles n'est pas loin.",
        "Un ouragan traverse les Caraïbes.",
        "Un bateau de pêche a fait naufrage au Pérou.",
        "La police a tué deux hommes à Guayaquil.",
        "Israël a bombardé Gaza.",
        "Trump promet d'autres frappes.",
        "Un documentaire sur les frappes sort vendredi.",
    ),
}
OTHER_NEWS = {
    "en": (
        "Trump: 'We'll hit another boat soon'",
        "Documentary revisits US strike that killed 11",
        "Funeral held for fisherman killed in US strike",
        "US military has killed 150 in boat strikes",
        "Boat hits Navy pier, two dead",
        "Navy missile hits fishing boat by mistake in training",
        "Ecuadorian navy destroys smugglers' boat",
        "Strike on boat killed five, not four, Pentagon says",
        "Senator Kaine calls boat strikes illegal",
        "Senate votes down war powers resolution",
        "Coast Guard seizes two tons of cocaine in Pacific",
        "USS Ford returns to Norfolk",
        "What we know about the boat strikes",
        "Two drown as boat capsizes off Trinidad",
        "Survivor of US strike sent home to Ecuador",
        "Hegseth defends boat strikes",
    ),
    "es": (
        'Trump: "Vamos a atacar otra lancha"',
        "Documental recuerda a los muertos de la lancha atacada",
        "Entierran a pescador muerto en ataque de EE.UU.",
        "EE.UU. ha matado a 150 personas en ataques a lanchas",
        "Lancha choca contra muelle de la Armada: dos muertos",
        "Armada de Ecuador destruye lancha de traficantes",
        "Senador llama ilegales los ataques a lanchas",
        "Familia demanda a EE.UU. por ataque a lancha",
        "Sobreviviente de ataque vuelve a Ecuador",
    ),
    "pt": (
        'Trump: "Vamos afundar outro barco"',
        "Documentário lembra mortos em barco atacado",
        "Enterrado pescador morto em ataque dos EUA",
        "EUA já mataram 150 pessoas em ataques a barcos",
        "Marinha do Equador destrói lancha de traficantes",
        "O que se sabe dos ataques a barcos",
    ),
    "fr": (
        'Trump: "Nous allons couler un autre bateau"',
        "Un documentaire rappelle les morts du bateau frappé",
        "Obsèques d'un pêcheur tué par une frappe américaine",
        "Les Etats-Unis ont tué 150 personnes dans des frappes contre des bateaux",
        "La marine équatorienne détruit un bateau de trafiquants",
        "Un survivant d'une frappe rentre en Equateur",
    ),
}
RECALLS = {
    "en": (
        "US strikes on alleged drug boats have killed at least 178 people since September.",
        "On Sept. 2, US forces struck a boat, killing 11.",
        "An earlier strike in March killed four men in the Pacific.",
        "The US military has sunk 50 boats in the Caribbean and Pacific.",
        "Hegseth posted a video of a strike last month that killed three.",
        "Four men died when a US missile hit their boat in January.",
        "Trump says every boat hit saves 25,000 lives.",
    ),
    "es": (
        "Los ataques de EE.UU. contra lanchas han dejado al menos 178 muertos desde septiembre.",
        "El 2 de septiembre, fuerzas de EE.UU. atacaron una lancha y mataron a once.",
        "Un ataque en marzo mató a cuatro hombres en el Pacífico.",
        "EE.UU. ha hundido 50 lanchas en el Caribe y el Pacífico.",
    ),
    "pt": (
        "Ataques dos EUA a barcos mataram ao menos 178 pessoas desde setembro.",
        "Em 2 de setembro, forças dos EUA atacaram um barco e mataram onze.",
        "Um ataque em março matou quatro homens no Pacífico.",
    ),
    "fr": (
        "Les frappes américaines contre des bateaux ont fait au moins 178 morts depuis septembre.",
        "Le 2 septembre, les forces américaines ont frappé un bateau, tuant onze hommes.",
        "Une frappe en mars a tué quatre hommes dans le Pacifique.",
    ),
}


def rings(lang: str, title: str, summary: str = "") -> bool:
    return read("2026-04-16", title, summary, lang).classification.new_event


def titles(of: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(lang, title) for lang, told in of.items() for title in told]


@pytest.mark.parametrize(("lang", "title"), titles(ANNOUNCED))
def test_a_new_strike_rings_whatever_its_report_goes_on_to_say(lang: str, title: str) -> None:
    assert rings(lang, title)
    assert [more for more in GOES_ON[lang] if not rings(lang, title, more)] == []


@pytest.mark.parametrize(("lang", "title"), titles(OTHER_NEWS))
def test_other_news_does_not_ring_whatever_its_report_recalls(lang: str, title: str) -> None:
    assert not rings(lang, title)
    assert [recalled for recalled in RECALLS[lang] if rings(lang, title, recalled)] == []


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Three more 'narco-terrorists' killed"),
        ("en", "Colombia demands explanation after US strike kills three on boat"),
        ("es", "EE.UU. mata a tres en lancha: Marina mexicana dispara en otro operativo"),
    ],
)
def test_a_first_report_in_other_words_rings(lang: str, title: str) -> None:
    assert rings(lang, title)


def test_a_tanker_that_is_boarded_is_seized() -> None:
    assert read("2026-04-16", "US forces board tanker in Caribbean", "").classification.topic == "seizure.tanker"
