"""The limits of a question in words: nobody must take a part for the whole."""

from __future__ import annotations

from collections.abc import Collection

from handlers.commands.reading.numbers import whole_number
from handlers.commands.reading.request import Request
from handlers.commands.shared.rows import FILTERS, days_words, of_kind
from newsdesk.messages import CardFigure
from newsdesk.prose.rich_text import Bold, Line
from newsdesk.prose.wording import count, day, figure, place_words, say
from newsdesk.text.printable import cut
from newsdesk.understanding import Comparator

UNSAID = ("basin", "min", "max", "source")  # what neither a title of figures nor their span says
KIND = "kind"  # the word that says which strikes, beside the filters


def only(request: Request, *, of: Collection[str] = (KIND, *FILTERS)) -> tuple[Line, ...]:
    """`Only: eastern Pacific · since 1 Jun 2026`, by the filters named; nothing where there is none."""
    said = [*_days(request)] if "since" in of else []
    said += [word for name, word in _others(request).items() if name in of]
    return ((Bold(say("only", request.lang)), f" {' · '.join(said)}"),) if said else ()


def _days(request: Request) -> list[str]:
    lang, first, last = request.lang, request.since, request.until
    if first and last:
        return [days_words(first, last, lang)]
    if first:
        return [say("since_day", lang, day=day(first, lang, weekday=False))]
    return [say("until_day", lang, day=day(last, lang, weekday=False))] if last else []


def _toll(request: Request) -> dict[str, str]:
    """`at least 3 killed`, `at most 5 killed`; of one number alone `3 killed`."""
    least, most = (whole_number(request.filters.get(name, "")) for name in ("min", "max"))
    if most is not None and most == (least or 0):
        return {"max": count(most, "killed", request.lang)}
    bounds = (("min", least or None, Comparator.AT_LEAST), ("max", most, Comparator.AT_MOST))
    return {
        name: figure(CardFigure(value=number, comparator=how), "killed", request.lang)
        for name, number, how in bounds
        if number is not None
    }


def _others(request: Request) -> dict[str, str]:
    lang, said, filters = request.lang, {}, request.filters
    if kinds := of_kind(request):
        said[KIND] = ", ".join(say(f"of_{kind}", lang) for kind in kinds)
    if request.basin:
        said["basin"] = place_words(request.basin, lang)
    said |= _toll(request)
    if "source" in filters:
        said["source"] = say("announced_by", lang, who=cut(filters["source"], 60))
    return said
