"""Who says so: the authority that acted, on the record; an unnamed official; or somebody else."""

from __future__ import annotations

import re

_SAYS = (
    r"(?:said|says|say|announced|announces|posted|posts|confirmed|confirms|reported|reveals|wrote|told|according to"
    r"|dijo|dice|informo|anuncio|anuncia|confirmo|aseguro|publico|indico|comunica|comunico|segun|reporto|detallo"
    r"|sostiene|disse|informou|anunciou|afirma|afirmou|segundo|confirmou|informam|anuncia"
    r"|a annonce|annonce|selon|indique|a indique|affirme|a dit|revele|reconoce|sous instruction"
    r"|suspends|suspended|suspendio|suspende|suspendeu|a suspendu)"  # a search: done is as good as said
)
_OFFICIALS: tuple[tuple[str, str], ...] = (
    ("SOUTHCOM", r"southcom|southern command|comando sur|comando sul|mando sur|commandement sud"),
    ("Hegseth", r"hegseth|secretary of war|war secretary|defen[sc]e secretary|secretario de (?:guerra|defensa)"
                r"|secretario d[ae] (?:guerra|defesa)"),
    ("Trump", r"trump|us president|presidente estado?unidense"),
    ("Pentagon", r"pentagon|pentagono|pentagone|department of (?:war|defense)"),
    ("Coast Guard", r"coast guard|guardia costera|guarda costeira|garde-cotes"),
    ("US military", r"u\.?s\.? military|u\.?s\.? forces|ejercito de (?:ee|estados)|armee americaine"),
)  # fmt: skip
# An official or a source without a name. "The official count" is no speaker.
_UNNAMED = re.compile(
    r"\b(?:(?P<whose>u\.?s\.?|american|defen[sc]e|pentagon|white house|navy|military|coast guard|colombian|ecuadorian"
    r"|ecuadorean|mexican|venezuelan|trinidadian|dominican) )?(?P<who>officials?|sources?)\b"
    r"(?! (?:count|toll|tally|figures?|number|data|statement|account|video|footage|post|release|sources?)\b)"
    r"|\b(?P<foreign>funcionari[oa]s?|fuentes?|fontes?|responsables?)\b"
)
_SOURCES = ("source", "fuente", "fonte")
_KINDS = {
    **dict.fromkeys(("us", "american"), "US"),
    "defence": "defense",
    "navy": "Navy",
    "pentagon": "Pentagon",
    "white house": "White House",
    "coast guard": "Coast Guard",
    **{name: name.capitalize() for name in ("colombian", "ecuadorian", "ecuadorean", "mexican", "venezuelan")},
    **{name: name.capitalize() for name in ("trinidadian", "dominican")},
}


_SAYING = tuple(  # each after its words alone: one look at the many texts that do not name it
    (
        name,
        re.compile(words),
        re.compile(rf"\b(?:{words})\b[^.;\n]{{0,40}}?\b{_SAYS}\b|\b{_SAYS}\b[^.;\n]{{0,40}}?\b(?:{words})\b"),
    )
    for name, words in _OFFICIALS
)


def speaker_in(folded: str) -> tuple[str | None, bool]:
    """(speaker, official). The first named authority within a few words of a verb of saying wins over an unnamed
    official."""
    named = [
        (match.start(), name)
        for name, words, saying in _SAYING
        if words.search(folded) and (match := saying.search(folded))
    ]
    if named:
        return min(named)[1], True
    unnamed = _UNNAMED.search(folded)
    return (_described(unnamed), False) if unnamed else (None, False)


def _described(unnamed: re.Match[str]) -> str:
    """ "a US official", "defense officials", "sources": the same words in whichever language they were cited."""
    word = unnamed["who"] or unnamed["foreign"]
    noun = "source" if word.startswith(_SOURCES) else "official"
    whose = (unnamed["whose"] or "us").replace(".", "")
    kind = _KINDS.get(whose, whose) if noun == "official" or unnamed["whose"] else ""
    plural = word.endswith("s")
    name = " ".join(filter(None, (kind, noun + "s" * plural)))
    return name if plural else f"{'an' if name[0] in 'aeioAE' else 'a'} {name}"
