"""Words that are no question of ours: the nearest one, ready to run; else a search, and what most people ask."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from handlers.commands.buttons import run_button
from handlers.commands.changes import CHANGES
from handlers.commands.reading.request import COMMAND, Request, read
from handlers.commands.reading.spelling import respelt
from handlers.commands.reading.synonyms import HINTS, SAME
from handlers.page import Button, Page, section
from handlers.rendering.plain import plain_line
from newsdesk.prose.lines import cut
from newsdesk.prose.wording import Lang, marked, say
from newsdesk.text.folding import fold

_TYPED_ONLY = {each.USAGE.name for each in CHANGES}
MOST_ASKED = ("latest", "total", "list")


def unknown(request: Request) -> Page:
    """A sub-command that does not exist."""
    meant = _nearest(request)
    if meant is None:
        return _most_asked(request)
    return _offered("no_command", request.command, _question(request, meant), request.lang)


def misspelt(typed: Sequence[str], question: str, lang: Lang) -> Page:
    """Words that are nearly known ones."""
    return _offered("e_respelt", " ".join(typed), question, lang)


def _offered(key: str, typed: str, question: str, lang: Lang) -> Page:
    """What changes something needs to know who asks: a button that asks cannot do it."""
    line = f"{COMMAND} {question}"
    run = run_button(cut(say("run_it", lang, line=line), 75), question)
    buttons = () if question.split()[0] in _TYPED_ONLY else (run,)
    return _page(key, lang, *buttons, typed=cut(typed, 60), line=cut(line, 200))


def _question(request: Request, meant: str) -> str:
    """Behind a hint only days and places are kept: `how many killed in the Caribbean` is `total` there. But S-31 is
    a word of `strike`."""
    words = list(request.words)
    if fold(request.command) in HINTS and meant != "strike":
        _, line = respelt(" ".join([meant, *words]))
        words = read(line, now=request.now, usages=request.usages, lang=request.lang).filter_words
    return " ".join([meant, *words, *request.filter_words])[:2000]


def _most_asked(request: Request) -> Page:
    """Nothing is like it. It may be a word to search for; else one press brings what most people ask."""
    lang, search = request.lang, cut(" ".join(["search", request.command, *request.words]), 200)
    asked = [
        run_button(name.capitalize(), name, name=name, spoken=say("ask_for", lang, name=name)) for name in MOST_ASKED
    ]
    return _page("most_asked", lang, *asked, typed=cut(request.command, 60), search=f"{COMMAND} {search}")


def _page(key: str, lang: Lang, *buttons: Button, **values: object) -> Page:
    line = marked(key, lang, **values)
    help_ = run_button(say("help_button", lang), "help", name="help", spoken=say("help_say", lang))
    return Page(text=plain_line(line), parts=(section("head", line, essential=True),), buttons=(*buttons, help_))


def _nearest(request: Request) -> str | None:
    names = [usage.name for usage in request.usages]
    typed = fold(request.command)
    close = difflib.get_close_matches(typed, [*names, *SAME], n=1, cutoff=0.7)
    return HINTS.get(typed) or (SAME.get(close[0], close[0]) if close else None)
