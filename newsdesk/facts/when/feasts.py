"""Days that are told by their feast: "Christmas Eve", "na véspera da Páscoa", "Veterans Day", "lundi de Pâques"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from newsdesk.facts.words.nouns import ONE_STRIKE
from newsdesk.text.lazy_regex import lazy_regex

_Rule = Callable[[int], date]  # the day in a year

_AHEAD = timedelta(days=60)  # a feast that is still to come is told of no sooner


def _on(month: int, day: int) -> _Rule:
    return lambda year: date(year, month, day)


def _easter(days: int) -> _Rule:
    """So many days after Easter Sunday, by the rule of Meeus, Jones and Butcher."""

    def when(year: int) -> date:
        century, rest = divmod(year, 100)
        moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
        week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
        late = (year % 19 + 11 * moon + 22 * week) // 451
        month, day = divmod(moon + week - 7 * late + 114, 31)
        return date(year, month, day + 1) + timedelta(days)

    return when


def _nth(month: int, weekday: int, nth: int, days: int = 0) -> _Rule:
    """So many days after the nth such day of the week of the month (Monday is 0); the 0th is the last before it."""

    def when(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1) + days)

    return when


# Each is a day wherever it is named.
_DAYS: dict[str, _Rule] = {
    "new year's eve|noche ?vieja|saint-sylvestre": _on(12, 31),
    "new year's day|dia de ano nuevo|dia de ano novo|jour de l'an": _on(1, 1),
    "valentine's day|san valentin|saint-valentin": _on(2, 14),
    r"(?:st\.?|saint) patrick's day|san patricio|sao patricio|la saint-patrick": _on(3, 17),
    "dia de san jorge|dia de sao jorge": _on(4, 23),
    "dia (?:internacional )?(?:del trabajador|do trabalh(?:o|ador))|fete du travail": _on(5, 1),
    "mother's day|dia das maes": _nth(5, 6, 2),
    "father's day": _nth(6, 6, 3),
    "dia de los caidos": _nth(6, 0, 0),
    "noche ?buena": _on(12, 24),
    "fourth of july|july fourth": _on(7, 4),
    "dia de muertos|dia de (?:los |los fieles )?difuntos|finados": _on(11, 2),
    "la toussaint": _on(11, 1),
    "ash wednesday|miercoles de ceniza|quarta-feira de cinzas|mercredi des cendres": _easter(-46),
    "shrove tuesday|mardi gras|martes de carnaval|terca-feira de carnaval": _easter(-47),
    "lunes de carnaval|segunda-feira de carnaval": _easter(-48),
    "domingo de carnaval": _easter(-49),
    "palm sunday|domingo de ramos|dimanche des rameaux": _easter(-7),
    "maundy thursday|jueves santo|quinta-feira santa|jeudi saint": _easter(-3),
    "good friday|viernes santo|sexta-feira santa|sexta-feira da paixao|vendredi saint": _easter(-2),
    "holy saturday|sabado santo|sabado de gloria|sabado de aleluia|samedi saint": _easter(-1),
    "domingo de resurreccion|domingo da ressurreicao": _easter(0),
    "easter monday|lunes de pascua|segunda-feira de pascoa|lundi de paques": _easter(1),
    "whit monday|lundi de (?:la )?pentecote": _easter(50),
    "jeudi de l'ascension": _easter(39),
}
# Each is that of whatever is sold, unless the words beside it say that it is a day: "on Halloween".
_OCCASIONS: dict[str, _Rule] = {
    "halloween": _on(10, 31),
    "boxing day": _on(12, 26),
    "veterans day": _on(11, 11),
    "juneteenth": _on(6, 19),
    "cinco de mayo": _on(5, 5),
    "thanksgiving|accion de gracias|acao de gracas": _nth(11, 3, 4),
    "black friday|viernes negro": _nth(11, 3, 4, days=1),
    "may day": _on(5, 1),
    "tiradentes": _on(4, 21),
    "corpus christi": _easter(60),
    "memorial day": _nth(6, 0, 0),
    "labor day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    "presidents'? day": _nth(2, 0, 3),
    r"(?:mlk|martin luther king(?: jr\.?)?) day": _nth(1, 0, 3),
}
# Each is a season too, of which its day or its eve is named.
_SEASONS: dict[str, _Rule] = {
    "christmas|navidad|natal|noel": _on(12, 25),
    "easter|pascuas?|pascoa|paques": _easter(0),
    "new year's|ano nuevo|ano novo|nouvel an": _on(1, 1),
    "reyes|reis": _on(1, 6),
    "todos los santos|todos os santos": _on(11, 1),
}
_RULES = [*_DAYS.values(), *_OCCASIONS.values(), *_SEASONS.values()]
_FIRST_OCCASION, _FIRST_SEASON = len(_DAYS), len(_DAYS) + len(_OCCASIONS)
_FEAST = lazy_regex(
    r"\b(?:" + "|".join(f"(?P<f{n}>{names})" for n, names in enumerate((*_DAYS, *_OCCASIONS, *_SEASONS))) + r")\b"
)
_HAS_AN_EVE = lazy_regex(r"na(?:vidad|tal)|noel|christmas|ano n|nouvel|new year")
_OF = r"(?: (?:of|de(?: l[oa]s?)?|del|d[ao]s?|du|des)| d')? ?"
_EVE_OF = lazy_regex(rf"\b(?:eve|visperas?|vespera|veille){_OF}$")
_DAY_AFTER = lazy_regex(
    rf"\b(?:day after|dia (?:despues|siguiente)(?: al?)?|dia (?:seguinte|depois)(?: ao?)?|lendemain){_OF}$"
)
_DAY_OF = lazy_regex(r"\b(?:dia|domingo|jour|dimanche) de (?:los )?$")
_ON, _ON_THE = lazy_regex(r"\bon $"), lazy_regex(r"\b(?:on|this|el|del|n[ao]|d[ao]|du|le) $")
_EVE = lazy_regex(r" eve\b")
_DAY = lazy_regex(r" (?:day|sunday)\b")
_STRIKE = lazy_regex(rf"(?: day)?(?:'s)? (?:\w+ ){{0,2}}?{ONE_STRIKE}\b")
_OF_YEAR = lazy_regex(r"(?: (?:day|sunday|eve)\b)?,?(?: de| del| of)? (?P<year>20\d\d)\b")


def feasts_in(folded: str, published_on: date | None) -> Iterator[tuple[tuple[int, int], date, bool]]:
    """Where the words of each stand, which day that is, of the year that is told, else the last one before the
    publication or one soon after it, and whether it is told vaguely: an "eve of Easter" may be a day sooner."""
    for feast in _FEAST.finditer(folded):
        which = next(n for n in range(len(_RULES)) if feast[f"f{n}"])
        start, end, beside = _words_of(folded, feast, which)
        vague = start < feast.start() and beside != timedelta() and not _HAS_AN_EVE.match(feast[0])
        told = _OF_YEAR.match(folded, feast.end())
        if beside is None or not (told or published_on):
            continue
        if told:
            yield (start, told.end()), _RULES[which](int(told["year"])) + beside, vague
        elif published_on:
            near = (_RULES[which](published_on.year + n) + beside for n in (1, 0, -1))
            yield (start, end), next(day for day in near if day <= published_on + _AHEAD), vague


def _words_of(folded: str, feast: re.Match[str], which: int) -> tuple[int, int, timedelta | None]:
    """Where the words of the day begin and end, and how far it is from the feast; no day where they name none."""
    upto, start, end = (max(0, feast.start() - 40), feast.start()), feast.start(), feast.end()
    for pattern, days in ((_EVE_OF, -1), (_DAY_AFTER, 1), (_DAY_OF, 0)):
        if before := pattern.search(folded, *upto):
            return before.start(), end, timedelta(days)
    for pattern, days in ((_EVE, -1), (_DAY, 0)):
        if after := pattern.match(folded, end):
            return start, after.end(), timedelta(days)
    named = which < _FIRST_OCCASION or _STRIKE.match(folded, end)
    named = named or (_ON if which >= _FIRST_SEASON else _ON_THE).search(folded, *upto)
    return start, end, timedelta() if named else None
