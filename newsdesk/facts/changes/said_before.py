"""Words by which a text tells what was said before: "an earlier version", "had announced", "counted among"."""

from __future__ import annotations

from newsdesk.facts.words.death_words import DEATH
from newsdesk.text.lazy_regex import lazy_regex

VERSION = lazy_regex(
    r"\b(?:(?:earlier|previous|prior|original|initial) (?:version|story|article|report|dispatch|headline|alert)s?"
    r"|(?:first|primera|primeira|premiere) (?:version|versao)"
    r"|version (?:anterior|previa|precedente|anterieure|initiale)|versao (?:anterior|previa)"
    r"|(?:nota|reportagem|depeche|article|despacho) (?:anterior|precedente?))\b"
)
# In an entry that corrects: "had announced four", "four as first reported", "antes habló de cuatro".
SPOKE = (
    r"(?:said|say|reported|announced|put|gave|given|informado|anunciado|dicho|hablado|dito|falado|divulgado|hablo"
    r"|spoken|spoke|placed|located|ubicado|situado|localizado|situe"
    r"|informo|dijo|anuncio|reporto|cifro|falou|informou|disse|anunciou|publico|annonce|fait etat|parle|evoque)"
)
_BEFORE = (
    r"(?:first|initially|originally|previously|earlier|antes|inicialmente|primero|al principio|anteriormente"
    r"|d'abord|initialement|auparavant)"
)
BY_MISTAKE = r"(?:erroneously|incorrectly|wrongly|mistakenly|erroneamente|por error|por engano|par erreur|a tort)"
SAID_BEFORE = lazy_regex(
    rf"\b(?:(?:had|habian?|tinham?|haviam?|avai(?:t|ent)) (?:{_BEFORE} )?{SPOKE}"
    rf"|{_BEFORE} (?:se )?(?:{SPOKE}|counted|thought|believed|(?:cont|estim|cifr)ad[oa]|dad[oa]"
    r"|donnee?|(?:chiffr|estim)ee?)"
    rf"|(?:se )?{SPOKE} {_BEFORE}|(?:falara|dissera|informara|anunciara)"
    rf"|{SPOKE} {BY_MISTAKE}|{BY_MISTAKE} {SPOKE}"
    r"|(?:hablaban?|falavam?|parlai(?:t|ent)|daban? cuenta|davam? conta|faisai(?:t|ent) etat) (?:de|em)"
    r"|(?:earlier|previous|first|initial) (?:statement|count|tally|toll|figure|release|post)"
    r"|(?:texto|comunicado|informe|balance|bilan|communique) (?:anterior|previo|precedent|initial)"
    r"|(?:primer[oa]?|primeir[oa]|premiere?) (?:nota|texto|comunicado|informe|parte|note|communique|mensa\w+))\b"
)
# A number of dead of whom only that is taken back: "the nine dead that Hegseth had claimed", "a man counted among
# six killed", "el parte en el que figuraban dos muertos"
CLAIMED = lazy_regex(
    rf"(?P<n>#++)(?: (?!{DEATH})[\w-]+){{0,2}}? {DEATH},? (?:(?:that|which|que) |qu')(?:[\w.-]+ ){{1,3}}?"
    r"(?:had )?(?:claimed|announced|atribuy(?:o|eron)|atribuiu|attribu(?:e|ait)|dijo|anuncio|disse|anunciou"
    r"|avait annonces?)\b"
    r"|\b(?:(?:counted|listed|contad[oa]|comptee?) (?:among|as one of|entre|parmi)|faisai(?:t|ent) partie des"
    r"|figur(?:aba|aban|ava|avam|ait|aient)(?: (?:entre|parmi))?)(?: (?:the|l?os|les))? (?P<m>#++)"
)
