"""`timeline [policy|strikes]`: strikes and policy on one spine, newest first, 20 lines a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.commands.reading.request import Request, Usage
from handlers.commands.reading.synonyms import SAME
from handlers.commands.reading.typed_filters import DATED
from handlers.commands.reading.vocabulary import about
from handlers.commands.shared.buttons import share_button
from handlers.commands.shared.events import MOST_EVENTS, event_words, events_of, no_events, without_strikes
from handlers.commands.shared.no_rows import a_year_earlier, no_rows
from handlers.commands.shared.paging import paged
from handlers.commands.shared.records import as_of, name_of
from handlers.commands.shared.rows import (
    FILTERS,
    contested,
    days_words,
    fitting,
    is_standing,
    sums_of,
    toll_and_span,
    uncounted,
)
from handlers.page import Page, note, section
from newsdesk.messages import CardFigure
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import Lang, count, day, figure, place_words, say, speaker
from newsdesk.record.totals import day_of, record_until
from newsdesk.strikes import PolicyEvent
from newsdesk.text.folding import fold
from newsdesk.text.printable import capital, cut, one_line
from newsdesk.understanding import Comparator

USAGE = Usage(
    name="timeline",
    example="timeline last 3 months",
    does="strikes and policy; also strikes, policy alone",
    group="What happened when",
    words=("strikes", "policy"),
    filters=(*FILTERS, "page"),
    days="bare",
)
KINDS = ("strikes", "policy")
_OF_STRIKES = {"basin", "min", "max", "source"}  # filters that no policy event can meet
LINES_A_PAGE = 20
LINES_A_BLOCK = 10


@dataclass(frozen=True, slots=True)
class _Point:
    """One line of the spine. Strikes of one day stand before what was said about them."""

    day: date
    order: int
    line: Line


def run(request: Request, answers: Answers) -> Page:
    kind = _kind(request)
    ledger = answers.ledger()
    rows = [] if kind == "policy" else fitting(request, ledger, withdrawn=True)
    events = [] if kind == "strikes" else without_strikes(events_of(request, answers))
    points = sorted(
        [*_strikes(rows, request.lang), *_policy(events, request.lang)],
        key=lambda point: (-point.day.toordinal(), point.order),
    )
    if not points:
        raise _no_events(request, answers) if kind == "policy" else no_rows(request, ledger)
    page = paged(request, points, LINES_A_PAGE)
    title, rest = _title(request, rows, events)
    lang = request.lang
    lines = [point.line for point in page.items]
    blocks = [lines[at : at + LINES_A_BLOCK] for at in range(0, len(lines), LINES_A_BLOCK)]
    english = say("kept_in_english", lang) if events else ""
    shown = f" · {say('lines_of', lang, words=page.words)}" if page.words else ""
    return Page(
        text=f"{say('timeline', lang)} {title} {rest}{shown}.",
        parts=(
            section("head", (Bold(title), f" {rest}{english}{shown}"), essential=True),
            *(section(f"p{n}", *some, essential=True) for n, some in enumerate(blocks, start=1)),
            note(
                "foot",
                *_foot(request, rows, ledger),
                *_a_year_earlier(request, kind, ledger),
                _other_kinds(request, kind),
            ),
        ),
        buttons=(*page.buttons, *share_button(request)),
        more=request.line,
    )


def _kind(request: Request) -> str:
    """strikes, policy, or empty for both; what asks for a basin or a toll asks for strikes."""
    typed = fold(request.text)
    words = "strikes" if about([typed]) == {"strike"} else SAME.get(typed, typed)
    if words not in ("", *KINDS):
        raise Mistake("e_timeline", request.lang, typed=request.text)
    return words or ("strikes" if _OF_STRIKES & request.filters.keys() else "")


def _no_events(request: Request, answers: Answers) -> Mistake:
    of_any_day = without_strikes(answers.policy_events(limit=MOST_EVENTS))
    newest = next((event.date for event in of_any_day), None)
    return no_events(request, newest, ("category:policy",), is_of_other_days=bool(of_any_day))


def _title(request: Request, rows: Sequence[ShownRow], events: Sequence[PolicyEvent]) -> tuple[str, str]:
    """The span, and what is in it: by the same rule as `total`."""
    lang = request.lang
    others = count(len(events), "other_event" if rows else "policy_event", lang) if events else ""
    if not rows:
        return f"{days_words(events[-1].date, events[0].date, lang)}:", others
    sums = sums_of(request, rows)
    days = [*map(day_of, rows), *(event.date for event in events)]
    presumed = f", {count(sums.presumed_dead, 'presumed', lang)}" if sums.presumed_dead else ""
    toll = toll_and_span(rows, sums, lang)[0] + presumed
    return f"{days_words(min(days), max(days), lang)}:", "; ".join(part for part in (toll, others) if part)


def _foot(request: Request, rows: Sequence[ShownRow], ledger: Sequence[ShownRow]) -> tuple[Line, ...]:
    known = as_of(request.now, record_until(ledger), request.lang)
    return known, *uncounted(sums_of(request, rows), request.lang), *contested(rows, request.lang)


def _a_year_earlier(request: Request, kind: str, ledger: Sequence[ShownRow]) -> list[Line]:
    """Who asks what happened on 2 September may mean the first strike, and not what was said on its anniversary."""
    is_asked = kind != "policy" and not fitting(request, ledger)
    earlier = a_year_earlier(request, ledger) if is_asked else ""
    return [(say("year_earlier", request.lang), Code(earlier))] if earlier else []


def _strikes(rows: Sequence[ShownRow], lang: Lang) -> list[_Point]:
    """One point a day and basin; unconfirmed reports stand alone, and so do strikes whose day nobody states."""
    groups: dict[tuple[object, ...], list[ShownRow]] = {}
    for row in reversed(rows):
        told = day_of(row), row.happened_on is None, row.location, row.confirmed, is_standing(row)
        groups.setdefault(told, []).append(row)
    return [_Point(day_of(some[0]), 0, _strike_line(some, lang)) for some in groups.values()]


def _strike_line(rows: Sequence[ShownRow], lang: Lang) -> Line:
    said = [_killed(rows, lang)]
    survivors, presumed = sum(row.survivors or 0 for row in rows), sum(row.presumed_dead for row in rows)
    said += [say("then", lang, survivors=count(survivors, "survivor", lang))] if survivors else []
    said += [count(presumed, "presumed", lang)] if presumed else []
    where = place_words(rows[0].location, lang)
    mark = _mark(rows[0], lang)
    # Behind "withdrawn", a name would be read as of who withdrew it.
    sources = dict.fromkeys(cut(one_line(row.source), 40) for row in rows if row.source and is_standing(row))
    who = f" – {', '.join(speaker(source, lang) for source in sources)}" if sources else ""
    names = ", ".join(name_of(row, lang) for row in rows)
    return (Bold(capital(strike_day(rows[0], lang))), f" · {mark}{', '.join(said)}, {where}{who} · {names}")


def _mark(row: ShownRow, lang: Lang) -> str:
    if not is_standing(row):
        return f"{say('withdrawn', lang).lower()}: "
    return "" if row.confirmed else f"{say('unconfirmed', lang).lower()}: "


def _killed(rows: Sequence[ShownRow], lang: Lang) -> str:
    known = [row for row in rows if row.killed is not None]
    if not known:
        return say("toll_unknown", lang)
    rough = [row for row in known if row.killed_comparator != Comparator.EXACTLY]
    comparator = rough[0].killed_comparator if rough else Comparator.EXACTLY
    words = figure(CardFigure(value=sum(row.killed or 0 for row in known), comparator=comparator), "killed", lang)
    silent = len(rows) - len(known)
    return f"{words} {say('without_toll', lang, records=count(silent, 'record', lang))}" if silent else words


def _policy(events: Sequence[PolicyEvent], lang: Lang) -> list[_Point]:
    said = [(capital(day(event.date, lang)), event_words(event, lang)) for event in events]
    lines: list[Line] = [(Bold(when), f" · {words}") for when, words in said]
    return [_Point(event.date, event.number, line) for event, line in zip(events, lines, strict=True)]


def _other_kinds(request: Request, kind: str) -> Line:
    others = [f"timeline {each}".rstrip() for each in ("", *KINDS) if each != kind]
    first, second = (Code(request.with_filters(each, only=DATED)) for each in others)  # policy has no basin
    return (say("also_is", request.lang), first, " · ", second)
