"""A place as an outlet prints it, in the language of the card where it is a plain one: `off La Guajira`."""

from __future__ import annotations

import re
from typing import Literal

_NAME = r"(?P<name>[A-Z\u00c0-\u00dd]\w+(?: (?:(?:de|del|la|las|los|y|and) )*[A-Z\u00c0-\u00dd]\w+){0,4})"
_ENGLISH = re.compile(rf"(?P<how>off|near)(?P<coast> the (?:coast|shores) of)? (?:the )?{_NAME}")
_SPANISH = re.compile(rf"(?P<how>frente a|cerca de)(?P<coast> (?:la costa|las costas) de)? {_NAME}")
_HOW = {"off": "frente a", "near": "cerca de"}
_COAST = {"en": " the coast of", "es": " la costa de"}
_NAMES = {  # in English and Spanish, where they differ
    "Mexico": "México",
    "Panama": "Panamá",
    "Peru": "Perú",
    "Haiti": "Haití",
    "Dominican Republic": "República Dominicana",
    "Trinidad and Tobago": "Trinidad y Tobago",
    "Curacao": "Curazao",
    "Martinique": "Martinica",
    "Grenada": "Granada",
}


def place_detail(place: str, lang: Literal["en", "es"]) -> str:
    """`off Colombia`, `frente a Colombia`. What says more than one name stays as it was printed."""
    printed = (_SPANISH if lang == "en" else _ENGLISH).fullmatch(place)
    if printed is None:
        return place
    hows, names = (_HOW, _NAMES) if lang == "es" else (_turned(_HOW), _turned(_NAMES))
    coast = _COAST[lang] if printed["coast"] else ""
    return f"{hows[printed['how']]}{coast} {names.get(printed['name'], printed['name'])}"


def _turned(words: dict[str, str]) -> dict[str, str]:
    return {theirs: ours for ours, theirs in words.items()}
