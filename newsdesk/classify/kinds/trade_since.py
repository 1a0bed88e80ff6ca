"""What the trade does since boats are struck: other routes, other prices, other pay."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, OTHER_HARM
from newsdesk.classify.reading import Reading
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_BLOWN_UP = (
    r"(?:(?:boats|speedboats|pangas|launches) (?:\w+ ){0,2}?(?:blown|bombed|struck|burn\w*|sunk|hit|explod\w+)"
    r"|(?:caen|llueven|cayeron) (?:los )?(?:misiles|bombas)|(?:caem|chovem) (?:os )?misseis"
    r"|(?:bombardean|hunden|queman|vuelan|revientan|explotan|arden) (?:las? |a las )?(?:lanchas|embarcaciones|pangas)"
    r"|(?:las )?(?:lanchas|embarcaciones|pangas) (?:explotan|arden|vuelan)"
    r"|(?:as )?(?:lanchas|embarcacoes) (?:explodem|queimam|ardem)|(?:bombardeiam|afundam) (?:as )?(?:lanchas"
    r"|embarcacoes)"
    r"|(?:the )?(?:missiles|bombs) (?:began|started|fell|fly|fall)"
    r"|(?:les )?(?:vedettes|bateaux|canots) (?:brulent|sautent|explosent|coulent)|(?:pleuvent|tombent) les missiles)"
)
_WATCHED = (
    r"(?:con el mar (?:vigilado|tomado|(?P<c1>cerrado))|com o mar (?:vigiado|(?P<c2>fechado))"
    r"|with the sea (?:watched|(?P<c3>closed))|(?:avec )?la mer (?:surveillee|(?P<c4>fermee)))"
)
_SINCE = lazy_regex(
    rf"\b(?:since|now that|desde que|depuis que|ahora que|agora que)\b[^.;\n]{{0,20}}?\b{_BLOWN_UP}"
    rf"|{_WATCHED}"
)
_TRADE = ("drugs", "cartel", "narco", "weight", "routes", "trend")
_SMUGGLERS = lazy_regex(
    r"\b(?:lanchero\w*|motoristas|tarifas?|lanceiro\w*|boatmen|passeurs?|freight|flete|fletes"
    r"|a run|por viaje)\b"
)


@once
def trade_since_the_strikes(r: Reading) -> bool:
    """ "Depuis que les vedettes brûlent, la cocaïne passe par le Maroni"."""
    since = _SINCE.search(r.doc.folded)
    if since is None or r.has(*OTHER_HARM, *ELSEWHERE, "congress"):
        return False
    if any(since[closed] for closed in ("c1", "c2", "c3", "c4")):  # waves and weather close it to fishermen
        return r.has("drugs", "cartel", "narco")
    return r.has(*_TRADE) or _SMUGGLERS.search(r.doc.folded) is not None
