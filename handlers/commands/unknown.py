"""A sub-command that does not exist: the nearest one, ready to run with the filters kept; else the help."""

from __future__ import annotations

import difflib

from handlers.commands.buttons import run_button
from handlers.commands.changes import CHANGES
from handlers.commands.reading.request import COMMAND, Request
from handlers.commands.reading.synonyms import HINTS, SAME
from handlers.page import Button, Page, note, section
from newsdesk.prose.lines import Bold, Code, Line, cut
from newsdesk.prose.wording import Lang, say
from newsdesk.text.folding import fold

_TYPED_ONLY = {each.USAGE.name for each in CHANGES}
MOST_ASKED = ("latest", "total", "list")


def unknown(request: Request) -> Page:
    lang, typed = request.lang, cut(request.command, 60)
    meant = _nearest(request)
    if meant is None:
        return _most_asked(typed, lang)
    hinted = fold(request.command) in HINTS and meant != "strike"
    words = () if hinted else request.words  # "how many killed" is no word of `total`, S-31 is one of `strike`
    question = " ".join([meant, *words, *request.filter_words])[:2000]
    line = f"{COMMAND} {question}"
    if meant in _TYPED_ONLY:
        return _to_type(typed, meant, line, lang)
    kept = say("kept_filters", lang, filters=" ".join(request.filter_words)) if request.filters else "."
    head = (say("there_is_no", lang), Code(typed), say("did_you_mean", lang), Bold(meant), "?")
    return Page(
        text=say("no_command", lang, typed=typed, meant=meant, line=line),
        parts=(
            section("head", head, essential=True),
            note("foot", (say("you_typed", lang), Code(request.line), kept)),
        ),
        buttons=(run_button(cut(say("run_it", lang, line=line), 75), question), _help(lang)),
    )


def _to_type(typed: str, meant: str, line: str, lang: Lang) -> Page:
    """What changes something needs to know who asks: a button that asks cannot do it."""
    head = (say("there_is_no", lang), Code(typed), say("did_you_mean", lang), Code(cut(line, 200)), "?")
    return Page(
        text=say("no_command", lang, typed=typed, meant=meant, line=line),
        parts=(section("head", head, essential=True),),
        buttons=(_help(lang),),
    )


def _most_asked(typed: str, lang: Lang) -> Page:
    """Nothing is like it: the questions that most people have, one press each."""
    line: Line = (say("there_is_no", lang), Code(typed), say("most_asked", lang), Code(f"{COMMAND} help"))
    asked = [
        run_button(name.capitalize(), name, name=name, spoken=say("ask_for", lang, name=name)) for name in MOST_ASKED
    ]
    return Page(
        text=say("most_asked_text", lang, typed=typed, names=", ".join(MOST_ASKED), line=f"{COMMAND} help"),
        parts=(section("head", line, essential=True),),
        buttons=(*asked, _help(lang)),
    )


def _help(lang: Lang) -> Button:
    return run_button(say("help_button", lang), "help", name="help", spoken=say("help_say", lang))


def _nearest(request: Request) -> str | None:
    names = [usage.name for usage in request.usages]
    typed = fold(request.command)
    close = difflib.get_close_matches(typed, [*names, *SAME], n=1, cutoff=0.7)
    return HINTS.get(typed) or (SAME.get(close[0], close[0]) if close else None)
