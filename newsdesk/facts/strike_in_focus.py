"""Does a text that reports no new strike look at one strike, rather than mention one in passing: beside its news,
cited, or in a timeline?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdesk.facts.counts.campaign_dead import campaigns_dead, presumed_of_one_strike
from newsdesk.facts.counts.campaign_scale import most_in_one_event
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure
from newsdesk.facts.people.people_figures import killed_in, survivors_in
from newsdesk.facts.people.sole_survivor import sole_survivor, survivor_died
from newsdesk.facts.when.dates import STATED
from newsdesk.facts.when.day_words import UP_TO_A_DAY
from newsdesk.facts.when.days_after import strikes_days_ago
from newsdesk.facts.when.days_of_strikes import days_of_strikes, is_of_several
from newsdesk.facts.when.named_strikes import landmark_in
from newsdesk.facts.where.places import coasts_in
from newsdesk.facts.where.struck_at import OF_A_PENINSULA
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import (
    BOAT,
    BOATS,
    COAST,
    ONE_STRIKE,
    ONE_SURVIVOR,
    SOLDIERS,
    STRIKES,
    VIDEO,
    WHO_LIVED,
)
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.strike_verbs import SAILED, TOOK_PLACE, WAS, WAS_DONE, WAS_HIT
from newsdesk.facts.words.times import AFTER, LONG_TIME
from newsdesk.facts.words.vocabulary import A_SEA, IN_A_SEA
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Category, Classification

_ABOUT_ONE_STRIKE = ("survivors.search", "survivors.custody", "survivors.repatriation", "strike.disputed")
# "Survivor of Pacific strike presumed dead, toll at 386": of that strike, whatever else is counted
_ONE_GIVEN_UP = lazy_regex(rf"\b(?:{ONE_SURVIVOR}|castaway|naufrag[oae]|(?:missing|last) man)\b")
_WHO_LIVED = lazy_regex(rf"\b{WHO_LIVED}\b")
_SEVERAL, _ONE = lazy_regex(rf"\b{STRIKES}\b"), lazy_regex(rf"\b{ONE_STRIKE}\b(?! {STRIKES}\b)|\b@+ strike")
_WAS_IN = lazy_regex(
    rf"\b{WAS} {IN_A_SEA}|\b{SAILED} (?:in|en|por|no|pelo|dans|sur) (?:the |el |la |le |les |o )?{A_SEA}\b"
)
_US = rf"(?:{AMERICAN}|{SOLDIERS}|marine|washington)"
_STRUCK_BOAT = lazy_regex(
    r"\b(?:boat|speedboat|vessel|lancha|embarcacion|bateau|barco)\w* (?:struck|destroyed|sunk|bombed|hit"
    r"|blown up|bombardead[oa]|atacad[oa]|destruid[oa]|hundid[oa]|detruit|coule|frappe|afundad[oa]|bombardead[oa]) "
    rf"(?:by|por|par|pel[oa]) (?:the |la |las |los |el |les )?{_US}"
)
# "The boat that US forces destroyed", "after the bombing of a boat": whose cargo it is, is told by its strike.
_STRUCK = (
    r"(?:struck|destroyed|bombed|hit|blew up|attacked|destruy(?:o|eron)|bombarde(?:o|aron)|atac(?:o|aron)"
    r"|destru(?:iu|iram)|bombarde(?:ou|aram)|atac(?:ou|aram)|a (?:detruit|frappe|bombarde|vise)"
    r"|ont (?:detruit|frappe|bombarde))"
)
_CARGO_OF = lazy_regex(
    rf"\b(?:bombed|blown-up) {BOAT}\b|\b{BOAT} bombarde(?:ad[oa]|e|ee)\b"
    rf"|\b{BOAT} (?:atacad[oa]|attaquee?|frappee?|atingid[oa]|struck|attacked)\b(?! (?:by|por|par|pel[ao])\b)"
    rf"|\b{BOAT}\b(?: [\w-]+){{0,2}}? "
    rf"(?:that |which |que |qu')?(?:the |las? |los |l[eo]s |[oa]s? |l')?{_US}(?: [\w.-]+){{0,3}}? {_STRUCK}\b"
    rf"|\b{BOAT} (?:que|qu') ?(?:{_STRUCK}|volo|hundio) (?:el |la |los |les |as? |os? )?{_US}\b"
    rf"|\b{AFTER} (?:(?:the|an?|el|un|una|la|o|um|une?|le|la) |l')?"
    rf"(?:{_US} )?{ONE_STRIKE}\b(?:(?! {ONE_STRIKE})(?:ee\. ?uu\.|[^.;,\n])){{0,30}}?\b{BOAT}\b"
)
# "Bales found where the United States sank a boat"
_THEY_STRUCK = lazy_regex(
    rf"\b{_US}(?: [\w.-]+){{0,2}}? (?:{_STRUCK}|sank|volo|hundi(?:o|eron)|afund(?:ou|aram)|(?:a|ont) coule)\b"
    rf"[^.;\n]{{0,20}}?\b{BOAT}\b"
)
# "After the strike off La Guajira", "une frappe", "before a vessel was attacked": one, which is no threat
_ONE_THAT_WAS = lazy_regex(
    r"\b(?:after|over|of|about|following|por (?:el|un)|tras (?:el|un)|del|despues del?|apos(?: [oa]| uma?)?|pel[oa]"
    r"|sobre (?:el|o|a)|apres (?:la |une |l')|de la |de l'|d'une |contre la |sur la )"
    rf" ?(?:(?:the|an?|another) )?(?:(?!{STRIKES}\b)[\w.-]+ ){{0,2}}?{ONE_STRIKE}\b(?! {STRIKES}\b)"
    rf"|\b{BOAT} (?:{WAS_DONE} |had been )?{WAS_HIT}"
)
# Of how it all began an analysis tells beside the rest, unless its headline does.
_BEGAN = lazy_regex(
    r"\b(?:first (?:strike|attack|missile|boat|blast|one)|beg[ai]n|start(?:s|ed)|primer[oa]?|empez\w+|comenz\w+"
    r"|inici\w+|primeir[oa]|comec\w+|premiere?|debut\w*|commenc\w+)\b"
)

# "Over the attack on three boats", "por el ataque a tres lanchas": one announcement, whose day is not told
_ATTACK_ON_SO_MANY = lazy_regex(
    rf"\b(?:(?:the|el|l[ao]|[oa]|un[ae]?|uma?|an) |l'|por |pel[oa] |after |apres )(?:(?!{STRIKES}\b)[\w-]+"
    rf" ){{0,2}}?{ONE_STRIKE}"
    rf" (?:(?:on|against|contra|contre|a|sur|de) )(?:(?:the|las?|los|les|[oa]s) )?{A_FEW} (?:[\w-]+ )?{BOATS}\b"
)
_DIED_ON = lazy_regex(rf"\b(?:{DEATH}|morrido){UP_TO_A_DAY} $")
# "No strike took place on Sunday": there is none to tell of.
_DENIED = lazy_regex(
    rf"\b(?:no|ningun|nenhum|aucune?) (?:\w+ ){{0,2}}?{ONE_STRIKE} (?:{TOOK_PLACE}|was (?:conducted|made))"
    r"(?! (?:on(?! \w+day\b)|against|contra|contre)\b)"
    rf"|\bthere (?:was|were|had been) no (?:\w+ )?{ONE_STRIKE}\b(?! \w)"
    # "Fake video of a strike off Acapulco"
    rf"|\b(?:fake|bogus|false|falso|faux|fausse) (?:\w+ )?{VIDEO}|\b{VIDEO} (?:fals[oa]s?|fake|truque[es]s?)\b"
    rf"|\b(?:no (?:hubo|se (?:produjo|realizo))(?: ningun)?|nao houve(?: nenhum)?"
    rf"|il n'y a (?:pas )?eu (?:d'|de|aucune?)) ?{ONE_STRIKE}\b(?! (?:sin|sem|sans)\b)"
)


def looks_at_a_strike(doc: Document, dead: Sequence[Figure], classification: Classification) -> bool:
    """`dead`: the figures that are no totals, and that are not told in passing."""
    category = classification.category
    if doc.find_in_title(_DENIED):
        return False
    told = landmark_in(doc)
    named = told is not None and (not told[0].vague or category is not Category.DIPLOMACY)
    match category:
        case Category.STRIKE:
            figures = bool(dead or presumed_of_one_strike(doc)) or _is_about_one(doc, classification.topic)
            lived = any(alive.number.start < doc.title_end for alive in survivors_in(doc))
            figures = figures or (lived and doc.find_in_title(_STRIKE_NAMED) is not None)
            lone = bool(sole_survivor(doc)) or survivor_died(doc)
            one = (_names_one(doc, category) or lone) and not _counts_the_campaign(doc)
            corrects = classification.correction or classification.topic == "strike.updated"
            return named or figures or one or (corrects and _puts_one_right(doc))
        case Category.BUILDUP | Category.CRIME | Category.NONE:
            return False
        case Category.ANALYSIS:
            by_its_day = _names_one_by_its_day(doc) and not _TIMELINE.search(doc.folded)
            return by_its_day or not all(_tells_how_it_began(doc, figure) for figure in dead)
        case Category.INTERDICTION:  # what a coast guard's own shots did is no strike
            struck = (
                _CARGO_OF.search(doc.folded) or _STRUCK_BOAT.search(doc.folded) or _THEY_STRUCK.search(doc.folded)
            )
            return named or bool(struck) or _names_one(doc, category)
    return named or bool(dead) or _names_one(doc, category) or _is_about_one(doc, classification.topic)


def _names_one_by_its_day(doc: Document) -> bool:
    """ "What the law says of the second missile of Sept. 2": of that strike, unless it adds up the campaign."""
    told = landmark_in(doc)
    if campaigns_dead(doc):
        return False
    if any(day.basis == STATED and not is_of_several(doc, day) for day in days_of_strikes(doc)):
        return True
    by_day = [day for day in doc.days if told and day.basis == STATED and day.value == told[0].day]
    return bool(told and not told[0].vague and by_day)


def _is_about_one(doc: Document, topic: str | None) -> bool:
    """ "Hegseth defends strikes on boats" disputes no strike in particular."""
    if topic == "strike.disputed" and _SEVERAL.search(doc.folded):
        return bool(_ONE.search(doc.folded))
    one_given_up = topic == "survivors.presumed_dead" and doc.find_in_title(_ONE_GIVEN_UP) is not None
    one_let_go = topic == "justice.prosecution" and doc.find_in_title(_WHO_LIVED) is not None
    return one_given_up or one_let_go or topic in _ABOUT_ONE_STRIKE


def _names_one(doc: Document, category: Category) -> bool:
    boats = (struck.start() for struck in _STRUCK_BOAT.finditer(doc.folded))
    days = (day for day in days_of_strikes(doc) if category is Category.STRIKE or not is_of_several(doc, day))
    died = _days_of_death(doc) if category is Category.STRIKE else ()
    named = (*boats, *(day.start for day in (*days, *strikes_days_ago(doc))), *died, *_off_a_coast(doc))
    return any(not in_passing(doc, place, category) for place in named)


def _days_of_death(doc: Document) -> Iterator[int]:
    """ "The family says that he died on Feb. 20": in the strike that the text is about."""
    for day in doc.days:
        if day.basis == STATED and _DIED_ON.search(doc.folded, max(0, day.start - 40), day.start):
            yield day.start


def _off_a_coast(doc: Document) -> Iterator[int]:
    """Where a strike begins that is told by its coast, or by how many boats it hit, as one that happened."""
    yield from (named.start() for named in OF_A_PENINSULA.finditer(doc.folded))
    yield from (named.start() for named in _ATTACK_ON_SO_MANY.finditer(doc.folded))
    for struck in _ONE_THAT_WAS.finditer(doc.folded):
        if next(iter(coasts_in(doc.folded, struck.start(), min(struck.end() + 60, len(doc.folded)))), None):
            yield struck.start()


def _counts_the_campaign(doc: Document) -> bool:
    return any(figure.number.value > most_in_one_event(doc) for figure in killed_in(doc))


def _puts_one_right(doc: Document) -> bool:
    """ "Sunday's strike was in the Caribbean": no dead are named, and it is about one strike."""
    return _WAS_IN.search(doc.folded) is not None


def _tells_how_it_began(doc: Document, figure: Figure) -> bool:
    place = figure.number.start
    return place >= doc.title_end and bool(_BEGAN.search(doc.folded, *doc.sentence_at(place)))


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
# "The accord is suspended. Two boats were hit and six people died": of these strikes no word was before.
_NAMES_ONE = lazy_regex(
    rf"\b(?:{ONE_STRIKE}|{BOAT}(?! {STRIKES}\b)|{DEATH}|{KILL}|{WHO_LIVED}|{VIDEO}|double.tap|{WAS_DONE} {WAS_HIT})\b"
)
_NEAR_A_COAST = lazy_regex(rf"\b{COAST}\b")
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
    background = category in _CITING and _is_background(doc, start)
    return bool(
        beside or after or long_ago or background or (category in _CITING and _CITED.search(doc.folded, start, place))
    )


def _is_background(doc: Document, start: int) -> bool:
    """Begins the text with something else than this sentence, and is no strike named before it, nor a coast in the
    headline?"""
    first = next((begin for begin, _ in doc.sentences if begin >= doc.title_end), start)
    if start <= first or _NAMES_ONE.search(doc.folded, 0, start):
        return False
    return doc.find_in_title(_NEAR_A_COAST) is None
