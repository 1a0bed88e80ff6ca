"""First reports whose headline leads with who is in the water, or with a witness; those who struck tell the rest."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

THURSDAY = "2026-12-10"
NEW = [
    (
        "en",
        "Mexico searches for three after deadly US strike in Pacific",
        "The US military said it killed two people on a boat on Wednesday and three others jumped into the sea.",
    ),
    (
        "en",
        "Two men in sea after deadly boat strike; Ecuador sends patrol ship",
        "Southern Command said it killed four people in the eastern Pacific on Wednesday and saw two others alive.",
    ),
    (
        "es",
        "Tres en el agua tras un ataque mortal a una lancha; México dirige la búsqueda",
        "El Ejército de EE. UU. dijo que mató a tres personas el miércoles en el Pacífico y vio a tres con vida.",
    ),
    (
        "pt",
        "Três pessoas na água após ataque mortal a barco; México lidera buscas",
        "Os militares dos EUA disseram ter matado três pessoas na quarta-feira no Pacífico oriental.",
    ),
    (
        "fr",
        "Trois hommes à la mer après une frappe meurtrière ; le Mexique mène les recherches",
        "L'armée américaine dit avoir tué trois personnes mercredi dans le Pacifique oriental et en avoir vu trois"
        " autres en vie.",
    ),
    (
        "en",
        "Two boats bombed off Ecuador, fishermen say",
        '"We saw two fireballs," a skipper said hours before the Pentagon confirmed on Wednesday that five people had'
        " died in two strikes in the Pacific.",
    ),
    (
        "fr",
        "Deux vedettes bombardées au large du Costa Rica, selon des pêcheurs",
        "« Deux boules de feu », raconte un patron avant que le Pentagone ne confirme mercredi cinq morts dans deux"
        " frappes dans le Pacifique.",
    ),
    (
        "pt",
        "Pescadores denunciam bombardeio de dois barcos na costa do Equador",
        '"Vimos duas bolas de fogo", disse um deles antes de o Pentágono confirmar na quarta-feira cinco mortos em'
        " dois ataques no Pacífico.",
    ),
    (
        "en",
        "Navy helicopter searches for sailor who survived US boat strike",
        "Three others died when the military struck the vessel in the eastern Pacific on Wednesday.",
    ),
    (
        "es",
        "Avión de la Guardia Costera busca al hombre que sobrevivió a un ataque de EE. UU.",
        "Otros dos murieron cuando el Ejército de EE. UU. atacó la lancha el miércoles en el Pacífico.",
    ),
    (
        "pt",
        "Avião da Guarda Costeira busca homem que sobreviveu a ataque dos EUA",
        "Outros dois morreram quando os militares dos EUA atacaram o barco na quarta-feira no Pacífico.",
    ),
    (
        "fr",
        "Un avion recherche l'homme qui a survécu à une frappe américaine",
        "Deux autres sont morts quand l'armée américaine a frappé le bateau mercredi dans le Pacifique.",
    ),
    (
        "fr",
        "La marine cherche l'homme qui a survécu au bombardement d'un bateau",
        "Le commandement Sud fait état de deux morts mercredi dans le Pacifique.",
    ),
    (
        "es",
        "La Armada busca a un hombre que sobrevivió al bombardeo de una lancha",
        "El Comando Sur informó de dos muertos el miércoles en el Pacífico oriental.",
    ),
    # those who search tell it
    (
        "en",
        "Coast guards of Jamaica and Honduras search for castaway after US attack",
        "The operation began on Wednesday night. Three people were killed, officials in Kingston said.",
    ),
    (
        "es",
        "Armada de Ecuador busca a dos tripulantes con vida tras ataque de EE. UU.",
        "La búsqueda comenzó el miércoles frente a Manta. Un tercero murió, según la institución.",
    ),
    (
        "pt",
        "Marinha da Guiana procura sobreviventes após ataque dos EUA",
        "As buscas começaram na quarta-feira. Duas pessoas morreram no Caribe.",
    ),
    (
        "fr",
        "Les garde-côtes de la Barbade recherchent deux naufragés après une frappe américaine",
        "Les recherches ont commencé mercredi. Un homme a été tué.",
    ),
    # or those who were saved
    (
        "en",
        "Salvadoran navy rescues two survivors of apparent US strike",
        "The men said a third died when their skiff exploded late on Tuesday in the Pacific.",
    ),
    (
        "en",
        "Fishermen pull from sea man who says he survived a US strike",
        "He told police that three crewmates were killed when the speedboat was hit on Wednesday off Colombia.",
    ),
    (
        "es",
        "Pesqueros recogen a un náufrago de un bombardeo de Estados Unidos cerca de Malpelo",
        "El hombre contó que sus dos compañeros murieron el miércoles cuando la lancha fue alcanzada.",
    ),
    (
        "pt",
        "Pescadores socorrem náufrago que afirma ter sobrevivido a ataque americano",
        "Segundo ele, três pessoas morreram quando o barco foi atingido na quarta-feira no Caribe.",
    ),
    (
        "fr",
        "Des pêcheurs recueillent le rescapé d'une frappe américaine au large de Sainte-Lucie",
        "Ses deux compagnons ont été tués mercredi dans les Caraïbes, raconte-t-il.",
    ),
]
KNOWN = [
    (
        "en",
        "Mexico rescues survivor of US strike that killed two last week",
        "The strike was on December 2 in the Pacific.",
    ),
    (
        "en",
        "Survivor of US strike picked up by Panama is sent home",
        "Two others died in the attack on November 23. He flew to Bogotá on Wednesday.",
    ),
    (
        "pt",
        "Sobrevivente de ataque dos EUA conta como foi resgatado por pescadores",
        "Dois colegas morreram em 2 de novembro.",
    ),
    (
        "en",
        "Survivor of US boat strike found by tug 40 miles off Aruba",
        "He was clinging to a cooler and has burns. Two others died in Wednesday's strike.",
    ),
    (
        "es",
        "Rescatan a uno de los dos sobrevivientes del ataque estadounidense",
        "El pesquero lo llevó a Manta, dijo la Armada. Cuatro tripulantes murieron el miércoles.",
    ),
    (
        "es",
        "Sigue la búsqueda del hombre que sobrevivió al bombardeo de una lancha el lunes",
        "El Comando Sur informó de dos muertos el lunes.",
    ),
    (
        "en",
        "Search continues for man who survived US boat strike",
        "Two others died when the military struck the vessel in the eastern Pacific on Wednesday.",
    ),
    (
        "en",
        "Man who survived US boat strike leaves hospital in Costa Rica",
        "Two others died when the military struck the vessel in the eastern Pacific last week.",
    ),
    (
        "es",
        "Suspenden la búsqueda del hombre que sobrevivió a un ataque de EE. UU.",
        "Otros dos murieron cuando el Ejército de EE. UU. atacó la lancha el lunes en el Pacífico.",
    ),
    (
        "en",
        "Mexico ends search for three survivors of boat strike",
        "The U.S. military said it killed three people in the eastern Pacific on Monday.",
    ),
    (
        "en",
        "Second aircraft joins search after deadly US strike in Pacific",
        "The US military said it killed two people on Wednesday and three others jumped into the sea.",
    ),
    (
        "en",
        "Coast Guard still searching for survivor of Tuesday's strike",
        "The U.S. military said it killed three people in the eastern Pacific on Tuesday.",
    ),
    (
        "es",
        "México busca al sobreviviente del ataque del lunes",
        "El Ejército de EE. UU. dijo que mató a tres personas el lunes en el Pacífico.",
    ),
    (
        "es",
        '"No llevábamos droga": pescador sobreviviente del ataque denuncia a EE. UU.',
        "El Pentágono había confirmado tres muertos en el ataque del 2 de octubre en el Pacífico.",
    ),
    (
        "en",
        "Family says man killed in Wednesday's boat strike was a fisherman",
        "The Pentagon said three people were killed in the attack on Wednesday in the Caribbean.",
    ),
    (
        "en",
        "Senators ask about survivors after deadly boat strike",
        "The Pentagon said it killed three people on Wednesday in the eastern Pacific.",
    ),
    (
        "en",
        "Survivor and two bodies arrive in port after deadly US strike",
        "The Pentagon had announced two survivors of Wednesday's attack. Rescuers found two dead and one man alive.",
    ),
    (
        "es",
        "Llegan a puerto un sobreviviente y dos cuerpos tras un ataque de EE. UU.",
        "El Comando Sur había anunciado dos sobrevivientes del ataque del miércoles. Hallaron dos muertos en el mar.",
    ),
    (
        "pt",
        "Sobrevivente e dois corpos chegam ao porto após ataque dos EUA",
        "O Comando Sul tinha anunciado dois sobreviventes do ataque de quarta-feira. Dois foram achados mortos.",
    ),
    (
        "fr",
        "Un rescapé et deux corps ramenés au port après une frappe américaine",
        "Le Commandement Sud avait annoncé deux survivants après l'attaque de mercredi. Deux hommes sont retrouvés"
        " morts.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), NEW)
def test_on_the_day_after_it_is_a_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read(THURSDAY, title, summary, lang).classification
    assert judged.new_event, judged


@pytest.mark.parametrize(("lang", "title", "summary"), KNOWN)
def test_a_strike_that_is_known_stays_known(lang: str, title: str, summary: str) -> None:
    judged = read(THURSDAY, title, summary, lang).classification
    assert judged.relevant
    assert not judged.new_event, judged


FIRST_IN_A_TIME = [
    ("en", "First strike on a boat since Maduro's fall, one survivor sought", ""),
    ("en", "Survivor sought after first US boat strike in weeks", ""),
    (
        "es",
        "Primer ataque a una lancha en dos meses, buscan a un sobreviviente",
        "El Comando Sur dijo que dos hombres murieron el miércoles en el Pacífico oriental.",
    ),
    ("es", "Primer bombardeo contra una embarcación desde la captura de Maduro; se busca a un náufrago", ""),
    (
        "pt",
        "Primeiro ataque a barco desde a queda de Maduro, sobrevivente é procurado",
        "O Comando Sul disse que dois homens morreram na quarta-feira no Pacífico oriental.",
    ),
    ("fr", "Première frappe contre une embarcation depuis la chute de Maduro, un rescapé recherché", ""),
]
CALLED_NEW = [
    ("en", "Helicopter combs waters off Manta for survivor of fresh US boat strike"),
    ("es", "Piden a Ecuador buscar a los sobrevivientes de un nuevo ataque de EE.UU. a una lancha"),
    ("fr", "L'Équateur appelé à secourir les survivants d'une nouvelle frappe américaine"),
    ("es", "Un superviviente a la deriva y dos muertos tras un misil de EE.UU. contra una lancha"),
    ("en", "Man adrift, two dead after US missile hits boat in Pacific"),
    ("es", "Helicóptero busca a un hombre que saltó al agua antes de que EE.UU. hundiera su lancha; dos muertos"),
    ("fr", "Les garde-côtes cherchent des naufragés après une frappe américaine qui fait deux morts"),
]
NO_LONGER_NEW = [
    ("pt", "Resgatado homem que sobreviveu a ataque israelense a barco no Líbano"),
    ("en", "Navy rescues survivors of pirate attack on trawler off Suriname"),
    ("fr", "Deux des naufragés de la frappe américaine sont morts"),
    ("fr", "Enquête sur la frappe américaine qui a fait trois morts au large du Panama"),
    ("en", "Suspended: search for survivors of new US strike"),
    ("es", "Suspenden la búsqueda de sobrevivientes del nuevo ataque de EE.UU. a una lancha"),
    ("es", "Repatrían a sobreviviente de un nuevo ataque de EE.UU."),
    ("en", "Helicopter crash off Colombia kills three US contractors"),
    ("es", "Cae helicóptero en el Pacífico: tres muertos, buscan a un sobreviviente"),
    ("en", "Boat adrift off Colombia, two dead; US Coast Guard assists"),
]
AFTER_THE_FIRST_IN_A_TIME = [
    ("en", "Search for survivor of first boat strike since August is called off"),
    ("en", "Survivor of the first US strike since Maduro's fall still sought"),
    ("es", "Sigue la búsqueda del náufrago del primer bombardeo en dos meses"),
    ("pt", "Encerradas as buscas pelo sobrevivente do primeiro ataque desde agosto"),
    ("fr", "Les recherches se poursuivent après la première frappe depuis août, le survivant introuvable"),
]
SOUGHT_BESIDE_THE_DEAD = [
    ("en", "Three dead, Coast Guard searches for fourth man after US strike on boat"),
    ("es", "Guardia Costera busca a náufrago tras ataque de EE.UU. a lancha en el Pacífico; tres muertos"),
    ("pt", "Guarda Costeira busca náufrago após ataque dos EUA a barco no Pacífico; três mortos"),
    ("fr", "Les garde-côtes cherchent un survivant après une frappe américaine contre un bateau ; trois morts"),
    ("en", "Coast Guard searches for survivor after US strike; three dead"),
    ("es", "Guardia Costera busca sobrevivientes tras ataque de EE.UU.; tres muertos"),
]
NO_LONGER_SOUGHT = [
    ("en", "Coast Guard ends search for survivor after US strike; three dead"),
    ("es", "Guardia Costera suspende búsqueda tras ataque de EE.UU.; tres muertos"),
    ("pt", "Guarda Costeira encerra buscas após ataque dos EUA; três mortos"),
    ("en", "Coast Guard won't say if anyone was rescued after Sunday's US strike"),
    ("en", "Coast Guard ends search for survivor after US strike; three dead"),
    ("en", "Coast Guard still searching for survivor after US strike; three dead"),
    ("en", "Coast Guard searches for survivor after boat sinks; three dead"),
]


@pytest.mark.parametrize(("lang", "title", "summary"), FIRST_IN_A_TIME)
def test_first_strike_in_so_long_is_new_whoever_is_sought(lang: str, title: str, summary: str) -> None:
    assert read(THURSDAY, title, summary, lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), CALLED_NEW)
def test_search_after_a_strike_that_is_called_new_tells_of_it(lang: str, title: str) -> None:
    assert read(THURSDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), NO_LONGER_NEW)
def test_search_that_ended_or_other_dead_at_sea_tell_of_none(lang: str, title: str) -> None:
    assert not read(THURSDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), AFTER_THE_FIRST_IN_A_TIME)
def test_what_comes_after_the_first_in_so_long_is_not(lang: str, title: str) -> None:
    assert not read(THURSDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), SOUGHT_BESIDE_THE_DEAD)
def test_search_beside_the_dead_of_a_strike_is_of_a_new_one(lang: str, title: str) -> None:
    assert read(THURSDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), NO_LONGER_SOUGHT)
def test_search_that_ends_or_is_asked_about_is_not(lang: str, title: str) -> None:
    assert not read(THURSDAY, title, "", lang).classification.new_event


FIRST_HEARD_OF = [
    (
        "en",
        "Coast Guard searches Pacific for two after strike",
        "Their skiff was hit on Wednesday, the military said.",
    ),
    (
        "es",
        "Buscan a dos hombres en el Caribe tras un ataque",
        "Iban en un bote atacado el miércoles, informó el ejército.",
    ),
    (
        "pt",
        "Buscas por dois homens no Caribe após ataque",
        "Estavam em um barco atingido na quarta, informou o Exército.",
    ),
    (
        "fr",
        "Les garde-côtes recherchent deux hommes dans le Pacifique après une frappe",
        "Ils étaient à bord d'une vedette visée mercredi, selon l'armée.",
    ),
]
HEARD_OF_BEFORE = [
    (
        "en",
        "Coast Guard searches Pacific for two after Monday's strike",
        "Their skiff was hit on Monday, the military said.",
    ),
    ("en", "Coast Guard searches Pacific for two after storm", "Their skiff was hit by a wave on Wednesday."),
    (
        "es",
        "Buscan a dos hombres en el Caribe tras un naufragio",
        "Iban en un bote hundido el miércoles, informó la Armada.",
    ),
    (
        "fr",
        "Les garde-côtes cessent de rechercher deux hommes",
        "Leur vedette avait été visée mercredi, selon l'armée.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), FIRST_HEARD_OF)
def test_who_is_sought_after_a_strike_of_the_day_before_tells_of_it(lang: str, title: str, summary: str) -> None:
    assert read(THURSDAY, title, summary, lang).classification.new_event


@pytest.mark.parametrize(("lang", "title", "summary"), HEARD_OF_BEFORE)
def test_who_is_sought_after_a_known_strike_or_none_does_not(lang: str, title: str, summary: str) -> None:
    assert not read(THURSDAY, title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes boat, searches for survivors"),
        ("en", "US military hits boat in Pacific and calls Coast Guard to search for survivors"),
        ("es", "EE.UU. ataca una lancha y busca a los sobrevivientes"),
        ("pt", "EUA bombardeiam barco no Pacífico e procuram sobreviventes"),
        ("fr", "L'armée américaine frappe un bateau et cherche des survivants"),
    ],
)
def test_those_who_strike_a_boat_and_then_search_tell_of_a_strike(lang: str, title: str) -> None:
    assert read(THURSDAY, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Coast Guard ends search for survivors of boat that US struck"),
        ("en", "US strikes back at critics of search for survivors of boat attack"),
        ("es", "EE.UU. suspende la búsqueda de los sobrevivientes de la lancha atacada"),
    ],
)
def test_a_search_after_a_strike_that_readers_know_tells_of_none(lang: str, title: str) -> None:
    assert not read(THURSDAY, title, "", lang).classification.new_event
