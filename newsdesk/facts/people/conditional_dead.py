"""Dead who are counted only if something is so: "if he drowned, three people will have died"."""

from __future__ import annotations

from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure
from newsdesk.text.lazy_regex import lazy_regex

_IF = lazy_regex(r"\W*(?:if|si|s'ils?|s'elles?|se|caso|should)\b(?! (?:se )?confirm)[^.;\n]*?,")
_WOULD_BE = lazy_regex(
    r"\b(?:(?:will|would) (?:have|be)|habr(?:a|an|ia|ian) |ser(?:a|an|ia|ian|ao|iam) |ter(?:a|ao|ia|iam) "
    r"|(?:seront|sera|serai(?:t|ent)|auront|aura|aurai(?:t|ent)) )"
)


def is_conditional(doc: Document, figure: Figure) -> bool:
    """Does its sentence begin with a condition, and say what then would be?"""
    start, end = doc.sentence_at(figure.start)
    condition = _IF.match(doc.folded, start, min(end, figure.number.start))
    return condition is not None and _WOULD_BE.search(doc.folded, condition.end(), end) is not None
