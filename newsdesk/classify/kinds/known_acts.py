"""Headlines on an act that is known already: what others say of a pardon, how an operation was done."""

from __future__ import annotations

from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import WHITE_HOUSE
from newsdesk.facts.words.nouns import SMALL_CRAFT
from newsdesk.text.lazy_regex import lazy_regex

# "Coons: ...": a name and a colon, and what it says of the act.
_SPEAKER = lazy_regex(r"\A\W*[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2} ?: ")
# Before the colon stands who grants it, or what a wire puts before any news: that is the act.
_ANNOUNCES = lazy_regex(
    r"\W*(?:breaking(?: news)?|just in|urgente?|alert[ae]?|update|exclusiv[eoa]|flash|live|watch"
    rf"|reuters|ap|afp|efe|cnn|bbc|(?:the )?{WHITE_HOUSE}"
    r"|(?:president )?(?:donald )?trump|us|usa|eua|washington|honduras) ?: "
)
_HOME = lazy_regex(
    r"\b(?:returns?|returned|returning|goes back|flies) (?:home|to (?:honduras|tegucigalpa))\b"
    r"|\b(?:regresa|regreso|vuelve|volvio|retorna|retorno) (?:a (?:su pais|casa|honduras|tegucigalpa))\b"
    r"|\b(?:volta|voltou|regressa|regressou|retorna|retornou) (?:a honduras|ao pais|para casa|ao seu pais)\b"
    r"|\b(?:rentre|est rentre|retourne|de retour) (?:au honduras|chez lui|dans son pays|a tegucigalpa)\b"
)


def echoes_a_pardon(r: Reading) -> bool:
    """ "Coons: pardon sends 'wrong message'", "Hernández returns home after pardon": the pardon was told before."""
    if titled(_HOME, r):
        return True
    speaker = _SPEAKER.match(r.doc.text, 0, r.doc.title_end)
    if not speaker:
        return False
    if _ANNOUNCES.match(r.doc.folded, speaker.start(), speaker.end()):
        return False
    pardons = [hit.start for hit in r.hits if hit.concept == "pardon" and hit.start < r.doc.title_end]
    return bool(pardons) and min(pardons) >= speaker.end()


# A relative clause names an operation that readers know: "in the raid that captured Maduro".
_KNOWN_OPERATION = lazy_regex(
    r"\b(?:raid|operation|operacion|operativo|operacao|ataque|assault|asalto|assaut) (?:\w+ ){0,3}"
    r"(?:(?:that|which) (?:captured|seized|toppled|ousted|killed|took)"
    r"|que (?:capturo|derroco|detuvo|mato|se llevo|capturou|derrubou|prendeu|matou|levou)"
    r"|qui a (?:capture|renverse|permis|tue))\b"
)


def tells_how_it_was_done(r: Reading) -> bool:
    return titled(_KNOWN_OPERATION, r)


_PLANE = r"\b(?:planes?|aircraft|jets?|drones?|avion(?:es)?|aviao|avioes|avions?|aeronaves?|appareils?)\b"
_AS_CIVILIAN = (
    r"\b(?:looked like|looks like|posing as|painted|disguised|camouflaged|unmarked|pintad[oa]s?|camuflad[oa]s?"
    r"|disfrazad[oa]s?|disfarcad[oa]s?|maquille\w*|deguise\w*|camoufle\w*|peint\w*)\b"
)
_DISGUISED = lazy_regex(
    rf"{_PLANE}[^;\n]{{0,90}}?{_AS_CIVILIAN}[^;\n]{{0,40}}?\bcivil\w*|{_AS_CIVILIAN}[^;\n]{{0,30}}?{_PLANE}[^;\n]{{0,30}}?\bcivil\w*"
)


def tells_of_a_disguise(r: Reading) -> bool:
    """ "Boat was attacked with aircraft that looked like a civilian plane": how an earlier strike was done."""
    return titled(_DISGUISED, r) and r.has("strike", "boat_strike")


_TURNED_BACK = lazy_regex(
    rf"\b{SMALL_CRAFT}\b[^.;:\n]{{0,70}}?\b(?:turn(?:ed|ing|s) (?:back|around|round|about)|chang(?:ed|ing) course"
    r"|(?:dio|dado|daba|dando) (?:la |media )?vuelta|(?:cambio|cambiado) (?:de |el )?rumbo|vir(?:o|ado) en redondo"
    r"|(?:deu|dado|dava|dando) (?:a |meia[- ])?volta|(?:mudou|mudado) de rumo"
    r"|(?:a|avait) (?:fait demi-tour|rebrousse chemin|change de cap)|faisait demi-tour)\b"
)


def tells_of_its_course(r: Reading) -> bool:
    """ "Boat had turned around before it was hit, officials say": what came out on a strike that is known."""
    return titled(_TURNED_BACK, r) and r.has("strike", "boat_strike", "killed")
