"""Headlines that leave out who struck, the boat or the strike itself: they ring by a sign of the campaign alone."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read
from tests.newsdesk.stated import tolls_of

WITH_THE_CAMPAIGNS_TOLL = [
    ("en", "Caribbean: two killed, 219 since September"),
    ("en", "Six more dead in the eastern Pacific, campaign toll at 243"),
    ("en", "Four more in the Pacific; toll now 221"),
    ("es", "Pacífico: cuatro muertos, 219 desde septiembre"),
    ("es", "Otros dos en el Caribe; ya suman 221"),
    ("es", "Seis fallecidos más en el Pacífico oriental; el acumulado llega a 243"),
    ("pt", "Caribe: quatro mortos, 219 desde setembro"),
    ("pt", "Mais dois no Pacífico; já são 221"),
    ("fr", "Pacifique : quatre morts, 219 depuis septembre"),
    ("fr", "Encore deux dans les Caraïbes ; ils sont déjà 221"),
    ("en", "Four more in the Caribbean: 235 dead in fourteen months"),
    ("es", "Otros cuatro en el Caribe: 235 muertos en catorce meses"),
    ("es", "Y van 240: tres muertos más frente a Ecuador"),
    ("pt", "E já são 240: mais três mortos na costa do Equador"),
    ("en", "Three more killed off Ecuador, 240 since September"),
    ("fr", "Déjà 240 : trois morts de plus au large de l'Équateur"),
    ("es", "Otros tres en el Pacífico: 235 muertos en poco más de catorce meses"),
    ("pt", "Mais quatro no Caribe: 235 mortos em catorze meses"),
    ("fr", "Quatre de plus dans les Caraïbes : 235 morts en quatorze mois"),
    ("es", "Cuatro muertos y un sobreviviente en el Pacífico; ya son más de 221"),
    ("fr", "Caraïbes : deux morts et un survivant, 221 depuis septembre"),
]
BY_ITS_NUMBER = [
    ("en", "Strike 74, four dead; toll rises to 227"),
    ("es", "Bombardeo 74, cuatro muertos; el acumulado asciende a 227"),
    ("es", "Ya van seis ataques: otros dos muertos en el Caribe"),
    ("pt", "Ataque 74, quatro mortos; o acumulado chega a 227"),
    ("pt", "Já são seis ataques: mais dois mortos no Caribe"),
    ("fr", "Frappe 74, quatre morts ; le bilan atteint 227"),
]
OF_BOATS = [
    ("en", "Two aboard go-fast killed Tuesday in eastern Pacific"),
    ("en", "Nine dead in one day: two boats, two oceans"),
    ("es", "Bote volado ante Granada: cuatro muertos"),
    ("es", "Siete muertos en dos lanchas del Pacífico: cuatro y tres"),
    ("pt", "Quatro mortos: lancha bombardeada perto de Santa Lúcia"),
    ("pt", "Nove mortos em uma noite: duas lanchas, dois oceanos"),
    ("fr", "Deux occupants d'un go-fast tués mardi dans le Pacifique"),
    ("fr", "Neuf morts en une nuit : deux bateaux, deux océans"),
    ("en", "Another narco boat destroyed: four dead"),
    ("es", "Otra narcolancha destruida: cuatro muertos"),
    ("pt", "Mais uma narcolancha destruída: quatro mortos"),
    ("fr", "Encore un narco-bateau détruit : quatre morts"),
    ("es", "Nueve muertos en dos lanchas, entre el Pacífico y el Caribe"),
    ("fr", "Neuf morts sur deux bateaux, entre Caraïbes et Pacifique"),
]
FROM_THE_AIR = [
    ("en", "Strike in the Caribbean kills three"),
    ("en", "Three slain in strike in waters south of Hispaniola"),
    ("en", "Strike 200 nautical miles southwest of Acapulco kills four"),
    ("en", "Airstrike in Pacific kills two suspected smugglers"),
    ("en", "Strike kills four in Caribbean as hundreds of troops deploy"),
    ("es", "Ataque letal en el Caribe deja cuatro muertos"),
    ("es", "Bombardeo en el Pacífico deja tres muertos"),
    ("pt", "Ataque letal no Pacífico mata dois"),
    ("fr", "Frappe dans le Pacifique : quatre morts"),
    ("en", "64th strike brings death toll to 223"),
]
WITH_ANOTHER_SIGN = [
    ("en", "Four killed in the Caribbean as carrier nears Venezuela"),
    ("en", "Trump: two more dead at sea"),
    ("es", "Cuatro abatidos en el Caribe mientras se acerca el portaaviones"),
    ("es", "Dos abatidos en el Pacífico en acciones separadas"),
    ("es", "Trump anuncia dos muertos en alta mar"),
    ("pt", "Dois abatidos no Pacífico em ações separadas"),
    ("pt", "Trump anuncia quatro mortos em alto-mar"),
    ("fr", "Quatre tués dans les Caraïbes alors qu'un porte-avions approche"),
    ("fr", "Trump annonce deux morts en mer"),
]
OF_A_BLAST = [
    ("es", "Explosión en el Caribe deja tres muertos; van 243, según AP"),
    ("fr", "Explosion en mer : trois morts dans les Caraïbes, 243 depuis septembre"),
    ("en", "Blast at sea leaves three dead in Caribbean; AP count reaches 243"),
]
WITHOUT_ITS_PLACE = [
    ("en", "Pentagon reports three more dead, won't say where"),
    ("en", "Trump claims six killed, does not say where"),
    ("es", "EE.UU. reporta tres muertos más y no dice dónde"),
    ("pt", "Pentágono anuncia três mortos, mas não diz onde"),
    ("fr", "Trump revendique six tués, sans dire où"),
]
IN_THE_REPORT_OF_THE_DAY = [
    ("en", "One boat, one dead, two survivors: Tuesday's report"),
    ("es", "Una lancha, un muerto, dos sobrevivientes: el parte del martes"),
    ("pt", "Uma lancha, um morto, dois sobreviventes: o boletim de terça-feira"),
    ("fr", "Un bateau, un mort, deux survivants : le communiqué de mardi"),
]
TOLD_BELOW = [
    ("en", "Two more, in one night", "Tuesday's attack in the Caribbean brought the campaign's dead to 219."),
    ("es", "Otros dos, de noche", "El ataque del martes en el Caribe elevó a 219 los muertos de la campaña."),
    ("pt", "Mais dois, de noite", "O ataque de terça no Caribe fez 219 o total de mortos da campanha."),
    ("fr", "Deux de plus, de nuit", "La frappe de mardi dans les Caraïbes porte à 219 les morts de la campagne."),
]
ONE_MORE_TOLL = [
    ("en", "Two more dead in the Pacific"),
    ("es", "Otros cuatro muertos en el Caribe"),
    ("pt", "Mais três mortos no Caribe"),
    ("fr", "Encore deux morts dans le Pacifique"),
]
OF_NO_STRIKE = [
    ("en", "Lightning strike kills three in Caribbean"),
    ("es", "Ataque armado en el Caribe deja cuatro muertos"),
    ("es", "Ataque letal en el Caribe colombiano deja cuatro muertos"),
    ("pt", "Ataque de tubarão no Caribe mata um"),
    ("en", "Blast leaves three dead in Caribbean"),
    ("es", "Explosión de barco deja tres muertos en el Caribe"),
    ("en", "Pentagon reports two soldiers dead, won't say where"),
    ("en", "CIA says three officers killed, does not say where"),
    ("en", "Two dead in the Pacific"),
    ("es", "Otros cuatro muertos en el Caribe por la tormenta"),
    ("pt", "Mais três pescadores mortos no Caribe"),
    ("en", "Four more in the Caribbean: 235 dead in six months"),
    ("en", "One ferry, one dead, two survivors: Tuesday's report"),
    ("en", "One dead, two survivors: Tuesday's report"),
    ("en", "American couple killed in the Caribbean"),
    ("en", "Two American women dead in the Caribbean"),
    ("es", "Dos hombres estadounidenses muertos en el Caribe"),
    ("pt", "Casal americano morto no Caribe"),
    ("fr", "Un couple américain tué dans les Caraïbes"),
    ("es", "Tres muertos más frente a Canarias, ya son 240"),
    ("en", "Three more drowned off Haiti, 240 dead since September"),
    ("en", "Five dead, two boats: the weekend's report"),
    ("es", "Un naufragio, un muerto, dos sobrevivientes: el parte del martes"),
    ("es", "Otros cuatro en el Pacífico: 235 ahogados en catorce meses"),
    ("pt", "Três mergulhadores mortos no Caribe; o acumulado sobe para 230"),
    ("pt", "Três surfistas mortos no Caribe; o acumulado sobe para 230"),
    ("fr", "Trois plongeurs morts dans les Caraïbes ; le total passe à 230"),
    ("fr", "Melissa : le bilan s'alourdit dans les Caraïbes"),
    ("en", "Caribbean: two divers killed, 219 since September"),
    ("en", "Four more dead in the Pacific, 219 this year"),
    ("en", "Caribbean dengue: four dead, 219 since September"),
    ("en", "Two sailors dead in the Pacific, Pentagon says"),
    ("en", "Boat destroyed by fire in the Caribbean: two dead"),
    ("en", "Boat destroyed by waves off Venezuela: two dead"),
    ("es", "Caribe colombiano: cuatro muertos, 219 desde septiembre"),
    ("es", "Otros cuatro muertos en el Pacífico, 219 este año"),
    ("es", "Cuatro abatidos en el Pacífico, informa el Ejército"),
    ("es", "Acapulco: cuatro muertos, 219 desde septiembre"),
    ("es", "Costa Caribe: cuatro muertos, 219 desde septiembre"),
    ("es", "Se hunde barco en el Caribe: cuatro muertos"),
    ("es", "Delincuentes vuelan una lancha en el Pacífico: cuatro muertos"),
    ("pt", "Lancha destruída pelas ondas no Caribe: quatro mortos"),
    ("pt", "Ataque das dissidências deixa quatro mortos no Pacífico"),
    ("fr", "Attaque de l'ELN : quatre morts dans le Pacifique"),
    ("fr", "Un chalutier coule dans le Pacifique : quatre morts"),
    ("fr", "Quatre hommes tués dans un massacre dans les Caraïbes, 219 depuis septembre"),
    ("en", "Gaza: two killed, 219 since September"),
]
OF_KNOWN_STRIKES = [
    ("en", "The dead of the Pacific strike are six, not four, says Southern Command"),
    ("es", "Los muertos del ataque en el Pacífico son seis y no cuatro, dice el Comando Sur"),
    ("pt", "Os mortos do ataque no Pacífico são seis e não quatro, diz o Comando Sul"),
    ("fr", "Les morts de la frappe dans le Pacifique sont six et non quatre, dit le commandement Sud"),
    ("en", "Two hundred days, 60 strikes, 219 dead and no trial"),
    ("en", "Caribbean: 219 dead since September"),
    ("es", "Caribe: 219 muertos desde septiembre"),
    ("pt", "Pentágono identifica dois mortos no Pacífico"),
    ("pt", "Famílias de dois mortos no Caribe processam Trump"),
    ("fr", "Les familles de deux morts des Caraïbes poursuivent Trump"),
    ("fr", "Le Pentagone identifie deux morts dans le Pacifique"),
    ("es", "Trump lamenta dos muertos en el Caribe"),
]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        *WITH_THE_CAMPAIGNS_TOLL,
        *BY_ITS_NUMBER,
        *OF_BOATS,
        *FROM_THE_AIR,
        *WITH_ANOTHER_SIGN,
        *IN_THE_REPORT_OF_THE_DAY,
        *ONE_MORE_TOLL,
        *WITHOUT_ITS_PLACE,
        *OF_A_BLAST,
    ],
)
def test_a_headline_of_few_words_rings_by_a_sign_of_the_campaign(lang: str, title: str) -> None:
    judged = read("2026-11-19", title, "", lang).classification
    assert judged.relevant and judged.new_event


@pytest.mark.parametrize(("lang", "title", "summary"), TOLD_BELOW)
def test_so_many_more_ring_where_the_text_says_of_what(lang: str, title: str, summary: str) -> None:
    assert read("2026-11-19", title, summary, lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), [*OF_NO_STRIKE, *OF_KNOWN_STRIKES])
def test_few_words_of_other_dead_or_of_known_ones_do_not_ring(lang: str, title: str) -> None:
    assert not read("2026-11-19", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Nearly 250 dead: Southern Command's count so far"),
        ("es", "Casi 250 muertos: la cuenta del Comando Sur hasta aquí"),
        ("pt", "Quase 250 mortos: o placar do Comando Sul até aqui"),
        ("fr", "Près de 250 morts : le décompte du commandement Sud jusqu'ici"),
    ],
)
def test_a_count_so_far_takes_stock_and_raises_nobody(lang: str, title: str) -> None:
    judged = read("2026-11-19", title, "", lang).classification
    assert (judged.category, judged.severity) == (Category.ANALYSIS, Severity.LOW)


@pytest.mark.parametrize(
    ("lang", "title", "dead"),
    [
        ("en", "Four more in the Pacific; toll now 221", 4),
        ("es", "Otros dos en el Caribe: 235 muertos en catorce meses", 2),
        ("es", "Van 235 en catorce meses: otros tres en el Caribe", 3),
        ("es", "Otros dos en el Caribe; ya suman 221", 2),
        ("en", "235 dead in fourteen months: three more in the Caribbean", 3),
        ("pt", "Mais dois no Pacífico; já são 221", 2),
        ("fr", "Encore deux dans les Caraïbes ; ils sont déjà 221", 2),
    ],
)
def test_so_many_more_before_the_toll_of_all_are_the_dead_of_the_strike(lang: str, title: str, dead: int) -> None:
    facts = read("2026-11-19", title, "", lang).facts
    assert tolls_of(facts.events) == [dead]
    assert facts.cumulative is not None
    assert facts.cumulative.killed is not None
