"""`search WORDS`: entries, newest first, and what else the desk keeps on the same words. `search since:Monday`: what
was read on the subject since then."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from handlers.commands.reading.numbers import whole_number
from handlers.commands.reading.request import Request, Usage
from handlers.commands.reading.search_filters import category_of, language_of, rare_language
from handlers.commands.shared.background import background
from handlers.commands.shared.buttons import run_button, share_button
from handlers.page import Button, Page, Part, note, section
from handlers.rendering.plain import plain_line
from newsdesk.ports import ANY_ENTRY, Answers, SearchFilters, SearchHit, SearchPage
from newsdesk.prose.mistakes import Mistake, NothingToShow
from newsdesk.prose.rich_text import Bold, Code, Line, Link
from newsdesk.prose.wording import Lang, category_name, count, day, language_name, say
from newsdesk.text.printable import cut, one_line

USAGE = Usage(
    name="search",
    example='search "double tap"',
    does="what outlets wrote",
    group="Words and reasons",
    filters=("since", "until", "category", "outlet", "lang", "before"),
    days="marked",
)
HITS_A_PAGE = 5
_LONGEST_ECHO = 120  # of what was typed: three lines on a phone


def run(request: Request, answers: Answers) -> Page:
    filters = _filters(request)
    if not request.words and filters == ANY_ENTRY:
        raise NothingToShow("e_search", request.lang)
    page = answers.search(request.text, filters, limit=HITS_A_PAGE, before_id=_before(request))
    kept = background(request, answers) if request.words else []
    if not page.hits and not kept:
        raise _nothing(request, page)
    return _found(request, page, kept)


def _filters(request: Request) -> SearchFilters:
    return SearchFilters(
        category=category_of(request),
        outlet=request.filters.get("outlet"),
        lang=language_of(request),
        since=datetime.combine(request.since, time.min, UTC) if request.since else None,
        until=datetime.combine(request.until + timedelta(days=1), time.min, UTC) if request.until else None,
    )


def _before(request: Request) -> int | None:
    return whole_number(request.filters.get("before", ""), most_digits=18)


def _nothing(request: Request, page: SearchPage) -> Mistake:
    lang, typed = request.lang, cut(request.question.removeprefix("search "), _LONGEST_ECHO)
    if page.oldest is None:
        return NothingToShow("e_unread", lang, typed=typed)
    names = " ".join(f"{name}:" for name in request.filters if name != "before")
    without = say("e_without", lang, names=names) if names else ""
    since = day(page.oldest.date(), lang, weekday=False)
    key = "e_nothing" if request.words else "e_nothing_there"
    return NothingToShow(key, lang, typed=typed, without=without, rare=rare_language(request), since=since)


def _found(request: Request, page: SearchPage, kept: list[Part]) -> Page:
    parts: list[Part] = [section("head", _head(request, page), essential=True)]
    lang = request.lang
    parts += [section(f"r{hit.entry_id}", *_hit(hit, lang), essential=True) for hit in page.hits]
    parts += kept
    filters = (Code("outlet:"), " ", Code("lang:"), " ", Code("category:"))
    parts.append(note("foot", (say("search_foot", lang), *filters, say("exact_is", lang))))
    where = ", ".join(plain_line(part.lines[0]).lower() for part in kept)
    also = [say("also_is", lang) + where] if where else []
    named = "; ".join([*(f"{hit.outlet} {_day(hit, lang)}" for hit in page.hits), *also])
    counted = count(len(page.hits), "result", lang)
    return Page(
        text=say(
            "search_text", lang, words=request.question.removeprefix("search "), counted=counted, named=named
        ).strip(),
        parts=tuple(parts),
        buttons=(*_next(request, page), *share_button(request)),
        more=request.line,
    )


def _head(request: Request, page: SearchPage) -> Line:
    lang, n = request.lang, len(page.hits)
    counted = say("newest_results", lang, n=n) if page.more else count(n, "result", lang)
    counted = counted if page.hits else say("no_entry_yet", lang)
    span = " · ".join(_span(request))
    asked = (say("for", lang), Code(cut(request.text, _LONGEST_ECHO))) if request.words else ()
    return (Bold(counted), *asked, f" · {span}" if span else "")


def _span(request: Request) -> list[str]:
    lang = request.lang
    said = [say("since_day", lang, day=day(request.since, lang, weekday=False))] if request.since else []
    said += [say("until_day", lang, day=day(request.until, lang, weekday=False))] if request.until else []
    return said + [
        f"{name} {request.filters[name]}" for name in ("category", "outlet", "lang") if name in request.filters
    ]


def _hit(hit: SearchHit, lang: Lang) -> tuple[Line, ...]:
    about = [category_name(hit.category, lang).split(",")[0].lower()] if hit.category else []
    about += [f"S-{hit.strike_number}"] if hit.strike_number is not None else []
    its_own = f" · {language_name(hit.lang, lang)}" if hit.lang not in (lang, "") else ""
    kind = f" · {', '.join(about)}" if about else ""
    lines: list[Line] = [
        (Link(cut(one_line(hit.title) or hit.outlet, 150), hit.link, hit.matched),),
        (f"{cut(one_line(hit.outlet), 60)} · {_day(hit, lang)}{its_own}{kind}",),
    ]
    if _says_more(hit):
        lines.append((Link(f"“{one_line(hit.snippet)}”", None, hit.matched),))
    return tuple(lines)


def _says_more(hit: SearchHit) -> bool:
    """Was something found that its title does not show?"""
    title = hit.title.casefold()
    return bool(hit.snippet) and any(word.casefold() not in title for word in hit.matched)


def _day(hit: SearchHit, lang: Lang) -> str:
    return day(hit.published_at.date(), lang, weekday=False) if hit.published_at else say("no_date", lang)


def _next(request: Request, page: SearchPage) -> tuple[Button, ...]:
    if not page.more:
        return ()
    same = [word for word in request.filter_words if not word.startswith("before:")]
    question = " ".join([request.command, *request.words, *same, f"before:{page.hits[-1].entry_id}"])
    label, spoken = say("next", request.lang), say("next_say", request.lang)
    return (run_button(label, question, name="next", spoken=spoken),)
