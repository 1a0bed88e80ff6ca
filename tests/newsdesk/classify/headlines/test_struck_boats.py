"""A boat that Americans strike is one of the story by whatever name and off whatever coast; the same boats in
accidents, and what is said of a strike, are no new one."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-20"
STRUCK = [
    ("en", "US military hits yacht off Baja California, killing three"),
    ("en", "Two killed after US forces open fire on fishing boat off Haiti, residents say"),
    ("en", "US helicopter bombs dinghy near Haiti, two dead"),
    ("en", "One dead in US strike on catamaran off Barbados"),
    ("en", "Hegseth says US military struck a boat off Aruba"),
    ("en", "US carries out strike on sailboat off Cuba"),
    ("en", "Narco sub destroyed in US strike off Barbados"),
    ("en", "US boat strikes kill three on fishing boat off Colombia"),
    ("en", "Freighter hit by US missile off Peru; two dead"),
    ("en", "Mayor says six divers died as US aircraft attacked boat off Honduras"),
    ("es", "Fuerzas de EE.UU. abren fuego contra un pesquero frente a Haití: dos muertos"),
    ("es", "EE.UU. ataca una lancha en la costa del Chocó: dos muertos"),
    ("es", "Dos muertos tras atacar EE.UU. un velero frente a Chile"),
    ("es", "Nuevo bombardeo de EE.UU. a una lancha frente a Perú"),
    ("es", "Pentágono: dos muertos tras ataque a un velero frente a Cuba"),
    ("es", "Fuerzas estadounidenses atacan un camaronero frente a Manzanillo"),
    ("es", "EE.UU. vuelve a bombardear una lancha tiburonera frente a Chiapas"),
    ("es", "Un cayuco, destruido en el Pacífico por un dron estadounidense: un muerto"),
    ("es", "Destruyen una balandra frente a Aruba en nuevo ataque de EE.UU."),
    ("es", "La Armada de Estados Unidos ametralla dos lanchas frente a Cuba"),
    ("es", "EE.UU. tirotea un bongo en el golfo de Fonseca"),
    ("es", "Helicóptero estadounidense ataca una motora en el canal de la Mona"),
    ("es", "Dos muertos tras atacar un caza estadounidense un cayuco en el Caribe"),
    ("es", "Frente a Baja California, EE.UU. hunde una panga y mata a dos personas"),
    ("es", "EE.UU. confirma la muerte de dos personas en ataque a un cayuco en el Caribe"),
    ("es", "EU abre fuego contra una lancha en el Caribe"),
    ("es", "EU ametralla una panga frente a Chiapas"),
    ("es", "EU elimina una lancha en el Caribe"),
    ("en", "US eliminates a boat in the Caribbean"),
    ("pt", "EUA eliminam lancha no Caribe"),
    ("fr", "Les États-Unis éliminent un bateau dans les Caraïbes"),
    ("pt", "Exército americano confirma dois mortos em ataque a uma canoa no Caribe"),
    ("fr", "L'armée américaine annonce deux morts dans une frappe sur un voilier dans les Caraïbes"),
    ("es", 'Trump: "Volamos otro barco de drogas esta mañana"'),
    ("pt", 'Trump: "Explodimos outro barco de drogas hoje cedo"'),
    ("es", "Bombardeo de EE.UU. a una lancha en el Caribe cobra la vida de una persona"),
    ("fr", "Une frappe américaine contre un bateau coûte la vie à un pêcheur dans les Caraïbes"),
    ("es", "EE.UU. da de baja a dos personas al atacar una lancha frente a Cuba"),
    ("es", "Dados de baja tres hombres en bombardeo de EE.UU. a una panga frente a Ecuador"),
    ("pt", "EUA voltam a bombardear uma lancha na costa do Peru"),
    ("fr", "Un avion américain frappe une vedette dans le golfe de Panama"),
    ("en", "US aircraft attacks boat in Gulf of Tehuantepec"),
    ("en", "US Marines sink boat in the Caribbean, killing two"),
    ("fr", "Frappe meurtrière contre un narco-sous-marin dans les Caraïbes, annonce le Pentagone"),
    ("pt", "Tropas americanas anunciam novo ataque contra barco no Caribe"),
    ("pt", "Norte-americanos anunciam novo ataque contra barco no Caribe"),
    ("pt", "EUA dizem ter matado dois em barco de pesca no Caribe"),
    ("pt", "EUA atiram contra barco no Caribe"),
    ("pt", "Novo ataque aéreo norte-americano contra barco no Caribe"),
    ("es", "EE.UU. abatió a dos personas a bordo de un cayuco en el Caribe"),
    ("es", "EE.UU. da de baja a dos personas al atacar un cayuco en el Caribe"),
    ("en", "Two killed as US troops open fire on boat in the Caribbean"),
    ("pt", "EUA atacam barco perto do Haiti: três mortos"),
    ("pt", "Trump diz que EUA destruíram um veleiro na costa do Panamá"),
    ("pt", "Novo ataque dos EUA contra um barco de pesca perto de Cuba"),
    ("fr", "Deux morts dans une frappe américaine contre un voilier au large de Cuba"),
    ("fr", "Un hélicoptère américain tire sur un bateau de pêche au large d'Haïti : deux morts"),
    ("fr", "Nouvelle frappe américaine contre un yacht au large de la Martinique"),
    ("fr", "Un bateau détruit dans une frappe américaine au large de la Martinique"),
]
HARMED_OTHERWISE = [
    ("en", "Two US Marines killed in boat accident in the Caribbean"),
    ("en", "Boat destroyed by the waves in the Caribbean: three dead"),
    ("es", "Lancha destruida por las olas en el mar Caribe: tres muertos"),
    ("pt", "Lancha destruída pelas ondas no mar do Caribe: três mortos"),
    ("fr", "Bateau détruit par les vagues dans les Caraïbes : trois morts"),
    ("en", "EU eliminates a boat in the Caribbean"),
    ("pt", "EU elimina lancha no Caribe"),
    ("en", "US couple killed as yacht strikes reef off Bahamas"),
    ("en", "US boat strikes fishing boat off Haiti, two dead"),
    ("en", "Freighter strikes US yacht off Bahamas, two dead"),
    ("es", "Barco de EE.UU. choca con pesquero frente a Cuba: dos muertos"),
    ("en", "American tourist dies when catamaran capsizes off Puerto Rico"),
    ("en", "US Coast Guard suspends search for sailboat overdue from Haiti"),
    ("en", "Haiti gangs open fire on boat, killing two; US condemns attack"),
    ("es", "Velero con bandera de EE.UU. choca con un pesquero frente a Cuba: dos muertos"),
    ("es", "Rescatan a dos estadounidenses de un yate a la deriva frente a Haití"),
    ("es", "Cayuco con migrantes y turistas de EE.UU. naufraga frente a Guatemala: dos muertos"),
    ("es", "Camaronero de EE.UU. choca con un atunero en el golfo de Tehuantepec: un muerto"),
    ("pt", "Iate americano pega fogo na costa do México e deixa dois mortos"),
    ("fr", "Un voilier américain percute un bateau de pêche au large d'Haïti : un mort"),
]
SPOKEN_OF = [
    ("en", "US Navy fires on engines of boat in the Caribbean, arrests four men"),
    ("fr", "L'US Navy tire sur les moteurs d'un bateau dans les Caraïbes et arrête quatre hommes"),
    ("fr", "L'EU détruit un bateau dans les Caraïbes"),
    ("pt", "Guarda Costeira dos EUA resgata cinco náufragos de lancha de supostos traficantes no Caribe"),
    ("pt", "Dois mortos após lancha de supostos traficantes virar no Caribe"),
    ("en", "US eliminates boat tax for Caribbean charters"),
    ("en", "Wreck of boat destroyed in US strike washes up in Guajira"),
    ("en", "Families demand answers after US military struck a boat off Aruba"),
    ("en", "Petro condemns new US strike on boat off Colombia"),
    ("es", "Haití pide explicaciones por el ataque de EE.UU. a un pesquero"),
    ("es", "EE.UU. informa al Congreso sobre los ataques a lanchas en el Caribe"),
    ("es", "EE.UU. reconoce que murieron pescadores en el ataque a una lancha de septiembre"),
    ("es", "México: diputados piden informe sobre ataque de EE.UU. a lancha"),
    ("pt", "Deputados pedem relatos sobre ataque dos EUA a barco"),
    ("fr", "Cuba dénonce la frappe américaine contre un voilier"),
]


@pytest.mark.parametrize(("lang", "title"), STRUCK)
def test_americans_who_strike_a_boat_of_any_name_ring(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert judged.new_event, judged


@pytest.mark.parametrize(("lang", "title"), HARMED_OTHERWISE)
def test_the_same_boats_in_accidents_and_under_others_fire_are_none_of_ours(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert judged.category is Category.NONE, judged


@pytest.mark.parametrize(("lang", "title"), SPOKEN_OF)
def test_what_is_said_of_such_a_strike_is_no_new_one(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert not judged.new_event, judged


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Crew of boats sunk by US walk free in Guayaquil"),
        ("es", "Tripulantes de lanchas hundidas por EE.UU. recuperan la libertad"),
        ("pt", "Tripulantes de lanchas afundadas pelos EUA deixam a prisão"),
        ("fr", "L'équipage d'un bateau coulé par les Américains remis en liberté"),
    ],
)
def test_what_becomes_of_the_crew_of_a_boat_that_was_hit_is_no_new_strike(lang, title):
    assert not read(PUBLISHED, title, "", lang).classification.new_event


DESTROYED = [
    ("en", "Freighter destroyed in US strike off Nicaragua"),
    ("en", "Dinghy destroyed in US strike in the Gulf of Mexico"),
    ("en", "Strike on sailboat off Puerto Rico leaves four dead, Southern Command says"),
    ("en", "Hegseth says US military struck freighter near Aruba"),
    ("en", "Moment US missile blows yacht to pieces off Grenada, killing four"),
    ("en", "US drone blasts dinghy out of the water off Haiti, two dead"),
    ("es", "Carguero destruido en ataque de EE.UU. frente a Panamá"),
    ("pt", "Cargueiro destruído em ataque dos EUA ao largo de Aruba"),
]


@pytest.mark.parametrize(("lang", "title"), DESTROYED)
def test_a_boat_that_americans_destroy_off_a_coast_is_a_new_strike_however_few_the_words(lang, title):
    assert read("2026-11-20", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "American forces arrive in the eastern Pacific", "Nobody was hurt, the service said on Thursday."),
        ("en", "American forces collide with fishing boat in the eastern Pacific", "Nobody was hurt on Thursday."),
        ("es", "Fuerzas de EE.UU. patrullan el Pacífico oriental", "Nadie resultó herido, informaron el jueves."),
        ("pt", "Forças dos EUA chegam ao Pacífico oriental", "Ninguém ficou ferido, informaram na quinta-feira."),
        ("fr", "Les forces américaines arrivent dans le Pacifique oriental", "Personne n'a été blessé, jeudi."),
    ],
)
def test_forces_that_strike_nobody_ring_nobody(lang: str, title: str, summary: str) -> None:
    assert not read(PUBLISHED, title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Six passengers die in US bombing of speedboat"),
        ("en", "US military strike on boat kills four migrants"),
        ("es", "Fallecen seis pasajeros en bombardeo de EE.UU. contra bote"),
        ("es", "Tres migrantes pierden la vida en ataque de Estados Unidos a una lancha"),
        ("pt", "Quatro passageiros morrem em bombardeio dos EUA contra barco"),
        ("pt", "Ataque americano a lancha mata dois turistas"),
        ("fr", "Quatre passagers meurent dans un bombardement américain contre une vedette"),
        ("fr", "Deux migrants tués dans une frappe américaine contre une embarcation"),
    ],
)
def test_whoever_was_aboard_died_of_the_strike(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Six migrants die as US Coast Guard cutter strikes their boat"),
        ("en", "Four passengers killed when US Navy ship hits boat off Libya"),
        ("es", "Mueren seis migrantes en ataque de la guardia costera libia a una embarcación"),
        ("pt", "Seis passageiros morrem em naufrágio de lancha a caminho dos EUA"),
        ("fr", "Six migrants tués dans le naufrage d'une embarcation partie vers les États-Unis"),
    ],
)
def test_passengers_of_a_boat_that_nobody_bombed_died_of_something_else(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is Category.NONE
