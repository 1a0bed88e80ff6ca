"""Air or sea near the coasts of the story that Americans close: "FAA shuts airspace over Windward Passage"."""

from __future__ import annotations

import re

from newsdesk.classify.reading import Reading, titled

_CLOSES = (
    r"(?:clos(?:es|ed?)|shuts?|seals? off|declar(?:es|ed)|imposes?|sets up|cierran?|cerro|declaran?|declaro|impone"
    r"|fecham?|fechou|declarou|impoe|ferme(?:nt)?|instaure|impose)\b"
)
_SPACE = (
    r"(?:airspace|air space|exclusion zone|no-(?:fly|sail) zone|maritime zone|espacio aereo|zona de exclusion"
    r"|espaco aereo|zona de exclusao|espace aerien|zone d'exclusion)\b"
)
_COASTS = (
    r"(?:hait[iy]\w*|cuba\w*|jamaic\w+|jamaique|windward passage|paso de los vientos|passagem de barlavento|bahamas"
    r"|dominican\w*|dominicain\w*|puerto rico|porto rico|aruba|cura[cz]ao|trinidad\w*|trinite|grenad\w+|guajira"
    r"|venezuel\w+|caribbean|caribe|caraibes|antill\w+)\b"
)
_CLOSED_HERE = re.compile(
    rf"\b{_CLOSES}[^.;:\n]{{0,30}}?\b{_SPACE}[^.;:\n]{{0,40}}?\b{_COASTS}"
    rf"|\b{_COASTS}[^.;:\n]{{0,20}}?\b{_SPACE}[^.;:\n]{{0,20}}?\b(?:closed|shut|cerrado|fechado|ferme)\b"
)
_FOR_ANOTHER_REASON = re.compile(
    r"\b(?:rockets?|launch(?:es)?|spacex|starship|volcan\w+|ash|hurricanes?|huracan|furacao|ouragan|blackout|outage|radar"
    r"|gangs?|pandillas|gunfire|storms?)\b"
)


def closes_air_or_sea_here(r: Reading) -> bool:
    """Whether the headline says that the United States close air or sea here, for no storm and no rocket."""
    if not r.title_has("us", "trump", "us_military", "southcom", "pentagon", "airspace"):
        return False
    return titled(_CLOSED_HERE, r) and not _FOR_ANOTHER_REASON.search(r.doc.folded)
