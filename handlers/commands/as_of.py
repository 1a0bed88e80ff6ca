"""`as-of DATE ...`: any question about the record, answered from what was known at the end of that day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from difflib import get_close_matches

from handlers.commands.about_record import ABOUT_RECORD
from handlers.commands.reading.longest import days_at, no_such_day
from handlers.commands.reading.request import COMMAND, FILTER_NAMES, Request, Usage, read
from handlers.page import Button, Page, note
from newsdesk.ports import Answers
from newsdesk.prose.mistakes import Mistake, NothingToShow
from newsdesk.prose.rich_text import Bold, Code
from newsdesk.prose.wording import day, say
from newsdesk.record.past import PastAnswers
from newsdesk.text.printable import capital, cut

USAGE = Usage(
    name="as-of",
    example="as-of 5 Jan 2026 total",
    does="what was known then",
    group="What happened when",
    filters=FILTER_NAMES,  # those of the question behind the day
)
COMMANDS = {each.USAGE.name: each for each in ABOUT_RECORD}
BY_DEFAULT = "total"
NEARLY = 0.75  # of the letters of a sub-command


def run(request: Request, answers: Answers) -> Page:
    when, words = _taken(request)
    moment = min(request.now, datetime.combine(when, time.max, UTC))
    asked = " ".join([" ".join([*words, *request.filter_words]) or BY_DEFAULT, request.asked_in]).strip()
    inner = read(asked, now=moment, usages=request.usages, lang=request.lang)
    command = COMMANDS.get(inner.command)
    if command is None:
        if meant := get_close_matches(inner.command, COMMANDS, n=1, cutoff=NEARLY):
            line = " ".join(["as-of", str(when), *meant, *inner.words, *inner.filter_words, request.asked_in]).strip()
            said = {"typed": cut(inner.command, 60), "line": f"{COMMAND} {line}"}
            raise Mistake("e_respelt", request.lang, ways=[said["line"]], **said)
        raise Mistake("e_past", request.lang, typed=cut(asked, 60), known=", ".join(COMMANDS))
    inner.allow_only(command.USAGE.filters)
    try:
        page = command.run(inner, PastAnswers(answers, moment))
    except NothingToShow as none:
        if none.key != "e_no_strikes":
            raise none.worded(lambda words: _asked_then(words, when), ways=_ways_of_then(none.ways, when)) from none
        said = {"day": day(when, request.lang), "now": f"{COMMAND} {inner.question}"}
        ways = [said["now"]]
        raise NothingToShow("e_none_then", request.lang, ways=ways, **said) from none  # "yet" would be about today
    known = say("known_then", request.lang, day=day(when, request.lang))
    now = (say("now_is", request.lang), Code(f"{COMMAND} {inner.question}"))
    page = page.with_buttons(lambda button: _of_then(button, when)).with_pieces(
        lambda piece: Code(_asked_then(piece.text, when)) if isinstance(piece, Code) else piece
    )
    return replace(
        page,
        text=say("as_of_day", request.lang, day=day(when, request.lang, weekday=False), text=page.text),
        parts=(*page.parts, note("then", (Bold(known), *now))),
        more=request.line,
    )


def _taken(request: Request) -> tuple[date, list[str]]:
    """The day, and the question behind it."""
    words = list(request.words)
    length, days = days_at(words, today=request.now.date())
    if days is None:
        typed = no_such_day(words, today=request.now.date())
        raise Mistake("e_no_such_day" if typed else "e_which_day", request.lang, typed=cut(typed, 60))
    if days.first > request.now.date():
        raise NothingToShow("e_future", request.lang, day=capital(day(days.first, request.lang)))
    return min(days.last, request.now.date()), words[length:]


def _ways_of_then(ways: Iterable[str], when: date) -> tuple[str, ...]:
    """The ways on that can be asked of that day."""
    questions = [way.removeprefix(f"{COMMAND} ") for way in ways]
    return tuple(f"as-of {when} {question}" for question in questions if _is_about_record(question))


def _asked_then(words: str, when: date) -> str:
    """A question to type, asked of the same day, or it would be answered with other figures than those above it."""
    question = words.removeprefix(f"{COMMAND} ")
    return f"{COMMAND} as-of {when} {question}" if words != question and _is_about_record(question) else words


def _is_about_record(question: str) -> bool:
    return question.partition(" ")[0] in COMMANDS


def _of_then(button: Button, when: date) -> Button:
    """What a button asks is asked of the same day."""
    return replace(button, value=f"as-of {when} {button.value}")
