"""Forces that come and go: ships that leave the region, commands and task forces that are set up."""

from __future__ import annotations

from newsdesk.classify.concept_groups import SEAS
from newsdesk.classify.reading import Reading, bound_here, titled
from newsdesk.text.lazy_regex import lazy_regex

_LEAVES = lazy_regex(
    r"\b(?:leav\w+|depart\w*|withdraw\w*|exits?|(?:heads?|sails?|moves?) out of|pull\w*(?: [^\s,;:.]+){0,5}? out of"
    r"|abandona\w*|sale|deja|deixa|troca|quitte\w*|se retira\w*|retir[ae]\w*)\b"
    r"[^.;:\n]{0,40}?\b(?:caribbean|caribe|caraibes|pacific|pacifico|pacifique|southcom|comando sur"
    r"|region|latin america|america latina)\b|\bfrom the caribbean to\b"
    r"|\b(?:ordered|sent|bound|heads?|headed|redeploy\w*|diverted|rumbo|enviad[oa]|envoyee?|desviad[oa])"
    r" (?:to|for|a|al|ao|au|vers|para)"
    r" (?:the |o |el |le |la )?(?:middle east|mediterran\w+|oriente medio|medio oriente|proche-orient|moyen-orient)\b"
    r"|\bdel caribe a\b|\bdo caribe para\b|\bdes caraibes (?:au|vers)\b"
)


def leaves_the_region(r: Reading) -> bool:
    return r.has("carrier", "forces", "deploy") and titled(_LEAVES, r) and not bound_here(r.doc)


_NOT_A_MOVE = ("strike", "boat_strike", "killed", "drug_boat", "survivor", "seize", "weather")


def forces_leave(r: Reading) -> bool:
    """ "US pulls ship out of Caribbean and leaves two destroyers": what is left behind are no dead."""
    sent_off = r.title_has("carrier", "forces") and r.title_has(*SEAS) and not r.title_has(*_NOT_A_MOVE)
    return sent_off and leaves_the_region(r)


_FORCE = (
    r"(?:task force|headquarters|fuerza de tarea|forca-tarefa|cuartel general|quartel-general|force operationnelle"
    r"|etat-major)"
)
_SETS_UP = (
    r"(?:establish\w*|creat(?:es|ed)|stands? up|stood up|launch(?:es|ed)|activat\w+"
    r"|takes (?:over|the watch|the reins)|prend la releve|absorb\w*|replac\w+|new"
    r"|crea|crean|creo|activa|nuev[oa]|cria|criou|criam|nova|novo|cree|creent|met sur pied|nouvelle|nouveau)"
)
_NEW_FORCE = lazy_regex(rf"\b{_SETS_UP}\b[^.;:\n]{{0,30}}?\b{_FORCE}\b|\b{_FORCE}\b[^.;:\n]{{0,40}}?\b{_SETS_UP}\b")


def sets_up_a_command(r: Reading) -> bool:
    """A task force or headquarters begins; who it takes over from and what it may do are asides."""
    news = not r.title_has("killed", "boat", "drug_boat", "seize")
    return news and r.has("southcom", "southern_spear", "us", "commander") and titled(_NEW_FORCE, r)
