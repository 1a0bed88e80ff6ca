"""A strike that a text about something else tells in passing: beside its news, cited, or in a timeline."""

from __future__ import annotations

from newsdesk.facts.document import Document
from newsdesk.facts.words.nouns import ONE_STRIKE, STRIKES
from newsdesk.facts.words.times import AFTER, LONG_TIME
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Category

# "Hours later, the military said it had killed three": another happening, joined to the news by its hour alone. Not
# "Hours after the strike, ...", whose main clause goes on about that strike.
_BESIDE = lazy_regex(
    r"\s*(?:(?:just|only|some|apenas|so|solo|seulement|quelques"
    r"|pocas|poucas|unas|algumas|a few|several|varias|plusieurs) )?"
    r"(?:(?:minutes|hours|days|a day|the (?:day|night|evening)|shortly|soon) (?:before|earlier|later|after\w*|prior)"
    r"|(?:the|that) same (?:day|night|evening|week)|separately|meanwhile"
    r"|(?:minutos|horas|dias|(?:el|un|o|um) dia|poco|pouco) (?:antes|despues|depois|mas tarde|mais tarde)"
    r"|(?:ese|el|n?o|nesse|esa|la|na|nessa) mism[oa] (?:dia|noche|semana)|n?[oa] mesm[oa] (?:dia|noite|semana)"
    r"|por separado|mientras tanto|enquanto isso"
    r"|(?:minutes|heures|jours|un jour|peu) (?:plus tot|plus tard|auparavant|avant|apres)"
    r"|la veille|le lendemain|le meme jour|la meme (?:nuit|semaine)|dans le meme temps|par ailleurs)\b"
    rf"(?![^.;,\n]{{0,60}}\b{ONE_STRIKE}\b[^.;,\n]{{0,40}},)"
)
_CITED = lazy_regex(
    r"\b(?:mentions?|mentioned|cit(?:es?|ed|ing)|(?:alludes?|alluding|refer(?:s|red|ring)?|points?|pointed) to"
    r"|lists?|(?:for|as an) example|such as|mencionan?|menciono|citan?|cito"
    r"|(?:alude[n]?|(?:en|em) alusion|em alusao|(?:se )?refieren?|refere(?:m|-se)?) al?"
    r"|(?:por|como) e[jx]emplo|citam?|citou|mencionou|mencionam|em alusao ao?"
    r"|mentionne(?:nt)?|evoque(?:nt)?|fait (?:reference|allusion) a|par exemple)\b"
    # what is cited may be grounds for the strike itself: "cites Article II for the attack"
    rf"(?:(?! (?:for|to justify|para justificar|por|pour(?: justifier)?)"
    rf" (?:(?:the|an?|el|l[ao]|o|un|une?) |l')?{ONE_STRIKE})"
    r"(?:[^.;:\n]|\.(?= ?\d))){0,60}$"
)
_TIMELINE = lazy_regex(
    r"\b(?:timelines?|chronolog(?:y|ie)|key (?:dates|moments)|cronologia|linea del? tiempo"
    r"|(?:fechas|momentos) clave|linha do tempo|datas-chave|dates[- ]cles)\b"
)
# "Senate votes on the resolution a day after strikes on three boats killed nine": what the chamber did is the news.
_AFTER_WHICH = lazy_regex(rf"\b(?:{AFTER}|depois que)\b[^.;:\n]{{0,50}}?\b{STRIKES}\b[^.;:\n]{{0,60}}$")
# "Filed on Wednesday, a year to the day after 11 people were killed"
_YEARS_AFTER = lazy_regex(
    rf"\b{LONG_TIME} (?:to the day |exactly |exactos |exatos |jour pour jour )?(?:{AFTER}|depois que)\b"
    r"[^.;:\n]{0,40}$"
)
_STRIKE_NAMED = lazy_regex(rf"\b{ONE_STRIKE}\b")
_CITING = (Category.POLICY, Category.OVERSIGHT, Category.DIPLOMACY)


def in_passing(doc: Document, place: int, category: Category) -> bool:
    """Is what stands here told in passing? Nothing is in a headline, or where the news is a strike itself."""
    if category is Category.STRIKE or place < doc.title_end:
        return False
    if category is Category.ANALYSIS:
        return bool(_TIMELINE.search(doc.folded))
    start, _ = doc.sentence_at(place)
    beside = _BESIDE.match(doc.folded, start) and not doc.find_in_title(_STRIKE_NAMED)
    after = category is Category.OVERSIGHT and _AFTER_WHICH.search(doc.folded, start, place)
    long_ago = category in _CITING and _YEARS_AFTER.search(doc.folded, start, place)
    return bool(beside or after or long_ago or (category in _CITING and _CITED.search(doc.folded, start, place)))
