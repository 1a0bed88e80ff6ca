"""What is told on a shore of a blow that nobody has announced, whoever tells it."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

FRIDAY = "2026-02-13"
TOLD = [
    (
        "en",
        "Boat blown apart off Portland Cottage, fishing cooperative says",
        "Crews saw a drone overhead on Thursday evening before the blast. The U.S. Embassy had no comment.",
    ),
    (
        "en",
        "'He rang from the boat and then there was nothing'",
        "Her brother left Cedros on Thursday in the pirogue that U.S. forces blew up, Rosa Ali believes.",
    ),
    (
        "es",
        'Sindicato de pescadores de Tumaco: "Nos atacaron dos lanchas"',
        "La directiva dice que cuatro hombres no volvieron el jueves y culpa a la campaña de Estados Unidos.",
    ),
    (
        "es",
        "La alcaldesa de Nuquí reporta el estallido de una lancha",
        "Un avión sin matrícula daba vueltas el jueves, dijo; en el puerto todos hablan de los gringos.",
    ),
    (
        "es",
        '"Mi hermano salió y no volvió": familias de Tumaco hablan de un avión que disparó contra un bote',
        "Dos de los tres murieron el jueves, dicen. Washington no ha respondido.",
    ),
    (
        "en",
        'Icacos priest buries two he says were on "the boat Wednesday"',
        "Mourners were told that an American missile hit them off Trinidad.",
    ),
    (
        "en",
        "Panama picks up two castaways who say their boat was attacked from the air",
        "The navy found them on Thursday night. Washington has not commented.",
    ),
    (
        "es",
        '"Éramos cuatro y quedé yo", dice un quemado en el hospital de Tumaco',
        "Un misil partió la lancha el jueves en el Pacífico, asegura.",
    ),
    (
        "pt",
        "Moradores de Calçoene relatam clarão no mar",
        "Um helicóptero teria disparado contra um barco na noite de quinta-feira. A embaixada dos Estados Unidos não"
        " respondeu.",
    ),
    (
        "fr",
        "À Grand-Rivière, des pêcheurs parlent d'une vedette qui a explosé",
        "Un drone tournait jeudi soir au-dessus de l'embarcation. Washington ne dit rien.",
    ),
]


HURT = [
    (
        "es",
        "Riohacha: hombre con el 40 % del cuerpo quemado dice que un avión hundió su lancha",
        "El hospital lo atiende desde el jueves. Otros tres que iban con él frente a la costa habrían muerto.",
    ),
    (
        "es",
        'Un hospital de Manta recibe a tres pescadores con quemaduras; relatan "una bola de fuego" en altamar',
        "El hecho se habría dado el jueves en el Pacífico, y la Armada ecuatoriana no descarta un ataque.",
    ),
    (
        "fr",
        "Curaçao : deux hommes brûlés, repêchés par la marine néerlandaise, racontent avoir été bombardés",
        "La frégate les a trouvés jeudi sur une épave, dans les Caraïbes, avec le corps d'un troisième.",
    ),
    (
        "en",
        "Hospital in Riohacha treats man who says a plane sank his boat",
        "He came in with burns on Thursday. Three others were in the boat off La Guajira.",
    ),
    (
        "pt",
        "Hospital de Paramaribo atende dois pescadores com queimaduras que dizem ter sido bombardeados",
        "Eles foram achados na quinta-feira no Caribe por outro barco.",
    ),
]


SEEN_BY_OTHERS = [
    (
        "es",
        "Familia de Uribia dice que dos hermanos murieron en bombardeo gringo",
        "Salieron en lancha y fueron alcanzados el jueves en el Caribe, relatan.",
    ),
    (
        "en",
        "Cedros family says son died in American bombing",
        "His pirogue was hit on Thursday off Venezuela, relatives say.",
    ),
    (
        "pt",
        "Família de Carúpano diz que filho morreu em bombardeio americano",
        "O barco foi atingido na quinta-feira no Caribe.",
    ),
    (
        "es",
        "«El avión dio dos vueltas y tiró»: pescadores vieron arder una lancha frente al Cabo de la Vela",
        "Ocurrió al anochecer del jueves; ni la Armada ni Washington han dicho nada.",
    ),
    (
        "en",
        "Airline crews report 'large explosion on the water' north of Curaçao",
        "A drone had circled for an hour on Thursday night, two pilots told the tower.",
    ),
    (
        "es",
        "«Fue un avión», dicen los lancheros: dos cuerpos llegan a la morgue de Buenaventura",
        "Los trajo un pesquero que faenaba frente a Bahía Solano; el ataque ocurrió el jueves.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), SEEN_BY_OTHERS)
def test_a_plane_or_a_blast_that_crews_saw_is_a_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read(FRIDAY, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, True), judged


@pytest.mark.parametrize(("lang", "title", "summary"), HURT)
def test_a_blow_of_these_days_told_by_those_it_hurt_is_a_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read(FRIDAY, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, True), judged


@pytest.mark.parametrize(("lang", "title", "summary"), TOLD)
def test_a_blow_of_these_days_told_on_a_shore_is_a_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read(FRIDAY, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, True), judged


ACCUSING = [
    ("es", "Pescadores de Güiria denuncian que un peñero fue bombardeado y señalan a EE. UU.", ""),
    ("pt", "Vizinhos de três pescadores acusam EUA de os matar no mar", "O barco foi atingido na quinta, contam."),
    (
        "es",
        "Vecinos de Manta acusan a Estados Unidos de matar a tres",
        "La lancha fue alcanzada el jueves en el mar.",
    ),
    (
        "en",
        "Villagers in La Guajira blame US for bombing a boat",
        "They say the panga was hit off the cape on Thursday.",
    ),
    (
        "fr",
        "Les voisins de deux marins accusent les États-Unis de les avoir tués",
        "Leur canot a été touché jeudi en mer.",
    ),
    (
        "pt",
        "'Ouvimos o estouro': pescadores de Tumaco relatam ataque que teria matado três",
        "Dizem que o barco saiu na madrugada de quinta e não voltou. Washington ainda não comentou.",
    ),
    (
        "es",
        "Pescadores de Güiria denuncian ataque contra un peñero con cinco hombres",
        "La embarcación salió el jueves y nunca volvió. El Comando Sur no ha respondido.",
    ),
    (
        "en",
        "Fishermen off Tumaco report attack on skiff that killed two",
        "They say it was hit at dawn on Thursday. The Pentagon has not commented.",
    ),
    (
        "fr",
        "Des pêcheurs de Tumaco racontent une attaque qui aurait fait deux morts",
        "Le canot a été touché jeudi en mer. Washington n'a pas encore réagi.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), ACCUSING)
def test_a_blow_that_a_shore_lays_on_americans_is_a_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read(FRIDAY, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, True), judged


NOT_TOLD = [
    (
        "en",
        "Families of boat strike victims accuse US of killing fishermen",
        "A lawsuit filed on Thursday says the boat was hit in October.",
    ),
    (
        "en",
        "Petro accuses US of killing fisherman in September strike",
        "He spoke on Thursday. The boat was hit off Urabá.",
    ),
    (
        "es",
        "Pescadores de Manta denuncian ataque de piratas: dos muertos",
        "La lancha fue alcanzada el jueves. Estados Unidos no ha comentado.",
    ),
    (
        "en",
        "Fishermen report attack by Guyanese gunmen",
        "The boat was hit on Thursday; the US embassy has not commented.",
    ),
    ("pt", "Moradores acusam PM de matar dois jovens no mar", "O barco foi atingido na quinta na Baía de Guanabara."),
    (
        "es",
        "Familia dice que su hijo murió en bombardeo en Guaviare",
        "El Ejército atacó un campamento el jueves.",
    ),
    (
        "es",
        "Familia llora a joven muerto en bombardeo estadounidense de diciembre",
        "Iba en una lancha. Cumplía 20 años el jueves.",
    ),
    (
        "es",
        "Hospital de Manta recibe a tres pescadores con quemaduras tras explotar su motor",
        "La lancha se incendió el jueves en el Pacífico; la Armada descarta un ataque.",
    ),
    (
        "fr",
        "Deux marins brûlés dans l'incendie d'un voilier au large de la Martinique",
        "Un hélicoptère les a conduits jeudi à l'hôpital.",
    ),
    (
        "en",
        "Two hurt as boat explodes at Key West marina",
        "Witnesses saw a fireball on Thursday; firefighters blame a fuel leak. A Coast Guard helicopter flew one to"
        " Miami.",
    ),
    (
        "en",
        "Fishermen say Houthi drone hit their boat",
        "The crew was picked up on Thursday in the Red Sea by a U.S. destroyer.",
    ),
    (
        "es",
        "Explota el motor de una lancha en Cartagena: tres heridos",
        "Testigos y bomberos hablan de una fuga de combustible el jueves. Viajaban turistas de Estados Unidos.",
    ),
    (
        "en",
        "No trace of survivor two days after US boat strike",
        "Wednesday's strike killed two. Coast Guard aircraft searched with fishermen off Mexico.",
    ),
    (
        "es",
        "Pescadores de Tumaco recuerdan la lancha bombardeada en noviembre",
        "Un dron de Estados Unidos la hundió el 3 de noviembre, dicen. El jueves hubo una misa.",
    ),
    (
        "pt",
        "Testemunhas viram avião cair perto de um barco em Paraty",
        "O acidente de quinta-feira matou um turista dos Estados Unidos.",
    ),
    (
        "fr",
        "Un hélicoptère porte secours à un bateau touché par la foudre",
        "Les pompiers ont ramené jeudi deux plaisanciers américains au Marin.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), NOT_TOLD)
def test_a_boat_that_burst_otherwise_elsewhere_or_long_ago_is_none(lang: str, title: str, summary: str) -> None:
    assert not read(FRIDAY, title, summary, lang).classification.new_event
