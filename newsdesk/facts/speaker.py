"""Who says so: the authority that acted, on the record; an unnamed official; or somebody else."""

from __future__ import annotations

import re

from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.words.americans import SOUTHERN_COMMAND
from newsdesk.facts.words.nouns import FISHERMEN, KIN, MAYOR, PLAIN_STRIKE, VILLAGERS
from newsdesk.facts.words.strike_verbs import HITS
from newsdesk.facts.words.telling import ACCORDING_TO, PUBLISHES, TELLS
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import ASHORE

_SAYS = rf"(?:{TELLS}|{PUBLISHES}|suspend(?:s|ed|io|e|eu|u))"  # a search: done is as good as said
_OFFICIALS: tuple[tuple[str, str], ...] = (
    ("SOUTHCOM", SOUTHERN_COMMAND),
    ("Hegseth", r"hegseth|secretary of war|war secretary|defen[sc]e secretary|secretario de (?:guerra|defensa)"
                r"|secretario d[ae] (?:guerra|defesa)"),
    ("Trump", r"trump|us president|presidente estado?unidense"),
    ("Pentagon", r"pentagon|pentagono|pentagone|department of (?:war|defense)|defen[cs]e (?:chief|boss)"),
    ("Coast Guard", r"coast guard|guardia costera|guarda costeira|garde-cotes"),
    ("US military", r"u\.?s\.? military|u\.?s\.? forces|ejercito de (?:ee|estados)|armee americaine"),
)  # fmt: skip
# An official or a source without a name. "The official count" is no speaker.
_UNNAMED = lazy_regex(
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
# Not "on Trump's orders, sources say", nor "a Trump ally says".
_IS_WHO = (
    r"(?!'s\b(?! (?:spokes\w+|press|own|posts?|statements?|messages?)\b)|-|'(?= )"
    r"| (?:ally|allies|critics?|rivals?|foes?|supporters?|voters?|lawyers?|nominees?|aides?|advisers?|envoys?"
    r"|appointees?|defen[cs]e|orders?|probe|inquiry|watchdog|sources?)\b)"
)
# Who speaks before the verb: "Trump, in Iowa, said", "Hegseth defends strikes, says". A comma may begin other words.
_THEN = (
    r"(?:[^.;,\n]{0,40}?|(?:,[^.;,\n]{1,60}){1,3}, ?[^.;,\n]{0,12}?"
    r"|[^.;,\n]{0,60}?, (?:(?:and|y|e|et|which|who|que|qui) (?:lo )?)?)"
)
# Who speaks after it: "dijo este lunes el presidente Donald Trump", not "says call with Trump".
_TITLES = (
    r"(?:(?:the|el|la|le|o|a|an?|un|une|um|uma|us|u\.s\.|american\w*|estado?unidense|president[ea]?|secret[a-z]+"
    r"|ministr[oe]|of|de|da|do|del|du|au|war|guerra|guerre|defen[cs]e|defensa|defesa|donald|pete|general|gen\.|adm\."
    r"|jefe|chefe|chef|head|chief|boss|propi[oa]|propri[oa]|by|por|pel[oa]|par|sur|en|em|no|na|nesta|neste|on|in|late"
    r"|last|this|este|esta|ese|ce|cette|hoy|ayer|hoje|ontem|hier|noche|noite|night|soir|early|yesterday|today|foi|fue"
    r"|was|feit[oa]|hech[oa]|made|red|rede|social|x|post|statement|comunicado|communique|comando|spokes\w+|portavoz"
    rf"|vocero|porta-voz|porte-parole|{A_WEEKDAY}"
    r"),? (?:l')?){0,7}"
)
_SAYING = tuple(  # each after its words alone: one look at the many texts that do not name it
    (
        name,
        lazy_regex(words),
        lazy_regex(
            rf"\b(?:{words})\b{_IS_WHO}{_THEN}\b{_SAYS}\b|\b{_SAYS} (?:l')?{_TITLES}(?:{words})\b{_IS_WHO}"
            rf"|\b(?:{ACCORDING_TO}|sous instruction) (?:u\.s\.|[^.;,\n]){{0,40}}?\b(?:{words})\b{_IS_WHO}"
            rf"|\A(?:[^\s:]+ ){{0,2}}(?:{words}) ?: "
        ),
    )
    for name, words in _OFFICIALS
)
# People ashore who tell of a strike, in the headline: "Families in Ecuador say US strike killed four"
_ASHORE_WORDS = (KIN, FISHERMEN, MAYOR, VILLAGERS)
_TELLS_OF_IT = rf"(?:{TELLS}|denuncia[nm]?|fal(?:a|am)|hablan?|parlent)\b[^;:\n]{{0,80}}?\b(?:{PLAIN_STRIKE}|{HITS})"
_ASHORE_TELL = tuple(
    (name, lazy_regex(rf"\A(?:[^\s:;,]+ ?[:,]? ){{0,2}}?(?:{words})\b(?! of\b|')[^;:,.\n]{{0,40}}? {_TELLS_OF_IT}"))
    for name, words in zip(ASHORE, _ASHORE_WORDS, strict=True)
)


def speaker_in(folded: str) -> tuple[str | None, bool]:
    """(speaker, official). The first named authority within a few words of a verb of saying wins over an unnamed
    official, and he over people ashore."""
    named = [
        (match.start(), name)
        for name, words, saying in _SAYING
        if words.search(folded) and (match := saying.search(folded))
    ]
    if named:
        return min(named)[1], True
    if unnamed := _UNNAMED.search(folded):
        return _described(unnamed), False
    return next((name for name, tell in _ASHORE_TELL if tell.match(folded)), None), False


def _described(unnamed: re.Match[str]) -> str:
    """ "a US official", "defense officials", "sources": the same words in whichever language they were cited."""
    word = unnamed["who"] or unnamed["foreign"]
    noun = "source" if word.startswith(_SOURCES) else "official"
    whose = (unnamed["whose"] or "us").replace(".", "")
    kind = _KINDS.get(whose, whose) if noun == "official" or unnamed["whose"] else ""
    plural = word.endswith("s")
    name = " ".join(filter(None, (kind, noun + "s" * plural)))
    return name if plural else f"{'an' if name[0] in 'aeioAE' else 'a'} {name}"
