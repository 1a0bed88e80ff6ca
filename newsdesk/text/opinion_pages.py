"""Does an address lie among a newspaper's opinions? An editor sees it by the section, where the headline tells
nothing: "The dead nobody was supposed to count"."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from newsdesk.text.articles import MAX_CHARS

_OPINIONS = frozenset(
    """
    opinion opinions op-ed op-eds oped opeds editorial editorials commentisfree commentary columns columnists
    guest-essay letters-to-the-editor viewpoints
    opiniones columna columnas columnista columnistas editoriales tribuna tribunas firmas cartas-al-director
    opiniao opinioes coluna colunas colunista colunistas editoriais
    tribunes editos chroniques idees debats points-de-vue
    """.split()  # noqa: SIM905 - words read better in lines than in a column
)
# "idees-et-debats", "opinion-analysis"
_AND = re.compile(r"[-_](?:(?:and|y|e|et)[-_])?")


def is_opinion_page(url: str | None) -> bool:
    """Whether the section in an address is one of opinions. The name of the article itself counts for nothing."""
    if not url or len(url) > MAX_CHARS:
        return False
    try:
        parts = urlsplit(url.lower())
    except ValueError:  # a broken IPv6 literal
        return False
    host, _, _ = parts.netloc.partition(".")
    sections = [step for step in parts.path.split("/") if step][:-1]
    return any(step in _OPINIONS or _AND.split(step)[0] in _OPINIONS for step in (host, *sections))
