"""Governments that protest: they ask what happened, or call what was taken stolen."""

from __future__ import annotations

from newsdesk.classify.concept_groups import SEAS
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.lazy_regex import lazy_regex

_ASKS = (
    r"(?:asks?|asked|demands?|demanded|seeks?|wants?|presses|urges?|pide[n]?|pidio|pidieron|exige[nm]?|exigio"
    r"|exigiram|exigiu|reclama[nm]?|pede[m]?|pediu|cobra[m]?|cobrou|reclame(?:nt)?|demande(?:nt)?|exige(?:nt)?)"
)
_ANSWERS = (
    r"(?:answers|explanations?|(?:to )?explain|notice|warning|clarification|coordinates|an account|explicaciones"
    r"|respuestas|aclara\w+|aviso|explicacoes|respostas|esclarecimentos?|explications?"
    r"|reponses|eclaircissements|preavis)"
)
_ASKS_WHY = lazy_regex(rf"\b{_ASKS}\b[^.;:\n]{{0,40}}?\b{_ANSWERS}\b")
_GOVERNMENTS = (
    *("caribbean_state", "colombia", "ecuador", "mexico", "latin_leader", "petro", "venezuela", "ally"),
    "land_violence",  # Haiti, by the name of its capital
)
_FIRE = lazy_regex(
    r"\b(?:firing|fires?|strikes?|struck|attacks?|ataques?|bombarde\w+|disparar|frappes?|tirs?|missiles?|misil\w*)\b"
)
_ASHORE = ("weather", "gunmen", "police_raid", "sport", "labour", "other_sea", "migrants", "accident", "animal")
_PEOPLE = ("family", "congress", "court", "un_body", "un_rights")  # who else asks for answers


def government_asks_why(r: Reading) -> bool:
    """ "Barbados demands answers over deaths in Caribbean", "Haiti asks Washington for notice before strikes"."""
    if not r.title_has(*_GOVERNMENTS) or r.has(*_ASHORE) or r.title_has(*_PEOPLE):
        return False
    if not titled(_ASKS_WHY, r) or (r.counts_dead() and r.title_has("strike")):
        return False  # "after US strike kills three": it may be the first to tell of them
    of_washington = r.has("us", "us_military", "trump") and bool(_FIRE.search(r.doc.folded))
    at_sea = r.title_has(*SEAS, "boat", "vessel", "intl_waters")
    return of_washington or (at_sea and r.title_has("killed"))


_WHO = (
    r"(?:caracas|venezuela\w*|maduro|el gobierno venezolano|cuba|la habana|havana|delcy rodriguez|rodriguez"
    r"|yvan gil|gil|china|iran)"
)
_SAYS = (
    r"(?:calls?|called|denounces?|denounced|condemns?|condemned|brands?|labels?|protests?|decries|slams?|denuncia"
    r"|denuncio|tilda|tacha|califica|condena|rechaza|acusa|chama|classifica|repudia|denonce|qualifie|condamne|accuse)"
)
_TAKEN = (
    r"(?:pirac?y|piracy|pirateria|piraterie|pirataria|thefts?|robbery|robo|roubo|vol|hijack\w*|kidnap\w*|secuestro"
    r"|sequestro|seizures?|seized|captura|incautacion|apreensao|saisie|abordaje|abordagem|arraisonnement)"
)
_CRIES_THEFT = lazy_regex(rf"\A\W*{_WHO}\b[^.;:,\n]{{0,30}}?\b{_SAYS}\b[^;\n]{{0,60}}?\b{_TAKEN}\b")


def calls_it_piracy(r: Reading) -> bool:
    """ "Caracas denuncia piratería por la captura": who speaks stands first; the ship was taken before."""
    ship = r.has("tanker", "known_tanker", "vessel", "blockade")
    return ship and titled(_CRIES_THEFT, r)
