"""Who says so, in Spanish: authorities, officials without a name, and what an outlet has from them."""

from __future__ import annotations

import re

from newsdesk.prose.names import SPEAKERS

_ARTICLES = {
    "Comando Sur": "el",
    "Pentágono": "el",
    "Guardia Costera": "la",
    "Guardia Costera de EE. UU.": "la",
    "fuerzas armadas de EE. UU.": "las",
}
_OF = {  # behind the noun
    "US": "de EE. UU.",
    "defense": "de Defensa",
    "Pentagon": "del Pentágono",
    "White House": "de la Casa Blanca",
    "Navy": "de la Armada",
    "Coast Guard": "de la Guardia Costera",
}
_ADJECTIVES = {  # of one man, of one fuente; several have an s more, or es
    "military": ("militar", "militar"),
    "Colombian": ("colombiano", "colombiana"),
    "Ecuadorian": ("ecuatoriano", "ecuatoriana"),
    "Ecuadorean": ("ecuatoriano", "ecuatoriana"),
    "Mexican": ("mexicano", "mexicana"),
    "Venezuelan": ("venezolano", "venezolana"),
    "Trinidadian": ("trinitense", "trinitense"),
    "Dominican": ("dominicano", "dominicana"),
}
_UNNAMED = re.compile(rf"(?:an? )?(?:({'|'.join([*_OF, *_ADJECTIVES])}) )?(official|source)(s?)")
_SAID_IN = re.compile(r"(.+?)(,? in| to) (.+)")  # `SOUTHCOM in The Intercept`, `a US official, in Reuters`


def spanish_speaker(name: str) -> str:
    """The name as cards and claims have it, in Spanish where the house has a word for it."""
    outlet, citing, cited = name.partition(", citing ")
    if citing:
        return f"{_known(outlet) or outlet}, que cita {spanish_cited(cited)}"
    placed = _SAID_IN.fullmatch(name)
    if placed and (known := _known(placed[1])):
        return f"{known} {'a' if placed[2] == ' to' else 'en'} {placed[3]}"
    return _known(name) or name


def _known(name: str) -> str | None:
    unnamed = _UNNAMED.fullmatch(name)
    return _in_words(*unnamed.groups()) if unnamed else SPEAKERS.get(name)


def _in_words(kind: str | None, noun: str, plural: str) -> str:
    """`a Colombian official` -> `un funcionario colombiano`, `sources` -> `fuentes`."""
    feminine = noun == "source"
    words = [("fuente" if feminine else "funcionario") + plural]
    if kind in _ADJECTIVES:
        adjective = _ADJECTIVES[kind][feminine]
        words.append(adjective + ("es" if adjective.endswith("r") else "s") * bool(plural))
    elif kind:
        words.append(_OF[kind])
    return " ".join(words if plural else ["una" if feminine else "un", *words])


def spanish_cited(name: str) -> str:
    """`al Comando Sur`, `a las fuerzas armadas de EE. UU.`: whom an outlet cites."""
    name = _known(name) or name
    article = _ARTICLES.get(name)
    return f"al {name}" if article == "el" else f"a {article} {name}" if article else f"a {name}"
