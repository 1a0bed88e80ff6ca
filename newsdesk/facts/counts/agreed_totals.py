"""One total of several prints of it: they may add up, or bound each other, or contradict."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, quoted, values_of
from newsdesk.facts.people.people_figures import killed_in, presumed_in
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Comparator, Quoted

_BETWEEN = lazy_regex(r"\b(?:between|entre)(?: \w+){0,2} $|\b(?:between|entre) [^.;\n]{1,24} (?:and|y|e|et) $")
_EITHER_OR = lazy_regex(r"# (?:or|o|ou) $")
_AT_ONCE = lazy_regex(  # "116 were killed immediately": a part, beside those who died later
    r"[^.;:,\d\n]{0,40}? (?:immediately|outright|instantly|at once|on the spot|(?:de )?i[nm]+ediat[oa](?:mente)?"
    r"|en el acto|na hora|sur le coup|immediatement)\b"
)
_BEFORE_THIS = lazy_regex(r"\bprevi|\banterior|\bearlier|\bcon est|\bcom est|\bavec cette|\bprecedent")


def agreed(doc: Document, figures: Sequence[Figure], *, of_people: bool = False) -> tuple[Quoted | None, bool]:
    """The one total of several prints; (None, False) if they contradict each other."""
    if not figures:
        return None, True
    if any(_is_a_guess(doc, figure) for figure in figures):
        return None, False
    precise = [f for f in figures if f.number.comparator not in (Comparator.NEARLY, Comparator.ABOUT)] or list(
        figures
    )
    largest = max(figure.number.value for figure in precise)
    passed = {figure.number.value for figure in precise if _bounds(figure, largest)}  # a headline may round to it
    precise = [figure for figure in precise if figure.number.value not in passed] or precise
    precise = [figure for figure in precise if not _AT_ONCE.match(doc.folded, figure.number.end)] or precise
    values = sorted(values_of(precise))
    if len(values) > 1 and not _agree(doc, values):
        return None, False
    same = (figure for figure in (figures if of_people else precise) if figure.number.value == largest)
    return quoted(doc, max(same, key=lambda figure: figure.number.comparator is not Comparator.EXACTLY)), True


def _bounds(figure: Figure, total: int) -> bool:
    """ "Passes 200", beside "204"."""
    bound = figure.number.value
    return figure.number.comparator is Comparator.MORE_THAN and bound < total <= bound + max(10, bound // 10)


def _is_a_guess(doc: Document, figure: Figure) -> bool:
    start = figure.number.start
    return bool(_BETWEEN.search(doc.folded, 0, start) or _EITHER_OR.search(doc.marked, 0, start))


def _agree(doc: Document, values: Sequence[int]) -> bool:
    """ "116 outright and ten presumed make 126"; "142 dead, with these three 145"; "seven before, with this one
    eight"."""
    *others, largest = values
    presumed = sum(values_of(presumed_in(doc)))
    more = values_of(killed_in(doc))
    if largest - sum(others) in more | {0, presumed}:
        return True
    return len(others) == 1 and largest - others[0] == 1 and bool(_BEFORE_THIS.search(doc.folded))
