"""Words of this story in somebody else's news: a brace in football, a storm's toll, a raid on a gang in a city."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

NOT_OURS = [
    ("fr", "Double frappe de Kane avant la pause", ""),
    ("fr", "La double frappe de Griezmann renverse Séville", "L'attaquant a marqué à la 70e et à la 74e minute."),
    ("es", "Doble golpe de Lautaro y el Inter se escapa", ""),
    ("en", "Second strike of the night settles derby", ""),
    (
        "en",
        "Death toll from Beryl rises to 19",
        "US military cargo planes brought water to the Caribbean islands, and a Navy ship is on its way.",
    ),
    (
        "es",
        "Suben a 22 los muertos por el paso de Óscar",
        "Helicópteros de las fuerzas estadounidenses reparten agua y un buque de la Armada espera frente a Haití.",
    ),
    (
        "pt",
        "Balanço de mortos sobe para 31 após deslizamentos",
        "Aviões militares dos EUA levam mantimentos às ilhas do Caribe.",
    ),
    (
        "fr",
        "Le bilan grimpe à 17 morts dans l'archipel",
        "Des hélicoptères de l'armée américaine acheminent des vivres dans les Caraïbes.",
    ),
    (
        "fr",
        "Rio : 64 morts dans l'assaut de la police contre des « narcoterroristes »",
        "Le gouverneur défend l'opération dans les favelas.",
    ),
    ("pt", "Megaoperação no Rio deixa 58 mortos entre traficantes do Comando Vermelho", "Quatro policiais morreram."),
    ("en", "Bodies lie in Rio street after police raid on drug gang kills dozens", "Residents spoke of executions."),
    ("es", "Operativo policial contra narcos deja 40 muertos en una favela de Río", "El gobernador habló de éxito."),
    ("en", "Overdose deaths drop in Kentucky: 180 since September", "Officials credit naloxone."),
    ("es", "Muertes por sobredosis bajan en Arizona: 300 desde septiembre", ""),
    ("pt", "Mortes por overdose caem em Denver desde setembro", "Autoridades creditam a naloxona."),
    ("en", "Cartel drones drop explosives on Jalisco village, one dead", "Quadcopters attacked before dawn."),
    ("es", "Drones con explosivos del CJNG ahuyentan a 200 familias en Jalisco", "Los ataques dejaron un muerto."),
    ("pt", "Cartel usa drones com explosivos contra vilarejo em Michoacán; um morto", ""),
    ("pt", "ONU acusa forças do Sudão de bombardear barco de passageiros", "Morreram ao menos nove pessoas."),
]


@pytest.mark.parametrize(("lang", "title", "summary"), NOT_OURS)
def test_the_news_of_others_is_none_of_ours(lang: str, title: str, summary: str) -> None:
    judged = read("2026-02-10", title, summary, lang).classification
    assert not judged.relevant, judged


OURS = [
    ("fr", "La double frappe du 2 septembre devant le Congrès", "L'amiral Bradley sera entendu sur les naufragés."),
    ("en", "White House says admiral ordered second strike on boat", "Both men clung to the wreckage."),
    ("pt", "EUA classificam Comando Vermelho como organização terrorista", "Rubio anunciou sanções na terça-feira."),
    ("es", "Hundido por EE.UU. un quinto pesquero ecuatoriano", "La tripulación fue llevada antes a Manta."),
    ("en", "Toll of US boat strikes rises to 130", "Three more were killed on Monday, Southern Command said."),
]


@pytest.mark.parametrize(("lang", "title", "summary"), OURS)
def test_the_same_words_in_our_story_stay_ours(lang: str, title: str, summary: str) -> None:
    judged = read("2026-02-10", title, summary, lang).classification
    assert judged.relevant, judged
