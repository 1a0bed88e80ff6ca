"""The filters of a search as people type them: `category:courts`, `lang:spanish`."""

from __future__ import annotations

import re
from difflib import get_close_matches

from handlers.commands.reading.request import COMMAND, Request
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.names import LANGUAGES
from newsdesk.prose.wording import Lang, language_name, say
from newsdesk.text.folding import fold
from newsdesk.text.printable import cut
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


def category_of(request: Request) -> Category | None:
    typed = request.filters.get("category")
    if typed is None:
        return None
    if fold(typed) in _CATEGORIES:
        return _CATEGORIES[fold(typed)]
    near = get_close_matches(fold(typed), _CATEGORIES, n=1)
    if near:
        like = " ".join([COMMAND, "search", *request.words, f"category:{_CATEGORIES[near[0]]}"])
        raise Mistake("e_category_near", request.lang, typed=cut(typed, 60), near=like)
    raise Mistake("e_category", request.lang, typed=cut(typed, 60), known=", ".join(Category))


def language_of(request: Request) -> str | None:
    """A code of two letters. Entries may be in any language, so an unknown code is no mistake, only a rare one."""
    typed = request.filters.get("lang")
    if typed is None:
        return None
    found = _LANGUAGES.get(fold(typed), fold(typed))
    if not _CODE.fullmatch(found):
        raise Mistake("e_language", request.lang, typed=cut(typed, 60), named=_named(request.lang))
    return found


def rare_language(request: Request) -> str:
    """Why there may be nothing: the desk understands four languages."""
    lang = language_of(request)
    return say("e_rare", request.lang, named=_named(request.lang)) if lang and lang not in LANGUAGES else ""


def _named(lang: Lang) -> str:
    return ", ".join(f"{code} ({language_name(code, lang)})" for code in LANGUAGES)
