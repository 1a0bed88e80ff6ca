"""Which language a question is typed in: who asks in Spanish is answered in Spanish, in a terminal too, and whatever
Slack is read in. Folded: no accents, no capitals."""

from __future__ import annotations

from handlers.commands.reading.calendar_names import MONTHS, WEEKDAYS
from handlers.commands.reading.request import without_language
from handlers.commands.reading.synonyms import SAME
from handlers.commands.reading.vocabulary import WORDS
from newsdesk.prose.wording import Lang
from newsdesk.text.folding import fold

IN_SPANISH = "en español"
_MARKS = "?¿!¡.,;:()"
_LOOK_FOR = {"search", "policy", "feeds", "why"}  # what follows is a name, or was written by others


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# No word of English, and no name of a language as a filter has it: "brief es", "lang:en".
_SPANISH = _words(
    "que cual cuales cuanto cuanta cuantos cuantas cuando donde quien quienes como por para desde hasta entre sin"
    " con el la los las lo una unos unas del al son era eran fue fueron van llevan esta estan funciona funcionando"
    " hay hubo ha han sido se mas menos hace este muertos muertas muerto muerta muerte muertes murio murieron"
    " fallecidos fallecido victimas mato mataron saldo ataque ataques bombardeo bombardeos lancha lanchas"
    " narcolancha narcolanchas embarcacion embarcaciones barcos sobrevivio sobreviviente sobrevivientes"
    " superviviente supervivientes desaparecidos dados confirmado confirmados ultimo ultima ultimos ultimas primer"
    " primero primera primeros peor nuevo nuevos caribe pacifico mes meses semana semanas dia dias ano anos hoy"
    " ayer anoche pasado pasada lista mapa resumen ayuda grafico grafica tabla cronologia politica fuente fuentes"
    " cifra cifras nombres voto votos votacion votaciones senado congreso sanciones tribunales correcciones"
    " cambios disputas buscar busca estado exportar promedio mediana enlace enlaces algo paso novedades anuncio"
    " anunciados noticias dijo dijeron dice alguien muestra dame dime hola gracias fecha fechas manana"
)
_BOTH = {
    "a",
    "de",
    "en",
    "es",
    "no",
    "o",
    "total",
    "un",
    "y",
}  # words of Spanish that say nothing: the UN, "brief es"
_NAMES = frozenset(name for names in (*MONTHS, *WEEKDAYS) for name in names[1:]) - {"sept"}
_OTHERS = _words(  # of Portuguese, French and German alone
    "quantos quantas quando onde quem mortos mortes foi com nos nas ate em sobreviventes combien morts frappe frappes"
    " derniere dernieres depuis dans des les quand wie viele tote wann angriff angriffe francais french portugues"
    " portuguese deutsch aleman"
)


def asked_in_spanish(text: str) -> bool:
    """Are more of its words Spanish than English? What is looked for, or written by others, says nothing."""
    line, asked_in = without_language(text)
    words = [fold(word.strip(_MARKS)) for word in line.split()]
    if asked_in or not words:
        return False
    if "¿" in line or "¡" in line:
        return True
    if SAME.get(words[0], words[0]) in _LOOK_FOR:
        words = words[:1]
    spanish = sum(word in _SPANISH | _NAMES for word in words)
    english = sum(word in WORDS or word in SAME for word in words if word not in _SPANISH | _NAMES | _BOTH)
    return spanish > english


def in_its_language(text: str, lang: Lang) -> str:
    """The question with the words that ask for Spanish, if it is typed in it and would be answered otherwise: the
    buttons of the answer carry them on."""
    looks_for = SAME.get(fold(text.split()[0]), "") == "search" if text.split() else False
    return f"{text} {IN_SPANISH}" if lang != "es" and not looks_for and asked_in_spanish(text) else text


def is_of_others(text: str) -> bool:
    """Is there a word of a language that no question is read in, or its name?"""
    return any(fold(word.strip(_MARKS)) in _OTHERS for word in text.split())
