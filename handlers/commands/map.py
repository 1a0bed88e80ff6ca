"""`map [picture]`: strikes by sea basin. Zones and never points: officials name the basin and give no position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.commands.records import as_of, name_of, record_until
from handlers.commands.reply import run_button, share_button
from handlers.commands.request import COMMAND, Mistake, Request, Usage
from handlers.commands.rows import FILTERS, fitting, no_rows, span_words, sums_of
from handlers.delivery.sea_map import sea_map
from handlers.page import Attachment, Button, Page, Part, code, note, section
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.lines import Bold, Code, Line, capital, cut, one_line
from newsdesk.prose.wording import count, day, place_words
from newsdesk.record.totals import BasinTotals, Totals, day_of

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
    title = f"{count(sums.killed, 'killed')} in {count(sums.strikes, 'strike')}"
    said = "; ".join(_words(basin) for basin in (*zones.values(), *aside))
    return Page(
        text=f"{title}, {span_words(sums)}, by sea basin. {said}.",
        parts=(
            section("head", (Bold(title), f", {span_words(sums)}, by sea basin"), essential=True),
            *(() if picture else (code("map", *_drawing(zones)),)),
            section("zones", *(_zone(basin, rows) for basin in zones.values()), *_aside(aside), essential=True),
            *(() if picture else _places(rows)),
            note("foot", ("Whole basins, as announced. No positions are disclosed.",), _asof(request, ledger)),
        ),
        buttons=() if picture else (_picture_button(request), *share_button(request.question)),
        more=f"{COMMAND} {request.question}",
        file=_file(request, sums, zones, aside, said) if picture else None,
    )


def _picture_wanted(request: Request) -> bool:
    words = request.text.lower()
    if words not in ("", *PICTURE):
        ways = (". There are ", Code(f"{COMMAND} map"), " and ", Code(f"{COMMAND} map picture"), ", with days: ")
        raise Mistake(Bold("map does not know"), " ", Code(cut(request.text, 60)), *ways, Code("map since March"))
    return bool(words)


def _asof(request: Request, ledger: Sequence[ShownRow]) -> Line:
    return as_of(request.now, record_until(ledger))


def _words(basin: BasinTotals) -> str:
    presumed = f", {count(basin.presumed_dead, 'presumed')}" if basin.presumed_dead else ""
    where = capital(place_words(basin.location, "en"))
    return f"{where}: {count(basin.strikes, 'strike')}, {count(basin.killed, 'killed')}{presumed}"


def _zone(basin: BasinTotals, rows: Sequence[ShownRow]) -> Line:
    name, _, figures = _words(basin).partition(":")
    newest = next(row for row in rows if row.location == basin.location)
    last = f" · last {day(day_of(newest), weekday=False)} ({name_of(newest)})"
    return (Bold(f"{name}:"), f"{figures}{last}")


def _aside(aside: Sequence[BasinTotals]) -> list[Line]:
    return [(Bold("Not drawn:"), f" {'; '.join(map(_words, aside))}")] if aside else []


def _places(rows: Sequence[ShownRow]) -> tuple[Part, ...]:
    """Places in words, where any were given: they stay words."""
    told = [row for row in rows if row.place]
    if not told:
        return ()
    title = f"Places in words, {len(told)} of {count(len(rows), 'record')}"
    lines: list[Line] = [(f"• {name_of(row)}: {cut(one_line(row.place or ''), 120)}",) for row in told[:MOST_PLACES]]
    return (section("places", (Bold(title),), *lines),)


# --- drawn -----------------------------------------------------------------------------------------------------


def _drawing(zones: Mapping[str | None, BasinTotals]) -> list[Line]:
    """The two seas and the land between them, 40 letters across. All of it stands in words below."""
    west, east = (_label(zones.get(name), name) for name in ("eastern_pacific", "caribbean"))
    between = (f"{'':{n}}\\{'':{5 - n}}" for n in range(len(west)))  # the coast runs to the south-east
    sides = [f"{a:<{_WIDE}}{land}{b}" for a, land, b in zip(west, between, east, strict=True)]
    lines = [f"{'MEXICO':<{_WIDE + 6}}CUBA, HAITI", *sides, f"{'':<{_WIDE + 3}}COLOMBIA, VENEZUELA"]
    return [(line.rstrip(),) for line in lines]


def _label(basin: BasinTotals | None, name: str) -> list[str]:
    if basin is None:
        return [place_words(name, "en").removeprefix("the ").upper(), "no strike", "", ""]
    return _label_lines(basin)


def _label_lines(basin: BasinTotals) -> list[str]:
    presumed = count(basin.presumed_dead, "presumed") if basin.presumed_dead else ""
    name = place_words(basin.location, "en").removeprefix("the ").upper()
    return [name, count(basin.strikes, "strike"), count(basin.killed, "killed"), presumed]


def _picture_button(request: Request) -> Button:
    question = " ".join(["map picture", *request.filter_words])
    return run_button("Picture", question, name="picture", spoken="Send me this map as a picture")


def _file(
    request: Request,
    sums: Totals,
    zones: Mapping[str | None, BasinTotals],
    aside: Sequence[BasinTotals],
    said: str,
) -> Attachment:
    title = f"US strikes by sea basin, {span_words(sums)}"
    foot = ["Whole basins, as announced. No positions are disclosed."]
    foot += [f"Not drawn: {'; '.join(map(_words, aside))}"[:70]] if aside else []
    labels = {str(name): [line for line in _label_lines(basin) if line] for name, basin in zones.items()}
    return Attachment(
        name=f"strikes-map-{request.now:%Y-%m-%d}.png",
        title=title,
        content=sea_map(labels, title=title, foot=foot),
        alt=cut(f"Map of two shaded sea basins. {said}. No positions are disclosed.", 1000),
    )
