"""Entries that put right what was said of a strike: a notice, a figure or a place taken back, a toll lowered."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ASKED, COMMAND, OTHER_HARM, SEAS, VIOLENCE_ON_LAND
from newsdesk.classify.headlines.strike_phrases import announces_strike_in, tells_of_one_more
from newsdesk.classify.new_strikes.one_more_strike import reports_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.changes.corrected_figures import title_takes_back
from newsdesk.facts.changes.retractions import withdraws
from newsdesk.facts.changes.revised_tolls import lowers_toll
from newsdesk.facts.counts.campaign_scale import MOST_IN_ONE_EVENT
from newsdesk.facts.when.dates import A_DAY, A_WEEKDAY
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import PLAIN_STRIKE, TOLL
from newsdesk.facts.words.times import AFTER, TIME
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_WAS_WRONG = lazy_regex(
    r"\b(?:counted|listed|declared|given) (?:as |for )?(?:killed|dead)[^.;\n]{0,30}? alive\b"
    r"|\b(?:dado|contado|tenido) (?:por|como) m(?:ue|o)rto[^.;\n]{0,30}? (?:viv[oe]|esta vivo|aparece)\b"
    r"|\b(?:donne|declare|compte) (?:pour )?mort[^.;\n]{0,30}? (?:vivant|en vie)\b"
    r"|\bwrong (?:ocean|sea)\b|\bse equivoco de (?:oceano|mar)\b|\berrou (?:de |o )(?:oceano|mar)\b"
    r"|\btrompee? (?:d'ocean|de mer)\b"
)
_ADDS = any_word(
    en="adds? added acknowledges? acknowledged admits? admitted concedes? confirms? confirmed",
    es="suman? sumo agregan? anaden? reconocen? reconocio admiten? admitio confirman? confirmo",
    pt="acrescentam? somam? reconhecem? reconheceu admitem? admitiu confirmam? confirmou",
    fr="ajoute(?:nt)? reconnai(?:t|ssent) admet(?:tent)? confirme(?:nt)?",
)
# "SOUTHCOM counted the same man twice", "changes its story on strike", "suma un muerto más al ataque"
_ITS_WORD_PUT_RIGHT = lazy_regex(
    r"\b(?:chang(?:es|ed)|revis(?:es|ed)|amend(?:s|ed)|walk(?:s|ed) back) (?:its|their|the)"
    r" (?:story|account|version)\b"
    r"|\b(?:revises?|revised|changes?|changed) (?:the )?(?:date|day|time|place|location) of\b"
    r"|\b(?:cambia[n]?|cambio|corrige[n]?|modifica[n]?|muda[m]?|mudou) (?:su|de|sua|a) (?:version|versao|relato)\b"
    r"|\b(?:change de version|revient sur sa version)\b"
    rf"|{_ADDS} [^.;:\n]{{0,20}}?\b(?:one more|another one|un muerto mas|otro muerto|mais um morto|un mort de plus)\b"
    rf"[^.;:\n]{{0,25}}?\b(?:{PLAIN_STRIKE}|{TOLL}|dead)\b"
    r"|\b(?:counted|listed|conto|contaron|contou|contaram|compte) (?:[^\s.;:,]+ ){0,4}?"
    r"(?:twice|dos veces|duas vezes|deux fois)\b|\b(?:double[- ]count|miscount)(?:s|ed)\b"
)


def title_corrects(r: Reading) -> bool:
    """ "Correction: ...", "AP corrects ...", "three killed, not four", "lowers toll to three", "RETRACTED: ...",
    "man counted as dead is alive"."""
    if corrects_an_earlier_one(r):
        return False
    if r.title_has("correction") or withdraws(r.doc) or titled(_WAS_WRONG, r):
        return True
    of_a_strike = r.has("strike") or r.has(*COMMAND)
    if not of_a_strike:
        return False
    if titled(_ITS_WORD_PUT_RIGHT, r) or _counts_them_otherwise(r):
        return True
    return title_takes_back(r.doc) or lowers_toll(r.doc) or _toll_is_another_now(r) or puts_its_dead_right(r)


_FIGURE = any_word(
    en="count toll figures? number tally version",
    es="cifras? conteo recuento saldo balance version parte",
    pt="numeros? contagem balanco versao",
    fr="chiffres? bilan decompte version",
)
_CONTRADICTS = any_word(
    en="disput(?:es|ed|ing) contradict(?:s|ed|ing) corrects? rejects?",
    es="desautoriza desautorizo desmiente desmintio contradice corrige rebate",
    pt="desautoriza desautorizou desmente desmentiu contradiz corrige contesta",
    fr="dement contredit corrige conteste rectifie",
)
# "10 died in strike on convoy, up from 4", "disputing Washington's count of two", "los muertos bajan de seis a cinco"
_COUNTED_OTHERWISE = lazy_regex(
    # of one strike, and neither of a campaign's toll nor of two weeks or boats
    rf"[#~]+ (?:[^\s.;:#~]+ ){{1,8}}?(?:,? ?(?:up|down) from|,? rather than) [#~]++"
    rf"(?! (?:%|(?:percent|in|last|on|a)\b))"
    rf"|(?P<by_another>{_CONTRADICTS} (?:[^\s.;:]+ ){{0,3}}?{_FIGURE})"
    rf"|\b{DEATH} (?:bajan|suben|pasan|caem|sobem|passam|baissent|passent|fall|rise|drop) (?:from|de) [#~]+"
    r" (?:to|a|para) [#~]+"
    r"|\b(?:da(?:n)? la razon|da razao|donne raison|proves? [^\s.;:]+ right) (?:al? |a[ou]? )?"
)


_CLAUSE_APART = lazy_regex(r"; | (?:and|as|while|y|mientras|e|enquanto|et|alors que) ")


def _counts_them_otherwise(r: Reading) -> bool:
    """Another count of dead who are known: not behind a strike, "US kills three; Petro disputes its version"."""
    told = _COUNTED_OTHERWISE.search(r.doc.marked, 0, r.doc.title_end)
    if told is None or not r.title_has("killed") or tells_of_one_more(r.doc):
        return False
    end = told.start()
    apart = told["by_another"] and _CLAUSE_APART.search(r.doc.folded, 0, end) and r.counts_dead(before=end)
    return not (apart or (told["by_another"] and announces_strike_in(r.doc, 0, end)))


_NEXT = lazy_regex(r"[,;:] | (?:and|y|e|et) ")


_SOME_TIME_AFTER = lazy_regex(rf",? (?:[^\s.;:,]+ ){{0,2}}?{TIME} {AFTER}\b")  # "a day after toll was corrected"


@once
def corrects_an_earlier_one(r: Reading) -> bool:
    """ "US carries out new strike, corrects toll of earlier one": what is put right stands behind one more strike."""
    put_right = [hit.start for hit in r.hits if hit.concept == "correction" and hit.start < r.doc.title_end]
    breaks = [found.start() for found in _NEXT.finditer(r.doc.folded, 0, put_right[0])] if put_right else []
    if not breaks:
        return False
    days_after = _SOME_TIME_AFTER.match(r.doc.folded, breaks[-1]) is not None
    if not days_after and not tells_of_one_more(r.doc, before=breaks[-1]):
        return False
    return reports_one_more(r) or r.counts_dead(before=breaks[-1]) or announces_strike_in(r.doc, 0, breaks[-1])


# "The death toll of the Dec. 30 attack is now 11, not three"
_ANOTHER_TOLL = lazy_regex(
    rf"\b(?:{TOLL}|cifra de muertos|numero de mort[oe]s)\b(?:[^.;\n]|\.(?= ?\d)){{0,90}}?(?P<n>[#~]+)"
    r",? (?:not|no|y no|nao|e nao|non|et non|et pas) [#~]+"
)


def _toll_is_another_now(r: Reading) -> bool:
    """The text gives the toll of a strike that is known, not of the campaign; one more strike is told as such."""
    told = _ANOTHER_TOLL.search(r.doc.marked)
    number = r.doc.numbers.numbers.get(told.start("n")) if told else None
    return number is not None and number.value <= MOST_IN_ONE_EVENT and not tells_of_one_more(r.doc)


_LOWERS = any_word(
    en="lowers? cuts? reduces? trims? revises?_(?:down|downward)",
    es="rebajan? reducen? redujo bajan? recortan? corrigen?_a_la_baja",
    pt="reduz(?:em)? baixam? diminu(?:i|em) reviu_para_baixo",
    fr="abaisse(?:nt)? reduit reduisent ramene(?:nt)? revoit_a_la_baisse",
)
_DEATH_TOLL = rf"(?:{TOLL}|(?:numero|nombre) de mort\w*|numero de muertos|cifra(?: de muertos)?|muertos|mortos)"
_ORDINAL = any_word(
    en="second third fourth fifth sixth seventh eighth another",
    es="segund[oa] tercer[oa]? cuart[oa] quint[oa] sext[oa] septim[oa] otr[oa]",
    pt="segund[oa] terceir[oa] quart[oa] quint[oa] sext[oa] setim[oa] outr[oa] mais_um[oa]?",
    fr="deuxieme second troisieme quatrieme cinquieme sixieme septieme un_autre",
)
_ONE_OF_THEM = r"(?:deaths?|fatalit(?:y|ies)|victims?|muert[eoa]s?|victimas?|mort[eoa]?s?|vitimas?|victimes?|deces)"
_ONE_STRIKE = rf"(?:air)?{PLAIN_STRIKE}\b(?! (?:group|campaign))"
_ITS_DEAD_PUT_RIGHT = lazy_regex(
    # "Pentagon lowers toll of strike", "reduz o número de mortos de ataque"
    rf"{_LOWERS}[^.;:\n]{{0,20}}?\b{_DEATH_TOLL}\b[^.;:\n]{{0,25}}?\b{_ONE_STRIKE}"
    # "Adds fourth death to March 6 strike", "reconoce un cuarto muerto en el ataque del sábado"
    rf"|{_ADDS}[^.;:\n]{{0,25}}?{_ORDINAL} {_ONE_OF_THEM} (?:to|in|from|of|al?|en|del?|no|na|ao|d[aeo]|dans|de la"
    rf"|a la|lors)\b[^.;:\n]{{0,20}}?\b{_ONE_STRIKE}"
    rf"|{_ADDS} [^.;:\n]{{1,15}}? (?:to|al?|ao|au) (?:[^\s.;:]+ )?{_DEATH_TOLL} (?:of|from|in|del?|d[aeo]|no)\b"
    rf"[^.;:\n]{{0,20}}?\b{_ONE_STRIKE}"
)
_WERE_RIGHT = lazy_regex(r"\b(?:(?:were|was) right|tenian? razon|tinham? razao|avai(?:en)?t raison)\b")
_OWNS_TO_DEAD = lazy_regex(rf"{_ADDS} (?:[^\s.;:]+ ){{0,3}}?{_ONE_OF_THEM}\b")
_SOLDIERS = lazy_regex(r"\b(?:military|militares|militaires|army|ejercito|exercito|l'armee)\b")


@once
def puts_its_dead_right(r: Reading) -> bool:
    """ "Pentagon lowers toll of strike after man found alive", "Military adds fourth death to March 6 strike",
    "Families were right: command acknowledges four dead": those who struck count the dead of a known one anew."""
    if r.has(*_ANOTHER_HARM):
        return False
    if _goes_from_so_many_to(r):
        return True
    theirs = r.title_has(*COMMAND, "us") or titled(_SOLDIERS, r)
    put_right = titled(_ITS_DEAD_PUT_RIGHT, r) or (titled(_WERE_RIGHT, r) and titled(_OWNS_TO_DEAD, r))
    return theirs and put_right


# The toll of a strike that "passe de trois à quatre morts"
_FROM_SO_MANY_TO = lazy_regex(
    rf"\b{_ONE_STRIKE}[^;\n]{{0,40}}?\b{TOLL}\b[^;:\n]{{0,20}}? (?:go(?:es|ne)|rises?|falls?|grows|moves"
    rf"|pasa|passa|passe|baja|sube|sobe|cai|tombe|monte|ramenee?|rebajad[oa]|reduzid[oa]|revisad[oa]|revisee?|lowered"
    r"|cut|revised|raised) (?:from|de) (?P<n>[#~]+) (?:to|a|para) (?P<to>[#~]+)"
)


def _goes_from_so_many_to(r: Reading) -> bool:
    told = _FROM_SO_MANY_TO.search(r.doc.marked, 0, r.doc.title_end)
    number = r.doc.numbers.numbers.get(told.start("to")) if told else None
    return number is not None and number.value <= MOST_IN_ONE_EVENT


_ANOTHER_HARM = OTHER_HARM | VIOLENCE_ON_LAND | {"accident", "other_strike"}
# An attack may be with a knife; one that is known by its day is that of which the outlet had told.
_KNOWN_STRIKE = lazy_regex(
    r"\b(?:air)?strike\b(?! group)|\b(?:frappe|bombardeio?|bombardeo)\b"
    rf"|\b(?:attack|ataque|attaque) (?:(?:on|del?|d[aeo]|du) )?(?:{A_DAY}|{A_WEEKDAY}\b)"
)


def toll_of_a_strike_put_right(r: Reading) -> bool:
    """ "Clarification: strike on Monday killed three, not four": who struck is left out, and no other harm named."""
    told = r.title_has("killed") and titled(_KNOWN_STRIKE, r) and not r.has(*_ANOTHER_HARM)
    return told and title_corrects(r) and (title_takes_back(r.doc) or _put_right_by_those_who_struck(r))


def _put_right_by_those_who_struck(r: Reading) -> bool:
    from_the_air = titled(_FROM_THE_AIR, r) or r.has(*COMMAND, *SEAS, "boat", "us")
    return from_the_air and puts_its_dead_right(r)


_FROM_THE_AIR = lazy_regex(r"\b(?:(?:air)?strike\b(?! group)|frappe|bombardeio?|bombardeo)\b")


_ASKED = ASKED | {"inspector", "un_body"}


def strike_put_right(r: Reading) -> bool:
    """The correction of a report on a strike, not on what a chamber or a court said of it."""
    of_strike = r.title_has("strike", "boat_strike") or titled(_ITS_WORD_PUT_RIGHT, r)
    return of_strike and not r.title_has(*_ASKED) and title_corrects(r)
