"""Which strike a day is of: that of the news, told with its dead or as the day on which it was, or one before it."""

from __future__ import annotations

from newsdesk.facts.counts.campaign_scale import MOST_IN_ONE_EVENT
from newsdesk.facts.document import Document
from newsdesk.facts.matching import figures_in, values_of
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.when.dates import DayMention
from newsdesk.facts.when.eves import THE_EVE
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import BOAT, ONE_STRIKE, STRIKE
from newsdesk.facts.words.strike_verbs import HITS, TOOK_PLACE, WAS_HIT
from newsdesk.facts.words.times import AFTER, TIME
from newsdesk.facts.words.vocabulary import ANOTHER
from newsdesk.text.lazy_regex import lazy_regex

# "Tuesday's had left one dead", "celle de mardi avait fait": an earlier one
_EARLIER_ONE = lazy_regex(
    r"(?:'s(?: (?:strike|attack|one))?)? (?:had (?:left|killed|died)|habian? (?:dejado|matado|causado|muerto)"
    r"|avait (?:fait|tue)|etaient morts|tinham? (?:deixado|matado|morrido)|haviam? (?:deixado|matado|morrido))\b"
)
# "Kills two, after four died Sunday"
_AFTER_DEATHS = lazy_regex(
    rf", (?:{AFTER}(?: que)?|depois que) #+(?: (?:[^.;,#]{{0,30}}?{DEATH}|more|others))? (?:(?:on|el|n[ao]) )?$"
)
# "Another strike on Tuesday killed four": the news has other dead.
_ANOTHER_ON = lazy_regex(
    rf"\b(?:{ANOTHER}|separate) (?:\w+ )?(?:{ONE_STRIKE})\b(?: [^\s.,;:]+){{0,3}}?(?: (?:on|el|em|n[ao]|de|del))? $"
)
# "Hit on Wednesday, three days after the strike of Nov. 15", "after strikes on Nov. 14 and 15"
_AFTER_A_STRIKE = lazy_regex(
    rf"\b(?:{TIME} {AFTER}\b|{AFTER} (?:[\w']+ ){{0,3}}?{STRIKE}\b)(?:[^.;:,\n]|\.(?= ?\d)){{0,45}}$"
)
# "The most recent strike before that was on Nov. 14", "la más reciente databa del 14 de noviembre"
_STRIKE_ON = lazy_regex(rf"\b{ONE_STRIKE} (?:on|of|late|del?|d[ao]|du|le|n?est[ae]|dest[ae]) $")
_LAST_BEFORE = lazy_regex(
    r"\b(?:most recent|last) (?:\w+ )?(?:strike|attack|one) (?:before|prior)\b[^.;:,\n]{0,20}$"
    r"|\b(?:mas|plus) recente?\w*\b[^.;:,\n]{0,20}? (?:databa|datait|remontait|datava)\b[^.;:,\n]{0,6}$"
)
_ON = (
    r"(?: (?:on|late|early|last|this|past|the|night|morning|of|el|este|esta|la|noche|madrugada|tarde|manana|del?|en"
    r"|por|pasado|ultim[oa]|dia|n[ao]|nest[ae]|noite|manha|em|ce|le|dans|soiree|du)){0,5} $"
)
_TOOK_PLACE = lazy_regex(
    rf"(?:\b{ONE_STRIKE}\b[^.;\n]{{0,60}}?\b(?:was|came|fue|foi|etait)"
    r"(?: (?:carried out|conducted|realizad[oa]|(?:ej|ex)ecutad[oa]))?"
    rf"|\b{TOOK_PLACE}|\b(?:it|this|this one|the latest) came|(?<!\w )\b(?:it was|fue|foi|c'etait|ce fut)"
    rf"|\b{BOAT}\b[^.;:,\n]{{0,20}}? {WAS_HIT}"
    rf"|\b{HITS} (?:the|an?|una?|l[ae]|el|uma?|o|une) (?:[\w-]+ ){{0,2}}?{BOAT}){_ON}"
)
# "Second boat in two days ... The first was struck on Monday"
_ONE_MORE_LATELY = lazy_regex(
    rf"@++ (?:[\w-]+ ){{0,2}}?(?:{BOAT}|{ONE_STRIKE})\b[^.;:\n]{{0,20}}? (?:(?:in|en|em) (?:[#~]++|as many|less)"
    r" |this week|(?:n?esta|cette) (?:semana|semaine))"
)
_THE_FIRST_ON = lazy_regex(
    rf"(?:^|[.;\n] ?)(?:the first|(?:el|la) primer[oa]|[oa] primeir[oa]|l[ea] premiere?)(?: (?:{BOAT}|one))?"
    rf" (?:was|fue|foi|a ete) {WAS_HIT}(?: (?:on|el|em|n[ao]))? $"
)
_OF_ANOTHER = lazy_regex(
    rf"\b(?:{ANOTHER}|separate|similar|second|earlier|previous|segund[oa]|seconde|deuxieme|anterior|precedente?)\b"
)


