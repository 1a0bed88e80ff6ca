"""Whose dead a number counts: those of one strike, or of the whole campaign."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.facts.changes.revised_tolls import adds_up_strikes, counts_one_strike, revised_toll_in
from newsdesk.facts.counts.boat_figures import strikes_in
from newsdesk.facts.counts.campaign_scale import (
    DEAD_OF_THE_FIRST,
    FEWEST_IN_A_TOTAL,
    below_campaign,
    most_in_one_event,
    never_campaigns,
)
from newsdesk.facts.counts.strike_counts import same_sentence
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure
from newsdesk.facts.numerals.numbers import ORDINAL
from newsdesk.facts.people.people_figures import killed_in, presumed_in
from newsdesk.facts.people.unnumbered_survivors import BODIES
from newsdesk.facts.when.named_strikes import tells_double_blast
from newsdesk.facts.words.nouns import BOAT, BOATS, CAMPAIGN, ONE_STRIKE, STRIKES, TOLL
from newsdesk.facts.words.strike_verbs import KILLS
from newsdesk.facts.words.times import AFTER, IN_ALL, LONG_TIME, SEPTEMBER, SINCE, SO_FAR
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Comparator

MOST_ON_ONE_BOAT = 40  # more than ever; up to here grammar may still say that one strike killed them

_ONE_BOAT = lazy_regex(rf"\b(?:{ONE_STRIKE}|{BOAT})\b(?! strike)")
_MANY = lazy_regex(
    rf"\b(?:{STRIKES}|{BOATS}|{CAMPAIGN}|{TOLL}|total|ya|so far|{SINCE}|(?:from|de) #+ (?:to|a|para))\b|@+ "
)
_SOME_TIME = lazy_regex(rf"\b(?:{LONG_TIME}|weekend|days|dias|jours)(?:'s)?\b(?! (?:{AFTER}|before|ago|later))")
_INCLUDING = lazy_regex(
    r"\b(?:including|counting|among|of (?:them|whom)|inclu\w+|entre|de (?:ell[oa]s|los cuales)|del[ea]s|dos quais"
    r"|dont|parmi|d'entre)\b"
)
_INCLUDING_THE = lazy_regex(r"\b(?:inclu\w+|dont) (?:the|l[oa]s|[oa]s|les) $")  # "incluidas las dos del jueves"
_BROUGHT = lazy_regex(rf" (?:dead )?{BODIES}(?! (?:later|despues|depois|plus tard)\b)")  # as many as a ship can bring
# "takes the toll to 70", "bringing to 70 the dead"; not "takes its war to the Pacific in a strike that killed two".
_TO_SO_MANY = (
    r"(?=[^.;\n]*?(?:\b(?:toll|total|number|count|tally|deaths|dead)\b"
    r"|\b(?:to|past|above|over|beyond|at) (?:at least |more than |nearly |almost |over |about |around |some )?$))"
)
# What follows "van cinco lanchas en cinco días: mata a cuatro" or "ya son 85 ataques: EE.UU. mata a tres"
_NOT_OF_DEAD = (
    rf"(?! (?:#+ {BOATS}\b[^.;\n#]{{0,30}}#*[^.;\n#]{{0,10}}:"
    rf"|[#=]+ {STRIKES}\b[^.;\n#]{{0,30}}: [^.;\n#]{{0,40}}?(?:{KILLS}|\b(?:dej|deix)(?:a|o|ou)\b)))"
)
_TOTAL_BEFORE = lazy_regex(
    r"\b(?:death toll|toll|tally"
    rf"|(?:bring(?:s|ing)?|brought|rais(?:es|ed|ing)|tak(?:es|ing)|push(?:es|ed|ing)?){_TO_SO_MANY}"
    r"|deaths now|in total|overall|so far|have (?:now )?(?:killed|left)|has (?:now )?(?:killed|left|claimed)"
    r"|campaign's|campaign has|deaths? total|bilan|balance|balanco"
    r"|(?<!~ )(?<!con )(?<!com )saldo|acumulan?|elevan|eleva|suben?(?! a (?:bordo|la lista)\b)|sobe"
    r"|total(?![\"'])(?! (?:\w+ )?fric)(?<!fric\wion total)(?<!friccao total)(?<!guerr[ae] total)"
    rf"|(?:van|(?<!se )suman|llevan|somam(?!-se)|(?:ya|ja|que) (?:son|sao)){_NOT_OF_DEAD}"
    r"|ya han|han (?:muerto|dejado|causado|fallecido)"
    r"|lleva(?! (?:su|la|el|a cabo|al)\b)|llegan? a|soma|contabiliza"
    r"|porte(?:nt)?(?! plainte)|grimpe|totales)\b"
)
_TOTAL_AFTER = lazy_regex(
    rf"^[^,;:.\n#@]{{0,90}}?\b(?:{SINCE} (?:(?:\w+ ){{0,3}}{SEPTEMBER}|last fall|it began)|{SO_FAR}"
    rf"|(?!in all\b){IN_ALL}|in (?:the |all )?(?:at least |more than |nearly )?$)"
)


def told_apart(doc: Document, dead: Sequence[Figure]) -> tuple[Sequence[Figure], Sequence[Figure]]:
    """The dead of one strike each, and the campaign's totals.

    "39th attack of the campaign: three dead", "have killed four men": what is too little for a total is the strike's
    where no others are counted; beside them it is a sum of some strikes, "nine this week".
    """
    totals = [figure for n, figure in enumerate(dead) if _is_total(doc, dead, n)]
    of_strikes = [figure for figure in dead if figure not in totals]
    if not of_strikes:
        few = (figure for figure in totals if never_campaigns(doc, figure.number.value))
        of_strikes = [figure for figure in few if not _counts_some_time(doc, figure)]
    return of_strikes, [figure for figure in totals if figure not in of_strikes]


def _counts_some_time(doc: Document, figure: Figure) -> bool:
    """ "Nine dead this week", "11 killed in two days"."""
    sentence = doc.sentence_at(figure.number.start)
    return _SOME_TIME.search(doc.folded, *sentence) is not None


def dead_of_strikes(doc: Document) -> Sequence[Figure]:
    return _dead_in(doc, doc.news)[0]


def campaigns_dead(doc: Document) -> Sequence[Figure]:
    return _dead_in(doc, doc.news)[1]


@once
def _dead_in(doc: Document, _news: bool) -> tuple[Sequence[Figure], Sequence[Figure]]:
    """Whether the entry reports a new strike decides what "in total" is of."""
    return told_apart(doc, killed_in(doc))


def _is_total(doc: Document, figures: Sequence[Figure], index: int) -> bool:
    figure = figures[index]
    if figure.number.value <= MOST_ON_ONE_BOAT and _BROUGHT.match(doc.marked, figure.number.end):
        return False
    if figure.number.kind == ORDINAL:  # "the 105th person killed"
        return True
    if figure.number.value == DEAD_OF_THE_FIRST and tells_double_blast(doc):  # "eleven were killed in all"
        return False
    if figure.number.value > most_in_one_event(doc) and not _is_of_one_boat(doc, figure):
        return True
    start, end = doc.sentence_at(figure.number.start)
    if _INCLUDING_THE.search(doc.folded, start, figure.number.start):
        return False
    if below_campaign(doc, figure.number.value) and (
        counts_one_strike(doc, start, figure.number.end, end) or adds_up_strikes(doc, start, figure.number.end, end)
    ):
        return False
    if index and figures[index - 1].number.start >= start:
        start = figures[index - 1].number.end
    if index + 1 < len(figures):
        end = min(end, figures[index + 1].number.start)
    before = _TOTAL_BEFORE.search(doc.marked, start, figure.number.start)
    if not before and not _TOTAL_AFTER.search(doc.marked[figure.number.end : end]):
        return False
    return revised_toll_in(doc) is None


def _is_of_one_boat(doc: Document, figure: Figure) -> bool:
    """An exact figure beside one boat or strike, nothing plural in the sentence: "strike on boat kills 16"."""
    if figure.number.value > MOST_ON_ONE_BOAT or figure.number.comparator is not Comparator.EXACTLY:
        return False
    start, end = doc.clause_at(figure.number.start)
    return bool(_ONE_BOAT.search(doc.marked, start, end)) and not _MANY.search(doc.marked, start, end)


def presumed_of_one_strike(doc: Document) -> list[Figure]:
    """People given up for dead, but for those that the text counts beside all strikes or all dead: "116 in 36 attacks
    and ten never found", "241, including ten presumed dead" are of the campaign, wherever else it says ten."""
    presumed = presumed_in(doc)
    many = [figure for figure in strikes_in(doc) if figure.number.value >= FEWEST_IN_A_TOTAL]
    all_dead = [figure for figure in killed_in(doc) if figure.number.value > MOST_ON_ONE_BOAT]
    of_all = {
        figure.number.value
        for figure in presumed
        if same_sentence(doc, figure, many) or any(_is_among(doc, figure, total) for total in all_dead)
    }
    return [figure for figure in presumed if figure.number.value not in of_all]


def _is_among(doc: Document, presumed: Figure, total: Figure) -> bool:
    """ "241 dead, including ten presumed dead"."""
    return doc.sentence_at(presumed.number.start) == doc.sentence_at(total.number.start) and bool(
        _INCLUDING.search(doc.folded, total.number.end, presumed.number.end + 25)
    )
