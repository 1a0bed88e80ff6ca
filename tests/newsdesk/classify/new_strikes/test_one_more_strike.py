"""One more strike in few words: no boat, no place, and it can only be of this campaign."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Severity
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-24"
ONE_MORE = [
    ("en", "Pentagon confirms another strike"),
    ("en", "Southcom reports new lethal strike"),
    ("en", "Pentagon confirms another strike - Reuters"),
    ("es", "Nuevo ataque de EE.UU. a una lancha | El Tiempo"),
    ("en", "Venezuela deploys troops, reports of new U.S. boat strike"),
    ("es", "Venezuela moviliza tropas; reportes de nuevo ataque de EE.UU. a lancha"),
    ("pt", "Venezuela mobiliza tropas em meio a relatos de novo ataque dos EUA a barco"),
    ("fr", "Venezuela mobilise ses troupes, informations sur une nouvelle frappe américaine"),
    ("en", "Hegseth: strike kills two"),
    ("en", "Hegseth orders attack, three killed"),
    ("en", "US strikes again: five dead"),
    ("en", "Another US boat strike"),
    ("en", "Reuters: new American vessel strike"),
    ("en", "US strike No. 44: one dead"),
    ("en", "Three dead in Caribbean strike"),
    ("en", "Pacific strike leaves five dead"),
    ("en", "Boat strike kills 2"),
    ("en", "Military: strike on drug-running boat kills two, one survives"),
    ("en", "Hegseth posts clip of missile hitting narco boat"),
    ("en", "Trump posts footage of boat exploding after US strike"),
    ("en", "Deadly US strike in Pacific"),
    ("en", "Hegseth touts new strike against 'cartel' traffickers"),
    ("en", "US strike on vessel leaves several dead"),
    ("es", "Reportan que EE.UU. atacó una lancha al sur de Pedernales; la DNCD dice no tener información"),
    ("es", "Estados Unidos despide el año con cinco muertos en dos lanchas bombardeadas"),
    ("es", 'Nuevo ataque "extrajudicial" de EE.UU. en el Caribe'),
    ("en", "Another 'extrajudicial' US boat strike"),
    ("pt", "Relatam que EUA atacaram uma lancha perto de Aruba"),
    ("es", "Hegseth presume de nuevo ataque contra 'narcoterroristas'"),
    ("es", "Ataque de EE.UU. a lancha deja varios muertos"),
    ("es", "EE.UU. lanza ataque contra un bote en el Caribe"),
    ("es", "Reportan ataque de EE.UU. a embarcación frente a Colombia"),
    ("es", "El Pentágono anuncia un nuevo ataque"),
    ("es", "Comando Sur confirma nuevo ataque"),
    ("es", "Hegseth ordena bombardeo: cuatro muertos"),
    ("es", "EE.UU. golpea de nuevo: tres muertos"),
    ("es", "Nuevo ataque de EE.UU. contra una lancha"),
    ("es", "Washington informa de un ataque número 25 contra el narco"),
    ("en", "240 killed, 71 boats: US military strikes again off Ecuador"),
    ("es", "EE.UU. vuelve a atacar frente a Colombia"),
    ("pt", "EUA voltam a atacar no Caribe"),
    ("pt", "Pentágono anuncia outro ataque"),
    ("pt", "Ataque estadunidense a lancha deixa vários mortos"),
    ("pt", "Novo ataque dos EUA contra embarcação"),
    ("pt", "Ataque americano destrói lancha, dois desaparecidos"),
    ("fr", "Le Pentagone annonce une nouvelle frappe"),
    ("fr", "Hegseth : deux morts dans une frappe"),
    ("fr", "L'armée américaine bombarde une vedette suspecte"),
    ("fr", "Une frappe américaine coule une vedette, deux disparus"),
]
OF_OTHERS = [
    ("en", "Pentagon confirms another strike", "Jets hit Houthi targets in Yemen overnight."),
    ("en", "Pentagon confirms new strike group for Caribbean", ""),
    ("en", "Hegseth orders review of strike that killed 11", ""),
    ("en", "Hegseth orders inquiry after strike left 11 dead", ""),
    ("en", "Two dead in Caribbean storm, dock strike", ""),
    ("en", "US strikes again: five dead", "Planes bombed militants in Somalia on Monday."),
    ("en", "New US boat strike memo released", ""),
    ("en", "Trump attacks again: 'Colombia is next'", ""),
    ("en", "Trump strikes again in Pacific trade row", ""),
    ("en", "Venezuela condemns reports of new US strike plan", ""),
    ("en", "Deadly US strike in Pacific: senators demand video", ""),
    ("en", "US strike reported to Congress as self-defence", ""),
    ("en", "Trump posts footage of boat parade", ""),
    ("en", "Southcom releases video of boat sinking after rescue", ""),
    ("en", "Pentagon announces new attack submarine contract", ""),
    ("es", "El Pentágono anuncia un nuevo ataque", "Aviones de EE.UU. bombardearon a los hutíes en Yemen."),
    ("es", "Hegseth ordena revisar el ataque que dejó 11 muertos", ""),
    ("es", "Trump lanza nuevo ataque a la prensa", ""),
    ("pt", "Hegseth manda revisar ataque que deixou 11 mortos", ""),
    ("fr", "Hegseth fait examiner la frappe qui a tué 11 personnes", ""),
]


def test_a_second_hit_within_a_day_is_no_second_blast_on_one_boat() -> None:
    title = "Second hit in the Pacific inside 24 hours brings toll to 37"
    summary = "Three more suspected smugglers were killed on Wednesday, the defense secretary said."
    assert read("2025-10-23", title, summary).classification.new_event


@pytest.mark.parametrize(("lang", "title"), ONE_MORE)
def test_one_more_strike_rings_without_boat_or_place(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.severity is Severity.URGENT


@pytest.mark.parametrize(("lang", "title", "summary"), OF_OTHERS)
def test_words_of_one_more_strike_on_other_things_ring_nothing(lang: str, title: str, summary: str) -> None:
    assert not read(PUBLISHED, title, summary, lang).classification.new_event


SEVERAL = [
    (
        "en",
        "Two and four: Hegseth reports pair of Friday strikes",
        "Both boats were in the eastern Pacific. With one man presumed dead since July, the toll is 214.",
    ),
    (
        "en",
        "Pentagon confirms two weekend strikes",
        "Five men were killed on two boats in the eastern Pacific. With those presumed dead in July, 214 have died.",
    ),
    ("en", "US military reports three strikes in Pacific", ""),
    (
        "es",
        "Hegseth anuncia dos ataques el domingo",
        "Dos lanchas, seis muertos. Con un desaparecido que se da por muerto, la campaña suma 76.",
    ),
    (
        "pt",
        "Hegseth anuncia dois ataques no domingo",
        "Dois barcos, seis mortos. Com um desaparecido dado como morto em outubro, a campanha soma 76 mortos.",
    ),
    (
        "fr",
        "Hegseth annonce deux frappes dimanche",
        "Deux bateaux dans le Pacifique, six morts. Avec un disparu présumé mort, la campagne en a fait 76.",
    ),
    ("en", "DOD announces two more boat strikes", ""),
    ("es", "El Pentágono comunica dos ataques más contra lanchas", ""),
    ("fr", "Le Pentagone annonce deux nouvelles frappes contre des bateaux", ""),
]
SEVERAL_OF_OTHERS = [
    ("en", "Pentagon announces two strikes in Somalia"),
    ("en", "US military announces two strikes on Sunday in Kismayo"),
    ("en", "White House confirms two strikes on Sept. 2 boat"),
    ("en", "Pentagon confirms two strikes that killed survivors were ordered by admiral"),
    ("es", "EE.UU. confirma dos ataques contra hutíes el domingo"),
    ("es", "El ejército reporta tres ataques del ELN este domingo"),
    ("fr", "Washington annonce deux frappes dans le Puntland"),
    ("en", "DOD announces review of two boat strikes"),
    ("es", "El Pentágono estudia dos ataques más contra lanchas"),
]


@pytest.mark.parametrize(("lang", "title", "summary"), SEVERAL)
def test_several_strikes_that_are_announced_are_new_whoever_is_counted_with_them(
    lang: str, title: str, summary: str
) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), SEVERAL_OF_OTHERS)
def test_several_strikes_of_others_or_of_old_are_not(lang: str, title: str) -> None:
    assert not read(PUBLISHED, title, "", lang).classification.new_event


SEVERAL_HIT = [
    ("en", "Three boats struck by U.S. on one of the deadliest days of the campaign"),
    ("en", "Video: Two drug boats hit by US military in a day"),
    ("es", "Tres lanchas atacadas por EE.UU. en un solo día"),
    ("pt", "Dois barcos bombardeados pelos EUA num só dia"),
    ("fr", "Deux bateaux frappés par les États-Unis en une nuit"),
]
HIT_BEFORE = [
    ("en", "Two boats struck by US last month were known to Dutch police"),
    ("es", "Los dos barcos atacados por EE.UU. llevaban migrantes, dice un juez"),
]


@pytest.mark.parametrize(("lang", "title"), SEVERAL_HIT)
def test_a_few_boats_hit_by_americans_are_new(lang: str, title: str) -> None:
    summary = "Southern Command reported the attacks on vessels in the Pacific and the Caribbean."
    assert read(PUBLISHED, title, summary, lang).classification.new_event


@pytest.mark.parametrize(("lang", "title"), HIT_BEFORE)
def test_a_few_boats_that_are_known_are_not(lang: str, title: str) -> None:
    assert not read(PUBLISHED, title, "", lang).classification.new_event
