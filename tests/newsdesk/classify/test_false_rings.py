"""What must not ring: dead whom nobody attacked, other hands that fire, and politics that only mention the story."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Classification, Severity
from tests.newsdesk.reading import read

_LOUD = (Severity.URGENT, Severity.HIGH)


def judged(lang: str, title: str, summary: str = "") -> Classification:
    return read("2026-11-26", title, summary, lang).classification


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("fr", "Cyclone sur les Caraïbes : huit morts, l'armée américaine envoie des navires"),
        ("es", "Ataque a una lancha de turistas en Acapulco deja dos muertos"),
        ("es", "El Pacífico golpea primero: ataque letal del delantero deja sin vida al Caribe FC"),
    ],
)
def test_storms_tourists_and_strikers_ring_nobody(lang: str, title: str) -> None:
    assert not read("2027-10-11", title, "", lang).classification.relevant


def test_an_order_on_the_first_strike_is_no_new_one() -> None:
    title = "Hegseth order on first Caribbean boat strike, officials say: Kill them all"
    summary = "A commander told a team to hit the wreck again so that nobody would be left."
    assert not read("2025-11-28", title, summary).classification.new_event


def test_boats_that_sank_in_high_waves_ring_nobody() -> None:
    title = "Cierran Acapulco a embarcaciones menores por mar de fondo en el Pacífico"
    summary = "La capitanía advierte de olas de hasta cuatro metros. Dos pangas se hundieron en Caleta este viernes."
    assert not read("2027-09-10", title, summary, "es").classification.relevant


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Appeal for witnesses to boating tragedy that killed three men",
            "Three men, one of them 70, died after their boat flipped in a harbour yesterday.",
        ),
        ("es", "Tragedia en el mar: tres muertos", "La lancha en que viajaban se volcó ayer frente a Puerto López."),
        ("pt", "Dois mortos e um sobrevivente após barco afundar no Pacífico", ""),
        ("fr", "Drame en mer: trois morts", "Leur bateau s'est retourné dimanche au large de la Guadeloupe."),
    ],
)
def test_dead_of_a_boat_that_nobody_attacked_are_none_of_ours(lang: str, title: str, summary: str) -> None:
    assert not judged(lang, title, summary).relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US military helicopter crash in Caribbean kills two"),
        ("es", "Cae avioneta en el Caribe: tres estadounidenses muertos"),
    ],
)
def test_americans_who_died_in_an_accident_here_are_no_strike(lang: str, title: str) -> None:
    assert not judged(lang, title).new_event
    assert judged(lang, title).severity not in _LOUD


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Guerra de bandas: cuatro muertos en Guayaquil, quinto ataque del mes"),
        ("pt", "Guerra de facções: quatro mortos em Guayaquil, quinto ataque do mês"),
        ("fr", "Guerre des gangs: quatre morts à Guayaquil, cinquième attaque du mois"),
        ("en", "Cartel drone attack kills three in Michoacan"),
        ("en", "Boat blown up in gang feud kills two in Belize"),
    ],
)
def test_gangs_that_kill_ring_nobody(lang: str, title: str) -> None:
    assert judged(lang, title).severity not in _LOUD


_OVER_RECALLED_STRIKES = [
    (
        "en",
        "Cartel attack kills four on Mexico's Pacific coast",
        "The US military has struck boats off the same coast.",
    ),
    (
        "en",
        "Gunmen kill three in Buenaventura",
        "U.S. strikes on boats have killed at least 221 people.",
    ),
    (
        "en",
        "Colombian airstrike kills seven rebels",
        "On Monday, a US strike on a boat killed three people.",
    ),
    ("en", "Drone attack kills three soldiers in Cauca", "The area has seen US strikes on suspected drug boats."),
    ("en", "Three drown as boat capsizes off Colombia", "On Monday, a US strike on a boat killed three people."),
    ("es", "Sicarios matan a tres en Buenaventura", "El ejército de EE.UU. ha atacado lanchas frente a esa costa."),
    ("es", "Dos muertos al chocar lanchas en Aruba", "EE.UU. ha bombardeado presuntas narcolanchas en la zona."),
    (
        "es",
        "Explota lancha en Cartagena: dos muertos",
        "Los ataques de EE.UU. a lanchas han matado a 221 personas.",
    ),
    ("pt", "Ataque a tiros deixa quatro mortos em Acapulco", "Os militares dos EUA atacaram barcos na mesma costa."),
    ("fr", "Une attaque armée fait quatre morts à Acapulco", "L'armée américaine a frappé des bateaux au large."),
    ("fr", "Cyclone : trois morts aux Caraïbes, l'armée américaine envoie de l'aide", ""),
]


@pytest.mark.parametrize(("lang", "title", "summary"), _OVER_RECALLED_STRIKES)
def test_dead_of_others_over_a_text_that_recalls_the_strikes_are_none_of_ours(
    lang: str, title: str, summary: str
) -> None:
    assert not judged(lang, title, summary).relevant


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Boat explodes off Cartagena, killing two", "The U.S. military said it struck the vessel on Tuesday."),
        ("Fishing village in shock", "Three men were killed when a U.S. missile hit their boat on Tuesday night."),
        ("Two dead in Pacific", "US Southern Command posted a video of the strike on Tuesday."),
        ("Two Ecuadorian fishermen dead after boat fire", "Survivor tells of a missile from a US drone on Tuesday."),
    ],
)
def test_dead_of_a_strike_that_only_the_text_tells_ring(title: str, summary: str) -> None:
    assert judged("en", title, summary).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US-trained Colombian marines sink drug boat, kill three"),
        ("en", "US-flagged boat hit by gunfire off Haiti, one dead"),
        ("en", "US couple killed when boat struck off Belize"),
        ("en", "Cargo ship strikes boat off Puerto Rico, killing two"),
        ("en", "Bombing near Venezuela border kills three soldiers"),
        ("en", "Another strike hits Caribbean airport"),
        ("en", "Study: US boat strikes haven't cut drug flow"),
        ("en", "US drone kills Mexican drug lord, CIA says"),
        ("es", "No, EE.UU. no mató a cuatro pescadores en Manta"),
    ],
)
def test_what_is_only_american_by_name_or_strikes_otherwise_is_no_strike_of_ours(lang: str, title: str) -> None:
    assert not judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes boat that rammed cutter, killing two"),
        ("en", "US strikes boat south of Dominican Republic, three killed, bales recovered"),
        ("en", "Airstrike on narco vessel kills 4 off Honduras coast"),
        ("es", "Huelga cinética letal de EE.UU. mata a tres narcoterroristas en el Pacífico Oriental"),
        ("es", "Estados Unidos asegura haber matado a tres narcotraficantes en el Pacífico"),
        ("es", "Guardia Costera busca sobrevivientes tras ataque de EE.UU. que dejó tres muertos"),
        ("en", "Brazilian killed in US strike on boat off Suriname"),
        ("en", "Haitian fishermen say US strike killed three off Jacmel"),
        ("fr", "Haïti : une frappe américaine tue trois hommes au large de Jacmel"),
        ("es", "Ataque aéreo contra narcolancha deja cuatro muertos"),
        ("es", "Pescador ecuatoriano muere en ataque de EE.UU. en alta mar"),
        ("pt", "Dois mortos e dois capturados em ataque dos EUA a submarino"),
    ],
)
def test_strike_rings_whatever_is_told_of_its_boat_cargo_or_crew(lang: str, title: str) -> None:
    assert judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Mexican marines shoot at drug boat off Sinaloa, three dead"),
        ("es", "Dos muertos en lancha con droga por disparos de la Armada de Colombia"),
        ("en", "Cuban patrol shoots at US-registered speedboat, four killed"),
        ("en", "Ecuadorian navy destroys smugglers' boat"),
        ("en", "Dominican navy strikes drug boat, two killed"),
        ("en", "Venezuelan forces sink drug boat, kill two"),
        ("en", "Dutch frigate fires on drug boat, one dead"),
        ("en", "Panama navy intercepts boat, kills one smuggler"),
        ("en", "Guatemala's navy shoots at go-fast, one dead"),
        ("es", "Armada colombiana destruye narcolancha: dos muertos"),
        ("pt", "Marinha do Equador ataca barco de traficantes: três mortos"),
        ("fr", "La marine mexicaine fait exploser une vedette, deux trafiquants tués"),
        ("es", "Armada de Ecuador abate a dos en lancha rápida"),
        ("fr", "La marine colombienne tue deux trafiquants dans le Pacifique"),
        ("en", "Colombian navy drone hits drug boat, two dead"),
        ("en", "ELN attack on drug boat kills three in Nariño"),
        ("es", "Ataque del ELN a lancha deja tres muertos en Nariño"),
        ("es", "Ataque con explosivos de disidencias a lancha deja dos muertos"),
        ("en", "Cartel drone strikes boat in Michoacan lake"),
        ("en", "Venezuelan jet strikes drug plane, two dead"),
        ("es", "Dron de cártel ataca lancha en Michoacán: un muerto"),
        ("en", "Smugglers attack navy boat in Pacific, killing two"),
        ("en", "Mexico: army helicopter fires on cartel boat, two dead"),
        ("en", "Coast Guard finds three dead on drug boat in Pacific"),
    ],
)
def test_boat_that_another_force_fired_at_is_no_strike_of_ours(lang: str, title: str) -> None:
    assert not judged(lang, title).new_event
    assert judged(lang, title).severity not in _LOUD


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "EE.UU. mata a tres en Somalia, un día después de ataque a narcolancha"),
        ("pt", "EUA matam três na Somália, um dia após ataque a barco do tráfico"),
    ],
)
def test_strike_in_another_war_is_none_of_ours_for_the_boat_of_the_day_before(lang: str, title: str) -> None:
    assert not judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike on boat kills three in Pacific, a day after Somalia raid"),
        ("en", "US and Ecuador forces strike drug boat, three killed"),
        ("en", "US sinks fishing boat in Caribbean, killing four"),
        ("es", "Lancha explota tras ataque de EE.UU.: dos muertos"),
        ("en", "Drone strikes cartel boat in Caribbean, three dead"),
        ("es", "Ataque a lancha frente a Granada deja tres muertos en el Caribe"),
        ("fr", "Frappe contre un bateau au large de la Grenade : trois morts"),
        ("en", "US strikes smugglers' boat in Pacific, killing three"),
        ("en", "Venezuela: US forces strike boat, killing three"),
        ("es", "EE.UU. mata a tres en nuevo ataque mientras Ecuador combate bandas en Guayaquil"),
        ("pt", "Barco afundado pelos EUA: dois mortos"),
        ("fr", "Un bateau coulé par une frappe américaine, trois morts"),
    ],
)
def test_strike_of_ours_rings_whatever_else_is_named(lang: str, title: str) -> None:
    assert judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Deadly strike on smugglers, Hegseth says"),
        ("en", "US strike on Houthi-linked boat in Caribbean kills two"),
        ("en", "Three ELN rebels killed in US strike on boat"),
        ("en", "One killed 2 missing in US strike"),
        ("en", "Suspected drug runners killed in U.S. strike"),
        ("en", "Military kills six in Caribbean strikes"),
        ("en", "US kills five more at sea"),
        ("es", "EEUU mata a cuatro presuntos narcos en alta mar"),
        ("pt", "EUA matam quatro supostos narcos em alto-mar"),
        ("fr", "Les États-Unis tuent quatre narcos présumés en haute mer"),
        ("es", "Hegseth: tres narcoterroristas muertos"),
        ("es", "Misil estadounidense hunde lancha con cinco a bordo"),
        ("es", "Trump anuncia tercer ataque contra barco venezolano"),
        ("pt", "Barco atingido por míssil dos EUA perto da Colômbia"),
        ("en", "Navy sinks drug boat in Caribbean, three dead"),
        ("en", "Drone hits drug boat off Venezuela, three killed"),
        ("en", "Troops fire on suspected drug boat in Caribbean, killing three"),
        ("es", "Hunden narcolancha en el Pacífico; tres muertos"),
        ("es", "La Marina de EE.UU. hunde una lancha y mata a tres"),
        ("en", "Another day, another boat: three more dead in eastern Pacific as tally reaches 178"),
    ],
)
def test_new_strike_in_short_odd_words_rings(lang: str, title: str) -> None:
    assert judged(lang, title).severity is Severity.URGENT


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Senate narrowly blocks new bid to rein in Trump war powers"),
        ("es", "Senado de EEUU vota contra limitar poderes de guerra"),
        ("en", "'Absurd ruling': JD Vance blasts court, says Democrats must end shutdown or Americans suffer"),
        ("en", "'He wrote to them': Kelly blasts president, Hegseth as Pentagon probe explodes"),
        ("en", "China fires hypersonic missile around the planet, surprising spies"),
        ("en", "Indonesia to send home two Dutch drug traffickers, one on death row"),
        ("en", "Trump strikes a trade truce with Xi"),
        ("en", "Signalgate: what the inspector general says of the secretary's phone"),
        ("en", "Washington State Ferries strike talks stall; Pacific crossings at risk"),
        ("en", "Judge orders arrest of ex-Green Beret tied to failed Venezuela raid after court no-show"),
        ("es", "Juez ordena captura de exmilitar por la Operación Gedeón"),
        ("en", "Appeals court lets Trump end protections for Venezuelans"),
    ],
)
def test_votes_and_rulings_on_other_matters_are_none_of_ours(lang: str, title: str) -> None:
    assert not judged(lang, title).relevant


def test_war_powers_over_boats_or_venezuela_are_ours() -> None:
    assert judged("en", "Senate blocks war powers resolution on boat strikes").severity is Severity.HIGH
    assert judged("es", "Senado rechaza limitar poderes de guerra de Trump en Venezuela").severity is Severity.HIGH


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Key GOP senator says he has no objection to releasing video of strike that killed two survivors"),
        ("en", "Rand Paul and JD Vance quarrel online about 'drug boats' remark"),
        ("en", "Massie: Trump pardons drug lord while bombing boats"),
        ("en", "Megyn Kelly says she wants alleged drug traffickers to suffer at the hands of Hegseth"),
        ("en", "Former Air Force secretary: Bradley 'would be court-martialed' under 'normal circumstances'"),
        ("en", "Trump's Pentagon chief Pete Hegseth under fire as scandals mount"),
        ("en", "Venezuela seizes US ship"),
        ("en", "Trump summons security officials to discuss Venezuela"),
        ("fr", 'Mexique: accusé par Trump d\'"alliance avec les cartels", le gouvernement dénonce une calomnie'),
        ("es", "Senador dice que no se opone a difundir el video del ataque"),
        ("es", "Senador Kaine: ataque de EE.UU. a lancha que mató a cuatro fue ilegal"),
        ("en", "Paul says US killing people on boats without trial"),
        ("en", "Lawyer: boat that US hit carried fishermen"),
        ("en", "Mother of man killed in boat strike pleads for answers"),
        ("en", "US hits back at critics of boat strikes"),
        ("en", "US strikes down rule on boat inspections"),
        ("en", "Even The New York Times Isn't Sold On The Hegseth Hit Piece"),
    ],
)
def test_words_about_the_story_ring_nobody(lang: str, title: str) -> None:
    assert judged(lang, title).severity not in _LOUD


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Senate panel opens inquiry into boat strike survivors' deaths", ""),
        ("en", "Trump pardons former Honduran president Hernández", ""),
        ("en", "Treasury sanctions Colombian president and relatives", "The listing names Gustavo Petro."),
        ("en", "US seizes tanker off Venezuela", ""),
        ("en", "Oil Tanker Pursued by US Coast Guard Near Venezuela Changes Name", ""),
        ("es", "Demandan a EE. UU. por la muerte de dos trinitenses en un ataque a una lancha", ""),
    ],
)
def test_acts_that_change_the_story_still_ring(lang: str, title: str, summary: str) -> None:
    assert judged(lang, title, summary).severity in _LOUD


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Campaign against drug boats now has a name: Operation Southern Spear",
            "Hegseth said a joint task force will lead it. Officials could not say what changes in practice.",
        ),
        ("pt", "Hegseth batiza de Lança do Sul a operação contra cartéis no hemisfério", ""),
    ],
)
def test_operation_that_gets_its_name_is_news_of_forces(lang: str, title: str, summary: str) -> None:
    assert judged(lang, title, summary).category is Category.BUILDUP


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Mexico's Senate approves US troops for training"),
        ("es", "Senado de México aprueba entrada de marines de EE.UU."),
        ("en", "US Navy ship collides with tanker in Pacific: five dead"),
        ("es", "Abaten a cuatro sicarios en Sinaloa"),
    ],
)
def test_neighbours_and_mishaps_in_words_of_ours_ring_nobody(lang: str, title: str) -> None:
    assert judged(lang, title).severity not in _LOUD


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US Coast Guard kills suspect on boat"),
        ("en", "US Coast Guard intercepts drug boat off Colombia, seizes cocaine"),
        ("es", "Guardia Costera de EE.UU. mata a sospechoso en lancha"),
        ("pt", "Guarda Costeira dos EUA mata suspeito em lancha"),
        ("fr", "Les garde-côtes américains tuent un suspect sur un bateau"),
    ],
)
def test_the_coast_guard_fires_to_stop_a_boat(lang: str, title: str) -> None:
    stopped = judged(lang, title)
    assert (stopped.category, stopped.new_event) == (Category.INTERDICTION, False)


def test_a_strike_that_the_coast_guard_tells_of_is_none_of_its_own() -> None:
    assert judged("en", "Coast Guard says US strike kills two on boat").new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Navy seizes tanker and two boats carrying stolen fuel off Tampico"),
        ("es", "Aseguran dos lanchas y un buque tanque por robo de combustible en Jalisco"),
        ("pt", "Marinha apreende navio-tanque em operação contra contrabando de gasolina"),
        ("fr", "Trafic de carburant : un pétrolier et deux vedettes saisis"),
    ],
)
def test_tanker_of_thieves_of_fuel_rings_nobody(lang: str, title: str) -> None:
    assert judged(lang, title).severity not in _LOUD


def test_officials_who_were_briefed_tell_of_a_strike_not_of_a_briefing() -> None:
    title = "U.S. forces hit a boat off Tamaulipas on Tuesday, according to two people briefed on it"
    found = judged("en", title)
    assert (found.category, found.new_event) == (Category.STRIKE, True)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Two skiffs destroyed in strike on Al-Shabaab boats off Kismayo",
            "U.S. Africa Command said four militants were killed.",
        ),
        ("fr", "Frappe américaine contre des bateaux des chebabs : quatre morts", ""),
        ("es", "Bombazo de tres tiros libres: Esmeraldas suma un punto en el Pacífico", ""),
        ("pt", "Bomba em cobrança de falta dá empate ao Pacífico", ""),
        ("en", "New PlayStation game lets you strike drug boats in the Caribbean", ""),
    ],
)
def test_other_wars_matches_and_games_are_none_of_ours(lang: str, title: str, summary: str) -> None:
    assert not judged(lang, title, summary).relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", 'Falso: el video de la "lancha bombardeada" es de un accidente de 2022'),
        ("es", "Falso: EE.UU. no bombardeó una lancha en el Caribe el lunes"),
        ("fr", "Faux : cette vidéo d'une frappe américaine contre un bateau date de 2019"),
        ("en", "False: this clip does not show a US strike on a drug boat"),
    ],
)
def test_a_fact_check_is_not_loud(lang: str, title: str) -> None:
    assert judged(lang, title).severity not in _LOUD


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US Coast Guard rescues two men from go-fast vessel in eastern Pacific"),
        ("es", "La Guardia Costera de EE.UU. rescata a dos personas de una lancha en el Pacífico oriental"),
        ("es", "Un guardacostas de EE.UU. rescata a cuatro presuntos narcotraficantes de una lancha en el Caribe"),
        ("es", "El Comando Sur detiene a dos personas a bordo de una lancha en el Pacífico"),
        ("es", "EE.UU. destruye lancha abandonada con droga en el Caribe"),
        ("en", "US Navy sinks abandoned drug boat in Caribbean"),
        ("pt", "Marinha dos EUA destrói barco vazio no Pacífico"),
        ("fr", "La marine américaine coule un bateau abandonné dans les Caraïbes"),
        ("pt", "Guarda Costeira dos EUA resgata dois homens de uma lancha no Pacífico"),
        ("fr", "La garde côtière américaine secourt deux hommes d'une vedette dans le Pacifique"),
    ],
)
def test_americans_who_save_or_stop_people_at_sea_struck_nobody(lang: str, title: str) -> None:
    assert judged(lang, title).category is Category.INTERDICTION
    assert not judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "American forces board suspected smuggling vessel off Jamaica, officials say"),
        ("en", "US military fires warning shots at go-fast in the Caribbean"),
        ("en", "US Marines hand over four suspected smugglers off Ecuador"),
        ("es", "Militares de EE.UU. hacen disparos de advertencia a una lancha frente a Panamá"),
        ("es", "Militares de EE.UU. entregan a dos detenidos en una panga frente a Colombia"),
        ("pt", "Militares dos EUA dão tiros de advertência a lancha no Pacífico"),
        ("fr", "Les forces américaines remettent deux suspects pris sur une vedette dans les Caraïbes"),
    ],
)
def test_americans_who_board_warn_or_hand_people_over_struck_nobody(lang: str, title: str) -> None:
    assert not judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "es",
            "Pescadores rescatan a un hombre frente al Cabo de la Vela",
            "Dice que un avión de EE.UU. hundió su lancha el miércoles y que murieron sus dos compañeros.",
        ),
        (
            "en",
            "Fishermen rescue man who says he escaped a US strike on boat off Ecuador",
            "He told police that a missile hit his boat on Wednesday and killed his two crewmates.",
        ),
    ],
)
def test_who_is_saved_may_tell_of_a_blow(lang: str, title: str, summary: str) -> None:
    assert judged(lang, title, summary).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Drug boat strike row: report says boat was not headed to US, a blow to Hegseth"),
        ("en", "Drug boat strike controversy: Trump stands by Hegseth as Senate probes"),
        ("es", "Polémica por el bombardeo a la narcolancha: Trump respalda a Hegseth"),
    ],
)
def test_row_over_a_strike_is_no_new_one(lang: str, title: str) -> None:
    assert not judged(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Trump still to decide whether boat video will be released",
            "Two survivors died in the attack of Tuesday.",
        ),
        ("es", "Senadores exigen el video sin editar de la lancha", "En el ataque del martes murieron dos personas."),
        (
            "en",
            "Two boats, 14 dead: Human Rights Watch denounces executions",
            "US attacks hit speedboats from Venezuela.",
        ),
        (
            "es",
            "Dos lanchas, 14 muertos: Amnistía denuncia ejecuciones",
            "EE.UU. atacó lanchas salidas de Venezuela.",
        ),
        (
            "en",
            "Boat sunk in the Caribbean was no lawful target, jurists say",
            "It had turned back when a US jet came.",
        ),
        ("es", "La lancha hundida en el Caribe no fue un blanco legítimo, según juristas", "Había dado la vuelta."),
        (
            "en",
            "The fog does not hide it: who answers for two men killed at sea?",
            "Hegseth calls it the fog of war.",
        ),
        (
            "en",
            "Icacos worries it may pay for US airstrike",
            "Fishermen fear for their lives after Tuesday's attack.",
        ),
        ("es", "Cedros, con recelo", "Los pescadores temen por sus vidas tras el ataque del martes a una lancha."),
    ],
)
def test_what_is_said_of_a_known_strike_is_no_new_one(lang: str, title: str, summary: str) -> None:
    assert not judged(lang, title, summary).new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Pilots' sickout grounds Caribbean Airlines", "The carrier calls it an illegal strike."),
        ("es", "Pilotos de Caribbean Airlines en paro", "La aerolínea habla de huelga ilegal."),
        ("es", "Venezuela excarcela a 40 presos políticos", "Delcy Rodríguez gobierna desde la captura de Maduro."),
        ("en", "Hundreds may walk free under amnesty law in Venezuela", "Drug traffickers are left out of the bill."),
    ],
)
def test_strikers_and_prisoners_of_the_region_are_none_of_ours(lang: str, title: str, summary: str) -> None:
    assert not judged(lang, title, summary).relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Fifth victim of Sunday's boat strike identified as Manta fisherman"),
        ("pt", "Quinta vítima do ataque de domingo a lancha é identificada como pescador de Manta"),
        ("fr", "La cinquième victime de la frappe de dimanche identifiée comme un pêcheur de Manta"),
    ],
)
def test_so_many_th_victim_makes_no_strike_one_more(lang: str, title: str) -> None:
    assert not judged(lang, title).new_event


def test_a_bill_whose_figures_came_under_attack_is_none_of_ours() -> None:
    title = "CBO: 13 Million More Uninsured By 2027 If Individual Mandate Repealed"
    summary = (
        "Republicans in both chambers have repeatedly attempted to pass legislation, to the frustration of the Trump "
        "administration, the Congressional Budget Office said. Its analyses have come under partisan attack."
    )
    assert not judged("en", title, summary).relevant
