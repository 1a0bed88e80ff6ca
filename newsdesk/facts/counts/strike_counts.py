"""How many strikes the campaign has made, as printed: attacks, never boats, and no count of a month or a sea."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date

from newsdesk.facts.counts.boat_figures import is_of_the_dead, strikes_before_in, strikes_in
from newsdesk.facts.counts.campaign_scale import beyond_strikes, fewest_in_a_total, passed_by_campaign
from newsdesk.facts.counts.nth_strikes import nth_strikes_in
from newsdesk.facts.counts.partial_counts import (
    counts_one_month,
    in_first_weeks,
    since_before_campaign,
    spans_campaign,
)
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in, values_of
from newsdesk.facts.numerals.hedges import AT_LEAST, HEDGE
from newsdesk.facts.when.named_strikes import DOUBLE_BLAST, tells_double_blast
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import CAMPAIGN, STRIKE, STRIKES, THE_DEAD, VESSEL
from newsdesk.facts.words.times import IN_ALL, NOW, SEPTEMBER, SINCE, SO_FAR
from newsdesk.facts.words.vocabulary import A_SEA, GREW, OF, PLAIN
from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

MOST_BLASTS = 4  # munitions used on the boat of 2 September 2025

_LOCAL = lazy_regex(
    r"^[^,;.\n@]{0,40}?\b(?:in (?:a |the )?(?:past |last |under |less than |just )?[#@~a-z-]* ?"
    r"(?:weeks?|days?|hours?|month)|(?<!over )(?:of|this|the) (?:the )?(?:year|month|week|weekend)"
    r"|of 20\d\d|of ####|in ####|since (?!(?:early |last (?:sept|fall|autumn)|operation|the campaign|the beginning"
    r"|the start|the @|the initial|it|they|20\d\d|@)|sept)\w+|(?<!septiembre )del ano|este ano"
    r"|(?<!bre )(?<!bro )de (?:20\d\d|####)"
    r"|d(?:el|[oe]) mes\b(?! pass?ado)|d(?:e la|a) semana\b(?! pass?ada)|du mois|de la semaine"
    r"|en (?:una|la) semana|en [#~]+ dias|en (?:menos de )?[#~]+ (?:horas|dias)"
    r"|deste ano|(?<!setembro )do ano|em (?:uma|[#~]+) (?:semana|dias)|(?<!septembre )de l'annee|cette annee"
    r"|en une semaine|en [#~]+ (?:jours|mois)|seguido|consecutiv\w+|on (?:the )?same boat)\b"
)
_OF_CAMPAIGN = lazy_regex(
    rf"\b(?:{CAMPAIGN}|overall|{IN_ALL}"
    rf"|{SINCE} (?:\w+ )?(?:{SEPTEMBER}|it began|the start|el inicio|o inicio|le debut))\b"
)
# The first strikes were all in the Caribbean: so many in the Pacific are a count of that sea.
_BEFORE_THE_PACIFIC = 7
_FIRST_IN_PACIFIC = date(2025, 10, 21)
_PACIFIC = lazy_regex(r"[^,;.\n]{0,60}?\bpacifi(?:c|co|que)\b(?! and\b| y\b| e\b| et\b)")
_LOCAL_COUNT = lazy_regex(r"^[^,;.\n]{0,30}\b(?:this year|este ano|cette annee|in one week|same day|on \w+day)\b")
# "37 took place in the Pacific and 23 in the Caribbean"
_AND_IN_ANOTHER_SEA = lazy_regex(
    rf"[^.;:\n#@]{{0,50}}?\b{A_SEA}[^.;:\n#@]{{0,25}}?(?:,|;| (?:and|y|e|et)) (?:(?:the other|l[oa]s otr[oa]s|[oa]s"
    rf" outr[oa]s) )?#++[^.;:\n#@]{{0,50}}?\b{A_SEA}\b"
)
# "Reviewed the records of 66 strikes"
_SAMPLED = lazy_regex(
    r"\b(?:review|examin|audit|sampl|inspect|revis|analiz|analis|estudi|audit|consult|epluch)\w* [^.;:\n#]{0,30}?"
    r"\b(?:records?|files?|documents|paperwork|memos|expedientes|archivos|documentos|papeles|registros|processos|papeis"
    r"|dossiers?|pieces)\b[^.;:\n#]{0,15}? (?:for|of|on|from|de|d[oa]s|des|sobre|sur|d') ?$"
)
# "The report examined 90 strikes": those of a sample
_LOOKED_AT = lazy_regex(
    r"\b(?:review(?:s|ed)|examin(?:es|ed|o|aron|ou|aram|a|an|am|e|ait)|audit(?:s|ed|o|ou)|sampl(?:es|ed)"
    r"|inspect(?:s|ed)|revis(?:o|aron|ou|aram)|analiz(?:o|aron)|analis(?:ou|aram)|audit(?:o|ou)|a (?:examine|passe en"
    r" revue|audite|epluche))(?: (?:a sample of|(?:una|uma) (?:muestra|amostra) de|un echantillon de))?"
    rf"(?: {HEDGE})? $"
)
# "107 or 109 strikes": no one knows
_OR_MORE = lazy_regex(r" (?:or|o|ou|u)(?: (?:to|a|de|en))? #")
_ONE_OR = lazy_regex(r"#++(?: [^\s.;:,#]+)? (?:or|o|ou|u)(?: (?:to|a|de|en))? $")
_NO_DEAD = (
    r"(?:(?!muert|mort|death|kill|dead|toll|victim|vitim|llev|lev[ao]|transport|carr|fallec|falec"
    r"|caid[oa]|asesin|ejecut|abatid|vidas|lives|vies |bajas|baixas|casualt|fatalit)[^.;#\n])"
)
# "Twelve strikes this month, out of 80 in all"
_OF_ALL = (
    rf"\b{STRIKES}\b[^.;#\n]{{0,60}}?\b(?:out of|sur|de|d')(?: (?:a|~+))? ?(?:(?:total (?:of|de|d'))|(?<=out of))"
    rf"(?: ?{HEDGE})?"
)
_COUNTED = lazy_choice(
    rf"\b(?:(?:number|count|total|tally) of|(?:numero|recuento|conteo|contagem) de|nombre d[e']|total d\w+ {STRIKES}"
    r"|los|os|las|as|les|operacoes|operaciones|ataques|attacks|strikes|bombings|frappes|attaques)"
    rf"\b{_NO_DEAD}{{0,70}}?\b"
    r"(?:to|at|reach(?:es|ed)?|stands at|suman|llegan a|chegam a|chega a|alcanza|alcanca|para"
    r"|passa a|a|cheg(?:ou|aram|am?) (?:as|aos)|lleg(?:o|aron|an?) a l[oa]s|attei\w+|s'eleve a|count at)"
    rf"(?: {AT_LEAST})? (?P<n>#+)"
    rf"(?! (?:el|l[ao]s?|[oa]s?|le|les|cel(?:ui|le)|that) (?:of|d[aeo]s?) (?:the |l[oa]s )?{THE_DEAD}\b)"
    r"(?P<more>(?:, #+)* (?:y|and|e|et) #+)?",
    # "os ataques já são 38 e os mortos, 130"
    rf"\b{STRIKES}(?: {NOW})? (?:son|sao|sont|suman|somam)(?: {NOW})?(?: {AT_LEAST})? (?P<s>#+)"
    r"(?=[,.;\n]|$| (?:y|e|et)\b)",
    r"\b(?:ataques|attacks|strikes|frappes|attaques),? (?:(?:numbers?|nos?\.|numeros) )?(?P<m>#+)(?:, #+)* (?:y"
    r"|and|e|et) (?P<last>#+)",
    r"\b(?:sobem?|suben?|elevan?|chegam?|llegan?|passe|monte"
    r"|porte(?:nt)?) (?:para|a) (?P<p>#+) (?:"
    r"(?:o numero|el numero|le nombre) d(?:e |')(?:ataques|attaques|frappes|bombarde|operac)"
    rf"|(?:l?[oa]s) {STRIKES}\b)",
    rf"(?<!#)#++ (?:out )?(?:of|de|d[oa]s|des) (?:the |l[oa]s |les )?(?P<q>#+) (?:{PLAIN}){{0,2}}{STRIKES}\b",
    rf"\b(?:{GREW}|bring|raise|take|lift|push)(?:-se)? (?:to|a|para) (?:{HEDGE} )?(?P<r>#+) (?:the|[oa]|el|l[ea])"
    r" (?:(?:total|full) )?(?:number|numero|nombre|total|count|tally|cifra|conteo|recuento|cuenta|contagem|conta|soma"
    rf"|compte|decompte|chiffre)(?: total)? (?:of|d[eo]s?|d'|des)(?:(?!{DEATH})[^.;#\n]){{0,25}}?{STRIKES}\b",
    rf"{_OF_ALL} (?P<all>#+)(?!{OF}(?:{PLAIN}){{0,2}}(?:{VESSEL}|{DEATH}))",
    # "Friday's attack makes 107 since September"
    rf"\b{STRIKE}\b{_NO_DEAD}{{0,30}}? (?:makes|made|hace|suma|faz|soma|fait) (?P<t>#++)(?= {SINCE} )",
    rf"(?:con (?:el|ella|esta|este){_NO_DEAD}{{0,30}}|ya )(?:suman|son|van) (?P<o>#++)"
    rf"(?! (?:l?[oa]s )?(?:\w*(?:muert|mort)|{VESSEL}\b))",
)
_PART = lazy_regex(r"(?P<n>#++) (?:(?:out )?of|de|d[oa]s|des|sur) (?:(?:the|its|l[oa]s|[oa]s|les) )?#++")
_OF_ALL_OF = lazy_regex(_OF_ALL)
# What may follow a count of attacks whose noun went before it: "hands 26 traffickers over" counts none.
_ENDS_A_COUNT = lazy_regex(
    rf"(?: (?:{STRIKE}|{SINCE}|{SO_FAR}|hasta|ate|con|com|with|avec|en|in|no|na|dans|across"
    r"|after|of|as|while|mientras|enquanto|alors|tras|apos|apres|y|e|et|and|came|took|were|hit|killed"
    r"|el|l[oa]s|o|[oa]s|le|les|the|de|del|da|do|du)\b|[^\w ]|$)"
)


def strike_totals(doc: Document, dead: Sequence[Figure], taken: Set[int]) -> list[Figure]:
    """Attacks, never vessels: cardinals that are no local count, else the highest campaign ordinal."""
    counted = [figure for figure in strikes_in(doc) if _is_campaign_count(doc, figure)] + _counted(doc)
    counted = [figure for figure in counted if figure.number.start not in taken]
    counted = [figure for figure in counted if same_sentence(doc, figure, dead) or not _long_passed(doc, figure)]
    counted = [figure for figure in counted if not passed_by_campaign(doc, figure.number.value)] or counted
    of_all = [figure for figure in counted if _OF_ALL_OF.match(doc.marked, figure.start)]
    if of_all:
        return of_all
    beside = [figure for figure in counted if same_sentence(doc, figure, dead)]
    ordinals = [figure for figure in nth_strikes_in(doc) if _is_campaign_ordinal(doc, figure)]
    highest = sorted(ordinals, key=lambda figure: -figure.number.value)[:1]
    before_this = highest and values_of(counted) == {highest[0].number.value - 1}
    return highest if before_this else beside or counted or highest


def _is_campaign_count(doc: Document, figure: Figure) -> bool:
    end = doc.sentence_at(figure.number.start)[1]
    after = doc.marked[figure.end : end]
    if counts_one_month(doc, figure) or _is_part(doc, figure):
        return False
    sampled = (_SAMPLED, _LOOKED_AT, _ONE_OR)
    if any(pattern.search(doc.marked, 0, figure.number.start) for pattern in sampled):
        return False
    if _AND_IN_ANOTHER_SEA.match(doc.marked, figure.end):
        return False
    if (_LOCAL.search(after) or _LOCAL_COUNT.search(after)) and not _spans_all(doc, figure, end):
        return False
    return figure.number.value >= fewest_in_a_total(doc)


def _spans_all(doc: Document, figure: Figure, end: int) -> bool:
    if spans_campaign(doc, figure.end, end):
        return True
    return since_before_campaign(doc, figure.end, end) and not passed_by_campaign(doc, figure.number.value)


def _long_passed(doc: Document, figure: Figure) -> bool:
    """ "The tapes of at least a dozen strikes": the campaign has made many more."""
    end = doc.sentence_at(figure.number.start)[1]
    of_all = _OF_CAMPAIGN.search(doc.marked, figure.start, end)
    return passed_by_campaign(doc, figure.number.value) and not of_all


def _is_part(doc: Document, figure: Figure) -> bool:
    """ "Files missing for nine strikes", and "nine of the 64 cases": so many of them, not all."""
    parts = (doc.numbers.numbers.get(part.start("n")) for part in _PART.finditer(doc.marked))
    return any(part is not None and part.value == figure.number.value for part in parts)


def _is_campaign_ordinal(doc: Document, figure: Figure) -> bool:
    """ "Second" in the story of 2 September is the second blast, and in those months nothing else."""
    value = figure.number.value
    if value < 2 or (value <= MOST_BLASTS and _is_blast(doc)):
        return False
    if (doc.news and _long_passed(doc, figure)) or _is_of_the_pacific(doc, figure):
        return False
    end = doc.sentence_at(figure.number.start)[1]
    as_long = in_first_weeks(doc, figure.number.end, end) or spans_campaign(doc, figure.number.end, end)
    return as_long or not _LOCAL.search(doc.marked[figure.number.end : end])


def _is_of_the_pacific(doc: Document, figure: Figure) -> bool:
    """ "A second deadly strike in the Pacific Ocean"."""
    if figure.number.value > _BEFORE_THE_PACIFIC or doc.published_on is None or doc.published_on < _FIRST_IN_PACIFIC:
        return False
    return _PACIFIC.match(doc.folded, figure.number.end) is not None


def _is_blast(doc: Document) -> bool:
    return tells_double_blast(doc) or bool(doc.published_on and doc.published_on >= DOUBLE_BLAST.told_from)


def _counted(doc: Document) -> list[Figure]:
    """ "the number of operations has reached 13", "the attacks now add up to 41", "attacks 32, 33 and 34"."""
    found = [figure for figure in strikes_before_in(doc) if figure.number.value >= fewest_in_a_total(doc)]
    for match in _COUNTED.finditer(doc.marked):
        told = match.groupdict()
        name = next(name for name in ("last", "n", "o", "m", "p", "q", "r", "s", "t", "all") if told.get(name))
        number = doc.numbers.numbers[match.start(name)]
        if is_of_the_dead(doc, match.start()) or _OR_MORE.match(doc.marked, match.end(name)):
            continue
        if name == "o" and beyond_strikes(doc, number.value):
            continue
        ends = name == "r" or _ENDS_A_COUNT.match(doc.marked, match.end(name))  # there the noun follows
        if ends and number.value >= fewest_in_a_total(doc):
            found.append(Figure(number, match.start(), match.end()))
    return found


def same_sentence(doc: Document, figure: Figure, dead: Sequence[Figure]) -> bool:
    return bool(figures_in(dead, *doc.sentence_at(figure.number.start)))
