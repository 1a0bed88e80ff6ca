"""A strike that readers know of: others react, its survivors are held, its dead are mourned, more is claimed."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

MONDAY = "2026-12-07"
ANSWERED = [
    (
        "en",
        "After the strike off Suriname, Guyana raises its alert",
        "Fishermen were told to stay near shore. Saturday's US attack killed four people.",
    ),
    (
        "en",
        "After Saturday's boat strike, Barbados tells fishermen to stay close to shore",
        "Four people were killed in the US attack, the military said.",
    ),
    (
        "es",
        "Tras el ataque frente a Guatemala, El Salvador refuerza la vigilancia de sus costas",
        "El bombardeo estadounidense del sábado mató a cuatro personas.",
    ),
    (
        "pt",
        "Após o ataque na costa do Suriname, Amapá entra em alerta",
        "A Marinha pediu que pescadores fiquem perto da costa. Quatro pessoas morreram no sábado no bombardeio"
        " americano.",
    ),
    (
        "fr",
        "La Martinique renforce ses patrouilles après la frappe au large de Sainte-Lucie",
        "Trois personnes sont mortes samedi dans l'attaque américaine.",
    ),
    (
        "fr",
        "Sainte-Lucie appelle ses pêcheurs à la prudence après la frappe de samedi",
        "Trois hommes ont été tués par l'armée américaine.",
    ),
]
NEW = [
    (
        "es",
        "Tras el ataque del viernes, EE. UU. hunde otra lancha en el Pacífico y mata a tres",
        "El Comando Sur informó del bombardeo del domingo.",
    ),
    (
        "en",
        "After US strike kills four off Suriname, Guyana goes on alert",
        "Southern Command said the boat was hit on Sunday in the Atlantic.",
    ),
    (
        "fr",
        "Après une frappe américaine qui a tué quatre hommes dimanche au large du Suriname, la Guyane en alerte",
        "",
    ),
    (
        "en",
        "Two dead, two survivors detained after US strike on submersible in Caribbean",
        "The strike on Sunday is the first with survivors, officials said.",
    ),
    (
        "es",
        "Dos muertos y dos detenidos en ataque de EE. UU. a un sumergible en el Caribe",
        "El bombardeo fue el domingo, dijo el Pentágono.",
    ),
    ("pt", "Ataque dos EUA a submersível mata dois e deixa dois presos em navio", ""),
    (
        "en",
        "US military struck more boats than it has announced, officials say",
        "Two strikes in November killed five people and were never made public.",
    ),
    (
        "en",
        "Two survivors held, two dead in Caribbean, officials say",
        "The survivors of Sunday's attack on a submersible are in custody aboard a US Navy ship.",
    ),
    (
        "en",
        "After Friday's strike, US does it again: two dead in Pacific",
        "Southern Command said the boat was hit on Sunday.",
    ),
    (
        "es",
        "Tras el ataque del viernes, otro bombardeo de EE. UU. en el Caribe",
        "Murieron dos hombres el domingo, informó el Comando Sur.",
    ),
    (
        "en",
        "US hit a boat last week that it never announced, officials say",
        "Three were killed in the Caribbean strike.",
    ),
]
HELD = [
    (
        "en",
        "Two castaways are prisoners on a US warship, two others died",
        "The survivors of the submersible hit on Thursday in the Caribbean are in Navy custody and uncharged.",
    ),
    (
        "es",
        "Dos muertos y dos náufragos presos en un buque de EE. UU.",
        "Los sobrevivientes del sumergible atacado el jueves en el Caribe están bajo custodia de la Marina.",
    ),
    (
        "pt",
        "Dois náufragos presos em navio dos EUA; outros dois morreram",
        "Os sobreviventes do submersível atacado na quinta-feira no Caribe estão detidos pela Marinha.",
    ),
    (
        "fr",
        "Deux morts et deux rescapés prisonniers à bord d'un navire américain",
        "Les survivants du submersible frappé jeudi dans les Caraïbes sont détenus par la marine, sans inculpation.",
    ),
]
CLAIMED = [
    (
        "en",
        "President says four boats were hit, more than his Pentagon has disclosed",
        "Three strikes have been announced.",
    ),
    (
        "es",
        "Trump dice que EE. UU. ha destruido tres lanchas, una más de las anunciadas",
        "El presidente no dio detalles. Hasta ahora se conocían dos ataques.",
    ),
    (
        "pt",
        "Trump fala em três barcos destruídos, um a mais do que o anunciado",
        "O presidente não deu detalhes; dois ataques são conhecidos.",
    ),
    (
        "fr",
        "Trump parle de trois bateaux coulés, un de plus que ceux annoncés",
        "Le président n'a donné aucun détail ; deux frappes ont été rendues publiques.",
    ),
]
LEFT_OPEN = [
    (
        "pt",
        "Pentágono não explica de onde vinha o barco destruído no sábado",
        "Duas pessoas morreram no ataque no Caribe; assessores do Congresso pediram as imagens.",
    ),
    ("en", "Pentagon won't say who was on boat it sank Saturday", "Two people died in the attack in the Caribbean."),
    (
        "es",
        "El Pentágono no aclara quiénes iban en la lancha destruida el sábado",
        "Dos personas murieron en el Caribe.",
    ),
    (
        "fr",
        "Le Pentagone ne dit pas d'où venait le bateau détruit samedi",
        "Deux personnes sont mortes dans les Caraïbes.",
    ),
]
MOURNED = [
    (
        "pt",
        "Güiria chora três dos seis; polícia não confirma nomes",
        "Os seis homens morreram no ataque americano de domingo no Caribe.",
    ),
    (
        "fr",
        "Las Cuevas pleure deux des siens parmi les six, que la police ne peut identifier",
        "Les six hommes ont été tués dimanche dans la frappe américaine aux Caraïbes.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), ANSWERED)
def test_what_a_neighbour_does_after_the_strike_is_a_reaction(lang: str, title: str, summary: str) -> None:
    judged = read(MONDAY, title, summary, lang).classification
    assert (judged.category, judged.topic) == (Category.DIPLOMACY, "diplomacy.reaction"), judged
    assert not judged.new_event


@pytest.mark.parametrize(("lang", "title", "summary"), HELD)
def test_survivors_held_since_a_strike_are_no_new_one(lang: str, title: str, summary: str) -> None:
    judged = read(MONDAY, title, summary, lang).classification
    assert judged.topic == "survivors.custody", judged
    assert not judged.new_event


@pytest.mark.parametrize(("lang", "title", "summary"), CLAIMED)
def test_a_boat_more_than_was_announced_is_in_dispute(lang: str, title: str, summary: str) -> None:
    judged = read(MONDAY, title, summary, lang).classification
    assert judged.topic == "strike.disputed", judged
    assert not judged.new_event


@pytest.mark.parametrize(("lang", "title", "summary"), MOURNED)
def test_a_village_that_mourns_reports_no_strike(lang: str, title: str, summary: str) -> None:
    judged = read(MONDAY, title, summary, lang).classification
    assert judged.category is Category.STRIKE
    assert not judged.new_event, judged


@pytest.mark.parametrize(("lang", "title", "summary"), NEW)
def test_a_strike_told_beside_such_news_is_new(lang: str, title: str, summary: str) -> None:
    judged = read(MONDAY, title, summary, lang).classification
    assert judged.new_event, judged


@pytest.mark.parametrize(("lang", "title", "summary"), LEFT_OPEN)
def test_what_the_command_leaves_open_is_of_a_strike_it_told(lang: str, title: str, summary: str) -> None:
    judged = read(MONDAY, title, summary, lang).classification
    assert judged.category is Category.STRIKE
    assert not judged.new_event, judged


GOES_ON = [
    (
        "fr",
        "Un avion et des garde-côtes : quatrième jour de recherches dans le Pacifique",
        "L'attaque de vendredi contre un convoi a fait au moins trois morts et plusieurs survivants.",
    ),
    (
        "en",
        "Search for castaways in the Pacific enters its third day",
        "Friday's attack on a convoy killed at least three people.",
    ),
    (
        "en",
        "Two Trinidadians may have died in US strike, police say",
        "Police are looking into whether two citizens were among six people killed when a boat was struck.",
    ),
    (
        "es",
        "Dos trinitenses habrían muerto en un ataque de EE.UU., según la policía",
        "La policía investiga si dos ciudadanos estaban entre los seis muertos del ataque a una lancha.",
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary"), GOES_ON)
def test_a_search_that_goes_on_and_who_was_among_the_dead_are_of_a_known_strike(
    lang: str, title: str, summary: str
) -> None:
    judged = read(MONDAY, title, summary, lang).classification
    assert judged.category is Category.STRIKE
    assert not judged.new_event, judged


AFTER_ITS_DEAD = [
    ("en", "Trump jokes about fishermen after the strike that killed two in the Caribbean"),
    ("es", "Trump bromea con los pescadores tras el ataque con dos muertos en el Caribe"),
    ("pt", "Papa pede diálogo após o ataque com dois mortos no Caribe"),
    ("fr", "Le pape appelle au dialogue après la frappe aux deux morts dans les Caraïbes"),
]


@pytest.mark.parametrize(("lang", "title"), AFTER_ITS_DEAD)
def test_a_strike_may_be_known_by_its_dead(lang: str, title: str) -> None:
    assert not read("2026-11-24", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Alerta en Güiria tras el ataque de EE. UU. con dos muertos este lunes en el Caribe"),
        ("es", "Dos muertos tras el ataque de EE. UU. a una lancha en el Caribe"),
        ("pt", "Dois mortos após o ataque dos EUA a um barco no Caribe"),
        ("fr", "Deux morts après la frappe américaine sur un bateau dans les Caraïbes"),
    ],
)
def test_dead_of_the_day_before_or_in_front_may_be_the_first_word_of_it(lang: str, title: str) -> None:
    assert read("2026-11-24", title, "", lang).classification.new_event


HEARD_OF = [
    ("en", "Oil price steady after US strike kills four in Caribbean"),
    ("en", "Insurance rates rise for Caribbean boats after strike kills three"),
    ("en", "Fishermen off Santa Marta stay ashore after US strike kills two"),
    ("es", "Pescadores de Taganga no salen tras ataque de EE. UU. que mata a dos"),
    ("en", "Oil falls as US strikes boat"),
    ("es", "Petróleo sube tras ataque de EE.UU. a lancha"),
    ("pt", "Preço do petróleo sobe após ataque dos EUA que mata quatro no Caribe"),
    ("fr", "Les pêcheurs restent à quai après une frappe américaine qui tue deux hommes"),
]


@pytest.mark.parametrize(("lang", "title"), HEARD_OF)
def test_markets_and_who_stays_ashore_have_heard_of_a_strike(lang: str, title: str) -> None:
    assert not read(MONDAY, title, "", lang).classification.new_event


def test_a_strike_of_the_day_before_rings_also_below_the_markets() -> None:
    title = "Oil price jumps after US strike kills four in Caribbean"
    assert read(MONDAY, title, "The US military said it struck a boat on Sunday.").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Continúa búsqueda de tripulante que cayó al mar tras ataque en el Caribe"),
        ("en", "Search continues for man lost after US boat strike in Caribbean"),
        ("pt", "Prosseguem as buscas por tripulante após ataque dos EUA no Caribe"),
        ("fr", "Les recherches se poursuivent après une frappe américaine dans les Caraïbes"),
    ],
)
def test_search_that_goes_on_is_for_men_of_a_known_strike(lang: str, title: str) -> None:
    assert not read("2026-11-24", title, "", lang).classification.new_event


def test_strike_whose_search_goes_on_may_be_new() -> None:
    title = "US strike kills two in Caribbean; search for a survivor continues"
    assert read("2026-11-24", title, "", "en").classification.new_event
