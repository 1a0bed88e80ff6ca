"""Words of headlines that several rules look for, in four languages, folded: as parts of patterns, or alone."""

from __future__ import annotations

from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import PLAIN_STRIKE, VESSEL, VIDEO
from newsdesk.facts.words.strike_verbs import WAS_DONE, WAS_HIT
from newsdesk.facts.words.times import FIRST, IN_A_TIME, SINCE
from newsdesk.text.lazy_regex import lazy_regex

A_STRIKE = rf"(?:air)?{PLAIN_STRIKE}\b(?! group)"  # no carrier strike group
# "A US strike", "ataque de EE.UU.", "raid aérien américain"
THEIR_STRIKE = (
    rf"(?:(?:military |air )?{AMERICAN} (?:military )?(?:(?!group)\w+ )?(?:{A_STRIKE}|raid\b)"
    rf"|(?:{PLAIN_STRIKE}|raid) (?:aere[oa] |aerien(?:ne)? |de drone? |militar |(?:let|mort)al "
    rf"|meurtriere |mortelle )?(?:(?:de |d[ao]s? |des )(?:los )?)?{AMERICAN})"
)
A_BOAT_HIT = rf"\b(?:an?|una?|uma?|une) {VESSEL} (?:{WAS_DONE} )?{WAS_HIT}"
# "Latest" is not among them: so is a strike called that is known.
ONE_MORE = (
    r"(?:another|new|fresh|one more|otr[oa]|nuev[oa]|outr[oa]|nov[oa]|mais uma?|nouvel(?:le)?|nouveau|autre"
    r"|encore une?)"
)
# "First raid on a boat since Maduro's fall", "primer ataque en dos meses": the latest, and not that of 2 September.
# What is told "of the first in two months" comes after it.
FIRST_IN_A_TIME = (
    r"(?<!\bof )(?<!\bthe )(?<!\bde )(?<!\bdel )(?<!\bd[oau] )(?<!\bl[ae] )"
    rf"\b{FIRST} "
    r"(?:(?!(?:of|over|on|after|del?|tras|sobre|apos|apres|sur|d[aou])\b)[^\s,;:]+ ){0,3}?"
    rf"(?:{A_STRIKE}|raid\b)[^,;:\n]{{0,50}}? (?:{SINCE}|{IN_A_TIME})(?!\w)"
)
# "L'arrêt des frappes", and no place behind it in which they would be
END_OF_STRIKES = (
    r"\b(?:(?:end|halt|stop) (?:of |to )?(?:the |boat )*strikes"
    r"|(?:cese|fin|suspension) (?:a|de) los (?:ataques|bombardeos)|fim (?:a|d)[ao]s (?:ataques|bombardeios)"
    r"|(?:arret|fin|suspension) des frappes)\b"
    r"(?! (?:on|in|at|against|en|contra|sobre|em|n[ao]|sur|au|dans|contre|d[eu])\b)"
)
FOOTAGE = lazy_regex(rf"\b{VIDEO}\b")
STRIKE_NAMED = lazy_regex(rf"\b{A_STRIKE}")
AMERICAN_NAMED = lazy_regex(rf"\b{AMERICAN}")
WHICH_KILLED = r"\b(?:that|which|who|que|qui) (?:had |have |a |ha |ont |avait )?(?:kill|le[ef]t|mat|dej|deix|tue)"
# "The strike that killed three", "were killed", "drug boat strike row": it is known already.
KNOWN_ONE = lazy_regex(
    rf"{WHICH_KILLED}|\bqui (?:a|ont|avait|avaient) fait\b"  # "qui fait trois morts" is the news
    rf"|\b{PLAIN_STRIKE}s? (?:row|controvers\w+|furore|scandal|debate|probe|backlash|fallout|saga)\b"
    rf"|\b(?:polemica|polemique|escandalo|scandale)s? (?:[^\s,;:]+ ){{0,4}}?{PLAIN_STRIKE}"
)
# The opinion that calls the strikes lawful
MEMO = lazy_regex(
    r"\b(?:memo|memos|memorando|memorandum|memorandos|olc|legal opinion|dictamen|avis juridique|parecer juridico)\b"
)
