"""`map [picture]`: strikes by sea basin. Zones and never points: officials name the basin and give no position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.commands.reading.request import Request, Usage
from handlers.commands.shared.announcers import behind_sum
from handlers.commands.shared.buttons import run_button, share_button
from handlers.commands.shared.limits import UNSAID, only
from handlers.commands.shared.no_rows import no_rows
from handlers.commands.shared.records import as_of, name_of
from handlers.commands.shared.rows import FILTERS, fitting, span_words, sums_of
from handlers.page import Attachment, Button, Page, Part, and_more, code, note, section
from handlers.rendering.plain import plain_line
from handlers.rendering.sea_map import sea_map
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.rich_text import Bold, Line
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import Lang, claim_value, count, place_words, say, toll_words
from newsdesk.record.totals import BasinTotals, Totals, record_until
from newsdesk.strikes import Field
from newsdesk.text.printable import capital, cut

USAGE = Usage(
    name="map",
    example="map since March",
    does="by sea basin, zones and no points",
    group="The count",
    filters=FILTERS,
    days="bare",
)
PICTURE = ("picture", "image", "imagen", "png")
ZONES = ("caribbean", "eastern_pacific")  # what can be drawn
MOST_PLACES = 5
_ROOM = 17  # letters of a line in a sea
_WIDE = 18  # letters of the drawing that are the western sea; 40 with the land and the eastern one


def run(request: Request, answers: Answers) -> Page:
    picture = _picture_wanted(request)
    ledger = answers.ledger()
    rows = [row for row in fitting(request, ledger) if row.confirmed]
    if not rows:
        raise no_rows(request, ledger)
    sums = sums_of(request, rows)
    zones = {basin.location: basin for basin in sums.by_basin if basin.location in ZONES}
    aside = [basin for basin in sums.by_basin if basin.location not in ZONES]
    lang = request.lang
    title, span = (
        toll_words(sums.killed, sums.strikes, lang),
        f"{span_words(sums, lang)}, {say('by_sea_basin', lang)}",
    )
    said = "; ".join(_words(basin, lang) for basin in (*zones.values(), *aside))
    shown = (*(_zone(basin, rows, lang) for basin in zones.values()), *_aside(aside, lang))
    return Page(
        text=f"{title}, {span}. {said}.",
        parts=(
            section("head", (Bold(title), f", {span}"), essential=True),
            *(note("only", line) for line in only(request, of=UNSAID)),
            *(() if picture else (code("map", *_drawing(zones, request.basin, lang)),)),
            section("zones", *shown, essential=True),
            *(() if picture else _places(rows, lang)),
            note(
                "foot",
                (say("whole_basins", lang),),
                as_of(request.now, record_until(ledger), lang),
                behind_sum(rows, lang, each=request.with_filters("list")),
            ),
        ),
        buttons=() if picture else (_picture_button(request), *share_button(request)),
        more=request.line,
        file=_file(request, sums, zones, aside, said) if picture else None,
    )


def _picture_wanted(request: Request) -> bool:
    words = request.text.lower()
    if words not in ("", *PICTURE):
        raise Mistake("e_map", request.lang, typed=cut(request.text, 60))
    return bool(words)


def _words(basin: BasinTotals, lang: Lang) -> str:
    presumed = f", {count(basin.presumed_dead, 'presumed', lang)}" if basin.presumed_dead else ""
    where = capital(place_words(basin.location, lang))
    return f"{where}: {count(basin.strikes, 'strike', lang)}, {count(basin.killed, 'killed', lang)}{presumed}"


def _zone(basin: BasinTotals, rows: Sequence[ShownRow], lang: Lang) -> Line:
    name, _, figures = _words(basin, lang).partition(":")
    newest = next(row for row in rows if row.location == basin.location)
    when = strike_day(newest, lang, weekday=False)
    return (Bold(f"{name}:"), f"{figures}{say('last_on', lang, day=when, record=name_of(newest, lang))}")


def _aside(aside: Sequence[BasinTotals], lang: Lang) -> list[Line]:
    said = "; ".join(_words(basin, lang) for basin in aside)
    return [(Bold(say("not_drawn", lang)), f" {said}")] if aside else []


def _places(rows: Sequence[ShownRow], lang: Lang) -> tuple[Part, ...]:
    """Places in words, where any were given: they stay words."""
    told = [row for row in rows if row.place]
    if not told:
        return ()
    title = say("in_words", lang, n=len(told), records=count(len(rows), "record", lang))
    lines: list[Line] = [
        (f"• {name_of(row, lang)}: {claim_value(Field.PLACE, row.place, lang)}",) for row in told[:MOST_PLACES]
    ]
    return (section("places", (Bold(title),), *lines, *and_more(len(told) - MOST_PLACES, lang)),)


# --- drawn -----------------------------------------------------------------------------------------------------


def _drawing(zones: Mapping[str, BasinTotals], asked: str | None, lang: Lang) -> list[Line]:
    """The two seas and the land between them, 40 letters across. All of it stands in words below."""
    west, east = (_fitting(_label(zones.get(name), name, asked, lang)) for name in ("eastern_pacific", "caribbean"))
    if not west[-1] + east[-1]:  # nobody is presumed dead, or the words are too long
        west, east = west[:-1], east[:-1]
    between = (f"{'':{n}}\\{'':{5 - n}}" for n in range(len(west)))  # the coast runs to the south-east
    sides = [f"{a:<{_WIDE}}{land}{b}" for a, land, b in zip(west, between, east, strict=True)]
    north, south = say("map_north", lang).split("|"), say("map_south", lang)
    lines = [f"{north[0]:<{_WIDE + 6}}{north[1]}", *sides, f"{'':<{_WIDE + 3}}{south}"]
    return [(line.rstrip(),) for line in lines]


def _fitting(label: Sequence[str]) -> list[str]:
    """What is too long to be drawn stands in the words below alone."""
    return [line if len(line) <= _ROOM else "" for line in label]


def _label(basin: BasinTotals | None, name: str, asked: str | None, lang: Lang) -> list[str]:
    """What was not `asked` about is named, without a count."""
    if basin is None:
        return [place_words(name, lang).upper(), say("no_strike", lang) if asked in (None, name) else "", "", ""]
    return _label_lines(basin, lang)


def _label_lines(basin: BasinTotals, lang: Lang) -> list[str]:
    presumed = count(basin.presumed_dead, "presumed", lang) if basin.presumed_dead else ""
    name = place_words(basin.location, lang).upper()
    return [name, count(basin.strikes, "strike", lang), count(basin.killed, "killed", lang), presumed]


def _picture_button(request: Request) -> Button:
    question = " ".join(["map picture", *request.filter_words])
    lang = request.lang
    return run_button(say("picture", lang), question, name="picture", spoken=say("picture_say", lang))


def _file(
    request: Request,
    sums: Totals,
    zones: Mapping[str, BasinTotals],
    aside: Sequence[BasinTotals],
    said: str,
) -> Attachment:
    lang = request.lang
    title = say("map_title", lang, span=span_words(sums, lang))
    foot = [say("whole_basins", lang), *map(plain_line, _aside(aside, lang))]
    labels = {name: [line for line in _label_lines(basin, lang) if line] for name, basin in zones.items()}
    return Attachment(
        name=f"strikes-map-{request.now:%Y-%m-%d}.png",
        title=title,
        content=sea_map(labels, title=title, foot=foot),
        alt=cut(say("map_alt", lang, said=said), 1000),
    )
