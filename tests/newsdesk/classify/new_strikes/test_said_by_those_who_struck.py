"""First reports under a headline that leads with something else: the text has the dead from those who struck, or the
bodies from who found them the day after."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read
from tests.newsdesk.stated import tolls_of

FRIDAY = "2027-03-26"
NEW = [
    (
        "es",
        'Petro: "Son asesinatos" tras nuevo ataque en el Caribe',
        "El Comando Sur informó que mató a tres personas el jueves en aguas frente a La Guajira.",
    ),
    (
        "pt",
        'Lula diz que ataque dos EUA no Atlântico é "inaceitável"',
        "Os militares americanos afirmaram ter matado quatro pessoas na quinta-feira, ao largo do Amapá.",
    ),
    (
        "fr",
        "Grenade dénonce un « assassinat » après une frappe américaine sur un bateau",
        "L'armée américaine affirme avoir tué quatre « narcoterroristes » jeudi.",
    ),
    (
        "en",
        "Grenada condemns 'murder' of three after US strike on boat",
        "The US military says it killed three traffickers on Thursday just outside territorial waters.",
    ),
    (
        "en",
        "Your Friday briefing: floods in Porto, a Caribbean boat strike and a rate cut",
        "The U.S. military said it killed three men yesterday.",
    ),
    (
        "es",
        "Hallan dos cuerpos frente a Mazatlán tras ataque de Estados Unidos",
        "El Comando Sur anunció el jueves un ataque letal en el Pacífico oriental con un saldo de dos muertos.",
    ),
    (
        "fr",
        "Des pêcheurs de Jérémie témoignent : « la pirogue a explosé devant nous »",
        "Ils disent avoir vu jeudi, au large, une boule de feu. Selon le Pentagone, trois hommes ont été tués.",
    ),
]
BEHIND_CONGRESS_OR_A_PROTEST = [
    (
        "en",
        "House leaders put off war powers vote",
        "Thursday's decision spares Republicans a roll call. Hours after it, the military disclosed a strike in the"
        " Caribbean that had killed two people earlier in the day.",
    ),
    (
        "en",
        "Hegseth and Rubio brief all lawmakers on campaign around Venezuela",
        "Friday's sessions come as Democrats demand the video of the September 2 attack. Late Thursday the military"
        " announced strikes that day on three more vessels in the eastern Pacific, killing eight people.",
    ),
    (
        "pt",
        "Lula cobra de Washington explicações sobre navios perto da foz do Amazonas",
        "O presidente falou nesta sexta-feira. Horas depois, o Comando Sul informou ter bombardeado uma lancha no"
        " Caribe no mesmo dia, com saldo de três mortos.",
    ),
]
BY_A_NEIGHBOURS_NAVY = [
    (
        "es",
        "Exige Sheinbaum explicación a EU por ataque a 90 millas de Lázaro Cárdenas",
        "La Marina corroboró que una embarcación fue bombardeada la noche del jueves y que hay tres muertos.",
    ),
    (
        "pt",
        "Marinha recolhe dois corpos na costa do Oiapoque; Caiena cita ataque americano",
        "Pescadores viram um clarão na noite de quinta. Seria o primeiro bombardeio a barco no Atlântico.",
    ),
    (
        "en",
        "Costa Rican coast guard pulls three from sea off Golfito after US aircraft sinks their boat",
        "Two others aboard did not survive the attack early Thursday, according to the Guardacostas.",
    ),
    (
        "fr",
        "Une frégate recueille le seul rescapé d'un tir américain au sud de la Martinique",
        "Le bateau a été touché jeudi. Trois autres hommes manquent à l'appel, précise la préfecture.",
    ),
    (
        "es",
        "La Armada de Ecuador halla un cadáver a 200 millas de Manta; apunta a un ataque estadounidense",
        "La patrullera llegó al punto el jueves. El Comando Sur no se ha pronunciado.",
    ),
    (
        "fr",
        "Un plaisancier filme l'explosion d'un bateau au large de la Martinique ; Washington garde le silence",
        "La marine a repéré des débris jeudi et évoque une munition tirée d'un aéronef.",
    ),
    ("en", "Mexican navy rescues two men who say US bombed their boat", ""),
]
BODIES = [
    (
        "es",
        "Armada halla tres cuerpos frente a Tumaco tras ataque de Estados Unidos",
        "Un misil destruyó el jueves la lancha a 40 millas de la costa. No hubo sobrevivientes.",
    ),
    (
        "en",
        "Barbados coast guard recovers three bodies after US strike east of island",
        "A patrol boat was nearby when the skiff was hit on Thursday.",
    ),
    (
        "pt",
        "Marinha recolhe três corpos após ataque americano ao largo de Trindade",
        "A lancha foi destruída na quinta-feira por um drone.",
    ),
    (
        "fr",
        "Les garde-côtes repêchent trois corps au large de la Martinique après une frappe américaine",
        "Le bateau a été détruit jeudi soir par un missile.",
    ),
    (
        "es",
        "La Armada recoge tres cuerpos frente a Tumaco; EE. UU. reconoce el ataque",
        "La lancha fue destruida el jueves. No hubo sobrevivientes.",
    ),
]
RESCUED = [
    (
        "es",
        "Pescadores rescatan a náufrago de lancha bombardeada por Estados Unidos frente a Tumaco",
        "El hombre dijo que sus tres compañeros murieron el jueves.",
    ),
    (
        "en",
        "Castaway from boat hit by US picked up off Costa Rica",
        "He said his two companions died on Thursday when something fell on the boat.",
    ),
    (
        "pt",
        "Pescadores resgatam náufrago de barco atacado pelos EUA",
        "Ele contou que dois companheiros morreram na quinta-feira no Pacífico.",
    ),
    (
        "fr",
        "Un rescapé d'un bateau bombardé par l'armée américaine recueilli au large du Panama",
        "Il dit que ses deux compagnons sont morts jeudi dans le Pacifique.",
    ),
    (
        "en",
        "Jamaican patrol pulls survivor from sea after US fires on boat off Morant Cays",
        "The Coast Guard said two of the three men on board were killed in yesterday's attack.",
    ),
    (
        "es",
        "Guardacostas rescata a un sobreviviente tras atacar EE. UU. un yate al sur de Jamaica",
        "Otros dos hombres murieron el jueves, dijo la Fuerza de Defensa.",
    ),
    (
        "pt",
        "Guarda costeira resgata sobrevivente após EUA atacarem iate ao sul da Jamaica",
        "Dois homens morreram na quinta-feira, disse a Marinha.",
    ),
    (
        "fr",
        "Les garde-côtes repêchent un survivant après que les États-Unis ont tiré sur un yacht",
        "Deux hommes ont été tués jeudi au sud de la Jamaïque.",
    ),
]
KNOWN = [
    (
        "en",
        "Family names fisherman killed in last week's strike",
        "The U.S. military said on March 17 it had killed three people in the Caribbean. They buried him Thursday.",
    ),
    (
        "en",
        "Family says man killed in Thursday's boat strike was a fisherman",
        "The Pentagon said three people were killed in the attack on Thursday in the Caribbean.",
    ),
    (
        "en",
        "Coast Guard joins search for survivor of Thursday's strike",
        "Southern Command had said two men died when the boat was hit in the Pacific.",
    ),
    (
        "en",
        "Navy seizes boat with a ton of cocaine in Pacific",
        "Hours before, on Thursday, Southern Command said it had killed two men on another one.",
    ),
    ("en", "Two bodies recovered after the strike off Grenada", "The attack on Thursday had killed four."),
    (
        "es",
        "Guardacostas recibe a sobreviviente y dos cuerpos tras ataque de EE. UU.",
        "La nave fue alcanzada el jueves frente a Golfito.",
    ),
    (
        "es",
        "Sobreviviente de lancha atacada por EE. UU. sigue en el hospital de Golfito",
        "Sus dos compañeros murieron el jueves pasado.",
    ),
    (
        "en",
        "Bodies of three men brought ashore after US strike",
        "They were killed on Monday, officials said. The bodies arrived on Thursday.",
    ),
    (
        "es",
        "La Guajira vela a dos muertos del ataque de EE. UU.",
        "El Comando Sur dijo el lunes que mató a dos personas en el Caribe. El velorio fue el jueves.",
    ),
    ("en", "Survivor flown home after US fires on boat", "Two other men were killed on Thursday."),
    ("en", "Coast Guard still searching for survivor after US strikes boat", "Two men were killed on Thursday."),
]


@pytest.mark.parametrize(
    ("lang", "title", "summary"), (*NEW, *BEHIND_CONGRESS_OR_A_PROTEST, *BY_A_NEIGHBOURS_NAVY, *BODIES, *RESCUED)
)
def test_what_is_told_of_yesterday_is_a_new_strike_whatever_leads(lang: str, title: str, summary: str) -> None:
    judged = read(FRIDAY, title, summary, lang).classification
    assert judged.new_event, judged


@pytest.mark.parametrize(("lang", "title", "summary"), BODIES)
def test_bodies_of_a_strike_of_the_day_are_its_dead(lang: str, title: str, summary: str) -> None:
    (strike,) = read(FRIDAY, title, summary, lang).facts.events
    assert strike.killed is not None
    assert (strike.killed.value, strike.date.value.isoformat() if strike.date else None) == (3, "2027-03-25")


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Two bodies recovered after US strike off Tumaco"),
        ("es", "Marina recoge dos cuerpos tras ataque de EU frente a Oaxaca"),
        ("es", "Recogen dos cadáveres y restos de un peñero tras ataque de EE. UU. en aguas cercanas a Curazao"),
    ],
)
def test_so_many_bodies_after_a_strike_that_nothing_else_is_told_of_are_its_dead(lang: str, title: str) -> None:
    understood = read(FRIDAY, title, "", lang)
    assert understood.classification.new_event
    assert tolls_of(understood.facts.events) == [2]


@pytest.mark.parametrize(
    "title",
    [
        "Two bodies found after last month's US strike",
        "Two bodies from the US strike off Tumaco identified",
        "Two bodies recovered after boat sinks off Tumaco",
    ],
)
def test_bodies_of_an_older_strike_or_a_wreck_are_not(title: str) -> None:
    assert not read(FRIDAY, title, "").classification.new_event


@pytest.mark.parametrize(("lang", "title", "summary"), KNOWN)
def test_what_comes_after_a_strike_that_is_known_is_not_new(lang: str, title: str, summary: str) -> None:
    judged = read(FRIDAY, title, summary, lang).classification
    assert not judged.new_event, judged


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Dutch minister on dinghy strike off Aruba: we were not told", "One man was killed on Wednesday."),
        ("es", "Ataque a yate frente a Aruba: La Haya pide explicaciones", "Un hombre murió el jueves."),
        ("pt", "Ataque a veleiro perto de Curaçao: Holanda não foi avisada", "Dois homens morreram na quinta-feira."),
        ("fr", "Un yacht pris pour cible par l'armée américaine près d'Aruba", "Deux hommes ont péri jeudi."),
        ("en", "US strike in Atlantic that killed four is 'a line crossed', Lula says", "It was on Thursday."),
    ],
)
def test_pleasure_boats_and_the_atlantic_are_of_the_story(lang: str, title: str, summary: str) -> None:
    assert read(FRIDAY, title, summary, lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Whale dies after yacht strike off Florida", "The humpback was found on Thursday."),
        ("es", "Orcas: nuevo ataque a velero frente a Cádiz", "El velero quedó sin timón el jueves."),
        ("en", "US strike in Kismayo kills four", "The attack on Thursday hit a house."),
        ("en", "Strike in Atlantic City kills casino trade", "Workers walked out on Thursday."),
        ("fr", "Deux corps repêchés après une collision au large de la Martinique", "Le voilier a été touché jeudi."),
    ],
)
def test_whales_and_other_wars_are_not(lang: str, title: str, summary: str) -> None:
    assert not read(FRIDAY, title, summary, lang).classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Lone survivor of US strikes sought by Mexico",
            "Mexico took charge of rescuing a survivor of attacks that killed 14 men, Hegseth said Thursday.",
        ),
        (
            "es",
            "México busca al único sobreviviente de los ataques de EE.UU.",
            "La Marina busca a un sobreviviente de los ataques que mataron a 14 hombres, dijo Hegseth el jueves.",
        ),
    ],
)
def test_the_one_who_outlived_strikes_is_sought_after_they_were_told(lang: str, title: str, summary: str) -> None:
    assert not read(FRIDAY, title, summary, lang).classification.new_event
