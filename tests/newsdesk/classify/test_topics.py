"""What an entry is about, one level below its category, where its words make it plain."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

STRIKE, INTERDICTION, BUILDUP, POLICY = Category.STRIKE, Category.INTERDICTION, Category.BUILDUP, Category.POLICY
DIPLOMACY, OVERSIGHT, LEGAL, CRIME = Category.DIPLOMACY, Category.OVERSIGHT, Category.LEGAL, Category.CRIME
ANALYSIS = Category.ANALYSIS
TOLD = [
    (
        STRIKE,
        "survivors.custody",
        [
            (
                "en",
                "US Navy is holding two men who survived boat strike, officials say",
                "They are aboard a warship in the Caribbean.",
            ),
            (
                "es",
                "La Marina de EE.UU. retiene a dos supervivientes del ataque a un submarino",
                "Siguen a bordo de un buque de guerra en el Caribe.",
            ),
            ("pt", "Sobreviventes de ataque dos EUA seguem retidos em navio da Marinha", "São dois homens."),
            ("fr", "Les deux survivants de la frappe toujours retenus à bord d'un navire américain", ""),
        ],
    ),
    (
        STRIKE,
        "survivors.repatriation",
        [
            ("pt", "EUA devolvem ao Equador sobrevivente de ataque a lancha", "Ele chegou na segunda-feira."),
            ("fr", "Washington renvoie en Colombie le rescapé de la frappe de lundi", "Il était soigné à bord."),
            ("es", "Trump enviará a su país al único superviviente del submarino atacado", "Es colombiano."),
            (
                "es",
                "Sale en libertad el colombiano que sobrevivió al ataque de EE.UU. contra una lancha",
                "La Fiscalía no presentó cargos.",
            ),
            ("en", "Man who survived US boat strike released in Ecuador", "Prosecutors found no crime."),
            ("pt", "Sobrevivente de ataque dos EUA é libertado no Equador", "O Ministério Público não viu crime."),
            ("fr", "Le survivant d'une frappe américaine remis en liberté en Équateur", ""),
        ],
    ),
    (
        STRIKE,
        "survivors.presumed_dead",
        [
            (
                "en",
                "Survivors never recovered lift toll of boat strikes to 205",
                "The count includes people for whom searches ended with no one found.",
            ),
            (
                "es",
                "Los sobrevivientes desaparecidos elevan a 205 los muertos por los ataques a lanchas",
                "Las búsquedas terminaron sin hallar a nadie.",
            ),
        ],
    ),
    (
        STRIKE,
        "victims.identity",
        [
            ("en", "Two months on, families of men killed in US boat strike wait for names", "No list was given."),
            (
                "en",
                "Trinidad family says son was among four killed in US strike",
                "He had been fishing off Venezuela, his mother said. The military hit the boat last Tuesday.",
            ),
            (
                "es",
                "Familias de Manabí reconocen a tres de los muertos del ataque de EE.UU. a una lancha",
                "Dicen que eran pescadores.",
            ),
            (
                "pt",
                "Parentes identificam dois mortos de ataque dos EUA a barco",
                "Eram pescadores de Sucre, dizem as famílias.",
            ),
            (
                "fr",
                "À Güiria, les familles des tués de la frappe américaine sortent du silence",
                "Trois pêcheurs étaient à bord, disent-elles.",
            ),
        ],
    ),
    (
        STRIKE,
        "strike.status",
        [
            ("en", "Boat strikes on hold while fleet helps flood victims", "None was announced in two weeks."),
            ("fr", "Les frappes contre les bateaux reprendront en janvier, dit Hegseth", ""),
            (
                "en",
                "US pauses boat strikes as hurricane nears",
                "No action has been announced for ten days; more than 190 people have been killed since September.",
            ),
            (
                "es",
                "EE.UU. suspende los ataques a lanchas por el terremoto",
                "La campaña, con más de 200 muertos, queda en pausa, dijo un funcionario.",
            ),
            (
                "pt",
                "Furacão obriga EUA a interromper ataques a barcos",
                "A campanha já deixou mais de 200 mortos desde setembro.",
            ),
            (
                "fr",
                "Cyclone : les Etats-Unis suspendent leurs frappes contre les bateaux",
                "Plus de 200 personnes ont été tuées depuis septembre.",
            ),
            ("en", "Pentagon says boat strikes will resume after two-month pause", "It gave no date."),
        ],
    ),
    (
        STRIKE,
        "strike.disputed",
        [
            (
                "en",
                "Leaked video shows two men waving before second missile",
                "The footage of the Sept. 2, 2025 attack in the Caribbean contradicts the Pentagon's account.",
            ),
            (
                "es",
                "Sale a la luz el video completo del primer ataque a una lancha",
                "Muestra a dos náufragos durante casi una hora, el 2 de septiembre de 2025, antes de otro misil.",
            ),
            (
                "pt",
                "Gravação inédita mostra sobreviventes antes do segundo míssil no Caribe",
                "As imagens de 2 de setembro de 2025 contradizem o Pentágono.",
            ),
        ],
    ),
    (
        INTERDICTION,
        "interdiction.sinking",
        [
            (
                "en",
                "Boarded, cleared and scuttled: US sinks seventh boat said to fuel go-fasts",
                "The crew was taken off first, Southern Command said.",
            ),
            (
                "es",
                "EE.UU. hunde otro pesquero que abastecía a lanchas rápidas",
                "Los tripulantes fueron desembarcados antes en Manta, según el Comando Sur.",
            ),
            (
                "pt",
                "EUA afundam pesqueiro equatoriano depois de retirar a tripulação",
                "O barco abastecia lanchas do tráfico, segundo o Comando Sul.",
            ),
            (
                "fr",
                "Les Américains coulent un ravitailleur de trafiquants après avoir débarqué l'équipage",
                "Personne n'a été blessé, selon le Commandement Sud.",
            ),
        ],
    ),
    (
        INTERDICTION,
        "interdiction.seizure",
        [
            (
                "en",
                "Cutter seizes 3 tons of cocaine off Haiti, burns go-fast",
                "The Coast Guard crew recovered the bales and detained three; the boat was a hazard to navigation.",
            ),
        ],
    ),
    (
        BUILDUP,
        "force.command",
        [
            (
                "en",
                "Southern Command stands up new task force for the hemisphere",
                "It takes over from Southern Spear and may also act on land.",
            ),
            ("es", "El Comando Sur crea una nueva fuerza de tarea en Florida", "Sustituye a Lanza del Sur."),
            ("pt", "Comando Sul cria nova força-tarefa para o Hemisfério Ocidental", "Substitui a Lança do Sul."),
            ("fr", "Le Commandement Sud met sur pied une force opérationnelle", "Elle remplace Lance du Sud."),
        ],
    ),
    (
        BUILDUP,
        "force.withdrawal",
        [
            ("en", "Carrier Lincoln leaves Pacific coast of Colombia", "Its destroyers stay behind."),
            ("en", "Carrier Ford heads out of the Caribbean for the Middle East", "Its escorts go with it."),
            ("es", "El portaaviones Ford abandona el Caribe rumbo a Oriente Medio", "Lo confirmó el Pentágono."),
            ("pt", "Porta-aviões Ford troca o Caribe pelo Oriente Médio", "A saída foi confirmada por Trump."),
            ("fr", "Le porte-avions Ford quitte la mer des Caraïbes pour le Moyen-Orient", ""),
        ],
    ),
    (
        BUILDUP,
        "force.deployment",
        [
            (
                "en",
                "Pentagon sends carrier from Mediterranean to Latin America",
                "The strike group will help dismantle criminal organizations, a spokesman said.",
            ),
            (
                "es",
                "EE.UU. ordena al portaaviones Ford ir del Mediterráneo a América del Sur",
                "Reforzará la lucha contra los cárteles, dijo el portavoz del Pentágono.",
            ),
            (
                "pt",
                "Porta-aviões americano deixa o Mediterrâneo rumo à América do Sul",
                "O grupo reforçará o combate ao narcotráfico, disse o Pentágono.",
            ),
            (
                "fr",
                "Un porte-avions américain quitte la Méditerranée pour l'Amérique du Sud",
                "Il doit renforcer la lutte contre les cartels, selon le Pentagone.",
            ),
        ],
    ),
    (
        BUILDUP,
        "closure.blockade",
        [
            ("es", "Trump manda cercar a los petroleros sancionados frente a Venezuela", "Caracas protestó."),
            ("en", "Trump orders cordon around sanctioned tankers off Venezuela", "Jurists call it an act of war."),
            ("pt", "Trump ordena cerco a petroleiros sancionados da Venezuela", "Caracas fala em pirataria."),
            ("fr", "Trump ordonne l'encerclement des pétroliers sanctionnés au large du Venezuela", ""),
        ],
    ),
    (
        BUILDUP,
        "land.operation",
        [
            (
                "en",
                "US airstrike in eastern Venezuela kills gang boss",
                "Southern Command said the government in Caracas had agreed to the attack.",
            ),
            (
                "es",
                "Ataque aéreo de EE.UU. en el sur de Venezuela mata a un jefe del Tren de Aragua",
                "El Comando Sur lo coordinó con Caracas.",
            ),
        ],
    ),
    (
        POLICY,
        "congress.notification",
        [
            (
                "en",
                "White House notifies Congress of armed conflict with cartels",
                "The notice calls smugglers unlawful combatants.",
            ),
            (
                "es",
                "La Casa Blanca informa al Congreso de que está en conflicto armado con los cárteles",
                "El aviso llama combatientes ilegales a los traficantes.",
            ),
        ],
    ),
    (
        POLICY,
        "designation.terror",
        [
            (
                "es",
                "EE.UU. incluye al Cartel de los Soles en su lista negra de terroristas y presiona a Maduro",
                "La designación entra en vigor el lunes, dijo Rubio.",
            ),
        ],
    ),
    (
        DIPLOMACY,
        "intel.suspended",
        [
            (
                "pt",
                "Haia suspende partilha de informações com Washington nas Caraíbas",
                "O Governo não quer que os dados sirvam para ataques a barcos, acusa a oposição.",
            ),
            (
                "es",
                "Colombia dejará de compartir inteligencia con EEUU mientras sigan los ataques a lanchas",
                "Petro acusó a Washington de matar a pescadores.",
            ),
            (
                "en",
                "Britain stopped passing tips on drug boats to Washington weeks ago",
                "Lawyers dispute that the boat strikes are lawful.",
            ),
            (
                "es",
                "Petro manda cortar toda comunicación con agencias de Estados Unidos",
                "Regirá mientras sigan los misiles contra lanchas en el Caribe.",
            ),
            (
                "pt",
                "Holanda interrompe troca de informações com os EUA por ataques a barcos",
                "O ministro da Defesa confirmou.",
            ),
            (
                "fr",
                "La Haye suspend l'échange d'informations avec Washington dans les Caraïbes",
                "En cause, les frappes contre les bateaux.",
            ),
            ("en", "Dutch stop passing information to US over boat strikes", "The defence minister confirmed it."),
        ],
    ),
    (
        DIPLOMACY,
        "intel.disputed",
        [
            (
                "en",
                "Rubio calls report of UK intelligence pause a 'false story'",
                "He spoke of the boat strikes in Canada.",
            ),
            (
                "fr",
                "Londres n'a pas cessé de partager ses renseignements sur les bateaux, assure Rubio",
                "Les frappes continuent.",
            ),
            ("fr", "La Haye dément avoir coupé le renseignement aux Américains dans les Caraïbes", ""),
            ("es", "Bogotá desmiente que haya suspendido la inteligencia con EE.UU.", "Sigue el acuerdo."),
        ],
    ),
    (
        DIPLOMACY,
        "diplomacy.reaction",
        [
            (
                "en",
                "Kamla defends US strike: traffickers chose this",
                "The Prime Minister said she had no pity for those on the boat hit on Monday.",
            ),
            (
                "pt",
                "'Isso não é justiça', diz Lula sobre ataques dos EUA a barcos",
                "O presidente pediu cooperação entre polícias.",
            ),
            ("es", "Sheinbaum sobre los ataques a lanchas: 'No estamos de acuerdo'", "Pidió coordinación."),
        ],
    ),
    (
        DIPLOMACY,
        "diplomacy.cooperation",
        [
            (
                "es",
                "Colombia, Ecuador y EE.UU. estudian una base conjunta en la frontera",
                "El jefe del Comando Sur habló del plan en Bogotá.",
            ),
        ],
    ),
    (
        OVERSIGHT,
        "congress.bill",
        [
            ("fr", "Trois sénateurs proposent d'encadrer les frappes en mer", "Un vote est attendu en mars."),
            (
                "en",
                "Senators introduce amendment requiring monthly reports on boat strikes",
                "It would be added to the defense policy bill.",
            ),
            (
                "es",
                "Demócratas presentan una resolución para frenar los ataques a lanchas",
                "La Cámara de Representantes no tiene fecha para debatirla.",
            ),
            (
                "pt",
                "Democratas apresentam nova resolução contra ataques a barcos na Câmara dos EUA",
                "O texto diz que nunca houve provas.",
            ),
            (
                "fr",
                "Des élus démocrates déposent un texte contre les frappes en mer",
                "Aucune date n'est fixée à la Chambre des représentants.",
            ),
        ],
    ),
    (
        OVERSIGHT,
        "congress.vote",
        [
            (
                "en",
                "Senate rejects resolution introduced to halt boat strikes, 48-51",
                "Two Republicans crossed the aisle.",
            ),
        ],
    ),
    (
        OVERSIGHT,
        "law.review",
        [
            (
                "en",
                "Watchdogs fault Southern Spear record-keeping in quarterly report",
                "The inspectors general count at least 47 boats and 156 people killed.",
            ),
            (
                "pt",
                "Auditor interno do Pentágono analisará seleção de alvos em ataques a barcos",
                "A avaliação não tratará da legalidade.",
            ),
            (
                "es",
                "El inspector general del Pentágono revisará cómo se eligen los blancos en el Caribe",
                "No estudiará si los ataques son legales.",
            ),
        ],
    ),
    (
        LEGAL,
        "law.litigation",
        [
            (
                "en",
                "Judge orders Justice Department to hand over boat strike memo",
                "Rights groups had asked for the opinion under public records law.",
            ),
            (
                "es",
                "Juez da a Justicia 20 días para entregar el memorando sobre los ataques a lanchas",
                "Lo pidieron grupos civiles por la ley de acceso a la información.",
            ),
            (
                "pt",
                "Juíza manda governo Trump divulgar memorando sobre ataques a barcos",
                "Entidades pediram o texto pela lei de acesso à informação.",
            ),
            (
                "fr",
                "Un juge ordonne la publication du mémo sur les frappes contre les bateaux",
                "Des associations l'avaient demandé au nom de l'accès à l'information.",
            ),
        ],
    ),
    (
        LEGAL,
        "justice.prosecution",
        [
            (
                "es",
                "Juez de Esmeraldas libera a tripulantes de barco hundido por EE.UU.",
                "La Fiscalía no presentó droga como prueba.",
            ),
        ],
    ),
    (
        CRIME,
        "justice.extradition",
        [
            ("en", "Tren de Aragua paymaster extradited to Texas", "He was held in June."),
            ("en", "Colombia hands over Clan del Golfo treasurer to US", "He was flown from Bogotá to Miami."),
            ("en", "Suspected Choneros boss flown to New York", "Ecuador handed over the man on Monday."),
            ("es", "México entrega a EE.UU. a 20 presos de los cárteles", "Viajaron en aviones militares."),
            ("pt", "México envia aos EUA 20 presos de cartéis", "Foram em aviões militares a quatro cidades."),
            ("fr", "L'Équateur livre aux Etats-Unis le trésorier de Los Lobos", "Il a été conduit à Miami."),
        ],
    ),
    (
        CRIME,
        "justice.prosecution",
        [
            (
                "es",
                "Tampa: 15 años de cárcel para dos colombianos apresados en altamar con cocaína",
                "La Guardia Costera los detuvo en 2024 al sur de Jamaica.",
            ),
            ("en", "Panama boat captain gets 18 years in Miami for cocaine run", "He was caught at sea in 2023."),
        ],
    ),
    (
        CRIME,
        "drug_trade.flow",
        [
            (
                "es",
                "Encuentran en un manglar de Tumaco un semisumergible casi terminado",
                "El astillero era de disidencias de las Farc. Nadie fue capturado.",
            ),
            (
                "fr",
                "L'agence antidrogue de l'ONU voit la cocaïne passer des vedettes aux conteneurs",
                "Les départs du Venezuela baissent, les saisies dans les ports d'Équateur montent.",
            ),
            (
                "en",
                "UN drug agency: cocaine shifts from go-fasts to containers",
                "Departures from Venezuela fell, port seizures in Ecuador rose.",
            ),
        ],
    ),
    (
        ANALYSIS,
        "explainer",
        [
            (
                "fr",
                "Ces frappes violent-elles le droit ? Six questions",
                "Aucun argument ne convainc les juristes. Le point après 50 attaques et au moins 170 morts.",
            ),
            ("en", "Are these strikes legal? Five questions answered", "After 50 attacks and at least 170 deaths."),
        ],
    ),
    (
        ANALYSIS,
        "analysis",
        [
            (
                "es",
                "Doce meses de ataques: la droga no falta",
                "Son 68 operaciones y al menos 220 muertos. Diciembre fue el mes más intenso.",
            ),
        ],
    ),
    (
        ANALYSIS,
        "opinion",
        [
            ("en", "Episode 12: Do the boat strikes work?", "A former DEA analyst and a retired captain discuss."),
        ],
    ),
]


@pytest.mark.parametrize(
    ("category", "topic", "lang", "title", "summary"),
    [(category, topic, *entry) for category, topic, entries in TOLD for entry in entries],
)
def test_words_give_the_topic_away(category: Category, topic: str, lang: str, title: str, summary: str) -> None:
    judged = read("2026-10-20", title, summary, lang).classification
    assert (judged.category, judged.topic) == (category, topic), judged
