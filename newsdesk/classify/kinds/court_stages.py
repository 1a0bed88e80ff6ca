"""How far a case has come in court: moved for, argued, or decided."""

from __future__ import annotations

from newsdesk.classify.kinds.justice_phrases import grants_measures
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.official_acts import ruling_in
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Stage

_COURT = (
    r"(?:judges?|courts?|juez|jueza|jueces|juiza?|juizes|juges?|tribunal|tribunais|cortes?|justica|justicia"
    r"|la justice)\b"
)
_DECIDES = (
    r"(?:niega|nego|negou|neg(?:a|am)|rejeit\w+|autoriz\w+|anul[ao]\w*|excarcel\w+|absuelv\w+|absolv\w+|valida"
    r"|clears?|lets?|may proceed|can proceed|annule|deboute)\b"
)
_REFUSES_TO_DROP = (
    r"(?:(?:refus\w+|declin\w+) to (?:toss|dismiss|throw out|drop)|(?:reject|den)(?:s|ied|ies|ed) (?:\w+ ){0,3}?"
    r"(?:bid|motion|request) to (?:toss|dismiss|throw out|drop)"
    r"|(?:rechaza|niega|rehusa) (?:a )?(?:desestimar|archivar|anular)"
    r"|(?:rejeita|nega|recusa) (?:a )?(?:arquivar|anular|encerrar)|refuse d(?:e classer|'annuler|'abandonner))"
    r"\b[^.;\n]{0,40}?\b(?:cases?|charges?|indictment|suits?|caso|cargos?|causa|processo|acusac\w+|affaire"
    r"|poursuites)\b"
)
_DECISION = lazy_regex(
    rf"\b{_COURT}[^.;\n]{{0,50}}?\b{_DECIDES}|\b{_DECIDES}[^.;\n]{{0,20}}?\b{_COURT}|\b{_REFUSES_TO_DROP}"
)


# "Justice Department wants case out of Boston", "seeks dismissal": a motion, not yet decided
_MOVES = lazy_regex(
    r"\b(?:(?:wants?|seeks?|asks? (?:for|to)) (?:[^\s;:]+ ){0,6}?"
    r"(?:out\b|tossed|dismiss\w*|paused?|moved|transferred)"
    r"|seeks? dismissal|moves? to (?:dismiss|toss|transfer)"
    r"|pide[n]? (?:[^\s;:]+ ){0,4}?(?:desestim|archiv|traslad)\w*"
    r"|pede[m]? (?:[^\s;:]+ ){0,4}?(?:arquiv|extin|transfer)\w*"
    r"|demande(?:nt)? (?:[^\s;:]+ ){0,4}?(?:rejet|dessais)\w*)"
)


def _only_moves(reading: Reading) -> bool:
    """A motion of one side, and no word of what a court did with it."""
    return titled(_MOVES, reading) and not titled(_DECISION, reading)


def court_decides(reading: Reading) -> bool:
    """Did a court decide something, or was it asked to?"""
    if grants_measures(reading):
        return True
    if _only_moves(reading):
        return False
    act = ruling_in(reading.doc)
    only_asked = act is not None and act.stage is Stage.FILED and reading.has("rights_court")
    return (act is not None and not only_asked) or titled(_DECISION, reading)


_HEARD = lazy_regex(
    r"\b(?:hearing|arguments?|argues?|hears?|heard|presses|asks|questions|weighs?|considers?|audiencia|vista oral"
    r"|exponen?|escucha\w*|sopesan?|alega\w*|interroga\w*|audience|plaid\w+|entend\w*|examinent?|sessao|ouve|ouvem"
    r"|analisam?|questiona\w*)\b"
)


def court_hears(reading: Reading) -> bool:
    """Arguments before a court that has yet to decide: routine, once the suit is filed."""
    return (titled(_HEARD, reading) or _only_moves(reading)) and not court_decides(reading)
