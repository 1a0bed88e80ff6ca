"""Titles that look back on a strike: so much time has passed, the first one has its day, one asks how it was."""

from __future__ import annotations

from newsdesk.classify.headlines.strike_phrases import announces_strike, announces_strike_in, tells_boat_hit
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.campaign_dead import dead_of_strikes
from newsdesk.facts.numerals.hedges import AT_LEAST
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.words.nouns import PLAIN_STRIKE, PLAIN_STRIKES, SMALL_CRAFT
from newsdesk.facts.words.times import AFTER, LONG_TIME, TIME_SINCE
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_STRIKE = rf"(?:{PLAIN_STRIKE}|{PLAIN_STRIKES})\b(?! group)"
_SPAN_AFTER = lazy_regex(rf"\b{TIME_SINCE}\b[^.;:,\n]{{0,40}}?\b(?:{_STRIKE}|{SMALL_CRAFT}\b)")
# What is told in the present is the news, and the time since the first strike an aside.
_KILLS_ANEW = lazy_regex(
    rf"\b(?:kills?|mata[nm]?|tue(?:nt)?) (?:(?:{AT_LEAST}|a) )*[#~]"
    rf"|\b(?:leaves?|deja[n]?|deixa[m]?|laisse(?:nt)?) (?:{AT_LEAST} )?[#~]+"
    r" (?:dead|muertos?|mort[eo]?s?)\b"
)


# "Weeks after US strike kills two, ...": nor is that one new, in whatever tense.
_KILLED_THEN = lazy_regex(
    rf"\b{LONG_TIME} {AFTER} (?:[^\s.;:,]+ ){{0,4}}?{_STRIKE} (?:(?:on|in|off|near|against) (?:[^\s.;:,]+ ){{1,3}}?)?"
    rf"(?:{_KILLS_ANEW.pattern})[^,;:]*,"
)


def title_looks_back_on_a_strike(r: Reading) -> bool:
    """ "Two weeks after the latest strike, nobody knows who they were"; not "days after, another boat was hit"."""
    then = _KILLED_THEN.search(r.doc.marked, 0, r.doc.title_end)
    if _KILLS_ANEW.search(r.doc.marked, then.end() if then else 0, r.doc.title_end):
        return False
    if not titled(_SPAN_AFTER, r) or _kills_before_that(r):
        return False
    return not announces_strike(r.doc) and not tells_boat_hit(r.doc)


def _kills_before_that(r: Reading) -> bool:
    """ "Three dead in Pacific, a day after Caribbean strike": the strike of the day before is an aside."""
    dead = killed_in(r.doc)
    return any(dead[0].number.start < place for place in r.doc.earlier_in(0, r.doc.title_end)) if dead else False


_WHAT_IT_IS = lazy_regex(
    r"\W*(?:what (?:is|are)|who (?:are|were) the|que (?:es|son) (?:el|la|los|las)|quienes (?:son|eran) l[ao]s"
    r"|o que (?:e|sao)|quem (?:sao|eram) [ao]s|qu'est-ce qu\w*|qui (?:sont|etaient) les|c'est quoi)\b"
)
_ASKS = lazy_regex(
    r"\W*(?:what|how|why|when|where|who|inside|que (?:paso|ocurrio|sucedio)|como|por que|cuando|quien(?:es)?|o que"
    r"|quando|quem|comment|pourquoi|quand|qui|ce qu[ei']"
    r"|asi (?:murier|mur|mat|fue|ocurr|atac|hund|bombarde|destruy)\w*"
    r"|assim (?:morr|mat|foi|ocorr|atac|afund|bombarde|destru)\w*|voici comment"
    # "The night a missile hit a boat"
    r"|the (?:day|night|morning)(?! (?:after|before|of)\b)|(?:el dia|la noche|la manana) (?:en )?que"
    r"|[oa] (?:dia|noite|manha) em que|(?:le jour|la nuit) ou)\b[^:;,.!?]*\Z"
)


# "What we know as US strike kills four": it has just happened.
_AS_IT_HAPPENS = lazy_regex(
    r"\A\W*(?:what we know|lo que se sabe|o que se sabe|ce que l'on sait) (?:as|mientras|enquanto|alors que)\b"
)