def is_when_it_was(doc: Document, day: DayMention) -> bool:
    """ "The strike took place on Monday", "the boat was hit late Monday", and no other one was."""
    before = max(doc.sentence_at(day.start)[0], day.start - 90), day.start
    return bool(_TOOK_PLACE.search(doc.folded, *before)) and not _OF_ANOTHER.search(doc.folded, *before)


def is_by_the_dead(doc: Document, day: DayMention) -> bool:
    """Does it stand with the dead of the news?"""
    start, end = doc.clause_at(day.start)
    if doc.looks_back(start, end):
        return False
    dead = [figure for figure in killed_in(doc) if figure.number.value <= MOST_IN_ONE_EVENT]
    return bool(dead) and dead[0].number.value in values_of(figures_in(dead, start, end))


def is_of_one_before(doc: Document, day: DayMention) -> bool:
    """ "After a strike killed four on Monday, a second killed three": the dead of Monday are others."""
    dead = [doc.in_lead(figure.number.start) for figure in killed_in(doc)]
    if doc.in_lead_to_news(day.start) and any(dead) and not all(dead):
        return True
    if THE_EVE.search(doc.folded, day.start, day.end) and _with_other_dead(doc, day):
        return True
    before = max(0, day.start - 60), day.start
    if _AFTER_DEATHS.search(doc.marked, *before) or _LAST_BEFORE.search(doc.folded, *before):
        return True
    if _ANOTHER_ON.search(doc.folded, *before) and _with_other_dead(doc, day):
        return True
    if _is_of_the_one_followed(doc, day):
        return True
    if _THE_FIRST_ON.search(doc.folded, *before) and _ONE_MORE_LATELY.search(doc.marked, 0, doc.title_end):
        return True
    told = _EARLIER_ONE.match(doc.folded, day.end)
    return told is not None and not doc.says_the_news(told.end())


def _is_of_the_one_followed(doc: Document, day: DayMention) -> bool:
    """Does it stand behind "days after the strike of", where a later day of the news is told before?"""
    after = _AFTER_A_STRIKE.search(doc.folded, max(0, day.start - 90), day.start)
    if after is None:
        return False
    later = (other for other in doc.days if other.value > day.value and other.start < after.start())
    return any(
        is_by_the_dead(doc, other) or is_when_it_was(doc, other) or _STRIKE_ON.search(doc.folded, 0, other.start)
        for other in later
    )


def _with_other_dead(doc: Document, day: DayMention) -> bool:
    """Were other dead counted before the clause of this day than in it?"""
    start, end = doc.clause_at(day.start)
    here = [figure.number.value for figure in figures_in(killed_in(doc), start, end)]
    before = values_of(figures_in(killed_in(doc), 0, start))
    return bool(here and before) and before.isdisjoint({*here, sum(here)})
