"""Words of the lexicon: what only looks like one of them, and what must still be found."""

from __future__ import annotations

import pytest

from newsdesk.classify.lexicon import shipped_lexicon
from newsdesk.text.folding import fold

# concept, language, words
SOMETHING_ELSE = """
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
"""

STILL_MEANT = """
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
weight    en Two tons of cocaine
pentagon  en DoW says two died
intel     en Britain stops sharing intel
exercise  en Marines begin drills
command   es El almirante se jubila
extradite es Condenado a veinte años
extradite fr Il est condamné à vingt ans
arrest    pt Quadrilha presa no Amapá
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
