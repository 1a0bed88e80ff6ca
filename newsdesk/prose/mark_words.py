"""What of an entry's grammar pushed it, by the English name that is kept, as it is read in Spanish."""

from __future__ import annotations

from collections.abc import Mapping

MARKS: Mapping[str, str] = {
    "total of dead": "total de muertos",
    "dead of one strike": "muertos de un ataque",
    "dead of an earlier strike": "muertos de un ataque anterior",
    "number of survivors": "número de sobrevivientes",
    "so many-th strike": "el ataque número tal",
    "title tells of one more strike": "titular: un ataque más",
    "old date": "fecha antigua",
    "old dates only": "solo fechas antiguas",
    "fresh day": "día reciente",
    "title announces a strike": "titular que anuncia un ataque",
    "title tells of a boat hit": "titular: una lancha alcanzada",
    "title tells of a strike": "titular: un ataque",
    "title asks": "el titular pregunta",
    "title is signed": "titular firmado",
    "strike known by name": "ataque conocido por su nombre",
    "neither region nor boats": "ni la región ni lanchas",
}