def asks_how_it_was(r: Reading) -> bool:
    """ "What happened when US struck a boat": a headline in one piece that begins so tells of no new strike."""
    struck = r.title_has("strike", "boat_strike", "killed")
    asked = struck and bool(_ASKS.match(r.doc.marked[: r.doc.title_end].rstrip()))
    return asked and not titled(_AS_IT_HAPPENS, r)


# "Colombia asks US where exactly it killed four men", "veut savoir pourquoi un tir a tué deux pêcheurs"
_ASKED_HOW_IT_KILLED = lazy_regex(
    any_word(
        en="ask(?:s|ed|ing)? demand(?:s|ed|ing)? wants?_to_know seeks?_to_know press(?:es|ed|ing)?",
        es="preguntan? exigen? quieren? piden? pide",
        pt="perguntam? exigem? quer(?:em)? pedem? cobram?",
        fr="demande(?:nt)? veu(?:t|lent)_savoir exige(?:nt)? interroge(?:nt)?",
    )
    + r"(?:(?! (?:as|after|while|mientras|tras|apos|enquanto|apres|alors)\b)[^.;:,\n]){0,40}?"
    + any_word(
        en="where how why who(?:m)? whether",
        es="donde como por_que a_quien(?:es)? si",
        pt="onde como por_que quem se",
        fr="ou comment pourquoi qui si",
    )
    + r"(?:(?! (?:as|after|while|mientras|tras|apos|enquanto|apres|alors)\b)[^.;:,\n]){0,60}? "
    r"(?:kill(?:s|ed)?|mata(?:n|m|ron|ram)?|mato|matou|tue(?:nt)?|a tue|ont tue)\b"
)


def asks_how_it_killed(r: Reading) -> bool:
    """ "Colombia asks US where it killed four men": whoever asks that, knows of the strike."""
    return titled(_ASKED_HOW_IT_KILLED, r)


def asks_what_it_is(r: Reading) -> bool:
    """ "What is the cartel that Washington calls terrorist?": whatever was done to it, this explains."""
    return bool(_WHAT_IT_IS.match(r.doc.folded, 0, r.doc.title_end))


_FIRST = (
    r"(?:first (?:[\w.-]+ ){0,3}?(?:strike|attack|bombing|boat|missile)|sept(?:ember|\.)? 2(?:nd)?"
    r"|primer (?:ataque|bombardeo|misil)|primeir[oa] (?:ataque|bombardeio|missil|lancha)"
    r"|premiere? (?:frappe|attaque|tir|missile)|2 (?:de )?(?:sept\w+|setembro))\b"
)
_TIME_SINCE = lazy_regex(
    rf"\b(?:{TIME_SINCE}|(?:years?|months?) ago|an+iversar\w+)\b[^.;:\n]{{0,40}}?\b{_FIRST}[^,;:\n]*"
    r"(?:, (?:which|that|que|qui|with|con|com|avec) [^,;:\n]*)?"
)
_GOES_ON = lazy_regex(r"\b(?:still|keeps?|siguen?|continua\w*|seguem?|toujours|encore|continue\w*)\b")
_LOOKS_BACK = lazy_regex(
    r"\b(?:look(?:ing|s)? back|timeline|what (?:we|is)|chronolog\w+|cronolog\w+|balance|balanco|bilan|retour sur"
    r"|que (?:se )?sab\w+|o que|ce que)\b"
)
_OTHER_NEWS = (
    *("congress", "bill", "vote", "court", "lawsuit", "un_body", "rights_court", "inspector", "diplomatic", "petro"),
    *("latin_leader", "sanction", "carrier", "land_op"),
)


def title_marks_an_anniversary(r: Reading) -> bool:
    """ "A year after the first strike, what is known"; not "US kills four a year after its first strike"."""
    since = r.doc.find_in_title(_TIME_SINCE)
    if since is None or r.title_has(*_OTHER_NEWS):
        return False
    if titled(_LOOKS_BACK, r):
        return True
    title_end = r.doc.title_end
    start, end = since.start(), min(since.end(), title_end)
    told = (figure.number.start for figure in dead_of_strikes(r.doc))
    if any(place < start or end <= place < title_end for place in told):
        return False
    if titled(_GOES_ON, r):
        return True
    return not announces_strike_in(r.doc, 0, start) and not announces_strike_in(r.doc, end, title_end)
