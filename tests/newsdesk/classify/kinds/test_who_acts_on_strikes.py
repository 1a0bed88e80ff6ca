"""Who acts on strikes reports none: governments, courts, commissions, members of Congress, in whatever words."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Classification
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-20"
ON_STRIKES = [
    ("en", "Uruguay decries US boat strikes in the Caribbean"),
    ("en", "EU fails to agree on attacks on alleged drug boats"),
    ("en", "Boric and Trump clash over boat strikes"),
    ("en", "Cuba demands answers over US boat strike"),
    ("es", "Díaz-Canel acusa a EE.UU. de asesinar a pescadores en los ataques contra supuestas narcolanchas"),
    ("es", "Bolivia se desmarca de los ataques a lanchas"),
    ("es", "La Unión Europea pide a Trump detener los bombardeos a embarcaciones"),
    ("pt", "Uruguai e Chile condenam ataques a supostos barcos de drogas"),
    ("pt", "Celac manifesta preocupação com bombardeios a embarcações"),
    ("fr", "L'Union européenne déplore les frappes contre des bateaux dans les Caraïbes"),
    ("fr", "Le Chili juge illégales les frappes américaines contre des embarcations"),
]
JUDGES_ITS_DEAD = [
    ("en", "Petro calls US strike that killed four off Tumaco an execution"),
    ("en", "Cuba condemns the strike that killed two in the Caribbean"),
    ("es", "Petro llama asesinato al ataque de EE. UU. con cuatro muertos en el Pacífico"),
    ("es", "Petro tilda de «crimen» el bombardeo que dejó dos muertos en el Caribe"),
    ("es", "Sheinbaum rechaza el ataque con cuatro muertos en el Pacífico"),
    ("pt", "Petro chama de execução o ataque dos EUA com quatro mortos no Pacífico"),
    ("pt", "Lula condena o bombardeio que matou dois no Caribe"),
    ("fr", "Petro qualifie d'assassinat la frappe américaine qui a fait quatre morts dans le Pacifique"),
    ("fr", "Petro parle de crime après la frappe américaine aux deux morts dans les Caraïbes"),
]
JUDGED_BY_ANYBODY = [
    ("en", "Lula says US strike that killed two is 'unacceptable'"),
    ("en", "Mexico regrets deaths of four in US strike in the Pacific"),
    ("en", "Kaine calls strike that killed two in the Caribbean unlawful"),
    ("es", 'Lula: ataque de EE. UU. con dos muertos en el Caribe es "inaceptable"'),
    ("es", '"Asesinos": Petro, sobre el ataque de EE. UU. con cuatro muertos en el Pacífico'),
    ("es", 'Caracas acusa a Washington de "ejecuciones" por el ataque con dos muertos en el Caribe'),
    ("es", "Senador demócrata llama ilegal al ataque con cuatro muertos en el Pacífico"),
    ("pt", "“Assassinos”: Petro sobre o ataque dos EUA com quatro mortos no Pacífico"),
    ("pt", "Senador chama de ilegal o ataque dos EUA com dois mortos no Caribe"),
    ("fr", "« Assassins » : Petro sur la frappe américaine aux quatre morts dans le Pacifique"),
    ("fr", "Le Mexique regrette les deux morts de la frappe américaine dans le Pacifique"),
]
BREAKS_AND_BANS = [
    ("en", "Bolivia breaks off relations with US over boat strikes"),
    ("en", "Panama denies overflight to US military planes after strike on boat"),
    ("es", "Cuba prohíbe el sobrevuelo a aviones militares de EE.UU. por los ataques a lanchas"),
    ("pt", "Panamá nega sobrevoo a aviões militares dos EUA após ataque a barco"),
    ("fr", "La Jamaïque interdit le survol aux avions militaires américains après une frappe contre un bateau"),
]
IN_COURT = [
    ("en", "Mothers of three killed in US boat strike file suit against Pentagon"),
    ("en", "Supreme Court hears arguments in case of two Venezuelans killed in boat strike"),
    ("en", "Watchdog group sues for legal memo on boat strikes"),
    ("es", "Viudas de dos pescadores muertos en ataque a lancha llevan a tribunales a EE.UU."),
    ("es", "Padres de tres jóvenes muertos en bombardeo a una lancha piden indemnización a Hegseth"),
    ("pt", "Viúvas de três pescadores mortos em ataque a barco movem ação contra EUA"),
    ("fr", "Les veuves de deux pêcheurs tués dans une frappe contre un bateau attaquent en justice Hegseth"),
    ("fr", "Les mères de deux pêcheurs tués dans une frappe américaine poursuivent Washington"),
]
IN_LAW = [
    ("en", "UN panel calls boat strikes summary executions"),
    ("en", "UN experts call boat strikes a violation of international law"),
    ("en", "Inter-American commission expresses concern over US boat strikes"),
    ("es", "La Comisión Interamericana pide a EE.UU. suspender los bombardeos a lanchas"),
    ("pt", "CIDH manifesta preocupação com ataques dos EUA a barcos no Caribe"),
    ("fr", "La Commission interaméricaine demande aux États-Unis de suspendre les frappes contre des bateaux"),
]
IN_CONGRESS = [
    ("en", "Intelligence committee investigates boat strikes"),
    ("en", "House rejects resolution on Caribbean strikes, 210-213"),
    ("es", "Hegseth defiende ante una comisión de la Cámara los ataques a lanchas"),
    ("pt", "Comissão da Câmara dos EUA investiga ataques a barcos no Caribe"),
    ("fr", "Hegseth s'explique devant le Sénat sur les frappes contre des bateaux"),
]
STRUCK = [
    ("en", "Colombia condemns new US strike that killed three fishermen off Tumaco"),
    ("en", "US strikes two boats in Caribbean, killing five; Brazil condemns attacks"),
    ("en", "Family sues Pentagon as US military kills four in new strike on boat in Pacific"),
    ("es", "EE.UU. ataca otra lancha en el Pacífico y mata a tres; Petro condena los ataques"),
    ("pt", "EUA matam quatro em novo ataque a barco no Caribe; Lula condena ataques"),
    ("fr", "Les États-Unis frappent un bateau dans le Pacifique, trois morts ; Bogota condamne les frappes"),
    ("en", "US strike kills four in the Pacific; Petro calls it an execution"),
    ("es", "Cuatro muertos en nuevo ataque de EE. UU. en el Pacífico; Petro lo llama asesinato"),
    ("es", "Petro condena nuevo ataque de EE.UU. con cuatro muertos en el Pacífico"),
    ("pt", "Petro chama de 'execução' bombardeio de barco dos EUA que deixou quatro mortos ontem no Pacífico"),
    ("fr", "Petro dénonce une nouvelle frappe américaine, quatre morts dans le Pacifique"),
]


def thought(lang: str, title: str) -> Classification:
    return read(PUBLISHED, title, "", lang).classification


@pytest.mark.parametrize(("lang", "title"), [*ON_STRIKES, *JUDGES_ITS_DEAD, *BREAKS_AND_BANS])
def test_government_that_speaks_of_strikes_is_diplomacy(lang: str, title: str) -> None:
    told = thought(lang, title)
    assert (told.category, told.new_event) == (Category.DIPLOMACY, False)


@pytest.mark.parametrize(("lang", "title"), [*IN_COURT, *IN_LAW])
def test_suit_or_opinion_of_law_over_strikes_is_legal(lang: str, title: str) -> None:
    told = thought(lang, title)
    assert (told.category, told.new_event) == (Category.LEGAL, False)


@pytest.mark.parametrize(("lang", "title"), IN_CONGRESS)
def test_congress_on_strikes_is_oversight(lang: str, title: str) -> None:
    told = thought(lang, title)
    assert (told.category, told.new_event) == (Category.OVERSIGHT, False)


@pytest.mark.parametrize(("lang", "title"), JUDGED_BY_ANYBODY)
def test_a_strike_that_is_judged_is_known_with_its_dead(lang: str, title: str) -> None:
    assert not thought(lang, title).new_event


@pytest.mark.parametrize(("lang", "title"), STRUCK)
def test_strike_beside_what_others_say_of_it_is_new(lang: str, title: str) -> None:
    assert thought(lang, title).new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [("en", "Brazil condemns strikes on Gaza"), ("es", "Chile condena los ataques rusos a Odesa")],
)
def test_government_on_other_strikes_is_not_ours(lang: str, title: str) -> None:
    assert not thought(lang, title).relevant
