"""How long, since when and after what, in four languages, as parts of patterns, over folded or marked text."""

from __future__ import annotations

from newsdesk.facts.words.small_numbers import SO_MANY

FIRST = r"(?:first|primer[oa]?|primeir[oa]|premiere?)"
SINCE = r"(?:since|desde|depuis)"
AFTER = r"(?:after|following|tras|luego de|despues del?|apos|depois d[aeo]s?|apres)"
BEFORE = r"(?:before|antes d(?:el?|[ao]s?)|avant)"
_HOURS_OR_DAYS = r"minutes?|minutos?|hours?|horas?|heures?|days?|dias?|jours?"
_LONG = r"weeks?|months?|years?|semanas?|mes(?:es)?|anos?|semaines?|mois|ans?"
LONG_TIME = rf"(?:{_LONG})"
TIME = rf"(?:{_HOURS_OR_DAYS}|{_LONG})"
# "Two weeks after", "a un año del", "faz um ano"
TIME_SINCE = (
    rf"(?:{TIME} (?:after|on from|despues de|tras|depois d[eo]|apos|apres|{SINCE})l?|a (?:\w+ ){{0,2}}{TIME} del?"
    rf"|(?:hace|cumplen?|cumplid[oa]s?|ha|faz|fazem|completam?|il y a|voila) (?:\w+ ){{1,2}}{LONG_TIME}"
    rf"|(?:un|um|dos|dois|deux|tres|trois|seis|six|diez|dez|dix|\d+) {LONG_TIME} d(?:el?|[eo]|'une|e la|'un))"
)
# When the campaign began
SEPTEMBER = r"(?:sept\w*|set(?:embro|iembre))"
IN_ALL = (
    r"(?:in total|in all|all told|altogether|en total|en conjunto(?! con)|no total|em total|ao todo|au total"
    r"|en tout(?! (?:cas|point|genre|lieu|etat|temps)))"
)
NOW = r"(?:now|already|ya|ja|ahora|agora|desormais|deja)"
SO_FAR = r"(?:so far|to date|hasta (?:ahora|aqui|la fecha)|ate (?:agora|aqui|hoje)|jusqu'ici|a ce jour)"
# "In two months", "en más de una semana": how long there was none before
_SOME = rf"(?:{SO_MANY}|\d+|several|many|some|varias?|varios|plusieurs|quelques)"
IN_A_TIME = (
    r"(?:in|en|em) (?:(?:more than|over|nearly|almost|about|mas de|casi|unas|mais de|quase|cerca de|plus d[e']"
    rf"|pres d[e']) ?)?(?:{_SOME} )?{TIME}"
)
