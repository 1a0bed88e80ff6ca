"""The filters of a search as people type them: `category:courts`, `lang:spanish`."""

from __future__ import annotations

import re
from difflib import get_close_matches

from handlers.commands.request import COMMAND, Mistake, Request
from newsdesk.prose.lines import Bold, Code, Line, cut
from newsdesk.prose.names import LANGUAGES
from newsdesk.text.folding import fold
from newsdesk.understanding import Category

_CODE = re.compile(r"[a-z]{2}")
_CATEGORIES = {
    **{each.value: each for each in Category},
    **{f"{each.value}s": each for each in Category},
    **dict.fromkeys(("courts", "court", "law", "tribunales", "legales"), Category.LEGAL),
    **dict.fromkeys(("ataque", "ataques"), Category.STRIKE),
    **dict.fromkeys(("policies", "politica", "votes"), Category.POLICY),
    "diplomacia": Category.DIPLOMACY,
    "analyses": Category.ANALYSIS,
}
_LANGUAGES = {fold(name): code for code, names in LANGUAGES.items() for name in (code, *names)}
_NAMED = ", ".join(f"{code} ({names[0]})" for code, names in LANGUAGES.items())


def category_of(request: Request) -> Category | None:
    typed = request.filters.get("category")
    if typed is None:
        return None
    if fold(typed) in _CATEGORIES:
        return _CATEGORIES[fold(typed)]
    raise Mistake(Bold("There is no category"), " ", Code(cut(typed, 60)), *_nearest(typed))


def language_of(request: Request) -> str | None:
    """A code of two letters. Entries may be in any language, so an unknown code is no mistake, only a rare one."""
    typed = request.filters.get("lang")
    if typed is None:
        return None
    found = _LANGUAGES.get(fold(typed), fold(typed))
    if not _CODE.fullmatch(found):
        raise Mistake(Bold("There is no language"), " ", Code(cut(typed, 60)), f". Read are mostly {_NAMED}.")
    return found


def rare_language(request: Request) -> str:
    """Why there may be nothing: the desk understands four languages."""
    lang = language_of(request)
    return f" Entries are understood in {_NAMED}." if lang and lang not in LANGUAGES else ""


def _nearest(typed: str) -> Line:
    close = get_close_matches(fold(typed), _CATEGORIES, n=1)
    if close:
        return (". Did you mean ", Code(f"{COMMAND} search WORDS category:{_CATEGORIES[close[0]]}"), "?")
    return (f". There are {', '.join(Category)}.",)
