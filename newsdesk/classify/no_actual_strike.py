"""Headlines in which no strike was carried out just now: denied, only possible, called off, made up, or of old."""

from __future__ import annotations

import re

from newsdesk.classify.headline_toll import counts_dead
from newsdesk.classify.reading import Reading

_GAP = r"[^,;:]{0,60}?"
_STRIKE = (
    r"(?:strikes?|striking|attacks?|attacking|bombing|killed|dead|ataques?|atacar|bombardeos?|bombardeios?|muertos"
    r"|mortos|frappes?|attaques?|morts)\b"
)
_DENIED = re.compile(
    rf"\b(?:den(?:ies|y|ied)|retracts?|walks? back|disavows?|desmienten?|desmintio|niegan?|nego|se retracta de|retira"
    rf"|negam?|negou|desmentem?|desmentiu|dement(?:ent)?|nie(?:nt)?)\b{_GAP}\b{_STRIKE}"
    rf"|\b(?:aucune|pas de|no hubo|nao houve|n'y a pas eu de) (?:new |nuevo |novo |nouvelle )?{_STRIKE}"
)
_NO_STRIKE = re.compile(rf"\bno (?:new |nuevo )?{_STRIKE}")  # in Portuguese "no ataque" is "in the attack"
_POSSIBLE = re.compile(
    r"\b(?:would|could|may|might|plan(?:s|ned)? to|threat\w+ to|ready to|prepared to|set to|weighs?|consider\w*"
    r"|podrian?|poderiam?|pourrai(?:t|ent)|amenaza con|ameaca|menace de|planean?|planeja|envisagent?|estudia)\b"
    r"[^,;:]{0,25}?\b(?:strike|striking|attack|hit|bomb|sink|atacar|bombardear|hundir|atingir|afundar|frapper"
    rf"|bombarder|couler)\b|\b(?:cancel\w*|abort\w*|calls? off|called off|annule\w*)\b{_GAP}\b{_STRIKE}"
)
_MADE_UP = re.compile(
    r"\b(?:fake|false|ai-generated|deepfake|doctored|falsos?|falsas?|faux|fausses?|truque\w*)\b[^,;:]{0,20}?"
    r"\b(?:videos?|clips?|images?|imagen\w*|fotos?|photos?|posts?|noticias?|news|reports?)\b"
    r"|\b(?:videos?|clips?|images?|imagen\w*|fotos?|photos?|noticias?)"
    r" (?:falsos?|falsas?|faux|fausses?|truque\w*)\b"
    r"|\b(?:ai-generated|generad[oa]s? con ia|gerad[oa]s? por ia|genere\w* par (?:l')?ia)\b"
)
_OF_OLD = re.compile(
    r"\b(?:(?:a|one|two) years? ago|on this day|from the archives?|flashback|hace un ano|del archivo|ha um ano"
    r"|do arquivo|il y a un an)\b"
)


def strike_unreal(r: Reading) -> bool:
    """Does the headline begin with a strike that was not carried out, or was long ago?"""
    if r.title_concepts.isdisjoint(("strike", "boat_strike", "killed")):
        return False
    folded, end = r.doc.folded, r.doc.title_end
    if _POSSIBLE.search(folded, 0, end) and not counts_dead(r):
        return True
    none = (_DENIED, _MADE_UP, _OF_OLD) if r.doc.lang == "pt" else (_DENIED, _NO_STRIKE, _MADE_UP, _OF_OLD)
    found = (words.search(folded, 0, end) for words in none)
    return any(said is not None and not counts_dead(r, before=said.start()) for said in found)
