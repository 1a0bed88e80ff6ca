"""Words of headlines that several rules look for, in four languages, folded, as parts of patterns."""

from __future__ import annotations

from newsdesk.text.strike_words import PLAIN_STRIKE

A_STRIKE = rf"(?:air)?{PLAIN_STRIKE}\b(?! group)"  # no carrier strike group
# "Latest" is not among them: so is a strike called that is known.
ONE_MORE = (
    r"(?:another|new|fresh|one more|otr[oa]|nuev[oa]|outr[oa]|nov[oa]|mais uma?|nouvel(?:le)?|nouveau|autre"
    r"|encore une?)"
)
# "Two weeks after", "a un año del", "faz um ano"
_LONG = r"(?:weeks?|months?|years?|semanas?|mes|meses|anos?|semaines?|mois|ans?)"
_SPAN = rf"(?:days?|dias?|jours?|{_LONG})"
TIME_SINCE = (
    rf"(?:{_SPAN} (?:after|on from|since|despues de|desde|tras|depois d[eo]|apos|apres|depuis)l?"
    rf"|a (?:\w+ ){{0,2}}{_SPAN} del?"
    rf"|(?:hace|cumplen?|cumplid[oa]s?|ha|faz|fazem|completam?|il y a|voila) (?:\w+ ){{1,2}}{_LONG}"
    rf"|(?:un|um|dos|dois|deux|tres|trois|seis|six|diez|dez|dix|\d+) {_LONG} d(?:el?|[eo]|'une|e la|'un))"
)
