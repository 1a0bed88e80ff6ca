"""Words of the lexicon: what only looks like one of them, and what must still be found."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from newsdesk.classify.lexicon import shipped_lexicon
from newsdesk.text.folding import fold

# concept, language, words
SOMETHING_ELSE = """
europe_police es Lancha cerca del puerto de Buenaventura
europe_police es Bombardeo frente al puerto de La Guaira
colombia  fr Colombie-Britannique : feux de forêt
seize     fr D'abord, des prix plus abordables
seize     fr La tempête fait seize morts
seize     es Todo marcha según lo previsto, asegura Petro
seize     es La ministra aseguró que no sabía nada
seize     es Una descarga eléctrica deja a la ciudad sin luz
seize     fr Le président intervient à la télévision
seize     es El senador interviene en el debate
designate en Boat designed by a shipyard
designate pt Seleção se classifica para a Copa
designate en Two record labels merge
sanction  fr Un homme au visage masqué, visant la foule
pardon    en Commuters wait for trains
pardon    fr Grâce à une frappe, le Venezuela gagne
pardon    en Grace Kelly's dress is sold
carrier   en Two men were gravely wounded
deploy    en The envoy met the minister
deploy    fr De notre envoyé spécial à Caracas
deploy    es Un atracador y dos cómplices
deploy    es Surge una nueva banda en Medellín
strike    fr Les couleurs du drapeau
survivor  es Sube a 12 la cifra de muertos del naufragio
survivor  pt Sobe para 12 o total de mortos no naufrágio
strike    fr Deux pêcheurs disparaissent
strike    es Se disparan los precios del pan
strike    es Un disparate, dice la oposición
strike    es El Ejecutivo estudia la explotación minera
strike    es Turistas en el desierto de Atacama
strike    es El acuerdo alcanzado en Ginebra
strike    pt Inflação atinge recorde
boat      en A barcode on each bag
boat      es El Barça gana la liga
boat      en Barca beat Madrid
boat      pt Lanchonete pega fogo
boat      fr Une actrice en vedette
narco     en Car dealers and art dealers
cartel    es La cartelera del fin de semana
cartel    es Lobos en la sierra
cartel    es Feria del libro en Jalisco
cartel    es Medellín estrena metro
cartel    es Fito Páez canta en Quito
weight    en Ballots are counted
weight    fr Ton avis nous intéresse
pentagon  en Dow Jones falls again
intel     en Intel shares fall on chip delay
exercise  en Oil drilling off Guyana
command   en Jubilant fans fill the streets
diplomatic pt Apreensão de droga no porto
extradite es Petro condena el ataque
extradite fr La France condamne les frappes
arrest    es La presa abastece a la capital
coast_guard es La lucha armada de los años setenta
tanker    pt Greve dos petroleiros entra na segunda semana
tanker    fr Le secteur pétrolier recrute
known_tanker es La marinera se baila en Trujillo
un_rights pt CPI ouve ministro no Senado
rights_court en CPI rises two per cent
un_body   en ICC men's ranking: India leads
un_rights pt Relator da reforma apresenta parecer
court     pt Ano fiscal fecha no vermelho
court     es El ministro anuncia una reforma fiscal
court     es La demanda de cocaína crece en Europa
court     es Corte de luz en tres barrios
lawsuit   pt Demanda por energia cresce
lawsuit   es El Papa recorre tres países
lawsuit   es Un fallo eléctrico para el metro
vote      pt Placar final: dois a um
vote      pt Incêndio na Barra da Tijuca
vote      es Hallan una tumba inca
finds     fr La négociation échoue à Bogotá
routes    fr Le navire s'échoue sur une plage
routes    en Coca-Cola opens a plant
lookback  en A 24-year-old fisherman
explainer fr Le bateau repéré par un drone
since_last es Resumen del día: otros temas
since_last fr Le résumé de la semaine
other_war en Three men from the southern coast of Haiti
other_war fr Un bateau près des côtes d'Haïti
elsewhere en London shares intelligence again
elsewhere en The primary target was a shed
land_violence es Diputados aprueban el presupuesto
land_violence en A Harvard professor writes
land_violence pt Um problema complexo
trend     en Nintendo Switch sales rise
trend     es Oferta laboral en Quito
far_country en The YouTube channel of the ministry
far_port  pt Vitória da oposição nas urnas
far_port  es Aviso a los navegantes
europe_police es Muros de la ciudad vieja
europe_police es Un vínculo estrecho con Washington
europe_police es Un hotel en Condado, San Juan
other_sea fr Une manche de tennis
labour    en A ferry to Paros
labour    fr Un opéra de Giuseppe Verdi
sport     es El equipo de rescate llega a la playa
sport     es La temporada de huracanes empieza
accident  fr Faits divers à Lyon
accident  pt O caso virou notícia
killed    pt Incêndio no Mato Grosso
killed    es Temperaturas bajas en la sierra
family    en Hurricane Irma hits the island
armed_conflict en Finding of the auditors
policy_act pt Almeida & Cia. abre loja
narco_sub es El ministro mantiene un perfil bajo
southern_spear pt Força-tarefa combate dengue
commander fr Le directeur général du FMI
commander es El procurador general renuncia
"""

STILL_MEANT = """
land_op   fr Caracas bombardée, affirme Trump
land_op   es Maduro capturado, según la Casa Blanca
land_op   pt Caracas bombardeada na madrugada
land_op   en Caracas bombed before dawn
deploy    es Diez cazas van camino de Puerto Rico
deploy    en Ten jets are on their way to Puerto Rico
seize     es Guardacostas abordan un buque
seize     fr La marine aborde un navire
seize     en Coast Guard seizes tanker
seize     es Marina asegura tres toneladas de cocaína
seize     es Policía interviene 300 kilos
seize     es Guardacostas descarga ocho toneladas en Miami
designate fr Washington désigne un cartel
designate pt EUA classificam facção como terrorista
designate en Trump labels cartel terrorists
sanction  es Estados Unidos retira la visa a un ministro
pardon    en Trump commutes a trafficker's sentence
pardon    fr Trump accorde sa grâce à l'ex-président
carrier   en USS Gravely reaches Port of Spain
deploy    fr Washington envoyait trois navires
deploy    pt Navio de guerra atracado em Trinidad
deploy    es Un destructor atraca en Puerto España
deploy    en A troop surge in the Caribbean
strike    fr L'armée coule un bateau
strike    es Disparan contra una lancha
strike    es Ejecutaron un ataque y la lancha explotó
boat      es Una barca con tres hombres
boat      es Dos lanchones y un barco
boat      fr Une vedette des garde-côtes
narco     en Trump calls him a drug dealer
narco     fr Les dealers changent de route
cartel    en Jalisco New Generation boss held
weight    fr Dix ballots de cocaïne
weight    fr Des paquets flottaient
weight    pt Pacotes de cocaína
weight    en Two tons of cocaine
search    fr Les marins recherchent deux hommes
double_tap fr L'ordre de tuer les survivants
double_tap es La orden de matar a los sobrevivientes
double_tap pt A ordem de matar sobreviventes
pentagon  en DoW says two died
intel     en Britain stops sharing intel
exercise  en Marines begin drills
command   es El almirante se jubila
extradite es Condenado a veinte años
extradite fr Il est condamné à vingt ans
arrest    pt Quadrilha presa no Amapá
coast_guard es La Armada halla una lancha
tanker    es Un petrolero frente a La Guaira
known_tanker es El petrolero Marinera cambia de rumbo
un_rights es La CPI abre un examen
un_body   en ICC prosecutor asks for files
un_rights pt Relatora da ONU critica ataques
court     es Presentan una demanda en Boston
court     es Fiscal pide veinte años
court     es La Corte Suprema decide
lawsuit   pt Família recorre da decisão
lawsuit   es El fallo del juez
vote      pt Senado barra resolução
vote      es El Senado tumba la resolución
finds     fr Un sous-marin échoué s'échoue encore sur la plage
lookback  en An old video is shared again
since_last en US resumes strikes
since_last pt EUA retomam ataques
since_last en The boat was just shot out of the water
since_last es El ejército acaba de atacar una lancha
since_last fr L'armée vient de couler un bateau
places_here es Cuatro botes frente a Guerrero
since_last fr Washington reprend les frappes
land_violence pt Tiros no Complexo da Maré
trend     en Smugglers shift to containers
trend     en Traffickers switch to semi-submersibles
ally      fr La Chine proteste
ally      pt A Grã-Bretanha protesta
far_country pt Navios chineses no mar
far_country en Boat sinks in the English Channel
far_port  pt Droga no porto de Vitória
europe_police es Persecución en aguas del Estrecho
other_sea fr Naufrage dans la Manche
labour    es Paros en los puertos
accident  en Divers find a wreck
accident  pt Barco virou no rio
killed    es EE.UU. mata a tres
family    pt A irmã do pescador
armed_conflict en A presidential finding on Venezuela
narco_sub es Una nave de bajo perfil
alleged   fr Un présumé trafiquant
alleged   pt Presumidos traficantes
southern_spear fr La force opérationnelle conjointe
drug_boat fr Une embarcation suspecte
drug_boat pt Embarcações suspeitas no Pacífico
drugs     en Cannabis and meth aboard
narco     fr La contrebande recule
commander en General Donovan takes over
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.split(maxsplit=2)) for line in table.strip().splitlines()]


def concepts(lang: str, words: str) -> set[str]:
    return {hit.concept for hit in shipped_lexicon().find(fold(words), lang)}


@pytest.mark.parametrize(("concept", "lang", "words"), rows(SOMETHING_ELSE))
def test_words_that_look_alike_mean_something_else(concept: str, lang: str, words: str) -> None:
    assert concept not in concepts(lang, words)


@pytest.mark.parametrize(("concept", "lang", "words"), rows(STILL_MEANT))
def test_words_mean_what_they_meant(concept: str, lang: str, words: str) -> None:
    assert concept in concepts(lang, words)


def found_twice(concept: str, term: str) -> bool:
    lang, _, word = term.rstrip("*").rpartition(":") if term[2:3] == ":" else ("no language", "", term.rstrip("*"))
    return [hit[:2] for hit in shipped_lexicon().find(word, lang)].count((concept, 0)) > 1


def test_no_term_stands_in_the_lexicon_that_a_shorter_one_finds() -> None:
    terms = tomllib.loads((resources.files("newsdesk.classify") / "lexicon.toml").read_text("utf-8"))
    assert [(concept, term) for concept in terms for term in terms[concept] if found_twice(concept, term)] == []
