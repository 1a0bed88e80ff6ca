"""Who says so: the authority that acted, on the record; an unnamed official; or somebody else."""

from __future__ import annotations

import re

_SAYS = (
    r"(?:said|says|say|announced|announces|posted|posts|confirmed|confirms|reported|reveals|wrote|told|according to"
    r"|dijo|dice|informo|anuncio|anuncia|confirmo|aseguro|publico|indico|comunica|comunico|segun|reporto|detallo"
    r"|sostiene"
    r"|disse|informou|anunciou|afirma|afirmou|segundo|confirmou|informam|anuncia"
    r"|a annonce|annonce|selon|indique|a indique|affirme|a dit|revele|reconoce|sous instruction)"
)
_OFFICIALS: tuple[tuple[str, str], ...] = (
    ("SOUTHCOM", r"southcom|southern command|comando sur|comando sul|mando sur|commandement sud"),
    ("Hegseth", r"hegseth|secretary of war|war secretary|defen[sc]e secretary|secretario de (?:guerra|defensa)"
                r"|secretario d[ae] (?:guerra|defesa)"),
    ("Trump", r"trump|us president|presidente estadounidense"),
    ("Pentagon", r"pentagon|pentagono|pentagone|department of (?:war|defense)"),
    ("Coast Guard", r"coast guard|guardia costera|guarda costeira|garde-cotes"),
    ("US military", r"u\.?s\.? military|u\.?s\.? forces|ejercito de (?:ee|estados)|armee americaine"),
)  # fmt: skip
_UNNAMED = re.compile(
    r"\b(?:a |an |one |four |three |two |un |una |um |uma |dos |tres )?(?:senior )?(?:(?:u\.?s\.?|defen[sc]e"
    r"|american|pentagon) )*"
    r"(?:officials?|sources?)(?: told (?:the )?\w+)?"
    r"|\b(?:un |dos |tres |varios )?funcionari[oa]s?(?: citad[oa]s?)?|\bfuentes\b|\bfontes\b|\bsources\b"
    r"|\bun responsable\b"
)


_SAYING = tuple(
    (name, re.compile(rf"\b(?:{words})\b[^.;\n]{{0,40}}?\b{_SAYS}\b|\b{_SAYS}\b[^.;\n]{{0,40}}?\b(?:{words})\b"))
    for name, words in _OFFICIALS
)


def speaker_in(text: str, folded: str) -> tuple[str | None, bool]:
    """(speaker, official). The first named authority within a few words of a verb of saying wins over an unnamed
    official."""
    named = [(match.start(), name) for name, pattern in _SAYING if (match := pattern.search(folded))]
    if named:
        return min(named)[1], True
    unnamed = _UNNAMED.search(folded)
    return (text[unnamed.start() : unnamed.end()].strip(), False) if unnamed else (None, False)
