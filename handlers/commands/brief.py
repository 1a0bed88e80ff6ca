"""`brief [en|es] [S-31]`: two lines that can be read out, with attribution and without anybody's labels."""

from __future__ import annotations

from handlers.commands.reading.numbers import RECORD
from handlers.commands.reading.request import COMMAND, Request, Usage
from handlers.commands.reading.vocabulary import about
from handlers.commands.shared.buttons import share_button
from handlers.commands.shared.records import as_of, card_of, newest_of, no_record
from handlers.page import Page, Part, note, section
from newsdesk.messages import StrikeCard
from newsdesk.ports import Answers
from newsdesk.prose.denying import denial_text
from newsdesk.prose.headline import read_out
from newsdesk.prose.mistakes import Mistake, NothingToShow
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import Lang, count, day, say, sum_words
from newsdesk.record.totals import CAMPAIGN_START, Totals, record_until, totals
from newsdesk.strikes import StrikeRecord
from newsdesk.text.printable import cut

USAGE = Usage(
    name="brief",
    example="brief es",
    does="two lines to read out, en and es",
    group="The count",
    words=("en", "es"),
    filters=(),
)
_LANGS: tuple[Lang, ...] = ("en", "es")
_SAID_ANYWAY = {"newest", "strike"}  # "brief of the last strike": it is
_NAMES = {"en": "English", "es": "Español"}


def run(request: Request, answers: Answers) -> Page:
    langs, record = _wanted(request, answers)
    lang = request.lang
    ledger = answers.ledger()
    sums = totals(ledger)
    card = card_of(record, ledger, request.now)
    parts = [_brief(card, sums, lang) for lang in langs]
    return Page(
        text=" ".join("".join(map(str, line)) for part in parts for line in part.lines[1:]),
        parts=(*parts, note("foot", as_of(request.now, record_until(ledger), lang), _more(record, lang))),
        buttons=share_button(request),
        more=request.line,
    )


def _wanted(request: Request, answers: Answers) -> tuple[tuple[Lang, ...], StrikeRecord]:
    """The languages, and the record: the newest if none is named."""
    words = [word.lower() for word in request.words if word.lower() in _LANGS or not about([word]) <= _SAID_ANYWAY]
    named = [number for word in words if (number := RECORD.fullmatch(word))]
    langs = tuple(lang for lang in _LANGS if lang in words)
    if len(words) != len(named) + len(langs) or len(named) > 1:
        raise Mistake("e_brief", request.lang, typed=cut(request.text, 60))
    if not named:
        newest = newest_of(answers, answers.ledger(), 1)
        if not newest:
            raise NothingToShow("e_no_strikes", request.lang)
        return langs or _both(request.lang), newest[0]
    record = answers.strike(int(named[0][1]))
    if record is None:
        raise no_record(f"S-{named[0][1]}", answers.ledger(), request.lang)
    return langs or _both(request.lang), record


def _both(first: Lang) -> tuple[Lang, ...]:
    """The reader's own first."""
    return tuple(sorted(_LANGS, key=lambda lang: lang != first))


def _brief(card: StrikeCard, sums: Totals, lang: Lang) -> Part:
    told = f"{read_out(card, lang)}, {strike_day(card, lang)}."
    denial = card.denial
    denied: list[Line] = [(denial_text(denial, lang),)] if denial and denial.owned_by is None else []
    lines: list[Line] = [(Bold(_NAMES[lang]),), (told,), *denied]
    lines += [(_total(sums, lang),)] if sums.strikes else []
    return section(lang, *lines, essential=True)


def _total(sums: Totals, lang: Lang) -> str:
    """The total with its span and rule, attributed to those who announced or reported it."""
    figures = sum_words(sums.killed, sums.strikes, sums.vessels, lang)
    presumed = count(sums.presumed_dead, "presumed", lang)
    apart = say("presumed_apart_n", lang, presumed=presumed) if sums.presumed_dead else say("presumed_apart", lang)
    since = day(sums.first_day or CAMPAIGN_START, lang, weekday=False)
    until = day(sums.last_day or CAMPAIGN_START, lang, weekday=False)
    key = "brief_total" if until != since else "brief_total_day"
    return say(key, lang, since=since, until=until, total=figures, apart=apart)


def _more(record: StrikeRecord, lang: Lang) -> Line:
    return (say("who_says", lang), Code(f"{COMMAND} strike {record.key}"))
