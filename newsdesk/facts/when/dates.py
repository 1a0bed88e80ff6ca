"""Days named in a text: calendar dates, weekdays and relative words, resolved against the day of publication.

A stated date wins over a weekday, a weekday over "yesterday". Nothing is guessed here: a text without a day has none.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from newsdesk.facts.when.day_words import DAY_OF_MONTH, DAYS_BACK, counted_back
from newsdesk.facts.when.eves import ON_THE_EVE_OF, days_beside_in
from newsdesk.facts.when.feasts import feasts_in
from newsdesk.facts.when.years_told import year_told
from newsdesk.text.lazy_regex import lazy_regex

STATED, WEEKDAY, RELATIVE = "stated", "weekday", "relative"

_MONTHS = {
    1: "january jan enero ene janeiro janvier janv",
    2: "february feb febrero fevereiro fev fevrier fevr",
    3: "march mar marzo marco mars",
    4: "april apr abril abr avril avr",
    5: "may may mayo maio mai",
    6: "june jun junio junho juin",
    7: "july jul julio julho juillet juil",
    8: "august aug agosto ago aout",
    9: "september sep sept septiembre setiembre setembro set septembre",
    10: "october oct octubre outubro out octobre",
    11: "november nov noviembre novembro novembre",
    12: "december dec diciembre dic dezembro dez decembre",
}
MONTH_OF = {name: number for number, names in _MONTHS.items() for name in names.split()}
MONTHS = "(?:" + "|".join(name for names in _MONTHS.values() for name in names.split() if len(name) > 3) + ")"
_WEEKDAYS = (
    "monday lunes segunda-feira lundi",
    "tuesday martes terca-feira mardi",
    "wednesday miercoles quarta-feira mercredi",
    "thursday jueves quinta-feira jeudi",
    "friday viernes sexta-feira vendredi",
    "saturday sabado samedi",
    "sunday domingo dimanche",
)
_WEEKDAY_OF = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
# Portuguese also counts them: 2ª feira is Monday
_WEEKDAY_OF |= {f"{n}a{mark}feira": n - 2 for n in range(2, 7) for mark in " -"}
_SHORT = {"segunda": 0, "terca": 1, "quarta": 2, "quinta": 3, "sexta": 4}  # "nesta quarta (11)", no "quarta lancha"
_OF_THE_DAY = (  # "o ataque de quarta", where "de quarta" alone may count: "caças de quarta geração"
    *("ataque", "ataques", "bombardeio", "bombardeios", "explosao", "acao", "acoes", "operacao", "ofensiva"),
    *("ataque americano", "bombardeio americano", "ataques americanos", "bombardeamento", "bombardeamentos"),
    *("investida", "episodio", "incidente", "noite", "manha", "tarde", "madrugada"),
)
# "El ataque dominical", and no mass
_BY_ADJECTIVE = {"dominical": 6, "dominicale": 6, "sabatino": 5, "sabatina": 5}
_STRUCK_THEN = (
    *(
        "ataque",
        "bombardeo",
        "bombardeio",
        "bombardeamento",
        "operacion",
        "operacao",
        "accion",
        "acao",
        "golpe",
        "ofensiva",
        "frappe",
    ),
    *("attaque", "operation"),
)
_FIRST = lazy_regex(r"\bprimeira\b")  # "na primeira dois morreram; na segunda, três": boats

# Months that are words as well, by what stands beside them: the sea ("en el mar 3 muertos"), "3 may be alive", "9 out
# of 10", "2 set adrift".
_NOT_THE_SEA = "".join(rf"(?<!\b{of}[ -])" for of in ("no", "do", "ao", "o", "al", "el", "del", "alta", "alto", "em"))
_NO_WORD = (
    r"(?!(?<=may)(?<!\bsince \d may)(?<!\bsince \d\d may)(?<!\bon \d may)(?<!\bon \d\d may)"
    r" (?:have|be|still|yet|not|also|well|face|die|never|soon|survive|need|stand|remain|get|take|end)\b"
    r"|(?<=out) (?:of|alive|at|cold|there|in|on|from)\b"
    r"|(?<=set) (?:adrift|ablaze|alight|on|free|to|off|up|for|sail)\b)"
)
# Only English puts the month first; there "out 20" would be an October in Portuguese.
_MONTH = "(?P<month{0}>" + "|".join(sorted(MONTH_OF, key=len, reverse=True)) + rf")\b{_NO_WORD}\.?"
_ENGLISH_MONTH = (
    "(?P<month1>" + "|".join(name for names in _MONTHS.values() for name in names.split()[:2]) + r"|sept)\b\.?"
)
_NTH = "(?:st|nd|rd|th|er|º|o)?"
_DAY = rf"(?P<day{{0}}>[0-3]?\d){_NTH}"
_YEAR = r"(?:,?(?: de| del)? (?P<year{0}>20\d\d))?"
# Days whose month is said once: "Oct. 21, 22 and 23", "los días 21, 22 y 23 de octubre". Not "two on Oct. 21 and 3
# people on ...", "mató a 3 y el 21 de octubre a otros".
_AND_MORE = (
    rf"(?P<more1>(?:, \d\d?{_NTH}){{0,6}},? (?:and|&) \d\d?{_NTH}\b(?!:\d|[.,-]\d|%| (?:\w+ )?(?:people|persons|men"
    r"|women|others?|more|dead|victims|on|suspect\w*|smugglers|traffickers|miles|km|days|hours|votes)\b))?"
)
_BEFORE_DAYS = (
    *("el", "del", "dias", "los", "les", "le", "des", "du", "on", "of", "the", "de", "em", "dos", "nos"),
    *("entre", "between"),
)
_MORE_AND = (
    r"(?P<more2>(?:(?<![\w,.] )(?<![\w.,-])|" + "|".join(rf"(?<=\b{word} )" for word in _BEFORE_DAYS) + ")"
    rf"\d\d?{_NTH}(?:, (?:el |le |o )?\d\d?{_NTH}){{0,6}},? (?:and|y|e|et|&) (?:el |le |o |the |du |del )?)?"
)
_NUMBER = lazy_regex(r"\d\d?")
# "It is from October 2025", and then "3 October of that year"
_OF_THAT_YEAR = lazy_regex(
    r",? (?:(?:of|in) (?:that|the same)|de (?:aquel|ese|dicho|esse)|del mismo|d(?:aquele|esse)|do mesmo"
    r"|de cette|de la meme) (?:year|ano|annee)\b"
)
_ANY_YEAR = lazy_regex(r"\b20\d\d\b")
_CALENDAR = lazy_regex(  # by their first letters most words are passed over
    rf"\b(?=[adfjmnos])(?:(?!mar\b)|{_NOT_THE_SEA}){_ENGLISH_MONTH} {_DAY.format(1)}\b(?!:\d|[\d%])"
    rf"{_AND_MORE}{_YEAR.format(1)}"
    rf"|\b(?=\d){_MORE_AND}{_DAY.format(2)}(?: (?:de|of) |[ .-]){_MONTH.format(2)}"
    rf"(?:[ .-]?(?P<year2a>20\d\d)|{_YEAR.format(2)})"
    r"|\b(?P<year4>20\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d)\b"
)
# In figures: "on 24/11/2026" or "on 11/24/2026"; "le 24/11", "terça-feira (24/11)"
_IN_FIGURES = lazy_regex(
    r"\b(?P<one>[0-3]?\d)[./](?P<other>[0-3]?\d)[./](?P<year>20\d\d)\b"
    r"|(?:(?<=\b[ld]e )|(?<=\bel )|(?<=\bd[ei][la] )|(?<=\bdu )|(?<=\bem )|(?<=\())"
    r"(?P<day>[0-3]?\d)/(?P<month>[01]?\d)\b(?![/\d])"
)
_WEEKDAY = lazy_regex(
    r"\b(?P<next>next |proximo |proxima |prochain )?\b(?<!\bsanto )(?<!\bblack )(?P<name>"
    + "|".join(_WEEKDAY_OF)
    + "|(?:"
    + "|".join(_SHORT)
    + r")(?= e (?:[\w-]+ ){0,2}?(?:[a-z]+-feira|sabado|domingo)\b)|(?<=de )(?:"
    + "|".join(_SHORT)
    + r")(?= \(\d)|(?:(?<=domingo e )|(?<=sabado e )|(?<=-feira e ))(?:"
    + "|".join(_SHORT)
    + r")|(?=dominical|sabatin)(?:"  # the cheap question first
    + "|".join(f"(?<={word} )" for word in _STRUCK_THEN)
    + ")(?:"
    + "|".join(_BY_ADJECTIVE)
    + r")\b|(?=[stq])(?:"
    + "|".join(f"(?<={word} de )" for word in _OF_THE_DAY)
    + ")(?:"
    + "|".join(_SHORT)
    + r")(?= |[.,;:\n]|$)|(?:(?<=nesta )|(?<=desta )|(?<=na ))(?:"
    + "|".join(_SHORT)
    + r")(?= \(\d| a (?:noite|tarde)| de manha| u[mn]a?\b| (?:que|perto|em|n[ao]|ao|pel[ao]s?|os?|contra|deix\w+"
    r"|mat\w+|foi|e (?:anunci|divulg|inform|revel|confirm)ad[oa]s?"
    r"|e (?:\d+|uma?|dois|duas|tres|quatro|cinco|seis))\b|[.,;:\n]|$))\b"
    r"(?! (?:prochain|proxim[oa]|que vem|que viene|next)\b)(?: \(?(?P<day>[0-3]?\d)(?:\)|(?=[.,;](?!\d)|\n|$)"
    r"|(?P<beside>(?= (?:a|al|en|contra|dans|em|contre|frente|tras|cuando)\b))))?"
)
_RELATIVE = lazy_regex(r"\b(" + "|".join(DAYS_BACK) + r")\b")
A_DAY = "(?:" + "|".join((*DAYS_BACK, *_WEEKDAY_OF)) + ")"
A_WEEKDAY = "(?:" + "|".join((*_WEEKDAY_OF, *_SHORT)) + ")"  # also where its short name may count


@dataclass(frozen=True, slots=True)
class DayMention:
    value: date
    start: int
    end: int
    basis: str


def find_days(folded: str, published_on: date | None, lang: str = "") -> list[DayMention]:
    """Every day the text names, in reading order. Without a day of publication only dates with a year are found."""
    found = [*_calendar_days(folded, published_on), *_days_in_figures(folded, published_on, lang)]
    feasts = [*feasts_in(folded, published_on)]
    found += (DayMention(day, *span, RELATIVE if vague else STATED) for span, day, vague in feasts)
    if published_on:
        weekdays = _weekdays(folded, published_on)  # but "Good Friday" is one day
        found += (day for day in weekdays if not any(start <= day.start < end for (start, end), _, _ in feasts))
        found += _days_of_month(folded, published_on)
        found += _relative_days(folded, published_on)
        found += _days_beside_another(folded, found, published_on)
    return sorted(found, key=lambda day: day.start)


def _calendar_days(folded: str, published_on: date | None) -> Iterator[DayMention]:
    for match in _CALENDAR.finditer(folded):
        parts = {key[:-1].rstrip("2"): value for key, value in match.groupdict().items() if value}
        year = next((value for key, value in match.groupdict().items() if key.startswith("year") and value), None)
        month = MONTH_OF.get(parts["month"]) or int(parts["month"])
        start = match.start("month1") if match["month1"] else match.end("more2") if match["more2"] else match.start()
        end = match.start("more1") if match["more1"] else match.end()
        of_that = None if year else _OF_THAT_YEAR.match(folded, match.end())
        years = _ANY_YEAR.findall(folded, 0, match.start()) if of_that else ()
        year = years[-1] if years else year
        day = int(parts["day"])
        year = int(year) if year else year_told(folded, start, (month, day), MONTH_OF, published_on)
        value = _day(day, month, year, published_on)
        if value and (years or not of_that):
            yield from _days_beside(match, value)
            yield DayMention(value, start, end, STATED)


def _days_in_figures(folded: str, published_on: date | None, lang: str) -> Iterator[DayMention]:
    """The day goes first; in English the month may, where the day is then nearer to the publication."""
    for match in _IN_FIGURES.finditer(folded) if "/" in folded or ".20" in folded else ():
        one, other = int(match["one"] or match["day"]), int(match["other"] or match["month"])
        year = int(match["year"]) if match["year"] else None
        both = [(one, other), (other, one)] if year else [(one, other)]
        told = [day for numbers in both if (day := _day(*numbers, year, published_on))]
        if lang == "en" and published_on:
            told.sort(key=lambda day: abs(day - published_on))
        if told:
            yield DayMention(told[0], *match.span(), STATED)


def _days_beside(match: re.Match[str], named: date) -> Iterator[DayMention]:
    """The other days of its month that are told with this one, if all stand in order."""
    span = next((match.span(more) for more in ("more1", "more2") if match[more]), (0, 0))
    numbers = [*_NUMBER.finditer(match.string, *span)]
    told = [int(number[0]) for number in numbers]
    in_order = [named.day, *told] if match["more1"] else [*told, named.day]
    last = monthrange(named.year, named.month)[1]
    if all(one < other for one, other in pairwise([0, *in_order, last + 1])):
        for number in numbers:
            yield DayMention(named.replace(day=int(number[0])), *number.span(), STATED)


def _day(day: int, month: int, year: int | None, published_on: date | None) -> date | None:
    """The date; without a year the one nearest to the publication, but at most two months ahead of it."""
    try:
        if year:
            return date(year, month, day)
        if not published_on:
            return None
        this_year = date(published_on.year, month, day)
        if this_year > published_on + timedelta(days=60):
            return date(published_on.year - 1, month, day)
        if this_year < published_on - timedelta(days=305):
            return date(published_on.year + 1, month, day)
    except ValueError:  # 31 June
        return None
    return this_year


# "On Friday of last week", "el viernes de la semana pasada": though another Friday has been since
_OF_LAST_WEEK = lazy_regex(
    r",? (?:of last week|(?:de )?la semana pasada|d?a semana passada|(?:de )?la semaine (?:derniere|passee))\b"
)


def _weekdays(folded: str, published_on: date) -> Iterator[DayMention]:
    for match in _WEEKDAY.finditer(folded):
        bare = match["name"] in _SHORT and not match["day"]
        counts = bare and _FIRST.search(folded, max(0, match.start() - 120), match.start())
        back = (published_on.weekday() - (_WEEKDAY_OF | _SHORT | _BY_ADJECTIVE)[match["name"]]) % 7
        if match["next"] or counts or (back == 6 and ON_THE_EVE_OF.search(folded)):
            continue
        last_week = _OF_LAST_WEEK.match(folded, match.end())
        if last_week:
            back += 7 if back <= published_on.weekday() else 0
        value = published_on - timedelta(days=back)
        numbered = _numbered(int(match["day"]), published_on) if match["day"] else None
        end = last_week.end() if last_week else match.end()
        if match["beside"] is not None and (numbered is None or numbered.weekday() != value.weekday()):
            numbered, end = None, match.end("name")  # "murieron el lunes 8 en una lancha"
        yield DayMention(numbered or value, match.start(), end, STATED if numbered else WEEKDAY)


def _days_of_month(folded: str, published_on: date) -> Iterator[DayMention]:
    for match in DAY_OF_MONTH.finditer(folded):
        if day := _numbered(int(match["day1"] or match["day2"] or match["day3"] or match["day4"]), published_on):
            yield DayMention(day, max(match.span("of")[0], match.start()), match.end(), WEEKDAY)


def _numbered(day: int, published_on: date) -> date | None:
    """ "terça-feira (16)": that day of this month, or of the last one."""
    for back in range(31):
        candidate = published_on - timedelta(days=back)
        if candidate.day == day:
            return candidate
    return None


def _days_beside_another(folded: str, named: list[DayMention], published_on: date) -> list[DayMention]:
    """ "Monday showed video of a strike of the night before": Sunday; "four on Friday and three the next day"."""
    found = []
    for start, end, later in days_beside_in(folded):
        sentence = max(folded.rfind(". ", 0, start), folded.rfind("\n", 0, start))
        day = max((day for day in named if sentence < day.start < start), key=lambda day: day.start, default=None)
        if day or not later:
            beside = day.value if day else published_on
            found.append(DayMention(beside + timedelta(days=1 if later else -1), start, end, RELATIVE))
    return found


def _relative_days(folded: str, published_on: date) -> Iterator[DayMention]:
    for match in _RELATIVE.finditer(folded):
        yield DayMention(published_on - timedelta(days=DAYS_BACK[match[0]]), match.start(), match.end(), RELATIVE)
    for span, days in counted_back(folded):
        yield DayMention(published_on - timedelta(days=days), *span, RELATIVE)
