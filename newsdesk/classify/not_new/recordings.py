"""What is said of a recording, or by who weighs the strikes: both are of strikes that are known."""

from __future__ import annotations

from newsdesk.classify.headlines.strike_phrases import tells_of_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_RECORDING = any_word(
    en="videos? footage tapes? recordings?",
    es="videos? imagenes grabacion(?:es)? cinta",
    pt="videos? imagens gravac(?:ao|oes)",
    fr="videos? images enregistrements?",
)
# Whoever posts one announces a strike by it: here it is only asked for, kept back or shown to some.
_WHAT_BECOMES_OF_IT = any_word(
    en="""
        whether (?:will|would|won't|will_not|to)_be_released release_of gets?_out unedited withh(?:o|e)ld(?:s|ing)?
        declassif(?:y|ies|ied|ying) shown_to weighs? weighing subpoenas? demands? seeks? wants?_to_see refus(?:es?|ed)
        declin(?:es?|ed) made_public make_public
    """,
    es="""
        si_(?:publica|difunde|divulga)\\w* sin_editar desclasific\\w+ retien\\w+ exhibid\\w+ mostrad\\w+ exig\\w+
        reclam\\w+ pide[n]? se_niega (?:hacer|haga)_public[oa]s?
    """,
    pt="se_(?:publica|divulga)\\w* sem_(?:cortes|edicao) desclassific\\w+ exibid\\w+ exig\\w+ pede[m]? recusa\\w*",
    fr="declassifi\\w+ montre\\w*_a visionn\\w+ exig\\w+ reclam\\w+ demand\\w+ refus\\w+ rendue?s?_publi\\w+",
)
_OF_A_RECORDING = lazy_regex(
    rf"{_RECORDING}[^;\n]{{0,60}}?{_WHAT_BECOMES_OF_IT}|{_WHAT_BECOMES_OF_IT}[^;\n]{{0,60}}?{_RECORDING}"
)


def asks_for_a_recording(r: Reading) -> bool:
    """ "Hegseth still weighing whether boat video gets out": nobody is said to be struck or dead."""
    told = r.title_has("strike", "boat_strike", "kinetic") and (tells_of_one_more(r.doc) or r.counts_dead())
    return titled(_OF_A_RECORDING, r) and not told


_RIGHTS_GROUP_JUDGES = lazy_regex(
    r"\b(?:hrw|human rights watch|amnesty(?: international)?|amnistia(?: internacional)?|anistia(?: internacional)?"
    r"|aclu|wola|fidh|cejil)\b[^.;\n]{0,40}?\b(?:accus|acus|denounc|denunc|denonc|condemn|conden|condamn|call|calls"
    r"|exig|demand|pide|piden|pede|urg|says|say|dice|diz|dit|ve\b|sees|finds|halla|considera|ask)"
)


def rights_group_judges(r: Reading) -> bool:
    """ "Two boats, 14 dead: HRW speaks of executions": such groups judge strikes that others have announced."""
    return titled(_RIGHTS_GROUP_JUDGES, r) and not tells_of_one_more(r.doc)
