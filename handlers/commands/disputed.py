"""`disputed`: figures on which sources differ now, side by side, and figures that changed after they were told.

Its days are those on which figures were told, not those of the strikes: what was corrected since June may be of May.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache

from handlers.commands.reading.numbers import record_number
from handlers.commands.reading.request import COMMAND, Request, Usage
from handlers.commands.shared.buttons import share_button
from handlers.commands.shared.claims import by_value, claim_words, said_by, who_words
from handlers.commands.shared.events import event_line, events_of
from handlers.commands.shared.records import as_of, name_of, no_record
from handlers.commands.shared.rows import FILTERS, days_words, fitting, is_standing, rests_on_thin_sources
from handlers.messages.card_parts import host_of
from handlers.page import Page, Part, and_more, note, section
from newsdesk.entries import Tier
from newsdesk.ports import Answers, ShownRow, Stated
from newsdesk.prose.cards import denial_told
from newsdesk.prose.denying import denial_line
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.rich_text import Bold, Code, Emoji, Line, Link, Piece
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.withdrawing import who_withdrew
from newsdesk.prose.wording import Lang, capital_field, claim_value, count, day, field_name, record_words, say
from newsdesk.record.changes import before_anybody_said
from newsdesk.record.past import as_known
from newsdesk.record.strike_rules import current_claims, shown
from newsdesk.record.strike_rules import disputed as is_disputed
from newsdesk.record.totals import CAMPAIGN_START, record_until
from newsdesk.record.withdrawals import all_who_took_back, withdrawals, withdrawn
from newsdesk.strikes import Claim, Field, StrikeRecord
from newsdesk.text.printable import cut

USAGE = Usage(
    name="disputed",
    example="disputed since March",
    does="where sources differ, what changed",
    group="One event",
    filters=FILTERS,
    days="bare",
)
FIELDS = (
    Field.KILLED,
    Field.PRESUMED_DEAD,
    Field.SURVIVORS,
    Field.SURVIVORS_FATE,
    Field.DATE,
    Field.LOCATION,
    Field.STRIKES,
    Field.VESSELS,
)
MOST_LINES = 15  # of each kind
_WEIGHED = 256  # contested records whose claims were weighed; most of them have been the same for months
_CORRECTING = ("figures.correction", "strike.disputed")  # topics of the policy timeline

Dated = tuple[tuple[date, ...], Line]  # what is said, and the days on which it was told


@dataclass(frozen=True, slots=True)
class _Step:
    """A value that was shown, since when, and the claim that it rests on: None of what nobody stated."""

    value: str | None
    since: datetime
    claim: Claim | None


def run(request: Request, answers: Answers) -> Page:
    if request.since and request.since > (today := request.now.date()):
        raise Mistake("e_span", request.lang, since=request.since, until=today)
    ledger = answers.ledger()
    rows = {row.number: row for row in _asked_for(request, answers, ledger)}
    lang = request.lang
    contested = {record.number: record for record in answers.contested()}
    disputes = [one for number in rows if number in contested for one in _disputes(contested[number], lang)]
    differing = _told_in(request, disputes)
    changed = _told_in(request, _changes(rows, contested, answers, lang))
    events = [] if request.words else [one for one in events_of(request, answers) if one.topic in _CORRECTING]
    title = _title(request, len(differing))
    moved = say("changed_n", lang, figures=count(len(changed), "figure", lang))
    head: Line = (*((Emoji("warning"),) if differing else ()), Bold(title), f" {moved}" if changed else "")
    days = _days(request)
    sides: list[Line] = [("• ", *line) for line in differing[:MOST_LINES]]
    parts: list[Part] = [section("head", head, *sides, *days, essential=True)]
    denied = _told_in(request, _denials(rows, answers, lang))
    parts += _list("denied", "denied_strikes", denied, lang)
    parts += _list("changed", "changed_after", changed, lang)
    parts += _list("corrections", "corrections_told", [event_line(event, lang) for event in events], lang)
    return Page(
        text=f"{title} {moved}",
        parts=(
            *parts,
            note(
                "foot",
                as_of(request.now, record_until(ledger), lang),
                *(() if days else _thin(filter(is_standing, rows.values()), lang)),
            ),
        ),
        buttons=share_button(request),
        more=request.line,
    )


def _asked_for(request: Request, answers: Answers, ledger: Sequence[ShownRow]) -> Sequence[ShownRow]:
    """The rows asked for: those of any day, or the one record that is named, as in `disputed S-31`."""
    rows = fitting(replace(request, since=None, until=None), ledger, withdrawn=True)
    number = record_number(request.text)
    if number is None:
        request.no_more_words(USAGE)
        return rows
    record = answers.strike(number)
    if record is None:
        raise no_record(f"S-{number}", ledger, request.lang)
    return [row for row in rows if row.number == record.number]


def _title(request: Request, disputed: int) -> str:
    lang, number = request.lang, record_number(request.text)
    if disputed:
        return say("disputed_count", lang, figures=count(disputed, "figure", lang))
    if request.filters:
        where = say("asked_for", lang)
    else:
        where = say("on_record", lang) if number is None else say("of_record", lang, number=number)
    return say("none_disputed", lang, where=where)


def _told_in(request: Request, lines: Iterable[Dated]) -> list[Line]:
    """What was told in the days asked for, or changed in them."""
    since, until = request.since or date.min, request.until or date.max
    return [line for days, line in lines if any(since <= each <= until for each in days)]


def _days(request: Request) -> list[Line]:
    """Which days those are, where any are asked for."""
    if request.since is None and request.until is None:
        return []
    first, last = request.since or CAMPAIGN_START, request.until or request.now.date()
    return [(say("told_in_days", request.lang, span=days_words(first, last, request.lang)),)]


@lru_cache(maxsize=_WEIGHED)
def _disputes(record: StrikeRecord, lang: Lang) -> tuple[Dated, ...]:
    """A line a field: the shown value first, each with who says so."""
    lines: list[Dated] = []
    for field in _fields_with_several_values(record):
        chosen = shown(record, field)
        if chosen is None or not is_disputed(record, field):
            continue
        claims_now = current_claims(record, field)
        values = by_value(claims_now, chosen.claim)
        sides = "; ".join(f"{claim_words(claims[0], lang)} – {said_by(claims, lang)}" for claims in values)
        name = f"{record_words(record.name, lang)} {capital_field(field, lang)}:"
        lines.append((tuple({claim.known_at.date() for claim in claims_now}), (Bold(name), f" {sides}")))
    return tuple(lines)


def _changes(
    rows: Mapping[int, ShownRow], contested: Mapping[int, StrikeRecord], answers: Answers, lang: Lang
) -> list[Dated]:
    """`S-65, 21 Jun 2026: presumed dead 0 → 6 – AP, told 22 Jun 2026`: every value shown so far, each with who said
    so, oldest first; the newest record first."""
    moved = _moved(rows, answers.said())
    known = {record.number: record for record in answers.strikes(moved.keys() - contested.keys())}
    records = {**known, **contested}
    lines: list[Dated] = []
    for number, row in rows.items():
        if (record := records.get(number)) and withdrawn(record):
            lines.append(_withdrawal(row, record, lang))
        elif record:
            steps = {field: _shown_over_time(record, field, opened) for field, opened in moved.get(number, ())}
            lines += [_change(row, field, told, lang) for field, told in steps.items() if len(told) > 1]
    return lines


def _moved(rows: Mapping[int, ShownRow], said: Iterable[Stated]) -> dict[int, list[tuple[Field, datetime]]]:
    """The fields that may have changed, by record, and since when it is known. What nobody contests changed only if
    it was stated later than the strike itself."""
    by_record: dict[int, dict[Field, Stated]] = defaultdict(dict)
    for one in said:
        by_record[one.number][one.field] = one
    moved: dict[int, list[tuple[Field, datetime]]] = defaultdict(list)
    for number in rows.keys() & by_record.keys():
        fields = by_record[number]
        opened = min(one.first_known_at for one in fields.values())
        for one in (fields[field] for field in FIELDS if field in fields):
            if not one.agreed or _became_known(one, opened):
                moved[number].append((one.field, opened))
    return moved


def _became_known(said: Stated, opened: datetime) -> bool:
    return said.first_known_at > opened and str(said.value) != before_anybody_said(said.field)


def _change(row: ShownRow, field: Field, steps: Sequence[_Step], lang: Lang) -> Dated:
    when, last = strike_day(row, lang, weekday=False), day(steps[-1].since.date(), lang, weekday=False)
    values = [piece for step in steps for piece in (" → ", *_value_and_source(field, step, lang))][1:]
    line = (
        f"{name_of(row, lang)}, {when}: {field_name(field, lang)} ",
        *values,
        f", {say('told_on', lang, day=last)}",
    )
    return tuple(step.since.date() for step in steps[1:]), line


def _value_and_source(field: Field, step: _Step, lang: Lang) -> tuple[Piece, ...]:
    value = claim_value(field, step.value, lang)
    if step.claim is None:
        return (value,)
    return f"{value} – ", Link(cut(_source_name(step.claim, lang), 60), step.claim.url)


def _source_name(claim: Claim, lang: Lang) -> str:
    """Who said it; of what the shipped record keeps of nobody in particular, whose page it is."""
    nameless = claim.tier is Tier.RECORD and not claim.speaker
    return host_of(claim.url) if nameless and claim.url else who_words(claim, lang)


def _denials(rows: Mapping[int, ShownRow], answers: Answers, lang: Lang) -> list[Dated]:
    """The strikes that those who would have struck deny, and have not owned to since."""
    numbers = rows.keys() & {one.number for one in answers.said() if one.field is Field.DENIED}
    told = [(rows[record.number], denial_told(record)) for record in answers.strikes(numbers)]
    return [
        (
            (denial.on,),
            (f"{name_of(row, lang)}, {strike_day(row, lang, weekday=False)}. ", *denial_line(denial, lang)),
        )
        for row, denial in told
        if denial and denial.owned_by is None
    ]


def _withdrawal(row: ShownRow, record: StrikeRecord, lang: Lang) -> Dated:
    """One line: what had been shown is not counted, whichever field it was."""
    who, when = who_withdrew(all_who_took_back(record), lang), withdrawals(record)[0].known_at.date()
    told = say("told_on", lang, day=day(when, lang, weekday=False))
    return (when,), (f"{name_of(row, lang)}, {strike_day(row, lang, weekday=False)}: {who}, {told}",)


@lru_cache(maxsize=_WEIGHED)
def _shown_over_time(record: StrikeRecord, field: Field, opened: datetime) -> Sequence[_Step]:
    """The values shown one after the other."""
    steps: list[_Step] = []
    for time in sorted({opened, *(claim.known_at for claim in record.claims if claim.field is field)}):
        known = shown(as_known(record, time), field)
        value_then = known.words if known else before_anybody_said(field)
        if not steps or steps[-1].value != value_then:
            steps.append(_Step(value_then, time, known.claim if known else None))
    return tuple(steps)


def _fields_with_several_values(record: StrikeRecord) -> list[Field]:
    said = {field: {claim.value for claim in record.claims if claim.field is field} for field in FIELDS}
    return [field for field, values in said.items() if len(values) > 1]


def _list(name: str, title: str, lines: Sequence[Line], lang: Lang) -> list[Part]:
    if not lines:
        return []
    named = [("• ", *line) for line in lines[:MOST_LINES]]
    return [section(name, (Bold(say(title, lang)),), *named, *and_more(len(lines) - MOST_LINES, lang))]


def _thin(rows: Iterable[ShownRow], lang: Lang) -> list[Line]:
    thin = sum(rests_on_thin_sources(row) for row in rows)
    said = say("on_thin", lang, records=count(thin, "record", lang))
    return [(said, Code(f"{COMMAND} list thin"))] if thin else []
